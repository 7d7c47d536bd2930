"""
Toll-free: no public link shortener.

Blocks
    Links of free public short domains. The fault is reported under L21.

Why
    Such domains see much abuse and are filtered.

Faulty example
    kind: toll_free
    samples: ["Acme: your receipt is at https://bit.ly/3xYz."]

Correct example
    kind: toll_free
    samples: ["Acme: your receipt is at https://acme.example/r/[id]."]

What to do
    A branded short domain or the full link.

Source
    Toll-free rejection reasons, eligible; Twilio 30449, 30525.

Since
    0.1.0
"""

from stopgate.lint.checks.l21_link_unfit import CHECK as LINK
from stopgate.lint.echo import echo, mentions

CHECK = echo("E03", "toll-free-shortener", (30449, 30525), of=(LINK,), when=mentions("shortener"))
