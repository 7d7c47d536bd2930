"""What each field of a submission may hold; a field of another type is named instead of being judged as text."""

from collections.abc import Iterator, Mapping
from typing import Any

from stopgate.lint.submission import PAGE_FIELDS, TEXT_FIELDS, URL_FIELDS

_TEXTS = (*TEXT_FIELDS, *PAGE_FIELDS, *URL_FIELDS, "kind")
_LISTS = (
    "samples",
    "use_cases",
    "opt_in_types",
    "opt_in_keywords",
    "opt_out_keywords",
    "help_keywords",
)
_FLAGS = (
    "recurring",
    "double_opt_in",
    "has_embedded_links",
    "has_embedded_phone",
    "direct_lending",
    "age_gated",
)
_BRAND_TEXTS = (
    "legal_name",
    "dba",
    "ein",
    "brn_type",
    "brn_country",
    "website",
    "support_email",
    "support_phone",
    "vertical",
)
_OFTEN_A_NUMBER = ("ein", "support_phone")
"""YAML makes a number of digits without quotes."""
_FLAG_WORDS = ("true", "false", "yes", "no", "")


def type_mistakes(fields: Mapping[str, Any]) -> Iterator[str]:
    """A sentence for each known field that holds another type than its own; null and unknown fields are passed over."""
    for names, fits, expected in (
        (_TEXTS, _is_text, "a text"),
        (_LISTS, _is_list_of_texts, "a list of texts"),
        (_FLAGS, _is_flag, "true or false"),
        (("brand",), lambda value: isinstance(value, str | Mapping), "an object or a name"),
    ):
        for name in names:
            if fields.get(name) is not None and not fits(fields[name]):
                yield f"`{name}`: expected {expected}, got {_kind(fields[name])}"
    brand = fields.get("brand")
    given = brand if isinstance(brand, Mapping) else {}
    for name in _BRAND_TEXTS:
        value = given.get(name)
        if value is not None and not (_is_text(value) or (name in _OFTEN_A_NUMBER and _is_number(value))):
            yield f"`brand.{name}`: expected a text, got {_kind(value)}"


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_list_of_texts(value: Any) -> bool:
    """YAML makes a boolean of the keyword NO and a number of 2; both are words here."""
    return isinstance(value, str) or (
        isinstance(value, list) and not any(isinstance(entry, list | Mapping) for entry in value)
    )


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool) or (isinstance(value, str) and value.strip().lower() in _FLAG_WORDS)


def _kind(value: Any) -> str:
    kinds = {str: "another text", bool: "a boolean", int: "a number", float: "a number"}
    others = {list: "a list", dict: "an object"}
    return (kinds | others).get(type(value), f"a {type(value).__name__}")
