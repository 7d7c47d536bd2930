"""Broadcasts: the sum of what the lanes counted, and what one sentence explains."""

from typing import Any

import pytest

from schemas.broadcasts import Broadcast, FirstReason
from schemas.record import Instant
from stopgate.operators.broadcasts import refused_as_a_whole, sum_up


def part(partition: int, minute: int, outcomes: dict[str, int], *rules: str) -> Broadcast:
    """One partition's count, each rule found on every message, first on a message named for the partition."""
    first = FirstReason(id=f"m-{partition}", message="Wrong.", remedy="Mend it.")
    at = Instant.parse(f"2026-11-05T12:{minute:02}:00Z")
    return Broadcast(
        account="acme", broadcast="b-1", partition=partition, first_at=at, last_at=at, outcomes=outcomes,
        rules=dict.fromkeys(rules, sum(outcomes.values())), first=dict.fromkeys(rules, first),
    )  # fmt: skip


def test_a_broadcast_is_the_sum_of_its_partitions() -> None:
    """Outcomes that nothing came of are left out; of each rule the reason found first is told."""
    summary = sum_up(
        [
            part(0, 5, {"rejected": 2, "held": 0}, "url-shortener"),
            part(1, 3, {"rejected": 1}, "url-shortener"),
        ]
    )
    assert (summary["messages"], summary["outcomes"]) == (3, {"rejected": 3})
    assert (summary["rules"], summary["first_reasons"]["url-shortener"].id) == ({"url-shortener": 3}, "m-1")
    assert summary["last_at"] - summary["first_at"] == Instant.parse(120) - Instant.parse(0)


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        (
            [part(0, 1, {"rejected": 2}, "content-loan"), part(1, 1, {"rejected": 1}, "content-loan")],
            "content-loan",
        ),
        ([part(0, 1, {"rejected": 2}, "content-loan"), part(1, 1, {"rejected": 1}, "url-insecure")], None),
        ([part(0, 1, {"rejected": 2}, "content-loan"), part(1, 1, {"delivered": 1})], None),
        ([part(0, 1, {"held": 2}, "content-loan")], None),
        ([part(0, 1, {"delivered": 2})], None),
        # At night a refused marketing text is outside of quiet hours too; that is not why it was refused.
        ([part(0, 1, {"rejected": 2}, "quiet-hours", "content-loan")], "content-loan"),
        ([part(0, 1, {"rejected": 2}, "quiet-hours")], "quiet-hours"),
    ],
)
def test_one_reason_that_refused_every_message_explains_the_broadcast(parts: Any, rule: str | None) -> None:
    """A reason that concerns only some of them does not."""
    assert refused_as_a_whole(sum_up(parts)) == rule
