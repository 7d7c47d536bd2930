"""
Blocks: pornography, nudity, sex work, adult dating and adult products.
Why: sexual content is the S of SHAFT; no carrier takes it from any application.
Blocked example: "Hot singles near you want to hook up tonight. See their pics: https://x-date.example"
Allowed example: "Sex education class moves to room 204 on Friday."
What the sender can do: nothing on text channels for adult content; a message about health or teaching can be appealed.
Source: seed row N01; Twilio 30441; CTIA Messaging Principles 5.1 (SHAFT).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

CATEGORY = Category(
    rule="content-sex",
    about="offers or contains sexual content",
    correct="Take everything sexual out of the text and from the pages it links to",
    passes="Acme Clinic: your test results are ready in the portal. Reply STOP to opt out.",
    otherwise="If the message is about health, teaching or clothing, appeal and say who it is for",
    policy_url="https://www.twilio.com/docs/api/errors/30441",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                lap ?dances?, cyber ?sex, phone sex, wet panties, panties, crotchless, aphrodisiac, horny goat, hentai,
                nymphs?, playmates?, centerfold, threesomes?, orgy, orgies, swingers?, cuckold, dominatrix, submissive,
                femdom, foot fetish, body rubs?, happy endings?, call girls?, brothel, clothing optional, nudist,
                amateur night, go ?go dancers?, bikini bar, adult superstore, nudes, only ?fans, fansly, hook ?ups?,
                horny, milfs?, sexting, sex up, strippers?, gentlemen'?s'? club, dildos?, butt ?plugs?,
                fleshlights?, lubes?, strap ?ons?, cock rings?, anal beads, bdsm, bondage gear, friends with benefits,
                one night stands?, male enhancement, last longer in bed, enlarge your, out ?calls?, dogging, wife swap,
                glory ?hole
                """
            ),
            "(?:wearing|with|got) nothing(?: (?:on|but|underneath))?",
            "(?:play|fun|hang|party|alone) with me (?:on|in|tonight|now|live)",
            "on my (?:webcam|cam)",
            r"(?:wanna|want to|let's|lets|ready to|come) (?:f[u*]ck|bang|screw|hook up|smash)",
            "local (?:girls|women|ladies|singles|milfs)~(?:ready|now|waiting|tap|want|tonight|online|near)",
            "(?:personal|intimate|wand|body) massagers?",
            r"massagers?~(?:discreet|ladies|pleasure|couples|wand|vibrat\w*)",
            "(?:ladies|couples|women)~(?:massagers?|vibrators?|toys|intimacy|pleasure)",
            "(?:pleasure|intimacy|intimate|sensual|bedroom|adult|couples) (?:products?|toys?|accessories|gear|items|collection|essentials|kits?|playtime|boutique)",
            "(?:full service|discreet|vip|high class|mature|sexy|beautiful|exotic|elite|new|sweet) (?:companions?|ladies|girls|models|providers?|gfe|masseuse)",
            "in ?call(?: |/|,|&)*(?:out ?call)?",
            "(?:real|live|hot|naked|nude|amateur|sexy) (?:couples?|girls?|women|models|singles|wives) (?:live |on |streaming )*(?:on )?(?:cam|webcam|camera|stream)",
            "(?:live )?on (?:web)?cam(?:era)?~(?:free|girls?|watch|private|tips|minutes|min|show|naked|couples?|now)",
            "(?:no strings|nsa|fwb|casual|discreet|naughty|steamy|secret|wild|married|hot|adult|kinky|late night|flirty) (?:fun|dates?|dating|hookups?|meetups?|encounters?|affairs?|chats?|singles|nights?|meet|housewives|wives|moms|matches|photos|pics|videos|stories|content)",
            r"(?:cabaret|gentlemens? club|topless|bikini bar|lap ?dances?|vip room|bottle girls|exotic danc\w+|pole danc\w+|strip (?:club|show|joint|bar|night))~(?:half price|\$|free|tonight|vip|girls|open|special|cover|till|\d)",
            r"(?:uncensored|explicit|unfiltered|spicy|nsfw|18\+|xxx|x rated|raw|full length|steamy) (?:album|content|videos?|pics?|photos?|clips?|vids?|page|feed|set|stories|subs?|dms?)",
            "all (?:uncensored|explicit|nude|nsfw)",
            "(?:my|her|our) (?:page|onlyfans|of|fansly|private|vip)~(?:uncensored|nude|naked|explicit|subs?|sub now|spicy|content|% off)",
            r"(?:meet|hook up|chat|flirt|match) (?:with )?(?:\w+ )?(?:singles|girls|women|milfs|ladies|men|moms|housewives|babes|cougars|locals) (?:tonight|near|now|in your|in ur|online|nearby|looking|waiting|who)",
            "tap (?:to|2) (?:see|c|view) (?:pics?|her|photos|more)",
            "see (?:her|their|my) (?:private |naughty |hot )?(?:pics|photos|videos|profile)",
            "(?:her|my) pics",
            "reply (?:yes|hot|sexy) for (?:her|my|pics)",
            "sext(?:ing)?",
            "thongs? (?:sale|party)",
            "sex(?:y)? (?:costumes?|lingerie|outfits?)",
            r"libido (?:boost|pills?|gumm\w*)",
            "enhance (?:your )?(?:size|performance|libido)",
            "bigger (?:where it counts|penis|breasts)",
            "escorts? (?:near|in|for|24)",
            r"prostitut\w+",
            "red light (?:district|special)",
            "adult only (?:party|night|event|resort)",
            "naked (?:party|yoga|sushi)",
            r"topless (?:\w+ )?(?:dancers?|bar|girls|servers|models|waitress\w*|cleaning|maids?|club)",
            "nude (?:dancers|models|girls|pics|women)",
            "xxx (?:movies|videos?|pics?|photos?|cams?|chat|content|rated|dvds?|clips|vids|films?|tube|site|free|adult|girls|stars?)",
            "(?:free|hot|live|watch|hardcore|uncut|full|see) xxx",
            r"p[o*0]rn\w*",
            r"(?:send|trade|see|my|leaked|free|hot|get|private|sell\w*|exclusive|more) nudes?",
            r"(?:sexy|hot|naughty|lonely|local|single|slutty|horny|adult|beautiful|asian|latina|russian|mature) (?:singles|girls?|babes?|moms?|women|ladies|chicks|wives|housewives|milfs?|models|teens|men|guys|studs|escorts?|pics?|photos?|videos?|chat|cams?|celeb\w*|college girls|bodies)",
            "escorts? (?:available|service for men|girls?|agency|near|in your|tonight|ads)",
            "(?:female|vip|asian|elite|independent|local|busty|sexy|private) escorts?",
            "sex ?(?:toys?|chat|shop|cams?|tapes?|tonight|dolls?|party|parties|video|videos|dating|store|work|worker|club|swing|show|line|partners?|stories|date|now|appeal pills)",
            "(?:have|want|love|casual|free|hot|real|phone|no strings|anonymous|wild|rough|great|amazing|local|for|anal|oral|group|live) sex",
            r"adult (?:toys?|dating|videos?|content|chat|entertainment|film|movies?|shop|store|novelt\w+|site|fun|friend|personals|classifieds|pics|services|club|cams?|games? for couples)",
            "(?:cam|web ?cam|sugar) ?(?:girls?|babes?|babys?|babies|models?|boys?|daddy|daddies|mommas?)",
            "(?:live|nude|sex|private|adult) ?(?:cams?|webcams?|shows?|dancers?)",
            "strip ?(?:clubs?|tease|pers?|show)",
            r"lap ?danc\w+",
            r"erotic\w*",
            "get (?:laid|off tonight|naked|lucky tonight)",
            r"fetish\w*",
            r"kink\w*",
            "(?:happy ending|sensual|nuru|erotic|tantric|full body to body) massages?",
            r"(?:cumming|squirt\w*|blow ?jobs?|hand ?jobs?|orgasms?|masturbat\w+|threesomes?|gangbang|creampie|deepthroat|jerk off|jack off|wet pussy|pussy|tits|boobs|big dick|cocks?)~(?:pics?|video|live|for (?:you|u)|now|call|text|hot|watch|tonight|me|girls?|https?|free|want)",
            "(?:deepest|darkest|dirty|hot live|sexual|wildest) fantas(?:y|ies)",
            "naked~(?:girls?|women|pics?|photos?|video|body|live|cam|selfies|me|celeb)",
            "nude~(?:pics?|photos?|girls?|models?|selfies|videos?|women|celebs?|live|dancers|beach party)",
            "(?:my|hot|sexy|naughty|private|uncensored|explicit|spicy|dirty|x rated|r rated) (?:pics?|photos?|videos?|content|selfies|vids|album|snaps?)~(?:18|subscribe|click|link|see|waiting|for you|https?|unlock|reply|text)",
            r"(?:discreet|casual|no strings(?: attached)?|nsa|married) (?:dating|affairs?|encounters?|fun|hookups?|meet\w*|sex|date)",
            "sugar (?:baby|daddy|momma|dating)",
            "(?:seductive|submissive) (?:girls?|women|lingerie)",
            "get (?:hard|harder|bigger|rock hard)~(?:bed|size|inches|pill|penis|longer|tonight)",
            r"penis (?:enlarge\w*|pills?|size|pump)",
            "(?:pics?|pictures?|photos?|videos?|vids?|selfies?) (?:with ?out|w ?/? ?o|no) (?:any )?(?:cloth(?:e?s|ing)?|bra|panties|top)",
            "(?:with ?out|no|taking off|take off|takes off) (?:my |her |any |all (?:my|her) )?(?:cloth(?:e?s)?|bra|panties|top)~(?:pics?|picture|photos?|video|send|show|cam|see|you|page|private)",
            "(?:my|her) (?:private|vip|secret|spicy|locked|exclusive|adult|uncut|naughty|premium) (?:page|account|snap|channel|profile|room|site|show|chat|feed|link|album|videos?|pics?|content)",
            "(?:dirty|naughty|nasty|filthy|freaky|wild|spicy|kinky|hot) (?:stuff|things|talk|side|secrets?|little|minds?|thoughts|vids?|texts?|snaps?)~(?:page|subscribe|link|see|show|insta|private|tonight|video|pics?|you|i|call|join)",
            r"(?:show|see|seeing|watch) (?:you|me|u|my|her) (?:everything|it all|all of (?:me|it|her)|more|undress\w*|strip\w*|play|body|naked)",
            r"(?:can't|cannot|won't let me|not allowed to|couldn't|too (?:hot|dirty|naughty|spicy)) (?:post|show|share|put|for)(?: this| it| them| that)? (?:on )?(?:insta\w*|ig|tiktok|facebook|fb|youtube|twitter|here)",
            "sex (?:chat|talk|cams?|meet|friend|buddy|pics?|fun|contact|dates?|tonight|toys?)",
            r"(?:posted|sent|made|dropped|leaked|got|sharing|selling) (?:\w+ ){0,3}(?:nudes?|nude pics|naked pics|sex ?tape)",
            r"(?:lonely|bored|single|horny|naughty|married|unsatisfied) (?:\w+ )?(?:women|woman|girl|girls|wife|wives|housewi\w+|lady|ladies|milfs?|mom|moms|cougar|guy|guys|men)~(?:want|wants|looking|near|seeking|chat|meet|tonight|fun|waiting|pics?|sex|message|text|area)",
            r"(?:cum|orgasm|erection|viagra|cialis|boner|hard ?on|ed pills?|blue pills?)~(?:\$|buy|order|without|rx|prescription|ship|cheap|tonight|longer|harder|generic|no|pills?|each)",
            r"(?:new|fresh|latest|hot|free|my|more|private|full) (?:videos?|pics?|photos?|clips?|content|set|drop)(?: are| is)? ?(?:up|posted|dropped|out|waiting|live)?~(?:no clothes|naked|nude|subs?\b|18|uncensored|onlyfans|spicy|unlock|panties|topless|shower|bed|lingerie)",
            r"(?:first|next) \d+ (?:subs|subscribers|fans|guys|men|boys|daddies)",
            r"(?:see|watch|want|catch|have|get) (?:me|her|us) (?:naked|nude|topless|undress\w*|strip|live on cam|in bed|in the shower|play with myself|in nothing|cum|bare|wet)",
            r"(?:cam|webcam|sex|nude|naked|adult|live|shower|strip) shows?~(?:start\w*|tonight|\d|link|live|free|join|profile|private|bio)",
            "(?:link|profile|page) (?:is )?in (?:my |the )?(?:profile|bio)~(?:naked|cam|nude|18|spicy|show)",
            "(?:cougars?|milfs?|singles|hotties|ladies|women|girls|babes|guys|studs|twinks|wives) (?:near you |nearby |who |that |in your area )*(?:want(?:s|ing)? (?:it|you|some|to play|to meet|to hook)|waiting|ready|looking for|dtf|down (?:to|for))",
            "(?:company|companionship|companion) (?:in town |for )?(?:tonight|this evening|late|your room|your hotel)~(?:ladies|girls|hotel|hour|friendly|donations?|roses|discreet|lovely|outcall)?",
            "(?:roses|donations?) (?:by|per|an|for|/) ?(?:the )?(?:hour|hr|half)",
            "(?:your hotel|hotel visits?|your room|my place or yours|incall|outcall)~(?:ladies|girls|friendly|hour|lovely|discreet|roses|donations?|massage|tonight)",
            "(?:lovely|pretty|young|sweet|friendly|exotic|beautiful|gorgeous) (?:ladies|girls|women|asians|models|company|blondes?)~(?:hotel|hour|room|tonight|visit|friendly|massage|available|service|company)",
            r"(?:full frontal|male revue|all male|magic mike|dirty dancing|body shots|wet t ?shirt)~(?:fun|lap|show|tonight|sat|ladies|\$|club|night|strip|tickets)?",
            r"18 ?\+~(?:meet|singles|cougars?|local|chat|cams?|girls|hookup|want|date|women|men|pics)",
        ),
        firm=(
            *listed(
                """
                in ?calls?, pleasure, uncensored, nsfw, strip club, cabaret, no strings, sexy, naughty, over 18s? only,
                must be 18, adults only, x rated, steamy, raunchy, topless, playboy, penthouse, pornhub, xvideos,
                chaturbate, ashley madison, lovehoney, brazzers, busty, curvy babes, hotties?, sluts?, slutty, whores?,
                kinky, lapdancer, make love, eggplant
                """
            ),
            "companions?~(?:girls|ladies|discreet|hour|rates)",
            "s[e3]xy",
            "singles~(?:waiting|tap|pics|online|near|area)",
            "sexual (?:pleasure|desires?|encounters?|content|favors?)",
            r"18\+",
            r"18 ?\+ only",
            r"seduc\w+",
            "turn (?:me|you) on",
            r"(?:alone|bored|waiting|lonely) (?:in (?:my|bed)|tonight|at home|for (?:you|u))~(?:bed\w*|pics?|chat|call|come|text|naughty|https?)",
            "in (?:my|your) (?:bed|bedroom)~(?:now|tonight|naked|wait|live|text)",
            "wanna (?:see|play|have fun|cum|come over|chat)~(?:pics?|tonight|naughty|me|18|https?)",
            "lonely (?:women|wives|girls|ladies|singles)",
            "(?:matches?|singles) (?:near|in your|waiting|want)",
            "intimate (?:toys?|pleasure|fun|moments? with)",
            "pleasure (?:products?|toys?|chest)",
            "bikini (?:girls|contest|babes)",
            "adam (?:&|and) eve",
            r"flirt\w*",
            "bedroom (?:fun|toys|performance|confidence)",
            "peach~(?:pics?|tonight|dm|hot)",
            "(?:hey|hi|hello) (?:handsome|sexy|cutie|baby|babe|daddy|stud|honey|hun|sugar)",
            "(?:on|to) my page",
            "see everything",
            "come (?:see|watch|play)~(?:me|page|everything|nude|private)",
            "between the sheets",
            "after dark",
            "leave (?:you|her|him) breathless",
            "vibrators?",
        ),
        weak=(
            *listed(
                """
                sex, adults?, lingerie, pics?, pix, private, discreet, girls?, babes?, hot, wet, body, fantasy,
                fantasies, pleasure, desires?, singles, lonely, dating, tonight, hung, strip, nude, naked, massage,
                couples?, 150 ?p, chat
                """
            ),
            r"satisf\w+",
        ),
        mask=(
            *listed(
                """
                strip steaks? special, new york strip, drag strip, air ?strip, las vegas strip, test strips?, led
                strips?, baby'?s'? sex, hook you up, ford escort, young adult, older adult, deep tissue massage,
                prenatal massage, sports massage, chair massage, 60 minute massage, couples massage, concrete vibrator,
                chicken breast, cock ?tails?, hancock, peacock, pea ?cock, blue ?tit
                """
            ),
            r"nude~(?:lip\w*|heels?|color|colou?r|shade|palette|polish|pumps?|tone|bra|nail\w*|beige|tan)",
            r"strip (?:mall|steaks?|light\w*|clothing|lashes)",
            "naked (?:juice|eye|cake|truth|bike ride|wines)",
            "(?:same|opposite|single) sex",
            "sex (?:offender|ed|education|discrimination|and the city|trafficking|of (?:the|your) (?:baby|puppy))",
            "sex: ?[mf]",
            "safe(?:r)? sex",
            "(?:rv|cable|water|utility|sewer|internet|gas|trailer|electric(?:al)?|washer|dryer) hook ?ups?",
            "hook ?up (?:fee|appointment|at the campground)",
            "(?:police|security|safety|patient|volunteer|campus|funeral|motorcycle) escorts?",
            "escort (?:you|patients?|vehicle|service to your car|required)",
            r"adult (?:swim\w*|education|class\w*|day (?:care|program)|learn\w*|softball|league|school|basic|literacy|ballet|choir|services|protective|coloring|admission|ticket|family|sunday|beginner|beginners|immunization|dose|onesie)",
            "adult and (?:child|kids)",
            "hot (?:yoga|dogs?|chocolate|pot|wings?|wheels|meals?|tub|deals?|coffee|sauce|food|lunch|water|line|spot|weather|day|girl summer|pockets)",
            r"massage (?:therap\w+|gun|chair|appointment|envy|therapist|booking)",
            r"girls? (?:scouts?|soccer|basketball|softball|volleyball|team|night out|varsity|jv|weekend|on the run|track|lacrosse|golf|tennis|swim\w*|youth)",
            r"breast (?:cancer|feed\w*|pump|milk|exam)",
            r"(?:full|rv|site|camp\w*|amp|sewer|electric|tv|trailer|boat) (?:\w+ )?hook ?ups?",
            r"hook ?ups? (?:\(|for|fee|site|available|include|at)",
            "hook ?ups?~(?:amp|water|sewer|electric)",
        ),
        benign=(
            *listed(
                """
                std, sti, hiv, hpv, prep clinic, birth control, reproductive health, title ix, harassment training,
                lesson, curriculum, health class, registry, custody, court
                """
            ),
            r"contracepti\w+",
            r"sexual (?:assault|harass\w+|health|abuse|orientation|misconduct|violence)",
        ),
        signals={**COMMERCE, "offer": 0.3, "chat": -0.3, "servicing": -0.5},
    ),
)
