"""What the one text after an opt-out may say: that it is done, by whom, and nothing else."""

import re

from stopgate.policy.brand_names import is_named_in

LONGEST_CONFIRMATION = 320
"""Characters; the limit of every provider that states one."""

_ACKNOWLEDGES = re.compile(
    r"\b(?:un|de)-?subscribed?\b|\b(?:ended|ceased|cancell?ed|discontinued|terminated|unregistered|deregistered|revoked|withdrawn|unlisted|deactivated|deleted|erased|unfollowed|cut off|switched off|turned off|shut off|wound up)\b"
    r"|\b(?:you|you've|you have|number|phone|line) (?:now |just |have |has |already )?(?:quit|left|exited|signed off|hopped off|said stop|asked (?:us )?to stop|withdrew|bowed out|dropped out|ended|stopped|cancel|leave|gone)\b|\b(?:off|from|out of) (?:the|our|this|all|any) (?:[\w'-]+ ){0,4}?(?:list|texts|messages|alerts|program|updates|reminders|notices|roster|service)\b|\b(?:texts|messages|alerts|updates|reminders|notices|texting|subscription|enroll?ment) (?:is |are |have |has )?(?:now |been |all )*(?:over|done|finished|closed|stopped|off)\b|\b(?:sms|codes|texts|messages|alerts|updates|reminders|notices)\b[^.!?]{0,40}\b(?:is|are) (?:now )?(?:off|over|stopped|ended)\b"
    r"|\bopt(?:ed|ing|s)?[- ]?out\b|\bremoved\b|\bunenrolled\b"
    r"|\b(?:subscription|enrollment|messages|texts|alerts)\b.{0,30}\b(?:cancell?ed|ended|stopped|end(?:s)? here)\b"
    r"|\b(?:cancell?ed|ended|stopped|left)\b.{0,40}\b(?:subscription|enrollment|messages|texts|texting|alerts|updates|list|program)\b"
    r"|\bstop(?:ped)? (?:request|receiv)|\brequest to (?:stop|unsubscribe|opt)|\bsign(?:ed)? off\b|\bno longer\b"
    r"|\b(?:you're|you are|you've been|you have been|number is|taken) (?:now |all |already )?(?:off|out|done|deleted|taken off|unlisted|deactivated)\b"
    r"|\b(?:we|we've|we have) (?:quit|stopped|ceased|ended)\b|\b(?:taken|took) (?:you|your number|this number) off\b"
    r"|\b(?:subscription|enrollment|messages|texts|alerts|updates|reminders|notices)\b.{0,20}\b(?:(?:turned|switched|now|are|is) off|paused|deactivated|disabled|discontinued)\b",
    re.I,
)
_TAKES_LEAVE = re.compile(
    r"\b(?:you(?:'ve| have)? (?:\w+ed|left|quit|chose)|see you go|done|ok(?:ay)?|got it|understood|sure|goodbye|bye|farewell|as (?:you )?(?:asked|requested|wished)|(?:your|the) (?:request|wish|reply|word|stop)|we(?:'ll| will) stop|stop (?:honou?red|received|processed|confirmed|noted)|you (?:will not|won't|will no longer|will never) (?:receive|get|hear|be))\b",
    re.I,
)
"""Enough of an acknowledgement beside the word that nothing more comes."""
_SAYS_NO_MORE = re.compile(
    r"\bno (?:further|more|additional|other|future|new|longer)\b"
    r"|\b(?:won't|will not|not|never|cannot|can't)\b(?:\W+\w+){0,3}?\W+(?:receive|get|be sent|send(?:ing)?|text(?:ing)?|messag(?:e|ing)|contact(?:ed|ing)?|hear|be (?:texted|messaged|contacted))\b"
    r"|\b(?:messages|texts|alerts|updates)\b.{0,20}\b(?:(?:will )?(?:now )?(?:stop|cease|end)|have (?:been )?(?:stopped|ceased|ended))\b"
    r"|\b(?:stop|cease|end)(?:ped|ed)?\b\W+(?:texting|messaging|sending|all (?:messages|texts|messaging))"
    r"|\bno (?:texts|messages|alerts|updates|reminders|notices|sms)\b|\bleave you (?:alone|in peace)\b|(?<!your )\b(?:last|final) (?:\w+ )?(?:message|text|one)\b"
    r"|\b(?:this is|final) (?:the |your |our )?(?:final|last)?\s?(?:message|text)\b|\b(?:receive|get|hear|be) (?:no|none|zero)\b|\bnothing (?:further|more|else)\b|\bnone (?:will|is|are|to|shall|more|at all)\b|\bzero (?:texts|messages)\b"
    r"|\b(?:won't|will not|not|never|don't|cannot|can't|shan't)\b[^.!?]{0,60}\b(?:more|again|further|any ?more|another|additional|from here on|any longer|else|in (?:the )?future)\b"
    r"|\b(?:won't|will not|never|no longer|shall not|not going to)\b[^.!?]{0,30}\b(?:be any|text|write|message|bother|contact|reach|disturb|ping|send)\w*|\bnone of (?:our|the)\b|\bno\b[^.!?]{1,40}\b(?:texts|messages|alerts|updates|reminders|notices|pings)\b[^.!?]{0,15}\b(?:will|are|to come|coming)\b|\bsilence\b|\b(?:keep|be|remain) (?:silent|quiet)\b|\bno (?:subsequent|later|such|[\w-]+ )?\s?(?:texts|messages|alerts|updates|reminders|notices|sms|pings|notifications)\b|\b(?:come|came) to an end\b|\b(?:texts|messages|alerts|updates|reminders|notices)\b[^.!?]{0,40}\b(?:are|is|have|has) (?:now |all |been )*(?:over|at an end|finished|ended|stopped)\b|\ball (?:texts|messages|alerts) (?:stopped|ended|off)\b|\bfuture (?:texts|messages|alerts|notices) (?:are|have|will)\b|\bhear nothing\b|\b(?:we|we've|we have) (?:quit|stopped|ceased|ended)\b|\bstop (?:writing|texting|messaging|sending)\b|\b(?:goes|go|fall|falls|stay|stays) (?:silent|quiet)\b|\bwe(?:'ll| will)? stop (?:now|here)\b|\b(?:that|this) (?:was|is|ends) (?:the |our )?(?:last|it|end|the texts|the messages)\b",
    re.I,
)
_PROMOTES = re.compile(
    r"\b(?:shop|save|sale|deals?|discounts?|coupons?|promo(?:tion)?s?|bargains?|clearance|giveaways?|bonus|rewards?|specials?|freebies|vip)\b"
    r"|\b(?:offers?|exclusive|buy|order now|check out our|visit our (?:store|shop|sale|website)|don't miss|miss(?:ing)? out|last chance|limited time|before you go|win)\b"
    r"|\b\d+[- ]for[- ]\d+\b|\btwo[- ]for[- ]one\b|\bbogo\b|\bhalf[- ](?:price|off)\b|\bcome back (?:today|now|soon|and|for)\b|\bon the house\b|\bgift\b"
    r"|\d+ ?% ?off|\$ ?\d|\bfree\b(?! to\b| of\b|-)",
    re.I,
)
_ABOUT_THE_OPT_OUT = re.compile(
    r"\b(?:unsubscribed|opted[- ]?out|opt[- ]?out|no longer|no (?:more|further|additional|future)|won't|(?:will|do|shall) not|cannot|removed|stopped|cancell?ed)\b",
    re.I,
)
_CLAUSE_END = re.compile(r"(?<=[.!?;])\s+|\n+|,?\s+\bbut\b\s+|\s+[-–—]+\s+")


def confirmation_faults(text: str, brand: str) -> list[str]:
    """Say what is wrong with an opt-out confirmation; the only text that may still follow a STOP.

    Args:
        text: the confirmation as it would be sent.
        brand: the name the recipient knows the sender by; the legal form may be left out of the text.
            Blank: whether the brand is named is not judged.

    Returns:
        One sentence a fault, in a fixed order; empty when the text may be sent.

    Source: 47 CFR 64.1200(a)(12) ("merely confirms", no "marketing or promotional information").
    """
    names = (brand,) if brand.strip() else ()
    return [sentence for _, sentence, _ in confirmation_faults_quoted(text, names)]


def confirmation_faults_quoted(text: str, names: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """The same as triples of fault name, sentence and words quoted; any of the names will do.

    Returns:
        Fault names are `not-acknowledged`, `more-messages-possible`, `brand-missing`, `promotional`, `too-long`.
    """
    plain = text.replace("’", "'")
    faults = []
    ended = _SAYS_NO_MORE.search(plain)
    if not (_ACKNOWLEDGES.search(plain) or (ended and _TAKES_LEAVE.search(plain))):
        faults.append(("not-acknowledged", "It does not say that the recipient is unsubscribed.", text))
    if not ended:
        faults.append(("more-messages-possible", "It does not say that no more messages will come.", text))
    if names and not is_named_in(text, names):
        faults.append(("brand-missing", "It does not name the brand.", text))
    if promotion := _promotion(plain):
        faults.append(
            ("promotional", f"It advertises: “{promotion}”. A confirmation may only confirm.", promotion)
        )
    if len(text.strip()) > LONGEST_CONFIRMATION:
        sentence = f"It has {len(text.strip())} characters; one message of at most {LONGEST_CONFIRMATION} may be sent."
        faults.append(("too-long", sentence, text))
    return faults


def _promotion(text: str) -> str | None:
    """The first clause that sells something; naming what one is unsubscribed from does not."""
    for clause in _CLAUSE_END.split(text):
        if _PROMOTES.search(clause) and not _ABOUT_THE_OPT_OUT.search(clause):
            return clause.strip()
    return None
