"""What asking for an advocate and saying that something is wrong share: names as they are shown, and who hears."""

from dataclasses import dataclass, field

from consent.capabilities import Role
from youthvoice import errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.work import Work


@dataclass(frozen=True)
class Named:
    """An adult, as a young person and other staff know them."""

    id: str
    first_name: str
    what: Role


@dataclass(frozen=True)
class Whose:
    """The young person who spoke up. `confirmed`: another adult confirmed that it was them who set the app up."""

    id: str
    name: str = field(repr=False)
    nickname: str | None = field(repr=False)
    initials: str = field(repr=False)
    confirmed: bool


def named(person: Person) -> Named:
    """An adult by first name."""
    return Named(person.id, person.first_name, person.role)


def whose(person: Person) -> Whose:
    """The young person, for whoever has to get in touch with them."""
    return Whose(person.id, person.name, person.nickname, person.initials, person.confirmed)


def me(work: Work) -> Me:
    """Whoever is signed in."""
    if work.me is None:
        raise errors.SignedOut
    return work.me


def in_role(work: Work, service_id: str, *roles: Role) -> list[Person]:
    """Everybody of a service who is here in one of these roles."""
    return [one for one in people.list_workers_in(work, service_id) if one.role in roles]
