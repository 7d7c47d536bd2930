"""The policy file: what differs per account. Every mistake is reported at once, with its place."""

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec
import yaml

from stopgate.policy.accounts import ATTRIBUTES, Account, Accounts
from stopgate.policy.confirmations import KINDS, text_faults
from stopgate.policy.keywords import KeywordProfile, faults_in
from stopgate.policy.numbers import canonical_sender, sender_kind
from stopgate.policy.screening import check_overrides

T = TypeVar("T")
Fields = dict[str, Any]


class PolicyFileError(Exception):
    """The policy file cannot be used; the message names the file and the places. The program exits with 2."""


def load_accounts(path: Path | None, region: str = "US") -> Accounts:
    """Read the policy file; without one every account has the defaults.

    The file is a YAML mapping `accounts: {account id: {brand: …, support_email: …}}`; see `stopgate.policy.accounts`.

    Args:
        region: whose national spelling is assumed of our own numbers.

    Raises:
        PolicyFileError: the file is missing, is no YAML, or holds what nobody knows or can mean; one line a mistake.
    """
    if path is None:
        return Accounts()
    try:
        document = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise PolicyFileError(f"{path}: {fault}") from fault
    named = document.get("accounts") if isinstance(document, dict) else None
    if not isinstance(named, dict):
        raise PolicyFileError(f"{path}: expected a mapping with `accounts`")
    mistakes: list[str] = []
    accounts = {str(name): _account(str(name), fields, region, mistakes) for name, fields in named.items()}
    if mistakes:
        raise PolicyFileError("\n".join(f"{path}: {mistake}" for mistake in mistakes))
    return Accounts(accounts)


def _account(name: str, fields: Any, region: str, mistakes: list[str]) -> Account:
    place = f"accounts.{name}"
    if not isinstance(fields, dict):
        mistakes.append(f"{place}: expected a mapping of settings")
        return Account(name)
    found = [*_strange(Account, fields, place, known_elsewhere={"id"})]
    found += [f"{place}.rules: {wrong}" for wrong in check_overrides(dict(_mapping(fields, "rules")))]
    own = _read(KeywordProfile, fields.get("keywords") or {}, f"{place}.keywords", found)
    senders = dict(_sender_keywords(fields, place, region, found))
    rest = {key: value for key, value in fields.items() if key not in ("keywords", "sender_keywords")}
    if pools := _mapping(fields, "pools"):
        rest["pools"] = _canonical(pools, region)
    account = None if found else _read(Account, {**rest, "id": name}, place, found)
    if account:
        found += [f"{place}.{fault}" for fault in _faults_in(account)]
    mistakes += found
    if not account or not own or found:
        return Account(name)
    return dataclasses.replace(account, keywords=own, sender_keywords=senders)


def _faults_in(account: Account) -> Iterator[str]:
    """What cannot be meant, beginning with the name of the setting."""
    if odd := account.attributes - ATTRIBUTES:
        yield f"attributes: no such attribute: {', '.join(sorted(odd))}"
    texts = {
        "opt_out_text": account.opt_out_text,
        "opt_in_text": account.opt_in_text,
        "help_text": account.help_text,
    }
    for setting, kind in zip(texts, KINDS, strict=True):
        if texts[setting]:
            yield from (f"{setting}: {fault}" for fault in text_faults(account, kind))


def _sender_keywords(
    fields: Fields, place: str, region: str, found: list[str]
) -> Iterator[tuple[str, KeywordProfile]]:
    """By canonical number; what a number does not set itself is as the account has it."""
    own = _mapping(fields, "keywords")
    for number, settings in _mapping(fields, "sender_keywords").items():
        at = f"{place}.sender_keywords.{number}"
        if sender_kind(str(number), region) == "alphanumeric":
            found.append(f"{at}: no number that a handset could write to")
        elif isinstance(settings, dict) and (
            profile := _read(KeywordProfile, {**own, **settings}, at, found)
        ):
            yield canonical_sender(str(number), region), profile


def _read(kind: type[T], value: Any, place: str, found: list[str]) -> T | None:
    """Read one part of the file; what is wrong with it is added to what was found."""
    try:
        read = msgspec.convert(value, kind)
    except msgspec.ValidationError as mistake:
        words, _, path = str(mistake).partition(" - at `$")
        found.append(f"{place}{path.rstrip('`')}: {words}{_hint(words)}")
        return None
    if isinstance(read, KeywordProfile):
        found.extend(f"{place}.{fault}" for fault in faults_in(read))
    return read


def _hint(words: str) -> str:
    """What YAML made of it is not always what was meant."""
    if "`str`" in words and ("`bool`" in words or "`int`" in words):
        return "; put it in quotes"
    return "; write it like 2026-01-31T00:00:00Z" if "`date" in words else ""


def _strange(
    kind: Any, value: Any, place: str, *, known_elsewhere: frozenset[str] | set[str] = frozenset()
) -> Iterator[str]:
    """Settings that nobody knows, at any depth."""
    arguments = get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(value, dict):
        kinds = get_type_hints(kind)
        known = {field.name for field in dataclasses.fields(kind)} - known_elsewhere
        if odd := [str(name) for name in value if name not in known]:
            yield f"{place}: no such setting: {', '.join(sorted(odd))}"
        for name in value:
            if name in known:
                yield from _strange(kinds[name], value[name], f"{place}.{name}")
    elif get_origin(kind) is dict and isinstance(value, dict):
        for name, one in value.items():
            yield from _strange(arguments[1], one, f"{place}.{name}")
    elif isinstance(value, list) and arguments:
        for number, one in enumerate(value):
            yield from _strange(arguments[0], one, f"{place}[{number}]")
    elif isinstance(value, dict):  # one of several kinds
        for argument in arguments:
            yield from _strange(argument, value, place)


def _mapping(fields: Fields, name: str) -> Mapping[Any, Any]:
    value = fields.get(name)
    return value if isinstance(value, dict) else {}


def _canonical(pools: Mapping[Any, Any], region: str) -> Fields:
    return {
        pool: [canonical_sender(str(number), region) for number in numbers] if isinstance(numbers, list) else numbers
        for pool, numbers in pools.items()
    }  # fmt: skip
