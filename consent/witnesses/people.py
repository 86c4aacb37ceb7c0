"""The people, records, picks and keys that the floor’s questions are about. Fixed, so that a breach has a name."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import (
    Actor,
    Grant,
    Permission,
    Reader,
    Record,
    Relationship,
    Situation,
    YoungPerson,
)
from consent.facts.taking_part import HoldBack
from consent.terms import (
    Basis,
    PermissionState,
    Purpose,
    RecordKind,
    RecordState,
    Scope,
    Use,
)


class Question(NamedTuple):
    """Something to ask the rule book."""

    action: Action
    actor: Actor
    situation: Situation


TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
EARLIER = NOW - timedelta(days=20)

YOUNG = Actor("young", Role.YOUNG_PERSON, "here", Scope.FULL, True)
ON_TABLET = Actor("young", Role.YOUNG_PERSON, "here", Scope.WRITE)
NOT_SET_UP = Actor("young", Role.YOUNG_PERSON, "here", Scope.PROPOSAL)
OTHER_YOUNG = Actor("other", Role.YOUNG_PERSON, "here", Scope.FULL, True)
WORKER = Actor("worker", Role.KEYWORKER, "here", Scope.FULL, True)
STRANGER = Actor("stranger", Role.KEYWORKER, "here", Scope.FULL, True)
ADVOCATE = Actor("advocate", Role.ADVOCATE, "outside", Scope.FULL, True)
LEAD = Actor("lead", Role.LEAD, "here", Scope.FULL, True)
SAFEGUARDING_LEAD = Actor("safety", Role.SAFEGUARDING_LEAD, "here", Scope.FULL, True)
INSPECTOR = Actor("inspector", Role.INSPECTOR, "here", Scope.FULL, True)
ADMINISTRATOR = Actor("admin", Role.ADMINISTRATOR, "here", Scope.FULL, True)
ADULTS = (WORKER, STRANGER, ADVOCATE, LEAD, SAFEGUARDING_LEAD, INSPECTOR, ADMINISTRATOR)
ACTORS = (YOUNG, ON_TABLET, NOT_SET_UP, OTHER_YOUNG, *ADULTS)

PERSON = YoungPerson("young", "here", enrolled=True, confirmed=True, has_key=True)
PEOPLE = (
    PERSON,
    YoungPerson("young", "here", enrolled=True, confirmed=False, has_key=True),
    YoungPerson("young", "here", enrolled=False, confirmed=False, has_key=False),
)
TIES = (
    Relationship("young", "worker", Role.KEYWORKER, date(2026, 1, 5), None, True),
    Relationship("young", "stranger", Role.KEYWORKER, date(2025, 1, 6), date(2026, 3, 2), True),
    Relationship("young", "advocate", Role.ADVOCATE, date(2026, 1, 5), None, True),
)
HOLD = HoldBack("hold", "young", "worker", "lead", TODAY, date(2026, 3, 16), date(2026, 3, 16))

VOICES = tuple(
    Record("record", RecordKind.VOICE, "young", "young", state, "worker", TODAY, opened=False)
    for state in (RecordState.DRAFT, RecordState.PROPOSAL, RecordState.SENT, RecordState.TAKEN_BACK)
)
DRAFT, PROPOSAL, SENT, TAKEN_BACK = VOICES
# What the worker typed for the young person: nothing is owed on it, and its newest version is the second.
TYPED = replace(PROPOSAL, named_adult_id=None, sent_on=None, typed_by_id="worker", version_id="second")
BY_STRANGER, CONFIRMED = replace(TYPED, typed_by_id="stranger"), replace(TYPED, state=RecordState.SENT)
DECISION = Record("record", RecordKind.DECISION, "worker", "young", RecordState.SHOWN)
ABOUT_WORKER = replace(SENT, about_id="worker")
ABOUT_WORKER_DRAFT = replace(DRAFT, about_id="worker")
ABOUT_WORKER_ANSWERED = Record(
    "answer", RecordKind.DECISION, "lead", "young", RecordState.SHOWN, about_id="worker", answers_id="record"
)
PLAN = Record("record", RecordKind.PLAN, "worker", "young", RecordState.SAVED)

LISTED = Reader("worker", Role.KEYWORKER, True, False, True, True, early=True)
LISTED_NO_KEY = Reader("lead", Role.LEAD, True, False, False, True, early=False)
NEW = Reader("stranger", Role.KEYWORKER, False, False, True, True, early=False)
STANDING = Reader("advocate", Role.ADVOCATE, True, True, True, False, early=False)
COVERED, COVER = replace(LISTED, person_id="colleague"), replace(LISTED, cover_for_id="colleague")
THEMSELVES = Reader("young", Role.YOUNG_PERSON, False, False, True, False, early=False)
PICKS = ((LISTED,), (LISTED_NO_KEY,), (NEW,), (STANDING,), (LISTED, NEW, LISTED_NO_KEY))


def permission_for(reader_id: str, state: PermissionState, **changed: object) -> Permission:
    """A yes for one reader of the one record, in the state given."""
    withdrawn_at = NOW if state is PermissionState.WITHDRAWN else None
    fields: dict[str, object] = {
        "purpose": Purpose.ANSWER,
        "use": Use.READ_AND_ANSWER,
        "given_at": EARLIER,
        "withdrawn_at": withdrawn_at,
        **changed,
    }
    return Permission("yes", "young", reader_id, "record", state=state, **fields)  # type: ignore[arg-type]


def permissions_for(reader_id: str) -> tuple[tuple[Permission, ...], ...]:
    """No yes, a standing one, and each way in which one does not stand."""
    given = PermissionState.STANDING
    return (
        (),
        (permission_for(reader_id, given),),
        (permission_for(reader_id, PermissionState.WITHDRAWN),),
        (permission_for(reader_id, given, withdrawn_at=NOW),),
        (permission_for(reader_id, given, expires_on=TODAY),),
        (permission_for(reader_id, given, given_at=None),),
        (permission_for(reader_id, PermissionState.WAITING),),
        (permission_for("somebody", given),),
    )


def grants_for(reader_id: str) -> tuple[tuple[Grant, ...], ...]:
    """No key, one on each basis, one that ended, one not open yet."""
    on_permission = Grant("record", reader_id, Basis.PERMISSION, "yes", expires_at=NOW)
    not_yet = Grant("record", reader_id, Basis.PERMISSION, "yes", opens_at=NOW + timedelta(hours=1))
    return (
        (),
        *((Grant("record", reader_id, basis, "yes"),) for basis in Basis),
        (on_permission,),
        (not_yet,),
    )
