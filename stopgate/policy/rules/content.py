"""The content rules' one seat among the rules: what screening found, as objections, unless a reviewer decided.

The rules themselves are `stopgate.policy.screening`: one file each, with its own explanation.
"""

from schemas.approvals import Approval
from schemas.rejections import Finding
from stopgate.policy.case import Case, Objection
from stopgate.policy.screening import Hit

CODE = 30007


def code_of(rule: str) -> int | None:
    """The code of a content rule: carriers filter content and links with 30007; language and media have none."""
    return CODE if rule.startswith(("content-", "url-")) else None


def check(case: Case) -> tuple[Objection, ...] | None:
    """Object for every hit, unless a reviewer approved; what one rejected is refused in the reviewer's words."""
    if not case.hits:
        return None
    answers = ((hit, case.decided.on(hit.rule)) for hit in case.hits)
    return tuple(
        _objection(hit, decided)
        for hit, decided in answers
        if decided is None or decided.decision != "approved"
    )


def _objection(hit: Hit, decided: Approval | None) -> Objection:
    waits = hit.action == "hold" and decided is None
    remedy = hit.remedy if decided is None else _reviewers_words(decided)
    finding = Finding(
        rule=hit.rule, code=code_of(hit.rule), message=hit.message,
        remedy=remedy, resendable=hit.resendable and decided is None,
        evidence=hit.evidence | {"quotes": list(hit.quotes)} | ({"reviewed_by": decided.actor} if decided else {}),
        policy_url=hit.policy_url,
    )  # fmt: skip
    if hit.action == "warn" and decided is None:
        return Objection(finding, "warned")
    return Objection(finding, "held", awaiting="approval") if waits else Objection(finding)


def _reviewers_words(decided: Approval) -> str:
    why = f": {decided.reason}" if decided.reason else ""
    return f"A reviewer rejected this{why}. Change it, or appeal: an appeal opens the question once more."
