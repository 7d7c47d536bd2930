"""
Toll-free: the opt-in is for one sender.

Blocks
    A policy that lets affiliates or partners send. The fault is reported under L17.

Why
    Consent is one-to-one.

Faulty example
    kind: toll_free
    privacy_policy_text: "Acme may share phone numbers with affiliates and partners for their marketing."

Correct example
    kind: toll_free
    privacy_policy_text: "Acme does not share phone numbers with third parties or affiliates for marketing."

What to do
    Remove the sentence, or state that sharing is not allowed.

Source
    Toll-free rejection reasons, eligible; Twilio 30477, 30520, 30521.

Since
    0.1.0
"""

from stopgate.lint.checks.l17_data_sharing_open import CHECK as SHARING
from stopgate.lint.echo import echo, mentions

CHECK = echo(
    "E11", "toll-free-opt-in-shared", (30477, 30520, 30521), of=(SHARING,), when=mentions("shared", "sold")
)
