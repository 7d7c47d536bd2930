"""
Toll-free: debt reduction.

Blocks
    Consolidating, settling or reducing debt, even with consent.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Debt reduction"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Relief: cut your credit card debt in half with our debt relief plan."]

Correct example
    kind: toll_free
    samples: ["Acme Bank: your statement is ready to view."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30466.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "debt reduction",
    strong=r"debt (?:relief|reduction|consolidat\w+|settlement|forgiveness|elimination|management|free|negotiation|resolution)"
    r"|(?:reduc\w+|cut|lower|eliminat\w+|consolidat\w+|settl\w+|eras\w+|wipe out|get out of|slash) (?:your |their |all |credit card |unsecured |tax )*debts?"
    r"|tax (?:debt )?relief|out of debt|irs debt",
    innocent=r"debt[- ]free college",
)
USE = ForbiddenUse("N14", "toll-free-debt-reduction", LEXICON)
CHECK = USE.check((30466,))
