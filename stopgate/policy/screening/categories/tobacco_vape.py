"""
Blocks: selling or promoting cigarettes, cigars, vapes, e-liquid, nicotine pouches and smoke shops.
Why: tobacco is the T of SHAFT; carriers do not take it on toll-free numbers or 10DLC.
Blocked example: "New Elf Bar flavors just dropped! Disposables 2 for $30 at Acme Vape."
Allowed example: "Ready to quit smoking? Call the free quitline for support."
What the sender can do: nothing on text channels; voice and e-mail carry it.
Source: seed row N04; Twilio 30458; CTIA Messaging Principles 5.1 (SHAFT).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_THING = r"(?:vapes?|vape (?:pens?|juices?|kits?|pods?|mods?|carts?)|vapor(?:izers?| shop| juice)|e ?juices?|e ?cig(?:s|arettes?)?|e ?liquids?|cigarettes?|cigars?|cigarillos?|juul(?:s| pods?)?|elf ?bars?|elfbars?|hookahs?|shisha|nicotine|nic (?:salts?|pouches|disposables?)|salt nic|zyns?|tobacco|disposables?(?: vapes?)?|snus|chewing tobacco|dip tobacco|marlboros?|newports?|camels? (?:lights|crush|carton)|swishers?|backwoods?|black (?:&|and) milds?|puff ?bars?|geek ?bars?|lost ?marys?|vuse|njoy|breeze pro|raz (?:vapes?|dc\w*)|flum|hyde|smok (?:nord|novo)|pod systems?|humidors?|rolling tobacco|pipe tobacco|smokes?|cartons? of (?:cigarettes|smokes|marlboro|newport)\w*|iqos|copenhagen|grizzly (?:wintergreen|dip)|skoal|velo pouches?|rogue pouches|nicotine pouch(?:es)?|cohibas?|montecristos?|padron|arturo fuente|stogies?)"

CATEGORY = Category(
    rule="content-tobacco-vape",
    about="offers or promotes tobacco, vapes or nicotine",
    correct="Take tobacco, vapes, nicotine and their shops out of the text",
    passes="Acme Convenience: we close at 6 pm today. Reply STOP to opt out.",
    otherwise="Write by e-mail or call instead; help with quitting can be appealed",
    policy_url="https://www.twilio.com/docs/api/errors/30458",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                pipe tobacco, humidors?, stogies, smokeless, shisha, chewing tobacco, smoke ?shops?, head
                ?shops?, salt nic, e ?juices?, e ?liquids?, disposable vapes?, elf ?bars?, geek ?bars?, lost
                ?marys?, puff ?bars?, smokeless tobacco, pod system, loosies?, loosey, snus, dispos, dispo
                vapes, dipping tobacco, zyns?, zyn pouches, cartons of smokes, rez smokes, native smokes, tax
                free smokes, cigs, roll your own tubes, cigarette tubes, ryo, blunt wraps?, rolling tobacco,
                cigar bar, cigarillos?, box ?press(?:ed)?, torpedo cigars?, robustos?, maduros?, humidor's,
                tobacconists?, mesh coils?, sub ohm, salt nics?, freebase nic, vape juices?, vape god, nicotine
                salts?, nic sticks?, iqos, heat sticks, vuse, njoy, hookah pens?, shisha lounge, smoke rings,
                flavored wraps?, disposables, cloud ?chasers, old mod, trade in mods
                """
            ),
            "(?:rolling|loose|pouch|pipe|house blend|shag|chewing|dip|leaf|premium|flavored) tobacco",
            r"tobacco~(?:free with|oz|blend|sale|\$|special|pouch|shop|store|outlet|deal|off)",
            r"(?:raz|foger|lost mary|geek ?bar|elf ?bar|funky republic|vozol|hqd|kado|puff bar|air bar|esco ?bars?|mr fog|off stamp|yocan|vaporesso|geekvape|voopoo|smok|uwell|caliburn|lookah|juul|vuse|njoy|zyn|copenhagen|skoal|swisher|backwoods?|dutch masters?|black and milds?|marlboros?|newports?|camels?|kools?|pall malls?|american spirits?|lucky strikes?|virginia slims|l&ms?|pyramid cigarettes|padrons?|cohibas?|montecristos?|arturo fuentes?|romeo y julieta|macanudos?|perdomo|drew estate|acid cigars?|rocky patel)(?:,| and| &|\b)~(?:in stock|\d for|3 for|2 for|\$|carton|packs?|off|sale|drop\w*|restock\w*|flavors?|box of|cans?|sale|deal|grab|new|any|now|only|bogo|special|sampler|available|cheap|coupon)",
            r"(?:grab|buy|get|stock up on|new|order|try|any|box of|carton of|pack of|pouches of|cases? of) (?:\w+ ){0,2}(?:padrons?|cohibas?|newports?|camels|marlboros?|kools|zyns?|elf ?bars?|geek ?bars?|lost marys?|raz|juuls?|swishers?|backwoods|cigarillos?|stogies|smokes|cigs|vapes?|pouches)",
            r"cigs?~(?:price|carton|\$|pack|cheap|off|sale|grab)",
            "(?:cheap|carton|price|pack)~cigs?",
            r"(?:hand ?rolled|premium|cuban|dominican|nicaraguan|maduro|connecticut) (?:\w+ )?(?:sticks?|smokes?|stogies|cigars?|robustos?|churchills?)",
            r"(?:mint|wintergreen|nicotine|citrus|coffee|white|tobacco free|smokeless|cinnamon) (?:\w+ )?pouches",
            "pouches~(?:can|cans|nicotine|mg|strength|tin|smokeless|mint)",
            r"hookahs?~(?:lounge|night|thursdays?|friday|refills?|flavors?|\$|special|bar|free|coals|head)",
            r"(?:coils?|nic|salts?|mods?|tanks?|pods?|juice|drip tips?|atomizers?)(?:,| and| &)~(?:coils?|nic\w*|salts?|mods?|tanks?|juice|vapes?|pods?)",
            "nic (?:salts?|strength|shots?)",
            r"\d+ ?mg nic\w*",
            "vape (?:lounge|bar|expo|fest|trick|club|subscription|swag|night)",
            r"vapes~(?:cheap|menu|dm|\$|deal|delivery|new|flavors?)",
            r"cloud (?:9|chasers?|city)~(?:vape|coils?|nic\w*|juice)",
            r"(?:snuff|chew|dip)~(?:cans?|tins?|lowest|price|\$|off|sale|tobacco)",
            r"cartons?~(?:\$|save|off|marlboro|newport|camel|cigarettes|smokes)",
            "vape ?(?:shops?|stores?|sale|deals?|juices?|pens?|kits?|pods?|carts?|city|world|depot|mods?|flavors?|tanks?|supplies|lounge|club|wholesale|distro)",
            "tobacco (?:shops?|stores?|outlet|barn|depot|warehouse|sale|products)",
            "cigar (?:shops?|lounges?|bars?|club|sale|sampler|night|event|of the month|festival|rolling)",
            "hookah (?:lounges?|bars?|night|flavors?|special)",
            "nicotine pouch(?:es)?",
            "nic (?:salts?|pouches)",
            "juul (?:pods?|starter|device|sale)",
            r"zyn (?:pouches|rewards|cans?|\d)",
            rf"{_THING}~(?:\$|% off|percent off|half off|off\b|for sale|on sale|sale|deals?|in stock|restock\w*|back|drop\w*|delivery|delivered|discount\w*|special\w*|bogo|buy (?:one|1|2|two)|cheap\w*|clearance|free|wholesale|flavors?|2 for|3 for|order|shop|available|each|online|arriv\w+|coupons?|pre ?order|carton)",
            rf"(?:\$|% off|off|sale|deals?|new|free|cheap\w*|discount\w*|buy|order|shop|bogo|specials? on|stock\w*|get|grab|try|restock\w*|sell\w*|flavou?red|premium|wholesale|save on|bulk|fresh|cuban|dominican|hand ?rolled|carton\w*|favorite) (?:\w+ ){{0,3}}{_THING}",
            r"(?:puffs?|hits)~(?:disposable|flavors?|rechargeable|vape|nicotine|5 ?%|\d+k)",
            r"\d+ ?k? puffs?",
            "(?:disposables?|pods?|mods?|coils?|tanks?)~(?:flavors?|nicotine|nic|vape|puffs?|mango ice|blue razz|cloud)",
            "blow(?:ing)? (?:fat |big )?clouds",
            r"cloud chas\w+",
            "(?:smoke|vape|light) (?:up|em|a cigar|cigars) (?:with|at|tonight|this)",
            "(?:roll your own|ryo|tubes)~(?:pipe|blend|tobacco|tubes|bag of|shooter|injector|carton)",
            "(?:rez|reservation|native|tax free|untaxed|duty free|cheap|discount|brand name|export) (?:smokes?|cigs?|cigarettes?|cartons?|tobacco)",
            r"(?:smokes|cigs|cigarettes|menthols|reds|lights|shorts|100s) (?:\$ ?\d+ |\d+ )?(?:a|per|by the) (?:carton|pack|case)",
            r"(?:loosies|singles|blacks|black and milds?|swishers?|woods|backwoods|rellos?|grabba|fronto)~(?:\$|open|come|quick|store|mart|\d for|in stock|all nite|leaf|get)",
            "(?:fronto|grabba) leaf",
            r"(?:vapes?|dispos?|disposables?|pods|puffs?|ecigs?)~(?:flava\w*|\d for \d+|2 for|3 for|two for|three for|4 cheap|for cheap|dm|wholesale|moq|per box|pls reply|second|half off|restock\w*|cheap)",
            r"\d+ ?k (?:puffs?|hits)",
            "(?:mesh coils?|coil packs?|juice club|turbo mode|pod juice|e ?juice|nic juice)",
            r"(?:zyn|snus|pouches|rogue|velo|lucy)~(?:\dmg|\d ?mg|tins?|cans?|strengths?|flavou?rs?|fridge|rolls?|sleeves?)",
            r"(?:export|supply|sell|wholesale|distribut\w+) (?:\w+ )?(?:cigarettes?|tobacco|vapes?|cigars?|hookahs?|e ?cigs?)",
            "(?:cigarettes?|tobacco|cigars?)~(?:factory price|moq|export|all brands?|wholesale|duty free)",
            "blow(?:ing)? (?:smoke )?rings~(?:lounge|bowl|house|hookah|fri|sat|special)",
            r"(?:bowl|shisha|hookah) (?:\$ ?\d+|special|refills?)",
            r"(?:sultan|cairo|pharaoh|aladdin|desert|oasis) lounge~(?:bowl|mint|shisha|hookah|flavor\w*)",
            r"(?:leaf|sticks?|smokes?|wrapper|filler)~(?:nicaragua\w*|dominican|cuban?|honduran?|connecticut|maduro)~(?:box|press|humidor|dark|oily|\$|in|lounge)",
            r"(?:nicaragua\w*|dominican|cuban|honduran)~(?:leaf|sticks?|smokes?|humidor|box pressed|robusto\w*)",
            r"humidor\w*~(?:open|sale|new|arriv\w*|restock\w*|came in|till|fresh)",
            r"(?:padrons?|cohibas?|montecristos?|fuentes?|macanudos?|olivas?|ashtons?) (?:\d for|2 for|\$|on sale|in|are)",
            "cigar (?:night|social|herf|dinner|crawl|box sale|tasting)",
        ),
        firm=(
            *listed(
                """
                hookah, shisha, nic, coils, pouches, smokeless, cigs?, raz, foger, lost mary, vaping, rolling
                papers?, menthol, tobacconist, smokes, dip, chew, snuff, wraps, coil, turbo mode, puff bar,
                cloud, tins, leaf, juice, e cigs?, e cigarettes?, cigarillo, robusto, hooka, hookahs, ecigs?,
                menthols?
                """
            ),
            _THING,
            "smokers?~(?:sale|deal|save|club|outlet|choice)",
        ),
        weak=(
            *listed(
                """
                smoke, smoking, lighters?, flavou?rs?, pods, mods?, clouds, puffs?, pipes?, must be 21, carton,
                glass, blue razz, mango ice, watermelon ice, strawberry kiwi, flavas?, tubes, blend, tins, cans,
                bowl, lounge, rez, reservation, tax free, no tax, bar, mesh
                """
            ),
            r"21\+",
            "21 and (?:over|up)",
        ),
        mask=(
            *listed(
                """
                wildfire smoke, smoke ?house, smokey, holy smokes, air ?pods?, cigar box guitar, hyde park,
                jekyll and hyde, vapou?r ?fly, old tobacco warehouse, puff pastry, pipe burst, smoke test
                """
            ),
            r"disposable contact lens\w*",
            "smoke (?:alarm|detector|free|signals?|test|damage|advisory|machine|from|is|inhalation)s?",
            r"smoked \w+",
            "smokes? (?:meat|brisket|ribs)",
            "air quality~smoke",
            "smoke~air quality",
            r"(?:disposable|pod) (?:contacts?(?: lens\w*)?|razors?|gloves?|masks?|cameras?|diapers?|plates|cups|income|contact\w*|coffee|storage|pads)",
            "(?:coffee|nespresso|keurig|tide|air|storage|ear|laundry|detergent|seed|learning|vanilla) ?pods?",
            "pods? (?:moving|container)",
            "camel(?:back| coat|bak| ride| colored)",
            r"newport (?:beach|news|ri|coast|center|harbor|folk|jazz|st\w*|ave\w*|rd|medical|bay)",
            "newport~(?:office|location|clinic|store|branch)",
            "vapor (?:barrier|rub|steam)",
            r"nike vapor\w*",
            "vaporizer (?:humidifier|for kids)",
            "grizzly (?:bear|peak)",
            "(?:old|historic|former) tobacco (?:warehouse|barn|row|factory|mill)",
            "disposable (?:gloves?|masks?|gowns?|shoe covers?|aprons?|towels?|tableware|pans?|utensils|lighters? not)",
            "vape detectors?",
            "(?:leaf|brush|debris) (?:pick ?up|collection|bags?)",
            "(?:marlboro|salem|winston|newport|camden) (?:township|twp|county|college|schools?|high|police|library|fd|fire)",
            "(?:orange|apple|green|cold pressed|cranberry|grape|pickle|tomato) juice",
            "(?:onion|salsa|bean|french|skinny) dip",
        ),
        benign=(
            *listed(
                """
                quitline, stop smoking, smoking cessation, smoke free, tobacco free, vape free, non ?smoking,
                fire alarm, set off by
                """
            ),
            "contact lens(?:es)?",
            "quit (?:smoking|vaping|tobacco|now|for good|line)",
            "no (?:smoking|vaping)",
            r"smoking (?:is )?(?:not|prohibit\w*|ban\w*|area|section|policy|room)",
            r"nicotine (?:patch\w*|gum|replacement|lozenge\w*|dependence|addiction)",
            r"(?:caught|found|confiscat\w+|suspend\w*|student|school|dangers?|risks?|health)~(?:vap\w+|smok\w+|tobacco|nicotine)",
            r"(?:vap\w+|smok\w+|tobacco|nicotine)~(?:dangers?|risks?|student|school|harm\w*|lung|cancer|prevention|free (?:campus|zone|workplace|school|policy)|confiscat\w+|detector|cause|kills|prohibited|not allowed|not permitted)",
            "before (?:your )?(?:surgery|procedure|appointment)",
            "lung (?:cancer|screening)",
        ),
        signals=COMMERCE,
    ),
)
