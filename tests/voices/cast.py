"""The people of these tests: real rows and real keys in a real house, so that whatever opens here opens with a key."""

from copy import copy
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Self

from consent.capabilities import Role
from consent.terms import Scope
from tests.kept import made_once
from tests.people.marking import set_person
from youthvoice import clock
from youthvoice.app import connect
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work


@dataclass
class Cast:
    """One service with its people. `ash` and `bo` are young people; bo has nothing to do with ash."""

    house: House
    service_id: str = ""
    safeguarding: Bundle = field(default_factory=Bundle.generate)
    ash: Me = field(init=False)
    bo: Me = field(init=False)
    sam: Me = field(init=False)  # ash's keyworker
    rae: Me = field(init=False)  # a specialist who works with ash
    lee: Me = field(init=False)  # a lead
    kit: Me = field(init=False)  # another lead
    zed: Me = field(init=False)  # bo's keyworker, nothing to do with ash

    def work(self, me: Me | None = None) -> Work:
        """A unit of work, to be finished or closed by the caller."""
        return Work(self.house, me)

    def do(self, me: Me | None, verb, *args, **kwargs):
        """One request: `verb(work, …)`, committed. Whatever it raises is raised, and nothing is kept."""
        work = self.work(me)
        try:
            return work.carry_out(lambda: verb(work, *args, **kwargs))
        finally:
            work.close()

    def moved_to(self, house: House) -> Self:
        """The same people in this house, which has their rows."""
        moved = copy(self)
        moved.house = house
        return moved


@made_once
def make_cast(house: House) -> Cast:
    """Everybody, enrolled and confirmed, with keys; no key for nobody."""
    connect()
    cast = Cast(house)
    cast.service_id = cast.do(None, people.add_service, "Harbour")
    cast.do(None, people.set_safeguarding_key, cast.service_id, cast.safeguarding.public_key)
    cast.lee = add_worker(cast, "Lee Hall", Role.LEAD)
    cast.kit = add_worker(cast, "Kit Moss", Role.LEAD)
    cast.sam = add_worker(cast, "Sam Reed", Role.KEYWORKER)
    cast.rae = add_worker(cast, "Rae Stone", Role.SPECIALIST)
    cast.zed = add_worker(cast, "Zed Lane", Role.KEYWORKER)
    cast.ash = add_young_person(cast, "Ash Field", cast.sam)
    cast.bo = add_young_person(cast, "Bo Wood", cast.zed)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, cast.rae.person_id, Role.SPECIALIST)
    return cast


def add_worker(cast: Cast, name: str, role: Role, *, with_key: bool = True) -> Me:
    """A worker, with a key unless said otherwise."""
    person = cast.do(None, people.add_worker, cast.service_id, name=name, role=role, username=name)
    return as_me(cast, person.id, role, "staff", with_key=with_key)


def add_young_person(cast: Cast, name: str, keyworker: Me, *, enrolled: bool = True, confirmed: bool = True) -> Me:
    """A young person; enrolled and confirmed by setting the days, since enrolling is sign_in's to test."""
    young_id = new_id()
    cast.do(
        cast.lee,
        people.add_young_person,
        young_id,
        service_id=cast.service_id,
        name=name,
        keyworker_id=keyworker.person_id,
    )
    days = {"enrolled_at": clock.now() if enrolled else None, "confirmed_at": clock.now() if confirmed else None}
    set_person(cast.house, young_id, **days)
    return as_me(cast, young_id, Role.YOUNG_PERSON, "young", with_key=enrolled)


def as_me(cast: Cast, person_id: str, role: Role, door: str, *, with_key: bool) -> Me:
    """Somebody signed in, holding the keys the directory lists for them."""
    bundle = Bundle.generate() if with_key else None
    if bundle is not None:
        cast.do(None, _put_key, person_id, bundle)
    # Their secret counts as given throughout: when it lapses is tested in tests/people.
    return Me(person_id, role, cast.service_id, door, Scope.FULL, clock.now() + timedelta(days=400), bundle=bundle)


def _put_key(work: Work, person_id: str, bundle: Bundle) -> None:
    work.begin_writing()
    people.put_key(work, person_id, public_key=bundle.public_key, draft_public=bundle.draft_public, version=1)
