"""
Toll-free: cannabis or CBD.

Blocks
    Cannabis, CBD, THC and hemp, even for codes and reminders.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Cannabis/CBD"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Wellness: 20% off all CBD gummies today."]

Correct example
    kind: toll_free
    samples: ["Acme Garden: weed whackers are back in stock."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30459, 30860, 30528.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "cannabis or CBD",
    strong=r"cannabis|marijuana|cbd|thc|hemp|ganja|delta-?[89]|indica|sativa|budtenders?|pre-?rolls?"
    r"|weed (?:dispensary|delivery|deals?|strains?|shop|store|gummies)"
    r"|(?:medical|recreational) (?:marijuana|weed|pot)|420 (?:deals?|specials?|sale)"
    r"|pot (?:shop|dispensary|brownies)|edibles|kush|hashish",
    weak=r"weed|dispensary|strains?|gummies|flower|edible|joints?|stoned|420",
    innocent=r"cbd (?:district|office|parking|area)|central business district"
    r"|weed (?:whackers?|killers?|control|eaters?|barrier|pulling|removal|abatement)"
    r"|hemp (?:rope|twine)|edible (?:arrangements?|flowers?|garden|plants?)",
)
USE = ForbiddenUse("N05", "toll-free-cannabis", LEXICON)
CHECK = USE.check((30459, 30860, 30528))
