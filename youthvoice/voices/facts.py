"""The facts a ruling about a voice stands on. Everything is read here, so that what was asked can be asked again."""

from collections.abc import Sequence
from dataclasses import replace

from consent.capabilities import Role
from consent.facts import Grant, Reader, Record, Situation, YoungPerson
from consent.terms import Company, RecordKind, RecordState
from youthvoice import clock, errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.service import Adult
from youthvoice.records import service as records
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part import service as taking_part
from youthvoice.voices.covering import StandIn, covered_by, lying_with, persons_in
from youthvoice.voices.models import Voice
from youthvoice.voices.said import AboutKind
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
        sent_on=clock.day_of(voice.sent_at) if voice.sent_at else None,
        about_id=about_worker_id(voice),
    )


def about_worker_id(voice: Voice) -> str | None:
    """The worker a stored voice is about: kept from them, unless the young person picked them by name."""
    return voice.about_id if voice.about_kind == AboutKind.WORKER else None


def new_record(voice_id: str, young_person_id: str, about_id: str | None = None) -> Record:
    """The voice that would be made."""
    return Record(
        id=voice_id,
        kind=RecordKind.VOICE,
        owner_id=young_person_id,
        young_person_id=young_person_id,
        state=RecordState.DRAFT,
        about_id=about_id,
    )


def about_own(work: Work, record: Record) -> Situation:
    """A young person and something of theirs."""
    whose = people.consent_young_person(work, me(work).person_id)
    return Situation(now=work.now, today=work.today, young_person=whose, record=record)


def about_opening(work: Work, voice: Voice) -> Situation:
    """Somebody who was sent a voice, and what their key to it stands on."""
    permissions = taking_part.permissions_for(work, [voice.id])
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, voice.young_person_id),
        record=as_record(voice),
        grants=grants_of(work, voice.id),
        permissions=permissions,
        relationships=people.list_relationships(work, voice.young_person_id),
    )
    covered = covered_by(permissions, me(work).person_id)
    return _as_cover(work, voice, situation, covered) if covered else situation


def _as_cover(work: Work, voice: Voice, situation: Situation, covered: frozenset[str]) -> Situation:
    """The same, with how it lies with whom they stand in for; what is not known stays unknown, and opens nothing."""
    lying = [one for _, one in lying_with(work, [voice], covered).items()]
    record = situation.record
    if record is None or not lying:
        return situation
    opened, sent_on = any(one.opened for one in lying), max(one.sent_on for one in lying)
    away = frozenset(one.person.id for one in lying if one.away)
    return replace(situation, record=replace(record, opened=opened, sent_on=sent_on), away_ids=away)


def grants_of(work: Work, record_id: str) -> tuple[Grant, ...]:
    """My own keys to a record, as the rules know them."""
    return records.grants_of(work, record_id, me(work).person_id)


def picked(
    work: Work, adults: Sequence[Adult], young: YoungPerson | None, stand_ins: Sequence[StandIn] = ()
) -> tuple[Reader, ...]:
    """The people picked to read one thing, and their cover. `early`: who may read before the set-up is confirmed."""
    first = sign_in.early_readers(work, young.id) if young is not None and not young.confirmed else frozenset()
    service_id = young.service_id if young is not None else None
    keys = people.current_keys(work, [one.id for one in persons_in(adults, stand_ins)])
    readers = tuple(
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
    early = {reader.person_id for reader in readers if reader.early}
    return readers + tuple(
        Reader(
            person_id=one.person.id,
            role=one.person.role,
            works_with=False,  # they read it because of whom they stand in for, not because of their own work
            standing_permission=False,
            has_key=one.person.id in keys,
            inside_service=one.person.service_id == service_id and one.person.role is not Role.ADVOCATE,
            early=one.cover_for.person.id in early,
            cover_for_id=one.cover_for.person.id,
        )
        for one in stand_ins
    )


def about_sending(
    work: Work,
    record: Record,
    adults: Sequence[Adult],
    with_adult: Company,
    stand_ins: Sequence[StandIn] = (),
    *,
    version_id: str | None = None,
) -> Situation:
    """A young person, what they would send, and to whom; `version_id` when they say which words they mean."""
    situation = about_own(work, record)
    return Situation(
        now=work.now,
        today=work.today,
        young_person=situation.young_person,
        record=record,
        version_id=version_id,
        readers=picked(work, adults, situation.young_person, stand_ins),
        with_adult=with_adult,
    )
