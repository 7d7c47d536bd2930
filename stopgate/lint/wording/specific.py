"""Whether a text names a kind of message at all, told by the words left over when the general ones are taken out.

Lists of what messages may be about never end ("itinerary texts", "hold and due-date notices"); the words that say
nothing ("important", "text", "our") do.
"""

import re

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
    sender recipient recipients purpose audience use case type opt-ins keyword keywords frequency rates""")
_WORD = re.compile(r"[^\W\d_][\w'&-]*")
_TEXTS = r"(?:(?:text|sms)(?:[- ]messages?| messaging)|texts|messages|sms)"
_KIND_OF_TEXTS = re.compile(
    rf"(?<![\w'/-])(?P<kind>[^\W\d_][\w'-]*)(?: (?:text|sms|mobile|automated|recurring)){{0,2}} {_TEXTS}\b"
    r"(?=\s+(?:from|by|sent|to (?:my|your|the|this|their|me)|via|for|at)\b|\s*[.,;:!\"')]|\s*$)",
    re.I,
)
_PEOPLE_AND_CONSENT = re.compile(
    r"(?:customer|client|user|member|person|people|consumer|subscriber|resident|patient|everyone|anyone|individual|guest|visitor|"
    r"opt|consent|sign|subscri|enrol|agree|check|tick|request|approv|permi|accept)\w*$",
    re.I,
)
_SENDS = re.compile(
    r"\b(?:texts|sends?|sending|messages|delivers|provides|shares|issues|gives|pushes|(?:will|to) (?:text|message|share|provide|deliver))\s+(?P<what>[^.:;]{3,120})",
    re.I,
)
_A_TEXT_WITH = re.compile(
    r"\b(?:text|message|sms)\b(?: \w+){0,5}? (?:with|containing|showing|saying|that (?:says|shows)) (?P<what>[^.;:]{3,80})", re.I
)
_ASKED_FOR = re.compile(
    r"\b(?:text|send|sms|message|tell|give|ping) me\b(?P<what>[^.;:!?\"]{3,80})"
    r"|\b(?:text(?:ed)?|sms|message|notify|let|tell)\b[^.;:!?\"]{0,30}\b(?:when(?:ever)?|if|once|before|as soon as)\b(?P<occasion>[^.;:!?\"]{6,80})",
    re.I,
)
_OBJECT_ENDS = re.compile(
    r"\b(?:who(?:m|se)?|which|when(?:ever)?|once|if|after|before|because|since|while|by|through|via|at|using|from|so|to|that(?= (?:have|has|opted|signed|agreed)))\b",
    re.I,
)
_LABELLED = re.compile(
    r"\b(?:purpose|content|use case|subject|topics?|(?:message|text) (?:types?|content)|types? of (?:messages|texts))\s*[:=-]+\s*(?P<what>[^.;]{3,160})"
    r"|\b(?:texts?|texting|sends?|sending|messages?|messaging|receives?)\b[^.:]{0,200}:\s*(?P<listed>[^.]{3,160})",
    re.I,
)
_OCCASION = re.compile(
    r"\b(?:when(?:ever)?|once|as soon as|before|after|until|the (?:moment|day|morning|minute)|in case|if|how)\s+(?P<clause>(?!we\b|needed|necessary|appropriate|required|possible|applicable)[^.,;:]{6,90})",
    re.I,
)
_ABOUT_CONSENT = re.compile(
    r"\b(?:opt\w*|consent\w*|sign\w*|subscri\w+|enrol\w*|agree\w*|tick\w*|check(?:s|ed|ing)?(?: (?:the|a|this))? (?:box|checkbox)|join\w*|register\w*|permission|request\w*|want|wish|text (?:us|stop)|reply|not checked|submit\w*)\b",
    re.I,
)


def says_something(words: str) -> bool:
    """Whether at least one of the words is neither general nor only about people and their consent."""
    return any(
        word.casefold() not in _GENERAL and not _PEOPLE_AND_CONSENT.match(word) and len(word) > 2
        for word in _WORD.findall(words)
    )


def names_kind_of_texts(text: str) -> bool:
    """Whether texts are given a kind in front of them: "itinerary text messages", not "recurring text messages"."""
    return any(says_something(match["kind"]) for match in _KIND_OF_TEXTS.finditer(text))


def asks_for_something(text: str) -> bool:
    """Whether a consent in the consumer's own words says for what: "text me the menu", "when my dog is ready"."""
    return any(
        says_something(words) and not _ABOUT_CONSENT.search(words)
        for match in _ASKED_FOR.finditer(text)
        if (words := match["what"] or match["occasion"])
    )


def says_what_is_sent(text: str) -> bool:
    """Whether a description says what is sent, in a phrase, after a label or in a list, or on what occasion."""
    sent = (_OBJECT_ENDS.split(match["what"], maxsplit=1)[0] for match in _SENDS.finditer(text))
    contained = (match["what"] for match in _A_TEXT_WITH.finditer(text))
    listed = (match["what"] or match["listed"] for match in _LABELLED.finditer(text))
    occasions = (match["clause"] for match in _OCCASION.finditer(text))
    return (
        any(map(says_something, sent))
        or any(map(says_something, contained))
        or any(map(says_something, listed))
        or any(says_something(clause) and not _ABOUT_CONSENT.search(clause) for clause in occasions)
    )
