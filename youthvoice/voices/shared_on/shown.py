"""An ask to show somebody more as it is shown: to whoever asked, a line; to the young person, who, whom and why."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from youthvoice import clock
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.voices.shared_on.models import ShareAsk
from youthvoice.voices.shared_on.standing import Standing, State, stand
from youthvoice.voices.shown import Named, NamedWorker
from youthvoice.work import Work


@dataclass(frozen=True)
class SomebodyShown(Named):
    """Somebody by first name, and what they are."""

    what: str


@dataclass(frozen=True)
class PersonShown(NamedWorker):
    """Somebody as other staff know them, and what they are."""

    role: str


@dataclass(frozen=True)
class AskLine:
    """For whoever asked: for whom, where it stands and since when. `ask_again_on`: after a no."""

    id: str
    person: PersonShown
    asked_at: datetime
    state: State
    on: date
    ask_again_on: date | None


@dataclass(frozen=True)
class AskedOf:
    """For the young person. `why` is there once it was opened."""

    id: str
    voice_id: str
    asked_by: SomebodyShown
    person: SomebodyShown
    asked_at: datetime
    sent_at: datetime | None
    state: State
    on: date
    alive: bool
    why: str | None = field(default=None, repr=False)


def show_line(work: Work, row: ShareAsk) -> AskLine:
    """One line for whoever asked."""
    person = people.find_people(work, [row.reader_id])[row.reader_id]
    return line(work, row, stand(work, [row])[row.id], person)


def line(work: Work, row: ShareAsk, standing: Standing, person: Person) -> AskLine:
    """The same. That they said yes once, and wait to say it again alone, is theirs: whoever asked sees no change."""
    before = (State(row.answer), row.answered_at) if row.answer and row.answered_at else (State.WAITING, row.asked_at)
    state, at = before if standing.is_open else (standing.state, standing.since)
    since = clock.day_of(at)
    said_no = state in (State.NO, State.NOT_NOW)
    rests = timedelta(days=work.house.profile.offer_again_days)
    return AskLine(
        id=row.id,
        person=show_person(person),
        asked_at=row.asked_at,
        state=state,
        on=since,
        ask_again_on=since + rests if said_no else None,
    )


def show_person(person: Person) -> PersonShown:
    """Somebody by name."""
    return PersonShown(person.id, person.name, str(person.role))


def somebody(person: Person) -> SomebodyShown:
    """Somebody by first name."""
    return SomebodyShown(person.id, person.first_name, str(person.role))
