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
                gapper, gap and go, low float, high of day, hod break, vwap, bull flag, bear flag, cup and handle,
                golden cross, head and shoulders, double bottom, inverse head, ema cross, oversold, overbought, rsi,
                macd, not financial advice, nfa, dyor, multibagger, 100 bagger, ten bagger, stock ?twits, webull,
                thinkorswim, level 2 data, float rotation, short interest, days to cover, catalyst, bagholders?,
                tendies, ticker, to the moon, pump and dump, multi ?bagger, 10 ?bagger, pre ?ipo shares?, wall ?street
                ?bets
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
            r"(?:calls?|puts|options|contracts|leaps|0dte|spreads?|straddles?)~(?:printing|print|expir\w*|strike|discord|join|itm|otm|up \d|banger|lotto|paying|vip|sweep|alert\w*|room|weekly|\d+ ?%|cheap|pick|gain\w*)",
            "penny (?:play|runner|alert|gem|rocket)",
            "robinhood~(?:stock|buy|free|options)",
            "squeeze (?:play|alert|candidate|setup|incoming|watch)",
            r"(?:downgrade|upgrade|merger|buyout|takeover|fda (?:approval|decision|news)|earnings|contract win|patent|partnership|split)~(?:coming|stock|shares?|ticker|soar\w*|buy|before|imminent|rumou?r|catalyst|tomorrow|pop|sell)",
            "stock (?:room|call|service|club|letter|gems?|idea)s?",
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
            r"(?:buy|sell|trade|trading|option|options|swing|scalp|entry|forex|futures|day trad\w+|momentum|breakout|chart) (?:alerts?|signals?|ideas?|picks?)",
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
            "buy (?:rating|the dip|before|shares|stock|at open|below|under|up to|zone|limit)",
            "(?:strong|aggressive|conviction) buy",
            r"buy in (?:at|under|below|now at) \$ ?\d",
            "chart~(?:breakout|bullish|pattern)",
            "bullish~(?:pattern|breakout|setup|on|momentum|shares?|stock|chart|news)",
            "stock ?brokers?~(?:tip|alert)",
        ),
        firm=(
            *listed(
                """
                premarket, upside, downgrade, insider, accumulation, miner, pick inside, bull, stocks, stock market,
                shares, nasdaq, nyse, dow jones, s&p ?500, traders?, trading, bullish, bearish, breakout, ticker, wall
                street, dividends?, options, price target, portfolio, ipo, penny, investors?, market cap, gainers?,
                stock
                """
            ),
            r"pt \d+",
            _TICKER,
            "earnings (?:beat|play|report|tonight|surprise)",
        ),
        weak=(
            *listed(
                """
                calls, entry, discord, trader, alerts, alerts?, buy, sell, target, profits?, gains?, calls?, puts?,
                squeeze, tip, picks?, volume, bell, market, hold, float, ground floor, momentum, today, breaking, news,
                vip
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
        ),
        benign=(
            *listed(
                """
                seat, seats, homeroom, annual meeting, scam, beware, fraud alert, class, lecture, club, workshop,
                course, semester, professor, exam, pantry, shelves, warehouse shift, grocery, stockroom, jacket, shoes?,
                size, item, colou?r, sneakers?, formula, book, medication, vaccine, product, sku, wish ?list, tickets?
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
        ),
        signals={**COMMERCE, "otp": -1.5, "servicing": -0.5, "offer": 0.2},
        negatable=False,
    ),
)
