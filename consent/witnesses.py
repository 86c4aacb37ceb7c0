"""Questions that try the floor: invented people where a broken rule would show. Nobody real, no clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import product
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
from consent.facts_taking_part import HoldBack
from consent.terms import (
    Basis,
    Company,
    Outcome,
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
_EARLIER = NOW - timedelta(days=20)

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
DECISION = Record("record", RecordKind.DECISION, "worker", "young", RecordState.SHOWN)
PLAN = Record("record", RecordKind.PLAN, "worker", "young", RecordState.SAVED)

LISTED = Reader("worker", Role.KEYWORKER, True, False, True, True, early=True)
LISTED_NO_KEY = Reader("lead", Role.LEAD, True, False, False, True, early=False)
NEW = Reader("stranger", Role.KEYWORKER, False, False, True, True, early=False)
STANDING = Reader("advocate", Role.ADVOCATE, True, True, True, False, early=False)
THEMSELVES = Reader("young", Role.YOUNG_PERSON, False, False, True, False, early=False)
PICKS = ((LISTED,), (LISTED_NO_KEY,), (NEW,), (STANDING,), (LISTED, NEW, LISTED_NO_KEY))


def permission_for(reader_id: str, state: PermissionState, **changed: object) -> Permission:
    """A yes for one reader of the one record, in the state given."""
    withdrawn_at = NOW if state is PermissionState.WITHDRAWN else None
    fields: dict[str, object] = {
        "purpose": Purpose.ANSWER,
        "use": Use.READ_AND_ANSWER,
        "given_at": _EARLIER,
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


@cache
def questions() -> tuple[Question, ...]:
    """All of them, some thousands, always the same."""
    return (*_own_acts(), *_sendings(), *_openings(), *_answers(), *_promises())


def _own_acts() -> Iterator[Question]:
    acts = (
        Action.KEEP_DRAFT,
        Action.TAKE_BACK,
        Action.STOP_SHARING,
        Action.SEE_WHO_LOOKED,
        Action.OPEN_DECISION,
        Action.SAY_BACK,
        Action.ASK_FOR_ANOTHER_LOOK,
        Action.ENROL,
    )
    for action, actor, person, record in product(acts, ACTORS, PEOPLE, (DRAFT, SENT, DECISION)):
        yield Question(action, actor, _situation(young_person=person, record=record, readers=(LISTED,)))


def _sendings() -> Iterator[Question]:
    company = (None, *Company)
    for actor, picked, with_adult, person in product((*ACTORS[:6], LEAD), PICKS, company, PEOPLE):
        for action, record in ((Action.SEND_VOICE, DRAFT), (Action.SHARE_MORE, SENT)):
            asked = _situation(young_person=person, record=record, readers=picked, with_adult=with_adult)
            yield Question(action, actor, asked)


def _openings() -> Iterator[Question]:
    readers = (YOUNG, OTHER_YOUNG, WORKER, STRANGER, LEAD, SAFEGUARDING_LEAD, INSPECTOR, ADMINISTRATOR)
    for actor, record in product(readers, (DRAFT, SENT, TAKEN_BACK, DECISION)):
        for held, given in _keys_and_yeses(actor.person_id):
            yield Question(Action.OPEN_RECORD, actor, _situation(record=record, grants=held, permissions=given))


def _keys_and_yeses(reader_id: str) -> Iterator[tuple[tuple[Grant, ...], tuple[Permission, ...]]]:
    """Each key with the yeses that matter to it: all of them only where it stands on one."""
    yeses = permissions_for(reader_id)
    for held in grants_for(reader_id):
        on_a_yes = any(grant.basis is Basis.PERMISSION for grant in held)
        yield from ((held, given) for given in (yeses if on_a_yes else yeses[:2]))


def _answers() -> Iterator[Question]:
    outcomes = (None, Outcome.DOING, Outcome.PART, Outcome.NOT_DOING)
    held = (Grant("record", "worker", Basis.PERMISSION, "yes"),)
    given = (permission_for("worker", PermissionState.STANDING),)
    for outcome, reason, record, person in product(outcomes, (None, False, True), (SENT, PROPOSAL, DECISION), PEOPLE):
        asked = _situation(
            young_person=person,
            record=record,
            grants=held,
            permissions=given,
            outcome=outcome,
            reason_given=reason,
        )
        for action in (Action.ANSWER_VOICE, Action.EDIT_DECISION):
            yield Question(action, WORKER, asked)


def _promises() -> Iterator[Question]:
    held = (Grant("record", "young", Basis.OWN),)
    readers = (LISTED, NEW, THEMSELVES)
    records = (DRAFT, SENT, TAKEN_BACK, DECISION)
    for reader, basis, record, person in product(readers, (None, *Basis), records, PEOPLE[:2]):
        yeses = permissions_for(reader.person_id)
        for given in yeses if basis is Basis.PERMISSION else yeses[:2]:
            asked = _situation(
                young_person=person,
                record=record,
                readers=(reader,),
                basis=basis,
                grants=held,
                permissions=given,
            )
            yield Question(Action.CARRY_OUT_OWED, YOUNG, asked)


def _situation(**facts: object) -> Situation:
    """An ordinary morning in the service, with the facts given."""
    ordinary: dict[str, object] = {"young_person": PERSON, "relationships": TIES, "hold_backs": (HOLD,)}
    return Situation(now=NOW, today=TODAY, service_id="here", **(ordinary | facts))  # type: ignore[arg-type]
