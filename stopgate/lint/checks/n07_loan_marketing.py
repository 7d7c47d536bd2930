"""
Toll-free: marketing of loans.

Blocks
    Mortgage, auto, student, personal and payday loans on offer.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Loan marketing"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Cash: payday loans up to $1,000, apply today."]

Correct example
    kind: toll_free
    samples: ["Acme Bank: your payment of [amount] was received, thank you."]

What to do
    Loans of your own: set `direct_lending`. Servicing a loan without advertising may be appealed; other loans are never carried.

Source
    Toll-free rejection reasons, ineligible; Twilio 30443.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "marketing of loans",
    strong=r"pay ?day (?:loans?|lend\w+|advances?)|title loans?"
    r"|(?:student|personal|auto|car|mortgage|home|quick|fast|instant|short-term|online|third[- ]party|bad credit|no credit check) loans? (?:offers?|deals?|specials?|available|up to|(?:from|at|with) (?:\$|\d|\[|no\b|low|bad|easy|instant)|as low|forgiveness|relief|now|today|approved)"
    r"|(?:pre-?approved|apply (?:now |today )?|qualify|approved) (?:for|now for) (?:a |an |your )?(?:\$?[\d,]+ )?(?:\w+ )?loans?"
    r"|loans? (?:up to|as low as|starting at|from \$)|student loan (?:forgiveness|relief)"
    r"|refinance (?:now|today|and save)"
    r"|(?:mortgage|refi\w*) rates (?:as low|from|drop\w*|starting)|cash advances?"
    r"|compare (?:loan|mortgage) (?:offers|rates|lenders)"
    r"|(?:match|connect)(?:ed|es|s|ing)? (?:\w+ )?with (?:\w+ )?lenders|network of lenders"
    r"|loan (?:marketing|offers)",
    innocent=r"(?:library|book|equipment|car|device) loans?",
)
USE = ForbiddenUse("N07", "toll-free-loan-marketing", LEXICON, allowed="direct_lending")
CHECK = USE.check((30443,))
