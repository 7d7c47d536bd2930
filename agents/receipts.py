"""`receipts`: learns from what became of submitted messages: opt-outs the carrier knows of, senders it refuses."""

from datetime import timedelta
from typing import Any

import structlog

from agents.dead_letters import bury, no_handset, reroute
from agents.gate import Gate, Home
from agents.opt_outs import cause_of, state_of, write
from agents.reviews import open_and_keep, settle
from schemas.receipts import Receipt, parse_receipt
from schemas.record import Instant, Unreadable, encode
from schemas.topics import VERIFICATIONS
from stopgate.policy.codes import classify_receipt
from stopgate.policy.hearing import hear_receipt
from stopgate.policy.numbers import canonical_sender, sender_kind
from stopgate.policy.opt_out import ANY_ACCOUNT, Subject
from stopgate.policy.partitions import partition_of
from stopgate.policy.reviews import review_of_receipt
from stopgate.policy.standing import is_news, observation_from_receipt
from stopgate.stream.lane import Lane

log = structlog.get_logger("stopgate.receipts")

REASSIGNED = "reassigned-number"
"""The `code` under which an event "this number has a new owner" arrives on `receipts`."""


async def learn_from_receipts(stream: Any) -> None:
    """Learn from each batch of receipts."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                learn(batch.lane, gate, record)


def learn(lane: Lane, gate: Gate, record: Any) -> None:
    """Learn from one receipt; most say nothing that bears on later messages, but all move the record clock."""
    gate.clock.at_record((record.topic, record.partition), record.timestamp)
    receipt = parse_receipt(record.value)
    if isinstance(receipt, Unreadable):
        bury(lane, gate, record, receipt)
        return
    home = gate.home_of(receipt.handset)
    if home is None:
        bury(lane, gate, record, no_handset("to"))
        return
    if home.partition != lane.partition:
        reroute(lane, record, home, lambda owner: learn(owner, gate, record))
        return
    sender = canonical_sender(receipt.sender, gate.settings.region) if receipt.sender else None
    _learn_opt_out(lane, gate, record, receipt, sender, home)
    _observe(lane, gate, record, receipt)


def _learn_opt_out(
    lane: Lane, gate: Gate, record: Any, receipt: Receipt, sender: str | None, home: Home
) -> None:
    """A sure opt-out is written; one that is only suspected is for a person to look at."""
    is_reassigned = str(receipt.code).strip().casefold() == REASSIGNED
    meaning = classify_receipt(receipt, sender_kind=sender_kind(sender) if sender else None)
    if not is_reassigned and meaning.name != "OPT_OUT":
        return
    known = gate.registry.number(sender) if sender else None
    account = receipt.account or (known.account if known else None) or ANY_ACCOUNT
    cause = cause_of(gate, record)
    if not is_reassigned and meaning.certainty != "sure":
        lasts = timedelta(hours=gate.settings.review_expiry_hours)
        open_and_keep(
            lane,
            gate,
            review_of_receipt(
                receipt, account=account, handset=home.handset, sender=sender, cause=cause, lasts=lasts
            ),
        )
        return
    if (
        is_reassigned
    ):  # whoever has the number now agreed to nothing, whichever of our numbers it is; an operator lifts it
        subject = Subject(account, home.handset)
    else:
        scopes = gate.accounts.get(account).scopes
        subject = scopes.subject(account, home.handset, sender, cause.event_time(receipt.occurred_at))
    heard = hear_receipt(
        receipt, subject=subject, sender=sender,
        origin="reassigned_number" if is_reassigned else "carrier_receipt",
        before=state_of(lane, subject), cause=cause,
    )  # fmt: skip
    write(lane, gate, heard, home.handset)
    if heard.state is not None and not is_reassigned:
        settle(lane, gate, account, subject, start_at=None, now=cause.now)


def _observe(lane: Lane, gate: Gate, record: Any, receipt: Receipt) -> None:
    """What the receipt says about its sender goes to `verifications`, so that every worker learns it; once, not each time."""
    recorded_at = Instant.of_epoch_ms(record.timestamp)
    observation = observation_from_receipt(receipt, recorded_at=recorded_at, region=gate.settings.region)
    if observation is None or not observation.sender:
        return
    if not is_news(gate.registry.number(observation.sender), observation, recorded_at=recorded_at):
        return
    gate.counts.contradicted[observation.status] += 1
    log.warning(
        "sender.contradicted", sender=observation.sender, status=observation.status, codes=observation.codes,
        provider=observation.provider, applied=gate.settings.receipt_standing == "apply",
    )  # fmt: skip
    if gate.settings.receipt_standing == "apply":
        key = observation.sender.encode()
        partition = partition_of(key, gate.settings.partitions)
        # With the record clock it is news of this very instant, and nothing is judged before everybody knows it.
        write = lane.pass_on if lane.neighbours else lane.write
        write(gate.topic(VERIFICATIONS), partition, key, encode(observation), [], gate.clock.for_timers())
