"""Whatever a submission holds, linting gives findings and never an exception."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stopgate.lint.judging import judge
from stopgate.lint.repairing import faults_in, repair
from stopgate.lint.submission import Submission
from stopgate.policy.confirmation_text import confirmation_faults

NAMES = """id kind brand use_cases description message_flow opt_in_types recurring double_opt_in opt_in_message
opt_out_message help_message opt_in_keywords opt_out_keywords help_keywords samples privacy_policy_url terms_url
privacy_policy_text terms_text web_form_html has_embedded_links has_embedded_phone direct_lending age_gated numbers"""
WORDS = st.sampled_from(
    [
        "Acme",
        "text STOP",
        "<input type=checkbox checked>",
        "https://a.co/[x",
        "{brand}",
        "toll_free",
        "$",
        "é",
        "\x00",
    ]
)
TEXT = st.lists(st.one_of(WORDS, st.text(max_size=20)), max_size=6).map(" ".join)
SCALAR = st.one_of(st.none(), st.booleans(), st.integers(), TEXT)
VALUE = st.one_of(
    SCALAR, st.lists(SCALAR, max_size=3), st.dictionaries(st.text(max_size=8), SCALAR, max_size=3)
)
SUBMISSION = st.dictionaries(st.sampled_from(NAMES.split()), VALUE)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SUBMISSION)
def test_no_submission_stops_the_linter(fields):
    """Fields of any type and content are judged."""
    assert isinstance(judge(Submission(fields)), list)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SUBMISSION)
def test_repairing_never_adds_a_fault(fields):
    """The corrected copy has at most as many faults."""
    submission = Submission(fields)
    assert faults_in(repair(submission)) <= faults_in(submission)


@given(st.text(), st.text())
def test_any_confirmation_is_judged(text, brand):
    """Every text gets a list of sentences, for every brand."""
    assert all(isinstance(sentence, str) for sentence in confirmation_faults(text, brand))
