"""Presets, kinds of sender, attributes and the account's own policy decide what becomes of a hit."""

import pytest

from stopgate.policy.screening import RULE_NAMES, ScreeningContext, check_overrides, screen

CASINO = "200 free spins! Play slots now at Lucky Palace Casino."
SALE = "Flash sale! 30% off everything. Shop now."
WINE = "Wine club: 20% off all reds this week."
LOAN = "Need cash today? Payday loans up to $500, bad credit OK. Apply now."
VOTE = "Vote YES on Measure B this Tuesday. Paid for by Citizens for Parks."
SPANISH = "Su cita es mañana a las 3 de la tarde."


def _actions(text, **context):
    return {hit.rule: hit.action for hit in screen(text, (), ScreeningContext(**context))}


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        (CASINO, {"profile": "none"}, {}),
        (CASINO, {}, {"content-gambling": "reject"}),
        (CASINO, {"sender_kind": "toll_free"}, {"content-gambling": "reject"}),
        (CASINO, {"channel": "voice"}, {}),
        (CASINO, {"channel": "voice", "profile": "strict"}, {"content-gambling": "reject"}),
        (SALE, {}, {}),
        (SALE, {"profile": "platform"}, {"content-telemarketing": "reject"}),
        (SALE, {"profile": "platform", "channel": "voice"}, {"content-telemarketing": "reject"}),
        (SPANISH, {}, {}),
        (SPANISH, {"profile": "platform"}, {"language-unapproved": "hold"}),
        (SPANISH, {"profile": "platform", "approved_languages": ("en", "es")}, {}),
        (WINE, {}, {"content-alcohol": "reject"}),
        (WINE, {"attributes": frozenset({"age_gated"}), "country": "US"}, {}),
        (WINE, {"attributes": frozenset({"age_gated"}), "country": "CA"}, {"content-alcohol": "reject"}),
        (WINE, {"attributes": frozenset({"age_gated"})}, {"content-alcohol": "reject"}),
        (LOAN, {"attributes": frozenset({"direct_lending"}), "sender_kind": "long_code"}, {}),
        (
            LOAN,
            {"attributes": frozenset({"direct_lending"}), "sender_kind": "toll_free"},
            {"content-loan": "reject"},
        ),
        (VOTE, {"profile": "platform", "attributes": frozenset({"political_token"})}, {}),
        (
            VOTE,
            {"profile": "strict", "attributes": frozenset({"political_token"})},
            {"content-political": "reject"},
        ),
        (CASINO, {"overrides": {"content-gambling": "hold"}}, {"content-gambling": "hold"}),
        (CASINO, {"overrides": {"content-gambling": "allow"}}, {}),
        (
            SALE,
            {"profile": "none", "overrides": {"content-telemarketing": "hold"}},
            {"content-telemarketing": "hold"},
        ),
    ],
)
def test_the_policy_decides(text, context, expected):
    """The account's word wins over attributes, attributes over the preset, `strict` over attributes."""
    assert _actions(text, **context) == expected


def test_media_wait_for_approval():
    """Under `platform` every medium is held, with its address as the quote; under `carrier` none is."""
    media = ("https://acme.com/a.jpg",)
    (hit,) = screen(None, media, ScreeningContext(profile="platform", channel="mms"))
    assert (hit.rule, hit.action, hit.quotes, hit.resendable) == ("media-unapproved", "hold", media, True)
    assert screen(None, media, ScreeningContext(channel="mms")) == ()


def test_hits_come_in_the_order_of_the_contract():
    """Whatever weighs more, the list has the order of the rules' table."""
    hits = screen("Casino bonus at http://bit.ly/x", ("https://a/b.png",), ScreeningContext(profile="strict"))
    order = [RULE_NAMES.index(hit.rule) for hit in hits]
    assert order == sorted(order)
    assert {"content-gambling", "url-shortener", "url-insecure", "media-unapproved"} <= {
        hit.rule for hit in hits
    }


def test_a_held_text_need_not_be_sent_again():
    """The remedy of a hold says that it waits, that of a refusal what to change; both say what would pass."""
    held = screen(CASINO, (), ScreeningContext(overrides={"content-gambling": "hold"}))[0]
    refused = screen(CASINO, (), ScreeningContext())[0]
    assert held.resendable
    assert "waits" in held.remedy
    assert not refused.resendable
    assert "would pass" in refused.remedy
    assert refused.policy_url


def test_mistakes_in_a_policy_are_named():
    """Every unknown rule and every unknown action is told in one go."""
    faults = check_overrides({"content-gamble": "reject", "content-loan": "block", "content-sex": "hold"})
    assert [fault.split("`")[1] for fault in faults] == ["content-gamble", "content-loan"]


def test_a_verdict_is_remembered_under_its_context():
    """A broadcast's second message costs a look-up."""
    context = ScreeningContext(brand_domains=frozenset({"acme.com"}))
    assert screen(CASINO, (), context) is screen(CASINO, (), context)
