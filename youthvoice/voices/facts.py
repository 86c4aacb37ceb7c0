"""The facts a ruling about a voice stands on. Everything is read here, so that what was asked can be asked again."""

from collections.abc import Sequence

from consent.capabilities import Role
from consent.facts import Grant, Reader, Record, Situation, YoungPerson
from consent.terms import Company, RecordKind, RecordState
from youthvoice import errors
from youthvoice.gate import Me
from youthvoice.people import service as people
from youthvoice.people.service import Adult
from youthvoice.records import service as records
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part import service as taking_part
from youthvoice.voices.models import Voice
from youthvoice.work import Work


def me(work: Work) -> Me:
    """Whoever is signed in."""
    if work.me is None:
        raise errors.SignedOut
    return work.me


def as_record(voice: Voice) -> Record:
    """A stored voice as the rules know it."""
    return Record(
        id=voice.id,
        kind=RecordKind.VOICE,
        owner_id=voice.young_person_id,
        young_person_id=voice.young_person_id,
        state=RecordState(voice.state),
        named_adult_id=voice.named_adult_id,
        sent_on=voice.sent_at.date() if voice.sent_at else None,
    )


def new_record(voice_id: str, young_person_id: str) -> Record:
    """The voice that would be made."""
    return Record(
        id=voice_id,
        kind=RecordKind.VOICE,
        owner_id=young_person_id,
        young_person_id=young_person_id,
        state=RecordState.DRAFT,
    )


def about_own(work: Work, record: Record) -> Situation:
    """A young person and something of theirs."""
    whose = people.consent_young_person(work, me(work).person_id)
    return Situation(now=work.now, today=work.today, young_person=whose, record=record)


def about_opening(work: Work, voice: Voice) -> Situation:
    """Somebody who was sent a voice, and what their key to it stands on."""
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, voice.young_person_id),
        record=as_record(voice),
        grants=grants_of(work, voice.id),
        permissions=taking_part.permissions_for(work, [voice.id]),
        relationships=people.list_relationships(work, voice.young_person_id),
    )


def grants_of(work: Work, record_id: str) -> tuple[Grant, ...]:
    """My own keys to a record, as the rules know them."""
    return records.grants_of(work, record_id, me(work).person_id)


def picked(work: Work, adults: Sequence[Adult], young: YoungPerson | None) -> tuple[Reader, ...]:
    """The people picked to read one thing. `early`: those who may read before the set-up is confirmed."""
    first = sign_in.early_readers(work, young.id) if young is not None and not young.confirmed else frozenset()
    service_id = young.service_id if young is not None else None
    keys = people.current_keys(work, [adult.person.id for adult in adults])
    return tuple(
        Reader(
            person_id=adult.person.id,
            role=adult.person.role,
            works_with=adult.works_with,
            standing_permission=False,  # a yes to one thing is never a standing one
            has_key=adult.person.id in keys,
            inside_service=adult.person.service_id == service_id and adult.person.role is not Role.ADVOCATE,
            early=adult.is_named_adult or adult.person.id in first,
        )
        for adult in adults
    )


def about_sending(work: Work, record: Record, adults: Sequence[Adult], with_adult: Company) -> Situation:
    """A young person, what they would send, and to whom."""
    situation = about_own(work, record)
    return Situation(
        now=work.now,
        today=work.today,
        young_person=situation.young_person,
        record=record,
        readers=picked(work, adults, situation.young_person),
        with_adult=with_adult,
    )
