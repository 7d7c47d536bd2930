"""The Opt Out Report from the command line, against a real broker and a real worker, as an operator uses it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

RUN = "import sys; from stopgate.cli.main import main; main(sys.argv[1:])"
Stopgate = Callable[..., subprocess.CompletedProcess[str]]
PATIENCE = ("--timeout", "60")
"""The worker of a slow machine needs its time to come up."""


@pytest.fixture(scope="module")
def environ(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A gate of this module's own: its topics, its state."""
    name = f"report-{os.getpid()}"
    settings = {
        "KAFKA_BOOTSTRAP_SERVERS": kafka, "STOPGATE_TOPIC_PREFIX": f"{name}.", "STOPGATE_APP_ID": name,
        "STOPGATE_DATA_DIR": str(tmp_path_factory.mktemp("state")), "STOPGATE_PARTITIONS": "3",
    }  # fmt: skip
    return {name: value for name, value in os.environ.items() if not name.startswith("STOPGATE_")} | settings


@pytest.fixture(scope="module")
def stopgate(environ: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stopgate]:
    """Runs the program while a worker is there."""

    def run(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", RUN, *words]
        return subprocess.run(command, env=environ, input=stdin, capture_output=True, text=True, timeout=120)

    created = run("topics", "create")
    assert created.returncode == 0, created.stderr
    log = tmp_path_factory.mktemp("log") / "worker.log"
    with log.open("w") as file:
        worker = subprocess.Popen(
            [sys.executable, "-c", RUN, "worker"], env=environ, stdout=file, stderr=file
        )
    yield run
    worker.terminate()
    worker.wait(30)


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """The JSON lines of a call that went well."""
    assert done.returncode in (0, 1), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def listed(stopgate: Stopgate, *words: str) -> list[str]:
    return [entry["number"] for entry in lines(stopgate("opt-outs", "list", "--json", *words))]


def write_csv(path: Path, rows: Sequence[str]) -> str:
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


def test_an_operator_opts_numbers_out_and_in_again(stopgate: Stopgate) -> None:
    """Added in any spelling, narrowed by channel, lifted only with attestation; each answer is the gate's own."""
    added = stopgate(
        "opt-outs", "add", "(415) 555-0101", "4155550102", "--account", "ops", "--json", *PATIENCE
    )
    assert [(c["number"], c["channels"], c["refused"]) for c in lines(added)] == [
        ("+14155550101", ["sms", "voice"], None), ("+14155550102", ["sms", "voice"], None),
    ]  # fmt: skip
    again = stopgate("opt-outs", "add", "4155550101", "--account", "ops", *PATIENCE)
    assert again.returncode == 0
    assert "Everything named was blocked already." in again.stdout
    unattested = stopgate("opt-outs", "lift", "4155550101", "--account", "ops")
    assert unattested.returncode == 2
    assert "--attest-consent" in unattested.stderr
    lifted = stopgate(
        "opt-outs",
        "lift",
        "4155550101",
        "--account",
        "ops",
        "--attest-consent",
        "--channel",
        "voice",
        "--json",
        *PATIENCE,
    )
    assert lines(lifted)[0]["channels"] == ["sms"]
    assert set(listed(stopgate, "--account", "ops")) == {"+14155550101", "+14155550102"}
    assert listed(stopgate, "--account", "ops", "--channel", "voice") == ["+14155550102"]


def test_what_the_handset_said_only_the_handset_lifts(stopgate: Stopgate) -> None:
    """The refusal is told in plain words, exit 1, and the history shows both."""
    reply = {"id": "r-1", "account": "acme", "from": "+14155550111", "to": "+12125550100", "body": "Stop!"}
    assert stopgate("send", "-", "--topic", "replies", stdin=json.dumps(reply)).returncode == 0
    refused = stopgate("opt-outs", "lift", "+14155550111", "--account", "acme", "--attest-consent", *PATIENCE)
    assert refused.returncode == 1
    assert "only its own START or UNSTOP lifts this" in refused.stdout
    shown = stopgate("opt-outs", "show", "415-555-0111").stdout
    assert (
        "The handset wrote “Stop!” to +12125550100. Effect for account acme: text and voice blocked" in shown
    )
    assert "consent attested. No effect: The handset itself opted out" in shown
    known = lines(stopgate("opt-outs", "show", "415-555-0111", "--json"))[0]
    assert [state["origin"] for state in known["states"]] == ["handset_text"]
    assert [change["refused"] for change in known["history"]] == [None, "handset-origin"]


UGLY = [
    "Opt-outs of January;;",
    "Handynummer;Kanal;Notiz",
    "1,4155550121E+10;voice;=cmd|' /C calc'!A0",
    "(415) 555-0122 x5;fax;",
    "4155550121;voice;",
    "4155550123;both;wrote a letter",
    "call me;both;",
    "1,41555E+10;both;",
]


def test_an_import_is_tried_done_and_done_again(stopgate: Stopgate, tmp_path: Path) -> None:
    """The dry run tells each row's outcome and sends nothing; the import does just that; a second one does nothing."""
    path = write_csv(tmp_path / "ugly.csv", UGLY)
    *rows, tried = lines(stopgate("opt-outs", "import", path, "--account", "imp", "--dry-run", "--json"))
    assert [(row["row"], row["outcome"]) for row in rows] == [
        (3, "added"), (4, "added"), (5, "duplicate-in-file"), (6, "added"), (7, "invalid-number"), (8, "invalid-number"),
    ]  # fmt: skip
    assert tried["sent"] == 0
    assert listed(stopgate, "--account", "imp") == []
    done = stopgate("opt-outs", "import", path, "--account", "imp", "--json", *PATIENCE)
    assert done.returncode == 1  # two rows have to be corrected
    assert [lines(done)[0][name] for name in ("added", "sent", "carried_out", "unanswered")] == [3, 3, 3, 0]
    assert set(listed(stopgate, "--account", "imp")) == {"+14155550121", "+14155550122", "+14155550123"}
    again = lines(stopgate("opt-outs", "import", path, "--account", "imp", "--json", *PATIENCE))[0]
    assert [again[name] for name in ("added", "already_present", "sent")] == [0, 3, 0]


def test_rejected_rows_come_back_and_are_imported_once_corrected(stopgate: Stopgate, tmp_path: Path) -> None:
    """As they came, each with its row and reason; the corrected file is imported as it is."""
    path = write_csv(tmp_path / "list.csv", ["number,note", "+1415555013,=1+1", "+14155550131,good"])
    stopgate(
        "opt-outs",
        "import",
        path,
        "--account",
        "back",
        "--rejected",
        str(back := tmp_path / "back.csv"),
        *PATIENCE,
    )
    assert back.read_text() == (
        "rejected row,rejected because,number,note\n2,not a telephone number,'+1415555013,'=1+1\n"
    )
    back.write_text(back.read_text().replace("+1415555013,", "+14155550132,"))
    corrected = stopgate("opt-outs", "import", str(back), "--account", "back", *PATIENCE)
    assert corrected.returncode == 0, corrected.stderr
    assert set(listed(stopgate, "--account", "back")) == {"+14155550131", "+14155550132"}


def test_a_lift_survives_the_same_file_but_not_a_new_one(stopgate: Stopgate, tmp_path: Path) -> None:
    """A list that was imported, lifted by hand and imported again changes nothing; said anew, it counts anew."""
    path = write_csv(tmp_path / "list.csv", ["4155550141", "4155550142"])
    stopgate("opt-outs", "import", path, "--account", "twice", *PATIENCE)
    stopgate("opt-outs", "lift", "4155550141", "--account", "twice", "--attest-consent", *PATIENCE)
    again = lines(stopgate("opt-outs", "import", path, "--account", "twice", "--json", *PATIENCE))[0]
    assert (again["already_present"], again["sent"]) == (2, 0)
    new = write_csv(tmp_path / "new.csv", ["4155550141", "4155550142", ""])
    assert (
        lines(stopgate("opt-outs", "import", new, "--account", "twice", "--json", *PATIENCE))[0]["added"] == 1
    )


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_an_export_imported_elsewhere_exports_the_same(
    stopgate: Stopgate, tmp_path: Path, suffix: str
) -> None:
    """Numbers, channels, dates, notes survive; the origin it had elsewhere is kept beside, never claimed."""
    source, target = f"from{suffix[1:]}", f"into{suffix[1:]}"
    rows = ["number,channels,date,note,origin", "+442079460958,voice,2025-02-03T04:05:06Z,=1+1,handset_text"]
    stopgate("opt-outs", "import", write_csv(tmp_path / "a.csv", rows), "--account", source, *PATIENCE)
    first, second = tmp_path / f"first{suffix}", tmp_path / "second.xlsx"
    assert stopgate("opt-outs", "export", str(first), "--account", source).returncode == 0
    refused = stopgate("opt-outs", "import", str(first), "--account", target, "--dry-run", *PATIENCE)
    assert refused.returncode == 1  # another account's rows are not silently taken over
    sheet = first.read_text().replace(source, target) if suffix == ".csv" else None
    if sheet is None:
        cells = [
            [str(cell) for cell in row]
            for row in CalamineWorkbook.from_path(first).get_sheet_by_index(0).to_python()
        ]
        sheet = "\n".join(";".join(cell.replace(source, target) for cell in row) for row in cells)
    moved = tmp_path / "moved.csv"
    moved.write_text(sheet)
    assert stopgate("opt-outs", "import", str(moved), *PATIENCE).returncode == 0
    stopgate("opt-outs", "export", str(second), "--account", target)
    heading, entry = CalamineWorkbook.from_path(second).get_sheet_by_index(0).to_python()
    told = dict(zip(heading, entry, strict=True))
    assert [told[name] for name in ("number", "account", "channels", "date", "note", "origin", "prior origin")] == [
        "+442079460958", target, "voice", "2025-02-03T04:05:06.000Z", "=1+1", "import", "handset_text",
    ]  # fmt: skip


def test_the_report_is_searched_filtered_and_sorted(stopgate: Stopgate, tmp_path: Path) -> None:
    """By part of a number, date and origin; newest first or by number; with a limit that is told."""
    rows = ["+14155550153,2025-01-01", "+14155550151,2025-01-02", "+12125550152,2025-01-03"]
    stopgate("opt-outs", "import", write_csv(tmp_path / "a.csv", rows), "--account", "sort", *PATIENCE)
    newest = ["+12125550152", "+14155550151", "+14155550153"]
    assert listed(stopgate, "--account", "sort") == newest
    assert listed(stopgate, "--account", "sort", "--sort", "number") == sorted(newest)
    assert listed(stopgate, "--account", "sort", "--search", "415-555") == newest[1:]
    assert (
        listed(stopgate, "--account", "sort", "--since", "2025-01-02", "--until", "2025-01-02") == newest[1:2]
    )
    assert listed(stopgate, "--account", "sort", "--origin", "operator") == []
    limited = stopgate("opt-outs", "list", "--account", "sort", "--limit", "1")
    assert limited.stdout.splitlines()[1].startswith("+12125550152")
    assert "1 of 3 shown" in limited.stderr


def test_an_evidence_pack_verifies_against_the_topics(stopgate: Stopgate, tmp_path: Path) -> None:
    """What came in and what we did, checked record by record; any change afterwards is found."""
    body = "stop <script>alert(1)</script>"
    reply = {
        "id": "r-9",
        "account": "court",
        "from": "+14155550161",
        "to": "+12125550100",
        "body": "STOP",
        "x": body,
    }
    message = {"id": "m-9", "account": "court", "from": "+12125550100", "to": "(415) 555-0161", "body": body}
    stopgate("send", "-", "--topic", "replies", stdin=json.dumps(reply))
    stopgate("opt-outs", "lift", "4155550161", "--account", "court", "--attest-consent", *PATIENCE)
    stopgate("send", "-", stdin=json.dumps(message))
    stopgate(
        "opt-outs", "add", "4155550161", "--account", "court", *PATIENCE
    )  # answered, so all before is decided too
    page = tmp_path / "pack.html"
    made = stopgate("evidence", "4155550161", "--account", "court", "-o", str(page))
    assert made.returncode == 0, made.stderr
    assert "<script>alert" not in page.read_text()
    told = page.read_text()
    assert all(
        part in told
        for part in ("The handset wrote “STOP”", "rejected message m-9", "recipient-opted-out", "policy")
    )
    verified = stopgate("evidence", "--verify", str(page), "--json")
    assert verified.returncode == 0, verified.stdout
    assert lines(verified)[0]["same"] >= 8
    page.write_text(told.replace('"body\\": \\"STOP', '"body\\": \\"GO').replace("STOP", "GO"))
    forged = stopgate("evidence", "--verify", str(page))
    assert forged.returncode == 1
    assert "value_sha256 does not fit" in forged.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("import", "nowhere.csv", "--account", "a"), "nowhere.csv"),
        (("export", "report.pdf"), ".csv or .xlsx"),
        (("add", "junk", "--account", "a"), "not a telephone number"),
        (("list", "--origin", "aliens"), "--origin"),
        (("list", "--since", "one day"), "date"),
    ],
)
def test_wrong_use_ends_with_2_and_says_why(stopgate: Stopgate, words: Sequence[str], told: str) -> None:
    """Before anything is read or sent."""
    done = stopgate("opt-outs", *words)
    assert done.returncode == 2
    assert told in done.stderr


def test_an_unreachable_cluster_is_reported_within_seconds(environ: dict[str, str]) -> None:
    """One sentence, exit 2, no traceback."""
    away = environ | {"KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1"}
    command = [sys.executable, "-c", RUN, "opt-outs", "list"]
    done = subprocess.run(command, env=away, capture_output=True, text=True, timeout=20)
    assert done.returncode == 2
    assert done.stderr.startswith("error: no Kafka cluster answers at 127.0.0.1:1")


def test_without_a_gate_the_command_waits_and_the_operator_is_told(
    environ: dict[str, str], stopgate: Stopgate
) -> None:
    """Nothing pretends to be done: exit 1, and the command is carried out once a worker runs."""
    alone = environ | {"STOPGATE_TOPIC_PREFIX": f"{environ['STOPGATE_TOPIC_PREFIX']}alone."}
    for words in (
        ["topics", "create"],
        ["opt-outs", "add", "4155550171", "--account", "a", "--timeout", "1"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", RUN, *words], env=alone, capture_output=True, text=True, timeout=60
        )
    assert done.returncode == 1
    assert "did not answer 1 of 1" in done.stderr
