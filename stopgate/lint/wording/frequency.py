"""How often messages come, told by what is said: a quantity that varies, a count of messages, or a rhythm.

People paraphrase a frequency without end, so the three meanings are put together from their parts: what is counted,
how many, in what span, and the words for change and rhythm.
"""

import re

_MESSAGES = r"(?:(?:msg|message|text|sms|mms|alert|reminder|notification|update|notice|offer|e?-?mail|code|survey|announcement|ping|poll|note|txt|nudge|deal|tip)s?|messaging|texting)"
_KINDS = r"(?:(?:automated|recurring|text|sms|short|marketing|promotional|promo|transactional|informational|such|alert|reminder|order|delivery|appointment|account|of|these|those|verification|notification|or|so)\s+){0,3}"
_NOT_RATES = r"(?!\W{0,3}(?:and|&|n|/|or|\+)\W{0,3}data\b|\W{1,3}(?:rate|charge|fee)s?\b)"
_OTHER_THAN_RATES = r"(?:\W+(?!(?:rates?|data|charges?|fees?|costs?|prices?|content|carriers?|terms)\b)\w+)"
_DIGITS = r"(?<![\d$#:.@/-])(?:\d{1,2})(?![\d%:+]|\.\d|-\d{3})"
_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|none|zero|several|few|single|multiple|(?:couple|handful|dozen)(?: of)?)"
_ONE_COUNT = rf"(?:{_DIGITS}|\b{_WORDS})"
_RANGE = rf"(?:{_ONE_COUNT}\s*(?:-|to|or|and|–|—|/)\s*(?:\d{{1,2}}\b(?!:)|{_WORDS}\b))"
_COUNT = rf"(?:{_ONE_COUNT}(?:\s*(?:-|to|or|–|—|/)\s*(?:\d{{1,2}}|{_WORDS}))?(?:\+|-?ish| or (?:so|fewer|less|more)|,? give or take,?)?)"
_TIME = r"(?:day|week|wk|month|mo|mth|year|yr|quarter|season|semester|term|night|morning|evening|weekend|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_OCCASION = rf"(?:{_TIME}|order|appt|appointment|visit|request|transaction|purchase|log-?in|sign-?in|session|event|delivery|shipment|booking|reservation|user|customer|trip|ride|shift|game|course|class|cycle|inquiry|attempt|interaction|occurrence|donation|payment|bill|invoice|case|ticket|claim|prescription|refill|outage|incident|rental|stay|lesson|show|job|project)"
_NOT_COUNTED = (
    r"(?!\s*(?:purpose|kind|type|category|channel|program|topic|form|person|account|household|time\b))"
)
_PER = rf"(?:\s*/\s*[a-z]|\s+(?:per|each|every|for (?:each|every|one|an?)|in (?:each|every|any|one|an?))\s+(?:\w)|\s+an?\s+\w|\s+in {_TIME}|\s*(?:x|times?)\s*(?:/\s*[a-z]|\b(?:an?|per|each|every|in)\b))"
_RHYTHM = r"(?:hourly|daily|nightly|weekly|bi-?weekly|fortnightly|monthly|bi-?monthly|quarterly|seasonally|yearly|annually)"
_SPAN = rf"(?:{_PER}|\s+{_RHYTHM}\b)"
_MOST = r"(?:at (?:the )?(?:very )?most|(?:no|not|never|n't|rarely|seldom|hardly)\b(?:\W+\w+){0,2}?\W+(?:more|over|above|exceed\w*)(?: than)?|max(?:imum|\.)?(?: of)?|up to|as many as|(?:fewer|less) than|under|a total of|limited to|capped at)"
_ABOUT = r"(?:usually|typically|normally|generally|mostly|often|about|around|roughly|approximately|approx\.?|maybe|perhaps|probably|likely|expect|some|only|just|~|≈)"
_NO_MESSAGES = r"(?!\s*(?:business|working|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|seconds?|am|pm|a\.m|p\.m|o'clock|people|persons?|characters?|boxes|pages|miles|o')\b)"
_VARIES = r"(?:var(?:y|ies|ying|iable)|differs?|depend(?:s|ing|ent)?|chang(?:es?|ing)|fluctuat\w+|follow(?:s|ing)?|rises?|falls?|swings?|goes|shifts?|up and down|event-(?:driven|based)|driven|based|tied to|according to|determined|tracks|mirrors|reflects|hinges|not fixed|not set|unpredictable|is (?:low|light|modest|irregular|occasional))"
_CONCERNS = r"(?:sent|send|sends|sending|we (?:only )?(?:text|write|message)|(?:will|may|can|'ll) (?:only )?(?:text|write|message)|texts|messages|msgs|sms|alerts|reminders|notifications|updates|notices|come|comes|arrive|arrives|go out|goes out|hear from|expect|get|gets|receive|pings?|writes?|text (?:you|me|us))"
_NOW_AND_THEN = (
    r"(?:occasionally|sporadically|periodically|intermittently|infrequently|regularly|rarely|seldom|sparingly|irregularly|now and (?:then|again)|from time to time|(?:every )?once in a while|every (?:so often|now and)|here and there|"
    r"(?:as|when(?:ever)?|if|where) (?:(?:[\w']+ )?(?:need(?:ed|s)?|necessary|required?s?|demands?|allows?|permits?|dictates?)|warranted|appropriate|they happen|it happens|things (?:happen|change|come up))|as-needed|on an as[- ]needed|on demand|(?:only|just|solely) (?:when|whenever|if|after|as|on|upon|once)|"
    r"(?:when|whenever|if|as) (?:there(?:'s| is| are)|something|anything|news|needed|we have|(?:events?|things?|they|it|changes|work|orders?) (?:occurs?|arises?|happens?|comes?|moves?))|each time|every time|whenever|as often as|when requested|(?:day to day|week to week|month to month))"
)
_MEANINGS = (
    # A quantity, and that it varies or what it is.
    rf"\b(?:{_MESSAGES}\W{{0,3}})?\b(?:frequency|freq|cadence)\b(?! of (?:(?:our|the|your|all) )?(?!{_KINDS}{_MESSAGES}\b))\.?(?:\W+\w+){{0,6}}?\W+(?:{_VARIES}|{_MOST}|\d+|is|may|will|can)\b",
    rf"\b{_MESSAGES}[ -]{{0,2}}(?:frequency|freq|cadence|volume)\b|\b(?:varying|variable|message|low|irregular|light|small) (?:frequency|volume|intervals|times)\b|\bfrequency\W+\w+\W+{_MESSAGES}\b",
    rf"\b(?:number|amount|volume|quantity|count|pace|rhythm) of (?:\w+ ){{0,3}}?{_MESSAGES}\b(?:\W+\w+){{0,6}}?\W+(?:{_VARIES}|may|will)\b",
    rf"\b(?<!phone )(?<!mobile )(?<!cell )(?<!your )(?<!my )(?:number|volume|count|quantity|pace|total|timing)\b(?:\W+(?:may|will|can|also|is|and|just|often|it))*\W+{_VARIES}\b",
    rf"\bhow (?:often|many|much|frequently|regularly)\b[^.!?]{{0,80}}\b{_VARIES}\b|\b{_VARIES}\b[^.!?]{{0,40}}\bhow (?:often|many|much|frequently)\b",
    rf"\b{_MESSAGES}\b{_NOT_RATES}{_OTHER_THAN_RATES}{{0,4}}?\W+(?:vary|varies|fluctuate|depend|depends|differ|rare|infrequent|few|occasional|sporadic)\b",
    r"(?:^|[.;,:(\"]\s*)(?:it |this |that |they )?(?:all )?(?:varies|vary|depends|fluctuates)\b|(?:^|[.;,:(\"]\s*)(?:weekly|monthly|daily|quarterly)(?=\s*[.,;:)\"])",
    # A count of messages.
    rf"{_COUNT}\s*{_KINDS}{_MESSAGES}\b\W{{0,2}}\s*(?:(?:sent|from us|altogether) )?(?:/|\b(?:per|an?|each|every|for|in|during|over|throughout|within|ahead of|when|as|before|after|around|on|the (?:day|night|evening|morning|week|hour) before|{_RHYTHM}|will be|is sent|whenever|tops|max(?:imum)?|total|overall|altogether|{_MOST}|or (?:fewer|less))\b)",
    rf"{_RANGE}\s*{_KINDS}{_MESSAGES}\b|{_COUNT} (?:in (?:all|total)|altogether|overall|all told)\b",
    rf"\b(?:{_MOST}|{_ABOUT})\s+(?:an? |the )?{_COUNT}\s*{_KINDS}{_MESSAGES}\b",
    rf"(?:\b(?:will be|expect|get|receive|sends?)|'ll be)\b(?: (?:you|a|the))? (?!one\b|1\b|single\b){_COUNT}\s*{_KINDS}{_MESSAGES}\b",
    rf"\b(?:a |very )?(?:few|handful of|couple of|couple) {_KINDS}{_MESSAGES}\b",
    rf"\ban? {_KINDS}{_MESSAGES} (?:(?:/|per|an?|each|every|for (?:each|every)|in an?)\s*{_OCCASION}|(?:each|every) time\b|whenever\b)",
    rf"\b(?:each|every|any|most)\b[^.!?\"]{{1,40}} {_COUNT}\s*{_KINDS}{_MESSAGES}\b(?! (?:box|field)e?s?)",
    r"\bfrequency\s*[:=]|\bwe (?:send|text|write|message)(?: you)?(?: only)?(?: an?)?(?: very)? (?:few|little|seldom|rarely)\b",
    # A count in a span, or a hedged one next to messages.
    rf"{_COUNT}(?:(?<!one)(?<!1)|(?=\s*/|\s*x\b| (?:per|an?|in) )){_SPAN}{_NOT_COUNTED}",
    rf"\b(?:once|twice|{_COUNT} times?)(?:\W+or\W+twice)? (?:(?:per|each|every|for every|in every|in)(?: other| an?)? {_OCCASION}|an? {_TIME})s?\b|\b(?:once|twice) (?:{_RHYTHM}|(?:in )?(?:every|each) )\b|\b{_CONCERNS}\b[^.!?]{{0,30}}\b(?:once|twice|{_COUNT} times)(?=\s*(?:at most|at the most|in (?:all|total)|[.,:;!)(–—-]|$))",
    rf"\b(?:{_MOST}|{_ABOUT})\s+(?:between\s+)?{_RANGE}\b{_NO_MESSAGES}",
    rf"\b{_CONCERNS}\b[^.!?]{{0,40}}\bbetween\s+{_RANGE}\b{_NO_MESSAGES}",
    rf"\b(?:{_CONCERNS}|{_MESSAGES})\b[^.!?]{{0,40}}\b(?:{_MOST}|{_ABOUT})\s+{_COUNT}(?=\s*[.,;)!\"]|\s*$)",
    r"\b(?:one|two|once|a text|a message|an sms)\b(?: [\w']+){0,3}? (?:when|before|after|on|at|as)\b[^.!?]{1,60}\b(?:one|another|two|once|again) (?:[\w']+ ){0,2}?(?:when|before|after|on|at|as)\b",
    rf"\b(?:{_MOST}|{_ABOUT})\s+(?!one\b|1\b){_COUNT} (?:for|in|with|by|from|over|between|until|before) [a-z]|\b(?:{_MOST}|{_ABOUT})\s+{_COUNT}{_SPAN}{_NOT_COUNTED}",
    r"(?:^|[.;,:(\"]\s*)(?:only|just) (?:when|whenever|if|on|upon|as)\b",
    # A time or an occasion that a message is bound to, or that stands by itself.
    rf"\b(?:{_COUNT}|an?|another) {_KINDS}{_MESSAGES} (?:[\w']+ ){{0,4}}?(?:before|after|ahead of|beforehand|afterwards|the (?:day|night|morning|evening|hour|week)|on the|on each|on every|at each|at every|with (?:each|every))\b",
    rf"(?:^|[.;:!?(\"]\s*)(?:(?:sent|only|just|usually|normally|mostly|about|roughly|{_MOST}|on|expect(?:ed)?|out) )*(?:(?:each|every|per|on) (?:other |single )?(?:(?!user|customer){_OCCASION}s?|\w+days?)\b|(?:once|twice) an? {_TIME}\b|{_RHYTHM}\b)",
    rf"\b{_RHYTHM},? {_MOST}|\b(?:{_MOST}) {_RHYTHM}\b|\b(?:it|that|this) (?:all )?depends\b|\bhow (?:often|frequently)\b",
    rf"\b(?:{_MESSAGES}|they)\b(?: \w+){{0,3}} (?:arrive|come|go out|are sent|reach you|follow)\b[^.!?]{{0,30}}\b(?:days?|nights?|mornings?|evenings?|weeks?|months?|season|only)\b|\b{_MESSAGES} (?:arrive|come|go out|are sent) (?:only )?(?:on|before|after|during|around|with|for)\b",
    # A rhythm of messages.
    r"\b(?:more|less|most|least) (?:often|frequent(?:ly)?|texts|messages)\b|\b(?:as many|as few|as much|as often) as\b|\b(?:busier|busiest|quieter|quietest)\b|\bhow many\b[^.!?]{1,40}\bhow (?:much|often|many)\b",
    rf"\b(?:no|without) [\w' -]{{1,30}}, no {_MESSAGES}\b|\b(?:messages|texts|transmissions|pings|alerts|notices|they|sms) (?:only )?(?:occur|happen|issue|appear|follow|come|go out)\b",
    rf"\b(?:{_RHYTHM}|annual|occasional|recurring|periodic|one-?time|infrequent|sporadic|regular|irregular)\s+(?:automated |automatic |text |sms |marketing |promotional |promo |and |informational ){{0,3}}(?!deals?\b|offers?\b|tips?\b){_MESSAGES}\b",
    rf"\b(?:{_CONCERNS}|{_MESSAGES})\b[^.!?]{{0,60}}\b(?:{_RHYTHM}|(?:every|each) (?:other |single |second |few |{_COUNT} )?{_TIME}s?|on {_TIME}s(?: (?:and|or|through|to) {_TIME}s)?)\b(?=\s*(?:[^\w\s]|$|(?:and|or|by|from|in|during|to|at|on|about|when|with|for|until|as|while|through)\b))",
    rf"\b{_CONCERNS}\b{_NOT_RATES}[^.!?]{{0,60}}\b{_NOW_AND_THEN}\b",
    rf"\b(?:occasionally|periodically|regularly|from time to time|now and then|(?:every|each) (?:other |{_COUNT} )?{_TIME}s?)\b[^.!?]{{0,30}}\b{_CONCERNS}\b",
    rf"\b(?:event-(?:driven|based)|on an as[- ]needed basis)\b|\b(?:one|1|a single|only one)\s+{_KINDS}{_MESSAGES}\s+(?:per|for each|for every|will be sent|is sent|each time|every time|whenever)\b",
)
FREQUENCY = re.compile("|".join(_MEANINGS), re.I)
