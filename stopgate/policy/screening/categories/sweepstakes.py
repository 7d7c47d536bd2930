"""
Blocks: sweepstakes, raffles, contests, giveaways and prize notices.
Why: carriers refuse them on toll-free numbers and 10DLC; most prize notices by text are fraud.
Blocked example: "Congratulations! You have been selected to win a $1,000 gift card. Claim your prize now."
Allowed example: "Our team won the game! Practice is at 5 tomorrow."
What the sender can do: nothing on text channels; run the contest on the website or by e-mail.
Source: seed row N10; Twilio 30462; AWS CAMPAIGN_NON_COMPLIANT_CONTENT_SWEEPSTAKES.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_PRIZE = r"(?:prizes?|rewards?|gift ?cards?|vouchers?|iphones?|ipads?|ipods?|ps5|playstation|xbox|tvs?|cash|holidays?|vacations?|cruises?|trips?|cars?|trucks?|tesla|jeep|giveaway|jackpot|airpods?|macbook|samsung|nokia|camera|getaway|tickets?|laptop|award|package|bonus)"

CATEGORY = Category(
    rule="content-sweepstakes",
    about="runs a sweepstake, raffle, contest or giveaway",
    correct="Take prizes, draws, entries and winners out of the text",
    passes="Acme Gym: your class on Friday moves to 6 pm. Reply STOP to opt out.",
    otherwise="Run the contest on the website or by e-mail",
    policy_url="https://www.twilio.com/docs/api/errors/30462",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                fifty fifty, chinese auction, tricky tray, gun raffle, meat raffle, quarter auction, door
                prizes?, spin it, prize wheel, golden ticket, treasure hunt prize, sweeps entries, you won, u
                won, youve won, we have a winner, winner winner, sweep ?stakes?, raffle, give ?aways?, void
                where prohibited, lucky dip, lucky draw, caller 9, caller 95, game piece, prize ?pool giveaway,
                prize notification, prize claim, prize patrol, winning ticket, winning entry, winning number,
                grand opening prizes, gift ?away, text to win, txt to win, tag a friend to win, free entry, 50
                50, raffle tix, raffle tickets?, cash raffle, gun and cash raffle, gun & cash raffle, pull
                tabs?, name is in the hat, name's in the hat, lotto winner, promo winner, prize winner, prize
                winners
                """
            ),
            r"(?:your )?(?:shot|chance) at (?:a |an |free |winning |\$|the )",
            "free (?:pizza|coffee|gas|groceries|burritos?|tacos?|ice cream|donuts?|rent|tickets|food|movies) for (?:a|one) (?:year|life|month)",
            "for (?:a|one) (?:year|life)~(?:win|free|enter|chance|text)",
            r"(?:in the running|entered|eligible|qualif\w+|shortlisted|nominated|a finalist|one of our finalists) (?:for|to win|to receive)~(?:\$|visa|gift|prize|card|trip|iphone|ps5|car|tickets?|vacation|giveaway|cash)",
            "(?:confirm|claim|secure|complete|validate|submit|double|increase|boost|get) (?:your |ur |an? |more |extra |free )?(?:entry|entries)",
            "instant win(?:ner|s)?",
            r"(?:scratch|reveal|unlock|open|claim|collect|redeem|pick up|discover|see) (?:your|ur|the|a|my) (?:\w+ ){0,2}(?:prize|winnings|surprise reward|mystery (?:box|gift|prize|reward)|jackpot|reward inside)",
            r"(?:random(?:ly)?|computer|picker|lucky|system) (?:\w+ )?(?:chose|picked|selected|drew|drawn|chosen|generated|picker)~(?:you|your|winner|for|giveaway|prize|win)",
            r"\d+ (?:\w+ )?winners",
            "winners? (?:announced|chosen|drawn|selected|picked|will be|get|receive|every|daily|notified)",
            r"(?:pick|choose|draw|select|announc)\w* (?:a |the |our |\d+ |one |ten )?(?:lucky |random |weekly |monthly |grand )*winners?",
            "50 ?/? ?50 (?:raffle|draw|tickets?|drawing|pot)",
            "basket (?:raffle|auction)",
            "queen of hearts (?:drawing|jackpot)",
            "duck race (?:tickets?|winner)",
            r"(?:pot|jackpot) is (?:\$|now|at|up)",
            r"(?:win|score|snag|land|grab)~(?:dinner for|tickets? to|a pair of|a trip|passes|meet and greet|backstage|a free|a year|vip|a new|front row|\$ ?\d+|season tickets|gift basket|a signed|tix)~(?:text|comment|caption|guess|enter|reply|tag|share|vote|answer|best|follow|photo|by friday|like|trivia|download|call|click|tap|spin|retweet)",
            r"(?:text|comment|guess|enter|reply|tag|share|vote|answer|follow|retweet|post|like|upload|submit)~(?:to win|and win|for a chance|your best (?:caption|photo|guess|recipe|joke)|win (?:tickets|dinner|a|the|\$)|could win|the score|winners?)",
            "(?:monthly|weekly|daily|annual|grand|big|holiday|summer|our|prize|member|customer|loyalty) (?:prize )?(?:draw|drawing|raffle|giveaway|sweepstakes|contest|lottery draw)",
            r"(?:your|ur) (?:loyalty |member |mobile |phone |lucky |winning |ticket |account |e ?mail |sim |customer )*(?:id|number|no|ticket|name|code|address|line) (?:was|is|has been|came up|got|were) (?:drawn|picked|selected|chosen|the winn\w+|a winner|winning|lucky)",
            "(?:collect|claim|redeem) (?:it |this |within |before |your prize |now )~(?:24 ?h|hours?|expires?|forfeit|draw|prize)",
            "spin (?:to|2|and|n|&) win",
            "wheel of (?:fortune|prizes|luck)",
            "mystery (?:prize|box giveaway)",
            r"scavenger hunt~(?:win|prize|\$)",
            r"bonus entr\w+",
            r"(?:free|complimentary) (?:\w+ ){0,2}(?:cruise|vacation|trip|holiday|getaway|stay)~(?:claim|won|selected|winner|awarded|call|chosen|congrat\w*|reserved|entitled)",
            r"(?:visa|amazon|walmart|target|costco|starbucks|shein|apple|cash app|home depot|mastercard|amex|best buy) gift ?cards?~(?:claim|win|won|free|survey|waiting|enter|chance|selected|congrat\w*|reply|answer|giveaway|yours|chosen|reserved)",
            r"\$ ?\d[\d,]* (?:\w+ )?(?:gift ?card|voucher|visa card|shopping spree|cash prize|prize)~(?:claim|win|won|enter|survey|waiting|free|winner|chance|confirm|congrat\w*|reply|giveaway|yours|selected|chosen|entry)",
            r"unclaimed (?:\w+ )?(?:prize|reward|winnings|gift|award|cash)",
            "sweeps (?:entry|coins?)",
            "raffles (?:and|for|with|every|to)",
            r"enter(?:ed|ing)? (?:to|for|in|into|our|the|by|now|today|here|daily|this|in to)~(?:win|chance|draw\w*|contest|sweep\w*|raffle|giveaway|prizes?|drawing)",
            "(?:enter|text|reply|click|tap|sign up|register|buy|spend|play|vote|follow|comment|answer|spin|scan|call|visit|complete|download|donate|opt in|subscribe|txt)~(?:to|2|and|for|you could|could|&) (?:a )?(?:(?:chance|shot) (?:to|of|at|2) )?win(?:ning)?",
            r"chances? (?:to|of|at|2|for) (?:a )?(?:win(?:ning)?|\$)",
            r"(?:could|can|may|might|will) (?:be (?:the|our|a) (?:\w+ )?(?:next )?(?:lucky )?winners?|win)",
            rf"(?:you|u|you've|ur|have|has) (?:have |has |been |just |already |also |officially )*(?:w[o0]n|win)~(?:\$|{_PRIZE}|free|our|the \w+ (?:draw|prize)|a \w+ (?:prize|trip)|claim)",
            r"(?:you|u|ur|number|no|mobile|phone|email|name|mob)~(?:selected|chosen|drawn|picked|awarded|randomly|entitled|lucky winner)~(?:win\w*|prize|reward|award|gift|receive|claim|cash|voucher|\$|free|winner|draw|lucky|bonus|iphone)",
            r"claim (?:your|ur|ya|a|the|this|it|my)?~(?:prize|winnings?|award|reward|gift ?card|voucher|jackpot|iphone|\$ ?\d[\d,]* (?:prize|gift|reward|voucher|card))",
            r"(?:grand|cash|bonus|first|1st|big|daily|weekly|monthly|guaranteed|instant|mystery|top|door|lucky|amazing|great|exciting|awesome|fabulous) (?:\w+ )?prizes?",
            "(?:prize|lucky|weekly|monthly|cash|daily|todays?|today'?s'?|grand|competition|prize|random|holiday|our|customer) (?:prize )?(?:draw|drawings?|winners?)",
            "lucky (?:winner|number|draw|customer|visitor|day)",
            r"(?:1|one|two|three|five|ten|\d+) (?:lucky |random )?(?:winners?|people|person|customers?|fans?|followers?|entrants|guests?|members?)~(?:will )?(?:win|receive|be (?:selected|chosen|drawn)|score|get a free|gets? a)",
            "no purchase (?:is )?necessary",
            "official (?:contest|sweepstakes?|rules)",
            rf"win (?:a|an|the|free|up to|1 of|one of|your|our|big|tickets?|cash|some|2|two|tix|this|\d+)~(?:{_PRIZE}|\$|trip|prize|dinner|year|concert|pair|pass|basket|stay|free|bundle|weekend|shopping|money|signed|makeover|bike|grill)",
            r"win (?:\$|cash|big|prizes|free|tickets|iphone)",
            r"(?:photo|video|costume|caption|coloring|instagram|selfie|referral|trivia|recipe|essay|design|slogan|social media|facebook|radio|best) contests?~(?:win|prize|enter|gift|\$|reward|chance|vote)",
            r"contest~(?:win|prizes?|enter|entry|\$|reward|grand|chance)",
            r"(?:win|prizes?|enter|\$)~contests?",
            "(?:spin|scratch) (?:the |our |to |and |&|2 |n )?(?:wheel )?(?:to |and |&|2 |n )?(?:wheel|win|prize|reveal)",
            r"(?:congrat\w*|congratulations)~(?:won|winner|prize|selected|chosen|lucky|awarded|reward|gift card|voucher|iphone|receive a (?:free|\$))",
            r"(?:free|\$ ?[\d,]+) (?:\w+ )?(?:gift ?cards?|vouchers?|iphone|ps5)~(?:winner|claim|selected|waiting|won|survey|congrat\w*|answer|spin|lucky|chosen|reserved)",
            r"(?:survey|questions?|quiz|answer)~(?:win|claim|get|receive|chance)~(?:prize|gift ?card|iphone|voucher|\$ ?\d+|reward)",
            "(?:yr|your|ur) (?:draw|entry|entries|ticket|tickets|number|numbers)~(?:won|prize|draw|winner|selected|drawn)",
            r"(?:extra|bonus|free|double|daily|more|get|earn|2x|additional) (?:\w+ )?entr(?:y|ies)",
            r"(?:drawing|draw) (?:will be|is|takes place|held|for|on|tonight|tomorrow|at)~(?:prize|winner|ticket|\$|gift|free|live|raffle|enter)",
            "(?:ticket|entry|entries|enter)~(?:drawing|draw)",
            r"(?:guaranteed|awarded|entitled|won)~\$ ?\d[\d,]*~(?:prize|cash|award|claim|gift|bonus)?",
            r"\$ ?\d[\d,.]*k? ?(?:\w+ )?(?:prize|award|cash prize|giveaway|bonus caller prize)",
            r"prizes? (?:worth|include|to be won|of|guaranteed|await\w*|is waiting|inside|every|up for grabs)",
            r"(?:be |the )?caller (?:number )?\d+",
            r"(?:get it|answer|guess|name|identify)(?: it)? (?:right|correctly|closest|first)~(?:tix|tickets?|yours|win\w*|free|\$|gift|prize)",
            "(?:reply|text|txt|comment|answer|call)~(?:could be yours|may be yours|might be yours)",
            r"(?:tix|tickets?|trip|truck|car|boat|\$ ?\d+|tv|grill|jersey|iphone|ps5|cash|suite|passes) (?:\w+ ){0,4}(?:could|can|may|might|will) be yours",
            r"(?:somebody|someone|one (?:lucky )?(?:person|customer|winner|reader|listener|fan|family|member)|who(?:'s| is| will)) (?:is |'s )?(?:drives?|driving|taking|takes|going|goes|walks?|walking|leaves?|leaving|winning|wins) (?:home |away )?(?:in|with)?~(?:truck|boat|car|trip|\$|cash|iphone|tv|prize|mustang|harley|bike|cruise|ticket|basket|grill|cooler)",
            "(?:taking|take|takes|drive|drives|driving|driven) home (?:the|a|in the|this|our)~(?:boat|truck|car|harley|mustang|tv|prize|grill|trophy buck|cash|ticket per|one ticket)",
            r"(?:one|1|extra|more|bonus|double|earn|get|each|every|\$ ?\d+(?: spent)?)[^a-z0-9]{1,3}(?:= ?)?(?:\w+ ){0,3}(?:tickets?|entr(?:y|ies)|chances?) (?:per|for every|with every|in the|with each|for each) (?:visit|purchase|drawing|draw|\$ ?\d+|friend|hat|order|referral)",
            "(?:more|extra|two|twice|double)~(?:in twice|in the hat|names? in|chances? to)",
            r"(?:your|ur) (?:name|number|ticket)(?:'s| is| was)? (?:already )?in the (?:hat|drum|draw\w*|pot|running|bowl)",
            r"(?:caption|name|guess|rate|vote|photo|pic|selfie|recipe)~(?:best|closest|funniest|winner|top)~(?:send you|wins?|gets?|prize|free|\$|takes)",
            "(?:guess how many|guess the (?:weight|number|score)|closest guess)",
            r"(?:first|next) \d+ (?:\w+ ){0,3}(?:to (?:text|reply|call|comment)|texters?|callers?)~(?:win|get a shot|chance|free|entered|prize|draw\w*)",
            r"(?:rate us|review|survey|feedback|answer|complete)~(?:in the (?:\w+ )?(?:draw|drawing|running)|entered|be in the draw|chance|win)",
            r"(?:\d+ days?,? \d+ (?:prizes|winners|gifts)|prizes all (?:week|month|day|summer))",
            r"(?:anniversary|birthday|grand opening|holiday|summer|back to school|christmas|customer appreciation) (?:giveaways?|lucky draw|raffle|prize\w*|sweep\w*|contest)",
            r"(?:you|u|ur|you've|uve) (?:were|was|got|been|have been|are|r|are one of) (?:just )?(?:picked|chosen|selected|drawn|finalists?|today'?s'? (?:finalists?|winners?)|one of)~(?:collect|claim|prize|\$|card|b4|before|winner|iphone|draw\w*|gift|reply)",
            r"(?:collect|claim|grab|redeem) (?:ur|your|the) \$ ?\d+",
            "(?:your|ur) (?:mobile|phone|cell|e ?mail|number)(?: number| no)? (?:has |have )?(?:won|win|wins|been selected)",
            "dear (?:lucky )?(?:winner|beneficiary|lucky customer)",
            r"won (?:the |a )?(?:sum of )?(?:\$|usd|rs|gbp|eur)? ?\d[\d,]{3,}",
            "(?:everybody|everyone|every player|every ticket|every spin) wins",
            "spin (?:to|and|&|the|our) ?(?:the |our )?(?:see|reveal|win|claim|find|wheel)~(?:prize|win|wins|what you|free|reward|app|yours|everybody|something)",
            r"(?:stacks|cash|bands|money|\$ ?\d+[\d,]*|tickets|tix|trips?|a (?:car|truck|tv|grill|bike|boat)) (?:to|2) give ?away",
            r"(?:giving|give) away~(?:\$|free|tickets|tix|truck|car|boat|tv|grill|prizes?|iphones?|bikes?|gift ?cards?|trip|a pair|signed)",
            r"(?:raffle|draw\w*|squares) (?:tickets?|tix)?~(?:\$ ?\d+ each|\d+ (?:bucks|dollars) each|\d for \$?\d+|only \d+ tickets|\$ ?\d+ ea|sold)",
            "(?:golden|lucky|winning) tickets?",
            r"every (?:\w+ )?(?:combo|box|bag|parcel|cup|purchase|order) (?:this week )?(?:hides|comes with|includes|has|holds) (?:a )?(?:\w+ )?(?:golden ticket|game piece|prize|scratch|code to win|chance)",
        ),
        firm=(
            *listed(
                """
                instant win, in the running, picker, raffle, giveaways?, drawn, scratch, contests?, prizes?,
                winners?, awarded, drawing, grand prize, entries, bonus prize, finalists?, the hat, drawing for,
                sweeps, prizes, stacks to give away, giving away, give away, tix, jackpot prize, voting ends
                """
            ),
            "50/50",
            "win (?:a|an|the|free)",
            "you(?:'ve| have)? won",
            "unclaimed~(?:reward|prize|points|gift|award)",
            "competition~(?:win|draw|enter|prize|txt|text)",
            "claim (?:code|number|no|your)",
            "(?:been|are|were) (?:selected|chosen)",
            "free (?:iphone|ipad|gift ?card|tv|cruise|vacation|ps5|nokia)",
            r"tickets? \$ ?\d+~(?:win|prize|draw|basket|each)",
        ),
        weak=(
            *listed(
                """
                win, won, enter, reward, gift ?cards?, vouchers?, chance, selected, chosen, claim, guaranteed,
                cash, prize, draw, competition, free, entry, collect, award, basket, bonus, ticket, caption,
                lucky, trivia, guess, tickets, caller, somebody, everyone wins, everybody wins, spin, pick,
                picked, congrats, boat, truck, iphone, ps5, cooler
                """
            ),
            r"congrat\w+",
            "t ?(?:&|and)? ?c'?s",
        ),
        mask=(
            *listed(
                """
                win win, won't, financial aid award, spelling bee, science fair, blood draw, line ?draw, data
                entry, no entry, keyless entry, you won't, u won't, entries exits, entries and exits, entries &
                exits
                """
            ),
            r"(?:we|they|team|he|she|boys|girls|varsity|jv|club|school|eagles|lions|tigers|wildcats|\w+s|u\d+) (?:won|win) (?:the|our|their|a|\d|against|over|last|by|tonight|state|today)",
            "won the (?:game|match|championship|title|bid|case|auction|lottery of life)",
            r"award (?:ceremony|letter|banquet|night|winning|assembly|show|nominat\w+)",
            "awards? (?:ceremony|banquet|night|assembly|dinner)",
            "(?:award|employee|player|student|teacher|volunteer|artist|mvp|salesperson) of the (?:month|week|year)",
            "drawing (?:class|lesson|workshop|paper|course|near|studio)s?",
            "(?:life|figure|shop|engineering|technical|construction) drawings?",
            r"with ?draw\w*",
            "draw ?(?:bridge|er|string)",
            "entry (?:level|door|code|fee|way|gate|is|system|requirements|to the)",
            "claim (?:number|#|form|status|adjuster|id|check|has|was|is|for your|filed|submitted|denied|approved|payment)",
            "(?:insurance|warranty|baggage|medical|dental|your|unemployment|damage|auto|new) claim",
            "(?:you|u|we|they|he|she|it|that|i) won't",
            "door prize (?:table|donations?|committee|setup)",
        ),
        benign=(
            *listed(
                """
                scam, never ask, beware, fraud, insurance, adjuster, court, jury, unemployment, silent auction,
                interview, blood drive, credit union lottery, science fair, library aide, debate, quilt
                division, you won the bid, admission, admissions, scholarship interview, apartment selection,
                room selection
                """
            ),
            "do not (?:pay|click|respond)",
            "thank(?:s| you) for (?:your (?:order|purchase|donation)|shopping)",
            "claim #",
        ),
        signals={**COMMERCE, "servicing": -0.3, "offer": 0.3},
        negatable=False,
    ),
)
