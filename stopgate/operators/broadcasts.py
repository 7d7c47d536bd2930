"""What became of broadcasts: the parts that the lanes counted, summed up."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from agents.settings import Settings
from schemas.broadcasts import Broadcast, FirstReason, parse_broadcast
from schemas.record import Unreadable
from schemas.topics import BROADCASTS
from stopgate.clients import open_consumer, partitions_of
from stopgate.report.reading import read_to_end

Summary = dict[str, Any]


async def read_broadcasts(
    settings: Settings, *, account: str | None = None, broadcast: str | None = None
) -> list[Summary]:
    """The summary of every broadcast that is meant, the newest first; everything absent admits all.

    Raises:
        ClusterError: the cluster or the topic cannot be used.
    """
    topic = settings.topic(BROADCASTS.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    newest: dict[tuple[int, bytes], Broadcast] = {}
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, partitions):
            for record in records:
                part = parse_broadcast(record.value)
                if isinstance(part, Unreadable) or account not in (None, part.account):
                    continue
                if broadcast in (None, part.broadcast):
                    newest[record.partition, record.key] = part
    parts: dict[tuple[str, str], list[Broadcast]] = defaultdict(list)
    for part in newest.values():
        parts[part.account, part.broadcast].append(part)
    return sorted(map(sum_up, parts.values()), key=lambda summary: summary["last_at"], reverse=True)


def sum_up(parts: Sequence[Broadcast]) -> Summary:
    """One broadcast from its partitions' parts; of each rule the reason that was found first."""
    outcomes: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    warnings: Counter[str] = Counter()
    reasons: dict[str, FirstReason] = {}
    for part in sorted(parts, key=lambda part: part.first_at):
        outcomes.update(part.outcomes)
        rules.update(part.rules)
        warnings.update(part.warnings)
        reasons = part.first | reasons
    return {
        "broadcast": parts[0].broadcast, "account": parts[0].account, "messages": sum(outcomes.values()),
        "outcomes": {name: number for name, number in outcomes.most_common() if number},
        "rules": dict(rules.most_common()), "warnings": dict(warnings.most_common()), "first_reasons": reasons,
        "first_at": min(part.first_at for part in parts), "last_at": max(part.last_at for part in parts),
    }  # fmt: skip


_USUALLY_WAIT = frozenset({"quiet-hours", "campaign-pending", "reply-under-review"})


def refused_as_a_whole(summary: Summary) -> str | None:
    """The rule that refused every single message of a broadcast, if there is one: its reason explains them all.

    One that for itself would only have made them wait is named where no other stands against all of them.
    """
    if summary["outcomes"] != {"rejected": summary["messages"]}:
        return None
    against_all = [rule for rule, number in summary["rules"].items() if number >= summary["messages"]]
    return next((rule for rule in against_all if rule not in _USUALLY_WAIT), next(iter(against_all), None))
