"""Three of the four disclosures: at what rates, how to stop, how to get help; how often is `frequency`.

Each pattern is written for the meaning: who reads a submission accepts "STOP = done" as an instruction.
"""

import re

RATES = re.compile(
    r"\b(?:msgs?|messages?|messaging|texts?|text messag(?:e|ing)|sms)\W{0,3}(?:and/or|and|or|&amp;|&|/|\+|n|,)?\W{0,3}data\b(?:\W+\w+){0,5}?\W+appl(?:y|ies|icable)\b"
    r"|\bdata\W{0,3}(?:and/or|and|or|&|/|\+)\W{0,3}(?:msgs?|messages?|messaging|texts?|text messag(?:e|ing))\b(?:\W+\w+){0,5}?\W+appl(?:y|ies|icable)\b"
    r"|\b(?:rates?|charges?|fees?)\W+(?:\w+\W+){0,3}?(?:msgs?|messages?|messaging|texts?)\W{0,3}(?:and|or|&|/)\W{0,3}data\b(?:\W+\w+){0,4}?\W+appl(?:y|ies)\b",
    re.I,
)
_TO_US = r"(?:repl(?:y|ies|ying)|respond(?:s|ing)?|text(?:s|ing)?|txt|send(?:s|ing)?|type|typing|answer(?:ing)?|messag(?:e|ing)|say(?:ing)?|write|writing|use|using|enter(?:ing)?|responda|respond[ae]n?|env[ií][ea]|mande|répondez|envoyez)"
_WORD_QUALIFIED = r"(?:\W+(?:back|us|the|a|an|word|keyword|with|by|to this (?:message|number|text)|to any (?:message|text)|to \S+|anytime|at any time|any time|either|message|text|one of)){0,6}"
_BOUND = r"[\"'*]{0,2}"


def _instruction(words: str, purposes: str) -> re.Pattern[str]:
    """A keyword of ours in a place where it tells the reader what to send."""
    return re.compile(
        rf"(?i:\b{_TO_US}\b{_WORD_QUALIFIED})\W{{1,4}}{_BOUND}(?:{words}|(?i:{words})(?=[\"'*]|\b(?i:\W+(?:to|for|at|and|or|any|in|,)\b)|\W*$|[.,;)]))"
        rf"|(?i:\b{_TO_US}\b[^.!?]{{0,60}}?)\b(?:{words})\b"
        rf"|\b(?:{words})\b{_BOUND}\s*(?i:=|(?:→|->|:|–|—|-)\s*[a-z]|(?:if|when|whenever|should|any ?time|and we)\b|(?:to|2|for|4|at any ?time to|anytime to|and you)\s*(?:\w+\W+){{0,3}}?(?:{purposes}))"
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
