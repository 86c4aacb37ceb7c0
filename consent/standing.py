"""Whether a permission, a grant or a working relationship stands now. What is not known does not stand."""

from dataclasses import replace

from consent.asking import Ask
from consent.facts import Grant, Permission, Reader, Record, YoungPerson
from consent.terms import Basis, Id, PermissionState, Purpose, RecordKind, RecordState, Use


def same(one: Id | None, other: Id | None) -> bool:
    """Two ids, both known and equal. Somebody unknown is nobody's equal."""
    return one is not None and one == other


def different(one: Id | None, other: Id | None) -> bool:
    """Two ids, both known and not equal. Somebody unknown is not somebody else either."""
    return one is not None and other is not None and one != other


def works_with(ask: Ask, worker_id: Id) -> bool:
    """Whether a recorded relationship with this young person holds today."""
    today, young_person = ask.situation.today, ask.situation.young_person
    if today is None or young_person is None:
        return False
    return any(
        tie.worker_id == worker_id
        and tie.young_person_id == young_person.id
        and tie.confirmed is True
        and tie.starts_on is not None
        and tie.starts_on <= today
        and (tie.ends_on is None or today < tie.ends_on)
        for tie in ask.situation.relationships or ()
    )


def permission_stands(ask: Ask, permission: Permission, reader_id: Id, record: Record) -> bool:
    """Whether this yes was given by this young person, for this reader and record, and has not ended."""
    now, today, young_person = ask.situation.now, ask.situation.today, ask.situation.young_person
    if now is None or today is None or young_person is None:
        return False
    return (
        permission.state is PermissionState.STANDING
        and permission.withdrawn_at is None
        and permission.given_at is not None
        and permission.given_at <= now
        and (permission.expires_on is None or today < permission.expires_on)
        and permission.reader_id == reader_id
        and permission.young_person_id == young_person.id == record.young_person_id
        and (permission.record_id is None or permission.record_id == record.id)
    )


def is_promised(ask: Ask, reader_id: Id, record: Record) -> bool:
    """Whether any yes of the young person to reading stands for this reader and record.

    A yes to being asked about a study, or to quoting, is none: “They do not get to read your things.”
    """
    return any(
        one.use is Use.READ_AND_ANSWER and permission_stands(ask, one, reader_id, record)
        for one in ask.situation.permissions or ()
    )


def is_picked_by_name(ask: Ask, reader_id: Id, record: Record) -> bool:
    """Whether a yes stands that names this reader for this very record, or for the voice it answers."""
    return any(
        same(one.record_id, record_id) and permission_stands(ask, one, reader_id, replace(record, id=record_id))
        for record_id in (record.id, record.answers_id)
        if record_id is not None
        for one in ask.situation.permissions or ()
    )


def may_know_of(ask: Ask, person_id: Id, record: Record) -> bool:
    """Whether it is not about this person, or they were picked by name (for no complaint), or wrote it themselves."""
    is_about_them = same(record.about_id, person_id)
    if is_about_them and record.kind is RecordKind.COMPLAINT:
        return False  # not even by name: architecture.md, the floor, line 8
    return not is_about_them or same(record.owner_id, person_id) or is_picked_by_name(ask, person_id, record)


def open_grants(ask: Ask) -> list[Grant]:
    """The actor’s grants to the record that are open now; the safeguarding key is never one of them."""
    record, now = ask.situation.record, ask.situation.now
    if record is None or now is None:
        return []
    return [
        grant
        for grant in ask.situation.grants or ()
        if grant.basis not in (None, Basis.SAFEGUARDING)
        and grant.reader_id == ask.actor.person_id
        and grant.record_id == record.id
        and (grant.opens_at is None or grant.opens_at <= now)
        and (grant.expires_at is None or now < grant.expires_at)
    ]


def basis_stands(ask: Ask, grant: Grant) -> bool:
    """Whether what the grant stands on still stands: their own record, the work or the yes."""
    record = ask.situation.record
    if record is None or record.id != grant.record_id:
        return False
    if grant.basis is Basis.OWN:
        return same(record.owner_id, grant.reader_id)
    if grant.basis is Basis.DUTY:
        return is_theirs_by_work(ask, grant.reader_id, record)
    return grant.basis is Basis.PERMISSION and any(
        permission.id == grant.permission_id and permission_stands(ask, permission, grant.reader_id, record)
        for permission in ask.situation.permissions or ()
    )


def is_theirs_by_work(ask: Ask, reader_id: Id, record: Record) -> bool:
    """Whether adults wrote it, and the reader works with the young person, or is the one it was shown to.

    What one of them typed for the young person is theirs by work too, until it is confirmed: theirs alone.
    """
    person = ask.situation.young_person
    if record.state is RecordState.PROPOSAL:
        return same(record.typed_by_id, reader_id) and works_with(ask, reader_id)
    if person is None or not different(record.owner_id, person.id):
        return False
    shown_to_them = record.state is RecordState.SHOWN and reader_id == person.id
    return shown_to_them or works_with(ask, reader_id)


def is_new_to_them(reader: Reader) -> bool:
    """New people: who does not work with this young person, or any standing permission (answers.md).

    Cover of a listed worker is not new: whom they stand in for is asked before (every_cover_is_for_somebody_picked).
    """
    is_listed = reader.works_with is True or reader.cover_for_id is not None
    return not is_listed or reader.standing_permission is not False


def cover_for(ask: Ask, grant: Grant) -> Id | None:
    """The worker this key’s holder only stands in for; None for a reader in their own right. The yes knows it too."""
    if grant.cover_for_id is not None or grant.permission_id is None:
        return grant.cover_for_id
    yeses = [one for one in ask.situation.permissions or () if one.id == grant.permission_id]
    return next((one.cover_for_id for one in yeses if one.cover_for_id is not None), None)


def is_new_use(ask: Ask) -> bool:
    """A use that is not reading and answering, or a yes to more than one thing (answers.md: as new people)."""
    situation = ask.situation
    other_use = situation.use is not None and situation.use is not Use.READ_AND_ANSWER
    other_purpose = situation.purpose is not None and situation.purpose is not Purpose.ANSWER
    to_more_than_one_thing = situation.agreement is not None and situation.agreement.record_id is None
    return other_use or other_purpose or to_more_than_one_thing


def is_early_or_confirmed(reader: Reader, young_person: YoungPerson | None) -> bool:
    """Whether this reader need not wait for another adult to confirm the enrolment."""
    return reader.early is True or (young_person is not None and young_person.confirmed is True)
