"""What the worker tells about itself: `/metrics` for Prometheus, `/livez` and `/readyz`; off unless a port is set.

The hot path only counts (`Gate.counts`, `Stats`); everything else is worked out when somebody asks. Each metric stands in
`METRICS` with its type, its meaning and what to do about it; docs/operations.md is held against that table.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from agents.gate import Gate
from agents.lookup import lookup_routes
from stopgate.stream.lane import LaneState


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric: its name, type and labels, what it means, and what an operator does about it."""

    name: str
    kind: Literal["counter", "gauge"]
    labels: tuple[str, ...]
    meaning: str
    remedy: str


METRICS = (
    Metric("stopgate_messages_total", "counter", ("outcome",), "outbound records by what became of them",
           "a rising share of `rejected`: look at the rules below"),
    Metric("stopgate_findings_total", "counter", ("rule",), "objections by rule",
           "`rule-failed` above zero is a bug of the gate: see the log"),
    Metric("stopgate_dead_letters_total", "counter", ("topic",), "input that could not be used, by topic",
           "tell the producer; the reason is in the record's headers"),
    Metric("stopgate_unattributed_replies_total", "counter", ("intent",),
           "opt-outs and doubtful replies whose account nobody could find: they count for every account",
           "the log names our number (`reply.account_unknown`): `stopgate senders add NUMBER --account ACCOUNT`"),
    Metric("stopgate_contradicted_senders_total", "counter", ("status",),
           "receipts that contradicted what was believed of their sender",
           "the log names it (`sender.contradicted`); `stopgate senders show` says what is to be done"),
    Metric("stopgate_unmapped_keywords_total", "counter", ("keyword",),
           "replies that are a default keyword which their account took off its list",
           "the log names account and number (`reply.keyword_unmapped`): is the reply really no opt-out there?"),
    Metric("stopgate_records_total", "counter", ("topic",), "records handed to agents, by topic", "–"),
    Metric("stopgate_stop_to_effect_seconds_max", "gauge", (), "longest time from a reply's append to its effect, last minute",
           "above a second: the worker lags, add workers or partitions"),
    Metric("stopgate_transactions_total", "counter", (), "committed transactions", "–"),
    Metric("stopgate_transaction_seconds_total", "counter", (), "time spent in them", "divide by their number: above 0.5 s the broker is slow"),
    Metric("stopgate_barriers_total", "counter", (), "data fetches that waited for control", "–"),
    Metric("stopgate_barrier_seconds_total", "counter", (), "time spent waiting for control", "divide by their number"),
    Metric("stopgate_commit_age_seconds", "gauge", (), "since the last commit while input waits, else 0",
           "near the watchdog's limit the worker is about to end itself"),
    Metric("stopgate_lanes", "gauge", ("state",), "partitions of this worker by state", "`opening` for long: a restore, or a former owner's transaction"),
    Metric("stopgate_pending_bytes", "gauge", (), "input fetched and not yet committed", "–"),
    Metric("stopgate_restored_rows_total", "counter", (), "changelog records applied while lanes opened", "–"),
    Metric("stopgate_restore_left", "gauge", (), "changelog offsets still to be read before every lane is open",
           "large after a start: the local state was missing or thrown away; the log line `state.begun_anew` says why"),
    Metric("stopgate_rebalances_total", "counter", (), "times the partitions moved", "often: workers come and go, or the session is too short"),
    Metric("stopgate_held_messages", "gauge", (), "messages that wait in this worker's partitions", "see `held` for why"),
    Metric("stopgate_open_reviews", "gauge", (), "replies that wait for a decision", "decide them: `stopgate reviews list`"),
    Metric("stopgate_senders", "gauge", ("state",), "known senders by standing", "`stopgate senders list`"),
)  # fmt: skip


class WorkerCollector(Collector):
    """Works the metrics out when Prometheus asks."""

    def __init__(self, app: Any) -> None:
        self._app = app

    def collect(self) -> Iterator[Any]:
        """All metrics, in the order of the table."""
        samples = _samples(self._app)
        for metric in METRICS:
            family = (CounterMetricFamily if metric.kind == "counter" else GaugeMetricFamily)(
                metric.name, metric.meaning, labels=metric.labels
            )
            for labels, value in samples.get(metric.name, ()):
                family.add_metric(labels, value)
            yield family


Samples = dict[str, list[tuple[list[str], float]]]


def _samples(app: Any) -> Samples:
    gate: Gate = app.gate
    samples: Samples = {
        name: [([label], float(value)) for label, value in counted.items()]
        for name, counted in gate.counts.tables().items()
    }
    samples["stopgate_stop_to_effect_seconds_max"] = [([], gate.counts.stop_to_effect())]
    samples["stopgate_senders"] = [([state], count) for state, count in _standing(gate).items()]
    consumer = getattr(app, "stream_consumer", None)
    if consumer is not None:
        samples |= _engine(consumer)
    return samples


def _engine(consumer: Any) -> Samples:
    stats, lanes = consumer.stats, list(consumer.lanes.values())
    waits = any(lane.pending_batches for lane in lanes)
    single = {
        "stopgate_transactions_total": stats.transactions,
        "stopgate_transaction_seconds_total": stats.transaction_seconds,
        "stopgate_barriers_total": stats.barriers,
        "stopgate_barrier_seconds_total": stats.barrier_seconds,
        "stopgate_commit_age_seconds": time.monotonic() - stats.last_commit if waits else 0.0,
        "stopgate_pending_bytes": sum(lane.pending_bytes for lane in lanes),
        "stopgate_restored_rows_total": stats.restored,
        "stopgate_restore_left": sum(stats.to_restore.values()),
        "stopgate_rebalances_total": stats.rebalances,
        "stopgate_held_messages": sum(lane.memory.held.count for lane in lanes if lane.memory),
        "stopgate_open_reviews": sum(len(lane.memory.reviews) for lane in lanes if lane.memory),
    }
    samples: Samples = {name: [([], float(value))] for name, value in single.items()}
    samples["stopgate_lanes"] = [
        ([state.value], sum(lane.state is state for lane in lanes)) for state in LaneState
    ]
    samples["stopgate_records_total"] = [([topic], count) for topic, count in stats.records.items()]
    return samples


def _standing(gate: Gate) -> dict[str, int]:
    states: dict[str, int] = {}
    for sender in gate.registry.records():
        states[sender.state] = states.get(sender.state, 0) + 1
    return states


def is_ready(app: Any) -> bool:
    """Whether the worker has partitions and all of them are open."""
    consumer = getattr(app, "stream_consumer", None)
    lanes = list(consumer.lanes.values()) if consumer is not None else []
    return bool(lanes) and all(lane.is_ready for lane in lanes)


async def serve(app: Any, host: str, port: int) -> web.AppRunner:
    """Start the pages; the caller cleans the runner up.

    Raises:
        OSError: the port is taken.
    """
    registry = CollectorRegistry()
    registry.register(WorkerCollector(app))

    async def metrics(request: web.Request) -> web.Response:
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def livez(request: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def readyz(request: web.Request) -> web.Response:
        ready = is_ready(app)
        return web.Response(text="ready\n" if ready else "not ready\n", status=200 if ready else 503)

    pages = web.Application()
    pages.add_routes([web.get("/metrics", metrics), web.get("/livez", livez), web.get("/readyz", readyz)])
    pages.add_routes(lookup_routes(app))
    runner = web.AppRunner(pages, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


def metrics_table() -> str:
    """The table of docs/operations.md."""
    rows = [
        f"| `{metric.name}` | {metric.kind} | {', '.join(metric.labels) or '–'} | {metric.meaning} | {metric.remedy} |"
        for metric in METRICS
    ]
    return "\n".join(["| metric | type | labels | meaning | what to do |", "|---|---|---|---|---|", *rows])


if __name__ == "__main__":
    print(metrics_table())
