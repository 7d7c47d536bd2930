"""Appeals against what a rule refused: the refused message, and the review that its appeal opens."""

from agents.settings import Settings
from schemas.outbound import parse_outbound
from schemas.record import Evidence, Instant, Unreadable
from schemas.rejections import Refusal
from schemas.reviews import Review
from schemas.topics import REJECTIONS
from stopgate.clients import open_consumer, partitions_of
from stopgate.operators.approving import UndecidableError
from stopgate.operators.refusals import decision_of, read_refusals, rules_of
from stopgate.policy.approvals import question_of, review_id
from stopgate.policy.rules import duplicate_message
from stopgate.policy.screening import RULE_NAMES
from stopgate.policy.screening.checks import media_unapproved


async def find_refused(settings: Settings, account: str, message_id: str) -> tuple[str, Refusal] | None:
    """The newest refusal of a message, with the id of its decision; that it came twice says nothing about it.

    Raises:
        ClusterError: the cluster or the topic cannot be used.
    """
    topic = settings.topic(REJECTIONS.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    newest: tuple[str, Refusal] | None = None
    async with open_consumer(settings) as consumer:
        async for record, refusal in read_refusals(consumer, partitions, settings, None):
            if (refusal.account, refusal.id) != (account, message_id):
                continue
            is_newer = newest is None or newest[1].decided_at <= refusal.decided_at
            if is_newer and duplicate_message.NAME not in rules_of(refusal):
                newest = decision_of(record), refusal
    return newest


def question_about(refusal: Refusal, decision: str, at: Instant) -> Review:
    """The review that an appeal against a refusal opens.

    Args:
        decision: the id of the decision that refused it; names the place of the message in the log.
        at: when the appeal is made.

    Raises:
        UndecidableError: no reviewer can help, because something else than text or media was wrong.
    """
    message = parse_outbound(bytes(refusal.original))
    content = [finding for finding in refusal.findings if finding.rule in RULE_NAMES]
    if isinstance(message, Unreadable) or not content:
        raise UndecidableError(
            f"{refusal.id} was not refused for its text or media but by {', '.join(rules_of(refusal))}; a reviewer "
            "cannot lift that. `stopgate rejections list` says what can be done."
        )
    rules = [finding.rule for finding in content]
    name = question_of(message, rules)
    return Review(
        id=review_id(refusal.account, name), kind="media" if rules == [media_unapproved.NAME] else "content", state="open",
        account=refusal.account, handset=refusal.handset or "", reason=content[0].message, opened_at=at,
        sender=refusal.sender, channel=message.channel, text=message.body, media=message.media or [], rules=rules,
        fingerprint=name, broadcast=refusal.broadcast, evidence=_place(decision),
    )  # fmt: skip


def _place(decision: str) -> Evidence | None:
    topic, partition, offset = ["", "", "", *decision.rsplit("-", 2)][-3:]
    if not (topic and partition.isdecimal() and offset.isdecimal()):
        return None
    return Evidence(topic=topic, partition=int(partition), offset=int(offset))


def other_rules(refusal: Refusal) -> list[str]:
    """What else stands against a refused message, which an approval does not lift."""
    return [rule for rule in rules_of(refusal) if rule not in RULE_NAMES]
