"""
Toll-free: the consent names texts and is no condition of service.

Blocks
    An opt-in that does not say SMS, or that the service depends on. The faults are reported under L09, L11 and L12.

Why
    The title of the reason speaks of a requirement for service, its text of e-mail sign-ups: both are covered.

Faulty example
    kind: toll_free
    message_flow: "Customers must agree to receive texts in order to create an account at https://acme.example."

Correct example
    kind: toll_free
    message_flow: "Customers may tick an optional box to receive texts at https://acme.example."

What to do
    Say that giving the number means agreeing to texts, and let people go on without.

Source
    Toll-free rejection reasons, eligible; Twilio 30475, 30505 (title), 30513, 30551 (text).

Since
    0.1.0
"""

from stopgate.lint.checks.l09_texting_unnamed import CHECK as UNNAMED
from stopgate.lint.checks.l11_consent_bundled import CHECK as BUNDLED
from stopgate.lint.checks.l12_checkbox_preset import CHECK as PRESET
from stopgate.lint.echo import echo, mentions

CHECK = echo(
    "E09",
    "toll-free-consent-for-texts-missing",
    (30475, 30505, 30513, 30551),
    of=(UNNAMED, BUNDLED, PRESET),
    when=mentions("sms or text", "a condition", "compulsory"),
)
