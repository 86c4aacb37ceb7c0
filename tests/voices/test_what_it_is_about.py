"""About a step, a measure, a worker or the service: what is kept and shown, and what is refused by its field."""

from consent.terms import Company
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from tests.voices.test_http import Browser, a_voice, browser  # noqa: F401
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records

STEP, MEASURE = new_id(), new_id()
CARDS = [{"number": 9, "answer": "not_really", "matters": "a_lot"}, {"number": 21, "answer": "yes", "matters": None}]


def a_plan(cast: Cast, browser: Browser) -> str:  # noqa: F811
    plan = new_id()
    steps = [
        {"id": STEP, "kind": "step", "words": "Sam rings on Mondays"},
        {"id": MEASURE, "kind": "protective_measure", "words": "Home by nine"},
    ]
    body = {"young_person_id": cast.ash.person_id, "version_id": new_id(), "title": "Plan", "steps": steps}
    browser.ask(cast.sam, "PUT", f"plans/{plan}", body, status=201)
    return plan


def keep(browser: Browser, cast: Cast, *, status: int = 201, **more) -> dict:  # noqa: F811
    body = {"version_id": new_id(), "about": {"kind": "anything"}} | more
    return browser.ask(cast.ash, "PUT", f"voices/{new_id()}", body, status=status)


def test_each_kind_is_kept_sealed_and_comes_back(cast: Cast, browser: Browser) -> None:  # noqa: F811
    plan, sam = a_plan(cast, browser), [cast.sam.person_id]
    step = {"kind": "step", "id": plan, "part_id": STEP}
    sent = keep(browser, cast, about=step, point="another_way", words="Ring on Fridays", send_to=sam)
    assert (sent["about"]["part_id"], sent["point"]) == (STEP, "another_way")
    read = browser.ask(cast.sam, "GET", f"voices/{sent['id']}")
    assert (read["about"]["part_id"], read["point"], read["words"]) == (STEP, "another_way", "Ring on Fridays")
    measure = {"kind": "measure", "id": plan, "part_id": MEASURE}
    picked = {"would_help": ["lift_home", "fewer_meetings"], "number_one": "lift_home"}
    sent = keep(browser, cast, about=measure, measure="harder", **picked, send_to=sam)
    read = browser.ask(cast.sam, "GET", f"voices/{sent['id']}")
    assert {name: read[name] for name in picked} == picked
    assert read["measure"] == "harder"
    lines = {line["about_kind"]: line["ways"] for line in browser.ask(cast.sam, "GET", "voices/to-answer")["voices"]}
    assert lines == {"step": ["words", "point"], "measure": ["measure", "would_help"]}
    with cast.house.database.session() as session:
        assert STEP not in str(session.connection().exec_driver_sql("SELECT * FROM voices").all())


def test_about_a_worker_and_the_service(cast: Cast, browser: Browser) -> None:  # noqa: F811
    draft = keep(browser, cast, about={"kind": "worker", "id": cast.sam.person_id}, statements=CARDS)
    assert (draft["state"], draft["about"]["first_name"], draft["statements"]) == ("draft", "Sam", CARDS)
    (own,) = browser.ask(cast.ash, "GET", "voices/")["voices"]
    assert (own["about"]["first_name"], own["statements"]) == ("Sam", CARDS)
    service = keep(browser, cast, about={"kind": "service"}, statements=CARDS[:1], send_to=[cast.rae.person_id])
    assert browser.ask(cast.rae, "GET", f"voices/{service['id']}")["statements"] == CARDS[:1]


def test_a_fault_names_its_field(cast: Cast, browser: Browser) -> None:  # noqa: F811
    plan, sam = a_plan(cast, browser), cast.sam.person_id
    step, worker = {"kind": "step", "id": plan, "part_id": STEP}, {"kind": "worker", "id": sam}
    for change, field in (
        ({"about": step, "measure": "helps"}, "measure"),
        ({"about": {"kind": "plan", "id": plan}, "point": "same"}, "point"),
        ({"about": {"kind": "plan"}, "statements": CARDS}, "statements"),
        ({"about": {"kind": "step", "id": plan}}, "about.part_id"),
        ({"about": worker | {"part_id": STEP}}, "about.part_id"),
        ({"about": {"kind": "worker"}}, "about.id"),
        ({"about": {"kind": "service", "id": sam}}, "about.id"),
        ({"about": {"kind": "worker", "id": cast.zed.person_id}}, "about.id"),  # never worked with Ash
        ({"about": {"kind": "worker", "id": new_id()}}, "about.id"),
        ({"about": {"kind": "step", "id": new_id(), "part_id": STEP}}, "about.id"),
        ({"about": worker, "statements": [CARDS[0], CARDS[0]]}, "statements"),
        ({"about": worker, "statements": [{"number": 29, "answer": "yes"}]}, "statements.0.number"),
        ({"about": worker, "statements": [{"number": True, "answer": "yes"}]}, "statements.0.number"),
        ({"about": worker, "statements": [{"number": 1, "answer": "maybe"}]}, "statements.0.answer"),
        ({"about": worker, "statements": [{"number": 1}]}, "statements.0.answer"),
        ({"would_help": ["lift_home", "lift_home"]}, "would_help"),
        ({"would_help": ["a_car"]}, "would_help.0"),
        ({"would_help": ["lift_home"], "number_one": "fewer_meetings"}, "number_one"),
        ({"adds_to_id": new_id()}, "adds_to_id"),
    ):
        problem = browser.ask(cast.ash, "PUT", f"voices/{new_id()}", a_voice(**change), status=422)
        assert list(problem["fields"]) == [field], change
    assert walk.count_voices(cast) == 0


def test_nobodys_id_and_a_strangers_look_the_same(cast: Cast, browser: Browser) -> None:  # noqa: F811
    bos_plan = new_id()
    body = {"young_person_id": cast.bo.person_id, "version_id": new_id(), "title": "Plan", "steps": []}
    browser.ask(cast.zed, "PUT", f"plans/{bos_plan}", body, status=201)
    for kind, theirs in (("plan", bos_plan), ("worker", cast.zed.person_id)):
        answers = [keep(browser, cast, status=422, about={"kind": kind, "id": one}) for one in (theirs, new_id())]
        assert answers[0] == answers[1]


def test_who_worked_with_them_can_still_be_spoken_of(cast: Cast, browser: Browser) -> None:  # noqa: F811
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    draft = keep(browser, cast, about={"kind": "worker", "id": cast.rae.person_id}, statements=CARDS[:1])
    assert draft["about"]["first_name"] == "Rae"


def test_taps_alone_are_something_to_send(cast: Cast, browser: Browser) -> None:  # noqa: F811
    sent = keep(browser, cast, would_help=["lift_home"], send_to=[cast.sam.person_id])
    assert sent["state"] == "sent"
    keep(browser, cast, status=422, would_help=[], send_to=[cast.sam.person_id])


def test_add_to_this_points_at_what_was_sent_for_readers_who_hold_both(cast: Cast, browser: Browser) -> None:  # noqa: F811
    first = put(cast, cast.ash, said("First", cast.sam, cast.rae))
    more = keep(browser, cast, adds_to_id=first.id, words="And more", send_to=[cast.sam.person_id, cast.rae.person_id])
    assert more["adds_to_id"] == first.id
    assert browser.ask(cast.sam, "GET", f"voices/{more['id']}")["adds_to_id"] == first.id
    cast.do(cast.ash, records.stop_sharing, first.id, cast.rae.person_id)
    assert browser.ask(cast.rae, "GET", f"voices/{more['id']}")["adds_to_id"] is None
    assert browser.ask(cast.sam, "GET", f"voices/{more['id']}")["adds_to_id"] == first.id


def test_only_what_was_sent_and_is_theirs_can_be_added_to(cast: Cast, browser: Browser) -> None:  # noqa: F811
    draft, bos = put(cast, cast.ash), put(cast, cast.bo, said("Mine", cast.zed, with_adult=Company.ALONE))
    for other in (draft.id, bos.id):
        assert list(keep(browser, cast, status=422, words="x", adds_to_id=other)["fields"]) == ["adds_to_id"]
