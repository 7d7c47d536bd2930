"""Holds messages to a handset whose last words may have been an opt-out, until somebody decides.

Blocks:
    Any message of the account to that handset while the review is open: it is held, and judged afresh afterwards.
Why:
    Words that a reasonable person would understand as "stop" count, also when they are on no list.
Blocked example:
    The handset wrote "STOP 12345"; nobody has decided yet what that meant.
Allowed example:
    A reviewer decided that it was no opt-out, or the handset wrote START.
What the sender can do:
    Decide the review (`stopgate reviews list`); undecided it becomes an opt-out when its time is over.
Source:
    47 CFR 64.1200(a)(10), "reasonable person"; Twilio error 21610 for the refusal.
Since:
    0.1.0
"""

from schemas.rejections import Finding
from stopgate.policy.case import Case, Objection

NAME = "reply-under-review"
CODE = 21610


def check(case: Case) -> Objection | None:
    """Object while a reply of this handset waits for a decision."""
    review = case.review
    if review is None:
        return None
    finding = Finding(
        rule=NAME, code=CODE, message="A reply of the recipient may have been an opt-out and nobody has decided yet.",
        remedy="Decide the review with `stopgate reviews`; undecided it becomes an opt-out"
        + (f" on {review.expires_at}." if review.expires_at else "."),
        resendable=False, evidence={"review": review.id, "opened_at": str(review.opened_at), "record": review.evidence},
        policy_url="https://www.ecfr.gov/current/title-47/section-64.1200",
    )  # fmt: skip
    return Objection(finding, "held", awaiting="review")
