"""A rejection is a set of reasons; the event's own word beats the table, and what nobody knows is final."""

from datetime import UTC, datetime

import pytest

from stopgate.policy.codes import Code, all_codes, judge_rejection, match_reason
from stopgate.policy.codes.table import REJECTION_KINDS

NOW = datetime(2026, 11, 21, tzinfo=UTC)
PRESENT_REJECTIONS = [row for row in all_codes() if row.kind in REJECTION_KINDS and row.valid_to is None]


@pytest.mark.parametrize("row", PRESENT_REJECTIONS, ids=lambda row: row.code)
def test_every_code_decides_alone(row: Code) -> None:
    """One code and a silent event: editable exactly if the table says so, and the reason carries its correction."""
    judged = judge_rejection([row.code], [], edit_allowed=None, at=NOW)
    assert judged.editable is (row.eligible is True or row.eligible_if_silent is True)
    assert [reason.fault for reason in judged.reasons] == [row]
    assert judged.alerts == ()


@pytest.mark.parametrize("row", PRESENT_REJECTIONS, ids=lambda row: row.code)
@pytest.mark.parametrize("word", [True, False])
def test_the_events_own_word_beats_every_code(row: Code, word: bool) -> None:
    """`edit_allowed` decides, whatever the code."""
    judged = judge_rejection([row.code], [], edit_allowed=word, at=NOW)
    assert (judged.editable, judged.decided_by) == (word, "event")


def test_one_ineligible_reason_makes_all_final() -> None:
    """30446 may be corrected, 30459 may not: together they may not."""
    judged = judge_rejection([30446, 30459], [], edit_allowed=None, at=NOW)
    assert not judged.editable
    assert [reason.eligible for reason in judged.reasons] == [True, False]


def test_an_unknown_code_is_final_and_reported() -> None:
    """30999 is in no table."""
    judged = judge_rejection(["30999"], [], edit_allowed=None, at=NOW)
    assert not judged.editable
    assert "30999" in judged.alerts[0]


def test_an_unknown_code_is_reported_also_when_the_event_decides() -> None:
    """The event may allow the edit; somebody should look at the code all the same."""
    judged = judge_rejection(["30999"], [], edit_allowed=True, at=NOW)
    assert judged.editable
    assert judged.alerts


def test_no_reason_at_all_is_final() -> None:
    """Every reason of none is not enough to allow an edit."""
    judged = judge_rejection([], [], edit_allowed=None, at=NOW)
    assert not judged.editable
    assert judged.alerts


@pytest.mark.parametrize(("year", "editable"), [(2023, False), (2026, False)])
def test_a_code_means_what_it_meant_then(year: int, editable: bool) -> None:
    """30441 was the collective number for unlawful content in 2023 and is one category today."""
    judged = judge_rejection([30441], [], edit_allowed=None, at=datetime(year, 6, 1, tzinfo=UTC))
    assert judged.editable is editable
    assert judged.reasons[0].fault is not None
    assert ("all SHAFT" in judged.reasons[0].fault.title) is (year == 2023)


def test_as_many_texts_as_codes_describe_them() -> None:
    """Words beside a code do not become reasons of their own, even if they name something forbidden."""
    judged = judge_rejection([30446], ["The page also mentions a sweepstake"], edit_allowed=None, at=NOW)
    assert judged.editable
    assert [(reason.code, reason.text) for reason in judged.reasons] == [
        ("30446", "The page also mentions a sweepstake")
    ]


def test_a_further_reason_in_words_counts() -> None:
    """A list that mixes codes and words: the words add a fault that no code names."""
    judged = judge_rejection([30446], ["Opt-in missing", "Disallowed: cannabis"], edit_allowed=None, at=NOW)
    assert not judged.editable
    assert [reason.fault.code for reason in judged.reasons if reason.fault] == ["30446", "30476", "30459"]


def test_words_that_fit_nothing_are_kept_and_final() -> None:
    """Nobody knows what it means, so it may not be corrected here; the text stands as it came."""
    judged = judge_rejection([], ["The moon was in the wrong phase"], edit_allowed=None, at=NOW)
    assert not judged.editable
    assert judged.reasons[0].text == "The moon was in the wrong phase"
    assert judged.alerts


FIRST_LIST = {
    "E01": "Content: SHAFT - alcohol without robust age gate",
    "E02": "Campaign: age gate absent or not acceptable",
    "E03": "High risk: public URL shortener",
    "E04": "High risk: non-secured URL",
    "E05": "Invalid information: business cannot be verified",
    "E06": "Invalid information: URL cannot be validated",
    "E07": "Invalid information: ISV contact given",
    "E08": "Opt-in: express consent required",
    "E09": "Opt-in: consent is a requirement for service",
    "E10": "Opt-in: none provided",
    "E11": "Opt-in shared with third parties",
    "E12": "Campaign: one number for several businesses",
    "E13": "Additional information: more than 5 numbers per business",
    "N01": "SHAFT - sex",
    "N02": "SHAFT - hate",
    "N03": "SHAFT - firearms",
    "N04": "SHAFT - tobacco/vape",
    "N05": "SHAFT - CBD/marijuana",
    "N06": "Known spam campaign",
    "N07": "Loan marketing",
    "N08": "Third-party debt collection",
    "N09": "Gambling",
    "N10": "Sweepstakes",
    "N11": "Stock alerts",
    "N12": "Cryptocurrency",
    "N13": "Risk investment",
    "N14": "Debt reduction",
    "N15": "Credit repair",
    "N16": "Third-party lead generation",
    "N17": "Federally illegal substances",
    "N18": "Known phishing campaign",
    "N19": "High risk - fraud",
    "N20": "High risk - deceptive marketing",
}


@pytest.mark.parametrize(("row", "text"), FIRST_LIST.items(), ids=FIRST_LIST)
def test_reasons_in_the_words_of_the_first_list(row: str, text: str) -> None:
    """Before there were codes, reasons came in these words: each is the fault of its row, and as eligible."""
    judged = judge_rejection([], [text], edit_allowed=None, at=NOW)
    assert [reason.seed_rows for reason in judged.reasons] == [(row,)]
    assert judged.editable is row.startswith("E")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (
            "Opt in message does not have brand or disclosures",
            ["OPT_IN_MESSAGE_MISMATCH", "OPT_IN_MESSAGE_NON_COMPLIANT"],
        ),
        ("Inadequate details on website consent method", ["OPT_IN_WORKFLOW_INCOMPLETE"]),
        ("Please add Message and Data Rates may apply", ["OPT_IN_MESSAGE_NON_COMPLIANT"]),
        ("Website is not there", ["30473"]),
        ("Website lacks required information", ["BRAND_URL_INSUFFICIENT_CONTENT"]),
        ("Rejected with 30445", ["30445"]),
        ("Reason: OPT_IN_WORKFLOW_MISSING", ["OPT_IN_WORKFLOW_MISSING"]),
        ("Disallowed: Gambling", ["30461"]),
        ("", []),
    ],
)
def test_words_are_matched_to_faults(text: str, faults: list[str]) -> None:
    """A code or name inside the words, a title, or a known phrase."""
    assert [row.code for row in match_reason(text, NOW)] == faults


def test_aws_and_twilio_disagree_and_each_keeps_its_word() -> None:
    """Firearms may be resubmitted at AWS and never at Twilio, though the neutral reason is one."""
    at_aws = judge_rejection(["NON_COMPLIANT_USE_CASE_GUNS"], [], edit_allowed=None, at=NOW)
    at_twilio = judge_rejection([30457], [], edit_allowed=None, at=NOW)
    assert at_aws.reasons[0].neutral == at_twilio.reasons[0].neutral
    assert (at_aws.editable, at_twilio.editable) == (True, False)
