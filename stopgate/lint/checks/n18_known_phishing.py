"""
Toll-free: phishing.

Blocks
    Texts that lure passwords or card data out of people, simulated ones included.

Why
    Toll-free reviewers refuse it for good ("Known phishing campaign"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Your account is suspended! Verify your password and card number at the link now."]

Correct example
    kind: toll_free
    samples: ["Acme Bank: we will never ask for your password by text."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30480, 30853, 30567.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "phishing",
    strong=r"(?:account|card|access) (?:has been |is |was |will be )?(?:suspended|locked|limited|deactivated|restricted|frozen)\b.{0,60}\b(?:verify|confirm|click|log ?in|update|validate)"
    r"|(?:verify|confirm|update|provide|reply with|send|enter|submit) (?:us )?(?:your |their )?(?:full )?(?:ssn|social security(?: number)?|password|pin number|bank (?:account|details|login)|card (?:number|details)|cvv|credentials|login details)"
    r"|simulated phishing|phishing (?:test|simulation|campaign)s?"
    r"|unusual (?:sign-?in|activity).{0,50}(?:click|tap) (?:here|the link)"
    r"|package .{0,30}\b(?:customs|redelivery|unpaid) fee",
    innocent=r"phishing awareness|report phishing",
)
USE = ForbiddenUse("N18", "toll-free-known-phishing", LEXICON)
CHECK = USE.check((30480, 30853, 30567))
