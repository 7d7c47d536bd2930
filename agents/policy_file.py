"""The policy file: what differs per account. Every mistake is reported at once, with its place."""

import dataclasses
from pathlib import Path
from typing import Any

import msgspec
import yaml

from stopgate.policy.accounts import Account, Accounts


class PolicyFileError(Exception):
    """The policy file cannot be used; the message names the file and the place. The program exits with 2."""


def load_accounts(path: Path | None) -> Accounts:
    """Read the policy file; without one every account has the defaults.

    The file is a YAML mapping `accounts: {account id: {brand: …, support_email: …}}`; see `stopgate.policy.accounts`.

    Raises:
        PolicyFileError: the file is missing, is no YAML, or holds a field that nobody knows.
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
    return Accounts({str(account): _account(path, str(account), fields) for account, fields in named.items()})


def _account(path: Path, account: str, fields: Any) -> Account:
    known = {field.name for field in dataclasses.fields(Account)} - {"id"}
    place = f"{path}: accounts.{account}"
    if not isinstance(fields, dict):
        raise PolicyFileError(f"{place}: expected a mapping of settings")
    if strange := set(fields) - known:
        raise PolicyFileError(f"{place}: no such setting: {', '.join(sorted(map(str, strange)))}")
    try:
        return msgspec.convert({**fields, "id": account}, Account)
    except msgspec.ValidationError as mistake:
        raise PolicyFileError(f"{place}: {mistake}") from mistake
