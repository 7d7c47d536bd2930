"""One provider event, read by dotted paths that forgive the providers' spellings.

The same field comes as `phonenumbersid`, `phone_number_sid` and `phoneNumberSid`, so names are compared without case,
underscores and hyphens where the exact name is absent. A path goes through lists as if they were not there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


def fold_name(name: str) -> str:
    """The form in which two spellings of one field name meet."""
    return name.replace("_", "").replace("-", "").lower()


@dataclass(frozen=True, slots=True)
class Event:
    """One event to translate.

    Attributes:
        body: what is read.
        whole: the event as it came, envelope included: the evidence that a record carries along.
    """

    body: Mapping[str, Any]
    whole: Any

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> "Event":
        """An event that came without an envelope."""
        return cls(body, body)

    def values(self, path: str) -> list[Any]:
        """Everything that stands at a path, in order; empty where nothing does. A null is nothing."""
        found: list[Any] = [self.body]
        for name in path.split("."):
            found = [value for holder in found for value in _named(holder, name) if value is not None]
        return found

    def first(self, *paths: str) -> Any:
        """What stands at the first path that holds anything; None otherwise."""
        return next((value for path in paths for value in self.values(path)), None)

    def text(self, *paths: str) -> str | None:
        """The first text or number that is not blank, as text; None otherwise."""
        for path in paths:
            for value in self.values(path):
                if (
                    isinstance(value, str | int | float)
                    and not isinstance(value, bool)
                    and str(value).strip()
                ):
                    return str(value).strip()
        return None

    def has(self, *paths: str) -> bool:
        """Whether anything but null stands at one of the paths."""
        return self.first(*paths) is not None

    def narrowed(self, path: str, value: Any) -> "Event":
        """The same event with one value at a path, where it had several; the evidence stays whole."""
        return Event(_replaced(self.body, path.split("."), value), self.whole)

    def strangers(self, known: Sequence[str]) -> list[str]:
        """The paths of fields that nothing in `known` names; a known path covers everything below it."""
        folded = {fold_name(path) for path in known}
        return list(dict.fromkeys(_strangers(self.body, "", folded)))


def _named(holder: Any, name: str) -> list[Any]:
    if isinstance(holder, list):
        return [value for element in holder for value in _named(element, name)]
    if not isinstance(holder, Mapping):
        return []
    if name in holder:
        value = holder[name]
    else:
        wanted = fold_name(name)
        value = next((value for key, value in holder.items() if fold_name(key) == wanted), None)
    return list(_flat(value))


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        for element in value:
            yield from _flat(element)
    else:
        yield value


def _replaced(holder: Any, names: list[str], value: Any) -> Any:
    if not names:
        return value
    if not isinstance(holder, Mapping):
        return holder
    wanted = fold_name(names[0])
    return {
        key: _replaced(inner, names[1:], value) if fold_name(key) == wanted else inner
        for key, inner in holder.items()
    }


def _strangers(holder: Any, prefix: str, known: set[str]) -> Iterator[str]:
    if isinstance(holder, list):
        for element in holder:
            yield from _strangers(element, prefix, known)
    elif isinstance(holder, Mapping):
        for key, value in holder.items():
            path = f"{prefix}{key}"
            folded = fold_name(path)
            if folded in known:
                continue
            if any(name.startswith(folded + ".") for name in known):
                yield from _strangers(value, f"{path}.", known)
            else:
                yield path
