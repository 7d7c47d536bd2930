"""Numbers as they come and as we keep them: canonical E.164, kind of sender, country of a handset.

Parsing is the dearest step of a decision (phonenumbers takes about 35 µs), and the same numbers come again and
again, so every answer is remembered in a bounded cache.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

import phonenumbers
from phonenumbers import PhoneNumberFormat

SenderKind = Literal["toll_free", "long_code", "short_code", "alphanumeric"]

TOLL_FREE_CODES = frozenset({"800", "833", "844", "855", "866", "877", "888"})
"""Source: verification reference, filter key: the North American toll-free area codes in service."""

US_TERRITORIES = frozenset({"PR", "VI", "GU", "AS", "MP", "UM"})
"""Destinations that the toll-free rule counts as US."""

_MAX_RAW_LENGTH = 64
_canonical_nanp = re.compile(r"\+1[2-9]\d\d[2-9]\d{6}", re.ASCII).fullmatch
_begins_as_nanp = re.compile(r"1?([2-9]\d\d[2-9]\d{6})", re.ASCII).match
_short_code = re.compile(r"\d{3,6}", re.ASCII).fullmatch


@lru_cache(maxsize=1 << 18)
def normalise_number(raw: str, region: str = "US") -> str | None:
    """Make any spelling of a phone number canonical.

    Args:
        raw: as people and APIs write it: `+14155550132`, `(415) 555-0132`, `001 415 555 0132`.
        region: ISO country whose national spelling is assumed where there is no `+`.

    Returns:
        E.164 in ASCII (`+` and at most 15 digits), or None where no telephone could have that number. Whether the
        number is assigned is not asked: fictional and new ranges are possible numbers.
    """
    text = raw.strip()
    if _canonical_nanp(text):
        return text
    if not text or len(text) > _MAX_RAW_LENGTH:
        return None
    # The region's own reading first: in some, `00` begins something else than an international number.
    return _parsed(text, region) or (_parsed(f"+{text[2:]}", region) if text.startswith("00") else None)


def _parsed(text: str, region: str) -> str | None:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_possible_number(number):
        return None
    if number.country_code == 1 and not _canonical_nanp(f"+1{number.national_number}"):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def is_region(name: str) -> bool:
    """Whether there is a country of this name, whose national spelling can be assumed: an ISO 3166 code in capitals."""
    return name in phonenumbers.SUPPORTED_REGIONS


def is_toll_free(e164: str | None) -> bool:
    """Whether a canonical number is a North American toll-free number."""
    return e164 is not None and e164.startswith("+1") and len(e164) == 12 and e164[2:5] in TOLL_FREE_CODES


def country_of(e164: str) -> str | None:
    """ISO country of a canonical number; US territories count as `US`; None where nobody can tell.

    A +1 number has its area code's country, whether assigned or not; one whose area code belongs to nobody is taken
    for `US`: the rules that ask this question block, so the doubtful case must not slip past them.
    """
    return _country_of_area_code(e164[2:5]) if e164.startswith("+1") else _country_elsewhere(e164)


@lru_cache(maxsize=1000)
def _country_of_area_code(area_code: str) -> str:
    # Asked with subscriber numbers that some area code's plan assigns: whole countries are told apart by area code.
    for subscriber in ("2345678", "6532222", "5552368"):
        if region := phonenumbers.region_code_for_number(phonenumbers.parse(f"+1{area_code}{subscriber}")):
            return "US" if region in US_TERRITORIES else region
    return "US"


@lru_cache(maxsize=1 << 16)
def _country_elsewhere(e164: str) -> str | None:
    number = phonenumbers.parse(e164)
    return phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code or 0
    )


@lru_cache(maxsize=1 << 16)
def sender_kind(raw: str, region: str = "US") -> SenderKind:
    """What a `from` is: `short_code` (3–6 digits), a toll-free or long-code number, else `alphanumeric`.

    A vanity spelling (`1-800-FLOWERS`) and one with an extension are the number they dial, so they cannot slip past the
    toll-free rule.
    """
    if _short_code(raw.strip()):
        return "short_code"
    e164 = _dialled(raw, region)
    if e164 is None:
        return "alphanumeric"
    return "toll_free" if is_toll_free(e164) else "long_code"


def _dialled(raw: str, region: str) -> str | None:
    """The number that a `from` is, or that its digits begin with where more follows (`+18005550100 ext. 5`)."""
    if number := normalise_number(raw, region):
        return number
    begins = _begins_as_nanp(
        "".join(re.findall(r"[0-9]", unicodedata.normalize("NFKC", raw[:_MAX_RAW_LENGTH])))
    )
    return f"+1{begins[1]}" if begins else None


@lru_cache(maxsize=1 << 16)
def canonical_sender(raw: str, region: str = "US") -> str:
    """The form under which a sender is known: E.164 for numbers, the text as it came (trimmed) for all others."""
    if sender_kind(raw, region) in ("toll_free", "long_code"):
        return _dialled(raw, region) or raw.strip()
    return raw.strip()
