"""The broker's settings, written once: the embedded broker and the tests' container both run with these."""

import json
from collections.abc import Mapping

from schemas.topics import MAX_MESSAGE_BYTES

CLUSTER_ID = "c3RvcGdhdGUtYnJva2VyMQ"
"""Fixed: a random one now and then begins with a hyphen, which the formatter takes for an option."""
CLIENTS = "PLAINTEXT"
CONTROLLER = "CONTROLLER"

SETTINGS = {
    "process.roles": "broker,controller",
    "node.id": "1",
    "controller.listener.names": CONTROLLER,
    "inter.broker.listener.name": CLIENTS,
    "auto.create.topics.enable": "false",
    "message.max.bytes": str(MAX_MESSAGE_BYTES),
    "group.initial.rebalance.delay.ms": "0",
    "offsets.topic.replication.factor": "1",
    "offsets.topic.num.partitions": "4",
    "transaction.state.log.replication.factor": "1",
    "transaction.state.log.min.isr": "1",
    "transaction.state.log.num.partitions": "4",
    "share.coordinator.state.topic.replication.factor": "1",
    "share.coordinator.state.topic.min.isr": "1",
    "share.coordinator.state.topic.num.partitions": "1",
    # After a kill the controller admits the restarted broker only when the old one's session is over: 9 s by default.
    "broker.session.timeout.ms": "3000",
    "broker.heartbeat.interval.ms": "500",
    # The defaults reserve 20 MB of index a partition and 128 MB of heap for compaction.
    "log.index.size.max.bytes": "1048576",
    "log.cleaner.dedupe.buffer.size": "16777216",
}
"""One broker that is its own controller, small, with nothing made that nobody asked for."""


def listener_settings(addresses: Mapping[str, str], protocols: Mapping[str, str]) -> dict[str, str]:
    """Say where the broker listens.

    Args:
        addresses: listener name to `host:port`; the controller's among them.
        protocols: security protocol of the listeners that are not plain text.
    """
    listeners = {name: f"{name}://{address}" for name, address in addresses.items()}
    return {
        "listeners": ",".join(listeners.values()),
        "advertised.listeners": ",".join(at for name, at in listeners.items() if name != CONTROLLER),
        "listener.security.protocol.map": ",".join(
            f"{name}:{protocols.get(name, 'PLAINTEXT')}" for name in addresses
        ),
        "controller.quorum.voters": f"1@{addresses[CONTROLLER]}",
    }


def properties_text(settings: Mapping[str, str]) -> str:
    """Write settings as a Java properties file; JSON's escapes are understood there, in pure ASCII."""
    return "".join(f"{name}={json.dumps(value)[1:-1]}\n" for name, value in settings.items())
