"""Plans: written by who works with them, read by them and the young person, re-sealed, openings written down."""

from dataclasses import replace
from datetime import date

import pytest

from consent.capabilities import Role
from tests.voices import walk
from tests.voices.cast import Cast, add_worker, add_young_person
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.plans import service as plans
from youthvoice.plans.schemas import WrittenPlanSchema
from youthvoice.plans.written import Step, StepKind, Written, written_from


def a_plan(whose: Me, title: str = "What we agreed", **more) -> Written:
    steps = (
        Step(new_id(), StepKind.STEP, "Sam rings on Mondays 📞", "Sam", date(2026, 12, 1)),
        Step(new_id(), StepKind.PROTECTIVE_MEASURE, "  A lift home  "),
    )
    return Written(whose.person_id, new_id(), title, "In short\u200b", "Worries ‮here‬", steps, **more)


def put(cast: Cast, me: Me, written: Written, plan_id: str | None = None):
    return cast.do(me, plans.put_plan, plan_id or new_id(), written)


def test_the_young_person_opens_their_own_plan_exactly_as_written(cast: Cast) -> None:
    written = a_plan(cast.ash)
    saved, is_new = put(cast, cast.sam, written)
    assert is_new
    own = cast.do(cast.ash, plans.read_plan, saved.id)
    assert own == saved
    assert (own.title, own.summary, own.worries, tuple(own.steps)) == (
        written.title,
        written.summary,
        written.worries,
        written.steps,
    )
    assert (own.written_by.first_name, own.version_id) == ("Sam", written.version_id)
    (listed,) = cast.do(cast.ash, plans.list_plans)
    assert (listed.state, listed.opened) == ("shown", own)
    assert walk.told(cast, "plan_shown") == [cast.ash.person_id]


def test_it_is_sealed_to_them_and_to_who_works_with_them(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    assert walk.bases(cast, saved.id) == ["duty", "duty", "own", "safeguarding"]
    assert cast.do(cast.rae, plans.read_plan, saved.id).title == "What we agreed"
    for stranger in (cast.zed, cast.lee, cast.bo):
        with pytest.raises(errors.NotFound):
            cast.do(stranger, plans.read_plan, saved.id)


def test_staff_openings_are_audited_and_lists_open_nothing(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    (line,) = cast.do(cast.rae, plans.list_plans, cast.ash.person_id)
    assert (line.id, line.opened) == (saved.id, None)
    assert walk.audited(cast, cast.ash.person_id, "record.opened") == []
    cast.do(cast.rae, plans.read_plan, saved.id)
    assert walk.audited(cast, cast.ash.person_id, "record.opened") == [{"records": {saved.id: "plan"}}]
    for stranger in (cast.zed, cast.lee):
        with pytest.raises(errors.NotFound):
            cast.do(stranger, plans.list_plans, cast.ash.person_id)


def test_only_who_works_with_them_writes(cast: Cast) -> None:
    for stranger in (cast.zed, cast.lee, cast.ash):
        with pytest.raises(errors.Problem) as refused:
            put(cast, stranger, a_plan(cast.ash))
        assert refused.value.status in (403, 404)
    assert cast.do(cast.ash, plans.list_plans) == []


def test_the_same_version_gives_the_same_answer(cast: Cast) -> None:
    written, plan_id = a_plan(cast.ash), new_id()
    first, is_new = put(cast, cast.sam, written, plan_id)
    second, is_new_again = put(cast, cast.sam, written, plan_id)
    assert (is_new, is_new_again) == (True, False)
    assert first == second


def test_a_new_version_goes_to_whoever_is_there_now(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, nia.person_id, Role.SPECIALIST)
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    put(cast, cast.sam, a_plan(cast.ash, "Second"), saved.id)
    assert cast.do(cast.ash, plans.read_plan, saved.id).title == "Second"
    assert cast.do(nia, plans.read_plan, saved.id).title == "Second"
    with pytest.raises(errors.NotFound):
        cast.do(cast.rae, plans.read_plan, saved.id)


def test_somebody_else_who_works_with_them_edits_it(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    edited, is_new = put(cast, cast.rae, a_plan(cast.ash, "By Rae"), saved.id)
    assert (is_new, edited.title, edited.written_by.first_name) == (False, "By Rae", "Sam")
    assert cast.do(cast.ash, plans.read_plan, saved.id).title == "By Rae"


def test_a_plan_of_somebody_who_went_is_not_sealed_to_them_again(cast: Cast) -> None:
    saved, _ = put(cast, cast.rae, a_plan(cast.ash))
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    with pytest.raises(errors.Conflict, match="writer_left"):
        put(cast, cast.sam, a_plan(cast.ash, "Later"), saved.id)


def test_an_id_that_is_taken_is_like_no_id(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    with pytest.raises(errors.NotFound):
        put(cast, cast.zed, a_plan(cast.bo), saved.id)
    with pytest.raises(errors.NotFound):
        put(cast, cast.zed, replace(a_plan(cast.bo), version_id=saved.version_id))
    assert cast.do(cast.bo, plans.list_plans) == []


def test_a_plan_stays_with_the_young_person_it_is_for(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    cast.do(cast.lee, people.link_worker, cast.bo.person_id, cast.sam.person_id, Role.KEYWORKER)
    with pytest.raises(errors.NotFound):
        put(cast, cast.sam, a_plan(cast.bo, "Bo’s"), saved.id)
    assert cast.do(cast.ash, plans.read_plan, saved.id).title == "What we agreed"


def test_somebody_not_enrolled_yet_is_owed_it(cast: Cast) -> None:
    eve = add_young_person(cast, "Eve Hill", cast.sam, enrolled=False)
    saved, _ = put(cast, cast.sam, a_plan(eve))
    assert walk.owed(cast, saved.id) == [eve.person_id]
    assert walk.bases(cast, saved.id) == ["own", "safeguarding"]


def test_what_comes_in_is_checked_by_field() -> None:
    step = {"id": new_id(), "kind": "step", "words": "Ring"}
    whole = {"young_person_id": new_id(), "version_id": new_id(), "title": "T", "steps": [step]}
    assert written_from(WrittenPlanSchema().load(whole)).steps[0].words == "Ring"
    wrong = (
        ({"steps": [step, step]}, "steps"),
        ({"steps": [{**step, "id": new_id()} for _ in range(51)]}, "steps"),
        ({"steps": [{**step, "words": ""}]}, "steps"),
        ({"steps": [{**step, "kind": "rule"}]}, "steps"),
        ({"title": "two\nlines"}, "title"),
        ({"worries": "\x00"}, "worries"),
        ({"summary": "\ud800"}, "summary"),
        ({"extra": 1}, "extra"),
    )
    for change, field in wrong:
        assert list(WrittenPlanSchema().validate(whole | change)) == [field]
