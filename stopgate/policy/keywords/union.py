"""The dated union of the keywords that providers, networks and the FCC name; what an account adds is its profile's.

State of 2026-11: Twilio (default and toll-free network), Telnyx, AWS, Plivo, Vonage, 47 CFR 64.1200(a)(10), and four
forms seen in application code only.
"""

from dataclasses import dataclass
from typing import Literal

AS_OF = "2026-11-23"
"""When the lists were last compared with their sources."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """One word that means something when it is the whole reply.

    Attributes:
        word: as people write it; compared after normalisation.
        intent: what it asks for.
        sources: who names it.
        may_be_unmapped: an account may take it off its list.
        only_provider: heard only from this provider.
    """

    word: str
    intent: Literal["opt_out", "opt_in", "help"]
    sources: str
    may_be_unmapped: bool = True
    only_provider: str | None = None


DEFAULT_UNION = (
    Keyword("STOP", "opt_out", "every provider; toll-free network; FCC", may_be_unmapped=False),
    Keyword("UNSUBSCRIBE", "opt_out", "Twilio, Telnyx, AWS, Vonage; FCC", may_be_unmapped=False),
    Keyword("REVOKE", "opt_out", "Twilio; FCC", may_be_unmapped=False),
    Keyword("QUIT", "opt_out", "Twilio, Telnyx, AWS, Vonage; FCC", may_be_unmapped=False),
    Keyword("OPTOUT", "opt_out", "Twilio, AWS; FCC", may_be_unmapped=False),
    Keyword("STOPALL", "opt_out", "Twilio, Telnyx"),
    Keyword("UNSUB", "opt_out", "application code"),
    Keyword("CANCEL", "opt_out", "Twilio, Telnyx, AWS, Vonage; FCC"),
    Keyword("END", "opt_out", "Twilio, Telnyx, AWS, Vonage; FCC"),
    Keyword("REMOVE", "opt_out", "AWS"),
    Keyword("ARRET", "opt_out", "toll-free network; AWS"),
    Keyword("ARRETE", "opt_out", "Twilio Proxy"),
    Keyword("ARRETT", "opt_out", "Twilio Proxy"),
    Keyword("TD", "opt_out", "AWS", only_provider="aws"),
    Keyword("STOP2QUIT", "opt_out", "application code"),
    Keyword("STOP=QUIT", "opt_out", "application code"),
    Keyword("STOPTOQUIT", "opt_out", "application code"),
    Keyword("START", "opt_in", "every provider; toll-free network", may_be_unmapped=False),
    Keyword("UNSTOP", "opt_in", "Twilio, Telnyx; toll-free network", may_be_unmapped=False),
    Keyword("NONARRET", "opt_in", "toll-free network"),
    Keyword("HELP", "help", "every provider"),
    Keyword("INFO", "help", "Twilio, Telnyx"),
)
