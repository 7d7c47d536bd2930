"""Whatever a body holds, a translator answers; it never raises and never loses an event without a word."""

from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.record import Unreadable
from stopgate.translate import PROVIDERS, Translation, translate
from tests.translate.tables import RECEIVED, all_cases
from tests.translate.test_tables import PARSERS

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
PROVIDER_NAMES = st.sampled_from(sorted(PROVIDERS))
EVENTS = [(case.provider, orjson.loads(case.body)) for case in all_cases() if case.body[:1] in (b"{", b"[")]


def assert_accounted_for(translation: Translation) -> None:
    """Something was said or made, and what was made is readable."""
    assert translation.records or translation.unknown or translation.skipped
    for topic, record in translation.records:
        assert not isinstance(PARSERS[topic.name](orjson.dumps(record)), Unreadable)


@settings(deadline=None)
@given(PROVIDER_NAMES, st.binary(max_size=200), st.sampled_from([None, "application/x-www-form-urlencoded"]))
def test_any_bytes(provider: str, body: bytes, content_type: str | None) -> None:
    """Arbitrary bytes, taken for a form or not, end in a remark at worst."""
    assert_accounted_for(translate(provider, body, content_type=content_type, received_at=RECEIVED))


@settings(deadline=None)
@given(PROVIDER_NAMES, JSON.filter(lambda value: value != []))
def test_any_json(provider: str, value: Any) -> None:
    """Arbitrary JSON ends in a remark at worst."""
    assert_accounted_for(translate(provider, dumped(value), received_at=RECEIVED))


@settings(deadline=None)
@given(st.data(), st.sampled_from(EVENTS), JSON)
def test_a_real_event_with_one_value_replaced(data: Any, event: tuple[str, Any], value: Any) -> None:
    """A known event in which any one value is anything at all is still answered."""
    provider, body = event
    spoilt = replaced(body, data.draw(st.sampled_from(paths(body))), value)
    assert_accounted_for(translate(provider, dumped(spoilt), received_at=RECEIVED))


def test_a_body_nested_without_end_is_refused() -> None:
    """Deep nesting is answered with a sentence, not with a recursion error."""
    for depth in (100, 900, 100_000):
        translation = translate("twilio", b'{"a":' * depth + b"1" + b"}" * depth, received_at=RECEIVED)
        assert not translation.is_understood
        assert translation.unknown


def test_half_an_emoji_costs_no_word() -> None:
    """A gateway that cuts a text cuts a character in half; as JSON that is an escape which no UTF-8 can hold."""
    tried = set()
    for provider, event in EVENTS:
        for _, whole in translate(provider, dumped(event), received_at=RECEIVED).records:
            body = (whole.get("body") or "-").encode()
            for quote, half in ((b'"', rb"\ud83d"), (rb"\"", rb"\\ud83d")):  # the second in SNS's envelope
                cut = dumped(event).replace(quote + body + quote, quote + body + half + quote)
                if cut != dumped(event):
                    found = translate(provider, cut, received_at=RECEIVED).records
                    assert whole["body"] + "\ufffd" in [record.get("body") for _, record in found]
                    tried.add((provider, half))
    assert len(tried) > 4
    assert ("aws", rb"\\ud83d") in tried


def test_an_unknown_provider_is_a_fault_of_the_caller() -> None:
    """Only a provider nobody knows raises, and the sentence lists those that are known."""
    with pytest.raises(ValueError, match="expected one of twilio, telnyx"):
        translate("carrier-pigeon", b"{}", received_at=RECEIVED)


def test_the_content_type_may_come_in_the_headers() -> None:
    """A form that begins like JSON is a form where the headers say so."""
    body = b"%7B=x&MessageSid=SM1&From=%2B14155550132&Body=stop"
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}
    (topic, record), *_ = translate("twilio", body, received_at=RECEIVED, headers=headers).records
    assert (topic.name, record["body"]) == ("replies", "stop")
    braced = translate("twilio", b"{=x&" + body, received_at=RECEIVED, headers=headers)
    assert [record["body"] for _, record in braced.records] == ["stop"]
    assert not translate("twilio", b"{=x&" + body, received_at=RECEIVED).is_understood


def dumped(value: Any) -> bytes:
    """JSON as a provider might send it, with whatever numbers Python has."""
    try:
        return orjson.dumps(value)
    except TypeError:
        import json

        return json.dumps(value, default=str).encode("utf-8", "replace")


def paths(value: Any, prefix: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The place of every value in a JSON value, its own included."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [prefix, *(path for key, part in inner for path in paths(part, (*prefix, key)))]


def replaced(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """The same value with another one at a place; an empty list is no event at all."""
    if not path:
        return new if new != [] else {}
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy
