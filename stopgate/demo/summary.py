"""The demo's closing table: per outcome, per rule, per account; messages per second; what was not as expected."""

from collections import Counter
from typing import Any

import msgspec
from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from stopgate.demo.feeder import Fed
from stopgate.demo.ledger import Ledger

_OUTCOMES = {"delivery": "delivered", "rejections": "rejected", "held": "held", "dead-letters": "dead letter"}


class Summary(msgspec.Struct, frozen=True):
    """The run in numbers; `unexpected` names each sample that did not end as written beside it."""

    samples: int
    as_expected: int
    outcomes: dict[str, int]
    rules: dict[str, int]
    accounts: dict[str, dict[str, int]]
    auto_replies: dict[str, int]
    opt_out_changes: int
    messages: int
    seconds: float
    messages_per_second: int
    unexpected: list[dict[str, Any]]


def summarise(fed: Fed, ledger: Ledger) -> Summary:
    """Count what came of the samples."""
    verdicts = [output for output in ledger.outputs if output.topic in _OUTCOMES]
    accounts: dict[str, Counter[str]] = {}
    for output in verdicts:
        if output.topic != "dead-letters":
            accounts.setdefault(output.fields["account"], Counter())[_OUTCOMES[output.topic]] += 1
    messages = sum(1 for sample, _ in fed.places if sample.topic == "outbound")
    return Summary(
        samples=len(fed.places), as_expected=len(fed.places) - len(fed.faults),
        outcomes=dict(Counter(_OUTCOMES[output.topic] for output in verdicts).most_common()),
        rules=dict(Counter(finding["rule"] for output in verdicts for finding in output.fields.get("findings", ())).most_common()),
        accounts={account: dict(counts.most_common()) for account, counts in sorted(accounts.items())},
        auto_replies=dict(Counter(output.fields["kind"] for output in ledger.outputs if output.topic == "auto-replies")),
        opt_out_changes=sum(1 for output in ledger.outputs if output.topic == "opt-out-changes"),
        messages=messages, seconds=round(fed.seconds, 2), messages_per_second=round(messages / max(fed.seconds, 0.001)),
        unexpected=[
            {"place": sample.place, "note": sample.note, "expected": sample.expect, "got": fault}
            for sample, fault in fed.faults
        ],
    )  # fmt: skip


def print_summary(summary: Summary, console: Console) -> None:
    """The table for people."""
    table = Table(title="What the gate did", title_justify="left", show_header=False, box=SIMPLE)
    table.add_column("")
    table.add_column("")
    table.add_column("", justify="right")
    for heading, counts in (
        ("outcome", summary.outcomes),
        ("rule", summary.rules),
        ("auto-reply", summary.auto_replies),
    ):
        for position, (name, count) in enumerate(counts.items()):
            table.add_row(f"[bold]{heading}[/]" if position == 0 else "", name, f"{count:,}")
        table.add_section()
    for account, counts in summary.accounts.items():
        for position, (name, count) in enumerate(counts.items()):
            table.add_row(f"[bold]account {account}[/]" if position == 0 else "", name, f"{count:,}")
    console.print()
    console.print(table)
    console.print(
        f"\n{summary.messages:,} messages in {summary.seconds} s ({summary.messages_per_second:,} a second, waiting for each "
        f"step included); {summary.opt_out_changes} entries in the opt-out log."
    )
    color = "green" if not summary.unexpected else "red"
    console.print(
        f"[{color}]{summary.as_expected:,} of {summary.samples:,} sample records ended as written beside them.[/]"
    )
    for fault in summary.unexpected[:20]:
        console.print(
            f"  [red]{fault['place']}[/] {fault['note']}: expected {fault['expected'].outcome}, got {fault['got']}"
        )
