"""Settings: read from the environment, wrong ones told all at once."""

from pathlib import Path

import pytest

from agents.settings import SettingsError, load_settings, settings_page


def test_the_defaults_are_those_of_the_contract() -> None:
    """An empty environment is a good one."""
    settings = load_settings({})
    assert (settings.topic_prefix, settings.partitions, settings.region) == ("stopgate.", 8, "US")
    assert (settings.clock, settings.screening, settings.toll_free_policy) == ("wall", "carrier", "current")
    assert settings.bootstrap_servers is None


def test_an_empty_prefix_is_a_prefix() -> None:
    """Topics may stand without one."""
    assert load_settings({"STOPGATE_TOPIC_PREFIX": ""}).topic("outbound") == "outbound"


def test_every_mistake_is_named() -> None:
    """Variable, expectation and what came, one a line."""
    with pytest.raises(SettingsError) as caught:
        load_settings({"STOPGATE_CLOCK": "moon", "KAFKA_BOOTSTRAP_SERVERS": "nowhere", "STOPGATE_TPYO": "x"})
    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    assert any("STOPGATE_CLOCK" in line and "record" in line and "moon" in line for line in lines)


def test_a_country_that_is_none_and_a_file_that_is_not_there_are_mistakes(tmp_path: Path) -> None:
    """Told with all the others: without a country no national number could be read, and a STOP would be lost."""
    wrong = {
        "STOPGATE_REGION": "XX",
        "STOPGATE_POLICY_FILE": str(tmp_path / "nope.yaml"),
        "STOPGATE_CLOCK": "moon",
    }
    with pytest.raises(SettingsError) as caught:
        load_settings(wrong)
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == sorted(wrong)
    (tmp_path / "policy.yaml").touch()
    right = {"STOPGATE_REGION": "GB", "STOPGATE_POLICY_FILE": str(tmp_path / "policy.yaml")}
    assert load_settings(right).region == "GB"


def test_the_table_of_settings_is_not_stale() -> None:
    """`python -m agents.settings > docs/settings.md` brings it up to date."""
    assert Path("docs/settings.md").read_text(encoding="utf-8") == settings_page()
