"""
Links are full, secure and the brand's own.

Blocks
    A public shortener, `http://`, a link without `https://`, a link to another owner's domain, a `has_embedded_links` that the samples belie.

Why
    Shared short domains hide the owner and are filtered; a reviewer compares every domain with the brand's website.

Faulty example
    samples: ["Acme Shelter: your form is ready at http://bit.ly/3xYz. Reply STOP to opt out."]

Correct example
    brand: {legal_name: Acme Shelter, website: "https://acmeshelter.org"}
    samples: ["Acme Shelter: your form is ready at https://acmeshelter.org/forms. Reply STOP to opt out."]

What to do
    The full https URL on the brand's own domain, or a short domain registered by the brand; set the flag to what the samples show.

Source
    Twilio 30449, 30471, 30525, 30857, 30858, 30892, 30963, 30964; denied reason EMBEDDED_LINK_ISSUES.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.links import LINK_VARIABLE, Link, links_in
from stopgate.lint.shorteners import PUBLIC_SHORTENERS
from stopgate.lint.submission import MESSAGE_FIELDS, URL_FIELDS, Submission

_JUDGED_FULLY = ("samples", "opt_in_message", *URL_FIELDS)
_JUDGED_FOR_ABUSE = ("message_flow", "help_message", "opt_out_message")


def find(submission: Submission) -> Iterator[Fault]:
    """Each link once, with its gravest fault; then the flag."""
    for field, text in submission.texts(*_JUDGED_FULLY, *_JUDGED_FOR_ABUSE):
        for link in links_in(text):
            fault = _abuse(field, link) or (
                None if field in _JUDGED_FOR_ABUSE else _unfit(submission, field, link)
            )
            if fault:
                yield fault
    website = submission.brand.get("website")
    if website.lower().startswith("http://"):
        yield Fault("brand.website", website, "The link is not secure.", "https" + website[4:])
    yield from _flag(submission)


def repair(submission: Submission) -> dict[str, object]:
    """`https://` where it is missing, and the flag as the samples show it; other domains stay for a person."""
    changes: dict[str, object] = {
        field: _secured(text) for field, text in submission.texts("opt_in_message", *URL_FIELDS)
    }
    if submission.samples:
        changes["samples"] = [_secured(text) for text in submission.samples]
    if any(_flag(submission)):
        changes["has_embedded_links"] = not submission.flag("has_embedded_links")
    return changes


def _abuse(field: str, link: Link) -> Fault | None:
    if link.host in PUBLIC_SHORTENERS or link.domain in PUBLIC_SHORTENERS:
        message = f"{link.domain} is a public link shortener."
        return Fault(field, link.written, message, "The full https URL on the brand's own domain.")
    if link.scheme == "http":
        return Fault(field, link.written, "The link is not secure.", _with_https(link))
    return None


def _unfit(submission: Submission, field: str, link: Link) -> Fault | None:
    if not link.scheme:
        return Fault(field, link.written, "The link has no https:// in front.", _with_https(link))
    brand = submission.brand
    if brand.domains and not brand.owns(link.domain):
        own = ", ".join(sorted(brand.domains))
        message = f"{link.domain} is not the brand's domain ({own})."
        return Fault(field, link.written, message, f"A page on {own}.")
    return None


def _flag(submission: Submission) -> Iterator[Fault]:
    declared = submission.flag("has_embedded_links")
    shown = [text for _, text in submission.texts("samples", "opt_in_message") if _first_link(text)]
    if declared is False and shown:
        message = "`has_embedded_links` is false, but there is a link."
        yield Fault("has_embedded_links", _first_link(shown[0]), message, "has_embedded_links: true")
    anywhere = any(_first_link(text) for _, text in submission.texts(*MESSAGE_FIELDS))
    if declared is True and submission.samples and not anywhere:
        message = "`has_embedded_links` is true, but no message has a link."
        yield Fault("has_embedded_links", "true", message, "has_embedded_links: false")


def _first_link(text: str) -> str:
    variable = LINK_VARIABLE.search(text)
    return next((link.written for link in links_in(text)), variable[0] if variable else "")


def _with_https(link: Link) -> str:
    return "https://" + re.sub(r"^h..ps?://", "", link.written, flags=re.I)


def _secured(text: str) -> str:
    for link in links_in(text):
        if link.scheme != "https":
            text = text.replace(link.written, _with_https(link))
    return text


CHECK = Check(
    "L21",
    "link-unfit",
    (30449, 30471, 30525, 30857, 30858, 30892, 30963, 30964, "EMBEDDED_LINK_ISSUES"),
    ("samples", "opt_in_message", *URL_FIELDS),
    find,
    repair=repair,
)
