"""
The brand's registration number is there and looks like one.

Blocks
    A complete submission whose brand has no registration number, an EIN that is not NN-NNNNNNN, a type without a country or the reverse.

Why
    The number is matched with the official register. Only its pattern is judged here, never its prefix.

Faulty example
    brand: {legal_name: Acme Shelter, ein: "12345", brn_country: US, brn_type: EIN}

Correct example
    brand: {legal_name: Acme Shelter, ein: "36-4012345", brn_country: US, brn_type: EIN}

What to do
    Give number, type and country as on the official papers; an EIN as 12-3456789.

Source
    Twilio 30527 (registration number missing or invalid), 30485, 30484; required for new toll-free submissions since 2026-01.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.submission import Submission

_EIN = re.compile(r"\d{2}-\d{7}")
_NO_NUMBER = re.compile(r"n/?a|none|tbd|pending|unknown|null|x+|-+|to be .*|applied.*|not .*", re.I)
_WITHOUT_NUMBER = re.compile(r"sole|ssn", re.I)
_UNITED_STATES = ("", "us", "usa", "united states", "u.s.", "u.s.a.", "united states of america")


def find(submission: Submission) -> Iterator[Fault]:
    """An absent number is a fault in a complete submission, or where type or country announce one."""
    if not submission.has("brand") or _WITHOUT_NUMBER.search(submission.brand.get("brn_type")):
        return
    brand, number = submission.brand, _number(submission)
    announced = brand.get("brn_type") or brand.get("brn_country")
    if not number or _NO_NUMBER.fullmatch(number):
        if number or announced or submission.is_whole:
            yield Fault("brand.ein", number, "The registration number is missing.", "ein: {NN-NNNNNNN}")
    elif _is_ein(submission) and not _EIN.fullmatch(number):
        yield Fault(
            "brand.ein", number, "An EIN is written NN-NNNNNNN.", _written(number) or "ein: {NN-NNNNNNN}"
        )
    if bool(brand.get("brn_type")) != bool(brand.get("brn_country")):
        absent = "brn_country" if brand.get("brn_type") else "brn_type"
        yield Fault(f"brand.{absent}", "", f"`{absent}` is missing beside the number.", f"{absent}: …")


def repair(submission: Submission) -> dict[str, object]:
    """Put the hyphen into an EIN of nine digits."""
    written = _written(_number(submission)) if _is_ein(submission) else ""
    return {"brand": {**submission.brand.fields, "ein": written}} if written else {}


def _number(submission: Submission) -> str:
    return submission.brand.get("ein") or submission.brand.get("brn")


def _is_ein(submission: Submission) -> bool:
    brand = submission.brand
    return brand.get("brn_type").upper() in ("", "EIN") and brand.get("brn_country").lower() in _UNITED_STATES


def _written(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return f"{digits[:2]}-{digits[2:]}" if len(digits) == 9 else ""


CHECK = Check("L29", "registration-number-missing", (30527, 30485, 30484), ("brand",), find, repair=repair)
