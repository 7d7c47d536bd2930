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
                p365, ruger lcp, mossberg, h&k, hk vp9, palmetto state, psa dagger, weatherby, ar lowers?,
                uppers? and lowers?, drum magazine, silencers?, night vision scope, plate carrier, pepperball,
                brass knuckles, switchblades?, throwing stars, tannerite, muzzleloaders?, carbines?, armor
                piercing, hollow ?points?, full metal jacket, fmj, jhp, 9mm, buckshot, birdshot, ammo,
                ammunition, ak ?47s?, glocks?, hand ?guns?, revolvers?, ltc class, sig ?sauer, springfield
                armory, daniel defense, hornady, federal premium, desert eagle, heckler, cz ?75, canik, bolt
                ?action, lever ?action, pump ?action, over under shotgun, suppressors?, bump ?stocks?, ghost
                guns?, lower receivers?, upper receivers?, magpul, drum mags?, pmags?, auto sears?, solvent
                traps?, pew pews?, boom ?sticks?, wheel ?guns?, glizzy, glizzies, blicky, blick, extendo, green
                tip, bore ?sight(?:ing|ed)?, nine milly, nine milli, nine mil, ghost kits?, ghost lowers?, ghost
                frames?, kydex, muzzle brakes?, red dots, gunsmith(?:ing)?, gun ?room, gun counter, gun wall,
                long guns?, side ?arms?, firearm sales?, firearms dealer, snub ?nose, wad ?cutters?, estate
                firearms, estate guns, bug out rifle, home defense shotgun
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
            "gun ?(?:shop|shops|store|range|show|deals|parts|safe|rack|vault|sling|cabinet|oil|trader|fest|club|owners|collection|kit|mart)",
            "ballistic (?:vest|plates?)",
            "crossbows? (?:sale|deals?)",
            r"stun guns? (?:sale|\$|buy)",
            "black powder (?:rifle|pistol)",
            r"(?:buy|sell|trade|trading|selling|consign|pawn|cash for|in stock|new|used|preorder|pre ?order) (?:\w+ ){0,2}(?:guns?|firearms?|rifles?|pistols?|handguns?|shotguns?|ammo|glocks?|revolvers?|carbines?)",
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
            r"(?:223|308|9mm|ar|ak|ammo|nato|and|of|some|in|our|cheap|bulk|surplus|new)~(?:5\.56|7\.62)",
            r"(?:5\.56|7\.62) (?:x ?\d+|nato|ammo|mm|rounds?|green|by the|surplus|rifle|in stock|cases?|\$ ?\d+)",
            "full auto (?:sear|switch|kit|conversion|glock)",
            "(?:double barrel|single shot|over under|side by side) (?:shotgun|12|20|rifle|pistol|coach gun)",
            "(?:staccato|taurus|savage arms|rock island|benelli|stoeger|tikka) (?:2011|p|c2|g2c?|g3c?|judge|arms|rifles?|shotguns?|pistols?|m2|nova|t3x?|handguns?)",
            r"1911s? (?:pistols?|45|in|\$|for|sale|grips?)",
            "(?:ar|ak|sks|uzi|mp5|mini 14|m1a|garand|m4|shotgun|rifle|pistol|glock) (?:builds?|kits?|platform|parts|uppers?|lowers?|rifles?|pistols?|style|mags?|stocks|drums?)",
            "(?:any|an|every|that|this) (?:ar|ak) (?:on|in|at|for|you)",
            "(?:ladies|kids|women|members|veterans|couples|teachers|first responders|dads) shoot~(?:free|half|pistol|range|lane)",
            r"(?:rent|shoot|try|fire|test fire) (?:any|a|our|full auto|the) (?:\w+ )?(?:pistols?|rifles?|handguns?|machine guns?|glocks?|guns?)",
            "(?:pistols?|rifles?|guns?|shotguns?|weapons?|handguns?|firearms?|revolvers?)~(?:good condition|cash only|who (?:want|need)s?|layaway|we buy|top dollar|catalog|holler|no paperwork|tax stamp|on the wall|just landed|bore|trade ins?)",
            "(?:layaway|top dollar|cash paid|we buy|catalog|trade ins?|for sell|selling)~(?:pistols?|rifles?|guns|shotguns?|handguns?|firearms?|revolvers?)",
            "(?:a|the|got|clean|need|new|that) (?:strap|pole|chopper|draco|stick|burner|blick|heat|iron)~(?:no bodies|clean|extendo|hollow|30 rounds|for sale~hundred|for sale~6|loaded)",
            r"(?:got|need|want|sell\w*) (?:a |the |that |new |clean )*(?:straps?|poles|choppers|dracos?|burners|switches)",
            "(?:no|zero|without) (?:serials?|serial numbers?)",
            "(?:compact|subcompact|sub compact|carry|pocket) (?:nines?|9s|45s|380s|pistols?|handguns?|guns?)",
            r"tax stamps?~(?:cans?|suppress\w*|silenc\w*|sbr|included|wait)",
            "(?:deer|elk|duck|turkey|dove|buck|hunting|rifle|muzzleloader|pheasant) season~(?:ammo|shells|rifles?|scopes?|guns?|sight in|shotguns?|loads|choke)",
            "sight(?:ing)? (?:it |them |yours )?in~(?:range|rifle|deer|season|scope|targets?)",
            "gun (?:and|&|n) (?:knife|tackle|pawn|ammo|outdoor|archery) (?:show|shop|expo|sale)?",
            r"(?:carry|ccw|concealed carry|chl|ltc|nra|pistol|handgun) (?:class|course|permit|basics|certification|instructor)\w*~(?:\$|seats?|spots?|range|sign up|register|book|sat|sun|fills?)",
            "(?:buy|sell) (?:and |& )?(?:sell |trade )+~(?:guns?|firearms|tables|rifles)",
            "(?:ammo|ammunition|brass|primers|rounds)~(?:by the (?:case|box|pound|thousand)|per (?:round|thousand|box)|bulk|1000rd|1k|shipped)",
            "(?:ruger|kimber|beretta|browning|marlin|winchester|remington|mossberg|cva|howa|bergara) (?:10/22|lcp|lcr|sr9|mark iv|american|precision|takedown|92|m9|px4|micro|ultra|citori|buckmark|x bolt|600|500|590|783|870|700)",
        ),
        firm=(
            *listed(
                """
                range time, holsters, outfitters, two for one lanes, lanes, 2a, ammo can, firearms?, rifles?,
                shotguns?, pistols?, guns, gun, holsters?, second amendment, 2nd amendment, ballistic vests?,
                brass casings?, weapons?, silencer shop, locked and loaded, lock and load, caliber, skeet, trap
                shooting, sporting clays, ruger, beretta, kimber, barrett, walther, body armor, cold steel,
                nines, concealed, concealment, snubbies, ffl, loaded mags, serial, ak, ar, tac gear
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
                pistols, pistol squats?, detroit pistons, magic bullet, silver bullet, nutribullet, bulletin,
                weapons? of, secret weapon, time magazine, rifle paper, museum tour, double barrel stout, nice
                strap
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
            "rounds? of (?:golf|drinks|interviews?|applause|chemo|antibiotics|funding|layoffs|edits|shots)",
            "(?:tool|soap|insulin pump|phone|pod|guitar|watch|shoulder|bra|camera|bag|seat|ankle|spray|trigger) (?:straps?|holsters?)",
            "pistol grips?~(?:sprayer|nozzle|drill)",
            r"holsters? for your (?:phone|pump|insulin|tool)\w*",
            "(?:fishing|vaulting|flag|tent|ski|utility|light|barber) (?:poles?)",
            "range of (?:products|services|motion|colors|sizes|options|topics)",
            "(?:springfield armory|armory) (?:museum|park|gym|square)",
            "(?:rain|wine|oak|whiskey|planter|pickle|cracker) barrels?",
            "barrel (?:planters?|racing|race|roll|saw|aged)",
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
