"""Who else reads what is sent to somebody, while they are away or it lies unopened: their cover, and only then."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consent.cover import is_left_unopened, opens_on
from consent.facts import Permission
from consent.terms import PermissionState
from youthvoice import clock
from youthvoice.people import service as people
from youthvoice.people.service import Adult, Person
from youthvoice.records import service as records
from youthvoice.voices import store
from youthvoice.voices.models import Voice, VoiceReader
from youthvoice.work import Work

# Who can see each record, and when they opened it (records.who_can_see).
Sights = Mapping[str, Sequence[records.Sight]]


@dataclass(frozen=True)
class CoverWish:
    """What the young person said of cover. `without`: whose they switched off. `named`: whom the screen named to them.

    A yes to cover is a yes to a name. When the screen named others than cover is now, nobody is added unnamed.
    """

    without: tuple[str, ...] = ()
    named: tuple[str, ...] | None = None

    def allows(self, cover_id: str) -> bool:
        """Whether this was who they read of; who asks without a screen (`named` None) is told by the answer."""
        return self.named is None or cover_id in self.named


@dataclass(frozen=True)
class StandIn:
    """Somebody who gets a key because they cover for whom was picked."""

    person: Person
    cover_for: Adult


@dataclass(frozen=True)
class Lying:
    """How what was sent to one person lies: when it came, whether they opened it, and whether they are away."""

    person: Person
    sent_on: date
    opened: bool
    away: bool

    def may_open(self, work: Work) -> bool:
        """Whether their cover may open it today: the same days as the rule's (consent.cover)."""
        return self.away or (not self.opened and is_left_unopened(self.sent_on, work.today, work.house.profile))

    def opens_on(self, work: Work) -> date | None:
        """The first day their cover may open it if nothing changes; None when it was opened already."""
        return None if self.opened else opens_on(self.sent_on, work.house.profile)


def find_stand_ins(
    work: Work, adults: Sequence[Adult], have: Collection[str], wish: CoverWish, about_id: str | None
) -> tuple[StandIn, ...]:
    """The cover of each picked adult who works with the young person, unless they switched it off.

    Nobody who reads it already or was picked by name is added, and never the worker it is about.
    """
    listed = [adult for adult in adults if adult.works_with and adult.person.id not in wish.without]
    covers = people.covers_of(work, [adult.person.id for adult in listed])
    taken = {adult.person.id for adult in adults} | set(have) | {about_id}
    found: list[StandIn] = []
    for adult in listed:
        cover = covers.get(adult.person.id)
        if cover is not None and cover.id not in taken and wish.allows(cover.id):
            taken.add(cover.id)
            found.append(StandIn(cover, adult))
    return tuple(found)


def persons_in(adults: Sequence[Adult], stand_ins: Sequence[StandIn]) -> list[Person]:
    """Everybody it would be given to: those picked, then who covers for them."""
    return [adult.person for adult in adults] + [one.person for one in stand_ins]


def still_stand_in(work: Work, stand_ins: Sequence[StandIn]) -> bool:
    """Whether each still covers for whom it was, and will until this request ends. Already writing."""
    covers = people.covers_of(work, [one.cover_for.person.id for one in stand_ins], held=True)
    return all(covers.get(one.cover_for.person.id) == one.person for one in stand_ins)


def covered_by(permissions: Sequence[Permission], reader_id: str) -> frozenset[str]:
    """For whom this reader stands in, by the yeses in force."""
    return frozenset(
        one.cover_for_id
        for one in permissions
        if one.reader_id == reader_id and one.cover_for_id is not None and one.state is PermissionState.STANDING
    )


def stand_ins_by(permissions: Sequence[Permission]) -> frozenset[str]:
    """Who holds a key only as somebody's cover, by the yeses in force."""
    standing = [one for one in permissions if one.state is PermissionState.STANDING]
    return frozenset(one.reader_id for one in standing if one.cover_for_id is not None)


def lying_with(
    work: Work, voices: Sequence[Voice], person_ids: Collection[str], sights: Sights | None = None
) -> Mapping[tuple[str, str], Lying]:
    """How these voices lie with these people, by voice and person. `sights`: who opened them, where that is known."""
    ids = [voice.id for voice in voices]
    if not ids or not person_ids:
        return {}
    lines = [line for line in store.list_readers(work.session, ids) if line.reader_id in person_ids]
    sights = records.who_can_see(work, ids) if sights is None else sights
    opened = {(voice_id, one.reader_id) for voice_id, each in sights.items() for one in each if one.opened_at}
    found = people.find_people(work, sorted(person_ids))
    return {(line.voice_id, line.reader_id): _lying(work, line, found[line.reader_id], opened) for line in lines}


def _lying(work: Work, line: VoiceReader, person: Person, opened: Collection[tuple[str, str]]) -> Lying:
    has_opened = (line.voice_id, line.reader_id) in opened
    return Lying(person, clock.day_of(line.sent_at), has_opened, person.is_away(work.today))
