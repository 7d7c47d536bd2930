"""
Toll-free: investments with promised returns.

Blocks
    Investments that promise a return.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Risk investment / get-rich-quick"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Wealth: double your money in 90 days, guaranteed returns."]

Correct example
    kind: toll_free
    samples: ["Acme Wealth: your advisor meeting is on Tuesday."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30465.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "investments with promised returns",
    strong=r"guaranteed (?:returns?|profits?|income|yield)|double your (?:money|investment|savings)"
    r"|get[- ]rich(?:[- ]quick)?|passive income"
    r"|risk[- ]free (?:returns?|investments?|profits?)|high[- ](?:yield|return) investments?"
    r"|investment opportunit(?:y|ies)"
    r"|(?:\d+%|weekly|monthly|daily) (?:guaranteed )?(?:returns?|roi)(?: on (?:your|an) investment)?"
    r"|multi-?level marketing|mlm|financial freedom (?:program|system|now)"
    r"|earn \$?[\d,]+k? (?:a|per) (?:week|month|day)|secondary income|pyramid"
    r"|returns? (?:of|up to) \d+ ?%",
    innocent=r"(?:product|merchandise|library|tax|item|package|holiday|free) returns?",
)
USE = ForbiddenUse("N13", "toll-free-risk-investment", LEXICON)
CHECK = USE.check((30465,))
