"""Every private or overridden point of Faust and aiokafka that the engine stands on, each with a test of its own.

A library that changes one fails here, with the name of the module to look at, and not in a cluster.
"""

import inspect
from importlib.metadata import version
from typing import Any

import faust
import pytest
from aiokafka import AIOKafkaClient, AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.client import ConnectionGroup, CoordinationType
from aiokafka.conn import AIOKafkaConnection
from aiokafka.consumer.fetcher import Fetcher, FetchResult, PartitionRecords
from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.consumer.subscription_state import SubscriptionState
from aiokafka.errors import for_code
from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.producer.transaction_manager import TransactionManager
from aiokafka.protocol.api import Request, RequestStruct, Response
from aiokafka.protocol.commit import OffsetCommitRequest
from faust.app.base import App, BootStrategy
from faust.streams import Stream
from faust.tables.recovery import Recovery
from faust.transport import base, drivers
from faust.transport.conductor import ConductorCompiler
from faust.transport.consumer import Consumer
from faust.transport.consumer import Fetcher as FaustFetcher
from faust.types import ConsumerMessage
from mode.utils.queues import FlowControlEvent

from stopgate.stream import log_offsets, transport
from stopgate.stream.consumer import Consumer as OurConsumer
from stopgate.stream.inert import InertConsumer

METHODS: dict[tuple[Any, str], tuple[tuple[str, ...], str]] = {
    # (class, method): (parameters we pass or are called with, the module that relies on it)
    (Consumer, "_drain_messages"): (("self", "fetcher"), "consumer.py fetches there"),
    (Consumer, "ack"): (("self", "message"), "inert.py"),
    (Consumer, "commit"): (("self", "topics", "start_new_transaction"), "inert.py"),
    (Consumer, "wait_empty"): (("self",), "inert.py"),
    (Consumer, "perform_seek"): (("self",), "inert.py"),
    (Consumer, "on_task_error"): (("self", "exc"), "inert.py: an agent's error must end the process"),
    (Consumer, "on_partitions_revoked"): (("self", "revoked"), "consumer.py gives its lanes up there"),
    (Consumer, "on_partitions_assigned"): (("self", "assigned", "generation_id"), "consumer.py opens lanes there"),
    (App, "on_rebalance_start"): (("self",), "partitions.py: the listener calls it"),
    (App, "on_rebalance_end"): (("self",), "consumer.py: nothing is handed out before it"),
    (BatchBuilder, "append"): (("self", "timestamp", "key", "value", "headers"), "lane.py stages with it"),
    (BatchBuilder, "_set_producer_state"): (("self", "producer_id", "producer_epoch", "base_sequence"), "producer.py"),
    (BatchBuilder, "_build"): (("self",), "producer.py"),
    (AIOKafkaClient, "_get_conn"): (("self", "node_id", "group"), "exchange.py: two requests one behind the other"),
    (AIOKafkaConnection, "send"): (("self", "request"), "exchange.py: two requests one behind the other"),
    (AIOKafkaConnection, "close"): (("self", "reason"), "exchange.py ends a connection that does not answer"),
    (SubscriptionState, "fetch_context"): (("self",), "consumer.py: we fetch although the client does not"),
    (AIOKafkaConsumer, "pause"): (("self", "partitions"), "partitions.py: the client fetches nothing by itself"),
    (AIOKafkaClient, "send"): (("self", "node_id", "request", "group"), "producer.py, fencing.py: on another connection"),
    (AIOKafkaClient, "coordinator_lookup"): (("self", "coordinator_type", "coordinator_key"), "producer.py, fencing.py"),
    (AIOKafkaClient, "_wait_on_metadata"): (("self", "topic"), "log_offsets.py waits for a topic with it"),
    (AIOKafkaClient, "force_metadata_update"): (("self",), "log_offsets.py waits for a leader with it"),
    (TransactionManager, "wait_for_transaction_end"): (("self",), "stopgate/together.py: what ended a transaction"),
    (TransactionManager, "is_fatal_error"): (("self",), "stopgate/together.py: whether it can still be aborted"),
    (PartitionRecords, "_consumer_record"): (("self", "tp", "record"), "lean_records.py overrides it"),
    (GroupCoordinator, "_send_req"): (("self", "request"), "fencing.py asks for stable offsets with it"),
    (GroupCoordinator, "ensure_coordinator_known"): (("self",), "fencing.py"),
    (GroupCoordinator, "coordinator_dead"): (("self",), "fencing.py forgets a moved coordinator with it"),
    (GroupCoordinator, "check_errors"): (("self",), "consumer.py learns by it that the group refused the worker"),
    (FlowControlEvent, "resume"): (("self",), "consumer.py: it clears the queues, so nothing may be in them"),
}  # fmt: skip

ATTRIBUTES: dict[tuple[type, str], str] = {
    (Fetcher, "_prefetch_backoff"): "replica.py sets it",
    (PartitionRecords, "next_fetch_offset"): "fetcher.py goes on there",
    (AIOKafkaConsumer, "_subscription"): "consumer.py: we fetch although the client does not",
    (PartitionRecords, "_records_iterator"): "lean_records.py hands it out",
    (GroupCoordinator, "generation"): "partitions.py takes the fence from it",
    (GroupCoordinator, "member_id"): "partitions.py takes the fence from it",
    (GroupCoordinator, "_group_instance_id"): "partitions.py takes the fence from it",
    (Fetcher, "_fetch_task"): "vital.py sees by it that nothing is fetched any more",
    (AIOKafkaClient, "_sync_task"): "vital.py sees by it that no metadata comes any more",
    (AIOKafkaClient, "_request_timeout_ms"): "producer.py tells brokers how long it waits",
    (AIOKafkaProducer, "_txn_manager"): "stopgate/together.py",
    (AIOKafkaConsumer, "_client"): "barrier.py and opening.py ask offsets through it",
    (AIOKafkaConsumer, "_coordinator"): "consumer.py, fencing.py",
    (AIOKafkaConsumer, "_fetcher"): "consumer.py, replica.py",
}


@pytest.mark.parametrize(("owner", "name"), METHODS, ids=lambda part: getattr(part, "__name__", part))
def test_a_method_we_call_or_override_is_as_it_was(owner: type, name: str) -> None:
    """It exists, and takes the parameters that we pass or are called with."""
    wanted, reliance = METHODS[owner, name]
    assert hasattr(owner, name), f"{owner.__name__}.{name} is gone; look at stopgate/stream/{reliance}"
    found = tuple(inspect.signature(getattr(owner, name)).parameters)
    assert found[: len(wanted)] == wanted, (
        f"{owner.__name__}.{name} takes {found} now, not {wanted}; look at stopgate/stream/{reliance}"
    )


@pytest.mark.parametrize(("owner", "name"), ATTRIBUTES, ids=lambda part: getattr(part, "__name__", part))
def test_an_attribute_we_touch_is_still_used(owner: type, name: str) -> None:
    """The class itself still sets it, so that our reading or setting it means something."""
    source = inspect.getsource(owner)
    is_there = f"self.{name} =" in source or f"self.{name}: " in source or hasattr(owner, name)
    assert is_there, f"{owner.__name__}.{name} is gone; look at stopgate/stream: {ATTRIBUTES[owner, name]}"


def says(owner: Any, text: str, reliance: str) -> None:
    """Assert that the library's own code still reads as our reasoning about it does."""
    assert text in inspect.getsource(owner), f"{owner}: expected {text!r}; {reliance}"


def test_one_undrained_partition_still_delays_its_node() -> None:
    """Else setting `_prefetch_backoff` is superstition and can go."""
    says(Fetcher, "backoff=self._prefetch_backoff", "replica.py sets it")
    says(Fetcher._get_actions_per_node, "if node_id in backoff_by_nodes", "replica.py sets it")


def test_what_is_paused_is_not_fetched() -> None:
    """Else every input would be fetched twice, once by aiokafka for nobody."""
    says(Fetcher._get_actions_per_node, "elif tp_state.paused:", "partitions.py pauses all inputs")


def test_whoever_is_fetching_is_not_idle() -> None:
    """Else a worker would take part in no rebalance after its first minutes."""
    says(SubscriptionState.fetch_context, "self._fetch_count += 1", "consumer.py is always fetching")
    says(SubscriptionState, "if self._fetch_count == 0:", "consumer.py is always fetching")


def test_a_request_is_on_its_way_when_send_returns() -> None:
    """So two are in the order in which they were sent; what comes back is awaited later."""
    source = inspect.getsource(AIOKafkaConnection.send)
    assert not inspect.iscoroutinefunction(AIOKafkaConnection.send), "look at fetcher.py"
    assert source.index("self._writer.write(") < source.index("return wait_for("), "look at fetcher.py"


def test_every_fetch_unpacks_what_the_module_names() -> None:
    """Lean records are put in the place of its class, which is looked up at each fetch; results are walked with `for`."""
    says(Fetcher._proc_fetch_request, "= PartitionRecords(", "lean_records.py takes its place")
    says(
        FetchResult.getall,
        "for msg in self._partition_records:",
        "lean_records.py: `__iter__` is the short way",
    )


def test_a_rebalance_begins_before_its_listener_is_called() -> None:
    """So no fetch returns data between the two."""
    source = inspect.getsource(GroupCoordinator._on_join_prepare)
    assert source.index("begin_reassignment") < source.index("on_partitions_revoked"), "look at consumer.py"
    assert hasattr(SubscriptionState, "begin_reassignment")


def test_the_generation_is_known_when_partitions_are_assigned() -> None:
    """The fence is taken in the listener; a generation of -1 would be accepted by the broker unfenced."""
    source = inspect.getsource(GroupCoordinator)
    assert source.index("self.generation = ") < source.index("on_partitions_assigned"), "look at consumer.py"


def test_the_group_answers_on_its_own_connection() -> None:
    """There is a connection group beside the default one, on which no fetch waits."""
    assert ConnectionGroup.COORDINATION != ConnectionGroup.DEFAULT, "look at fencing.py"
    assert {kind.name for kind in CoordinationType} >= {"GROUP", "TRANSACTION"}, "look at fencing.py"


def test_requests_of_our_own_can_be_defined() -> None:
    """The base classes that wire.py builds its requests from."""
    told = RequestStruct.__annotations__.keys() | set(dir(RequestStruct))
    assert {"API_KEY", "API_VERSION", "FLEXIBLE_VERSION", "RESPONSE_TYPE", "SCHEMA"} <= told, (
        "look at wire.py"
    )
    assert hasattr(Request, "build"), "look at wire.py"
    assert inspect.isclass(Response), "look at wire.py"


def test_offset_not_available_is_still_unknown_to_aiokafka() -> None:
    """When it learns the code, our special case in `end_offsets` can go."""
    assert for_code(log_offsets._OFFSET_NOT_AVAILABLE).__name__ == "UnknownError", "look at log_offsets.py"


def test_aiokafka_still_takes_no_leader_for_an_answer() -> None:
    """It waits for a topic it does not know, not for a leader; when it does, `leader_of` can leave it to it."""
    source = inspect.getsource(AIOKafkaClient._wait_on_metadata)
    assert source.index("return partitions") < source.index("force_metadata_update"), "look at log_offsets.py"


def test_faust_finds_the_transport_by_its_scheme() -> None:
    """Through the aliases that `register` writes to, and with the classes that a transport consists of."""
    transport.register()
    assert drivers.by_name(transport.SCHEME) is transport.Transport
    assert issubclass(transport.Transport, base.Transport)


def test_everything_abstract_in_fausts_consumer_is_there() -> None:
    """A new abstract method of Faust's consumer would keep ours from being made."""
    assert not OurConsumer.__abstractmethods__
    assert issubclass(OurConsumer, InertConsumer)


def test_fausts_fetcher_calls_drain_messages_and_nothing_else() -> None:
    """One task for all of the fetching; no consumer thread."""
    says(FaustFetcher, "await consumer._drain_messages(self)", "consumer.py fetches there")


def test_faust_clears_its_queues_when_a_rebalance_ends() -> None:
    """Why nothing is handed out before that: the sequence that lanes count is only the second line of defence."""
    says(FlowControlEvent.resume, "self.clear()", "consumer.py waits for `app.rebalancing` to end")
    source = inspect.getsource(Recovery._resume_streams)
    assert source.index("flow_control.resume()") < source.index("app.on_rebalance_end()"), (
        "look at consumer.py"
    )


def test_a_lost_session_leaves_no_generation() -> None:
    """By which a worker knows, when its partitions are revoked, that the group took it for dead."""
    assert OffsetCommitRequest.DEFAULT_GENERATION_ID < 0, "look at partitions.py"
    says(GroupCoordinator.reset_generation, "DEFAULT_GENERATION_ID", "partitions.py")
    says(GroupCoordinator, "self.reset_generation()", "partitions.py")


def test_a_stream_passes_over_events_of_another_generation() -> None:
    """Our messages carry the generation, so a batch of a closed lane may be passed over; the lane has let go of it."""
    says(Stream, "consumer_generation_id", "consumer.py sets it")
    assert "generation_id" in inspect.signature(ConsumerMessage).parameters, "look at consumer.py"


def test_the_conductor_decodes_with_the_schema() -> None:
    """`WholeBatch` hands the batch through untouched."""
    says(ConductorCompiler, "chan.decode(message, propagate=True)", "transport.py")
    assert tuple(inspect.signature(faust.Schema.loads_value).parameters)[:3] == ("self", "app", "message")
    assert tuple(inspect.signature(faust.Schema.loads_key).parameters)[:3] == ("self", "app", "message")


def test_fausts_own_producer_can_be_left_out() -> None:
    """The committer produces; Faust's producer would only hold a connection."""
    assert hasattr(BootStrategy, "enable_kafka_producer"), "look at agents/app.py"


@pytest.mark.parametrize(("package", "bound"), [("aiokafka", "0.14."), ("faust-streaming", "0.15.")])
def test_the_versions_are_those_this_was_written_for(package: str, bound: str) -> None:
    """Raise the bound in pyproject.toml only together with this file."""
    assert version(package).startswith(bound)
