"""
Blocks: stock tips and alerts: tickers to buy, price targets, trading signals.
Why: high-risk finance, the tool of pump-and-dump; carriers refuse it.
Blocked example: "ALERT: $ABCD ready to break out, target $5. Buy before the bell!"
Allowed example: "Good news: the blue jacket is back in stock in your size."
What the sender can do: nothing on text channels; e-mail or an app notice. One-time codes of a broker pass.
Source: seed row N11; Twilio 30463 (one-time codes for a stock platform allowed).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_TICKER = r"\$[a-z]{2,5}\b"

CATEGORY = Category(
    rule="content-stock-alerts",
    about="gives a stock tip or a trading signal",
    correct="Take tickers, price targets and calls to trade out of the text",
    passes="Acme Brokerage: 482913 is your sign-in code. We never ask for it by phone.",
    otherwise="Write by e-mail or in the app; one-time codes pass",
    policy_url="https://www.twilio.com/docs/api/errors/30463",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                gapper, gap and go, low float, high of day, hod break, vwap, bull flag, bear flag, cup and
                handle, inverse head, ema cross, overbought, macd, not financial advice, multibagger, 100
                bagger, ten bagger, stock ?twits, webull, thinkorswim, level 2 data, float rotation, short
                interest, days to cover, bagholders?, tendies, pump and dump, multi ?bagger, 10 ?bagger, pre
                ?ipo shares?, wall ?street ?bets, bto, sto, btc puts, ticker drops, ticker inside, symbol
                inside, symbol goes out, next symbol, tomorrow's symbol, stock p1ck, trade alert, trade alerts,
                swing alert, options room, options alerts?, stock calls, small ?cap biotech, operator call,
                jackpot call, intraday calls?, sure shot call, btst, nifty calls?, price target raised, low
                floater, tiny float, float is tiny, float is low, 0dte, spy calls, spy puts, short squeeze, sub
                penny, otc gem, otc runner, dividend stocks, list of stocks, stocks to own, stock to own, stock
                to buy, top 3 stocks, trading room, premarket mover, stock tip, stock tips, penny stocks?, stock
                club, buy and sell tips, hot stock, hot stocks, my picks and targets, calls for fri, calls for
                friday, calls for monday, calls for next week, brkout, breakout imminent, b4 pr
                """
            ),
            r"(?:pre ?market|after ?hours) (?:gapper|mover|gainer|runner|squeeze|alert|watch\w*|news|movers|gap)s?",
            "breakout (?:alert|watch|above|level|stock)",
            "support (?:at|level)",
            "resistance (?:at|level)",
            r"watch(?:ing)?~\d+\.\d\d~(?:entry|break|breakout|target|hold)",
            r"(?:entry|target|stop|pt|tp|resistance|support|above|below|under|over|buy zone|exit)s?:? (?:at |is |of |price )?\$?\d+(?:\.\d+)?~(?:target|stop|pt|tp|entry|sl|shares?|stock|calls|alert|buy|exit|break\w*)",
            r"(?:watch|wait|look|looking) (?:for )?(?:\w+ )?\$?\d+(?:\.\d+)? (?:for )?(?:an )?entry",
            r"(?:last|past|previous|recent|our) (?:\d+ |few |three |five |ten |\w+ )?(?:alerts?|picks?|plays?|calls?|trades?|ideas?)~(?:ran|hit|up|gained|returned|\d+ ?%|banked|soared|doubled|went|closed|printed|made|winners?)",
            "next (?:one|alert|pick|play) (?:drops|hits|comes|goes|at|is)",
            "(?:alert|pick|play|ticker|name)s? (?:drops?|sent|goes out|coming|hits?|released|inside|revealed|going out) ?(?:at|before|tomorrow|tonight|inside|today|by|monday|in)?",
            "(?:free|secret|next|hot|tiny|new|top|our|top rated|urgent|monster|explosive) (?:pick|ticker|play|stock|symbol|alert) (?:inside|inside:|of the|today|is|alert|revealed|here|this)",
            r"(?:tiny|small|little|junior|micro) (?:cap )?(?:\w+ )?(?:miner|biotech|lithium|ai|oil|tech|gold|ev|drone|pharma|cannabis|uranium|quantum|company|stock|firm)~(?:upside|10x|soar\w*|explode\w*|run|double|triple|%|ticker|breakout|pick|about to|shares?|patent|fda|could)",
            r"\d+x (?:upside|potential|gains?|returns?|runner|stock)",
            r"(?:insider|institutional|smart money|whale|hedge fund|massive|heavy|unusual|congress\w*|ceo|billionaire|buffett|pelosi) (?:\w+ )?(?:accumulation|buying|volume|options|bought|buys|loading|selling|sold|trades?|picks?|activity|dump\w*)~(?:in|shares?|stock|calls|ticker|this|early|get|before|\$?[a-z]{3,4}|chip|ai)",
            r"(?:buy|sell|short|dump|hold|load|grab|add|scoop|accumulat\w+|get in(?:to)?|exit|trim) (?:your |more |some |all |these |the )?(?:\$[a-z]{2,5} |amc |gme |nvda |tsla |spy |aapl |amd )?(?:shares?|stock|puts|options|leaps)",
            r"(?:calls?|puts|options|contracts|leaps|0dte|spreads?|straddles?)~(?:printing|print|expir\w*|strike|discord|itm|otm|up \d|banger|lotto|paying|vip|sweep|alert\w*|weekly|\d+ ?%|cheap|pick|gain\w*)",
            "penny (?:play|runner|alert|gem|rocket)",
            "robinhood~(?:stock|buy|free|options)",
            "squeeze (?:play|alert|candidate|setup|incoming|watch)",
            r"(?:downgrade|upgrade|merger|buyout|takeover|fda (?:approval|decision|news)|earnings|contract win|patent|partnership|split)~(?:coming|stock|shares?|ticker|soar\w*|buy|before|imminent|rumou?r|catalyst|tomorrow|pop|sell)",
            "trading (?:alerts?|room|discord|chat|signals?|ideas?|group|floor|course|community|desk|plan|setups?)",
            "(?:chip|ai|tech|ev|oil|bank|drug|solar|defense|quantum|crypto|weed|lithium|uranium|space|retail|airline) stocks?",
            r"(?:penny|hot|hottest|small cap|micro ?cap|otc|undervalued|growth|dividend|ai|tech|biotech|cheap|explosive|top|best|next big|breakout|under the radar|low float|low cap|winning|trending|sub \$?\d+|momentum|\$ ?\d+|blue chip|meme|cannabis|oil|ev|lithium|secret|sleeper|value|monster|runner|gold) stocks?",
            r"stock ?(?:picks?|tips?|alerts?|signals?|of the (?:day|week|month|year)|trad(?:es?|ing|ers?)|promo\w*|newsletter|recommendations?|watch ?list|investors?|pick(?:er|ing)|gains|room|research|chat|group|advisor|analysts?|symbol|to (?:watch|buy|own)|about to|set to|is (?:about to|exploding|soaring|moving|ready|poised|up)|surg\w*|market (?:alerts?|tips?|secrets|update|wins|crash|opportunit\w*|plays?|moves?|open\w*))",
            rf"{_TICKER}~(?:buy\w*|sell\w*|break\w*|targets?|alert\w*|up|calls?|puts?|squeeze|shares?|bell|run\w*|stock|pump|moon\w*|now|ready|gain\w*|entry|stop|short|long|soar\w*|explod\w*|news|just|bounce|watch|earnings|hit\w*|\d|%|trad\w*|gap\w*|rocket\w*|support|volume|add|hold|load\w*|entering|float|poised|could|set to|pt)",
            rf"(?:buy\w*|sell|alert:?|watch|watching|ticker:?|symbol:?|target|pick:?|calls? on|puts? on|long|short|load\w* up on|grab|add\w*|shares of|trade|entry|entering|stock:?|hot:?|play:?|on) {_TICKER}",
            r"(?:nasdaq|nyse|otc\w*|amex|ticker|symbol|tsx ?v?|cse|otcqb) ?[:(] ?[a-z]{2,5}",
            "(?:ticker|symbol) (?:is )?[a-z]{3,5}",
            r"(?:price|pt|profit|first|next|buy|upside) targets?~(?:\$|\d|%|hit|raised|stock|shares?|upside)",
            r"(?:entry|stop ?loss|take profit|tp|sl) \$?\d",
            "(?:day|swing|options?|futures|penny|momentum|algo) trad(?:ing|es?|ers?)",
            r"(?:shares?|stocks?)~(?:surg\w*|soar\w*|skyrocket\w*|explod\w*|doubl\w+|tripl\w+|breakout|break ?out|pump\w*|pop|rally|rocket\w*|jump\w*|spike\w*|squeeze|run up|climb\w*|\d+% (?:gain|up|move|upside)|up \d+|moon\w*|before (?:the )?(?:bell|open|market|it|close|they|earnings|everyone|wall)|set to|poised|undervalued|ready to (?:run|pop|move|explode)|takeover|merger|buyout|insider\w*)",
            "(?:short|gamma) squeeze",
            r"pre ?market (?:movers?|alerts?|gainers?|runner\w*)",
            r"after ?hours (?:movers?|alert\w*)",
            "(?:opening|closing) bell",
            "before the (?:opening )?bell",
            "market (?:opens?|closes?)~(?:buy|alert|shares?|trade|stock|watch)",
            r"insider (?:buying|tip\w*|info\w*|trade|purchase)",
            r"wall ?street~(?:secret|hates?|doesn't|whales?|insider\w*|tip|pick|buy\w*|analyst\w*|alert|bets?|darling|trader)",
            r"hedge funds?~(?:buy\w*|load\w*|stock|hate|shares)",
            "unusual options? (?:activity|volume)",
            "options? (?:alerts?|plays?|picks?|flow|contracts? up)",
            "(?:call|put) options?",
            r"calls? expir\w+",
            "(?:weekly|0dte|spy|qqq|tesla|tsla|nvda|aapl|amd) (?:calls?|puts?)",
            "(?:spy|qqq|tsla|nvda|aapl|amzn|gme|amc|pltr|meta|msft)~(?:calls?|puts?|alert|breakout|target|buy|strike|support|resistance|earnings play)",
            "ipo (?:alert|pick|watch|shares?|access)",
            "(?:strong|aggressive|conviction) buy",
            r"buy in (?:at|under|below|now at) \$ ?\d",
            "chart~(?:breakout|bullish|pattern)",
            "bullish~(?:pattern|breakout|setup|on|momentum|shares?|stock|chart|news)",
            "stock ?brokers?~(?:tip|alert)",
            "stock (?:call|service|club|letter|gem|idea)s?",
            "stock room~(?:alerts?|join|discord|traders?|vip)",
            "buy (?:rating|the dip~(?:shares?|stock|ticker|spy|tsla|nvda)|shares|stock|at open|zone|limit)",
            r"(?:buy|sell|trade|trading|option|options|swing|scalp|entry|day trad\w+|momentum|breakout|chart) (?:alerts?|signals?|ideas?|picks?)",
            r"(?:subs|subscribers|members|we|group|room|our guys|followers)~(?:caught|got|bought|grabbed|rode|nailed|hit|in|entered|loaded) (?:\$?[a-z]{3,5} )?(?:at|from|under|around) \$?\d+(?:\.\d+)?~(?:out|sold|now|to|exit\w*|closed|up|\d+)",
            r"(?:in at|entry|bought at|got in at|caught (?:\w+ )?at|bto|buy at) \$?\d+(?:\.\d+)?~(?:out at|sold|half off at|stop|target|exit|trim|out|pt|now|will go to)",
            r"(?:spy|qqq|spx|tsla|nvda|aapl|amzn|meta|msft|amd|iwm|googl) \$?\d{2,4} ?(?:c|p|calls?|puts?)\b",
            "(?:buy|sell|short|own|load|grab) (?:this |that |the |your |share of |shares of |these )+(?:shares?|stocks?|names?|ticker|oil names?|tech names?|bank names?)?~(?:tomorrow|today|before|operator|percent|%|will go|now|instead|bell|open|target)",
            "(?:buy|sell) shares? (?:of|in)? ?[a-z]{3,5}~(?:today|now|at|will go|before|target)",
            r"(?:will|bout to|about to|going to|gonna|ready to|set to) (?:go to \$?\d|run|rip|pop|fly|squeeze|explode|moon|double|triple|10x)~(?:float|ticker|share|stock|chart|watch|days|buy|bell)",
            r"(?:ticker|symbol|chart|float|shares?|stock)(?:'s| is)?~(?:bout to|about to|going to|gonna|coiled|ready to|primed|goes out|sent at|inside|revealed|drops at|run\b|rip\b)",
            r"(?:get|reveal\w*|text|reply|unlock|send|grab|claim)~(?:the |free |his |my |your )?(?:ticker|symbol|stock pick|dividend stocks?|watch ?list of|list of stocks)",
            r"(?:the|three|four|five|two|\d|these|your|his|her|our) (?:\w+ ){0,2}(?:under \$?\d+|oil|tech|bank|chip|ai|penny|dividend|sub \$?\d+|cheap|small cap|biotech) (?:names|stocks|tickers|shares|plays)",
            r"(?:names|tickers|shares|stocks|plays)~(?:big funds|hedge funds|insiders|institutions|smart money|wall street|whales)~(?:gobbling|buying|loading|accumulat\w+|quietly|scooping|own)",
            r"(?:big funds|hedge funds|insiders|institutions|whales|smart money|congress\w*)~(?:gobbling|quietly|loading|just bought|accumulat\w+|scooping|buying)~(?:names|shares|ticker|stock|list|get)?",
            r"insiders? (?:just )?(?:bought|buying|bot|loaded)~(?:shares?|\dm|ticker|stock|million)",
            "(?:three|four|five|3|4|5) letters~(?:dollar|bell|starts with|ticker|own|open|cents|share)",
            r"(?:tiny|small|little|micro ?cap|nano ?cap|unknown|sleepy) (?:\w+ ){0,2}(?:maker|company|firm|miner|biotech|startup|producer|stock)~(?:contract|pentagon|fda|patent|symbol|ticker|apple|tesla|nvidia|merger|buyout|news|shares)",
            "(?:fda|pentagon|merger|buyout|patent|earnings)~(?:symbol|ticker|shares? under|shares|stock|biotech call|run)",
            "(?:earnings|options|swing|scalp|spy|squeeze) (?:whale|setups?|plays?|lottos?|runners?|room|sweeps?)",
            r"\d+ setups? (?:for|into|before)~(?:close|open|earnings|tonight|monday|bell)",
            r"(?:watch|watching|over|break of|break above|holds?|above|below|clears?) (?:\$)?\d+\.\d\d~(?:run|rip|target|not advice|chart|breakout|entry|coiled|spring|go|alert|calls)",
            r"(?:chart|setup|coiled|spring|run)~(?:watch|over|above|break) \$?\d+\.\d\d",
            r"(?:sell|buy|short) [a-z]{3,5} (?:above|below|under|over|at|@) \$?\d+(?:\.\d+)?",
            r"sell (?:your |all )?(?:\w+ ){0,2}(?:names|stocks|shares|positions)~(?:before|thursday|today|instead|monday|crash|buy)",
            "(?:win rate|winrate|hit rate|accuracy)~(?:stock|signals?|options|calls|trades?|picks)",
            r"(?:stock|options|trading|trade) (?:signals?|calls|alerts?)~(?:win rate|vip|whatsapp|telegram|discord|daily|free|premium|\d+ ?%)",
            "(?:wall street|trading|stock market|options) (?:veteran|legend|guru|insider|wizard|pro|millionaire)",
            "(?:nifty|bank ?nifty|sensex|mcx|intraday|operator|upper circuit|f&o)~(?:calls?|tips?|sure|target|percent|%|profit|game|buy|tomorrow)",
            "(?:daily|live|free|vip) buy (?:and|&|/) ?sell (?:tips?|calls?|alerts?|signals?)",
            r"(?:loading|buy|entry) zone~(?:\.\d+|\$?\d+\.\d\d|ticker|shares?)",
        ),
        firm=(
            *listed(
                """
                premarket, downgrade, accumulation, pick inside, stocks, stock market, shares, nasdaq, nyse, dow
                jones, s&p ?500, bullish, bearish, breakout, ticker, wall street, dividends?, price target, ipo,
                investors?, market cap, gainers?, ticker's, symbol, catalyst, rsi, oversold, golden cross,
                float, analysts?, hedge funds, big funds, opening bell, b4 the bell, before the bell, biotech,
                fda decision, small cap, small caps, calls printing, insiders, earnings whale, setups, dyor,
                nfa, not advice, weekly calls, swing trade, day trade, day trader, day traders
                """
            ),
            r"pt \d+",
            _TICKER,
            "earnings (?:beat|play|report|tonight|surprise)",
        ),
        weak=(
            *listed(
                """
                calls, entry, discord, trader, alerts, alerts?, buy, sell, target, profits?, gains?, calls?,
                puts?, squeeze, tip, picks?, volume, bell, market, hold, float, ground floor, momentum, today,
                breaking, news, vip, stock, upside, insider, miner, options, bull, penny, portfolio, trading,
                traders?, shares?, subs, subscribers, list, names, under a dollar, under $5, gobbling, quietly,
                loading, load, runner, run, chart, spring, out at, in at, stop, unlock, room, pick, funds,
                contract, announcement, the close, ripping, dip, weekly, operator, 40 percent
                """
            ),
            r"\d+ ?%",
            r"surg\w+",
            r"soar\w*",
            r"explod\w+",
            r"rocket\w*",
        ),
        mask=(
            *listed(
                """
                stockings?, stocking stuffers?, stocked, stockton, woodstock, at target, trading cards?, trading post,
                trading places
                """
            ),
            "(?:find|take|in|to) your seats?~before the bell",
            "(?:before|after|until|at) the (?:first |last |morning |dismissal |school )?bell (?:rings|schedule)",
            "(?:back|out|in|low|now in|still in|restocked|not in|limited|over|is in|are in|full|available) (?:in |of |on )?stock(?: (?:alert|notification|update|now|again))?",
            r"stock (?:up|photo\w*|room|pot|is (?:low|limited)|levels?|clerk|associate|take|holm|ton|images?|shelves|status|yard|tank|available|running|your)",
            "(?:live|rolling|roll|chicken|soup|beef|card|vegetable|wood|laughing|over|farm|fish|veggie|feeding|stock) ?stock(?: show)?",
            "(?:while )?stocks? last",
            "stock (?:car|show|dog|pickup)",
            "(?:ride|time|car ?pool|bike|cable|ski|fair|screen|bed|job|market) ?shares?",
            "shares? (?:your|the|this|with|on|a|photos?|it)",
            r"pokemon trad\w+",
            "trad(?:e|ing) shifts",
            "trade (?:school|show|in|union|center)",
            r"(?:payment|menu|meal|lunch|viewing|delivery|pickup|stock|health|plan|insurance|your|shipping|financing|these|other|seating|multiple|two|more|flexible|dining|parking|transport\w*|time) options",
            "(?:phone|missed|conference|video|zoom|roll|robo|sales|cattle|last|on) calls?",
            "put (?:on|in|your|the|it|away|out|up)",
            "(?:target|whole foods|walmart) (?:store|run|gift|order|pickup|shopping)",
            "target (?:date|audience|on)",
            "(?:liberty|tinker|school|taco|recess|campus|church|door|dumb|kettle|blue|southern) ?bell",
            "ticker tape(?: parade)?",
            "bull (?:riding|riders?|run (?:trail|golf|park|middle|rd|regional|apartments))",
            "stock (?:rooms?|tanks?|pens?|boys?|person|transfer|the (?:break|fridge|shelves|pantry|cooler))",
            "(?:call|calls) after hours",
            "(?:closing|opening|first|dismissal) bell (?:rings?|schedule|is at|at)",
            "loading zones?",
        ),
        benign=(
            *listed(
                """
                seat, seats, homeroom, annual meeting, scam, beware, fraud alert, class, lecture, club,
                workshop, course, semester, professor, exam, pantry, shelves, warehouse shift, grocery,
                stockroom, jacket, shoes?, size, item, colou?r, sneakers?, formula, book, medication, vaccine,
                product, sku, wish ?list, tickets?, rough in, inspector, riders, bull riding, stock pens,
                parade, livestock, bell schedule, vest, rsu, warehouse, order was filled, lumber, farm, fair,
                sheets, break room, fridge, sound check, drive careful, on call nurse, pizza
                """
            ),
            "thank you for your (?:order|purchase)",
            r"your (?:order|size|item|prescription|trade confirmation|statement|1099|espp|rsu|vest\w*)",
            "order (?:executed|filled|confirmation)",
            "statement (?:is )?(?:ready|available)",
            "tax (?:form|document)s?",
            "proxy (?:vote|materials)",
            "vest(?:ed|ing)? (?:date|schedule|on)",
            r"dress\w*",
            "pre ?ipo",
            "(?:nba|nfl|mlb|nhl|ufc|parlays?|sportsbook|over under)",
        ),
        signals={**COMMERCE, "otp": -1.5, "servicing": -0.5, "offer": 0.2},
        negatable=False,
    ),
)
