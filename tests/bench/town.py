"""The people of a bench: a service, three adults who read, young people on their phones; made through the real API."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from secrets import token_bytes
from typing import Any

from flask import Flask

from consent.capabilities import Role
from tests.bench.size import CHEAP
from youthvoice import clock, migrations
from youthvoice.app import create_app
from youthvoice.config import FULL_COST, Config
from youthvoice.db import Database
from youthvoice.demo.client import Json, Signed, text
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.opening import open_house
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.sign_in import slots, unlocking
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.server_key import ServerKey
from youthvoice.vault.slots import make_slot
from youthvoice.vault.stretch import Stretching
from youthvoice.work import Work

WORKERS = {"kay": Role.KEYWORKER, "chris": Role.CHAIR, "ada": Role.ADVOCATE, "lena": Role.LEAD}
READERS = ("kay", "chris", "ada")


@dataclass
class Young:
    """A young person on their phone."""

    id: str
    app: Any
    slot_id: str
    secret: bytes

    def signed_in(self) -> Signed:
        """Signed in afresh on this phone: a session idles out after three minutes."""
        return Signed.in_by(self.app, "device", {"slot_id": self.slot_id, "secret": text(self.secret)})


@dataclass
class Town:
    """A house with people in it, and how a server process of the same house is told of it."""

    house: House
    app: Flask
    workers: dict[str, str] = field(default_factory=dict)
    passphrases: dict[str, Json] = field(default_factory=dict)
    young: list[Young] = field(default_factory=list)

    @cached_property
    def readers(self) -> list[str]:
        """The three a voice is sent to."""
        return [self.workers[name] for name in READERS]

    @property
    def environment(self) -> dict[str, str]:
        """What a server of this house is started with: the full cost of signing in."""
        config = self.house.config
        return {
            "YOUTHVOICE_MODE": "test",
            "YOUTHVOICE_DATABASE_URL": config.database_url,
            "YOUTHVOICE_SERVER_KEY": config.server_key,
            "YOUTHVOICE_VAR": str(config.var_dir),
            "YOUTHVOICE_BASE_URL": config.base_url,
        }

    def full_phone(self, young: Young, cost: Stretching = FULL_COST) -> Json:
        """One more phone of theirs, which costs as much to open as a phone in use does; how it signs in."""
        slot_id, secret = new_id(), token_bytes(32)
        work = Work(replace(self.house, cost=cost))
        bundle = sign_in.open_by_device(work, young.slot_id, young.secret).me.bundle
        key = people.current_key(work, young.id)
        assert bundle is not None
        assert key is not None
        bound = slots.binding(work, slot_id, young.id, "device", bundle, key.version)
        unlocking.put_device(work, young.id, key.id, slot_id, make_slot("device", secret, bundle, bound, cost))
        work.finish(commit=True)
        work.close()
        return {"slot_id": slot_id, "secret": text(secret)}


@contextmanager
def living(folder: Path, url: str) -> Iterator[Town]:
    """A town without anybody yet, on an empty database."""
    database = Database(url)
    migrations.upgrade(database.engine)
    config = Config(url, ServerKey.generate().to_text(), "http://127.0.0.1:8000", "test", folder, cost=CHEAP)
    house = open_house(config, database)
    try:
        yield Town(house, create_app(house))
    finally:
        database.engine.dispose()
        clock.set_offset_file(None)


def settle(town: Town, number: int) -> None:
    """The service, its workers and so many young people come to live here."""
    work = Work(town.house)
    service = people.add_service(work, "Harbour", help_number="01632 960 001")
    people.set_safeguarding_key(work, service, Bundle.generate().public_key)
    for name, role in WORKERS.items():
        person = people.add_worker(work, service, name=f"{name.title()} Worker", role=role, username=name)
        slot = sign_in.make_staff_slot(work, person.id)
        town.workers[name] = person.id
        town.passphrases[name] = {"username": name, "passphrase": slot.passphrase}
    work.finish(commit=True)
    work.close()
    town.young += [_enrolled(town, one) for one in range(number)]


def _enrolled(town: Town, number: int) -> Young:
    # Everybody signs in afresh: what a lead does here asks for a secret of the last five minutes.
    staff = {name: Signed.in_by(town.app, "passphrase", town.passphrases[name]) for name in ("lena", "kay", "ada")}
    young_id, slot_id, secret = new_id(), new_id(), token_bytes(32)
    path = f"people/young-people/{young_id}"
    staff["lena"].put(path, {"name": f"Young Person {number}", "keyworker_id": town.workers["kay"]})
    for name in ("chris", "ada"):
        staff["lena"].put(f"{path}/workers/{town.workers[name]}", {"role": str(WORKERS[name])})
    invited = staff["kay"].put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": "qr"})
    body = {"invitation_id": invited["id"], "words": invited["words"], "nickname": f"Kite {number}"}
    slot = {"id": slot_id, "secret": text(secret)}
    Signed.in_by(town.app, "redeem", body | {"on": "phone", "slot": slot})
    seen = {"how": "saw", "seen_on": clock.today().isoformat()}
    staff["ada"].post(f"sign-in/enrolments/{young_id}/confirm", seen)
    return Young(young_id, town.app, slot_id, secret)
