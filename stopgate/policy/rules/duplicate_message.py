"""Refuses the second record of a message that was judged already.

Blocks:
    A message whose account and id were seen within the dedupe window (an hour by default). The names are remembered for
    each partition, so an id that is used again for another handset may go unnoticed: the log has no order between them.
Why:
    Producers retry; the recipient must not get the same text twice.
Blocked example:
    The same record is appended again after a timeout of the sender's client.
Allowed example:
    The same id from another account, or after the window.
What the sender can do:
    Nothing, if it was a retry: look up the first record's verdict. For a new message use a new id.
Source:
    Contract of the `outbound` record: `id` is unique within the account.
Since:
    0.1.0
"""

from stopgate.policy.case import Case, Objection, refuse

NAME = "duplicate-message"
CODE = None


def check(case: Case) -> Objection | None:
    """Object when the account and id were seen within the window."""
    if not case.is_duplicate:
        return None
    return refuse(
        NAME, CODE, "A message with this account and id was judged already.",
        "If this was a retry, nothing is to be done: see the first one's verdict. A new message needs a new id.",
        resendable=False, evidence={"id": case.message.id},
    )  # fmt: skip
