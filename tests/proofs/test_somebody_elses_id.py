"""Somebody else's id is answered exactly as an id that does not exist: every route, every role, and signed out.

The routes, their bodies and the ids in them come from the app itself, so a new route is tried as it is.
"""

from typing import Any

import pytest

from consent.capabilities import CAPABILITIES, Role
from tests.proofs.asked_for import MADE_BY_THE_SENDER, ONLY_LESS, id_places, named, put_at, variants
from tests.proofs.demo_house import DemoHouse
from tests.proofs.routes import Verb, api_routes, signed_in_routes
from tests.proofs.whose import WHERE, Case
from youthvoice.ids import new_id

WHO = ("kestrel", "sam", "noor", "jo", "ama", "priya", "ruth", "ines", "alex")
# Every yes to an id of somebody else's, and why it is right. A new line is a decision, not a convenience.
EXPLAINED = {
    "GET sign-in/invitations/<id:invitation_id>": "An invitation’s id is not secret; asking its state spends nothing.",
    "POST sign-in/invitations/<id:invitation_id>/decline": "Whoever was given the invitation may say no for now.",
}
A_BODY = "give it what it takes in tests/proofs/asked_for.py (MORE), so that only the id can be what is refused"


def may_knock(case: Case, verb: Verb) -> bool:
    """Whether this route is for somebody like them at all."""
    wanted = verb.who.capabilities
    return not wanted or bool(CAPABILITIES[Role(case.role)].intersection(wanted))


@pytest.mark.parametrize("name", WHO)
def test_somebody_elses_id_is_no_id(sqlite_house: DemoHouse, name: str) -> None:
    check(Case(sqlite_house, name))


def test_somebody_elses_id_is_no_id_on_postgresql(postgres_house: DemoHouse) -> None:
    check(Case(postgres_house, "noor"))


def check(case: Case) -> None:
    """Every route with an id in its path, each of somebody else's ids that there are."""
    tried = 0
    for verb in signed_in_routes(case.demo.app):
        for kind in verb.ids:
            for theirs in case.somebody_elses(kind):
                check_one(case, verb, kind, theirs)
                tried += 1
    assert tried >= 40, f"only {tried} tries: the demo is too small to prove it"


def check_one(case: Case, verb: Verb, kind: str, theirs: str) -> None:
    """Theirs is answered as nobody's; a PUT that would make nobody's one's own is the 404 of no id."""
    ids, body = case.beside(verb), case.body(verb)
    found = case.answer(verb, ids | {kind: theirs}, body)
    said = f"{case.name} ({case.role}): {verb} with {kind}={theirs}: {found}"
    assert found[0] >= 400, f"an unexplained yes; {said}"
    if may_knock(case, verb):
        assert found[0] not in (400, 422), f"{A_BODY}; {said}"
    if verb.method == "PUT" and (found == (404, case.absent) or is_taken_invitation(verb, found)):
        return
    assert found == case.answer(verb, ids | {kind: new_id()}, body), f"tells somebody else’s from nobody’s; {said}"


def is_taken_invitation(verb: Verb, found: tuple[int, Any]) -> bool:
    """An invitation's id is not secret: that it is taken may be said, and nothing else."""
    return verb.ids == ["invitation_id"] and found[0] == 409 and set(found[1]) == {
        "type", "title", "status", "code", "detail",
    }  # fmt: skip


def test_every_role_is_tried(sqlite_house: DemoHouse) -> None:
    assert {sqlite_house.in_as(name).me["role"] for name in WHO} == {str(role) for role in Role}


def test_signed_out_every_id_is_the_same_401(sqlite_house: DemoHouse) -> None:
    case = Case(sqlite_house, None)
    (signed_out,) = {str(case.answer(verb, case.beside(verb), None)) for verb in signed_in_routes(sqlite_house.app)}
    assert signed_out.startswith("(401,")
    for verb in signed_in_routes(sqlite_house.app):
        for kind in verb.ids:
            for theirs in case.somebody_elses(kind):
                found = case.answer(verb, case.beside(verb) | {kind: theirs}, case.body(verb))
                assert str(found) == signed_out, f"{verb} with {theirs}"


def test_every_yes_to_somebody_elses_id_is_explained(sqlite_house: DemoHouse) -> None:
    """Routes that want nobody signed in: the ids that are there are told from nobody's only where we say why."""
    case, found = Case(sqlite_house, None), {}
    for verb in api_routes(sqlite_house.app):
        if verb.ids and not verb.who.signed_in:
            (kind,) = verb.ids
            found[str(verb)] = {case.answer(verb, {kind: one}, None)[0] for one in case.somebody_elses(kind)}
    said_yes = {route for route, statuses in found.items() if any(status < 400 for status in statuses)}
    assert said_yes == set(EXPLAINED)


@pytest.mark.parametrize("name", WHO)
def test_lists_hold_nothing_of_another_service(sqlite_house: DemoHouse, name: str) -> None:
    """Routes without an id are about oneself: whoever may not knock gets nothing, and nobody meets a stranger's id."""
    case = Case(sqlite_house, name)
    asked = [verb for verb in signed_in_routes(sqlite_house.app) if verb.method == "GET" and not verb.ids]
    for verb in asked:
        answer = case.me.call("GET", verb.rule)
        # 422: staff have to say about whom, which the tests of ids in queries do
        assert answer.status_code in ((200, 422) if may_knock(case, verb) else (403,)), f"{name}: {verb}"
        told = sorted(one for one in case.strangers if one in answer.text)
        assert not told, f"{name}: {verb} tells of another service"
    assert len(asked) > 5


@pytest.mark.parametrize("name", ["kestrel", "sam", "noor", "priya", "alex"])
def test_somebody_elses_id_inside_a_body_is_no_id(sqlite_house: DemoHouse, name: str) -> None:
    """Every id in every body: whose plan, which voice, which reader, about what."""
    case, tried = Case(sqlite_house, name), 0
    for verb in signed_in_routes(sqlite_house.app):
        schema = case.schemas.get(str(verb))
        if schema is None or not may_knock(case, verb):
            continue
        for place in id_places(schema):
            if named(place) not in MADE_BY_THE_SENDER | ONLY_LESS:
                tried += check_in_body(case, verb, schema, place)
    assert tried or name == "alex"


def check_in_body(case: Case, verb: Verb, schema: dict[str, Any], place: tuple[str | int, ...]) -> int:
    """One place of one body, in each form it has, with each kind of somebody else's id. Gives how many were tried."""
    ids = {kind: mine(case, kind) for kind in verb.ids}
    strange = [one for kind in ("voice_id", "plan_id", "young_person_id", "worker_id", "permission_id")
               for one in case.somebody_elses(kind) if one in case.strangers][:8]  # fmt: skip
    body = case.body(verb)
    assert body is not None
    tried = 0
    for form in variants(schema, body, place):
        for theirs in strange:
            answers = []
            for one in (theirs, new_id()):
                put_at(form, place, one)
                if verb.method == "PUT" and len(verb.ids) == 1:
                    ids = {verb.ids[0]: new_id()}
                answers.append(case.answer(verb, ids, form | fresh(form)))
            said = f"{case.name}: {verb} with {named(place)}={theirs} in {form}: {answers}"
            assert answers[0][0] >= 400, f"an unexplained yes; {said}"
            assert answers[0] == answers[1], f"tells somebody else’s from nobody’s; {said}"
            tried += 1
    return tried


def fresh(form: dict[str, Any]) -> dict[str, Any]:
    """A version id of its own, where there is one."""
    return {"version_id": new_id()} if "version_id" in form else {}


def mine(case: Case, kind: str) -> str:
    """An id of this kind that they may meet, or nobody's."""
    asked = WHERE.get(kind)
    rows = case.demo.rows(asked + " ORDER BY id") if asked else []
    return next((row.id for row in rows if row.id in case.known and row.id != case.my_id), new_id())


@pytest.mark.parametrize("name", ["kestrel", "sam", "noor", "priya"])
def test_somebody_elses_id_in_a_query_is_no_id(sqlite_house: DemoHouse, name: str) -> None:
    case = Case(sqlite_house, name)
    described = sqlite_house.nobody().get("openapi.json")
    kinds = ("voice_id", "plan_id", "young_person_id", "permission_id")
    tried = 0
    for path, verbs in described["paths"].items():
        for said in verbs.get("get", {}).get("parameters", ()):
            if said.get("in") != "query" or "-7" not in said["schema"].get("pattern", ""):
                continue
            for theirs in [one for kind in kinds for one in case.somebody_elses(kind)]:
                asked = f"{path.removeprefix('/api/')}?{said['name']}="
                found, nobodys = (case.me.call("GET", asked + one) for one in (theirs, new_id()))
                assert (found.status_code, found.json) == (nobodys.status_code, nobodys.json), (asked, theirs)
                tried += 1
    assert tried > 10


@pytest.mark.parametrize("name", [name for name in WHO if name != "kestrel"])
def test_no_adults_session_makes_a_yes_or_speaks_for_a_young_person(sqlite_house: DemoHouse, name: str) -> None:
    """Whoever is not the young person presses every button there is, on all they know: no yes comes of it."""
    case = Case(sqlite_house, name)
    before = yeses(sqlite_house)
    pressed = press_everything(case)
    assert case.me.call("GET", "sign-in/me").status_code == 200, "the session ended on the way: it proved nothing"
    assert pressed > 20
    assert yeses(sqlite_house) <= before


def yeses(demo: DemoHouse) -> set[tuple[Any, ...]]:
    """Every yes that stands or waits, every answer to being asked, every voice sent, and what was said back."""
    asked = (
        "SELECT id, given_at FROM permissions WHERE state IN ('standing', 'waiting')",
        "SELECT id, answered_at FROM yes_requests WHERE state IN ('yes', 'no', 'later', 'unclear')",
        "SELECT id, sent_at FROM voices WHERE state = 'sent'",
        "SELECT id, answered_at FROM offers WHERE answer = 'yes'",
        "SELECT id, answered_at FROM share_asks WHERE answer IS NOT NULL",
        "SELECT id, say_back_sealed FROM decisions WHERE say_back_sealed IS NOT NULL",
    )
    return {tuple(row) for one in asked for row in demo.rows(one)}


# What ends the caller's own session on the way; a tablet that is kept has a proof of its own.
ENDS_MY_SESSION = ("sign-in/lock", "sign-in/hand-overs/<id:hand_over_id>")


def press_everything(case: Case) -> int:
    """Every verb that changes something, on each id they know of. Gives how many were pressed."""
    verbs = [verb for verb in api_routes(case.demo.app) if verb.method != "GET" and verb.rule not in ENDS_MY_SESSION]
    bodies = {verb: case.body(verb) for verb in verbs}  # before any of them is used up
    tried = [
        (verb, case.beside(verb) | ({kind: known} if kind else {}))
        for verb in verbs for kind in verb.ids or [""] for known in (sorted(case.known) if kind else [""])
    ]  # fmt: skip
    for verb, ids in tried:
        case.answer(verb, ids, bodies[verb])
    return len(tried)
