"""The rules' own documentation is whole, true and current."""

from pathlib import Path

import pytest

from stopgate.policy.screening import RULE_NAMES, ScreeningContext, screen
from stopgate.policy.screening.categories import MODULES as CATEGORY_MODULES
from stopgate.policy.screening.reference import HEADINGS, read_headings, render_reference
from stopgate.policy.screening.verdict import MODULES, name_of

STRICT = ScreeningContext(profile="strict")
PAGE = Path(__file__).parents[3] / "docs" / "reference" / "screening.md"


def test_the_page_is_current():
    """`python -m stopgate.policy.screening.reference > docs/reference/screening.md` would change nothing."""
    assert PAGE.read_text(encoding="utf-8") == render_reference()


def test_every_rule_of_the_table_has_its_module():
    """The table, the modules and their order agree."""
    assert tuple(name_of(module) for module in MODULES) == RULE_NAMES


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_rule_explains_itself(module):
    """The docstring has every heading, in order, none empty."""
    sections = read_headings(module)
    assert tuple(sections) == HEADINGS
    assert all(sections.values())


@pytest.mark.parametrize("module", CATEGORY_MODULES, ids=name_of)
def test_the_examples_are_true(module):
    """The blocked example is blocked by its rule; the allowed one and the one offered to the sender pass all rules."""
    sections = read_headings(module)
    blocked, allowed = sections["Blocked example"].strip('"'), sections["Allowed example"].strip('"')
    assert module.CATEGORY.rule in {hit.rule for hit in screen(blocked, (), STRICT)}
    assert screen(allowed, (), STRICT) == ()
    assert screen(module.CATEGORY.passes, (), STRICT) == ()
