"""The traps of the screening reference, section 4, and the ways around the word lists."""

import pytest

from stopgate.policy.screening import ScreeningContext, screen

STRICT = ScreeningContext(profile="strict")


def _rules(text, context=STRICT):
    return [hit.rule for hit in screen(text, (), context)]


@pytest.mark.parametrize(
    "text",
    [
        "Shot clinic: flu shots today until 4.",
        "Gun violence hotline: call 555-0100, day or night.",
        "The sex education class moves to room 9.",
        "Essex and Scunthorpe offices close at noon.",
        "Dress code: cocktail attire.",
        "Your weed whacker is ready for pickup.",
        "Potluck on Friday at 6.",
        "Joint pain? Your visit with Dr. Wu is at 3.",
        "Your item is back in stock.",
        "Stock up before the storm: water, batteries, flashlights.",
        "Your loan payment is due on the 5th.",
        "123456 is your Acme Brokerage code.",
        "Vote for a meeting time: A for 5 pm, B for 6 pm.",
        "PTA poll: Saturday or Sunday for the fair?",
        "The sale of the property closes on Friday.",
        "Estate sale parking is on Oak Street.",
        "Thank you for your donation of $50.",
        "María José, your jalapeño plants are at the café counter.",
        "Road work on Winery Rd this week. Bus 14 will stop at Port St instead.",
        "Bull Run Trail is closed north of the bridge.",
        "Our mailing list has 900k addresses, see the annual report.",
        "OK",
        "Gracias",
        "1",
        "🎉🎉🎉",
        "Your visit is tomorrow at 3. Responda ALTO para terminar.",
        "You have opted out and will receive no further messages. Reply START to rejoin.",
        "Reply STOP to end, HELP for help. Msg & data rates may apply.",
    ],
)
def test_a_trap_passes(text):
    """What only looks like a forbidden text passes even under `strict`."""
    assert _rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Best ca$ino bonus, play n0w",
        "Best c4s1n0 b0nus, play now",
        "Best c.a.s.i.n.o bonus, play now",
        "Best c a s i n o  b o n u s, play now",
        "Best cas-ino bonus, play now",
        "Best cas*no bonus, play now",
        "Best caaasinooo bonus, play now",
        "Best ｃａｓｉｎｏ bonus, play now",
        "Best 𝓬𝓪𝓼𝓲𝓷𝓸 bonus, play now",
        "Best саsіnо bonus, play now",
        "Best ca\u200bsi\u200dno bonus, play now",
        "Best cásínö bonus, play now",
        "BEST CASINO BONUS, PLAY NOW",
    ],
)
def test_a_disguise_is_seen_through(text):
    """Symbols, spaces, dots, look-alikes and invisible characters hide nothing."""
    assert "content-gambling" in _rules(text)


def test_whoever_warns_offers_nothing():
    """A warning of a fraud names what the fraud names, and passes."""
    for text in (
        "Police warn: no officer will ever ask you to pay a fine in bitcoin. Hang up.",
        "Fake giveaway pages are using our name. We are not running a contest, do not click.",
    ):
        assert _rules(text) == []


def test_an_appeal_to_vote_and_give_is_political():
    """A name, a day and a request are enough under every preset that looks for politics."""
    for profile in ("platform", "strict"):
        context = ScreeningContext(profile=profile)
        assert _rules("Vote for Jane Smith on Tuesday! Donate now.", context) == ["content-political"]


def test_a_street_s_name_hides_no_offer():
    """Streets are named after everything, towns that begin with St are no streets."""
    assert _rules("Road work on Casino St tomorrow, use Oak Ave.") == []
    assert _rules("Casino St Louis bonus") == ["content-gambling"]


def test_quotes_show_what_was_written():
    """The evidence holds the disguised words as they stand, and says that they were disguised."""
    hit = next(iter(screen("Best c4s1n0 bonus, play now", (), STRICT)))
    assert any("c4s1n0" in quote for quote in hit.quotes)
    assert "c4s1n0" in hit.evidence["disguised"]


def test_a_claimed_category_hides_nothing():
    """A text that sells gambling is refused whatever the sender calls it."""
    claimed = ScreeningContext(profile="strict", category="otp")
    assert "content-gambling" in _rules(
        "Your code: 200 free spins at Lucky Palace Casino. Play slots now!", claimed
    )


def test_one_topic_is_told_once():
    """A casino's promotion is gambling; that it is promotional too is not said a second time."""
    assert _rules("Casino night! Free spins for members, 20% off drinks tickets. Play slots now.") == [
        "content-gambling"
    ]


def test_the_more_particular_category_is_told():
    """An offer of coins is crypto, not also an investment; a number passed on is consent, not also lead generation."""
    assert _rules("Earn 2% DAILY on your USDT. Deposit, stake, withdraw anytime.") == ["content-crypto"]
    assert _rules("One of our marketing partners shared your phone number with us. May we call you?") == [
        "content-third-party-consent"
    ]


def test_hints_alone_object_only_in_a_text_that_wants_something():
    """Two words of a trade are no offer; with a request they are."""
    assert _rules("Score report: your practice test results are in, 1290 total.") == []
    assert "content-credit-repair" in _rules("Bad score on your report? Reply FIX and we repair your credit.")


def test_short_spellings_are_understood():
    """A cue that is written in full means the short spellings of its words."""
    assert _rules("i take ur online class n u pay after u pass") == ["content-deceptive"]


def test_what_is_allowed_explains_nothing_away():
    """Where the account may advertise alcohol, a promotion for it still is telemarketing."""
    context = ScreeningContext(profile="strict", overrides={"content-alcohol": "allow"})
    assert _rules("Wine sale! 20% off all bottles this weekend. Shop now.", context) == [
        "content-telemarketing"
    ]


def test_a_rule_that_is_off_explains_nothing_away():
    """Under `carrier` nobody is refused for advertising, so an offer of drinks is refused as alcohol."""
    text = "Weekend special: vodka and tequila pours, 20% off with this text. Come in and save!"
    assert _rules(text, ScreeningContext()) == ["content-alcohol"]
