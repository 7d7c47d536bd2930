"""Numbers: every spelling of a number is the same number, and nothing that is none passes for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stopgate.policy.numbers import canonical_sender, country_of, is_toll_free, normalise_number, sender_kind
from stopgate.policy.partitions import murmur2, partition_of


@pytest.mark.parametrize(
    "raw",
    [
        "+14155550132",
        "(415) 555-0132",
        "415.555.0132",
        "1 415 555 0132",
        " +1 (415) 555-0132 ",
        "+１４１５５５５０１３２",
        "0014155550132",
        "00 1 (415) 555-0132",
        "011 1 415 555 0132",
    ],
)
def test_spellings_of_one_number_are_one_number(raw: str) -> None:
    """National, international by `+`, `00` and `011`, spaced, dotted, full-width."""
    assert normalise_number(raw) == "+14155550132"


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "  ",
        "call me",
        "12345",
        "+1415555",
        "+10005550100",
        "+1_415",
        "+14155550132 ext 5",
        "1" * 5000,
        "\ud800",
    ],
)
def test_what_no_telephone_has_is_no_number(raw: str) -> None:
    """Too short, impossible area code, an extension, an abyss of digits."""
    assert normalise_number(raw) is None


@given(st.text(max_size=80))
def test_any_text_is_a_canonical_number_or_none(raw: str) -> None:
    """Never an error; what comes out is stable and ASCII."""
    number = normalise_number(raw)
    assert number is None or (number.isascii() and normalise_number(number) == number)


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("+14155550132", "US"),
        ("+17875550100", "US"),
        ("+14165550100", "CA"),
        ("+18765550100", "JM"),
        ("+442079460018", "GB"),
    ],
)
def test_country_of_a_handset(number: str, country: str) -> None:
    """US territories count as US, other +1 countries do not, fictional numbers have their area code's country."""
    assert country_of(number) == country


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("+18335550100", "toll_free"),
        ("1-800-FLOWERS", "toll_free"),
        ("001 800 555 0100", "toll_free"),
        ("+1 (800) 555-0100 ext. 3", "toll_free"),
        ("８００ 555 0100 or 2", "toll_free"),
        ("+12065550100", "long_code"),
        ("54321", "short_code"),
        ("206-555-0100 x12", "long_code"),
        ("ACME", "alphanumeric"),
        ("SHOP2024", "alphanumeric"),
    ],
)
def test_kinds_of_senders(raw: str, kind: str) -> None:
    """A vanity spelling and one with an extension are the toll-free number they dial."""
    assert sender_kind(raw) == kind
    assert is_toll_free(canonical_sender(raw)) == (kind == "toll_free")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (b"21", -973932308),
        (b"foobar", -790332482),
        (b"a-little-bit-long-string", -985981536),
        (b"abc", 479470107),
    ],
)
def test_murmur2_is_kafkas(key: bytes, expected: int) -> None:
    """Vectors of the Java client's own test."""
    assert murmur2(key) == expected & 0xFFFFFFFF


@given(st.binary(min_size=1, max_size=40))
def test_partitions_are_those_of_the_client(key: bytes) -> None:
    """The same partition as the client's default partitioner chooses."""
    from aiokafka.partitioner import DefaultPartitioner

    assert partition_of(key, 8) == DefaultPartitioner()(key, list(range(8)), list(range(8)))
