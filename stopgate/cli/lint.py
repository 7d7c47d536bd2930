"""`stopgate lint`: the pre-flight check of campaign and toll-free submissions."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, cast

import msgspec
import typer
from rich.markup import escape

from stopgate.cli.output import err, out, print_json, refuse
from stopgate.lint.fetched import with_pages
from stopgate.lint.fetching import Fetcher
from stopgate.lint.finding import Finding
from stopgate.lint.history import Attempt, Change, changes_between, faults_of, record_attempt
from stopgate.lint.judging import judge
from stopgate.lint.reading import UnreadableError, open_source, read_submissions
from stopgate.lint.repairing import repair
from stopgate.lint.reviewing import ReviewAnswer, answer_refusal
from stopgate.lint.sarif import sarif_log
from stopgate.lint.submission import Submission
from stopgate.lint.writing import fixed_name, write_submissions

_COLOURS = {"error": "red", "warning": "yellow", "info": "dim"}
Judged = tuple[Submission, list[Finding]]


def command(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Submissions: JSON, JSON lines or YAML; - is standard input."),
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line a submission.")] = False,
    sarif: Annotated[bool, typer.Option("--sarif", help="One SARIF 2.1.0 log.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    fetch: Annotated[bool, typer.Option("--fetch", help="Fetch the pages the submissions point to.")] = False,
    outside_files: Annotated[
        bool, typer.Option(help='Let {"file": …} name files outside of the folder of its submission.')
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Write a corrected copy beside each file.")] = False,
    output: Annotated[str | None, typer.Option(help="Where the corrected copy goes instead.")] = None,
    reviewer: Annotated[str, typer.Option(help="A refusal as it came, to be held against our checks.")] = "",
    history: Annotated[
        Path | None, typer.Option(help="Folder that keeps the attempts of each campaign.")
    ] = None,
) -> None:
    """Check submissions against the checklist before a reviewer does; every fault at once, with corrected wording.

    Exits 0 when there is no fault of severity error, 1 when there is, 2 when something could not be read.
    """
    if as_json and sarif:
        refuse("--json and --sarif exclude each other")
    if output and (len(files) > 1 or not fix):
        refuse("--output goes with --fix and one FILE")
    if fix and "-" in files and not output:
        refuse("--fix of standard input needs --output PATH")
    complete, read = _read_files(files, outside_files=outside_files)
    judged = [entry for _, entries in read for entry in _judge(entries, fetch=fetch)]
    for name, entries in read if fix else ():
        _write_repaired(entries, output or fixed_name(name))
    if sarif:
        print_json(sarif_log(judged))
    for submission, findings in judged:
        review = answer_refusal(submission, reviewer) if reviewer else None
        changes = _remember(history, submission, findings=findings, review=review)
        if as_json:
            print_json(_line(submission, findings, review=review, changes=changes))
        elif not sarif:
            _print(submission, findings, review=review, changes=changes)
    if not complete:
        raise SystemExit(2)
    failing = ("error", "warning") if strict else ("error",)
    raise SystemExit(int(any(finding.severity in failing for _, findings in judged for finding in findings)))


def _read_files(files: list[str], *, outside_files: bool) -> tuple[bool, list[tuple[str, list[Submission]]]]:
    """What can be read, by file, and whether that is all; the rest is complained of on stderr."""
    complete, read = True, []
    for name in files:
        readable = []
        for entry in _read(name, outside_files=outside_files):
            if isinstance(entry, UnreadableError):
                complete = False
                err.print(f"[bold red]error:[/] {escape(str(entry))}")
            else:
                readable.append(entry)
        read.append((name, readable))
    return complete, read


def _read(name: str, *, outside_files: bool) -> Iterator[Submission | UnreadableError]:
    try:
        yield from read_submissions(open_source(name, reaches_outside=outside_files))
    except UnreadableError as error:
        yield error


def _judge(submissions: list[Submission], *, fetch: bool) -> list[Judged]:
    return [(each, judge(with_pages(each, Fetcher().page) if fetch else each)) for each in submissions]


def _write_repaired(submissions: list[Submission], target: str) -> None:
    if submissions:
        write_submissions([repair(each) for each in submissions], target)
        err.print(f"corrected copy: {escape(target)}")


def _remember(
    history: Path | None, submission: Submission, *, findings: list[Finding], review: ReviewAnswer | None
) -> list[Change]:
    """Keep the attempt where a history is asked for; what changed between all attempts comes back."""
    if history is None:
        return []
    attempt = Attempt(
        number=0,
        at=datetime.now(UTC),
        fields=dict(submission.fields),
        faults=faults_of(findings),
        reviewer=review.text if review else "",
        reasons=tuple(each.reason for each in review.reasons) if review else (),
    )
    return changes_between(record_attempt(history, submission, attempt))


def _line(
    submission: Submission, findings: list[Finding], *, review: ReviewAnswer | None, changes: list[Change]
) -> dict[str, Any]:
    line: dict[str, Any] = {"id": submission.id, "findings": findings}
    if review:
        line["reviewer"] = review
    if changes:
        line["history"] = changes
    return cast(dict[str, Any], msgspec.to_builtins(line))


def _print(
    submission: Submission, findings: list[Finding], *, review: ReviewAnswer | None, changes: list[Change]
) -> None:
    counts = {level: sum(each.severity == level for each in findings) for level in _COLOURS}
    summary = ", ".join(f"{count} {level}" for level, count in counts.items() if count) or "no findings"
    out.print(f"[bold]{escape(submission.id)}[/]: {summary}")
    for finding in findings:
        colour = _COLOURS[finding.severity]
        out.print(
            f"  [{colour}]{finding.severity}[/] {finding.check} {finding.rule} ({escape(finding.field)})"
        )
        out.print(f"    {escape(finding.message)}")
        if finding.quote:
            out.print(f"    [dim]submitted:[/] “{escape(finding.quote)}”")
        out.print(f"    [dim]correct:[/] {escape(finding.correction)}")
        out.print(f"    [dim]prevents:[/] {', '.join(map(str, finding.prevents))}")
    _print_review(review)
    _print_changes(changes)


def _print_review(review: ReviewAnswer | None) -> None:
    for reason in review.reasons if review else ():
        out.print(f"  reviewer: “{escape(reason.reason)}” ({', '.join(reason.neutral)})")
        out.print(f"    our check: [bold]{reason.our_check}[/]")
        for answer in reason.checks:
            quotes = "; ".join(f"{quoted.field}: “{quoted.quote}”" for quoted in answer.evidence)
            out.print(f"    {answer.check} {answer.rule}: {answer.answer} {escape(quotes)}".rstrip())
        if reason.appeal:
            out.print(f"    [dim]appeal:[/] {escape(reason.appeal)}")


def _print_changes(changes: list[Change]) -> None:
    for change in changes:
        out.print(f"  attempt {change.since} → {change.to}")
        for name, (before, after) in change.fields.items():
            out.print(f"    {escape(name)}: {escape(str(before))} → {escape(str(after))}")
        for label, entries in (
            ("faults gone", change.faults_gone),
            ("faults new", change.faults_new),
            ("reasons gone", change.reasons_gone),
            ("reasons new", change.reasons_new),
            ("reasons again", change.reasons_again),
        ):
            if entries:
                out.print(f"    {label}: {escape('; '.join(entries))}")
