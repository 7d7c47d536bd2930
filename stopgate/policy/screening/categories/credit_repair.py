"""
Blocks: offers to repair or raise a credit score.
Why: carriers refuse credit repair on every number type, even with the reader's consent.
Blocked example: "Bad credit? We remove late payments and collections and add 100 points. Text FIX to start."
Allowed example: "Your credit score was updated. Sign in to see what changed."
What the sender can do: nothing on text channels; voice and e-mail carry it.
Source: seed row N15; Twilio 30467 (forbidden even with consent).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_FIX = r"(?:fix|repair|boost|improve|raise|increase|rebuild|clean(?: up)?|restore|build|grow|jump ?start|skyrocket|heal|transform|fixing|boosting|raising|repairing|rebuilding|improving|cleaning(?: up)?|cleanse|lift|elevate|upgrade|turn around|change|max out|hack|reset|wipe|erase|sweep|polish|explode|jump|bump up|establish)"
_CREDIT = r"(?:(?:your|ur|my|their|his|her|the|bad|poor|low|damaged|a|broken|that|any) )*(?:personal |business |low |bad |damaged |fico |poor |business )?(?:cr[e3]dit|fico)(?: (?:scores?|reports?|ratings?|files?|history|profile))?"

CATEGORY = Category(
    rule="content-credit-repair",
    about="offers to repair or raise a credit score",
    correct="Take the promise about scores, removals and disputes out of the text",
    passes="Acme Bank: your monthly credit score update is ready in the app.",
    otherwise="Write by e-mail or call instead; consent does not lift this rule",
    policy_url="https://www.twilio.com/docs/api/errors/30467",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                crdt, pay for delete, goodwill letters?, 609 letters?, experian boost hack, trade ?lines?,
                cpns?, credit privacy numbers?, piggyback, credit sweep, metro ?2, credit sweeps?, section 609,
                609 package, seasoned tradelines?, au line, au lines, au accts?, primary tradelines?, score ?up,
                score boost, fico boost, dispute letters, dispute team, dispute specialist, letters to the
                bureaus, negative items?, derogatory items?, inquiries wiped, inquiries removed, collections
                removed, lates removed, charge offs removed, repos removed, evictions removed, bad credit fix,
                credit fixers?, rapid rescore, credit strategist, credit expert, aged corporation, score gang,
                700 club, 750 club, 800 club, 800 plan, denied to approved, credit restoration, credit
                transformation, new credit file, new file clean, credit makeovers?, all 3 bureaus, all three
                bureaus, 3 bureaus
                """
            ),
            "new (?:year,? new )?credit",
            "(?:dispute|challenge|contest|remove|delete|erase) (?:errors|items|inaccuracies|negatives?|marks)~(?:bureaus?|credit)",
            r"(?:clean|fix|repair|restor|correct|scrubb?)\w* (?:up )?(?:your|the) (?:credit )?(?:file|report|history|bureau\w*)~(?:credit|score|consult\w*|bureau\w*|today|free|fast|help)",
            r"credit~clean\w* up your (?:file|report)",
            r"(?:low|bad|poor|your) (?:credit )?score (?:is )?(?:costing|hurting|holding|keeping|killing|stopping)\w*",
            "credit score~(?:raise|fix|boost|improve|lift|help) it",
            r"(?:went|go|going|jumped|raised|climbed|moved|took|take|get|got|increase|score|scores|up|him|her|me|client|clients) from (?:a )?[3-6]\d\d(?:s)? (?:score )?to (?:a |over )?[5-8]\d\d\+?",
            r"from [3-6]\d\d to [6-8]\d\d",
            r"(?:wipe|remove|delete|clear|erase|clean|dispute|challenge|kill|fix|knock) (?:out |off |away )?(?:your |old |those |all |any |bad |negative |the |unpaid |past )*(?:collections?|charge ?offs?|inquiries|lates|late payments|repos?|evictions?|bad (?:marks|credit|debt)|negatives?|derogator\w+|judgments?|bankruptc\w+|student loans|items)",
            r"(?:inquiries|lates|late payments|repos|evictions|charge ?offs|collections|bankruptcies|negatives|derogatories|judgments|liens)(?:,| and| &|/)~(?:inquiries|lates|late payments|repos|evictions|charge ?offs|collections|bankruptc\w+|gone|dispute|removed?|deleted?|fix|erased?|we)",
            r"(?:rebuild\w*|recover|bounce back|repair|restore|fresh start|reestablish|re establish|start over) (?:\w+ )?(?:credit )?(?:after|from|following) (?:a )?(?:bankruptcy|foreclosure|divorce|repo\w*|bad credit|default)",
            r"(?:adds?|adding|report|get|build|boost with|new) (?:\w+ )?(?:positive|good|primary|seasoned|authorized user) (?:\w+ )?(?:lines?|accounts?|tradelines?|history|items|payments?)~(?:report|credit|score|bureau\w*)",
            "positive (?:lines?|tradelines?|history)",
            "(?:the|a|better|higher|good|great|perfect|right) (?:credit )?score (?:you )?(?:need|want|deserve|required|to (?:buy|rent|get|qualify|finance))",
            r"(?:free|full|complimentary|3 bureau|three bureau) credit (?:audit|analysis|review|consult\w*|report review|evaluation|assessment)",
            "credit (?:audit|analysis|evaluation|game|goals|journey|wizard|gurus?|clinic|fixers?|masters?|boost|builder|building|help|guru|rescue|recovery service|card denied|denials?)",
            r"(?:fico|credit|score|vantage)~(?:deserves? better|club|boost|jump|fix|raise|points|pts|750|700|800|guarantee\w*|hack|secrets?|holding you back|low|bad|rebuild|restore|increase|sweep|repair)",
            "(?:700|720|750|800) ?club",
            "(?:legally |permanently )?(?:delete|remove|erase) (?:bad |negative |old |the )?(?:marks|items|accounts|debts|entries)~(?:equifax|experian|transunion|report|bureaus?|credit)",
            r"(?:equifax|experian|transunion)(?:,| and| &)~(?:delete|remove|clean|fix|dispute|erase|negative|guarantee\w*|score)",
            "(?:denied|declined|turned down|rejected|refused)~(?:apartment|loan|credit|mortgage|car|house|card|financing|rental)~(?:credit|score|fix|help|collections|repair|remove|wipe|report|bad)",
            "cr[e]?dit (?:repair|fix|rep4ir|rpr)",
            "credit (?:repaired|fixed|restored|cleaned|rebuilt|boosted|sweep)",
            r"score (?:boost|increase|jump|repair|booster|up \d+|goes up)",
            r"boost (?:\w+ )?score",
            "cpn (?:package|number|files?)",
            "new (?:ssn|credit profile)",
            r"credit (?:repair|restoration|sweeps?|fix\w*|boost\w*|rebuild\w*|clean ?up|doctor|improvement|rescue|coach(?:es|ing)?|specialists?|rehab|hack\w*|makeover|enhancement|cleaning|builder program|renewal|polish|rejuvenat\w+|secrets|consultants?|repairs|wash|freedom)",
            f"{_FIX} {_CREDIT}",
            r"(?:remove|delete|erase|wipe|dispute|eliminate|removal of|deletion of|removing|deleting|clear|clean|challenge|get rid of|take off|knock off|disputing|scrub|remov\w+) (?:out |off |away |all |any |up |the |those |your |unwanted |old |bad |inaccurate |unverified |these )*(?:negative (?:items?|accounts?|marks?|info\w*)?|collections?|late payments?|lates|inquir(?:y|ies)|charge ?offs?|bankruptc(?:y|ies)|evictions?|repos?(?:sessions?)?|derogator(?:y|ies)\w*|judg(?:e)?ments?|tax liens?|student loans?|hard (?:pulls|inquiries)|medical (?:bills|debt|collections)|items? (?:from|on|off)|bad (?:credit|marks|items)|errors? (?:from|on|off)|accounts? from)",
            r"(?:bad|poor|low|damaged|messed up|ruined|terrible|horrible|challenged|bruised|rough) credit~(?:fix\w*|repair|we can help|help|score|boost|no more|points|restor\w*|improv\w*|clean\w*|holding you|solution|say goodbye|tired|\?)",
            r"(?:credit|fico) ?scores?~(?:up|points?|increase\w*|boost\w*|guaranteed|700|750|800|jump\w*|fast|days|higher|raised?|improv\w*|by \d+|skyrocket|over \d00|from \d00|to \d00|holding|too low|stuck|low\?|need|under \d+|below \d+|not where)",
            r"(?:boost|raise|increase|add|gain|jump|up to|by|get|improve|average|see|climb)~\d{2,3}\+? ?(?:points?|pts)",
            r"(?:\d{3}\+?|700|750|800|perfect|excellent|higher|dream|better|great|good|720|780|850) (?:credit|fico) ?(?:score)?~(?:in|guaranteed|days|get|now|call|text|dm|help|start|club|fast|without|\?|today|reply)",
            "authorized user (?:accounts?|tradelines?|slots?|spots?)",
            "(?:dispute|goodwill|609|section 609|pay for delete) (?:letters?|method|templates?)",
            "new credit (?:file|identity|profile)",
            "primary (?:accounts|tradelines)",
            "(?:700|750|800|credit) (?:club|score club|score challenge)",
            "fico (?:boost|jump|increase)",
            r"(?:help|helped|helping|get|got)~(?:with )?(?:your|their|people'?s'?|clients?) (?:bad |low |poor )?credit~(?:fix\w*|back|repair\w*|right|clean\w*|together|restor\w*|on track|up|raise\w*|boost\w*|improv\w*|score)",
            r"(?:late (?:pmts?|pays|payments?)|lates|repos?|evictions?|inquiries|collections|charge ?offs?|bankruptc\w+|medical|student loans|negatives?|derogs?|bad items?|negative items?|errors|mistakes)(?:,|/| and| &|\?)?~(?:gone|wiped|comes? off|come off|removed?|deleted?|knock\w*|off your (?:report|credit|file)|pay after|don't pay|dont pay|in \d+ days)",
            "(?:remove|delete|wipe|erase|knock|knocking|take|takes|get|dispute|challenge)(?:s|ing)? (?:off )?(?:the |your |ur |any |all |those |bad |negative )*(?:items?|marks?|accounts?|stuff|lates|repos?|inquiries|charge ?offs?|collections|errors)~(?:bureaus?|report|credit|fico|score|pay after|experian|equifax|transunion|file)",
            r"(?:bureaus?|the big three|three big guys|big three)~(?:take it off|remove\w*|delet\w*|dispute|letters?|pros|handle|repair|fix|item|pay after)",
            "(?:letters?|pros|team|attorneys?|lawyers?|experts?|handle)~(?:the )?(?:bureaus?|three big guys|big three|credit report)",
            r"(?:a|your|ur|that) [3-5]\d\d (?:score |fico )?~(?:keeping|holding|stopping|house|car|apartment|fix|change|raise|loan)",
            "(?:score|fico|credit)~(?:b4|before) (?:you|u) (?:buy|apply|rent|finance)",
            "(?:boost|fix|raise|build|rebuild|repair|clean|improve|lift|bump|jump) (?:up )?(?:your|ur|ya|my|his|her|their|that|the) (?:bad |low |poor )?(?:credit|fico|crdt|score|credit score|credit report)",
            r"(?:seasoned|aged|primary|au) (?:\w+ )?(?:tradelines?|lines?|accts?|accounts?|history)~(?:limit|posts?|yr|year|\$|score|boost|report)",
            "(?:add|get|buy|rent|sell) (?:a |an |your |seasoned |aged |primary )*(?:au |authorized user |trade)(?:line|lines|acct|accts|accounts?)",
            r"\d{2,3}\+? ?(?:pts|points?) (?:in|within|or|guaranteed|fast|by)~(?:days|weeks|months|refund|back|score|credit)",
            "(?:because of|due to|b/c of|cause of) (?:your|ur|bad|low|poor) (?:credit|score|fico)~(?:help|rebuild|repair|fix|raise|boost)",
            "(?:rebuild|repair|fix|restore) (?:and |& )?(?:repair|rebuild|fix|restore|raise) (?:it|your|ur|credit)",
            r"(?:landlord|bank|lender|dealer|dealership|mortgage co\w*|apartment|car lot)s? (?:said|says|say|told you|keeps? saying) no~(?:score|number|credit|fix|change|report|help|plan)",
            "(?:turned down|denied|declined|rejected)~(?:credit|score|report)~(?:repair|fix|rebuild|delete|dispute|remove|help|errors|improve)",
            "(?:denied|declined|no) to approved",
            r"(?:your|ur|the) report~(?:mistakes|errors|inaccura\w+|negatives?)~(?:pros|cost\w*|dispute|fix|bureaus?|remove|handle|help)",
            r"(?:new|clean|fresh) (?:credit )?file~(?:\d+ (?:wks|weeks|days)|cpn|credit|score)",
            "(?:pay|payment) (?:only )?after (?:delete|deletion|result|removal)s?",
            "(?:get|take|bring|move|push) (?:you|u|ya) (?:up )?(?:to|over|past|into) (?:a |the )?(?:620|640|650|660|680|700|720|740|750|760|780|800|820|850)",
            "(?:clean|fix|tidy|scrub) (?:that|your|ur|the|my) (?:credit )?(?:report|file|score) up",
            "(?:buying|renting) (?:a )?(?:house|home|car)~(?:report|score|credit)~(?:clean|fix|audit|raise)",
            "free audit~(?:report|score|credit|house|bureaus?)",
            "(?:report|score|credit|bureaus?)~free audit",
        ),
        firm=(
            *listed(
                """
                lates, tradelines?, fico, credit scores?, charge ?offs?, repos?, collections?, evictions?, late
                payments?, inquiries, bureau, three bureaus?, all three bureaus, deletions, deletes, wiped, late
                pmts, late pays, repos, evictions, 500 score, low score, 800, 750, transunion, equifax,
                experian, derogs, removals, bad credit
                """
            ),
            "(?:bad|poor|low|damaged) credit",
            "(?:negative|derogatory) (?:items?|marks?|accounts?)",
            "credit (?:bureaus?|reports?|file)",
        ),
        weak=(
            *listed(
                """
                remove, delete, erase, approved, guaranteed, boost, raise, increase, improve, fix, repair,
                bankruptcy, experian, equifax, transunion, house, home, car, apartment, days, legally, law,
                results, clean slate, fresh start, club, points, audit, dispute, report, score, collections,
                bureaus, letters, gone, comes off, landlord, number can change, turned down, pay after, expert,
                legit, no cap, screenshots, lender says no, mortgage, medical, errors, mistakes, pros, enroll,
                denied, credit
                """
            ),
            "free (?:consultation|analysis|audit|review)",
        ),
        mask=(
            *listed(
                """
                book club, credited, creditable
                """
            ),
            "(?:stamp|coin|art|record|book|card|toy) collection club",
            "fico score (?:in|on|is in) your",
            "(?:store|extra|college|course|tax|account|gift|merchandise|travel|flight|transfer|continuing education|ce|cme|elective|line of|high school|class|partial|bill|statement|referral|photo|film|letter of|carbon|service|school|transit|solar|clock hour|full|ad|app|ride|uber|child tax) credits?",
            r"credit (?:cards?|union|hours?|of \$|has been|was|applied|memo|to your account|for (?:your|the)|recovery class|requirements?|check|line|limit|transfer)",
            "credits (?:toward|needed|earned|remaining|for)",
            r"accredit\w*",
            "points? (?:earned|balance|will expire|expire|toward|rewards?)",
            "(?:reward|loyalty|bonus|bullet|power|talking|focal|brownie|needle|west|check|view|game|match|set|stand|starting) ?points?",
            "(?:test|quiz|game|final|credit karma app|sat|act|exam|box|survey|full|high|act|level) scores?",
            "score (?:tickets|update game|board|sheet)",
            r"reposition\w*",
        ),
        benign=(
            *listed(
                """
                credit monitoring, freeze, thank you for your payment, workshop, library, webinar, seminar,
                semester, transcript, registrar, scam, beware, ftc, practice test, test results, sat, act, quiz,
                gradebook, exam, forklift, windshield, driveway, adjuster, immune, half time, game, graduate,
                graduating, degree, advisor, hours to graduate, tuition
                """
            ),
            "(?:your|ur) (?:credit |fico |vantage)?(?:score|report)~(?:was updated|is (?:now )?(?:available|ready|here)|has (?:been )?(?:updated|changed)|updated|changed|ready|went (?:up|down)|alert|refreshed)",
            "credit (?:report|score|monitoring|file) (?:alert|update|is ready|is available|freeze|was|change)",
            "new (?:inquiry|account) (?:was )?(?:detected|reported|added)",
            "your (?:dispute|claim|charge)~(?:resolved|received|reviewed|closed|filed|status|credited)",
            "dispute (?:#|number|id|case)",
            "payment (?:due|received|posted)",
            "student (?:account|id|portal|services|records)",
            "(?:credit|debit) card (?:ending|on file)",
            "(?:fuel|reward|loyalty) points",
            "(?:adjuster|hail|roof|screen|windshield|car|water|road|phone)~repairs?",
            r"credit of \$",
        ),
        signals={**COMMERCE, "servicing": -0.3, "advice": -0.4, "call-to-action": 0.3},
        negatable=False,
    ),
)
