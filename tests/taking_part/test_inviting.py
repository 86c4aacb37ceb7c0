"""An invitation to the app asks them to say how they see their plan: held back, or after a no, it is not made."""

from datetime import timedelta

import pytest

from consent.terms.taking_part import Activity
from tests.people.marking import set_person
from tests.taking_part.hold_cast import HoldCast
from youthvoice import clock, errors
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.sign_in import service as sign_in
from youthvoice.sign_in.ways_back import starting
from youthvoice.taking_part.holds import agreeing, reviewing
from youthvoice.taking_part.offers import answering, asking, reading
from youthvoice.taking_part.offers.asking import Asking


@pytest.fixture
def here(here: HoldCast) -> HoldCast:
    """Ivy has not set up the app."""
    set_person(here.cast.house, here.ivy.person_id, enrolled_at=None, confirmed_at=None)
    return here


def invite(here: HoldCast, me: Me, how: str = "qr") -> str:
    """Invite ivy; gives the invitation's id."""
    invitation_id = new_id()
    here.do(me, sign_in.invite, invitation_id, here.ivy.person_id, how)
    return invitation_id


def refused(here: HoldCast, me: Me) -> list[str]:
    """Why ivy is not invited."""
    with pytest.raises(errors.Refused) as problem:
        invite(here, me)
    return [str(one) for one in problem.value.ruling.reasons]


def test_an_app_invitation_is_held_back_too(here: HoldCast) -> None:
    hold_id = here.held()
    with pytest.raises(errors.Refused):
        here.ask(here.jo)
    for who in (here.sam, here.jo, here.ama, here.lee):
        assert refused(here, who) == ["held_back_now"]
    here.do(here.jo, agreeing.end_hold, hold_id)
    assert invite(here, here.ama)


def test_whoever_says_i_want_to_be_asked_is_invited_all_the_same_but_not_by_its_writers(here: HoldCast) -> None:
    here.do(here.ivy, reviewing.challenge_hold, here.held())
    here.pass_days(1)
    for writer in (here.sam, here.rae):  # they are not told that she said so
        with pytest.raises((errors.Refused, errors.NotFound)):
            invite(here, writer)
    invite(here, here.jo)
    here.pass_days(1)
    assert refused(here, here.jo) == ["held_back_now"]


def test_a_hold_back_that_waits_is_over_or_is_about_something_else_holds_no_invitation_back(here: HoldCast) -> None:
    hold_id = here.hold(review_on=clock.today() + timedelta(days=3))
    here.held(here.lee, here.sam, activity=Activity.MEETING, second_person_id=here.sam.person_id)
    invite(here, here.sam)
    here.do(here.rae, agreeing.agree, hold_id)
    assert refused(here, here.sam) == ["held_back_now"]
    here.pass_days(3)
    invite(here, here.sam)


def test_held_back_while_the_words_are_being_made_it_is_not_made(
    here: HoldCast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked again inside the write transaction, as an offer is."""
    from youthvoice.sign_in import invitations

    make = invitations.make

    def make_and_be_held_back(*args: object) -> object:
        here.held()
        return make(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(invitations, "make", make_and_be_held_back)
    assert refused(here, here.jo) == ["held_back_now"]
    assert here.do(here.jo, sign_in.invitations_made, [here.ivy.person_id]) == []


def test_a_no_that_was_typed_rests_before_they_are_invited(here: HoldCast) -> None:
    offer_id = here.ask(here.jo)
    here.do(here.sam, answering.record_no, offer_id, clock.today())
    assert refused(here, here.sam) == ["said_no_lately"]
    here.pass_days(28)
    invite(here, here.sam)


def test_it_is_made_again_on_the_same_day_when_its_words_are_lost_and_follows_an_offer(here: HoldCast) -> None:
    here.ask(here.jo)  # asked in person: the invitation is the way to answer
    first = invite(here, here.sam)
    second = invite(here, here.ama, "card")
    assert [here.do(None, sign_in.invitation_state, one) for one in (first, second)] == ["ended", "open"]


def test_an_invitation_they_hold_stays_theirs_to_take_up_while_they_are_held_back(here: HoldCast) -> None:
    """Held back is being asked now, never what they do by themselves."""
    invitation_id = invite(here, here.sam)
    here.held()
    assert here.do(None, sign_in.invitation_state, invitation_id) == "open"


def test_letting_somebody_back_in_is_never_held_back(here: HoldCast) -> None:
    set_person(here.cast.house, here.ivy.person_id, enrolled_at=clock.now(), confirmed_at=clock.now())
    here.held()
    assert here.do(here.sam, starting.let_back_in, new_id(), here.ivy.person_id, "qr").words


def test_an_unsigned_no_thanks_counts_as_no_answer_and_starts_no_wait(here: HoldCast) -> None:
    here.do(None, sign_in.decline, invite(here, here.sam))
    young = here.ivy.person_id
    (line,) = here.do(here.sam, reading.list_lines, young)
    assert (line.answer, line.by_invitation, line.may_record_no) == ("no_answer", True, False)
    here.do(here.jo, asking.put_offer, new_id(), Asking(young, Activity.OWN_PLAN))
