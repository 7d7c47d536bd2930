"""Telling a confirmation ("you are subscribed") from a call to action ("text START to subscribe")."""

import re

from stopgate.lint.wording.disclosures import RATES
from stopgate.lint.wording.frequency import FREQUENCY

_DONE = r"(?:subscribed|enrolled|registered|signed[- ]?up|opted[- ]?in|joined|added|confirmed|verified|set|on the list|in|all set|activated|part of|now part|connected)"
CONFIRMS = re.compile(
    rf"\b(?:you are|you're|you have|you've|you|youre|your number (?:is|has been)|we have|we've)(?: (?:now|been|successfully|officially|just|all|hereby|already|also))*\s+{_DONE}\b"
    r"|\b(?:thanks|thank you|thx|ty)(?: (?:so|very) much)?,? for (?:\w+ )?(?:subscribing|enrolling|signing|opting|joining|registering|confirming|choosing|your (?:subscription|enrollment|registration|sign-?up|opt-?in|consent))"
    r"|\b(?:subscription|enroll?ment|registration|opt-?in|sign-?up|consent)\b[^.!?]{0,80}? (?:is|has been|was|are)(?: now)? (?:confirmed|complete|completed|active|activated|successful|received|recorded)"
    r"|\b(?:subscription|enrollment|enrolment|registration|opt-?in|sign-?up) (?:confirmed|confirmation|complete|successful|active)\b"
    r"|(?:^|[:!.,-]\s*)(?:subscribed|enrolled|registered|signed up|opted[- ]in|confirmed)(?=\s*(?:[!.,;:-]|$))"
    r"|\b(?:registration|election|consent|opt-?in|sign-?up|permission|enroll?ment|authorization|number) (?:is |was |has been )?(?:now )?(?:noted|recorded|received|accepted|added|saved|logged|approved|in effect|on file|registered)\b|\byou (?:now|will now) (?:receive|get)\b"
    r"|\byou(?:'ve| have)? (?:agreed|asked|requested|chose|chosen|picked|elected|consented|accepted|said yes)\b[^.!?]{0,60}\b(?:texts?|sms|text messages|alerts|reminders|updates|notices|pings)\b|\b(?:texts?|sms|messages|alerts|reminders|updates|notices|pings)\b[^.!?]{0,25}\b(?:are|is) (?:now )?set\b"
    r"|\b(?:successfully|now) (?:subscribed|enrolled|registered|signed up|opted in|receiving)\b"
    r"|\b(?:subscribed|enrolled|opted[- ]in|signed up) (?:to|in|for)\b|\bconfirms (?:your|that)\b|\bwe(?:'ve| have) (?:added|enrolled|subscribed|received your (?:consent|opt|request to))"
    r"|\byou(?:'ve| have)? (?:agreed|consented|chosen|elected|requested|asked) to (?:receive|get)\b|\byour number (?:is|has been) (?:added|subscribed|enrolled|registered)"
    r"|\b(?:subscription|enroll?ment|registration|opt-?in|sign-?up) (?:went through|worked|is (?:in|done|set))\b|\bwe(?:'ve| have)(?: got)? you (?:down|signed up|on the list|set up)\b"
    r"|\b(?:texts|messages|messaging|alerts|reminders|notifications|notices|updates|codes)(?: (?:are|is|have been|were|will be))?(?: now)? (?:on|active|activated|turned on|switched on|enabled|set up|start(?:ing)? (?:now|today))\b|\byou(?:'ve| have) (?:enabled|activated|turned on|switched on)\b|\byou(?:'re| are) (?:now )?(?:getting|receiving)\b|\byou(?:'ll)? (?:now )?(?:get|receive)\b[^.!?]{0,60}\bfrom now on\b"
    r"|\b(?:you are|you're|youre|you have|you has|number is)(?: (?:now|already|all|been|just|successfully))* (?:sign[- ]?up|subscribe|register|enroll?|opt[- ]?in|join|add)\b(?! (?:to|for) (?:confirm|continue))|\b(?:as|because|since) you(?:'ve| have)? (?:asked|requested|agreed|wished)\b|\b(?:per|at|on) your request\b",
    re.I,
)
_WELCOMES = re.compile(
    r"\bwelcome (?:to|aboard|back)\b|\bwelcome!|\byou(?:'ll| will)(?: now| soon)? (?:receive|get|start receiving|begin receiving|be receiving)\b|\bcongrats\b",
    re.I,
)
_STATE = re.compile(
    r"\b(?:you(?:'re|'ve|'ll)?|your|this (?:number|phone|mobile|line|cell)|we(?:'ve)?|(?:texts?|messages|messaging|alerts|reminders|notifications|notices|updates|codes|verification|sms))\b"
    r"(?!'t| (?:are|have|will)? ?not\b)[^.!?:]{0,50}?(?<!to be )(?<!get )\b(?:subscribed|enrolled|registered|signed up|opted[- ]in|joined|added|activated|enabled|inscribed|connected|in effect|put you (?:on|down)|"
    r"(?:are|is|now|been) (?:now )?(?:on(?! (?:its|his|her|their|the|a) )|active|live|set up|turned on|switched on)|set to (?:get|receive)|on (?:the|our) (?:\w+ ){0,2}(?:wait)?list)\b",
    re.I,
)
"""You, your number or the texts, and a state that is reached."""
_REQUESTS = re.compile(
    r"(?i:\b(?:repl(?:y|ying)|respond|text|txt|send|answer|click|tap|visit|go to)\b)(?i:[^.!?]{0,30}\bto\s+(?:be |get |finish |complete )?(?:confirm|join|subscribe|start|receiv|get|opt[- ]?in|sign[- ]?up|enroll?|activat|complet|finish)\w*)"
    r"|(?i:\b(?:confirm|finish|complete|to be|once|if you(?:'d| would)?|want to)\b[^.!?]{0,60}\b(?:repl(?:y|ying)|text|send|tap|click)\b)",
)
"""Something the reader has still to do before he is enrolled."""
INVITES = re.compile(
    r"\b(?:(?:text|txt|sms)|(?:send|reply(?: with)?|message)(?= [\"']?[A-Z0-9]{2,}\b))(?i: (?:the )?(?:word|keyword|code))?\s+[\"']?(?P<keyword>(?!(?i:stop|help|info|end|quit|cancel|unsubscribe|stopall|unstop|optout|revoke|us|your|the|message|messages|msg|alerts?|you|to|from|and|in|at|our|with|no|remove|rates?)\b)[A-Za-z0-9]{2,15})[\"']?\s+(?:to|2|for|and|at)\b(?! (?i:cancel|stop|end|unsubscribe|opt[- ]?out|resubscribe|re-?subscribe|rejoin|re-?join|opt back|restart|resume|start again|confirm your (?:appointment|visit|order|booking|reservation)|reschedule))",
)
_CLAUSE_END = re.compile(r"[.!?;,]")
_KEYWORD = re.compile(r"\b(?:STOP|HELP|END|QUIT|CANCEL)\b")
_TELLS_OF_ENROLMENT = re.compile(
    r"\b(?<!to )(?<!by )(?:subscribed|subscription|subscriber|enrolled|enroll?ment|signed|sign-?up|opted|opt-?in|joined|joining|registered|registration|"
    r"consent(?:ed)?|permission|agreed|agreement|confirm(?:ed|s|ation)|to confirm|accepted|approved|welcome|activated|activation|enabled|set up|turned on|switched on|added|linked|recorded|choice|chose|chosen|(?:your|the|text|sms) sign up|(?:fine|okay|ok) to text|list(?:ed)?|member(?:ship)?|"
    r"success(?:ful(?:ly)?)?|all set|(?:said|the|your) (?:yes|ok|okay)|your request|as (?:you )?(?:requested|asked)|in (?:the|our) (?:[\w-]+ ){0,3}(?:program|system|club|group|service))\b"
    r"|\b(?:you(?:'ll| will)|this (?:number|phone|line)|your (?:number|phone))(?: (?:now|soon|only|also|will))* (?:be (?:texted|messaged|notified|alerted|reminded|hearing|receiving|getting)|gets?|receives?|hears?|start)\b"
    r"|\b(?:will|shall)(?: (?:now|soon|only|also|all))* (?:come|reach|arrive|follow|land|be sent|go out|show up|start|begin)\b|\b(?:start|starts|begin|begins) (?:now|today|with|when|on)\b"
    r"|\byou(?:'ve| have)?(?: just)? (?:tapped|ticked|checked|clicked|pressed|picked|signed|initial(?:l)?ed|marked|texted|replied|answered|scanned|called|told|put|filled|switched|turned|wanted|gave|allowed|permitted|approved|okayed)\b"
    r"|\b(?:you(?:'re| are|'ve been| have been)|this (?:number|phone|line) is|your (?:number|phone|line) is)\b(?! (?:invited|eligible|almost|about|one|not|still|just one|missing|welcome to join))[^.!?]{0,40}\b(?:texts?|texting|sms|messages|messaging|alerts?|reminders?|updates?|notifications?|notices|list)\b"
    r"|\byou(?:'re| are)(?: (?:now|all|also|officially))* (?:down|in|on|aboard|with us|set|part)\b"
    r"|\bwe(?:'ll| will)(?: (?:now|soon|only|also))* (?:text|message|send|notify|alert|remind|let you know)\b|\bexpect (?:[\w'-]+ ){0,4}(?:texts?|messages?|alerts?|reminders?|updates?|notices|codes?)\b",
    re.I,
)
"""Words of a thing done or of texts that will come, none of which an ordinary message needs."""
_NAMES_THE_TEXTS = re.compile(
    r"\b(?:texts|texting|texted|sms|text messages|(?:by|via) text|alerts|reminders|notifications|updates|notices|list|club)\b",
    re.I,
)
_BEGINS = re.compile(
    r"\b(?:is|are|was|start(?:s|ed)?|beg[ai]ns?|now|today|here|thanks|thank you|glad|happy|ok|okay|yes|as (?:you )?\w+ed)\b",
    re.I,
)
_PRAISES = re.compile(
    r"%|\b(?:keeps?|helps?|lets?|tells?|gives?|includes?|covers?|offers?|brings?|provides?|available|save|off|sale|deals?|free|discounts?|members|never miss|best way)\b",
    re.I,
)
"""In the one message that follows an opt-in, to say that the texts are there is to confirm them; to praise them is not."""
_STILL_ASKS = re.compile(
    r"(?:^|[.:!,-]\s*)(?:please |now |just )?(?:join|sign up|subscribe|register|enroll|opt in|become|don't miss|tap|click)\b|\b(?:want|would you like|interested|like to (?:get|receive|join)|could be|ready to|are you)\b[^.!]*\?|\bcould be\b"
    r"|\bto (?:subscribe|sign up|enroll|register|opt in|join|start|begin|get started|finish|activate)\b[^.!?]{0,60}\b(?:text|reply|send|visit|go|click|tap|call|answer|fill)\b|\breply (?:with )?[\"']?(?:y|yes|join|start|ok)\b|\b(?:send|text) [\"']?[A-Z]{2,}[\"']? to\b",
    re.I,
)
_SENTENCE_CASE_INVITE = re.compile(r"\b(?:Text|Txt|Send|TEXT|SEND)\b")


def confirms_enrolment(text: str) -> bool:
    """Whether the reader learns that he is enrolled; an invitation outweighs a mere welcome."""
    if CONFIRMS.search(text):
        return True
    if invited_keyword(text):
        return False
    hinted = _WELCOMES.search(text) or (_STATE.search(text) and not _REQUESTS.search(text))
    return bool(hinted) or _tells_of_enrolment(text)


def _tells_of_enrolment(text: str) -> bool:
    """Clauses about STOP and HELP do not count: "reply STOP to end your subscription" confirms nothing."""
    if _STILL_ASKS.search(text) or _REQUESTS.search(text):
        return False
    clauses = [clause for clause in _CLAUSE_END.split(text) if not _KEYWORD.search(clause)]
    return any(_TELLS_OF_ENROLMENT.search(clause) or _speaks_of_the_texts(clause) for clause in clauses)


def _speaks_of_the_texts(clause: str) -> bool:
    """How often they come and what they cost is no confirmation."""
    disclosed = RATES.search(clause) or FREQUENCY.search(clause)
    begins = _NAMES_THE_TEXTS.search(clause) and _BEGINS.search(clause) and not _PRAISES.search(clause)
    return bool(begins) and not disclosed


def invited_keyword(text: str) -> str:
    """The keyword a text invites the reader to send in order to join; empty when it invites nobody."""
    for match in INVITES.finditer(_SENTENCE_CASE_INVITE.sub(lambda m: m[0].lower(), text)):
        if match["keyword"].isupper() or match[0].count('"') == 2 or match[0].count("'") == 2:
            return match["keyword"]
    return ""


_PROGRAM = re.compile(
    r"\b(?:to|in|for|receive|get|join(?:ed|ing)?|of|chose|requested|elected)\s+(?:(?:our|the|your|all|recurring|automated|sms|text|mobile|weekly|monthly|daily)\s+)*(?P<program>[^.!?;:]{3,80})",
    re.I,
)
_NO_PROGRAM = re.compile(
    r"^(?:(?:text|sms|recurring|automated|mobile) ?)*(?:messages?|texts?|messaging|communications?|sms|list|program)?$"
    r"|^(?:help|info|more information|cancel|stop|end|opt[- ]?out|unsubscribe)\b",
    re.I,
)


def names_program(text: str) -> bool:
    """Whether the text says what one is enrolled in: "client-update texts", not just "messages"."""
    return any(not _NO_PROGRAM.match(match["program"].strip(" \"'")) for match in _PROGRAM.finditer(text))
