"""
Blocks: messages to people who did not give their number to the sender, as far as the text admits it.
Why: consent is given to one sender and cannot be bought, shared or passed on.
Blocked example: "We got your number from one of our marketing partners and wanted to reach out."
Allowed example: "You gave us your number when you signed up at our store. Reply STOP to opt out."
What the sender can do: ask these people for consent themselves, and write to those who gave it.
Source: seed row R2; 47 CFR 64.1200(f)(9), one-to-one consent; Twilio 30477, 30520, 30521.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import Lexicon, listed

_CONTACT = r"(?:phone |cell |mobile |contact )?(?:number|no|num|info|information|details|contact|contacts|name|name and number|phone|digits|cell|mobile|address|addresses|email|line|lead)"
_SOURCE = (
    r"(?:(?:marketing|lead|data|affiliate|business|trusted|advertising|referral) )?(?:partners?|affiliates?|third part(?:y|ies)|brokers?|vendors?|"
    r"databases?|director(?:y|ies)|lists?|records|registry|voter file|lead (?:gen\w*|provider|company|service)|websites?|linkedin|facebook|google|"
    r"zillow|craigslist|instagram|yelp|friends?|neighbou?rs?|colleagues?|co ?workers?|relatives?|cousins?|mutual|sister compan(?:y|ies)|other compan(?:y|ies)|"
    r"another (?:company|site|website|store|business|dealer|brand)|(?:ad|ads|listing|post|posting|profile|permit|permits|roster|sign ?in sheet|guest ?book|phone ?book|address book|contacts|contact list|alumni list|membership list|yellow pages|white pages|chamber|lender|realtor|landlord|dealership|registration|group chat|marketplace)|agenc(?:y|ies)|survey|contest|sweepstakes|seller|source|service|mail list|mailing list|event|conference|trade show)"
)
_TAKEN = r"(?:imported|harvested|compiled|extracted|mined|exported|gathered|downloaded|got|get|gotten|ran across|stumbled (?:on|upon|across)|copied|took|lifted|dug up|looked up|saw|sourced|licensed|rented|received|obtained|found|have|was given|were given|acquired|purchased|bought|pulled|picked up|came across|collected|scraped|located|grabbed)"

CATEGORY = Category(
    rule="content-third-party-consent",
    about="says that the number came from somebody else than its owner",
    correct="Write only to people who gave their number to your own organisation for these messages, and ask the others for consent by another channel first",
    passes="Acme: thanks for signing up at our counter. Msg frequency varies. Reply STOP to opt out.",
    otherwise="If the number was given to you directly, take the words about its other origin out of the text, or appeal with the record of consent",
    policy_url="https://www.law.cornell.edu/cfr/text/47/64.1200",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                co ?sponsors?, co ?reg, co ?registration, shared consent, shared opt ?in, partner opt ?in, third party
                opt ?in, opt ?in data
                """
            ),
            "(?:vendor|partner|agency|company|broker|affiliate|supplier)~(?:passed|gave|shared|sold|sent|provided|forwarded) (?:us |along )?(?:your|ur)",
            r"(?:found|saw|got|spotted|noticed) (?:you|ur|your \w+) (?:in|on|through|via|from) (?:a|an|the|our|your|some) (?:\w+ ){0,4}(?:list|directory|roster|database|registry|records|spreadsheet|file|website|page|listing|linkedin|facebook)",
            r"(?:number|name|info|email|cell|details|contact) (?:was|were|is|are) (?:on|in|part of) (?:a|an|the|our) (?:\w+ ){0,2}(?:spreadsheet|list|database|file|directory|registry|roster)",
            "(?:customers?|contacts?|leads?|members?|list|spreadsheet|database|data|numbers)(?: that| which)? we (?:bought|purchased|acquired|licensed|rented|obtained|scraped|pulled)",
            r"(?:obtained|got|received|found|have|pulled|acquired|collected|took|sourced|located) (?:your|ur) (?:\w+ )?(?:mobile|cell|number|contact|info|information|details|name|email|phone|data)~(?:public|directory|business listing|linkedin|registry|records|web|internet|website|online|list|database|partner|affiliate|vendor|broker|third|sponsor|social media|facebook|google|instagram)",
            r"(?:run|hosted|offered|held|sponsored|operated|managed) by (?:one of )?our (?:\w+ )?(?:co ?sponsors?|sponsors?|partners?|affiliates?|sister \w+|network)",
            "(?:getting|receiving) (?:this|these|our)~because (?:you )?(?:entered|filled|visited|registered|signed|opted|requested|took|clicked|inquired)~(?:partner|sponsor|affiliate|third|another|other|contest|sweepstakes|survey|network)",
            r"pulled (?:your|ur) (?:\w+ )?(?:contact|number|info|name|details|profile|cell)",
            "(?:details|number|info|name|contact|data|email|cell|profile) (?:came|come|comes|was passed|were passed|reached us|was sent|arrived|got) (?:to us )?(?:through|via|from|by way of)~(?:survey|site|partner|list|provider|vendor|form|contest|giveaway|affiliate|broker|directory|company|friend|registry)",
            "(?:passed|gave|handed|forwarded|shared)(?: along| on| over)? (?:us )?(?:your|ur) (?:cell|number|info|name|contact|details|mobile|phone|data|email)",
            "(?:voter|customer|member|subscriber|consumer|resident|homeowner|dmv|property|tax|court|business|licensee|alumni|attendee|prospect) (?:file|rolls?|list|lists|database|records?) (?:we |that we )?(?:licensed|bought|purchased|acquired|obtained|rented|got|accessed|downloaded)",
            "(?:licensed|bought|purchased|acquired|obtained|rented|got|pulled|downloaded|scraped) (?:from )?(?:a |an |the |your )?(?:voter|customer|member|subscriber|consumer|resident|homeowner|dmv|property|tax|court|marketing|lead|public|third party|real estate|mailing|phone|email) (?:file|rolls?|list|lists|database|records?|data|directory)",
            r"(?:on|from|off|through|via) (?:a|an|our|the|this) (?:\w+ )?(?:\w+ )?lead list",
            "cold (?:text|call|message|outreach|list|sms)",
            "(?:number|info|details|contact|data|lead|name|phone|cell) (?:was|were|is|has been|have been)~(?:supplied|provided|sold|given|furnished|generated|sourced|harvested|collected|scraped|rented|passed)~(?:by|from|via|through)",
            r"(?:part of|included in|listed in|found in|on) (?:a|an|the|our) (?:\w+ )?(?:database|list|dataset|directory|file) (?:we|that we|i) (?:acquired|bought|purchased|rented|licensed|obtained|compiled|built|got)",
            "(?:don't|do not|didn't|did not|without|lack|haven't|never) (?:yet )?(?:have |get |got |ask for |gave |give |received |given )?(?:us |your )?(?:direct |prior |express )?(?:permission|consent|opt ?in)",
            "you (?:haven't|have not|didn't|did not|never) (?:opted? in|signed? up|subscribed?|consent(?:ed)?|given us|gave us|asked for)",
            r"(?:our |a |the |my )?(?:partner|affiliate|friend|neighbor|neighbour|coworker|colleague|contact|referral|associate|cousin|brother|sister)s? (?:\w+ )?(?:said|told us|told me|mentioned|thought|suggested|recommended|indicated)~(?:you|you'd|interested|open|text|reach|looking)",
            "(?:affiliate|list|lead|data) (?:marketers?|providers?|brokers?|vendors?|suppliers?|sellers?|exchange|networks?|partners?|companies|compan(?:y|ies))",
            "leads? (?:provider|vendor|source|seller|broker)",
            r"(?:obtained|got|received|found|collected|acquired|pulled|have) (?:your|ur) (?:\w+ ){0,3}(?:number|info|information|details|contact|data|name|cell|mobile|phone)~(?:from|off|through|via|on) (?:the )?(?:web|internet|online|google|facebook|linkedin|instagram|yelp|zillow|craigslist|whitepages|yellow pages|public|partner|affiliate|third|another|other|list|directory|lead|vendor|broker|records)",
            "(?:another|other|different|sister|partner|affiliated|parent) (?:site|website|company|brand|business|store|app|organization|charity|campaign|dealer|agency)~(?:gave|shared|passed|sold|provided|your number|your info|signed up|filled|consent|opted|we're texting|list|database)",
            r"(?:partner|vendor|affiliate|broker|agency|company|provider|website|app|friend|neighbor) (?:\w+ )?(?:shared|gave|sent|provided|passed|sold|forwarded|supplied) (?:us |me )?(?:with )?(?:your|ur)",
            r"(?:purchased|scraped|bought|rented|compiled|aged|cold) (?:\w+ ){0,2}(?:list|lists|database|leads|numbers)",
            "(?:got|found|pulled|grabbed|have) (?:your|ur) (?:number|info|contact|name|details) (?:from there|there|off|online|from it|from your (?:listing|post|ad|profile|website|page))",
            r"saw your (?:\w+ )?(?:listing|ad|post|profile)~(?:got|found|number|texting|reaching)",
            f"{_TAKEN} (?:your|ur) {_CONTACT}~(?:from|through|thru|via|off|on|by)~{_SOURCE}",
            f"{_TAKEN} (?:your|ur) {_CONTACT} (?:from|through|via|off|on) (?:a|an|our|one of|the|public|online|someone|another|property|county|court)",
            f"your {_CONTACT} (?:was|were|has been|have been|is|came|comes)~(?:provided|given|shared|supplied|sold|passed|referred|obtained|purchased|bought|acquired|collected|from|forwarded)~(?:by|from|through|to us|via)~{_SOURCE}",
            "(?:purchased|bought|rented|scraped|acquired|third party|cold|compiled) (?:a |an |this |our |your )?(?:lead|contact|phone|marketing|email|mailing|sms|call|prospect|consumer|homeowner|number)s? (?:list|leads|database|numbers|contacts|records|file)",
            f"{_SOURCE} (?:gave|shared|provided|passed|sent|sold|supplied|forwarded) (?:us|me|along|on) ?(?:with )?(?:your|ur)",
            "(?:opted in|opt in|signed up|consented|agreed|registered|gave consent|gave permission|submitted|subscribed|requested|inquired|filled out)~(?:through|via|with|on|at|to|from|by) ?(?:an?|one of|our|the|another|other)? ?(?:of )?(?:our )?(?:(?:marketing|lead|data|affiliate|trusted|network) )?(?:partners?|affiliates?|third part(?:y|ies)|sister (?:company|site)|another (?:company|site|website|brand)|network of|sponsors?)",
            r"(?:shared|passed|transferred|sold|given|provided) (?:to us |with us |on )?by (?:(?:a|an|our|one of our|another) )(?:\w+ )?(?:partner|affiliate|third party|vendor|company|broker|advertiser)s?",
            "consent (?:was|has been|is|were) (?:transferred|shared|passed|sold|assigned|obtained)~(?:to us|partner|affiliate|third|from|by)",
            "(?:on|from) (?:a|our|the) (?:list|lead list|database) (?:we|that we|i) (?:bought|purchased|rented|acquired|obtained)",
            "skip trac(?:e|ed|ing)",
            r"(?:pulled|from|via|through) (?:public|property|county|court|tax|dmv|voter) (?:\w+ )?(?:records?|rolls?|files?)",
            "someone you know (?:gave|shared|submitted|referred)",
            "(?:bought|purchased) (?:your|ur) (?:info|information|number|data|details|contact)",
            r"(?:bought|purchased|acquired|rented|licensed|obtained|picked up|ordered|paid for) (?:a|an|the|this|some|your|his|her|their|its|old|from) (?:\w+ ){0,3}(?:lists?|database|roster|directory|records|customers|customer (?:file|list|base)|contacts|leads|phone numbers|mailing list) ?(?:of|from|with|that|and|when|after|for|hit)?",
            r"(?:sold|gave|passed|handed|transferred|turned over|released|leased|rented) (?:us|me|over) (?:a|an|the|their|its|his|her|your) (?:\w+ ){0,3}(?:list|file|files|database|records|roster|contacts|customers|book|directory|data|spreadsheet|contact)",
            r"(?:uploaded|imported|synced|shared|gave us|opened|scanned|connected) (?:their|his|her|all (?:their|his|her)|the) (?:\w+ )?(?:address book|contacts?|phone ?book|contact list|friends list|rolodex)",
            rf"(?:gave|gives|handed|passed|slipped|entered|submitted|dropped|put in|typed in|listed|shared|forwarded|supplied|provided|recommended|added) (?:us |me |in |over |along |on )*(?:your|ur) {_CONTACT}",
            r"(?:passed|sent|forwarded|shared|handed|gave) (?:your|ur) (?:\w+ )?(?:number|digits|info|name|contact|details|cell|email|line) (?:along|on|over|to (?:us|me)|our way)",
            r"(?:your|this|ur) (?:\w+ )?(?:number|name|info|contact|cell|details|profile) (?:came up|popped up|turned up|showed up|surfaced|appeared|matched|was matched|came back|came with|came to us)",
            r"(?:signed|filled|entered|registered|opted|subscribed|inquired|enrolled)~(?:at|on|with|through|via|for) (?:another|a different|a sister|a partner|one of our (?:\w+ )?(?:partners?|affiliates?|sponsors?|sites|brands)|an affiliated)",
            "(?:mutual|your|a) (?:friend|buddy|neighbor|neighbour|coworker|colleague|cousin|sister|brother|mother|uncle|aunt|classmate|boss|roommate|pal)~(?:gave|shared|passed|entered|submitted|put|dropped|handed|mentioned|thought|said|signed you up|nominated|tagged|added)~(?:you|your|ur)",
            "(?:data|lead|list|consent) (?:append|exchange|co ?op|swap|purchase|sharing agreement|sharing partner)",
            "(?:you|we) (?:and i )?(?:don't|do not|haven't|have not|never) (?:know each other|have (?:a|any|an existing|prior) relationship|met|done business|spoken|talked)~(?:number|list|found|got|came|info|contact|director|profile|name)",
            "no (?:prior|existing|previous) (?:relationship|contact|business)",
            "(?:reverse|phone|number|people|address) (?:lookup|look up|search)~(?:number|you|your|owner|found|gave)",
            "little bird",
            r"(?:gave|sold|handed|sent|passed|forwarded|shared|offered) (?:us|me|over) (?:all |a bunch of |some |the |a few |a ton of |\d+ )*(?:their|his|her|its|your)? ?(?:whole |entire |full |customer |client |member |phone |old )*(?:numbers|customers|contacts|crm|clients|phone ?book|subscribers|sign ?ups|members)",
            "(?:they|who|which|that|site|company) (?:re ?sell|sell|sold|re ?sold|rent|rented|trade|traded|share|swap)s? (?:the |its |their |our |your )?(?:sign ?ups|entries|list|lists|data|numbers|contacts|leads|submissions|opt ?ins)",
            "(?:picked|bought|scooped|pulled|grabbed|snapped) (?:yours|you) (?:up|from|off|out)",
            "(?:you|u) (?:didn't|did not|never|haven't) (?:actually |personally |directly )?(?:give|gave|given|share|shared|hand|sign|signed|ask|asked|text|texted|contact|contacted) (?:me |us |up |for )*(?:this|your|the|with us)",
            r"(?:exported|shared|handed over|dumped|emailed|copied) (?:me |us )?(?:his|her|their|the) (?:\w+ )?(?:crm|contacts?|contact list|client list|customer list|database|phone ?book|rolodex)",
            r"(?:numbers?|recipients?|contacts?|recipient numbers|list)~(?:compiled|sourced|obtained|collected|bought|purchased|derived|gathered|pulled)~(?:third part\w+|directories|public|online|vendors?|brokers?|other (?:sites|companies)|web|internet|data)",
            "(?:yours|your (?:name|number|cell|info)) was (?:in it|on it|in there|on there|one of them|among them|included|in (?:the|that|his|her|their))",
            "(?:don't|not sure if you|may not|might not|won't|don't think you) (?:recall|remember) (?:opting|signing|asking|giving|us|me|filling|entering)",
            r"(?:bought|purchased|acquired|pulled|ordered|work off|working off|going off|using|use|licensed|rented) (?:this week'?s?|the|a|an|your|last month'?s?|today'?s?|public|county|city|state|recent|latest) (?:\w+ ){0,4}(?:file|list|records?|announcements?|permits?|filings?|rolls?|notices|registry|booklet|directory|roster|tags|mailing)",
            "consent (?:was|were|is|has been|you gave)~(?:collected|transferred|passed|sold|gathered|captured|obtained|shared|assigned)~(?:by|to|from|through|via)",
            r"(?:got|found|took|have|had|picked|snagged|copied|pulled) (?:ya|your|ur|yalls?|everybody'?s?|everyone'?s?|all the) (?:\w+ )?(?:number|cell|contact|info|name|digits|email|phone|mobile) (?:out|off|out of|outta|from|of|via|through) ",
            r"(?:your|ur|ya) (?:\w+ )?(?:number|contact|mobile|phone|email|info|details|data) (?:is|was|are|were|has been|have been|be) (?:taken|got|gotten|found|collected|extracted|picked|obtained|received|fetched|selected|pulled|provided|scraped)~(?:from|by|through|via|on|in|off)",
            r"(?:entered|enter|joined|took|filled out|completed|clicked) (?:a|an|our|the|one of) (?:\w+ ){0,2}(?:drawing|contest|giveaway|survey|quiz|sweepstakes|form|poll|offer|ad)~(?:affiliat\w+|partner\w*|publishers?|sponsors?|network|third|another)",
            "they (?:provided|gave|sold|sent|passed|shared|supplied|forwarded) (?:us|me|along|over) (?:with )?(?:your|ur)",
            "(?:jotted|wrote|took|copied|noted|grabbed|snapped|got) (?:down )?(?:the|your|ur|ya|that) (?:number|phone|cell)(?: (?:down|off|from|on))?~(?:sign|ad|listing|truck|van|window|flyer|roster|sheet|board|card|post|website|page|sell|selling|market)",
            r"saw (?:your|ur|ya|the) (?:\w+ ){0,3}(?:sign|ad|listing|truck|flyer|post|card|van|page|profile|resume)~(?:number|jotted|texting|reaching|got|in the market|figured|thought)",
            "(?:roster|sign ?up sheet|sign ?in sheet|contact sheet|phone tree|class list|team list|directory|member list|group chat|guest list)~(?:had|has|with|showed) (?:everyone|everybody|your|all|ur|the)~(?:cell|number|phone|contact|info|email|grabbed)",
            "(?:buddy|friend|cousin|contact|guy|pal|somebody|someone|insider|source) (?:of mine )?(?:at|in|over at|from) (?:the )?(?:dmv|bank|hospital|county|court|phone company|carrier|city hall|dealership|insurance company|school|clinic|post office|lender)~(?:you|your|ur|number|plates|know|told|gave|looked)",
            r"(?:handed|gave|turned|passed|left|transferred|signed)(?: over)? (?:us |me )?(?:his|her|their|its) (?:\w+ ){0,2}(?:phone |contact |client |patient |customer |member |tenant |student )(?:lists?|files?|records|numbers|book|base|roster|database)",
            r"(?:is this|still the) (?:still )?(?:the )?(?:number|owner|right number|best number) (?:for|of) (?:the owner|\d+|whoever|\w+ \w+)~(?:offer|buy|cash|sell|property|list|file|records?)",
        ),
        firm=(
            *listed(
                """
                list provider, affiliate marketer, lead list, purchased, acquired, opted in elsewhere
                """
            ),
            "sister (?:brand|company|site|store)",
            "(?:friend|neighbou?r|colleague|co ?worker|relative|cousin|family member|acquaintance)~(?:gave|passed|shared|referred|recommended|mentioned)~(?:your|you)",
            "you (?:don't|do not|may not|might not|won't) (?:know|recognize|remember) (?:me|us)",
            "(?:partner|affiliate)s? (?:list|network|site)",
            "(?:found|saw) (?:you|your (?:listing|profile|business|page|house|home|property|resume)) (?:on|online|through|via|in)",
            "data (?:provider|broker|partner)",
            "your (?:info|information|details|number|contact info) (?:was|were) (?:shared|provided|submitted|passed) (?:to|with) us",
            "cold (?:text|message|outreach)",
            "referred (?:to us|your (?:name|number|info))",
            "our records? (?:partner|provider)",
            "on behalf of",
            "affiliated publishers?",
            "absentee ?owner",
            "birth announcements?",
            "new homeowners?",
            "chamber of commerce",
        ),
        weak=(
            *listed(
                """
                mailing list, purchased list, public records?, reaching out, hope you don't mind, out of the blue
                """
            ),
            "(?:marketing|lead|affiliate|trusted|business) partners?",
            "third part(?:y|ies)",
        ),
        benign=(
            *listed(
                """
                emergency contact, delivery partner, courier, gift
                """
            ),
            r"(?:never|not|won't|don't|doesn't|didn't|cannot|will not) (?:\w+ )?(?:sell|share|provide|give|buy|purchase|rent|pass|transfer|sold|shared|use|disclose)",
            r"(?:doctor|dr|physician|provider|clinic|hospital|pharmacy|dentist|specialist|school|insurance|caregiver|employer|attorney)~(?:referr\w+|sent us|gave us|provided|shared)",
            "(?:referral|records?|order|prescription) (?:from|by) (?:dr|your (?:doctor|provider|physician|pcp|dentist|vet))",
            "you (?:gave|provided|shared|entered|listed) (?:us )?(?:your|this|the)",
            "order (?:placed )?(?:through|via|from)",
            r"you(?:'ve| have)? (?:\w+ )?(?:gave|given|provided|shared|listed|submitted|left|sent|added|typed|passed|filled (?:out|in)|signed in) ",
            r"(?:we|i|i'll|we'll|i've|we've|i'm|driver|technician|courier) (?:\w+ )?(?:gave|give|giving|shared|share|passed|pass|forwarded|forward|sent|send|added|add|provided|provide|listed)(?: along| on)? (?:your|ur|his|her|their) ",
            r"(?:please|can you|could you|would you|you can|to|must|should|when you|if you|may) (?:\w+ )?(?:give|pass|share|provide|enter|send|list|leave) ",
            "(?:case|claim|order|ticket|confirmation|invoice|tracking|policy|badge|reference|lot|room|unit|plate|locker|tax) number",
        ),
        signals={
            "chat": -0.2,
            "link": 0.2,
            "offer": 0.3,
            "call-to-action": 0.2,
            "price": 0.1,
            "servicing": -0.5,
            "otp": -1.0,
        },
        negatable=False,
    ),
    way="approval",
)
