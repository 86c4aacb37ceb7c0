"""Somebody else's id is answered exactly as an id that does not exist: every route with an id, every role."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from consent.capabilities import Role
from tests.people.marking import set_person
from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.routes import Verb, api_routes
from youthvoice.ids import new_id
from youthvoice.people import service as people

WHO = ("kestrel", "sam", "noor", "jo", "ama", "priya", "ruth", "ines", "alex")
# Said in answers.md: an invitation's id is not secret, and its state may be asked for by anybody.
NOT_SECRET = {"GET sign-in/invitations/<id:invitation_id>", "POST sign-in/invitations/<id:invitation_id>/decline"}
AT_MOST = 6
Body = dict[str, Any]
CREATES: dict[str, Callable[["Case"], Body]] = {
    "PUT voices/<id:voice_id>": lambda case: {"version_id": new_id(), "about": {"kind": "anything"}, "words": "Mine."},
    "PUT plans/<id:plan_id>": lambda case: case.plan_of(case.demo.ids["kestrel"]),
    "PUT decisions/<id:decision_id>": lambda case: case.decision_on(case.waiting_voice()),
    "PUT sign-in/invitations/<id:invitation_id>": lambda case: {
        "young_person_id": case.demo.ids["moss"], "how": "qr",
    },
    "PUT people/young-people/<id:young_person_id>": lambda case: {
        "name": "Robin Reed", "keyworker_id": case.demo.ids["sam"],
    },
}  # fmt: skip
ACTS: dict[str, Body] = {
    "POST decisions/<id:decision_id>/say-back": {"say_back": "fair"},
    "POST records/<id:record_id>/stop-sharing": {"reader_id": "sam"},
    "POST sign-in/enrolments/<id:young_person_id>/confirm": {"how": "saw", "seen_on": "2026-11-20"},
    "POST sign-in/workers/<id:worker_id>/reset": {},
    "POST sign-in/workers/<id:worker_id>/confirm": {},
    "POST taking-part/permissions/<id:permission_id>/second-yes": {"with_adult": "alone"},
    "POST voices/<id:voice_id>/send": {"reader_ids": ["sam"]},
    "POST voices/<id:voice_id>/share": {"reader_ids": ["sam"]},
    "POST voices/<id:voice_id>/take-back": {},
    "PUT people/young-people/<id:young_person_id>/workers/<id:worker_id>": {"role": "specialist"},
}


class Case:
    """One person before the whole demo and a second service: what is theirs, and what is somebody else's."""

    def __init__(self, demo: DemoHouse, name: str) -> None:
        self.demo, self.name = demo, name
        self.stranger = _other_service(demo)
        self.me: Somebody = demo.in_as(name)
        self.my_id: str = self.me.me["person_id"]
        self.known = self._known_to_me()

    def _known_to_me(self) -> set[str]:
        """Ids this person may meet: what they hold a key to, their own yeses and phones, and whom they work with."""
        rows = self.demo.rows
        mine = {row.record_id for row in rows("SELECT record_id FROM grants WHERE reader_id = :me", me=self.my_id)}
        mine |= {row.id for row in rows("SELECT id FROM permissions WHERE young_person_id = :me", me=self.my_id)}
        mine |= {row.id for row in rows("SELECT id FROM key_slots WHERE person_id = :me", me=self.my_id)}
        linked = rows("SELECT young_person_id FROM working_relationships WHERE worker_id = :me", me=self.my_id)
        mine |= {row.young_person_id for row in linked}
        if self.me.me["role"] in ("lead", "administrator"):
            mine |= {row.id for row in rows("SELECT id FROM people")} - self.stranger
        return mine

    def somebody_elses(self, kind: str) -> list[str]:
        """Ids of this kind that are there and that this person may not meet."""
        asked = {
            "voice_id": "SELECT id FROM records WHERE kind = 'voice'",
            "plan_id": "SELECT id FROM records WHERE kind = 'plan'",
            "decision_id": "SELECT id FROM records WHERE kind = 'decision'",
            "record_id": "SELECT id FROM records",
            "permission_id": "SELECT id FROM permissions",
            "slot_id": "SELECT id FROM key_slots WHERE kind <> 'invitation'",
            "invitation_id": "SELECT id FROM invitations",
            "young_person_id": "SELECT id FROM people WHERE role = 'young_person'",
            "worker_id": "SELECT id FROM people WHERE role <> 'young_person'",
        }[kind]
        found = [row.id for row in self.demo.rows(asked + " ORDER BY id") if row.id not in self.known]
        return found[:AT_MOST] + [one for one in found if one in self.stranger]

    def waiting_voice(self) -> str:
        """A voice of the demo's that Sam was sent and has not answered."""
        found: str = self.demo.value(
            "SELECT v.id FROM voices v WHERE v.state = 'sent' AND v.id NOT IN (SELECT voice_id FROM decisions)"
            " ORDER BY v.id LIMIT 1"
        )
        return found

    def plan_of(self, young_person_id: str) -> Body:
        return {"young_person_id": young_person_id, "version_id": new_id(), "title": "A plan", "steps": []}

    def decision_on(self, voice_id: str) -> Body:
        words = {"we_decided": "We will.", "because": "You asked for it.", "who_decided": "Sam", "status": "doing"}
        return words | {"voice_id": voice_id, "version_id": new_id()}

    def body(self, verb: Verb) -> Body | None:
        """A body this route takes; None where it takes none. A new route without one here fails the test."""
        if str(verb) in CREATES:
            return CREATES[str(verb)](self)
        if str(verb) in ACTS:
            return {
                name: [self.demo.ids[one] for one in value] if isinstance(value, list)
                else self.demo.ids.get(value, value)
                for name, value in ACTS[str(verb)].items()
            }  # fmt: skip
        assert verb.method in ("GET", "DELETE"), f"{verb} has no body here: add one"
        return None

    def answer(self, verb: Verb, ids: dict[str, str], body: Body | None) -> tuple[int, Any]:
        said = self.me.call(verb.method, verb.path(ids), body)
        return said.status_code, said.json if said.data else None

    def tries(self, verb: Verb) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
        """Pairs of ids for a path: one of somebody else's, and the same with one that does not exist."""
        for kind in verb.ids:
            rest = {other: self.demo.ids["noor" if other == "worker_id" else "blue"] for other in verb.ids}
            for theirs in self.somebody_elses(kind):
                yield rest | {kind: theirs}, rest | {kind: new_id()}


def _other_service(demo: DemoHouse) -> set[str]:
    """A second service with a worker and a young person: nobody of the demo's may meet either."""
    with demo.work() as work:
        service = people.add_service(work, "Hillside", is_demo=True)
        people.set_safeguarding_key(work, service, demo.value("SELECT public_key FROM public_keys LIMIT 1"))
        worker = people.add_worker(work, service, name="Lee Stone", role=Role.KEYWORKER, username="lee")
        work.finish(commit=True)
    young = new_id()
    row = demo.ids["moss"]
    demo.copy_row("people", row, id=young, service_id=service, name_sealed=_name(demo, young))
    set_person(demo.house, young)
    return {worker.id, young, service}


def _name(demo: DemoHouse, person_id: str) -> bytes:
    sealed = demo.house.seal("people", "name_sealed", person_id, "Kit Vale")
    assert sealed is not None
    return sealed


@pytest.mark.parametrize("name", WHO)
def test_somebody_elses_id_is_no_id(sqlite_house: DemoHouse, name: str) -> None:
    check(sqlite_house, name)


def test_somebody_elses_id_is_no_id_on_postgresql(postgres_house: DemoHouse) -> None:
    check(postgres_house, "noor")


def check(demo: DemoHouse, name: str) -> None:
    """Every route with an id in its path, each of somebody else's ids that the demo has."""
    case, tried = Case(demo, name), 0
    for verb in api_routes(demo.app):
        if not verb.ids or str(verb) in NOT_SECRET:
            continue
        for theirs, nobodys in case.tries(verb):
            body = case.body(verb)
            found = case.answer(verb, theirs, body)
            tried += 1
            assert found[0] >= 400, f"{name}: {verb} with {theirs}: an unexplained {found[0]}"
            if str(verb) in CREATES and found[0] != 403:
                assert_taken(case, verb, found)
                continue  # an id of nobody's would be made theirs
            assert found == case.answer(verb, nobodys, body), f"{name}: {verb} tells {theirs} from nobody's"
    assert tried >= 40, f"only {tried} tries: the demo is too small to prove it"


def assert_taken(case: Case, verb: Verb, found: tuple[int, Any]) -> None:
    """A PUT on somebody else's id is the 404 of no id; on an invitation's, which is not secret, a plain conflict."""
    if verb.ids == ["invitation_id"] and found[0] == 409:
        assert set(found[1]) == {"type", "title", "status", "code", "detail"}
        return
    absent = case.me.call("GET", f"voices/{new_id()}x")
    assert found == (404, absent.json), f"{case.name}: {verb}"


def test_every_role_is_tried(sqlite_house: DemoHouse) -> None:
    assert {sqlite_house.in_as(name).me["role"] for name in WHO} == {str(role) for role in Role}


@pytest.mark.parametrize("name", ["kestrel", "sam", "noor", "priya"])
def test_somebody_elses_id_inside_a_body_is_no_id(sqlite_house: DemoHouse, name: str) -> None:
    """Ids in bodies and queries as well: whose plan, which voice, which reader, about what."""
    case = Case(sqlite_house, name)

    def voice(**more: Any) -> Body:
        return {"version_id": new_id(), "about": {"kind": "anything"}, "words": "Mine."} | more

    asked: list[tuple[str, str, str, Callable[[str], Body | None]]] = [
        ("PUT", "voices/{}", "plan_id", lambda one: voice(about={"kind": "plan", "id": one})),
        ("PUT", "voices/{}", "worker_id", lambda one: voice(send_to=[one])),
        ("PUT", "plans/{}", "young_person_id", case.plan_of),
        ("PUT", "decisions/{}", "voice_id", case.decision_on),
        ("PUT", "sign-in/invitations/{}", "young_person_id", lambda one: {"young_person_id": one, "how": "qr"}),
        ("PUT", "people/young-people/{}", "worker_id", lambda one: {"name": "Robin Reed", "keyworker_id": one}),
    ]
    queries = [("plans/?young_person_id=", "young_person_id"), ("decisions/?young_person_id=", "young_person_id"),
               ("decisions/?voice_id=", "voice_id"), ("voices/?before=", "voice_id")]  # fmt: skip
    strangers = {"worker_id": case.stranger & {row.id for row in sqlite_house.rows("SELECT id FROM people")}}
    for verb, path, kind, body in asked:
        for theirs in strangers.get(kind, set(case.somebody_elses(kind))):
            found, nobodys = (case.me.call(verb, path.format(new_id()), body(one)) for one in (theirs, new_id()))
            assert (found.status_code, found.json) == (nobodys.status_code, nobodys.json), (verb, path, kind, theirs)
            assert found.status_code >= 400, (verb, path, kind)
    for path, kind in queries:
        for theirs in case.somebody_elses(kind):
            found, nobodys = (case.me.call("GET", path + one) for one in (theirs, new_id()))
            assert (found.status_code, found.json) == (nobodys.status_code, nobodys.json), (path, theirs)
