"""Links, e-mail addresses and phone numbers as they stand in running text.

Seen: full URLs, `hxxp`, bare hosts in any case, full-width dots (the text is NFKC), trailing punctuation.
Not seen as links: "e.g.", "v2.0", times, file names, the domain of an e-mail address.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from stopgate.lint.word_list import word_list

_URL = re.compile(
    r"(?<![\w@.\-/])(?:(?P<scheme>h(?:tt|xx)ps?)://)?"
    r"(?P<host>(?:[a-z0-9\u00a1-\uffff][a-z0-9_\-\u00a1-\uffff]*+\.)+[a-z\u00a1-\uffff]{2,24}\b|\d{1,3}(?:\.\d{1,3}){3}(?=[/:]))"
    r"(?::\d+)?(?P<path>[/?#][^\s<>\"']*)?(?!@)",
    re.I,
)
_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]++@((?:[\w\-]++\.)+[a-z]{2,})", re.I)
_PHONE = re.compile(
    r"(?<![\w#])(?:\+?1[\s.\-]?)?\(?[2-9]\d{2}\)?[\s.\-/]{0,2}\d{3}[\s.\-]?\d{4}(?!\w)"
    r"|(?<!\w)(?:\+?1[\s.\-])?\(?8(?:00|33|44|55|66|77|88)\)?[\s.\-][A-Z0-9][A-Z0-9\-]{5,10}\b"
    r"|(?<!\w)\+\d[\d\s.\-]{7,15}\d"
)
LINK_VARIABLE = re.compile(
    r"(?<![\[{<%\d])[\[{<%]++[\w ]{0,40}\b(?:url|link|website|web ?page)\w{0,20} {0,3}[\]}>%]", re.I
)
PHONE_VARIABLE = re.compile(
    r"(?<![\[{<%\d])[\[{<%]++[\w ]{0,40}\b(?:phone|tel|callback|support) ?(?:number|no|line)? {0,3}[\]}>%]",
    re.I,
)
_COMMON_SUFFIXES = word_list("""com org net edu gov mil int io co us ca biz info app shop store health care dev me ly gl gd tv ai cc to link
    page site online tech club uk au eu law dental vet church bank realty homes travel news sh st at mx so""")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: as written, and its parts."""

    written: str
    scheme: str
    host: str
    path: str

    @property
    def domain(self) -> str:
        """The registrable domain, or the host itself for an address without one."""
        return registrable_domain(self.host) or self.host


def links_in(text: str) -> Iterator[Link]:
    """The links of a text in their order; variables such as `[link]` are none."""
    for match in _URL.finditer(text):
        scheme = (match["scheme"] or "").lower().replace("xx", "tt")
        host = match["host"].lower()
        if scheme or _is_bare_link(match["host"], match["path"]):
            path = (match["path"] or "").rstrip(".,;:!?)]}'\"")
            written = text[match.start() : match.start("path") if match["path"] else match.end()] + path
            yield Link(written, scheme, host, path)


def emails_in(text: str) -> list[tuple[str, str]]:
    """The e-mail addresses of a text, each with its domain in lower case."""
    return [(match[0], match[1].lower()) for match in _EMAIL.finditer(text)]


def first_phone(text: str) -> str:
    """The first phone number of a text as written; empty when there is none."""
    match = _PHONE.search(text)
    return match[0].strip() if match else ""


def host_of(url: str) -> str:
    """The host of a URL, with or without a scheme; empty when there is none."""
    try:
        return (urlsplit(url if "://" in url else f"//{url}").hostname or "").lower()
    except ValueError:
        return ""


@cache
def registrable_domain(host: str) -> str:
    """The part of a host that somebody registered (`acme.co.uk`); empty for an address or an unknown suffix."""
    found = _extractor()(host)
    return f"{found.domain}.{found.suffix}" if found.domain and found.suffix else ""


@cache
def _extractor() -> Any:
    """The public suffix list as shipped with the library; nothing is fetched."""
    import tldextract

    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def _is_bare_link(host: str, path: str | None) -> bool:
    """A host without a scheme counts when its suffix is common and written as one writes a link."""
    suffix = host.rpartition(".")[2]
    written_like_one = suffix.islower() or host.isupper()
    known = suffix.lower() in _COMMON_SUFFIXES or (
        path is not None and bool(registrable_domain(host.lower()))
    )
    return written_like_one and known and not host.rpartition(".")[0].isdigit()
