"""What the agents on replies, commands and receipts share: reading and writing the opt-out state of a handset."""

from typing import Any

from agents.gate import Gate
from schemas.opt_outs import OptOut, parse_opt_out
from schemas.record import Evidence, Instant, Unreadable, encode
from schemas.topics import AUTO_REPLIES, OPT_OUT_CHANGES, OPT_OUTS
from stopgate.policy.cause import Cause
from stopgate.policy.hearing import Heard
from stopgate.policy.opt_out import ANY_ACCOUNT, effective_state
from stopgate.stream.lane import Lane


def state_of(lane: Lane, account: str, handset: str) -> OptOut | None:
    """The present state of one account and handset."""
    row = lane.row(OPT_OUTS.name, row_key(account, handset))
    return None if row is None else read_state(row)


def deciding_state(lane: Lane, account: str, handset: str) -> OptOut | None:
    """The state that decides about a message of this account: its own, or one for every account."""
    own, everywhere = (
        lane.row(OPT_OUTS.name, row_key(account, handset)),
        lane.row(OPT_OUTS.name, row_key(ANY_ACCOUNT, handset)),
    )
    if own is None and everywhere is None:
        return None
    return effective_state(read_state(own) if own else None, read_state(everywhere) if everywhere else None)


def read_state(row: bytes) -> OptOut:
    """Read a row of the table.

    Raises:
        RuntimeError: it is no opt-out; somebody else wrote to the topic. The worker ends rather than guess.
    """
    state = parse_opt_out(row)
    if isinstance(state, Unreadable):
        raise RuntimeError(f"the opt-out table holds a row that is no opt-out: {state.reason}")
    return state


def cause_of(gate: Gate, record: Any) -> Cause:
    """The record as decisions about opt-outs need it."""
    return Cause(
        value=record.value, evidence=Evidence(topic=record.topic, partition=record.partition, offset=record.offset),
        received_at=Instant.of_epoch_ms(record.timestamp),
        now=Instant.of_epoch_ms(gate.clock.at_record((record.topic, record.partition), record.timestamp)),
    )  # fmt: skip


def write(lane: Lane, gate: Gate, heard: Heard, handset: str) -> None:
    """Write what was heard: the state, its change record, our answer; all in the batch's transaction."""
    key = handset.encode("ascii")
    if heard.state is not None:
        lane.put(OPT_OUTS.name, row_key(heard.state.account, handset), encode(heard.state))
    if heard.change is not None:
        lane.send(gate.topic(OPT_OUT_CHANGES), key, encode(heard.change))
    if heard.auto_reply is not None:
        lane.send(gate.topic(AUTO_REPLIES), key, encode(heard.auto_reply))


def row_key(account: str, handset: str) -> bytes:
    """The key of a row, which is also the key on the `opt-outs` topic."""
    return f"{account}|{handset}".encode()
