"""How well the checks find planted faults and leave clean submissions alone, on nine corpora."""

import pytest

from tests.lint.corpus_of import Case, cases, recall_and_false_share, whole_cases

LEAST_RECALL = 0.95
MOST_FALSE = 0.02
CORPORA = {
    "first": list(cases("clean.yaml", "faulty.yaml")),
    "second": list(cases("second_clean.yaml", "second_faulty.yaml")),
    "third": list(whole_cases("third.yaml")),
    "fourth": list(whole_cases("fourth.yaml")),
    "fifth": list(whole_cases("fifth.yaml")),
    "sixth": list(whole_cases("sixth.yaml")),
    "seventh": list(whole_cases("seventh.yaml")),
    "eighth": list(whole_cases("eighth.yaml")),
    "ninth": list(whole_cases("ninth.yaml")),
    "tenth": list(whole_cases("tenth.yaml")),
}
EVERY_CASE = pytest.mark.parametrize(
    "case", [case for corpus in CORPORA.values() for case in corpus], ids=lambda case: case.fields["id"]
)


@EVERY_CASE
def test_exactly_the_planted_faults_are_found(case: Case):
    """A planted fault is found by its check, and no other check takes offence."""
    assert case.found == case.expected


@pytest.mark.parametrize("name", CORPORA)
def test_recall_and_false_findings_keep_the_bar(name: str, record_property):
    """The figures of a corpus are printed and may not fall below the bar."""
    recall, false = recall_and_false_share(CORPORA[name])
    record_property("recall", recall)
    record_property("false_share", false)
    print(f"{name} corpus: {len(CORPORA[name])} submissions, recall {recall:.3f}, false findings {false:.3f}")
    assert recall >= LEAST_RECALL
    assert false <= MOST_FALSE
