"""
Toll-free: third-party lead generation and affiliate marketing.

Blocks
    Data passed on to parties the consumer did not opt in to.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Third-party lead generation"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Quotes: our partners will contact you with insurance offers, leads sold daily."]

Correct example
    kind: toll_free
    samples: ["Acme Plumbing: your request was received, a plumber will call you."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30468.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "third-party lead generation and affiliate marketing",
    strong=r"lead[- ]gen(?:eration)?"
    r"|(?:sell|sells|selling|sold|buy|buys|buying|distribut\w+|pass\w*|shar\w+|rout\w+|resell\w*) (?:\w+ )?(?:sales |insurance |qualified |consumer |the |these |our |mortgage |solar |your )*leads?(?! (?:on|about)\b)"
    r"|leads? (?:sold|are shared|are sold|are passed|marketplace|buyers?|brokers?|exchange|to our partners)"
    r"|affiliate (?:market\w+|offers?|links?|partners' offers|programs?)"
    r"|our (?:network of )?(?:partners|affiliates|lenders|providers) (?:will|may|can) (?:contact|call|text|message|reach)"
    r"|partners? offers|offers from (?:our )?(?:partners|third parties|affiliates)"
    r"|third[- ]party offers|job (?:boards?|alerts from (?:third|multiple))"
    r"|(?:connect|match)\w* (?:consumers|you|users|them|customers) with (?:\w+ )?(?:third[- ]party|multiple|partner|participating) \w+"
    r"|marketing partners (?:may|will|can)",
)
USE = ForbiddenUse("N16", "toll-free-third-party-lead-generation", LEXICON)
CHECK = USE.check((30468,))
