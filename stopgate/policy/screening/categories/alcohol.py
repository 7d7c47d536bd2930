"""
Blocks: selling or promoting beer, wine, spirits and drink specials.
Why: alcohol is the A of SHAFT; carriers take it only behind a date-of-birth gate and only to the US.
Blocked example: "Thirsty Thursday! $3 beers and half-price margaritas until 9. Come see us."
Allowed example: "Dress code for the gala: cocktail attire."
What the sender can do: put a date-of-birth gate (month, day, year) before the opt-in and have the account marked age-gated; to Canada it stays refused.
Source: seed rows E01, E02, N01; Twilio 30456, 30529, 30875; AWS NON_COMPLIANT_USE_CASE_ALCOHOL.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, MONEY, PERCENT, Lexicon, listed

_DRINK = (
    r"(?:beers?|wines?|vodkas?|whiske?ys?|whiskies|bourbons?|scotch(?:es)?|tequilas?|rum|gin|champagnes?|prosecco|cocktails?|margaritas?|margs?|mimosas?|sangrias?|liquors?|"
    r"spirits|ipas?|lagers?|ales?|stouts?|pilsners?|brews?|seltzers?|white claws?|trulys?|mezcal|cognac|hennessy|brandy|sake|soju|ros[e]|cabernet|cab sauv|merlot|chardonnay|pinot(?: noir| grigio)?|"
    r"malbec|zinfandel|sauvignon blanc|martinis?|mojitos?|daiquiris?|old fashioneds?|moscow mules?|bloody marys?|jello shots|shots|pints?|pitchers?|drafts?|kegs?|six ?packs?|"
    r"bud light|budweiser|coors|miller lite|modelo|corona|heineken|guinness|stella artois|jack daniels|jameson|tito's|grey goose|patron|don julio|casamigos|fireball|bacardi|captain morgan|"
    r"moet|dom perignon|buchanans|crown royal|makers mark|buffalo trace|pappy van winkle|blantons|hard cider|moonshine|alcohol|booze|well drinks|drinks|wells)"
)

CATEGORY = Category(
    rule="content-alcohol",
    about="offers or promotes alcohol",
    correct="Take drinks, drink prices and tastings out of the text",
    passes="Acme Grill: your table for four is confirmed for 7 pm. Reply STOP to opt out.",
    otherwise="With a date-of-birth gate before the opt-in, have the account marked age-gated: then it may go to US handsets",
    policy_url="https://www.twilio.com/docs/api/errors/30456",
    way="attribute",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                bottle service, ladies'? night, thirsty thursday, wine wednesday, beer pong, bar crawl, pub
                crawl, open bar, jello shots, booze cruise, paint and sip, boozy brunch, byob, moonshine, rail
                drinks, well drinks, call drinks, jungle juice, long islands?, whiskey casks for, tap ?takeover,
                brewfest, beerfest, oktoberfest steins?, beer ?run, wine ?down, wine and cheese night, froze,
                frose, wine walk, hoppy hour, nitro stout, pub ?night, power hour, dollar drafts, quarter beers,
                penny pitchers, nickel beers, beer bucket, blackout night, thirsty thursdays?, mimosa flight,
                tequila tuesdays?, margarita mondays?, tito tuesday, mule monday, flight night, mixed case, half
                case of, beer store, wine store, liquor store, wine shop, bottle club, natural wine, orange
                wine, skin contact, pet nat, biodynamic wine
                """
            ),
            r"\d+ (?:\w+ )?bottles (?:of|for)~(?:red|white|wine|reserve|ros[e]|cab\w*|pinot|merlot|\$ ?\d+)",
            r"(?:local|hard|craft|six|artisan|dry) (?:\w+ )?ciders?~(?:taste|tasting|tickets|tap|\$|flight|sample)",
            r"(?:taste|sample|try|sip) (?:\w+ ){0,3}(?:ciders?|beers?|wines?|meads?|spirits|whiskeys?|bourbons?|tequilas?|cocktails|rums?|vodkas?|brews)",
            r"(?:pinots?|cabs?|merlots?|chards?|zins?|bubbly|rieslings?|malbecs?|syrahs?|ros[e]s?|bordeaux|burgundy|barolo|chianti|reserve cab|blends?) (?:\w+ ){0,4}(?:club|members?|case|bottles?|release|shipment|vintage|harvest|allocation|tasting|cellar)",
            "(?:club|members?|case|harvest|release|shipment|vintage|allocation|cellar|tasting)~(?:pinots?|cabs?|merlots?|chardonnay|zinfandel|ros[e]|cabernet|riesling|malbec|bordeaux|syrah)",
            r"\d+ (?:\w+ )?(?:coronas?|modelos?|bud lights?|buds|heinekens?|guinness|pbrs?|tallboys?|tall boys?|pints?|shots|beers?|drafts?|white claws?|margs|margaritas?|mimosas?|bottles of (?:wine|beer))~(?:\$|for|tonight|special|bucket|game)",
            r"(?:buckets?|pitchers?|tallboys?|tall boys?|growlers?|kegs?|crowlers?|flights?|six ?packs?|12 ?packs?|30 ?packs?|24 ?packs?|drafts?|tap takeover|tap list)~(?:\$|beer|special|off|ipa|lager|brew|tonight|fill|game|corona|bud|modelo|free|release)",
            "first (?:round|drink|beer|cocktail|pint|glass)~(?:on us|free|is|on the house)",
            r"(?:wells?|house wine|house pours?|rail drinks?|domestics?|imports?|draft beer|drafts)~\$ ?\d",
            r"\$ ?\d[\d.]* (?:wells?|house|domestics?|imports?|drafts?|pints?|shots?|glasses|apps and|tallboys?|pitchers?|pours?|calls|you call its?|pbrs?|coronas?|modelos?|bombs|mules?|mojitos?|manhattans?|negronis?|spritz(?:es)?|palomas?)",
            "(?:trivia|karaoke|live music|game day|watch party|brunch|ladies night|open mic|bingo|comedy|dj|dance party|crawfish boil|paint night)~(?:beers?|drinks?|cocktails?|drafts?|wine|shots|margs|margaritas?|mimosas?|pitchers?|tallboys?|pints?|bar)",
            "new (?:cocktail|drink|bar|wine|beer|draft|tap) (?:menu|list|lineup)",
            "(?:cocktail|wine|beer|bourbon|tequila|drink|whiskey) (?:menu|list|lineup|drop|hour|flight|class|night|festival|walk|trail|dinner|advent|pass|bundle|lovers|barrel|box|subscription)",
            "(?:single barrel|barrel pick|store pick|small batch|allocated|top shelf|limited can|can release|bottle release|barrel aged|cask strength|proof)~(?:pick|release|bourbon|whiskey|sale|drop|bottle|available|stout|order|noon|today|line|ipa|tequila|rum)",
            r"(?:casamigos|white claws?|hennessy|tito'?s|patron|don julio|jameson|jack daniel'?s?|crown royal|grey goose|ciroc|smirnoff|bacardi|captain morgan|jim beam|makers mark|fireball|absolut|ketel one|modelo|corona|bud light|coors light|miller lite|michelob ultra|heineken|stella artois|guinness|blue moon|dos equis|truly|high noon|twisted tea|mikes hard|moet|veuve clicquot|dom perignon|barefoot|josh cellars|yellow tail|pabst|pbr|yuengling|jagermeister|kahlua|baileys|malibu rum|woodford|bulleit|blanton'?s|weller|pappy|eagle rare|macallan|glenlivet|johnnie walker|tanqueray|bombay sapphire|hendrick'?s|aperol|campari|cognac)~(?:\$|off|sale|deliver\w*|bottle|order|special|stock|case|free|shots?|ice|drop|release|restock\w*|pack|now|only|bogo|rebate|tonight|get)",
            r"(?:get|order|grab|buy|deliver\w*|stock(?:ing)? up|sip|pour(?:ing)?|shop) (?:\w+ ){0,3}(?:casamigos|white claws?|hennessy|tito'?s|patron|don julio|jameson|crown royal|modelo|corona|bud light|coors|heineken|guinness|high noon|twisted tea|fireball|smirnoff|bacardi|moet|prosecco|champagne|bourbon|whiskey|tequila|vodka|rum|beer|wine|cocktails?|hard (?:seltzer|cider|kombucha|lemonade)|liquor|booze|spirits|ipas?)",
            rf"{MONEY} (?:\w+ ){{0,2}}{_DRINK}",
            rf"(?:{PERCENT} off|half (?:off|price)|1/2 (?:off|price)|free|bottomless|discount\w*|2 for 1|bogo|two for one|cheap|unlimited|all you can drink|specials? on|deals? on|off all|save on|off select) (?:\w+ ){{0,3}}{_DRINK}",
            f"{_DRINK}~(?:{PERCENT} off|{MONEY}|half (?:off|price)|on sale|specials?|on special|2 for 1|all night|bogo|buy one|free delivery|delivered|in stock|restock|on tap|for sale|discount|deals?)",
            r"happy hours?~(?:drinks?|cocktails?|beers?|wines?|margs?|margaritas?|\$|off|specials?|all|wells|menu|from|until|\d|bar|today|every|starts|join|come)",
            "(?:drink|beer|wine|liquor|bar|cocktail|shot|margarita|tequila|whiskey|vodka) (?:specials?|deals?|tastings?|pairings?|club|crawls?|festival|fest|flights?|of the month|release|delivery|sale|drop|dinner)",
            "liquor (?:store|warehouse|barn|depot|mart|outlet)",
            "wine (?:club|tasting|shop|sale|country tour|wednesday|delivery|cellar|bar|shipment|release)",
            r"(?:new|fresh|limited|seasonal|barrel aged|small batch|single barrel|rare|craft) (?:\w+ )?(?:ipas?|beers?|brews?|bourbons?|whiske?ys?|wines?|stouts?|lagers?|ales?|releases? on tap|tequilas?|cocktails?|cans?)~(?:tap|release|in|available|now|stock|today|come|menu|drop|order|bottles?|barrels?|get|here|shop|sale|arriv\w+)",
            "taco (?:and|&) tequila",
            "margarita (?:monday|madness)",
            "keg (?:party|stand|delivery)",
            r"drunk\w* (?:brunch|bingo)",
            "sip and (?:shop|paint)",
            "bottomless (?:brunch|mimosas?)",
            rf"(?:order|buy|shop|get|grab|stock up on|try|enjoy|sip|taste|sample|join us for|come (?:in|by|down)? ?for|reserve|pre ?order|delivering|deliver\w*|ship\w*) (?:your |our |a |some |the |an |new |favorite |local |cold |ice cold |fine |premium |craft |free )*{_DRINK}",
            "get (?:drunk|wasted|hammered|lit tonight|tipsy|buzzed|your drink on)",
            r"\d+ (?:beers|wines) on tap",
            rf"(?:case|bottle|glass|pitcher|bucket|pint|flight|shot)s? of (?:\w+ )?{_DRINK}",
            r"(?:taproom|tap room|brewery|brewpub|beer hall|beer garden|biergarten|winery|distillery|cidery|meadery|wine bar|whiskey bar|cocktail bar|cocktail lounge|sports bar|tiki bar|dive bar|speakeasy|liquor|bottle shop|package store|saloon)~(?:\$|trivia tonight|release|tastings?|taps|cans?|specials?|anniversary|happy hour|\d+ ?% off|delivery|drink\w*|grand opening|sale|flights?|pints?|pours?|barrel|growlers?|half (?:off|price)|last call|on tap|on us)",
            "(?:taproom|tap room|brewery|brewpub|beer hall|beer garden|winery|vineyard|distillery|wine bar)~(?:live music|tour|party|come|join us|visit|open till|food truck|this weekend|tonight)~(?:pours?|pints?|sips?|tastings?|taps?|beers?|wines?|ros[e]|glass|21)",
            "(?:craft|draft|handcrafted|top shelf|imported|award winning|cheap|free flowing) (?:beers?|wines?|vodkas?|whiske?ys?|bourbons?|tequilas?|rum|cocktails?|margaritas?|mimosas?|liquors?|ipas?|lagers?|ales?|stouts?|brews?|seltzers?|spirits|booze)",
            "ice cold (?:beers?|brews?|drafts?|margaritas?|pints?|cocktails?|lagers?|ones)",
            "(?:wells?|drafts?|house wine|rails?|domestics?|pints?|drinks?) (?:are )?(?:2|two) (?:4|for) (?:1|one)",
            r"(?:2|two) (?:4|for) (?:1|one) (?:\w+ )?(?:wells?|drafts?|drinks?|pints?|shots?|margs|apps and drinks|cocktails|beers?|wines?)",
            "(?:ladies|girls|nurses|teachers|birthday girls?|industry|bridesmaids) drink (?:free|for free|half|on us|cheap)",
            r"\$ ?\d[\d.]* (?:\w+ )?(?:margs?|ritas?|drafts?|beers?|pours?|steins?|longnecks?|ponies|buckets?|schooners?|mugs? of beer|liter pours?|bombs?|brews?|handles?)",
            r"(?:margs?|ritas?|longnecks?|pony bottles|ponies|schooners?|steins?|drafts?|tallboys?|pitchers?|handles)~(?:\$ ?\d|buck|bucks|half (?:off|price)|2 for|two for|\d for|during the game|all (?:night|day|weekend)|til (?:close|\d|midnite|midnight))",
            r"(?:vodka|rum|gin|whiske?y|tequila|bourbon|scotch|liquor|titos|tito's|jack|jim beam) (?:\w+ )?(?:handles?|fifths?|bottles?|liters?|minis|nips)~(?:\$|\d for|off|half|ends?|sale|restock\w*|in)",
            r"(?:\d+ )?(?:handles|taps) (?:from|of|pouring)~(?:brew\w*|tonight|thirsty|beer|local)",
            "(?:first|1st|next) (?:pour|round|pint|drink|beer|glass|shot|marg)(?:'s| is)? (?:is )?(?:on (?:us|me|the house)|free)",
            "(?:cold ones|drinks|shots|round|rounds|pitchers?|brews?)~(?:on the house|on us|on me)",
            "come thirsty",
            "(?:stout|porter|ipa|lager|pilsner|ale|sour|bourbon|barrel|whiskey|wine|can|bottle|beer|cider) (?:release|drop|allocation|raffle pick|tapping|launch|lottery)",
            "(?:pappy|blanton'?s|weller|eagle rare|e h taylor|stagg|buffalo trace|old forester|michter'?s|yamazaki)~(?:behind the counter|in|landed|allocated|came|asked|call|hold|drop|counter|arrived|available|lottery|line)",
            r"(?:wine|beer|whiskey|bourbon|cellar|vintner\w*|sommelier|scotch|tequila) (?:\w+ )?(?:club|society|crew|circle)~(?:members?|case|pick ?up|release|shipment|new|join|first|\d+ ?%|reply|add)",
            r"(?:join|members? of|your) (?:\w+ ){0,4}(?:cellar|wine|beer|whiskey|bourbon|mug|growler|sommelier) (?:\w+ )?club",
            r"(?:grandpa|granddaddy|uncle|pa|pawpaw)(?:'s)? (?:\w+ )?(?:shine|moonshine|hooch|white lightning|apple pie in)",
            "(?:shine|moonshine|white lightning|hooch)~(?:mason jars?|proof|jars?|quart|apple pie|peach|batch)",
            "(?:swirl|sip)(?:,| and|,? swirl)~(?:swirl|sip|club|case|tasting|taste|cheese|repeat)",
            "(?:sports bar|pub|tavern|saloon|bar and grill|lounge|cantina)~(?:drafts?|margs?|wells|bottles|drink free|pitchers?|specials on)",
            r"(?:kegs?|half barrels?|1/2 barrel)~(?:graduation|party|tap|deposit|\$|tub|domestic|rental|order|reserve)",
            r"(?:wedding|party|event|bulk|home|office)~(?:scotch|whiskey|whisky|liquor|wine|beer|vodka|rum)~(?:deliver\w*|price|bulk|supply|order|available)",
            r"(?:scotch|whiske?y|liquor|wine|beer|vodka|rum)(?:,| and| &)~(?:deliver\w*|lowest price|bulk|all brands?|cheap\w*|duty free|off|special\w*|\$)",
            "(?:signature|frozen|house|premium|infused|specialty) (?:martinis?|cocktails?|margaritas?|margs|mules?|sangrias?|mojitos?|daiquiris?|old fashioneds?)",
            r"\d+ (?:\w+ )?pours\b",
            "(?:mezcal|tequila|whiske?y|bourbon|rum|gin|sake|cider|wine|beer|scotch|cognac) (?:flights?|night|pairing|dinner|school|101|club|society|members?|lovers|nerds|geeks|fans)",
            r"(?:cellar|wine|bottle|case|rack|bar cart|fridge)~(?:looking empty|empty|running low|restock\w*|refill)~(?:case|off|shipped|bottles|\$)",
            r"(?:cask|barrel|vintage|bottling|batch) (?:\w+ )?(?:landed|arrived|released|dropped|is here|just in)~(?:bottles?|\$|holds?|limit|members)",
            r"\d+ ?(?:cans?|bottles?|pk|pack|ct) (?:of )?(?:\w+ ){0,3}(?:lagers?|ales?|ipas?|beers?|pilsners?|stouts?|seltzers?|ciders?|wines?|coolers)",
            "(?:jack daniel'?s?|crown royal|baileys|johnnie walker|hennessy|patron|tito'?s|jameson|smirnoff|bacardi|absolut|jim beam|makers mark|glenlivet|moet|casamigos|don julio)(?:,| and| &|~w)~(?:glasses|gift ?sets?|crown royal|baileys|hennessy|patron|jameson|smirnoff|while|liquor|bottle|liter|sampler)",
            r"(?:gift sets?|sampler|variety pack)~(?:jack daniel\w*|crown royal|baileys|whiskey|bourbon|tequila|vodka|wine|hennessy)",
            r"(?:cold|cheap|domestic|imported) beers?~(?:\d+ ?(?:cans?|pk|pack|bottles)|\d+\.\d\d|\$|only|special)",
            "(?:rail|well|house|happy hour) (?:pours|drinks)",
            "(?:four|five|six|three|new|featured) (?:new )?(?:reds|whites|ros[e]s|bubblies)~(?:club|case|fall|spring|bottles?|member|pour)",
        ),
        firm=(
            *listed(
                """
                taproom, tallboys, house wine, liquor, round's on us, hops?, pinots?, happy hour, cocktails?,
                margaritas?, mimosas?, sangria, martinis?, booze, spirits shop, tequila, vodka, bourbon,
                whiske?y, scotch, cognac, hennessy, tito's, casamigos, don julio, jameson, brewery, winery,
                distillery, vineyards?, ipas?, craft beer, beers, wines?, on tap, sommelier, vintages?,
                cabernet, chardonnay, pinot noir, merlot, malbec, prosecco, champagne, must be 21, drink
                responsibly, please drink, hard seltzers?, white claws?, hard cider, bartenders?, hooch, hazy,
                drafts, margs, bartender's choice, bubbly, steins?, keg, kegs, taps, tallboy, cold ones,
                brewskis?, adult beverages?, package store, packie, bottle shop, speakeasy, whiskeys, mezcal,
                sake bombs?, nightcap, libations?, swill, spirits?, shiner, pappy, blanton's, weller, whiskies,
                single malt, top shelf, old fashioneds?, hard kombucha, stouts?, lagers?, pilsners?, mescal,
                armagnac, grappa, amaro, aperol, campari, spritz, negroni, chianti, rioja, riesling, bordeaux,
                burgundy, napa, sonoma, okanagan, willamette, barbados, sommeliers, cask, distiller's
                """
            ),
            r"drinks?~(?:all night|on us|free|half|\$|are on)",
            r"21\+",
            "21 and (?:over|up|older)",
            r"uncork\w*",
        ),
        weak=(
            *listed(
                """
                beer, drinks?, bar, shots, pints?, bottles?, sips?, sipping, toast, brews?, cheers, bottomless,
                tasting, rum, gin, keg, pairings?, party, tonight, nightclub, club, lounge, pub, tavern, saloon,
                cantina, barrel, sip, vintage, cellar, wells, draft, pours?, thirsty, tapped, tap, tab,
                bartenders?, vineyard, patio, rooftop, handles, on the house, on us, members
                """
            ),
            r"alcohol\w*",
            r"distill\w+",
        ),
        mask=(
            *listed(
                """
                pitchers? and catchers?, apple cider, fruit cocktail, shrimp cocktail, molotov, root ?beer,
                butter ?beer, beer cheese, beer can chicken, non alcoholic, alcohol free, mocktails?, virgin,
                wine ?vinegar, rubbing alcohol, isopropyl, hand sanitizer, vodka sauce, alla vodka, gin rummy,
                ginger, cotton gin, free spirits?, school spirit, holy spirit, team spirit, spirits are high,
                food and drink allowed, barre, salad bar, bar of, snack bar, protein bars?, granola bars?, candy
                bars?, sushi bar, coffee bar, pull up bar, sound ?bar, bars? of soap, sand ?bar, handle ?bars?,
                mini bar fridge, juice bar, nail bar, lash bar, blow dry bar, raw bar, side ?bar, tool ?bar,
                brow bar, smoothie bar, taco bar, stout st, wine train, glass of milk, beer creek, vineyard
                church, the vineyard, brewery lofts, wine country, kratom shots?, kava bar, kava, bar staff,
                mimosa tree, mimosa trees, wine colored, wine red, brandy wine
                """
            ),
            "(?:starting|relief|water|our|the) pitchers?",
            "wine glass(?:es)?",
            r"flight (?:departs|is|to|from|delay\w*|number|at|confirm\w*|arriv\w*|status)",
            r"contact lens\w*",
            "happy hour (?:yoga|class|at the (?:pool|gym|library|salon)|pricing at the (?:salon|spa))",
            r"cocktail (?:attire|dress\w*|shrimp|sauce|napkins?|party dress|hour attire|table)",
            "ginger (?:beer|ale)",
            r"beer batter\w*",
            "wine (?:colored|red)",
            "wine glass(?:es)? set",
            "alcohol (?:wipes?|pads?|swabs?|prep)",
            "rum (?:cake|raisin)",
            r"bourbon (?:chicken|street|st|glaze\w*|vanilla|salmon)",
            r"champagne (?:color\w*|gold|il\w*|urbana)",
            "spirit (?:week|day|airlines|wear|halloween)",
            "(?:flu|tetanus|allergy|covid|vaccine|rabies|booster|photo|head|free|pneumonia|shingles|warning|mug|screen|buck|b12|coffee|espresso|insulin|game winning) shots?",
            "shots (?:on goal|clinic|fired|are (?:due|available|required))",
            "bar (?:exam|stools?|code|association|review course|mitzvah|graph|prep)",
            "(?:soft|energy|sports|hot|cold brew|coffee|tea|fountain|starbucks|holiday|fall|smoothie|juice|boba|iced|electrolyte|frozen coffee|protein|espresso|handcrafted (?:tea|coffee|espresso)|latte|non alcoholic) (?:drinks?|beverages?)",
            "cold brew (?:coffee)?",
            "drinks? (?:plenty|water|lots|fluids|nothing|only|clear|and snacks|provided)",
            "(?:water|baby|propane|shampoo|perfume|pill|hot water|lotion|spray|prescription|empty|vitamin|ketchup|feeding|tylenol) bottles?",
            r"bottle (?:feed\w*|caps?|drive|rocket)",
            "draft (?:of|contract|report|picks?|day|version|document|attached|agenda|order)",
            "(?:nfl|fantasy|nba|mlb|first|second|rough|final|latest|email|league|over) ?draft",
            r"(?:pharmacy|blood|donat\w+)~pints?",
            r"(?:kratom|kava|mitragyn\w*|thc|cbd|delta 9|delta 8|d9|hemp|infused|ginger|wellness|immunity|turmeric|wheatgrass) (?:\w+ )?(?:shots?|seltzers?|drinks?|beverages?|cocktails?|bars?)",
            r"shots of (?:mitragyn\w*|kratom|espresso|kava|insulin)",
            "(?:vineyard|winery|brewery|distillery|cantina|saloon) (?:church|lofts?|apartments?|apts|district|project|parking|lot|road|tour bus|station|fellowship|kids|youth|small groups?)",
            "(?:tequila|whiskey|brandy|bourbon|guinness|porter|stella|margarita|sherry|ginger) the (?:cat|dog|puppy|kitten|horse|pup)",
            r"(?:grab|get|have|want|drink|bring|buy) (?:a |some |you a |u a |another )?(?:beers?|drinks?|cold one)(?: or two)? (?:after|with (?:me|us|u|you|the (?:guys|team|boys))|sometime|later|tmr|tonight\?|this week\?|soon)",
        ),
        benign=(
            *listed(
                """
                yoga, catchers?, aa meeting, alcoholics anonymous, al ?anon, sobriety, recovery, detox,
                addiction, breathalyzer, dui, dwi, designated driver, fasting, medication, underage, kombucha
                starter, bartender needed, cover a shift, shift, sommelier exam, health inspection, fundraiser
                mugs
                """
            ),
            "wine glass(?:es)?",
            r"(?:no|avoid|without|do not drink|don't drink|not drink|refrain)~alcohol\w*",
            r"sober\w*",
            "before (?:your )?(?:surgery|procedure)",
            "alcohol (?:awareness|abuse|use|policy|poisoning|screening)",
            "whiskey (?:the|is ready|had|has|did|river|creek)",
            r"(?:dog|cat|puppy|pup|groom\w*|kennel|vet)~(?:whiskey|brandy|guinness|bailey|tequila|bourbon|rosie)",
            r"(?:whiskey|brandy|guinness|bourbon|tequila|mojito)~(?:groom\w*|kennel|vet|daycare|vaccin\w+|walk|boarding|ready for pick ?up)",
        ),
        signals={**COMMERCE, "offer": 0.5, "advice": -0.8},
    ),
)
