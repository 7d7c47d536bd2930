"""
Toll-free: deceptive marketing.

Blocks
    Claims too good to be true and false urgency.

Why
    Toll-free reviewers refuse it for good ("High risk: Deceptive marketing"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Slim: lose 20 pounds in 10 days, results guaranteed."]

Correct example
    kind: toll_free
    samples: ["Acme Gym: your class with Ana starts at 7 am."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30470.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "deceptive marketing",
    strong=r"lose \d+ ?(?:pounds|lbs|kg) (?:in|fast|this)|miracle (?:cure|pill|diet|product)s?"
    r"|(?:results|success|approval|weight loss|cure|savings|winnings) guaranteed"
    r"|guaranteed (?:results|approval|cure|weight loss|winnings?|savings)"
    r"|cures? (?:cancer|diabetes|arthritis|covid)|doctors hate|secret (?:trick|formula|they)"
    r"|100% (?:guaranteed|risk[- ]free)|too good to (?:be true|miss)|no strings attached"
    r"|what (?:doctors|banks) don't want|instant(?:ly)? rich|once in a lifetime"
    r"|anti-?aging breakthrough|only \d+ (?:spots?|left) - act now",
)
USE = ForbiddenUse("N20", "toll-free-deceptive-marketing", LEXICON)
CHECK = USE.check((30470,))
