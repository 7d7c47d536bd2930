"""
Blocks: selling substances that are illegal federally, prescription drugs without prescription, kratom, drug gear, fireworks.
Why: carriers never take them, on any number type.
Blocked example: "Got percs, xans and molly, fast drop in town. Hit me up for the menu."
Allowed example: "Your prescription is ready for pickup at Acme Pharmacy."
What the sender can do: nothing; pharmacies writing about prescriptions and health services can appeal.
Source: seed row N17; Twilio 30469, 30528 (federally illegal substances, kratom, paraphernalia, fireworks).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_DRUG = (
    r"(?:cocaine|coke|crack|heroin|meth|crystal(?: meth)?|methamphetamine|fentanyl|fent|lsd|acid|acid tabs|mdma|ecstasy|molly|ketamine|special k|shrooms?|magic mushrooms?|psilocybin|dmt|pcp|ghb|xanax|xans?|xanny|"
    r"bars|oxys?|oxycontin|oxycodone|roxys?|percs?|percocets?|vicodin|hydrocodone|hydros|norcos?|adderalls?|addys?|addies|ritalin|valium|klonopin|ambien|tramadol|codeine|promethazine|"
    r"lean|soma|suboxone|steroids?|anabolics?|anabolic steroids|testosterone|hgh|sarms?|dianabol|trenbolone|kratom|poppers|whippets?|whip its?|nitrous|galaxy gas|salvia|spice|k2|bath salts|tianeptine|phenibut|"
    r"opioids?|opiates?|speed|uppers|downers|benzos?|blow|8 ?balls?|eight ?balls?|dope|tabs|party favors|viagra|cialis|sildenafil|tadalafil|ozempic|semaglutide|tirzepatide|wegovy|phentermine|modafinil|mushroom chocolates?|shroom bars?|ayahuasca|peyote|mescaline|blues|m30s?|2cb|modalert|carisoprodol|kush k2|pain ?pills?|pills)"
)
_SURE = r"(?:cocaine|heroin|meth|crystal meth|methamphetamine|fentanyl|lsd|acid tabs|mdma|ecstasy|molly|shrooms|magic mushrooms?|psilocybin|dmt|pcp|ghb|xanax|xans|xanny ?bars?|oxys|oxycontin|oxycodone|roxys?|percs?|percocets?|vicodin|hydrocodone|norcos|adderalls?|addys|addies|valium|klonopin|tramadol|codeine|promethazine|anabolics?|anabolic steroids|sarms|dianabol|trenbolone|kratom|tianeptine|bath salts|8 ?balls?|mushroom chocolates?|shroom bars?|m30s|ayahuasca|2cb|whippets?|galaxy gas|special k|party favors)"

CATEGORY = Category(
    rule="content-illegal-substances",
    about="offers substances that are illegal or need a prescription",
    correct="Take the substances out of the text",
    passes="Acme Pharmacy: your prescription is ready for pickup. Reply STOP to opt out.",
    otherwise="A licensed pharmacy or health service can appeal with its licence; sales never pass",
    policy_url="https://www.twilio.com/docs/api/errors/30469",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                maeng da, kratom, 7 hydroxy, feel free tonic, neptune'?s fix, nitrous, nangs?, whippets?, whip
                ?its?, cream chargers?, galaxy ?gas, smartwhip, exotic whip, laughing gas, rush poppers, amyl
                nitrite, jungle juice poppers, not for human consumption, retatrutide, oil burners?, scales and
                baggies, whizzinator, quick fix urine, trap house, silk road market, tianeptine, magic
                mushrooms?, psilocybin, amanita, legal highs?, research chemicals?, synthetic urine, brass
                knuckles and, shroomies, penis envy, golden teachers?, golden teacher spores, penis envies,
                albino mushrooms, mushroom spores?, spore prints?, spore syringe, liquid culture, grow bags and,
                magic truffles, lsd tabs, acid tabs, gel tabs, blotters?, dmt carts?, dmt pens?, vape dmt, 5
                meo, 4 aco, nbome, lean drank, purple drank, wockhardt, tris syrup, hi tech, act syrup, perc
                10s, perc 30s, yellow percs?, blue percs?, m30, xan bars, xanny bars, yellow bars, hulk bars,
                school bus bars, study buddies, addy 30s, adderall 30s, fishscale, fish scale, tina party, ice
                cold tina, crystal ice, black tar, china white, molly water, molly caps, teslas, rave pills, x
                pills, ecstasy pills, k hole, ket, k3t, special k bags?, whip cream tanks?, cream tanks?, 640g,
                nos tanks, nitrous tanks?, n2o, exoticwhip, smart whip, kratom shots?, bali gold, bali kratom,
                white borneo, red borneo, green malay, 7 oh, 7oh, 7 oh tablets, tia red, kava kratom, peptides
                for sale, tirz, reta, glp 1 vials?, test e, test cyp, tren ace, deca, winstrol, anavar, sarms
                stack, rad140, lgd, pct included, clean sample kit, clean urine, powdered urine, synthetic pee,
                pass a ua, pass ua, pass your ua, pass any drug test, detox drinks?, drug plug, pill plug, coke
                plug, oxy 30s, rx free, no rx, 0 rx, w/out rx, pain pills shipped, pain pills online, pressies,
                mortars, roman candles, artillery shells
                """
            ),
            r"(?:got|have|need|selling|moving|serving|copped|re ?up(?:ped)? on|fresh|grab|cop) (?:that |them |some |the |more |dat |new |on |ur )*(?:white|blues|girl|boy|snow|fetty|ice|glass|tina|blow|yayo|caine|brick|dog food|addys?|percs?|perks|bars|xans?|beans|lean|drank|wock|mud|shards?|tar|perc ?30s?|roxys?|m30s?|pressies|rollies|shrooms?|boomers|molly|tabs|acid|K|oil|drugs|dope)~(?:\d+ a (?:pop|pill|bag|gram|g|piece)|pull up|hmu|hit|text|call|on deck|each|\$|delivery|for the low|ounce|gram|fire|drop|tap in|by the|deals?|now|tonight)",
            r"\d+ (?:a |per )?(?:pop|pill|bag|gram|g|tab|strip|bar|perc|blue|hit|dose|pint|line|point|ball)~(?:pull up|hmu|hit me|on deck|text|delivery|deal)",
            "(?:ketamine|shroom|shrooms|psilocybin|psychedelic|mushroom|microdose|lsd|mdma|dmt|adderall|xanax|codeine|opium|testosterone|steroid|hgh|ozempic|semaglutide|tirzepatide|wegovy|mounjaro|peptides?|kratom|kava kratom|tianeptine|phenibut) (?:nasal spray|caps(?:ules)?|bars?|gumm(?:y|ies)|chocolates?|vials?|pens?|powder|pills?|tabs?|extracts?|shots?|edibles?|troches?|tea|spray|strips?|drops|syrup|carts?|kits?|tablets?|dealer|plug|online|bundle|cycle)",
            r"no (?:rx|script|prescription|doctor|id|prescriptions?)(?: is)? ?(?:needed|required|necessary|visit|asked|check)?~(?:mg|pills?|ship\w*|order|\$|tramadol|meds?|viagra|xanax|adderall|overnight|pharmacy|delivered|needed|required|buy|get)",
            r"(?:mg|tabs?|pills?|caps?|x \d+|\d+ ?ct)~(?:no rx|no script|no prescription|shipped overnight|without prescription|discreet\w*|overnight (?:ship\w*|deliver\w*))",
            r"(?:tramadol|xanax|valium|ambien|adderall|oxy\w*|percocet|hydrocodone|norco|vicodin|soma|klonopin|ativan|lorazepam|diazepam|alprazolam|clonazepam|zolpidem|modafinil|phentermine|codeine|gabapentin|tapentadol|carisoprodol|methadone|suboxone strips?|fentanyl patch\w*)~(?:mg|\d+ ?ct|x ?\d+|\$|ship\w*|overnight|buy|order|cheap|sale|bulk|online|no rx|no script|discount)",
            r"(?:test (?:e|c|p|prop|cyp|enan\w*)|tren(?:bolone)?|dbol|dianabol|deca|anavar|winstrol|winny|clen(?:buterol)?|sarms?|ostarine|rad 140|mk 677|masteron|primobolan|equipoise|anadrol|hgh|igf)~(?:bundles?|cycles?|stack|domestic|ship\w*|vials?|ml|\$|sale|gear|order|labs?|tabs|dbol|tren|test|deca|anavar|in stock|bulk|gains)",
            "(?:red|green|white|maeng da|bali|borneo|thai|malay|trainwreck) (?:maeng da|vein|bali|borneo|thai|malay|kratom|strain kratom)",
            r"mitragyn\w+",
            r"7 ?oh\b",
            "kava (?:bar|shots?)~kratom",
            "gas station (?:pills|heroin)",
            "zaza (?:pills|red)",
            r"(?:artillery shells?|roman candles?|mortars?|firecrackers?|bottle rockets?|sparklers?|m ?80s?|cherry bombs?|fountains|aerials|fireworks|500 gram cakes|repeaters)(?:,| and| &|\b)~(?:\d+ ?% off|off\b|sale|half|bogo|buy|\$|tent|roman|blowout|in stock|deals?|wholesale|stand|cheap|free|artillery|fireworks)",
            "4th of july (?:blowout|tent)",
            "fireworks (?:tent|stand|outlet|store|sale|superstore|warehouse|blowout|deals?|for sale|bogo|packs?|assortments?)",
            "(?:for )?research (?:use|purposes|chemicals?) ?(?:only)?",
            "(?:research|bulk) peptides?",
            r"compounded (?:semaglutide|tirzepatide)~(?:no|without|\$|cheap)",
            "(?:crack|meth|glass|oil burner|freebase|dab|weed) pipes?",
            "drug (?:paraphernalia|dealer|plug|menu|kits?)",
            "fake (?:pee|urine)",
            "detox (?:drink|kit|pills)",
            r"pass (?:your|any|a|the) (?:\w+ )?drug (?:test|screen)",
            "plug (?:got|is|has|just|here|on|for)",
            "(?:menu|bag|pack|product|work)~(?:plug|stash|drop spot|pull up|hmu|hit my line|lmk|tap in)",
            "dark ?web (?:market|vendor|link)",
            "stealth (?:shipping|packaging)",
            "(?:cheap|generic|discount|online|buy|order|no rx|bulk|overnight|get|best price|cheapest|brand) (?:viagra|cialis|levitra|sildenafil|tadalafil)",
            "(?:overseas|online|offshore|foreign|canadian|indian|mexican|rx free) pharmac(?:y|ies)",
            rf"{_SURE}~(?:\$|for sale|in stock|available|deliver\w*|ship\w*|menu|deals?|% off|off\b|cheap|hmu|hit me|pull up|wholesale|bulk|text|dm|order|discreet\w*|gram|oz|ounce|fire|drop\w*|restock\w*|today|tonight|now|special\w*|got|buy|no (?:rx|prescription|script)|without (?:a )?(?:rx|prescription|script)|overnight|plug|pressed|pharma grade|online|sale|each|ball|on deck|free|sample|bars?)",
            rf"(?:buy|order|got|selling|sell|sells|get|cheap|need|want|shop|pure|quality|fresh|new|moving|uncut|wholesale|bulk|free|need some|looking for|in stock|top quality|real|legit|best|pressed|party|discount\w*|overnight|on deck|have|plug (?:for|got)|got the|some|premium|organic|\d+ ?mg) (?:\w+ ){{0,2}}{_SURE}",
            rf"(?:gram|ounce|oz|g|zip|eight ball|8 ball|bag|baggie|tab|tabs|sheet|pill|script|bottle|point|ball|key|kilo|kg|brick|qp|pint|line)s? of (?:\w+ )?{_DRUG}",
            "(?:no|without|w/o|w o|skip the|zero) (?:a |an |any )?(?:doctor'?s'? )?(?:rx|prescriptions?|scripts?)",
            "(?:prescriptions?|rx|scripts?) (?:is |are )?(?:not|isn't|never) (?:needed|required|necessary)",
            r"(?:online|canadian|mexican|overseas|indian|discount|cheap|offshore) (?:pharmacy|pharmacies|drugs?|meds?|pills?|viagra|medications?)~(?:no|cheap|\$|ship\w*|discreet\w*|order|off|save|deliver\w*|without|overnight|generic|low|80|from)",
            r"(?:generic|cheap|discount|buy|online|order|get) (?:\w+ )?(?:viagra|cialis|sildenafil|tadalafil|levitra|ambien|phentermine|modafinil|ozempic|semaglutide|soma)",
            r"(?:viagra|cialis|phentermine|ambien|modafinil|ozempic|semaglutide|tirzepatide|wegovy|hgh|steroids?|testosterone)~(?:no (?:rx|prescription|script|doctor)|without|cheap|discreet\w*|% off|per (?:pill|vial)|\$ ?\d|overnight|for sale|bulk|research|no questions)",
            r"shrooms?~(?:bars?|chocolate\w*|gumm\w+|\$|deliver\w*|ship\w*|microdos\w*|order|buy|fresh|oz|for|grow|available|now|drop|strain\w*|trip)",
            r"microdos\w*~(?:capsules?|order|ship\w*|shop|\$|buy|gumm\w+|shroom\w*|mushroom\w*)",
            "(?:salvia|k2|spice|synthetic)~(?:incense|herbal|for sale|legal high)",
            r"grow kits?~(?:mushroom|shroom|psilocyb\w*|spore\w*)",
            "spore (?:syringes?|prints?)",
            "(?:glass|meth|crack|weed|oil burner) (?:pipes?|bubblers?)",
            "(?:drug|synthetic|fake) (?:urine|pee|test kit detox|paraphernalia)",
            "pass (?:any |your )?drug tests?",
            "detox (?:drink|kit)s?~(?:drug test|pass|thc|clean)",
            "nitrous (?:oxide )?(?:chargers?|tanks?|cream chargers?|canisters?)",
            "whip(?:ped)? cream chargers?",
            "poppers (?:sale|for|in stock)",
            r"(?:fire ?works?|fire ?crackers?|mortars|roman candles|m80s?|m 80s?|bottle rockets?|artillery shells?|pyrotechnics)~(?:sale|\$|bogo|buy|off\b|% off|in stock|tent|outlet|order|deals?|get|stock up|store|warehouse|shop|cheap|wholesale|assortment|superstore|for sale|free)",
            r"(?:buy|shop|cheap|discount\w*|wholesale|illegal|bogo|sale on|stock up on|get your|order) (?:\w+ )?(?:fireworks?|fire ?crackers?|mortars|m80s?)",
            rf"(?:plug|dealer|trapper|connect|trap)~(?:{_DRUG}|drop|menu|product|work|zips?|tonight|pull up|restock\w*|gas|loud)",
            rf"(?:hmu|hit (?:me|us) up|hit my line|pull up|tap in|text|dm|holla|lmk)~(?:for|if you need|wit|with) (?:\w+ ){{0,2}}{_SURE}",
            r"(?:prescription|pharma\w*|controlled) (?:\w+ )?(?:pills?|meds?|drugs?|painkillers?|opioids?)~(?:for sale|no (?:doctor|script|rx)|discreet\w*|overnight|bulk|cheap|shipped|\$)",
            r"pain ?(?:pills?|killers)~(?:for sale|no (?:doctor|script|rx|prescription)|discreet\w*|overnight|bulk|cheap|shipped|\$|available|order)",
            r"(?:pills?|powder|tabs?|product|coke|dope|blow|bars|lean|dope)~(?:discreet\w* (?:ship\w*|pack\w*|deliver\w*)|stealth ship\w*|vacuum sealed|bitcoin only|cash ?app only|no cops|lab tested purity|uncut|hmu|on deck|drop (?:tonight|today)|pull up|pressed|plug|straight drop|per gram|a gram|a pill|each pill)",
            f"{_DRUG},? (?:and |& |or |n )?{_SURE}",
            f"{_SURE},? (?:and |& |or |n )?{_DRUG}",
            r"(?:w/out|without|w/o|wo|skip|no|minus|sans) (?:the |a |seeing a |any )?(?:doctor|dr|rx|script|prescription|paper|papers)\b~(?:mg|vials?|pills?|ship\w*|\$|ozempic|needed?|pharm\w*|tabs?)",
            "(?:ozempic|wegovy|mounjaro|zepbound|semaglutide|tirzepatide|viagra|cialis|xanax|adderall|tramadol|ambien|hgh|botox|hormones?)~(?:w/out|without|w/o|no) (?:the |a )?(?:doctor|dr|rx|script|prescription|paper)",
            "(?:mg|tramadol|alprazolam|diazepam|oxycodone|adderall|xanax|pills?|tablets?|medicine)~no (?:paper|script|rx|prescription|doctor)",
            r"(?:mushrooms?|shroom\w*|truffles?|spores?|golden teachers?|penis envy)~(?:an? 1/8|1/8|eighth|\d+ an|ounce|oz|in town|who needs?|grow|ship|fresh|chocolate\w*|bars?|caps(?:ules)?|microdos\w*|kits?|syringe|50 states|print)",
            r"(?:who|anybody|anyone|whoever) needs?\b~(?:percs?|bars|xans?|addys?|molly|tabs|shroom\w*|coke|snow|lean|gas|pills|work)",
            r"(?:percs?|bars|xans?|addys?|addies|molly|tabs|shroom\w*|snow|lean|oxys?|pills|blues|10s|30s|pressies|ket|k3t|coke|c0ke)(?:,| n| and| &)~(?:percs?|bars|xans?|addys?|addies|molly|m0lly|tabs|dmt|lean|oxys?|acid|ket|k3t|shrooms|on deck|usual)",
            "(?:on deck|meet at the usual|usual spot|same (?:number|spot|corner|plug))~?(?:percs?|bars|girl|boy|snow|gas|pills|corner|text)?",
            r"(?:that|dat|got) (?:girl|boy|white|snow|work|yay|fetty)(?:,| and| n)~(?:that |dat |got )*(?:boy|girl|soft|hard|number|corner|pull up|usual|deliver\w*|24)",
            r"snow~(?:in (?:july|june|august|may|summer)|best in (?:the )?(?:city|town)|24/7|you know the number|delivery|grams?|pure|uncut|party)~?(?:deliver\w*|number|city|24)?",
            "(?:best|finest|purest) (?:snow|white|powder|ice|candy|product) in (?:the )?(?:city|town|area)",
            r"(?:whip(?:ped)? ?cream|cream|nitrous|nos|nang|balloon) (?:tanks?|chargers?|canisters?|cylinders?|gas)~(?:deliver\w*|til|\d+g|late|open|mango|flavou?rs?|party|text|\$)",
            r"\d{3} ?g (?:tanks?|mango|cylinders?|strawberry|blueberry)",
            r"(?:bali|borneo|maeng da|malay|thai|sumatra|indo|horn|trainwreck) (?:\w+ )?(?:kratom|powder|caps(?:ules)?|kilo|250g|strain|red|green|white)",
            r"(?:sarms?|test e|tren|gear|stack|cycle|peptides?|anabolics?)~(?:pct|gains|research use|vials?|ship\w*|guaranteed|bulk|cutting|domestic|bodybuild\w*)",
            "(?:need to |gotta |how to )?pass (?:a|your|any|the|that)? ?(?:ua|piss test|pee test|drug test|drug screen|hair test|probation test)",
            "(?:clean|synthetic|fake|powdered) (?:sample|urine|pee|p)~(?:kit|heat|ua|test|works|pass|guaranteed)",
            r"(?:party starters?|hearts|teslas|punishers?|pressed|rolls|molly|beans)~(?:rave|\d+ each|10 each|party|5 min|festival|deliver\w*)~?(?:each|rule|text)?",
            r"(?:study|finals|focus|exam)~(?:buddies|addys?|adderall|20s|30s|vyvanse|ritalin)~?(?:stock|special|\$|each|20s|30s)?",
            r"(?:mortars?|cakes|roman candles?|firecrackers?|rockets|shells|sparklers|big boom|box of boom)(?:,| and| &)~(?:mortars?|cakes|roman candles?|firecrackers?|buy (?:one|1)|bogo|tent|two|shells|stand|\d+ ?% off)",
            "(?:tent|stand|thunder|fireworks)~(?:mortars?|cakes|roman candles?|buy (?:one|1)|bogo|box of boom|artillery)",
            r"(?:we have|have|selling|sell|supply|got) (?:\w+ )?(?:tramadol|alprazolam|xanax|oxycodone|codeine|hgh|steroids|ketamine|dmt|lsd|mdma|cocaine|pills)~(?:ship|usa|worldwide|no paper|safe|discreet|mg|price|whatsapp|telegram)",
        ),
        firm=(
            *listed(
                """
                ketamine, shrooms?, tren, dbol, no rx, blues, percs?, mushroom caps, peptides?, vials,
                steroids?, hgh, coke, crack, crystal, dope, blow, plug, controlled substances?, narcotics?,
                viagra, cialis, opioids?, opiates?, benzos?, fireworks?, firecrackers?, paraphernalia,
                psychedelics?, no prescription, zannies, zans, get high, trippy, sleep meds, anxiety meds, diet
                pills, semaglutide, tirzepatide, poppers, the plug, vendor list, vacuum sealed, no questions
                asked, pills, on deck, re up, reup, dab rig, party starters?, alprazolam, stealth, whip cream,
                whipped cream tanks, gains guaranteed
                """
            ),
            "white~(?:pull up|gram|pop)",
            r"overnight ship\w*",
            _SURE,
            r"testosterone~(?:cycles?|vials?|gym|boost\w*|bulk)",
            "lean~(?:cup|pint|sip|syrup)",
            "discreet (?:shipping|packaging|delivery)",
            "skittles~(?:pressed|roll)",
            "weight loss (?:shots|injections|meds)",
        ),
        weak=(
            *listed(
                """
                pills?, powder, tabs?, bars, grams?, ounces?, oz, fire, pure, drop, menu, shipped, shipping,
                script, meds?, mg, bulk, stealth, plug, blues, cash ?app, vials?, high, pack, acid, mushrooms?,
                ozempic, semaglutide, tirzepatide, wegovy, ketamine, trip, party, white, 10 each, same number,
                same corner, usual, corner, works every time, clean, 5 min, boom, rx, doctor, paper, ship,
                worldwide, usa, teachers, 24/7, in town, who need, bags, shots, extract, fast drop, pickup,
                deliver, delivered, til 4am, rave, hearts, stack, girl, boy, tablets, tabs, gear, pressed, snow,
                ua, spores, pct, drug test, yola
                """
            ),
            "pharma(?:cy|ceutical)?",
        ),
        mask=(
            *listed(
                """
                whiteboard, ketamine is never, molly maids?, good golly, boston lean, clean, special k cereal,
                pumpkin spice, old spice, valium, ectasy, dishwasher pods, birthday party favors, bath salts and
                candles, whipped cream and, snow day, snow days, snow removal, snow crew, snow plow, snow delay,
                snow emergency, snow boots, snow cones?, coke delivery, speed humps?, percs of the job
                """
            ),
            "(?:rice and|green|black|pinto|kidney|coffee|baked|refried|jelly|garbanzo|vanilla|lima|soy|string) beans",
            "ketamine (?:therapy|infusion|clinic|treatment) ?(?:appointment|session)?",
            "(?:diet|cherry|a|can of|bottle of|coke|vanilla) (?:coke|zero)",
            "coke (?:zero|and|products?|machine|can)",
            "crack(?:ed|ers?|ing| in| down| repair| the|s in)",
            "crystal (?:lake|river|clear|city|springs|cathedral|bowl|light|ball)",
            "crystal(?:'s)?~(?:appointment|birthday|is|will|called|from|at)",
            r"molly(?:'s)?~(?:appointment|birthday|is|will|called|from|at|the|has|had|groom\w*|vaccin\w*|stylist|maid|vet)",
            "(?:hi|hey|hello|dear|dr|aunt|stylist|this is|with|for|from) (?:molly|crystal)",
            "lean (?:meat|cuisine|on|in|beef|turkey|six|startup|protein|ground|manufacturing|muscle|against)",
            "acid (?:reflux|rain|wash|test|free)",
            "(?:amino|folic|hyaluronic|citric|lactic|fatty|stomach|ascorbic) acids?",
            "(?:granola|candy|protein|snack|chocolate|sand|monkey|space|handle|salad|juice|lemon|breakfast) ?bars",
            "speed (?:limit|bump|test|dating|zone|camera|ing|up|way|reading|skating|dial)",
            "(?:high|internet|download|top|ramming|full|low|5) speed",
            "spice (?:girls|rack|level|mix|latte|cake|shop|blend)",
            "(?:portobello|shiitake|button|cremini|stuffed|wild|truffle|grilled|oyster|marinated) mushrooms?",
            "mushroom (?:risotto|soup|burger|swiss|pizza|ravioli|sauce|gravy|omelet)",
            "(?:power|spark|ear|spark|gas|drain|block heater|tail) ?plugs?",
            "plug (?:in|it|and play|your)",
            r"unplug\w*",
            r"meth(?:od\w*|ane|anol|uen)",
            "blow (?:dry|out|up|torch|ing)",
            "dope (?:track|beat|song)",
            r"roxy (?:theater|theatre|cinema|hotel|apartments|swim\w*)",
            r"k2 (?:ski\w*|summit|sports)",
            r"trip (?:to|is|confirm\w*|advisor|reminder|starts|insurance)",
            "party (?:city|supplies|favors for (?:kids|guests)|bags?)",
            "bath salts(?: and| &|,)~(?:candles?|soaps?|bombs?|lotions?|ship|basket)",
            r"snow (?:days?|removal|plow\w*|storm|delay|emergency|boots|cones?|blower|tires?|shovel\w*|routes?|total|fall|crew|team|melt|pants|white|advisory|expected)",
            "(?:girl|boy) (?:scouts?|s)",
            "(?:cup|crab|rice|pan|sheet|birthday|wedding|layer|fish|pound|funnel) ?cakes",
        ),
        benign=(
            *listed(
                """
                results from the lab, lab results, awareness, prevention, narcan, naloxone, overdose, fentanyl
                test strips, take ?back, poison control, recovery, rehab, addiction, sober, support group,
                hotline, 988, seized, police, trial study, clinical trial, class, curriculum, injection
                appointment, infusion appointment, epidural, allergic, allergy, side effects, prednisone,
                inhaler, cream, eye drops, surgery, fasting, dose, walgreens, cvs, rite aid, refills?, copay,
                prescribed, hygienist, groomer, salon
                """
            ),
            r"(?:your|ur|a|rx|refill|prescription|medication)~(?:prescription|refill|rx|script|medication)~(?:ready|pick ?up|refill\w*|due|filled|called in|has|was|is|for|renew\w*|delayed|approved|sent|shipped)",
            r"prescription (?:for|is|refill|ready|was|has|pick ?up|#|number|transfer\w*)",
            r"prior auth\w*",
            "detox (?:center|program|facility)",
            "treatment (?:center|program|options)",
            "suboxone (?:clinic|appointment)",
            r"counsel\w+",
            r"(?:drug|urine|steroid|toxicology|doping) (?:tests?|screen\w*|policy|free|court)",
            r"arrest\w*",
            r"fireworks?~(?:show|display|start\w*|prohibited|banned|illegal|safety|at dusk|cancell?ed|postponed|viewing|tonight at|begins?|ordinance|noise|permit|pets|not allowed|over the)",
            "(?:watch|enjoy|see|no|4th of july|city|annual|prohibited|banned) (?:the )?fireworks?",
            "fireworks? (?:begin|show|display|start|are|will)",
        ),
        signals={**COMMERCE, "advice": -0.6, "prohibition": -1.0},
    ),
)
