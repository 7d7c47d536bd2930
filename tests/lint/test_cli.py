"""`stopgate lint` as people and machines call it."""

import json
import subprocess
import sys

import pytest
import yaml

from stopgate.cli.main import main
from tests.lint.submissions import clean

GOODBYE = "Goodbye, see you around!"
FINDING_KEYS = ["rule", "check", "severity", "field", "quote", "message", "correction", "prevents"]
REFUSAL = "Upstream CNP declined sharing request for campaign C1AB. Explanation: Sample message lacks brand, Website not there"


@pytest.fixture
def lint(capsys):
    """Run the command: exit code, standard output, standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main(["lint", *map(str, arguments)])
        captured = capsys.readouterr()
        return int(end.value.code or 0), captured.out, captured.err

    return run


def write(path, *submissions):
    """Submissions as JSON lines."""
    path.write_text("".join(json.dumps(fields) + "\n" for fields in submissions))
    return path


def test_a_clean_submission_exits_0(lint, tmp_path):
    """Nothing of severity error, nothing to stop a build."""
    code, out, _ = lint(write(tmp_path / "a.jsonl", clean()), "--json")
    assert (code, [each for each in json.loads(out)["findings"] if each["severity"] != "info"]) == (0, [])


def test_one_json_line_a_submission(lint, tmp_path):
    """Ids in order, each finding with the contract's keys, exit 1."""
    faulty = clean("oak-street-bank", has_embedded_phone=False)
    code, out, _ = lint(write(tmp_path / "a.jsonl", clean(), faulty), "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [line["id"] for line in lines] == ["riverbend-vet", "oak-street-bank"]
    (finding,) = lines[1]["findings"]
    assert list(finding) == FINDING_KEYS
    assert (finding["check"], finding["severity"], finding["prevents"][0]) == ("L22", "error", 30889)


def test_unreadable_input_exits_2_and_the_rest_is_judged(lint, tmp_path):
    """The place is named on standard error; the readable line still has its findings."""
    path = tmp_path / "a.jsonl"
    path.write_text("{nonsense\n" + json.dumps(clean()) + "\n")
    code, out, err = lint(path, tmp_path / "gone.yaml", "--json")
    assert (code, json.loads(out)["id"]) == (2, "riverbend-vet")
    assert f"{path}:1" in err.replace("\n", "")
    assert "gone.yaml" in err


def test_warnings_count_only_when_strict(lint, tmp_path):
    """Variables in curly braces are a warning."""
    samples = [sample.replace("[", "{").replace("]", "}") for sample in clean()["samples"]]
    path = write(tmp_path / "a.jsonl", clean(samples=samples))
    assert lint(path)[0] == 0
    assert lint(path, "--strict")[0] == 1


def test_standard_input_is_read():
    """`-` takes JSON or YAML from standard input."""
    text = yaml.safe_dump(clean(opt_out_message=GOODBYE))
    run = subprocess.run(
        [sys.executable, "-m", "stopgate.cli.main", "lint", "-", "--json"],
        input=text,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1
    assert {each["check"] for each in json.loads(run.stdout)["findings"]} == {"L08"}


@pytest.mark.parametrize("ending", ["yaml", "json", "jsonl"])
def test_the_corrected_copy_is_written_beside_the_file_and_lints_better(lint, tmp_path, ending):
    """FILE.fixed has the same format and fewer findings; the file itself is not touched."""
    path = tmp_path / f"a.{ending}"
    fields = clean(opt_out_message=GOODBYE, has_embedded_phone=False)
    path.write_text(yaml.safe_dump(fields) if ending == "yaml" else json.dumps(fields))
    before = path.read_text()
    assert lint(path, "--fix")[0] == 1
    assert path.read_text() == before
    assert lint(tmp_path / f"a.fixed.{ending}")[0] == 0


def test_the_corrected_copy_may_go_elsewhere(lint, tmp_path):
    """`--output` names the copy."""
    path = write(tmp_path / "a.jsonl", clean(opt_out_message=GOODBYE))
    lint(path, "--fix", "--output", tmp_path / "b.json")
    assert "unsubscribed" in json.loads((tmp_path / "b.json").read_text())["opt_out_message"]


def test_sarif_names_rule_place_and_level(lint, tmp_path):
    """A code host can show each finding at its file and line."""
    path = write(tmp_path / "a.jsonl", clean(), clean("shear-delight", opt_out_message=GOODBYE))
    code, out, _ = lint(path, "--sarif")
    log = json.loads(out)
    results = [each for each in log["runs"][0]["results"] if each["level"] == "error"]
    place = results[0]["locations"][0]["physicalLocation"]
    assert (code, log["version"]) == (1, "2.1.0")
    assert {each["ruleId"] for each in results} == {"L08"}
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == (str(path), 2)
    assert {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]} >= {"L01", "E13", "N20"}


def test_a_refusal_is_answered_in_json_and_in_words(lint, tmp_path):
    """Each reason says present, absent or cannot check; an absent one has a draft."""
    path = write(tmp_path / "a.jsonl", clean())
    _, out, _ = lint(path, "--json", "--reviewer", REFUSAL)
    review = json.loads(out)["reviewer"]
    assert review["campaign_id"] == "C1AB"
    assert [(each["reason"], each["our_check"]) for each in review["reasons"]] == [
        ("Sample message lacks brand", "absent"),
        ("Website not there", "absent"),
    ]
    assert "https://www.riverbendvet.com/new-client" in review["reasons"][1]["appeal"]
    assert "appeal:" in lint(path, "--reviewer", REFUSAL)[1]


def test_attempts_are_kept_side_by_side(lint, tmp_path):
    """The second attempt shows the changed field, the fault that is gone and the reason that came again."""
    first = write(tmp_path / "a.jsonl", clean(opt_out_message=GOODBYE))
    lint(first, "--history", tmp_path / "kept", "--reviewer", REFUSAL.replace("Sample", "Opt-out"))
    second = write(tmp_path / "b.jsonl", clean())
    _, out, _ = lint(second, "--json", "--history", tmp_path / "kept", "--reviewer", "Website not there")
    (change,) = json.loads(out)["history"]
    assert change["fields"] == {"opt_out_message": [GOODBYE, clean()["opt_out_message"]]}
    assert change["faults_gone"] == ["L08 opt_out_message"]
    assert change["reasons_gone"] == ["Opt-out message lacks brand"]
    assert change["reasons_again"] == ["Website not there"]


def test_the_same_attempt_is_kept_once(lint, tmp_path):
    """Linting an unchanged file again adds nothing to the history."""
    path = write(tmp_path / "a.jsonl", clean())
    for _ in range(3):
        lint(path, "--history", tmp_path / "kept")
    assert [file.name for file in (tmp_path / "kept" / "riverbend-vet").iterdir()] == ["0001.json"]


@pytest.mark.parametrize("options", [["--json", "--sarif"], ["--output", "x.yaml"], ["--nonsense"]])
def test_bad_usage_exits_2(lint, tmp_path, options):
    """Options that exclude each other, lack their partner or do not exist."""
    assert lint(write(tmp_path / "a.jsonl", clean()), *options)[0] == 2
