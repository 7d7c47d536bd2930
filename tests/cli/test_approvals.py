"""Approvals and appeals from the command line, against a real broker and a real worker, as reviewers use them."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from agents.settings import Settings, load_settings
from stopgate.clients import open_consumer, partitions_of
from stopgate.report.reading import read_to_end

RUN = "import sys; from stopgate.cli.main import main; main(sys.argv[1:])"
SPANISH = "Hola, su cita con la clínica {} es el martes {} a las 3 de la tarde. Por favor confirme."
GAMBLING = "{} free spins on your first deposit! Play slots now at Lucky Palace Casino."
PICTURE = "https://cdn.example.com/{}.png"


class Program:
    """The program and its worker, over topics of this module's own."""

    def __init__(self, environ: dict[str, str], log: Any) -> None:
        self._environ = environ
        self._log = log
        self.start_worker()

    def start_worker(self) -> None:
        """Start the worker."""
        self._worker = subprocess.Popen(
            [sys.executable, "-c", RUN, "worker"], env=self._environ, stdout=self._log, stderr=self._log
        )

    def kill_worker(self) -> None:
        """End the worker without any warning."""
        self._worker.kill()
        self._worker.wait(30)

    def stop(self) -> None:
        """End the worker in order."""
        self._worker.terminate()
        self._worker.wait(60)

    def run(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Call the program."""
        return subprocess.run(
            [sys.executable, "-c", RUN, *words], env=self._environ, input=stdin, capture_output=True, text=True,
            timeout=120,
        )  # fmt: skip

    def lines(self, *words: str) -> list[dict[str, Any]]:
        """The JSON lines of a call that goes well."""
        done = self.run(*words, "--json")
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def send(self, *messages: dict[str, Any]) -> None:
        """Put messages on `outbound`."""
        sent = self.run("send", "-", stdin="\n".join(map(json.dumps, messages)))
        assert sent.returncode == 0, sent.stderr

    def ids(self, topic: str, prefix: str) -> list[str]:
        """The ids of one test's messages on a topic, sorted, each as often as it stands there."""
        return sorted(value["id"] for value in self.values(topic) if value["id"].startswith(prefix))

    def values(self, topic: str) -> list[dict[str, Any]]:
        """Everything committed on a topic."""
        return [json.loads(value) for value in asyncio.run(_read(load_settings(self._environ), topic))]


async def _read(settings: Settings, topic: str) -> list[bytes]:
    name = settings.topic(topic)
    parts = (await partitions_of(settings, [name]))[name]
    async with open_consumer(settings) as consumer:
        return [record.value async for some in read_to_end(consumer, parts) for record in some]


@pytest.fixture(scope="module")
def program(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A gate of this module's own that holds other languages and media."""
    name = f"approvals-{os.getpid()}"
    settings = {
        "KAFKA_BOOTSTRAP_SERVERS": kafka, "STOPGATE_TOPIC_PREFIX": f"{name}.", "STOPGATE_APP_ID": name,
        "STOPGATE_DATA_DIR": str(tmp_path_factory.mktemp("state")), "STOPGATE_PARTITIONS": "3",
        "STOPGATE_SCREENING": "platform",
    }  # fmt: skip
    environ = {name: value for name, value in os.environ.items() if not name.startswith("STOPGATE_")}
    created = subprocess.run(
        [sys.executable, "-c", RUN, "topics", "create"], env=environ | settings, check=False
    )
    assert created.returncode == 0
    with (tmp_path_factory.mktemp("log") / "worker.log").open("w") as log:
        made = Program(environ | settings, log)
        yield made
        made.stop()


def eventually(look: Callable[[], Any], seconds: float = 180) -> Any:
    """Look until there is something, and give it."""
    deadline = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < deadline, "it never came"
    return seen


def becomes(expected: Any, look: Callable[[], Any], seconds: float = 180) -> None:
    """Look until it is as expected."""
    deadline = time.monotonic() + seconds
    while (seen := look()) != expected:
        assert time.monotonic() < deadline, f"expected {expected}, still {seen}"


def message(name: str, handset: str, body: str, **fields: Any) -> dict[str, Any]:
    """An outbound message of account acme."""
    return {"id": name, "account": "acme", "from": "+12065550100", "to": handset, "body": body} | fields


def by(who: str, why: str) -> tuple[str, ...]:
    """Who decides, in which words."""
    return "--actor", who, "--reason", why


def test_a_text_in_another_language_waits_until_somebody_approves_it(program: Program) -> None:
    """The reviewer sees transcript, language and audience; all that waits goes out, over a kill, and later ones at once."""
    numbers = ["+14155550101", "+14155550101", "+12125550102", "+13105550103"]
    texts = [SPANISH.format("Ana", day) for day in range(1, 5)]
    program.send(*(message(f"es-{i}", to, texts[i], broadcast="citas") for i, to in enumerate(numbers)))
    becomes(["es-0", "es-1", "es-2", "es-3"], lambda: program.ids("held", "es-"))
    (review,) = [review for review in program.lines("reviews", "list") if "Ana" in review["text"]]
    assert review["text"] in texts
    assert (review["language"], review["rules"]) == ("es", ["language-unapproved"])
    assert (review["waiting"], review["handsets"], review["broadcasts"]) == (4, 3, {"citas": 4})
    told = " ".join(program.run("reviews", "list").stdout.split())
    assert "4 messages to 3 handsets wait (broadcasts citas: 4)" in told
    program.kill_worker()
    approved = program.run("reviews", "approve", review["id"], *by("Ana", "an appointment"))
    assert approved.returncode == 0, approved.stderr
    program.start_worker()
    becomes(["es-0", "es-1", "es-2", "es-3"], lambda: program.ids("delivery", "es-"))
    program.send(message("es-4", "+14155550104", SPANISH.format("Ana", 29)))
    becomes(["es-0", "es-1", "es-2", "es-3", "es-4"], lambda: program.ids("delivery", "es-"))
    assert program.ids("rejections", "es-") == []
    (shown,) = program.lines("reviews", "show", review["id"])
    assert (shown["state"], shown["decision"], shown["actor"]) == ("decided", "approved", "Ana")


def test_a_rejection_is_appealed_and_everything_stays_on_record(program: Program) -> None:
    """Rejected in the reviewer's words; appealed it is open again and the gate holds anew; approved, it goes out."""
    program.send(message("no-1", "+14155550111", SPANISH.format("Sol", 4)))
    review = eventually(lambda: find(program, "Sol"))
    assert program.run("reviews", "reject", review["id"]).returncode == 2
    rejected = program.run("reviews", "reject", review["id"], *by("Bo", "say who you are"))
    assert "rejected by Bo (“say who you are”)" in rejected.stdout
    becomes(["no-1"], lambda: program.ids("rejections", "no-"))
    (refusal,) = [value for value in program.values("rejections") if value["id"] == "no-1"]
    assert "say who you are" in refusal["findings"][0]["remedy"]
    assert find(program, "Sol") is None
    program.kill_worker()
    appealed = program.run("reviews", "appeal", review["id"], *by("Cy", "the clinic is named"))
    assert appealed.returncode == 0, appealed.stderr
    program.start_worker()
    again = eventually(lambda: find(program, "Sol"))
    assert (again["id"], again["state"], again["note"]) == (review["id"], "open", "the clinic is named")
    program.send(message("no-2", "+12125550112", SPANISH.format("Sol", 5)))
    becomes(["no-1", "no-2"], lambda: program.ids("held", "no-"))
    subject = ("--account", "acme", "--fingerprint", review["fingerprint"])
    assert program.run("reviews", "approve", *subject, "--actor", "Di").returncode == 0
    becomes(["no-2"], lambda: program.ids("delivery", "no-"))
    (shown,) = program.lines("reviews", "show", review["id"])
    assert [(past["state"], past["decision"], past["actor"]) for past in shown["history"]] == [
        ("open", None, None), ("decided", "rejected", "Bo"), ("open", None, "Cy"), ("decided", "approved", "Di"),
    ]  # fmt: skip
    assert "Di" in program.run("reviews", "show", review["id"]).stdout


def test_what_a_rule_refused_can_be_appealed_and_sent_again(program: Program) -> None:
    """The appeal opens a review; approved, the same body passes, and the refused message goes once more."""
    program.send(message("bet-1", "+14155550121", GAMBLING.format(200)))
    becomes(["bet-1"], lambda: program.ids("rejections", "bet-"))
    (refusal,) = [value for value in program.values("rejections") if value["id"] == "bet-1"]
    rules = [word for finding in refusal["findings"] for word in ("--rule", finding["rule"])]
    resend = ("rejections", "resend", "--sender", "+12065550100", "--since", "2026-01-01", *rules)
    assert program.lines(*resend)[-1]["resendable"] == 0
    why = by("Eve", "it is the name of our café")
    refused = ("reviews", "appeal", "--account", "acme", "--rejection", "bet-1")
    (review,) = program.lines(*refused, *why)
    assert (review["state"], review["text"], review["actor"]) == ("open", GAMBLING.format(200), "Eve")
    assert find(program, "free spins") is not None
    assert program.run("reviews", "approve", review["id"], "--actor", "Fay").returncode == 0
    program.send(message("bet-2", "+14155550121", GAMBLING.format(300)))
    becomes(["bet-2"], lambda: program.ids("delivery", "bet-"))
    assert program.lines(*resend)[-1]["resent"] == 1
    becomes(["bet-1", "bet-2"], lambda: program.ids("delivery", "bet-"))
    assert program.lines(*resend)[-1]["skipped"] == {"sent-again": 1}
    assert program.run(*refused, *why).returncode == 1


def test_a_medium_that_was_taken_for_something_else_is_cleared_once_for_all(program: Program) -> None:
    """Held for its picture alone; rejected by mistake, appealed, approved: it passes with any text."""
    picture = {"channel": "mms", "media": [PICTURE.format("opening")]}
    program.send(message("mms-1", "+14155550131", "Look at this.", **picture))
    review = eventually(lambda: find(program, "opening.png"))
    assert (review["kind"], review["waiting"]) == ("media", 1)
    for word, who in (("reject", "Gil"), ("appeal", "Hal"), ("approve", "Ida")):
        assert program.run("reviews", word, review["id"], *by(who, "a picture of our shop")).returncode == 0
    program.send(message("mms-2", "+14155550132", "We are open again.", **picture))
    becomes(["mms-2"], lambda: program.ids("delivery", "mms-2"))


def test_a_decision_that_does_not_fit_says_how_it_stands(program: Program) -> None:
    """An appeal needs a rejection, a decision something to decide; the same decision twice is written once."""
    program.send(message("fit-1", "+14155550141", SPANISH.format("Luz", 4)))
    name = eventually(lambda: find(program, "Luz"))["id"]
    early = program.run("reviews", "appeal", name, *by("Jo", "too strict"))
    assert (early.returncode, "nobody rejected it: open since" in early.stderr) == (1, True)
    for _ in range(2):
        assert program.run("reviews", "approve", name, "--actor", "Jo").returncode == 0
    written = [value for value in program.values("approvals") if name.endswith(value["fingerprint"])]
    assert [value["decision"] for value in written] == ["approved"]
    unknown = program.run("reviews", "approve", "content:acme:0")
    assert (unknown.returncode, "no review of 0" in unknown.stderr) == (1, True)
    assert program.run("reviews", "show", "content:acme:0").returncode == 1
    missing = program.run("reviews", "appeal", "--account", "acme", "--rejection", "m-0", "--reason", "x")
    assert (missing.returncode, "message m-0 of account acme" in missing.stderr) == (1, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("approve",), "expected the review's id"),
        (("approve", "content:a:b", "--account", "a"), "expected the review's id"),
        (("approve", "--account", "a"), "expected the review's id"),
        (("approve", "reply:acme:r-1"), "stopgate reviews decide"),
        (("reject", "content:a:b", "--reason", " "), "--reason: expected words"),
        (("appeal", "--rejection", "m-1", "--reason", "x"), "together with --account"),
    ],
)
def test_wrong_use_ends_with_2_and_says_why(program: Program, words: tuple[str, ...], told: str) -> None:
    """Before anything is read or written."""
    done = program.run("reviews", *words)
    assert done.returncode == 2
    assert told in done.stderr


def find(program: Program, part: str) -> dict[str, Any] | None:
    """The open review with this in its text or media."""
    reviews = program.lines("reviews", "list")
    return next((one for one in reviews if part in json.dumps(one, ensure_ascii=False)), None)
