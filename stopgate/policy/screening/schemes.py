"""Two families of deceptive offers: work that others hand in, and work that nobody pays for."""

ACADEMIC: tuple[str, ...] = (
    r"(?:sit|take|ace|pass|write|do|finish|complete|handle|attend|log in(?:to)? for|cheat|submit) (?:in |on )?(?:your |ur |my |the |any |all |an? )*(?:online |final |midterm |math |college |proctored |entrance |nursing |certification |university )*(?:finals?|exams?|tests?|quiz(?:zes)?|class(?:es)?|courses?|essays?|papers?|homework|assignments?|thesis|dissertations?|coursework|projects?|labs?|degree)~(?:for you|for u|guarantee\w*|a\+|an a\b|\$|undetect\w*|tutors?|experts?|pay|cheap|without|plagiarism|pass or|money back|100 ?%|fast|confidential|dm|text us|order|page|grade)",
    r"(?:need|want|get|guaranteed) an? a(?:\+)?\b~(?:tutors?|exam|final|online|class|essay|paper|we|test|homework)",
    r"ghost ?writ\w+~(?:essay|thesis|paper|assignment)",
    r"exam (?:answers|leak\w*|dumps?|help|taking|cheat\w*)",
    "undetectable (?:essay|ai)",
    r"(?:write|do|complete|take|finish|ace|handle|pass|writing) (?:your |ur |my |any |all your |the )?(?:essays?|papers?|homework|assignments?|exams?|term papers?|dissertations?|thesis|online (?:class|course|exam|test|quiz)\w*|research papers?|coursework|class(?:es)? for you|tests? for you|finals?|proctored|toefl|ielts|gre|sat|nclex)~(?:for (?:you|u|me)|\$|cheap|a\+|guaranteed|plagiarism|per page|grade|from|undetect\w*|without|we|experts?|writers?|pay|fast|24|service\w*|dm|whatsapp|on time|help)",
    r"(?:essay|paper|thesis|homework|assignment|dissertation|exam|term paper|coursework|test) (?:writing )?(?:service|help|writers?|mill|takers?|writing|doers?|answers (?:for|key))~(?:\$|cheap|order|guaranteed|a\+|plagiarism|per page|off|hire|for you|dm|whatsapp|undetect\w*|affordable|expert|we|call|text|get|available|24|deadline|grade|no)",
    r"(?:essays?|papers?|thesis|dissertations?|assignments?|coursework|homework|labs?|speech(?:es)?|discussion posts?|exams?|tests?|class(?:es)?|courses?)~(?:written|taken|sat|passed|aced|done|completed|finished|delivered|custom|handled) (?:for (?:you|u)|by (?:experts?|pros|phds?|real|us)|in \d+|overnight|tonight|fast|same day)",
    r"(?:undetectable|passes|beats?|bypass\w*|fool\w*|past|safe from|clean on|evades?) (?:by )?(?:turnitin|ai detect\w*|plagiarism|detect\w*|proctor\w*|lockdown browser|grammarly|safeassign|gptzero|respondus|proctorio)",
    r"(?:i|we|my guy|he|she|they|expert|someone|somebody|our \w+) ?(?:will|'ll|can|could|gonna|would)? (?:take|takes|sit|sits|do|does|log(?:s)? in|pass(?:es)?|ace(?:s)?|handle(?:s)?) (?:\w+ ){0,3}(?:exam|test|class|course|quiz|final|midterm|proctored|homework)s?~(?:for (?:you|u)|as you|pay (?:after|when|once)|pass|\$|grade|nobody|no one)",
    "logs? in as you",
    "pay (?:me |us )?(?:after|when|once|only (?:when|if|after)) (?:you (?:pass|see|get)|the grade|your grade|it'?s graded|grades?|results)",
    r"(?:proctored|aleks|pearson|mymathlab|mathlab|cengage|webassign|canvas|blackboard|proctoru|examity|hesi|teas|nclex|ged|ccna|cdl|praxis|lsat|mcat|gmat)~(?:for you|as you|pay|answers?|guaranteed|pass|we|my guy|help|dm|\$|score)",
    r"(?:term papers?|essays?|papers?|thesis|dissertations?|lab reports?|homework) (?:done|written|due|handled)~(?:we (?:write|do|handle)|prof\w*|turnitin|guaranteed|/pg|per page|\$|text|dm|cheap)",
    r"(?:prof\w*|teachers?|school|university|proctor|instructor) (?:will )?(?:never|won't|can't|cannot|doesn't) (?:know|find|tell|notice|catch|detect|suspect)\w*",
    r"(?:i'll|i will|we'll|we will|i can|we can|let me|let us|i|we) (?:take|do|finish|complete|ace|pass|write) (?:your|all your) (?:\w+ )?(?:class|course|exam|quiz\w*|paper|essay|homework|final|midterm|test|assignments?|thesis)(?:es|s)?",
)
"""Essays, exams and classes done by somebody else."""

JOBS: tuple[str, ...] = (
    r"(?:clearing|clear|pulling in|pull in|raking in|rake in|pocketing|banking|cash(?:ing)? in|bringing home|taking home|averag\w+|earning|making|netting|getting|earn|make|get paid|paid|pays|bank|bring in|bag) (?:up to |over |around |about |an extra |extra |upwards of |at least |as much as |easy |a cool )*\$ ?\d[\d,.]*k? ?(?:\+ )?(?:a|per|each|every|/|daily|weekly|monthly|hourly|in (?:a|one|24)|this|by|on autopilot|from (?:home|your|their|her|his)|online|with (?:this|our|one|my|an? ))",
    r"(?:stay at home|work at home|single|broke|busy|retired|regular|ordinary|local) (?:parents?|moms?|dads?|people|students?|folks|teachers?|mothers?|guys?|americans?)~(?:earn\w*|mak\w*|clear\w*|paid|\$|income|cash|a day|per day|rich|money|rak\w*)",
    r"(?:type|typing|watch\w*|click\w*|lik\w*|rat\w*|solv\w*|fill\w*|test\w*|post\w*|copy\w*|shar\w*|play\w*|tap\w*|answer\w*|review\w*|download\w*|complete|read\w*) (?:\w+ ){0,4}(?:captchas?|ads|videos?|surveys?|tasks?|posts?|links?|games|apps|emails|products|hotels|songs|tiktoks?|forms|pages|stickers)~(?:paid|earn|\$|daily|money|cash|income|a day|per|usdt|payout|withdraw)",
    "(?:get|be|getting|receive) paid (?:daily|weekly|instantly|to (?:your|click|watch|type|like|rate|test|shop|sleep|walk|play|post|text|review)|same day|cash|for (?:clicking|watching|typing|liking|surveys|your opinion|doing))",
    r"no (?:skills?|degree|interview|investment|selling|boss|experience|resume|effort|work|catch|risk)(?: at all| whatsoever)?(?: is)? (?:needed|required|necessary|ever)?~(?:paid|earn|\$|daily|income|money|start|home|cash|phone|week|day|hour|job)",
    r"part ?time (?:job|work|task\w*|role|position|online)~(?:\$|daily|earn|whatsapp|telegram|hour|minutes|per day|salary|flexible|home|usd|reply)",
    r"(?:data entry|typing|envelope|assembly|mailing|reshipping|package handler) (?:jobs?|work)~(?:home|\$|week|daily|no experience|paid)",
    r"(?:no experience|no skills?|no interview|anyone can|zero experience|no degree)~(?:needed|required|necessary|earn\w*|paid|make|start|\$|do (?:it|this)|day|week|home)",
    "quit your (?:job|9 ?to ?5)",
    r"make money (?:fast|online|now|from home|while|quick\w*|easy|today)",
    "paid to (?:click|post|like|watch|shop|drive|wrap|review|rate)",
    r"mystery shop\w*",
    r"secret shopp\w*",
    "you (?:have been|were|are|'ve been)? ?(?:specially |personally |pre ?|randomly |exclusively )?(?:selected|chosen|pre ?selected|approved)~(?:free|exclusive|receive|claim|program|government|benefit|grant|special|trial|opportunity|vip|cash|job|secret shopper|test)",
    r"(?:recruit\w*|hiring|hire|seeking|looking for|need|needs)~(?:remote|online|home|part ?time|\d+) (?:\w+ )?(?:workers?|staff|people|agents?|assistants?|reps?|testers?|reviewers?|raters?)~(?:per day|daily|a day|usdt|\$|usd|phone|anytime|salary|whatsapp|telegram|no experience|pay|minutes)",
    r"(?:optimi[sz]e|boost|improve|increase|rate|rating|review\w*|like|liking) (?:\w+ )?(?:apps?|app ratings?|hotels?|merchants?|products?|listings?|videos?|data|store ratings?|google maps|restaurants?)~(?:per day|daily|a day|minutes|usd|paid|salary|commission|earn|\$|part ?time|phone|anytime)",
    r"(?:daily|base|weekly) (?:pay|salary|wage|income|earnings) (?:is |of |from |up to )*\$? ?\d+~(?:usd|day|anytime|phone|training|whatsapp|telegram|no experience|reply|part ?time|flexible|usdt)",
    r"(?:we (?:saw|reviewed|found|received|got|came across)|your) (?:your )?(?:resume|cv|profile) (?:on|from|was|has been|recommended|via)~(?:remote|part ?time|online|\$|daily|per day|whatsapp|telegram|flexible|home|usd)",
)
"""Jobs that pay too much for too little."""
