"""Caps on messages within 24 hours: what a handset was sent is a row of the `frequency` table, per account and handset.

A row is written in the very transaction of the delivery it notes, so crashes and rebalances neither lose nor double
one; a held message counts from its release. Only where a cap holds is anything looked up or noted: for every other
message all this is one look at its category.

Nothing of it is kept in memory. Every so many notes the next few rows are looked at, and those that no cap can need any
more are removed: the table holds little more than one day's handsets, and a replay removes the same rows.
"""

from datetime import datetime
from typing import Final

from agents.gate import Home
from agents.memory import Memory
from agents.opt_outs import Rows
from schemas.frequency import Frequency, parse_frequency
from schemas.outbound import Outbound
from schemas.record import Instant, Unreadable, encode
from schemas.topics import FREQUENCY
from stopgate.policy.accounts import Account
from stopgate.policy.quiet_hours import CAP_WINDOW, cap_in, keeps_quiet_hours, possible_zones
from stopgate.stream.lane import Lane

_SWEEP_EVERY: Final = 256
_LOOKED_AT: Final = 4 * _SWEEP_EVERY
"""More than there are notes between two sweeps, or the table would grow faster than it is swept."""


def row_key(account: str, handset: str) -> bytes:
    """The row of an account and a handset."""
    return f"{account}|{handset}".encode()


def sent_lately(
    rows: Rows, message: Outbound, home: Home, account: Account, now: datetime
) -> tuple[Instant, ...] | None:
    """When messages that count were sent to the handset in the last 24 hours; None where no cap holds for this one."""
    if not keeps_quiet_hours(home.handset, message.category or account.category, account.quiet):
        return None
    zones = possible_zones(home.handset, time_zone=message.time_zone, postal_code=message.postal_code)
    if cap_in(zones, now=now, policy=account.quiet) is None:
        return None
    row = rows.row(FREQUENCY.name, row_key(account.id, home.handset))
    return tuple(sent for sent in _read(row).sent_at if sent > now - CAP_WINDOW) if row else ()


def note(account: Account, home: Home, times_sent: tuple[Instant, ...], now: Instant) -> tuple[bytes, bytes]:
    """The row after one more message at this instant."""
    sent_at = sorted([*times_sent, now])
    return row_key(account.id, home.handset), encode(
        Frequency(account=account.id, handset=home.handset, sent_at=sent_at)
    )


def note_sent(
    lane: Lane, account: Account, home: Home, times_sent: tuple[Instant, ...], now: Instant
) -> None:
    """Note a message that goes out under a cap."""
    memory: Memory = lane.memory
    lane.put(FREQUENCY.name, *note(account, home, times_sent, now))
    memory.noted += 1
    if memory.noted % _SWEEP_EVERY == 0:
        _forget_old(lane, memory, now)


def _forget_old(lane: Lane, memory: Memory, now: datetime) -> None:
    """Look at the next rows; after the last one begin anew."""
    rows = list(lane.tables[FREQUENCY.name].scan(memory.swept_to, limit=_LOOKED_AT))
    memory.swept_to = rows[-1][0] + b"\0" if len(rows) == _LOOKED_AT else b""
    for key, value in rows:
        if all(sent <= now - CAP_WINDOW for sent in _read(value).sent_at):
            lane.put(FREQUENCY.name, key, None)


def _read(row: bytes) -> Frequency:
    found = parse_frequency(row)
    if isinstance(found, Unreadable):
        raise RuntimeError(f"the frequency table holds a row that cannot be read: {found.reason}")
    return found
