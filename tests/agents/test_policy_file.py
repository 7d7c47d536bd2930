"""The policy file: what differs per account, every mistake told with its place."""

from pathlib import Path

import pytest

from agents.policy_file import PolicyFileError, load_accounts
from agents.policy_page import policy_page

GOOD = """
accounts:
  acme:
    brand: Acme Dental
    languages: [en, es]
    rules: {content-telemarketing: hold}
"""


def write(tmp_path: Path, text: str) -> Path:
    """A policy file with this text."""
    path = tmp_path / "policy.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_named_account_has_its_own_settings_and_any_other_the_defaults(tmp_path: Path) -> None:
    """Nobody has to be listed."""
    accounts = load_accounts(write(tmp_path, GOOD))
    assert (accounts.get("acme").name, accounts.get("acme").languages) == ("Acme Dental", ("en", "es"))
    assert accounts.get("acme").rules == {"content-telemarketing": "hold"}
    assert (accounts.get("other").name, accounts.get("other").languages) == ("other", ("en",))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("accounts: [", "policy.yaml"),
        ("- nothing", "accounts"),
        ("accounts: {acme: {brnad: Acme}}", "accounts.acme: no such setting: brnad"),
        ("accounts: {acme: {confirmations: nobody}}", "confirmations"),
        ("accounts: {acme: {rules: {content-poetry: hold}}}", "content-poetry"),
        (
            "accounts: {acme: {quiet: {own: {weekday: 09:00-18:00}}}}",
            "accounts.acme.quiet.own: no such setting: weekday",
        ),
        (
            "accounts: {acme: {opt_out_scopes: [{scope: pool, since: 2026-01-01}]}}",
            "opt_out_scopes[0]: no such setting: since",
        ),
        (
            "accounts: {acme: {attributes: [age-gated]}}",
            "accounts.acme.attributes: no such attribute: age-gated",
        ),
        (
            "accounts: {acme: {opt_out_scopes: [{scope: pool, valid_from: 2026-01-01}]}}",
            "got `date`; write it like 2026-01-31T00",
        ),
        ("accounts: {acme: {opt_out_scopes: [{scope: pool, valid_from: 2026-01-01T00:00:00}]}}", "timezone"),
        (
            "accounts: {acme: {opt_out_text: '{brand}: bye'}}",
            "accounts.acme.opt_out_text: It does not say that the recipient is unsubscribed.",
        ),
        (
            "accounts: {acme: {help_text: Write to us}}",
            "accounts.acme.help_text: It does not name the brand.",
        ),
        ("accounts: {acme: {keywords: {remove: [END]}}}", "accounts.acme.keywords: no such setting: remove"),
        (
            "accounts: {acme: {keywords: {opt_out: [NO]}}}",
            "accounts.acme.keywords.opt_out[0]: Expected `str`, got `bool`; put it in quotes",
        ),
        ("accounts: {acme: {keywords: {languages: [de]}}}", "accounts.acme.keywords.languages[0]: "),
        (
            "accounts: {acme: {keywords: {removed: [ENDE]}}}",
            "accounts.acme.keywords.removed: 'ENDE' is no default keyword",
        ),
        ("accounts: {acme: {keywords: {opt_out: [start]}}}", "accounts.acme.keywords.opt_out: START opts in"),
        ("accounts: {acme: {keywords: {help: [cancel]}}}", "accounts.acme.keywords.help: CANCEL opts out"),
        ("accounts: {acme: {keywords: {opt_out: ['!']}}}", "accounts.acme.keywords.opt_out: '!' has neither"),
        ("accounts: {acme: {keywords: {opt_out: ['yes'], yes_opts_in: true}}}", "'yes' has another meaning"),
        ("accounts: {acme: {sender_keywords: {Acme: {}}}}", "accounts.acme.sender_keywords.Acme: no number"),
        (
            "accounts: {acme: {sender_keywords: {'+12065550100': {removed: [QUIT]}}}}",
            "acme.sender_keywords.+12065550100.removed: QUIT opts out",
        ),
    ],
)
def test_mistakes_name_their_place(tmp_path: Path, text: str, named: str) -> None:
    """The operator reads what to correct."""
    with pytest.raises(PolicyFileError, match=r"policy\.yaml") as caught:
        load_accounts(write(tmp_path, text))
    assert named in str(caught.value)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """One line each, whosever they are."""
    text = (
        "accounts: {acme: {brnad: Acme, rules: {content-poetry: hold}}, other: {category: spam}, third: []}"
    )
    with pytest.raises(PolicyFileError) as caught:
        load_accounts(write(tmp_path, text))
    assert len(str(caught.value).splitlines()) == 4


@pytest.mark.parametrize("word", ["STOP", "Unsubscribe", "revoke", "QUIT", "opt-out", "START", "unstop"])
def test_what_every_handset_may_rely_on_cannot_be_taken_off(tmp_path: Path, word: str) -> None:
    """Neither for an account nor for one of its numbers."""
    for settings in (
        f"keywords: {{removed: [{word}]}}",
        f"sender_keywords: {{'12345': {{removed: [{word}]}}}}",
    ):
        with pytest.raises(PolicyFileError, match="whatever a setting says"):
            load_accounts(write(tmp_path, f"accounts: {{acme: {{{settings}}}}}"))


KEYWORDS = """
accounts:
  acme:
    keywords: {opt_out: [BAJA], languages: [es]}
    sender_keywords:
      (206) 555-0100: {removed: [CANCEL], yes_opts_in: true}
      +18005550100: {yes_opts_in: true}
      12345: {opt_out: []}
    pools: {reminders: [(206) 555-0141]}
"""


def test_a_number_hears_what_the_account_hears_but_for_its_own_settings(tmp_path: Path) -> None:
    """Whatever the spelling of the number; YES counts for no toll-free number, where it could not lift the block."""
    acme = load_accounts(write(tmp_path, KEYWORDS)).get("acme")
    assert acme.hears("+12065550199") == acme.hears(None) == acme.keywords
    own, toll_free, short = (acme.hears(number) for number in ("+12065550100", "+18005550100", "12345"))
    assert (own.opt_out, own.removed, own.languages, own.yes_opts_in) == (
        ("BAJA",),
        ("CANCEL",),
        ("es",),
        True,
    )
    assert (toll_free.opt_out, toll_free.yes_opts_in) == (("BAJA",), False)
    assert (short.opt_out, short.languages) == ((), ("es",))
    assert acme.pools == {"reminders": ("+12065550141",)}


def test_the_page_about_it_is_not_stale() -> None:
    """`python -m agents.policy_page > docs/policy-file.md` brings it up to date."""
    assert Path("docs/policy-file.md").read_text(encoding="utf-8") == policy_page()
