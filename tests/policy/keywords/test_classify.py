"""The ladder: flag, exact keyword, keyword with courtesies or a slip, and what an account may set."""

import pytest

from stopgate.policy.keywords import KeywordProfile, classify_reply, normalise_keyword
from stopgate.policy.keywords.union import DEFAULT_UNION

LOCKED = ("STOP", "UNSUBSCRIBE", "REVOKE", "QUIT", "OPTOUT")


@pytest.mark.parametrize("keyword", [one for one in DEFAULT_UNION if one.only_provider is None])
def test_every_keyword_of_the_union_is_heard(keyword: object) -> None:
    """Exactly, with certainty, under its own name."""
    found = classify_reply(keyword.word)  # type: ignore[attr-defined]
    assert (found.intent, found.matched) == (keyword.intent, keyword.word)  # type: ignore[attr-defined]
    assert (found.method, found.confidence) == ("exact", "certain")


@pytest.mark.parametrize(
    "text",
    [
        "Stop.", "STOP!!", "'stop'", " Stop. ", "“stop”", "S.T.O.P", "s t o p", "S-T-O-P", "st_op", "stop\u200b", "s\u00adtop",
        "ＳＴＯＰ", "𝗦𝗧𝗢𝗣", "Ⓢⓣⓞⓟ", "ŠTÓP", "🛑 STOP 🛑", "STOP 🙏", "\u202estop\u202c", "\ufeffstop", "stop\x00", "Opt-Out",
        "opt out", "OPT–OUT", "stop all", "STOP=QUIT", "stop 2 quit", "arrêt", "arrêté", "un-sub", "ﬆop", "stop…", "(end)",
        "STOP ℹ\ufe0f", "stop ™\ufe0f",
    ],
)  # fmt: skip
def test_spelling_does_not_hide_an_exact_keyword(text: str) -> None:
    """Case, accents, compatibility forms, invisible marks, punctuation and emoji around it, spaces and dashes in it."""
    assert classify_reply(text).method == "exact"
    assert classify_reply(text).intent == "opt_out"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Stop", "stop"), ("O'P't—o‐u_t.", "optout"), ("stop/quit", "stop/quit"), ("  ", ""), ("🛑", ""), ("ß", "ss"),
        ("İnfo", "info"), ("１２", "12"), ("a\u0301b", "ab"),
    ],
)  # fmt: skip
def test_the_comparison_form(text: str, form: str) -> None:
    """As the contract spells it out."""
    assert normalise_keyword(text) == form


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("stop please", "polite"), ("PLEASE CANCEL", "polite"), ("Stop. Thank you", "polite"), ("ok end thanks", "polite"),
        ("unsuscribe", "typo"), ("cancle", "typo"), ("stpo", "typo"), ("stooooop", "typo"), ("unsubcribe please", "typo"),
        ("syop", "typo"), ("Opt uot", "typo"), ("unsubscriv", "typo"), ("pleaae stop", "polite"),
    ],
)  # fmt: skip
def test_courtesies_and_slips(text: str, method: str) -> None:
    """A keyword among courtesies, or one slip of the finger away, opts out."""
    found = classify_reply(text)
    assert (found.intent, found.method) == ("opt_out", method)


@pytest.mark.parametrize("text", ["unstop", "UN-STOP", "start", "nonarrêt"])
def test_opt_in_keywords_are_whole_words(text: str) -> None:
    """UNSTOP holds STOP and is its opposite."""
    assert classify_reply(text).intent == "opt_in"


@pytest.mark.parametrize(
    "text",
    ["yes", "start please", "please start again", "strat", "unstopp", "resume", "subscribe", "Thanks, START"],
)
def test_consent_is_never_inferred(text: str) -> None:
    """No courtesy, no slip, no request in other words opts in."""
    assert classify_reply(text).intent != "opt_in"


def test_yes_opts_in_only_by_setting() -> None:
    """And then only alone."""
    profile = KeywordProfile(yes_opts_in=True)
    assert classify_reply("Yes!", profile=profile).intent == "opt_in"
    assert classify_reply("yes please", profile=profile).intent == "none"


@pytest.mark.parametrize("flag", ["STOP", "START", "HELP", "stop"])
def test_the_provider_s_flag_wins_over_a_text_that_asks_nothing(flag: str) -> None:
    """With certainty, also without a text."""
    wanted = {"STOP": "opt_out", "START": "opt_in", "HELP": "help"}[flag.upper()]
    for text in ("join us", "", None):
        found = classify_reply(text, provider_flag=flag)
        assert (found.intent, found.method, found.confidence) == (wanted, "provider-flag", "certain")


def test_a_flag_does_not_undo_an_opt_out_that_the_text_says() -> None:
    """Flag START on STOP or on a clear request; flag STOP on START."""
    assert classify_reply("STOP", provider_flag="START").intent == "opt_out"
    assert classify_reply("stop texting me", provider_flag="START").intent == "opt_out"
    assert classify_reply("STOP", provider_flag="HELP").intent == "opt_out"
    assert classify_reply("START", provider_flag="STOP").intent == "opt_out"


def test_an_unknown_flag_says_nothing() -> None:
    """The text decides."""
    assert classify_reply("STOP", provider_flag="JOIN").intent == "opt_out"
    assert classify_reply("hello", provider_flag="JOIN").intent == "none"


def test_td_is_heard_from_aws_only() -> None:
    """Elsewhere it is two letters."""
    assert classify_reply("TD", provider="aws").intent == "opt_out"
    assert classify_reply("td", provider="AWS").intent == "opt_out"
    assert classify_reply("TD", provider="twilio").intent == "none"
    assert classify_reply("TD").intent == "none"


@pytest.mark.parametrize("word", LOCKED)
def test_some_keywords_cannot_be_unmapped(word: str) -> None:
    """Whatever the profile says."""
    assert classify_reply(word, profile=KeywordProfile(removed=LOCKED)).intent == "opt_out"


@pytest.mark.parametrize("text", ["CANCEL", "End.", "cancel please", "please cancel", "ok cancel"])
def test_cancel_and_end_can_be_unmapped(text: str) -> None:
    """For senders of appointment texts; a request about the messages is still heard."""
    profile = KeywordProfile(removed=("cancel", "END"))
    assert classify_reply(text, profile=profile).intent == "none"
    assert classify_reply("stop texting me", profile=profile).intent == "opt_out"


def test_an_account_adds_words_of_its_own() -> None:
    """Also in other scripts; courtesies are understood beside them."""
    profile = KeywordProfile(opt_out=("СТОП", "No more news"), help=("AIDE",))
    assert classify_reply("стоп!", profile=profile).intent == "opt_out"
    assert classify_reply("no more news", profile=profile).intent == "opt_out"
    assert classify_reply("aide", profile=profile).intent == "help"
    assert classify_reply("aide").intent == "none"


def test_an_addition_never_takes_an_opt_out_away() -> None:
    """STOP as a help word stays an opt-out."""
    assert classify_reply("stop", profile=KeywordProfile(help=("stop",))).intent == "opt_out"


def test_languages_are_a_setting() -> None:
    """What is not listened for is not heard."""
    profile = KeywordProfile(languages=("en",))
    assert classify_reply("dejen de escribirme", profile=profile).intent == "none"
    assert classify_reply("stop texting me", profile=profile).intent == "opt_out"


@pytest.mark.parametrize(
    ("setting", "wanted"), [("review", "review"), ("none", "none"), ("opt_out", "opt_out")]
)
def test_stop_with_a_number_is_a_setting(setting: str, wanted: str) -> None:
    """It may mute one item; it is never silently taken for anything else."""
    profile = KeywordProfile(parameterised_stop=setting)  # type: ignore[arg-type]
    for text in ("STOP 12345", "stop #12", "stop12345"):
        found = classify_reply(text, profile=profile)
        assert (found.intent, found.method) == (wanted, "parameterised")


@pytest.mark.parametrize(
    ("setting", "clear", "doubtful"),
    [
        ("graded", "opt_out", "review"),
        ("review", "review", "review"),
        ("opt_out", "opt_out", "opt_out"),
    ],
)
def test_near_misses_are_a_setting(setting: str, clear: str, doubtful: str) -> None:
    """Exact keywords and ordinary replies are the same in all of them."""
    profile = KeywordProfile(near_miss=setting)  # type: ignore[arg-type]
    assert classify_reply("stop texting me", profile=profile).intent == clear
    assert classify_reply("not interested", profile=profile).intent == doubtful
    assert classify_reply("STOP", profile=profile).intent == "opt_out"
    assert classify_reply("stop by at 5?", profile=profile).intent == "none"
