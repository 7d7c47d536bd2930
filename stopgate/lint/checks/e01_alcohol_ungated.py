"""
Toll-free: alcohol needs a robust age gate.

Blocks
    Content about alcohol behind a yes-or-no question, or behind nothing. The fault is reported under L26.

Why
    "Are you 21?" proves nothing; the reviewer wants month, day and year. To Canada alcohol is blocked even so.

Faulty example
    kind: toll_free
    samples: ["Acme Cellars: taste our new wines on Friday."]

Correct example
    kind: toll_free
    age_gated: true
    message_flow: "Guests enter their date of birth (MM/DD/YYYY) and tick a box for texts at https://acme.example."
    samples: ["Acme Cellars: taste our new wines on Friday."]

What to do
    Collect the birthday as MM/DD/YYYY before the opt-in.

Source
    Toll-free rejection reasons, eligible; Twilio 30456, 30529; alcohol to Canada 30456, 30875.

Since
    0.1.0
"""

from stopgate.lint.checks.l26_attribute_undeclared import ALCOHOL_AND_AGE
from stopgate.lint.checks.l26_attribute_undeclared import CHECK as ATTRIBUTE
from stopgate.lint.echo import echo
from stopgate.lint.finding import Fault

_AGE_ONLY = ("18", "19", "21", "age", "adults")


def _is_alcohol(fault: Fault) -> bool:
    terms = ALCOHOL_AND_AGE.terms_in(fault.quote)
    return any(not any(word in term.lower() for word in _AGE_ONLY) for term in terms)


CHECK = echo("E01", "toll-free-alcohol-ungated", (30456, 30529), of=(ATTRIBUTE,), when=_is_alcohol)
