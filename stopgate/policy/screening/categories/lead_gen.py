"""
Blocks: third-party lead generation: quote and offer matching, selling leads, affiliate programs, job boards.
Why: the reader's data are passed to companies the reader gave no consent to; carriers refuse it.
Blocked example: "Drivers in your area are overpaying! Compare quotes from top insurers and save $600."
Allowed example: "Your insurance card for the new car is ready in the app."
What the sender can do: write in its own name about its own service, and pass no data on.
Source: seed rows N16, E11; Twilio 30468, 30477; 30990 (affiliate marketing).
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_SERVICE = r"(?:auto|car|home|health|life|medicare|final expense|burial|solar|roof(?:ing)?|window|windows|warranty|mortgage|insurance|hvac|walk ?in tub|home security|medicare advantage|pet insurance|renters|homeowners?|business insurance|aca|obamacare|bath(?:room)? remodel\w*|gutter|contractors?|movers?|moving|attorney|lawyers?|injury|mass tort|camp lejeune|roundup|internet|energy|electricity|dental implants?|hearing aids?|senior living|rehab|schools?|degree|college|education|grants?|tax|debt|timeshare|home improvement|home service|plumb\w+|remodel\w*|insurers?|carriers?|providers?|agents?|plans?|coverage|lawsuit|settlement|compensation)"

CATEGORY = Category(
    rule="content-lead-gen",
    about="gathers or passes on leads for other companies",
    correct="Write in your own name about your own service; take out quotes, matches and offers of third parties and the passing on of data",
    passes="Acme Insurance: your new ID card is ready in the app. Reply STOP to opt out.",
    otherwise="Collect enquiries on the website with consent for each company; sell no leads by text",
    policy_url="https://www.twilio.com/docs/api/errors/30468",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                tcpa compliant, dnc scrubbed, live transfers?, paraquat, zantac, talc powder, afff, firefighting
                foam, mesothelioma, upload your resume, ziprecruiter, turning 65, final expense, cost per lead,
                referral commissions?, cpa offers?, mass tort, camp lejeune, talcum, hernia mesh, l3ads, aged
                leads?, exclusive leads?, shared leads?, lead vendor, lead broker, lead pack, lead packs, lead
                list, lead lists, data pack, b2b database, b2b data, email database, mobile database, contact
                database, consumer data, opt in data, t65, medicare t65, pay per call, pay per lead, pay per
                show, inbound medicare calls, warm transfers?, transfer leads, live transfer, motivated
                sellers?, seller leads, buyer leads, hail leads, storm leads, solar leads, roofing leads,
                mortgage leads, aca leads, final expense leads, ad network, referral partner program, referral
                fee, referral fees, insurance marketplace, shop your rate, shop insurers, lawyers in our
                network, attorneys in our network, providers in our network, agents in our network, contractors
                in our network, employers in our network, lenders in our network, get paid to refer, refer and
                earn, affiliate payout, cpa network, buy appts, buy appointments, booked appts, booked
                appointments, pre screened, preset appts, case details, sec buffer, second buffer, injury calls,
                a transfer, competing for your business
                """
            ),
            r"(?:seniors?|homeowners?|veterans?|residents?|drivers?|retirees|parents|people|adults)(?: \d+\+?)?~(?:can|may|could|should) (?:now )?(?:claim|get|receive|collect|save|qualif\w*|be owed)~(?:\$ ?\d+|back|month|benefits?|check|program|card|call|rebate|free)",
            r"\$ ?\d+ back (?:each|every|per|a) month",
            "(?:call|text|reply|click|tap) to (?:check|see if|find out if|see)",
            "(?:roofers?|contractors?|agents?|plumbers?|lenders?|lawyers?|attorneys?|insurers?|movers?|installers?|pros|companies|brokers?|carriers?|providers?|specialists?|advisors?|dealers?|buyers?|painters?|electricians?|landscapers?) (?:will |can |may |are ready to |want to |near you |in your area |who )*(?:send|sending|submit|compete|bid|quote|call|contact|reach|give you|text|provide|save you|fight|email|match|beat)",
            r"(?:licensed|local|certified|nearby|medicare|insurance|benefits?|solar|friendly) (?:\w+ )?(?:agents?|advisors?|specialists?|experts?|representatives?|consultants?)~(?:quote|lower|save|call you|near you|compare|help you|contact|reach out|plans?|free|standing by|qualify|speak|talk)",
            r"(?:paying|pay|spend|spending) (?:over|more than|too much|at least|\$ ?\d+)~(?:insurance|car insurance|auto|electric\w*|power|energy|internet|mortgage|health|coverage|cable|premium|mo\b|month|bill)",
            r"(?:lower|cut|reduce|slash|save on|shop|switch) (?:your )?(?:\w+ )?(?:insurance|premiums?|car insurance|auto insurance|electric bill|power bill|energy bill|health insurance|medicare)",
            r"(?:pre ?screened|prescreened|vetted|top rated|pre ?approved|background checked|licensed|local|trusted) (?:\w+ )?(?:roofers?|contractors?|pros|agents?|installers?|plumbers?|electricians?|movers?|lawyers?|attorneys?|painters?|caregivers?|advisors?|lenders?)",
            r"(?:your )?(?:area|zip|zip code|state|county|home|address|neighborhood|household|utility|region|town) (?:was |is |has been |may be |now |just |could be )*(?:approved|eligible|qualif\w+|selected|included|chosen)~(?:rebate|program|solar|incentive\w*|credit|discount|savings?|energy|grant|funds|upgrade|benefit\w*|windows|roof|stimulus|free)",
            r"(?:energy|solar|home|hvac|utility|window|roof|electric|insulation|appliance|weatherization) (?:\w+ )?(?:rebates?|incentives?|tax credits?|savings program|upgrade program|programs?)~(?:check|qualif\w*|zip|eligible|homeowners?|see if|approved|reply|call|free|available|area|claim|expires|confirm)",
            "check (?:your |if your )?(?:zip|eligibility|if you qualify|availability in your)",
            r"see if (?:you|your (?:home|zip|area|household))(?:'re)? (?:qualif\w*|eligible|is eligible)",
            r"(?:sell|selling|buy|buying|offer\w*|provide|deliver\w*|generate|get|need|want|order|aged|fresh|exclusive|verified|shared|real time) (?:\w+ ){0,3}leads",
            r"leads?(?:,)? (?:tcpa|\$ ?\d+|ea\b|each|per|exclusive|compliant|guaranteed|in stock|daily|weekly|delivered|straight to|for agents)",
            r"inbound calls~(?:\$|per|agents?|buy)",
            "data (?:list|set)s? for sale",
            r"(?:email|phone|sms|consumer|b2b|contact|marketing) lists? (?:for sale|\$|available)",
            "sell your (?:data|leads|list)",
            "(?:people|anyone|those|patients|women|men|veterans|workers|firefighters|farmers|users|residents|families|if you|if you've|if you or a loved one|you or a loved one|you) (?:who |were |was |have |has |ever |had |took |used |been |or a loved one )*(?:used?|took|taken|exposed|diagnosed|stationed|injured|hurt|harmed|served|worked|lived|received|implanted|suffered|developed)~(?:compensation|settlement|claim|owed|lawsuit|lawyer|attorney|entitled|free case|money owed)",
            r"(?:free|no cost|quick|instant|30 second) (?:claim|case|accident|injury|settlement|compensation|eligibility) (?:check|review|evaluation|consult\w*|calculator|quiz)",
            "owed (?:money|compensation|significant|thousands|a settlement)",
            r"(?:you|may|could) (?:\w+ )?be (?:owed|entitled to|eligible for|due) (?:\w+ )?(?:money|compensation|cash|a settlement|thousands|benefits|significant|financial)",
            "roundup~(?:claim|money|owed|lawsuit|weed|cancer)",
            "hair (?:relaxer|straightener)~(?:lawsuit|claim|cancer)",
            "asbestos~(?:claim|compensation|exposed|settlement|trust)",
            "car accident~(?:attorney|lawyer|compensation|claim|settlement|cash|hurt|injured|money|free)",
            r"(?:promote|share|refer|sell|push|advertise|market) (?:our |the |your |a |my |this |any )+(?:\w+ ){0,3}(?:link|products?|tea|offers?|brand|app|program|supplements?|course|service|code)~(?:\$ ?\d+ (?:per|each|a|for every)|commissions?|per sale|earn|get paid|affiliate|payout)",
            r"(?:\$ ?\d+|\d+ ?%) (?:per|for (?:each|every)|a|on every|on each) (?:sale|sign ?up|lead|referral|click|install|conversion|deposit|order|customer)",
            r"(?:per|every|each) (?:sale|sign ?up|referral|conversion)~(?:earn|commission|paid|\$|affiliate|get)",
            "influencers?~(?:commission|affiliate|earn|promo|code|paid|brand deal)",
            "brand ambassadors?~(?:commission|earn|affiliate|code|apply)",
            r"\d+ (?:\w+ ){0,4}(?:jobs?|roles?|positions?|openings?|vacancies|gigs)~(?:match\w*|near you|apply|in your|tap|click|https?|for you|hiring|new|waiting|you)",
            r"(?:jobs?|roles?|positions?|openings?|vacancies|gigs) (?:\w+ ){0,2}(?:match\w*|near you|in your area|for you|waiting|that fit|based on|hiring|available)~(?:apply|tap|click|https?|view|see|profile|resume|reply|you|near|\$|today)",
            r"(?:hiring|jobs?|employers?|openings|roles)~(?:near you|in your (?:area|city|zip)|local|urgent\w*|immediate\w*|asap|\$ ?\d+ ?/? ?(?:hr|hour)|no experience|start today|apply (?:now|today|here|in)|quick apply|easy apply)",
            "(?:amazon|walmart|fedex|ups|target|usps|costco|doordash|uber|instacart) (?:is |now |are )?(?:now )?hiring",
            "job (?:alert|match|seekers?|board|leads|fair near)s?",
            "resume (?:was|is|has been|matches|match)",
            "recruiters? (?:are|want|viewed|looking)",
            "view (?:all )?(?:jobs|openings|roles|matches)",
            r"(?:medicare|obamacare|aca|marketplace|health) (?:\w+ )?(?:advisors?|agents?|plans?|options|quotes?|enrollment|advantage|supplement|part [abcd])~(?:compare|free|call|you|qualify|\$0|turn\w*|help|save|eligible|65|new|zero|extra|benefits?|advisors?)",
            "burial (?:insurance|plan|policy)",
            r"(?:life|funeral) insurance~(?:\$|no exam|qualif\w*|as low|free|quote|seniors?|final|month|coverage|call|affordable)",
            r"(?:as (?:low|little) as|from|for just|for only|starting at) \$ ?\d+ ?(?:/|a|per) ?(?:mo|month|day|week)~(?:coverage|insurance|qualify|policy|quote|protect|expense|plan)",
            r"(?:insurance|coverage|policy|expense)~(?:as (?:low|little) as|from|for just|for only|starting at) \$ ?\d+",
            "compare~(?:quotes?|rates|plans|offers|prices|providers|insurers|carriers|lenders|companies|policies|options)",
            rf"(?:free|instant|multiple|competing|no obligation|personalized|several|best|custom|up to \d+|3|4|5|three|your|competitive|real time|lowest|fast) (?:\w+ )?(?:{_SERVICE} )+quotes?",
            r"(?:free|instant|multiple|competing|no obligation|competitive) quotes?~(?:from|insur\w+|solar|roof\w*|local|top|providers|compan\w+|contractors?|carriers|agents?|trusted)",
            r"quotes? from (?:\w+ ){0,3}(?:top|local|trusted|multiple|leading|\d+|several|different|insurers|companies|carriers|providers|contractors|lenders|agents|pros|movers)",
            "(?:match(?:ed|es|ing)?|connect(?:ed|ing)?|pair(?:ed)?|link(?:ed)?) (?:you )?(?:up )?(?:with|to)~(?:contractors?|agents?|lenders?|attorneys?|lawyers?|pros?|providers?|companies|experts?|advisors?|installers?|specialists?|insurers?|carriers?|partners?|buyers?|brokers?|employers?|schools?|colleges?|roofers?|plumbers?|movers?|advertisers?|vendors?|realtors?|professionals?)",
            r"(?:our|trusted|participating|marketing|partner|network of|preferred|select|our network of|third party|affiliate\w*|advertising|up to \d+|select) (?:\w+ )?(?:partners?|affiliates?|advertisers?|providers|agents|companies|carriers|lenders|buyers|vendors|sponsors|installers|contractors|network)~(?:contact|call|reach|text|offer\w*|may|will|can|quote\w*|share\w*|send|save|have|get back|compete|in your area|near you)",
            r"(?:your|ur) (?:info\w*|details|data|number|contact\w*|request|profile|application|inquiry|consent|phone number)~(?:shared? (?:with|to)|sold|sent to|passed (?:on )?to|forwarded to|provided to|shop(?:ped)? around)~(?:partners?|compan\w+|agents?|providers?|lenders?|third part\w+|network|advertisers?|affiliates?|buyers?|carriers?|insurers?|contractors?|attorneys?|our|multiple|other|up to|sponsors?|schools?|top|local|trusted)",
            r"(?:share|sell|pass|forward|transfer|send|provide|submit)~(?:your|ur|their) (?:info\w*|details|data|number|contact\w*|leads?|inquiry|request)~(?:with|to|on)~(?:partners?|compan\w+|agents?|providers?|lenders?|third part\w+|network|advertisers?|affiliates?|buyers?|carriers?|attorneys?|contractors?|our)",
            r"(?:buy|exclusive|fresh|hot|live transfer|aged|real time|quality|qualified|exclusive|pre ?qualified|verified|guaranteed|warm|motivated seller|more|new|purchase|sell\w*|need|want|get|generate|solar|roofing|insurance|medicare|mortgage|final expense|real estate|contractor|seller|buyer|inbound|free|b2b|cheap|high intent|local|debt|aca|mca|legal|mass tort|home improvement|high quality|dispensary|unlimited|flow of) (?:\w+ )?leads?",
            "lead ?gen(?:eration)?",
            "pay per (?:lead|call)",
            r"(?:\$ ?\d+|per) (?:a |per |/ ?)?leads?",
            "leads? (?:for sale|are (?:ready|waiting|available)|list|packages?|program|vendor|broker|from our|we generate|that convert|delivered)",
            "affiliate (?:program|link|marketing|offer|commission|network|partner|sign ?up|income|payouts?)s?",
            r"(?:earn|get|make|up to)~commissions?~(?:refer\w*|affiliate|promot\w+|shar\w+|each|every|sale|sign ?up|link|per)",
            "become (?:an |our )?affiliate",
            rf"(?:see if|find out if|check if|you may|you might|you could|may|could|might|you|do you|you've been|pre|seniors?|homeowners?|drivers?) (?:you )?(?:be )?(?:qualif\w+|eligible|entitled|approved)~(?:{_SERVICE}|benefits?|program|savings|compensation|allowance|rebates?|stipend|free|\$|coverage|credits?|incentives?|subsid\w+|zero cost|new|no cost|government|lower|discount\w*)",
            rf"(?:homeowners?|seniors?|drivers?|veterans|residents|americans|those|people|folks|adults|anyone) (?:\w+ ){{0,6}}(?:qualif\w+|eligible|overpay\w*|save|saving|switch\w*|getting|receiv\w*|claim\w*|entitled|can get|could get|are saving|may)~(?:{_SERVICE}|\$|program|benefits?|save|rebates?|see|check|free|rates?|savings?|hundreds)",
            r"(?:overpaying|paying too much|still paying)~(?:for|on)? ?(?:\w+ )?(?:insurance|electric\w*|energy|car|auto|internet|power|mortgage|coverage|health)",
            r"(?:medicare|aca|obamacare|final expense|burial|life insurance|health insurance|health plan|medicare advantage|marketplace)~(?:benefits?|plans?|coverage|specialist|advisors?|licensed agents?|enroll\w*|quotes?|qualify|eligible|options|allowance|call|free|advocate|agents?|\$0|flex|grocery|subsid\w+)~(?:call|see|check|reply|compare|speak|qualif\w+|eligible|free|today|now|https?|claim|get|before|text|new|save|find|learn)",
            r"(?:go solar|solar (?:panels?|program|incentives?|savings?|rebates?|installation|quote|energy))~(?:no cost|zero|qualif\w+|free|save|\$0|eligible|homeowner\w*|quote|see if|see|reply|call|bill|area|cut|tax credit|https?|rebate|lower|now)",
            r"\$0 down solar",
            r"solar for \$?0",
            "(?:injured|hurt|diagnosed|exposed|harmed|accident|used|suffered|stationed|served)~(?:compensation|settlement|lawsuit|entitled|claim your|free case (?:review|evaluation)|attorney|cash award|may qualify|owed|significant|financial)",
            "free case (?:review|evaluation)",
            "class action (?:lawsuit|claim)~(?:qualify|join|eligible|sign|money|compensation)",
            "roundup (?:lawsuit|claim)",
            "(?:see if|check if) you have a (?:claim|case)",
            r"(?:jobs?|companies|employers?|now|local|amazon|warehouse|remote|positions?|urgently|immediately|fedex|ups|walmart|\d+ \w+) (?:\w+ )?hiring (?:near you|in your area|now|immediately|today|urgently|in \w+|this week)",
            r"(?:new|hot|local|top|matching|remote|urgent|\d+\+?|more|warehouse|driver|part time|work from home|latest|recommended) jobs? (?:alerts?|match\w*|near you|in your area|listings?|openings?|for you|posted|available|leads)",
            "job (?:alerts?|matches|board|search|openings near)",
            "jobs? (?:near you|in your area|matching your|that match)",
            r"view (?:jobs|openings|all \d+)",
            r"(?:resume|profile)~(?:employers?|recruiters?)~(?:looking|view\w*|match\w*|shared|interested)",
            "employers? (?:are|is|near|want|looking|interested|viewed)",
            r"(?:local|top rated|licensed|pre ?screened|vetted|certified|trusted|verified|independent|nearby) (?:\w+ )?(?:contractors?|roofers?|agents?|pros|installers?|advisors?|attorneys?|lawyers?|movers?|plumbers?|carriers|insurers|companies|specialists?)~(?:will call|in your area|near you|quotes?|compete|free|ready|available|contact\w*|estimate\w*|waiting|reach|standing by|match\w*|bid\w*)",
            r"(?:get|receive|request|see|claim|grab|view) (?:your |a |my |up to |\d |multiple |free |the |our )*(?:quotes?|estimates?|bids?|offers?) (?:from|by) ",
            "(?:find|finding|choose|shop|search|browse)~(?:the )?(?:best|right|cheapest|lowest|top|affordable)~(?:insurance|plan|rate|coverage|degree|school|contractor|agent|provider|mover|lawyer|policy|quote)",
            r"(?:we|i|my company|our company|hello we|have|sell|provide|offer|supply|buy)~(?:data|database|list|contacts?|numbers|records|emails)(?: of| with)? ~?(?:doctors?|lawyers?|dentists?|homeowners|owners?|companies|business\w*|seniors|consumers|us company|million|\d+k|mobile|email)",
            r"(?:data|database|list|contacts|records) (?:of|with) (?:\w+ ){0,4}(?:doctors?|lawyers?|dentists?|homeowners|owners?|business\w*|seniors|emails?|mobiles?|cell|phone numbers?)~(?:price|cheap|sample|dollar|\$|per|want|buy|\d+)",
            r"(?:lawyers?|attorneys?|agents?|contractors?|pros|installers?|lenders?|insurers?|companies|employers?|providers?|partners?|movers|roofers|dealers|schools|brokers|realtors)~(?:in|from|within) our (?:\w+ )?network",
            r"(?:in|from|within|across) our (?:\w+ )?network~(?:lawyers?|attorneys?|agents?|talk|call|text|contact|offer|quote|free)",
            r"(?:lending|insurance|home|solar|loan|financial|marketing|education|service|moving|mortgage|legal|our)(?: and \w+)? partners~(?:can help|call|contact\w*|text|quote|reply|best rate|offers?|match|reach|see which)",
            r"(?:you|u) (?:agree|consent|allow|authorize)\w* (?:to be |us to |that )?(?:contacted|called|texted|share\w*|matched|our partners)~(?:by|with|them|partners|others|compan\w+|agents|providers|network)?",
            r"(?:shop|compare|check|search|quote|call|text) (?:\d+|multiple|all the|several|top|dozens of|five|ten|eight) (?:\w+ )?(?:insurers?|insurance companies|carriers|lenders|companies|agents|contractors|pros|movers|providers|banks|dealers|plans)",
            "(?:one|1|a single|single|quick|short) (?:form|call|text|application|request|quiz)~(?:insurers?|agents?|lenders?|quotes?|companies|contractors?|pros|providers|offers)",
            r"(?:agents?|insurers?|contractors?|pros|lenders?|movers?|companies|dealers?|roofers?) (?:will )?(?:call|compete|fight|bid|text|contact)s? (?:you|for|it out)~(?:rate|quote|price|business|bid|it|best|low\w*|project|job)?",
            r"(?:send|forward|pass|give|hand|submit|route|blast) (?:your|ur|the|them your|my|this) (?:\w+ ){0,3}(?:info|project|request|details|number|resume|application|name|profile) (?:\w+ )?(?:to|on to|over to) (?:\d+|up to|all|our|carriers|agents|lenders|local|top|several|multiple|four|three|five|them|employers?|partners?|pros|contractors)",
            "(?:pros|contractors|companies|agents|lenders)~(?:fight for it|compete|bid on|lowest bid|fight over)",
            r"(?:refer|send|bring|introduce)(?:ral)? (?:a |an |us |any |your |one )*(?:\w+ )?(?:homeowners?|friends?|neighbors?|clients?|customers?|names?|numbers?|phone numbers?|agents?|sellers?|buyers?|leads?)~(?:we pay|earn|\$ ?\d+|paid|\d+ (?:when|per|for|a|bucks)|commission|get paid|cash|payout)",
            r"(?:we pay|earn) (?:you |up to )?\$?\d* ?(?:for|per|when|every time) (?:every|each|a|they|your)? ?(?:\w+ ){0,2}(?:referr?\w*|phone numbers?|names?|sign ?ups?|installs?|install|buys?|homeowner|closes?|leads?)",
            r"(?:hurt|injured|wreck|accident|crash|slip and fall|dog bite|nursing home)~(?:lawyers?|attorneys?|legal team)~(?:network|connect\w*|match\w*|free|answer|talk|waiting|call you|standing by)",
            "(?:lawyers?|attorneys?) (?:in our network|are waiting|standing by|want to talk|near you|will call|ready)",
            r"(?:zantac|roundup|camp lejeune|talc\w*|cpap|hernia mesh|paraquat|depo provera|ozempic|hair relaxer|afff|nec formula|bard powerport|elmiron|3m earplugs?|suboxone teeth|social media addiction|rideshare assault)~(?:money|claim|compensation|settlement|check|lawsuit|qualif\w+|entitled|case|waiting)",
            r"(?:asked|looking|wanting|searching|requests?|raised their hands?|interested|in need) (?:us )?(?:for )?(?:an? |new )?(?:\w+ ){0,3}(?:agent|quotes?|contractor|roof\w*|bath\w*|remodel\w*|windows?|pool|solar|hvac|estimate|plumb\w+|movers?|realtor|kitchen)~(?:first|each|claim|names?|referral|\d+ each|\$|reply|gets|yours|want em|come first)",
            r"(?:people|folks|homeowners|sellers|buyers|customers|calls|drivers|seniors|prospects) (?:\w+ ){0,4}(?:asked|raised|requested|looking|need|want|ready)~(?:first come|\d+ each|claim|names|referral|stack|want em|yours|pay only|\$ ?\d+ each|agents?:)",
            "(?:motivated|ready|qualified|verified|interested|warm) (?:sellers?|buyers?|homeowners?|prospects?|borrowers?|applicants?)",
            "(?:calls|jobs|customers|requests|enquiries|inquiries|projects|appointments|names) (?:that )?(?:i|we) (?:can't|cant|don't) (?:take|handle|use|need)~(?:want|pay|book|yours|each|sell)?",
            "(?:pay|paying) (?:only |just )?(?:for )?(?:the ones|what|per) (?:you |that )?(?:book|sits?|close|show|sold|call|lead)",
            r"(?:roofers?|hvac|plumbers?|realtors?|agents?|contractors?|pool guys|solar reps?|sales reps|remodelers|painters|electricians|movers|lawyers|adjusters|landscapers|insurance agents?|real estate agents?)(?::| in \w+:|,| -)~(?:leads?|asked|homeowners|sellers?|buyers?|calls|exclusive|claim|customers|people|jobs)",
            r"(?:exclusive|qualified|booked|live|inbound|prepaid|prescreened|preset) (?:\w+ )?(?:calls|appointments|appts|jobs|leads|prospects|data)~(?:\$|your (?:zip|shop|area|city)|turn on|per|each|agents?|pay)",
            "(?:hvac|plumbing|roofing|medicare|solar|insurance|legal|debt|pest|locksmith|towing|moving) (?:calls|leads|transfers|inquiries|appts|appointments)",
            r"(?:seniors?|homeowners?|drivers?|veterans|65\+)~(?:missing|owed|entitled|leaving|unclaimed|eligible)~(?:\$ ?\d+|benefits?|allowance|refund|credit|money)~?(?:agents?|call|check|licensed|reply|standing)?",
            r"(?:could|may|might) be (?:missing|owed|leaving|losing)~(?:\$ ?\d+|benefits?|savings|money|allowance)",
            r"(?:\$ ?\d+ ?/ ?hr|\$ ?\d+ an hour)(?:,| and|\/)?~(?:\$ ?\d+ ?/ ?hr|hiring|apply|tap|send your info|no experience)",
            r"(?:send|share)(?:ing)? (?:them |your |ur )+(?:info|resume|profile|application|details) (?:to|with)? ?(?:all|\d+|employers?|recruiters?|them)?~(?:tap|yes|hiring|jobs?|match\w*)?",
            "(?:jobs?|roles?|openings?)~(?:match your (?:profile|resume|skills)|employers?~(?:text|contact|network))",
            r"(?:promote|push|share|post|advertise) (?:our|the|my|these) (?:\w+ ){0,4}~(?:\d+ ?% (?:per|of|a|commission|on)|per sale|commission\w*|payouts?)",
            r"\d+ ?% (?:per|of every|on every|of each) (?:sale|order|sub\w*|referral)",
            r"(?:aged|fresh|unworked|exclusive) (?:\w+ )?(?:life|medicare|mortgage|solar|auto|insurance|final expense|health|roofing|t65|debt|mca|aca)(?: n| and| &|,)? ?(?:\w+ )?(?:leads?|data|records|prospects)?,? (?:\d+ ?(?:c|cents|bux|bucks|\$)|\$ ?\.?\d+|data|leads|per)",
            r"\d+ (?:\w+ ){1,3}leads? (?:a|per|every|each) (?:month|mo|week|wk|day)",
            r"(?:we|i) book(?:,| and|\.)? (?:you |u )?close",
            r"(?:hand|send|sell|pass|blast|shop|route|forward)~(?:case|profile|details|number|info|resume|file)~(?:law firms?|hiring managers?|agenc\w+|network|bidders?|lenders|buyers|contractors|attorneys|every|all our)",
            r"(?:buy|sell|selling|need|want) (?:booked |exclusive |qualified |preset |pre set )*(?:appts|appointments|calls|transfers)~(?:\$ ?\d+|each|calendar|screened|per|agents?)",
            r"(?:appts|appointments|calls|prospects|seekers|applicants)~(?:pre ?screened|on your calendar|your calendar|\$ ?\d+ each|per appt|pay per)",
            r"\d+ (?:jobs?|gigs?|openings?|roles?) (?:near|in|around|by) \w+~(?:profile|number|apply|blast|say|reply|tap|send|match\w*|network)",
            "(?:buyer|seller|homeowner|customer|insurance|solar) leads",
            r"(?:pass|send|share|give) your (?:answers|info\w*|details|zip|responses) to~(?:carriers|up to|local|agents|companies|communities|providers|who will contact)",
            r"(?:just|recently) asked (?:a website|online|google|us|for)~(?:costs?|names?|\$ ?\d+|quote)",
            "(?:compet(?:e|es|ing)|fight(?:ing)?|bid(?:ding)?) for your (?:business|project|loan|job|policy)",
        ),
        firm=(
            *listed(
                """
                roofers?, licensed agent, affiliate, match you, owed money, leads, affiliates?, see if you
                qualify, check your eligibility, see if you're eligible, do you qualify, find out if you
                qualify, medicare, final expense, burial insurance, zip ?code, now hiring, hiring now, no
                obligation, matched, referral fee, quotes, lowest rate, in our network, our network, our
                partners, partner network, affiliates, database, contacts, data of, exclusive calls, referral,
                pros, shop around, shop insurers, licensed agents?, first contractor, first to reply, get their
                names, their names, jobs near you, insurers
                """
            ),
            "apply:? https?",
            "(?:licensed|local) agents?",
            r"overpay\w*",
            "(?:auto|car|health|life|home) insurance",
            "(?:our|trusted|marketing) partners",
            "homeowners?~(?:your area|zip|state|county|program)",
            "third party (?:offers?|marketers?)",
        ),
        weak=(
            *listed(
                """
                quote, zip, bids?, advisors?, eligible, benefits?, providers?, carriers?, insurers?, companies,
                in your area, near you, your area, your zip, apply, coverage, plans?, jobs?, rates?, agents?,
                request, compensation, homeowners?, seniors?, drivers?, partners?, offers?, resume, program,
                free, licensed, specialist, commission, commissions?, quotes?, compare, rebates?, hiring, solar,
                contractor, roofers, hvac, plumbers, realtors, realtor, names, sample, cheap, records, mobile,
                email, refer, network, lawyers?, one form, each, bath, remodel, windows, per, stack, claim,
                sellers, buyers, reply yes, contacted, answer, questions, wreck, accident, gathering dust
                """
            ),
            r"qualif\w+",
            r"save (?:up to )?\$ ?\d+",
        ),
        mask=(
            *listed(
                """
                team lead, dog lead, took the lead
                """
            ),
            r"lead (?:paint|pipes?|test\w*|poison\w*|time|teacher|singer|the|to|us|actor|nurse|tech\w*|role|dust|service line|guitar|engineer|levels?)",
            r"leads? (?:the|by|to|us|at|a|in the|\d)",
            "leads? (?:series|game)",
            r"leader\w*",
            r"mislead\w*",
            "quote of the (?:day|week)",
            r"(?:famous|inspir\w+|movie|bible) quotes?",
            "(?:your|the|attached|updated|signed|revised|price) quote~(?:is|was|for|attached|has|ready|#|number|approved|expires)",
            "quote (?:#|number|no)",
            "(?:new|our|community|school|corporate|lab|dance|business|project|study) partners?",
            "partner (?:school|meeting|pharmacy|event|yoga)",
            "job (?:site|fair|interview|offer letter|well|duties|shadow|training|report)",
            "(?:great|good|nice|odd|your|first|school|the|this|paint) job",
            r"quote for (?:the|your|a) (?:\w+ )?(?:fence|deck|roof|repair|job|install|kitchen|tires?|brakes?|service|work)",
            "affiliate(?:d)? (?:hospitals?|schools?|clinics?|churches|faculty|program director)",
            r"local (?:plumber|electrician|handyman|contractor) \w+ (?:can|will|is|at)",
            "our (?:lead|shift lead|crew lead)",
            "quote #",
            r"refer (?:a |your |any )?friends?(?: and|,|:)? (?:you )?(?:both|each)?(?: get| save)? ?\$?\d* off",
            "refer a friend and you both",
        ),
        benign=(
            *listed(
                """
                bid packet, parent, privacy policy, explanation of benefits, scam, beware, do not respond,
                fraud, flashlight, pantry, library, eclipse, eclipse glasses, mychart, health plan, hospitals?,
                quit smoking, coaching, fence, deck, yard sign, good for 30 days, shift, gate code, badge
                """
            ),
            "your (?:agent|roofer|contractor|plumber|advisor|attorney|technician|mover),? [a-z]+ (?:emailed|is|will|has)",
            "never (?:passed|shared|sold|given)",
            r"(?:your|ur) (?:\w+ ){0,3}(?:policy|coverage|plan|claim|appointment|interview|application|id card|premium|invoice|install\w*|enrollment|inspection|estimate|medicare card|benefits? statement|case|quote)~(?:is|was|has|will|ready|scheduled|renew\w*|expires|due|confirmed|received|approved|with|on|at|number|#|attached)",
            "interview (?:is|has been|at|on|scheduled|tomorrow|confirmed)",
            "your (?:technician|installer|crew|adjuster)",
            "(?:inspection|installation|install) (?:is )?(?:scheduled|on|tomorrow|complete)",
            "open enrollment (?:meeting|ends|closes|begins)",
            r"(?:never|not|won't|don't|do not|will not) (?:\w+ )?(?:sell|share|pass|spam|provide)",
            "quotes? (?:that )?you (?:asked|requested|wanted)",
            "call your agent",
        ),
        signals={**COMMERCE, "servicing": -0.6, "offer": 0.3, "price": 0.2, "advice": -0.3},
        negatable=False,
    ),
)
