"""From could be asked to seen: silence is found, each step has its day, and small numbers are hidden with what gives
them away."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.terms.taking_part import OfferAnswer
from tests.people.marking import set_person
from tests.taking_part.hold_cast import HoldCast
from tests.voices.cast import add_worker
from tests.voices.say import put, said
from youthvoice import clock, errors
from youthvoice.people import service as people
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.funnel import lists, numbers
from youthvoice.taking_part.holds import agreeing, reading, reviewing
from youthvoice.taking_part.offers import answering
from youthvoice.taking_part.offers.kinds import Help
from youthvoice.taking_part.small_numbers import hide_parts, hide_steps, hide_whole
from youthvoice.voices.said import AboutKind


def to_ask(here: HoldCast, who) -> list[tuple[str, str]]:
    waiting = here.do(who, lists.list_waiting)
    return [(one.young_person.initials, one.place) for one in waiting.to_ask]


def rows(here: HoldCast) -> dict:
    found = here.do(None, taking_part.list_funnel_rows, here.cast.service_id)
    return {row.activity: row for row in found if row.young_person_id == here.ivy.person_id}


def test_neither_asked_nor_held_within_14_days_is_not_asked_no_reason_on_the_leads_list(here: HoldCast) -> None:
    assert to_ask(here, here.lee) == []
    here.pass_days(14)
    found = to_ask(here, here.lee)
    assert {initials for initials, _ in found} == {"AF", "BW", "IV"}
    assert {place for _, place in found} == {"not_asked_no_reason"}
    assert {initials for initials, _ in to_ask(here, here.sam)} == {"AF", "IV"}
    here.ask(here.lee)
    assert "IV" not in {initials for initials, _ in to_ask(here, here.lee)}


def test_a_hold_back_stops_the_count_and_when_it_is_over_they_are_back_on_both_lists(here: HoldCast) -> None:
    here.pass_days(5)
    hold_id = here.held()
    here.pass_days(14)
    for who in (here.sam, here.lee):
        assert ("IV", "hold_is_over") in to_ask(here, who)
    here.pass_days(9)
    assert ("IV", "not_asked_no_reason") in to_ask(here, here.lee)
    assert rows(here)["own_plan"].place == "not_asked_no_reason"
    assert [one.id for one in here.do(here.lee, lists.list_waiting).holds] == []
    assert here.see(here.lee, hold_id).state == "over"


def test_asked_once_and_then_held_back_they_are_back_on_the_list_until_somebody_asks(here: HoldCast) -> None:
    here.ask(here.sam)
    here.pass_days(1)
    here.held()
    here.pass_days(13)
    assert ("IV", "hold_is_over") not in to_ask(here, here.lee)
    here.pass_days(1)
    assert ("IV", "hold_is_over") in to_ask(here, here.sam)
    here.ask(here.jo)
    assert ("IV", "hold_is_over") not in to_ask(here, here.sam)


def test_days_without_a_reason_are_none_of_those_before_they_were_asked_or_while_they_were_held_back(
    here: HoldCast,
) -> None:
    def own() -> tuple[str, int]:
        (place, *_) = here.do(here.sam, lists.read_person, here.ivy.person_id).places
        return place.place, place.days_silent

    here.pass_days(5)
    here.ask(here.jo)
    here.pass_days(42)
    here.held(review_on=clock.today() + timedelta(days=14))
    assert own() == ("held_back", 0)
    here.pass_days(14)
    assert own() == ("hold_is_over", 0)
    here.pass_days(3)
    assert own() == ("hold_is_over", 3)
    (row,) = [one for one in here.do(here.lee, lists.list_waiting).to_ask if one.young_person.initials == "IV"]
    assert (row.place, row.days_silent) == ("hold_is_over", 3)
    offer_id = here.ask(here.sam)
    here.do(here.sam, answering.record_no, offer_id, clock.today())
    assert own() == ("asked", 0)
    here.do(here.ivy, answering.say_if_right, offer_id, right=False)
    assert own() == ("hold_is_over", 3)  # it is no proof that they were asked


def test_days_without_a_reason_go_on_after_a_hold_back_where_nobody_ever_asked(here: HoldCast) -> None:
    here.pass_days(5)
    here.held()
    here.pass_days(14 + 3)
    (row,) = [one for one in here.do(here.lee, lists.list_waiting).to_ask if one.young_person.initials == "IV"]
    assert (row.place, row.days_silent) == ("hold_is_over", 5 + 3)


def test_typing_noes_takes_nobody_off_the_lists_for_good(here: HoldCast) -> None:
    offer_id = here.ask(here.sam)
    here.do(here.sam, answering.record_no, offer_id, clock.today())
    here.pass_days(27)
    assert "IV" not in {initials for initials, _ in to_ask(here, here.lee)}
    here.pass_days(1)
    for who in (here.sam, here.lee):
        assert ("IV", "typed_no") in to_ask(here, who)
    here.do(here.ivy, answering.say_if_right, offer_id, right=True)
    assert "IV" not in {initials for initials, _ in to_ask(here, here.lee)}


def test_asking_again_undoes_no_answer_of_their_own(here: HoldCast) -> None:
    here.do(here.ivy, answering.answer_offer, here.ask(here.sam), OfferAnswer.YES)
    said_on = clock.today()
    here.pass_days(1)
    again = here.ask(here.sam)
    assert (rows(here)["own_plan"].answer, rows(here)["own_plan"].answer_on) == ("yes", said_on)
    here.do(here.sam, answering.record_no, again, clock.today())
    assert (rows(here)["own_plan"].answer, rows(here)["own_plan"].offers) == ("yes", 2)
    here.do(here.ivy, answering.say_if_right, again, right=True)
    assert (rows(here)["own_plan"].answer, rows(here)["own_plan"].answer_on) == ("no", clock.today())


def test_every_step_of_the_funnel_has_its_day(here: HoldCast) -> None:
    start = clock.today()
    here.pass_days(1)
    hold_id = here.held()
    here.do(here.rae, agreeing.end_hold, hold_id)
    here.pass_days(2)
    offer_id = here.ask(here.sam, help=(Help.LIFT,))
    here.pass_days(1)
    here.do(here.ivy, answering.answer_offer, offer_id, OfferAnswer.YES)
    here.pass_days(1)
    voice = put(here.cast, here.ivy, said("No", here.sam, about_kind=AboutKind.PLAN))
    row = rows(here)["own_plan"]
    days = (row.could_be_asked_on, row.held_back_on, row.offered_on, row.answer_on, row.took_part_on)
    assert [(day - start).days for day in days] == [0, 1, 3, 4, 5]
    assert (row.holds, row.offers, row.helps, row.answer, row.answered_on, row.seen_on) == (1, 1, 1, "yes", None, None)
    assert voice.state == "sent"
    assert set(rows(here)) == {"own_plan"}  # nothing else came up yet


def test_a_persons_page_says_from_which_day_they_can_be_asked_again_and_who_could_agree(here: HoldCast) -> None:
    offer_id = here.ask(here.sam)
    here.do(here.ivy, answering.answer_offer, offer_id, OfferAnswer.NO)
    page = here.do(here.sam, lists.read_person, here.ivy.person_id)
    own = next(one for one in page.places if one.activity == "own_plan")
    assert own.may_ask_again_on == clock.today() + timedelta(days=28)
    assert {one.id for one in page.second_persons} == {
        here.rae.person_id, here.jo.person_id, here.lee.person_id, here.cast.kit.person_id,
    }  # fmt: skip
    assert (page.latest_review_on, page.birthday_known) == (clock.today() + timedelta(days=28), True)
    assert page.has_app
    for stranger in (here.cast.zed, here.ruth):
        with pytest.raises(errors.NotFound):
            here.do(stranger, lists.read_person, here.ivy.person_id)


def test_a_persons_page_says_which_no_it_was_and_a_yes_since_then_is_no_no(here: HoldCast) -> None:
    def own() -> tuple[str | None, bool]:
        place = here.do(here.sam, lists.read_person, here.ivy.person_id).places[0]
        return place.rests_after, place.may_ask_again_on is not None

    first = here.ask(here.sam)
    here.do(here.sam, answering.record_no, first, clock.today())
    assert own() == ("typed_no", True)
    here.do(here.ivy, answering.say_if_right, first, right=True)
    assert own() == ("no", True)
    here.pass_days(1)
    here.do(here.ivy, reviewing.challenge_hold, here.held())  # “I want to be asked”
    here.do(here.ivy, answering.answer_offer, here.ask(here.jo), OfferAnswer.YES)
    assert own() == (None, False)
    here.do(here.rae, agreeing.end_hold, here.do(here.sam, reading.list_lines)[0].id)
    here.pass_days(1)
    here.ask(here.sam)  # nothing of theirs stands against it
    here.pass_days(1)
    here.do(here.ivy, answering.answer_offer, here.ask(here.sam), OfferAnswer.NOT_NOW)
    assert own() == ("not_now", True)


def test_a_persons_page_says_beforehand_that_they_were_asked_today(here: HoldCast) -> None:
    def asked_today() -> list[str]:
        places = here.do(here.sam, lists.read_person, here.ivy.person_id).places
        return [one.activity for one in places if one.asked_today]

    assert asked_today() == []
    here.ask(here.sam)
    assert asked_today() == ["own_plan"]
    here.pass_days(1)
    assert asked_today() == []
    here.ask(here.sam)  # as the page said


def test_numbers_are_for_leads_and_inspectors_and_small_ones_are_hidden(here: HoldCast) -> None:
    inspector = add_worker(here.cast, "Ines Costa", Role.INSPECTOR)
    for _ in range(2):
        here.do(here.rae, agreeing.end_hold, here.held())
    for who in (here.lee, inspector):
        found = here.do(who, numbers.read_numbers)
        assert (found.fewest, found.holds, found.by_team, found.by_reason) == (5, None, [], {})
        assert found.funnels[0].could_be_asked is None
        assert set(found.funnels[0].steps.values()) == {None}
    for other in (here.sam, here.ama, here.ruth):
        with pytest.raises(errors.Problem):
            here.do(other, numbers.read_numbers)


def test_a_pattern_shows_where_holding_back_gathers_and_hides_the_part_that_would_give_one_away(here: HoldCast) -> None:
    agency = here.do(None, people.add_agency, here.cast.service_id, "Elsewhere")
    set_person(here.cast.house, here.jo.person_id, agency_id=agency)
    for author, times in ((here.sam, 6), (here.jo, 2)):
        for _ in range(times):
            here.do(here.rae, agreeing.end_hold, here.held(author))
    found = here.do(here.lee, numbers.read_numbers)
    assert (found.holds, {one.name: one.holds for one in found.by_team}) == (8, {None: None, "Elsewhere": None})
    assert found.by_reason == {"crisis": 8}


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ({"a": 7, "b": 9}, {"a": 7, "b": 9}),
        ({"a": 7, "b": 0}, {"a": 7, "b": 0}),
        ({"a": 20, "b": 9, "c": 3}, {"a": 20, "b": None, "c": None}),
        ({"a": 20, "b": 1, "c": 2}, {"a": None, "b": None, "c": None}),
        ({"a": 20, "b": 3, "c": 2}, {"a": 20, "b": None, "c": None}),
        ({"a": 6, "b": 2}, {"a": None, "b": None}),
        ({"a": 3}, {"a": None}),
        ({"a": 3, "b": 0}, {"a": None, "b": None}),
    ],
)
def test_a_small_part_is_hidden_with_another_so_that_the_whole_does_not_give_it_away(parts: dict, shown: dict) -> None:
    assert hide_parts(parts) == shown


def test_a_step_is_hidden_when_it_or_what_it_leaves_is_small() -> None:
    assert hide_steps(20, {"few": 3, "most": 17, "half": 10, "all": 20, "none": 0}) == {
        "few": None, "most": None, "half": 10, "all": 20, "none": 0,
    }  # fmt: skip
    assert (hide_whole(4), hide_whole(0), hide_whole(5)) == (None, 0, 5)
