"""A judge of JSON Schema for the tests: the keywords that our schemas use, and an error for any other."""

from typing import Any

_TYPES = {
    "string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict,
    "null": type(None),
}  # fmt: skip
_SAYS_NOTHING = {"$schema", "title", "description", "default", "definitions", "format", "then"}


def allows(schema: dict[str, Any], value: Any, root: dict[str, Any] | None = None) -> bool:
    """Whether a value is valid under a schema whose references resolve in `root`."""
    root = root or schema
    return all(_keyword(keyword, schema, value, root) for keyword in schema if keyword not in _SAYS_NOTHING)


def _keyword(keyword: str, schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    wanted = schema[keyword]
    sized = isinstance(value, str | list)
    match keyword:
        case "$ref":
            return allows(root["definitions"][wanted.removeprefix("#/definitions/")], value, root)
        case "type":
            return isinstance(value, _TYPES[wanted]) and (wanted == "boolean" or not isinstance(value, bool))
        case "enum":
            return value in wanted
        case "const":
            return bool(value == wanted)
        case "minLength" | "minItems":
            return not sized or len(value) >= wanted
        case "maxLength":
            return not sized or len(value) <= wanted
        case "items":
            return not isinstance(value, list) or all(allows(wanted, item, root) for item in value)
        case "required":
            return isinstance(value, dict) and all(name in value for name in wanted)
        case "properties":
            return all(allows(wanted[name], value[name], root) for name in wanted if name in value)
        case "additionalProperties":
            others = [item for name, item in value.items() if name not in schema.get("properties", {})]
            return all(allows(wanted, item, root) for item in others)
        case "anyOf":
            return any(allows(part, value, root) for part in wanted)
        case "allOf":
            return all(allows(part, value, root) for part in wanted)
        case "if":
            return not allows(wanted, value, root) or allows(schema["then"], value, root)
    raise NotImplementedError(keyword)
