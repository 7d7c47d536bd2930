"""
Toll-free: sweepstakes and contests.

Blocks
    Sweepstakes, raffles, contests and prizes.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Sweepstakes"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Mart: enter our sweepstakes to win a $500 prize."]

Correct example
    kind: toll_free
    samples: ["Acme Mart: your order is ready for pickup."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30462.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "sweepstakes and contests",
    strong=r"sweepstakes?|raffles?|giveaways?|prize (?:draw(?:ing)?s?|wheel|pool)"
    r"|(?:win|won|winning) (?:a |an |our |the |one of |up to |big )?(?:\w+ ){0,3}(?:prizes?|gift cards?|trips?|vacations?|iphones?|tvs?|\$\d[\d,]*|cash)"
    r"|chance to win|enter (?:to|for a chance to) win"
    r"|(?:enter|join) (?:our|the|this) (?:\w+ )?contests?"
    r"|contests? (?:entr\w+|winners?|prizes?)|cash prizes?|grand prize|lucky draw"
    r"|instant[- ]win|spin (?:the wheel )?to win|contests and prizes",
    weak=r"contests?|prizes?|winners?|drawing",
    innocent=r"(?:science|spelling|essay|art|photo|poetry) contests?|award winners?|award-winning",
)
USE = ForbiddenUse("N10", "toll-free-sweepstakes", LEXICON)
CHECK = USE.check((30462,))
