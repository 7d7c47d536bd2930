"""Read the one line in which a campaign is declined: who declined what, and each reason by itself.

Source: the declined 10DLC campaign of the seed documents; campaigns reference, section 1 (parser contract).
"""

import re
from dataclasses import dataclass

_declined = re.compile(
    r"(?P<actor>.+?) (?P<action>declined sharing request) for campaign (?P<campaign>C[A-Z0-9]+)\. Explanation: (?P<reasons>.*)",
    re.IGNORECASE | re.DOTALL,
).fullmatch
_between_reasons = re.compile(r", (?=[A-Z])|;|[\r\n]+").split


@dataclass(frozen=True, slots=True)
class Decline:
    """What a decline says.

    Attributes:
        text: the line as it came.
        actor, action, campaign_id: None where the line does not follow the known pattern.
        reasons: verbatim, in order; never empty unless the text is.
    """

    text: str
    actor: str | None
    action: str | None
    campaign_id: str | None
    reasons: tuple[str, ...]


def parse_decline(text: str) -> Decline:
    """Take a decline apart; a text of any other pattern is one reason of an unknown actor."""
    stripped = text.strip()
    if (found := _declined(stripped)) is None:
        return Decline(text, None, None, None, (stripped,) if stripped else ())
    return Decline(
        text,
        found["actor"],
        found["action"].lower(),
        found["campaign"].upper(),
        split_reasons(found["reasons"]),
    )


def split_reasons(text: str) -> tuple[str, ...]:
    """Split joined reasons at `;`, at line breaks and at a comma before a capital letter, which begins a new sentence."""
    return tuple(reason for part in _between_reasons(text) if (reason := part.strip()))
