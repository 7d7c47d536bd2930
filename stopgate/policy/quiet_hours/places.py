"""Where a handset may be: its time zones, and the states whose law may hold for it.

A given zone is believed; without one the postal code says it, and without that the area code, which a moved handset
keeps. The state of the number and that of the postal code both count, and the stricter of their laws holds.
"""

import re
from functools import lru_cache
from zoneinfo import ZoneInfo

from stopgate.policy.quiet_hours.tables import (
    Zone,
    all_zones,
    zones_of_area_codes,
    zones_of_postal_prefixes,
)

_MAX_TEXT_LENGTH = 64
_us_code = re.compile(r"(\d{5})(?:[ -]?\d{4})?", re.ASCII).fullmatch
_canadian_code = re.compile(r"([A-Z])\d[A-Z](?:[ -]?\d[A-Z]\d)?", re.ASCII).fullmatch
_OF_THE_MACHINE = frozenset({"localtime", "posixrules", "Factory"})
"""Names that some systems' databases hold, and that mean another zone on every machine."""


def possible_zones(handset: str, *, time_zone: str | None, postal_code: str | None) -> tuple[Zone, ...]:
    """Every zone a handset may be in.

    Args:
        handset: its canonical number.
        time_zone: an IANA name; one that nobody knows counts as none.
        postal_code: a US or Canadian one, any spelling; one that says nothing counts as none.

    Returns:
        Zones with the jurisdictions that count in each, sorted. The zones of the whole US and Canada where a +1 number
        says nothing; none where nothing is known of a number outside +1.
    """
    if handset.startswith("+1"):
        return _possible_zones(handset[2:5], time_zone, postal_code)
    return _zones_abroad(handset, time_zone)


@lru_cache(maxsize=1 << 16)
def _possible_zones(area_code: str, time_zone: str | None, postal_code: str | None) -> tuple[Zone, ...]:
    by_number = zones_of_area_codes().get(area_code, ())
    by_post = zones_of_postal_code(postal_code) if postal_code else ()
    if time_zone and known_zone(time_zone):
        zones: tuple[Zone, ...] = (Zone(time_zone),)
    else:
        zones = by_post or by_number or all_zones()
    states = {state for zone in by_number + by_post for state in zone.jurisdictions}
    if not states or zones is by_number:
        return zones
    return tuple(Zone(zone.name, tuple(sorted(states.union(zone.jurisdictions)))) for zone in zones)


def zones_of_postal_code(raw: str) -> tuple[Zone, ...]:
    """The zones of a postal code; none where it is neither US nor Canadian, or says nothing about the place."""
    text = raw.strip().upper()
    table = zones_of_postal_prefixes()
    if len(text) > _MAX_TEXT_LENGTH:
        return ()
    if match := _us_code(text):
        return table.get(match[1]) or table.get(match[1][:3], ())
    if match := _canadian_code(text):
        return table.get(match[1], ())
    return ()


@lru_cache(maxsize=1024)
def known_zone(name: str) -> ZoneInfo | None:
    """The rules of a zone, or None where no zone has that name."""
    if len(name) > _MAX_TEXT_LENGTH or name in _OF_THE_MACHINE:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such name, no name at all, the name of a folder
        return None


@lru_cache(maxsize=1 << 16)
def _zones_abroad(handset: str, time_zone: str | None) -> tuple[Zone, ...]:
    import phonenumbers
    from phonenumbers import timezone  # only here: few accounts ask for quiet hours abroad

    try:
        number = phonenumbers.parse(handset)
    except phonenumbers.NumberParseException:
        return ()
    country = phonenumbers.region_code_for_number(number) or "ZZ"
    given = [time_zone] if time_zone and known_zone(time_zone) else []
    names = given or timezone.time_zones_for_number(number)
    return tuple(Zone(name, (country,)) for name in names if known_zone(name))
