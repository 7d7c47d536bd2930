"""The policy file: what differs per account, every mistake told with its place."""

from pathlib import Path

import pytest

from agents.policy_file import PolicyFileError, load_accounts, policy_page

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
    ],
)
def test_mistakes_name_their_place(tmp_path: Path, text: str, named: str) -> None:
    """The operator reads what to correct."""
    with pytest.raises(PolicyFileError, match=r"policy\.yaml") as caught:
        load_accounts(write(tmp_path, text))
    assert named in str(caught.value)


def test_the_page_about_it_is_not_stale() -> None:
    """`python -m agents.policy_file > docs/policy-file.md` brings it up to date."""
    assert Path("docs/policy-file.md").read_text(encoding="utf-8") == policy_page()
