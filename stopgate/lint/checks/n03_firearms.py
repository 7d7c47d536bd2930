"""
Toll-free: firearms.

Blocks
    Firearms, ammunition and gun ranges.

Why
    Toll-free reviewers refuse it for good ("Disallowed: SHAFT - Firearms"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Arms: all 9mm ammo and rifles 15% off this weekend."]

Correct example
    kind: toll_free
    samples: ["Acme Clinic: flu shots today; gun violence hotline 24 hours."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30457.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "firearms",
    strong=r"firearms?|fire arms?|ammo|ammunition|hand-?guns?|pistols?|rifles?|shotguns?|revolvers?"
    r"|ar-?15s?|gun (?:range|shop|store|show|sales?|club|dealer|safe sale)|guns"
    r"|concealed carry|glock|silencers?|suppressors? sale|shooting range|assault weapons?"
    r"|weapons? (?:sales?|for sale|store)|bump stocks?",
    innocent=r"gun violence|gun control|gun safety (?:awareness|education)"
    r"|(?:glue|nail|heat|massage|water|nerf|toy|staple|spray|caulk|squirt|top|temperature|price) guns?"
    r"|jump(?:ing)? the gun|young guns|guns n' roses|big guns",
)
USE = ForbiddenUse("N03", "toll-free-firearms", LEXICON)
CHECK = USE.check((30457,))
