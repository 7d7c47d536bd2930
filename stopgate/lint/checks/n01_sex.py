"""
Toll-free: sexual content.

Blocks
    Nudity, pornography, sex toys and adult services.

Why
    Toll-free reviewers refuse it for good ("Disallowed: SHAFT - Sex"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Join our adult entertainment club tonight, live nude shows."]

Correct example
    kind: toll_free
    samples: ["Our sex education class for parents starts Monday."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30441, 30873.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "sexual content",
    strong=r"porn\w*|xxx|nud(?:e|es|ity)|sex (?:toys?|shop|chat|workers?|tapes?)"
    r"|escorts?(?: service)?|strip (?:club|tease)|strippers?|onlyfans|erotic\w*"
    r"|adult (?:entertainment|content|toys?|videos?|novelt\w+|store|dating|club)|hook-?ups?"
    r"|cam ?girls?|sexting|fetish\w*|lingerie party|hot singles"
    r"|sexual (?:enhancement|content|services)|viagra",
    innocent=r"(?:young|older|senior) adult clubs?|adult (?:club|store|dating) (?:members?|customers?|guests?|shoppers?|sports|swim|events?)|(?:police|security|safety|campus|medical|funeral|motorcade) escorts?"
    r"|escorts? (?:you|patients|visitors)|hook-?up (?:fee|service|charge|inspection)"
    r"|(?:utility|water|gas|cable|electric|rv) hook-?ups?",
)
USE = ForbiddenUse("N01", "toll-free-sex", LEXICON)
CHECK = USE.check((30441, 30873))
