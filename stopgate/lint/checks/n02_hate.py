"""
Toll-free: hateful or violent content.

Blocks
    Hateful, profane, violent or inciting texts.

Why
    Toll-free reviewers refuse it for good ("Disallowed: SHAFT - Hate"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Rally of the white power movement, take our streets back."]

Correct example
    kind: toll_free
    samples: ["Our anti hate crime hotline is open all night."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30455.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "hateful or violent content",
    strong=r"white (?:power|supremac\w+|nationalis\w+)|race war|ethnic cleansing|neo-?nazis?|heil \w+"
    r"|kill (?:all|them all|the \w+s)|exterminate|lynch\w*|genocide now|hate group|fuck\w*"
    r"|death to|inciting violence|profan(?:e|ity) content",
    innocent=r"(?:anti-?|against |hate crime )hate\w*",
)
USE = ForbiddenUse("N02", "toll-free-hate", LEXICON)
CHECK = USE.check((30455,))
