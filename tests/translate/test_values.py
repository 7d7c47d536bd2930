"""Numbers, times, booleans and faults in the providers' spellings."""

from typing import Any

import pytest

from stopgate.translate.values import read_bool, read_faults, read_instant, spell_number


@pytest.mark.parametrize(
    ("raw", "spelt"),
    [
        ("14155550132", "+14155550132"),
        (14155550132, "+14155550132"),
        (" 14155550132", "+14155550132"),
        ("447700900001", "+447700900001"),
        ("8005550132", "+18005550132"),
        ("(415) 555-0132", "+14155550132"),
        ("55555", "55555"),
        ("ACME", "ACME"),
        ("99999999999999999999", "99999999999999999999"),
        ("", None),
        (None, None),
        (True, None),
        ({"number": "1"}, None),
    ],
)
def test_numbers(raw: Any, spelt: str | None) -> None:
    """Bare digits are a number; short codes, names and what is no number stay as they came."""
    assert spell_number(raw) == spelt


def test_bare_digits_of_a_provider_without_plus_begin_with_the_country() -> None:
    """The same ten digits are a Norwegian handset at Vonage and one in Arkansas elsewhere."""
    assert spell_number("4795551234", omits_plus=True) == "+4795551234"
    assert spell_number("4795551234") == "+14795551234"


@pytest.mark.parametrize(
    ("raw", "instant"),
    [
        (1756043494500, "2025-08-24T13:51:34.500Z"),
        ("1756043494500", "2025-08-24T13:51:34.500Z"),
        ("2026-01-15 20:16:07", "2026-01-15T20:16:07.000Z"),
        ("2026-01-15T22:16:07.000+0200", "2026-01-15T20:16:07.000Z"),
        ("yesterday", None),
        (True, None),
        (float("nan"), None),
        ([], None),
    ],
)
def test_instants(raw: Any, instant: str | None) -> None:
    """Every spelling the providers use is read; anything else is no time."""
    assert (str(read) if (read := read_instant(raw)) else None) == instant


@pytest.mark.parametrize(
    ("raw", "value"),
    [(True, True), ("False", False), (" true ", True), ("yes", None), (1, None), (None, None)],
)
def test_booleans(raw: Any, value: bool | None) -> None:
    """Booleans may be texts; nothing else is taken for one."""
    assert read_bool(raw) is value


@pytest.mark.parametrize(
    ("raw", "codes", "reasons"),
    [
        (None, [], []),
        (30446, [30446], []),
        (True, [], []),
        ("Website missing", [], ["Website missing"]),
        (["30446", {"code": 30446, "reason": "a"}, {"description": "b"}, "a"], [30446], ["a", "b"]),
        ({"errorCode": "0012", "description": "c"}, ["0012"], ["c"]),
        ([[{"statusCode": 511}], {"reason": None}, {"code": {}}], [511], []),
    ],
)
def test_faults(raw: Any, codes: list[str | int], reasons: list[str]) -> None:
    """Codes and texts are told apart whatever holds them, each once, in order."""
    assert read_faults(raw) == (codes, reasons)
