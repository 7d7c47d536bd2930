"""The providers' words are data: checked when they are read, and another's may be laid over them."""

from pathlib import Path

import pytest

from schemas.instants import Instant
from stopgate.translate import Translator
from stopgate.translate.words import default_words, read_words

BODY = b'{"phoneNumber": "+18005550100", "status": "Held-For Review"}'


def test_another_word_decides_without_touching_the_rest(tmp_path: Path) -> None:
    """A file teaches a word, in any spelling; the built-in words stay."""
    path = tmp_path / "words.yaml"
    path.write_text("bandwidth: {toll_free: {held for review: {status: in_review, confidence: P}}}")
    words = read_words(path)
    ((_, record),) = (
        Translator(words).translate("bandwidth", BODY, received_at=Instant.of_epoch_ms(0)).records
    )
    assert record["status"] == "in_review"
    assert words.meaning("bandwidth", "toll_free", "VERIFIED") == default_words().meaning(
        "bandwidth", "toll_free", "VERIFIED"
    )
    assert default_words().meaning("bandwidth", "toll_free", "held for review") is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[]", "expected a mapping"),
        ("bandwidth: 1", "expected a mapping"),
        ("a: {b: {c: {}}}", "expected either status or skip"),
        ("a: {b: {c: {status: approved, skip: both}}}", "expected either status or skip"),
        ("a: {b: {c: {status: fine}}}", "expected status as one of unsubmitted"),
        ("a: {b: {c: {status: approved, confidence: sure}}}", "confidence P, G, S, C or NC"),
        ("a: {b: {c: {state: approved}}}", "a.b.c: expected status or skip"),
        ("a: {b: {c: {status: [approved]}}}", "a.b.c: expected status as one of"),
        ("a: {b: {c: {status: rejected, edit_allowed: 3}}}", "a.b.c: edit_allowed"),
        ("a: [", "not YAML"),
    ],
)
def test_a_mistaken_file_is_refused_with_its_place(tmp_path: Path, text: str, fault: str) -> None:
    """What is not of the shape is a sentence that says where."""
    path = tmp_path / "words.yaml"
    path.write_text(text)
    with pytest.raises(ValueError, match=fault.replace(".", r"\.")):
        read_words(path)
