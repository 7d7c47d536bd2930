"""The verdict on one message: every rule is asked, every objection is kept, unknown means blocked."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.record import Instant
from schemas.rejections import Awaiting, Finding, Outcome
from stopgate.policy.case import Case, Objection, refuse
from stopgate.policy.rules.registry import RULES, Rule


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a message.

    Attributes:
        outcome: `delivered`, `rejected`, or `held`; any refusal outweighs every hold.
        findings: of every rule that objected, in the rules' order; empty for a delivered message.
        until: for a held one, the latest instant any rule named; None where only a decision releases it.
        awaiting: for a held one, whose decision it waits for.
        warnings: what does not stand in its way, whatever the outcome.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    until: Instant | None = None
    awaiting: Awaiting | None = None
    warnings: tuple[Finding, ...] = ()

    @property
    def code(self) -> int | None:
        """The first finding's code."""
        return self.findings[0].code if self.findings else None


DELIVERED = Verdict("delivered")


def decide(case: Case, rules: Sequence[Rule] = RULES) -> Verdict:
    """Judge one message.

    Every rule is evaluated and every objection kept, so that a sender can mend everything at once. A rule that raises
    blocks the message (`rule-failed`): nothing passes because a rule broke.

    Args:
        case: the message and all state that bears on it.
        rules: in the order in which their findings are listed.

    Returns:
        The verdict; never raises for anything a message can contain.
    """
    if _nobody_objects(rules, case):
        return DELIVERED
    objections = [objection for rule in rules if (answer := _ask(rule, case)) for objection in answer]
    return _weigh(objections) if objections else DELIVERED


def _nobody_objects(rules: Sequence[Rule], case: Case) -> bool:
    """The short way for what nearly every message is; whoever objects, or breaks, is asked once more and heard out."""
    try:
        for rule in rules:
            if rule.check(case) is not None:
                return False
    except Exception:  # told by `_ask`, which names the rule
        return False
    return True


def _ask(rule: Rule, case: Case) -> Sequence[Objection] | None:
    """One rule's answer, of none, one or several objections."""
    try:
        answer = rule.check(case)
        if answer is None or isinstance(answer, tuple):
            return answer
        if not isinstance(answer, Objection):
            raise TypeError(f"a rule answers Objection or None, not {type(answer).__name__}")
    except Exception as error:
        answer = refuse(
            "rule-failed", None, f"The rule {rule.name} failed on this message, so it was not sent.",
            "Nothing is wrong on your side; the operators of the gate have been told. Send it again later.",
            resendable=True, evidence={"failed_rule": rule.name, "error": type(error).__name__},
        )  # fmt: skip
    return (answer,)


def _weigh(objections: list[Objection]) -> Verdict:
    warnings = tuple(objection.finding for objection in objections if objection.outcome == "warned")
    findings = tuple(objection.finding for objection in objections if objection.outcome != "warned")
    if not findings:
        return Verdict("delivered", warnings=warnings)
    if any(objection.outcome == "rejected" for objection in objections):
        return Verdict("rejected", findings, warnings=warnings)
    awaiting = next((objection.awaiting for objection in objections if objection.awaiting), None)
    until = max((objection.until for objection in objections if objection.until), default=None)
    return Verdict("held", findings, None if awaiting else until, awaiting, warnings)
