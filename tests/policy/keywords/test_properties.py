"""What holds for every text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stopgate.policy.keywords import KeywordProfile, classify_reply, normalise_keyword
from stopgate.policy.keywords.union import DEFAULT_UNION
from tests.policy.keywords.tables import CHAT, REQUESTS, rows

ANY_TEXT = st.text(st.characters(codec=None), max_size=300)
KNOWN_TEXTS = [text for table in (*REQUESTS, *CHAT) for text, _ in rows(table)]
KEYWORDS = st.sampled_from([one for one in DEFAULT_UNION if one.only_provider is None])
OPT_IN_FORMS = {"start", "unstop", "nonarret"}
MARKS = st.text(st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202e\u0301\ufe0f"), max_size=3)
AROUND = st.text(st.sampled_from(" .,!?'\"“”()[]…-–~*\n\t🙂🛑👍\u200b"), max_size=6)


@given(ANY_TEXT, st.none() | st.text(max_size=6), st.none() | st.sampled_from(["aws", "twilio"]))
def test_it_answers_for_any_text(text: str, flag: str | None, provider: str | None) -> None:
    """Lone surrogates, controls and unassigned characters included; what is said is said in words."""
    found = classify_reply(text, provider_flag=flag, provider=provider)
    assert found.why
    assert (found.matched is None) <= (found.intent == "none")


@given(KEYWORDS, st.data(), AROUND, AROUND)
def test_an_exact_keyword_is_heard_however_it_is_spelled(
    keyword: object, data: st.DataObject, before: str, behind: str
) -> None:
    """Any case, any punctuation or emoji around it, invisible characters within."""
    spelled = "".join(
        data.draw(st.sampled_from([letter.lower(), letter.upper()])) + data.draw(MARKS)
        for letter in keyword.word  # type: ignore[attr-defined]
    )
    found = classify_reply(before + spelled + behind)
    assert (found.intent, found.method) == (keyword.intent, "exact")  # type: ignore[attr-defined]


@given(st.one_of(ANY_TEXT, st.sampled_from(KNOWN_TEXTS), st.lists(st.sampled_from(["start", "un", "stop", "yes", " ", "please"])).map("".join)))  # fmt: skip
def test_only_the_exact_words_opt_in(text: str) -> None:
    """Without a flag and with the default profile, consent is one of three words and nothing else."""
    assert (classify_reply(text).intent == "opt_in") == (normalise_keyword(text) in OPT_IN_FORMS)


@given(ANY_TEXT)
def test_the_comparison_form_is_its_own(text: str) -> None:
    """Normalising twice is normalising once."""
    once = normalise_keyword(text)
    assert normalise_keyword(once) == once


@given(st.sampled_from(KNOWN_TEXTS), st.sampled_from(["lower", "upper", "title"]))
def test_case_makes_no_difference(text: str, case: str) -> None:
    """Neither for keywords nor for requests."""
    if (text.upper().lower()) == text.lower():
        assert classify_reply(getattr(text, case)()).intent == classify_reply(text).intent


@settings(max_examples=20)
@given(ANY_TEXT, st.lists(st.text(max_size=8), max_size=3), st.lists(st.text(max_size=8), max_size=3))
def test_no_profile_breaks_it_or_silences_stop(text: str, more: list[str], fewer: list[str]) -> None:
    """Additions and removals may be any text at all."""
    profile = KeywordProfile(opt_out=tuple(more), help=tuple(fewer), removed=tuple(fewer), languages=("en",))
    classify_reply(text, profile=profile)
    assert classify_reply("STOP", profile=profile).intent == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "stop " * 180_000, "stop," * 180_000, "do not remove me. " * 50_000, "i want you to " * 60_000, "🙂" * 900_000,
        "a\u0301" * 450_000, "STOP" + "!" * 900_000, " " * 900_000 + "stop", "".join(map(chr, range(0xD000))) * 17,
    ],
    ids=["stop", "commas", "sentences", "lead-ins", "emoji", "accents", "padded", "blanks", "all characters"],
)  # fmt: skip
def test_a_huge_text_costs_little(text: str) -> None:
    """900 KB are answered in well under a second."""
    classify_reply(text)
    started = time.process_time()
    classify_reply(text)
    assert time.process_time() - started < 0.5
