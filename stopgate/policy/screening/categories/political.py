"""
Blocks: asking for votes, supporting or opposing candidates, parties, ballot measures and issues.
Why: political traffic has its own rules and registration, and the platform does not carry it.
Blocked example: "Vote YES on Measure B this Tuesday to protect our parks. Paid for by Citizens for Parks."
Allowed example: "Vote for the best meeting time: reply A for 5 pm, B for 6 pm."
What the sender can do: register with Campaign Verify and have the token recorded, or write about something else.
Source: seed row R3; Twilio 30501, 30502 (Campaign Verify token, FEC id); AWS CAMPAIGN_MISMATCH_POLITICAL.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import Lexicon, listed

_OFFICE = r"(?:senators?|sens?\.?|congress(?:man|woman|person|members?)?|governor|gov\.?|mayor|president|vice president|sheriff|judge|council(?:man|woman|member|or)?|representatives?|reps?\.?|assembly(?:man|woman|member)?|commissioner|treasurer|attorney general|district attorney|school board|house|senate|legislature|lawmakers?|supervisors?|delegates?|alder(?:man|woman|person)|city council|state (?:house|senate|rep\w*))"
_MEASURE = r"(?:prop(?:osition)?|measure|question|issue|amendment|referendum|initiative|bill|ballot|bond|levy|millage|recall|article|[hs]b|[hs]\.?r\.?)"
_PARTY = r"(?:democrats?|republicans?|gop|libertarians?|green party|maga|trump|biden|harris|obama|pelosi|mcconnell|desantis|newsom|vance|bernie|aoc|left wing|right wing|liberals?|conservatives?|progressives?|socialists?|dems?|rinos?)"

CATEGORY = Category(
    rule="content-political",
    about="asks for votes or takes sides in an election or political issue",
    correct="Leave out candidates, parties, ballot measures and calls to support or oppose them",
    passes="Acme Community Center: reply A or B to vote for the class time you prefer.",
    otherwise="A campaign with a Campaign Verify token can have it recorded on its account; non-partisan service information can be appealed",
    policy_url="https://www.twilio.com/docs/api/errors/30501",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                add your name, fec deadline, end of quarter deadline, down ?ballot, filibuster, liberty caucus, tea
                party patriots, paid for by, re ?elect, actblue, winred, anedot
                """
            ),
            "vote (?:for )?[a-z]+ (?:[a-z]+ )?for (?:district|ward|precinct|seat|house|senate|school|county|state|city|council|governor|mayor|sheriff|judge|congress|supervisor|trustee|assembly)",
            "polls (?:open|close|are open)~(?:vote|bring|ballot|candidate|friend)",
            "bring (?:a friend|your neighbors?|someone) (?:and|to) vote",
            r"(?:the )?(?:gop|democrats?|republicans?|maga|trump|biden|dems?|liberals?|far right|far left|left wing|right wing) (?:just |are |is |have |has |want |wants |will |voted|are trying|keep|continue)\w*",
            r"(?:our|my|his|her|your|their) (?:\w+ )?opponent~(?:outraised|outspen\w*|\$|vote|donor|attack\w*|campaign|ads?|raised|lies|senate|race|win)",
            r"(?:rush|chip in|pitch in|donate|contribute|give|send) (?:\$ ?\d+|[a-z]+ dollars)~(?:campaign|congress|senate|elect\w*|governor|race|flip|win|defeat|keep|democrat\w*|republican\w*|president|fight|before the deadline|fec|candidate|mayor)",
            "(?:election (?:were|was|is)|if the election)~(?:today|vote|tomorrow|now)",
            r"(?:would|will|did|do|are|could) you (?:\w+ )?vot(?:e|ing) (?:for|against|yes|no|on)",
            r"(?:say|vote|voting|choose|mark) (?:yes|no) (?:to|on|for) (?:question|prop|proposition|measure|issue|amendment|article|ballot|referendum|the (?:levy|bond|tax|bill|recall|charter|school|library)|\d+)",
            r"(?:yes|no) on (?:question|prop|measure|issue|amendment|[a-z]|\d+)\b",
            r"(?:state|us|u s|county|city|district|school board|board of) (?:assembly|senate|house|supervisor|commission(?:er)?|council|attorney|representative|delegate|treasurer|auditor|judge)~(?:vote|volunteer|support|elect|ballot|candidate|running|campaign|race|endorse\w*|seat)",
            r"(?:volunteer(?:ing)?|phonebank\w*|texting|calling) (?:for|with|on behalf of) (?:\w+ ){1,4}(?:for|campaign)",
            "[a-z]+ [a-z]+ for (?:congress|senate|governor|mayor|sheriff|president|assembly|city council|school board|state (?:senate|house|assembly|rep)|judge|attorney general|district attorney|supervisor|commissioner|treasurer|county)",
            r"(?:returned|return|mail|cast|drop off|turn in|received|request|fill out) (?:in )?(?:your|my) (?:mail |mail in |absentee )?ballot~(?:yet|today|by|before|vote|support|tuesday|nov\w*|for)",
            "(?:june|november|nov|march|primary|general|this|the|fall|spring|local|2026|2028|upcoming) ballot",
            r"(?:fight|push|stand|take|speak) (?:back|up)?~(?:against|for) (?:corrupt\w*|tyranny|the (?:swamp|establishment|elites|agenda|mandate|ban|tax hike|cuts)|tax hikes?|our (?:rights|values|freedom|democracy)|voter)",
            "(?:gut|cut|slash|save|protect|defend|privatize|expand) (?:social security|medicare|medicaid|public schools|planned parenthood|obamacare|the aca|our schools)",
            r"(?:oppose|support|stop|defeat|pass|repeal|reject|block|back) (?:the |this |a |that |our )?(?:\w+ ){0,2}(?:referendum|bill|act|law|ordinance|measure|amendment|proposal|rezoning|levy|tax hike|ban|mandate|recall|bond|initiative|legislation|resolution|nominee|nomination|appointment|policy|pipeline)",
            "(?:sign|veto|pass|kill|support|oppose|repeal|fund|defund)~(?:clean water|climate|gun|abortion|immigration|voting rights|border|tax|police|healthcare|health care|minimum wage|union|school) (?:act|bill|law|reform|control|ban)",
            "(?:lawmakers?|legislators?|congress|senate|governor|gov|commissioners|council)~(?:vote|sign|veto|pass|oppose|support|reject|decide)~(?:bill|act|law|budget|tax|ban|hb|sb|ordinance|today|tomorrow|this week)",
            "critical (?:fundraising )?deadline",
            "matching .{0,6} democrat",
            "flip the (?:house|senate|seat|district)",
            "hold the (?:house|senate)",
            "take back the (?:house|senate)",
            "voter (?:registration drive|turnout|outreach|id law)",
            "swing (?:state|district|voter)",
            r"gerrymander\w*",
            r"impeach\w*",
            "vote (?:red|blue|yes|no)",
            r"vote (?:no|yes) on \d+",
            r"prop(?:osition)? \d+~(?:tax\w*|vote|raise|fund|protect|will|hurt|would|ballot|yes|no)",
            "(?:radical|far|extreme|woke) (?:left|right) (?:is|are|wants?|agenda|politicians?|extremists?|democrats?|republicans?|mob|from)",
            "(?:radical|extreme|woke) (?:left|right|liberals?|conservatives?|agenda)",
            r"(?:taking|take|grab\w*|coming for) (?:your|our|away your) guns",
            f"vote (?:yes|no|for|against|to|down|in favor)~{_MEASURE}",
            rf"(?:yes|no) on {_MEASURE}? ?(?:[a-z]|\d+)\b~(?:vote|ballot|tuesday|november|election|will|would|to|because|campaign|protect)",
            f"(?:vote|voting|votes|elect|re ?elect)~(?:{_OFFICE}|{_PARTY})",
            f"{_OFFICE}~(?:vote|votes|ballot|election|re ?election|campaign|polls)",
            "committee to (?:re ?)?elect",
            r"(?:friends|citizens|neighbors|parents|americans|families|voters|veterans|mothers|moms) (?:of|for|against|united) \w+~(?:paid|vote|ballot|campaign|pac|senate|governor|mayor|congress)",
            r"(?:super )?pac\b~(?:vote|donate|candidate|election|support)",
            rf"(?:call|tell|email|contact|text|urge|write|ask|demand|remind|thank|phone) (?:your |our |the |state |u\.?s\.? )*{_OFFICE}~(?:to|that|and|today|now|support|oppose|vote|pass|stop|reject|block|protect)",
            "(?:tell|urge|demand|ask) (?:congress|washington|lawmakers|legislators|the (?:senate|house|city council|governor|legislature))",
            r"(?:can|could) (?:we|i|they|\w+) count on (?:your|you)~(?:vote|support|election|november|tuesday)",
            "(?:your|ur) vote (?:for|can|could|will|matters|counts|is|decides|makes)",
            "(?:plan|planning|going|intend|likely|pledge|ready) to vote",
            "get out (?:the|and) vote",
            r"(?:will|do|did|would|are) you (?:be )?(?:vot\w+|support(?:ing)?)~(?:trump|biden|harris|senate|governor|mayor|president|candidate|measure|prop|president|congress|district|republican|democrat|in the|the election)",
            rf"running for (?:\w+ ){{0,3}}(?:{_OFFICE}|re ?election|office)",
            r"(?:i'm|my name is|this is) \w+(?: \w+)?,? (?:and i'm |i'm )?(?:a )?(?:candidate|running|volunteer(?:ing)? (?:with|for) .{0,30}(?:campaign|for (?:congress|senate|governor|mayor)))",
            f"{_PARTY}~(?:vote|ballot|polls?|election|campaign|defeat|support|oppose|stop|donate|chip in|senate|congress|agenda|candidate|majority|seat|rally|petition)",
            f"(?:defeat|stop|support|oppose|fire|flip|beat|impeach|stand with|back|help|endorse)~{_PARTY}",
            r"phone ?bank\w*",
            r"canvass\w*",
            r"door ?knock\w*",
            "(?:sign|add your name to) (?:the|our|this|my|a) petition~(?:to|against|for|calling|demand)",
            r"(?:ballot|voter) (?:measure|initiative|guide|harvest\w*|drop ?box|fraud|suppression|rights)",
            "election (?:integrity|day is|is (?:tuesday|coming|here))",
            "(?:primary|runoff|midterm|general|special|presidential) election",
            r"(?:pro ?(?:life|choice)|gun control|gun grab\w*|second amendment|2nd amendment|open borders|border (?:wall|security|crisis)|roe v wade|abortion (?:ban|rights|access)|planned parenthood|defund|critical race theory|climate (?:bill|action)|medicare for all|green new deal|stolen election|school choice|union busting|right to work|sanctuary cit\w+)~(?:vote|support|oppose|stop|fight|protect|defend|bill|law|congress|senate|sign|petition|call|repeal|pass|rally|join|tell|now|attack)",
            "(?:fight|defend|protect|save|restore|take back)~(?:democracy|our (?:country|republic|constitution|borders|rights|freedoms)|2nd amendment|second amendment|reproductive|abortion|voting rights)",
            r"vote [a-z]+ [a-z]+ (?:on|this|by|before|in|come) (?:nov\w*|june|march|may|tuesday|election day|the \w+)",
            r"(?:vote|elect|support|keep|send|re ?elect|join|meet) (?:\w+ ){1,3}(?:to|for|as|in) (?:congress|the (?:senate|house|statehouse|capitol|school board|city council|council|bench|legislature|mayor'?s'? office|governor'?s'? mansion)|washington|city hall|office|mayor|governor|sheriff|senate|council|school board|judge)",
            "(?:approve|disapprove) or (?:approve|disapprove)",
            rf"do you (?:\w+ )?(?:approve|support|trust|oppose|agree|stand|back|like)~(?:president|{_PARTY}|congress|governor|border|abortion|tax|gun|immigration|senator|mayor|administration|white house)",
            "(?:knock(?:ing)?|doors?) (?:on )?(?:doors|to knock|knocking)",
            "(?:fill in|darken|mark|fill out|ink|check) (?:in )?(?:the|your|that) (?:bubble|oval|box|circle|ballot|arrow)~(?:for|beside|next to|by|yes|no|name)",
            r"(?:keep|turn|paint|flip) (?:\w+ ){0,2}(?:county|state|district|house|senate|seat|city|town|country|america|valley|texas|florida|ohio|georgia|arizona|nevada|virginia|carolina|michigan|pennsylvania|wisconsin|it|us) (?:red|blue)",
            rf"{_OFFICE} candidate",
            "candidate (?:for )?(?:mayor|governor|senate|congress|sheriff|judge|council|school board|state|county|president|district|assembly|supervisor|clerk)",
            r"rally (?:with|for|to (?:support|stop|defend|save|elect|protect))~(?:candidate|sen|gov|mayor|red|blue|president|congress|vote|our|rights|council\w*|commissioner|trump|biden|harris|sheriff)",
            "(?:yard|lawn|campaign) signs?~(?:pick|free|want|need|get|reply|support|for|up|yours|put)",
            "(?:straw|presidential|approval|trump|biden|harris|voter|impeachment) (?:poll|survey|census)",
            rf"(?:{_PARTY}) (?:vs?|or|versus) (?:{_PARTY})",
            "(?:our|your|this|the) (?:poll|survey) (?:closes|ends)~(?:vote|nation|president|county)",
            "(?:votes|voters) (?:short|behind|away|shy)",
            r"(?:raised|raise|hiked|cut|slash\w*|lower\w*) (?:your|our|my) taxes",
            "(?:pledge|commit|promise)~(?:to vote|your vote|to support|your support)~(?:senator|congressman|councilman|mayor|governor|sheriff|judge|assemblyman|representative|candidate|election|primary|november|tuesday|ballot)",
            r"(?:early|mail in|absentee) vot\w+~(?:for|support|candidate|help|volunteer|elect|we need|our)",
            r"(?:volunteer|shifts?|help)~(?:knock|phone ?bank|canvass|text ?bank|make calls|gotv|poll (?:greet|stand)\w*)",
            r"(?:commissioners?|council|board|supervisors|legislators?|lawmakers?|senate|house|assembly|parliament|committee) (?:will )?votes? (?:on |this |next |tonight|tues\w*|mon\w*|wed\w*|thurs?\w*|today|tomorrow)~(?:show up|tell|speak|say no|pack|stop|save|oppose|support|call|wear|sign|red|blue|be there)",
            "(?:tell|ask|urge|demand) (?:the |our |your |them |county |city |state )*(?:county|city|commissioners?|council|board|state|governor|legislature|mayor|parliament|mps?|mpp)~(?:no |stop|vote|save|reject|protect|oppose|support|fund|keep|don't|not)",
            r"(?:show up|turn out|pack (?:the|city|town)|wear) (?:the |in |hall |room |city hall )*(?:red|blue|green|room|hall|meeting)~(?:vote|hearing|commission\w*|council|oppose|support|protest|stop)",
            r"(?:no|stop the|oppose the|kill the) (?:new )?(?:data center|pipeline|casino|landfill|rezoning|stadium|toll road|jail|highway|tax|annexation|development|quarry|turbines?|warehouse)~(?:vote|hearing|sign|petition|council|commission\w*|show up|call|oppose|tell)",
            r"(?:president|trump|biden|harris|obama|vance|speaker|senator|governor|rnc|dnc|gop|party|leader)~(?:needs? (?:you|your)|personally|is counting on|is asking|asked|match\w*)~(?:match|contribut\w*|donat\w*|midnight|deadline|majority|victory|fund|\$|chip|pledge)",
            r"(?:\d+ ?%|\d+x|double|triple|\d+00 percent) (?:impact )?match~(?:activated|midnight|majority|candidate|campaign|victory|deadline|senate|house|president)",
            "(?:hold|keep|win|defend|protect|save|expand|flip|lose|retake) (?:the|our) (?:majority|senate|house|white house|supermajority|statehouse)",
            "(?:rnc|dnc|nrsc|dscc|dccc|nrcc|victory fund|leadership pac|super pac)",
            "(?:four|4) more years",
            "(?:row|column|lever|bubble) [a-h1-9]~(?:all the way|vote|ballot|november|straight)",
            "(?:curtained|voting) booths?",
        ),
        firm=(
            *listed(
                """
                opponent, outraised, gop, democrats?, republicans?, referendum, sheriff, assembly, nominee, patriots?,
                our movement, freedom, constitution, big government, woke, tyranny, lawmakers?, election day, early
                voting, go vote, candidate for, chip in, voters?, ballot, grassroots, elected officials?, caucus
                """
            ),
            r"question \d+",
            "socialis[mt]",
            "register(?:ed)? to vote",
            "(?:mail in|absentee) ballot",
            "cast (?:your|a) (?:vote|ballot)",
            r"vote (?:early|today|tomorrow|tuesday|nov\w*|by mail|blue|red|now)",
            "(?:our|the) campaign (?:to|needs|is|for|against)",
            "endors(?:e|ed|es|ement)",
            r"(?:town hall|rally|fundraiser) with (?:sen|gov|rep|congress|mayor|candidate)\w*",
            "polls? (?:open|close|are open)",
            "(?:polling|voting) (?:place|location)",
            r"(?:pass|kill|block|support|oppose|stop|repeal|reject) (?:hb|sb|hr|the bill|this bill|house bill|senate bill|bill|the levy|the bond|the tax|this tax|the ordinance|rezoning|the rezoning)(?: ?\d+)?",
            "political (?:survey|poll|action|party|revolution)",
            "rally (?:at|against|for|to)",
            "march (?:on|against|for) (?:the capitol|washington|city hall)",
            "polls",
            "voting for",
            "running mate",
            "yard signs?",
            "clipboard",
            "get out and vote",
            "at the polls",
            "(?:councilman|councilwoman|assemblyman|assemblywoman|congressman|congresswoman|commissioner|senator|mayor|sheriff|governor) [a-z]+",
        ),
        weak=(
            *listed(
                """
                campaign, election, precinct, congress, senate, senator, governor, mayor, candidates?, petition,
                democracy, vote, voting, taxes, volunteer, oppose, paid leave bill, protest, freedoms?, incumbent,
                opponent
                """
            ),
            _PARTY,
            r"legislat\w+",
        ),
        benign=(
            *listed(
                """
                your candidacy, president'?s'? day, jury duty, reader'?s'? choice, mayor'?s'? office
                """
            ),
            "vote (?:for|on)~(?:meeting|time|favou?rite|flavou?r|best|date|menu|logo|name|mascot|mvp|song|theme|design|lunch|player|photo|costume|movie|book|restaurant|winner|recipe|color)",
            r"(?:pta|pto|hoa|board of directors|shareholder|proxy|club|class|student (?:council|government|body)|homecoming|prom|employee|union|member(?:ship)?|condo|co ?op|parent) ?(?:\w+ )?(?:poll|vote|voting|ballot|election|elections|survey|president)",
            "(?:job|interview|ideal|strong|selected|final|qualified|top) candidates?",
            "candidates? (?:interview|for the (?:position|role|job))",
            r"(?:ad|marketing|sms|email|10dlc|advertising|vaccin\w+|messaging|awareness|campaign id|sales|drip|holiday) campaign",
            "campaign (?:id|registration|report|stats|dashboard|analytics|results)",
            "your (?:mail |mail in |absentee )?ballot (?:has been|was|is) (?:received|counted|mailed|accepted|sent|on its way)",
            "(?:county|city|state) (?:clerk|registrar|elections? office|board of elections)",
            "primary (?:care|school|contact|doctor|physician|number)",
            "office of the (?:mayor|governor)",
            "governor'?s'? (?:school|ball)",
            "poll (?:result|for (?:our|the) (?:team|class|trip))",
            r"senate (?:bill )?(?:passed|street|ave\w*)",
            "(?:closed|offices?|bank|school|no school)~(?:election day|presidents)",
            "poll worker (?:training|shift|schedule)",
            "student (?:council|government|body|senate|president)",
            "class president",
            "(?:early|bell|dismissal|buses?|gym|school|auditorium) ?(?:for|run)?~assembly",
            "assembly~(?:bell|gym|school|buses?|dismissal|auditorium)",
            "(?:troopers?|police|firefighters?|veterans?|widows|orphans)~(?:appeal|association|fund|drive|benevolent|support)",
        ),
        signals={
            "chat": -0.2,
            "call-to-action": 0.2,
            "link": 0.3,
            "urgency": 0.1,
            "marketing": 0.1,
            "otp": -1.0,
            "servicing": -0.3,
            "disguise": 0.3,
        },
        negatable=False,
    ),
    way="attribute",
)
