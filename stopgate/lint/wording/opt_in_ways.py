"""How people opt in, as a message flow describes it: web, keyword, verbal, paper, QR."""

import re

DESCRIBES = {
    "web": re.compile(
        r"\b(?:web ?sites?|web ?forms?|web ?pages?|online|landing page|sign-?up (?:form|page)|check-?out|our site|mobile app|\bapp\b|portal|https?://\S+|www\.\S+|web ?(?:shop|store|chat)|linked (?:from|on|in)|contact form|booking form|digital form|widget|kiosk|tablet|web app|screen|form on (?:our|the|this|its|their) (?:\w+ )?(?:site|page|web\w*|homepage)|(?:opens?|shows?|loads?|brings up|leads to|links to) (?:an?|the|our) (?:[\w-]+ ){0,3}(?:form|page)|home ?page|(?:booking|order|contact|account|registration|product|profile|settings|preferences?|reservation|appointment|payment|donation|event|enrollment) page|web-based|account settings|[\w-]+\.(?:com|org|net|edu|gov|io|us|co)\b)",
        re.I,
    ),
    "keyword": re.compile(
        r"\bkeywords?\b|(?i:\b(?:text|txt|sms|send|texting|sending|texts|message)\b)(?i:\W+(?:the|key|code|word|us|in)){0,3}\W+[\"']?(?!(?i:stop|help|info|end|quit|cancel|unsubscribe|sms|stopall)\b)(?:[A-Z][A-Z0-9]{1,14}\b|(?<=[\"'])\w+[\"'])|(?i:\btext-?to-?(?:join|subscribe|opt-?in)\b)|(?i:\b(?:text(?:s|ing)?|txt|send(?:s|ing)?|message)\W+(?:us |in )?the (?:word|keyword|code)\b)|\bSMS (?!STOP|HELP|TERMS|PRIVACY)[A-Z][A-Z0-9]{1,14}\b"
    ),
    "verbal": re.compile(
        r"\b(?:verbal(?:ly)?|oral(?:ly)?|over the (?:phone|telephone)|by (?:phone|telephone)|on the phone|in[- ]person|face[- ]to[- ]face|(?:agents?|representatives?|reps?|staff|receptionists?|associates?|team members?|employees?|cashiers?|coordinators?|technicians?|advisors?|counselors?|clerks?|front desk|caseworkers?)\b[^.]{0,60}\b(?:asks?|reads?|says?|requests?|obtains?|states?)|phone (?:call|interview|conversation|booking|order|line|intake|screening)|call cent(?:er|re)|hang up|aloud|out loud|spoken|verbatim|callers?|"
        r"(?:the|an?|every|each|this|our|that|during|welcome|intake|booking|sales|scheduling|support|service|quote|inbound|outbound|incoming) (?:\w+ )?calls?(?! to action)|(?:people|who|they|customers?|clients?|patients?|members?|guests?|callers?) (?:call|phone|ring)s?\b|"
        r"(?:nurses?|dispatchers?|owners?|managers?|i|we|operators?|hosts?|drivers?|volunteers?|tutors?|teachers?)\b[^.]{0,60}\b(?:asks?|reads?|says?|explains?|recites?)|telephone\b(?! numbers?)|(?:is|are|be|get|gets|was|were) asked|[\"'](?:can|may|could|would|do|is it|shall|want)\b[^\"]{0,80}\b(?:text|sms|message)s?\b[^\"]{0,80}\?|"
        r"(?:the|our|an?|each|every) (?!(?:form|page|text|sign|poster|label|box|checkbox|card|slip|line|wording|statement|button|screen|message|site|website)\b)[\w-]+ (?:says|asks|recites)\b|[a-z]+s (?:call|phone|ring|dial) (?:in|us|our|the)\b|(?:agents?|representatives?|reps?|staff|team|office|desk|we|i)\b[^.]{0,40}\b(?:gets?|obtains?|takes?|collects?|secures?|hears?) (?:their |the |a |her |his |your |that )?(?:permission|consent|okay|ok|yes|agreement)|(?:in|during|part of) (?:the|that|a|our|their) conversations?|asks? (?:the )?(?:callers?|customers?|patients?|clients?|guests?|members?))\b",
        re.I,
    ),
    "paper": re.compile(
        r"\b(?:paper|printed|print(?:-?out)?|hand-?written|post-?card|slip|leaflet|"
        r"(?:intake|registration|enroll?ment|admission|welcome|orientation|onboarding|membership|sign-?(?:up|in)|hiring|new[- ](?:patient|client|member|hire|student|customer|guest)) (?:forms?|cards?|sheets?|packets?|paperwork|papers|folder|booklet|application)|"
        r"(?:sign|initial|fill|complet|hand|mail|return|tear)\w*\b[^.]{0,30}\b(?<!credit )(?<!gift )(?:cards?|sheets?|packets?|papers?|documents?|applications?|booklets?)|(?:reply|response|contact|index|registration|consent|rsvp|prayer|pew) cards?|initials\b|initial(?:s|ed|l?ing)\b|signature|(?<!credit )(?<!debit )(?<!gift )(?<!id )cards? (?:in|at|on|has|with|by|that)\b|(?:hands?|gives?|mails?|passes) (?:the |a |each |every |out )?[^.]{0,30}\b(?:form|sheet|page|card|packet)|form [a-z]{0,3}-?\d+|"
        r"(?:sign|initial)(?![- ]?(?:up|in)\b)(?:s|ed|ing)?\b(?![^.]{0,30}\b(?:web|online|digital|electronic|e-sign|https?))[^.]{0,30}\b(?:forms?|pages?|lines?)\b|\b(?:one|two|single|half|full)-page\b|\bforms?\b(?! on)[^.:]{0,25}\bat (?:the|our|each|every) (?:\w+ )?(?:desk|counter|reception|lobby|till|register|door|table|booth|office|window)\b|signed (?:form|consent)|written (?:form|consent)|clipboard|sheets?|(?<!credit )(?<!debit )(?<!gift )(?<!id )cards|writ(?:e|es|ing|ten)\b[^.]{0,40}\b(?:list|sheet|card|pad|log|book)|consent form|physical form|paperwork|comment card|fill(?:s|ed)? (?:in|out) a (?:card|form)|application form|waiver|pen)\b",
        re.I,
    ),
    "qr": re.compile(
        r"\bqr\b|\bscan(?:s|ned|ning)?\b|\bcameras?\b[^.]{0,40}\b(?:code|square|symbol)\b|\b(?:square|matrix|2d|printed|pictured) code\b|\bcode (?:on|at|by|next to) (?:the|our|a|an|each|every|that|its)\b[^.]{0,30}\b(?:opens?|leads?|takes?|brings?|loads?|goes)\b",
        re.I,
    ),
}
"""What shows that a message flow describes a way of opting in."""

WAYS = {
    "web": "web form",
    "keyword": "keyword by text",
    "verbal": "verbal consent",
    "paper": "paper form",
    "qr": "QR code",
}
SENTENCES = {
    "web": "Consumers enter their number at {url} and tick an optional, unticked box to receive text messages from {brand}.",
    "keyword": "Consumers text {keyword} to {number}; the keyword is shown at {place} with all disclosures: {url}.",
    "verbal": 'Our staff asks: "May {brand} send you text messages about {{purpose}}? Message frequency varies. Message and data rates may apply. '
    'Reply STOP to cancel, HELP for help." The answer is noted with date and time in the customer record.',
    "paper": "Consumers sign a paper form with an optional box for text messages from {brand}; a picture of it is at {url}.",
    "qr": "Consumers scan a QR code shown at {place}, which opens {url} with an optional, unticked box.",
}
"""One sentence a way to describe it with; the braces left over are for the sender to fill in."""

SAYS_VERBAL = re.compile(r"\b(?:verbal(?:ly)?|oral(?:ly)?|over the phone|by phone|on the phone)\b", re.I)
_NO_VERBAL = re.compile(r"\b(?:no|not|never|don't|without)\b[^.]{0,40}\b(?:verbal|oral|phone)", re.I)
SCRIPT = re.compile(
    r"(?:\"[^\"]{40,}\"|'[^']{60,}'|\bscript\b\W{0,4}(?:reads|is|used|:|below)?\W{0,4}[^.]{20,})", re.I
)
_QUESTION = re.compile(
    r"\b(?:would you like|do you (?:agree|consent|want)|may (?!we\b also|be\b)\w+(?: \w+){0,4} (?:send|text)|can we (?:send|text)|is it ok(?:ay)?)\b[^?]{10,}\?",
    re.I,
)
_ABOUT_TEXTS = re.compile(r"\b(?:text|sms|message)", re.I)
_WRITTEN = re.compile(
    r"\b(?:(?:check|tick)?box|label|form|page|sign|poster|button|field|website|toggle|statement|slip)\b", re.I
)
_SPEAKS = re.compile(
    r"\b(?:asks?|asked|asking|reads?|reading|says?|saying|tells?|explains?|recites?|scripts?|speaks?|aloud|verbatim|word for word|orally|verbally)\b",
    re.I,
)
_LEAD_IN = 120
RECORDED = re.compile(
    r"\b(?:record(?:s|ed|ing|ings)?|logg?(?:s|ed|ing)?|not(?:e|es|ed|ing|ates?|ated)|stor(?:e|es|ed|ing)|document(?:s|ed|ing)?|sav(?:e|es|ed|ing)|kept|keep(?:s)?|retain(?:s|ed)?|enter(?:s|ed)?|captur(?:e|es|ed)|archiv\w+|mark(?:s|ed)?|crm|timestamp\w*|tracked|written (?:down|in|into|on)|writes? (?:it|the \w+|this|their \w+|that|yes|down)|typ(?:e|es|ed) (?:it|the \w+|this|their|into)|preserv\w+|fil(?:e|es|ed) (?:it|the|this|with|in|away)|audio|transcripts?|held (?:for|on file)|on file"
    r"|(?:in|into|to|on) (?:the|our|an?|their|his|her|your|each) (?:[\w'-]+ ){0,3}(?:file|records?|card|chart|profile|database|log ?book|book|job|ticket|crm|ledger|spreadsheet|notes?))\b",
    re.I,
)


def is_verbal(flow: str) -> bool:
    """Whether a message flow says in so many words that consent is spoken."""
    return bool(SAYS_VERBAL.search(flow)) and not _NO_VERBAL.search(flow)


def has_script(flow: str) -> bool:
    """Whether the words that are spoken are given: a quotation of some length, or a direct question, about texts."""
    return any(
        _ABOUT_TEXTS.search(match[0]) and _is_spoken(flow[max(0, match.start() - _LEAD_IN) : match.start()])
        for pattern in (SCRIPT, _QUESTION)
        for match in pattern.finditer(flow)
    )


def _is_spoken(lead: str) -> bool:
    """Whether what leads to a quotation has somebody say it: "the box reads" quotes what is written."""
    clause = re.split(r"[.!?;]\s|\"\s", lead)[-1]
    written = list(_WRITTEN.finditer(clause))
    return not written or bool(_SPEAKS.search(clause[: written[-1].start()]))
