"""
Blocks: deceptive marketing: false urgency, free money, easy income, miracle cures, fake warranties, academic fraud.
Why: it tricks people out of money or data; carriers refuse it whatever it sells.
Blocked example: "Final notice: your car warranty expires today. Press 1 or lose coverage forever!"
Allowed example: "Your warranty claim was approved. The part ships Monday."
What the sender can do: say plainly who writes, what is sold and at what price; promises that cannot be proven never pass.
Source: seed row N20; Twilio 30470, 30566, 30567 (deceptive marketing, academic fraud).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import MONEY, Lexicon, listed
from stopgate.policy.screening.schemes import ACADEMIC, JOBS

CATEGORY = Category(
    rule="content-deceptive",
    about="uses deceptive marketing",
    correct="Say plainly who writes, what is sold and what it costs; take out false urgency, free money and promises nobody can keep",
    passes="Acme Motors: your warranty claim 5521 was approved. The part ships Monday.",
    otherwise="If the claim is true and can be shown, appeal with the proof",
    policy_url="https://www.twilio.com/docs/api/errors/30470",
    lexicon=Lexicon(
        strong=(
            *ACADEMIC,
            *JOBS,
            *listed(
                """
                essay ?mill, test bank, contract cheating, chatgpt proof essay, real accounts, you won'?t believe, too
                good to be true, secret system, while you sleep, on autopilot, print money, money glitch, loophole, hack
                the system, free money, free cash, get rich, not a scam, no scam, scam free, government grants?, free
                grants?, shark tank, works overnight, turn back the clock, act now or, once in a lifetime, plagiarism
                free, sms?z?one, love spell, lottery spell, secret admirer, reverse billed, identifier code, be your own
                boss, fire your boss, financial freedom, easy money, mlm, network marketing, pyramid scheme, ground
                floor opportunity, business opportunity, home ?based business, income opportunity, passive income
                secrets, cash gifting, gifting circle, blessing loom, car wrap, stuff envelopes
                """
            ),
            "(?:tutors?|experts?|writers?|we|pros|phds?) (?:will |can |to )?(?:sit|take|write|ace|do|complete|handle|finish) (?:your|ur)",
            r"(?:5|five) ?star (?:\w+ )?(?:reviews?|ratings?)~(?:\$|for|buy|real accounts|guarantee\w*|cheap|pay|boost|sale|each|instant|get|per|positive)",
            r"(?:google|yelp|amazon|trustpilot|app store|facebook|tripadvisor) reviews?~(?:\$|buy|real accounts|cheap|\d+ for|guarantee\w*|boost|for sale|permanent|order|pay)",
            r"(?:buy|sell\w*|get|boost\w*|real|cheap|permanent|\d+|\d+ for) (?:\w+ )?(?:reviews|followers|likes|subscribers|views|upvotes|stars|votes|streams|plays|traffic)~(?:\$|cheap|instant\w*|real accounts|guarantee\w*|delivered|overnight|for \$|per|package|sale|buy|order|dm)",
            r"(?:erase|remove|banish|vanish|eliminate|melt|reverse|smooth|fade|stop|end|cure|fix|heal|regrow|destroy|flush|burn|blast|shrink|kill|dissolve|lower|drop|drops|reverses|cures|melts|erases|heals|fixes|eliminates|regrows|flushes|stops) (?:away |out |off |your |stubborn |all |any |belly |deep |up to |high |excess |toxic |\d+ )*(?:wrinkles|fat|belly fat|cellulite|gray hair|hair loss|baldness|diabetes|blood pressure|high blood pressure|blood sugar|cholesterol|arthritis|joint pain|tinnitus|neuropathy|vision loss|memory loss|dementia|cancer|weight|pounds|lbs|inches|toxins|parasites|aging|age spots|dark spots|acne|anxiety|insomnia|back pain|gout|asthma|fungus|toenail fungus|snoring|ed\b|prostate)",
            r"(?:doctors?|dermatologists?|scientists?|experts?|dentists?|stars|celebrities|hollywood|big pharma|banks?|insurers?|insurance companies|gyms|the government|dealers|plastic surgeons?) (?:are |is |were |left |just |absolutely |all )*(?:stunned|shocked|speechless|furious|baffled|hate|hates|don't want|do not want|doesn't want|hiding|hide|won't tell|are begging|fear|scrambling|panic\w*|banned|want (?:this )?banned|in awe|obsessed)",
            "(?:serum|tea|pill|gummies?|trick|cream|drops|patch|ritual|tonic|powder|elixir|supplement|formula|remedy|hack|secret|oil|recipe|smoothie|device|bracelet|ring)~(?:stars|celebrities|doctors?|don't want you|overnight|pounds|lbs|wrinkles|reverses?|cures?|melts?|miracle|stunned|shocked|years younger|belly fat|in days|banned|cleopatra|ancient)",
            r"(?:file|case|claim|application|eligibility|offer|spot|benefit\w*|account|enrollment|subsidy|grant|allowance|refund) (?:will be |is being |is about to be |to be |gets )(?:closed|cancelled|canceled|forfeited|voided|given away|deleted|expired|released|withdrawn|lost)",
            r"(?:last|final|2nd|second|urgent|third|3rd) (?:and final )?(?:notice|attempt|reminder|warning|call|alert)[!:]*~(?:subsidy|warranty|claim|file|benefit\w*|coverage|eligib\w*|refund|reward|unclaimed|grant|money|vehicle|allowance|medicare|offer|approved|\$ ?\d+|cancel\w*|lapse\w*|expire\w*|deposit|check|student loan)",
            r"\$ ?\d[\d,]* (?:\w+ )?(?:subsidy|stimulus|allowance|stipend|benefit|relief check|health credit|spending card|tax credit|grant|rebate)",
            "(?:subsidy|stimulus|allowance|stipend)~(?:approved|claim|eligible|unclaimed|expires|yours|qualify|file will)",
            "(?:we(?:'ve| have)? been |been |we |we've )?(?:trying|tried|attempting|attempted) to (?:reach|contact|call|get a? ?hold of|get in touch with) (?:you|u)~(?:about|regarding|re|concerning|for|warranty|vehicle|offer|claim|funds|refund|student loan|coverage|lapse)",
            r"(?:warranty|coverage|protection plan|policy|service contract) (?:has |is |will |may |is about to |about to |has been |lapse|expiration )*(?:lapsed?|expired?|expiring|void\w*|cancell?ed|ending|suspended|interrupted|discontinued)~(?:act|call|immediately|renew|today|press|reinstate|final|last|extend|now|before|lose|avoid|urgent\w*)",
            "act (?:immediately|now|fast|today) ?(?:or|before|to avoid|and)",
            "(?:press|dial) (?:1|one|2|9) (?:now|to (?:speak|be|talk|renew|claim|opt|connect))",
            "before (?:it'?s|its|it is) (?:too late|gone|taken down|removed|banned|deleted|over)",
            "this (?:page|video|offer|link|ad) (?:will be|is being|may be|gets?) (?:taken down|removed|deleted|banned)",
            "shocking (?:truth|secret|video|discovery)",
            "what (?:they|doctors|banks) (?:don't|won't|do not) (?:want|tell)",
            r"guaranteed (?:or|income|money|weight|cure|profit|job|results|to|a\+)",
            r"money[\s\-]back guarantee~(?:lose|cure|earn|miracle)",
            "system (?:makes|prints|generates) (?:you )?money",
            "makes? (?:you )?money (?:while|in your sleep|on autopilot)",
            "autopilot (?:income|cash|profits)",
            "100 ?% legit",
            "legit and (?:fast|real|easy)",
            r"(?:grant|grants)~(?:never (?:pay|repay)|no repay\w*|don't (?:pay|repay)|free|qualif\w*|\$ ?\d+)",
            "never (?:have to )?(?:pay|repay) it back",
            r"(?:instagram|tiktok|ig|twitter|youtube|facebook|google|yelp|real|\d+k?) (?:followers|subscribers|likes|views|reviews)~(?:\$|cheap|instant\w*|guaranteed|buy|boost|fast|today|only|overnight)",
            r"buy (?:\w+ ){0,3}(?:followers|likes|subscribers|reviews|views)",
            r"(?:car|auto|vehicle|factory|extended|home|vehicle'?s'?|car'?s'?|manufacturer'?s'?) (?:\w+ )?warranty~(?:expir\w*|about to|final|last|renew|extend|lapse\w*|coverage|notice|reach you|expire|press|call now|void|cancel\w*|trying)",
            r"(?:final|last|second|urgent) (?:notice|attempt|call|courtesy call)~(?:warranty|vehicle|coverage|car|auto|offer|claim|benefits?|reward|refund|unclaimed|expires?|eligib\w*)",
            r"(?:free|unclaimed|government|federal|stimulus|covid|inflation|hardship|pandemic|state|grant|relief|cash) (?:\w+ )?(?:grants?|stimulus|money|checks?|cash|funds|subsid\w+|relief|benefits?|payout|assistance)~(?:claim|qualif\w*|approved|eligible|waiting|apply|never|no (?:repay\w*|strings|catch)|free|get yours|americans?|reply|https?|call|\$ ?\d|unclaimed|today|now|before|don't have to|in your name|deposit\w*)",
            "(?:never|no need to|don't have to|do not have to|without having to) (?:pay (?:it )?back|repay)",
            "free (?:government )?(?:money|grant)",
            "unclaimed (?:money|property|cash|funds|benefits|grant)",
            "claim (?:your )?(?:free )?(?:stimulus|grant|government)",
            rf"(?:make|earn|earning|making|earned|made|get paid|pays?|paying|bring in|pocket|income of|salary of) (?:up to |over |at least |an? (?:extra|easy)? ?|extra |an extra |as much as |easy |about |between |upto )*{MONEY}\+?(?: ?(?:-|to) ?{MONEY})? ?(?:\w+ ){{0,2}}(?:/|per|a|an|every|each|weekly|daily|hourly|monthly|from home|from your|working|part ?time|in (?:your|one|a|24|just)|online|without|this (?:week|month)|today|by|week|day|hour|hr|month|with)~(?:home|online|phone|no experience|part ?time|spare|easy|simple|work\w*|reply|dm|text|ask|start|apply|whatsapp|telegram|tasks?|guaranteed|without|minutes|job|https?|contact|training|flexible|sleep|remote\w*|interested|message|join|click|week|day|mailing|typing|survey\w*|posting|social media|app|from)",
            rf"(?:work (?:from|at) home|remote (?:job|position|work)|part ?time (?:job|position|remote)|online (?:job|work|tasks?)|home based|flexible (?:hours|job)|side hustle|data entry|product (?:testing|rating|optimi[sz]ation)|youtube|tiktok|mystery shopper|secret shopper|envelope stuffing|assembly work|task)s?~(?:{MONEY}|no experience|per day|a day|daily|a week|per week|easy money|whatsapp|telegram|guaranteed|earn\w*|get paid|paid daily|minutes a day|an hour|hourly|no interview|start today|no skills|weekly)",
            "quick (?:cash|money) (?:from|by|working|online)",
            "money making (?:system|secret|machine|opportunity|method)",
            r"money (?:flip\w*|glitch|hack)",
            r"cash (?:flip\w*|app flip\w*)",
            r"flip \$ ?\d+",
            r"turn \$ ?\d+ into",
            "secret (?:system|method|formula|program|loophole|trick|strategy)",
            r"(?:lose|drop|shed|melt|burn|lost|melts?|dropped)~(?:\d+ ?(?:lbs?|pounds?|kg|kilos|inches)|belly fat|fat|weight)~(?:in (?:\d+|just|one|a|two|days|\w+ days?|your sleep)|days|week|without|overnight|fast|guaranteed|no (?:diet|exercise)|miracle|effortless\w*|diet|while|instantly|secret|trick|pill|tea|naturally|weird|ritual)",
            r"(?:miracle|magic|secret|weird|ancient|one weird|natural|breakthrough|revolutionary|doctor approved|hidden|amish|japanese|simple|banned) (?:\w+ )?(?:cures?|pills?|remed(?:y|ies)|weight loss|trick|diet|formula|supplement|tonic|treatment|potion|solution|recipe|ritual|fat burner|keto|gumm(?:y|ies)|drops|method|tea|elixir|serum|oil)",
            "(?:doctors?|big pharma|dermatologists|they|banks?|government|experts?) (?:hate|don't want you|do not want you|won't tell|are (?:shocked|stunned|hiding|furious)|hide|hates)",
            r"(?:cures?|reverse[sd]?|eliminate[sd]?|heals?|ends?|melts?|erases?|wipes? out|destroys?) (?:\w+ )?(?:cancer|diabetes|arthritis|alzheimer'?s?|covid|tinnitus|neuropathy|dementia|blindness|high blood pressure|all disease|any disease|erectile dysfunction|hair loss|wrinkles|baldness|anxiety overnight|autism|obesity|heart disease|herpes|chronic pain|joint pain)",
            r"(?:keto|detox|slimming|skinny|fat burn\w*|weight loss) (?:pills?|gumm\w*|tea|patch\w*|drops|secret|miracle|trick|hack)",
            "as seen on (?:tv|shark|oprah|cnn|fox)",
            "100 ?% (?:guaranteed|free|risk free|natural cure|real|legit|legal money|safe returns|effective|works)",
            r"guaranteed (?:results|to (?:work|cure|lose|win|pass|make|grow|erase)|weight loss|income|cure|approval|success|followers|\d+)",
            "clinically proven to (?:cure|reverse|melt|erase)",
            "instant (?:results|weight|youth|cure)",
            r"look \d+ years younger",
            "(?:free trial|free sample|free bottle|risk free trial|free gift)~(?:just |only )?(?:pay|cover) (?:the )?(?:s ?& ?h|shipping|only|just|small|handling|postage)",
            r"(?:just|only) (?:pay|cover) (?:the )?(?:shipping|s ?& ?h|handling|postage|\$ ?\d[\d.]* (?:shipping|s&h))",
            "this is (?:not|no) (?:a )?(?:scam|joke|spam|prank|gimmick|hoax)",
            "no (?:catch|gimmicks?|strings attached|bs)",
            "legit(?:imate)? (?:opportunity|method|100|money|and (?:fast|real))",
            "(?:or|before) (?:you )?(?:lose|forfeit|miss out) (?:it |your )?(?:forever|all|everything|benefits|eligibility|coverage|spot forever|this forever)",
            "(?:your|this) (?:last|only|final) chance (?:ever|to claim|forever|to (?:avoid|save|get|lock))",
            r"(?:fake|buy|novelty|real|instant|online|verified|genuine) (?:\w+ )?(?:diplomas?|degrees?|transcripts?|certificates?|ids?|passports?|driver'?s'? licenses?|vaccination cards?|vaccine cards?|doctor'?s'? notes?|ielts certificate|ssn cards?|reference letters|licenses?)",
            r"(?:buy|get|sell\w*|cheap|real|instant|gain|boost|\d+k?) (?:\w+ )?(?:followers|likes|subscribers|reviews|5 star reviews|five star reviews|google reviews|views|stars|upvotes)~(?:cheap|\$|instant\w*|fast|guaranteed|for|instagram|google|tiktok|yelp|amazon|real|now|dm|order|today|from|positive|boost|overnight|delivered|business)",
            "(?:fake|paid) reviews?",
            "pay you for (?:a )?(?:5|five) star",
            "(?:not|never) (?:affiliated|endorsed)~government",
            r"government (?:approved|program|secret|loophole|backed|benefit) ?(?:program|for|gives|pays|phone)?~(?:qualif\w*|free|claim|secret|homeowners?|seniors?|new|\$|don't|before|loophole)",
            "biden (?:program|rebate|stimulus)",
            "trump (?:check|rebate|gold card)",
            r"(?:health|grocery|food|gas|flex|spending|subsidy|groceries) (?:\w+ )?(?:card|stipend|allowance|subsidy|credit)~(?:claim|qualif\w*|\$ ?\d+|eligible|free|americans?|expires?|reply|see if|call|activate)",
            r"\$ ?\d[\d,]* (?:subsidy|stimulus|stipend|health card|grocery card|spending card|flex card|allowance|rebate check)",
            r"free (?:cell ?phone|phone|tablet|iphone|laptop|medicare|solar panels?)~(?:government|qualif\w*|program|claim|lifeline|today|now|eligible|no cost|never)",
            "(?:timeshare|time share) (?:exit|cancell?ation|relief)",
            "psychic (?:reading|love|hotline|reveals)",
            "(?:voodoo|spell caster|spells?) (?:to|that|for|works|caster)",
            "someone (?:has a crush|you know|is (?:secretly|trying|looking|searching|watching))~(?:you|click|find out|call|txt|text|date|dating|reveal|who)",
            r"(?:find out|see|reveal) who~(?:crush|admir\w*|view\w*|loves?|likes?|searched|looked|blocked|it is|is)",
            "(?:crush|admirer)~(?:find out|call|txt|text|reveal|click)",
            "(?:your )?(?:computer|phone|device|pc|iphone|android)~(?:infected|virus(?:es)?|malware|hacked|compromised|trojan)",
            r"\d+ viruses",
            "(?:premium|national) rate",
            "150 ?p(?:pm|/|per)?",
            "p/min",
            r"calls? (?:cost )?\d+p",
            r"(?:urgent|important) (?:we (?:are|have been|were) trying to|please call|your (?:mobile|mob|phone) (?:no|number)|this is the \d\w* (?:attempt|time)|call)~(?:contact|call|reach|claim|\d{6,}|prize|awarded)",
            r"\d(?:st|nd|rd|th) attempt to (?:contact|reach)",
            r"(?:trying|tried|attempt\w*) to (?:reach|contact) (?:you|u) (?:about|regarding|re|concerning|for|with)~(?:warranty|vehicle|reward|prize|refund|benefit|claim|settlement|delivery of|offer|unclaimed|money|your car|coverage|student|owed|funds|urgent)",
            r"(?:doctor'?s'?|dr'?s'?|sick|medical|work|court|jury) (?:excuses?|notes?|slips?)~(?:\$|real|legit|looks|any|boss|verif\w*|buy|need|get|editable|template|same day|order|instant)",
            r"(?:pay ?stubs?|bank statements?|w ?2s?|proof of (?:insurance|income|address|employment)|employment (?:verification|letters?)|utility bills?|id cards?|driver'?s'? licenses?|green cards?|birth certificates?|vaccine cards?|diplomas?|transcripts?|gpa)~(?:looks? (?:like the )?real|novelty|custom|made|editable|any (?:amount|name|state|company)|fake|landlord|boss|scan(?:s|nable)?|whatever|instant|template|\$ ?\d+ each|verifiable|no questions)",
            "(?:looks?|passes|scans) (?:just )?(?:like|as) (?:the )?(?:real|legit|authentic|genuine)",
            r"(?:cut|slash|lower\w*|reduce|drop|drops|shrink|slashes|cuts|chop) (?:your|ur|my|any|the) (?:\w+ )?(?:electric\w*|power|energy|utility|gas|heating|fuel|water|cable|phone|medical) (?:bills?|costs?|usage)~(?:\d+ ?%|half|banned|trick|device|plug|gadget|box|secret|furious|hate|percent|overnight|legal\w*)",
            r"(?:plug|device|gadget|box|chip|magnet|dongle|sticker)~(?:cut|slash|save|lower|reduce|boost|double)\w*~(?:bill|mpg|mileage|gas|power|electric\w*|signal|wifi)",
            r"(?:company|companies|utilities|utility|doctors?|dentists?|banks?|big \w+|dealers?|experts?|pharma|government|airlines) (?:are |is |was |were )?(?:furious|terrified|panicking|fuming|scared|desperate|begging|trying to (?:ban|hide|stop)|want(?:s|ed)? (?:it|this) (?:banned|gone|hidden|stopped))",
            "(?:want(?:s|ed)?|trying|tried) (?:it|this|to get (?:it|this)) (?:banned|taken down|shut down|removed)",
            "(?:by|under) (?:federal|state|government|new) (?:law|rule|mandate|act|order)~(?:you (?:must|are|have|qualify)|entitled|activate|claim|lose|owed|reply|eligible)",
            r"(?:activate|claim|unlock|redeem|release|confirm) (?:your|ur) (?:\w+ ){0,3}(?:rewards?|benefits?|flex|grocery|spending|health|medicare|stimulus|allowance|subsidy|food|gift|discount|relief) (?:card|benefits?|credit|allowance|check|funds?|money|payment)",
            r"(?:or|before you) (?:lose|forfeit|miss) (?:\$ ?[\d,]+|your (?:\w+ )?(?:benefits?|money|allowance|credit|spot))",
            r"(?:pay|send|cover|deposit)(?: only| just| the| a| an| your)* \$ ?\d[\d.,]* (?:\w+ )?(?:processing|activation|registration|application|release|shipping|handling|enrollment|filing|courier|insurance|starter|training|background) (?:fee|cost|charge|deposit|kit)?~(?:release|grant|funds|job|claim|unlock|start|get|your|receive|guaranteed)",
            "(?:grant|funds|money|award)~(?:never|not|don't|no) (?:has |have |need |needs )?(?:to )?(?:be )?(?:repaid|repay|paid back|pay back|pay it back)",
            r"(?:limited|only|just)? ?(?:\d+|few) (?:spots|slots|seats|people|homes|homeowners)~(?:left|remain\w*)~(?:secret|free|guaranteed|grant|program|never)",
            r"(?:one|this|the) (?:weird|simple|odd|strange|tiny|little known|forgotten|30 second|5 second|kitchen) (?:\w+ )?(?:trick|hack|habit|ritual|ingredient|device|gadget|secret|leaf|spice|fruit|seed|method|loophole)",
            r"(?:your|ur) (?:ex|lover|husband|wife|man|woman|soulmate|crush) (?:back|return\w*|will (?:come|beg|return))~(?:spell|ritual|hours|guaranteed|24|days|call|whatsapp|dr|prophet|overnight)",
            r"(?:student loan|irs|tax|credit card|mortgage) (?:forgiveness|relief) (?:program )?(?:is )?(?:expir\w*|ending|ends|final|deadline)",
            r"(?:lost|lose|dropped|down|shed|melted|burned) (?:\w+ )?\d+ ?(?:lbs?|pounds|kg|kilos|inches|sizes) ?(?:in|this|by|eating|without|with|on|fast)~(?:gumm\w*|pill|tea|patch|ask me|eating|no gym|without|drops|shake|secret|keto|program|coffee|capsule|wks?|weeks?|days?|dm|link)",
            r"(?:recruit\w*|bring|invite|sign up|enroll) (?:in )?(?:just |only )?(?:\d|two|three|five|a few) (?:friends|people|others|members|more)~(?:month|make|earn|they|no selling|grows|levels?|team|passive|income|each|bonus|commission|k )",
            r"(?:no|without) (?:product|selling|inventory|cold calls?|boss)~(?:recruit\w*|no selling|grows|income|friends|team|month|make|earn)",
            "(?:not a|isn't a|no) (?:pyramid|scam|mlm|ponzi|gimmick|joke|trick)",
            r"(?:government|govt|gov't|gov|feds?|state|biden|trump|congress|washington|irs|fed)(?:'s| is| are| will)? (?:is |now |finally )*(?:giving|paying|handing|offering|sending|covering|releasing|mailing)~(?:every|homeowners?|seniors?|free|\$|\d+k|you|families|drivers|everyone|anyone)",
            r"(?:totally|completely|absolutely|100 ?%) (?:free|safe|legal|legit|real|guaranteed|risk free)~(?:just|only|\$|claim|grant|money|filing|fee|pay|guaranteed|today|no)",
            r"(?:just|only|small|pay) \$ ?\d[\d.,]* (?:\w+ )?(?:filing|processing|shipping|handling|fee|activation|s&h|delivery|admin)(?: only| fee)?~(?:and (?:it's|its|you)|yours|release|free|only|claim|bottle|ready|unlock|replying|month|/mo)",
            r"(?:by (?:replying|clicking|claiming|ordering|accepting)|unless you cancel|then|after (?:that|trial))~(?:you (?:accept|agree|authorize)|billed|charged|auto ?(?:renew|ship|bill)\w*)~\$ ?\d",
            r"(?:from|with|calling from|on behalf of) (?:the |your )?(?:power|electric|energy|gas|utility|water|phone|cable|insurance|medicare|social security) (?:company|dept|department|office|provider|administration|choice|center)~(?:must|switch|avoid|have (?:your|ur)|penalt\w*|rate|bill ready|account number|disconnect\w*|today)",
            r"(?:you |u )?must (?:switch|act|enroll|respond|activate|upgrade|register|comply|reply|claim)(?: \w+)? (?:today|now|immediately|by|within|before)~(?:avoid|penalt\w*|lose|rate|disconnect\w*|fine|hike|forfeit)",
            r"(?:free|complimentary|risk free|trial) (?:\w+ )?(?:bottle|sample|jar|kit|supply|month) (?:of|is)~(?:pay|shipping|s&h|ready|claim|only)",
            r"(?:went from|was|used to be|i was) (?:broke|homeless|in debt|struggling|a waitress|a janitor|unemployed)~(?:\d+k|\$ ?\d+|month|now|week|make|earn|rich|free)",
            r"(?:sell\w*|buy|get|order|real|have|need|offer\w*|provide) (?:\w+ ){0,3}(?:google|yelp|5 star|five star|trustpilot|amazon|facebook|tripadvisor|glassdoor|app store|zillow)~?(?:& \w+ )?(?:reviews?|ratings?|stars|followers)",
            "(?:mail|send|deposit|cash)(?: you)? (?:a |the |my |our |you )*(?:check|cheque|money order)s?~(?:deposit|keep|send the rest|wire|forward|vendors?|remainder|difference|balance)",
            "(?:keep|send|forward|wire|zelle) (?:me |us )?(?:the )?(?:rest|remainder|difference|balance|remaining)~(?:vendors?|supplier|to|of|check|deposit|by|as your pay)?",
            r"(?:personal|virtual|home|office|administrative) assistants? (?:is |are )?(?:needed|wanted|position|job|required)~(?:\d+|\$|weekly|week|check|errands|deposit|hrs?)",
            r"(?:my|our|the) (?:team|girls|squad|downline|mamas?|ladies|boss babes)~(?:makes?|made|earn\w*|pull\w*|bring\w*|hit)~(?:\d+k|\$ ?\d|month|mo|week|sharing|link|phone)",
            r"(?:be|become|millionaire|boss|retire) (?:a |an )?(?:millionaire|boss babe|boss|rich|mama|girl boss|six figure)\b~(?:join|team|link|month|phone|dm|share|k|\$)",
            r"(?:covid|vaccine|vaccination|green|social security|ssn|id|passport|residency|insurance) cards?~(?:driver'?s? licen[sc]es?|real database|registered|dm|for sale|selling|authentic|passports?|verif\w*|\$)",
            r"(?:sell\w*|make|making|print\w*|buy|get|order) (?:\w+ ){0,3}(?:vaccine cards?|green cards?|driver'?s? licen[sc]es?|passports?|diplomas?|degrees?|ids?|counterfeit|fake \w+|birth certificates?|ssns?)~(?:database|dm|real|registered|\$|scan|whatsapp|telegram|fast|ship|order)",
            r"\$ ?\d[\d,]* (?:\w+ ){0,2}(?:subsidy|stimulus|spending|grocery|food|benefit|allowance|relief|health) (?:card|check|payment|benefit|credit|allowance)",
            "(?:government|federal|state|medicare|medicaid|social security) (?:benefits?|program|subsidy|assistance|money|payment|allowance|grant)~(?:expires?|ends?|tonight|claim|no cost|free|call|approved|unclaimed|deadline)",
        ),
        firm=(
            *listed(
                """
                warranty, subsidy, captchas?, tutors?, serum, overnight, clearing, paid daily, real accounts, herbal,
                autopilot, stunned, last notice, act now, guaranteed, from home, wfh, no experience, miracle, easy
                money, risk free, once in a lifetime, final notice, final warning, secret, unclaimed, grants?, lose
                weight, weight loss, detox, keto, belly fat, get paid, part ?time, telegram, whatsapp, followers,
                essays?, homework, diploma, plagiarism, horoscope, psychic, clairvoyant, spell, selected, chosen, pre
                ?selected, stimulus, ringtones?, dating service, speed ?chat, hurry
                """
            ),
            "(?:work|earn|money|income|job) (?:from|at) home",
            "extra (?:cash|income|money)",
            "100 ?% (?:free|guaranteed|natural|legal)",
            "free (?:money|cash|iphone|trial|gift|grant)",
            "(?:income|business) opportunity",
            r"fat burn\w*",
            r"\$ ?\d[\d.]*/? ?(?:min|msg|wk|week|month)",
            "cure[sd]?",
            "poly(?:phonic)? tones?",
            "(?:dr'?s?|doctors?) (?:excuse|note)s?",
            "turnitin",
            "proctored",
            "undetect(?:ed|able)",
            "nobody finds out",
            "no one (?:will )?(?:know|find out)s?",
            "looks? real",
            "free energy",
            "remote workers?",
            "app ratings?",
            "flexible hours",
            "money back",
        ),
        weak=(
            *listed(
                """
                free, claim, limited, expires?, amazing, incredible, unbelievable, shocking, cash, daily, weekly,
                hourly, eligible, pounds, lbs, overnight, before it's too late, don't miss, today only, only today, last
                chance, congratulations?, approved, program, secrets?, bonus, trick, hack, doctors?, natural, hiring,
                income, reward, press 1, call now, tones?, txt
                """
            ),
            "urgent(?:ly)?",
            "instant(?:ly)?",
            "no (?:risk|cost|obligation|catch)",
            "per (?:day|week|hour)",
            "a (?:day|week)",
            r"qualif\w+",
            "exclusive(?:ly)?",
            r"18\+",
            r"16\+",
            r"subscri\w+",
        ),
        mask=(
            *listed(
                """
                trade secrets, feel free, sugar free, gluten free, toll free, hands free, free up, cure for, curing,
                manicure, procure, obscure
                """
            ),
            "(?:work|working) from home (?:today|policy|tomorrow|day|this|on|due)",
            "(?:satisfaction|money back|freshness|price match|delivery) guaranteed?",
            "guaranteed (?:delivery|fit|issue|admission|seating|reservation)",
            "secret (?:santa|garden|recipe|ingredient|service|menu)",
            "(?:free|complimentary) (?:parking|wifi|lunch|admission|of charge|breakfast|throw|range|standing|time|agent|flu|shuttle|screening|tutoring|hearing test)",
            r"grant (?:application|proposal|writing|writer|report|deadline|committee|st\w*|ave\w*|county|elementary|high|school|hall|park|funded|access|you)",
            "(?:pell|research|teacher|education|your|federal pell|nsf|arts|mini|community) grants?",
            "homework (?:help (?:session|desk|club|center|hour)|is due|due|assignment|folder|tonight|packet)",
            "(?:college|application|your|scholarship|english) essays?",
            "secure[sd]?",
            "pounds of (?:food|trash|pressure)",
            "(?:new|our|social|ig|instagram) followers",
        ),
        benign=(
            *listed(
                """
                child care, tutor hours, review after your visit, locker, pick up your, academic integrity, honor code, scams?, beware, ftc, attorney
                general, school, teacher, library, clinic, nurse, patient, appointment, hr dept, human resources,
                employees?, manager, payroll, open interview, job fair
                """
            ),
            r"(?:your|ur) (?:\w+ ){0,2}(?:warranty|claim|order|appointment|essay|assignment|homework|application|subscription|part|repair|grant|shift|schedule|interview|paycheck|pay stub|w ?2)~(?:is|was|has|ready|approved|received|due|submitted|scheduled|confirmed|graded|registered|shipped|covers|starts|renews|will|been)",
            "too good to be true~(?:scam|report|never)",
            "never (?:ask|send|share)",
            "report (?:it|fraud)",
            "consumer (?:alert|protection)",
            "student (?:union|center|id)",
            r"tutor\w*~(?:hours|cent(?:er|re)|sessions?|schedule|appointment|room|begins?|moved|at \d|library)",
            r"dr\.? \w+",
            "thank(?:s| you) for",
            "reviews? (?:us|your (?:visit|stay|order|experience))",
        ),
        signals={
            "chat": -0.4,
            "call-to-action": 0.2,
            "urgency": 0.3,
            "link": 0.2,
            "offer": 0.2,
            "price": 0.2,
            "odd-link": 0.3,
            "disguise": 0.4,
            "servicing": -0.4,
            "otp": -1.0,
            "advice": -0.3,
            "marketing": 0.1,
        },
        negatable=False,
    ),
)
