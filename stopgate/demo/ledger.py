"""What came of each sample: collects the gate's output records and holds them against the expectations."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import msgspec
import orjson

from schemas.topics import AUTO_REPLIES, DEAD_LETTERS, DELIVERY, HELD, OPT_OUT_CHANGES, REJECTIONS, SENDERS
from stopgate.samples import Sample

OUTPUTS = (DELIVERY, REJECTIONS, HELD, AUTO_REPLIES, OPT_OUT_CHANGES, SENDERS, DEAD_LETTERS)
_VERDICTS = {DELIVERY.name: "delivered", REJECTIONS.name: "rejected", HELD.name: "held"}

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Output:
    """One record that the gate wrote: topic without prefix, its JSON fields, its bytes, and headers as text."""

    topic: str
    fields: dict[str, Any]
    value: bytes | None
    headers: dict[str, str]


class Ledger:
    """All outputs seen so far, found again by what caused them."""

    def __init__(self) -> None:
        self.outputs: list[Output] = []
        self.arrived = asyncio.Event()
        self._verdicts: dict[tuple[str, str], list[Output]] = defaultdict(list)
        self._letters: dict[Place, list[Output]] = defaultdict(list)
        self._changes: dict[bytes, list[Output]] = defaultdict(list)
        self._answers: dict[str, list[Output]] = defaultdict(list)
        self._standing: dict[str, list[Output]] = defaultdict(list)

    def add(self, output: Output) -> None:
        """Take one output record in."""
        self.outputs.append(output)
        fields = output.fields
        if output.topic in _VERDICTS:
            self._verdicts[fields["account"], str(fields["id"])].append(output)
        elif output.topic == OPT_OUT_CHANGES.name:
            self._changes[_canonical(fields["cause"])].append(output)
        elif output.topic == AUTO_REPLIES.name:
            self._answers[fields["in_reply_to"]].append(output)
        elif output.topic == SENDERS.name:
            self._standing[fields["sender"]].append(output)
        elif output.topic == DEAD_LETTERS.name:
            self._letters[_source(output.headers)].append(output)
        self.arrived.set()

    def fault(self, sample: Sample, place: Place) -> str | None:
        """What is missing or wrong about a sample's outcome; None when all is as expected.

        Args:
            place: where the sample was put: topic (full name), partition, offset.
        """
        check = {
            "dead-letter": self._letter_fault, "change": self._change_fault, "standing": self._standing_fault,
            "nothing": self._nothing_fault,
        }.get(sample.expect.outcome, self._verdict_fault)  # fmt: skip
        return check(sample, place) or self._answer_fault(sample)

    def _verdict_fault(self, sample: Sample, place: Place) -> str | None:
        expect, fields = sample.expect, orjson.loads(sample.value or b"{}")
        found = self._verdicts[fields["account"], str(fields["id"])]
        if letters := self._letters[place]:
            return f"is a dead letter: {letters[0].headers.get('stopgate-error')}"
        if len(found) != 1:
            return f"{len(found)} outcomes"
        outcome, verdict = _VERDICTS[found[0].topic], found[0].fields
        if outcome != expect.outcome:
            return f"{outcome} {[finding['rule'] for finding in verdict.get('findings', ())]}"
        if outcome == "delivered":
            return None if found[0].value == sample.value else "delivered with other bytes"
        rules = tuple(finding["rule"] for finding in verdict["findings"])
        if (rules, verdict["code"]) != (expect.rules, expect.code):
            return f"{outcome} by {rules} with code {verdict['code']}"
        named = verdict["findings"][0]["evidence"].get("field")
        return None if expect.field is None or expect.field == named else f"names field {named}"

    def _letter_fault(self, sample: Sample, place: Place) -> str | None:
        found = self._letters[place]
        if len(found) != 1:
            return f"{len(found)} dead letters"
        error, kind = found[0].headers["stopgate-error"], found[0].headers["stopgate-error-class"]
        if found[0].value != sample.value:
            return "a dead letter with other bytes"
        if sample.expect.error_class not in (None, kind):
            return f"a dead letter of class {kind}"
        return (
            None
            if sample.expect.field is None or f"`{sample.expect.field}" in error
            else f"a dead letter that says: {error}"
        )

    def _change_fault(self, sample: Sample, place: Place) -> str | None:
        expect, found = sample.expect, self._changes[_canonical(orjson.loads(sample.value or b"null"))]
        if len(found) != 1:
            return f"{len(found)} changes"
        change = found[0].fields
        wanted = {
            "account": expect.account or change["account"],
            "channels": change["channels"] if expect.channels is msgspec.UNSET else list(expect.channels),
            "refused": change["refused"] if expect.refused is msgspec.UNSET else expect.refused,
        }
        wrong = {name: change[name] for name, value in wanted.items() if change[name] != value}
        return f"a change with {wrong}" if wrong else None

    def _standing_fault(self, sample: Sample, place: Place) -> str | None:
        fields = orjson.loads(sample.value or b"{}")
        name = fields.get("sender") or fields.get("sender_sid") or fields.get("campaign")
        found = self._standing[name]
        if not found:
            return "no record in senders"
        status = found[-1].fields["status"]
        return None if status == sample.expect.status else f"standing {status}"

    def _nothing_fault(self, sample: Sample, place: Place) -> str | None:
        if self._letters[place]:
            return "is a dead letter"
        return (
            "changed something" if self._changes[_canonical(orjson.loads(sample.value or b"null"))] else None
        )

    def _answer_fault(self, sample: Sample) -> str | None:
        if sample.topic != "replies" or sample.expect.outcome == "dead-letter":
            return None
        answers = [
            answer.fields["kind"]
            for answer in self._answers[orjson.loads(sample.value or b"{}").get("id", "")]
        ]
        wanted = [sample.expect.auto_reply] if sample.expect.auto_reply else []
        return None if answers == wanted else f"answered with {answers}"


def _canonical(cause: Any) -> bytes:
    return orjson.dumps(cause, option=orjson.OPT_SORT_KEYS)


def _source(headers: dict[str, str]) -> Place:
    return (
        headers["stopgate-source-topic"],
        int(headers["stopgate-source-partition"]),
        int(headers["stopgate-source-offset"]),
    )
