"""Questions that try the floor: invented people where a broken rule would show. Nobody real, no clock."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Grant, Permission, Reader, Situation
from consent.terms import (
    Basis,
    Company,
    Outcome,
    PermissionState,
    RecordKind,
)
from consent.witnesses import back as witnesses_back
from consent.witnesses.people import (
    ABOUT_WORKER,
    ABOUT_WORKER_ANSWERED,
    ABOUT_WORKER_DRAFT,
    ACTORS,
    ADMINISTRATOR,
    ADULTS,
    BY_STRANGER,
    CONFIRMED,
    COVER,
    COVERED,
    DECISION,
    DRAFT,
    HOLD,
    INSPECTOR,
    LEAD,
    LISTED,
    NEW,
    NOW,
    OTHER_YOUNG,
    PEOPLE,
    PERSON,
    PICKS,
    PLAN,
    PROPOSAL,
    SAFEGUARDING_LEAD,
    SENT,
    STRANGER,
    TAKEN_BACK,
    THEMSELVES,
    TIES,
    TODAY,
    TYPED,
    WORKER,
    YOUNG,
    Question,
    grants_for,
    permission_for,
    permissions_for,
)


@cache
def questions() -> tuple[Question, ...]:
    """All of them, some thousands, always the same."""
    return (
        *_own_acts(),
        *_sendings(),
        *_openings(),
        *_answers(),
        *_promises(),
        *_about_a_worker(),
        *_typed(),
        *witnesses_back.questions(),
    )


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
    yield from _promises_to_look()
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


def _promises_to_look() -> Iterator[Question]:
    """What adults wrote, promised to those of the service who look at a worry or a hold-back, and to others."""
    own = (Grant("record", "worker", Basis.OWN),)
    looks = (Reader(role, role, False, False, True, True, early=True) for role in Role)
    for reader, kind in product((*looks, NEW), (RecordKind.CONCERN, RecordKind.HOLD, RecordKind.PLAN)):
        record = replace(PLAN, kind=kind)
        for one in (reader, replace(reader, inside_service=False)):
            asked = _situation(record=record, readers=(one,), basis=Basis.DUTY, grants=own)
            yield Question(Action.CARRY_OUT_OWED, WORKER, asked)


def _about_a_worker() -> Iterator[Question]:
    """The worker it is about, with each key and yes they might hold; and somebody who holds it for others."""
    by_name = permission_for("worker", PermissionState.STANDING)
    yeses = ((), (by_name,), (replace(by_name, record_id=None),), (replace(by_name, state=PermissionState.WITHDRAWN),))
    own, owner = Grant("record", "worker", Basis.PERMISSION, "yes"), (Grant("record", "young", Basis.OWN),)
    for given, key in product(yeses, (own, replace(own, cover_for_id="colleague"), replace(own, basis=Basis.DUTY))):
        facts: dict[str, object] = {"permissions": given, "away_ids": frozenset({"colleague"})}
        answer: dict[str, object] = {"outcome": Outcome.DOING, "reason_given": True}
        for record in (ABOUT_WORKER, ABOUT_WORKER_ANSWERED):
            held = (replace(key, record_id=record.id),)
            yield Question(Action.OPEN_RECORD, WORKER, _situation(record=record, grants=held, **facts))
            for action, actor in (
                (Action.ANSWER_VOICE, WORKER),
                (Action.EDIT_DECISION, replace(LEAD, person_id="worker")),
            ):
                yield Question(action, actor, _situation(record=record, grants=held, **facts, **answer))
    for given, reader in product(yeses, (LISTED, COVER)):
        asked = _situation(
            record=ABOUT_WORKER, readers=(reader,), basis=Basis.PERMISSION, grants=owner, permissions=given
        )
        yield Question(Action.CARRY_OUT_OWED, YOUNG, asked)
        for action, record in ((Action.SEND_VOICE, ABOUT_WORKER_DRAFT), (Action.SHARE_MORE, ABOUT_WORKER)):
            picked = (LISTED,) if reader is LISTED else (COVERED, COVER)
            yield Question(action, YOUNG, _situation(record=record, readers=picked, with_adult=Company.ALONE))


def _typed() -> Iterator[Question]:
    """Words typed for somebody: everybody tries everything with them, under each version’s name."""
    typing = (Action.TYPE_FOR, Action.HAND_OVER, Action.CONFIRM_WORDS, Action.DISOWN_WORDS, Action.DELETE_TYPED)
    acts = (*typing, Action.SEND_VOICE, Action.SHARE_MORE)
    tries = product(acts, ACTORS, PEOPLE, (TYPED, BY_STRANGER, CONFIRMED, DRAFT), ("first", "second", None), PICKS[:3])
    for action, actor, person, record, version, picked in tries:
        asked = {"young_person": person, "record": record, "version_id": version, "readers": picked}
        yield Question(action, actor, _situation(**asked, with_adult=Company.WITH_ADULT))
    for actor, reader in product((YOUNG, *ADULTS), (LISTED, NEW, THEMSELVES)):
        for held, basis in product(grants_for(actor.person_id)[1:], (Basis.OWN, Basis.DUTY)):
            asked = {"record": TYPED, "grants": held, "readers": (reader,), "basis": basis}
            asked |= {"outcome": Outcome.DOING, "permissions": permissions_for(actor.person_id)[1]}
            for action in (Action.OPEN_RECORD, Action.ANSWER_VOICE, Action.CARRY_OUT_OWED):
                yield Question(action, actor, _situation(**asked))


def _situation(**facts: object) -> Situation:
    """An ordinary morning in the service, with the facts given."""
    ordinary: dict[str, object] = {"young_person": PERSON, "relationships": TIES, "hold_backs": (HOLD,)}
    return Situation(now=NOW, today=TODAY, service_id="here", **(ordinary | facts))  # type: ignore[arg-type]
