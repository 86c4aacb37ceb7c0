"""What must be true of words that a worker typed for a young person. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.reasons import Reason
from consent.standing import same
from consent.terms import RecordKind, RecordState


@refused_as(Reason.NOT_A_PROPOSAL)
def record_is_a_proposal(ask: Ask) -> bool:
    """It is what was typed for the young person, and waits for them to confirm it."""
    record = ask.situation.record
    return record is not None and record.kind is RecordKind.VOICE and record.state is RecordState.PROPOSAL


@refused_as(Reason.NOT_TYPED_BY_THEM)
def typed_it_themselves(ask: Ask) -> bool:
    """They typed it themselves."""
    record = ask.situation.record
    return record is not None and same(record.typed_by_id, ask.actor.person_id)


@refused_as(Reason.NOT_ABOUT_THEM)
def words_belong_to_the_young_person(ask: Ask) -> bool:
    """The words are kept as the young person’s, never as an adult’s."""
    record, person = ask.situation.record, ask.situation.young_person
    return record is not None and person is not None and same(record.owner_id, person.id)


@refused_as(Reason.NOT_THE_NEWEST)
def means_the_newest_version(ask: Ask) -> bool:
    """They mean exactly the words that are there now."""
    record = ask.situation.record
    return record is not None and same(record.version_id, ask.situation.version_id)
