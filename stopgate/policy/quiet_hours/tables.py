"""The shipped tables of places: which jurisdiction and zone an area code or the beginning of a postal code stands for."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Line(NamedTuple):
    """One line of a table: where, in which zone, and the codes that may mean it."""

    jurisdiction: str
    zone: str
    codes: tuple[str, ...]


class Zone(NamedTuple):
    """A time zone a handset may be in, and the jurisdictions it may be in there; none: nobody knows which.

    A tuple by nature, because it is part of a cache's key for every message and must be hashed fast.
    """

    name: str
    jurisdictions: tuple[str, ...] = ()


@cache
def area_codes() -> tuple[Line, ...]:
    """The area codes of the numbering plan."""
    return tuple(_lines("area_codes.txt"))


@cache
def postal_prefixes() -> tuple[Line, ...]:
    """The beginnings of US and Canadian postal codes."""
    return tuple(_lines("postal_prefixes.txt"))


def _lines(name: str) -> Iterator[Line]:
    for text in (files(__package__) / name).read_text(encoding="utf-8").splitlines():
        if text and not text.startswith("#"):
            jurisdiction, zone, *codes = text.split()
            yield Line(jurisdiction, zone, tuple(code for span in codes for code in _span(span)))


def _span(text: str) -> Iterator[str]:
    first, _, last = text.partition("-")
    if not last:
        yield first
    else:
        yield from (f"{number:0{len(first)}}" for number in range(int(first), int(last) + 1))


@cache
def zones_of_area_codes() -> dict[str, tuple[Zone, ...]]:
    """Area code → every zone it may be in."""
    return _by_code(area_codes())


@cache
def zones_of_postal_prefixes() -> dict[str, tuple[Zone, ...]]:
    """Beginning of a postal code → every zone it may be in."""
    return _by_code(postal_prefixes())


def _by_code(lines: tuple[Line, ...]) -> dict[str, tuple[Zone, ...]]:
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        for code in line.codes:
            found[code].append(line)
    return {code: _merge(lines) for code, lines in found.items()}


def _merge(lines: list[Line]) -> tuple[Zone, ...]:
    by_zone: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        by_zone[line.zone].add(line.jurisdiction)
    return tuple(Zone(name, tuple(sorted(places))) for name, places in by_zone.items())


@cache
def all_zones() -> tuple[Zone, ...]:
    """Every zone of the US and Canada, for a number that says nothing about its place.

    A zone that lies in one jurisdiction names it; of the others nobody knows which it is.
    """
    lines = [line for line in area_codes() if line.jurisdiction.startswith(("US-", "CA-"))]
    return tuple(zone if len(zone.jurisdictions) == 1 else Zone(zone.name) for zone in _merge(lines))
