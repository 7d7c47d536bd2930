"""
Blocks: asking for donations, from former donors too.
Why: the platform does not carry solicitations; on 10DLC they take a campaign of the charity use case.
Blocked example: "Your $25 gift can feed a family tonight. Donate now: https://acme-food.org/give"
Allowed example: "Thank you for your donation of $25. Your receipt is on its way by e-mail."
What the sender can do: send thanks, receipts and news without the request, or ask by another channel.
Source: seed row R5; AWS CAMPAIGN_MISMATCH_CHARITY; Twilio 30487 (501(c)(3) verification).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import MONEY, Lexicon, listed

_GIVE = r"(?:donat(?:e|ing)|giv(?:e|ing)|contribut(?:e|ing)|pledg(?:e|ing)|chip(?:ping)? in|sponsor(?:ing)?)"

CATEGORY = Category(
    rule="content-charitable",
    about="asks for a donation",
    correct="Take the request for money and the link to give out; thanks, receipts and news may stay",
    passes="Acme Food Bank: thank you for your gift of $25. Your receipt was e-mailed today.",
    otherwise="Ask by e-mail, or from an account of the charity use case whose policy allows solicitations",
    policy_url="https://www.twilio.com/docs/api/errors/30487",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                pledge week, any amount helps, any donation, in lieu of flowers, pledge your support, scholarship fund,
                give what you can, tax deductible, go ?fund ?me, relief fund, day of giving
                """
            ),
            "support public (?:radio|television|tv|media)",
            r"public (?:radio|television) (?:needs|depends|member\w*)",
            "(?:every|each) (?:gift|donation|contribution|dollar|penny|bit) (?:helps|counts|matters|makes|goes|will|is)",
            r"(?:can|could|would|will) you (?:\w+ )?(?:spare|give|help (?:us )?with|share|part with|afford|donate|chip in|contribute|pledge|match)~(?:\$ ?\d+|few dollars|gift|today|donation|little)",
            "giving (?:day|tuesday|season|week|circle|campaign|challenge)",
            r"(?:be one of|join) (?:the )?\d+ (?:alumni|donors|supporters|neighbors|members|friends|people|givers)",
            r"(?:you|every \$ ?\d+|each \$ ?\d+|dollar|dollars) (?:you )?(?:give|donate|contribute|raise|pledge)~(?:is matched|will be matched|gets (?:matched|doubled)|matched|doubled|helps|goes)",
            "(?:is|are|will be|gets?|being) (?:matched|doubled|tripled) (?:by|dollar|until|up to|today|through|1)",
            r"give (?:whatever|what|as much as|generously|from the heart|today so|hope|\$ ?\d+)~(?:you can|can|afford|today|now|by|before|at|https?|help|to|so|the|families|children|kids)",
            r"(?:text|txt|sms) [a-z]+ to \d{5}~(?:donate|give|\$|help|support|gift|relief)",
            r"(?:donate|give|pledge) \$ ?\d+",
            r"(?:roof|building|benevolence|scholarship|mission|missions|memorial|relief|legal defense|emergency|disaster|general|annual|capital|endowment|rescue|camp|school|youth|church|veterans?) (?:fund|campaign|appeal|drive)~(?:short|goal|give|donat\w*|gift|help|support|raise|needs?|contribut\w*|behind|offering|\$|pledge)",
            "(?:extra|special|love|second|missions?|easter|christmas|thank) offering",
            "prayerfully (?:consider|give|support)",
            "seed (?:gift|faith)",
            "sow (?:a|your) seed",
            r"(?:help|let's|join us to|you can) (?:us )?(?:send|feed|save|rescue|build|house|shelter|clothe|educate|provide|fund|cure|fight|end|bring|buy|stock|rebuild|keep|protect|restore|plant|free|sponsor|adopt|deliver) (?:\w+ ){0,4}(?:kids|children|families|animals|dogs|cats|puppies|kittens|students|veterans|troops|meals|homes|wells|water|hunger|cancer|homeless\w*|refugees|orphans?|seniors|lives|people|wildlife|oceans?|forests?|the (?:shelter|church|library|school|station|museum|theater))",
            r"(?:lost everything|in dire need|desperately need\w*|running out of (?:food|funds|supplies)|vet bills|medical expenses|funeral (?:costs|expenses)|family needs)~(?:help|give|donat\w*|fund|support|\$|gift|send|gofundme|today)",
            r"send (?:help|aid|relief|hope|a gift|love)~(?:\$|donat\w*|text|give|today|https?|families|victims)",
            r"support (?:our|the|your local|a|local|st|public) (?:troops|veterans?|shelter|ministry|mission|students|school|team|library|cause|work|church|food bank|rescue|hospice|orphanage|band|booster\w*|firefighters|police|museum|station|radio|theater|nonprofit)~(?:contribut\w*|donat\w*|gift|give|https?|today|\$|pledge|text|with a|by|tax)",
            r"(?:become|be) (?:a|an) (?:\w+ )?(?:donor|sponsor|sustainer|patron|supporter|hero|benefactor|angel|monthly (?:giver|partner))",
            r"(?:renew|make|start|continue|join with) (?:your|a|an) (?:\w+ ){0,2}(?:membership|support) (?:with a|gift|today|donation)",
            r"with a (?:\w+ )?(?:gift|donation|contribution|pledge)",
            r"gift of (?:\$ ?\d+|any (?:size|amount)|hope)",
            "donations? (?:of any|appreciated|needed|accepted)",
            "silent auction (?:bid|proceeds)",
            "proceeds (?:benefit|go|support|will)",
            "benefit (?:concert|dinner|auction) for",
            r"walk ?a ?thon (?:pledge|donat\w*|sponsor)",
            "matching (?:funds|donor|dollars)",
            "generous (?:donor|donation|gift|support|supporters)",
            r"fundrais\w+~(?:help|goal|donat\w*|give|support|https?|order|buy|sell\w*)",
            "(?:please|consider|will you|would you) (?:give|giving) (?:today|now|generously|what you can|to (?:the|our|help|those|support)|so|for|online|before)",
            "(?:support|help) (?:flood|fire|hurricane|tornado|earthquake|wildfire|war|storm) (?:victims|survivors|relief|families)",
            "renew your (?:gift|support|membership gift|donation)",
            rf"{_GIVE} (?:now|today|here|online|tonight|at https?|{MONEY}|by (?:midnight|friday|dec\w*|text\w*)|generously|what you can|before|to (?:help|support|our|the|save|feed|give|provide|a))",
            r"(?:make|send|give|consider|schedule|double|match|increase|renew|complete) (?:a|an|your|our|making a|another) (?:\w+ ){0,3}(?:gift|donation|contribution|pledge|offering|tithe)",
            r"(?:your|a|any|every) (?:\w+ )?(?:gift|donation|contribution|generosity|support|dollar) (?:of \S+ )?(?:will|can|could|would|helps?|goes|provides?|makes?|feeds?|saves?|is (?:needed|matched|tripled|doubled)|today|now)",
            "(?:please|can you|will you|would you|could you|won't you|help us|join us (?:and|in)|consider|to) (?:donat(?:e|ing)|contribut(?:e|ing)|pledge|chip(?:ping)? in|sponsor(?:ing)?)",
            "(?:matching|match) (?:gift|donation|campaign|challenge|grant)",
            "(?:donations?|gifts?|contributions?) (?:are|is|will be|being|get|now|today)? ?(?:matched|doubled|tripled|needed|welcome|accepted|tax)",
            "(?:double|triple|match)(?:d|ed|s|ing)? (?:your|all|every|our)? ?(?:gifts?|donations?|impact|dollars?|contributions?)",
            "giving (?:tuesday|day|season)",
            rf"{MONEY} (?:\w+ )?(?:feeds|provides|buys|saves|can (?:feed|buy|provide|save|help|give|vaccinate|cover)|will (?:feed|buy|provide|save|help|give)|helps|vaccinates|covers|shelters|protects|sends|gives)",
            r"(?:text|txt|reply) (?:give|donate|pledge|gift|help|hope|relief)\d* (?:to|now|\$|with|for)",
            "(?:fund ?rais(?:er|ing)) (?:goal|page|campaign|drive|appeal|for|is live|ends)",
            "(?:sponsor|adopt) a (?:child|family|student|pet|animal|kennel)",
            "year end (?:giving|gift|appeal|donation|campaign)",
            "we need (?:your )?(?:help|support|donations?|you) to (?:feed|save|rescue|house|raise|reach|shelter|keep|build|continue|provide|fund|rebuild|care|end|fight)",
            f"(?:help (?:us )?)(?:raise|reach|meet|hit)~(?:{MONEY}|goal|funds?|money|thousand|million)",
            "become a (?:monthly|sustaining|recurring) (?:donor|giver|supporter|member|partner)",
            "(?:monthly|recurring) (?:gift|donation|donor|giving)",
            "raise (?:money|funds)",
            "donat(?:e|ions?) (?:link|page|button|form)",
            r"give (?:back|generously|hope|monthly)~(?:\$|https?|now|today|donat\w*|gift|at)",
            "(?:tithes?|offerings?)~(?:online|text|give|app|link|https?|today|sunday)",
            "(?:every|each) (?:dollar|penny|cent|bit)~(?:counts|helps|goes|matters|makes)",
            r"solicit\w*~(?:donation|contribution|fund)s?",
            r"(?:still )?need(?:s|ed)? (?:\$ ?[\d,.k]+|donations?|funds|your donation)~(?:to|by|before|donate|give|for|this)",
            r"(?:feel|feels?|felt|heart is|hearts? (?:are )?|if you are|if you're) (?:led|moved|called|inspired|touched)~(?:to )?(?:give|help|link|donat\w*|support|contribut\w*|bio|amount|today|share)",
            "no (?:amount|gift|donation|contribution) (?:is )?(?:too|to) (?:small|little)",
            r"(?:asking|calling|call|counting|hoping) (?:you )?(?:for|on) your (?:\w+ )?(?:pledge|gift|donation|support|generosity|contribution|help)",
            r"(?:put|mark|sign) you down for~(?:\$|pledge|gift|donation|support|again|\d)?",
            "(?:put|mark) you down for",
            "(?:send|give|share|spare|offer) (?:us |any |some |whatever |a little |your |all the )*(?:help|aid|support|money|food|gift|assistance) (?:you|u) (?:can|could|are able)",
            r"(?:venmo|cash ?app|zelle|paypal)(?: us| to| at| \$\w+)?~(?:bucks|whatever|anything|help|kids|team|uniforms?|cause|support|donat\w*|funeral|family|trip)",
            r"whatever (?:you|u|ya) (?:can|got|have|could|are able)~(?:give|spare|helps?|kids|venmo|donat\w*|send|support|goes|bless)?",
            r"(?:orphan\w*|shelter|rescue|children|village|church|mission|ministry|widows?|refugees?|famil\w+|hospice|pantry)~(?:need|needs|need of|require|without|lack\w*|hungry|starving|run(?:ning)? (?:out|low))~(?:food|money|book|books|help|clothes|medicine|shoes|roof|funds|blankets|diapers|support|donat\w*|supplies)",
            r"(?:\$ ?[\d,.]+k?|so close|only \d+|just \d+) (?:away|short|left|to go|shy|from)~(?:goal|roof|new|playground|building|fund|kitchen|van|bus|wing|uniforms?|finish|rebuild)",
            r"(?:\$ ?[\d,.]+k?) (?:away from|short of|shy of)",
            r"(?:boosters?|booster club|pta|pto|scouts?|choir|band|robotics|little league|cheer|youth group|squad|team)~(?:raising|raise|fundrais\w*|venmo|uniforms?|need help|trip|chip in|donat\w*|support)~(?:\$|bucks|help|venmo|donat\w*|support|fund\w*|give|link|sponsor)",
            "(?:pass|passing) (?:the|a) (?:hat|plate|bucket)",
            "(?:we )?(?:rely|depend|run) (?:only |entirely |solely )?on (?:your |the )?(?:gifts?|generosity|donations?|kindness|support|people like you|neighbors like you)",
            r"(?:will|would|could|can) you (?:\w+ )?(?:match|renew|increase|repeat|make|consider) (?:last year'?s'?|your|a|that|the) (?:\w+ )?(?:gift|pledge|donation|support|contribution)",
            r"(?:round up|roundup)~(?:charity|donat\w*|cause|shelter|hospital|kids|support)",
            "(?:click|tap|use|visit|follow|reply|text)~(?:to |and )(?:donate|give|help (?:feed|save|a|the|us|families|kids)|sponsor)",
            r"(?:anything|any amount|every bit|every little bit|even \$? ?\d+(?: dollars| bucks)?|a little) (?:you (?:can|could) (?:give|send|spare|do) )?(?:helps|counts|goes a long way|makes)",
            r"(?:raising|raise|collecting|collect|gathering) (?:money|funds?|\$+|cash|donations?|support)(?: \w+)? (?:for|to help|to buy|to send|to cover|so)",
            r"(?:surgery|chemo|treatment|funeral|burial|hospital|medical|vet|rent|fire|transplant)~(?:anything helps|cash ?app|venmo|go ?fund\w*|chip in|donat\w*|raising|help the family|please share|pls share|give what)",
            r"(?:your|a|every|each|just|even) \$ ?\d[\d,]* (?:\w+ )?(?:keeps?|puts?|gives?|pays?|stocks?|fills?|funds?|supports?|trains?|sends?|plants?|houses?|rescues?|supplies|delivers?|means|could|can|would|will) ",
            r"(?:can|could|may) we count on (?:you|your)(?: \w+)?~(?:again|gift|\$|support|give|this year|donat\w*|help|program)",
            r"(?:help|please|donate to|chip in to|give to) (?:us )?(?:buy|get|purchase|fund|replace|provide|outfit|equip|send) (?:\w+ ){0,3}(?:for|to) (?:\d+ )?(?:kids|children|students|families|seniors|veterans|teachers|classrooms?|camp|dogs|cats|animals|pets)",
            "donate (?:at|on|via|through|by|using|to|for) ",
            r"tax receipts?~(?:provided|available|issued|donat\w*|give|gift)",
            "(?:monthly|yearly|annual|weekly|recurring|small|one time) (?:pledge|gift|donation|contribution|offering) (?:of|can|will|to|so|would|helps)",
            "(?:annual|fall|spring|winter|holiday|year end|emergency|urgent|christmas) appeal",
            r"(?:widows|orphans|fallen|disabled|retired|wounded) (?:and|&|n) (?:orphans|widows|families|children|veterans|heroes)~(?:support|appeal|fund|\$|give|count on|pledge|donat\w*|again)",
            r"generous (?:\w+ )?(?:support|gift|donation|contribution|pledge|help)",
            "(?:zakat|sadaqah?|sadqa|fitrana|qurbani|tzedakah|tithe|fidya|lillah)",
            r"feed (?:a|an|one|two|the|\d+) (?:\w+ )?(?:family|families|child|children|kids?|orphans?|people|seniors?|elders?|dogs?|village)",
            r"(?:become|be|join as) (?:a|an|our) (?:\w+ )?(?:partner|champion|guardian|ambassador|angel|hope giver|lifeline|builder)~(?:today|month|\$|child|sight|give|pledge|water|feed|save)",
            "(?:able|can|willing|want|wanna|like|if you) (?:to )?(?:chip in|pitch in|toss in|throw in|help out|kick in)",
            r"(?:chip|pitch|toss|kick) in~(?:jar|venmo|cash ?app|kids|team|bucks|\$|fund|meal|family|leader|pens|uniforms?)",
            "(?:jar|bucket|kettle)(?:'s| is| will be)? (?:at|by|near|on) (?:the |our )~?(?:door|counter|store|entrance|table|front|register|church|feed|back)",
            "(?:your|ur|some|any) (?:spare|loose|extra|pocket) (?:change|coins?|cash|dollars?|bucks)",
            r"(?:help|assist|support|bless) (?:us|our \w+|them|me) with (?:\w+ )?(?:small |any |little |kind |your |a )*(?:donation|gift|money|offering|support|amount|contribution|help|fund)",
            "(?:dear|beloved) (?:brother|sister|brethren|friend|saint)s? in (?:christ|the lord|jesus|faith)",
            r"(?:every|each) \d+ (?:seconds|minutes)~(?:child|person|dog|animal|family|someone)",
            r"(?:restore|give|bring|gift) (?:sight|hope|water|a smile|smiles|mobility|hearing|warmth|shelter|clean water|life)~(?:\$|pledge|month|child|gift|today|give|donat\w*|text)",
        ),
        firm=(
            *listed(
                """
                spare, generosity, matched, offering, pledge, every dollar, alumni, sponsor, needy, less fortunate, kids
                to camp, relief efforts?, please give, contribute, our mission, in need, nonprofit, non profit, chip in
                """
            ),
            r"sustain\w+",
            "donat(?:e|ions?)",
            r"fund ?rais\w+",
            "(?:your|a|monthly|special|generous) gift",
            r"501 ?\(?c\)?",
            "charit(?:y|able|ies)",
            "ministr(?:y|ies)",
            "tith(?:e|es|ing)",
            "give (?:now|today|online)",
            "help (?:us )?(?:feed|save|rescue|shelter|rebuild|end hunger|fight|provide)",
            "god (?:will )?bless(?: you)?",
            "pledge drive",
            "benevolent (?:association|fund|society)",
            "in our bio",
            "every little bit",
            "fund drive",
            "good cause",
            "uniforms?",
            r"chemo\w*",
            "orphanage",
        ),
        weak=(
            *listed(
                """
                hungry, hunger, homeless, orphans?, refugees?, shelter, rescue, disaster, victims?, hurricane,
                earthquake, wildfires?, starving, veterans?, cancer, underprivileged, poverty, children, animals,
                puppies, meals?, gifts?, donors?, raise, goal, impact, campaign, foundation, auction, gala, make a
                difference, change lives
                """
            ),
            "famil(?:y|ies)",
            r"generous\w*",
            "support(?:ers?)?",
        ),
        benign=(
            *listed(
                """
                gift cards?, gift shop, gift receipt, insurance, employer contribution, 401k, ira, hsa, candidate,
                congress, election, campaign for, vote, governor, mayor, democrats?, republicans?, pac, ballot
                """
            ),
            r"thank(?:s| you)(?: so much)? for (?:your|the|donating|giving|supporting)~(?:donation|gift|contribution|support|generosity|giving|donating|pledge|\$)?",
            "(?:your|ur) (?:recurring |monthly )?(?:donation|gift|contribution|pledge)~(?:was|has been|is) (?:received|processed|posted|confirmed|scheduled|complete|mailed|recorded)",
            "donation (?:receipt|pick ?up|drop ?off|statement|center hours)",
            "(?:tax|donation|giving) (?:receipt|statement)",
            r"(?:blood|plasma|organ|platelet|hair|sperm|egg|bone marrow|toy|clothing|clothes|book|furniture|car) (?:donat\w+|drive|donors?|appointment)",
            r"donat\w* (?:blood|plasma|platelets)",
            r"senat\w+",
            "volunteer (?:shift|schedule|training|orientation)",
            r"gift wrap\w*",
            r"(?:meeting|committee|rehearsal)~(?:moved|at \d|tonight|tomorrow|room)",
            "(?:political|campaign) (?:office|sign)s?",
        ),
        signals={
            "chat": -0.4,
            "call-to-action": 0.2,
            "link": 0.3,
            "price": 0.2,
            "urgency": 0.2,
            "marketing": 0.1,
            "otp": -1.0,
            "servicing": -0.3,
        },
        negatable=False,
    ),
    way="approval",
)
