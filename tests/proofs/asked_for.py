"""What a route takes, made from the API's own description: a body that would go through, and where ids stand in it."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import timedelta
from itertools import product
from typing import Any

from tests.proofs.bad_bodies import bodies, fitting
from tests.proofs.demo_house import DemoHouse
from tests.proofs.routes import Verb
from youthvoice import clock
from youthvoice.ids import new_id

Body = dict[str, Any]
Place = tuple[str | int, ...]
# What the description alone cannot know of a body that goes through: words a service looks at, and whose ids.
# A new route needs a line here only when the test says so.
MORE: dict[str, Callable[[DemoHouse], Body]] = {
    "PUT decisions/<id:decision_id>": lambda demo: {"status": "doing"},
    "PUT taking-part/complaints/<id:complaint_id>": lambda demo: {"words": "x", "receiver_id": demo.ids["jo"]},
    "PUT voices/concerns/<id:concern_id>": lambda demo: {
        "receiver_id": demo.ids["ruth"], "told_on": clock.today().isoformat(),
    },
    "PUT voices/shared-on/<id:share_ask_id>": lambda demo: {"reader_id": demo.ids["ama"], "why": "Ama can help."},
    "PUT voices/proposals/<id:proposal_id>": lambda _: {"words": "As they said it."},
    "PUT taking-part/requests/<id:request_id>": lambda _: {
        "yes_to": "plan",
        "language": "en",
        "sheet_version": "1",
        "understanding": "understood",
        "why": "They said it back in their own words.",
        "parents": "told",
        "ends_on": (clock.today() + timedelta(days=30)).isoformat(),
    },
    "PUT people/young-people/<id:young_person_id>/workers/<id:worker_id>": lambda _: {"role": "specialist"},
    "PUT people/young-people/<id:young_person_id>/date-of-birth": lambda _: {"date_of_birth": "2012-05-04"},
    "PUT preferred-worker/asks/<id:ask_id>": lambda demo: {
        "wishes": [{"worker_id": demo.ids["noor"], "wish": "maybe"}]
    },
    "PUT preferred-worker/asks/<id:ask_id>/answer": lambda _: {"outcome": "not_now", "because": "Noor works with ten."},
    "PUT taking-part/holds/<id:hold_id>": lambda demo: {
        "why": "It is too much for them just now.", "what_would_change_it": "Gran is home.", "meanwhile": "A walk.",
        "second_person_id": demo.ids["tom"], "review_on": (clock.today() + timedelta(days=7)).isoformat(),
    },
    "POST taking-part/holds/<id:hold_id>/told-in-person": lambda _: {"told_on": clock.today().isoformat()},
    "POST taking-part/holds/<id:hold_id>/telling": lambda _: {"safe": False, "why": "Their phone is read by others."},
}  # fmt: skip
# Ids that only take something away from what the same body gives: one that is not in it changes nothing.
# `with_cover` names the covers the screen named: somebody who covers for nobody picked gets nothing by it.
# `instead_of` ends a proposal of their own; words of their own are kept even when there is none any more.
# `also_read` names whom the screen named of those with a standing yes.
ONLY_LESS = {"without_cover.0", "with_cover.0", "also_read.0", "instead_of"}
# Ids a body's sender makes up themselves: they name nothing that is there already.
MADE_BY_THE_SENDER = {"version_id", "slot.id", "slot_id", "steps.0.id"}


def taken(demo: DemoHouse, described: Body) -> dict[str, Body]:
    """The schema each verb takes (`str(verb)` → schema), its references followed."""
    found = bodies(described)
    return {
        f"{method} {path.removeprefix('/api/').replace('{', '<id:').replace('}', '>')}": schema
        for (method, path), schema in found.items()
    }


def body_for(demo: DemoHouse, verb: Verb, schemas: dict[str, Body]) -> Body | None:
    """Only what has to be there, about people of the demo; None where the route takes no body."""
    schema = schemas.get(str(verb))
    if schema is None:
        return None if verb.method in ("GET", "DELETE") else {}
    body: Body = _needed(schema)
    for place in id_places(schema):
        if _has(body, place):
            put_at(body, place, _known(demo, place))
    return body | MORE.get(str(verb), lambda _: {})(demo)


def variants(schema: Body, body: Body, place: Place) -> Iterator[Body]:
    """The body with room for an id at this place, once for each kind its neighbours can name."""
    wider = deepcopy(body)
    make_room(schema, wider, place)
    beside = _inner(schema, place[:-1]).get("properties", {}) if isinstance(place[-1], str) else {}
    codes = {name: [one for one in inner["enum"] if one is not None] for name, inner in beside.items()
             if "enum" in inner and len(place) > 1}  # fmt: skip
    for chosen in product(*codes.values()):
        one = deepcopy(wider)
        for name, value in zip(codes, chosen, strict=True):
            put_at(one, (*place[:-1], name), value)
        yield one


def id_places(schema: Body, at: Place = ()) -> Iterator[Place]:
    """Where in a body an id stands."""
    if "-7" in schema.get("pattern", ""):
        yield at
    for name, inner in schema.get("properties", {}).items():
        yield from id_places(inner, (*at, name))
    if "items" in schema:
        yield from id_places(schema["items"], (*at, 0))


def put_at(body: Any, place: Place, value: Any) -> None:
    """Set the value at this place; there has to be room for it."""
    for step in place[:-1]:
        body = body[step]
    if place:
        body[place[-1]] = value


def named(place: Place) -> str:
    """The place as the API's errors name it."""
    return ".".join(str(one) for one in place)


def _needed(schema: Body) -> Any:
    if "properties" in schema:
        needed = schema.get("required", ())
        return {name: _needed(inner) for name, inner in schema["properties"].items() if name in needed}
    if "items" in schema:
        return [_needed(schema["items"])]
    return fitting(schema)


def make_room(schema: Body, body: Any, place: Place) -> None:
    """Put in what is on the way to this place and may be left out."""
    for depth, step in enumerate(place[:-1]):
        if isinstance(body, dict) and (step not in body or not body[step]):
            body[step] = _needed(_inner(schema, place[: depth + 1]))
        body = body[step]


def _inner(schema: Body, place: Place) -> Body:
    for step in place:
        schema = schema["items"] if isinstance(step, int) else schema["properties"][step]
    return schema


def _has(body: Any, place: Place) -> bool:
    for step in place:
        if isinstance(body, list) != isinstance(step, int) or (isinstance(body, dict) and step not in body):
            return False
        if isinstance(body, list) and len(body) <= int(step):
            return False
        body = body[step]
    return True


def _known(demo: DemoHouse, place: Place) -> str:
    """Somebody or something of the demo's that the demo's own people may well meet."""
    name = next(str(one) for one in reversed(place) if isinstance(one, str))
    if named(place) in MADE_BY_THE_SENDER:
        return new_id()
    if "young_person" in name:
        return demo.ids["moss" if "invit" in name else "kestrel"]
    if "voice" in name:
        return waiting_voice(demo)
    return demo.ids["sam"]


def waiting_voice(demo: DemoHouse) -> str:
    """A voice of the demo's that Sam was sent and has not answered."""
    found: str = demo.value(
        "SELECT v.id FROM voices v JOIN voice_readers r ON r.voice_id = v.id WHERE v.state = 'sent'"
        " AND r.reader_id = :sam AND v.id NOT IN (SELECT voice_id FROM decisions) ORDER BY v.id LIMIT 1",
        sam=demo.ids["sam"],
    )
    return found
