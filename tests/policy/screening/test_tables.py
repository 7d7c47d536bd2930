"""Every text of the own tables is judged as its row says."""

import pytest

from stopgate.policy.screening import ScreeningContext, screen
from stopgate.policy.screening.categories import CATEGORIES
from tests.policy.screening.tables import SETS, clean_texts, rows

STRICT = ScreeningContext(profile="strict")


def _rules(text):
    return {hit.rule for hit in screen(text, (), STRICT)}


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("name", SETS)
def test_a_category_objects_to_what_belongs_to_it(name, category):
    """Every text of the category that is to be refused is refused by its rule."""
    missed = [
        r.text for r in rows(name) if r.category == category and r.wanted and category not in _rules(r.text)
    ]
    assert missed == []


@pytest.mark.parametrize("name", SETS)
def test_no_rule_objects_to_a_hard_negative(name):
    """Homonyms, servicing, warnings and teaching pass every rule, not only the one they are written against."""
    hit = {row.text: _rules(row.text) for row in rows(name) if not row.wanted}
    assert {text: rules for text, rules in hit.items() if rules} == {}


def test_no_rule_objects_to_everyday_messages():
    """Reminders, receipts, alerts and notices of businesses, schools and cities pass under the strictest preset."""
    assert {text: _rules(text) for text in clean_texts() if _rules(text)} == {}


@pytest.mark.parametrize("category", CATEGORIES)
def test_the_table_is_large_enough(category):
    """Each category has at least fifteen texts to refuse and fifteen to pass, each with its reason."""
    own = [row for row in rows("developed") if row.category == category]
    assert min(sum(row.wanted for row in own), sum(not row.wanted for row in own)) >= 15
    assert all(row.reason for row in own)
