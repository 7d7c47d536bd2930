"""Which pages a submission points to, and the words that say a page cannot be opened."""

import re

from stopgate.lint.links import links_in
from stopgate.lint.submission import Submission

BEHIND_LOGIN = re.compile(
    r"\b(?:after|once|when|by|upon|requires?|required|must|need to|have to|first)\b[^.]{0,30}\b(?:log(?:ging|ged)?[- ]?(?:in|on)|sign(?:ing|ed)?[- ]in(?! sheet))\b(?! sheet| form| card)"
    r"|\b(?:log-?in|sign-?in|password|account)[- ](?:required|protected|only|wall)\b|\bbehind (?:a|the|our|their) (?:\w+ )?(?:log-?in|password|paywall|portal|firewall)\b"
    r"|\b(?:members?|customers?|employees?|patients?|clients?)[- ]only (?:portal|page|area|site|section)\b|\bpassword[- ]protected\b|\blogged[- ]in (?:users?|members?|customers?|area|portal)\b"
    r"|\b(?:need|have|create|creating|open|requires?|with) (?:an?|their|your) (?:\w+ )?(?:account|password|log-?in|membership)\b[^.]{0,20}\b(?:to (?:see|view|open|access|reach)|first)\b|\bvisible (?:only )?(?:to|for) (?:\w+ )?(?:members|users|customers|employees|staff|patients|clients) (?:only|who)\b"
    r"|\b(?:only|not) (?:visible|accessible|available|viewable|reachable|shown) (?:to|for|with|without|inside|within|after) (?:an? |the |our )?(?:\w+ )?(?:members|users|customers|employees|staff|account|log-?in|password|portal|intranet|vpn)\b|\bintranet\b"
    r"|https?://\S*/(?:log-?in|sign-?in|wp-admin|dashboard)\b",
    re.I,
)
_NO_LOGIN = r"(?:\bno log-?in|\bwithout|not require|isn't required|doesn't require|\bpublic(?:ly)?\b)"
EVIDENCE = re.compile(
    rf"{_NO_LOGIN}|\b(?:screen ?shots?|screen captures?|mock-?ups?|image of|picture of|pdf of|copy of the (?:form|page))\b[^.]{{0,60}}https?://",
    re.I,
)
NOT_LIVE = re.compile(
    r"\bcoming soon\b|\bunder construction\b|\blorem ipsum\b|\bparked domain\b|\bdomain is for sale\b|\bnot yet (?:live|published|launched|available)\b"
    r"|\b(?:page|site|website|form|url) is not (?:live|published|launched)\b"
    r"|\b(?:page|site|website|form|url|store)\b.{0,60}?\b(?:will|to) (?:be|go|launch|open|publish)\b(?: (?:live|published|launched|online|up))?\b(?= (?:soon|next|in|shortly|later|on|by|this)\b|[.,;)]|$)"
    r"|\b(?:goes|going) live (?:soon|next|in|shortly|later|on|by|this)\b|\b(?:still|currently|being) (?:being )?(?:built|developed|designed|drafted|under development|in development)\b",
    re.I,
)
_PRIVACY = re.compile(r"privacy|datenschutz", re.I)
_TERMS = re.compile(
    r"\bterms?\b|/terms|\btos\b|t&c|terms-|conditions|/legal|sms-policy|messaging-policy|sms-terms", re.I
)
_LABEL_WIDTH = 30


def pages_of(submission: Submission) -> dict[str, str]:
    """The addresses given, by what they are: `privacy_policy_url`, `terms_url`, `opt-in page`.

    A link in the message flow is told by its path or by the words before it; one that is neither policy nor terms
    is the opt-in page.
    """
    pages = {
        name: submission.text(name) for name in ("privacy_policy_url", "terms_url") if submission.text(name)
    }
    flow = submission.text("message_flow")
    position = 0
    for link in links_in(flow):
        start = flow.find(link.written, position)
        before = re.split(r"[.!?;]\s", flow[max(position, start - _LABEL_WIDTH) : start])[-1]
        position = start + len(link.written)
        pages.setdefault(_page_kind(link.path, before), link.written)
    for href in submission.form.links if submission.form else []:
        if (kind := _page_kind(href, "")) != "opt-in page":
            pages.setdefault(kind, href)
    return pages


def _page_kind(path: str, before: str) -> str:
    for name, pattern in (("privacy_policy_url", _PRIVACY), ("terms_url", _TERMS)):
        if pattern.search(path):
            return name
    named = {"privacy_policy_url": _last(_PRIVACY, before), "terms_url": _last(_TERMS, before)}
    nearest = max(named, key=lambda name: named[name])
    return nearest if named[nearest] >= 0 else "opt-in page"


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)
