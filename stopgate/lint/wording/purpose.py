"""What messages are for and who gets them, in the words of a description or a consent."""

import re

from stopgate.lint.wording.specific import (
    asks_for_something,
    has_a_subject,
    names_kind_of_texts,
    tells_what_is_texted,
)

_TYPES = (
    r"reminders?|(?:remind|warn|nudge) me|alerts?|updates?(?! (?:their|its|his|her|your|the|this)\b)|notifications?|(?<!privacy )notices?(?! (?:of|that)\b)|promotions?|promotional|promos?|"
    r"offers?(?! (?:a|an|the|two|its|their|customers|users|visitors|this)\b)|deals|discounts?|coupons?|specials|savings|newsletters?|news|"
    r"pass ?codes?|(?:verification|security|access|login|one-?time|authentication|2fa|otp|mfa|confirmation|sign-?in) (?:codes?|pins?|passwords?|passcodes?|tokens?|texts?)|"
    r"text me a code|otps?|2fa|mfa|two-factor|one-time (?:pass\w*|codes?|pins?)|confirmations|(?:order|booking|appointment|reservation|delivery|payment|shipping) confirmation|"
    r"receipts|surveys?|polls?(?! me\b)|questionnaires?|quizzes|announcements?|invitations|tips|marketing|advisories|warnings|(?:test|lab|exam|screening) results|follow-?ups?|check-ins|"
    r"(?:care|pick-?up|safety|travel) instructions|recalls|giveaway|fundrais\w+|donation appeals?|feedback|(?:account|billing|bank) statements|invoices|"
    r"(?:order|delivery|shipping|application|claim|flight|repair|account|shipment|payment|case|outage|trip|service|job) status|tracking (?:info\w*|updates?|links?|numbers?)|schedule changes|"
    r"schedules|closures|cancell?ations|digests?|bulletins?|customer (?:care|service|support)|support (?:messages|texts|conversations?|cases?|tickets?)|verification (?:messages|purposes)"
)
_TOPIC_NOUNS = (
    r"(?:appointment|order|delivery|shipping|account|class|school|event|membership|booking|reservation|billing|payment|service|safety|weather|travel|"
    r"loyalty|rewards|donation|volunteer|payroll|shift|care|trip|visit|refill|prescription|game|parish|pantry|maintenance|fraud|security|balance|sales?)s?"
)
_TOPICS = re.compile(
    r"\b(?:about(?! us\b)|regarding|concerning|related to|relating to|with respect to|pertaining to|on the status of)\b"
    r"|\bto (?:remind|notify|alert|inform|update|tell|let \w+ know|follow up|promote|announce|keep \w+ (?:informed|updated|posted))\b"
    r"|\b(?:messages|texts|sms|text messages) (?:for|with|on(?! (?:our|the|their|this|its|my|your|his|her) (?:\w+ )?(?:web\w*|site|page|form|phone|mobile|cell\w*|device|number|app)\b| (?:a |an |one )?(?:separate |own |paper |signed )*(?:paper|sheet|card|form|page)\b)|containing|including|such as|like)\b"
    r"|\bwhen (?:your|their|my|his|her) (?:order|prescription|car|vehicle|table|package|parcel|appointment|pet|results?|repair|ride|food|delivery|child|bill|payment|turn|room)\b"
    rf"|\b{_TOPIC_NOUNS} (?:text messages|texts|messages|sms|messaging)\b",
    re.I,
)
_TYPE_WORDS = re.compile(rf"\b(?:{_TYPES})\b", re.I)
_NOT_A_PURPOSE = re.compile(
    r"\b(?:opt|(?:check|tick|mark|leave|this|the|a|an|that|one|empty|blank|unchecked|unticked|optional) box|checkbox|not checked|unchecked|terms|privacy|policy|consent|condition of|stop|help|frequency|rates)\b",
    re.I,
)
_ADDRESS = re.compile(r"(?<!\S)[^\s@]++@\S++|https?://\S++|(?<![\w.-])(?:[\w-]++\.)+[a-z]{2,}/\S*+", re.I)
_NAMES_ONLY = re.compile(
    r"https?://\S+|\b(?:[\w-]+\.)+[a-z]{2,}/\S*|(?i:\b(?:text|texting|send|sending|keyword|word)\b)\W+[A-Z0-9]{2,}\b"
)
"""Addresses and keywords: `/alerts` and "text ALERTS" say nothing about the purpose."""
PEOPLE = re.compile(
    r"\b(?:customers?|clients?|patients?|members?|donors?|users?|subscribers?|residents?|tenants?|parents?|guardians?|families|students?|"
    r"employees?|staff|guests?|visitors?|volunteers?|shoppers?|buyers?|patrons?|passengers?|drivers?|riders?|attendees?|participants?|"
    r"consumers?|households?|homeowners?|borrowers?|policyholders?|\w* ?holders?|cardholders?|supporters?|players?|fans?|readers?|"
    r"applicants?|candidates?|job seekers?|people|persons?|individuals?|recipients?|owners?|diners?|travell?ers?|contacts?|leads|"
    r"congregants?|parishioners?|congregation|alumni|teachers?|contractors?|vendors?|merchants?|workers?|crew|agents|registrants?|enrollees?|"
    r"citizens?|ratepayers?|taxpayers?|veterans|seniors|neighbou?rs|community|those|anyone|everyone|moms|dads|athletes|coaches|farmers|growers|"
    r"caregivers?|beneficiar(?:y|ies)|claimants?|renters?|leaseholders?|hikers?|campers?|learners?|trainees?|adopters?|fosters?|audience|listeners?|viewers?|"
    r"callers?|purchasers?|partners?|dealers?|technicians?|nurses?|physicians?|doctors?|providers?|nominees|signers?|bidders?|sellers?|investors?|savers?|depositors?|"
    r"(?!(?:remind|off|ord|lett|newslett|numb|oth|vouch|cent|serv|flow|pap|pray|dinn|matt|comput|regist|print|play|head|foot|filt|weath)ers\b|(?:vend|sens|do|col|flo|err|fact|mot|elevat)ors\b|fees\b|restaurants\b|plants\b|grants\b|trees\b|degrees\b|lists\b|carriers\b)"
    r"[a-z]{2,}(?:ers|ors|ees|ists|ians|ants)|voters?|constituents?|fellows?|pet parents|children|kids|you|who(?:se|m)?)\b",
    re.I,
)


def names_purpose(text: str) -> bool:
    """Whether a consent says what the messages are for: "appointment reminders", "texts about your order"."""
    text = _NAMES_ONLY.sub(" ", text)
    if _TYPE_WORDS.search(text) or names_kind_of_texts(text) or asks_for_something(text):
        return True
    if tells_what_is_texted(text):
        return True
    return any(
        not _NOT_A_PURPOSE.search(text[match.end() : match.end() + 25]) for match in _TOPICS.finditer(text)
    )


_ACTIONS = re.compile(
    r"\b(?:(?:remind|notif|tell|invit|alert|updat|promot|coordinat|announc|deliver|follow)\w*|inform(?:s|ed|ing)?|confirm(?:s|ing|ations?)?|asks|answers"
    r"|their [\w'-]+ (?:times?|dates?|codes?|details|links?|numbers?)|that (?:a|an|the|their|your|his|her|its) [\w'-]+ (?:is|are|has|have)|let(?:s|ting)? (?:\w+ ){1,4}know|keep(?:s|ing)? (?:[\w-]+ ){1,4}(?:posted|informed|updated|current|in the loop|up to date))\b",
    re.I,
)
_PROGRAM_NOUNS = re.compile(rf"\b(?:{_TOPIC_NOUNS}|programs?)\b", re.I)


def describes_action(text: str) -> bool:
    """Whether a description says why messages are sent: "confirms bookings" as well as "booking confirmations"."""
    return names_purpose(text) or bool(_ACTIONS.search(text)) or has_a_subject(text)


def describes_program(terms: str) -> bool:
    """Whether terms say what kind of program they are for."""
    return names_purpose(terms) or bool(_PROGRAM_NOUNS.search(terms))


_WRITTEN_TO = re.compile(
    r"\b(?:texts|tells|notifies|reminds|updates|alerts|informs|invites|warns|messages|lets|keeps|asks|helps) (?:(?:its|our|the|their|all|any|current|new|own|local|[a-z-]+ed) ){0,3}"
    r"(?!(?:messages|texts|updates|alerts|reminders|notices|notifications|confirmations|codes|offers|news|purposes|details|times|dates|is|was|has|this|as|us)\b)[a-z-]{2,}s\b",
)
"""Whoever they are: "texts regulars", "reminds its season-ticket buyers"."""


def names_people(text: str) -> bool:
    """Whether a description says who gets the messages."""
    return bool(PEOPLE.search(text) or _WRITTEN_TO.search(text))


NAMES_TEXTING = re.compile(
    r"\b(?:sms|mms|text[- ]?messag\w+|(?<!explanatory )(?<!fine )(?<!small )(?<!legal )(?<!plain )(?<!following )(?<!consent )(?<!disclosure )(?<!label )text(?:s|ed)?\b(?! ?(?:box|field|area|input|link)s?\b)|texting|txts?|short messages?)\b",
    re.I,
)
_TEXT_STOP = re.compile(
    r"\btext(?:s|ing)?\b(?: the word| back)?\s*[\"']?(?:stop|help|end|quit|cancel|unsubscribe|info)\b", re.I
)


def names_texting(text: str) -> bool:
    """Whether a consent says SMS or text messages; "text STOP" alone does not."""
    return bool(NAMES_TEXTING.search(_TEXT_STOP.sub(" ", _ADDRESS.sub(" ", text))))
