"""Folding and undoing disguises: idempotent, bounded, and harmless to ordinary writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stopgate.policy.screening.disguise import Vocabulary, undisguise, words_of
from stopgate.policy.screening.folding import MAX_CHARACTERS, fold, quote

WORDS = Vocabulary({"casino", "bonus", "loan", "free", "xanax"})


@given(st.text(max_size=300))
def test_folding_twice_changes_nothing(text):
    """A folded text is plain lower-case ASCII, and its own folding."""
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower()
    assert fold(folded) == folded


@given(st.text(alphabet="abcsinoxe0143@$!|.-_* /", max_size=120))
def test_undoing_disguises_moves_no_place_and_is_done_once(text):
    """The length stays, so quotes stay right, and what is restored is not restored again."""
    plain = undisguise(text, WORDS)
    assert len(plain.text) == len(text)
    assert undisguise(plain.text, WORDS).text == plain.text


@pytest.mark.parametrize(
    ("written", "word"),
    [("c4s1n0", "casino"), ("ca$in0", "casino"), ("c.a.s.i.n.o", "casino"), ("l0an", "loan"), ("x@nax", "xanax"),
     ("cas_ino", "casino"), ("caaasino", "casino"), ("c a s i n o b o n u s", "casino bonus"), ("fr33", "free")],
)  # fmt: skip
def test_a_disguised_word_is_restored(written, word):
    """Each kind of disguise gives its word back."""
    assert undisguise(written, WORDS).text.strip() == word


@pytest.mark.parametrize(
    "text", ["gr8 c u 2nite at 10am", "u.s.a. and p.m.", "b2b, h1b, 401k, 1st", "free! (free)"]
)
def test_ordinary_writing_is_left_alone(text):
    """Text speak, abbreviations and numbers are no disguise."""
    assert undisguise(text, WORDS).places == ()


def test_a_quote_is_the_original():
    """A place in the folded text leads back to the words as they were written."""
    body = "✨ Ｃａｓｉｎｏ ✨ bonus"
    start = fold(body).index("casino")
    assert quote(body, start, start + 6) == "Ｃａｓｉｎｏ"


def test_only_so_much_is_looked_at():
    """A body the wire would not take is cut, not worked through."""
    assert len(fold("a" * 900_000)) == MAX_CHARACTERS


def test_the_words_of_patterns_are_collected():
    """Optional last letters give both forms."""
    assert words_of(["casinos? (?:bonus|app)", r"refinanc\w+"]) == {
        "casino",
        "casinos",
        "bonus",
        "app",
        "refinanc",
    }
