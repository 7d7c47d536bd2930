"""Which refused messages may be sent again: at most once for each refusal, and only what the sender's standing stopped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from schemas.approvals import Approval
from schemas.record import Instant
from stopgate.operators.resending import (
    SENDER_RULES,
    Candidate,
    Copy,
    Outcome,
    Seen,
    candidate_of,
    decide_resend,
    original_bytes,
)
from stopgate.policy.approvals import Decided
from tests.operators.refused import AT, on_topic, refusal

NOW = Instant.parse("2026-11-06T12:00:00Z")
DECISION = "t.outbound-0-7"
EXPIRED = b'{"id":"m-1","account":"acme","from":"a","to":"b","body":"c","send_before":"2026-11-06T12:00:00Z"}'
FRESH = EXPIRED.replace(b"12:00:00Z", b"12:00:01Z")


def candidate(
    *rules: str, original: bytes | None = None, resendable: bool = True, decision: str = DECISION
) -> Candidate:
    """A refused message that stood at offset 7."""
    refused = refusal(*rules, original=original, resendable=resendable)
    return candidate_of(
        refused, frozenset(SENDER_RULES), decision=decision, value=on_topic(refused), key=b"+14155550132", headers=[]
    )  # fmt: skip


def seen(
    *copies: Copy, refused: set[int] | None = None, begins_at: int = 0, oldest: Instant | None = None
) -> Seen:
    """What the topics show of message m-1."""
    return Seen(begins_at, oldest, {("acme", "m-1"): list(copies)}, refused or set())


@pytest.mark.parametrize(
    ("rules", "outcome"),
    [
        (("sender-unverified",), "resend"),
        (("campaign-unregistered",), "resend"),
        (("campaign-suspended", "campaign-pending"), "resend"),
        (("sender-unverified", "recipient-opted-out"), "other-findings"),  # the handset said no
        (("recipient-opted-out",), "other-findings"),
        (("sender-unverified", "url-shortener"), "other-findings"),  # not asked for
    ],
)
def test_only_what_the_sender_rules_alone_stopped_goes_again(
    rules: tuple[str, ...], outcome: Outcome
) -> None:
    """One other finding is enough to keep a message back."""
    assert decide_resend(candidate(*rules), seen(), NOW) == outcome


def test_a_finding_that_is_not_resendable_keeps_its_message_back() -> None:
    """Also where its rule is asked for."""
    assert decide_resend(candidate(resendable=False), seen(), NOW) == "other-findings"


def test_what_a_reviewer_approved_no_longer_stands_against_a_message() -> None:
    """Its text could not go again before; media that were approved alone do not carry a text."""
    refused = refusal("content-gambling", resendable=False)
    approved = Approval(account="acme", fingerprint="f1", decision="approved", actor="jo", decided_at=AT)
    for decided, outcome in (
        (Decided(), "other-findings"),
        (Decided(whole=approved), "resend"),
        (Decided(media=approved), "other-findings"),
        (Decided(whole=replace(approved, decision="rejected")), "other-findings"),
    ):
        candidate = candidate_of(
            refused, frozenset({"content-gambling"}), decision=DECISION, value=on_topic(refused), key=b"+14155550132",
            headers=[], decided=decided,
        )  # fmt: skip
        assert decide_resend(candidate, seen(), NOW) == outcome


@pytest.mark.parametrize(("original", "outcome"), [(EXPIRED, "expired"), (FRESH, "resend")])
def test_what_has_expired_is_not_sent_late(original: bytes, outcome: Outcome) -> None:
    """At `send_before` itself it is too late."""
    assert decide_resend(candidate(original=original), seen(), NOW) == outcome


@pytest.mark.parametrize(
    ("copies", "refused", "outcome"),
    [
        ((), {7}, "resend"),  # nothing but the refused record
        ((Copy(9, DECISION),), {7}, "sent-again"),  # an earlier run did it; its outcome is still to come
        (
            (Copy(9, DECISION),),
            {7, 9},
            "sent-again",
        ),  # it did, and that was refused: the newer refusal decides
        ((Copy(9, "t.outbound-0-3"),), {7, 9}, "resend"),  # answers an older refusal
        ((Copy(9, None),), {7}, "newer-copy"),  # the sender itself tried again and got through
        ((Copy(9, None),), {7, 9}, "resend"),  # it tried again and was refused as a duplicate
        ((Copy(9, None), Copy(11, None)), {7, 9}, "newer-copy"),  # twice, the second after the approval
    ],
)
def test_the_newest_copy_of_a_message_decides(
    copies: tuple[Copy, ...], refused: set[int], outcome: Outcome
) -> None:
    """Whatever an earlier run or the sender itself did since, no handset gets the same message twice."""
    assert decide_resend(candidate(), seen(*copies, refused=refused), NOW) == outcome


@pytest.mark.parametrize(
    ("begins_at", "oldest", "outcome"),
    [
        (8, NOW, "resend"),  # everything behind the refused record is still there
        (9, AT, "resend"),  # the oldest record kept is as old as the refusal: what answered it is still there
        (9, NOW, "too-old-to-tell"),
        (9, None, "too-old-to-tell"),  # nothing at all is kept
    ],
)
def test_what_nobody_can_tell_is_not_sent_unless_vouched_for(
    begins_at: int, oldest: Instant | None, outcome: Outcome
) -> None:
    """`outbound` keeps a week, `rejections` much longer."""
    known = seen(begins_at=begins_at, oldest=oldest)
    assert decide_resend(candidate(), known, NOW) == outcome
    assert decide_resend(candidate(), known, NOW, first_time=True) == "resend"


def test_a_refusal_without_a_decision_is_never_answered() -> None:
    """Nothing could tell the next run that it was."""
    assert decide_resend(candidate(decision=""), seen(), NOW) == "other-findings"


@given(st.text(" \t\r\n"), st.dictionaries(st.text(), st.text()), st.text(" \t\r\n"))
def test_the_message_is_taken_out_byte_for_byte(before: str, fields: dict[str, str], after: str) -> None:
    """White space around the object included, which a JSON reader drops."""
    import orjson

    original = before.encode() + orjson.dumps(fields, option=orjson.OPT_INDENT_2) + after.encode()
    value = on_topic(refusal(original=original))
    assert original_bytes(value, original.strip()) == original


def test_a_refusal_written_in_another_order_still_gives_its_message() -> None:
    """Then without the white space around it."""
    assert original_bytes(b'{"original": {"a": 1}, "id": "m-1"}', b'{"a": 1}') == b'{"a": 1}'


def test_the_senders_own_headers_go_along_and_ours_do_not() -> None:
    """A header of an earlier resend would make the gate take the record for that one."""
    refused = refusal()
    headers = [("trace", b"1"), ("stopgate-resend", b"x"), ("stopgate-decision", DECISION.encode())]
    made = candidate_of(
        refused, frozenset(SENDER_RULES), decision=DECISION, value=on_topic(refused), key=None, headers=headers
    )  # fmt: skip
    assert made.headers == [("trace", b"1")]
