"""`senders`, `reviews` and `rejections` from the command line, against a real broker and a real worker, as operators use them."""

import asyncio
import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiokafka import ConsumerRecord

from agents.settings import Settings, load_settings
from stopgate.clients import open_consumer, partitions_of
from stopgate.report.reading import read_to_end

RUN = "import sys; from stopgate.cli.main import main; main(sys.argv[1:])"
Stopgate = Callable[..., subprocess.CompletedProcess[str]]
PATIENCE = ("--timeout", "60")
"""The worker of a slow machine needs its time to come up."""
EVER = ("--since", "2026-01-01")


@pytest.fixture(scope="module")
def environ(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A gate of this module's own: its topics, its state."""
    name = f"operators-{os.getpid()}"
    settings = {
        "KAFKA_BOOTSTRAP_SERVERS": kafka, "STOPGATE_TOPIC_PREFIX": f"{name}.", "STOPGATE_APP_ID": name,
        "STOPGATE_DATA_DIR": str(tmp_path_factory.mktemp("state")), "STOPGATE_PARTITIONS": "3",
    }  # fmt: skip
    return {name: value for name, value in os.environ.items() if not name.startswith("STOPGATE_")} | settings


def runner(environ: dict[str, str]) -> Stopgate:
    """Runs the program."""

    def run(*words: str, stdin: Any = "") -> subprocess.CompletedProcess[str]:
        given = {"input": stdin} if isinstance(stdin, str) else {"stdin": stdin}
        command = [sys.executable, "-c", RUN, *words]
        return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120, **given)

    return run


@pytest.fixture(scope="module")
def stopgate(environ: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stopgate]:
    """Runs the program while a worker is there."""
    run = runner(environ)
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


@pytest.fixture(scope="module")
def settings(environ: dict[str, str]) -> Settings:
    """To look at the topics beside the program."""
    return load_settings(environ)


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """The JSON lines of a call that went well."""
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def send(stopgate: Stopgate, topic: str, *records: dict[str, Any]) -> None:
    """Put records on an input topic."""
    sent = stopgate("send", "-", "--topic", topic, stdin="\n".join(map(json.dumps, records)))
    assert sent.returncode == 0, sent.stderr


def message(name: str, sender: str, handset: str, **fields: Any) -> dict[str, Any]:
    """An outbound message of account acme."""
    return {
        "id": name,
        "account": "acme",
        "from": sender,
        "to": handset,
        "body": "Your order is ready.",
    } | fields


def verification(sender: str, status: str, **fields: Any) -> dict[str, Any]:
    """What a provider says about a toll-free number."""
    return {
        "kind": "toll_free",
        "sender": sender,
        "status": status,
        "provider": "twilio",
        "account": "acme",
    } | fields


def records(settings: Settings, topic: str) -> list[ConsumerRecord]:
    """Everything committed on a topic."""

    async def read() -> list[ConsumerRecord]:
        name = settings.topic(topic)
        parts = (await partitions_of(settings, [name]))[name]
        async with open_consumer(settings) as consumer:
            return [record async for some in read_to_end(consumer, parts) for record in some]

    return asyncio.run(read())


def ids(settings: Settings, topic: str, prefix: str) -> list[str]:
    """The ids of one test's messages on a topic, sorted, each as often as it stands there."""
    return sorted(
        name
        for record in records(settings, topic)
        if (name := json.loads(record.value)["id"]).startswith(prefix)
    )


def eventually(expected: Any, look: Callable[[], Any], seconds: float = 180) -> None:
    """Look until it is as expected."""
    deadline = time.monotonic() + seconds
    while (seen := look()) != expected:
        assert time.monotonic() < deadline, f"expected {expected}, still {seen}"


def test_what_was_refused_goes_out_once_the_sender_is_approved(
    stopgate: Stopgate, settings: Settings
) -> None:
    """Rejected, refused, approved, sent again, delivered: each once, however often it is run, and nothing late."""
    sender = "+18335550101"
    send(stopgate, "verifications", verification(sender, "rejected", codes=["30445"]))
    messages = [message(f"again-{number}", sender, f"+1415555010{number}") for number in range(4)]
    send(stopgate, "outbound", *messages[:3])
    eventually(["again-0", "again-1", "again-2"], lambda: ids(settings, "rejections", "again-"))
    soon = (datetime.now(UTC) + timedelta(seconds=8)).isoformat()
    send(stopgate, "outbound", messages[3] | {"send_before": soon})
    eventually([f"again-{number}" for number in range(4)], lambda: ids(settings, "rejections", "again-"))
    listed = lines(stopgate("rejections", "list", "--sender", "(833) 555-0101", "--json"))
    assert {(refused["code"], refused["findings"][0]["rule"]) for refused in listed} == {
        (30032, "sender-unverified")
    }
    others = stopgate("rejections", "list", "--sender", sender, "--rule", "message-expired", "--json")
    assert lines(others) == []
    asked = ("rejections", "resend", "--sender", sender, *EVER, "--json")

    def dry_run() -> dict[str, str]:
        return {line["id"]: line["outcome"] for line in lines(stopgate(*asked, "--dry-run")) if "id" in line}

    going = dict.fromkeys(["again-0", "again-1", "again-2"], "would-resend")
    eventually(going | {"again-3": "expired"}, dry_run)
    send(stopgate, "verifications", verification(sender, "approved"))
    assert lines(stopgate(*asked))[-1] == {
        "resent": 3,
        "resendable": 3,
        "skipped": {"expired": 1},
        "dry_run": False,
    }
    eventually(list(going), lambda: ids(settings, "delivery", "again-"))
    assert lines(stopgate(*asked))[-1]["skipped"] == {"expired": 1, "sent-again": 3}
    assert ids(settings, "outbound", "again-") == sorted([*going, *going, "again-3"])
    delivered = [record for record in records(settings, "delivery") if b'"again-0"' in record.value]
    assert [json.loads(record.value) for record in delivered] == [messages[0]]
    refused_by = next(line["decision"] for line in listed if line["id"] == "again-0")
    assert dict(delivered[0].headers)["stopgate-resend"].decode() == refused_by


def test_what_is_refused_again_may_go_again_later(stopgate: Stopgate, settings: Settings) -> None:
    """The gate judges afresh: sent too early a message is refused once more, and that refusal can be answered, too."""
    sender = "+18335550102"
    send(stopgate, "verifications", verification(sender, "pending"))
    send(stopgate, "outbound", message("early-1", sender, "+14155550111"))
    asked = ("rejections", "resend", "--sender", sender, *EVER, "--json")
    eventually(["early-1"], lambda: ids(settings, "rejections", "early-"))
    assert lines(stopgate(*asked))[-1]["resent"] == 1
    eventually(["early-1"] * 2, lambda: ids(settings, "rejections", "early-"))
    send(stopgate, "verifications", verification(sender, "approved"))
    assert lines(stopgate(*asked))[-1]["resent"] == 1
    eventually(["early-1"], lambda: ids(settings, "delivery", "early-"))
    assert lines(stopgate(*asked))[-1]["resent"] == 0


def test_a_stop_received_meanwhile_wins(stopgate: Stopgate, settings: Settings) -> None:
    """A message that is sent again is judged like any other."""
    sender = "+18335550103"
    send(stopgate, "outbound", message("stopped-1", sender, "+14155550112"))
    eventually(["stopped-1"], lambda: ids(settings, "rejections", "stopped-"))
    send(stopgate, "verifications", verification(sender, "approved"))
    send(stopgate, "replies", {"account": "acme", "from": "+14155550112", "to": sender, "body": "STOP"})
    assert lines(stopgate("rejections", "resend", "--sender", sender, *EVER, "--json"))[-1]["resent"] == 1
    newest = ("rejections", "list", "--sender", sender, "--limit", "1", "--json")
    eventually([21610], lambda: [refused["code"] for refused in lines(stopgate(*newest))])


def test_at_a_terminal_the_operator_is_asked_first(stopgate: Stopgate, settings: Settings) -> None:
    """No sends nothing, yes sends, --yes does not ask."""
    sender = "+18335550104"
    send(stopgate, "outbound", message("asked-1", sender, "+14155550113"))
    eventually(["asked-1"], lambda: ids(settings, "rejections", "asked-"))
    asked = ("rejections", "resend", "--sender", sender, *EVER)
    for typed, code, copies in ((b"n\n", 1, 1), (b"y\n", 0, 2)):
        ours, theirs = pty.openpty()
        os.write(ours, typed)
        done = stopgate(*asked, stdin=theirs)
        os.close(ours)
        os.close(theirs)
        assert "Send 1 messages from +18335550104 again?" in done.stderr
        assert (done.returncode, len(ids(settings, "outbound", "asked-"))) == (code, copies)


def test_a_sender_that_was_entered_tells_whose_its_replies_are(
    stopgate: Stopgate, settings: Settings
) -> None:
    """A reply without account found none before; afterwards it finds the account. What was known stays."""
    sender = "+18335550105"
    send(stopgate, "verifications", verification(sender, "approved", account=None))

    def stop(handset: str) -> list[str]:
        send(stopgate, "replies", {"from": handset, "to": sender, "body": "STOP"})
        look = ("opt-outs", "show", handset, "--json")
        eventually(1, lambda: len(lines(stopgate(*look))[0]["states"]))
        return [state["account"] for state in lines(stopgate(*look))[0]["states"]]

    assert stop("+14155550121") == ["*"]
    (entered,) = lines(stopgate("senders", "add", "833-555-0105", "--account", "acme", "--json", *PATIENCE))
    assert (entered["account"], entered["kind"], entered["state"]) == ("acme", "toll_free", "verified")
    assert [claim["status"] for claim in entered["history"]] == ["approved"]
    assert stop("+14155550122") == ["acme"]
    again = stopgate("senders", "add", sender, "--account", "acme", *PATIENCE)
    assert "belonged already to account acme" in again.stdout
    keys = [record.key for record in records(settings, "senders") if record.key == sender.encode()]
    moved = stopgate("senders", "add", sender, "--account", "globex", *PATIENCE)
    assert "account globex (before: acme); state: verified" in moved.stdout
    assert len(keys) >= 2


def test_a_senders_story_is_shown_with_what_it_means_and_what_to_do(stopgate: Stopgate) -> None:
    """Every event with its codes explained, both policies, the deadline and the next step; as text and as JSON."""
    sender = "+18335550106"
    send(
        stopgate,
        "verifications",
        verification(sender, "pending", occurred_at=(datetime.now(UTC) - timedelta(days=2)).isoformat()),
        verification(sender, "rejected", codes=["30445"], occurred_at=(datetime.now(UTC) - timedelta(days=1)).isoformat()),
    )  # fmt: skip
    shown = stopgate("senders", "show", "1 (833) 555-0106").stdout
    for part in (
        "toll_free, account acme",
        "rejected_editable",
        "texts to the US: rejected with 30032, sender-unverified (policy current); passes (policy seed)",
        "voice: passes",
        "Correct the submission and resubmit it by",
        "in 5 days 23 hours",
        "twilio: the toll-free verification is rejected → now rejected_editable",
        "may it be resubmitted: yes",
        "verifications partition",
    ):
        assert part in shown
    (told,) = lines(stopgate("senders", "show", sender, "--json"))
    assert [chapter["state"] for chapter in told["story"]] == ["pending", "rejected_editable"]
    assert told["story"][1]["reasons"][0]["correction"]
    assert told["deadline"] == told["edit_expires_at"]
    found = lines(stopgate("senders", "list", "--state", "rejected", "--account", "acme", "--json"))
    assert sender in [record["sender"] for record in found]
    assert {record["status"] for record in found} == {"rejected"}
    assert sender in stopgate("senders", "list", "--kind", "toll_free").stdout


def waiting(stopgate: Stopgate, handset: str, *words: str) -> list[dict[str, Any]]:
    """The reviews about a handset."""
    return [
        review
        for review in lines(stopgate("reviews", "list", "--json", *words))
        if review["number"] == handset
    ]


def open_review(stopgate: Stopgate, settings: Settings, handset: str, name: str) -> None:
    """The handset says something doubtful, and a message to it is held."""
    sender = "+14155550199"
    send(stopgate, "replies", {"account": "acme", "from": handset, "to": sender, "body": "STOP 12345"})
    send(stopgate, "outbound", message(name, sender, handset))
    eventually([name], lambda: ids(settings, "held", name))
    assert [review["text"] for review in waiting(stopgate, handset)] == ["STOP 12345"]


def test_a_reply_that_was_no_opt_out_lets_the_messages_go(stopgate: Stopgate, settings: Settings) -> None:
    """Held while nobody has decided; delivered after `none`; a second decision finds nothing and says so with 1."""
    handset = "+14155550131"
    open_review(stopgate, settings, handset, "review-1")
    decide = ("reviews", "decide", "415-555-0131", "--account", "acme", "--as", "none")
    decided = stopgate(*decide, "--actor", "Ana", "--note", "an order number", *PATIENCE)
    assert decided.returncode == 0, decided.stderr
    assert "the reply was no opt-out. Nothing is blocked." in decided.stdout
    eventually(["review-1"], lambda: ids(settings, "delivery", "review-1"))
    assert waiting(stopgate, handset) == []
    (closed,) = waiting(stopgate, handset, "--state", "decided")
    assert (closed["decision"], closed["actor"], closed["note"]) == ("none", "Ana", "an order number")
    assert "decided" in stopgate("reviews", "list", "--state", "all").stdout
    again = stopgate(*decide, *PATIENCE)
    assert again.returncode == 1
    assert "No reply of this handset was waiting for a decision." in again.stdout


def test_a_reply_that_was_an_opt_out_refuses_the_messages(stopgate: Stopgate, settings: Settings) -> None:
    """What was held is rejected with 21610, and the handset is opted out by its own word."""
    handset = "+14155550132"
    open_review(stopgate, settings, handset, "review-2")
    decided = stopgate(
        "reviews", "decide", handset, "--account", "acme", "--as", "opt-out", "--json", *PATIENCE
    )
    (change,) = lines(decided)
    assert (change["channels"], change["liftable_by"], change["refused"]) == (
        ["sms", "voice"],
        "handset",
        None,
    )
    eventually(["review-2"], lambda: ids(settings, "rejections", "review-2"))
    refused = lines(stopgate("rejections", "list", "--rule", "recipient-opted-out", "--json"))
    assert [line["code"] for line in refused if line["id"] == "review-2"] == [21610]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("senders", "list", "--state", "fine"), "--state"),
        (("senders", "add", "+1415555", "--account", "a"), "expected a telephone number"),
        (("senders", "add", "+14155550100", "--account", "a", "--kind", "toll_free"), "not toll_free"),
        (("reviews", "decide", "junk", "--account", "a", "--as", "none"), "not a telephone number"),
        (("reviews", "decide", "+14155550100", "--account", "a", "--as", "perhaps"), "--as"),
        (("rejections", "list", "--since", "one day"), "date"),
        (("rejections", "resend", "--sender", "+18335550101", *EVER, "--rule", "no-rule"), "no such rule"),
        (("rejections", "resend", "--sender", "+18335550101"), "--since"),
    ],
)
def test_wrong_use_ends_with_2_and_says_why(stopgate: Stopgate, words: tuple[str, ...], told: str) -> None:
    """Before anything is read or sent."""
    done = stopgate(*words)
    assert done.returncode == 2
    assert told in done.stderr


def test_without_a_gate_an_entry_stays_and_a_decision_is_not_pretended(environ: dict[str, str]) -> None:
    """The entry is on its topic and told so; of the decision nobody knows what it will do, so exit 1."""
    run = runner(environ | {"STOPGATE_TOPIC_PREFIX": f"{environ['STOPGATE_TOPIC_PREFIX']}alone."})
    run("topics", "create")
    entered = run("senders", "add", "+18335550107", "--account", "acme", "--timeout", "0.5")
    assert entered.returncode == 0
    assert "as soon as a worker runs" in " ".join(entered.stderr.split())
    assert [sender["account"] for sender in lines(run("senders", "list", "--json"))] == ["acme"]
    decided = run(
        "reviews", "decide", "+14155550141", "--account", "acme", "--as", "none", "--timeout", "0.5"
    )
    assert decided.returncode == 1
    assert "once a worker runs" in " ".join(decided.stderr.split())
    assert run("reviews", "list").returncode == run("rejections", "list").returncode == 0
