"""What must be true of the people picked to read. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.capabilities import Capability, Role, may_knock
from consent.facts import Reader, Record
from consent.reasons import Reason
from consent.standing import is_early_or_confirmed, is_promised, is_theirs_by_work, may_know_of, same
from consent.terms import Basis, RecordKind, RecordState

# Who looks at what adults wrote without working with the young person: a worry, and a hold-back.
LOOKS_AT: dict[RecordKind | None, tuple[Role, ...]] = {
    RecordKind.CONCERN: (Role.SAFEGUARDING_LEAD, Role.LEAD),
    RecordKind.HOLD: (Role.LEAD, Role.SAFEGUARDING_LEAD, Role.CHAIR),
}


@refused_as(Reason.NOBODY_PICKED)
def somebody_is_picked(ask: Ask) -> bool:
    """Somebody is picked to read it, and nobody twice."""
    readers = ask.situation.readers or ()
    return 0 < len(readers) == len({reader.person_id for reader in readers})


@refused_as(Reason.READER_IS_NOT_KNOWN)
def every_reader_is_known(ask: Ask) -> bool:
    """Each reader’s role, work with the young person and key are known."""
    return all(
        None not in (one.role, one.works_with, one.standing_permission, one.has_key, one.inside_service)
        for one in ask.situation.readers or ()
    )


@refused_as(Reason.READER_MAY_NOT_READ)
def every_reader_may_read_words(ask: Ask) -> bool:
    """Each reader has a role that may be picked to read words."""
    return all(
        one.role is not None and may_knock(one.role, Capability.READ_SHARED) for one in ask.situation.readers or ()
    )


@refused_as(Reason.COVERS_FOR_NOBODY_PICKED)
def every_cover_is_for_somebody_picked(ask: Ask) -> bool:
    """Whoever reads only as cover covers for a worker who was picked, and who works with the young person."""
    readers = ask.situation.readers or ()
    listed = {one.person_id for one in readers if one.works_with is True and one.cover_for_id is None}
    return all(one.cover_for_id is None or one.cover_for_id in listed for one in readers)


@refused_as(Reason.READER_WORKS_ELSEWHERE)
def every_reader_works_with_them(ask: Ask) -> bool:
    """Each reader works with the young person, and reads this one thing only."""
    return all(one.works_with is True and one.standing_permission is False for one in ask.situation.readers or ())


@refused_as(Reason.READER_HAS_NO_KEY)
def every_reader_has_a_key(ask: Ask) -> bool:
    """Each reader has a working key."""
    readers = ask.situation.readers or ()
    return bool(readers) and all(one.has_key is True for one in readers)


@refused_as(Reason.PROMISE_HAS_ENDED)
def every_promise_still_stands(ask: Ask) -> bool:
    """What each reader was promised on still stands."""
    readers = ask.situation.readers or ()
    return bool(readers) and all(_promise_stands(ask, one) for one in readers)


def _promise_stands(ask: Ask, reader: Reader) -> bool:
    record, person, reader_id = ask.situation.record, ask.situation.young_person, reader.person_id
    if record is None or person is None or not same(record.young_person_id, person.id):
        return False
    if ask.situation.basis is Basis.OWN:
        return same(record.owner_id, reader_id)
    if record.state in (None, RecordState.DRAFT, RecordState.TAKEN_BACK):
        return False
    if ask.situation.basis is Basis.DUTY:
        return is_theirs_by_work(ask, reader_id, record) or _is_theirs_to_look_at(reader, record)
    return ask.situation.basis is Basis.PERMISSION and is_promised(ask, reader_id, record)


def _is_theirs_to_look_at(reader: Reader, record: Record) -> bool:
    """A worry or a hold-back, for those of the service who must look at one, whether or not they work with them."""
    return reader.inside_service is True and reader.role in LOOKS_AT.get(record.kind, ())


@refused_as(Reason.ENROLMENT_NOT_CONFIRMED)
def no_reader_waits_for_confirmation(ask: Ask) -> bool:
    """The young person’s set-up is confirmed, or each reader may read before that, or is the young person."""
    person = ask.situation.young_person
    return all(
        is_early_or_confirmed(one, person) or (person is not None and same(one.person_id, person.id))
        for one in ask.situation.readers or ()
    )


@refused_as(Reason.READER_COVERS_WHAT_IS_ABOUT_THEM)
def nobody_covers_what_is_about_them(ask: Ask) -> bool:
    """No reader gets as somebody’s cover what is about themselves."""
    record = ask.situation.record
    return record is not None and not any(
        one.cover_for_id is not None and same(record.about_id, one.person_id) for one in ask.situation.readers or ()
    )


@refused_as(Reason.ABOUT_THEM)
def no_reader_is_whom_it_is_about(ask: Ask) -> bool:
    """It is about none of the readers, or the young person picked that reader by name and not as cover."""
    record = ask.situation.record
    return record is not None and all(
        may_know_of(ask, one.person_id, record)
        and (one.cover_for_id is None or not same(record.about_id, one.person_id))
        for one in ask.situation.readers or ()
    )
