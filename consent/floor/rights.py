"""What the floor calls right, worked out from the facts alone; it never asks the rule table."""

from dataclasses import replace
from datetime import timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Actor, Grant, Permission, Reader, Record, Situation
from consent.profile import PracticeProfile
from consent.ruling import Ruling
from consent.terms import Basis, Company, PermissionState, Purpose, RecordKind, RecordState, Scope, Use, WayBackState
from consent.witnesses.people import Question
from consent.working_days import add_working_days

_ON_A_DECISION = {Action.OPEN_DECISION, Action.SAY_BACK, Action.ASK_FOR_ANOTHER_LOOK}
_ONE_THING = (None, Purpose.ANSWER)
_ON_A_TABLET_TOO = {Action.KEEP_DRAFT, Action.STOP_WAY_BACK}
_ALIVE = (WayBackState.OPEN, WayBackState.TAKEN_UP, WayBackState.CONFIRMED)
_ON_OWN_RECORD = {Action.KEEP_DRAFT, Action.TAKE_BACK, Action.STOP_SHARING, Action.OPEN_RECORD}


def is_themselves(actor: Actor, situation: Situation) -> bool:
    person = situation.young_person
    return person is not None and actor.role is Role.YOUNG_PERSON and actor.person_id == person.id


def is_an_own_right(question: Question) -> bool:
    action, actor, situation = question
    record = situation.record
    signed_in = actor.scope is Scope.FULL or (action in _ON_A_TABLET_TOO and actor.scope is Scope.WRITE)
    if not signed_in or not is_themselves(actor, situation):
        return False
    if action is Action.STOP_WAY_BACK:
        return way_back_is_alive(situation)
    if action is Action.SEE_WHO_LOOKED:
        return True
    if record is None:
        return False
    if action is Action.DISOWN_WORDS:
        is_proposal = record.kind is RecordKind.VOICE and record.state is RecordState.PROPOSAL
        return is_proposal and record.young_person_id == actor.person_id
    if action in _ON_OWN_RECORD:
        return record.owner_id == actor.person_id
    shown = record.kind is RecordKind.DECISION and record.state is RecordState.SHOWN
    return action in _ON_A_DECISION and shown and record.young_person_id == actor.person_id


def way_back_is_alive(situation: Situation) -> bool:
    way_back, person = situation.way_back, situation.young_person
    theirs = way_back is not None and person is not None and way_back.young_person_id == person.id
    return theirs and way_back is not None and way_back.state in _ALIVE


def picked(situation: Situation) -> tuple[Reader, ...]:
    return situation.readers or ()


def open_keys(actor: Actor, situation: Situation) -> list[Grant]:
    record, now = situation.record, situation.now
    if record is None or now is None:
        return []
    mine = [key for key in situation.grants or () if (key.record_id, key.reader_id) == (record.id, actor.person_id)]
    begun = [key for key in mine if key.opens_at is None or key.opens_at <= now]
    return [key for key in begun if key.expires_at is None or key.expires_at > now]


def yes_stands(one: Permission, reader_id: str, situation: Situation) -> bool:
    now, today, record = situation.now, situation.today, situation.record
    if now is None or today is None or record is None or one.given_at is None:
        return False
    over = one.withdrawn_at is not None or (one.expires_on is not None and one.expires_on <= today)
    meant = one.reader_id == reader_id and one.record_id in (None, record.id)
    theirs = one.young_person_id == record.young_person_id
    return one.state is PermissionState.STANDING and one.given_at <= now and not over and meant and theirs


def was_named(person_id: str, situation: Situation) -> bool:
    """Whether a yes names this person for the record itself, or for the voice it answers."""
    record = situation.record
    if record is None:
        return False
    for record_id in filter(None, (record.id, record.answers_id)):
        meant = replace(situation, record=replace(record, id=record_id))
        yeses = [one for one in situation.permissions or () if one.record_id is not None]
        if any(yes_stands(one, person_id, meant) for one in yeses):
            return True
    return False


def works_with(person_id: str, situation: Situation) -> bool:
    today, person = situation.today, situation.young_person
    if today is None or person is None:
        return False
    for tie in situation.relationships or ():
        ended = tie.ends_on is not None and tie.ends_on <= today
        begun = tie.starts_on is not None and tie.starts_on <= today
        meant = (tie.worker_id, tie.young_person_id) == (person_id, person.id)
        if meant and begun and not ended and tie.confirmed is True:
            return True
    return False


def may_read(actor: Actor, situation: Situation) -> bool:
    record = situation.record
    if record is None:
        return False
    if record.owner_id == actor.person_id:
        return True
    keys = open_keys(actor, situation)
    if is_themselves(actor, situation):
        return bool(keys) and record.state is RecordState.SHOWN
    given = {one.id for one in situation.permissions or () if yes_stands(one, actor.person_id, situation)}
    on_a_yes = any(key.basis is Basis.PERMISSION and key.permission_id in given for key in keys)
    on_work = any(key.basis is Basis.DUTY for key in keys) and is_work_of(actor.person_id, record)
    left_standing = record.state not in (RecordState.TAKEN_BACK, None)
    return left_standing and (on_a_yes or (on_work and works_with(actor.person_id, situation)))


def is_work_of(person_id: str, record: Record) -> bool:
    """Adults wrote it; or it is what this very person typed for the young person, and nobody has confirmed it."""
    if record.state is RecordState.PROPOSAL:
        return record.typed_by_id is not None and record.typed_by_id == person_id
    return record.owner_id != record.young_person_id


def may_be_given(reader: Reader, situation: Situation) -> bool:
    record, person = situation.record, situation.young_person
    if record is None or person is None or record.young_person_id != person.id:
        return False
    if reader.person_id == record.owner_id:
        return True
    given = any(yes_stands(one, reader.person_id, situation) for one in situation.permissions or ())
    by_work = is_work_of(reader.person_id, record) and (
        works_with(reader.person_id, situation) or reader.person_id == person.id or _must_look(reader, record)
    )
    waits = person.confirmed is not True and reader.early is not True and reader.person_id != person.id
    return not waits and (given or by_work) and record.state is not RecordState.TAKEN_BACK


def _must_look(reader: Reader, record: Record) -> bool:
    """A lead or safeguarding lead of the service at a worry or a hold-back; its chair at a hold-back; nothing else."""
    looks = {RecordKind.CONCERN: {Role.SAFEGUARDING_LEAD, Role.LEAD}}
    looks[RecordKind.HOLD] = looks[RecordKind.CONCERN] | {Role.CHAIR}
    return reader.inside_service is True and record.kind in looks and reader.role in looks[record.kind]


def waiting_breaches(question: Question, ruling: Ruling) -> list[str]:
    action, actor, situation = question
    wait = ruling.duty(DutyCode.WAIT_FOR_SECOND_YES)
    waiting = set(wait.readers) if wait else set()
    alone = situation.with_adult is Company.ALONE and actor.scope is Scope.FULL
    to_more = situation.agreement is not None and situation.agreement.record_id is None
    new_use = to_more or situation.use not in (None, Use.READ_AND_ANSWER) or situation.purpose not in _ONE_THING
    listed = {one.person_id for one in picked(situation) if one.works_with is True and one.cover_for_id is None}
    must = {
        one.person_id
        for one in picked(situation)
        if not alone
        and (
            new_use
            or (one.works_with is not True and one.cover_for_id not in listed)
            or one.standing_permission is not False
        )
    }
    found = []
    if must - waiting or (must & promised(ruling)):
        found.append(f"Line 5: {action} gave new people a key beside an adult without a second yes.")
    if waiting - must:
        found.append(f"Line 5: {action} made one thing for a listed worker wait.")
    soonest = situation.now + timedelta(hours=24) if situation.now else None
    if wait and (wait.not_before is None or soonest is None or wait.not_before < soonest):
        found.append(f"Line 5: {action} took a second yes before a day had passed.")
    return found


def promised(ruling: Ruling) -> set[str]:
    codes = (DutyCode.GRANT_TO_READERS, DutyCode.OWE_TO_READERS, DutyCode.OWE_UNTIL_CONFIRMED)
    return {one for code in codes if (duty := ruling.duty(code)) for one in duty.readers}


def at_once(ruling: Ruling, code: DutyCode) -> bool:
    duty = ruling.duty(code)
    return duty is not None and duty.not_before is None and duty.by is None


def has_adult_and_date(ruling: Ruling, situation: Situation, profile: PracticeProfile) -> bool:
    duty = ruling.duty(DutyCode.NAME_AN_ADULT_AND_A_DATE)
    if duty is None or duty.by is None or situation.today is None:
        return False
    return situation.today < duty.by <= add_working_days(situation.today, 15, profile)
