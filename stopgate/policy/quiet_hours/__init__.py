"""Quiet hours: when a message that solicits may be sent to a handset, by the clock where its owner may be."""

from stopgate.policy.quiet_hours.caps import CAP_WINDOW, allowed_by_cap, cap_in
from stopgate.policy.quiet_hours.opening import Opening, keeps_quiet_hours, next_opening, opening, opening_in
from stopgate.policy.quiet_hours.place import Closed
from stopgate.policy.quiet_hours.places import possible_zones
from stopgate.policy.quiet_hours.quiet_policy import DEFAULT, QuietPolicy
from stopgate.policy.quiet_hours.release import release_at
from stopgate.policy.quiet_hours.tables import Zone
from stopgate.policy.quiet_hours.window import Window

__all__ = [
    "CAP_WINDOW",
    "DEFAULT",
    "Closed",
    "Opening",
    "QuietPolicy",
    "Window",
    "Zone",
    "allowed_by_cap",
    "cap_in",
    "keeps_quiet_hours",
    "next_opening",
    "opening",
    "opening_in",
    "possible_zones",
    "release_at",
]
