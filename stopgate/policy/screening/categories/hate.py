"""
Blocks: hatred against groups, threats and incitement to violence, abuse.
Why: hateful, profane or violent content is the H of SHAFT; no carrier takes it.
Blocked example: "Those people are vermin. Drive every one of them out of our town."
Allowed example: "Saw something hateful? The hate crime hotline is open day and night."
What the sender can do: nothing for such content; quoting or reporting it can be appealed.
Source: seed row N02; Twilio 30455; CTIA Messaging Principles 5.1 (SHAFT).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import Lexicon, listed

_GROUP = (
    r"(?:jews?|jewish|muslims?|islam|blacks?|black people|africans?|mexicans?|latinos?|hispanics?|immigrants?|migrants?|illegals?|foreigners?|refugees?|gays?|lesbians?|queers?|"
    r"homos?|homosexuals?|trans|transgenders?|whites?|white people|asians?|chinese|indians?|arabs?|christians?|catholics?|women|females?|feminists?|disabled|gypsies|gypsy|haitians?|"
    r"minorities|liberals?|protesters?|cops?|police|infidels?|unbelievers|atheists?|those people|these people|them all|all of them|lgbt\w*|somalis?|natives?|outsiders|hindus?|sikhs?|homosexual|gypsy|gypsies|this gypsies|romani|travell?ers|haitian|israelis?|palestinians?|russians?|hondurans?|venezuelans?|cubans?|puerto ricans?|mormons?|jehovahs|amish|pakistanis?|filipinos?|vietnamese|koreans?|japanese|dominicans?|guatemalans?|roma|transgendered|trannys|bisexuals?|drag queens?|crippled|cripples|poor people|homeless)(?: (?:people|folks|men|women|families|kids|children|immigrants|migrants|community|guys))?"
)
_LOW = r"(?:vermin|(?:a |just |nothing but )*(?:drunks|addicts|moochers|burdens?|drain|waste|freeloaders|beggars|rapists|killers|murderers|pedos?|pedophiles|predators|groomers|terrorists|thugs|bums|crackheads|welfare \\w+|living off)|(?:too |so |all )*(?:stupid|dumb|weak|lazy|inferior|sick|violent|ignorant|backward|unclean|primitive|untrustworthy)|(?:sick |disgusting |evil )?freaks|no good|not like us|leeches|mentally ill|a mistake|a problem|a threat|an infection|a stain|mutants|lowlifes?|rodents|snakes|maggots|bloodsuckers|traitors|liars|cheats?|animals|sub ?humans?|filth\w*|parasites?|scum\w*|trash|garbage|invaders?|cockroach(?:es)?|rats|roaches|a (?:plague|disease|cancer|virus|curse)|diseased|savages?|inferior|disgusting|dirty|thieves|criminals|rapists|demons?|evil|abominations?|degenerates?|worthless|not (?:human|welcome|people)|pigs|dogs|subhuman|terrorists|ruin\w*|destroy\w*|poison\w*|pests?|the enemy|perverts|groomers|monkeys|apes)"

CATEGORY = Category(
    rule="content-hate",
    about="is hateful, abusive or violent",
    correct="Take out the insult, the threat or the call against a group",
    passes="Acme City: report hate crimes at 555-0100, day or night.",
    otherwise="If the message reports or quotes such words for protection or teaching, appeal and say so",
    policy_url="https://www.twilio.com/docs/api/errors/30455",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                your kind, being replaced, mud people, master race, save our race, fags, wetbacks?, towel ?heads?, rag
                ?heads?, gooks?, coons, dykes, beaners?, raghead, porch monkeys?, jigaboos?, zipperheads?, mud ?sharks?,
                retards, cunts?, death to all, heil hitler, sieg heil, kkk, ku klux, race war, final
                solution, great replacement, blood and soil, jews will not replace, hitler was right, day of the rope,
                kys, go die, hope you die, drink bleach, end yourself, son of a bitch, stupid bitch, dumb bitch, fat
                bitch, worthless bitch, ethno ?state, watch your back, sleep with one eye, pipe bomb, mass shooting,
                blood will
                """
            ),
            "(?:break|smash|crush|snap|cut off|blow off|rip) (?:your|his|her|their) (?:legs?|neck|arms?|face|skull|knees?|fingers|bones|head|jaw|teeth)",
            "(?:will|gonna|going to|'ll) (?:find|hunt|get|come for|track) (?:you|him|her|them) (?:down )?(?:and|then)~(?:break|kill|hurt|beat|cut|burn|shoot|make|end)",
            r"(?:disgusting|filthy|worthless|ugly|stupid|fat|dirty|pathetic|miserable|lying|vile|rotten|useless|dumb|retarded|selfish|greedy|evil|sick) (?:\w+ )?(?:pigs?|cows?|dogs?|rats?|scum|trash|garbage|loser|idiots?|morons?|bastards?|bitch|animal|freak|creep|whore|slut|maggots?|excuse for a human|waste of (?:space|air|life))",
            r"(?:hope|wish|pray) (?:you|u|they|he|she|your \w+|all of you|your whole family) (?:all )?(?:die|dies|get (?:hit|cancer|killed|raped|shot|sick|run over)|gets? (?:hit|killed|cancer)|burn|rot|suffer|choke|bleed|crash|drop dead|never wake|were dead)",
            "white (?:homeland|ethno ?state|revolution|resistance|brotherhood|identity|patriots)",
            "(?:fight|war|stand|rise) for (?:a |the |our )?(?:white|aryan|racial)",
            r"(?:shoot|kill|beat|burn|hang|stab|attack|run over|bomb) (?:every|any|all|each|those|the|a|some|these) (?:\w+ )?(?:cops?|police\w*|officers?|jews?|muslims?|immigrants?|migrants?|gays?|blacks?|whites?|women|mexicans?|asians?|arabs?|christians?|politicians?|liberals?|teachers?|doctors?|refugees?)",
            r"(?:round|ship|lock|line) (?:them|em|these \w+|those \w+|all \w+|the \w+) (?:all )?(?:up|out|back|away)~(?:and|against|ship|shoot|deport|country|wall|camps?)",
            "ship (?:them|em) (?:all )?(?:out|back)",
            "(?:don't|do not|dont) want (?:your kind|you people|them|those people|these people|any more|more) ?(?:here|around|in (?:our|this|my))?",
            "(?:leave|get out|move out|go home)~(?:or (?:we|i|you|else)|before we|or be|we will (?:make|hurt|find|burn|come))",
            "(?:or (?:else )?|and )(?:we|i)(?:'ll| will| gonna| are going to|'m going to) (?:make you|hurt you|find you|come for you|end you|kill you|burn|destroy you|break you|bury you|beat you)",
            "(?:we|i) know where (?:you|u|your family|your kids|your children) (?:live|sleep|work|go)",
            "(?:slit|cut) (?:your|ur|his|her|their) (?:throat|throats|wrists)",
            "you'll (?:regret|pay for|be sorry)~(?:this|blood|life|tonight)",
            "you(?:'re| are) (?:gonna (?:die|pay|bleed|regret))",
            "put (?:you|him|her|them) in the ground",
            "beat (?:you|u|him|her|them) (?:to death|up|senseless|bloody)",
            "smash (?:your|their|his|her) (?:face|head|skull)",
            "shoot (?:you|him|her|them|up)",
            "kill (?:list|them all|em all|everyone|every)",
            "time to (?:hang|kill|shoot|lynch|purge|cleanse|rise up and|spill|fight the)",
            "grab your (?:rifles?|guns?|weapons?|torches)",
            "(?:hang|lynch|shoot|execute|kill|behead|eliminate|assassinate) (?:the |that |this |every |all the |our |these )*(?:governor|mayor|president|senator|judge|judges|politicians?|officials?|traitors?|cops|police|teacher|reporter|journalists?|elites|doctors?|nurses?)",
            rf"{_GROUP}~(?:bring|spread|carry|cause|commit|steal|rape|breed|infest|invade|invad\w*|pollute|outnumber|replac\w*|corrupt|groom\w*|control|run|own|ruin\w*|destroy\w*)~(?:disease|crime|diseases|crimes|jobs|country|children|kids|banks|media|world|streets|neighborhood|nation|culture|race|women|everything|us)",
            r"(?:infest|invade|overrun|swarm|flood|pollute|poison|infect)\w* (?:our|the|this|my) (?:streets|country|towns?|schools|neighborhoods?|nation|land|borders|city|cities|community|culture|homes)",
            r"(?:white|aryan|master|pure) (?:race|blood|power|nation|europeans|culture|civili[sz]ation|man|men|people)~(?:is|are|being|will|must|should|replac\w*|rise|fight|survive|superior|extinct|defend|secure|future|first|unite)",
            "race (?:traitor|mixing)",
            "purity of (?:blood|race)",
            "racial (?:purity|holy war)",
            "our (?:race|blood) (?:is|must)",
            r"untermensch\w*",
            "(?:they|them) (?:will not|won't|cannot|can't) replace us",
            f"{_GROUP}~(?:should|must|need to|ought to|deserve to|have to|belong)~(?:locked up|in (?:jail|prison|cages|camps|chains|the (?:oven|ground|kitchen))|be (?:banned|removed|sterilized|whipped|beaten|silenced|sent back|deported|kicked out|thrown out|registered|segregated)|sent back|leave (?:our|this|the)|go back|get out|not (?:be allowed|vote|breed|exist|drive|have rights)|stay (?:away|out)|never)",
            r"(?:every|all|these|those|last one of|any|another|filthy|no more|too many|damn|illegal|stupid|worthless|lazy) (?:\w+ )?(?:those |these )?(?:queers|fags|homos|dykes|illegals|infidels|gypsies|retards|savages|blacks|jews|trannies|muzzies|heathens|degenerates|perverts|negroes|natives)",
            "abomination(?:s)? (?:to|before|in|against)",
            r"keep (?:them|those \w+|\w+) out of (?:our|this|my) (?:schools?|country|neighborhoods?|town|bathrooms|community|land|stores?|church|streets)",
            r"(?:shut up|shove it|screw you|go to hell|rot in hell|burn in hell|drop dead|eat shit|kiss my ass|suck my \w+|piss off|get bent|bite me|you suck|asshole)~(?:you|idiot|moron|loser|bitch|bastard|scum|stupid|company|trash|pig)",
            r"(?:stupid|worthless|ugly|fat|dumb|filthy|pathetic|useless|disgusting|lying|little|crazy|nasty|dirty) (?:\w+ )?(?:bitch(?:es)?|whores?|sluts?|cunts?|bastards?|pigs?|scum|trash|hag|cow|skank|freak|retards?|faggots?|asshole|moron|subhuman)",
            r"(?:burn|torch|bomb|blow up|shoot up|attack) (?:down |up )?(?:the|their|every|a|that|this|your|those) (?:\w+ )?(?:mosque|synagogue|church|temple|school|shelter|clinic|courthouse|embassy|capitol)s?",
            "n[i1*]gg(?:er|a|ers|as|az)",
            "f[a@*]gg?[o*]ts?",
            "k[i*]kes?",
            "ch[i*]nks?",
            "sp[i*]cs?",
            r"sand ?n\w+ers?",
            "tr[a*]nn(?:y|ies)",
            f"(?:kill|exterminate|eradicate|slaughter|execute|lynch|hang|gas|deport|burn|shoot|bomb|eliminate|purge|wipe out|get rid of|drive out|behead|stone|round up|annihilate|cleanse|castrate|enslave|rape|crush|beat up|attack|destroy) (?:all |every |the |those |these |any |some |out |your |you |each and every |filthy |dirty |damn |fucking )*{_GROUP}",
            f"death to {_GROUP}",
            r"death to (?:america|israel|the \w+)",
            f"{_GROUP}~(?:are|is|were) (?:all |just |nothing but |literally |a bunch of |such |the |like |subhuman |fucking |worse than )*{_LOW}",
            rf"(?:i|we|everyone|true \w+|patriots|real \w+) (?:all |really |fucking |just |should |must )*(?:hate|despise|loathe|detest) (?:all |every |the |those |these |fucking |dirty |filthy )*{_GROUP}",
            f"{_GROUP}~(?:should|must|deserve|need|ought)~(?:die|be (?:shot|hanged|killed|exterminated|lynched|burned|executed|wiped|eliminated|deported|beaten|gassed|put down|driven|purged|removed|castrated|locked up)|hang|burn|suffer|to (?:die|be (?:shot|killed|hanged|wiped out|exterminated|put)))",
            "white (?:power|supremacy|pride|genocide|race|nation|is right)",
            "aryan (?:nation|brotherhood|race|pride)",
            r"ethnic(?:ally)? cleans\w+",
            "white man'?s'? (?:land|country)",
            f"(?:{_GROUP}|you people|they) (?:should |must |can |need to )?(?:go|get) back to (?:your|their|where you|where they|africa|mexico|china|asia|india)",
            "go back to (?:your (?:own )?country|where you came from|africa|mexico|china|india|the jungle)",
            f"(?:no|ban|keep out|keep|stop|remove|expel) (?:all |the |more |any |dirty )*{_GROUP} (?:allowed|welcome|out|in (?:our|this|my)|here|from (?:our|this|entering))",
            rf"(?:filthy|dirty|disgusting|stinking|greedy|evil|fucking|savage|sneaky|subhuman|thieving) {_GROUP}",
            f"{_GROUP} (?:scum|vermin|filth|trash|pigs?|rats?|dogs?|invasion|invaders|infestation|parasites?|conspiracy|control the|run the world|don't belong|do not belong|get out|out now|not welcome|will pay|must go|have no place)",
            r"(?:i'm|im|i am|i will|i'll|we will|we'll|we're|we are|gonna|going to|i'm gonna|someone should|somebody should)~(?:kill|murder|stab|shoot|strangle|rape|bury|slit|burn down|blow up|beat the \w+ out of|break (?:your|his|her) (?:legs|neck)|cut (?:you|your)|smash your|make you (?:bleed|suffer|pay in blood)) (?:you|u|him|her|them|your|everyone|ya|every)",
            "you(?:'re| are| will|'ll| deserve)?~(?:dead meat|going to die|gonna die|a dead man|deserve to die|to be shot|pay with your life|bleed|die (?:slowly|screaming|in))",
            "kill (?:yourself|urself)",
            r"(?:fuck|f\*ck|fck|f\*\*k|screw) (?:you|u|off|them|him|her|your|all|these|those|the (?:police|cops|jews|muslims|gays|immigrants))",
            "(?:piece|pieces|sack|pile) of (?:shit|crap|garbage|trash|filth)",
            r"motherf\w+",
            r"m[o*]therf[u*]ck\w+",
            "you (?:stupid |dumb |fat |ugly |worthless |little |fucking )+(?:idiot|moron|bitch|whore|slut|pig|loser|cow|bastard|retard|fool|asshole|ass)",
            r"you(?:'re| are)? (?:a |an |such a )?(?:worthless|pathetic|disgusting|retarded|filthy|vile|ugly|stupid) (?:\w+ )?(?:loser|pig|whore|slut|idiot|moron|bitch|freak|waste|trash|human|person|cow|bastard|piece)",
            r"burn (?:down )?(?:the|their|every|a|that|those|all the) (?:\w+ )?(?:mosque|synagogue|church|temple|school|homes?|houses?|shelter|clinic|businesses|station|courthouse)s?",
            r"(?:bomb|shoot up|blow up|attack|torch|burn) (?:the|their|a|your|that|every) (?:\w+ )?(?:school|mosque|synagogue|church|temple|courthouse|clinic|capitol|office|embassy|mall|concert|station)",
            "(?:blood|bodies) (?:will|in the|on the) (?:flow|streets?|run|pile)",
            "(?:take up|pick up|grab|load) (?:your )?(?:arms|guns|weapons)~(?:against|fight|kill|them|march|take)",
            r"hang (?:the|those|these|every) (?:traitors?|judges?|\w+ officials?|politicians|senators?|them)",
            "they (?:all )?(?:deserve|need|ought|should all|should be|must all|must be) (?:to )?(?:be )?(?:die|shot|hanged|killed|exterminated|lynched|burned|wiped out|put down|gassed|eradicated)",
            r"rid (?:our|this|the) (?:\w+ )?(?:town|country|land|city|neighborhood|world|nation|streets|school)~(?:of (?:them|these|those|all)|vermin|filth|scum)",
            r"(?:drive|throw|run|kick|force|beat) (?:them|every one of them|these people|those people|\w+) out of (?:our|this|the) (?:town|country|land|city|neighborhood|school|state)",
            rf"{_GROUP} (?:just |all |always |only |really )?(?:is |are )?(?:so |all |very |too )?{_LOW}",
            "(?:hate|despise|can't stand|detest|loathe|sick of|tired of|fed up with|done with) (?:all )?(?:you people|your kind|those people|these people|their kind|you all|them all)",
            rf"(?:sick|tired|fed up)(?: and tired)? (?:of|with) (?:these |those |all |the |all these )*{_GROUP}~(?:in|taking|coming|here|moving|our|and|ruin\w*|everywhere)",
            "(?:pack (?:up )?(?:your|ur) (?:bags?|things|stuff|family)|get out|leave|move out|clear out|go home)~(?:our|this) (?:country|town|neighborhood|street|nation|land|city|state|block)~(?:before|or|while|kind|people|not)",
            "(?:before|or) (?:somebody|someone|we|i|they) (?:will |'ll |has to |have to |makes? |comes? |forces? )(?:make|come|force|drag|hurt|burn|you|for|your|regret)",
            r"(?:teach|show) (?:them|him|her|those \w+|these \w+|you|em) (?:all )?(?:a lesson|who'?s boss|their place)",
            r"(?:know|learn|keep|stay in|put \w+ in) (?:your|their|her) place~(?:women|wife|kitchen|boy|blacks?|immigrants?|or else)",
            "(?:by|for) (?:white|black|christian|real|aryan|european) (?:people|americans|men|folk|christians)",
            "(?:your|our) own (?:kind|race|blood|people)~(?:stand|join|protect|defend|white|unite|rise|first|fight)?",
            "(?:stand|stick|unite|rise|march) (?:up )?(?:with|for|by|alongside) (?:your|our) (?:own )?(?:kind|race|blood|white|brothers in)",
            r"(?:swastika|nazi|ss bolt|confederate|iron cross|hitler|third reich|klan|reich|white power|skinhead|aryan|totenkopf|sonnenrad)s?~(?:flags?|patch\w*|shirts?|ring|stickers?|merch|memorabilia|gear|hoodies?|rall\w+|order|buy|sale|pins?|tattoos?|join|now)",
            r"(?:flags?|patch\w*|shirts?|stickers?|merch|hoodies?)~(?:swastika|nazi|hitler|third reich|klan|white power|1488|14 88)",
            r"(?:swastikas?|14 words|fourteen words|white nationalis\w+|white supremac\w+|neo ?nazis?|goyim|goys?|zog|remigration|deport them all|jew ?(?:run|owned|world|media|bankers?|lies))",
            "(?:they|them|these people|those people) (?:breed|steal|multiply|infest|invade|replace us|outbreed|rape|leech|don't belong|do not belong|are replacing)~(?:they|us|our|we|you|like|country|jobs|kids|brothers|whites?|and)",
            rf"(?:do not|don't|dont|never|must not|should not|shouldn't|refuse to|won't|stop) (?:hire|rent|sell|serve|rent \w+|trust|hiring|serving|marry|date|let|allow|feed|help) (?:\w+ )?(?:to |any |to any |these |those |the )*{_GROUP}",
            rf"(?:rent|sell|hire|serve|trust)~(?:to )?(?:them|{_GROUP})~(?:dirty|no good|thieves|steal|animals|vermin|filth\w*|criminals|kind|diseased?)",
            rf"{_GROUP}~(?:dirty|no good|thieves|filth\w*|criminals|diseased?)~(?:rent|sell|hire|serve|trust|out)",
            rf"(?:keep|get|drive|run|throw|kick|push|force|chase|clear|smoke|send) (?:them|em|every \w+|{_GROUP}) (?:all )?(?:out of|off|back to) (?:our|this|their|where) (?:town|county|country|schools?|street|neighborhood|land|they|own)",
            r"driven (?:out|from)~(?:our|this|school\w*|town|country|land)",
            "help us keep (?:them|these|those)~out",
            "(?:women|females?|wives|girls?|feminists)~(?:belong|should|need to|must|can't|cannot|shouldn't|too)~(?:kitchen|obey|submit|vote|silent|their place|hold office|lead|drive|drivers|behind|beneath|never)",
            rf"(?:real|true|pure|native born) (?:americans|patriots|men|whites|christians)~(?:only|rise|fight|defend|take back|against)~(?:{_GROUP}|invaders|traitors|country|land|blood|border)",
            rf"{_GROUP}~(?:took|take|taking|stole|steal\w*|ruin\w*|rape|kill\w*|infect\w*|groom\w*|abuse\w*|brainwash\w*|destroy\w*|flood\w*) (?:our|your|my|all|the|american|white)",
            rf"(?:no|zero) {_GROUP} (?:allowed|wanted|need apply|welcome|in|here|on|near)",
            "(?:whites?|blacks?|men|christians|straights?|english) only (?:town|street|neighborhood|club|school|area|space|country|zone|meeting|rental)",
            "(?:you|u|your kind|you people|yall|y'all) (?:are|r|is) (?:not|never|no longer|un) ?(?:welcome|wanted|human|safe|american)~(?:here|town|country|neighborhood|street|church|school|store|around)",
            rf"f\*+(?:ing|in)? (?:the |these |all |those |their |every |you |them )*(?:{_GROUP}|parade)",
            r"(?:ok|okay|fine|right|good|cool|patriotic|normal|proud|duty|time) to hate(?: \w+)?",
            rf"{_GROUP}~(?:brought|spread|carried|started|made|created|caused|invented|gave us)~(?:virus|disease|plague|crime|covid|drugs|problem\w*|war|this on|gangs)",
            rf"{_GROUP}~(?:should|must|will|gonna|need to|ought to|have to|going to) (?:all )?(?:pay for|suffer|be made to|answer for|be afraid|fear|be punished|be kept|be stopped|be hunted|leave|crawl|bow|kneel|serve)",
            rf"(?:spit|piss|throw (?:eggs?|rocks|bricks)|dump) (?:on|at) (?:them|him|her|{_GROUP}|every)",
            rf"(?:bring|throw|grab|hurl) (?:\w+ (?:and|n|&) )?(?:eggs?|rocks|bricks|bats?|pipes|chains|torches|molotovs|clubs|rope|gasoline)~(?:parade|march|mosque|synagogue|church|them|{_GROUP}|protest|saturday|meet|tonight|rally|neighborhood|house)",
            rf"(?:kick|boot|toss|shove|march|chase) (?:them|em|{_GROUP}) (?:all )?(?:off|out|from) (?:of )?(?:the|our|this) (?:land|block|street|town|country|neighborhood|team|school|city|island)",
            "(?:women|females|girls|wives) belong (?:in|under|at|beneath|behind|on|to)",
            rf"{_GROUP}~(?:shouldn't|should not|must not|can't|cannot|don't deserve to|have no right to|never) (?:be )?(?:allowed|able|permitted|free|trusted)? ?(?:to )?(?:breed|vote|live|exist|marry|work|teach|own|reproduce|adopt|drive|speak|be here|be born|be near|hold|serve|lead|have)",
            rf"(?:make|making|force|scare|get) (?:them|em|{_GROUP}) (?:all )?(?:leave|run|bleed|pay|afraid|move out|beg|disappear|suffer|fear)",
            rf"{_GROUP} (?:taking|take|took|are taking|have taken|moving|moved|running|took|flooding|invading|swarming|ruining|infesting) (?:over|into|in|our|the)~(?:block|town|street\w*|neighborhood|country|schools?|jobs|everything|city|area|county|meet|enough|stop|us)?",
            "put (?:yours|your (?:wife|woman|women)|her|them|him|em) in (?:her|their|his) place",
            rf"(?:god|jesus|allah|lord|bible) (?:hates?|despises?|condemns?|will (?:burn|punish|destroy|judge)) (?:all |the |those |these )*{_GROUP}",
            "(?:hates?|despises?) (?:all |the |those |these |you |every )*(?:homosexuals?|gays|jews|blacks|muslims|immigrants|queers|transgenders?|foreigners|asians|mexicans|christians|arabs|women)",
            rf"(?:drive|chase|push|force|throw|kick|clean|clear|sweep|burn|smoke|run|wipe) (?:them|em|{_GROUP}) (?:all )?(?:out|off|from)(?: of)? [a-z]+",
            rf"{_GROUP}~(?:must|should|need to|have to|will) (?:be )?(?:clean|cleaned|cleared|swept|wiped|removed|expelled|thrown|gone|out|burned|driven) ?(?:up )?(?:from|out|off)",
            rf"(?:if (?:you|u|ur|you're|your|youre) (?:a |an )?{_GROUP})~(?:don't|dont|do not|stay|leave|get|not welcome|you're not|go|keep out|no more|never|better)",
            "(?:y'?all|you|u|they|you people) (?:all )?(?:brought|spread|caused|started|gave us|made|carry|carried) (?:the |this |us )*(?:virus|disease|plague|covid|crime|drugs|mess|war)",
            "(?:y'?all|you people|your kind) (?:are |all )*(?:gonna|going to|will|'ll|bout to|must) (?:pay|bleed|suffer|regret|burn|hang|learn|see)",
            "(?:bloodlines?|blood|race|stock|lineage|genes|heritage) (?:stay |kept |is |are |must be |remain |and )*(?:pure|clean|unmixed|untainted|white|undiluted)",
            r"(?:keep|protect|preserve|defend|save) (?:our|the|your|white|their) (?:bloodlines?|race|bloodline|heritage|purity|gene ?pool|lineage|white \w+)",
            r"(?:race|no race|blood|anti race) (?:mix\w*|traitors?|war|realis[mt]|purity|betray\w*)",
            rf"{_GROUP}~(?:is|are|r) (?:just |simply |all |naturally |genetically |clearly |born |really |so )*(?:less|more|not as|too|genetically|naturally|born) (?:intelligent|smart|human|violent|evolved|civili[sz]ed|criminal|capable|aggressive|lazy|dirty|inferior|dangerous|trustworthy|moral|stupid|weak|emotional)",
            "(?:separation|segregation|deportation|expulsion|extermination|sterili[sz]ation|genocide|a final solution|ethnic cleansing) is (?:the )?(?:only|best|one|our|right|true|necessary)",
            rf"{_GROUP}~(?:own|owns|run|runs|control|controls|bought|took over|infest\w*|ruined|pollute|overrun) (?:this|the|our|all|your|every) (?:city|town|country|media|banks?|government|school\w*|world|news|neighborhood|state|hollywood)",
            "(?:none|not one|no one) of (?:them|these people|those people|you people) (?:belong|deserve|should|is welcome|are welcome|is human)",
            rf"{_GROUP}~(?:they |these |are |is |all )*(?:all )?(?:thie(?:f|ves)|dirt|rapists?|liars?|criminals?|animals?|vermin|dirty|filth)",
            "(?:poison|poisoned|poisons|pollute|foul) (?:every|our|the|each) (?:well|wells|water|land|blood|town|soil)",
            r"(?:whites?|white people|aryans?|christians?) only\b~(?:gym|club|community|singles|town|event|meetup|neighborhood|fight|group|party|dating|space|housing|school|church|train)?",
            "(?:we|let's|lets|sunday|tonight|friday|saturday) (?:we )?(?:go|going|march|ride|meet|show up)~(?:to |at )?(?:their|the) (?:camp|houses?|homes|mosque|temple|synagogue|street|neighborhood|church|shelter|border)~(?:who|bring|come|boots|bats|torches|fire|burn|out|rocks)",
        ),
        firm=(
            *listed(
                """
                queers, criminals by nature, throat, patriots, your kind, those people, these people, invaders?, shut
                the doors, replaced, degenerates?, savages?, heathens?, vermin, sub ?humans?, parasites, filthy, scum,
                savages, bastards?, ass ?holes?, faggy, terrorists?, infidels?, traitors, violence against, whores?,
                sluts?, deport them all
                """
            ),
            "retard(?:ed)?",
            "bitch(?:es)?",
            r"exterminat\w+",
            "freaks?",
            "cuck(?:s|old)?",
            "libtards?",
            "thugs?",
            "brotherhood",
            r"supremac\w+",
            "master race",
            "muzzies?",
            "illegals",
            "nazis?",
            "14 ?88",
            "88 14",
        ),
        weak=(
            *listed(
                """
                dumb ?ass, hate, kill, die, disgusting, worthless, loser, pathetic, moron, idiots?, stupid, ugly, pigs,
                invaders?, blood, enemy, enemies, burn, revenge, shoot, stab, crap, damn
                """
            ),
            r"f[u*]ck\w*",
            r"fck\w*",
            r"sh[i*]t\w*",
            _GROUP,
        ),
        mask=(
            *listed(
                """
                love it or hate it, photo shoot, pest control, ant control, cleanse juice
                """
            ),
            "hate (?:to|that|it when|waiting|mondays|traffic|speech|crimes?|group)",
            "i hate (?:this|my|when|it)",
            "kill(?:er)? (?:the )?(?:time|weeds?|germs?|bugs|ants|roaches|mold|switch|it|bacteria|two birds|deals?|bill|app|process|lights?)",
            "shoot(?:ing)? (?:us|me|an|over|hoops|range|schedule|guard|for the|starts|photo)",
            "black (?:friday|history|tie|belt|beans|coffee|ice|owned|lives matter|and white|label|car|dress|panther)",
            "white (?:sale|glove|wine|house|board|sox|elephant|paper|noise|rice|christmas)",
            "(?:chinese|indian|mexican|asian|latino|native) (?:food|restaurant|new year|buffet|cuisine|american|heritage|takeout|community)",
            "die (?:cast|hard|cut)",
            r"blood (?:drive|work|test|pressure|draw|sugar|type|donat\w+|bank|results)",
            r"(?:heart ?burn|sun ?burn|burn (?:calories|fat|permit|ban|unit|boot))\w*",
            "women'?s'? (?:shelter|health|shoes|clothing|group|soccer|retreat|bible|center|clinic|march|ministry|league)",
            "exterminators?(?: will| is| appointment| arrives)?",
            "(?:where|what|who|how|why|when) the f[u*]ck (?:you|u|are)",
        ),
        benign=(
            *listed(
                """
                hate crimes?, anti ?hate, hate speech, end hate, against hate, hate has no, hotline, helpline, 988,
                crisis, memorial, vigil, remembrance, holocaust, museum, history month, heritage month, documentary, if
                you see something, lockdown, drill, shelter in place, suspect, diversity, inclusion, tolerance,
                workshop, interfaith
                """
            ),
            "stop (?:asian )?hate",
            r"counsel\w+",
            "support (?:line|group)",
            "report(?:ed|ing)? (?:any|hate|threats?|suspicious|incidents?)",
            r"police (?:are|have|investigat)\w*",
            r"arrest\w*",
            r"investigat\w+",
        ),
        signals={"chat": -0.1, "servicing": -0.4, "otp": -1.0, "disguise": 0.3},
        negatable=False,
    ),
)
