"""A submission as the checks read it: the fields as given, and texts made comparable once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from stopgate.lint.brand import Brand
from stopgate.lint.plain_text import plain
from stopgate.lint.web_form import WebForm, parse_web_form, visible_text

TEXT_FIELDS = ("description", "message_flow", "opt_in_message", "opt_out_message", "help_message")
PAGE_FIELDS = ("privacy_policy_text", "terms_text", "web_form_html")
LONGEST_TEXT, LONGEST_PAGE = 10_000, 200_000
"""Characters that are judged; what goes beyond is over every limit anyway."""
MOST_SAMPLES_JUDGED = 30
"""Far more than are allowed; that there are more is said with their number."""
MESSAGE_FIELDS = ("opt_in_message", "opt_out_message", "help_message", "samples")
URL_FIELDS = ("privacy_policy_url", "terms_url")
_USUAL_FIELDS = (
    "brand",
    "description",
    "message_flow",
    "samples",
    "opt_in_message",
    "opt_out_message",
    "help_message",
)
_USUAL_FIELDS_OF_A_WHOLE = 4
_STUB = re.compile(
    r"(?:n ?/? ?a|none|nil|tbd|todo|pending|see (?:attached|above|below|website)|attached|same as above|yes|no|unknown|"
    r"online|web(?:site| ?form)?|keywords?|text(?:ing)?(?:[- ]to[- ]\w+)?|verbal|paper|sms|opt[- ]?in|on file|-+|\.+|x+)[.!]?",
    re.I,
)
_OPT_IN_TYPES = {
    "web": ("web", "web_form", "webform", "website", "online", "online_form"),
    "keyword": ("keyword", "via_text", "text", "sms", "text_to_join"),
    "verbal": ("verbal", "phone", "voice", "oral"),
    "paper": ("paper", "paper_form", "print"),
    "qr": ("qr", "qr_code", "mobile_qr_code"),
}


@dataclass(frozen=True)
class Submission:
    """One submission. Absent, null and blank fields are the same: not there.

    Attributes:
        fields: the object as given, with `{"file": …}` replaced by the file's text.
        place: where it stands, for messages: file and line or number.
        pages: what was fetched, by URL: the text, or a sentence why it could not be had.
    """

    fields: Mapping[str, Any]
    place: str = "-"
    pages: Mapping[str, "Page"] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id as given, else the place."""
        return _as_text(self.fields.get("id")) or self.place

    @property
    def kind(self) -> str:
        """`campaign` or `toll_free`."""
        named = _as_text(self.fields.get("kind")).lower().replace("-", "_")
        return "toll_free" if named.startswith("toll") else "campaign"

    @cached_property
    def brand(self) -> Brand:
        """The brand; an empty one when none is given."""
        return Brand.of(self.fields.get("brand"))

    def has(self, name: str) -> bool:
        """Whether the field is there with something in it; false and 0 are something."""
        return not _is_blank(self.fields.get(name))

    def text(self, name: str) -> str:
        """A text field, made comparable; empty when it is not there or says nothing. Pages are reduced to what they show."""
        return self._texts[name]

    def is_stub(self, name: str) -> bool:
        """Whether a field holds a word that says nothing ("N/A", "see attached", "online")."""
        return bool(_STUB.fullmatch(plain(_as_text(self.fields.get(name)))))

    @property
    def samples(self) -> list[str]:
        """The sample messages that are there, made comparable; of a great many the first."""
        first = self.list_of("samples")[:MOST_SAMPLES_JUDGED]
        return [plain(_as_text(sample)[:LONGEST_TEXT]) for sample in first]

    @cached_property
    def form(self) -> WebForm | None:
        """The web form, when its HTML is given."""
        return (
            parse_web_form(_as_text(self.fields["web_form_html"])[:LONGEST_PAGE])
            if self.has("web_form_html")
            else None
        )

    def texts(self, *names: str) -> Iterator[tuple[str, str]]:
        """The named texts that are there, with the name of each; samples one by one."""
        for name in names:
            if name == "samples":
                yield from ((f"samples[{index}]", text) for index, text in enumerate(self.samples))
            elif self.text(name):
                yield name, self.text(name)

    def list_of(self, name: str) -> list[Any]:
        """A list field; a comma-separated text is a list too, except for samples."""
        value = self.fields.get(name)
        if isinstance(value, str) and name != "samples":
            return [part.strip() for part in value.split(",") if part.strip()]
        entries = value if isinstance(value, list) else [value]
        return [entry for entry in entries if not _is_blank(entry)]

    def flag(self, name: str) -> bool | None:
        """A yes-or-no field; None when it is not there or says neither."""
        value = self.fields.get(name)
        named = {"true": True, "yes": True, "false": False, "no": False}
        return value if isinstance(value, bool) else named.get(_as_text(value).lower())

    @property
    def opt_in_types(self) -> list[str]:
        """The declared opt-in types in the contract's words; unknown ones are left out."""
        named = [
            _as_text(entry).lower().replace("-", "_").replace(" ", "_")
            for entry in self.list_of("opt_in_types")
        ]
        return [kind for kind, spellings in _OPT_IN_TYPES.items() if any(name in spellings for name in named)]

    @property
    def is_whole(self) -> bool:
        """Whether this means to be a complete submission, so that a missing required field is a fault.

        A fragment (an opt-in message and a message flow, say) is checked for what it says, not for what it lacks.
        """
        usual = _USUAL_FIELDS_OF_A_WHOLE - (self.kind == "toll_free")
        return sum(map(self.has, _USUAL_FIELDS)) >= usual

    def replacing(self, changes: Mapping[str, Any]) -> "Submission":
        """A copy with some fields replaced."""
        return Submission({**self.fields, **changes}, self.place, self.pages)

    @cached_property
    def _texts(self) -> "_Texts":
        return _Texts(self)


@dataclass(frozen=True)
class Page:
    """A page fetched for a check: its text, or why there is none."""

    text: str = ""
    failure: str = ""


class _Texts(dict[str, str]):
    """Each text made comparable at its first use."""

    def __init__(self, submission: Submission) -> None:
        super().__init__()
        self._submission = submission

    def __missing__(self, name: str) -> str:
        self[name] = text = self._read(name)
        return text

    def _read(self, name: str) -> str:
        raw = _as_text(self._submission.fields.get(name))[
            : LONGEST_PAGE if name in PAGE_FIELDS else LONGEST_TEXT
        ]
        if name == "web_form_html":
            return self._submission.form.text if self._submission.form else ""
        if self._submission.is_stub(name):
            return ""
        return visible_text(raw) if name in PAGE_FIELDS else plain(raw)


def _as_text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _is_blank(value: Any) -> bool:
    return value is None or value in ("", [], {}) or (isinstance(value, str) and not value.strip())
