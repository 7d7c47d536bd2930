"""
Blocks: selling or promoting guns, ammunition, gun parts, gun shows and gun ranges.
Why: firearms are the F of SHAFT; carriers do not take them on toll-free numbers or 10DLC.
Blocked example: "New AR-15s and 9mm ammo in stock. 10% off this weekend at Acme Guns."
Allowed example: "Flu shots at the shot clinic this Friday. Walk in."
What the sender can do: nothing on text channels; voice and e-mail carry it.
Source: seed row N03; Twilio 30457; CTIA Messaging Principles 5.1 (SHAFT).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

CATEGORY = Category(
    rule="content-firearms",
    about="offers or promotes guns, ammunition or shooting",
    correct="Take guns, ammunition, parts, shows and ranges out of the text",
    passes="Acme Outdoors: your tent order is ready for pickup. Reply STOP to opt out.",
    otherwise="Write by e-mail or call instead; safety and violence prevention messages can be appealed",
    policy_url="https://www.twilio.com/docs/api/errors/30457",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                savage arms, p365, ruger lcp, mossberg, h&k, hk vp9, staccato, palmetto state, psa dagger, taurus, rock
                island, benelli, stoeger, tikka, weatherby, ar lowers?, uppers? and lowers?, drum magazine, silencers?,
                night vision scope, body armor, plate carrier, pepperball, brass knuckles, switchblades?, throwing
                stars, tannerite, muzzleloaders?, carbines?, armor piercing, hollow ?points?, full metal jacket, fmj,
                jhp, 9mm, buckshot, birdshot, ammo, ammunition, ak ?47s?, glocks?, hand ?guns?, revolvers?, ltc class,
                sig ?sauer, ruger, beretta, springfield armory, 1911s?, kimber, daniel defense, hornady, federal
                premium, desert eagle, barrett, heckler, walther, cz ?75, canik, bolt ?action, lever ?action, pump
                ?action, full ?auto, single shot, over under shotgun, double barrel, suppressors?, bump ?stocks?, ghost
                guns?, lower receivers?, upper receivers?, magpul, drum mags?, pmags?, auto sears?, solvent traps?
                """
            ),
            "machine guns?~(?:rental|shoot|range|rent|experience|sale|kit)",
            r"(?:desert|indoor|outdoor|local|our|shooting|pistol|firing|gun) range~(?:lanes?|guns?|rent\w*|shoot\w*|ammo|firearm|membership|deal|special|ladies)",
            "semi ?auto(?:matic)?s?",
            r"sig p\d+",
            "henry (?:rifle|repeating)",
            "fn (?:scar|five seven)",
            "springfield (?:xd|hellcat|armory)",
            "marlin (?:rifle|336)",
            r"(?:\.?\d{2,3}|\d+ ?mm|\d+ ?gauge|\d+ ?ga) (?:acp|auto|mag|magnum|win|winchester|blackout|special|spl|nato|rem|remington|lr|luger|brass|rounds?|rds?|ammo|shells|slugs|cartridges?|pistol|rifle|shotgun|handgun)",
            "(?:deer|hunting|squirrel|varmint|elk|target|competition|tactical|home defense|antique|collectible|military) (?:rifles?|shotguns?|guns?|firearms?|pistols?)",
            r"(?:rifle|pistol|gun|shotgun|firearm|handgun|revolver|glock|ammo)s?~(?:\$ ?\d+|scope|for sale|text me|trade|cash|obo|preorder|pre order|in store|restock\w*|discount|rebate|coupon|auction|arriv\w*|shipment|ship\w*|permit)",
            r"(?:permit|ccw|concealed|license to carry|ltc|hunter|firearms?|gun|handgun|pistol) (?:to carry )?(?:class|course|training|license class|safety class|lessons?|certification)~(?:\$|sign|weekend|book|enroll|register|hours?|range|saturday|sunday|seats|today|now)",
            "(?:mags|magazines|holsters|optics|scopes|red dots|suppressors|triggers|grips|cleaning kits|ammo|lowers|uppers)(?:,| and| &)~(?:mags|magazines|holsters|optics|scopes|ammo|triggers|grips|cleaning kits|rifles|pistols|sale|off)",
            "lock (?:&|and|n) load",
            "gun ?(?:shop|shops|store|range|show|deals|parts|safe|rack|vault|sling|cabinet|oil|trader|fest|club|owners|collection|kit|mart)",
            "ballistic (?:vest|plates?)",
            "crossbows? (?:sale|deals?)",
            r"stun guns? (?:sale|\$|buy)",
            "black powder (?:rifle|pistol)",
            r"(?:buy|sell|trade|trading|selling|consign|pawn|cash for|in stock|new|used|preorder|pre ?order) (?:\w+ ){0,2}(?:guns?|firearms?|rifles?|pistols?|handguns?|shotguns?|ammo|glocks?|revolvers?|carbines?)",
            r"5\.56",
            r"7\.62",
            r"\.?308 win",
            r"\.?300 blackout",
            "(?:concealed|ccw|open|permit) ?(?:to )?carry~(?:class|course|training|sign|license|permit|saturday|sunday|weekend|holster)",
            "ar ?(?:15|10|9)s?",
            r"(?:9mm|\.?45 acp|\.?223|5 ?56|\.?308|380|\.?22 ?lr|12 ?gauge|12 ?ga|buckshot|40 cal|6 5 creedmoor)~(?:rounds?|pistols?|ammo|in stock|cases?|boxes?|brass|rifles?|per box|\$|sale|cheap|shells|slugs)",
            r"gun ?(?:shows?|shops?|stores?|sales?|ranges?|auctions?|raffle|giveaway|parts|cleaning kits?|dealers?|buyers?|accessories|safes? sale|expo|club|trader|broker|works|kits?|collection|smith\w*|holsters?|permits? class|training|owners?)",
            "(?:used|new|buy|sell|trade|cheap|discount|consign) (?:your )?(?:guns?|firearms?|rifles?|pistols?|handguns?)",
            "guns? (?:for sale|in stock|and ammo|& ammo|on sale|deals?|on clearance|of the (?:week|month))",
            r"firearms?~(?:sale|deals?|training|course|class|dealer|in stock|accessor\w+|auction|off|inventory|store|shop|transfer\w*|available|license|now|\$|range|https?)",
            "80 ?(?:%|percent)? lowers?",
            "(?:30|high) ?(?:rd|round|capacity) ?(?:mags?|magazines?)",
            "glock switch(?:es)?",
            "(?:concealed|ccw|chl|cpl|open) ?carry",
            "ccw (?:class|course|permit|training)",
            "smith (?:&|and) wesson",
            r"remington (?:\d+|shotgun|rifle)",
            r"colt (?:python|\.?45|1911)",
            "browning (?:shotgun|rifle|hi power)",
            r"winchester (?:rifle|ammo|shotgun|\d+)",
            r"taurus (?:g\dc?|pistol)",
            r"(?:assault|hunting|sniper|semi auto\w*|bolt action|tactical|deer|lever action|sporting) (?:rifles?|shotguns?|weapons?|guns?)",
            r"(?:shotguns?|rifles?|pistols?)~(?:in stock|sale|off|\$|for sale|deals?|available|now|ammo|auction|scopes?|raffle|store|shop|cheap|inventory)",
            "(?:shooting|firing|indoor gun|pistol|rifle|gun) range",
            r"(?:range|lane) (?:time|rental|membership|day)s?~(?:shoot\w*|gun\w*|ammo|pistol|rifle|firearm|rental)",
            "ffl (?:dealer|transfer)s?",
            "no (?:ffl|background check)",
            r"rounds of (?:9mm|ammo|\.?22|\.?45|5 56|223|ammunition)",
            r"\d+ rounds~(?:\$|box|case|free)",
            "nra~(?:membership|member|renew|discount|join)",
        ),
        firm=(
            *listed(
                """
                range time, holsters, outfitters, two for one lanes, lanes, 2a, ammo can, firearms?, rifles?, shotguns?,
                pistols?, guns, gun, holsters?, second amendment, 2nd amendment, ballistic vests?, brass casings?,
                weapons?, silencer shop, locked and loaded, lock and load, caliber, skeet, trap shooting, sporting clays
                """
            ),
            "scopes?~(?:mount|rifle|optic|red dot)",
            "red dot (?:sight|optic)s?",
            "(?:tactical|2a|ar) (?:gear|accessories|parts|build)",
            "reloading (?:supplies|press|dies)",
            r"muzzle\w*",
        ),
        weak=(
            *listed(
                """
                bullets?, rounds, magazines?, mags, tactical, hunting, hunters?, range, calibers?, barrels?, trigger,
                armory, arms, optics?, cartridges?, shells, carry, permit, 9mm, self defense, home defense
                """
            ),
            "shoot(?:ing|ers?)?",
        ),
        mask=(
            *listed(
                """
                top gun, son of a gun, big guns, machine gun kelly, guns n'? roses, young guns, sea pistols, sex
                pistols, pistol squats?, detroit pistons, magic bullet, silver bullet, nutribullet, bulletin, weapons?
                of, secret weapon, time magazine
                """
            ),
            "(?:glue|nail|heat|massage|spray|staple|water|nerf|squirt|grease|caulk(?:ing)?|paint ?ball|bb|tattoo|radar|t shirt|hot glue|laser tag|air soft|price|tape|theragun|theragun|soldering|impact|blow|toy|speed|drywall|rivet|foam|cap|potato|label|scanner|pricing) ?guns?",
            "gun ?(?:metal|powder tea|shy|ther|nison)",
            "jump(?:ed|ing)? the gun",
            "shotgun (?:seat|wedding|house|start)",
            "call(?:ed|ing)? shotgun",
            "rifle (?:through|paper)",
            r"bullet (?:points?|journal\w*|train|proof coffee|blender)",
            "(?:driving|price|mountain|wide|free|age|full|range of motion|date|cooking|gas|electric|kitchen|product|temperature|golf) range",
            "range (?:rover|hood|from|of)",
            "trigger (?:point|warning|finger)",
            r"remington (?:shaver|college|drive|st\w*|ave\w*|apartments|ranch)",
            r"browning (?:ave|st)\w*",
            r"winchester (?:mystery|va|ave\w*|st\w*|hospital|medical)",
            "ruger the (?:dog|puppy)",
            "magazine (?:subscription|issue|cover)",
            "(?:fashion|our|monthly|alumni|digital) magazine",
        ),
        benign=(
            *listed(
                """
                violence prevention, active shooter, lockdown, drill, suspect, gunfire, shots fired, gunshot, gunman,
                flu shots?, booster, video ?game, call of duty, fortnite, halo, laser tag, paint ?ball, airsoft, museum,
                history
                """
            ),
            "gun (?:violence|safety (?:awareness|pledge|lock giveaway)|buy ?back|control|lock)",
            "armed (?:suspect|robbery|man)",
            r"vaccin\w+",
            r"(?:no|leave|prohibit\w*|not allowed|ban(?:ned)?)~(?:weapons?|guns?|firearms?)",
            "hunter(?:'s)? (?:education|moon)",
            r"gunn? (?:high|st\w*|ave\w*)",
        ),
        signals=COMMERCE,
    ),
)
