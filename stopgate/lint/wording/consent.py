"""What a consent covers: texts alone, or texts tied up with e-mail, calls, terms, or the purchase itself."""

import re

_TEXTS = r"(?:texts?|sms|text[- ]?messag(?:es?|ing)|texting|texted|messages)"
_OTHER_CHANNEL = r"(?:e-?mail(?:s|ed)?|called|phoned|(?:phone |voice |automated |telephone )?calls?|phone|telephone|voice|robocalls?|newsletters?|mailings?)"
_TERMS = r"(?:terms(?: (?:of (?:service|use|sale)|(?:and|&) conditions))?|t&cs?|tos|conditions|privacy (?:policy|notice)|user agreement)"
_CONTRACT = rf"(?:lease|contract|agreement|waiver|loan papers|{_TERMS})"
_AND = r"\s*(?:,|/|&|\band/or\b|\band\b|\bor\b|\bas well as\b|\bplus\b)+\s*"
_SMALL_WORDS = r"(?:(?:and|or|by|via|through|our|the|promotional|marketing|automated|recurring|phone|email|sms|text|from us)\s+){0,3}"
_LINK = re.compile(r"https?://\S+|\b(?:[\w-]+\.)+(?:com|org|net|example)\b\S*", re.I)

_CONSENTS = re.compile(
    r"\b(?:receiv(?:e|ing)|get|getting|contact(?:ed|s)?|agree[sd]?|agreeing|accept\w*|consent(?:s|ed|ing)?|opt(?:s|ing)?[- ]?in|communications?|subscrib\w+|sign(?:s|ing)?[- ]?up|permission|authori[sz]e|signature|initials|(?:add|put)s? (?:them|you|her|him|people) (?:to|on)|may (?:we|i) (?:text|call|send)|(?:send|text|message|notify|alert|remind|keep) (?:me|us|you|them)|(?:may|can|will) (?:[\w&'-]+ ){0,4}?(?:text|send) (?:me|sms|texts?|messages|marketing|promotional)|i(?:'d| would)? (?:like|want)|yes,? (?:to|please|i))\b",
    re.I,
)
_WITH_OTHER_CHANNELS = re.compile(
    rf"\b{_OTHER_CHANNEL}{_AND}{_SMALL_WORDS}{_TEXTS}\b|\b{_TEXTS}{_AND}{_SMALL_WORDS}{_OTHER_CHANNEL}\b(?! (?:number|address))"
    rf"|\be-?mail (?:list|newsletter|sign-?up|subscri\w+)\b[^.]{{0,80}}\b(?:also|automatically|includes?|as well)\b[^.]{{0,50}}\b{_TEXTS}\b",
    re.I,
)
_WITH_TERMS = re.compile(
    rf"\b(?:agree|accept|consent)\w*\b[^.]{{0,60}}\b{_TERMS}\b[^.]{{0,60}}(?:\band\b|&|,|\bplus\b|\bas well as\b)[^.]{{0,40}}\b(?:receiv\w+|gets?|getting|be (?:texted|contacted)|opt[- ]?in|consent to|{_TEXTS})\b"
    rf"|\b(?:accept|agree)\w*\b[^.]{{0,40}}\b{_TERMS}\s*(?:,|&|\band\b|\bplus\b)\s*(?:\w+\s+){{0,2}}{_TEXTS}\b"
    rf"|\breceiv\w+\b[^.]{{0,100}}\b{_TEXTS}\b[^.]{{0,100}}(?:\band\b|&)\s*(?:\w+\s+){{0,4}}?(?:agree|accept|consent)\w*\b[^.]{{0,40}}\b{_TERMS}\b"
    rf"|\b{_TERMS}\b[^.]{{0,60}}\b(?:includ\w+|constitut\w+|contain\w*|also (?:means|covers)|serves? as|counts? as)\b[^.]{{0,60}}\b(?:{_TEXTS}|opt[- ]?in)\b"
    rf"|\b(?:accept|agree)\w*\b[^.]{{0,40}}\b{_TERMS}\b[^.]{{0,40}}\b(?:they|you|customers?|users?|i|he|she|which)\b[^.]{{0,25}}\b(?:agree|consent|opt|authori[sz]e)\w*\b[^.]{{0,60}}\b{_TEXTS}\b"
    rf"|\b(?:consent|opt[- ]?in|permission)\b[^.]{{0,60}}\b(?:part of|within|inside|included in|in|through|embedded in|contained in|covered by)\b (?:our |the |its |their )?(?:\w+ )?{_TERMS}\b(?!:)"
    rf"|\bby (?:sign|accept|enter|agree|plac|execut)ing\b(?: (?:in)?to)? (?:an?|the|our|their|your|this)\b[^.]{{0,30}}\b{_CONTRACT}\b[^.]{{0,60}}\b(?:consent|agree|opt|authori[sz]e)\w*\b[^.]{{0,60}}\b{_TEXTS}\b"
    rf"|\b{_TEXTS}\b[^.]{{0,60}}\bby (?:sign|accept|enter|agree|execut)ing\b(?: (?:in)?to)? (?:an?|the|our|their|your|this)\b[^.]{{0,30}}\b{_CONTRACT}\b"
    rf"|\b(?:signature|initials|consent|box|checkbox)\b[^.]{{0,40}}\b(?:covers?|includes?|means)\b[^.]{{0,40}}\b(?:lease|contract|agreement|waiver|{_TERMS})\b[^.]{{0,20}}\b(?:and|plus|&)\b[^.]{{0,20}}\b{_TEXTS}\b"
    rf"|\bsigning (?:an?|the|our|their|your)\b[^.]{{0,30}}\b{_CONTRACT}\b[^.]{{0,30}}\b(?:includes|means|implies|covers)\b[^.]{{0,40}}\b{_TEXTS}\b",
    re.I,
)
_AS_CONDITION = re.compile(
    rf"\b(?:must|have to|required to|need to|are obliged to|mandatory to)\b[^.]{{0,30}}\b(?:agree|consent|opt[- ]?in|accept|receive|check|tick)\b[^.]{{0,60}}\b{_TEXTS}\b[^.]{{0,40}}\b(?:in order to|to (?:complete|create|continue|proceed|purchase|buy|use|book|register|check ?out|place|submit|finish|open|get service)|before)\b"
    rf"|\b{_TEXTS}\b[^.]{{0,40}}\b(?:is|are) (?:required|mandatory|compulsory|a condition)\b",
    re.I,
)
_APART = re.compile(
    r"\b(?:separate(?:ly)?|independent(?:ly)?|not (?:bundled|combined|a condition|required|cover|include|apply|tied|part)|never (?:bundled|combined)|isn't|does not|only (?:covers|applies)|no (?:calls|emails)|not be|optional)\b",
    re.I,
)


def bundled_with(consent: str) -> str:
    """What a sentence of consent ties the texts to: "other channels", "terms", "a condition", or empty.

    What it quotes counts by itself: that the box beside it is optional does not part what the quotation joins.
    """
    consent = _LINK.sub("(link)", consent)
    statements = (consent, *consent.split('"')[1:])
    return next((what for each in statements if (what := _bundled_with(each))), "")


def _bundled_with(consent: str) -> str:
    if not _CONSENTS.search(consent) or _APART.search(consent):
        return ""
    patterns = {"other channels": _WITH_OTHER_CHANNELS, "terms": _WITH_TERMS, "a condition": _AS_CONDITION}
    return next((what for what, pattern in patterns.items() if pattern.search(consent)), "")


_GENERAL_OR_SELLING = (
    "promo\\w*|marketing|sales?|deals?|discounts?|coupons?|offers?|specials?|texts?|sms|e?-?mails?|mobile|push|automated|recurring|periodic|occasional|regular|important|"
    "other|all|any|our|your|my|the|and|or|new|products?|events?|stock|arrivals?|launch|flash|loyalty|rewards?|vip|brand|store|shop|newsletters?|news|receive|receiving|get|send|"
    "me|you|us|with|for|of|by|to|via|as|privacy|legal|message|messages|these|those|such|marital|current|registration|sending|company|community|club|show|concert|game|team|artist|tour|menu|seasonal|weekly|monthly|daily|inventory|price|collection|holiday|exclusive|"
    "fun|members?|membership|fundraising|campaign|political|general|latest|further|program|in|on|or|from|restocks?|back-in-stock|trends?|style|fashion|travel|wine|tasting|happy|hour|drink|food|dining"
)
_MARKETING = re.compile(
    r"\b(?:promotional|promotions?|promos?|marketing|(?:special|exclusive|limited|promotional|great|new) offer|offers(?! (?:texts?|sms|to\b|an?|the|two|three|one|its|their|them|you|us|customers|users|visitors|guests|people|this|these|each|every|no|both|free (?:wi-?fi|parking))\b)|deals|discounts?|coupons?|(?<!of )(?<!for )(?:sales|(?:flash |on |store |clearance )sale|sale (?:alerts?|events?|texts?|prices?|announcements?|notices?|news|items))(?! (?:reps?|representatives?|team|associates?|tax|receipts?|orders?|agents?|staff|persons?|people|advisors?|consultants?)\b)|specials|advertis\w+|savings|new arrivals|product launches)\b",
    re.I,
)
_TRANSACTIONAL = re.compile(
    r"\b(?:i|you|they|we) (?:have |'ve )?(?:booked|ordered|bought|purchased|scheduled|reserved|requested)\b|\b(?:(?:appointment|order|delivery|shipping|shipment|payment|bill(?:ing)?|account|service|security|reservation|booking|visit|refill|prescription|pickup|fraud|balance|outage|schedul(?:e|ing)|class|policy|claim)s?(?:,? (?:and|or|&|/) \w+)? "
    r"(?:reminders?|updates?|alerts?|notifications?|notices?|confirmations?|status|news|messages|texts|changes|information|tracking)|transactional|informational|customer (?:care|service|support)|(?:verification|security|one-?time) (?:pass)?codes?|passcodes?|receipts?|appointments?|account-related)\b|\b(?:for|get|gets|receive|want|of) (?:our |the |these )?reminders\b|\babout (?:my|your|their) (?!interests?|favou?rites?|wish)\w+|\b(?:for|on|of) (?:my|your|their) (?:order|appointment|delivery|shipment|visit|account|booking|reservation|repair|prescription|trip|service)s?\b|\b(?:text|send|message|sms) me my \w+"
    rf"|(?<![\w-])(?!(?:{_GENERAL_OR_SELLING})\b)[\w'-]+ (?:reminders?|notices|confirmations?|status|receipts|updates|alerts|notifications)\b",
    re.I,
)
_SEPARATED = re.compile(
    r"\b(?:separate(?:ly)?|second|another|two|each|own|different|respective|distinct|individual(?:ly)?)\b",
    re.I,
)

_DENIED_KIND = re.compile(
    r"\b(?:not?|never|nor|without|nothing|neither|excludes?|excluding|instead of|rather than|other than|unlike|isn't|aren't|don't|doesn't|won't)\b(?:\W+[\w-]+){0,5}?\W+(?:promotional|promotions?|promos?|marketing|offers?|deals|discounts?|coupons?|sales?|specials|advertis\w+)\b"
    r"|\b(?:promotional|promotions?|promos?|marketing|offers?|deals|discounts?|coupons?|sales|specials|advertis\w+)\b[^.]{0,30}\b(?:never|not|isn't|aren't|won't|don't)\b[^.]*",
    re.I,
)
_SEPARATE_CONSENTS = re.compile(
    r"\b(?:separate|second|two|another|own|distinct|independent|different|each)\b[^.]{0,40}\b(?:check ?box(?:es)?|box(?:es)?|consents?|opt-?ins?|forms?|toggles?|keywords?)\b"
    r"|\b(?:check ?box(?:es)?|box(?:es)?|consents?|opt-?ins?)\b[^.]{0,40}\b(?:separate(?:ly)?|independent(?:ly)?)\b",
    re.I,
)


def mixes_purposes(consent: str) -> bool:
    """Whether one consent covers marketing and transactional texts alike."""
    consent = _DENIED_KIND.sub(" ", consent)
    if _SEPARATED.search(consent) or not _CONSENTS.search(consent):
        return False
    return bool(_MARKETING.search(consent)) and bool(_TRANSACTIONAL.search(consent))


def describes_separate_consents(flow: str) -> bool:
    """Whether a message flow tells of separate consents for separate kinds of texts."""
    return bool(_SEPARATE_CONSENTS.search(flow))
