"""Holding back: two people, a reason and a short time; and then it is over by itself."""

from datetime import date, timedelta

import pytest

from consent.terms.taking_part import Activity, HoldFinding, HoldReason
from tests.taking_part.hold_cast import WHY, HoldCast, make_hold_cast
from tests.voices import walk
from youthvoice import clock, errors
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.records import service as records
from youthvoice.records.looking import see_who_can_see
from youthvoice.taking_part.holds import agreeing, holding, reading, reviewing

REFUSED = [
    ({"reasons": frozenset()}, "reasons", "hold_needs_a_reason"),
    ({"reasons": frozenset({HoldReason.CARERS_CONCERN})}, "reasons", "hold_needs_a_reason"),
    (
        {"reasons": frozenset({HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY})},
        "reasons",
        "hold_needs_a_reason",
    ),
    ({"why": " " * 20}, "why", "hold_needs_words"),
    ({"why": "\u200b" * 40}, "why", "hold_needs_words"),
    ({"why": "aaaaaaaaaaaaaaaaaaaaaaaaa"}, "why", "hold_needs_words"),
    ({"what_would_change_it": "  \n "}, "what_would_change_it", "hold_needs_what_would_change_it"),
    ({"what_would_change_it": "\u3164" * 9}, "what_would_change_it", "hold_needs_what_would_change_it"),
    ({"meanwhile": "."}, "meanwhile", "hold_needs_something_else"),
    ({"meanwhile": "\u3164" * 9}, "meanwhile", "hold_needs_something_else"),
    ({"review_on": timedelta(days=29)}, "review_on", "review_day_is_too_late"),
    ({"review_on": timedelta(days=0)}, "review_on", "review_day_is_past"),
    ({"review_on": timedelta(days=-1)}, "review_on", "review_day_is_past"),
]


@pytest.mark.parametrize(("changed", "field", "code"), REFUSED)
def test_what_is_wrong_is_named_by_field_and_nothing_is_kept(
    here: HoldCast, changed: dict, field: str, code: str
) -> None:
    if isinstance(changed.get("review_on"), timedelta):
        changed = {"review_on": clock.today() + changed["review_on"]}
    with pytest.raises(errors.Invalid) as problem:
        here.hold(**changed)
    assert (problem.value.code, list(problem.value.fields)) == (code, [field])
    assert here.do(here.sam, reading.list_lines) == []
    assert walk.audited(here.cast, here.ivy.person_id, "record.saved") == []
    assert walk.told(here.cast, "hold_to_agree") == []


def test_the_same_person_twice_and_a_stranger_as_the_second_person_are_refused_alike(here: HoldCast) -> None:
    for second in (here.sam.person_id, here.ama.person_id, here.cast.zed.person_id, new_id()):
        with pytest.raises(errors.Invalid) as problem:
            here.hold(second_person_id=second)
        assert list(problem.value.fields) == ["second_person_id"]


def test_nobody_holds_back_somebody_they_neither_work_with_nor_lead(here: HoldCast) -> None:
    for who in (here.cast.zed, here.ruth):
        with pytest.raises(errors.Problem) as problem:
            here.hold(who)
        assert problem.value.status in (403, 404)
    with pytest.raises(errors.NotFound):
        here.hold(young_person_id=new_id())


def test_it_holds_nobody_before_the_second_person_has_agreed_signed_in(here: HoldCast) -> None:
    hold_id = here.hold()
    assert here.see(here.sam, hold_id).state == "waiting"
    assert walk.told(here.cast, "hold_to_agree") == [here.rae.person_id]
    assert walk.told(here.cast, "hold_proposed") == sorted([here.lee.person_id, here.cast.kit.person_id])
    here.ask(here.sam)  # nothing is held back yet
    for other in (here.sam, here.lee, here.jo):
        with pytest.raises(errors.NotFound):
            here.do(other, agreeing.agree, hold_id)
    here.do(here.rae, agreeing.agree, hold_id)
    here.do(here.rae, agreeing.agree, hold_id)
    line = here.see(here.rae, hold_id)
    assert (line.state, line.starts_on, line.days_in_a_row) == ("standing", clock.today(), 14)
    assert len(walk.audited(here.cast, here.ivy.person_id, "hold.agreed")) == 1
    here.pass_days(1)
    with pytest.raises(errors.Refused) as refused:
        here.ask(here.lee)
    assert [str(one) for one in refused.value.ruling.reasons] == ["held_back_now"]
    here.ask(here.lee, Activity.MEETING)  # only this one thing is held


def test_a_second_person_who_never_answers_holds_nobody(here: HoldCast) -> None:
    hold_id = here.hold()
    here.pass_days(8)
    assert here.see(here.sam, hold_id).state == "forgotten"
    with pytest.raises(errors.Refused):
        here.do(here.rae, agreeing.agree, hold_id)
    assert here.held() != hold_id


def test_it_is_over_on_its_review_day_looked_at_or_not_and_they_are_back_on_the_list(here: HoldCast) -> None:
    hold_id = here.held()
    here.pass_days(13)
    assert here.see(here.sam, hold_id).state == "standing"
    here.pass_days(1)
    assert here.see(here.sam, hold_id).state == "over"
    here.ask(here.jo)


def test_why_is_read_by_its_two_people_and_the_leads_and_by_nobody_else(here: HoldCast) -> None:
    hold_id = here.held()
    for reader in (here.sam, here.rae, here.lee):
        assert here.see(reader, hold_id).why == WHY
    for linked in (here.jo, here.ama):
        line = here.see(linked, hold_id)
        assert (line.may_read, line.reasons, hasattr(line, "why")) == (False, None, False)
    for stranger in (here.cast.zed, here.ruth, here.cast.ash):
        with pytest.raises(errors.NotFound):
            here.see(stranger, hold_id)
    assert walk.bases(here.cast, hold_id)[-1] == "safeguarding"
    with here.cast.house.database.session() as session:
        assert records.verify_versions(session, here.cast.house) == []


def test_the_young_person_is_told_that_it_happened_and_until_when_with_no_name_and_none_of_its_words(
    here: HoldCast,
) -> None:
    hold_id = here.hold()
    assert here.do(here.ivy, reading.tell) == []
    here.do(here.rae, agreeing.agree, hold_id)
    assert walk.told(here.cast, "held_back") == [here.ivy.person_id]
    (told,) = here.do(here.ivy, reading.tell)
    assert vars(told) == {
        "id": hold_id,
        "activity": "own_plan",
        "check_by": clock.today() + timedelta(days=14),
        "stands": True,
        "asked_to_look": False,
        "was_looked_at": False,
        "hear_by": None,
    }
    here.do(here.ivy, reading.tell)
    assert len(walk.audited(here.cast, here.ivy.person_id, "hold.told")) == 1
    here.see(here.rae, hold_id)
    page = here.do(here.ivy, see_who_can_see)
    assert (page["people"], page["looked"]) == ([], [])  # that adults read it would tell their names
    here.pass_days(14 + 28)
    assert here.do(here.ivy, reading.tell) == []


def test_only_one_hold_back_from_one_thing_at_a_time(here: HoldCast) -> None:
    here.hold()
    for again in (lambda: here.hold(), lambda: here.hold(here.lee, second_person_id=here.rae.person_id)):
        with pytest.raises(errors.Conflict) as problem:
            again()
        assert problem.value.code == "held_already"
    here.hold(activity=Activity.MEETING)


def test_the_same_id_again_changes_nothing_and_somebody_elses_id_is_no_id(here: HoldCast) -> None:
    hold_id, what = new_id(), here.proposed()
    assert here.do(here.sam, holding.put_hold, hold_id, what) is True
    assert here.do(here.sam, holding.put_hold, hold_id, what) is False
    with pytest.raises(errors.NotFound):
        here.do(here.rae, holding.put_hold, hold_id, here.proposed(second_person_id=here.sam.person_id))
    assert len(here.do(here.sam, reading.list_lines)) == 1


def test_anybody_who_works_with_them_may_end_it_and_its_second_person_may_say_no(here: HoldCast) -> None:
    for make, who in ((here.hold, here.rae), (here.held, here.jo), (here.held, here.lee)):
        hold_id = make()
        here.do(who, agreeing.end_hold, hold_id)
        here.do(who, agreeing.end_hold, hold_id)
        assert here.see(here.sam, hold_id).state == "ended"
    assert here.sam.person_id in walk.told(here.cast, "could_be_asked")
    with pytest.raises(errors.NotFound):
        here.do(here.ama, agreeing.end_hold, here.held())
    with pytest.raises(errors.NotFound):
        here.do(here.cast.zed, agreeing.end_hold, hold_id)


def test_its_review_is_by_somebody_who_neither_wrote_nor_agreed_to_it(here: HoldCast) -> None:
    hold_id = here.held()
    for party in (here.sam, here.rae):
        with pytest.raises(errors.Problem) as problem:
            here.do(party, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
        assert problem.value.code == "somebody_else_looks"
    here.do(here.lee, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    line = here.see(here.sam, hold_id)
    assert (line.finding, line.found_on, line.state) == ("may_stand", clock.today(), "standing")
    here.do(here.jo, reviewing.review_hold, hold_id, HoldFinding.END_NOW)
    assert here.see(here.sam, hold_id).state == "ended"
    with pytest.raises(errors.Refused):
        here.do(here.lee, reviewing.review_hold, hold_id, HoldFinding.END_NOW)


def test_nobody_is_held_back_past_84_days_in_a_row_before_somebody_outside_has_looked(here: HoldCast) -> None:
    for _ in range(3):
        here.held(review_on=clock.today() + timedelta(days=28))
        here.pass_days(28)
    hold_id = here.hold()
    assert walk.told(here.cast, "hold_to_look_at") == [here.ruth.person_id] == walk.told(here.cast, "hold_to_know_of")
    line = here.see(here.rae, hold_id)
    assert (line.needs_outside_look, line.may_agree, line.days_in_a_row) == (True, False, 98)
    with pytest.raises(errors.Refused):
        here.do(here.rae, agreeing.agree, hold_id)
    with pytest.raises(errors.Refused):
        here.do(here.lee, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    assert [one.id for one in here.do(here.ruth, reading.list_lines)] == [hold_id]
    assert here.see(here.ruth, hold_id).why == WHY
    here.do(here.ruth, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    here.do(here.rae, agreeing.agree, hold_id)
    assert here.see(here.sam, hold_id).state == "standing"


def test_a_hold_back_ends_by_the_day_they_turn_18_born_on_29_february(house: House) -> None:
    """Born on 29 February, they are 18 on 1 March of a year that has no such day."""
    today = clock.today()
    here = make_hold_cast(house, born_on=date(2012, 2, 29))
    days_left = (date(2030, 3, 1) - today).days
    here.pass_days(days_left - 10)
    with pytest.raises(errors.Invalid) as problem:
        here.hold(review_on=date(2030, 3, 2))
    assert problem.value.code == "hold_passes_18"
    hold_id = here.held(review_on=date(2030, 3, 1))
    here.pass_days(9)
    assert here.see(here.sam, hold_id).state == "standing"
    here.pass_days(1)
    assert here.see(here.sam, hold_id).state == "over"


def test_a_birthday_nobody_knows_is_a_hold_back_nobody_gets(house: House) -> None:
    here = make_hold_cast(house, born_on=None)
    with pytest.raises(errors.Invalid) as problem:
        here.hold()
    assert (problem.value.code, list(problem.value.fields)) == ("hold_passes_18", ["review_on"])


@pytest.mark.parametrize("change", [date(2031, 3, 30), date(2031, 10, 26)])
def test_a_night_the_clocks_change_makes_no_hold_back_longer_or_shorter(here: HoldCast, change: date) -> None:
    here.pass_days((change - clock.today()).days - 7)
    start = clock.today()
    hold_id = here.held()
    here.pass_days(13)
    assert (here.see(here.sam, hold_id).state, (clock.today() - start).days) == ("standing", 13)
    here.pass_days(1)
    assert here.see(here.sam, hold_id).state == "over"
