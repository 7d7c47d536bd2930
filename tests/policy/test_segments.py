"""Segments are counted as a handset receives them."""

import pytest

from stopgate.policy.segments import GSM_BASIC, GSM_EXTENDED, Segments, count_segments


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", Segments("GSM-7", 0, 0)),
        ("a" * 160, Segments("GSM-7", 160, 1)),
        ("a" * 161, Segments("GSM-7", 161, 2)),
        ("a" * 306, Segments("GSM-7", 306, 2)),
        ("a" * 307, Segments("GSM-7", 307, 3)),
        ("€" * 80, Segments("GSM-7", 160, 1)),
        ("€" * 81, Segments("GSM-7", 162, 2)),
        ("a" * 152 + "€" + "a" * 152, Segments("GSM-7", 306, 3)),
        ("a" * 151 + "€" + "a" * 153, Segments("GSM-7", 306, 2)),
        ("я" * 70, Segments("UCS-2", 70, 1)),
        ("я" * 71, Segments("UCS-2", 71, 2)),
        ("я" * 134, Segments("UCS-2", 134, 2)),
        ("😀" * 35, Segments("UCS-2", 70, 1)),
        ("😀" * 36, Segments("UCS-2", 72, 2)),
        ("😀" * 67, Segments("UCS-2", 134, 3)),
        ("It’s here", Segments("UCS-2", 9, 1)),
        ("`", Segments("UCS-2", 1, 1)),
    ],
)
def test_segments_are_counted(body, expected):
    """Known lengths on both sides of every limit; a pair that does not fit moves whole to the next segment."""
    assert count_segments(body) == expected


def test_the_alphabets_have_their_sizes():
    """127 basic characters (the escape is none) and the ten of the extension table, none in both."""
    assert (len(GSM_BASIC), len(GSM_EXTENDED)) == (127, 10)
    assert not GSM_BASIC & GSM_EXTENDED
