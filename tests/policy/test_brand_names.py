"""A brand is recognised in the ways people write it, and only then."""

import pytest

from stopgate.policy.brand_names import bare_name, find_brand, is_named_in


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Acme Shelter, Inc.", "ACME SHELTER: hello"),
        ("Acme Shelter, Inc.", "acme shelter inc. hello"),
        ("Acme Shelter", "AcmeShelter: hello"),
        ("BrightSmile", "Bright Smile: hello"),
        ("The Gala Theater", "Gala Theater's show"),
        ("Bloom & Branch", "Bloom and Branch: hello"),
        ("St. Mary's Parish", "St Marys Parish: hello"),
        ("Clínica Buena Vida", "Clinica Buena Vida: hola"),
        ("Riverbend Veterinary Clinic LLC", "Riverbend Vet: hello"),
        ("Riverbend Veterinary Clinic LLC", "Riverbend Veterinary: hello"),
        ("Northside Community Health Center", "NCHC: hello"),
        ("O’Malley’s", "O'Malley's: hello"),
    ],
)
def test_a_brand_is_recognised(name, text):
    """Case, punctuation, legal form, spacing, short forms and initials do not matter."""
    assert is_named_in(text, (name,))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Acme Shelter", "Acmeville: hello"),
        ("First Bank", "The first visit is free"),
        ("Summit Dental", "See you at the summit"),
        ("Acme Shelter", "See https://acmeshelter.org/x or write to acmeshelter@gmail.com"),
        ("Northside Community Health Center", "nchc hello"),
        ("", "hello"),
        ("Inc.", "hello"),
    ],
)
def test_other_words_are_not_taken_for_it(name, text):
    """Common words, parts of words, and addresses name nobody."""
    assert not is_named_in(text, (name,))


def test_the_mention_is_the_earliest_of_all_names():
    """Offsets are those of the text."""
    mention = find_brand("Hello from Acme Inc and Beta", ("Beta", "Acme"))
    assert mention is not None
    assert (mention.start, mention.end) == (11, 15)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Acme Shelter, Inc.", "Acme Shelter"),
        ("Bloom & Branch LLC", "Bloom & Branch"),
        ("Co.", "Co"),
        ("", ""),
    ],
)
def test_the_legal_form_is_dropped(name, expected):
    """What is filled into wording is the name people know."""
    assert bare_name(name) == expected
