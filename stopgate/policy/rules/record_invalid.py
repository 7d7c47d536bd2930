"""Refuses outbound records that lack a field or hold a wrong one.

Blocks:
    A JSON object with `id` and `account` that misses another required field, or has one of the wrong type, a value
    nobody knows (an unknown channel), or one beyond its limit. The field is named.
Why:
    Nothing is sent on a guess; and the sender can be told, because the account is known.
Blocked example:
    `{"id": "m-1", "account": "acme", "from": "+18005550100", "to": "+14155550132", "channel": "fax", "body": "Hi"}`
Allowed example:
    The same with `"channel": "sms"`; fields that nobody knows are no fault.
What the sender can do:
    Correct the named field and send again.
Source:
    Contract of the `outbound` record.
Since:
    0.1.0
"""

from schemas.record import Unreadable
from stopgate.policy.case import Objection, refuse

NAME = "record-invalid"
CODE = None


def object_to(unreadable: Unreadable) -> Objection:
    """The objection to a record that could not be read but can be given back to its sender."""
    return refuse(
        NAME, CODE, f"The record is not a message: {unreadable.reason}.",
        f"Correct {f'the field `{unreadable.field}`' if unreadable.field else 'the record'} and send it again.",
        resendable=True, evidence={"field": unreadable.field, "error": unreadable.error_class},
    )  # fmt: skip
