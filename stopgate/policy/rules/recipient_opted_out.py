"""Refuses messages to a handset that opted out of the account's messages.

Blocks:
    Any message on a channel that the opt-out covers. A STOP by text covers text and voice on every number of the
    account; an operator's or import's entry covers the channels it names.
Why:
    Whoever said STOP must not be messaged again: in the US up to $1,500 a message.
Blocked example:
    The handset texted STOP to any number of the account yesterday; today's reminder is refused.
Allowed example:
    The handset texted STOP and later UNSTOP or START.
What the sender can do:
    Take the number off the list. Only the handset itself lifts its own STOP, by texting START or UNSTOP to a number of
    the account; an operator's or import's entry is lifted by an operator who attests the recipient's consent.
Source:
    47 CFR 64.1200(a)(10); Twilio error 21610.
Since:
    0.1.0
"""

from stopgate.policy.case import Case, Objection, refuse
from stopgate.policy.opt_out import is_blocked

NAME = "recipient-opted-out"
CODE = 21610


def check(case: Case) -> Objection | None:
    """Object when the state of this account and handset blocks the message's channel."""
    state = case.opt_out
    if state is None or not is_blocked(state, case.message.channel):
        return None
    by_handset = state.liftable_by == "handset"
    remedy = (
        "Do not send again. Only the recipient can lift this, by texting START or UNSTOP to one of your numbers."
        if by_handset
        else "Do not send again unless the recipient has consented; an operator can then lift the entry, attesting that consent."
    )
    return refuse(
        NAME, CODE, f"The recipient opted out of this account's messages on {state.occurred_at:%Y-%m-%d}.", remedy,
        resendable=False,
        evidence={
            "channels": state.channels, "origin": state.origin, "liftable_by": state.liftable_by, "keyword": state.keyword,
            "occurred_at": str(state.occurred_at), "record": state.evidence,
        },
        policy_url="https://www.ecfr.gov/current/title-47/section-64.1200",
    )  # fmt: skip
