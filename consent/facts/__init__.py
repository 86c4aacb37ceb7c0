"""What the rules are told: frozen facts that know nothing of a database or a clock.

Whatever is not known is None, and what is not known is denied. Days are local `date`s of the service;
times are aware `datetime`s; a span ends on the first day, or at the first instant, it no longer holds.
"""

from dataclasses import dataclass
from datetime import date, datetime

from consent.capabilities import Role
from consent.facts.taking_part import (
    Agreement,
    AwaitedAdult,
    Checked,
    Complaint,
    Concern,
    Explaining,
    FirstYes,
    HoldBack,
    Occasion,
    Offer,
    Quotation,
    ShareAsk,
    Telling,
    WentAgainst,
)
from consent.facts.ways_in import Invitation, WayBack
from consent.facts.workers import Change, GaveKey, WorkerAnswer, WorkerAsk
from consent.terms import (
    Basis,
    Company,
    Id,
    KeyState,
    Outcome,
    PermissionState,
    Purpose,
    RecordKind,
    RecordState,
    SayBack,
    Scope,
    Use,
)
from consent.terms.taking_part import HoldFinding, OfferAnswer
from consent.terms.workers import WorkerSayBack
from consent.timed import Timed


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks, and in what kind of session. `stepped_up`: gave their secret in the last five minutes."""

    person_id: Id
    role: Role
    service_id: Id | None
    scope: Scope
    stepped_up: bool = False


@dataclass(frozen=True, slots=True)
class YoungPerson:
    """`enrolled`: by an invitation. `confirmed`: by another adult. `has_key`: even a pending one. `adult_on`: is 18."""

    id: Id
    service_id: Id | None = None
    enrolled: bool | None = None
    confirmed: bool | None = None
    has_key: bool | None = None
    adult_on: date | None = None


@dataclass(frozen=True, slots=True)
class Worker:
    """The worker an act is about, and where their key stands; `reset_by_id` started a new one. `here`: has not left."""

    person_id: Id
    role: Role | None = None
    service_id: Id | None = None
    key_state: KeyState | None = None
    reset_by_id: Id | None = None
    here: bool | None = None


@dataclass(frozen=True, slots=True)
class Relationship:
    """Who works with whom. `confirmed`: a lead of the service recorded it and the row's seal was checked."""

    young_person_id: Id
    worker_id: Id
    role: Role | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    confirmed: bool | None = None


@dataclass(frozen=True, slots=True)
class Permission(Timed):
    """One yes of a young person. `record_id` None: a standing one. `cover_for_id`: to reading as their cover only."""

    id: Id
    young_person_id: Id
    reader_id: Id
    record_id: Id | None = None
    purpose: Purpose | None = None
    use: Use | None = None
    state: PermissionState | None = None
    given_at: datetime | None = None
    withdrawn_at: datetime | None = None
    expires_on: date | None = None
    cover_for_id: Id | None = None


@dataclass(frozen=True, slots=True)
class Grant(Timed):
    """Somebody's key to one record. No `opens_at`: at once; no `expires_at`: until deleted."""

    record_id: Id
    reader_id: Id
    basis: Basis | None = None
    permission_id: Id | None = None
    opens_at: datetime | None = None
    expires_at: datetime | None = None
    cover_for_id: Id | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A sealed record, or the one that would be made. `opened`: whether whoever it lies with has opened it.

    It lies with its named adult; for somebody’s cover with that somebody, and `sent_on` is the day it came to them.
    `about_id`: the worker that what was said is about. `answers_id`: the voice a decision answers.
    `typed_by_id`: the worker who typed the young person’s words for them; `version_id`: its newest version.
    """

    id: Id
    kind: RecordKind | None = None
    owner_id: Id | None = None
    young_person_id: Id | None = None
    state: RecordState | None = None
    named_adult_id: Id | None = None
    sent_on: date | None = None
    opened: bool | None = None
    about_id: Id | None = None
    answers_id: Id | None = None
    typed_by_id: Id | None = None
    version_id: Id | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody picked to read. `early`: the inviter, their cover or the lead’s named adult (answers.md).

    `cover_for_id`: not picked themselves, but as cover of this picked worker.
    """

    person_id: Id
    role: Role | None = None
    works_with: bool | None = None
    standing_permission: bool | None = None
    has_key: bool | None = None
    inside_service: bool | None = None
    early: bool | None = None
    cover_for_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation(Timed):
    """Everything the rules may look at; each action needs only some of it. `version_id`: the one a yes is meant for."""

    now: datetime | None = None
    today: date | None = None
    service_id: Id | None = None
    account_id: Id | None = None
    young_person: YoungPerson | None = None
    worker: Worker | None = None
    cover: Worker | None = None
    record: Record | None = None
    version_id: Id | None = None
    readers: tuple[Reader, ...] | None = None
    grants: tuple[Grant, ...] | None = None
    permissions: tuple[Permission, ...] | None = None
    relationships: tuple[Relationship, ...] | None = None
    hold_backs: tuple[HoldBack, ...] | None = None
    invitation: Invitation | None = None
    way_back: WayBack | None = None
    keys_given: tuple[GaveKey, ...] | None = None
    basis: Basis | None = None
    use: Use | None = None
    with_adult: Company | None = None
    away_ids: frozenset[Id] | None = None
    outcome: Outcome | None = None
    reason_given: bool | None = None
    say_back: SayBack | None = None
    seen_on: date | None = None
    promised_on: date | None = None
    safeguarding_key_set: bool | None = None
    # being asked, holding back, saying yes, passing on
    purpose: Purpose | None = None
    occasion: Occasion | None = None
    offers: tuple[Offer, ...] | None = None
    answer: OfferAnswer | None = None
    hold: HoldBack | None = None
    finding: HoldFinding | None = None
    second_person: Worker | None = None
    telling: Telling | None = None
    explaining: Explaining | None = None
    agreement: Agreement | None = None
    first_yes: FirstYes | None = None
    nearby_adult_id: Id | None = None
    concern: Concern | None = None
    went_against: WentAgainst | None = None
    quotation: Quotation | None = None
    share_ask: ShareAsk | None = None
    share_asks: tuple[ShareAsk, ...] | None = None
    awaited: AwaitedAdult | None = None
    complaint: Complaint | None = None
    checked: tuple[Checked, ...] | None = None
    # choosing a worker; `ask_waits`: one of theirs was not answered yet, as far as it matters to what is asked
    profile_is_plain: bool | None = None
    named_workers: tuple[Worker, ...] | None = None
    worker_ask: WorkerAsk | None = None
    ask_waits: bool | None = None
    no_decider_here: bool | None = None
    worker_answer: WorkerAnswer | None = None
    helper: Worker | None = None
    worker_say_back: WorkerSayBack | None = None
    change: Change | None = None
