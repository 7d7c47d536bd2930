"""What was learned is added up as it was trained, and says what it rests on."""

from stopgate.policy.screening import ScreeningContext, screen
from stopgate.policy.screening.learned import Learned, Model, pairs, word_features
from stopgate.policy.screening.triggers import split_words

STRICT = ScreeningContext(profile="strict")
MODEL = Model(
    ("sale", "club"),
    ("spins", "free spins", "dues"),
    bytes((228, 128, 178, 128, 128, 228)),
    (-1.0, -1.0),
    0.1,
)


def test_features_add_up_over_the_root_of_their_number():
    """Each feature counts once, for every category at once, and an unknown word for nothing."""
    points = Learned(MODEL).points(split_words("free spins spins unheard"), ())
    assert points.by_category == {"sale": (100 + 50) * 0.1 / 3**0.5 - 1, "club": -1.0}


def test_what_weighs_most_is_quoted():
    """The places of the heaviest words of a category come in the order of the text, none twice."""
    points = Learned(MODEL).points(split_words("dues and free spins"), ())
    assert points.telling("club") == ((0, 4),)
    assert points.telling("sale") == ((14, 19),)


def test_a_model_is_read_as_it_was_written():
    """Packing and reading back changes nothing."""
    assert Model.unpack(MODEL.pack()) == MODEL


def test_words_have_pieces_and_neighbours():
    """Long words are known by their pieces too, short spellings in full, numbers by their length."""
    assert {"vaping", "~^vap", "~ping$"} <= set(word_features("vaping"))
    assert word_features("u") == ["you"]
    assert [pair for pair, _ in pairs(split_words("win 500"))] == ["< win", "win 000", "000 >"]


def test_a_wording_without_a_listed_word_is_refused_for_the_words_it_quotes():
    """Every content hit quotes words of the text, whether a cue or the learned weights found it."""
    for text in ("Casino St Louis bonus, play now", "Snow on deck, dm for the menu"):
        (hit,) = screen(text, (), STRICT)
        assert hit.quotes
        assert all(quote in text for quote in hit.quotes)
