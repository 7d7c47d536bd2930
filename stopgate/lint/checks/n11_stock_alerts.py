"""
Toll-free: stock alerts.

Blocks
    Stock tips, trading signals and market alerts.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Stock alerts/platforms"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Picks: hot stock alert, buy ABCD before the bell."]

Correct example
    kind: toll_free
    samples: ["Acme Shoes: your size is back in stock, see you in the store."]

What to do
    Codes for signing in to a trading platform are allowed; alerts are not.

Source
    Toll-free rejection reasons, ineligible; Twilio 30463.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "stock alerts",
    strong=r"stock (?:alerts?|picks?|tips?|market|trad\w+|signals?|recommendations?|options? alerts?)"
    r"|(?:hot|penny|growth|trending) stocks?|trad(?:e|ing) (?:signals?|alerts?|tips?)"
    r"|options? trading|day[- ]trad\w+|forex|price targets?|buy (?:the|this) stock"
    r"|stocks to (?:buy|watch)|market alerts?|swing trades?|ticker alerts?",
    innocent=r"(?:in|out of|back in|restock\w*|low) stock (?:alerts?|notifications?)"
    r"|stock (?:up|levels?|status)"
    r"|(?:farmers|flea|super|night|fish|meat|christmas|holiday) ?market alerts?",
)
USE = ForbiddenUse("N11", "toll-free-stock-alerts", LEXICON)
CHECK = USE.check((30463,))
