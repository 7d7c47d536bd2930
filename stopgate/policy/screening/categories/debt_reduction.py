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
from stopgate.policy.screening.lexicon import COMMERCE, MONEY, PERCENT, Lexicon

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
            "offer in compromise",
            "owe (?:the )?(?:irs|back taxes|taxes)",
            "back taxes",
            "student (?:loan|debt) (?:forgiveness|relief|cancell?ation|discharge|help|assistance program|consolidation|reduction)",
            "(?:one|single|1) (?:low |easy |affordable |lower |small |simple )*(?:monthly )?payments?",
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
        ),
        firm=(
            "debts?",
            r"consolidat\w+",
            "forgiveness",
            "bankruptcy",
            "credit card (?:debt|balances?|bills?)",
            "relief (?:program|options?|available)",
            "irs",
            "hardship",
            "unsecured",
            "interest charges",
            "minimum payments?",
            r"owe (?:over|more than|\$)",
            r"negotiat\w+ (?:with )?(?:your )?creditors?",
            "one low payment",
        ),
        weak=(
            "relief",
            "owe",
            "bills",
            "credit cards?",
            "reduce",
            "lower",
            "cut",
            "eliminate",
            "payments?",
            "program",
            r"qualif\w+",
            "eligible",
            "creditors?",
            "settle",
            "student loans?",
            "struggling",
            "drowning",
            "overwhelmed",
            "interest",
            "half",
            "pennies",
            "fraction",
            "balances?",
            "financial freedom",
            "free consultation",
        ),
        mask=(
            "(?:technical|tech|sleep|national|bad|public|cultural) debt",
            "debt (?:ceiling|of gratitude|service)",
            "debit",
            "(?:disaster|hurricane|pain|stress|allergy|fever|flood|heat|cold|tornado|earthquake|back pain|instant) relief",
            "relief (?:pitcher|teacher|worker|fund|supplies|driver)",
        ),
        benign=(
            "attempt to collect",
            "debt collector",
            "your account (?:was|has been) placed",
            "creditor:",
            "(?:class|workshop|webinar|seminar|course|lecture|chapter|meeting|book|podcast|news|senate|congress|vote|ladder)",
            r"(?:your|ur) (?:\w+ )?(?:payment plan|installment|repayment plan|payment)~(?:received|posted|due|scheduled|processed|is|was)",
            "payment (?:received|posted|plan update)",
            "documents? (?:received|uploaded)",
            "hearing",
            "court date",
            "trustee",
        ),
        signals={**COMMERCE, "price": 0.2, "servicing": -0.4, "advice": -0.4},
        negatable=False,
    ),
)
