"""Broadcasts roll up: one row per broadcast and partition, written with the very transaction of the verdicts it counts."""

from agents.gate import Gate
from agents.memory import Memory
from schemas.broadcasts import Broadcast, FirstReason, parse_broadcast
from schemas.outbound import Outbound
from schemas.record import Instant, Unreadable, encode
from schemas.topics import BROADCASTS
from stopgate.policy.decide import Verdict
from stopgate.stream.lane import Lane


def row_key(account: str, broadcast: str) -> bytes:
    """The row of a broadcast."""
    return f"{account}|{broadcast}".encode()


def count(lane: Lane, message: Outbound, verdict: Verdict, now: Instant, *, was_held: bool) -> None:
    """Count one verdict; `flush` writes it."""
    assert message.broadcast
    memory: Memory = lane.memory
    key = row_key(message.account, message.broadcast)
    tally = memory.tallies.get(key) or _stored(lane, key) or new_tally(message, lane.partition, now)
    memory.tallies[key] = counted(tally, message.id, verdict, now, was_held=was_held)


def counted(
    tally: Broadcast, message_id: str, verdict: Verdict, now: Instant, *, was_held: bool
) -> Broadcast:
    """A count with one verdict more."""
    outcomes, rules = dict(tally.outcomes), dict(tally.rules)
    warnings, first = dict(tally.warnings), dict(tally.first)
    if was_held:
        outcomes["held"] = outcomes.get("held", 1) - 1
    outcomes[verdict.outcome] = outcomes.get(verdict.outcome, 0) + 1
    for found, numbers in ((verdict.findings, rules), (verdict.warnings, warnings)):
        for finding in found:
            numbers[finding.rule] = numbers.get(finding.rule, 0) + 1
            reason = FirstReason(id=message_id, message=finding.message, remedy=finding.remedy)
            first.setdefault(finding.rule, reason)
    return Broadcast(
        account=tally.account, broadcast=tally.broadcast, partition=tally.partition, first_at=tally.first_at, last_at=now,
        outcomes=outcomes, rules=rules, first=first, warnings=warnings,
    )  # fmt: skip


def flush(lane: Lane, gate: Gate) -> None:
    """Write what was counted since the last call; at the end of each batch, so that count and verdicts are one."""
    memory: Memory = lane.memory
    for key, tally in memory.tallies.items():
        lane.put(BROADCASTS.name, key, encode(tally))
    memory.tallies.clear()


def _stored(lane: Lane, key: bytes) -> Broadcast | None:
    value = lane.row(BROADCASTS.name, key)
    stored = parse_broadcast(value) if value is not None else None
    if isinstance(stored, Unreadable):
        raise RuntimeError(f"the broadcasts table holds a row that cannot be read: {stored.reason}")
    return stored


def new_tally(message: Outbound, partition: int, now: Instant) -> Broadcast:
    """The count of a broadcast of which nothing was judged yet."""
    assert message.broadcast
    return Broadcast(
        account=message.account, broadcast=message.broadcast, partition=partition, first_at=now, last_at=now
    )
