"""What a reviewer's decision covers: the fingerprint of a body, under which texts that differ in variables are one."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

_MASKS = (
    (re.compile(r"https?://(\S+?)(?:[/?#]\S*)?(?=\s|$)"), r"<link \1>"),
    (re.compile(r"\S+@\S+\.\S+"), "<mail>"),
    (
        re.compile(r"(?i)\b(hi|hello|hey|dear|hola|bonjour|olá)(?:\s+[\w'’-]+){1,2}(?=\s*[,!:.])"),
        r"\1 <name>",
    ),
    (re.compile(r"\d+(?:[.,:/-]\d+)*"), "<number>"),
)
"""What counts as a variable: links beyond their host, mail addresses, the name after a greeting, numbers."""


def fingerprint(body: str | None, media: Sequence[str], channel: str) -> str:
    """Name a body and its media, so that a decision about them covers every message that says the same.

    Args:
        media: compared as they are: another image is another question.
        channel: voice is judged apart from text.

    Returns:
        32 hexadecimal digits.
    """
    text = unicodedata.normalize("NFKC", body or "")
    for pattern, mask in _MASKS:
        text = pattern.sub(mask, text)
    kind = "voice" if channel == "voice" else "text"
    parts = [kind, " ".join(text.casefold().split()), *sorted(media)]
    return hashlib.sha256("\x00".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]
