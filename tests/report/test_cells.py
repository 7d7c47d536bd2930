"""Cells as spreadsheets and people leave them, and what they mean."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stopgate.policy.numbers import normalise_number
from stopgate.report.cells import parse_channels, parse_number, parse_status, parse_yes
from stopgate.report.faults import CellError

NUMBERS = [
    # as it stands in the cell, the number
    ("+14155550132", "+14155550132"),
    ("(415) 555-0132", "+14155550132"),
    ("415.555.0132", "+14155550132"),
    (" 1 415 555 0132 ", "+14155550132"),
    ("\u00a0415\u00a0555\u00a00132\u00a0", "+14155550132"),  # no-break spaces from a web page
    ("\u202a+14155550132\u202c", "+14155550132"),  # direction marks from a contacts program
    ("415–555–0132", "+14155550132"),  # en dashes
    ("１４１５５５５０１３２", "+14155550132"),  # full-width digits
    ("'4155550132", "+14155550132"),  # the apostrophe that means text
    ("‘4155550132", "+14155550132"),
    ('="+14155550132"', "+14155550132"),  # the formula trick
    ("tel:+1-415-555-0132", "+14155550132"),
    ("1.4155550132E+10", "+14155550132"),  # a spreadsheet's general format
    ("1,4155550132E+10", "+14155550132"),  # the same in German
    ("1.4155550132e10", "+14155550132"),
    ("4.155550132E+09", "+14155550132"),
    ("14155550132.0", "+14155550132"),  # a data frame's float
    ("4155550132.00", "+14155550132"),
    ("14,155,550,132", "+14155550132"),  # thousands separators
    ("415-555-0132 x12", "+14155550132"),  # extensions
    ("415-555-0132 ext. 12", "+14155550132"),
    ("(415) 555-0132 Extension 7", "+14155550132"),
    ("4155550132#9", "+14155550132"),
    ("+14155550132;ext=12", "+14155550132"),
    ("+44 20 7946 0958", "+442079460958"),
    ("447911123456", "+447911123456"),  # a spreadsheet dropped the plus
    ("4.47911123456E+11", "+447911123456"),
    ("00442079460958", "+442079460958"),
    ("011 44 20 7946 0958", "+442079460958"),
]


@pytest.mark.parametrize(("cell", "number"), NUMBERS)
def test_mangled_numbers_are_read(cell: str, number: str) -> None:
    """Whatever a spreadsheet or a person made of a number, it is that number."""
    assert parse_number(cell) == number


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("", "missing"),
        ("  \u200b ", "missing"),
        ("call her", "not a telephone number"),
        ("5550132", "not a telephone number"),
        ("123-45-6789", "not a telephone number"),
        ("14155550132.5", "not a telephone number"),
        ("1.4155550132E+9", "not a telephone number"),
        ("1.41556E+10", "digits are lost"),
        ("1.415555013E+10", "digits are lost"),  # perhaps …130, perhaps rounded: nobody can tell
        ("4.47911E+11", "digits are lost"),
    ],
)
def test_unusable_numbers_are_refused_with_the_reason(cell: str, why: str) -> None:
    """A guess would block a stranger and miss the person who asked, so what is lost is not guessed."""
    with pytest.raises(CellError, match=why):
        parse_number(cell)


@given(st.integers(min_value=2_000_000_000, max_value=9_999_999_999))
def test_the_fast_path_agrees_with_the_phone_library(digits: int) -> None:
    """Ten digits are read exactly as the careful parser reads them, or refused where it refuses them."""
    text = f"({digits // 10_000_000}) {digits // 10_000 % 1000}-{digits % 10_000:04d}"
    with contextlib.suppress(CellError):
        assert parse_number(text) == normalise_number(f"+1{digits}")
        return
    assert normalise_number(text) is None


@given(st.text())
def test_any_text_is_a_number_or_a_cell_error(cell: str) -> None:
    """No cell makes the reader fail in another way, and what it returns is canonical."""
    with contextlib.suppress(CellError):
        number = parse_number(cell)
        assert normalise_number(number) == number


@pytest.mark.parametrize(
    ("cell", "channels"),
    [
        ("", ("sms", "voice")),
        ("both", ("sms", "voice")),
        ("Text & Voice", ("sms", "voice")),
        ("SMS", ("sms",)),
        ("text", ("sms",)),
        ("Phone Call", ("voice",)),
        ("voice, sms", ("sms", "voice")),
        ("none", ()),
    ],
)
def test_channels_are_read_in_many_words(cell: str, channels: tuple[str, ...]) -> None:
    """Voice, text and both are understood with their usual synonyms; an empty cell is both."""
    assert parse_channels(cell) == channels


def test_an_unknown_channel_or_status_is_no_guess() -> None:
    """What could mean either is an error that names the cell."""
    with pytest.raises(CellError, match="'fax'"):
        parse_channels("fax")
    with pytest.raises(CellError, match="'active'"):
        parse_status("active")


def test_status_and_attestation_need_clear_words() -> None:
    """Opted in is only what says so; only a clear yes attests."""
    assert [parse_status(cell) for cell in ("", "Opted_Out", "STOP", "opted in", "Re-Opt-In")] == [
        "opt_out", "opt_out", "opt_out", "opt_in", "opt_in",
    ]  # fmt: skip
    assert [parse_yes(cell) for cell in ("Yes", "TRUE", "1", "", "no", "probably")] == [True] * 3 + [
        False
    ] * 3
