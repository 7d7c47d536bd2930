"""Whether a text names a kind of message at all, told by the words left over when the general ones are taken out.

Lists of what messages may be about never end ("itinerary texts", "hold and due-date notices"); the words that say
nothing ("important", "text", "our") do.
"""

import re
from collections.abc import Iterable

from stopgate.lint.plain_text import sentences
from stopgate.lint.word_list import word_list

_GENERAL = word_list("""a an the this that these those such our your my their his her its any all some each every both other others another
    one two more further additional future no same of by via with through from for to at in on as or and nor not but into per out up
    i we you they it he she me us them him is are was be been being am will would can could may might shall should do does did has have had
    receive receives receiving received get gets getting send sends sending sent want wants like accept accepts allow allows authorize
    authorizes enable expect permit join joins request requests requested agree agrees agreed agreeing consent consents consented opt opts opted opting opt-in
    opted-in opt-out subscribe subscribed sign signed signs signing enroll enrolled enrol check checks tick ticks ask asks asked give gives
    gave given chose choose stop stops end cancel reply help via use uses using start starts read reads see say says click tap press deliver
    delivers provide provides share shares issue issues offer offers also only just out soon now again always never often sometimes
    recurring automated automatic auto autodialed periodic occasional regular ongoing one-off individual single multiple several few many various different relevant
    important useful helpful timely interesting great general generic necessary needed good short standard free unsolicited unwanted
    specific related certain personalized personal informational conversational non-marketing transactional customized next
    sms mms rcs text texts texting text-message message messages messaging msg msgs txt txts email emails e-mail e-mails mail call calls phone
    mobile cell cellular wireless telephone voice number numbers device communication communications correspondence content information info
    data thing things stuff contact something anything everything material items outreach campaign program programs list club
    business company organization platform service services website online web page form box checkbox button field
    below above entered listed provided typed supplied link confirmation confirm back welcome hello first once
    reach reaches connect connects contact contacts contacting communicate communicates communicating interact engage engages engagement touch keep keeps stay
    improve experience order valued valuable value best better needs operations day daily time times order regarding about updates update
    submitting submit checking ticking clicking entering selecting providing giving texting sending signing opting condition purchase buy buying required optional before after when if while during understand understood acknowledge hereby expressly
    delayed undelivered unsent late lost missed failed authorization authorisation permission confirming electronic advertising able over age least sender recipient recipients purpose audience use case type opt-ins keyword keywords frequency rates""")
_WORD = re.compile(r"[^\W\d_][\w'&-]*")
_TEXTS = r"(?:(?:text|sms)(?:[- ]messages?| messaging)|texts|messages|sms)"
_KIND_OF_TEXTS = re.compile(
    rf"(?<![\w'/-])(?P<kind>[^\W\d_][\w'-]*)(?: (?:text|sms|mobile|automated|recurring)){{0,2}} {_TEXTS}\b"
    r"(?=\s+(?:from|by|sent|to (?:my|your|the|this|their|me)|via|for|at)\b|\s*[.,;:!\"')]|\s*$)",
    re.I,
)
_PEOPLE_AND_CONSENT = re.compile(
    r"(?:customer|client|user|member|person|people|consumer|subscriber|resident|patient|everyone|anyone|individual|guest|visitor|"
    r"opt(?!ic|om)|consent|sign(?!al)|subscri|enrol|agree|check(?!up|-up|out)|tick(?!et)|request|approv|permi(?!ts?$)|accept)\w*$",
    re.I,
)
_TEXTS_WITH = re.compile(
    rf"\b{_TEXTS}(?:\s+(?:from|by))?(?:\s+(?:us|me))?\s+(?:with|for|containing|covering|concerning|saying|telling (?:me|you|them))\s+(?P<what>[^.;:!?\"]{{3,60}})",
    re.I,
)
_STATEMENT = re.compile(r"\"([^\"]{0,1000})\"")
_TEXTING = re.compile(r"\b(?:sms|texts?|texted|texting|text[- ]messag\w+|messages)\b", re.I)
_BESIDES = re.compile(
    r"\b(?:STOP|HELP)\b|(?i:\b(?:rates|frequency|condition|required|privacy|terms|carriers?)\b)"
)
_RELATIVE = re.compile(
    r"\b(?:who(?:m|se)?|that (?=ha(?:s|ve)\b))\b.*?(?=[,.;:]|\b(?:get|gets|receive|receives|when|about|hear)\b|(?<=in )their\b|(?<=up )their\b|$)",
    re.I,
)
_FEWEST_WORDS_OF_A_SUBJECT = 2
_ASKED_FOR = re.compile(
    r"\b(?:text|send|sms|message|tell|give|ping) me\b(?P<what>[^.;:!?\"]{3,80})"
    r"|\b(?:text(?:ed)?|sms|message|notify|let|tell)\b[^.;:!?\"]{0,30}\b(?:when(?:ever)?|if|once|before|as soon as)\b(?P<occasion>[^.;:!?\"]{6,80})",
    re.I,
)
_WHERE_ASKED = re.compile(r"\b(?:paper|sheet|form|card|page|box|website|site|app)\b", re.I)
_TEXTED = re.compile(
    r"\b(?:(?:is|are|be|get|gets|being|was|were)(?: \w+ly)? texted (?!at\b|by\b|from\b|on\b|to\b)|\b(?<!the )(?<!by )texts (?:you|them|people|(?:its |our |the |their )?(?:[\w-]+ )?[a-z]+s) (?!from\b|at\b|who\b|that\b|and\b|may\b|on\b)|(?:texts?|sms|text messages?|messages) (?:from [\w&' ]{2,40} )?"
    r"(?:asking|telling|letting|saying|giving|warning|reminding|notifying|informing|showing|to (?:confirm|verify|ask|check|remind|tell|warn|notify|inform|let|coordinate|arrange|schedule|follow)|"
    r"so (?:that )?(?:we|you|they|it)|that (?:tell|say|remind|ask|let|warn|give|confirm)s?|when|whenever|if|once|as soon as|before|after|in connection with|in relation to|as to|around)\b)(?P<what>[^.;:!?\"]{3,80})",
    re.I,
)
_ABOUT_CONSENT = re.compile(
    r"\b(?:opt\w*|consent\w*|sign\w*|subscri\w+|enrol\w*|agree\w*|tick\w*|check(?:s|ed|ing)?(?: (?:the|a|this))? (?:box|checkbox)|join\w*|register\w*|permission|request\w*|want|wish|text (?:us|stop)|reply|not checked|submit\w*)\b",
    re.I,
)


def says_something(words: str) -> bool:
    """Whether at least one of the words is neither general nor only about people and their consent."""
    return bool(_telling(words))


def has_a_subject(description: str) -> bool:
    """Whether a description says more than that somebody is written to: clauses about who they are do not count."""
    return len(_telling(_RELATIVE.sub(" ", description))) >= _FEWEST_WORDS_OF_A_SUBJECT


def names_kind_of_texts(text: str) -> bool:
    """Whether a consent says what kind of texts: "itinerary text messages", "texts with arrival instructions"."""
    return any(says_something(match["kind"]) for match in _KIND_OF_TEXTS.finditer(text)) or any(
        says_something(match["what"]) for match in _TEXTS_WITH.finditer(text)
    )


def asks_for_something(text: str) -> bool:
    """Whether a consent in the consumer's own words says for what: "text me the menu", "when my dog is ready"."""
    return any(
        says_something(words) and not _ABOUT_CONSENT.search(words) and not _WHERE_ASKED.search(match[0])
        for match in _ASKED_FOR.finditer(text)
        if (words := match["what"] or match["occasion"])
    )


def states_a_subject(statements: Iterable[str]) -> bool:
    """Whether a sentence shown to the consumer says more than that texts will come: "warn me by text before the meter runs out"."""
    return any(
        len(_telling(sentence)) >= _FEWEST_WORDS_OF_A_SUBJECT
        for statement in statements
        for sentence in sentences(statement)
        if _TEXTING.search(sentence) and not _BESIDES.search(sentence)
    )


def quoted_statements(flow: str) -> list[str]:
    """What a message flow quotes as shown or said to the consumer."""
    return _STATEMENT.findall(flow)


def tells_what_is_texted(text: str) -> bool:
    """Whether what is texted, or to what end, is said after the word for texting: "texted their shifts", "SMS asking how it went"."""
    return any(
        says_something(words) and not _ABOUT_CONSENT.search(words)
        for match in _TEXTED.finditer(text)
        if (words := match["what"])
    )


def _telling(words: str) -> set[str]:
    """The words that tell something, each once."""
    return {
        word.casefold()
        for word in _WORD.findall(words)
        if len(word) > 2 and word.casefold() not in _GENERAL and not _PEOPLE_AND_CONSENT.match(word)
    }
