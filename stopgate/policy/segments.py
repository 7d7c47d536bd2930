"""How many segments a text takes on the air, which is what carriers bill.

A text whose characters all stand in the GSM 7-bit alphabet travels as septets, any other as UTF-16. A long text is
parted, and every part gives up room to a header that puts the parts together again.
"""

from functools import lru_cache
from typing import Literal

from schemas.rejections import Segments

Encoding = Literal["GSM-7", "UCS-2"]

GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""One septet each. Source: 3GPP TS 23.038 V17.0.0, 6.2.1."""

GSM_EXTENDED = frozenset("\f^{}\\[~]|€")
"""Two septets each, an escape and a character. Source: 3GPP TS 23.038 V17.0.0, 6.2.1.1."""

_ONE_PART = {"GSM-7": 160, "UCS-2": 70}
_EACH_PART = {"GSM-7": 153, "UCS-2": 67}
"""With the six-octet header of concatenated messages. Source: 3GPP TS 23.040 V17.2.0, 9.2.3.24.1."""


@lru_cache(maxsize=256)
def count_segments(body: str) -> Segments:
    """Count the segments of a text.

    A character of two units (an escape pair, a surrogate pair) never straddles two segments, so a long text can
    take one more than its units alone suggest.

    Args:
        body: the text as it will be sent.

    Returns:
        `count` is 0 for an empty text only.
    """
    if GSM_BASIC.issuperset(body):  # nearly always: one septet each, nothing to straddle
        units, room = len(body), _EACH_PART["GSM-7"]
        count = min(1, units) if units <= _ONE_PART["GSM-7"] else -(-units // room)
        return Segments(encoding="GSM-7", units=units, count=count)
    encoding: Encoding = "GSM-7" if _is_gsm(body) else "UCS-2"
    pairs = GSM_EXTENDED if encoding == "GSM-7" else None
    widths = [2 if (c in pairs if pairs else ord(c) > 0xFFFF) else 1 for c in body]
    units = sum(widths)
    if units <= _ONE_PART[encoding]:
        return Segments(encoding=encoding, units=units, count=min(1, units))
    return Segments(encoding=encoding, units=units, count=_parts(widths, _EACH_PART[encoding]))


def _is_gsm(body: str) -> bool:
    return (GSM_BASIC | GSM_EXTENDED).issuperset(body)


def _parts(widths: list[int], room: int) -> int:
    count, used = 1, 0
    for width in widths:
        if used + width > room:
            count, used = count + 1, 0
        used += width
    return count
