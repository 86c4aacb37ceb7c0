"""The young person answers: what a yes gives to whom, what waits, what never opens, and that only they can."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.terms import Company, Scope
from consent.terms_taking_part import YesTo
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import (
    DAY,
    ask,
    opens,
    say,
    say_yes,
    second,
    states,
)
from tests.voices.cast import Cast, add_worker
from tests.voices.walk import bases, owed, told
from youthvoice import clock
from youthvoice.errors import Conflict, Gone, Invalid, NotFound, Refused
from youthvoice.gate import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.permissions import reading
from youthvoice.voices import reading as voice_reading
from youthvoice.voices.said import AboutKind


def on_tablet(me: Me) -> Me:
    """The same young person on a shared tablet: no keys, writing only."""
    return replace(me, scope=Scope.WRITE, bundle=None)


def test_a_yes_to_one_person_and_not_another_seals_what_is_sent_from_then_on(cast: Cast) -> None:
    before = say(cast, cast.sam)
    shown = say_yes(cast, ask(cast), cast.rae)
    assert (shown.state, states(shown)) == ("yes", {"Sam": None, "Rae": "standing"})
    later = say(cast, cast.sam)
    assert [opens(cast, cast.rae, one) for one in (before, later)] == [None, "It is too loud at night."]
    assert told(cast, "yes_answered") == [cast.sam.person_id]


def test_who_was_picked_by_name_comes_first_and_owes_the_answer(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    voice = cast.do(cast.ash, voice_reading.read_voice, say(cast, cast.sam))
    assert [one.first_name for one in voice.readers] == ["Sam", "Rae"]
    assert voice.named_adult.first_name == "Sam"


def test_what_they_sent_before_is_shown_only_where_they_pick_it(cast: Cast) -> None:
    first, other = say(cast, cast.sam), say(cast, cast.sam)
    say_yes(cast, ask(cast), cast.rae, record_ids=[first])
    assert [opens(cast, cast.rae, one) for one in (first, other)] == ["It is too loud at night.", None]
    assert bases(cast, first) == ["own", "permission", "permission", "safeguarding"]


@pytest.mark.parametrize("kind", [AboutKind.SERVICE, AboutKind.ANYTHING])
def test_a_yes_about_the_plan_covers_nothing_else(cast: Cast, kind: AboutKind) -> None:
    say_yes(cast, ask(cast), cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam, kind=kind)) is None


def test_a_draft_is_never_covered(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    draft = say(cast)
    assert opens(cast, cast.rae, draft) is None
    with pytest.raises(Invalid):
        say_yes(cast, ask(cast, yes_to=YesTo.SERVICE_LEARNING), cast.rae, record_ids=[draft])


def test_whoever_the_screen_did_not_name_reads_nothing(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam, also_read=())) is None
    assert opens(cast, cast.rae, say(cast, cast.sam, also_read=(cast.rae.person_id,))) is not None


@pytest.mark.parametrize("yes_to", [YesTo.QUOTATION, YesTo.RESEARCH_CONTACT])
def test_a_yes_to_quoting_or_to_being_asked_opens_nothing(cast: Cast, yes_to: YesTo) -> None:
    say_yes(cast, ask(cast, yes_to=yes_to), cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam)) is None
    with pytest.raises(Invalid):
        say_yes(cast, ask(cast, yes_to=yes_to), cast.rae, record_ids=[say(cast, cast.sam)])


def test_a_meeting_gets_what_was_picked_for_it_and_nothing_else(cast: Cast) -> None:
    picked, other = say(cast, cast.sam, kind=AboutKind.ANYTHING), say(cast, cast.sam)
    asked = ask(cast, yes_to=YesTo.MEETING, meeting_on=clock.today() + timedelta(days=9))
    with pytest.raises(Invalid) as refused:
        say_yes(cast, asked, cast.rae)
    assert refused.value.code == "nothing_picked"
    say_yes(cast, asked, cast.rae, record_ids=[picked])
    later = say(cast, cast.sam)
    assert [opens(cast, cast.rae, one) is not None for one in (picked, other, later)] == [True, False, False]


def test_what_is_about_a_worker_is_on_no_list_and_is_not_shown_to_them(cast: Cast) -> None:
    about_rae = say(cast, cast.sam, kind=AboutKind.WORKER, about_id=cast.rae.person_id)
    asked = ask(cast, yes_to=YesTo.SERVICE_LEARNING)
    with pytest.raises(Invalid):
        say_yes(cast, asked, cast.rae, record_ids=[about_rae])
    say_yes(cast, asked, cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam, kind=AboutKind.WORKER, about_id=cast.sam.person_id)) is None


def test_beside_an_adult_it_waits_and_the_second_yes_comes_alone_a_day_later(cast: Cast) -> None:
    voice_id = say(cast, cast.sam)
    asked = ask(cast)
    shown = say_yes(cast, asked, cast.rae, with_adult=Company.WITH_ADULT, record_ids=[voice_id])
    assert states(shown)["Rae"] == "waiting"
    assert (opens(cast, cast.rae, voice_id), owed(cast, voice_id)) == (None, [])
    assert opens(cast, cast.rae, say(cast, cast.sam)) is None
    for later, company, code in ((0, Company.ALONE, "too_early"), (DAY + 60, Company.WITH_ADULT, "not_alone")):
        turn_clock(cast.house, later)
        with pytest.raises(Conflict) as refused:
            second(cast, asked, company)
        assert refused.value.code == code
    assert states(second(cast, asked))["Rae"] == "standing"
    assert opens(cast, cast.rae, voice_id) is not None
    assert states(second(cast, asked))["Rae"] == "standing"  # the lost reply


def test_a_yes_that_waits_for_28_days_dies(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae, with_adult=Company.NOT_SURE)
    turn_clock(cast.house, 28 * DAY + 60)
    with pytest.raises(Gone):
        second(cast, asked)
    assert states(cast.do(cast.ash, reading.read_request, asked.id))["Rae"] == "expired"


def test_on_a_shared_tablet_it_always_waits_and_the_second_needs_another_adult(cast: Cast) -> None:
    ash = on_tablet(cast.ash)
    voice_id = say(cast, cast.sam)
    asked = ask(cast, adult_ids=[cast.lee.person_id])
    shown = say_yes(cast, asked, cast.rae, me=ash, record_ids=[voice_id])  # says alone; a tablet never is
    assert states(shown)["Rae"] == "waiting"
    assert shown.why is None
    turn_clock(cast.house, DAY + 60)
    for near in (None, cast.sam, cast.lee):
        with pytest.raises(Conflict):
            second(cast, asked, near=near, me=ash)
    assert states(second(cast, asked, Company.WITH_ADULT, near=cast.rae, me=ash))["Rae"] == "standing"
    assert (owed(cast, voice_id), opens(cast, cast.rae, voice_id)) == ([cast.rae.person_id], None)
    cast.do(cast.ash, records.carry_out_owed)  # as signing in on their own phone does
    assert opens(cast, cast.rae, voice_id) is not None


def test_a_shared_tablet_shows_what_waits_for_an_answer_and_nothing_earlier(cast: Cast) -> None:
    ash, before_set_up = on_tablet(cast.ash), replace(cast.ash, scope=Scope.PROPOSAL, bundle=None)
    said = ask(cast)
    say_yes(cast, said, cast.rae)
    waits, is_open = ask(cast, yes_to=YesTo.SERVICE_LEARNING), ask(cast, yes_to=YesTo.QUOTATION)
    say_yes(cast, waits, cast.rae, with_adult=Company.NOT_SURE)
    assert {one.id for one in cast.do(ash, reading.list_requests, None)} == {waits.id, is_open.id}
    assert cast.do(before_set_up, reading.list_requests, None) == []
    for me, request in ((ash, said), (before_set_up, is_open)):
        with pytest.raises(NotFound):
            cast.do(me, reading.read_request, request.id)
    with pytest.raises(Refused):
        say_yes(cast, is_open, cast.rae, me=before_set_up)


def test_somebody_with_no_key_yet_is_owed_it(cast: Cast) -> None:
    new = add_worker(cast, "Uma Vale", Role.SPECIALIST, with_key=False)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, new.person_id, Role.SPECIALIST)
    say_yes(cast, ask(cast, new), new)
    assert owed(cast, say(cast, cast.sam)) == [new.person_id]
