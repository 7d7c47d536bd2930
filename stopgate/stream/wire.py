"""The Kafka requests that KIP-447 needs and aiokafka does not speak: their wire layouts, nothing else.

Source: the Kafka protocol guide, message definitions of the API keys and versions named here.
"""

from typing import Any

from aiokafka.protocol.api import Request, RequestStruct, Response
from aiokafka.protocol.types import (
    Boolean,
    CompactArray,
    CompactString,
    Int16,
    Int32,
    Int64,
    Schema,
    TaggedFields,
)

_TEXT = CompactString("utf-8")
_TAGS = ("tags", TaggedFields)


def _api(name: str, key: int, version: int, *, request: list[Any], response: list[Any]) -> Any:
    """A flexible-version request as aiokafka wants it: a wire struct, its response struct, and a builder."""
    answer = type(
        name + "Response",
        (Response,),
        {"API_KEY": key, "API_VERSION": version, "SCHEMA": Schema(*response, _TAGS)},
    )
    layout = {
        "API_KEY": key, "API_VERSION": version, "FLEXIBLE_VERSION": True, "RESPONSE_TYPE": answer,
        "SCHEMA": Schema(*request, _TAGS),
    }  # fmt: skip
    struct: Any = type(name + "Struct", (RequestStruct,), layout)

    class Builder(Request[struct]):  # type: ignore[misc]
        API_KEY = key

        def __init__(self, *values: Any) -> None:
            self.values = values

        def build(self, request_struct_class: Any) -> Any:
            return request_struct_class(*self.values, {})

    Builder.__name__ = Builder.__qualname__ = name
    return Builder


def _topics(*partition: Any) -> Any:
    return ("topics", CompactArray(("topic", _TEXT), ("partitions", CompactArray(*partition, _TAGS)), _TAGS))


def _topic_partitions() -> Any:
    return ("topics", CompactArray(("topic", _TEXT), ("partitions", CompactArray(Int32)), _TAGS))


TxnOffsetCommit = _api(
    "TxnOffsetCommit", 28, 3,
    request=[
        ("transactional_id", _TEXT), ("group", _TEXT), ("producer_id", Int64), ("producer_epoch", Int16),
        ("generation", Int32), ("member", _TEXT), ("instance", _TEXT),
        _topics(("partition", Int32), ("offset", Int64), ("leader_epoch", Int32), ("metadata", _TEXT)),
    ],
    response=[("throttle", Int32), _topics(("partition", Int32), ("error", Int16))],
)  # fmt: skip
OffsetFetch = _api(
    "OffsetFetch", 9, 7,
    request=[("group", _TEXT), _topic_partitions(), ("require_stable", Boolean)],
    response=[
        ("throttle", Int32),
        _topics(("partition", Int32), ("offset", Int64), ("leader_epoch", Int32), ("metadata", _TEXT), ("error", Int16)),
        ("error", Int16),
    ],
)  # fmt: skip
DescribeProducers = _api(
    "DescribeProducers", 61, 0,
    request=[_topic_partitions()],
    response=[
        ("throttle", Int32),
        _topics(
            ("partition", Int32), ("error", Int16), ("message", _TEXT),
            ("producers", CompactArray(
                ("producer_id", Int64), ("epoch", Int32), ("sequence", Int32), ("timestamp", Int64),
                ("coordinator_epoch", Int32), ("transaction_start", Int64), _TAGS,
            )),
        ),
    ],
)  # fmt: skip
ListTransactions = _api(
    "ListTransactions", 66, 0,
    request=[("states", CompactArray(_TEXT)), ("producer_ids", CompactArray(Int64))],
    response=[
        ("throttle", Int32), ("error", Int16), ("unknown_states", CompactArray(_TEXT)),
        ("transactions", CompactArray(("transactional_id", _TEXT), ("producer_id", Int64), ("state", _TEXT), _TAGS)),
    ],
)  # fmt: skip
DescribeTransactions = _api(
    "DescribeTransactions", 65, 0,
    request=[("transactional_ids", CompactArray(_TEXT))],
    response=[
        ("throttle", Int32),
        ("transactions", CompactArray(
            ("error", Int16), ("transactional_id", _TEXT), ("state", _TEXT), ("timeout", Int32), ("start", Int64),
            ("producer_id", Int64), ("epoch", Int16), _topic_partitions(), _TAGS,
        )),
    ],
)  # fmt: skip
Metadata = _api(
    "Metadata", 3, 12,
    request=[
        ("topics", CompactArray(("id_high", Int64), ("id_low", Int64), ("name", _TEXT), _TAGS)),
        ("create", Boolean), ("operations", Boolean),
    ],
    response=[
        ("throttle", Int32),
        ("brokers", CompactArray(("node", Int32), ("host", _TEXT), ("port", Int32), ("rack", _TEXT), _TAGS)),
        ("cluster", _TEXT), ("controller", Int32),
        ("topics", CompactArray(
            ("error", Int16), ("name", _TEXT), ("id_high", Int64), ("id_low", Int64), ("internal", Boolean),
            ("partitions", CompactArray(
                ("error", Int16), ("partition", Int32), ("leader", Int32), ("leader_epoch", Int32),
                ("replicas", CompactArray(Int32)), ("isr", CompactArray(Int32)), ("offline", CompactArray(Int32)), _TAGS,
            )),
            ("operations", Int32), _TAGS,
        )),
    ],
)  # fmt: skip
