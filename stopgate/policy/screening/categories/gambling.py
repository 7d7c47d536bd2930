"""
Blocks: casinos, betting, lotteries, betting tips and offers to play for money.
Why: carriers refuse gambling on toll-free numbers and 10DLC everywhere, licensed or not.
Blocked example: "200 free spins on your first deposit! Play slots now at Lucky Palace Casino."
Allowed example: "We have an open slot for your cleaning tomorrow at 10."
What the sender can do: nothing on text channels; voice and e-mail carry it where it is licensed.
Source: seed row N09; Twilio 30461; AWS NON_COMPLIANT_USE_CASE_GAMBLING.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, MONEY, Lexicon, listed

_BOOK = r"(?:draft ?kings|fan ?duel|bet365|bet ?mgm|bovada|betonline|pointsbet|caesars? sportsbook|barstool sportsbook|betrivers|bet ?rivers|unibet|betway|888 ?casino|pokerstars|ggpoker|wsop|prize ?picks|underdog fantasy|stake ?(?:us|com)|roobet|chumba|luckyland|mybookie|hard rock bet|espn bet|1xbet|betfair|ladbrokes|paddy power|william hill|bodog|ignition casino|golden nugget online)"

CATEGORY = Category(
    rule="content-gambling",
    about="offers gambling, betting or betting tips",
    correct="Take casinos, bets, odds, spins, lotteries and their bonuses out of the text",
    passes="Acme Dental: we have an open slot tomorrow at 10. Reply Y to take it.",
    otherwise="Write by e-mail or call instead; a homonym (time slot, best bet) can be appealed",
    policy_url="https://www.twilio.com/docs/api/errors/30461",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                feeling lucky, 777, riverboat, racino, in ?play betting, live betting, prop bets?, same game
                parlay, sgp, esports betting, virtual sports, sports ?betting, sports ?books?, bookies?,
                bookmakers?, parlays?, moneyline, point spread, over under picks, against the spread, cappers?,
                tipsters?, hold ?em, blackjack, roulette, baccarat, keno, pai gow, video poker, mah ?jong for
                money, fish tables?, teen patti, rummy cash, off ?track betting, exacta, trifecta, high
                rollers?, all in tonight, fast payouts?, crash game, aviator game, boosted odds, winning odds,
                best odds, live odds, freeroll, late reg, re ?buys?, big blind, guaranteed prize ?pool, bad beat
                jackpot, high hand, rake ?back, cash games?, satta, matka, satta matka, cricket id, betting id,
                pick'?em contest, squares pool, numbers man, bolita, super bowl squares, football squares, super
                ?bowl pool, quarter machines, slot play, machine play, free machine, live dealers?, live dealer,
                hot table, deuces, texas holdem, holdem, hold'?em, omaha, poker run, betslip, bet slip, plinko
                cash, mines game, fishing game, orion stars, fire kirin, juwa, game vault, ultra panda, river
                monster, milky way casino, sweeps? casino, fish ?games?, sport bets?, odds board, vig, juice
                free, punters?, acca, accumulator, each way, betfair, paddy power, william hill, cockfight, dog
                fights?, gamecock, dice game, card room, cardroom, poker ?stars, pick ?3, pick ?4, daily 3, box
                or straight, quick picks?, mega ball, instant withdraw(?:al)?s?, bonus chips, free chips, ante
                up, anteing, sharp money, smart money picks, line moved, unit size, sharps only, reels are
                loose, loose reels, steam move, reverse line movement
                """
            ),
            r"(?:our |my |a |\d ?)?\d+ ?(?:unit|star|u) (?:hammer|play|pick|lock|max|bomb|bet|parlay|whale|whales?)",
            "(?:ml|money ?line|moneyline) (?:is|tonight|today|lock|hammer|play|pick)",
            r"(?:nfl|nba|mlb|nhl|ufc|ncaa|cfb|college football|super bowl|march madness|world series|playoffs?|sunday|monday night|soccer|premier league|golf|tennis|horse)~(?:picks?|locks?|parlays?|odds|bets?|betting|spread|props?|plays|ml|units?|wager\w*|hammer|covers?|moneyline|over under|capper|sharps?|winners?)",
            r"(?:all|daily|free|vip|premium|today'?s'?|tonight'?s'?|winning|member) (?:plays|picks|locks|slips?|parlays|cards)~(?:subscribe|vip|join|units?|nfl|nba|discord|telegram|bet|cash|win\w*|text|dm)",
            "lucky (?:7s?|sevens?|spins?|slots?|casino|jackpot|palace|draw casino|dice|numbers)",
            "triple (?:7s?|sevens?|cherries|diamond)",
            r"(?:sweeps?|gold|free|bonus|10k|\d+k?) coins?~(?:play|spin|win|slots?|download|bonus|casino|claim|free|daily|app)",
            "(?:download|play|spin|install)~(?:coins?|jackpots?|slots?|spins?|real cash|pays out|payouts?)",
            r"scratch(?:ers?| ?offs?| cards?)~(?:win|tickets?|\$|match|cash|play|lottery|counter|new|prize)",
            "(?:lottery|lotto|scratch|raffle 50 50|powerball|mega millions|keno|pick ?[345]|cash ?5) tickets?",
            "order (?:lottery )?tickets from your phone",
            "(?:free ?play|comped?|comps|complimentary) (?:suite|room|stay|night|play|buffet|slot)",
            "(?:suite|room|stay|nights?)~(?:comped?|free ?play|casino|slot|gaming)",
            r"\$ ?\d+ (?:in )?(?:free ?play|slot play|casino|chips|bonus bets?|free bets?|bet credits?|match bet|table play|bonus cash|site credit)",
            "(?:slot|table|video poker|gaming|blackjack|craps|baccarat) (?:play|tournament|floor|action|tables|drawing|dollars|machines?)",
            "gaming (?:resort|floor|offer|room)",
            r"players? (?:club|card|rewards)~(?:casino|points|free|slot|tier|play|comp\w*)",
            r"(?:match|double|triple|boost|insure|risk free|refund)\w* (?:your |ur )?(?:first |next |initial )?(?:wager|bet|deposit|stake|parlay)s?",
            "sit (?:and|n) go",
            r"(?:fish|shooting|skill|sweep\w*) (?:tables?|games?|machines?|room)~(?:cash|open|win|play|deposit|credits?|bonus|cash ?app|payout|\$)",
            "(?:cash ?out|withdraw|payouts?)~(?:cash ?app|instantly|winnings|same day|bitcoin|venmo|daily|in minutes)",
            "(?:place|make|put|lay|boost|build|get) (?:your |a |ur )?(?:bets?|wagers?|parlays?|stakes?)",
            "odds (?:on|for|boost|today|tonight|to win|are)",
            "bet ?(?:king|online|now|big|slip|builder|365|us|rivers|mgm|fred|way|fair|sson)",
            "gamble (?:online|responsibly|now)",
            "must be 21 to (?:play|bet|wager)",
            r"21\+ to (?:bet|play|wager)",
            "t&cs apply~(?:bet|wager|deposit|spins?)",
            "(?:online|live|crypto|mobile|real money|vip|social|new|sweeps?|mega|royal|lucky|grand|vegas|bitcoin|slot|best|top|trusted) casinos?",
            r"casino ?(?:bonus(?:es)?|games?|slots?|chips?|credits?|app|site|online|floor|promo\w*|night|players?|vip|offers?|cash|rewards|resort|free ?play|points|tables?|winners?|comps?|jackpots?|account|invite)",
            r"casino~(?:free|bonus|slots?|spins?|win|play|deposit|jackpot|\$|bet|poker|blackjack|chips|cash ?out|tonight|now)",
            r"(?:free|bonus|extra|daily|no wager|turbo|\d+) spins?",
            "slots?~(?:jackpot|spins?|bonus|casino|win|play|machine|deposit|cash|payout|reels?|free coins|tournament)",
            "(?:play|penny|loose|hot|hottest|vegas|real money|free|progressive|spin the|favorite) slots?",
            "slot ?(?:machines?|games?|tournaments?|players?)",
            r"sports ?bet\w*",
            "betting (?:tips?|lines?|site|picks?|app|odds|slip|account|bonus|guide|expert|advice|window)",
            r"(?:bet|bets|betting|wager) ?(?:now|slip|\$|on (?:the|tonight|every|nfl|nba|mlb|ufc|soccer|football|any|your|sports|horses?|live|this|\w+ game)|credits?|bonus|big|live|with|and (?:win|get))",
            r"(?:free|first|risk free|no risk|bonus|no sweat|sure|safe|live|parlay|side|match(?:ed)?|prop|max|winning|daily|\$ ?\d+) bets?",
            "wager(?:s|ing|ed)?",
            "(?:teaser|prop) bets?",
            "(?:lock|locks|pick|picks|play|best bets?) of the (?:day|week|night|year)",
            "(?:free|expert|vip|winning|guaranteed|sharp|nfl|nba|mlb|ncaa|football|nhl|ufc|sports|today'?s'?|premium|hot|fixed|race|horse) (?:picks?|locks?|tips? (?:on|for) (?:the )?(?:game|race)|matches|capper)",
            "fixed match(?:es)?",
            "handicapp(?:er|ers|ing)",
            "(?:deposit|sign ?up|welcome|reload|no deposit|match|first deposit|registration) ?(?:match|bonus(?:es)?)",
            "poker (?:night|tournaments?|room|games?|chips?|table|freeroll|online|run|site|league|app|rakeback)",
            "(?:play|online|video|live|texas hold ?em|holdem|strip|cash game|nightly) poker",
            "craps (?:table|tournament)",
            r"(?:progressive|mega|million|grand|slot|daily|\$ ?[\d,.]+[km]?(?: million| billion)?|biggest|hit (?:the|a)|win (?:the|a)|lotto|powerball|tonight'?s'?|casino) jackpots?",
            "jackpot (?:is|now|city|winner|tonight|alert|grows|party|hits|of|at|reached|won|million)",
            r"(?:power ?ball|mega ?millions|lotto|lottery)~(?:tickets?|jackpot|numbers?|draw\w*|win\w*|play|buy|tonight|\$|million|results|pool|scratch|online|app|millions)",
            "scratch ?(?:off|er|card)s?",
            "(?:horse|dog|greyhound) (?:racing|races?|track)",
            "race ?(?:track|book)~(?:bet|wager|tonight|odds|live)",
            "derby (?:betting|bets|odds)",
            "kentucky derby~(?:bet|odds|wager|pick)",
            _BOOK,
            f"(?:play|bet|deposit|stake|wager|gamble) {MONEY}~(?:get|win|bonus|free|play|bet|cash|receive|match|in)",
            "(?:real money|cash prize|play for (?:real|cash|money)|win real (?:money|cash)|gambl(?:e|ing) (?:with|online|now|site)) ?(?:games?|slots|play|online|site|apps?|now|poker|with us|tonight|tournaments?)?",
            r"(?:daily )?fantasy (?:sports|football|lineup\w*|contests?)~(?:cash|win|deposit|prize|entry|\$|play|bonus|million)",
            r"bingo~(?:cash|jackpots?|prizes?|\$|win|payouts?|online|halls?|session|packs?|bonus|money|free cards)",
            "(?:online|cash|high stakes|casino|charity|quarter|mega|nightly) bingo",
            r"(?:roll|rolling) (?:the )?dice~(?:win|bet|bonus|casino|now|\$|play)",
            "chips (?:on us|waiting|free)",
            "cash ?out (?:instantly|your winnings|now|fast|today)",
            "instant (?:payouts?|withdrawals?)",
            "odds boost(?:ed)?",
            "your (?:winnings|free ?play|comp(?:s|limentary) (?:room|play)|chips|player'?s'? club)",
            r"(?:drop|deposit|load|put in|top up|add) (?:a |an |just |your first )?(?:\$ ?\d+|\d+|hundred|ten|twenty|fifty|first)(?: bucks)?,? (?:and |to )?(?:play|spin|bet|get|double|receive) (?:with |on )?(?:\$ ?\d+|\d+|two|double|another|free|a bonus|more)",
            r"(?:new|first time|returning|vip|our) players?~(?:bonus|spin|deposit|free|match|play with|load|chips|only|\d+ ?%)",
            r"\d{2,4} ?% (?:on |match |bonus )+(?:on )?(?:your |ur )?(?:first |next |every )?(?:deposit|load|reload|top ?up)",
            r"\d+ ?% on (?:your|ur) (?:first|next) (?:load|deposit|reload|top up)",
            "(?:hit|back to|hot|at|open|on|our|the) the tables|(?:tables|dealers?) (?:are|is) (?:hot|live|open|waiting)|hit the (?:tables|slots|floor|felt)",
            "(?:bonus|free|your|ur|house|complimentary) chips~(?:expire|vanish|waiting|log ?in|spin|tables?|play|claim|casino|gone|midnight|poker)",
            r"(?:spin|spins|reels?|slots?|chips|tables?|dealers?)~(?:double up|cash ?out|payouts?|no dep\w*|instant withdraw\w*|big win|jackpots?)",
            r"(?:tail|fade) (?:my|me|us|the|this|him|these)\b",
            r"(?:chiefs|eagles|cowboys|bills|jets|giants|packers|ravens|49ers|niners|lakers|celtics|warriors|knicks|heat|nuggets|yankees|dodgers|mets|steelers|bears|lions|dolphins|patriots|rams|bulldogs|crimson tide|over|under) [+\-]? ?\d+\.5",
            "(?:sharp|smart|big) money (?:is )?(?:on|loves|likes|coming in)",
            r"(?:tonight'?s'?|today'?s'?|sunday'?s'?|full|vip|premium) (?:card|slate|board|plays|picks)~(?:dm|\$|bucks|text|vip|reply|unlock|join|units?|\d+ bucks)",
            r"(?:nfl|super bowl|game|football|big game|march madness|bracket|masters|derby|world cup) (?:squares|pools?|brackets?|confidence pool|survivor pool|block pool)~(?:\$|\d+ each|left|buy in|pot|grab|entry|payout|pays)",
            r"squares~(?:\$ ?\d+ each|\d+ left|per square|a square|each quarter)",
            r"(?:machine|slot|free|table|bingo|casino|promo) play\b~(?:bus|\$|ride|free|\d+|leaves|bonus|w )",
            r"\$ ?\d+ in (?:machine|slot|free|table|promo) ?(?:play)?",
            "(?:bus|ride|shuttle|motor ?coach|charter)~(?:free play|slot play|machine play|casino|gaming|the boat|riverboat)",
            r"(?:quarter|penny|nickel|dollar|skill|gray|grey|fish|slot|poker|game) (?:machines?|tables?|games?)~(?:paying out|pay ?outs?|pay\w* (?:like|out|big)|hot|loose|jackpots?|hittin\w*|open late|cash)",
            r"machines? (?:are|is|been) (?:paying|hittin\w*|hot|loose|on fire)",
            r"(?:pick ?(?:3|4|three|four|em)|daily (?:number|3|4)|numbers)~(?:box|straight|boxed|book|runner|til \d|man on|drawing tonight|number man)",
            r"(?:fantasy|pick ?'?em|prize ?picks|underdog|sleeper|dfs|draft ?kings|fan ?duel)~(?:turn \$?\d+|deposit|match|hit|entry|win|\$|cash|payout|more or less|lineups?|contest|bonus)",
            r"(?:poker|hold ?'?em|omaha|blackjack|bunco|spades|dominoes?|domino) (?:\w+ )?(?:tourney|tournament|night|game|series|freeroll)~(?:\$|buy ?in|pot|top \d|paid|payout|cash|guaranteed|seats?|chips)",
            r"buy ?in~(?:pot|top \d|paid|prize|guaranteed|tourney|cards|poker|payout)",
            r"(?:cricket|football|soccer|kabaddi|ipl|horse|sports?) (?:\w+ )?(?:id|betting|exchange|satta|odds|book)~(?:instant|withdraw\w*|bonus|register|whatsapp|deposit|win|high|open)",
            "(?:high|best|better|top) odds",
            "(?:cards|dice|chips|bets) (?:in the air|on the felt|are flying)",
            "house (?:is )?(?:giving|spotting|covers?|fronting|matches) (?:you )?(?:the |your )?first",
            "(?:book|bookie|bets?|action) (?:is )?(?:open|taking)~(?:bets|lines?|game|tonight)",
            "take (?:the )?(?:points|over|under)",
            "(?:open|fund|register)~(?:wagering|betting|sportsbook|casino|player) account",
            "spin (?:the reels|& win|and win|to win)~(?:casino|chips|coins|jackpot|slots?|cash ?out|deposit)",
            "(?:2|3|4|5|6|7|8|10|12|two|three|four|five|six|seven|eight|ten) leg(?:ger|gers|parlay|s)?",
            "(?:the |my |tonight'?s'? )?locks? (?:for|of) (?:tonight|2nite|tonite|today|2day|the (?:day|night|week|year))",
            r"(?:chiefs|eagles|cowboys|bills|jets|giants|packers|ravens|niners|lakers|celtics|warriors|knicks|nuggets|yankees|dodgers|mets|steelers|bears|lions|dolphins|patriots|rams|bucks|suns|leafs|raptors|oilers|bruins|rangers) [+\-]? ?\d{1,2}\b~(?:lock|hit|card|units?|pick|bet|ml|cover\w*|last \d|won|parlay)",
            r"(?:lock|card|units?|picks?)~(?:chiefs|eagles|cowboys|bills|jets|packers|ravens|lakers|celtics|warriors|knicks|nuggets|yankees|dodgers|steelers|dolphins|patriots|suns|leafs|raptors) [+\-]? ?\d{1,2}\b",
            r"(?:daily|player|nba|nfl|mlb) props~(?:win|\$|from|cash|entry|up to)",
            r"(?:whole|full|entire) card~?(?:\$|units?|tonight|picks?)",
            "scratch,? (?:and )?match~tickets?",
        ),
        firm=(
            *listed(
                """
                wager, hammer, payouts?, cash out, freeroll, jackpots, ml, casino, comped, free play, fish
                tables?, parlays, casinos?, jackpots?, slots, poker, odds, free ?play, bets?, bingo, picks,
                winnings, parlay, spins?, dice, slot machine, vegas, table games, cappers, hit the tables,
                lottery, no dep, tourney, holdem, wagering, money line, card game, cashout, vip casino, matka,
                hustle on the jets, bookie, props, more or less, higher or lower
                """
            ),
            r"gambl\w+",
            "bett(?:ing|or|ors)",
            "odds (?:are|of|on|today)",
            "lott(?:o|ery)",
            r"underdogs?~(?:\+|cover|spread|tonight|bet)",
            "double your (?:deposit|chips|winnings|stake)",
        ),
        weak=(
            *listed(
                """
                coins, deposit, bonus, chips?, lucky, luck, tables?, stakes?, nfl, nba, mlb, ufc, nhl, super
                bowl, march madness, world cup, spread, covers?, promo, tournament, prizes?, crypto, bitcoin, no
                deposit, vip, sevens, lock, units, cash, win, payouts?, machines?, river, house, new players,
                load, reload, log ?in, double up, dealer, dealers, seats, cards, card, action, tail, dm,
                shuttle, free ride, leg, squares, stakes, ante, reels?, buy in
                """
            ),
            "winn(?:er|ers|ing)",
            "play(?:ers?)?",
        ),
        mask=(
            *listed(
                """
                bet you, alphabet, better, i'?ll bet, hedge our bets, tibet, poker face, casino royale, odds and
                ends, against all odds, russian roulette, car ?seat, jackpot of, bingo in, casino pier, double
                your dose, game night, parlay coffee, roulette curl, chip in your, draw poker face, spin bike,
                curling iron, chips in your account, bus chip, no tips, spin to win
                """
            ),
            "(?:time|appointment|appt|open|available|interview|opening|available|parking|delivery|morning|afternoon|volunteer|class|meeting|last|two|three|pick ?up|memory|card|mail|few|early|cancell?ed|first|only|next|booking|tour|vaccine|sign ?up) ?slots?",
            r"slots? (?:at|available|open\w*|are (?:open|available|filling|still)|for (?:your|the|this|next|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|today|tomorrow)|left|on (?:mon|tue|wed|thu|fri|sat|sun|the|\d)\w*|tomorrow|today|filled|is|fill up)",
            "(?:you|best|alpha|safe|i|sure|your best|wanna|good|all) bets?(?: (?:you|he|she|it|that|is|this|the|they))?",
            r"diabet\w+",
            r"chips? (?:and|&) (?:salsa|dip|guac\w*|queso)",
            "(?:potato|tortilla|chocolate|micro|corn|wood|computer|paint|pet|fish and|ear) ?chips?",
            r"micro ?chip\w*",
            "vegas (?:trip|flight|conference|convention|nv|office|show)",
            r"(?:las|in|to|from) vegas~(?:flight|hotel|conference|gate|confirm\w*|airport|office)",
            "(?:security|direct|mobile|bank|damage|key|check|rental|refundable|non ?refundable|your) deposits?",
            r"deposit (?:slip|of \$|received|posted|was|has|account|for your)",
            "spin (?:class|studio|cycle|bike|instructor)s?",
            "pick(?:s)? (?:up|me|you|your)",
            "(?:staff|editor'?s'?|book|top|tee ?shirt|guitar|ice|tooth) picks?",
            "(?:housing|h 1b|h1b|visa|school|magnet|charter|admission|kindergarten|enrollment|draft|green card|ticket|permit) lottery",
            "lottery (?:enrollment|admission|results for (?:kindergarten|school|housing))",
            "jackpots? of (?:dads|moms|friends|kids|parents|sunshine)",
            "(?:casino|jackpot|keno|vegas|poker|parlay|roulette|wager) (?:pier|dr|drive|rd|ct|coffee|cafe|hair|curl|brush|lot|parking|room 1)",
            "bingo (?:is|at|on|night|starts|in the|will be|tuesdays?|2pm)~(?:rec room|seniors?|assisted|cookies|library|cafeteria|school|residents?|families|family|pta|lounge|activity)",
            "(?:seat|fabric|wood|paint|memory|computer|debit|emv|micro) chips?",
        ),
        benign=(
            *listed(
                """
                gamblers? anonymous, scam, beware, never pay, movie, film, screening, theater, book club,
                museum, band, song, algebra, sunrise assisted living, residents, snow days?, youth tennis, chip
                reader
                """
            ),
            r"gambl\w+ (?:addiction|problem|helpline|hotline|disorder|recovery)",
            r"problem gambl\w+",
            "1 800 gambler~$",
            "(?:conference|wedding|hotel|parking|shuttle|bus|concert|airport|rental|employee|shift|payroll)~(?:casino|resort)",
            "casino~(?:conference|wedding|parking (?:garage|lot)|shift|payroll|schedule|orientation|employees?|hr)",
            "(?:stocks?|ticker|shares|spy|puts|premarket|miner|biotech|options play)",
        ),
        signals=COMMERCE,
    ),
)
