"""
Blocks: pictures, videos and other media nobody has looked at; they wait for approval.
Why: no picture is judged here, and a carrier's verdict on a picture costs the sender's standing.
Blocked example: an MMS with a picture sent for the first time.
Allowed example: the same picture after a reviewer approved it.
What the sender can do: wait for the review; a picture taken for explicit by mistake can be appealed, once for all.
Source: seed row R9; screening reference, mms_explicit and section 5.
Since: 0.1.0
"""

from stopgate.policy.screening.objection import Objection
from stopgate.policy.screening.reading import Reading

NAME = "media-unapproved"
CODE = None


def check(reading: Reading) -> Objection | None:
    """Object to every medium; approvals are kept by whoever calls, and asked before this verdict counts."""
    if not reading.media:
        return None
    return Objection(
        NAME,
        reading.media,
        "The message carries media that nobody has approved.",
        "A reviewer looks at each medium once; the same medium passes from then on. If it was refused as explicit and is "
        "not, appeal. This would pass at once: the text without media.",
        True,
        None,
        {"media": list(reading.media)},
    )
