"""The generated pages: never stale, whole, and of one mind with the readers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.documents import DOCS, stale_pages, write_pages
from schemas.json_schemas import field_meanings, record_schema
from schemas.record import Record, encode, reader
from schemas.topics import INPUTS, TOPICS
from tests.schemas.json_schema import allows
from tests.schemas.strategies import json_values, records
from tests.schemas.test_reading import FAULTS, RECORDS, message

CARRYING = [topic for topic in TOPICS if topic.value]
OUTBOUND_SCHEMA = record_schema(TOPICS[0])


def test_no_page_is_stale() -> None:
    """The pages in docs/ are what the records say; else run `python -m schemas.documents`."""
    assert stale_pages() == []


def test_a_changed_missing_or_orphaned_page_is_stale_until_written(tmp_path: Path) -> None:
    """The check names exactly the pages that are wrong, and writing puts them right."""
    write_pages(tmp_path)
    assert stale_pages(tmp_path) == []
    (tmp_path / "asyncapi.yaml").write_text("asyncapi: 2.0.0")
    (tmp_path / "schemas" / "replies.json").unlink()
    (tmp_path / "schemas" / "faxes.json").write_text("{}")
    assert set(stale_pages(tmp_path)) == {"asyncapi.yaml", "schemas/replies.json", "schemas/faxes.json"}
    write_pages(tmp_path)
    assert stale_pages(tmp_path) == []


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_is_described(kind: type[Record]) -> None:
    """A record's docstring says of each of its fields what it means, and of no other."""
    assert set(field_meanings(kind)) == {field.name for field in msgspec.structs.fields(kind)}


@pytest.mark.parametrize("topic", CARRYING, ids=lambda topic: topic.name)
@settings(max_examples=15)
@given(data=st.data())
def test_what_is_written_is_valid_under_its_schema(topic: Any, data: st.DataObject) -> None:
    """The schema of a topic takes every record that can stand on it."""
    record = data.draw(records(topic.value))
    assert allows(record_schema(topic), msgspec.json.decode(encode(record)))


@pytest.mark.parametrize("topic", INPUTS, ids=lambda topic: topic.name)
@settings(max_examples=100)
@given(data=st.data())
def test_what_the_schema_takes_the_reader_reads(topic: Any, data: st.DataObject) -> None:
    """No input that is valid under the schema is refused (a time's format aside, which a schema only hints at)."""
    record = msgspec.json.decode(encode(data.draw(records(topic.value))))
    name = data.draw(st.sampled_from(sorted(record)))
    changed = record | {name: data.draw(json_values)}
    read = reader(topic.value)(msgspec.json.encode(changed))
    assert (
        isinstance(read, topic.value)
        or "a time such as" in read.reason
        or not allows(record_schema(topic), changed)
    )


@pytest.mark.parametrize(("value", "sentence"), [(value, told) for value, _, told in FAULTS if told])
def test_what_the_reader_refuses_is_invalid_under_the_schema(value: bytes, sentence: str) -> None:
    """A sender who checks against the schema first is told of the same faults."""
    wrong_instant = "a time such as" in sentence
    assert allows(OUTBOUND_SCHEMA, msgspec.json.decode(value)) is wrong_instant
    assert allows(OUTBOUND_SCHEMA, msgspec.json.decode(message()))


@pytest.fixture(name="asyncapi", scope="module")
def _asyncapi() -> dict[str, Any]:
    return yaml.safe_load((DOCS / "asyncapi.yaml").read_text(encoding="utf-8"))


def references(node: Any) -> Iterator[str]:
    """All `$ref`s below a node."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            yield from references(inner)


def resolve(reference: str, document: Any) -> Any:
    """What a reference of the AsyncAPI document or of a schema points to; KeyError where there is nothing."""
    file, _, pointer = reference.partition("#")
    node = msgspec.json.decode((DOCS / file).read_bytes()) if file else document
    for step in pointer.strip("/").split("/") if pointer else []:
        node = node[step]
    return node


def test_every_reference_resolves(asyncapi: dict[str, Any]) -> None:
    """Each `$ref`, into the document or to a schema file, and each inside of a schema, points to something."""
    found = set(references(asyncapi))
    schemas = [resolve(reference, asyncapi) for reference in found if reference.startswith("./schemas/")]
    assert len(schemas) == len(RECORDS)
    assert all(resolve(reference, asyncapi) for reference in found)
    assert all(resolve(reference, schema) for schema in schemas for reference in references(schema))


def test_every_topic_is_a_channel_with_its_settings(asyncapi: dict[str, Any]) -> None:
    """The document lists all topics, and only them, with address, key, payload and Kafka's own settings."""
    assert list(asyncapi["channels"]) == [topic.name for topic in TOPICS]
    for topic in TOPICS:
        channel = asyncapi["channels"][topic.name]
        message = resolve(channel["messages"]["record"]["$ref"], asyncapi)
        settings = channel["bindings"]["kafka"]["topicConfiguration"]
        assert channel["address"] == "{prefix}" + topic.name
        assert message["bindings"]["kafka"]["key"]["description"]
        assert settings["cleanup.policy"] == [topic.cleanup]
        assert settings.get("retention.ms") == topic.retention_ms


def test_every_operation_belongs_to_a_channel(asyncapi: dict[str, Any]) -> None:
    """The gate receives what it reads and sends what it writes, and each operation's message is its channel's."""
    operations = asyncapi["operations"].values()
    received = {step["channel"]["$ref"] for step in operations if step["action"] == "receive"}
    sent = {step["channel"]["$ref"] for step in operations if step["action"] == "send"}
    assert received >= {f"#/channels/{topic.name}" for topic in INPUTS}
    assert sent >= {f"#/channels/{topic.name}" for topic in TOPICS if "gate" in topic.written_by}
    assert all(step["messages"][0]["$ref"].startswith(step["channel"]["$ref"] + "/") for step in operations)


def test_the_document_has_the_parts_that_asyncapi_3_demands(asyncapi: dict[str, Any]) -> None:
    """Version, title, known top-level and channel members, names in the permitted letters."""
    assert asyncapi["asyncapi"] == "3.0.0"
    assert asyncapi["info"].keys() >= {"title", "version"}
    assert asyncapi.keys() <= {
        "asyncapi",
        "id",
        "info",
        "servers",
        "defaultContentType",
        "channels",
        "operations",
        "components",
    }
    parts = [*asyncapi["channels"], *asyncapi["operations"], *asyncapi["components"]["messages"]]
    assert all(re.fullmatch(r"[\w.-]+", part) for part in parts)
    for channel in asyncapi["channels"].values():
        assert set(re.findall(r"\{(\w+)\}", channel["address"])) == set(channel["parameters"])
