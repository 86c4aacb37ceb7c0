"""A yes taken back, made smaller or wider, ended by itself, and renewed: at once, and down to the keys."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.terms import Company
from consent.terms.taking_part import YesTo
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import DAY, ask, change, opens, say, say_yes, second, states
from tests.voices.cast import Cast, add_worker
from tests.voices.walk import audited, bases, owed, told
from youthvoice import clock
from youthvoice.errors import Invalid, NotFound, Refused
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.permissions import bases as lawful
from youthvoice.taking_part.permissions import changing, reading, receipts
from youthvoice.taking_part.permissions.bases import Basis
from youthvoice.voices import lists, sending
from youthvoice.voices.said import AboutKind


def test_taken_back_the_workers_next_request_is_the_same_as_for_nothing(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae)
    opened, unopened = say(cast, cast.sam), say(cast, cast.sam)
    assert opens(cast, cast.rae, opened) is not None
    shown = change(cast, changing.withdraw, asked)
    assert (states(shown)["Rae"], shown.withdrawn_at is not None) == ("withdrawn", True)
    assert [opens(cast, cast.rae, one) for one in (opened, unopened, new_id())] == [None] * 3
    assert bases(cast, opened) == ["own", "permission", "safeguarding"]
    assert opens(cast, cast.sam, opened) is not None
    assert opens(cast, cast.rae, say(cast, cast.sam)) is None
    assert told(cast, "yes_withdrawn") == [cast.rae.person_id]
    assert len(audited(cast, cast.ash.person_id, "permission.withdrawn")) == 1
    assert states(change(cast, changing.withdraw, asked)) == states(shown)  # again changes nothing


def test_what_was_sent_to_them_by_name_stays_when_a_yes_is_taken_back(cast: Cast) -> None:
    asked = ask(cast)
    by_name = say(cast, cast.rae)
    say_yes(cast, asked, cast.rae, record_ids=[by_name])
    change(cast, changing.withdraw, asked)
    assert opens(cast, cast.rae, by_name) is not None


def test_a_promise_is_taken_back_with_the_yes(cast: Cast) -> None:
    uma = add_worker(cast, "Uma Vale", Role.SPECIALIST, with_key=False)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, uma.person_id, Role.SPECIALIST)
    asked = ask(cast, uma)
    say_yes(cast, asked, uma)
    voice_id = say(cast, cast.sam)
    assert owed(cast, voice_id) == [uma.person_id]
    change(cast, changing.withdraw, asked)
    assert owed(cast, voice_id) == []


def test_a_waiting_yes_can_be_taken_back_and_is_dead(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae, with_adult=Company.WITH_ADULT)
    change(cast, changing.withdraw, asked)
    turn_clock(cast.house, DAY + 60)
    with pytest.raises(Exception, match="taken_back"):
        second(cast, asked)


def test_one_person_is_taken_out_and_the_other_stays(cast: Cast) -> None:
    asked = ask(cast, cast.rae, cast.lee)
    say_yes(cast, asked, cast.rae, cast.lee)
    voice_id = say(cast, cast.sam)
    shown = change(cast, changing.narrow, asked, [cast.rae.person_id], None)
    assert states(shown) == {"Rae": "withdrawn", "Lee": "standing"}
    assert [opens(cast, one, voice_id) is not None for one in (cast.rae, cast.lee)] == [False, True]
    assert shown.withdrawn_at is None


def test_a_yes_can_end_sooner_and_not_later(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae)
    for day in (asked.ends_on + timedelta(days=1), clock.today()):
        with pytest.raises(Invalid):
            change(cast, changing.narrow, asked, [], day)
    voice_id = say(cast, cast.sam)
    shown = change(cast, changing.narrow, asked, [], clock.today() + timedelta(days=3))
    assert shown.ends_on == clock.today() + timedelta(days=3)
    turn_clock(cast.house, 3 * DAY)
    assert opens(cast, cast.rae, voice_id) is None


def test_more_of_the_people_they_were_told_of(cast: Cast) -> None:
    asked = ask(cast, cast.rae, cast.lee)
    say_yes(cast, asked, cast.rae)
    shown = change(cast, changing.widen, asked, [cast.lee.person_id], Company.WITH_ADULT)
    assert states(shown) == {"Rae": "standing", "Lee": "waiting"}
    assert opens(cast, cast.lee, say(cast, cast.sam)) is None
    turn_clock(cast.house, DAY + 60)
    assert states(second(cast, asked)) == {"Rae": "standing", "Lee": "standing"}
    for wrong in ([], [cast.sam.person_id]):
        with pytest.raises(Invalid):
            change(cast, changing.widen, asked, wrong, Company.ALONE)


def test_a_meeting_made_wider_shows_nobody_what_is_about_them(cast: Cast) -> None:
    about_rae = say(cast, cast.sam, kind=AboutKind.WORKER, about_id=cast.rae.person_id)
    day = clock.today() + timedelta(days=3)
    asked = ask(cast, cast.lee, cast.rae, yes_to=YesTo.MEETING, meeting_on=day)
    say_yes(cast, asked, cast.lee, record_ids=[about_rae])
    with pytest.raises(Invalid):
        change(cast, changing.widen, asked, [cast.rae.person_id], Company.ALONE)
    assert owed(cast, about_rae) == []
    assert cast.rae.person_id not in told(cast, "voice_sent")


def test_nothing_is_added_to_a_yes_that_was_taken_back(cast: Cast) -> None:
    asked = ask(cast, cast.rae, cast.lee)
    say_yes(cast, asked, cast.rae)
    change(cast, changing.withdraw, asked)
    with pytest.raises(Refused) as refused:
        change(cast, changing.widen, asked, [cast.lee.person_id], Company.ALONE)
    assert "no_such_yes" in refused.value.ruling.reasons


def test_it_ends_by_itself_down_to_the_key_and_leaves_the_lists(cast: Cast) -> None:
    asked = ask(cast, ends_on=clock.today() + timedelta(days=20))
    say_yes(cast, asked, cast.rae)
    voice_id = say(cast, cast.sam)
    turn_clock(cast.house, 7 * DAY)
    assert cast.do(cast.ash, reading.read_request, asked.id).ends_soon
    turn_clock(cast.house, 20 * DAY)
    assert opens(cast, cast.rae, voice_id) is None  # nobody looked at its rows yet
    shown = cast.do(cast.ash, reading.read_request, asked.id)
    assert (states(shown)["Rae"], shown.is_over, shown.ends_soon) == ("expired", True, False)
    seen = cast.do(cast.ash, lambda work: records.who_can_see(work, [voice_id]))[voice_id]
    assert [one.reader_id for one in seen] == [cast.sam.person_id]
    cast.do(cast.rae, taking_part.end_what_is_over)  # as signing in does
    assert bases(cast, voice_id) == ["own", "permission", "safeguarding"]
    assert voice_id not in [one.id for one in cast.do(cast.rae, lists.list_to_answer).voices]


def test_asked_again_and_said_yes_to_again_it_goes_on(cast: Cast) -> None:
    first = ask(cast)
    say_yes(cast, first, cast.rae)
    voice_id = say(cast, cast.sam)
    again = ask(cast, ends_on=clock.today() + timedelta(days=120))
    say_yes(cast, again, cast.rae, record_ids=[voice_id])
    old = cast.do(cast.ash, reading.read_request, first.id)
    assert states(old)["Rae"] == "expired"
    assert opens(cast, cast.rae, voice_id) is not None
    change(cast, changing.withdraw, first)
    assert opens(cast, cast.rae, voice_id) is not None


def test_one_thing_is_stopped_and_the_yes_goes_on(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    one, other, third = (say(cast, cast.sam) for _ in range(3))
    cast.do(cast.ash, records.stop_sharing, one, cast.rae.person_id)
    cast.do(cast.ash, sending.take_back, third)
    assert [opens(cast, cast.rae, each) is not None for each in (one, other, third)] == [False, True, False]
    assert opens(cast, cast.rae, say(cast, cast.sam)) is not None


def test_who_no_longer_works_with_them_is_reached_by_nothing_new(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    assert opens(cast, cast.rae, say(cast, cast.sam)) is None


def test_their_own_page_says_how_many_things_were_opened(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae)
    for _ in range(2):
        voice_id = say(cast, cast.sam)
    opens(cast, cast.rae, voice_id)
    shown = cast.do(cast.ash, reading.read_request, asked.id)
    assert {one.first_name: one.opened_count for one in shown.people} == {"Sam": 0, "Rae": 1}


# --- receipts


def test_a_receipt_in_plain_lines_and_in_both_standards(cast: Cast) -> None:
    cast.do(cast.lee, lawful.set_basis, new_id(), YesTo.PLAN, Basis.PUBLIC_TASK)
    asked = ask(cast)
    with pytest.raises(NotFound):
        cast.do(cast.ash, receipts.receipt_of, asked.id)
    say_yes(cast, asked, cast.rae)
    given = cast.do(cast.ash, receipts.receipt_of, asked.id)
    assert given.lines[:3] == (
        "You said yes to this:",
        "They can read what you say about your plan, and use it there.",
        "For: Rae, a worker who helps your worker.",
    )
    (purpose,) = given.record["pii_processing"]["purposes"]
    assert purpose["lawful_basis"] == "A task the law gives the service (article 6(1)(e))."
    assert purpose["recipient_third_parties"] == [cast.rae.person_id]
    assert given.record["pii_processing"]["privacy_notice"] == "plan.1"
    assert (given.fhir["status"], given.fhir["decision"]) == ("active", "permit")
    change(cast, changing.withdraw, asked)
    after = cast.do(cast.ash, receipts.receipt_of, asked.id)
    assert "They cannot open new things now." in after.lines
    assert [one["event_state"] for one in after.record["events"]] == ["consent given", "consent withdrawn"]
    for who in (cast.sam, cast.bo):
        with pytest.raises(NotFound):
            cast.do(who, receipts.receipt_of, asked.id)


def test_the_lawful_basis_is_a_leads_and_is_no_yes(cast: Cast) -> None:
    basis_id = new_id()
    first = cast.do(cast.lee, lawful.set_basis, basis_id, YesTo.PLAN, Basis.PUBLIC_TASK)
    assert cast.do(cast.lee, lawful.set_basis, basis_id, YesTo.PLAN, Basis.PUBLIC_TASK) == first
    assert "consent" not in {str(one) for one in Basis}
    with pytest.raises(NotFound):
        cast.do(cast.lee, lawful.set_basis, basis_id, YesTo.MEETING, Basis.PUBLIC_TASK)
    with pytest.raises(NotFound):
        cast.do(cast.sam, lawful.set_basis, new_id(), YesTo.PLAN, Basis.PUBLIC_TASK)
    turn_clock(cast.house, 60)
    newer = cast.do(cast.kit, lawful.set_basis, new_id(), YesTo.PLAN, Basis.LEGAL_OBLIGATION)
    assert {one.yes_to: one.basis for one in newer}["plan"] == "legal_obligation"
