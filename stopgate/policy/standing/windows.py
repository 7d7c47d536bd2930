"""Deadlines: how long a rejection may be corrected, when to warn, and what happens when the time is over.

Time never widens what a sender may do: the only thing that passing time does is to close a window.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec.structs import replace

from schemas.record import Instant
from schemas.senders import Sender

EDIT_WINDOW = timedelta(days=7)
"""How long a rejected toll-free verification may be corrected. Source: verification reference, rejection content (b)."""

WARNING_HOURS = (72, 24)
"""Hours before the end at which the sender is warned, in this order."""


def shifted(instant: datetime, by: timedelta) -> Instant:
    """An instant moved by a span, kept within the calendar."""
    try:
        return Instant.of(instant + by)
    except OverflowError:
        return Instant.of(datetime.max if by > timedelta(0) else datetime.min)


def edit_deadline(sender: Sender) -> Instant | None:
    """The instant at which the correction window is over; None where no window is open."""
    return sender.edit_expires_at if sender.state == "rejected_editable" else None


def is_window_open(sender: Sender, at: datetime) -> bool:
    """Whether the rejection may still be corrected; at exactly the deadline it may not."""
    deadline = edit_deadline(sender)
    return sender.state == "rejected_editable" and (deadline is None or at < deadline)


def next_deadline(sender: Sender) -> Instant | None:
    """The next instant at which time alone changes this record: a warning is due, or the window closes."""
    return min((at for hours, at in _stages(sender) if _is_ahead(sender, hours)), default=None)


def advance_to(sender: Sender, now: datetime) -> Sender:
    """Let time pass.

    Args:
        sender: any standing.
        now: the present instant, aware.

    Returns:
        The same object if nothing was due; else the standing with the window closed (`expired`) or the warning
        noted in `warned_hours`. Advancing twice, or in steps, ends in the same standing.
    """
    due = [hours for hours, at in _stages(sender) if at <= now and _is_ahead(sender, hours)]
    if not due:
        return sender
    recorded_at = max(Instant.of(now), sender.recorded_at) if sender.recorded_at else Instant.of(now)
    if 0 in due:
        return replace(sender, state="expired", status="expired", warned_hours=None, recorded_at=recorded_at)
    return replace(sender, warned_hours=min(due), recorded_at=recorded_at)


def _stages(sender: Sender) -> Iterator[tuple[int, Instant]]:
    """Hours before the end and the instant, for every warning and the end itself (0)."""
    deadline = edit_deadline(sender)
    if deadline is not None:
        for hours in (*WARNING_HOURS, 0):
            yield hours, shifted(deadline, -timedelta(hours=hours))


def _is_ahead(sender: Sender, hours: int) -> bool:
    return sender.warned_hours is None or hours < sender.warned_hours
