"""
Toll-free: federally illegal substances and articles.

Blocks
    Drugs, kratom, paraphernalia and fireworks on sale.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Illegal substances/articles"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Herbs: kratom powder and magic mushrooms shipped overnight."]

Correct example
    kind: toll_free
    samples: ["Acme Recovery: your opioid recovery group meets at 6 pm."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30469, 30528.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "federally illegal substances and articles",
    strong=r"kratom|psilocybin|magic mushrooms?|shrooms|cocaine|heroin|mdma|ecstasy pills?|lsd"
    r"|ayahuasca|methamphetamines?|drug paraphernalia|bongs?|fentanyl (?:sale|for sale|pills)"
    r"|anabolic steroids?|steroids for sale"
    r"|(?:buy|order|sell|sale of|discount(?:ed)?|wholesale|cheap) (?:\w+ )?(?:fireworks|xanax|adderall|oxycodone|opioids?)"
    r"|fireworks (?:sale|store|stand|for sale|deals?|blowout|outlet)"
    r"|prescription drugs without|no prescription (?:needed|required)|khat"
    r"|nitrous (?:chargers|tanks)|counterfeit|fake ids?",
    innocent=r"(?:fentanyl|heroin|cocaine|opioid|drug|methamphetamine) (?:overdose|recovery|treatment|test\w*|awareness|prevention|addiction|use disorder)s?"
    r"|counterfeit (?:detection|alert|warning)",
)
USE = ForbiddenUse("N17", "toll-free-illegal-substances", LEXICON)
CHECK = USE.check((30469, 30528))
