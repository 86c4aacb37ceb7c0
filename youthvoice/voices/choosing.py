"""Whom a young person picks to read, and what the ruling makes of each: now, owed, or waiting for a second yes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Permission, Record
from consent.ruling import Ruling
from consent.terms import Basis, Company
from youthvoice import errors, gate
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.people.service import Adult
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.service import Yes
from youthvoice.voices import facts
from youthvoice.voices.covering import CoverWish, StandIn, find_stand_ins, persons_in, still_stand_in
from youthvoice.work import Work

NOT_THEIRS = "One of these people is not there to pick. Pick someone else."
CHANGED = "Something changed while this was going. Nothing is lost. Try again."


@dataclass(frozen=True)
class Choice:
    """Whom to seal to or owe now, and who waits until when. `permission_ids`: one for each of them, made beforehand."""

    readers: tuple[records.Reader, ...] = ()
    waiting: Mapping[str, datetime] = field(default_factory=dict)
    permission_ids: Mapping[str, str] = field(default_factory=dict)
    adults: tuple[Adult, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    owed_ids: frozenset[str] = frozenset()
    being_set_up_ids: frozenset[str] = frozenset()
    second_yes_to: tuple[str, ...] = ()
    named_adult_id: str | None = None
    due_on: date | None = None
    still_waiting: frozenset[str] = frozenset()

    @property
    def reader_ids(self) -> tuple[str, ...]:
        """Everybody who can read it now, or is promised it."""
        return tuple(reader.reader_id for reader in self.readers)

    @property
    def cover_for(self) -> dict[str, str]:
        """Whom each reads for who was not picked themselves."""
        return {one.person.id: one.cover_for.person.id for one in self.stand_ins}


NOBODY = Choice()


def choose(
    work: Work,
    action: Action,
    record: Record,
    reader_ids: Sequence[str],
    with_adult: Company,
    *,
    is_new: bool = False,
    cover: CoverWish = CoverWish(),  # noqa: B008 (frozen)
    have: Collection[str] = (),
    version_id: str | None = None,
) -> Choice:
    """Ask whether this young person may give this voice to these people, and sort them as the ruling says.

    `is_new`: nothing was kept under this id before, so no first yes can be waiting. `cover`: what they said of
    cover. `have`: who reads it already. `version_id`: the words they mean, where somebody typed them. Raises
    Invalid (`send_to`) for
    anybody who is not listed for them, Refused or NotFound as the ruling says.
    """
    me = facts.me(work)
    adults = _listed(work, me.person_id, reader_ids)
    stand_ins = find_stand_ins(work, adults, have, cover, record.about_id)
    situation = facts.about_sending(work, record, adults, with_adult, stand_ins, version_id=version_id)
    ruling = gate.ask(work, action, situation, about=me.person_id)
    yeses = {} if is_new else _waiting_yeses(work, record)
    waiting = _who_waits(work, ruling, yeses, reader_ids)
    now = [adult for adult in adults if adult.person.id not in waiting]
    stand_ins = tuple(one for one in stand_ins if one.cover_for.person.id not in waiting)
    ids = {one.id: new_id() for one in persons_in(adults, stand_ins)}
    promised_only = _readers_of(ruling, DutyCode.OWE_UNTIL_CONFIRMED)
    keyless = _readers_of(ruling, DutyCode.OWE_TO_READERS)
    named = ruling.duty(DutyCode.NAME_AN_ADULT_AND_A_DATE)
    return Choice(
        readers=tuple(
            records.Reader(
                reader_id=one.id,
                basis=Basis.PERMISSION,
                permission_id=ids[one.id],
                owed=one.id in promised_only,
            )
            for one in persons_in(now, stand_ins)
        ),
        waiting=waiting,
        permission_ids=ids,
        adults=tuple(adults),
        stand_ins=stand_ins,
        owed_ids=promised_only | keyless,
        being_set_up_ids=keyless & {adult.person.id for adult in adults if adult.works_with},
        second_yes_to=tuple(adult.person.id for adult in now if adult.person.id in yeses),
        named_adult_id=_who_answers(now, record.about_id),
        due_on=named.by if named else None,
        still_waiting=frozenset(yeses.keys() & waiting.keys()),
    )


def recheck(work: Work, choice: Choice) -> None:
    """Inside the write transaction: who was picked works with them, and cover is cover. Raises Conflict `changed`."""
    picked = {adult.person.id for adult in choice.adults if adult.works_with}
    if not picked:
        return  # just me, or picked for themselves: that stands on nobody's work
    ties = people.list_relationships(work, facts.me(work).person_id)
    if not picked <= {tie.worker_id for tie in ties} or not still_stand_in(work, choice.stand_ins):
        raise errors.Conflict("changed", CHANGED)


def write_permissions(work: Work, record_id: str, choice: Choice) -> None:
    """The yeses themselves, in the transaction that sends. A second yes takes the place of the one that waited."""
    for reader_id in choice.second_yes_to:
        taking_part.withdraw_for_record(work, record_id, reader_id)
    cover_for = choice.cover_for
    yeses = [
        Yes(reader_id, permission_id, choice.waiting.get(reader_id), cover_for.get(reader_id))
        for reader_id, permission_id in choice.permission_ids.items()
        if reader_id not in choice.still_waiting  # its time runs from the first yes, and that is written
    ]
    if yeses:
        taking_part.record_permissions(work, facts.me(work).person_id, record_id, yeses)


def second_yes_after(work: Work, first: Permission) -> datetime:
    """From when a second yes counts: the profile's hours after the first (24 at least)."""
    assert first.given_at is not None
    return first.given_at + timedelta(hours=work.house.profile.second_yes_wait_hours)


def _listed(work: Work, young_person_id: str, reader_ids: Sequence[str]) -> list[Adult]:
    """The adults picked, in the order they were picked; anybody else's id is refused like one that does not exist."""
    listed = {adult.person.id: adult for adult in people.list_adults_of(work, young_person_id)}
    if not set(reader_ids) <= listed.keys():
        raise errors.Invalid({"send_to": NOT_THEIRS}, code="not_listed")
    return [listed[reader_id] for reader_id in dict.fromkeys(reader_ids)]


def _waiting_yeses(work: Work, record: Record) -> dict[str, Permission]:
    """First yeses to this record that wait for their second, by reader; those that ran out are gone."""
    return {one.reader_id: one for one in taking_part.waiting_for(work, [str(record.id)])}


def _who_waits(
    work: Work, ruling: Ruling, yeses: Mapping[str, Permission], reader_ids: Sequence[str]
) -> dict[str, datetime]:
    """Whoever the ruling keeps waiting, and whoever's first yes is not a day old, however alone they are now."""
    duty = ruling.duty(DutyCode.WAIT_FOR_SECOND_YES)
    waiting: dict[str, datetime] = {}
    for reader_id in reader_ids:
        first = yeses.get(reader_id)
        if first is not None and second_yes_after(work, first) > work.now:
            waiting[reader_id] = second_yes_after(work, first)
        elif duty is not None and reader_id in duty.readers and duty.not_before is not None:
            waiting[reader_id] = duty.not_before
    return waiting


def _readers_of(ruling: Ruling, code: DutyCode) -> frozenset[str]:
    duty = ruling.duty(code)
    return frozenset(duty.readers) if duty is not None else frozenset()


def _who_answers(adults: Sequence[Adult], about_id: str | None) -> str | None:
    """Who owes the answer: their keyworker when picked, else whoever they picked first; whom it is about comes last."""
    others = [adult for adult in adults if adult.person.id != about_id]
    keyworkers = [adult for adult in others if adult.role is Role.KEYWORKER]
    return next((adult.person.id for adult in (*keyworkers, *others, *adults)), None)
