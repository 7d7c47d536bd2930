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


def test_the_table_of_settings_is_not_stale() -> None:
    """`python -m agents.settings > docs/settings.md` brings it up to date."""
    assert Path("docs/settings.md").read_text(encoding="utf-8") == settings_page()
