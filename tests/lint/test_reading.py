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


def test_a_field_of_the_brand_of_another_type_is_named(tmp_path):
    """A list is no name and an object no website; a number may be an EIN."""
    brand = {"legal_name": ["a"], "ein": 412345678, "website": {"x": 1}, "support_email": True}
    (tmp_path / "a.json").write_text(json.dumps({"id": "one", "brand": brand}))
    (error,) = read(tmp_path / "a.json")
    assert "`brand.legal_name`: expected a text, got a list" in error
    assert "`brand.website`: expected a text, got an object" in error
    assert "`brand.support_email`: expected a text, got a boolean" in error
    assert "brand.ein" not in error


@pytest.mark.parametrize("named", ["../secret.txt", "{absolute}", "link.txt"])
def test_a_text_outside_of_the_folder_is_read_only_when_asked(tmp_path, named):
    """A submission comes from somebody else: neither a path upwards, nor an absolute one, nor a link leads out."""
    (tmp_path / "secret.txt").write_text("Acme never shares phone numbers.")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    path = named.format(absolute=tmp_path / "secret.txt")
    (folder / "a.json").write_text(json.dumps({"id": "one", "privacy_policy_text": {"file": path}}))
    (error,) = read(folder / "a.json")
    assert "`privacy_policy_text`" in error
    assert "--outside-files" in error
    source = open_source(str(folder / "a.json"), reaches_outside=True)
    (submission,) = read_submissions(source)
    assert submission.text("privacy_policy_text") == "Acme never shares phone numbers."


@pytest.mark.parametrize("path", [".", "a\0b"])
def test_what_is_no_file_of_text_is_named_with_its_field(tmp_path, path):
    """A folder, or a name no file can have, is an error of this submission alone."""
    (tmp_path / "a.json").write_text(json.dumps({"id": "one", "terms_text": {"file": path}}))
    (error,) = read(tmp_path / "a.json")
    assert "`terms_text`" in error


def test_aliases_that_stand_for_too_much_are_refused(tmp_path):
    """Nine lines of YAML that stand for a hundred million values, and a list that holds itself, are named at once."""
    levels = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 9)]
    (tmp_path / "a.yaml").write_text("\n".join([*levels, "samples: *l8"]))
    (tmp_path / "b.yaml").write_text("id: one\nsamples: &s [*s]\n")
    assert "aliases" in read(tmp_path / "a.yaml")[0]
    assert "aliases" in read(tmp_path / "b.yaml")[0]
