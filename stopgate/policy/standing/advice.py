"""What to tell the person who must act: what is wrong with a sender in one sentence, and the next step in full.

Source: first reference list V1 to V14 and verification reference, rejection content.
"""

from datetime import datetime

from schemas.record import Instant
from schemas.senders import Sender, State
from stopgate.policy.codes import Reason, judge_rejection
from stopgate.policy.standing.states import NEEDS_APPROVAL
from stopgate.policy.standing.windows import is_window_open

APPEAL_SUBJECT = "Toll-Free Verification Rejection Appeal for {sender}"
"""The subject line that the provider's support asks for; the business name may stand instead of the number."""

MEANWHILE = "Until then use another approved number, e-mail, or voice, which is not restricted."
ALTERNATIVES = "Meanwhile there is e-mail, or voice, which is not restricted."
_BLOCKED = "Its texts to the US and Canada are blocked."

_TOLL_FREE_FAULTS: dict[State, str] = {
    "unknown": "Nobody has told us that toll-free number {sender} is verified.",
    "unsubmitted": "Toll-free number {sender} has no verification in force.",
    "pending": "The verification of toll-free number {sender} waits for its review.",
    "in_review": "The verification of toll-free number {sender} is under review.",
    "rejected_editable": "The verification of toll-free number {sender} was rejected and may be corrected.",
    "rejected_final": "The verification of toll-free number {sender} was rejected and may not be resubmitted.",
    "expired": "The verification of toll-free number {sender} was rejected, and the time to correct it is over.",
    "suspended": "Toll-free number {sender} is suspended.",
    "verified": "Toll-free number {sender} is verified.",
}
_NEXT_STEPS: dict[State, str] = {
    "unknown": "Verify the number with your provider; if it is verified already, have the provider's event sent here.",
    "unsubmitted": "Submit a toll-free verification for the number (business registration number, type and country are required).",
    "pending": "Nothing is to be corrected: wait for the provider's review.",
    "in_review": "Nothing is to be corrected: wait for the provider's decision.",
    "rejected_editable": "Correct the submission and resubmit it {by}.",
    "rejected_final": 'Resubmitting does not help. If you think the rejection is mistaken, appeal: contact the provider\'s support with the original ticket number, if there is one, the details, and the subject "{subject}".',
    "expired": "Edit and resubmit it all the same, now without priority, or submit a new verification.",
    "suspended": "Ask the provider's support why, and what lifts the suspension.",
    "verified": "Nothing is to be done.",
}
_NUMBER_FAULTS: dict[str, str] = {
    "campaign-unregistered": "Number {sender} is not registered with an approved 10DLC campaign{why}.",
    "campaign-suspended": "The 10DLC campaign of number {sender} is suspended.",
    "campaign-pending": "The registration of number {sender} with its 10DLC campaign is not finished.",
}
_NUMBER_STEPS: dict[str, str] = {
    "campaign-unregistered": "Add the number to an approved campaign and wait until the provider has registered it. {corrections}Until then use a registered number, e-mail or voice.",
    "campaign-suspended": "Ask the provider's support for the reason and what lifts the suspension; do not move the traffic to another number. E-mail and voice are not affected.",
    "campaign-pending": "Nothing is to be done: the message is held, and judged again when the registration is decided.",
}


def reasons_of(sender: Sender) -> tuple[Reason, ...]:
    """The reasons of the rejection in force, each with the fault it is taken for and what to correct."""
    at = sender.rejected_at or sender.occurred_at
    if at is None:
        return ()
    return judge_rejection(sender.codes, sender.reasons, edit_allowed=sender.edit_allowed, at=at).reasons


def toll_free_fault(sender: Sender, state: State) -> str:
    """What is wrong with a toll-free number, briefly."""
    return f"{_TOLL_FREE_FAULTS[state].format(sender=sender.sender)} {_BLOCKED if state != 'verified' else ''}".strip()


def toll_free_step(sender: Sender, state: State) -> str:
    """What its owner can do and by when: the corrections one by one, the appeal, what is possible meanwhile."""
    step = _NEXT_STEPS[state].format(
        by=_by(sender.edit_expires_at), subject=APPEAL_SUBJECT.format(sender=sender.sender)
    )
    parts = [step]
    if state in ("rejected_editable", "rejected_final", "expired"):
        parts += [_correction(reason) for reason in reasons_of(sender)]
    if state != "verified":
        parts.append(ALTERNATIVES if state in NEEDS_APPROVAL else MEANWHILE)
    return " ".join(part for part in parts if part)


def number_fault(sender: Sender, rule: str) -> str:
    """What is wrong with a 10DLC number or its campaign, briefly."""
    why = f" ({sender.status})" if sender.status not in (None, "unsubmitted") else ""
    return _NUMBER_FAULTS[rule].format(sender=sender.sender, why=why)


def number_step(sender: Sender, rule: str) -> str:
    """What the owner of a 10DLC number can do."""
    corrections = " ".join(_correction(reason) for reason in reasons_of(sender)) if sender.rejected_at else ""
    return _NUMBER_STEPS[rule].format(corrections=f"{corrections} " if corrections else "")


def next_step(sender: Sender, at: datetime) -> str:
    """The next step for one sender, as its page shows it."""
    state = state_at(sender, at)
    if sender.kind == "toll_free":
        return toll_free_step(sender, state)
    if sender.campaign_state == "suspended" or state == "suspended":
        return number_step(sender, "campaign-suspended")
    if state in ("verified", "unknown"):
        return "Nothing is to be done."
    return number_step(
        sender, "campaign-pending" if state in ("pending", "in_review") else "campaign-unregistered"
    )


def state_at(sender: Sender, at: datetime) -> State:
    """The state at an instant: a window that is over counts as closed, also before the record says so."""
    return (
        "expired" if sender.state == "rejected_editable" and not is_window_open(sender, at) else sender.state
    )


def _correction(reason: Reason) -> str:
    name = reason.code or "Reason"
    said = reason.fault.title if reason.fault else reason.text
    head = f"{name} ({said})" if said else name
    if reason.correction is None:
        return f"{head}: nobody knows this code here; ask the provider what it means."
    return f"{head}: {reason.correction}"


def _by(deadline: Instant | None) -> str:
    return f"by {deadline:%Y-%m-%d %H:%M} UTC" if deadline else "before its window ends"
