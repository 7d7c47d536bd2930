"""
Toll-free: links are https.

Blocks
    `http://` links. The fault is reported under L21.

Why
    An insecure URL in a message counts as high risk.

Faulty example
    kind: toll_free
    samples: ["Acme: your receipt is at http://acme.example/r/[id]."]

Correct example
    kind: toll_free
    samples: ["Acme: your receipt is at https://acme.example/r/[id]."]

What to do
    Use https.

Source
    Toll-free rejection reasons, eligible; Twilio 30471, 30858.

Since
    0.1.0
"""

from stopgate.lint.checks.l21_link_unfit import CHECK as LINK
from stopgate.lint.echo import echo, mentions

CHECK = echo(
    "E04", "toll-free-insecure-url", (30471, 30858), of=(LINK,), when=mentions("not secure", "no https")
)
