"""A submission completed with the pages it points to."""

from collections.abc import Callable

from stopgate.lint.public_pages import pages_of
from stopgate.lint.submission import Page, Submission

_TEXT_OF = {
    "privacy_policy_url": "privacy_policy_text",
    "terms_url": "terms_text",
    "opt-in page": "web_form_html",
}


def with_pages(submission: Submission, page_of: Callable[[str], Page]) -> Submission:
    """Fetch policy, terms and opt-in page; their texts stand in for those that are not given.

    Args:
        submission: as read from the file.
        page_of: how to get a page; not called for links without a scheme, which L21 reports.
    """
    links = {
        what: url
        for what, url in pages_of(submission).items()
        if url.lower().startswith(("http://", "https://"))
    }
    pages = {url: page_of(url) for url in dict.fromkeys(links.values())}
    texts = {
        _TEXT_OF[what]: pages[url].text for what, url in links.items() if _says_something(what, pages[url])
    }
    missing = {name: text for name, text in texts.items() if not submission.has(name)}
    return Submission({**submission.fields, **missing}, submission.place, pages)


def _says_something(what: str, page: Page) -> bool:
    """A page whose form is drawn by scripts shows nothing here; it is then not judged, rather than found empty."""
    return bool(page.text) and (what != "opt-in page" or "checkbox" in page.text.lower())
