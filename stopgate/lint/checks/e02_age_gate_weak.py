"""
Toll-free: an age gate asks for the date of birth.

Blocks
    Age-restricted content without a gate, or with a yes-or-no gate. The fault is reported under L26.

Why
    An acceptable gate collects month, day and year of birth.

Faulty example
    kind: toll_free
    age_gated: true
    message_flow: "Guests confirm at https://acme.example with yes or no that they are of age."
    samples: ["Acme: our adults-only evening is on Friday."]

Correct example
    kind: toll_free
    age_gated: true
    message_flow: "Guests enter their date of birth at https://acme.example."
    samples: ["Acme: our adults-only evening is on Friday."]

What to do
    Collect the birthday as MM/DD/YYYY.

Source
    Toll-free rejection reasons, eligible; Twilio 30448, 30512.

Since
    0.1.0
"""

from stopgate.lint.checks.l26_attribute_undeclared import CHECK as ATTRIBUTE
from stopgate.lint.echo import echo, mentions

CHECK = echo(
    "E02", "toll-free-age-gate-weak", (30448, 30512), of=(ATTRIBUTE,), when=mentions("age_gated", "age gate")
)
