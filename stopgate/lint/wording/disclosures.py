"""Three of the four disclosures: at what rates, how to stop, how to get help; how often is `frequency`.

Each pattern is written for the meaning: who reads a submission accepts "STOP = done" as an instruction.
"""

import re

_MESSAGES = r"(?:msgs?|messages?|messaging|texts?|text messag(?:e|ing)|texting|sms)"
_AND = r"\W{0,3}(?:and/or|and|or|&amp;|&|/|\+|n|,|as well as)"
_MESSAGES_AND_DATA = rf"(?:\b{_MESSAGES}(?:{_AND})?\W{{0,3}}data(?:\b|(?=rates))|\bdata{_AND}\W{{0,3}}{_MESSAGES}\b|\bm ?& ?d\b)"
_COST = r"(?:rates?|charge[sd]?|fees?|costs?|bill(?:s|ed)?|appl(?:y|ies|icable))"
RATES = re.compile(
    rf"{_MESSAGES_AND_DATA}[^.!?]{{0,60}}?{_COST}(?:[^.!?]{{0,20}}?\bappl(?:y|ies))?|\b{_COST}\b[^.!?]{{0,60}}?{_MESSAGES_AND_DATA}",
    re.I,
)
"""Messages and data together, and that they cost; rates alone, or a carrier's charges, are not the phrase."""
_TO_US = r"(?:repl(?:y|ies|ying)|respond(?:s|ing)?|text(?:s|ing)?|txt|send(?:s|ing)?|type|typing|answer(?:ing)?|messag(?:e|ing)|say(?:ing)?|write|writing|use|using|enter(?:ing)?|responda|respond[ae]n?|env[ií][ea]|mande|répondez|envoyez)"
_WORD_QUALIFIED = r"(?:\W+(?:back|us|the|a|an|word|keyword|with|by|to this (?:message|number|text)|to any (?:message|text)|to \S+|anytime|at any time|any time|either|message|text|one of)){0,6}"
_BOUND = r"[\"'*]{0,2}"


_NOT_SHOUTED_BEFORE = r"(?<![A-Z]{2} )(?<!your )(?<!need )(?<!our )"


def _instruction(words: str, purposes: str) -> re.Pattern[str]:
    """A keyword of ours where it tells the reader what to send, or in capitals that are not those of the whole text."""
    return re.compile(
        rf"(?i:\b{_TO_US}\b{_WORD_QUALIFIED})\W{{1,4}}{_BOUND}(?:{words}|(?i:{words})(?=[\"'*]|\b(?i:\W+(?:to|for|at|and|or|any|in|if|when|whenever|with|,)\b)|\W*$|[.,;)]))"
        rf"|(?i:\b(?:key)?word\W{{1,3}}(?:{words})\b)"
        rf"|(?i:\b{_TO_US}\b[^.!?]{{0,60}}?)\b(?:{words})\b"
        rf"|\b(?:{words})\b{_BOUND}\s*(?i:=|(?:→|->|:|–|—|-)\s*[a-z]|(?:if|when|whenever|should|any ?time|and we)\b|(?:to|2|for|4|at any ?time to|anytime to|and you)\s*(?:\w+\W+){{0,3}}?(?:{purposes}))"
        rf"|\b(?:{words.partition('|')[0]})\b{_BOUND}(?: (?:to|2|for) [a-z]| (?!messages|texts|keywords|requests|replies|responses|instructions|words|commands|alerts|is|was|has)[a-z]+s\b|(?i:\W{{1,4}}(?:{purposes})))"
        rf"|{_NOT_SHOUTED_BEFORE}\b(?:{words.partition('|Stop')[0].partition('|Help')[0]})(?=\b|[24])(?! (?!HELP|STOP)[A-Z]{{2}})"
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
