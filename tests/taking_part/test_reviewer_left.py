"""Whoever was to look at a hold-back from outside has left: somebody else can, and it is on a list at every moment."""

import pytest

from consent.capabilities import Role
from consent.terms.taking_part import HoldFinding
from tests.taking_part.hold_cast import WHY, HoldCast
from tests.voices import walk
from tests.voices.cast import add_worker
from youthvoice import errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.holds import reading, reviewing


def leaves(here: HoldCast, who: Me) -> None:
    here.do(here.lee, people.worker_leaves, who.person_id)


def listed(here: HoldCast, who: Me) -> list[tuple[str, bool]]:
    return [(one.id, one.may_review) for one in here.do(who, reading.list_lines)]


def test_another_from_outside_is_asked_and_given_its_words(here: HoldCast) -> None:
    una = add_worker(here.cast, "Una Bell", Role.SAFEGUARDING_LEAD)
    hold_id = here.held()
    named = here.see(here.lee, hold_id).reviewer
    first, then = (here.ruth, una) if named.id == here.ruth.person_id else (una, here.ruth)
    here.do(here.ama, reviewing.challenge_hold, hold_id)
    leaves(here, first)
    assert here.see(here.lee, hold_id).reviewer.id == then.person_id
    assert then.person_id in walk.told(here.cast, "hold_to_look_at")
    assert (hold_id, True) in listed(here, then)
    here.do(here.sam, records.keep_promises)  # whoever wrote it signs in
    assert here.see(then, hold_id).why == WHY
    here.do(then, reviewing.review_hold, hold_id, HoldFinding.END_NOW)
    assert here.see(here.lee, hold_id).state == "ended"


def test_nobody_was_here_to_be_asked_so_it_falls_to_who_comes(here: HoldCast) -> None:
    hold_id = here.held(second_person_id=here.jo.person_id, by=here.jo)
    here.do(here.ivy, reviewing.challenge_hold, hold_id)
    for one in (here.ruth, here.ama):
        leaves(here, one)
    una = add_worker(here.cast, "Una Bell", Role.SAFEGUARDING_LEAD)
    assert listed(here, una) == [(hold_id, True)]
    with pytest.raises(errors.Refused):
        here.do(here.lee, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)  # a challenge stays outside
    here.do(una, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    line = here.see(here.lee, hold_id)
    assert (line.finding, line.reviewer.id, line.challenged) == ("may_stand", una.person_id, False)


def test_while_whoever_was_asked_is_here_nobody_else_looks_in_their_place(here: HoldCast) -> None:
    una = add_worker(here.cast, "Una Bell", Role.SAFEGUARDING_LEAD)
    hold_id = here.held()
    here.do(here.ama, reviewing.challenge_hold, hold_id)
    named = here.see(here.lee, hold_id).reviewer
    other = una if named.id == here.ruth.person_id else here.ruth
    assert listed(here, other) == []
    with pytest.raises(errors.NotFound):
        here.do(other, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)


def test_the_second_person_left_and_any_other_who_knows_them_reviews_it(here: HoldCast) -> None:
    hold_id = here.held()
    leaves(here, here.rae)
    assert (hold_id, True) in listed(here, here.lee)
    here.do(here.lee, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    assert here.see(here.jo, hold_id).finding == "may_stand"
