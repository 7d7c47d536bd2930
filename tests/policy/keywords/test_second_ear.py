"""The second ear: what it hears behind the phrases, what it lets go, and what it may never decide."""

import pytest

from scripts.train_second_ear import own_texts, train
from stopgate.policy.keywords import KeywordProfile, classify_reply
from stopgate.policy.keywords.listener import Listener
from stopgate.policy.keywords.model import DEFAULT_PROFILE
from stopgate.policy.keywords.second_ear import features, second_ear
from tests.policy.keywords.tables import CHAT, DOUBTFUL, REQUESTS, rows

REQUEST = "I do not wish any of these on my phone any longer"


def test_what_no_phrase_hears_goes_to_a_person() -> None:
    """With the words of the reply that weighed most, and why, in words."""
    found = classify_reply(REQUEST)
    assert (found.intent, found.method, found.confidence) == ("review", "whole", "weak")
    assert "as a whole" in found.why
    assert found.matched == "these, phone, longer"


def test_a_doubtful_phrase_is_let_go_where_nothing_else_sounds_like_a_request() -> None:
    """A death that is told for another reason; alone it stays with a person."""
    assert classify_reply("Dad died last spring so it's only me on the account").intent == "none"
    assert classify_reply("He passed away last spring").intent == "review"


def test_it_seconds_a_wide_phrase() -> None:
    """Words of a request in a message that sounds like one opt out; each of the two for itself goes to a person."""
    found = classify_reply("Whoever is sending these, knock it off")
    assert (found.intent, found.method, found.confidence) == ("opt_out", "leading", "strong")
    assert "As a whole" in found.why


def test_it_seconds_no_request_with_a_limit() -> None:
    """A time or a condition stays with a person, however much the rest sounds like a request."""
    assert classify_reply("please stop texting me so many of these messages until Monday").intent == "review"


@pytest.mark.parametrize("table", [*REQUESTS, *DOUBTFUL, *CHAT])
def test_it_opts_nobody_out_by_itself(table: str) -> None:
    """Whatever it hears goes to a person."""
    assert {found.intent for text, _ in rows(table) if (found := classify_reply(text)).method == "whole"} <= {
        "review"
    }


def test_the_account_s_grading_covers_it() -> None:
    """What is doubtful opts out where the account says so."""
    assert classify_reply(REQUEST, profile=KeywordProfile(near_miss="opt_out")).intent == "opt_out"


def test_it_listens_only_where_all_languages_are_heard() -> None:
    """Its weights cannot tell one language from another, and what is not listened for is not heard."""
    assert classify_reply(REQUEST, profile=KeywordProfile(languages=("en",))).intent == "none"


def test_a_message_of_one_or_two_words_is_no_matter_for_it() -> None:
    """However heavy its words are."""
    assert not second_ear().has_inkling([b"texts", b"stop"])


def test_what_is_weighed_of_a_message() -> None:
    """Words, stems, pairs at most two words apart, both ends, numbers as one, and the length."""
    assert features([["remove", "COMMA", "12"]]) == {
        "remove", "remov", "0", "^ remov", "remov 0", "0 $", "^ … 0", "remov … $", "^ … $", "length 2",
    }  # fmt: skip


def test_training_tells_requests_from_chat_and_repeats_itself() -> None:
    """On a few of the tables' own texts; the same texts make the same weights."""
    read = Listener(DEFAULT_PROFILE, is_aws=False).read
    texts = [(features(read(text)), wanted) for text, wanted in own_texts()[::40]]
    weights = train(texts)
    assert weights["stop"] > 0 > weights["bias"]
    assert train(texts) == weights
