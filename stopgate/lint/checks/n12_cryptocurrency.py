"""
Toll-free: cryptocurrency.

Blocks
    Coins, tokens, NFT and blockchain offers.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Cryptocurrency"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Coin: bitcoin is up, buy crypto with no fee today."]

Correct example
    kind: toll_free
    samples: ["Acme Cafe: show this token at the counter for your coffee."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30464.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "cryptocurrency",
    strong=r"crypto(?:currenc(?:y|ies)|s|coins?)?|bitcoins?|btc|ethereum|nfts?|blockchains?|altcoins?"
    r"|stablecoins?|dogecoin|defi|token (?:sale|presale|airdrop)|airdrops?|web3"
    r"|coin(?:base)? wallet|digital (?:currency|coins?) (?:wallet|exchange|trading)"
    r"|crypto ?wallets?",
    innocent=r"humanitarian airdrops?",
)
USE = ForbiddenUse("N12", "toll-free-cryptocurrency", LEXICON)
CHECK = USE.check((30464,))
