"""
Toll-free: marketing needs express consent of its own.

Blocks
    Consent inside a transaction, terms or privacy policy. The fault is reported under L11.

Why
    Approval must stand alone.

Faulty example
    kind: toll_free
    message_flow: "By accepting our Terms of Service at https://acme.example customers also agree to receive marketing texts."

Correct example
    kind: toll_free
    message_flow: "At https://acme.example customers tick a separate, optional box to receive marketing texts."

What to do
    A stand-alone approval; not part of a transaction, terms of service or privacy policy.

Source
    Toll-free rejection reasons, eligible; Twilio 30446, 30831.

Since
    0.1.0
"""

from stopgate.lint.checks.l11_consent_bundled import CHECK as BUNDLED
from stopgate.lint.echo import echo, mentions

CHECK = echo(
    "E08",
    "toll-free-express-consent-missing",
    (30446, 30831),
    of=(BUNDLED,),
    when=mentions("terms", "another channel"),
)
