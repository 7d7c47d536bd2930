"""
Blocks: debt relief, settlement, consolidation and forgiveness offers.
Why: carriers refuse programs that promise to reduce debts, even with the reader's consent.
Blocked example: "Over $10,000 in credit card debt? Cut it in half with our relief program. Call now."
Allowed example: "Your payment plan with Acme Energy: installment 3 of 6 was received."
What the sender can do: nothing on text channels; voice and e-mail carry it.
Source: seed row N14; Twilio 30466 (forbidden even with consent).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, MONEY, PERCENT, Lexicon, listed

_DEBTS = r"(?:(?:credit card|medical|tax|irs|student|student loan|unsecured|back tax|card|irs tax|payday|personal|your|ur|all|total|that|existing|high interest|federal|overwhelming|business) )*(?:debts?|d3bt|credit cards? (?:bills?|balances?|payments?)|bills|back taxes|tax debts?|student loans?|loan balances?|tax bill|irs bill|loan debt|medical bills)"

CATEGORY = Category(
    rule="content-debt-reduction",
    about="offers to reduce, settle or consolidate debts",
    correct="Take the offer of debt relief, settlement or consolidation out of the text",
    passes="Acme Energy: installment 3 of 6 of your payment plan was received. Thank you.",
    otherwise="Write by e-mail or call instead; consent does not lift this rule",
    policy_url="https://www.twilio.com/docs/api/errors/30466",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                taxes unfiled, borrower defense, income driven repayment, debt ?free, out of debt, zero debt,
                drowning in, buried in, crushed by, pennies on the dollar, offer in compromise, back taxes,
                behind on your cards, collectors off, off ya back, cards went away, get out of your timeshare,
                timeshare exit, cancel your timeshare, timeshare cancellation, debt help, debt specialists?,
                debt consultants?, debt experts?, debt counsel(?:or|ors|ing|lors?), credit
                counsel(?:ing|ling|ors), hardship act, hardship relief, write off balances, writing off
                balances, penny on the dollar, settle for pennies, tax tigers, tax resolution, tax attorneys
                can, stop wage garnishment, stop the garnishment, stop garnishment, bankruptcy consult,
                bankruptcy consultation, free bankruptcy, less than you owe, less than u owe, fraction of what
                you owe, big debt, reduce your debts?, your debt could, stuck in mca's, stuck in mcas, mca
                relief, mca debt, mca restructuring, pay half or less
                """
            ),
            "(?:wipe out|eliminate|get rid of|stop|end|escape|consolidate|break free (?:of|from)|get out of) (?:your |all |those |the )?(?:payday|title|student|high interest|personal) loans?",
            "(?:irs|tax ?man|creditors?|collectors?) off your back",
            "unfiled (?:taxes|returns)",
            "pay (?:back )?(?:less|a fraction|half|pennies)~(?:owe|debt|balance)",
            r"(?:down|cut|reduced|dropped|lowered|settled) (?:from )?\$ ?\d[\d,.]*k? (?:down )?to \$ ?\d[\d,.]*k?~(?:debts?|owe\w*|balance|bills|cards?|irs|tax)",
            r"\$ ?\d[\d,.]*k? down to \$ ?\d[\d,.]*k?",
            "(?:do|help) (?:for|with) your debts?",
            r"(?:loans?|debts?|balances?|taxes|bills) (?:\w+ )?(?:forgiven|erased|discharged|wiped|cancell?ed|reduced|eliminated|settled|cut in half|written off)",
            r"(?:get|have|had|getting|see) (?:your|their|my|all) (?:\w+ )?(?:loans?|debts?|balances?|taxes) (?:forgiven|erased|discharged|wiped|cancell?ed|reduced|cut|eliminated)",
            "(?:stuck |only |just |still |tired of |keep )?(?:paying|making) (?:only |just )?(?:the )?minimums?(?: payments?)?",
            r"(?:cut|slash|reduce|lower|chop|trim|shrink|drop|bring down|knock down|got|get|took|take|negotiated?|settled?) (?:\w+'?s? )?(?:your |their |his |her |card |credit card |\$ ?\d[\d,.]*k? |debt |balances? |bills? |the )*(?:debts?|balances?|bills|owed)?~(?:by (?:half|up to|as much|\d+)|in half|down to \$ ?\d|to \$ ?\d|for less|for pennies|up to \d+ ?%)",
            r"(?:card|credit card|loan|medical|tax) balances?~(?:half|reduce|cut|lower|relief|eliminat\w*|forgiv\w*|settle\w*|consolidat\w*|zero)",
            r"(?:half|reduce|cut|lower|relief|eliminat\w*|forgiv\w*|settle\w*|consolidat\w*|wip\w*)~(?:card|credit card) balances?",
            r"(?:irs|tax) (?:penalt\w+|debts?|liens?|lev(?:y|ies)|bill|problems?|trouble|balance|liability|garnishment)~(?:wipe|erase|reduce|settle|help|relief|forgiv\w*|eliminat\w*|stop|remove|resolve|free|call|negotiat\w*|end|program|cut)",
            r"(?:wipe|erase|reduce|settle|forgive|eliminate|stop|remove|resolve|negotiate|cut|lower|fix|end|solve) (?:out |away )?(?:your |all |any |those |up to \d+ ?% of )?(?:irs|tax|back tax) ?(?:penalt\w+|debts?|liens?|lev(?:y|ies)|bills?|problems?|balance|taxes)?",
            r"(?:roll|combine|merge|bundle|turn|fold|consolidate|lump|wrap) (?:all |your |five |four |three |multiple |several |those |\d |many |high interest )*(?:payments?|bills|debts?|cards?|loans?|balances)~(?:into )?(?:one|1|a single|single)",
            "(?:ask|talk|learn|chat|call|info|text us) (?:to us |us )?(?:about|for) (?:debt )?(?:consolidation|consolidating|settlement|debt relief)",
            r"debt ?consolidat\w+",
            "consolidation (?:program|loan|plan|specialist|today|offer|help)",
            r"(?:walk away|free yourself|get away|escape|break free|be released|relief|get rid|say goodbye|wave goodbye|goodbye|freedom) (?:from|of|to) (?:\w+ ){0,5}(?:debts?|creditors?|collectors?|bills|minimum payments|credit card debt|interest)",
            r"(?:creditors?|collectors?) (?:calling|harass\w+|off your back|stop|won't stop|hounding|calls)",
            "(?:stop|end|no more) (?:the )?(?:creditors?|collectors?|collection calls)",
            r"(?:relief|hardship|forgiveness|reduction|settlement|freedom|zero interest|0 interest|interest free|debt|resolution|payoff|bailout) (?:\w+ )?(?:plan|program|options?)~(?:cardholders?|owe\w*|debt|enroll|qualif\w*|credit card|eligible|irs|loans?|balance|\$ ?\d+|cut|lower|americans|consumers)",
            r"(?:cardholders?|consumers?|americans|taxpayers|borrowers|people|those|clients|anyone|families|seniors|homeowners) (?:with|who owe|owing|carrying) (?:\w+ ){0,3}\$ ?\d[\d,]*k?~(?:owed|debt|relief|enroll|qualif\w*|eligible|program|can|card|irs|forgiv\w*|reduce|may)",
            r"(?:do|help|see|save|lower|fix|handle|tackle|kill|beat|fight|attack|manage) (?:\w+ ){0,5}(?:for|with|on) your (?:credit card |tax |medical |student )?debts?",
            r"our clients? (?:cut|saved?|reduced?|slashed|eliminated|got|paid|settled)~(?:balance|debt|card|half|\d+ ?%|owed)",
            r"(?:student loan|federal loan|federal student loan|loan|student debt) (?:discharge|forgiveness|cancell?ation|relief|assistance|payment reduction|rehab\w*)",
            "(?:discharge|forgive|cancel|erase|eliminate|wipe out) (?:your |my |all |federal |private )*(?:student |federal )?loans?",
            r"pslf~(?:qualif\w*|help|call|apply|enroll|we)",
            "free (?:of|from) debt",
            r"debt (?:load|burden|stress|trap|worries|overwhelm\w*|cycle|problem|under control|got you|piling|too high|keeping|holding)",
            "chapter (?:7|13|11) (?:bankruptcy|attorney|filing)",
            r"bankruptcy (?:attorney|lawyer|filing|consult\w*|chapter|protection)",
            "(?:student )?loan forgiveness",
            r"(?:medical|credit card|tax|hospital|unpaid|irs|mounting|too many) (?:bills?|debts?)~(?:lower|reduce|relief|help|negotiate|forgive|cut|settle|erase|consolidat\w+)",
            "(?:lower|reduce|cut|settle|forgive|erase|negotiate) (?:down )?what you owe",
            "(?:lower|reduce|shrink|cut) (?:your )?(?:monthly )?(?:credit card|debt|loan) payments?",
            r"debt (?:relief|settlement|consolidation|reduction|forgiveness|elimination|resolution|help|solutions?|negotiat\w+|cancell?ation|management|program|freedom|wipe ?out|specialists?|counselors?|assistance|payoff plan|experts?|hardship|erase\w*|discharge)",
            f"(?:consolidate|combine|roll) (?:all )?(?:of )?{_DEBTS}",
            rf"(?:reduce|cut|lower|eliminate|wipe|erase|slash|settle|resolve|clear|forgive|negotiate|cancel|discharge|dissolve|get rid of|knock out|crush|shrink|pay off|reducing|eliminating|lowering|dump|drop|ditch|chop|remove|end|tackle|conquer|shed|fix|melt) (?:up to |away |out |down |off |half |{PERCENT} (?:of )?|{MONEY} (?:of |in )?|\w+ of |as much as |most of )*{_DEBTS}",
            rf"{_DEBTS}~(?:forgiven|forgiveness|relief|reduced|eliminated|settled for|wiped|cut (?:in half|by|up)|erased|consolidat\w+|in half|gone|for less|pennies|fraction|lowered|cancell?ed|slashed|go away|discharged|dismissed|written off)",
            r"debt ?free~(?:in|by|faster|sooner|months|today|journey|program|call|qualif\w*|without|living|see|plan|start|life|reply|future)",
            "(?:become|be|get|live|living|go|path to) debt ?free",
            f"(?:get|climb|dig|help|way|break|live|breaking|struggling|move|free) (?:yourself |you |your way )?(?:out|free) (?:of|from) {_DEBTS}",
            rf"(?:owe|owing|carrying|have|over|drowning in|buried in|struggling with|stuck with|behind on|overwhelmed by|overwhelmed with|more than|with|crushed by|tired of|sick of|stressed (?:about|by|over)|facing|got|paying on|sinking in|at least) (?:\w+ )?(?:more than |over |at least )?(?:{MONEY}\+? ?(?:or more |plus )?(?:in|of|to)? ?)?(?:the )?(?:irs|{_DEBTS})~(?:help|relief|reduce|call|qualif\w*|lower|program|settle|free|reply|cut|eliminat\w*|consolidat\w*|forgiv\w*|see|option\w*|hardship|fresh start|click|we can|half|pay less|\?)",
            "(?:tax|irs) (?:relief|resolution|forgiveness|settlement|fresh start|debt help|hardship)",
            "fresh start (?:program|initiative|act)",
            "owe (?:the )?(?:irs|back taxes|taxes)",
            "student (?:loan|debt) (?:forgiveness|relief|cancell?ation|discharge|help|assistance program|consolidation|reduction)",
            r"(?:settle|pay|resolve)~(?:for|only) (?:less|pennies|a fraction|half|up to|\d+ ?%)",
            f"(?:lower|reduce|cut|slash) (?:your )?(?:monthly )?(?:payments?|interest)~(?:up to|by|half|{PERCENT})",
            "(?:stop|end) (?:the )?(?:creditor|collection|collector) (?:calls?|harassment)",
            "creditors? (?:off your back|calling)",
            r"(?:hardship|relief|bailout|stimulus|forgiveness) program~(?:debts?|cards?|irs|loan|owe|credit|tax|eligible|qualif\w*)",
            "(?:credit card|debt) (?:hardship|bailout|stimulus|relief act|rescue)",
            "bankruptcy (?:alternative|help|attorney|options)",
            "(?:avoid|alternative to|without) bankruptcy",
            "file (?:for )?(?:chapter|bankruptcy)",
            "chapter (?:7|13)",
            "(?:one|single|1) (?:low |easy |affordable |lower |small |simple )+(?:monthly )?payments?",
            "(?:one|1|single) (?:payment|bill|check|number|call) (?:a month |instead of|for all|not|and the)~(?:seven|six|five|four|ten|many|cards?|bills|debts?|month|collectors?|calling|loan)",
            "one payment instead of",
            "(?:cards?|credit cards?|bills|debts?|balances?|student loans?|irs|taxes|medical|collectors?|timeshare)~(?:crushing|eating|drowning|killing|burying|swamped|weighing|haunting|choking|sinking|strangling)~?(?:you|u|ya)?",
            r"(?:crushing|eating|drowning|killing|burying|swamped|buried|choking|underwater|sinking|behind|stressed|maxed out|overwhelmed)~(?:cards?|credit cards?|bills|debts?|balances|student loans?|irs|back taxes|timeshare|collectors)~(?:help|talk|call|lower|cut|qualif\w*|program|relief|stop|counselor\w*|out|half|cancel\w*|settle|ask|reply|text|dm)",
            r"(?:student )?loans?~(?:cancel\w*|forgiven|forgiveness|wiped|discharged|erased|written off)",
            r"(?:\$ ?\d+[\d,.]*k?\+?|\d+k\+?|thousands|over \$ ?\d+[\d,]*) (?:or more )?(?:in|on|of) (?:\w+ )?(?:cards?|credit cards?|debts?|card balances|medical bills|unsecured|back taxes)~(?:program|save|relief|help|lower|cut|half|see|qualif\w*|options?|read|writing off|settle|call|reply)",
            r"(?:carrying|got|have|owe|over) \$ ?\d+[\d,.]*k?\+? (?:or more )?(?:in|on|of) (?:\w+ )?(?:cards?|credit|debts?|bills|loans)",
            r"(?:talk|negotiat\w*|work|deal|fight|argue)(?:s|ing)? (?:directly )?(?:to|with|down)? ?(?:the |your |ur )?(?:banks?|creditors?|lenders?|irs|collectors?|card companies)~(?:down|lower|reduce|half|less|small\w*|cut|owe|pay|settle|so you|so u)",
            "talk the (?:banks?|creditors|card companies) down",
            r"(?:make|get|bring|cut|knock|chop|slash|lower|shrink|drop)(?:s|ting|ing)? (?:your|ur|ya|the|those|those|all) (?:\w+ )?(?:debts?|balances?|bills?|cards?|loans?|payments?) (?:way )?(?:down|small\w*|lower|in half|off|go away|disappear)",
            r"(?:pay|settle|owe)(?: back)? (?:only |just )?(?:\d+ ?(?:%|percent|pct)|half|a fraction|pennies|40|50|less)(?: only| of what| on what| of it| than)?~(?:legal|debt|owe|bank|balance|contact|cards?|creditors?)",
            r"(?:debt|bank|card|loan)~(?:pay|settle)(?: only| just)? (?:\d+ ?(?:%|percent)|half|pennies|less)",
            r"(?:up to )?\d+ ?% (?:off|of) (?:what|whatever|ur|your) (?:you |u |ya )?(?:owe|0we|debts?|balances?)",
            "off what (?:you|u|ya) (?:owe|0we)",
            "(?:clears?|cleared|erases?|wipes?|cancels?|eliminates?|writes? off|writing off|forgives?) (?:out |your |ur |all |the |of )*(?:unsecured |medical |card |credit card |student |tax )*(?:balances?|debts?|loans?|bills)",
            r"(?:collectors?|creditors?|folks|people|they|banks?) (?:blowin\w*|blowing|calling|callin|harass\w*|hounding|ringing|bugging|chasing)~(?:phone|you|ya|dinner|u)~(?:off|stop|cut|help|letter|we|down|lower|lemme)",
            "(?:get|lemme get|take|keep) (?:em|them|the irs|irs|collectors|creditors|the bank) off (?:your|ya|ur) (?:back|case|phone)",
            r"(?:was|were|been|is) paying \$ ?\d+[\d,]*~(?:cards?|bills|debts?|month)~(?:now|down to)",
            r"paying \$ ?\d+[\d,]* (?:a month )?on (?:cards?|debts?|credit)",
            r"timeshares?~(?:out|exit|cancel\w*|get rid|fees|maintenance|release|relief|stuck|trap)",
            "(?:what|how much) (?:you|u) (?:owe|0we) and what (?:you|u)(?:'ll| will)? (?:pay|actually pay)",
            r"(?:cards?|bills|debts?|balances?) (?:just )?(?:went|go|gone|goes|disappeared?|vanish\w*) (?:away)?~(?:call|month|letter|number|dinner)",
            r"(?:stop|end) (?:the |your |a )?(?:garnish\w*|foreclosure|repossession|levy|lien|harass\w*)",
            "(?:congress|government|federal|state|biden|trump|obama) ?(?:backed |funded |approved )?debt (?:relief|help|program)",
            "(?:payday|title|high interest|installment) loans?~(?:eating|killing|drowning|stop em|combine|shrink|trap|stuck|cycle|crushing|out of)",
            r"write off (?:up to )?(?:\d+ ?%|your|most|half|all)~?(?:debts?|balances?|cards?|owe)?",
            r"(?:bills?|debts?|balances?|loans?|mcas?|hospital)~(?:written (?:down|off)|restructur\w+|forgiven)~(?:half|less|cut|\d+ ?%|call|most|folks|reply)?",
            "(?:restructure|cut|lower|stop) (?:and |& )?(?:cut |lower |your |the )*(?:daily|weekly|mca) (?:payments?|debits?|withdrawals?)",
        ),
        firm=(
            *listed(
                """
                creditors, minimum payments?, minimums, consolidation, back taxes, timeshare, discharge, card
                balances, hardship, settle, debts?, forgiveness, bankruptcy, irs, unsecured, interest charges,
                one low payment, in debt, your debts?, swamped, drowning, bill collectors, collectors calling,
                talk the banks down, pay only half, timeshares, cancelled, wiped out, erase, what you owe, what
                u owe, whatcha owe, cut ur balances, tax debt, stop em, combine em, shrink em, write off
                """
            ),
            r"irs penalt\w+",
            r"consolidat\w+",
            "credit card (?:debt|balances?|bills?)",
            "relief (?:program|options?|available)",
            r"owe (?:over|more than|\$)",
            r"negotiat\w+ (?:with )?(?:your )?creditors?",
        ),
        weak=(
            *listed(
                """
                relief, owe, bills, credit cards?, reduce, lower, cut, eliminate, payments?, program, eligible,
                creditors?, settle, student loans?, struggling, drowning, overwhelmed, interest, half, pennies,
                fraction, balances?, financial freedom, free consultation, cards, collectors, calls, minimums,
                counselors?, down, forgiven, cancelled, save, one payment, owed
                """
            ),
            r"qualif\w+",
        ),
        mask=(
            *listed(
                """
                drowning prevention, minimum wage, relief driver, half staff, half mast
                """
            ),
            "debit",
            "(?:technical|tech|sleep|national|bad|public|cultural) debt",
            "debt (?:ceiling|of gratitude|service)",
            "(?:disaster|hurricane|pain|stress|allergy|fever|flood|heat|cold|tornado|earthquake|back pain|instant) relief",
            "relief (?:pitcher|teacher|worker|fund|supplies|driver)",
        ),
        benign=(
            *listed(
                """
                attempt to collect, debt collector, hearing, court date, trustee, class, workshop, webinar,
                seminar, course, lecture, chapter, meeting, book, podcast, news, senate, congress, vote, ladder,
                adjustment, hours to, statement credit, your hours, insurance adjustment
                """
            ),
            "your account (?:was|has been) placed",
            "creditor:",
            r"(?:your|ur) (?:\w+ )?(?:payment plan|installment|repayment plan|payment)~(?:received|posted|due|scheduled|processed|is|was)",
            "payment (?:received|posted|plan update)",
            "documents? (?:received|uploaded)",
        ),
        signals={**COMMERCE, "price": 0.2, "servicing": -0.4, "advice": -0.4},
        negatable=False,
    ),
)
