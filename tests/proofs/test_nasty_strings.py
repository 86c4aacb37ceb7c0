"""The nasty strings through every text field of every body: never a fault, and kept exactly wherever they are taken."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any

from tests.proofs import nasty
from tests.proofs.asked_for import Place, body_for, make_room, named, put_at, taken
from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.routes import Verb, api_routes
from tests.proofs.test_bad_input import callers
from youthvoice import clock
from youthvoice.ids import new_id

NASTY = (*nasty.WORDS, *nasty.LINES, *nasty.NO_TEXT, *nasty.VERY_LONG)
Body = dict[str, Any]


def texts(schema: Body, at: Place = ()) -> Iterator[tuple[Place, Body]]:
    """Where in a body free text stands: strings that are no id, no code, no date and no bytes."""
    kinds = schema.get("type", ())
    if "string" in ([kinds] if isinstance(kinds, str) else kinds) and not {"enum", "pattern", "format"} & set(schema):
        yield at, schema
    for name, inner in schema.get("properties", {}).items():
        yield from texts(inner, (*at, name))
    if "items" in schema:
        yield from texts(schema["items"], (*at, 0))


def fields(demo: DemoHouse) -> Iterator[tuple[Verb, Place, Body]]:
    """Every text field of every route, with a body around it that fits."""
    schemas = taken(demo, demo.nobody().get("openapi.json"))
    for verb in api_routes(demo.app):
        schema = schemas.get(str(verb))
        body = body_for(demo, verb, schemas)
        if schema is None or body is None:
            continue
        for place, _ in texts(schema):
            whole = deepcopy(body)
            make_room(schema, whole, place)
            yield verb, place, whole


def caller_of(who: dict[str, Somebody], verb: Verb) -> Somebody:
    """Somebody this route lets in."""
    return who[f"{verb.method} /api/{verb.rule.replace('<id:', '{').replace('>', '}')}"]


def test_no_nasty_string_in_any_field_is_a_fault(sqlite_house: DemoHouse) -> None:
    who, tried = callers(sqlite_house), 0
    for verb, place, body in fields(sqlite_house):
        for text in NASTY:
            if "version_id" in body:
                body["version_id"] = new_id()
            put_at(body, place, text)
            answer = caller_of(who, verb).call(verb.method, verb.path({kind: new_id() for kind in verb.ids}), body)
            said = f"{verb} {named(place)}={text[:30]!r}: {answer.status_code} {answer.text[:200]}"
            assert answer.status_code < 500, said
            if text in nasty.NO_TEXT and answer.status_code != 403:
                assert answer.status_code == 422, said
                assert named(place) in answer.json["fields"], said
            tried += 1
    assert tried > 300


def test_no_body_that_is_hardly_json_is_a_fault(sqlite_house: DemoHouse) -> None:
    who = callers(sqlite_house)
    client = sqlite_house.app.test_client(use_cookies=False)
    for verb in {verb for verb, _, _ in fields(sqlite_house)}:
        caller = caller_of(who, verb)
        halves = {"Cookie": caller.cookie, "X-Session": caller.session} if caller.session else {}
        path = verb.path({kind: new_id() for kind in verb.ids})
        for raw in nasty.RAW:
            answer = client.open(
                f"/api/{path}", method=verb.method, data=raw, headers=halves, content_type="application/json"
            )
            assert 400 <= answer.status_code < 500, f"{verb} {raw[:40]!r}: {answer.status_code} {answer.text[:200]}"
            assert answer.mimetype == "application/problem+json"


def test_a_young_persons_words_are_kept_exactly_whatever_they_are(demo: DemoHouse) -> None:
    kestrel, sam = demo.in_as("kestrel"), demo.in_as("sam")
    for text in (*nasty.WORDS, *nasty.LINES):
        voice = new_id()
        kestrel.put(f"voices/{voice}", about={"kind": "anything"}, words=text, send_to=[demo.ids["sam"]])
        assert kestrel.get(f"voices/{voice}")["words"] == text
        assert sam.get(f"voices/{voice}")["words"] == text


def test_every_word_of_an_answer_and_a_plan_is_kept_exactly(sqlite_house: DemoHouse) -> None:
    """What staff write goes out as it came in; where one line is meant, its edges are trimmed."""
    sam = sqlite_house.in_as("sam")
    for verb, places, body in whole_bodies(sqlite_house):
        decision_or_plan = new_id()
        for text in (
            f"We looked at it together for a long time. {one}" for one in nasty.WORDS
        ):  # a reason has to be one
            fresh = deepcopy(body) | {"version_id": new_id()}
            for place in places:
                put_at(fresh, place, text)
            answer = sam.call("PUT", verb.path({verb.ids[0]: decision_or_plan}), fresh)
            assert answer.status_code in (200, 201), f"{verb}: {text!r} is refused: {answer.text[:200]}"
            kept = json.dumps(sam.get(f"{verb.rule.split('/')[0]}/{decision_or_plan}"))
            found = kept.count(json.dumps(text.strip())[1:-1])
            assert found >= len(places), f"{verb}: {text!r} is kept {found} times in {len(places)} places"


def whole_bodies(demo: DemoHouse) -> Iterator[tuple[Verb, list[Place], Body]]:
    """What staff write by PUT, with every text field there."""
    found: dict[Verb, tuple[list[Place], Body]] = {}
    schemas = taken(demo, demo.nobody().get("openapi.json"))
    for verb, place, body in fields(demo):
        if verb.method == "PUT" and verb.rule.startswith(("plans/", "decisions/")) and len(verb.ids) == 1:
            places, whole = found.setdefault(verb, ([], body))
            make_room(schemas[str(verb)], whole, place)
            places.append(place)
    for verb, (places, whole) in found.items():
        if "against" in whole:  # what a “no” to a wish says, with its days
            told, again = clock.today(), clock.today() + timedelta(days=14)
            whole["against"] |= {"told_on": told.isoformat(), "look_again_on": again.isoformat()}
            whole["status"] = "not_doing"
        yield verb, places, whole


def test_a_name_twice_in_one_body_is_read_one_way_by_everybody(sqlite_house: DemoHouse) -> None:
    """The last one counts, as in every browser, and what is kept is what is told."""
    kestrel, voice = sqlite_house.in_as("kestrel"), new_id()
    raw = f'{{"version_id": "{new_id()}", "about": {{"kind": "anything"}}, "words": "one", "words": "two"}}'
    halves = {"Cookie": kestrel.cookie, "X-Session": kestrel.session}
    answer = sqlite_house.app.test_client(use_cookies=False).put(
        f"/api/voices/{voice}", data=raw, headers=halves, content_type="application/json"
    )
    assert answer.status_code == 201
    assert kestrel.get(f"voices/{voice}")["words"] == "two"
