"""The sample traffic in `samples/`: records to feed the gate with, each with what must become of it.

The files are JSON lines; `samples/README.md` tells their form. Feed one step, wait until everything in it has its
outcome, go on with the next: within a step the order between different handsets does not matter.
"""

import base64
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

from schemas.auto_replies import AutoReplyKind
from schemas.record import BlockedChannel

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
ACCOUNTS = SAMPLES / "accounts.yaml"
"""The policy file that belongs to the samples: the accounts' brands and contacts."""

_HANDSET, _PADDING = b"{handset}", b"{padding}"


class SamplesError(Exception):
    """The samples cannot be read; the message names the directory, or the file and line."""


class Expectation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What must become of one record.

    Attributes:
        outcome: `delivered`, `rejected`, `held`, `dead-letter`; of a reply, command or receipt `change` (exactly one
            record in `opt-out-changes`) or `nothing`; of a verification `standing` (a record in `senders`).
        code: the verdict's code.
        rules: the rules that object, in order.
        field: the field that the finding or the dead letter names.
        error_class: of a dead letter.
        account: of a change, where the record itself does not name it.
        channels: what is blocked after a change.
        refused: why a change had no effect; null: it had one.
        auto_reply: what we answer; null: we do not.
        status: the sender's status afterwards.
    """

    outcome: Literal["delivered", "rejected", "held", "dead-letter", "change", "nothing", "standing"]
    code: int | None = None
    rules: tuple[str, ...] = ()
    field: str | None = None
    error_class: str | None = None
    account: str | None = None
    channels: tuple[BlockedChannel, ...] | msgspec.UnsetType = msgspec.UNSET
    refused: str | msgspec.UnsetType | None = msgspec.UNSET
    auto_reply: AutoReplyKind | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One record to feed.

    Attributes:
        place: where it stands, as `file:line`; repeated records share one.
        note: what is special about it.
        step: feed it when all records of smaller steps have their outcomes.
        topic: without prefix.
        key: as it goes on the topic.
        value: as it goes on the topic.
        expect: what must become of it.
    """

    place: str
    note: str
    step: int
    topic: str
    key: bytes | None
    value: bytes | None
    expect: Expectation


class _Repeat(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One record for each handset: every area code with exchange 555 and each of the last four digits."""

    area_codes: list[str]
    last_digits: tuple[int, int]

    def handsets(self) -> Iterator[str]:
        first, last = self.last_digits
        for digits, area_code in itertools.product(range(first, last + 1), self.area_codes):
            yield f"+1{area_code}555{digits:04}"


class _Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a file; `samples/README.md` explains the members."""

    step: int
    topic: str
    expect: Expectation
    note: str = ""
    key: str | msgspec.UnsetType | None = msgspec.UNSET
    value: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    raw_base64: str | msgspec.UnsetType = msgspec.UNSET
    padding: int = 0
    repeat: _Repeat | None = None
    exceptions: dict[str, Expectation] = msgspec.field(name="except", default_factory=dict)

    def __post_init__(self) -> None:
        if (self.value is msgspec.UNSET) == (self.raw_base64 is msgspec.UNSET):
            raise ValueError("expected either `value` or `raw_base64`")

    def content(self) -> bytes | None:
        if isinstance(self.raw_base64, str):
            return base64.b64decode(self.raw_base64, validate=True)
        value = bytes(self.value) if isinstance(self.value, msgspec.Raw) else b"null"
        return None if value == b"null" else value.replace(_PADDING, b"x" * self.padding)


def load_samples(directory: Path = SAMPLES) -> list[Sample]:
    """Read all sample records, in the order in which they are to be fed.

    Raises:
        SamplesError: the directory is not there, or a line is not as it should be.
    """
    files = sorted(directory.glob("*.jsonl"))
    if not files:
        raise SamplesError(
            f"no sample traffic in {directory}: it is part of the source tree, so run from a checkout"
        )
    samples = [sample for file in files for sample in _read(file)]
    return sorted(samples, key=lambda sample: sample.step)


def by_step(samples: list[Sample]) -> list[list[Sample]]:
    """Group samples that are in order into the steps in which they are fed."""
    return [list(group) for _, group in itertools.groupby(samples, key=lambda sample: sample.step)]


def _read(file: Path) -> Iterator[Sample]:
    decoder = msgspec.json.Decoder(_Line)
    for number, text in enumerate(file.read_bytes().splitlines(), start=1):
        place = f"{file.name}:{number}"
        try:
            line = decoder.decode(text)
            yield from _expand(place, line)
        except ValueError as fault:
            raise SamplesError(f"{file.parent / place}: {fault}") from fault


def _expand(place: str, line: _Line) -> Iterator[Sample]:
    content = line.content()
    if line.repeat is None:
        yield Sample(place, line.note, line.step, line.topic, _key(line, content), content, line.expect)
        return
    for handset in line.repeat.handsets():
        value = (content or b"").replace(_HANDSET, handset.encode())
        expect = line.exceptions.get(handset, line.expect)
        yield Sample(place, line.note, line.step, line.topic, handset.encode(), value, expect)


_KEY_FIELDS = {
    "outbound": ("to",),
    "replies": ("from",),
    "commands": ("number",),
    "receipts": ("to",),
    "verifications": ("sender", "sender_sid", "campaign"),
}


def _key(line: _Line, content: bytes | None) -> bytes | None:
    """The key that a line names, else what the record itself says; a line spells its number canonically then."""
    if line.key is not msgspec.UNSET:
        return line.key.encode() if isinstance(line.key, str) else None
    fields: Any = msgspec.json.decode(content or b"{}")
    named = (fields.get(name) for name in _KEY_FIELDS[line.topic])
    return next((value.encode() for value in named if isinstance(value, str)), None)
