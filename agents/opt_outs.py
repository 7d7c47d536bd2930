"""What the agents on replies, commands and receipts share: reading and writing the opt-out state of a handset."""

from typing import Any, Protocol

from agents.gate import Gate
from schemas.opt_outs import OptOut, parse_opt_out
from schemas.record import Evidence, Instant, Unreadable, encode
from schemas.topics import AUTO_REPLIES, OPT_OUT_CHANGES, OPT_OUTS
from stopgate.policy.accounts import Account
from stopgate.policy.cause import Cause
from stopgate.policy.hearing import Heard
from stopgate.policy.opt_out import ANY_ACCOUNT, Subject, effective_state
from stopgate.stream.lane import Lane


class Rows(Protocol):
    """Where rows are looked up: a lane, or what a dry run has read of the topic."""

    def row(self, table: str, key: bytes) -> bytes | None:
        """A row of a table; None where there is none."""

    def may_have(self, table: str, mark: bytes) -> bool:
        """Whether there may be a row with this mark; False is certain, and fast."""


def subjects_of(account: Account, handset: str, sender: str | None) -> list[Subject]:
    """Every state that bears on a message of this account from this sender."""
    return [*account.scopes.subjects(account.id, handset, sender), Subject(ANY_ACCOUNT, handset)]


def state_of(lane: Rows, subject: Subject) -> OptOut | None:
    """The present state of a subject."""
    row = lane.row(OPT_OUTS.name, row_key(subject))
    return None if row is None else read_state(row)


def deciding_state(lane: Rows, account: Account, handset: str, sender: str | None = None) -> OptOut | None:
    """The state that decides about a message of this account from this sender: one of its own, or one for every account."""
    if not lane.may_have(OPT_OUTS.name, handset.encode()):
        return None
    row = lane.row
    if not account.opt_out_scopes:
        own_row = row(OPT_OUTS.name, f"{account.id}|{handset}".encode())
        everywhere_row = row(OPT_OUTS.name, f"{ANY_ACCOUNT}|{handset}".encode())
        if own_row is None and everywhere_row is None:
            return None
    *own, everywhere = [state_of(lane, subject) for subject in subjects_of(account, handset, sender)]
    return effective_state(own, everywhere)


def read_state(row: bytes) -> OptOut:
    """Read a row of the table.

    Raises:
        RuntimeError: it is no opt-out; somebody else wrote to the topic. The worker ends rather than guess.
    """
    state = parse_opt_out(row)
    if isinstance(state, Unreadable):
        raise RuntimeError(f"the opt-out table holds a row that is no opt-out: {state.reason}")
    return state


def cause_of(gate: Gate, record: Any, value: bytes | None = None) -> Cause:
    """The record as decisions about opt-outs need it; `value` is what it says as JSON, where it is not that itself."""
    return Cause(
        value=record.value if value is None else value,
        evidence=Evidence(topic=record.topic, partition=record.partition, offset=record.offset),
        received_at=Instant.of_epoch_ms(record.timestamp),
        now=Instant.of_epoch_ms(gate.clock.at_record((record.topic, record.partition), record.timestamp)),
    )  # fmt: skip


def write(lane: Lane, gate: Gate, heard: Heard, handset: str) -> None:
    """Write what was heard: the state, its change record, our answer; all in the batch's transaction."""
    key = handset.encode("ascii")
    if heard.state is not None:
        put_state(lane, heard.state)
    if heard.change is not None:
        lane.send(gate.topic(OPT_OUT_CHANGES), key, encode(heard.change))
    if heard.auto_reply is not None:
        lane.send(gate.topic(AUTO_REPLIES), key, encode(heard.auto_reply))


def put_state(lane: Lane, state: OptOut) -> None:
    """Set a subject's state."""
    lane.put(OPT_OUTS.name, row_key(Subject(state.account, state.handset, state.scope_key)), encode(state))


def row_key(subject: Subject) -> bytes:
    """The key of a row, which is also the key on the `opt-outs` topic."""
    scope = f"/{subject.scope_key}" if subject.scope_key else ""
    return f"{subject.account}{scope}|{subject.handset}".encode()
