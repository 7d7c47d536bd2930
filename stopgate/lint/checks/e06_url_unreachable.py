"""
Toll-free: URLs open for anybody.

Blocks
    Pages that do not resolve, are not live, "coming soon" or behind a password. The fault is reported under L15.

Why
    The reviewer opens every URL.

Faulty example
    kind: toll_free
    message_flow: "Customers tick a box at https://acme.example/join, which is coming soon."

Correct example
    kind: toll_free
    message_flow: "Customers tick a box at https://acme.example/join."

What to do
    A live, working, public site.

Source
    Toll-free rejection reasons, eligible; Twilio 30473, 30489, 30491.

Since
    0.1.0
"""

from stopgate.lint.checks.l15_public_url_missing import CHECK as PUBLIC_URL
from stopgate.lint.echo import echo, mentions

CHECK = echo(
    "E06",
    "toll-free-url-unreachable",
    (30473, 30489, 30491),
    of=(PUBLIC_URL,),
    when=mentions("not live", "login", "http status", "could not", "not resolve"),
)
