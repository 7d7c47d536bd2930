"""Submissions are read from every format, and what cannot be read is named with its place."""

import json

import pytest

from stopgate.lint.reading import UnreadableError, open_source, read_submissions

ONE, TWO = {"id": "one", "recurring": True}, {"id": "two"}


def read(path):
    """Everything read from a file: ids of submissions, sentences of errors."""
    entries = read_submissions(open_source(str(path)))
    return [str(entry) if isinstance(entry, UnreadableError) else entry.id for entry in entries]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", json.dumps([ONE, TWO])),
        ("a.json", json.dumps({"submissions": [ONE, TWO]}, indent=1)),
        ("a.jsonl", json.dumps(ONE) + "\n\n" + json.dumps(TWO) + "\n"),
        ("a.json", json.dumps(ONE) + "\n" + json.dumps(TWO)),
        ("a.yaml", "id: one\n---\nid: two\n"),
        ("a.yml", "- id: one\n- {id: two}\n"),
        ("a.txt", "id: one\n---\nid: two\n"),
        ("a.yaml", "\ufeffid: one\n---\nid: two\n"),
    ],
)
def test_every_format_gives_the_same_submissions(tmp_path, name, text):
    """JSON, JSON lines and YAML with several documents hold the same two submissions."""
    (tmp_path / name).write_text(text, "utf-8")
    assert read(tmp_path / name) == ["one", "two"]


def test_a_bad_line_is_named_and_the_others_are_read(tmp_path):
    """A line that is no JSON does not keep its neighbours from being checked."""
    (tmp_path / "a.jsonl").write_text('{"id": "one"}\n{"id": \n"text"\n{"id": "two"}\n')
    one, broken, text, two = read(tmp_path / "a.jsonl")
    assert (one, two) == ("one", "two")
    assert f"{tmp_path / 'a.jsonl'}:2: not JSON" in broken
    assert "a.jsonl:3: expected an object" in text


@pytest.mark.parametrize(
    ("name", "text"), [("a.yaml", "id: [1"), ("a.json", ""), ("a.yaml", "a: !!python/x 1")]
)
def test_a_broken_file_is_named(tmp_path, name, text):
    """What is neither JSON nor YAML is one error with the file's name."""
    (tmp_path / name).write_text(text)
    (error,) = read(tmp_path / name)
    assert str(tmp_path / name) in error


def test_texts_may_stand_in_files_of_their_own(tmp_path):
    """`{"file": …}` is relative to the submission's file, also within lists."""
    (tmp_path / "form.html").write_text("<p>Form</p>")
    (tmp_path / "sample.txt").write_text("Acme: hello")
    (tmp_path / "a.json").write_text(
        json.dumps(
            {"id": "one", "web_form_html": {"file": "form.html"}, "samples": [{"file": "sample.txt"}, "b"]}
        )
    )
    (submission,) = read_submissions(open_source(str(tmp_path / "a.json")))
    assert submission.text("web_form_html") == "Form"
    assert submission.samples == ["Acme: hello", "b"]


def test_a_missing_text_file_makes_the_submission_unreadable(tmp_path):
    """A text that is not there is not an absent field."""
    (tmp_path / "a.json").write_text(json.dumps({"id": "one", "terms_text": {"file": "gone.txt"}}))
    (error,) = read(tmp_path / "a.json")
    assert "gone.txt" in error


def test_a_submission_without_an_id_goes_by_its_place(tmp_path):
    """The line is the id where none is given."""
    (tmp_path / "a.jsonl").write_text('{"kind": "campaign"}\n{"kind": "campaign"}\n')
    assert read(tmp_path / "a.jsonl") == [f"{tmp_path / 'a.jsonl'}:1", f"{tmp_path / 'a.jsonl'}:2"]


def test_a_field_of_another_type_is_named(tmp_path):
    """What is no text, list or flag is an error that names every such field, not a text to be judged."""
    (tmp_path / "a.json").write_text(
        json.dumps(
            {"id": "one", "brand": 5, "description": ["a"], "samples": [{"x": 1}], "recurring": "maybe"}
        )
    )
    (error,) = read(tmp_path / "a.json")
    assert "`description`: expected a text, got a list" in error
    assert "`samples`: expected a list of texts" in error
    assert "`recurring`: expected true or false" in error
    assert "`brand`: expected an object or a name, got a number" in error
