"""Finding the links of a text: what a handset would make clickable, and what a reader would type off.

Seen: full addresses, bare hosts, upper case, trailing punctuation, parentheses, `hxxp`, full-width dots, zero-width
characters, percent-encoded and punycode hosts, `bit[.]ly`, `bit dot ly`. Not seen: abbreviations, versions, prices,
times, file names, and the domains of e-mail addresses.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from stopgate.policy.screening.folding import MAX_CHARACTERS
from stopgate.policy.screening.patterns import lazily, lazily_linear
from stopgate.policy.screening.shorteners import known_short_domain

_address = lazily_linear(
    r"(?i)(?P<scheme>\b(?:https?|hxxps?|ftp)\s?:\s?[/\\]{1,2}\s?)(?P<authority>[^\s/\\?#<>\"'()\[\]{}|]+)(?P<rest>[/\\?#][^\s<>\"]*)?"
    r"|(?P<mail>[\pL\pN._%+\-]+@[\pL\pN.\-]+)"
    r"|(?P<before>[/\\@.]?)(?P<host>(?:[\pL\pN][\pL\pN_\-]*\.)+(?:xn--[a-z0-9\-]+|\pL[\pL]+))(?P<port>:\d{2,5})?(?P<path>[/\\?#][^\s<>\"]*)?"
    r"|(?P<ip>\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{2,5})?)(?P<ippath>/[^\s<>\"]*)"
)
_spelled_dot = lazily_linear(r"(?i)\s?[\[({]\s?(?:\.|dot)\s?[\])}]\s?")
_said_dot = lazily_linear(
    r"(?i)\b([a-z0-9\-]{2,}) (?:dot|\.) ?(com|net|org|info|ly|gd|cc|co|io|link|xyz|top|shop|site|online|club)\b"
)
_spaced_mail = lazily(r"[\w.]@ ?$")
_carried = lazily(r"(?i)(?:\bsent|[-~(])\s?(?:sent )?(?:via|from|by) $")
_DOTS = str.maketrans({"。": ".", "｡": ".", "․": ".", "‧": ".", "∕": "/", "⁄": "/"})
_TRAILING = ".,;:!?'\")]}>*_~…"
_NETWORK_DOMAINS = frozenset(
    [
        "com",
        "net",
        "org",
        "info",
        "biz",
        "edu",
        "gov",
        "mil",
        "co",
        "io",
        "app",
        "dev",
        "shop",
        "store",
        "online",
        "site",
        "website",
        "xyz",
        "top",
        "club",
        "link",
        "click",
        "vip",
        "icu",
        "buzz",
        "casino",
        "bet",
        "poker",
        "ca",
        "uk",
        "de",
        "fr",
        "eu",
        "au",
        "nz",
        "mx",
        "br",
        "ru",
        "cn",
        "jp",
        "kr",
        "ai",
        "us",
        "tv",
        "ws",
    ]
)
"""Under these a bare host is a link. Under the others, many of them words or file endings, it takes `www.` or a path."""
_SHORTEST_NAME = 3
"""With its dot; `M.tech` and `U.to` without a path are a degree and a typing slip."""

_MOST_LINKS = 50


@dataclass(frozen=True)
class Link:
    """One link.

    Attributes:
        written: as it stands in the text, normalised to NFKC.
        scheme: `https`, `http`, `ftp`, or None where it has none.
        host: lower case, percent signs and punycode opened.
        domain: the registrable domain, or the host where it has none (an IP address).
        odd: what an honest link does not have: `userinfo`, `ip`, `port`, `mixed-script`.
    """

    written: str
    scheme: str | None
    host: str
    domain: str
    odd: tuple[str, ...] = ()

    def belongs_to(self, domains: frozenset[str]) -> bool:
        """Whether the host is one of the domains or below one."""
        return any(self.host == domain or self.host.endswith("." + domain) for domain in domains)


def find_links(body: str) -> tuple[Link, ...]:
    """Find the links of a text, each once, in order; at most the first 50 of the characters that are looked at."""
    text = _plain(body[:MAX_CHARACTERS])
    if "." not in text and "://" not in text:
        return ()
    links: dict[str, Link] = {}
    for match in _address().finditer(text):
        link = _read(match, text)
        if link:
            links.setdefault(link.written, link)
        if len(links) == _MOST_LINKS:
            break
    return tuple(links.values())


def _plain(body: str) -> str:
    if not body.isascii():
        opened = unicodedata.normalize("NFKC", body.translate(_DOTS))
        body = "".join(c for c in opened if unicodedata.category(c) != "Cf").translate(_DOTS)
    if "[" in body or "(" in body or "{" in body:
        body = _spelled_dot().sub(".", body)
    return _said_dot().sub(r"\1.\2", body) if re.search(r"(?i) dot | \. ?[a-z]{2}", body) else body


def _read(match: Any, text: str) -> Link | None:
    if match["mail"]:
        return None
    if match["scheme"]:
        return _with_scheme(match)
    if match["ip"]:
        return Link(match[0].rstrip(_TRAILING), None, match["ip"].split(":")[0], match["ip"], ("ip",))
    host, path = match["host"].lower(), match["path"]
    if match["before"] or text[match.end() : match.end() + 1] == "@" or (not path and _is_name(match, text)):
        return None
    if not _is_host(host, bool(path and len(path) > 1)):
        return None
    return _link(match[0].rstrip(_TRAILING), None, host, ("port",) if match["port"] else ())


def _with_scheme(match: Any) -> Link | None:
    scheme = re.sub(r"[^a-z]", "", match["scheme"].lower()).replace("xx", "tt")
    userinfo, at, address = unquote(match["authority"]).rpartition("@")
    host, _, port = re.split(r"[/\\?#]", address, maxsplit=1)[0].partition(":")
    host = host.strip(_TRAILING).lower()
    if not host or not (userinfo or "." in host):
        return None
    odd = ("userinfo",) * bool(at) + ("ip",) * bool(re.fullmatch(r"[\d.]+|0x[0-9a-f]+", host))
    odd += ("port",) * (port.rstrip(_TRAILING) not in {"", "80", "443"})
    return _link(match[0].rstrip(_TRAILING), scheme, host, odd)


def _link(written: str, scheme: str | None, host: str, odd: tuple[str, ...]) -> Link:
    host = _open_punycode(host)
    mixed = ("mixed-script",) if any(_is_mixed(label) for label in host.split(".")) else ()
    return Link(written, scheme, host, _registrable(host), odd + mixed)


def _is_name(match: Any, text: str) -> bool:
    """Whether `word.com` only names a service: in a mail address with a blank (`joe@ acme.com`), or as what carried
    the message (`- sent via acme.com` at its end)."""
    before, after = text[: match.start()], text[match.end() :]
    return bool(_spaced_mail().search(before)) or (
        not after.strip(" .\"')") and bool(_carried().search(before))
    )


def _is_host(host: str, has_path: bool) -> bool:
    """Whether `word.word` without a scheme is meant as an address."""
    ending = host.rpartition(".")[2]
    if len(host) - len(ending) < _SHORTEST_NAME and not has_path:
        return False
    if ending in _NETWORK_DOMAINS or (has_path and known_short_domain(host)):
        return True
    return (has_path or host.startswith("www.")) and bool(_suffix(host))


def _open_punycode(host: str) -> str:
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _is_mixed(label: str) -> bool:
    if label.isascii():
        return False
    scripts = {unicodedata.name(c, "?").split(" ")[0] for c in label if c.isalpha()}
    return len(scripts & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}) > 1 or _imitates(
        label, scripts
    )


def _imitates(label: str, scripts: set[str]) -> bool:
    """Whether a label of another alphabet consists of Latin look-alikes only (`аррӏе`)."""
    return scripts == {"CYRILLIC"} and all(c in "асԁеһіјӏорԛѕуԝхѵ-0123456789" for c in label)


@lru_cache(maxsize=4096)
def _registrable(host: str) -> str:
    parts = _suffix_list()(host)
    return f"{parts.domain}.{parts.suffix}" if parts.suffix and parts.domain else host


@lru_cache(maxsize=4096)
def _suffix(host: str) -> str:
    return str(_suffix_list()(host).suffix)


@lru_cache(maxsize=1)
def _suffix_list() -> Any:
    """The Public Suffix List that comes with tldextract: never fetched, never written to disk."""
    import tldextract  # a sixth of a second to load, needed from the first link on

    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
