"""
Toll-free: spam as carriers know it.

Blocks
    Texts of the kind that carriers have flagged as spam.

Why
    Toll-free reviewers refuse it for good ("Known spam campaign"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Congratulations! You have been selected to claim your free gift card."]

Correct example
    kind: toll_free
    samples: ["Your claim was selected for review; we will call you."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30442, 30851.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "spam as carriers know it",
    strong=r"you(?:'ve| have) (?:been (?:selected|chosen) (?:to|for|as)|won\b)"
    r"|claim your (?:free |cash )?(?:gift|prize|reward|iphone|\$)\w*"
    r"|free (?:iphone|ipad|gift card|cruise|vacation)s?|act now before"
    r"|work from home and (?:earn|make)"
    r"|make \$?\d[\d,]* (?:a|per|every) (?:day|week|hour) from home|lucky winner"
    r"|100% free money|miracle weight loss|claim (?:now|it now) before",
)
USE = ForbiddenUse("N06", "toll-free-known-spam", LEXICON)
CHECK = USE.check((30442, 30851))
