"""A little service made through the real services: a lead, a keyworker, an advocate and a young person."""

from dataclasses import dataclass

from consent.capabilities import Role
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work


@dataclass(frozen=True)
class Staff:
    """A worker and how they sign in."""

    id: str
    username: str
    passphrase: str
    me: Me


@dataclass(frozen=True)
class LittleService:
    """Who is in it."""

    id: str
    lead: Staff
    keyworker: Staff
    advocate: Staff
    young_person_id: str


def make_service(house: House, *, name: str = "Harbour", prefix: str = "") -> LittleService:
    """A service with its safeguarding key, committed piece by piece as real acts are."""
    with _writing(house) as work:
        service_id = people.add_service(work.it, name, help_number="01632 960 001")
        people.set_safeguarding_key(work.it, service_id, Bundle.generate().public_key)
    lead = make_staff(house, service_id, Role.LEAD, f"{prefix}lead", "Lena Lead")
    keyworker = make_staff(house, service_id, Role.KEYWORKER, f"{prefix}kay", "Kay Worker")
    advocate = make_staff(house, service_id, Role.ADVOCATE, f"{prefix}ada", "Ada Vocate")
    young = add_young_person(house, lead.me, service_id, keyworker.id)
    return LittleService(service_id, lead, keyworker, advocate, young)


def make_staff(house: House, service_id: str, role: Role, username: str, name: str) -> Staff:
    """A worker who has a passphrase, and a Me as if they had just signed in."""
    with _writing(house) as work:
        person = people.add_worker(work.it, service_id, name=name, role=role, username=username)
        slot = sign_in.make_staff_slot(work.it, person.id)
    with _writing(house) as work:
        me = sign_in.open_by_passphrase(work.it, username, slot.passphrase).me
    return Staff(person.id, username, slot.passphrase, me)


def add_young_person(
    house: House, lead: Me, service_id: str, keyworker_id: str, name: str = "Sam Small Sampson"
) -> str:
    """A young person the lead added."""
    young_person_id = new_id()
    with _writing(house, lead) as work:
        people.add_young_person(work.it, young_person_id, service_id=service_id, name=name, keyworker_id=keyworker_id)
    return young_person_id


class _writing:
    """One unit of work, committed when nothing went wrong."""

    def __init__(self, house: House, me: Me | None = None) -> None:
        self.it = Work(house, me)

    def __enter__(self) -> "_writing":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.it.finish(commit=kind is None)
        self.it.close()


in_one_go = _writing
