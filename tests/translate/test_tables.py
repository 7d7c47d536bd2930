"""The providers' bodies, case by case, against the tables in `cases/`."""

from collections import Counter
from typing import Any

import orjson
import pytest

from schemas.receipts import parse_receipt
from schemas.record import Unreadable
from schemas.replies import parse_reply
from schemas.verifications import parse_verification
from stopgate.policy.codes import classify_receipt
from stopgate.translate import PROVIDERS, Remark, translate
from tests.translate.tables import RECEIVED, Case, all_cases

CASES = all_cases()
PARSERS = {"replies": parse_reply, "receipts": parse_receipt, "verifications": parse_verification}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_body_becomes_exactly_these_records(case: Case) -> None:
    """Records are compared whole, but for what the next test looks at; every remark is expected and no other."""
    translation = translate(case.provider, case.body, received_at=RECEIVED)
    assert [bare(topic.name, record) for topic, record in translation.records] == [
        without_generated_id(case.provider, record) for record in case.records
    ]
    for expected, remarks in (
        (case.unknown, translation.unknown),
        (case.skipped, translation.skipped),
        (case.notes, translation.notes),
    ):
        assert_said(expected, remarks)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_record_is_readable_and_carries_its_evidence(case: Case) -> None:
    """Each record parses as its topic's record, names its provider and holds the event it came from."""
    for topic, record in translate(case.provider, case.body, received_at=RECEIVED).records:
        parsed = PARSERS[topic.name](orjson.dumps(record))
        assert not isinstance(parsed, Unreadable)
        assert record["provider"] == case.provider
        assert record["raw"]
        assert (record.get("received_at") == str(RECEIVED)) is (topic.name == "replies")


def test_every_provider_has_at_least_six_cases() -> None:
    """No provider goes untested."""
    counted = Counter(case.provider for case in CASES)
    assert {provider: count >= 6 for provider, count in counted.items()} == dict.fromkeys(PROVIDERS, True)


@pytest.mark.parametrize(
    ("provider", "name"),
    [
        ("bandwidth", "the opt-out the carrier knows of"),
        ("telnyx", "several errors"),
        ("vonage", "a delivery receipt"),
        ("plivo", "the source is blocked by STOP"),
        ("sinch", "a recipient's report"),
    ],
)
def test_an_opt_out_in_a_receipt_is_seen_by_the_code_table(provider: str, name: str) -> None:
    """The codes come through in the spelling under which the code table knows them."""
    case = next(case for case in CASES if case.provider == provider and case.name.startswith(name))
    records = [record for _, record in translate(provider, case.body, received_at=RECEIVED).records]
    receipts = [parse_receipt(orjson.dumps(record)) for record in records]
    classes = {
        classify_receipt(receipt, sender_kind="toll_free").name
        for receipt in receipts
        if not isinstance(receipt, Unreadable)
    }
    assert "OPT_OUT" in classes


def bare(topic: str, record: dict[str, Any]) -> dict[str, Any]:
    """A record as the tables write it."""
    left_out = {"provider", "raw", "received_at"}
    named = {"topic": topic, **{name: value for name, value in record.items() if name not in left_out}}
    return without_generated_id(record["provider"], named)


def without_generated_id(provider: str, record: dict[str, Any]) -> dict[str, Any]:
    """The registry sends no id, and a hash says nothing to a reader of a table."""
    return {name: value for name, value in record.items() if not (provider == "tcr" and name == "id")}


def assert_said(expected: list[str], remarks: list[Remark]) -> None:
    """Each expected sentence was said, and nothing was said that is not expected."""
    said = {remark.what for remark in remarks}
    assert [part for part in expected if not any(part in what for what in said)] == []
    assert [what for what in said if not any(part in what for part in expected)] == []
