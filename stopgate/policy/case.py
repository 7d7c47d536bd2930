"""One message before the gate: everything a rule may look at, and what a rule answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import msgspec

from schemas.opt_outs import OptOut
from schemas.outbound import Outbound
from schemas.record import Instant
from schemas.rejections import Awaiting, Finding
from schemas.reviews import Review
from stopgate.policy.accounts import Account
from stopgate.policy.approvals import UNDECIDED, Decided
from stopgate.policy.screening import Hit
from stopgate.policy.standing.verdict import SenderVerdict


class Case(msgspec.Struct, frozen=True, gc=False):
    """One message and the state that bears on it, at one instant.

    Attributes:
        message: as parsed.
        handset: the canonical number of `to`, None where no telephone has such a number.
        opt_out: the state of this account and handset, None where nothing was ever said.
        sender: what the sender's standing says about this message.
        account: the account's own settings.
        now: the present instant, aware and in UTC.
        is_duplicate: whether the same account and id was seen within the dedupe window.
        review: the open review of a reply of this handset to this account.
        hits: what content screening found.
        decided: what reviewers decided about its body and media.
        times_sent: when messages that count towards a cap were sent to this handset by this account in the last 24
            hours; empty where no cap holds.
    """

    message: Outbound
    handset: str | None
    opt_out: OptOut | None
    sender: SenderVerdict | None
    account: Account
    now: datetime
    is_duplicate: bool = False
    review: Review | None = None
    hits: tuple[Hit, ...] = ()
    decided: Decided = UNDECIDED
    times_sent: tuple[Instant, ...] = ()


@dataclass(frozen=True, slots=True)
class Objection:
    """What a rule says against a message: the finding, and whether it refuses or holds.

    Attributes:
        finding: what stands in the record.
        outcome: `rejected`; `held` with either of the next two; `warned` lets the message pass and says so.
        until: the instant at which a held message is judged again.
        awaiting: whose decision a held message waits for.
    """

    finding: Finding
    outcome: Literal["rejected", "held", "warned"] = "rejected"
    until: Instant | None = None
    awaiting: Awaiting | None = None


def refuse(
    rule: str, code: int | None, message: str, remedy: str, *,
    resendable: bool, evidence: dict[str, Any] | None = None, policy_url: str | None = None,
) -> Objection:  # fmt: skip
    """An objection that rejects the message."""
    return Objection(Finding(
        rule=rule, code=code, message=message, remedy=remedy, resendable=resendable, evidence=evidence or {},
        policy_url=policy_url,
    ))  # fmt: skip


def objection_by_standing(rule: str) -> Callable[[Case], Objection | None]:
    """The check of one of the four rules that share the one verdict on the sender's standing."""

    def check(case: Case) -> Objection | None:
        """Object when the sender's standing does, by this rule."""
        verdict = case.sender
        return None if verdict is None or verdict.rule != rule else _objection_of(verdict, rule)

    return check


def _objection_of(verdict: SenderVerdict, rule: str) -> Objection:
    finding = Finding(
        rule=rule, code=verdict.code, message=verdict.message, remedy=verdict.remedy, resendable=True,
        evidence=verdict.evidence, policy_url=verdict.policy_url,
    )  # fmt: skip
    return Objection(finding, "held", awaiting=verdict.awaiting) if verdict.awaiting else Objection(finding)
