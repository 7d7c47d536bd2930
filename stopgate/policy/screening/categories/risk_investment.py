"""
Blocks: investments that promise returns: forex, high-yield programs, passive income, real estate deals.
Why: high-risk finance; a promised return is the mark of investment fraud, and carriers refuse it.
Blocked example: "Invest $500 and earn 15% weekly, guaranteed. Ask me how our traders do it."
Allowed example: "Your tax return was accepted. Refund expected in 21 days."
What the sender can do: nothing on text channels; statements and appointments pass, offers by e-mail.
Source: seed row N13; Twilio disallowed high-risk financial services (30465, 30897).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, MONEY, PERCENT, Lexicon, listed

_RETURN = r"(?:returns?|profits?|roi|r o i|yields?|gains?|income|earnings|interest|dividends?|payouts?|apy|return on investment|growth)"

CATEGORY = Category(
    rule="content-risk-investment",
    about="promises a return on an investment",
    correct="Take the promise of returns and the call to invest out of the text",
    passes="Acme Wealth: your quarterly statement is ready in the portal.",
    otherwise="Write by e-mail under the rules for financial promotions; statements and appointments pass",
    policy_url="https://www.twilio.com/docs/api/errors/30465",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                seed round, pre ?seed, private placement, reits?, tax liens?, mineral rights, structured notes?,
                bridge loan fund, hard money fund, income for life, proof available, legit payouts?, make your
                money, multiply your, inflation proof, recession proof, gold and silver, precious metals, forex,
                binary options?, hyip, ponzi, pre ?ipo, multi level returns, precious metals? ira, prop firm,
                commodities trading, promissory notes?, accredited investors?, passive income, financial
                freedom, residual income, make your money work, money work while, generational wealth, get rich,
                earn while you sleep, fix and flip, house flipping, turnkey rentals?, syndication, f0r3x, fx
                bot, fx signals?, forex signals?, forex robot, pips, pips daily, managed forex, investment plan,
                investment plans, investment circle, investment scheme, investment package, private fund, hard
                asset, be the bank, house flips, fix n flip, fix and flip notes, first lien notes, trust deeds?,
                secured notes, secured by real estate, secured by first liens?, passive notes, oil units,
                working interest, well interest, non accredited, accredited only, 506c, 506 c, irr target, cash
                flip, money flip, flips cash, flip cash, cash flips, money flips, blessing loom, gifting circle,
                susu doubling, sou sou, whiskey casks?, cask investment, wine casks?, copy trading, copy trader,
                copy my trades, copy our trades, cd alternative, gold ira, silver ira, gold backed, offshore
                investment, capital guaranteed, principal guaranteed, principal protected, guaranteed payout,
                monthly dividends guaranteed, binary option, gold futures, oil futures, double your money,
                triple your money, doubles your money, risk free returns?, zero risk returns, accredited &, pre
                ipo allocation, pre ipo, fx robot, forex ea, never lost a month, friends and family round,
                family and friends round, family n friends round, friends n family round, friends & family
                round, private lending club, private lenders club, money while you sleep, money while u sleep,
                paid monthly zero risk, no brainer investment, hands off income
                """
            ),
            r"(?:turned|turn|turns|grew|grow|flipped|flip|went from|took|take) (?:my |your |his |her |a |an |just |only |\w+ )?\$ ?\d[\d,.]*k? (?:in|to|into)~\$ ?\d[\d,.]*k?",
            r"(?:put|send|invest|start|deposit|bring|give me|drop|add|fund|place|stake)(?: in| with| just| only| as little as| a minimum of| of)* \$ ?\d[\d,.]*k?(?: in)?,? (?:and )?(?:get|receive|earn|make|cash out|withdraw|take home|collect|walk away)",
            r"(?:get|receive|earn|make|collect|withdraw|cash out|payout of|return of) \$ ?\d[\d,.]*k? (?:back |profit |return |daily |weekly |in profit )+(?:in|within|after|every|each|by)?",
            r"(?:park|put|grow|move|place|invest|protect|shift|keep) your (?:savings|money|cash|nest egg|capital|401k|ira|retirement|wealth|funds)~(?:%|fixed|guaranteed|returns?|with us|earn|yield|monthly|protected|grow\w*|gold|apy|work|safe|interest|tax free|double|real estate)",
            r"\d+(?:\.\d+)? ?% (?:fixed|apy|irr|roi|paid|annually|per annum|pa|yield|coupon|cash on cash|preferred|pref|target\w*|projected|net|gross|a (?:month|week|day|year)|monthly|weekly|daily|guaranteed|interest rate|return|compound\w*|growth)",
            r"(?:projected|target\w*|expected|average|historical|annual\w*|net|gross|preferred|guaranteed|fixed|monthly|quarterly|cash on cash|double digit|tax free|secured|asset backed|passive|steady) (?:irr|roi|yields?|returns?|cash ?flow|distributions?|income|payouts?|dividends?|apy|profits?|gains)",
            "principal (?:is )?(?:protected|guaranteed|secured|back)",
            "capital (?:is )?(?:protected|guaranteed|preservation|secured|back)",
            r"(?:own|buy|get|claim|grab|fund|secure) (?:a )?(?:slice|piece|share|stake|fraction|unit)s? (?:of|in) (?:a|an|the|our|this|prime|real)~(?:apartment|property|building|company|startup|farm\w*|hotel|real estate|complex|fund|vineyard|land|racehorse|artwork|oil|mine)",
            "(?:currency|fx|forex|commodit(?:y|ies)|futures|gold|oil|derivatives?|binary|cfd|index) (?:trading|traders?|signals?|markets?|pairs|account|bots?|futures|options?)",
            r"(?:copy|mirror|auto|social|algo|ai|robot) (?:our |the |my )?(?:pros?|trad\w+|experts?|signals)",
            r"(?:you )?keep \d+ ?%",
            "profit (?:split|share|sharing)",
            "funded (?:trader|account)",
            "prop (?:firm|trading)",
            r"trading (?:made easy|bot|robot|course|mentor\w*|secrets|capital|account)",
            r"(?:wealth|investing|investor|investment|real estate|retirement|trading|forex|money|millionaire|property|flipping|landlord) (?:webinar|seminar|masterclass|workshop|bootcamp|summit|training|academy|club|circle|mastermind|event|secrets|system|blueprint|program|coach\w*)",
            r"(?:retire|quit your (?:job|9 to 5)|financial freedom|financially free|replace your income|financial independence|generational wealth|six figures|7 figures|seven figures|multiple streams)~(?:rental|cash ?flow|invest\w*|trading|passive|income|real estate|webinar|dividends?)",
            r"(?:investors?|invest|funding round|shareholders?) (?:in|for|into|wanted|needed|welcome|only|are|spots?|call|deck|update|group|get|earn|like you)~(?:series [a-e]|startup|round|entry|deal|fund|property|ipo|minimum|return\w*|accredited|equity|opportunity|farmland|our|presentation|%|\$)",
            r"series [a-e]~(?:invest\w*|entry|round|raise|\$|shares?|allocation)",
            r"equity crowdfund\w*",
            r"angel invest\w*",
            "minimum (?:buy ?in|investment|ticket|check|entry)",
            r"reg (?:a|d)\+? offering",
            r"joint venture~(?:profit|return|invest\w*)",
            r"syndicat\w+",
            r"oil (?:wells?|and gas|royalt\w+)",
            r"royalt(?:y|ies) (?:income|payments|invest\w*)",
            r"(?:tax ?free|guaranteed|lifetime|monthly|residual|passive|extra|steady|retirement|second|recurring) income (?:for life|stream\w*|from|every|without|while|opportunity|now|plan)",
            "proofs? (?:of payment|of payout|on request)",
            "instant (?:profit|returns?|roi|payout)",
            r"(?:slots?|spots?|seats) (?:open|left|available|limited) (?:for )?\d+ (?:people|investors?|persons|more|members)",
            "beat (?:inflation|the market|the bank)",
            r"bank(?:s)? (?:don't|won't|pays? you)~(?:\d ?%|interest|earn|return)",
            r"bullion (?:deals?|invest\w*|ira)",
            rf"(?:guaranteed|risk ?free|assured|fixed|high|huge|steady|consistent|passive|massive|double digit|triple digit|monthly|weekly|daily|big|stable|safe|incredible|amazing|instant|above market|solid|strong|annual|quarterly|predictable|hassle free|target(?:ed)?|projected|outsized|unlimited|recession proof|generous|exceptional|superior|market beating|life changing|insane|tax free|residual) (?:\w+ )?{_RETURN}",
            rf"{PERCENT} (?:\w+ ){{0,3}}{_RETURN}",
            rf"{_RETURN} (?:of |up to |as high as |from |at |over |averag\w+ |between |reach\w+ |exceed\w+ )+(?:{PERCENT}|{MONEY}|\d+ ?(?:to|-) ?\d+ ?%|\d+x)",
            rf"(?:earn|make|get|receive|gain|generate|pays?|paying|yield\w*|target\w*|average|up to|returns?|offer\w*|deliver\w*|secure) (?:up to |as much as |over |a |an |steady |guaranteed |you |about |at least |between )*(?:\d+ ?(?:-|to) ?)?{PERCENT} ?(?:\w+ ){{0,2}}(?:daily|weekly|monthly|annually|per (?:day|week|month|year|annum|quarter)|a (?:day|week|month|year|quarter)|return\w*|roi|profit\w*|interest|on (?:your|my|every|each|our) (?:money|investment|deposit|capital|savings)|each (?:month|week|day)|every (?:month|week|day)|apy|yield|annual\w*|fixed|guaranteed|in \d+ (?:days|hours|weeks|months))",
            r"(?:double|triple|multiply|grow|10x|quadruple|turn|2x|flip|grew|tripled|doubled) (?:your|ur|my|this|their) (?:money|investments?|capital|savings|cash|funds|wealth|retirement|deposit|nest egg|account|\$|portfolio|paycheck)",
            rf"(?:invest|investing|investment of|deposit|put in|start with|min(?:imum)? (?:investment|deposit)|as little as|capital of|with just|with only|turn|turned|flip|fund) (?:just |only |of |as little as |at least |a |your |from |minimum |is |starts at )*{MONEY}~(?:get|earn|receive|make|return\w*|into|profit\w*|weekly|daily|monthly|within|grow\w*|back|guaranteed|become\w*|payout|and (?:get|earn|make|receive|watch|start|we)|start|in \d+|invest\w*|\$)",
            r"invest(?:ing|ment|ments|ors?)?~(?:opportunit\w+|guaranteed|risk ?free|returns?|profits?|passive|platform|plan|package|scheme|double|triple|roi|secret|program|weekly|daily|exclusive|before it|ground floor|limited|join|earn\w*|high yield|no risk|grow\w*|with us|smart\w*|now|today|wealth\w*|club|webinar|group|manager|bot|deals?|spots?|\d+ ?%|like the|offer\w*|minimum|accredited|fund|syndicate|apartments?|multifamily|real estate|forex|gold|property|properties|land|oil|wells?|startup|pre ?ipo)",
            r"(?:ground floor|private|exclusive|unique|lucrative|low risk|zero risk|no risk|once in a lifetime|pre ?ipo|off market|limited|alternative|real estate|oil and gas|gold|land|startup|secure|hot|profitable|high yield|guaranteed|crypto free|turnkey|accredited|early|multifamily|commercial|commodity|precious metals?|new) (?:\w+ )?invest(?:ment|ments|ors?|ing)",
            r"(?:invest\w*|profit\w*|returns?|trad\w+|earn\w*)~(?:zero|no|without|risk) ?(?:any )?(?:risk|free)",
            "fx (?:trading|signals?|market|traders?|account)",
            r"copy trad\w+",
            r"trading (?:bots?|robots?|account manager|platform|algorithm|expert|software|system|signals group|academy|mentor\w*)",
            r"(?:ai|automated|algo|robot) trad\w+",
            r"account manager~(?:trade|invest\w*|profit)",
            "high ?yield (?:investment|program|savings bond|opportunity|note|fund)",
            r"gold (?:ira|bars invest\w*|investment)",
            r"leverag\w+ trad\w+",
            "managed (?:account|trading)",
            "oil wells?~(?:invest|return|monthly)",
            r"annuit(?:y|ies)~(?:guaranteed|\d+ ?%|rate|bonus|return|market|safe|income)",
            r"tax liens? (?:invest\w*|certificates?|deeds?)",
            r"wholesal\w+ real estate",
            "rental (?:property|properties)",
            "airbnb (?:investment|arbitrage)",
            "money work(?:s|ing)? for you",
            r"wealth (?:building|secrets?|creation|system|generat\w+)",
            r"retire (?:early|rich|young|in \d+)",
            "become (?:a |an )?(?:millionaire|rich|wealthy|investor)",
            r"millionaire (?:secret|mindset|next|trader|maker)\w*",
            r"quit your (?:job|9 to 5)~invest\w*",
            r"cash ?flow~(?:invest\w*|monthly|propert\w+|real estate|rentals?|returns?)",
            "(?:withdraw|cash out|get paid|receive) (?:your )?(?:profits?|earnings|returns?)",
            r"profits? (?:paid|sharing|guaranteed|every|daily|weekly|of \$|in (?:24|48|\d+))",
            "(?:weekly|daily|monthly) (?:profits?|payouts?|returns?|roi)",
            r"(?:my|a|our|this|his|her) (?:mentor|uncle|trader|coach|broker|guru|account manager|fund manager|boy|cousin|pastor|brother)~(?:turned|earn\w*|profit\w*|doubled|tripled|grew|flipped|flips|trades?d?|invest\w*)~(?:\$|\d+k|money|profit\w*|thousand|weekly|daily|cash|same day|proof)",
            r"(?:zero|no|without|low|minimal|0) risk~(?:invest\w*|profits?|returns?|capital|principal|guaranteed|\d+ ?%|manager|legit|plan)",
            r"(?:put|send|invest|start|deposit|bring|give|drop|add|fund|place|stake)(?: me| us| in| with| just| only)* \$?\d[\d,.]*k?\$?(?: dollars?| usd)?,? (?:and )?(?:in |to )?(?:get|receive|earn|make|cash out|withdraw|take home|collect|walk away|pull out|give|returns?|pays?) (?:back )?(?:with )?\$?\d[\d,.]*k?",
            r"(?:pull|take|get|walk) (?:out|away with|back) \$?\d[\d,.]*k? (?:every|each|a|per) (?:month|week|day)",
            r"(?:pay|pays|paid|paying|payin|made|making|make|makes|earn|earning|did|returned|clip|clips|yield\w*|get|gets|getting|averag\w+|collect)(?: you| our| out| a| about| up to| steady| over)* \d+(?:\.\d+)? ?% (?:a|per|every|each|daily|weekly|monthly|coupons?|annual\w*|in (?:january|february|march|april|may|june|july|august|\w+)|hands off|on your|fixed|for \d+|interest paid)~?(?:month|week|day|year|coupons?|hands off)?",
            r"\d+(?:\.\d+)? ?% (?:daily|weekly|monthly) (?:for|on|return\w*|roi|paid|profit)",
            r"(?:fund|notes?|liens?|flips?|wells?|units?|casks?|syndicat\w+|apartments?|bridge)~(?:projected|\d+ ?% (?:irr|coupons?|pref|annual|return)|payin \d|paying \d|coupon|\dx in|first check|returns?|irr|never missed|secured by|seats? (?:left|opening))",
            r"(?:projected|targeting|expected|aiming for|on track for) (?:\d+x|\d+ ?%|double|triple)",
            r"(?:oil|gas|gold|silver|mineral|copper|lithium|diamond)s? (?:and gas |& gas )?(?:wells?|mine|units?|royalt\w+|claim|lease|interest)~(?:units?|\$|projected|left|invest\w*|return\w*|\dx|monthly|payout)",
            r"(?:units?|seats?|spots?|slots?) (?:left|opening|remaining|open) (?:at|in|for) (?:\$ ?\d+k?|the (?:fund|circle|deal|pool))",
            "(?:doubled?|tripled?|comes? back (?:doubled?|tripled?)|back doubled) (?:by|in|within|every|before|your)~(?:days?|weeks?|moon|month|friday|savings|money|hours?)",
            "(?:savings|money|what you bring|cash|check)~(?:comes? back|back|get it back)~(?:doubled?|tripled?|double|more)",
            r"(?:flip|flips|flippin|flipping) (?:your |ur |my |some )?(?:cash|money|\$?\d+)~(?:send|get|same day|proof|cash ?app|legit|\d+)",
            r"(?:send|cash ?app|zelle) (?:me )?\$?\d+,? (?:and )?(?:get|receive) (?:back )?\$?\d+",
            r"(?:one|a|your) checks? (?:every|each) (?:month|week)~(?:rain or shine|never missed|invest\w*|folks|market|sleep)",
            r"(?:rain or shine|never missed a (?:payment|check|month|payout))~(?:check|month|invest\w*|fund)?",
            r"(?:gold|silver|bullion|metals)~(?:dollar (?:crash\w*|collaps\w*)|401k|ira|free kit|rollover|inflation|safe haven)",
            "(?:move|roll|roll over|rollover|convert|protect|transfer) (?:your |ur )?(?:401k|ira|retirement|savings|nest egg|pension)",
            "(?:cd|bank|savings account|treasury) alternative",
            "principal (?:is )?(?:never|not|zero) (?:at )?risk|principal never",
            r"(?:beat|beats|beating|outperform\w*|better than) (?:the )?(?:stocks|s&p|stock market|banks?|inflation|cds)~(?:own|casks?|years|\d+ ?%|from \$|invest\w*|fund|return)?",
            r"(?:casks?|barrels?|vineyards?|racehorses?|art|wine|watches|land|farmland|timber) (?:\w+ )?(?:beat|outperform|invest\w*|returns?|ownership|funds?)",
            r"(?:copy|mirror|follow) (?:my|our|his|her|the) (?:\w+ )?trad\w+",
            r"(?:split|share|take \d+ ?% of|only take \d+ ?% of) (?:the )?(?:profits?|wins|gains)",
            r"(?:link|connect) your (?:broker\w*|mt4|mt5|trading account|exchange)",
            r"(?:fx|forex|futures|gold|trading|ai|arbitrage) (?:bots?|robots?|ea|algo|system)~(?:\d+ ?%|profits?|hands off|wins|daily|weekly|returns?|link|does all)",
            r"(?:investors?|seats?|members?|circle|fund|partners?)~(?:minimum|start\w* (?:at|with|from)) \$?\d[\d,]*~(?:withdraw\w*|daily|weekly|return\w*|payout)",
            "(?:2|3|4|5|6|8|10|20|50|100)x (?:in|within|returns?|your money)",
            r"\d ?% (?:a|per|every|each) (?:month|week|day)",
            r"\d percent (?:a|per|every|each) (?:month|week|day)",
            r"\d\$? (?:gives?|returns|becomes) \$?\d{3,}",
            r"(?:company|platform|program|fund|plan) pay(?:s|ing)? (?:you )?\d[\d.]* ?%",
            r"(?:turn|turns|turned|grow|grew|flip|flips) (?:your |my |a )?\$?\d[\d,.]*k? (?:in)?to \$?\d[\d,.]*k?\b",
            r"\d ?% (?:a|per|every|each) (?:yr|year|mo|qtr|quarter|annum)",
            r"(?:fx|forex|gold|trading|ai|crypto) (?:robot|bot|ea|algo)s?~(?:deposit|never lost|runs|set it up|hands off|profit\w*|month|wins?)",
            r"(?:seats?|spots?|units?|round) (?:nearly|almost|is|are)? ?(?:gone|closing|filling|full)~?(?:wire|invest\w*|fixed|\d+ ?%|minimum|accredited)",
        ),
        firm=(
            *listed(
                """
                irr, profit, farmland, principal protected, yield, roi, profits?, returns? on, high ?yield,
                traders?, trading, portfolio, risk free, dividends?, millionaires?, cash ?flow, a month returns,
                notes paying, notes payin, units left, projected, savings, income, capital, wealth, payout,
                payouts, doubled, investor, apartment deal, casks?, copy trades, manager, pct weekly, annual
                returns, prospectus, passive, zero risk, no brainer, copy trading, robot, private lending, round
                closing, never lost
                """
            ),
            "invest(?:ment|ments|ors?|ing)?",
            "guaranteed (?:income|profit|return)s?",
            "annuit(?:y|ies)",
            r"real estate (?:deal|opportunit\w+|webinar)",
            "retirement (?:income|plan|savings)",
        ),
        weak=(
            *listed(
                """
                guaranteed, returns?, risk, daily, weekly, monthly, minimum, double, triple, market, fund,
                deposit, grow, gold, oil, land, secure, safe, expert, mentor, platform, join, money, income,
                bank, interest, fixed, slice, webinar, currency, wire, seats, check, proof, notes, units,
                coupon, withdraw, legit, silver, dollar, crashes, first liens, never missed, rain or shine,
                circle, seniors, trust me, savings, bring a check, plan, folks, per month
                """
            ),
            r"earn\w*",
            r"opportunit\w+",
            r"\d+ ?%",
            r"retire\w*",
        ),
        mask=(
            *listed(
                """
                security deposit, in return, point of interest, places? of interest, conflict of interest, risk
                of, at risk, flood risk, satisfaction guaranteed, weekly income report
                """
            ),
            r"(?:security|rental|refundable|your|key|pet|damage) deposit (?:of \$ ?\d+ )?(?:was|is|has|will)?",
            "(?:tax|library|item|package|book|merchandise|product|easy|free|your|30 day|in ?store|round trip|curbside|happy) returns?",
            "returns? (?:policy|label|to (?:school|work|sender|store|the|your|campus|office)|your|the|by|my|call|window|date|address|flight|trip|items?|books?|shipping|received|is processed|for (?:refund|store)|are (?:easy|free|accepted|due))",
            "(?:non ?profit|not for profit)s?",
            "(?:market|farmers|super|flea|stock|job|housing|labor|meat|fish) ?market",
            r"invest in (?:yourself|your (?:health|home|smile|child\w*|future self|skin|community|team|education|career|sleep|pet)|quality|kids|our (?:schools|youth|students|community))",
            "(?:your|in|no|any|expressed|area of|of|show|thanks for your|thank you for your|express|for your) interest",
            "interest (?:in (?:our|the|this|joining|volunteering|working)|form|meeting|group|list)",
            "yield (?:to|sign)",
            "guaranteed (?:delivery|fit|fresh|issue|seating|admission|satisfaction)",
            "(?:weekly|monthly|quarterly|annual) (?:income|returns?|profits?) (?:report|statement|summary|form|tax)",
        ),
        benign=(
            *listed(
                """
                1099, form, savings challenge, property tax, exchange desk, open enrollment, benefits, employer,
                scams?, beware, fraud, never invest, sec warns, investor alert, interview, internship, position,
                class, course, lecture, library, semester, student, professor, school board, infrastructure,
                city, county, public, due to hr, report due, modem, branch, permission slip, field trip,
                session, per the lease, security deposit, tee ball, investiture, tithe, reverse mortgage
                """
            ),
            "principal [a-z]+ will",
            "cash ?app (?:method|trick|glitch|flip)",
            r"(?:your|ur) (?:\w+ ){0,2}(?:statement|account|401k|portfolio review|appointment|meeting|refund|advisor|rmd|transfer|contribution)~(?:is|was|has|ready|available|scheduled|received|with|due|confirmed|on)",
            "statement (?:is )?(?:ready|available)",
            "enrollment (?:period|ends|closes)",
            r"invest\w+ fraud",
        ),
        signals={**COMMERCE, "advice": -0.5, "servicing": -0.4, "offer": 0.3},
        negatable=False,
    ),
)
