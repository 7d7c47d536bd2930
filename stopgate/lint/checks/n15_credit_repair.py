"""
Toll-free: credit repair.

Blocks
    Repairing or improving credit, even with consent.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Credit repair"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Score: credit repair that works, raise your score by 100 points."]

Correct example
    kind: toll_free
    samples: ["Acme Bank: a credit of [amount] was posted to your account."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30467.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "credit repair",
    strong=r"credit (?:repair|fix\w*|restoration|rebuild\w*|boost\w*|clean-?up|sweep|correction|improvement)"
    r"|(?:repair|fix|rebuild|restor|improv|boost|rais|increas|clean up)(?:e|s|ing)? (?:your |their |bad |poor |my |a )*credit(?: (?:scores?|history|reports?|rating))?"
    r"|credit (?:scores?|history|reports?|ratings?)(?: \w+){0,2} (?:fixed|repaired|rebuilt|restored|boosted|raised|cleaned(?: up)?)"
    r"|bad credit (?:ok|fix\w*|no problem)"
    r"|(?:remov|delet|disput)(?:e|es|ing) (?:negative|bad) (?:items?|marks?|credit)"
    r"|tradelines?|credit scores? (?:up|by \d+)",
)
USE = ForbiddenUse("N15", "toll-free-credit-repair", LEXICON)
CHECK = USE.check((30467,))
