"""The rejected campaign everybody knows: what our checks say of it, and that the corrected message passes."""

from stopgate.lint.judging import judge
from stopgate.lint.registry import check_by_id
from stopgate.lint.reviewing import answer_refusal
from stopgate.lint.submission import Submission

REJECTED = {
    "id": "CWIOFGR",
    "opt_in_message": "Text START to receive text messages from [our org name here]. Message frequency may vary. Message and "
    "Data Rates may apply. To end messaging from us, reply with STOP. Reply with HELP for more information.",
    "message_flow": "Consumers opt-in to receive messages when they submit some webforms by checking a box to receive "
    "communications from [our org name here]via SMS text. If the box is not checked, they will not receive messages. These "
    "forms include a disclosure which states that messaging and data rates may apply, frequency may vary, and they can reply "
    "STOP any time to opt out of SMS messages.",
}
REFUSAL = (
    "Upstream CNP declined sharing request for campaign CWIOFGR. Explanation: Opt in message does not have brand or "
    "disclosures, Inadequate details on website consent method"
)
CORRECTED = (
    "Acme Shelter: You are now subscribed to Acme client-update texts. Msg frequency varies. Message and data rates may apply. "
    "Reply HELP for help. Reply STOP to cancel."
)
BRAND = {"legal_name": "Acme Shelter"}


def faults(fields: dict) -> set[tuple[str, str]]:
    """Check and field of every finding that is a fault."""
    return {(each.check, each.field) for each in judge(Submission(fields)) if each.severity != "info"}


def test_the_rejected_campaign_has_exactly_the_expected_faults():
    """L03 to L05 pass on both fields; what cannot be checked is no finding."""
    assert faults(REJECTED) == {
        ("L01", "opt_in_message"),
        ("L02", "opt_in_message"),
        ("L06", "message_flow"),
        ("L10", "message_flow"),
        ("L14", "message_flow"),
        ("L15", "message_flow"),
        ("L15", "privacy_policy_url"),
        ("L15", "terms_url"),
        ("L30", "opt_in_message"),
    }


def test_a_known_brand_changes_nothing_in_the_verdict():
    """The placeholder is a fault whether or not the brand's name is known."""
    declared = {"brand": BRAND, "opt_in_types": ["web"], "opt_in_keywords": ["START"], "recurring": True}
    assert faults(REJECTED | declared) == faults(REJECTED)


def test_the_corrected_message_passes():
    """L01 to L06 and L30 have nothing to say about the corrected message."""
    corrected = {"brand": BRAND, "opt_in_message": CORRECTED, "double_opt_in": True, "recurring": True}
    assert faults(corrected) == set()


def test_each_reason_of_the_refusal_is_answered():
    """Both reasons are present in our own checks, the disclosures are not."""
    review = answer_refusal(Submission(REJECTED), REFUSAL)
    assert (review.actor, review.action, review.campaign_id) == (
        "Upstream CNP",
        "declined sharing request",
        "CWIOFGR",
    )
    answers = [{each.check: each.answer for each in reason.checks} for reason in review.reasons]
    assert answers == [
        {"L01": "present", "L03": "absent", "L04": "absent", "L05": "absent", "L06": "absent"},
        {"L14": "present", "L15": "present"},
    ]
    assert [reason.our_check for reason in review.reasons] == ["present", "present"]


def test_a_contradicted_reason_makes_an_appeal():
    """The reviewer asks for a phrase that is there: absent, with the words quoted and a draft."""
    review = answer_refusal(Submission(REJECTED), 'Please add "Message and Data Rates may apply."')
    (reason,) = review.reasons
    assert reason.our_check == "absent"
    assert reason.checks[0].evidence[0].quote == "Message and Data Rates may apply."
    assert "Message and Data Rates may apply." in reason.appeal


def test_a_reason_nobody_knows_is_kept_and_not_judged():
    """An unmapped reason stays verbatim and claims nothing."""
    review = answer_refusal(Submission(REJECTED), "Zebra alignment insufficient")
    (reason,) = review.reasons
    assert (reason.reason, reason.neutral, reason.our_check) == (
        "Zebra alignment insufficient",
        ("UNKNOWN",),
        "cannot check",
    )


def test_a_policy_that_is_not_given_cannot_be_checked():
    """Without the policy's text its reason is neither present nor absent."""
    review = answer_refusal(
        Submission(REJECTED), "Privacy policy mentions selling or sharing data to third parties"
    )
    assert review.reasons[0].our_check == "cannot check"
    assert check_by_id("L17").findings(Submission(REJECTED)) == []
