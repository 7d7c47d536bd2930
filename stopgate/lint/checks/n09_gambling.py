"""
Toll-free: gambling.

Blocks
    Casinos, betting and games for money.

Why
    Toll-free reviewers refuse it for good ("Disallowed: Gambling"); the number is then blocked with 30032.

Faulty example
    kind: toll_free
    samples: ["Acme Club: place your bets on tonight's game, casino bonus inside."]

Correct example
    kind: toll_free
    samples: ["Acme Clinic: two appointment slots are open on Friday."]

What to do
    Appeal with evidence that the purpose is another; otherwise use voice or e-mail.

Source
    Toll-free rejection reasons, ineligible; Twilio 30461.

Since
    0.1.0
"""

from stopgate.lint.content import Lexicon
from stopgate.lint.forbidden_use import ForbiddenUse

LEXICON = Lexicon.of(
    "gambling",
    strong=r"casinos?|gambl(?:e|ing|ers?)|sports ?book(?:s|ing)?|sports? bett\w+"
    r"|betting(?: (?:tips?|odds|lines?))?|place (?:your|a) bets?|bet(?:s)? (?:on|now|today|\$)"
    r"|wagers?|wagering|poker|roulette|blackjack|slot machines?|online slots|free spins"
    r"|bingo (?:jackpot|for cash)|jackpots?|lotter(?:y|ies)|lotto"
    r"|scratch ?(?:-|off )?(?:tickets?|cards?)|fantasy sports (?:cash|contests?|bets?)"
    r"|odds boost|parlays?|bookmakers?|racebook",
    innocent=r"(?:gambling|betting) (?:addiction|help ?line|problem|recovery|counsel\w+)"
    r"|problem gambling|gamblers anonymous|housing lottery|school lottery|admissions? lottery"
    r"|lottery (?:number for enrollment|enrollment)",
)
USE = ForbiddenUse("N09", "toll-free-gambling", LEXICON)
CHECK = USE.check((30461,))
