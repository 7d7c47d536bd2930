"""The causing record, as every decision about opt-outs needs it: its bytes, its place in the log, its times."""

from dataclasses import dataclass

import msgspec

from schemas.opt_outs import OptOut, OptOutChange
from schemas.record import Evidence, Instant
from stopgate.policy.opt_out import Applied


@dataclass(frozen=True, slots=True)
class Cause:
    """One input record on its way through a decision.

    Attributes:
        value: its bytes as they came; they go whole into `opt-out-changes`.
        evidence: its place in the log.
        received_at: the record's timestamp.
        now: the present instant of the decision.
    """

    value: bytes
    evidence: Evidence
    received_at: Instant
    now: Instant

    @property
    def place(self) -> str:
        """What stands in for an id where the record has none."""
        return f"{self.evidence.topic}-{self.evidence.partition}-{self.evidence.offset}"

    def event_time(self, occurred_at: Instant | None) -> Instant:
        """When it happened: as reported, but never later than it was received."""
        return self.received_at if occurred_at is None or occurred_at > self.received_at else occurred_at


def change_record(cause: Cause, before: OptOut | None, applied: Applied) -> OptOutChange:
    """The one record that every command and every keyword reply leaves."""
    state = {name: getattr(applied.after, name) for name in OptOut.__struct_fields__ if name != "words"}
    if applied.refused:
        state |= {"recorded_at": cause.now, "evidence": cause.evidence}
    return OptOutChange(**state, before=before, cause=msgspec.Raw(cause.value), refused=applied.refused)
