"""
Toll-free: fraud.

Blocks
    Texts that get money or papers by a lie.

Why
    Toll-free reviewers refuse it for good ("Fraud (high risk)"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["The IRS owes you a refund; pay the release fee with gift cards."]

Correct example
    kind: toll_free
    samples: ["Acme Tax: your return was filed, the refund date is [date]."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30444, 30524, 30566.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "fraud",
    strong=r"irs (?:owes|refund pending|final notice)"
    r"|pay (?:\w+ ){0,4}(?:with|by|in) (?:gift cards?|wire transfer|bitcoin)"
    r"|unclaimed (?:funds|refund|money|inheritance|property) (?:waiting|of \$|in your name|release)"
    r"|release fee|advance fee|inheritance (?:of|fund|claim)|nigerian"
    r"|wire (?:the )?(?:money|funds) (?:to|today)|stimulus (?:check|payment) (?:waiting|claim)"
    r"|(?:write|writing|do|complete) (?:your |students' )?(?:essays?|exams?|homework|assignments?|thesis|dissertations?) for (?:you|students|a fee|pay)"
    r"|essay(?:[- ]writing)? (?:service|mill)|fake (?:reviews?|documents?|diplomas?)"
    r"|buy (?:a )?(?:degree|diploma)|government grants? (?:waiting|approved|of \$)"
    r"|free government (?:money|phone|grant)s?|car(?:'s)? extended warranty"
    r"|final notice.{0,30}warranty",
)
USE = ForbiddenUse("N19", "toll-free-fraud", LEXICON)
CHECK = USE.check((30444, 30524, 30566))
