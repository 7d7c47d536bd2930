"""The AsyncAPI document: all topics, who writes and reads them, and what stands on them, for tools and for people."""

from typing import Any

from schemas.headers import DEAD_LETTER_HEADERS, DELIVERY_HEADERS, WARNINGS_HEADER
from schemas.topics import DEAD_LETTERS, DELIVERY, TOPICS, Topic

CONTRACT_VERSION = "1.0.0"
"""Of the wire contract, not of the program: it changes only by adding."""

_KAFKA_BINDING = "0.5.0"
_HEADERS = {DELIVERY.name: DELIVERY_HEADERS, DEAD_LETTERS.name: DEAD_LETTER_HEADERS}
_KEYS = {
    "handset": "The handset's canonical E.164 in ASCII.",
    "account|handset": "The account, `|`, and the handset's canonical E.164.",
    "sender": "The sender: canonical E.164, short code, or name.",
    "sender, SID or campaign": "The sender number, the provider's SID of it, or the campaign id.",
    "account|fingerprint": "The account, `|`, and the fingerprint of the body or media.",
    "account|broadcast": "The account, `|`, and the broadcast's id; each partition holds its own part.",
    "place": "Which message or reply waits, in the gate's own words.",
    "as it came": "The key of the record that could not be used; any bytes, or none.",
}


def asyncapi_document(schema_files: dict[str, str]) -> dict[str, Any]:
    """Make the AsyncAPI 3.0 document, as seen from the gate: it receives its inputs and sends its outputs.

    Args:
        schema_files: for each topic with a record, the schema's path from the document.
    """
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "stopgate",
            "version": CONTRACT_VERSION,
            "description": "Judges every text message before a carrier sees it. Keyed topics have one partition count; "
            "it, the replication factor and the prefix of all names are settings.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "servers": {
            "kafka": {
                "host": "{bootstrap}",
                "protocol": "kafka",
                "variables": {
                    "bootstrap": {"default": "localhost:9092", "description": "KAFKA_BOOTSTRAP_SERVERS"}
                },
            }
        },
        "channels": {topic.name: _channel(topic) for topic in TOPICS},
        "operations": dict(operation for topic in TOPICS for operation in _operations(topic)),
        "components": {
            "messages": {topic.name: _message(topic, schema_files.get(topic.name)) for topic in TOPICS},
            "parameters": {
                "prefix": {
                    "default": "stopgate.",
                    "description": "Put before every topic name: STOPGATE_TOPIC_PREFIX.",
                }
            },
        },
    }


def _channel(topic: Topic) -> dict[str, Any]:
    settings = topic.config()
    configuration: dict[str, Any] = {"cleanup.policy": [settings.pop("cleanup.policy")]}
    configuration |= {name: int(value) for name, value in sorted(settings.items())}
    parties = f"Written by {_listed(topic.written_by)}. Read by {_listed(topic.read_by)}."
    return {
        "address": "{prefix}" + topic.name,
        "summary": topic.meaning,
        "description": parties,
        "parameters": {"prefix": {"$ref": "#/components/parameters/prefix"}},
        "messages": {"record": {"$ref": f"#/components/messages/{topic.name}"}},
        "bindings": {"kafka": {"topicConfiguration": configuration, "bindingVersion": _KAFKA_BINDING}},
    }


def _listed(parties: tuple[str, ...]) -> str:
    named = ["the gate" if party == "gate" else party for party in parties]
    return " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)


def _operations(topic: Topic) -> list[tuple[str, dict[str, Any]]]:
    name = "".join(word.capitalize() for word in topic.name.split("-"))
    actions = [("receive", topic.read_by), ("send", topic.written_by)]
    return [
        (
            action + name,
            {
                "action": action,
                "channel": {"$ref": f"#/channels/{topic.name}"},
                "messages": [{"$ref": f"#/channels/{topic.name}/messages/record"}],
            },
        )
        for action, parties in actions
        if "gate" in parties
    ]


def _message(topic: Topic, schema_file: str | None) -> dict[str, Any]:
    key = {"type": "string", "description": _KEYS[topic.key]}
    message: dict[str, Any] = {
        "name": topic.value.__name__ if topic.value else "DeadLetter",
        "summary": topic.meaning,
        "payload": {"$ref": schema_file} if schema_file else {"description": "Any bytes, or none."},
        "bindings": {"kafka": {"key": key, "bindingVersion": _KAFKA_BINDING}},
    }
    if not schema_file:
        message["contentType"] = "application/octet-stream"
    if names := _HEADERS.get(topic.name):
        properties = {name: {"type": "string"} for name in names.values()}
        message["headers"] = {"type": "object", "properties": properties, "required": list(properties)}
        if topic == DELIVERY:
            words = "Names of rules that noticed something, separated by commas; only where one did."
            message["headers"]["properties"] = properties | {
                WARNINGS_HEADER: {"type": "string", "description": words}
            }
    return message
