"""What a web form shows and asks: visible text, checkboxes with their labels, links.

A lenient reader of HTML: whatever cannot be understood is text. Nothing is executed.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from stopgate.lint.plain_text import plain
from stopgate.lint.word_list import word_list

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "title"})
_BLOCKS = word_list("p div li tr br hr form fieldset section td h1 h2 h3 h4 h5 h6 ul ol table input button")
_PRESET = ("checked", "defaultchecked")
_FEWEST_WORDS_OF_CONSENT = 4
"""A shorter label before a checkbox belongs to another field ("Phone")."""
_FORCED = ("required", "aria-required")


@dataclass
class Checkbox:
    """A checkbox: what it says beside it and whether it is ticked or forced from the start."""

    name: str
    attributes: dict[str, str]
    label: str = ""

    @property
    def preset(self) -> str | None:
        """The attribute that ticks it before anybody did, if one is there."""
        if self.attributes.get("aria-checked") == "true":
            return "aria-checked"
        return next((name for name in _PRESET if name in self.attributes), None)

    @property
    def forced(self) -> str | None:
        """The attribute that makes it compulsory, if one is there."""
        return next((name for name in _FORCED if self.attributes.get(name, "false") != "false"), None)


@dataclass
class WebForm:
    """A web form as its reader sees it."""

    text: str
    checkboxes: list[Checkbox]
    links: list[str]


def parse_web_form(html: str) -> WebForm:
    """Read a page or a fragment of one; text without any tag is a form that shows this text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for box in reader.boxes:
        linked = reader.labels.get(box.attributes.get("id", "-"), "")
        box.label = plain(linked or box.label or box.attributes.get("aria-label", ""))
    return WebForm(plain(" ".join(reader.shown)), reader.boxes, reader.links)


def visible_text(text: str) -> str:
    """The words of a policy that may come as HTML or as plain text."""
    return parse_web_form(text).text if "<" in text and ">" in text else plain(text)


@dataclass
class _OpenLabel:
    target: str | None
    words: list[str] = field(default_factory=list)
    boxes: list[Checkbox] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.boxes: list[Checkbox] = []
        self.links: list[str] = []
        self.labels: dict[str, str] = {}
        self._hidden = 0
        self._label: _OpenLabel | None = None
        self._unlabelled: Checkbox | None = None
        self._loose = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value if value is not None else "" for name, value in attrs}
        if tag in _UNSEEN:
            self._hidden += 1
        if attributes.get("type", "").lower() == "checkbox" or attributes.get("role") == "checkbox":
            self._open_box(attributes)
        elif tag in _BLOCKS:
            self._end_block()
        if tag == "a" and attributes.get("href"):
            self.links.append(attributes["href"])
        if tag == "label":
            self._label = _OpenLabel(attributes.get("for"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _UNSEEN:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._hidden = max(0, self._hidden - 1)
        if tag in _BLOCKS:
            self._end_block()
        if tag == "label" and self._label:
            self._close_label(self._label)

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        self.shown.append(data)
        if self._label:
            self._label.words.append(data)
        elif self._unlabelled is not None:
            self._unlabelled.label += data

    def _end_block(self) -> None:
        self._unlabelled, self._loose = None, ""
        self.shown.append("\n")

    def _open_box(self, attributes: dict[str, str]) -> None:
        box = Checkbox(attributes.get("name") or attributes.get("id") or "checkbox", attributes)
        self.boxes.append(box)
        self.shown.append("\n")
        self._unlabelled = None
        if self._label:
            self._label.boxes.append(box)
        elif self._loose:
            box.label = self._loose
        else:
            self._unlabelled = box
        self._loose = ""

    def _close_label(self, label: _OpenLabel) -> None:
        words = " ".join(label.words)
        for box in label.boxes:
            box.label = words
        if label.target:
            self.labels[label.target] = words
        elif not label.boxes and self._unlabelled:
            self._unlabelled.label, self._unlabelled = words, None
        elif not label.boxes and len(words.split()) >= _FEWEST_WORDS_OF_CONSENT:
            self._loose = words
        self._label = None
