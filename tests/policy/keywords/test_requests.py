"""Requests in ordinary language, by the tables: recall on clear requests, silence on ordinary replies."""

from collections import Counter

import pytest

from stopgate.policy.keywords import classify_reply
from stopgate.policy.keywords.phrase import PhraseBook
from tests.policy.keywords.tables import CHAT, DOUBTFUL, REQUESTS, rows


@pytest.mark.parametrize("text", [text for text, _ in rows("requests_developed")])
def test_a_clear_request_is_an_opt_out(text: str) -> None:
    """Every request the grammar was written with."""
    assert classify_reply(text).intent == "opt_out"


@pytest.mark.parametrize("table", REQUESTS)
def test_recall_on_clear_requests(table: str) -> None:
    """At least 0.9 opt out, at least 0.98 opt out or go to a person."""
    found = Counter(classify_reply(text).intent for text, _ in rows(table))
    assert found["opt_out"] >= 0.9 * found.total()
    assert found["opt_out"] + found["review"] >= 0.98 * found.total()


@pytest.mark.parametrize(
    "text", [text for text, reason in rows("chat_developed") if not reason.startswith("keyword")]
)
def test_an_ordinary_reply_is_none(text: str) -> None:
    """Negated, about something else, about somebody else, or our own notice sent back."""
    assert classify_reply(text).intent == "none"


@pytest.mark.parametrize("table", CHAT)
def test_ordinary_replies_are_seldom_mistaken(table: str) -> None:
    """At most one in fifty opts out, at most one in twenty is opted out or held for a person."""
    found = Counter(classify_reply(text).intent for text, _ in rows(table))
    assert found["opt_out"] <= 0.02 * found.total()
    assert found["opt_out"] + found["review"] <= 0.05 * found.total()


@pytest.mark.parametrize("table", DOUBTFUL)
def test_doubtful_replies_are_seldom_passed_over(table: str) -> None:
    """At least nine in ten opt out or go to a person: complaints, deaths, wrong persons, other channels."""
    found = Counter(classify_reply(text).intent for text, _ in rows(table))
    assert found["opt_out"] + found["review"] >= 0.9 * found.total()


def test_every_row_has_a_reason_and_no_text_stands_twice() -> None:
    """One reason each; a text that is in two tables would be counted twice."""
    every = [row for table in (*REQUESTS, *DOUBTFUL, *CHAT) for row in rows(table)]
    assert [text for text, reason in every if not reason] == []
    assert [text for text, times in Counter(text for text, _ in every).items() if times > 1] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("take me off this list", "off the list"),
        ("you have the wrong number", "wrong number"),
        ("número equivocado", "wrong number"),
        ("leave me alone", "go away"),
    ],
)
def test_the_reason_is_in_words(text: str, why: str) -> None:
    """A person reads what decided, and which words of the reply it was."""
    found = classify_reply(text)
    assert why in found.why
    assert found.matched
    assert (found.method, found.confidence) == ("phrase", "strong")


@pytest.mark.parametrize(
    "text",
    [
        "why do you keep texting me",
        "not interested",
        "please stop texting me at night",
        "stop texting me until Monday",
        "SPAM",
        "take him off your list",
        "remove me from the waitlist",
    ],
)
def test_a_doubtful_request_goes_to_a_person(text: str) -> None:
    """A complaint, a time, a condition, somebody else, another list."""
    found = classify_reply(text)
    assert (found.intent, found.confidence) == ("review", "weak")


@pytest.mark.parametrize(
    "text", ["dont contact me agian", "no mroe texts", "take me ofd the list", "im blockin u"]
)
def test_slips_inside_a_request(text: str) -> None:
    """One slip of the thumb in a short word, or a lost last letter, hides nothing."""
    assert classify_reply(text).intent != "none"


@pytest.mark.parametrize("text", ["shop", "spot", "step", "lost", "tour", "thus", "put"])
def test_ordinary_words_are_no_slips(text: str) -> None:
    """A word that means something itself is never read as the keyword beside it."""
    assert classify_reply(text).intent == "none"


def test_sentences_of_a_short_message_are_read_together() -> None:
    """What "it" is stands in the sentence before."""
    assert classify_reply("Someone gave you a fake number. Delete it").intent == "opt_out"
    assert classify_reply("The photo is blurry. Take another one").intent == "none"


@pytest.mark.parametrize("phrase", ["stop _{0,123} me", "don't <me>", "stop|end"])
def test_a_phrase_that_no_reply_can_hold_is_an_error(phrase: str) -> None:
    """A slip in the grammar's own notation fails at once instead of never matching."""
    with pytest.raises(ValueError, match=r"no word|unknown list"):
        PhraseBook({}).compile(phrase)
