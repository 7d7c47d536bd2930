"""Rules: each explains itself under fixed headings, each is asked, and one that breaks blocks the message."""

import re
from datetime import UTC, datetime

import pytest

from schemas.outbound import Outbound
from stopgate.policy.accounts import Account
from stopgate.policy.case import Case
from stopgate.policy.decide import decide
from stopgate.policy.rules.registry import DOCUMENTED, RULES, Rule

HEADINGS = [
    "Blocks",
    "Why",
    "Blocked example",
    "Allowed example",
    "What the sender can do",
    "Source",
    "Since",
]


def case(**fields: object) -> Case:
    """A case to which no rule objects."""
    message = Outbound(id="m-1", account="acme", sender="+12065550100", handset="+14155550132", body="Hi")
    usual = {
        "message": message,
        "handset": "+14155550132",
        "opt_out": None,
        "sender": None,
        "account": Account("acme"),
    }
    return Case(**(usual | {"now": datetime(2026, 11, 2, 18, tzinfo=UTC)} | fields))


@pytest.mark.parametrize("rule", DOCUMENTED, ids=lambda rule: rule.name)
def test_every_rule_explains_itself_under_the_fixed_headings(rule: Rule) -> None:
    """Each heading once, in order, with words after it."""
    parts = re.split(rf"^({'|'.join(HEADINGS)}):", rule.explanation, flags=re.MULTILINE)
    assert parts[1::2] == HEADINGS
    assert all(words.strip() for words in parts[2::2])


def test_rule_names_are_unique_and_kebab_case() -> None:
    """The name is the identifier that records carry for years."""
    names = [rule.name for rule in DOCUMENTED]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


def test_nothing_objects_to_a_good_message() -> None:
    """It is delivered without findings."""
    verdict = decide(case())
    assert (verdict.outcome, verdict.findings) == ("delivered", ())


def test_a_rule_that_raises_blocks_and_is_named() -> None:
    """Unknown means blocked; the other rules are asked all the same."""

    def broken(case: Case) -> None:
        raise KeyError("+14155550132")

    verdict = decide(case(handset=None), (Rule("broken-rule", None, broken, ""), *RULES))
    assert verdict.outcome == "rejected"
    assert [finding.rule for finding in verdict.findings] == ["rule-failed", "recipient-invalid"]
    assert verdict.findings[0].evidence == {"failed_rule": "broken-rule", "error": "KeyError"}


def test_a_rule_that_answers_something_else_blocks() -> None:
    """True is no answer: a rule returns an objection or None."""
    verdict = decide(case(), (Rule("chatty-rule", None, lambda case: True, ""),))
    assert [finding.rule for finding in verdict.findings] == ["rule-failed"]
