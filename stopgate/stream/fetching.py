"""Fetching what there is now, not what there was a while ago.

aiokafka fetches ahead: while one turn's records are decided and committed the next are fetched already, and what is
appended behind them waits for the turn after the next. Besides, a consumer has one fetch under way to each broker, and
sends it as soon as anything is at hand, for the inputs that have nothing; until that is answered, the others are not
asked for. Each costs a message about a turn. So:

- nothing is fetched while anything is at hand that was not taken (`hold_back`), unless somebody needs the rest: the
  barrier needs control, and a lane may have no room for what it has (`fetch_the_rest`);
- what is at hand is taken, and then what the fetch brings that this sets off (`fetch_present`).
"""

from collections.abc import Callable, Sequence
from typing import Any

from aiokafka import TopicPartition

MANY = 1_500
"""From so many records on a turn has enough to do: what is at hand is decided while the last is being committed."""
_HELD_BACK_SECONDS = 0.1
_ROUND_TRIP_MS, _LONGEST_MS = 10, 20

Fetched = dict[TopicPartition, list[Any]]


def hold_back(kafka: Any) -> None:
    """Let nothing be fetched while anything is at hand; for a moment, lest one input stop all the others."""
    kafka._fetcher._prefetch_backoff = _HELD_BACK_SECONDS


def fetch_the_rest(kafka: Any) -> None:
    """Have the inputs fetched that have nothing at hand, whatever is at hand of the others."""
    fetcher = kafka._fetcher
    for result in fetcher._records.values():
        result._backoff = 0
    if fetcher._wait_consume_future is not None:
        fetcher._notify(fetcher._wait_consume_future)


async def fetch_present(
    kafka: Any, wanted: Sequence[TopicPartition], *, seconds: float, is_current: Callable[[], bool]
) -> Fetched:
    """Fetch what the inputs hold by now.

    Args:
        seconds: how long to wait where there is nothing.
        is_current: whether records that were fetched before still belong to the lanes that are there.
    """
    fetched: Fetched = dict(await kafka.getmany(*wanted))
    count = sum(map(len, fetched.values()))
    if count >= MANY:
        return fetched
    # The more was at hand, the sooner more comes; few records are not to wait long for what may not come at all.
    wait_ms = min(max(count, _ROUND_TRIP_MS), _LONGEST_MS) if fetched else int(seconds * 1000)
    fresh: Fetched = await kafka.getmany(*wanted, timeout_ms=wait_ms)
    if not is_current():
        return fresh
    for tp, records in fresh.items():
        fetched[tp] = fetched[tp] + records if tp in fetched else records
    return fetched
