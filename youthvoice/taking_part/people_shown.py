"""People as staff lists of taking part show them, and who may be told what. Names, and never anybody's words."""

from dataclasses import dataclass, field

from youthvoice import errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.work import Work


@dataclass(frozen=True)
class YoungShown:
    """Whose it is, as staff see it."""

    id: str
    nickname: str | None = field(repr=False)
    initials: str
    confirmed: bool


@dataclass(frozen=True)
class WorkerShown:
    """A worker, by name, for other staff."""

    id: str
    name: str = field(repr=False)
    role: str


@dataclass(frozen=True)
class FirstName:
    """An adult as a young person knows them."""

    id: str
    first_name: str = field(repr=False)


def show_young(person: Person) -> YoungShown:
    """A young person for staff; “not confirmed” goes with it everywhere, but only once they have set up."""
    return YoungShown(person.id, person.nickname, person.initials, person.confirmed or not person.enrolled)


def show_worker(person: Person) -> WorkerShown:
    """A worker for staff."""
    return WorkerShown(person.id, person.name, str(person.role))


def me(work: Work) -> Me:
    """Whoever is signed in. Raises SignedOut."""
    if work.me is None:
        raise errors.SignedOut
    return work.me


def find_young(work: Work, young_person_id: str) -> Person:
    """A young person I work with today, or of the service I lead. Raises NotFound for anybody else, as for nobody."""
    for one in my_young_people(work):
        if one.id == young_person_id:
            return one
    raise errors.NotFound


def my_young_people(work: Work) -> list[Person]:
    """Those I work with; for a lead, all of the service."""
    return [one.person for one in people.my_young_people(work)]
