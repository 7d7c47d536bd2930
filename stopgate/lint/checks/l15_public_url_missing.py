"""
Opt-in page, privacy policy and terms have public addresses.

Blocks
    A web opt-in without the URL of its form, no URL of the privacy policy or the terms, a page behind a login, or one "coming soon".

Why
    The reviewer looks at the pages. What cannot be opened counts as missing; both policy URLs are required since 2026-06-30.

Faulty example
    message_flow: "Customers tick a box on our website to receive order updates by text. The page is shown after they log in."

Correct example
    message_flow: "Customers tick a box at https://acme.example/join to receive order updates by text."
    privacy_policy_url: https://acme.example/privacy
    terms_url: https://acme.example/terms

What to do
    "… Terms: https://… Privacy: https://…". For a page behind a login give the URL of a public screenshot.

Source
    Twilio 30543, 30891, 30909, 30921, 30491, 30493, 30933 and 30934; URLs required by Twilio since 2026-06-30.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check, Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.links import links_in
from stopgate.lint.plain_text import around, clip
from stopgate.lint.public_pages import BEHIND_LOGIN, EVIDENCE, NOT_LIVE, pages_of
from stopgate.lint.submission import URL_FIELDS, Submission
from stopgate.lint.wording.opt_in_ways import DESCRIBES

_PAGES = ("message_flow", "web_form_html", "privacy_policy_text", "terms_text")


def find(submission: Submission) -> Iterator[Fault]:
    """Missing pages first, then pages that cannot be opened. A fragment may give the policies' URLs in its flow."""
    yield from _missing(submission)
    yield from _closed(submission)
    for url, page in submission.pages.items():
        if page.failure:
            yield Fault(_field_of(submission, url), url, page.failure, "A live page that anybody can open.")


def shows(submission: Submission) -> Iterator[Evidence]:
    """The addresses given, by page."""
    for what, url in pages_of(submission).items():
        yield ("message_flow" if what == "opt-in page" else what), url


def repair(submission: Submission) -> dict[str, str]:
    """Fill the policies' fields where the message flow links them."""
    given = pages_of(submission)
    return {name: given[name] for name in URL_FIELDS if name in given and not submission.has(name)}


def _missing(submission: Submission) -> Iterator[Fault]:
    flow, given = submission.text("message_flow"), pages_of(submission)
    if flow and _is_web(submission) and "opt-in page" not in given:
        message = "It gives no URL of the page where consumers opt in."
        yield Fault("message_flow", clip(flow), message, "… at https://{your site}/{opt-in page}")
    if not (flow or submission.is_whole):
        return
    for field, name in (("privacy_policy_url", "privacy policy"), ("terms_url", "terms")):
        required = submission.is_whole and not submission.has(field)
        if required or field not in given:
            label = name.split()[0].capitalize()
            message = f"`{field}`, the URL of the {name}, is not given."
            yield Fault(field, "", message, f"{label}: https://{{your site}}/{label.lower()}")


def _closed(submission: Submission) -> Iterator[Fault]:
    flow = submission.text("message_flow")
    if (login := BEHIND_LOGIN.search(flow)) and not EVIDENCE.search(flow):
        message = "The opt-in page is behind a login."
        yield Fault("message_flow", around(flow, login), message, "The URL of a public page or screenshot.")
    for field, text in submission.texts(*_PAGES):
        if unfinished := NOT_LIVE.search(text):
            message = "The page is not live yet."
            yield Fault(field, around(text, unfinished), message, "A live page that anybody can open.")


def _is_web(submission: Submission) -> bool:
    """Whether people opt in on the web: as declared, else as the flow tells apart from its links to policies."""
    if submission.opt_in_types:
        return "web" in submission.opt_in_types
    flow = submission.text("message_flow")
    for link in links_in(flow):
        flow = flow.replace(link.written, " ")
    return bool(DESCRIBES["web"].search(flow))


def _field_of(submission: Submission, url: str) -> str:
    return next(
        (name for name in ("privacy_policy_url", "terms_url") if submission.text(name) == url), "message_flow"
    )


CHECK = Check(
    "L15",
    "public-url-missing",
    (30543, 30891, 30909, 30921, 30491, 30493, 30933, 30934),
    ("message_flow", "privacy_policy_url", "terms_url"),
    find,
    shows,
    repair,
)
