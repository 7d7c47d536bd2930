"""
Blocks: marketing loans: payday, personal, title, student, mortgage, auto and business credit.
Why: high-risk finance; carriers refuse the marketing of loans, above all of third-party loans.
Blocked example: "Need cash today? Get up to $5,000, bad credit OK. Apply now, funds in 24 hours."
Allowed example: "Reminder: your auto loan payment of $310 is due on the 5th."
What the sender can do: a lender in its own name registers for direct lending on 10DLC; servicing its own loans can be appealed.
Source: seed row N07; Twilio 30443 (first-party servicing may be appealed), 30895 (direct lending attribute).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, MONEY, PERCENT, Lexicon, listed

_LOANS = r"(?:loans?|cash advances?|credit lines?|lines? of credit|mortgages?|financing|funding|heloc|refinanc\w+|refi|l[o0]ans?|lending|installment|microloans?|advance|overdraft advance|microloan)"
_KIND = r"(?:pay ?day|personal|title|car title|student|business|signature|installment|bad credit|no credit check|quick|fast|instant|short term|emergency|same day|unsecured|hard money|bridge|home equity|auto|car|va|fha|sba|consolidation|low interest|online|cash|private|parent plus|jumbo|reverse|holiday|vacation|low rate|guaranteed|small|online|startup|equipment|construction|home|small business|working capital|tax refund|refund)"

CATEGORY = Category(
    rule="content-loan",
    about="markets a loan",
    correct="Take the offer of credit out of the text; notices on a loan the reader has with you may stay",
    passes="Acme Bank: your auto loan payment of $310 is due on May 5. Reply STOP to opt out.",
    otherwise="A direct lender can have the direct lending attribute recorded for its 10DLC traffic; third-party offers never pass",
    policy_url="https://www.twilio.com/docs/api/errors/30443",
    way="attribute",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                no money down, paycheck advance, earned wage, instant cash, intro apr, reply refi, refinance
                with us, no collateral, low apr, skip the bank, cash ?out, home equity, pull cash, equity in
                your home, pre ?approved, pre ?qualified, pre ?selected, instantly approved, instant approval,
                guaranteed approval, approval guaranteed, instant decision, easy approval, cash advance app,
                payday cash, spot you cash, spot ya, we lend, title pawn, pawn loan, bad credit ok, no credit
                pull, no hard inquiry, hard money, sba loans?, fha loans?, va loans?, usda loans?, dscr, jumbo
                loan, reverse mortgage, heloc rates?, low rate heloc, borrow up, instant funding, same day
                funding, next day funding, funded in, we fund, get funded, merchant funding, auto financing,
                guaranteed financing, everyone approved, we finance, we finance anyone, buy here pay here, in
                house financing, no credit no problem, bad credit no problem, tax refund advance, refund
                advance, rate and term, cash out refi, no income verification, stated income, no doc, 0 apr,
                zero apr, loan officer, hometown lender, preapproval, easy qualify, credit challenged, first
                time borrowers?, repeat borrowers?, loanmart, title is your credit, title max, keep the keys, no
                docs, low factor, factor rate, factor rates, term loans?, term loan, study loans?, on the title,
                on your title, title money, borrow it, mca or, payback starts, payback in, student line of
                credit
                """
            ),
            "(?:we|i|they|our lenders) lend",
            r"lend(?:ing)? (?:you |up to |\$ ?\d+|between)",
            r"(?:title|car'?s'? title|vehicle title|pink slip)~(?:cash|worth|loan|\$|keep driving|borrow|get)",
            r"keep (?:driving|your car)~(?:cash|title|loan|\$)",
            r"(?:file|application|business|account|request|profile|you) (?:is|has been|was|are|were|'re|got) (?:pre ?)?(?:approved|cleared|qualified|greenlit|eligible) for (?:\w+ ){0,3}(?:\$ ?\d[\d,.]*k?|funding|capital|financing|a loan|credit)",
            r"\$ ?\d[\d,.]*k?~(?:working capital|in capital|business funding|credit line|line of credit|in funding|loc\b|no collateral|unsecured)",
            r"(?:first ?time|new) (?:home ?)?buyers?~(?:loan|down|pre ?qual\w*|pre ?approv\w*|mortgage|rate|lender|financ\w*|program)",
            r"\d+(?:\.\d+)? ?% down",
            r"\$0 down",
            r"pre ?qual(?:ify|ification|ified|s)?\b",
            r"(?:home|house|va|fha|conventional|jumbo|construction|bridge|land) loans?~(?:%|free|rate|apply|pre|call|low|down|today|buyers?|approv\w*|available|lender|guide|now|\$)",
            "(?:advance|loan) (?:on|against|off) your (?:paycheck|pay|next check|wages|salary|tax refund|settlement|inheritance|invoice)",
            "early pay (?:advance|loan)",
            "pay (?:it )?back (?:on|by|next) (?:payday|friday|month)",
            r"cash (?:now|today|fast|in hand|in minutes|loan|in your pocket|instantly)~(?:apply|borrow|title|bad credit|approv\w*|loan|no credit|call|reply|deposit|need|qualif\w*|https?)",
            "quick (?:cash|loan|money|funds)",
            "fast (?:cash|cap|funding|funds|loan|money)",
            r"(?:college|student|parent|parents?|private|graduate|education|tuition) (?:\w+ )?loans?~(?:apply|low\w*|rate|save|refinanc\w*|options?|need|cover|now|today|approv\w*|compare|cosign\w*|no fee)",
            r"lower ?rate (?:\w+ )?loans?",
            "0 ?% (?:intro |introductory )?apr",
            "balance transfer (?:offer|card)",
            r"(?:credit )?limit (?:of|up to) \$ ?\d+",
            r"\$ ?\d[\d,]* (?:credit )?limit",
            "(?:pre ?approved|qualify|approved|invited|eligible)~(?:credit card|visa|mastercard|card with|limit|apr)",
            r"(?:rates?|mortgage rates?|interest) (?:are|is|have|at|just|hit|fell|drop\w*|near|dipped|down)~(?:low|lowest|yr|year|dropped|fallen|today|refi\w*|lock|historic|before|down|\d\.\d)",
            "(?:est(?:imated)?|your|potential|monthly) (?:refi|refinance|mortgage|loan) savings",
            "refi~(?:save|savings|now|reply|rates?|mo|today|lower|call|cash)",
            r"lock in (?:your|a|today'?s'?|this|low) ?(?:\w+ )?rate",
            r"rent due~(?:lend|loan|borrow|cash|advance|approv\w*)",
            "(?:no|zero) credit (?:needed|required|check|necessary|history)",
            "credit (?:score )?(?:doesn't|does not|not|won't) matter",
            "all credit (?:types )?(?:welcome|accepted|ok)",
            "bad credit (?:ok|welcome|accepted|no problem|is ok|approved|considered)",
            "guaranteed (?:approval|loan|funding|financing)",
            "(?:money|cash|funds) (?:when you need it|you need|in your account|by tomorrow|deposited|tonight|until payday)",
            "make ends meet~(?:loan|borrow|cash|apply)",
            r"emergency (?:cash|funds|money|loan)~(?:apply|approv\w*|now|\$|get|today|borrow)",
            r"(?:loan|funding|capital) (?:available|options|programs?|solutions|up to|starting|in as|approved|offer|in \d+|for (?:any|your|all|small|bad|business|doctors|truckers|contractors|home))",
            r"(?:lower|reduce|drop|cut) your (?:\w+ ){0,2}(?:loan|mortgage|interest) (?:rate|payment)s?",
            r"pay ?day (?:loans?|advances?|lend\w+|cash)",
            r"(?:title|signature|installment|hard money|bad credit|no credit check|same day|instant|quick|fast|emergency|unsecured|personal|short term|guaranteed) (?:cash )?loans?~(?:up to|\$|apply|approv\w*|now|today|from|as low|bad credit|get|available|offer|need|click|reply|qualif\w*|call|no|https?|easy|in minutes|online|rates?|funds?|cash|you|for you|pre|here|\d)",
            "(?:payday|cash) advance",
            rf"{_KIND} (?:loans?|financing|funding)~(?:up to|\$ ?\d[\d,.]*k?~(?:now|today|approv|appl|avail)|apply|(?:pre ?)?approv(?:ed|al) (?:for|in|rate|guaranteed|today|now)|as low|starting|from \d|bad credit|available|offers?|qualif\w*|easy|in minutes|low rates?|rates? (?:start|as|from|at|drop)|today|no credit|no collateral|fast|click|you want|you need|deserve|specials?)",
            rf"(?:get|need|want|apply for|offer\w*|qualify for|approved for|eligible for|approve\w*|consider\w*|looking for|secure|take out|searching for|grab|ready for|offering|provide|providing) (?:you )?(?:for )?(?:a |an |your |our |the |up to |some |extra |quick |new |instant |low cost |{MONEY} (?:in |of )?(?:a )?)*(?:{_KIND} )*{_LOANS}",
            rf"(?:borrow|lend you|access|get approved for|pre ?approved for|pre ?qualified for|qualify for|qualified for|eligible for|approved for|eligible to (?:receive|borrow)|receive) (?:up to |as much as |between |a |an |your |another |\w+ )*{MONEY}",
            f"(?:loans?|funding|financing|cash|advance|credit line|line of credit) (?:of |for |up to |from |between |as much as |amounts? (?:of|up to) )+{MONEY}",
            rf"{MONEY} (?:\w+ ){{0,3}}(?:loans?|cash advance|line of credit|credit line|personal loan|advance)(?: (?:is|available|approved|offer|ready|waiting|today|now|in minutes|\w+))?",
            r"(?:bad|poor|no|low|any|all) credit~(?:ok|okay|no problem|welcome|accepted|check|needed|history|required|approved|fine|score|types?|apply|loan|approv\w*)",
            "(?:no|without) (?:a )?credit ?checks?",
            "no hard (?:pull|inquiry|check)",
            r"(?:cash|funds?|money|deposit\w*|funding|funded|capital)~(?:in (?:your|ur) (?:account|bank)|as soon as|same day|within (?:24|minutes|hours|48|\d+)|in (?:24|minutes|as little as|one|1|\d+)|by tomorrow|today|fast|next (?:business )?day|deposited)~(?:apply|approv\w*|borrow|loan|lend\w*|reply|bad credit|qualif\w*|no credit|need|https?|click|get|call|repay|now)",
            r"(?:need|get|want|short on|low on) (?:\w+ )?(?:cash|money|funds)~(?:fast|quick|today|now|before (?:pay ?day|friday)|until (?:pay ?day|friday)|apply|borrow|lend|loan|bills|approv\w*|we can help|within|in minutes|emergency|advance)",
            r"(?:lower|reduce|drop|slash|cut|save on|lock in|shrink) (?:your|a|on your|today'?s'?|that|in)?~(?:mortgage|refi\w*|house payment|home loan|interest rate|student loan|car payment|auto loan|rate before)",
            r"(?:mortgage|refi\w*|home loan|heloc|home equity|interest|loan|va|fha|auto loan|lending|financing) rates?~(?:low\w*|drop\w*|dropp\w*|fall\w*|fell|from|as low|start\w*|today|at|\d|hit|just|before they|lock|down|historic)",
            f"(?:as low as|starting at|from|fixed at|only|just) {PERCENT} ?(?:apr|interest|fixed|rate)",
            f"{PERCENT} apr",
            "tap (?:into )?(?:your|the) (?:home )?equity",
            "use your (?:home'?s'? )?equity",
            "turn your (?:home )?equity",
            r"refinanc(?:e|ing)~(?:now|today|your|save|rate|lower|call|apply|and|with|before|options?|student|auto|car|home|mortgage|\$)",
            "(?:business|working|merchant|small business|startup|growth|fast|quick|unsecured|equipment|revenue based) (?:capital|funding|cash advance|line of credit|lines of credit|loc|financing)",
            "mca (?:funding|offer)",
            "merchant (?:cash )?advance",
            "funding (?:for|to) (?:your|small) business",
            r"business owners?~(?:fund\w*|capital|\$ ?\d+[\d,]*k|loans?)",
            "(?:loan|lending|funding) (?:offers?|approval|specialists?|experts?|officer here|pre ?approval|matches|options|request (?:is )?approved|amount (?:up to|of)|marketplace|advisors?|deals?|special)",
            "approved in (?:minutes|seconds)",
            "everyone(?:'s| is)? approved",
            r"student loans?~(?:refinanc\w*|lower|rates?|consolidat\w*|new|apply|offer|save)",
            "lenders? (?:compete|matched|waiting|ready|near|will|have|are|can|network|offers?)",
            r"match\w* (?:you )?with (?:a )?(?:\w+ )?lenders?",
            r"(?:direct|private|trusted|top|online|hard money|our|multiple|100\+) lenders?",
            "buy now pay later~(?:approv|limit|apply)",
            "get (?:cash|money) (?:against|for|using) your (?:car|title|truck|vehicle|paycheck|home|settlement|invoice)",
            "pawn (?:loans?|your)",
            "tax refund (?:loan|advance)",
            "settlement (?:loan|funding|advance)",
            "debt free~loan",
            "borrow (?:money|cash|now|instantly|today|more|up|against|what)",
            r"we (?:fund|finance|lend to|loan|spot|float|front|advance|approve)(?: to| for)? (?:you |ya |folks |people |truckers|business\w*|anyone|everyone|contractors|restaurants|investors|up to|\$|all|doctors|any|it|your)",
            "(?:we|i|our company|our firm) (?:give|gives|offer|offers|provide|provides|grant|grants|do|make|issue|issues) (?:out )?(?:you )?(?:an? |any |all |quick |fast |genuine |urgent |legit |personal |business |cheap )*(?:loans?|financing|credit lines?|cash advances?)",
            r"(?:need|want|looking for|require|apply|interested in) (?:a |an |any |some |urgent |quick |genuine )*loans?\b",
            r"(?:loans?|financing|mortgages?|lend\w*|refi\w*|heloc)~(?:\d+(?:\.\d+)? ?% (?:fixed|interest|apr|rate|no collateral)|at (?:a )?(?:low )?\d+(?:\.\d+)? ?%|no collateral|bad cr\w+|all credit|580|600 score|no credit|any credit)",
            r"at \d+(?:\.\d+)? ?% (?:interest|no collateral|fixed|apr|per annum|rate)~(?:loans?|borrow|lend\w*|send your name|collateral|check|amount)",
            r"from \$?\d[\d,]* to \$?\d[\d,]*~(?:loan|collateral|interest|no credit|funds?|borrow|lend)",
            r"(?:short|stuck|broke|tight|light|empty|behind|rent(?:'s| is)? due|bills due|ends (?:don't|dont) meet|out of cash|strapped|between checks|b4 payday|before payday|til payday|until payday|til friday|till friday|until friday)~(?:we spot|spot (?:ya|you|u)|float|front (?:ya|you)|cover (?:ya|you)|cash (?:in|now|today|2day)|no credit|pay (?:us|it) back|square up|\$?\d{2,4} (?:in|bucks|til|by)|lend|borrow|loan|advance|get \$?\d+)",
            "(?:spot|float|front|tide) (?:you|ya|u|folks|people)~(?:til|till|until|payday|check|friday|bucks|cash|square up|little something)",
            "square up when~(?:check|paid|payday|friday)",
            r"(?:get|grab|borrow|take) \$?\d{2,5} (?:in|within) (?:\d+|minutes|ten|one|an)~(?:no credit|credit pull|approv\w*|payday|friday|cash|app|pull)",
            "no credit (?:pull|inquiry|bureau|score)",
            r"\d{3} (?:credit )?scores? (?:is |are )?(?:ok|okay|fine|welcome|accepted|no problem|enough|works)",
            "(?:fha|va|usda|conventional|jumbo|dscr|sba|7a)(?:,|/| and| &|/)~(?:va|usda|conventional|jumbo|sba|we do|loans?|lender|score)",
            "(?:low|no|zero|bad|any|poor) (?:credit|score|cr3dit)(?: is)? (?:ok|okay|welcome|fine|0k)",
            "(?:heloc|home equity|equity|home values?)~(?:put (?:yours|it) to work|low rate|close in|closing in|cash|use|funds|tap|unlock|turn)",
            r"(?:no job|bad credit|no credit|repo)s?\?? no problem",
            r"(?:0 ?%|zero|\$0)(?: down)? (?:apr |interest |financing )?for \d+ (?:mo|months)",
            r"\$0 down~(?:%|approved credit|months|financ\w*|today|mo)",
            "(?:w|with) approved credit",
            r"(?:every|any|all) (?:car|truck|vehicle)s?~financ\w+",
            r"(?:drive|ride)(?: it)? (?:home |off )?(?:today|now)~(?:\$ ?\d+ down|down|bad credit|financ\w*|no credit)",
            "(?:bring|leave) (?:your |the |something )?(?:car|truck|title|gold|jewelry|shiny|electronics|tools)~(?:leave with|walk out with|drive (?:out|away)) (?:the )?(?:cash|money)",
            r"come back for it in \d+ days",
            r"pawn~(?:cash|loan|ticket|\$|gold|title)",
            r"cleared for \$ ?\d[\d,]*k?",
            r"(?:your|the) (?:\w+ )?(?:business|company|llc|file|store) (?:\w+ ){0,3}(?:cleared|approved|qualif\w+|pre ?approved) for~(?:\$|capital|funding|loan|terms)",
            "(?:consolidate|refinance|refi|combine) (?:those |your |ur |my |all )*(?:student|federal|private|grad|auto|car|personal) loans?",
            "check (?:your|ur|my) (?:rate|offer)~(?:won't affect|min|minutes|no impact|fixed|loan|soft)",
            "won't (?:affect|hurt|impact) (?:your|ur) (?:credit|score|fico)",
            "tax (?:refund|return) (?:cash|loan|advance)s?|advance on (?:your|ur) (?:tax )?refund|refund advance",
            r"(?:advance|loan|cash) (?:of )?up to \$ ?\d+",
            r"(?:truckers?|contractors?|restaurants?|business(?:es)?|owners?|llcs?|startups?)~(?:funded|funding|\d+k to \d+k|\$ ?\d+k|one page app|same day (?:money|cash|capital)|working capital|line of credit)",
            r"\$?\d+k? (?:to|-) \$?\d+k,? (?:\w+ )?(?:one page|funded|no collateral|working capital)",
            r"(?:get|borrow|up to|need|grab) (?:up to )?\$?\d+ ?(?:grand|large|bands|stacks|k)~(?:title|same day|keep|approv\w*|cash|apply|no docs|credit|funded|factor|payback|loan|lend)",
            r"loans? (?:of |from |for )?(?:up to )?\$?\d+k",
            "(?:line of credit|credit line|credit limit|loan offer|borrowing limit|advance limit)~(?:offer|went up|increased|raised|grew|bumped|unlocked|borrow)",
            r"\d+k?-\d+k~(?:no docs|low factor|mca|term loan|same day|funding|biz|business|capital|revenue)",
            r"(?:biz|business|company|shop|restaurant|store) owners?~(?:\d+k|no docs|mca|factor|term loan|capital|funding|credit line)",
        ),
        firm=(
            *listed(
                """
                refi, cash today, pre ?qual, line of credit, working capital, down payment, interest rate, intro
                apr, loans?, mortgages?, financing, apr, heloc, home equity, credit lines?, lines? of credit,
                funding, cash advance, pay ?day, approved for, collateral, interest rates?, lender, lenders,
                borrow, preapproved, prequalify, funded, finance, financed, personal guarantee, we say yes,
                cleared for, til payday, until payday, til friday, refi rates?, apr from, mca, osap, biz owners,
                biz funding
                """
            ),
            "lend(?:er|ers|ing)?",
            "borrow(?:er|ing)?",
            r"refinanc\w+",
            r"pre ?approv\w+",
            "credit limit~(?:increase|raise|higher|up to|pre)",
        ),
        weak=(
            *listed(
                """
                cash, apply, funds, credit, rates?, interest, monthly payments?, bank account, bad credit,
                bills, money, capital, equity, same day, emergency, title, advance, paycheck, payday, til
                friday, no questions, rent due, spot, float, friday, one page app, score, bank says no, banks
                say no, fixed, terms, deposit, down, cash in hand, pawn, shiny
                """
            ),
            "approv(?:ed|al)",
            r"qualif\w+",
            r"repay\w*",
            "instant(?:ly)?",
        ),
        mask=(
            *listed(
                """
                library loans?, pay advance notice, in advance, advance notice, borrowed chairs, bridge loan
                officer, private lending club, lending club returns, lending library, lending closet
                """
            ),
            "loaner",
            "loaned",
            "cash out (?:drawers?|registers?|tills?|the)",
            "(?:inter ?library|library|laptop|equipment|on|device|book|chromebook|instrument|out on|museum) loans?",
            "loan (?:of the|period|word|shark|an ear)",
            "loans? (?:you|the book|items?)",
            "(?:item|book|dvd)s? on loan",
            r"soil fund\w+",
            "(?:school|grant|research|federal|state|education|project|program|transit) funding",
            "lend (?:a hand|an ear|me|us a hand)",
            "borrow(?:ed|ing)? (?:the|my|your|a|his|her|some|books?|items?|it|an)",
            "(?:text|message|msg|data|hourly|heart|room|cancellation|pay|nightly|shipping|birth|crime|graduation|response|flat|exchange|tax|occupancy|water|commercial|electric|tuition) rates?",
            "rates? (?:may )?apply",
            "financing (?:available )?(?:in ?store|on all|at checkout)",
            "financing available in",
        ),
        benign=(
            *listed(
                """
                underwriting, financial aid, fafsa, exit counseling, thank you for your payment, past due,
                autopay
                """
            ),
            r"(?:your|ur|the) (?:\w+ ){0,3}(?:loans?|mortgage|car note|line of credit|heloc|financing)~(?:payment|statement|balance|is due|due|autopay|documents|payoff|was (?:posted|received|processed|approved|submitted)|has been|application|paid|closing|escrow|servic\w+|account|ending|number|is past)",
            r"(?:loan|mortgage) (?:payment|statement|payoff|balance|servic\w+|closing|documents?|application (?:status|received|was|is|has|#|number)|account|number|#|processor|exit counseling|signing|officer (?:will|needs|called))",
            "payment~(?:loan|mortgage)~(?:due|posted|received|processed|past|thank)",
            r"pay(?:ing)? (?:your|on your) (?:\w+ )?(?:loan|mortgage)",
            r"(?:closing|signing|underwrit\w+|appraisal|escrow|title company|inspection)~(?:scheduled|tomorrow|at \d|docs?|documents?|confirmed|appointment|complete\w*|received)",
            "forgiveness (?:application|status) (?:was|is|has)",
            "payment (?:received|posted|confirmed|reminder|due)",
            "due (?:on|date|by|tomorrow|today)",
            "loans?~(?:forgiven|forgiveness|cancell?ed|wiped|shrink|discharged)",
        ),
        signals={**COMMERCE, "servicing": -0.6, "offer": 0.3},
        negatable=False,
    ),
)
