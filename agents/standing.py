"""The standing of senders: applied by every worker from the whole of `verifications` and `senders`, written by one.

`verifications` are the events; `senders` is the compacted snapshot for restarts and readers, and where operators enter
a sender's account and kind. The registry is a function of the set of events, not of their order, so all workers
agree. A sender's record is written by the lane of the partition that owns its key, whenever the registry holds
something else than the last record read from `senders`: after an event, after a deadline passed, after a crash.
"""

from collections.abc import Callable, Iterable
from typing import Any

import structlog

from agents.gate import Gate
from agents.memory import Memory
from agents.verifications import read_event
from schemas.approvals import parse_approval
from schemas.record import Evidence, Instant, Unreadable, encode
from schemas.senders import Sender, parse_sender
from schemas.topics import APPROVALS, SENDERS, VERIFICATIONS
from stopgate.policy.partitions import partition_of
from stopgate.stream.lane import Lane

log = structlog.get_logger("stopgate.standing")


def applier(gate: Gate) -> Callable[[str, Any], None]:
    """Make what the replica calls for each record of the two topics."""
    senders, verifications, approvals = gate.topic(SENDERS), gate.topic(VERIFICATIONS), gate.topic(APPROVALS)

    def apply(topic: str, record: Any) -> None:
        if topic == senders:
            _restore(gate, record)
        elif topic == verifications:
            _apply(gate, record)
        elif topic == approvals:
            _take_approval(gate, record)

    return apply


def _apply(gate: Gate, record: Any) -> None:
    event = read_event(gate, record.value)
    if isinstance(event, Unreadable):
        return  # the owner of the partition buries it (agents/verifications.py)
    evidence = Evidence(topic=record.topic, partition=record.partition, offset=record.offset)
    changes = gate.registry.apply(event, recorded_at=Instant.of_epoch_ms(record.timestamp), evidence=evidence)
    _changed(gate, [change.after for change in changes])


def _restore(gate: Gate, record: Any) -> None:
    sender = parse_sender(record.value)
    if isinstance(sender, Unreadable):
        log.warning(
            "senders.unreadable", partition=record.partition, offset=record.offset, reason=sender.reason
        )
        return
    _changed(gate, gate.registry.restore(sender, recorded_at=Instant.of_epoch_ms(record.timestamp)))
    gate.unwritten.add((sender.subject, sender.sender))
    gate.written[sender.subject, sender.sender] = record.value


def _take_approval(gate: Gate, record: Any) -> None:
    approval = parse_approval(record.value)
    if isinstance(approval, Unreadable):
        log.warning(
            "approvals.unreadable", partition=record.partition, offset=record.offset, reason=approval.reason
        )
        return
    # The last one in the log counts, whatever its time: compaction keeps that one, so all workers agree at any age.
    gate.approvals[approval.account, approval.fingerprint] = approval
    gate.standing_version += 1


def snapshot_writer(gate: Gate) -> Callable[[Lane], None]:
    """Make what each lane does between batches: let time pass, and write the records it owns that are out of date."""

    def write(lane: Lane) -> None:
        now = Instant.of_epoch_ms(gate.clock.for_timers())
        _changed(gate, gate.registry.advance_to(now))
        if gate.unwritten:
            _write_owned(gate, lane)
        _wake_decided(gate, lane)

    return write


def _write_owned(gate: Gate, lane: Lane) -> None:
    topic, partitions = gate.topic(SENDERS), gate.settings.partitions
    for subject, name in sorted(gate.unwritten):
        key = name.encode()
        if partition_of(key, partitions) != lane.partition:
            continue
        gate.unwritten.discard((subject, name))
        sender = gate.registry.record(subject, name)
        if sender is not None and (value := encode(sender)) != (before := gate.written.get((subject, name))):
            gate.written[subject, name] = value
            lane.write(topic, lane.partition, key, value)
            _tell_of_deadline(sender, before)


def _tell_of_deadline(sender: Sender, before: bytes | None) -> None:
    """Say once, where the record is written, that the time to correct a rejection is running out, or is over."""
    known = parse_sender(before) if before else None
    was = known if isinstance(known, Sender) else None
    fields = {
        "sender": sender.sender,
        "account": sender.account,
        "edit_expires_at": str(sender.edit_expires_at),
    }
    if sender.warned_hours and (was is None or was.warned_hours != sender.warned_hours):
        log.warning("sender.window_closing", hours_left=sender.warned_hours, **fields)
    elif sender.state == "expired" and was is not None and was.state == "rejected_editable":
        log.warning("sender.window_closed", **fields)


def _changed(gate: Gate, records: Iterable[Sender]) -> None:
    for sender in records:
        gate.unwritten.add((sender.subject, sender.sender))
        gate.standing_version += 1


def _wake_decided(gate: Gate, lane: Lane) -> None:
    """Messages that wait for a registration or an approval are judged again when it was decided."""
    memory: Memory = lane.memory
    if memory.standing_seen == gate.standing_version:
        return
    memory.standing_seen = gate.standing_version
    for awaiting, about in list(memory.held.waiting):
        if (awaiting == "registration" and not _is_pending(gate, about)) or (
            awaiting == "approval" and _is_decided(gate, about)
        ):
            memory.held.wake((awaiting, about))


def _is_decided(gate: Gate, about: str) -> bool:
    account, _, name = about.rpartition("|")
    approval = gate.approvals.get((account, name))
    return approval is not None and approval.decision != "reopened"


def _is_pending(gate: Gate, number: str) -> bool:
    record = gate.registry.standing(number)
    return record.state in ("pending", "in_review") and record.campaign_state != "suspended"
