"""The corrected copy lints better, and holds nothing that was made up."""

import pytest

from stopgate.lint.judging import judge
from stopgate.lint.repairing import faults_in, repair
from stopgate.lint.submission import Submission
from tests.lint.corpus_of import cases
from tests.lint.submissions import clean

FAULTY = [case for case in cases("clean.yaml", "faulty.yaml") if case.expected]
BY_MACHINE = {"L01", "L02", "L04", "L07", "L08", "L12", "L22"}


def checks(fields) -> set[str]:
    """The checks that find a fault."""
    return {each.check for each in judge(Submission(fields)) if each.severity != "info"}


@pytest.mark.parametrize("case", FAULTY, ids=lambda case: case.fields["id"])
def test_the_copy_never_has_more_faults(case):
    """Whatever was planted, the corrected copy has at most as many faults; repairing again changes nothing."""
    submission = Submission(case.fields)
    fixed = repair(submission)
    assert faults_in(fixed) <= faults_in(submission)
    assert repair(fixed).fields == fixed.fields


@pytest.mark.parametrize(
    "case", [case for case in FAULTY if case.expected <= BY_MACHINE], ids=lambda case: case.fields["id"]
)
def test_what_a_machine_can_correct_is_corrected(case):
    """The planted fault is gone from the copy."""
    assert checks(repair(Submission(case.fields)).fields) & case.expected == set()


def test_a_clean_submission_is_left_alone():
    """No field of a clean submission changes."""
    fields = clean()
    assert repair(Submission(fields)).fields == fields


def test_declarations_are_left_to_a_person():
    """Neither lending nor an age gate is declared by a machine."""
    fixed = repair(Submission(clean("cellar-door", age_gated=False))).fields
    assert fixed["age_gated"] is False


def test_a_policy_linked_in_the_flow_fills_its_field():
    """A complete submission needs the field; where the flow gives the address, it is taken over."""
    fields = clean(terms_url=None)
    assert checks(fields) == {"L15"}
    assert repair(Submission(fields)).fields["terms_url"] == clean()["terms_url"]


def test_only_the_consent_box_is_opened():
    """The box for the handbook stays required; the one for texts loses its attributes."""
    form = (
        '<form><input type="checkbox" name="sms" required checked="checked"> Text me SMS alerts from BrightPath Academy. '
        "Message frequency varies. Message and data rates may apply. Reply HELP for help.<br>"
        '<input type="checkbox" name="book" required> I read the handbook.</form>'
    )
    fixed = repair(Submission(clean("brightpath-academy", web_form_html=form))).fields["web_form_html"]
    assert '<input type="checkbox" name="sms">' in fixed
    assert '<input type="checkbox" name="book" required>' in fixed
