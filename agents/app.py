"""The Faust app of one worker: its settings, its transport, and every agent by name (no autodiscovery)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import faust
from faust.app.base import BootStrategy

from agents import commands, lanes, outbound, receipts, replies, standing, verifications
from agents.gate import Gate
from agents.settings import Settings
from agents.tables import state_directory, table_specs
from schemas.topics import (
    APPROVALS,
    COMMANDS,
    CONTROL,
    IN_TIME,
    INPUTS,
    OUTBOUND,
    RECEIPTS,
    REPLIES,
    SENDERS,
    VERIFICATIONS,
    Topic,
)
from stopgate.clients import client_options
from stopgate.policy.accounts import Accounts
from stopgate.stream import transport
from stopgate.stream.assigning import WholeAssignor
from stopgate.stream.config import StreamConfig
from stopgate.stream.replica import Replica

AGENTS: Mapping[Topic, Any] = {
    OUTBOUND: outbound.judge_outbound,
    REPLIES: replies.hear_replies,
    COMMANDS: commands.obey_commands,
    RECEIPTS: receipts.learn_from_receipts,
    VERIFICATIONS: verifications.check_verifications,
}


class _ConsumerOnly(BootStrategy):
    """Faust's own producer is never used (the committer produces), so it is not started."""

    enable_kafka_producer = False


class GateApp(faust.App):
    """A Faust app with what our agents and our transport find on it."""

    BootStrategy = _ConsumerOnly

    gate: Gate
    stream_config: StreamConfig


def make_app(settings: Settings, accounts: Accounts, **stream_options: Any) -> GateApp:
    """Build the app of one worker.

    Args:
        settings: with `bootstrap_servers` and `instance` set.
        accounts: what the policy file says.
        stream_options: fields of `StreamConfig` to override (experiments and tests).
    """
    assert settings.bootstrap_servers
    assert settings.instance
    transport.register()
    gate = Gate(settings, accounts)
    app = GateApp(
        settings.app_id,
        broker=f"{transport.SCHEME}://{settings.bootstrap_servers}",
        datadir=Path(settings.data_dir) / settings.app_id / settings.instance,
        topic_partitions=settings.partitions,
        topic_allow_declare=False,
        topic_disable_leader=True,
        consumer_auto_offset_reset="earliest",
        broker_session_timeout=float(settings.session_timeout_seconds),
        broker_heartbeat_interval=settings.session_timeout_seconds / 10,
        broker_request_timeout=60.0,
        stream_wait_empty=False,
        store="memory://",
        PartitionAssignor=WholeAssignor,
        canonical_url=settings.advertised_url
        or f"http://{settings.metrics_host}:{settings.metrics_port or 0}",
        web_enabled=False,
        autodiscover=False,
    )
    app.gate = gate
    app.stream_config = _stream_config(settings, gate, stream_options)
    for topic, agent in AGENTS.items():
        app.agent(app.topic(gate.topic(topic), schema=transport.WholeBatch()), name=agent.__name__)(agent)
    return app


def _stream_config(settings: Settings, gate: Gate, options: Mapping[str, Any]) -> StreamConfig:
    values: dict[str, Any] = {
        "inputs": tuple(gate.topic(topic) for topic in INPUTS),
        "control": tuple(gate.topic(topic) for topic in CONTROL),
        "in_time": tuple(gate.topic(topic) for topic in IN_TIME) if settings.clock == "record" else (),
        "tables": table_specs(settings),
        "state": state_directory(settings) if settings.state == "disk" else None,
        "replica": Replica(
            [gate.topic(topic) for topic in (SENDERS, VERIFICATIONS, APPROVALS)], standing.applier(gate)
        ),
        "on_tick": standing.snapshot_writer(gate),
        **lanes.hooks(gate),
        "client": client_options(settings) | {"client_id": f"{settings.app_id}-{settings.instance}"},
        "instance": settings.instance,
        "clock": gate.clock,
        "requests_in_order": settings.broker_order == "kept",
        "watchdog_seconds": float(settings.watchdog_seconds),
    }
    return StreamConfig(**(values | dict(options)))
