"""
Toll-free: tobacco or vaping.

Blocks
    Cigarettes, cigars, chewing tobacco, vapes and juice.

Why
    Toll-free reviewers refuse it for good ("Disallowed: SHAFT - Tobacco/Vape"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Vapor: new vape juice flavors, buy two get one."]

Correct example
    kind: toll_free
    samples: ["Acme Health: your quit smoking class starts Monday."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30458, 30878.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "tobacco or vaping",
    strong=r"vapes?|vaping|vape ?shop|e-?cig(?:arette)?s?|e-?liquids?|e-?juice|cigars?|cigarettes?"
    r"|tobacco|hookah|nicotine (?:pouches|salts?|products?|juice)|chewing tobacco|snus|zyn"
    r"|juul|smoke ?shop|vapou?r(?:izer)? (?:shop|store|juice|products?)|vaporizers?"
    r"|rolling papers",
    innocent=r"tobacco[- ](?:free|cessation|use|prevention)\b"
    r"|(?:quit|stop|quitting|stopping) (?:smoking|vaping|tobacco|cigarettes)|smoking cessation"
    r"|(?:anti|no)[- ](?:tobacco|vaping|smoking)|smoke[- ]free",
)
USE = ForbiddenUse("N04", "toll-free-tobacco-vape", LEXICON)
CHECK = USE.check((30458, 30878))
