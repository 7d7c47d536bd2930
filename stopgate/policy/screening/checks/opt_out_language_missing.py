"""
Blocks: marketing texts that do not say how to opt out; by default they go out with a warning, by setting they are refused or held.
Why: the first message of a marketing program must say how to stop, and later ones must from time to time. The gate does not remember who has had the first, so it warns of each.
Blocked example: with the category marketing: "Acme: our summer menu is here, see https://acme.com/menu"
Allowed example: "Acme: our summer menu is here, see https://acme.com/menu Reply STOP to opt out"
What the sender can do: end the text with "Reply STOP to opt out", at least in the first message to each handset.
Source: CTIA Messaging Principles (May 2023) 5.1.3; 47 CFR 64.1200(a)(10).
Since: 0.1.0
"""

from stopgate.policy.screening.category import CODE
from stopgate.policy.screening.objection import Objection
from stopgate.policy.screening.patterns import lazily
from stopgate.policy.screening.reading import Reading

NAME = "opt-out-language-missing"
CODE = CODE

_says_how = lazily(
    r"\bSTOP\b"
    r"|(?i:\b(?:reply|text|txt|send|rpl|rply|respond|use|say|responda|responde|env[ií]a|env[ií]e|r[eé]pond(?:ez|s)|envoyez|responder?)\b"
    r"\W{1,3}(?:(?:with|the word|con|avec|com|la palabra|le mot)\W{1,3})?"
    r"(?:stop(?:all)?|end|quit|cancel|unsub(?:scribe)?|opt[ -]?out|arr[eêE]t|alto|baja|parar|sair|cancelar)\b)"
    r"|(?i:\bstop ?(?:2|=|to) ?(?:end|quit|stop|cancel|unsub(?:scribe)?|opt[ -]?out)\b)"
    r"|(?i:\bunsub(?:scribe)?\b|\bopt(?:ing)?[ -]?out\b|\bdarse de baja\b|\bse d[eé]sabonner\b|\bd[eé]sabonnez\b|\bdescadastrar\b)"
)


def check(reading: Reading) -> Objection | None:
    """Object to a marketing text without a word on how to opt out."""
    if reading.context.category != "marketing" or _says_how().search(reading.body):
        return None
    return Objection(
        NAME,
        (),
        "The text does not say how to opt out.",
        "Say it at least in the first message to each handset. This would pass: “… Reply STOP to opt out”.",
        True,
        "https://www.ecfr.gov/current/title-47/section-64.1200",
    )
