"""A small service with people in it, made through the real services: who shares what with whom in these tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Self

from consent.capabilities import Role
from consent.terms import Basis, Scope
from tests.kept import made_once
from tests.people.marking import put_person
from youthvoice import clock
from youthvoice.errors import NotFound
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.service import PublicKey
from youthvoice.records import service as records
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.hybrid import HybridPrivate
from youthvoice.work import Work

WORDS = {"feeling": "ok", "words": "It is too loud at night. 🌧 مرحبا"}


@dataclass
class Town:
    """mia and noa (young people), sam and alex (keyworkers), ada (advocate), lee (lead), kit (elsewhere)."""

    house: House
    service_id: str
    safeguarding: HybridPrivate
    ids: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    services: dict[str, str] = field(default_factory=dict)
    bundles: dict[str, Bundle] = field(default_factory=dict)

    def me(self, name: str, *, scope: Scope = Scope.FULL, locked: bool = False) -> Me:
        return Me(
            self.ids[name],
            self.roles[name],
            self.services[name],
            "young" if self.roles[name] is Role.YOUNG_PERSON else "staff",
            scope,
            clock.now(),
            bundle=None if locked or scope is not Scope.FULL else self.bundles.get(name),
        )

    @contextmanager
    def as_(self, name: str | None, *, scope: Scope = Scope.FULL, locked: bool = False) -> Iterator[Work]:
        """One request of somebody's, committed at its end."""
        made = Work(self.house, None if name is None else self.me(name, scope=scope, locked=locked))
        try:
            yield made
            made.finish(commit=True)
        finally:
            made.close()

    def moved_to(self, house: House) -> Self:
        """The same people in this house, which has their rows."""
        mine = {name: dict(getattr(self, name)) for name in ("ids", "roles", "services", "bundles")}
        return replace(self, house=house, **mine)

    def give_key(self, name: str, *, pending: bool = False) -> PublicKey:
        bundle = Bundle.generate()
        with self.as_(None) as work:
            version = people.next_version(work, self.ids[name])
            work.begin_writing()
            key = people.put_key(
                work,
                self.ids[name],
                public_key=bundle.public_key,
                draft_public=bundle.draft_public,
                version=version,
                pending=pending,
            )
        self.bundles[name] = bundle
        return key

    def add_worker(self, name: str, role: Role, *, service_id: str | None = None, key: bool = True) -> None:
        with self.as_(None) as work:
            person = people.add_worker(
                work, service_id or self.service_id, name=f"{name.title()} Smith", role=role, username=f"{name}@here"
            )
        self.ids[name], self.roles[name], self.services[name] = person.id, role, service_id or self.service_id
        if key:
            self.give_key(name)

    def add_young_person(self, name: str, keyworker: str, *, key: bool = True, confirmed: bool = True) -> None:
        self.ids[name], self.roles[name], self.services[name] = new_id(), Role.YOUNG_PERSON, self.service_id
        with self.as_("lee") as work:
            people.add_young_person(
                work,
                self.ids[name],
                service_id=self.service_id,
                name=f"{name.title()} Jones",
                keyworker_id=self.ids[keyworker],
            )
        if key:
            self.enrol(name, confirmed=confirmed)

    def enrol(self, name: str, *, confirmed: bool = True) -> None:
        self.give_key(name)
        with self.as_(None) as work:
            work.begin_writing()
            people.enrol(work, self.ids[name], f"{name}-here")
            if confirmed:
                self.confirm(work, name)

    def confirm(self, work: Work, name: str) -> None:
        put_person(work, self.ids[name], confirmed_at=work.now)

    def link(self, name: str, worker: str, role: Role) -> None:
        with self.as_("lee") as work:
            people.link_worker(work, self.ids[name], self.ids[worker], role)

    def reader(self, name: str, basis: Basis = Basis.PERMISSION, **more: Any) -> records.Reader:
        permission = new_id() if basis is Basis.PERMISSION else None
        return records.Reader(self.ids[name], basis, permission_id=more.pop("permission_id", permission), **more)

    def seal(self, work: Work, *readers: records.Reader, **more: Any) -> records.Sealed:
        """A voice of mia's unless told otherwise."""
        asked: dict[str, Any] = {
            "record_id": new_id(),
            "version_id": new_id(),
            "kind": "voice",
            "young_person_id": self.ids["mia"],
            "owner_id": self.ids["mia"],
            "content": WORDS,
        }
        return records.seal(work, readers=readers, **(asked | more))

    def keep(self, name: str, *readers: records.Reader, **more: Any) -> str:
        """Save one version as this person; gives the record's id."""
        with self.as_(name) as work:
            sealed = self.seal(work, *readers, **more)
            records.save(work, sealed)
        return sealed.place.record_id

    def keep_plan(self, *readers: records.Reader, **more: Any) -> str:
        """A plan sam wrote about mia."""
        return self.keep("sam", *readers, **({"kind": "plan", "owner_id": self.ids["sam"]} | more))

    def opens(self, name: str, record_id: str, **more: Any) -> dict[str, Any] | None:
        """What this person reads when they open it; None when there is nothing for them."""
        with self.as_(name) as work:
            try:
                return dict(records.open_record(work, record_id, **more).content)
            except NotFound:
                return None


@made_once
def build(house: House) -> Town:
    """The town, with a safeguarding key."""
    work = Work(house)
    service_id = people.add_service(work, "North")
    other_id = people.add_service(work, "South")
    work.finish(commit=True)
    safeguarding = HybridPrivate.generate()
    people.set_safeguarding_key(work, service_id, safeguarding.public_key)
    work.finish(commit=True)
    work.close()
    town = Town(house, service_id, safeguarding)
    for name, role in (
        ("lee", Role.LEAD),
        ("sam", Role.KEYWORKER),
        ("alex", Role.KEYWORKER),
        ("ada", Role.ADVOCATE),
        ("ines", Role.INSPECTOR),
    ):
        town.add_worker(name, role)
    town.add_worker("kit", Role.KEYWORKER, service_id=other_id)
    town.add_young_person("mia", "sam")
    town.add_young_person("noa", "sam")
    town.link("mia", "alex", Role.KEYWORKER)
    return town
