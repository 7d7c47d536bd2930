"""The rule `opt-out-language-missing`: it warns of marketing texts, and of nothing else, unless the account says more."""

from typing import Any

import pytest

from stopgate.policy.screening import ScreeningContext, screen

NAME = "opt-out-language-missing"


def found(body: str | None, **context: Any) -> list[str]:
    """The actions of the rule's hits."""
    settings: dict[str, Any] = {"category": "marketing"} | context
    return [hit.action for hit in screen(body, (), ScreeningContext(**settings)) if hit.rule == NAME]


@pytest.mark.parametrize(
    "body",
    [
        "Our summer menu is here. Reply STOP to opt out", "New hours! Txt STOP 2 end", "Menu: acme.com STOP=end",
        "New this week, text stop to unsubscribe", "Hours changed. stop2end", "Rply END to quit",
        "To opt out, call us.", "Unsubscribe: acme.com/u", "Horario nuevo. Responda ALTO para cancelar",
        "Nuevo menú. Envía BAJA", "Nouveaux horaires. Répondez ARRÊT", "Nouveau menu, STOP au 36179",
        "Novo horário. Responda SAIR", 'Hours changed. Reply with "STOP"', "Reply: stop to cancel",
    ],
)  # fmt: skip
def test_a_text_that_says_how_to_opt_out_has_no_warning(body: str) -> None:
    """In the languages that replies are heard in, in words or shorthand."""
    assert found(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Our summer menu is here", "Stop by today, the new menu is here", "Don't stop the music: live on Friday",
        "Come and see us at the bus stop", "Text us your order", "The end of summer is near", "Cancel any time in the app", "", None,
    ],
)  # fmt: skip
def test_one_that_does_not_is_warned_of(body: str | None) -> None:
    """An ordinary stop is no instruction."""
    assert found(body) == ["warn"]


@pytest.mark.parametrize("category", ["otp", "transactional", "informational", "emergency", None])
def test_it_is_about_marketing_alone(category: str | None) -> None:
    """A code or a reminder belongs to no marketing program."""
    assert found("Our summer menu is here", category=category) == []


def test_the_account_says_what_becomes_of_it() -> None:
    """Refused, held, or nothing; a call has no such line, and without screening nobody looks."""
    for action in ("reject", "hold"):
        assert found("Our summer menu is here", overrides={NAME: action}) == [action]
    assert found("Our summer menu is here", overrides={NAME: "allow"}) == []
    assert found("Our summer menu is here", channel="voice") == []
    assert found("Our summer menu is here", profile="none") == []
