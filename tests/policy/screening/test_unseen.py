"""The bars of the rules on texts by people who know nothing of them."""

import pytest

from tests.policy.screening.unseen import UNSEEN, measure


@pytest.mark.parametrize("name", UNSEEN)
def test_the_rules_find_what_belongs_to_them(name):
    """Macro recall over the categories is at least 0.85 at a precision of at least 0.95, all rules on."""
    figures = measure(name)
    assert figures.macro_recall >= 0.85
    assert figures.precision >= 0.95


@pytest.mark.parametrize("preset", ["carrier", "strict"])
@pytest.mark.parametrize("name", UNSEEN)
def test_what_may_pass_passes(name, preset):
    """Of the messages that may pass, hard negatives included, one in two hundred at most is hit."""
    assert measure(name, preset).passing_hit <= 1 / 200
