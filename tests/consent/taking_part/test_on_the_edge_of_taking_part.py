"""The last day that still counts, and what is half known: where a small slip in taking part would hide."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.asking import Ask
from consent.predicates import asking, explaining, holds, reviewing, yeses
from consent.terms.taking_part import Activity, HoldFinding, OfferAnswer
from consent.witnesses.people import TODAY
from consent.witnesses.taking_part import LONG_ROW, OFFERED, SAID_NO, STANDING_HOLD
from tests.consent.floor_says import PROFILE, changed, right

REST, LASTS, LONGEST = PROFILE.offer_again_days, PROFILE.yes_lasts_days, PROFILE.hold_max_days


def days(number):
    return TODAY + timedelta(days=number)


def said_no(**changes):
    return {"offers": (replace(SAID_NO, **changes),)}


def offered(**changes):
    return {"offers": (replace(OFFERED, **({"offered_on": TODAY} | changes)),)}


HELD = {"hold_backs": (STANDING_HOLD,)}
HELD_FROM_THEIR_PLAN = {"hold_backs": (replace(STANDING_HOLD, activity=Activity.OWN_PLAN),)}
FOUND = {"hold_backs": LONG_ROW, "hold.finding": HoldFinding.MAY_STAND}
REVIEWER = {"hold.reviewer_id": "colleague"}
LEFT = REVIEWER | {"hold.reviewer_here": False}

BEGAN = {"hold.starts_on": days(-1)}

EDGES = [
    # --- what they ask for themselves is held back by nobody
    (asking.nobody_holds_it_back_today, A.ASK_TO_TAKE_PART, HELD, False),
    (asking.nobody_holds_it_back_today, A.ASK_TO_TAKE_PART, HELD | {"occasion.they_asked": True}, True),
    # --- an invitation to the app is held back with their own plan, and with nothing else
    (asking.nobody_holds_it_back_today, A.INVITE, HELD, True),
    (asking.nobody_holds_it_back_today, A.INVITE, HELD_FROM_THEIR_PLAN, False),
    (asking.nobody_holds_it_back_today, A.INVITE, HELD_FROM_THEIR_PLAN | {"occasion.they_asked": True}, True),
    (asking.no_former_no_must_rest, A.INVITE, said_no(activity=Activity.OWN_PLAN), False),
    (asking.no_former_no_must_rest, A.INVITE, said_no(), True),
    # --- a no rests until its last day is over
    (asking.no_former_no_must_rest, A.ASK_TO_TAKE_PART, said_no(answered_on=days(-REST)), True),
    (asking.no_former_no_must_rest, A.ASK_TO_TAKE_PART, said_no(answered_on=days(1 - REST)), False),
    # --- once a day: not for another meeting, another young person, nor where a typed no was not theirs
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(offered_on=days(-1)), True),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(), False),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(offered_on=None), False),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered() | {"occasion.they_asked": True}, True),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(answer=OfferAnswer.YES), False),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(answer=OfferAnswer.DENIED), True),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(answer=OfferAnswer.NO_ANSWER), True),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(about_id="other"), True),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(about_id=None), False),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(activity=Activity.EVALUATION), True),
    (asking.nobody_asked_them_this_today, A.ASK_TO_TAKE_PART, offered(young_person_id="other"), True),
    (explaining.a_former_no_to_this_has_rested, A.ASK_FOR_YES, said_no(answered_on=days(-REST)), True),
    (explaining.a_former_no_to_this_has_rested, A.ASK_FOR_YES, said_no(answered_on=days(1 - REST)), False),
    (explaining.a_former_no_to_this_has_rested, A.ASK_FOR_YES, said_no(answered_on=None), False),
    (explaining.a_former_no_to_this_has_rested, A.ASK_FOR_YES, said_no(young_person_id="other"), True),
    (explaining.a_former_no_to_this_has_rested, A.ASK_FOR_YES, said_no(answer=OfferAnswer.YES), True),
    # --- a no said on the day they were asked
    (asking.day_of_the_no_is_known, A.RECORD_NO, {"seen_on": OFFERED.offered_on}, True),
    (asking.day_of_the_no_is_known, A.RECORD_NO, {"seen_on": OFFERED.offered_on - timedelta(days=1)}, False),
    (asking.day_of_the_no_is_known, A.RECORD_NO, {"seen_on": days(1)}, False),
    (
        asking.day_of_the_no_is_known,
        A.RECORD_NO,
        {"offers": (replace(OFFERED, activity=Activity.EVALUATION),)},
        False,
    ),
    # --- the last day of a hold-back
    (holds.hold_is_short_enough, A.HOLD_BACK, {"hold.ends_on": days(LONGEST)}, True),
    (holds.hold_is_short_enough, A.HOLD_BACK, {"hold.ends_on": days(LONGEST + 1)}, False),
    (holds.hold_ends_by_the_day_they_turn_18, A.HOLD_BACK, {"young_person.adult_on": days(14)}, True),
    (holds.hold_ends_by_the_day_they_turn_18, A.HOLD_BACK, {"young_person.adult_on": days(13)}, False),
    # --- past the row's days: somebody from outside found that it may stand
    (holds.somebody_outside_looked_where_needed, A.AGREE_TO_HOLD, {}, True),
    (holds.somebody_outside_looked_where_needed, A.AGREE_TO_HOLD, {"hold_backs": LONG_ROW}, False),
    (holds.somebody_outside_looked_where_needed, A.AGREE_TO_HOLD, FOUND, True),
    (holds.somebody_outside_looked_where_needed, A.AGREE_TO_HOLD, FOUND | {"hold.reviewer_id": "worker"}, False),
    (holds.somebody_outside_looked_where_needed, A.AGREE_TO_HOLD, FOUND | {"hold.review_on": None}, False),
    # --- who looks from outside: whoever was asked, or once they left somebody of the same service
    (holds.its_writer_still_may, A.AGREE_TO_HOLD, {}, True),
    (holds.its_writer_still_may, A.AGREE_TO_HOLD, {"hold.author_may": False}, False),
    (holds.its_writer_still_may, A.AGREE_TO_HOLD, {"hold.author_may": None}, False),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, {"hold.reviewer_id": "chair"}, True),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, {"hold": None}, False),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, {"young_person": None}, False),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, REVIEWER, False),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, REVIEWER | {"hold.reviewer_here": True}, False),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, REVIEWER | {"hold.reviewer_here": False}, True),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, LEFT | {"young_person.service_id": "elsewhere"}, False),
    (reviewing.was_asked_to_look, A.REVIEW_HOLD, LEFT | {"young_person.service_id": None}, False),
    # --- told in person: since it began, today at the latest, and while it stands
    (reviewing.it_says_when_they_were_told_of_the_hold, A.TELL_IN_PERSON, {"seen_on": days(0)}, True),
    (reviewing.it_says_when_they_were_told_of_the_hold, A.TELL_IN_PERSON, {"seen_on": days(1)}, False),
    (reviewing.it_says_when_they_were_told_of_the_hold, A.TELL_IN_PERSON, {"seen_on": days(-1)}, False),
    (reviewing.it_says_when_they_were_told_of_the_hold, A.TELL_IN_PERSON, BEGAN | {"seen_on": days(-1)}, True),
    (reviewing.hold_stands_today, A.TELL_IN_PERSON, {"hold.review_on": days(1)}, True),
    (reviewing.hold_stands_today, A.TELL_IN_PERSON, {"hold.review_on": days(0)}, False),
    (reviewing.hold_stands_today, A.TELL_IN_PERSON, {"hold.ended_on": days(0)}, False),
    (reviewing.hold_stands_today, A.TELL_IN_PERSON, {"young_person.adult_on": days(0)}, False),
    # --- the last day of a yes
    (yeses.the_yes_has_an_end, A.RECORD_PERMISSION, {"agreement.ends_on": days(LASTS)}, True),
    (yeses.the_yes_has_an_end, A.RECORD_PERMISSION, {"agreement.ends_on": days(LASTS + 1)}, False),
]


@pytest.mark.parametrize(("predicate", "action", "changes", "is_true"), EDGES)
def test_on_the_edge(predicate, action, changes, is_true):
    question = right(action)
    ask = Ask(question.actor, changed(question.situation, changes), PROFILE)
    assert predicate.holds(ask) is is_true
