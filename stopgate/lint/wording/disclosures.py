"""The four disclosures: how often, at what rates, how to stop, how to get help.

Each pattern is written for the meaning: who reads a submission accepts "Up to 4 msgs/mo" as a frequency.
"""

import re

_MESSAGES = r"(?:msgs?|messages?|messaging|texts?|sms|mms|alerts?|reminders?|notifications?|updates?|notices?|offers?|e?-?mails?|codes?|surveys?|announcements?)"
_KINDS = r"(?:(?:automated|recurring|text|sms|short|marketing|promotional|transactional|informational|such|alert|reminder|order|delivery|appointment|account|of these|verification|notification)\s+){0,3}"
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|few|single|multiple)"
_COUNT = _NUMBER.replace("an?|", "", 1)
_NO_MORE_THAN = r"(?:at (?:the )?most|(?:no|not) more than|never more than|max(?:imum|\.)?(?: of)?|up to|fewer than|less than|a total of)"
_PERIOD = r"(?:day|week|wk|month|mo|mth|year|yr|quarter|order|appt|appointment|visit|request|transaction|purchase|log-?in|sign-?in|session|event|delivery|shipment|booking|reservation|user|customer|trip|ride|shift|season|game|course|class|term|cycle|inquiry|attempt|interaction|occurrence|donation|payment|bill|invoice|case|ticket|claim|prescription|refill|outage|incident|class|rental|stay)"

FREQUENCY = re.compile(
    rf"\b(?:{_MESSAGES}|volume)?\W{{0,3}}\b(?:frequency|freq)\b\.?(?:\W+\w+){{0,6}}?\W+(?:var(?:y|ies)|differs?|depends?|based|up to|at most|\d+|is|may|will|can)\b"
    rf"|\b{_MESSAGES}[ -]{{0,2}}(?:frequency|freq)\b|\b(?:varying|variable|message|low) frequency\b|\bfrequency\W+\w+\W+{_MESSAGES}"
    rf"|\b(?:number|amount|volume|quantity|count) of {_KINDS}{_MESSAGES}(?:\W+\w+){{0,6}}?\W+(?:var(?:y|ies)|differs?|depends?)\b"
    rf"|\b{_MESSAGES} ?(?:volume|count|quantity)\b(?:\W+\w+){{0,3}}?\W+(?:var(?:y|ies)|differs?|depends?)\b"
    rf"|\bhow (?:often|many|frequently)\b.{{0,60}}\b(?:var(?:y|ies)|differs?|depends?)\b"
    rf"|\b{_MESSAGES}(?: (?:sent|you receive))?(?: (?:may|will|can))? vary\b"
    rf"|\b{_NUMBER}\s*(?:(?:-|to|or|–)\s*{_NUMBER}\s*)?\+?\s*{_KINDS}{_MESSAGES}\W{{0,2}}\s*(?:sent |from us )?(?:/|per|a|an|each|every|in any|in a)\s*(?:given |calendar |single )?{_PERIOD}s?\b"
    rf"|\b{_NUMBER}\s*\+?\s*{_KINDS}{_MESSAGES}\s*(?:(?:sent|from us) )?(?:/|(?:per|for (?:each|every)|each|every)\s)\s*[a-z]"
    rf"|\b{_NO_MORE_THAN}\s+{_NUMBER}\s*{_KINDS}{_MESSAGES}\b|\b{_NUMBER}\s*{_KINDS}{_MESSAGES}\W{{1,2}}(?:at (?:the )?most|max(?:imum)?|or (?:fewer|less)|in (?:all|total)|total|overall|altogether|tops)\b"
    rf"|\b{_COUNT}\s*(?:(?:-|to|or|–)\s*{_COUNT}\s*)?(?:(?:per|/)\s*[a-z]|(?:a|an|each|every)\s+{_PERIOD}\b)"
    rf"|\b{_COUNT}\s*(?:-|to|or|–)\s*{_COUNT}\s*{_KINDS}{_MESSAGES}\b"
    rf"|(?:\b(?:will be|expect|get|receive|sends?)|'ll be)\b(?: (?:you|about|around|roughly|only|just|maybe)){{0,2}} (?!one\b|1\b|single\b){_COUNT} {_KINDS}{_MESSAGES}\b"
    rf"|\b{_COUNT}\s*{_KINDS}{_MESSAGES}\s+(?:over|during|throughout|within|in|for)\s+(?:the|your|this|any|my|their|each|every)\b"
    rf"|\b(?:a )?(?:couple|few|handful)(?: of)? (?:times|{_MESSAGES})\s*(?:/|per|a|an|each|every)\s*{_PERIOD}\b"
    rf"|\b{_MESSAGES}\b(?:\W+\w+){{0,3}}?\W+(?:daily|weekly|bi-?weekly|monthly|quarterly|every (?:other )?(?:{_PERIOD}|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b"
    rf"|\b{_NUMBER}\s*(?:(?:-|to|or)\s*{_NUMBER}\s*)?{_KINDS}{_MESSAGES}\s+(?:daily|weekly|monthly|yearly|annually|quarterly)\b"
    rf"|\b{_NUMBER}\s*(?:x|times?)\s*(?:/|per|a|an|each|every)\s*{_PERIOD}\b|\b(?:once|twice) (?:per|an?|each|every|for every) {_PERIOD}\b"
    rf"|\b(?:daily|weekly|bi-?weekly|monthly|bi-?monthly|quarterly|annual|nightly|occasional|recurring|periodic|one-?time|infrequent)\s+(?:automated |automatic |text |sms |marketing |promotional |promo |and |informational ){{0,3}}{_MESSAGES}\b"
    rf"|\b(?:one|1|single|a single|only one)\s+{_KINDS}{_MESSAGES}\s+(?:per|for each|for every|will be sent|is sent|each time|every time|whenever)\b"
    rf"|\b{_MESSAGES}\b(?:\W+\w+){{0,4}}?\W+(?:only when|each time|every time|as needed|as often as|on an as-needed basis|when requested|only after you request)\b"
    rf"|\b{_MESSAGES}\s*/\s*(?:day|week|wk|month|mo|mth|year|request|order|login|user)\b",
    re.I,
)
RATES = re.compile(
    r"\b(?:msgs?|messages?|messaging|texts?|text messag(?:e|ing)|sms)\W{0,3}(?:and/or|and|or|&amp;|&|/|\+|n|,)?\W{0,3}data\b(?:\W+\w+){0,5}?\W+appl(?:y|ies|icable)\b"
    r"|\bdata\W{0,3}(?:and/or|and|or|&|/|\+)\W{0,3}(?:msgs?|messages?|messaging|texts?|text messag(?:e|ing))\b(?:\W+\w+){0,5}?\W+appl(?:y|ies|icable)\b"
    r"|\b(?:rates?|charges?|fees?)\W+(?:\w+\W+){0,3}?(?:msgs?|messages?|messaging|texts?)\W{0,3}(?:and|or|&|/)\W{0,3}data\b(?:\W+\w+){0,4}?\W+appl(?:y|ies)\b",
    re.I,
)
_TO_US = r"(?:repl(?:y|ies|ying)|respond(?:s|ing)?|text(?:s|ing)?|txt|send(?:s|ing)?|type|typing|answer(?:ing)?|messag(?:e|ing)|responda|respond[ae]n?|env[ií][ea]|mande|répondez|envoyez)"
_WORD_QUALIFIED = r"(?:\W+(?:back|us|the|a|an|word|keyword|with|by|to this (?:message|number|text)|to any (?:message|text)|to \S+|anytime|at any time|any time|either|message|text|one of)){0,6}"
_BOUND = r"[\"'*]{0,2}"


def _instruction(words: str, purposes: str) -> re.Pattern[str]:
    """A keyword of ours in a place where it tells the reader what to send."""
    return re.compile(
        rf"(?i:\b{_TO_US}\b{_WORD_QUALIFIED})\W{{1,4}}{_BOUND}(?:{words}|(?i:{words})(?=[\"'*]|\b(?i:\W+(?:to|for|at|and|or|any|in|,)\b)|\W*$|[.,;)]))"
        rf"|(?i:\b{_TO_US}\b[^.!?]{{0,60}}?)\b(?:{words})\b"
        rf"|\b(?:{words})\b{_BOUND}\s*(?i:=|(?:to|2|for|4|at any ?time to|anytime to|and you)\s*(?:\w+\W+){{0,3}}?(?:{purposes}))"
        rf"|\b(?:{words.partition('|')[0]})\b{_BOUND}(?: (?:to|2|for) [a-z]| (?!messages|texts|keywords|requests|replies|responses|instructions|words|commands|alerts|is|was|has)[a-z]+s\b|(?i:\W{{1,4}}(?:{purposes})))"
        rf"|(?i:\b(?:{purposes})\b[^.!?]{{0,30}}?(?:[:,=(]|\b(?:with|via|by|using)\b|w/)\s*|\bkeyword\W+){_BOUND}(?:{words})\b"
    )


STOP = _instruction(
    "STOP|STOPALL|Stop",
    "stop|end|cancel|quit|opt(?:ing)?[- ]?out|unsub(?:scribe)?|unsubscribing|remove|leave|discontinue|cease|unenroll|para|cancelar",
)
HELP = _instruction(
    "HELP|INFO|Help",
    "help|info|information|assistance|support|more|aid|customer|questions|gets|connects|brings|ayuda",
)
