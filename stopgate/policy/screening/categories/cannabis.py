"""
Blocks: selling or promoting cannabis, CBD, THC, hemp flower and dispensaries.
Why: illegal under federal law, so carriers never take it, not even one-time codes for such a business.
Blocked example: "Fresh drop at Acme Dispensary: 30% off all edibles and pre-rolls today."
Allowed example: "Weed whackers and garden tools are back in stock."
What the sender can do: nothing on text channels; e-mail with an age gate, in places where it is legal.
Source: seed row N05, V13; Twilio 30459.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_THING = r"(?:cannabis|marijuana|mary ?jane|cbd|thc ?(?:a|p|o|v)?|delta ?(?:8|9|10)|d8|hhc|edibles?|pre ?rolls?|prerolls?|joints?|blunts?|weed|kush|og kush|indica|sativa|hybrids?|hash|kief|dabs?|shatter|live (?:resin|rosin)|rosin|distillates?|concentrates?|vape carts?|carts?|tinctures?|gummies|flower|buds?|nugs?|eighths?|half ounces?|ounces?|oz|zips?|quarter pounds?|strains?|hemp|gelato|runtz|sour diesel|blue dream|gorilla glue|granddaddy purple|girl scout cookies strain|wedding cake strain|gg4|bongs?|dab rigs?|grinders?|bubblers?|infused (?:chocolates?|drinks?|beverages?)|space cakes?|za|zaza|loud|gas (?:pack|strain)|ganja|reefer|pot|420|terpenes?|topicals?)"
_SURE = r"(?:cannabis|marijuana|mary ?jane|cbd|thc ?(?:a|p|o|v)?|delta ?(?:8|9|10)|hhc|edibles|pre ?rolls?|prerolls?|kush|indica|sativa|live (?:resin|rosin)|vape carts?|nugs|ganja|dispensar(?:y|ies)|budtenders?|weed|dab rigs?|hemp (?:flower|oil|gummies|products|extract|seeds?|bombs)|d8|runtz|zaza)"

CATEGORY = Category(
    rule="content-cannabis",
    about="offers or promotes cannabis, CBD or hemp products",
    correct="Take cannabis, CBD, THC and dispensary offers out of the text",
    passes="Acme Garden Center: your order of tomato plants is ready. Reply STOP to opt out.",
    otherwise="Write by e-mail behind an age gate, to people where it is legal; a homonym (weeding, joint pain) can be appealed",
    policy_url="https://www.twilio.com/docs/api/errors/30459",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                mmj, shake and bake bags, puff puff pass, doobies?, spliffs?, ganja, chronic, sticky icky,
                reefer, indoor exotics?, full spectrum, broad spectrum, nano infused, hybrid strains?, entourage
                effect, terps, trichomes?, budtender, happy 4 20, budtenders?, cannabis, pre ?rolls?, prerolls?,
                indica, sativa, og kush, sour diesel, gorilla glue strain, zaza, runtz, bongs?, dab rigs?, weed
                ?maps?, leafly, eaze, stoners?, pot ?heads?, wake and bake, autoflowers?, feminized seeds, d8,
                d9, thca, thcp, hhc, penny joints?, jazz cabbage, devil's lettuce, hippie lettuce, wacky
                tobacky, loud packs?, gas packs?, doja, hash holes?, moon ?rocks?, cali packs?, cali weed,
                exotic za, med cards?, cannabutter, canna ?bus, infused brownies, pot brownies, space cakes?,
                magic brownies, special brownies, thc seltzers?, cannabis lounge, bud bar, ganja goddess, ganja
                yoga, kief, rso, vape carts?, weed delivery, weed man, gelato 41, gelato 33, ice cream cake
                eighth, medicated treats, medical cannabis, smoke sesh, green crack, girl scout cookies and, gsc
                eighths?, flower power hour, first timers smoke
                """
            ),
            r"(?:we|i|just|still|been|y'all) (?:got|have|grow) (?:the )?(?:\w+ )?(?:zips|bud|gas|loud|za|weed|pounds|packs|eighths|qps|exotics?)",
            "(?:best|fire|finest|fresh|top) (?:bud|herb|smoke|gas|flower) in town",
            r"medical card~(?:renew|\$|doctor|online|approved|get)",
            "(?:420|rec|recreational|medical|mmj) (?:card|customers?|menu|deals?|doctor|evaluation|license|patients?|dispensary|drop)",
            "wake (?:and|&|n) bake",
            "hydro(?:ponic)? weed",
            "exotic (?:zips?|packs?|flower|weed|bud|strains?|za)",
            r"zips? \$ ?\d+",
            r"zips?~(?:\$|gelato|runtz|loud|za|exotic|deliver\w*)",
            "(?:flower|carts?|edibles|concentrates|prerolls?|pre rolls?|gummies|dabs|vapes|topicals|tinctures)(?:,| and| &| or)~(?:flower|carts?|edibles|concentrates|prerolls?|pre rolls?|dabs|tinctures|vape carts|rosin|wax|shatter|bongs?)",
            r"(?:hemp|cbd|thc|delta|cannabis|infused) (?:\w+ )?(?:cigarettes?|seltzers?|balm|cream|rub|drinks?|lotion|salve|gummies|gummy|bites|mints|chocolate|honey|coffee|tea|shots?|patch\w*|bath bombs?|dog treats?|pet treats?|oil|drops|capsules|cigars?|wraps?)",
            r"\(?\d+ ?mg (?:thc|cbd|delta|of thc|each|per gummy|edible|full spectrum)",
            r"(?:gelato|runtz|zkittlez|wedding cake|gushers?|biscotti|cereal milk|white widow|northern lights|pineapple express|purple haze|durban poison|blue dream|jack herer|ak 47 strain|skywalker og|maui wowie|acapulco gold)~(?:zips?|eighths?|ounces?|strain|flower|prerolls?|carts?|thc|indica|sativa|rosin|resin|by the half)",
            r"green (?:leaf|door|cross|goddess|room|rush|dragon)~(?:dispensary|edibles?|flower|bogo|thc|strain|preroll\w*|gummies|deals?|carts?)",
            r"(?:get|feel|stay|fly) (?:lifted|elevated|high|faded|baked|stoned|blazed|lit up)~(?:deal|off|menu|gumm\w*|flower|tonight|bogo|with us|at)",
            "elevate your (?:mood|high|420|session)",
            "munchie (?:deals?|madness)",
            "high (?:times|life|noon)~(?:dispensary|edibles?)",
            r"(?:bud|flower|green|tree|weed|herb|loud|gas|za) (?:drop|delivery|deliver\w*|menu|deals?|specials?|plug|man|club|restock)",
            r"4 20~(?:sale|deals?|special\w*|\$|off|ounces?|eighths?|party|event|doors|celebrat\w+)",
            r"\$ ?\d+ (?:ounces?|oz|eighths?|halves|quarters?|grams?|zips?|half ounces?|pre ?rolls?|prerolls?|carts?|joints?|blunts?)",
            r"(?:ounces?|eighths?|zips?|quarters?|half ounce)~\$ ?\d+",
            "roll (?:up|one)~(?:joints?|blunt|papers|with us|5|420)",
            "dispensar(?:y|ies)",
            "cannabis~(?:deals?|sale|store|shop|delivery|products?|off|order|club|drop|menu|card|market|now|gummies|oil|flower|event|brand|rewards|strain|special|edibles|free|lounge|available)",
            "marijuana (?:card|deals?|delivery|doctor|products?|evaluation|strains?|seeds?|store|shop|dispensary)",
            "(?:medical|recreational|legal|buy|order|premium|rec|adult use) (?:marijuana|cannabis|weed)",
            r"mmj (?:card|eval\w*|doctor)",
            "cbd (?:oil|gummies|tinctures?|products?|store|cream|flower|vapes?|pets?|treats?|capsules?|topicals?|sale|shop|infused|balm|drops?|american shaman|kratom|edibles|softgels|roll ?on|salve|coffee|for (?:pain|sleep|dogs|anxiety))",
            r"thc ?(?:a|p|o|v)? ?(?:gummies|edibles?|carts?|vapes?|flower|drinks?|infused|products?|seltzers?|oil|concentrates?|beverages?|percent\w*|\d+|disposables?)",
            r"\d+ ?mg (?:thc|cbd|delta|edibles?|gumm\w+)",
            r"\d+ ?% thc",
            "delta ?(?:8|9|10)",
            "(?:hemp|infused|medicated) (?:flower|gummies|oil|products?|prerolls?|extract|brownies|cookies|chocolates?|edibles)",
            "live (?:resin|rosin)",
            "blue dream (?:strain|eighth|flower)",
            rf"{_THING}~(?:eighths?|ounces?|oz|zip|quarter|half|gram|\d ?g|3\.5 ?g?)~(?:\$|off|deal|only|special|for|free)",
            r"(?:eighths?|ounces?|oz|zips?|grams?|quarters?|lbs?|pounds?) of (?:\w+ )?(?:weed|flower|bud|kush|hash|loud|gas|za|pot|shake|herb|exotic|indoor|marijuana|cannabis)",
            r"(?:top shelf|exotic|premium|dank|sticky|loud|potent|fire|indoor|smalls) (?:\w+ )?(?:weed|flower|bud|buds|nugs|strains?|green|tree|trees|gas|herb|za|eighths?|ounces?|pot)",
            rf"{_SURE}~(?:\$|% off|off\b|sale|deals?|deliver\w*|special\w*|free|menu|drop\w*|bogo|order|shop|available|in stock|strain\w*|restock\w*|visit|hmu|pull up|text|dm|discreet\w*|cheap\w*|now|today|open)",
            rf"(?:\$|% off|sale|deals?|buy|order|shop|bogo|specials? on|deliver\w*|fresh|new|free|get|grab|try|cheap\w*|sell\w*|got|organic|best|legal|local|infused|potent|shipped) (?:\w+ ){{0,3}}{_SURE}",
            r"(?:happy )?4(?:[:/\s])?20 (?:sale|deals?|specials?|blowout|party|event|friendly|celebration|day|savings|is (?:here|coming))",
            "(?:get|getting|stay) (?:high|stoned|baked|lifted|faded)",
            "(?:puff|smoke|roll|spark) (?:puff )?(?:pass|up (?:a )?(?:joint|blunt)|a (?:joint|blunt|fatty)|one up|weed|some)",
            "munchies~(?:edible|420|gumm)",
            "(?:shrooms? and|kratom and|vapes? and) (?:cbd|thc|weed)",
            "(?:weed|pot) (?:shop|store|delivery|deals?|man|menu|sale|dealer|plug|brownies|gummies|for sale|card|doctor)",
            "(?:carts?|gumm(?:y|ies)|edibles?)~(?:thc|cbd|delta|indica|sativa|mg|hybrid|high|strain|infused|dispensary|420|buzz|potency)",
            r"grow (?:your own )?(?:weed|cannabis|marijuana|autoflower\w*)",
            r"clones~(?:strain|indica|plants? \$)",
            "dank(?:est)?~(?:bud|weed|flower|strain|nug|in town|za|herb|eighth|carts?)",
            r"(?:medical|med|mmj|420|cannabis|marijuana) cards?~(?:\$ ?\d+|renew|doc|doctor|online|video|minutes|approv\w*|evaluat\w*|couch|same day)",
            "(?:get|renew|need) (?:your|ur|a|my) (?:medical |med |mmj |420 )cards?",
            r"(?:need|want|got|gimme|who need|looking for|selling) (?:some |that |da |the |dat |sum |fire )*(?:trees?|gas|loud|za|zaza|bud|weed|pot|herb|reefer|dro|kush|green|pack|tree)~(?:\d+ a (?:g|gram|zip|oz)|\d+ (?:a|per|the) (?:g|gram|eighth|zip|oz|half|quarter|q)|pull up|hmu|tap in|drop ?off|zips?|eighths?|qp|delivery|on deck|fire|b4)",
            "(?:gas|loud|za|trees?|exotics?|zips?|qps?|eighths?|halves|flower|bud)~(?:zips?|qps?|eighths?|ounces?|an oz|the oz|a zip|the eighth|the zip|a g|drop ?off|tap in|pull up|before its gone|b4 its gone)",
            r"\d+ (?:the|an|per|a) (?:eighth|zip|quarter o|half zip|qp|half p|ounce of (?:flower|bud|gas))",
            r"(?:eighths?|zips?|qps?|half ounces?|quarter ounces?)~(?:\$ ?\d+|\d{2,3}\b)",
            r"\$ ?\d+ (?:an? )?(?:ounces?|eighths?|zips?|carts?|edibles?|prerolls?)",
            r"(?:free|penny|\$ ?1|dollar|bogo|complimentary|house) (?:j|js|joints?|prerolls?|pre rolls?|doobies?|dabs?|blunts?|edibles?)",
            r"first timers?~(?:free j|free joint|preroll|smoke|\d+ ?% ?(?:off)?~dispensary|25 off)",
            "(?:smoke|toke|puff|spark|blaze|light)(?:s|ing)? (?:one|a fatty|a bowl|up) (?:on us|with us|on the house|for free)",
            r"(?:weed|thc|d9|d8|thca|thc a|hhc|cbd|cbn|cbg|hash|hemp)~(?:legal in|ships?|shipped|delivered?|deliver\w*|door|first timers?|lab tested|\d+ ?% off|discreet\w*|in stock|\$ ?\d+|per gram|flower|gumm\w+|edibles?|w code|free)",
            r"(?:gumm(?:y|ies)|brownies|cookies|chocolates?|seltzers?|drinks?|honey|sodas?|tea|coffee|brew|brunch|dinner)~(?:\d+ ?mg (?:of )?(?:thc|d9|delta)|infused|hit like|couch lock|get you high|feel the high|buzz|blast off)",
            r"(?:infused|medicated|elevated|canna) (?:\w+ )?(?:brownies|cookies|brunch|dinner|drinks?|gummies|chocolates?|seltzers?|sodas?|butter|honey|treats|cold brew|coffee|tea|massage|yoga)",
            "(?:mary jane|maryjane|mary j)~(?:indica|sativa|dispensary|deals?|strain|back in (?:town|stock)|high|bud|bring your id)",
            r"(?:sell|supply|ship|export|grow|offer|have|deliver) (?:\w+ ){0,2}(?:marijuana|cannabis|weed|ganja|hashish|hash|hemp flower|thc|cbd)",
            r"(?:marijuana|cannabis|weed|autoflower|feminized) (?:\w+ )?(?:seeds?|clones?|seedlings?|oil|pounds?|wax)",
            "(?:harvest|crop|batch|garden|strain|bud|smoke|herb|flower|stash)~(?:sits heavy|couch ?lock|tastes? like (?:diesel|pine|gas|skunk)|sticky|smoke one|smells? loud|puts you to sleep|heady|first timers)",
            "(?:indica|sativa|hybrid)(?: lovers| dominant| leaning|s)?",
        ),
        firm=(
            *listed(
                """
                mmj, preroll, runtz, cbd, thc, weed, marijuana, hemp, edibles, kush, blunts?, strains?, nugs?,
                dabs?, concentrates, terpenes?, carts, 420, tinctures?, stoned, eighths, hash, mellow buzz, buzz
                without, gelato, kind bud, trees, tree, loud, za, w33d, zips, zip, budtender's, 420 friendly,
                eighth, infused, sesh, delta, medicated, ganja, chronic, dank, rec, potent, potency, j's, grow
                op, clones, seedlings, gummy, exotics, dispo
                """
            ),
            "gummies~(?:mg|strength|high|buzz|potent)",
            "balm~cbd",
            "rec (?:customers|menu|store)",
            r"joints?~(?:roll\w*|smok\w*|\$|each|free|for)",
            r"flower~(?:eighths?|grams?|ounces?|gummies|carts?|vapes?|edibles?|indoor|strain\w*|thc)",
            "tree(?:s)?~(?:fire|loud|zip|gas)",
            r"bud~(?:gram|ounce|fire|fresh|\$)",
        ),
        weak=(
            *listed(
                """
                gummies, flower, buds?, pot, joints?, gas, loud, exotics?, fire, herbs?, leaf, greens?, ounces?,
                oz, zips?, grams?, eighth, high, plug, menu, potent, potency, infused, wellness, natural relief,
                pain relief, deals?, vapes?, delivery, drops?, hybrid, exotic, lifted, qp, qps, half, couch,
                sits heavy, diesel, pine, skunky, citrus, heady, first timers, first time patients, patients,
                smoke, smoking, strong, doc, dispo, stash, garden, harvest, chocolates?, brownies, seeds?, drop
                off, id, cart
                """
            ),
            r"chill\w*",
            r"relax\w*",
            r"21\+",
            r"18\+",
        ),
        mask=(
            *listed(
                """
                crab ?grass, in the weeds, the joint chiropractic, corned beef hash, bud light, rose ?buds?,
                taste ?buds?, ear ?buds?, best buds, buddy, budding, shopping carts?, golf carts?, orange juice
                concentrate, eye ?strain, muscle strain, back strain, central business district, hash browns?,
                edible arrangements?, chronic care, chronic pain, chronic condition, hemp twine, hybrid
                (?:work|schedule|car|model|event|meeting|class|learning|vehicle|suv), buds and blooms, high
                tide, pilot light, gas company, weed pickup, tree trimming, tree lighting, tree removal, tree
                service, family tree, tree house, tree sale, christmas trees?
                """
            ),
            r"weed ?(?:whackers?|eaters?|killers?|control|wackers?|pull\w*|spray\w*|barrier|removal|treatment|trimmers?|free|and feed|the garden|abatement|out|less)",
            r"(?:sea|milk|tumble|duck|chick|dande|rag|lawn|garden|pull\w*|noxious|yard|invasive) ?weeds?",
            "weeds? in (?:your|the)",
            "pot ?(?:luck|holes?|roast|pies?|ato|ted|ting|holders?|s and pans|bellied|stickers?|hole repair)",
            "(?:hot|flower|crock|instant|coffee|jack|melting|tea|stock|honey|plant|cooking|clay|planting|pepper|lobster) ?pots?",
            "pots? (?:and|&) pans",
            "pot of (?:gold|coffee|soup|tea|chili)",
            r"joint (?:pain|venture|replacement|account|care|commission|session|support|injection\w*|health|custody|meeting|filing|statement|checking|task|base|tax return|relief|surgery|effort|supplement\w*)",
            "(?:knee|hip|burger|bbq|pizza|sore|achy|swollen|bones? and|shoulder|the) joints?",
            r"joints? (?:ach\w*|pain|replacement|health)",
            "hash ?(?:browns?|tags?|ing|es)",
            "420 (?:main|elm|oak|w|e|n|s|[a-z]+ (?:st|ave|rd|blvd|dr|ln|street|avenue|road|drive|lane|way|court|ct))",
            "(?:suite|room|apt|unit|#|area code|flight|gate|route|highway|order) ?420",
            "420 (?:miles|points|calories|people|students|members|dollars)",
            r"\$420",
            r"flower ?(?:delivery|s|shop|girl|beds?|arrang\w+|show|pots?|bouquets?|mart|festival|garden)",
            "(?:sun|cauli|wild|passion|may|wall|fresh cut|corsage|prom|wedding|funeral|spring) ?flowers?",
            "(?:vitamin|melatonin|fiber|sleep|hair|kids|biotin|elderberry|calcium|probiotic|collagen|apple cider|multivitamin|fluoride|iron|omega) gummies",
            "(?:food|ice cream|your|push|luggage|hand|items? in your|left in your|taco|book) ?carts?",
            "(?:left|still|waiting|something)~carts?",
            "strain(?:ed|ers?)",
            "strains? of (?:flu|covid|virus|bacteria)",
            r"high (?:school|speed|quality|five|chair|tea|winds?|temps?|of \d+|demand|volume|priority|blood|protein|fiber|interest)",
            "gas (?:leak|prices?|station|bill|line|company|service|meter|card|grill|tank|log|range)",
            r"hemp (?:milk|rope|fabric|hearts|bags?|st\w*|shirt)",
            "cbd (?:office|district|parking)",
            r"chronic (?:care|pain|conditions?|disease|illness|absence|kidney|fatigue|migraine)\w*",
            "(?:gift|debit|golf|push|food|grocery|your|shopping|snack|coffee|book|laptop) carts?",
            "(?:hybrid|plug in) (?:work|schedule|car|model|event|meeting|class|learning|vehicle|suv|office|format)",
            "zip (?:codes?|line|lines|ties?|file|up|lock|merge|bags?)",
            r"trees? (?:down|trimm\w*|planting|removal|branch\w*|fell|service)",
            "your carts?",
            "mary jane(?:'?s)? (?:recital|memorial|appointment|lesson|class|birthday)",
        ),
        benign=(
            *listed(
                """
                prevention, under the influence, city council, ordinance, zoning, seized, dare program, lawn, mower,
                mulch, prohibited, poison control
                """
            ),
            r"drug (?:test\w*|policy|screen\w*|free)",
            "(?:dangers?|risks?|effects?) of",
            r"driv\w+ high",
            "legalization (?:vote|debate|bill|news)",
            r"arrest\w*",
            r"landscap\w+",
            r"garden\w*",
            r"fertiliz\w+",
            "not (?:allowed|permitted)",
            "(?:cigarillos?|cigars?|tobacco|nicotine|menthol|vapes? wholesale)",
        ),
        signals=COMMERCE,
    ),
)
