"""All senders that were ever heard of, in memory: numbers, SIDs whose numbers may come later, campaigns.

A claim about a SID is kept under the SID and given to every number that is known by it, now or later. A claim about a
campaign is kept with the campaign and shows on every number that hangs on it. Like a single standing, the whole
registry is a function of the set of events it has read, not of their order.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Literal

from msgspec.structs import replace

from schemas.record import Evidence, Instant
from schemas.senders import Claim, Sender
from schemas.verifications import Verification
from stopgate.policy.standing.claims import claim_of, subject_number, united
from stopgate.policy.standing.fold import settle
from stopgate.policy.standing.machine import StandingChange, apply_claim, unheard
from stopgate.policy.standing.merging import canonical_record, merged
from stopgate.policy.standing.windows import advance_to, next_deadline


class Registry:
    """The standing of every sender; every worker holds the same one."""

    def __init__(
        self, *, region: str = "US", unheard_long_codes: Literal["pass", "unregistered"] = "pass"
    ) -> None:
        """Begin with nothing.

        Args:
            region: ISO country whose national spelling is assumed where a number has no `+`.
            unheard_long_codes: what a long code counts as of which nobody ever spoke.
        """
        self._region = region
        self._unheard_long_codes = unheard_long_codes
        self._numbers: dict[str, Sender] = {}
        self._sids: dict[str, Sender] = {}
        self._campaigns: dict[str, Sender] = {}
        self._groups = {"number": self._numbers, "sid": self._sids, "campaign": self._campaigns}
        self._numbers_of_sid: dict[str, set[str]] = {}
        self._numbers_of_campaign: dict[str, set[str]] = {}
        self._deadlines: dict[str, Instant] = {}

    def standing(self, number: str, campaign: str | None = None) -> Sender:
        """The standing that decides about one message.

        Args:
            number: the canonical sender.
            campaign: the campaign that the message itself names, if it does.

        Returns:
            The sender's record, `unknown` if nothing was ever heard. A suspended campaign that the message names
            shows on it, also when the number is known under another campaign or not at all.
        """
        known = self._numbers.get(number) or self._unheard(number)
        if campaign is None or campaign == known.campaign:
            return known
        named = self._campaigns.get(campaign)
        if named is None or named.state != "suspended" or known.campaign_state == "suspended":
            return known
        return replace(known, campaign=campaign, campaign_state=named.state, campaign_status=named.status)

    def _unheard(self, number: str) -> Sender:
        nobody = unheard(number)
        if nobody.kind != "long_code" or self._unheard_long_codes == "pass":
            return nobody
        return replace(nobody, state="unsubmitted", status="unsubmitted")

    def record(self, subject: str, name: str) -> Sender | None:
        """The record of a subject (`number`, `sid` or `campaign`); None if nothing was ever heard of it."""
        return self._groups.get(subject, {}).get(name)

    def number(self, number: str) -> Sender | None:
        """The record of a number; None if nothing was ever heard of it."""
        return self._numbers.get(number)

    def records(self) -> Iterator[Sender]:
        """Every record, in an order that only depends on what is in it: the snapshot of the whole registry."""
        for group in self._groups.values():
            for key in sorted(group):
                yield group[key]

    def apply(
        self, event: Verification, *, recorded_at: Instant, evidence: Evidence | None = None
    ) -> list[StandingChange]:
        """Apply one event to every sender it is about.

        Returns:
            One change per record it touched, ignored ones included; the record of the subject it names comes first.
        """
        claim = claim_of(event, recorded_at=recorded_at, evidence=evidence)
        changes = [self._apply(record, claim) for record in self._subjects(event)]
        for change in [change for change in changes if change.is_recorded]:
            changes += self._follow(change.after, recorded_at)
        return changes

    def restore(self, record: Sender, *, recorded_at: Instant) -> list[Sender]:
        """Take over a record of `senders`: a snapshot of ours, or what an operator entered.

        Args:
            record: without a history it is an operator's entry; the account is taken over, a status becomes a claim
                of its own time, and what is newer stands.
            recorded_at: the record's timestamp.

        Returns:
            The records that differ from what was known.
        """
        given = canonical_record(record, recorded_at, self._region)
        before = self._groups[given.subject].get(given.sender)
        after = settle(merged(before, given) if before else given, self._campaigns)
        if after == before:
            return []
        self._keep(after)
        return [after, *(change.after for change in self._follow(after, recorded_at))]

    def next_deadline(self) -> Instant | None:
        """The next instant at which time alone changes some record."""
        return min(self._deadlines.values(), default=None)

    def advance_to(self, now: datetime) -> list[Sender]:
        """Let time pass; returns the records that changed by it, in the order of their numbers."""
        due = sorted(number for number, at in self._deadlines.items() if at <= now)
        changed = [advance_to(self._numbers[number], now) for number in due]
        for record in changed:
            self._keep(record)
        return changed

    def _subjects(self, event: Verification) -> Iterator[Sender]:
        """The records that an event is about, as they are before it."""
        number = subject_number(event, self._region)
        if number is not None:
            yield self._numbers.get(number) or unheard(number)
        elif event.sender_sid:
            sid = event.sender_sid
            yield self._sids.get(sid) or Sender(sender=sid, sender_sid=sid, subject="sid")
            for known in sorted(self._numbers_of_sid.get(sid, ())):
                yield self._numbers[known]
        if event.campaign and event.kind in ("campaign", "brand"):
            campaign = event.campaign
            yield self._campaigns.get(campaign) or Sender(
                sender=campaign, campaign=campaign, subject="campaign"
            )
        elif number is None and not event.sender_sid:
            name = event.campaign or ""
            yield self._campaigns.get(name) or Sender(sender=name, campaign=name, subject="campaign")

    def _apply(self, record: Sender, claim: Claim) -> StandingChange:
        change = apply_claim(record, claim, self._campaigns)
        if change.is_recorded:
            self._keep(change.after)
        return change

    def _follow(self, record: Sender, recorded_at: Instant) -> list[StandingChange]:
        """Carry a changed record on to the numbers that it bears on."""
        if record.subject == "number":
            waiting = [claim for sid in record.sids if sid in self._sids for claim in self._sids[sid].history]
            return self._settled_again([record.sender], waiting, recorded_at)
        if record.subject == "campaign":
            return self._settled_again(self._numbers_of_campaign.get(record.sender, ()), (), recorded_at)
        return []

    def _settled_again(
        self, numbers: Iterable[str], claims: Iterable[Claim], recorded_at: Instant
    ) -> list[StandingChange]:
        changes = []
        for number in sorted(numbers):
            before = self._numbers[number]
            history = united(before.history, claims)
            at = max(recorded_at, before.recorded_at or recorded_at)
            after = settle(replace(before, history=history, recorded_at=before.recorded_at), self._campaigns)
            if after != before:
                after = replace(after, recorded_at=at)
                self._keep(after)
                changes.append(StandingChange(before, after, True))
        return changes

    def _keep(self, record: Sender) -> None:
        self._groups[record.subject][record.sender] = record
        if record.subject != "number":
            return
        for sid in record.sids:
            self._numbers_of_sid.setdefault(sid, set()).add(record.sender)
        if record.campaign:
            self._numbers_of_campaign.setdefault(record.campaign, set()).add(record.sender)
        deadline = next_deadline(record)
        if deadline is None:
            self._deadlines.pop(record.sender, None)
        else:
            self._deadlines[record.sender] = deadline
