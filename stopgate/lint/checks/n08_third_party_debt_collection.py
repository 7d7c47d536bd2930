"""
Toll-free: third-party debt collection.

Blocks
    Collection of debts owed to others.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Third-party debt collection"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Recovery: this is a debt collector. Pay the past due balance placed with us."]

Correct example
    kind: toll_free
    samples: ["Acme Dental: your statement is ready, pay at the front desk or online."]

What to do
    With direct consent to you as the creditor, appeal; else use voice or letters.

Source
    Toll-free rejection reasons, ineligible; Twilio 30460.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "third-party debt collection",
    strong=r"debt collect(?:or|ors|ion|ing)\w*|collect(?:ion)? agency|collections? agencies"
    r"|collect(?:s|ing)? (?:a |past[- ]due |outstanding |unpaid )?debts?(?: owed)?"
    r"|third[- ]party collections?"
    r"|(?:accounts?|balance|debt)s? (?:placed|assigned|referred) (?:with|to) (?:us|our (?:office|agency))(?: for collection)?"
    r"|attempt to collect|purchased debts?|debt (?:buyer|recovery)"
    r"|collect on behalf of (?:creditors|lenders)|original creditor",
    innocent=r"(?:data|blood|toll|waste|garbage|trash) collect\w+",
)
USE = ForbiddenUse("N08", "toll-free-third-party-debt-collection", LEXICON)
CHECK = USE.check((30460,))
