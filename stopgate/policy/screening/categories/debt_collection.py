"""
Blocks: collecting debts for somebody else.
Why: third-party collection has no consent of its own by nature; carriers refuse it.
Blocked example: "This is an attempt to collect a debt. Your account with First Bank was placed with our office."
Allowed example: "Your balance of $40 at Acme Dental is due. Pay at the front desk."
What the sender can do: a creditor collecting in its own name, or a collector with direct consent, can appeal.
Source: seed row N08; Twilio 30460 (collectors with direct first-party consent may appeal); 15 USC 1692e(11).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import MONEY, Lexicon, listed

CATEGORY = Category(
    rule="content-debt-collection",
    about="collects a debt for somebody else",
    correct="Only the creditor itself may write, about its own bill, and name itself",
    passes="Acme Dental: your balance of $40 is due on May 5. Pay at the desk or in the portal.",
    otherwise="With consent given to you directly, appeal and show it; otherwise write letters or call",
    policy_url="https://www.twilio.com/docs/api/errors/30460",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                this collection, in collections?, process server, portfolio recovery, mini miranda, any
                information obtained will be used, will be used for that purpose, communication is from a debt,
                debt validation, midland credit, lvnv, cavalry spv, encore capital, enhanced recovery,
                convergent outsourcing, ic system, transworld systems, allied interstate, jefferson capital,
                resurgent capital, credence resource, sequium asset, nca recovery, debtor, dear debtor, we are a
                debt collector, debt collector, debt collectors, collections dept, collection dept, litigation
                unit, pre legal, prelegal, pre litigation, demand letter, bad check, nsf check, skip trace dept,
                charged off, bought the paper, bought your paper, bought your debt, judgment creditor, civil
                complaint, unpaid payday, serve you papers, mediation dept, settlement dept, resolution dept,
                past due with us, portfolio recovery associates, asset recovery, wage garnishment, to recover
                your, recover the debt, final demand, bank levy, wage levy, judgment settlement
                """
            ),
            "(?:named|listed|summoned) in (?:a|an|the) (?:pending |civil |legal )?(?:claim|complaint|suit|lawsuit|case|action)",
            "(?:pending|civil|legal) (?:claim|complaint|matter|case)~(?:unpaid|loan|debt|account|call|case manager|file)",
            "case manager~(?:unpaid|debt|claim|loan|balance)",
            r"(?:bought|purchased|acquired|own|took over|now hold|now owns?) (?:your|this|the) (?:\w+ )?(?:old |delinquent |unpaid |charged off )?(?:loan|debt|account|balance|note|card)",
            r"you now owe (?:us|\$)",
            "(?:account|balance|file|matter|debt|bill|loan|claim) (?:was |is |has been |that was |recently )?(?:placed|assigned|referred|transferred|sent|forwarded|escalated|turned over|moved|sold|listed) (?:here|with (?:us|our|me|my|this)|to (?:us|our|my|this)|in (?:our|my) office|for collection)",
            r"(?:regarding|about|concerning|re:?) (?:an?|your|the) (?:\w+ )?(?:account|balance|debt|matter|file|claim|obligation) (?:\w+ ){0,3}(?:placed|assigned|referred|transferred|sent|owed|with our|on behalf|from|by)~(?:return|call|office|resolve|agency|associates|recovery|bank|creditor|client|t mobile|verizon|sprint|comcast|hospital|capital|card|credit|financial|lender|collection)",
            r"garnish\w*",
            "(?:orig|original|former|previous|prior) (?:lender|creditor|account|provider|owner|balance)",
            r"(?:now )?(?:serviced|owned|handled|managed|held|collected) by (?:\w+ ){1,3}(?:recovery|collections?|associates|capital|receivables|solutions|agency|group|management|services|llc|financial|funding)",
            r"(?:recovery|receivables?|collections?|asset acceptance|capital management|credit solutions|debt solutions|associates|funding llc)~(?:balance|owe\w*|debt|account|past due|unpaid|settle\w*|payment plan|creditor|overdue|regarding|outstanding|call us|reference)",
            r"(?:report|reported|reporting|list|listed) (?:this |your |the |it )?(?:\w+ ){0,3}(?:to|with|on) (?:all )?(?:three |3 |the |major )*(?:credit )?bureaus?",
            r"(?:law offices?|law firm|attorneys?|legal (?:dept|department|team)|esq)~(?:client|owe\w*|debt|balance|obligation|overdue|unpaid|payment|settle\w*|demand|judgment|collect\w*|account)",
            "(?:our|my|the) client~(?:seeks?|demands?|payment|claims?|owed|is owed|intends?|sue|balance|debt|authorized)",
            r"(?:seeks?|seeking|demand\w*|request\w*) (?:immediate |full )?payment~(?:debt|overdue|obligation|client|creditor|unpaid|balance owed|account)",
            r"(?:outstanding|unpaid|old|past due|delinquent|overdue|unresolved) (?:\w+ )?(?:debts?|obligations?|liabilit(?:y|ies)|charge ?offs?|collections?)",
            "(?:file|case|account|matter|claim|debt|this) (?:goes|will go|is going|will be (?:sent|forwarded|referred|turned over|escalated)|being (?:sent|forwarded|referred|prepared)|heading|moves) (?:over )?to (?:our |an |the |a |my )?(?:attorney|legal|court|litigation|collections?|law firm|lawyer|small claims)",
            r"owed:? \$ ?\d[\d,.]*",
            r"(?:amount|balance|total) (?:owed|due|outstanding):? \$ ?\d[\d,.]*~(?:to|creditor|original|client|agency|settle|recovery|collection|debt)",
            r"\$ ?\d[\d,.]* (?:is )?owed to",
            r"settle~(?:for|at) (?:\d+ ?%|half|less|\$ ?\d+)~(?:owe|balance|debt|account|today|creditor|macy\w*|card|bank|visa|discover|amex|capital)",
            r"settle (?:today|now|your|this|the)~(?:\d+ ?%|owe|balance|debt|account)",
            "we(?:'re| are) (?:a )?(?:debt )?collect(?:ors?|ion)",
            r"debt collect\w+",
            "collection (?:balance|account|case|file|debt|item|matter|call)",
            r"pay (?:or|before|to avoid) (?:we|legal|court|garnish\w*|lawsuit|litigation|further action|being sued)",
            "avoid (?:legal action|litigation|court|a lawsuit|being sued|further collection|wage)",
            r"purchased (?:your|this|the) (?:\w+ )?(?:debt|account|loan|balance)",
            r"attempt(?:ing)? to (?:collect|recover) (?:a |on a |this |the |your |an )?(?:\w+ )?(?:debts?|balance|account)",
            "debt collect(?:or|ors|ion|ing)",
            "collection (?:agency|agencies|firm|department|office|attorney|account|notice|efforts?|bureau|company|activity|proceedings|specialist|services)",
            "collections (?:agency|dept|department|office|team|account|specialist)",
            "collect(?:ing)? (?:a|this|the|your|on) (?:past due |outstanding |unpaid )?(?:debt|balance owed)",
            r"(?:placed|referred|assigned|forwarded|turned over|transferred|sent|sold|submitted|outsourced|handed|moved|escalated)~(?:with|to|over to|for|into|by) (?:us|our (?:office|firm|agency|company)|collections?|(?:a |an )?(?:\w+ )?(?:collection|collector|recovery|law firm|attorney)\w*|my office|this office)",
            "(?:original|current) creditors?",
            "creditor:",
            r"on behalf of (?:your )?(?:creditor|lender|\w+ (?:bank|financial|medical|credit|hospital|energy|wireless|card)\w*)~(?:balance|debt|account|owe\w*|past due|unpaid|\$|pay|delinquent|outstanding)",
            r"(?:past due|outstanding|delinquent|unpaid|overdue|defaulted|charged off|remaining) (?:\w+ )?(?:balance|debts?|account|amount|obligation|loan|bill)~(?:with (?:our (?:client|office|agency)|us on behalf)|owed to|originally|from (?:\w+ ){1,3}(?:card|bank|loan|account)|on behalf|collection|legal|settle\w*|attorney|garnish|client|creditor|assigned|purchased|credit (?:report|bureau)|placed|recover\w*|lawsuit|court)",
            r"(?:settle|resolve|satisfy|clear) (?:this|your|the) (?:\w+ )?(?:debts?|account|balance|matter|obligation|delinquen\w+)~(?:today|for|before|\$|\d|legal|court|now|call|with|by|voluntarily|and|in full|less|immediately|outside)",
            rf"(?:you )?(?:still )?owe~(?:{MONEY}|debt|balance)~(?:on (?:your )?(?:old|account with|behalf)|from (?:your )?(?:\w+ )?(?:account|card|loan)|collection|client|legal|agency|creditor|portfolio|capital|recovery)",
            r"(?:our|my) client,? (?:\w+ ){1,4}~(?:owe\w*|balance|debt|due|pay\w*|unpaid|account|retained|claims?)",
            r"our clients?~(?:debt|owe\w*|unpaid|past due|balance|collect\w*)",
            r"(?:wage|bank) (?:garnish\w*|levy|attachment)",
            "garnish (?:your )?wages",
            "judg(?:e)?ment (?:against|has been|will be|entered|creditor)",
            r"(?:legal|court|further|litigation|civil) (?:action|proceedings|case)~(?:debt|balance|unpaid|owe\w*|collect\w*|account|pay|settle\w*|delinquen\w*)",
            r"(?:debt|balance|unpaid|owe\w*|delinquen\w*|account)~(?:legal action|lawsuit|garnish\w*|served|process server|court|litigation|attorney)",
            r"(?:charged off|charge off|defaulted) (?:\w+ )?(?:account|balance|debt|loan|credit card)",
            "(?:account|loan|balance|card|debt)~(?:charged off|in default|was charged ?off)",
            r"(?:recovery|asset|portfolio|receivables?|credit) (?:recovery|management|services|solutions|associates|group|dept|department|bureau|control|adjusters|acceptance)~(?:balance|debt|account|owe\w*|past due|unpaid|regarding|important|call|file|reference|settle)",
            r"validat\w+ (?:of )?(?:the|this|your) debt",
            "dispute (?:the|this) debt",
            "purchased your (?:debt|account)",
            r"(?:report\w*|list\w*)~(?:to|on|with) (?:the )?(?:credit (?:bureaus?|report)|experian|equifax|transunion)~(?:debt|unpaid|collection|balance|pay|settle)",
            r"(?:unpaid|debt|balance|collection)~(?:report\w*)~(?:credit bureaus?|credit report)",
            "(?:in|remains? in|went to|gone to|now in|currently in|are in) collections?",
            r"final (?:demand|attempt|notice)~(?:debt|collect\w*|unpaid|balance owed|delinquen\w*|file|creditor|owed)",
            r"(?:we|our (?:office|firm|agency|law firm)|i) (?:have been |was |were |has been |is |are |am )?(?:retained|hired|engaged|authorized|instructed|contacted|assigned)~(?:collect|recover|debt|balance|account|unpaid|by your creditor|your file|delinquen\w*)",
            r"debt (?:of \$|in the amount|owed|you owe|to (?:our|us|the creditor|original)|account|portfolio|recovery|is (?:past|over)due|for \$|remains|totaling|number|file)",
            r"(?:assigned?|placed|sold|fwd|forwarded|transfer\w*|given|referred|turned over|outsourced) (?:over )?(?:to|with|from|w|by) (?:our|us|my|this|the) (?:company|office|firm|agency|dept|department|unit)?~(?:collect\w*|debt|pay|bill|balance|\$|owe\w*|unpaid|account|acct|settle)",
            r"(?:old|unpaid|past due|overdue|delinquent|defaulted) (?:\w+ ){0,2}(?:bill|acct|account|balance|loan|card|debt|phone)~(?:assign\w*|collect\w*|sold|settle\w*|report\w*|sue|suit|court|legal|bureaus?|our (?:office|company|firm)|adjusters|recovery|associates|close it|pay now)",
            r"(?:owes?|owed|u owe|you owe|still owe)~(?:old|on the|on a|on your)~(?:settle|report|bought|card|phone|bureaus?|close|collect\w*|hit us back|call us|payday|loan)",
            r"settle (?:4|for|it for|at) \$?\d+~(?:or|by|before|today|report|close)",
            "(?:or|before) we (?:report|sue|file|garnish|take you|send|proceed|go to court|serve)",
            "(?:we|our (?:office|firm|attorneys?|legal dept)|i)(?:'ll| will| may| shall| are going to|'re going to| intend to| plan to)? (?:file|filing) (?:a )?(?:suit|lawsuit|claim|complaint|case|paperwork)",
            r"(?:file suit|sue you|suing you|lawsuit)~(?:unpaid|owe\w*|balance|loan|debt|account|call|pay)",
            r"(?:capital one|chase|citi|synchrony|comenity|discover|wells fargo|amex|first premier|credit one|kay jewelers|macy'?s|target|verizon|sprint|t mobile|at&t|comcast|quickcash|speedy cash|ace cash|care ?credit|webbank|lowes|sears|jc ?penney|victoria'?s secret) (?:\w+ ){0,2}(?:acct|account|card|balance|debt|loan|phone|bill)~(?:sold|collector|settle|owe\w*|bought|recovery|placed|past due|respond|associates|report|assigned|portfolio|debt)",
            r"(?:regarding|re|about|concerning) (?:a|an|your|the) (?:\w+ ){0,2}(?:past due|delinquent|unpaid|charged off|overdue|defaulted) (?:\w+ ){0,3}(?:acct|account|balance|loan|card|debt)",
            r"(?:appointed|authorized|hired|instructed|retained|engaged) (?:by|from) (?:the |your )?(?:bank|creditor|lender|client|hospital|landlord)\w*~(?:recover|collect|due|debt|pay)",
            r"(?:recover|collect)(?:ing)? (?:your|the|ur|this) (?:\w+ ){0,3}(?:due|dues|debts?|balance|loan|outstanding)",
            "(?:case|complaint|claim|suit|paperwork|affidavit) (?:is being|being|was|has been|will be|is) (?:prepared|filed|drafted|processed|submitted)~(?:county|check|debt|loan|court|stop it|litigation|unpaid|balance)",
            r"(?:acquired|purchased|bought|now own|took over|hold) (?:your|the|ur) (?:\w+ )?(?:loan|debt|account|acct|paper|note|balance|card)",
            "bought the (?:paper|debt|account|note)",
            r"(?:asset|recovery|receivables|portfolio|credit) (?:group|recovery|mgmt|management|solutions|partners|adjusters)~(?:unpaid|owe\w*|loan|debt|balance|settle\w*|close it|% today|suit|past due)",
            r"(?:allied|national|united|midwest|summit|pinnacle|atlas|apex|harris|first) (?:\w+ )?(?:adjusters|recovery|receivables|collections|creditors)",
            r"(?:take|accept|settle for|close it for) \d+ ?% (?:today|now|and close|to close|of)",
            r"(?:respond|call|pay|reply) (?:w/?in|within) \d+ (?:days|hours)~(?:sold|debt|collect\w*|balance|account|recovery)",
            r"(?:we|they) (?:don't|do not|won't) (?:give up|stop|quit)~(?:owe\w*|set up|pay|week|balance)",
            r"(?:gave|given) up (?:calling|on)~(?:we don't|owe\w*|set up|pay|balance|small each)",
            "must pay (?:now|today|immediately)~(?:bill|debt|dollar|balance|company)",
            r"(?:recovery|collection|receivables) (?:services|agency|bureau|dept)~(?:returned|judgment|settlement|payment|balance|owe\w*|arrangement)",
        ),
        firm=(
            *listed(
                """
                garnishment, defaulted, obligation, debts?, creditors?, collections?, law ?suit, legal action,
                litigation, process server, affidavit, on behalf of, settle for, charge ?off, adjusters, file
                suit, legal dept, we report, unpaid loan, old phone bill, old balance, payday account,
                collector, collectors, settlement offer, small claims
                """
            ),
            "placed (?:here|with)",
            "old (?:visa|card|account|balance)",
            r"delinquen\w+",
            r"garnish\w*",
            "(?:past due|outstanding|unpaid|overdue) (?:balance|account|amount|debt|obligation)",
            "settlement (?:offer|amount|option|of)",
            "case (?:file|number)",
            "law (?:office|firm)s?",
            "recovery (?:dept|department|unit|services|team|agent)",
            "serve (?:you|papers)",
            "original (?:balance|account)",
        ),
        weak=(
            *listed(
                """
                owe, balance, account, past due, overdue, unpaid, outstanding, resolve, settle, amount, agency,
                client, urgent, office, voluntarily, arrangements?, avoid, attorney, court, associates,
                recovery, bureaus, owed, judgment, owes, debtor, lawsuit, sue, legal, creditor, report it, call
                back, old, loan, case, file
                """
            ),
            "pay(?:ment)?",
            "reference (?:number|#|no)",
            "file (?:number|#|no)",
            "immediate(?:ly)?",
        ),
        mask=(
            "garbage collector",
            "(?:toll|garbage|trash|recycling|waste|data|blood|stamp|art|spring|summer|fall|winter|new|holiday|specimen|leaf|rent|sample|fare|yard waste|curbside|coat|food|toy|record|coin|shoe|fashion|bulk|urine|tax|library|special|museum|capsule|bridal|sneaker|brush|eyewear|debris|child support) ?collections?",
            r"collections? (?:drops?|launch\w*|is here|has landed|by|of (?:shoes|art|dresses|books|summer|fall|spring)|day|schedule|site|bin|center|drive|box|tube|kit|cup|librarian|route)",
            "(?:without|for) payment",
        ),
        benign=(
            *listed(
                """
                to schedule, never, scam, beware, fraud alert, workshop, webinar, financial literacy, class,
                rights under, fdcpa rights, complaint, copay, front desk, lunch account, your next payment,
                thank you for your payment, payment received, paid in full, autopay, national debt, debt
                ceiling, technical debt, tech debt, sleep debt, debt of gratitude, cardiology, child support,
                hearing in dept, your contract, legal aid, tax collector, state collector, your consent, phone
                list, patient list, lead partner
                """
            ),
            "your (?:visit|appointment|invoice|bill|statement|order|membership|tuition|rent|lease|fine|water|electric|utility|library|policy)",
            r"(?:lower|reduce|eliminate|relief|consolidat\w+|forgiv\w+)~(?:debts?|payment|bills)",
            "debt (?:relief|free|consolidation|settlement program|reduction)",
            "(?:remove|delete|fix|repair|dispute|wipe)~(?:collections?|credit|score|report)",
            r"(?:refer\w*|sent|forward\w*|transfer\w*)~(?:cardiology|specialist|surgeon|therapy|therapist|dermatolog\w+|imaging|radiology|pt)",
            "in debt to (?:you|all|our|my|the|these)",
        ),
        signals={
            "chat": -0.4,
            "urgency": 0.2,
            "call-to-action": 0.1,
            "price": 0.2,
            "link": 0.1,
            "otp": -1.0,
            "advice": -0.2,
        },
        negatable=False,
    ),
)
