"""`stopgate translate`: provider webhook bodies to contract records."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from schemas.instants import Instant
from schemas.topics import RECEIPTS, REPLIES, VERIFICATIONS, Topic
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.translate import PROVIDERS, JoinParts, Translation, Translator
from stopgate.translate.words import Words, default_words, read_words

_TOPICS = (REPLIES.name, RECEIPTS.name, VERIFICATIONS.name)
_LIST = (
    "from",
    "to",
    "kind",
    "sender",
    "sender_sid",
    "campaign",
    "status",
    "code",
    "codes",
    "opt_out_type",
    "occurred_at",
)


ProviderName = Annotated[str, typer.Argument(metavar="PROVIDER", help=f"One of {', '.join(PROVIDERS)}.")]
File = Annotated[
    str, typer.Argument(metavar="FILE", help="One body, or one body a line; `-` is standard input.")
]
ContentType = Annotated[
    str | None, typer.Option(help="As the provider sent it; needed only where a form begins like JSON.")
]
OneTopic = Annotated[
    str | None,
    typer.Option("--topic", help="Only this topic's records, as JSON lines for `stopgate send - --topic`."),
]
ReceivedAt = Annotated[
    str | None,
    typer.Option(help="When the bodies came in, where a provider sends no event time. Default: now."),
]
WordsFile = Annotated[
    Path | None,
    typer.Option("--words", help="YAML with a provider's status words, laid over the built-in ones."),
]
IncludeMock = Annotated[bool, typer.Option("--include-mock", help="Translate a provider's test events, too.")]
AsJson = Annotated[bool, typer.Option("--json", help="The records themselves, as JSON lines.")]


def command(
    provider: ProviderName,
    file: File,
    *,
    content_type: ContentType = None,
    topic: OneTopic = None,
    received_at: ReceivedAt = None,
    words: WordsFile = None,
    include_mock: IncludeMock = False,
    json: AsJson = False,
) -> None:
    """Translate provider webhook bodies into contract records.

    A body is JSON, an SNS envelope, form fields or a query string. What is not understood, skipped or unconfirmed is said
    on standard error; exits 1 if nothing was understood.
    """
    if provider.lower() not in PROVIDERS:
        refuse(f"unknown provider {provider!r}; expected one of {', '.join(PROVIDERS)}")
    if topic is not None and topic not in _TOPICS:
        refuse(f"--topic: expected one of {', '.join(_TOPICS)}, got {topic!r}")
    translator = Translator(_words(words), include_mock)
    moment = _moment(received_at)
    bodies = _bodies(_read(file), content_type)
    results = [
        translator.translate(provider, body, content_type=content_type, received_at=moment) for body in bodies
    ]
    for its_topic, record in _whole(results):
        if topic is None or topic == its_topic.name:
            _print(its_topic, record, as_json=json or topic is not None)
    _report(results)
    if not any(result.is_understood for result in results):
        err.print("nothing was understood", markup=False)
        raise SystemExit(1)


def _words(path: Path | None) -> Words:
    try:
        return default_words() if path is None else read_words(path)
    except (OSError, ValueError) as error:
        refuse(f"--words {path}: {error}")


def _moment(text: str | None) -> Instant:
    try:
        return Instant.of(datetime.now(UTC)) if text is None else Instant.parse(text)
    except ValueError as error:
        refuse(f"--received-at: {error}, got {text!r}")


def _read(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        refuse(f"cannot read {file}: {error.strerror}")


def _bodies(data: bytes, content_type: str | None) -> list[bytes]:
    """The whole file where it is one JSON value, or a broken one over several lines; else one body a line."""
    lines = [line for line in data.splitlines() if line.strip()]
    if "form-urlencoded" in (content_type or "").lower() or len(lines) < 2:
        return lines
    is_broken_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in b"{[" and not any(map(_is_json, lines))
    return [data] if _is_json(data) or is_broken_json else lines


def _is_json(text: bytes) -> bool:
    try:
        orjson.loads(text.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError:
        return False
    return True


def _whole(results: Iterable[Translation]) -> Iterator[tuple[Topic, dict[str, Any]]]:
    """All records in order; the parts of a long text as one, what stayed incomplete at the end."""
    parts = JoinParts()
    for result in results:
        for topic, record in result.records:
            parts, whole = parts.add(record)
            if whole is not None:
                yield topic, whole
    _, incomplete = parts.overdue()
    yield from ((REPLIES, record) for record in incomplete)


def _print(topic: Topic, record: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(record)
        return
    fields = ", ".join(f"{name} {record[name]}" for name in _LIST if record.get(name) not in (None, [], ""))
    out.print(f"{topic.name}: {fields}", markup=False)
    for text in (record.get("body"), *record.get("reasons", ())):
        if text:
            out.print(f"    {text}", markup=False)


def _report(results: Iterable[Translation]) -> None:
    """Say on standard error what was not understood, skipped or unconfirmed, each sentence once."""
    for name, label in (("unknown", "not understood"), ("skipped", "skipped"), ("notes", "unconfirmed")):
        counts = Counter(remark.what for result in results for remark in getattr(result, name))
        for what, count in counts.items():
            times = f" ({count} times)" if count > 1 else ""
            err.print(f"{label}: {what}{times}", markup=False)
