"""What messages are for and who gets them, in the words of a description or a consent."""

import re

_TYPES = (
    r"reminders?|alerts?|updates?|notifications?|notices?|promotions?|promotional|offers?|deals|discounts?|coupons?|specials|savings|"
    r"newsletters?|news|pass ?codes?|(?:verification|security|access|login|one-?time|authentication|2fa|otp|mfa|confirmation|sign-?in) (?:codes?|pins?|passwords?|passcodes?|tokens?)|"
    r"otps?|2fa|mfa|two-factor|one-time (?:pass\w*|codes?|pins?)|confirmations?|receipts?|surveys?|announcements?|invitations?|invites?|"
    r"tips|marketing|advisories|warnings|results|follow-?ups?|check-?ins?|instructions|recalls?|giveaway|fundrais\w+|appeals?|feedback|"
    r"statements?|invoices?|quotes?|estimates?|status|tracking|schedul(?:es?|ing)|closures?|cancell?ations|digests?|bulletins?|"
    r"customer (?:care|service|support)|support (?:messages|texts|conversations?|cases?|tickets?)|verif(?:y|ies|ication)|authenticat\w+|welcome messages"
)
_TOPICS = re.compile(
    r"\b(?:about|regarding|concerning|related to|relating to|with respect to|pertaining to|on the status of|when (?:your|their|an?|the)|whenever|to (?:remind|notify|alert|inform|confirm|verify|update|tell|let \w+ know|coordinate|schedule|follow up|deliver|promote|announce|invite|share|keep \w+ (?:informed|updated|posted)))\b",
    re.I,
)
_TYPE_WORDS = re.compile(rf"\b(?:{_TYPES})\b", re.I)
_NOT_A_PURPOSE = re.compile(
    r"\b(?:opt|box|checkbox|not checked|unchecked|terms|privacy|policy|consent|condition of|stop|help|frequency|rates)\b",
    re.I,
)
PEOPLE = re.compile(
    r"\b(?:customers?|clients?|patients?|members?|donors?|users?|subscribers?|residents?|tenants?|parents?|guardians?|families|students?|"
    r"employees?|staff|guests?|visitors?|volunteers?|shoppers?|buyers?|patrons?|passengers?|drivers?|riders?|attendees?|participants?|"
    r"consumers?|households?|homeowners?|borrowers?|policyholders?|account holders?|cardholders?|supporters?|players?|fans?|readers?|"
    r"applicants?|candidates?|job seekers?|people|persons?|individuals?|recipients?|owners?|diners?|travell?ers?|contacts?|leads|"
    r"congregants?|parishioners?|congregation|alumni|teachers?|contractors?|vendors?|merchants?|workers?|crew|agents|registrants?|enrollees?|"
    r"citizens?|ratepayers?|taxpayers?|veterans|seniors|neighbou?rs|community|those|anyone|everyone|moms|dads|athletes|coaches|farmers|growers|"
    r"caregivers?|beneficiar(?:y|ies)|claimants?|renters?|leaseholders?|hikers?|campers?|learners?|trainees?|adopters?|fosters?|audience|listeners?|viewers?|"
    r"callers?|purchasers?|partners?|dealers?|technicians?|nurses?|physicians?|doctors?|providers?|nominees|signers?|bidders?|sellers?|investors?|savers?|depositors?|"
    r"voters?|constituents?|fellows?|pet parents|children|kids|you|who)\b",
    re.I,
)


def names_purpose(text: str) -> bool:
    """Whether a consent says what the messages are for: "appointment reminders", "texts about your order"."""
    if _TYPE_WORDS.search(text):
        return True
    return any(
        not _NOT_A_PURPOSE.search(text[match.end() : match.end() + 25]) for match in _TOPICS.finditer(text)
    )


def names_people(text: str) -> bool:
    """Whether a description says who gets the messages."""
    return bool(PEOPLE.search(text))


NAMES_TEXTING = re.compile(
    r"\b(?:sms|mms|text[- ]?messag\w+|text(?:s|ed)?\b(?! ?(?:box|field|area|input|link)s?\b)|texting|txts?|short messages?)\b",
    re.I,
)
_TEXT_STOP = re.compile(
    r"\btext(?:s|ing)?\b(?: the word| back)?\s*[\"']?(?:stop|help|end|quit|cancel|unsubscribe|info)\b", re.I
)


def names_texting(text: str) -> bool:
    """Whether a consent says SMS or text messages; "text STOP" alone does not."""
    return bool(NAMES_TEXTING.search(_TEXT_STOP.sub(" ", text)))
