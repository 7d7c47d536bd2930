"""Refuses messages to a number that no telephone can have.

Blocks:
    A `to` that cannot be read as a telephone number, in E.164 or the national spelling of the configured region.
Why:
    It would be refused and billed by the carrier, and it may be somebody else's number with a slip in it.
Blocked example:
    `to` is "+1415555" (too short) or "call me".
Allowed example:
    `to` is "(415) 555-0132": another spelling of +14155550132.
What the sender can do:
    Correct the number, best in E.164 (+14155550132), and send again.
Source:
    ITU-T E.164; North American Numbering Plan; Twilio error 21211.
Since:
    0.1.0
"""

from stopgate.policy.case import Case, Objection, refuse

NAME = "recipient-invalid"
CODE = 21211


def check(case: Case) -> Objection | None:
    """Object when `to` could not be made canonical."""
    if case.handset is not None:
        return None
    return refuse(
        NAME, CODE, "The recipient's number (field `to`) is not a telephone number that can exist.",
        "Correct the number, best in the form +14155550132, and send the message again.",
        resendable=True, evidence={"field": "to"}, policy_url="https://www.itu.int/rec/T-REC-E.164",
    )  # fmt: skip
