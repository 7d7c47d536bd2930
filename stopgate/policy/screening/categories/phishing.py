"""
Blocks: phishing and fraud: false alarms that lead to a link, a call or a payment, also simulated.
Why: carriers and law forbid it; it is the harm filters exist for.
Blocked example: "USPS: your package is on hold for an unpaid fee. Update your address: http://usps-redeliver.top"
Allowed example: "Did you spend $45.10 at Acme Market? Reply YES or NO. We never ask for your PIN."
What the sender can do: nothing where it is fraud; a true alert names the sender, links to its own https domain and asks for no secret.
Source: seed rows N18, N19; Twilio 30480, 30444, 30470; screening reference, url_userinfo_ip.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import Lexicon, listed

_ACCOUNT = r"(?:(?:bank|online|apple|amazon|netflix|paypal|chase|wells fargo|icloud|id|debit|credit|venmo|cash ?app|zelle|facebook|instagram|citi|usaa|coinbase|wallet|capital one|boa|bofa|email|e mail|mail ?box|microsoft|office ?365|google|ebay|social security|ssn|irs|atm|visa|mastercard|amex|membership|prime|banking|checking|savings|user|online banking|payroll|apple ?id|card|tax|hulu|disney\+?|spotify|sim|mobile|whatsapp) )*(?:accounts?|acct|cards?|profile|access|id|log ?in|banking|wallet|membership|number|subscription|service|payment method|mailbox|benefits|sim|line)"
_LOCKED = r"(?:locked|suspended|limited|restricted|disabled|compromised|on hold|frozen|blocked|deactivated|hacked|closed|terminated|flagged|breached|placed on hold|temporarily (?:held|locked|suspended|limited|disabled)|suspend|deactivate|terminate|cancell?ed|revoked|expired|at risk|put on hold)"
_BRAND = r"(?:usps|ups|fedex|dhl|amazon|netflix|paypal|apple|icloud|chase|wells fargo|bank of america|bofa|citi(?:bank)?|irs|dmv|e ?z ?pass|fastrak|sunpass|toll ?(?:way|roads?|s)?|txtag|ezdrive\w*|venmo|zelle|cash ?app|coinbase|microsoft|facebook|meta|instagram|social security|medicare|costco|walmart|at&?t|verizon|t ?mobile|geek squad|norton|mcafee|us ?postal|post office|customs|hmrc|royal mail|canada post|cra|ebay|state farm|capital one|docusign|linkedin|whatsapp|usaa|navy federal|hsbc|evri|peach pass|i ?pass|goodtogo|ipass|ssa|hr|payroll|it (?:desk|department|support|help ?desk)|help ?desk|court|warrant)"

CATEGORY = Category(
    rule="content-phishing",
    about="looks like phishing or fraud",
    correct="Name yourself, link to your own https domain, ask for no password, code, card number or payment, and do not threaten",
    passes="Acme Bank: did you spend $45.10 at Acme Market? Reply YES or NO. We never ask for your PIN.",
    otherwise="If the alert is true, appeal with the domain and the brand it belongs to; phishing tests are refused too",
    policy_url="https://www.twilio.com/docs/api/errors/30480",
    lexicon=Lexicon(
        strong=(
            "reply no and call",
            "(?:detected|noticed|blocked|stopped|saw|found) (?:a |an |some |unusual |new |suspicious )*(?:log ?in|sign ?in|access|attempt|device|activity)~(?:from|verify|confirm|click|https?|secure|lose|was|not you)",
            "verify (?:it'?s|that it'?s|this was|it is) you",
            "or lose (?:access|your account|your funds|service)",
            "(?:pay|paid|payment|settle|fine)~(?:with|using|by|in|via) (?:gift ?cards?|bitcoin|western union|wire|moneygram|itunes)",
            "avoid (?:arrest|being arrested|jail|prosecution|deportation)",
            "(?:hi |hey |hello )?(?:mom|mum|dad|grandma|grandpa|nana|papa|auntie)~(?:lost|broke|dropped|smashed|new|stolen|damaged|cracked) ?(?:my )?(?:phone|number|mobile)",
            r"(?:lost|broke|dropped|smashed|damaged|cracked) my (?:phone|mobile|cell)~(?:number|money|text|whatsapp|urgent\w*|transfer|pay|bill|send|new)",
            r"(?:i need|send me|lend me|transfer me|wire me|need you to (?:send|wire|transfer)|send|wire)(?: some)? (?:money|cash|funds) (?:urgent\w*|asap|now|today|right away|immediately|quick\w*)",
            r"(?:steam|itunes|google play|apple|amazon|ebay|vanilla|razer|visa|walmart|target|xbox|sephora|gift) (?:gift )?cards?~(?:asap|reimburse|urgent\w*|codes?|scratch|meeting|client\w*|send|photo|pics?|surprise|staff|employees?|need|favor|today|confidential)",
            r"(?:need|buy|get|purchase|grab|pick up|send)(?: me| you to| us)* ?(?:\w+ )?(?:\d+|some|a few|several|two|three|five|ten) (?:\$ ?\d+ )?(?:steam|itunes|google play|apple|amazon|ebay|vanilla|visa|walmart|target|gift) (?:gift )?cards?",
            "(?:it'?s|this is|its) (?:me|your (?:ceo|boss|manager|director|son|daughter|grandson|granddaughter|pastor|principal|supervisor|president|coworker|grandchild|mom|dad))~(?:need|gift|accident|jail|bail|hospital|new number|phone|money|favor|urgent|meeting|help|trouble|stuck|stranded|wire|arrested|lost|broke)",
            r"(?:bail|bond|hospital bill|lawyer|stranded|jail|arrested|accident|kidnapped|customs|stuck (?:at|in))~(?:money|send|wire|pay|cash|transfer|gift ?cards?|western union|zelle|don't tell|do not tell|help me|please send|urgent\w*)",
            "don'?t tell (?:mom|dad|anyone|my (?:mom|dad|parents)|grandpa|your (?:wife|husband|bank))",
            "(?:keep this|this is) (?:between us|confidential|a secret)~(?:transfer|gift|wire|payment|send|task)",
            r"(?:could not|couldn't|unable to|cannot|can't|failed to|not able to) (?:verify|confirm|validate|process|deliver|complete|authenticate|charge|bill|authorize)~(?:account|venmo|paypal|zelle|identity|log ?in|within|frozen|suspend\w*|update|hours|https?|click|link|locked|closed|address|package|payment)",
            r"(?:log ?in|sign ?in|verify|update|confirm|respond|act|pay|click|reply|call|validate)~(?:within|in|in the next|before|or) ?(?:\d+ ?(?:hours?|hrs?|h|minutes?|days?)|today|midnight|tonight|immediately|your|funds|we)~(?:frozen|suspend\w*|lock\w*|clos\w*|terminat\w*|delet\w*|cancel\w*|lose|arrest\w*|fine[sd]?|penalt\w*|restrict\w*|deactivat\w*|limit\w*|forfeit\w*|disabled|returned|legal)",
            "(?:account|funds|access|card|profile|benefits|service|photos|data|files|license|number|wallet|membership|email|mailbox|storage) (?:will|shall|is going to|to) be (?:permanently |temporarily )?(?:frozen|suspended|locked|closed|terminated|deleted|cancelled|canceled|restricted|deactivated|limited|disabled|blocked|revoked|erased|removed|held|forfeited|shut)",
            r"(?:storage|mailbox|inbox|icloud|google drive|dropbox|email|quota)~(?:full|almost full|exceeded|over limit|limit reached|out of)~(?:upgrade|delet\w*|lose|verify|click|https?|update|photos|expand|restore|free up)",
            "(?:password|account|id|login|certificate|token|mfa|authenticator|email)~(?:expires?|expired|expiring|will expire)~(?:today|keep|same password|here|click|https?|update|reset|renew|hours|tonight|tomorrow|now|link|verify)",
            r"(?:dmv|court|traffic|parking|toll|speeding|highway|police|county|state|citation|violation|e ?z ?pass|registration)~(?:outstanding|unpaid|overdue|final|violation|ticket|fine|notice|citation|suspended|warrant|enforcement)~(?:pay|https?|click|avoid|suspend\w*|tomorrow|today|before|immediately|settle|license|penalt\w*|prosecut\w*|arrest|late fees?|credit score)",
            r"(?:transfer|payment|charge|purchase|withdrawal|transaction|zelle|order|debit|wire|login|invoice|subscription|renewal)~(?:of |for )?\$ ?\d[\d,.]*~(?:pending|requested|attempted|processed|charged|debited|authorized|scheduled|hold|initiated|detected|declined|was|has|is|on your)~(?:call|reply no and|click|cancel|https?|log ?in|not you|dispute|if (?:this|you|not)|1 ?8\d\d|8\d\d)",
            r"not you\?~(?:log ?in|click|https?|cancel|call|tap|visit|secure)",
            r"(?:call|contact) (?:us |our |the |fraud )?(?:at )?\(?8(?:00|33|44|55|66|77|88)\)?~to (?:cancel|dispute|stop|refund|verify|block|speak)",
            r"(?:we tried|we attempted|attempted|tried|missed|failed|unable|couldn't|unsuccessful)~(?:deliver\w*|delivery|reach your address|drop off)~(?:pay|fee|redeliver\w*|reschedul\w*|https?|update|confirm|address|link|click|\$ ?\d|[a-z0-9\-]+\.(?:info|top|xyz|com|click|vip)/)",
            r"re ?deliver\w*~(?:pay|fee|\$|https?|[a-z0-9\-]+\.(?:info|top|xyz|click|vip|net|com))",
            r"pay (?:the )?\$ ?\d[\d.]*~(?:redeliver\w*|re delivery|release|customs|shipping fee|delivery fee|toll|postage|parcel|package)",
            "(?:photos|files|data|memories|account|emails) will be (?:deleted|erased|lost|removed|wiped)",
            rf"{_ACCOUNT}~(?:has been|is|was|will be|have been|are|been|due to be|about to be|gets|being|shows|now)? ?(?:temporarily |permanently |now |currently |immediately )?{_LOCKED}~(?:verify|confirm|update|click|log|sign|unlock|restore|tap|visit|call|reactivat\w*|avoid|follow|https?|immediately|validate|re ?verify|secure|review|link|within|unless|www)",
            rf"(?:verify|confirm|update|validate|re ?activate|restore|unlock|secure|recover|reinstate|review|authenticate|unblock|unfreeze) (?:your |ur |the |this |all |an? )?(?:\w+ ){{0,2}}(?:{_ACCOUNT}|identity|information|billing|payment|details|info|password|credentials|ssn|social|shipping (?:info|address|details)|bank(?:ing)? (?:info|details)|address)~(?:now|immediately|https?|click|here|link|avoid|suspension|within|below|or (?:it|your|lose|face|we)|to (?:avoid|restore|continue|prevent|keep|receive|unlock|regain|release|claim|reschedule)|www|today|at|before|asap|tap|hours|follow)",
            r"(?:enter|provide|send|give|submit|reply with|text back|text|confirm|share|verify|need|forward|tell) (?:us |me |back |in )?(?:your|ur|the|that) (?:full |bank |debit |card |credit |online |6 digit |account |current |mother'?s'? |security |complete |atm )*(?:ssn|social security(?: number)?|pin|password|passcode|card number|cvv|account number|routing number|credentials|bank (?:details|info\w*|login)|log ?in (?:details|info|credentials)?|credit card(?: number| info| details)?|verification code|code (?:we|you|that|i|sent)|mother'?s'? maiden|debit card|username|security code|seed phrase|one time code|otp|card details|digit code|date of birth|maiden)",
            rf"{_BRAND}~(?:package|parcel|delivery|shipment|item|order|mail)~(?:hold|held|pending|failed|unable|undeliver\w*|suspended|incomplete|wrong|incorrect|missing|unpaid|fee|customs|reschedul\w*|re ?deliver\w*|could not|couldn't|cannot|not be|stopped|warehouse|invalid|problem|issue|returned)~(?:https?|click|update|confirm|pay|visit|link|verify|tap|address|fee|www|reply|here|details|schedule|reschedule|info|number|12 hours|24|open)",
            r"(?:package|parcel|shipment|delivery|item)~(?:on hold|held|pending|cannot be delivered|can't be delivered|could not be delivered|couldn't be delivered|undeliverable|failed|suspended|stopped|incomplete|unable to|return to sender|returned|detained|not delivered|not be delivered|stuck)~(?:fee|update|confirm|pay|click|address|https?|link|customs|verify|tap|house number|schedule your|unpaid|redeliver\w*|re deliver\w*|information)",
            r"(?:customs|redelivery|re ?delivery|handling|shipping|clearance|release|import|processing|delivery|postage|transfer|activation) (?:fee|duty|charge|payment|tax|duties)~(?:pay|https?|click|release|package|parcel|unpaid|outstanding|before|link|\$|claim|required|winnings?|of)",
            r"(?:unpaid|outstanding|overdue|pending|owed|unsettled|past due) (?:\w+ )?tolls?",
            r"tolls? (?:invoice|charge|balance|fee|violation|payment|notice|bill|account|evasion|amount|due|road)~(?:pay|unpaid|outstanding|overdue|https?|avoid|late|penalt\w*|immediately|settle|legal|suspen\w*|excess\w*|link|dmv|today|final)",
            r"(?:irs|tax|stimulus|government|unemployment|treasury|social security|medicare|hmrc|cra|economic|relief|inflation|federal|energy|state) (?:\w+ )?(?:refund|rebate|payment|check|benefit|warrant|deposit|credit|arrears|relief)s?~(?:claim|https?|click|verify|pending|approved|accept|process\w*|confirm|submit|link|www|bank|info\w*|eligible to|awaiting|unclaimed|form|deposit it|release)",
            r"(?:warrant|lawsuit|arrest|legal (?:action|proceedings|case)|criminal (?:charges|case|activity)|suspended (?:your )?(?:ssn|social)|deport\w*|prosecut\w*)~(?:your (?:name|arrest|social|ssn|address)|call|irs|tax|ssn|social security|immediately|pay|settle|avoid|arrest|fine|police|gift ?cards?|issued|bail|clear)",
            r"(?:your )?(?:ssn|social security (?:number|benefits?|account|card)?)~(?:suspended|compromised|used|illegal|fraud\w*|blocked|terminated|linked|drug|press|expire|cancel\w*|on hold|stopped)",
            r"(?:new|different|changed (?:my )?|broke(?:n)? (?:my )?|lost (?:my )?|dropped (?:my )?|damaged|old) (?:phone|number|mobile)~(?:mom|mum|dad|save|whatsapp|text me|this is|urgent\w*|can you|delete|message me|help|pay|transfer|bill)",
            r"(?:hi|hey|hello) (?:mum|mom|dad|grandma|grandpa|nana)~(?:new (?:number|phone)|broke\w*|lost|phone|smashed|dropped|damaged|temporary)",
            r"(?:buy|purchase|get|pick up|need|send|grab|pay (?:with|using|by|in)|scratch|photos? of)~(?:gift ?cards?|itunes cards?|google play (?:cards?|codes?)|steam cards?|ebay cards?|apple cards?|vanilla cards?|amazon cards?)~(?:send|code|codes|pin|back|photo|picture|pics?|clients?|scratch|numbers?|asap|reimburse|surprise|urgent\w*|for me|discreet\w*|confidential|favor|settle|text me|today|irs|bail|fine)",
            r"(?:are you (?:at your desk|available|free|busy|in the office|around))~(?:task|gift ?cards?|favor|urgent\w*|ceo|quick|confidential|meeting|need you to|discreet\w*)",
            r"(?:i need|need) (?:a |an )?(?:urgent |quick |small )*favor~(?:gift|buy|meeting|discreet\w*|transfer|send|wire|store)",
            r"(?:wire|zelle|venmo|cash ?app|western union|moneygram|transfer|bitcoin)~(?:(?:me|funds|money|\$ ?[\d,]+)) (?:\w+ ){0,3}(?:now|today|immediately|asap|urgent\w*|before|right away|to (?:this|the following|claim|release|avoid|my)|via)",
            r"(?:unusual|suspicious|unauthori[sz]ed|fraudulent|unrecogni[sz]ed|unknown|strange|irregular|new) (?:\w+ )?(?:activity|activities|login|log in|sign ?in|transactions?|charges?|payments?|access|purchases?|device|transfers?|attempts?)~(?:click|https?|verify|confirm|unlock|secure your|log ?in|tap|cancel (?:it|here|now|at)|visit|call (?:us |our |now |immediately|this|1|8|\()|restore|review (?:now|here|at)|link|www|dispute (?:it )?(?:at|here|now)|if (?:this was|not) (?:not )?you~(?:https?|click|visit))",
            r"(?:charged|purchase|order|payment|invoice|subscription|renew\w*|debited|transaction|transfer)~(?:\$ ?\d[\d,.]*)~(?:if (?:this |you |it )?(?:was|is|did|not|wasn't|didn't)~(?:call|click|cancel|https?|contact)|to cancel,? (?:call|click|visit|contact|this)|cancel (?:now|here|call|immediately|at|within)|(?:call|contact) (?:us |now |immediately |support |our \w+ )*(?:at |on )?(?:\+?1|\(?8\d\d|to (?:cancel|dispute|refund|stop)))",
            r"(?:log ?in|sign ?in|click|tap|visit|go|update|verify|pay|confirm|https?|open|register|download|access|review|see|complete)~(?:https?://)?(?:[a-z0-9\-]+\.)*(?:usps|paypal|pay ?pa1|apple|icloud|amazon|netflix|chase|wellsfargo|bofa|bankofamerica|irs|fedex|ups|dhl|ezpass|e zpass|toll|verify|secure|login|account|support|update|alert|billing|bank|dmv|refund|sunpass|venmo|coinbase|microsoft|appleid|citi)[a-z0-9]*-[a-z0-9\-]+\.(?:com|top|xyz|info|net|vip|cc|click|shop|online|site|live|icu|cfd|help|win|buzz|link|org|ru|cn|co|tk|ml|world|support|app|life|club|example|pw|ws|me|us)",
            r"[a-z0-9\-]*(?:usps|paypal|amazon|netflix|chase|wellsfargo|irs|fedex|ezpass|appleid|icloud|bofa|verify|login|secure|toll)[a-z0-9\-]*\.(?:top|xyz|info|vip|cc|click|icu|cfd|win|buzz|tk|ml|pw|ws|help|live|site|online|world|shop|life|club|support|link|ru|cn)",
            r"(?:inheritance|next of kin|prince|unclaimed (?:funds|estate|inheritance)|beneficiary|foreign (?:bank|minister)|diplomat|barrister|deceased (?:client|relative))~(?:\$|million|transfer|claim|funds|bank|contact|usd|fee|share|percent|kin)",
            r"(?:\$|usd) ?\d[\d,.]* ?(?:million|m)~(?:transfer|inherit\w*|fund|bank|beneficiary|percent|compensation|claim)",
            "(?:dating|met) online~(?:send money)",
            "mailbox (?:is )?(?:almost )?full~(?:verify|click|upgrade|https?)",
            "(?:storage|mailbox|inbox|password|id|certificate)~(?:full|expires?|expired|expiring|exceeded)~(?:click|verify|https?|update|keep|reset|upgrade|log|sign|renew|confirm)",
            r"(?:your )?(?:e ?zpass|dmv|driver'?s'? license|vehicle registration|traffic (?:ticket|violation)|license|driving privileges?)~(?:suspend\w*|unpaid|violation|penalt\w*|prosecut\w*|enforcement|final notice|revoked)~(?:pay|https?|click|avoid|link|before|today|settle|immediately|within)",
            r"(?:refund|payment|deposit|transfer|reimbursement|rebate|tax refund|settlement|bonus)~(?:of \$ ?[\d,.]+ )?(?:is |has been |was )?(?:pending|approved|waiting|available|ready|on hold|authorized)~(?:accept|claim|click|https?|verify|confirm|bank details|link|submit|enter|release|tap|www|here)",
            r"(?:failed|declined|unsuccessful|could not|couldn't|unable|issue|problem|issues|trouble|error)~(?:payment|billing|process|card|charge|renew\w*|membership|subscription)~(?:update|https?|click|verify|avoid|within|suspen\w*|link|confirm|cancell?ation|restore|retry|log)",
            r"(?:payment|billing|card|membership|subscription)~(?:failed|declined|unsuccessful|couldn't be processed|could not be processed|was rejected|issue|problem|has expired|on hold)~(?:update|https?|click|verify|avoid|suspen\w*|link|confirm|restore|retry|log ?in|keep)",
        ),
        firm=(
            *listed(
                """
                bail, reimburse, frozen, ceo, zelle, final warning, gift cards, password expires, license suspended,
                will be deleted, redelivery, re deliver, tolls?, unpaid, wire transfer, customs, locked, suspended,
                restricted, compromised, deactivated, irs, refund, reset your password, ssn, social security
                """
            ),
            "keep (?:the same|your) password",
            f"{_ACCOUNT}~(?:has been|is|was|will be|have been|are) (?:temporarily |permanently |now |currently )?{_LOCKED}",
            r"verify (?:your|ur) (?:identity|account|information|details|info|card|payment|bank\w*|email|number)",
            "(?:unusual|suspicious|unauthori[sz]ed|fraudulent) (?:activity|login|sign ?in|transaction|charge|access|attempt)s?",
            r"(?:confirm|update) your (?:\w+ )?(?:address|payment|billing|details|info\w*|card|bank\w*|identity|account|password)",
            "click (?:the )?(?:link|here|below|this)~(?:secure|verify|confirm|account|unlock|update|claim|restore|keep|cancel|avoid)",
            r"(?:avoid|prevent) (?:suspension|closure|arrest|penalt\w+|legal action|fees|late fees|termination|cancell?ation|prosecution|losing)",
            "gift ?cards?~(?:code|scratch|pin)",
            "final (?:notice|warning|reminder)",
            "(?:act|respond|reply|pay) (?:immediately|now|within)",
            "expires? (?:in|within|today)",
            "password (?:expires?|expired|reset required)",
            "fraud (?:dept|department|alert|team)",
            "log ?in (?:here|now|at|to)",
            "secure (?:link|message|portal|your account)",
            "odd-link",
        ),
        weak=(
            *listed(
                """
                asap, account, bank, verify, confirm, validate, click, tap, package, parcel, update, pending, fee,
                identity, log ?in, sign ?in, card, password, pin, arrest, warrant, court, security, legal, fines?, link,
                refund, payment, ceo, boss, director, access, mom, mum, dad
                """
            ),
            "urgent(?:ly)?",
            "immediate(?:ly)?",
            r"suspen\w+",
            r"within \d+ ?(?:hours?|hrs?|h)",
            _BRAND,
            r"penalt\w+",
            "dear (?:customer|user|client|member|valued)",
        ),
        benign=(
            *listed(
                """
                check ?in, don't share, ignore this, out for delivery, will arrive, signature required, ready for pick
                ?up, scam alert, beware, scammers?, reported to, training module, appointment, school, class, meeting,
                library, clinic
                """
            ),
            "payment to [a-z]+ was (?:sent|received|completed)",
            "(?:never|won't|will not|don't|do not|not) (?:ever |call |text |or |to )*(?:ask|share|give|click|request|disclose|respond|need|call|send|reply|pay)",
            "do not (?:share|give)",
            "no action (?:is )?(?:needed|required)",
            "reply (?:yes|y|1|stop|no|n)~(?:or|if|to confirm|no|if you)",
            "reply (?:yes|y) ?(?:or|/) ?(?:no|n)",
            "(?:has |was |been |is )(?:shipped|delivered|on its way|arriving|picked up)",
            "arriv(?:es|ing) (?:today|tomorrow|by|on|between)",
            "left (?:at|on|with)",
            "track (?:it|your|here|at|the|package)",
            "phishing (?:awareness|training|alert)",
            "report (?:it|scams|suspicious|fraud)",
            "forward (?:it )?to 7726",
            "(?:your|the|a) (?:temporary |verification |security |login |one time )?(?:code|passcode|pin|otp) is",
            "is your~code",
            r"code:? ?\d{4,8}",
            "your (?:doctor|dentist|teacher|student|child)",
        ),
        signals={
            "chat": -0.3,
            "link": 0.3,
            "odd-link": 0.7,
            "urgency": 0.2,
            "call-to-action": 0.1,
            "price": 0.1,
            "servicing": -0.1,
            "disguise": 0.3,
            "otp": -0.6,
            "shortened-link": 0.2,
        },
        negatable=False,
    ),
)
