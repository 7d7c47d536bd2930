"""Refuses messages whose time has passed.

Blocks:
    A message that is judged at or after its own `send_before`, also one that was held in the meantime.
Why:
    A late reminder or code does harm: the sender said until when it makes sense.
Blocked example:
    `send_before` is 18:00 and the message is judged at 18:00:00.
Allowed example:
    The same message judged at 17:59:59, or one without `send_before`.
What the sender can do:
    Send a new message if it still makes sense, with a later `send_before` or none.
Source:
    Twilio error 30036 (validity period expired); contract of the `outbound` record.
Since:
    0.1.0
"""

from schemas.record import Instant
from stopgate.policy.case import Case, Objection, refuse

NAME = "message-expired"
CODE = 30036


def check(case: Case) -> Objection | None:
    """Object when the present is at or past `send_before`."""
    limit = case.message.send_before
    if limit is None or case.now < limit:
        return None
    return refuse(
        NAME, CODE, f"The message was to be sent before {limit} and that time has passed.",
        "Send a new message if it still makes sense, with a later `send_before` or none.",
        resendable=False, evidence={"send_before": str(limit), "judged_at": str(Instant.of(case.now))},
    )  # fmt: skip
