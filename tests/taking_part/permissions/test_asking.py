"""A worker explains and asks: what they write waits, is sealed to the two of them, and is never a yes."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.terms.taking_part import Circumstance, Parents, Understanding, YesTo
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import DAY, WHY, answer, ask, explained, opens, say, states
from tests.voices.cast import Cast, add_worker, add_young_person
from tests.voices.walk import audited, bases, owed, told
from youthvoice import clock
from youthvoice.errors import Conflict, Invalid, NotFound, Refused
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.permissions import asking, checked, reading
from youthvoice.taking_part.permissions.answering import Answer
from youthvoice.taking_part.permissions.checked import Finding


def test_what_a_worker_writes_waits_and_gives_nobody_a_key(cast: Cast) -> None:
    voice_id = say(cast, cast.sam)
    asked = ask(cast)
    assert (asked.state, states(asked)) == ("waiting", {"Sam": None, "Rae": None})
    assert cast.do(cast.ash, taking_part.permissions_of, cast.ash.person_id)[1:] == ()
    assert opens(cast, cast.rae, voice_id) is None
    assert told(cast, "yes_asked") == [cast.ash.person_id]
    assert audited(cast, cast.ash.person_id, "yes.asked")[0]["yes_to"] == "plan"


def test_why_it_was_understood_is_sealed_to_the_two_it_was_between(cast: Cast) -> None:
    asked = ask(cast, parents=Parents.NOT_ASKED, parents_why="It is not safe to ask now.")
    assert bases(cast, asked.id) == ["duty", "own", "safeguarding"]
    seen = [cast.do(who, reading.read_request, asked.id) for who in (cast.sam, cast.ash, cast.rae, cast.lee)]
    assert [one.why for one in seen] == [WHY, WHY, None, None]
    assert [one.parents_why for one in seen][:3] == ["It is not safe to ask now."] * 2 + [None]


def test_the_sheet_is_filled_in_with_names_and_days(cast: Cast) -> None:
    asked = ask(cast)
    sheet = cast.do(cast.ash, reading.read_request, asked.id).sheet
    lines = [line for part in sheet.parts for line in part.lines]
    assert lines[0] == "We ask: can Sam and Rae read what you say about your plan?"
    end = asked.ends_on
    assert f"Your yes ends on {end.day} {end:%B %Y}. We will ask you again before that." in lines
    assert "Someone on your side can help you think it over." in lines


@pytest.mark.parametrize("who", ["zed", "bo"])
def test_who_has_nothing_to_do_with_them_finds_nothing(cast: Cast, who: str) -> None:
    asked = ask(cast)
    with pytest.raises(NotFound):
        cast.do(getattr(cast, who), reading.read_request, asked.id)
    if who == "zed":
        with pytest.raises(NotFound):
            cast.do(cast.zed, reading.list_requests, cast.ash.person_id)
        with pytest.raises(NotFound):
            ask(cast, by=cast.zed)
        with pytest.raises(NotFound):
            ask(cast, by=cast.zed, request_id=asked.id)


def test_a_lead_may_ask_and_a_colleague_never_takes_over_a_request(cast: Cast) -> None:
    assert ask(cast, by=cast.lee).asked_by.first_name == "Lee"
    asked = ask(cast)
    with pytest.raises(NotFound):
        ask(cast, by=cast.lee, request_id=asked.id)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"reader_ids": []}, "reader_ids"),
        ({"why": " " * 30}, "why"),
        ({"why": "They get it."}, "why"),
        ({"why": "a\u200b" * 20}, "why"),
        ({"why": "\u3164\u115f\u1160\uffa0" * 6}, "why"),
        ({"parents": Parents.NOT_ASKED, "parents_why": "  "}, "parents_why"),
        ({"parents": Parents.NOT_ASKED, "parents_why": "\u3164" * 5}, "parents_why"),
        ({"ends_on": clock.today()}, "ends_on"),
        ({"ends_on": clock.today() - timedelta(days=3)}, "ends_on"),
        ({"ends_on": clock.today() + timedelta(days=183)}, "ends_on"),
        ({"sheet_version": "99"}, "sheet_version"),
        ({"language": "xx"}, "sheet_version"),
        ({"yes_to": YesTo.MEETING}, "meeting_on"),
        ({"yes_to": YesTo.MEETING, "meeting_on": clock.today() - timedelta(days=1)}, "meeting_on"),
        ({"yes_to": YesTo.MEETING, "meeting_on": clock.today() + timedelta(days=90)}, "meeting_on"),
        ({"reader_ids": [new_id()]}, "reader_ids"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_field_and_nothing_is_kept(cast: Cast, changed: dict, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        ask(cast, **changed)
    assert list(refused.value.fields) == [field]
    assert cast.do(cast.sam, reading.list_requests, cast.ash.person_id) == []


@pytest.mark.parametrize("days", [0, 89])
def test_a_meeting_is_today_or_later_and_before_the_yes_ends(cast: Cast, days: int) -> None:
    day = clock.today() + timedelta(days=days)
    assert ask(cast, yes_to=YesTo.MEETING, meeting_on=day).meeting_on == day


def test_not_understood_yet_is_explained_again_and_waits_for_nobody(cast: Cast) -> None:
    asked = ask(cast, understanding=Understanding.NOT_YET)
    assert asked.state == "not_yet"
    assert cast.do(cast.ash, reading.list_requests, None) == []
    assert told(cast, "yes_asked") == []
    with pytest.raises(Conflict) as refused:
        answer(cast, asked, Answer.YES, reader_ids=[cast.sam.person_id])
    assert refused.value.code == "not_clear"
    again = ask(cast, request_id=asked.id)
    assert (again.state, len(cast.do(cast.ash, reading.list_requests, None))) == ("waiting", 1)


@pytest.mark.parametrize("yes_to", [YesTo.QUOTATION, YesTo.RESEARCH_CONTACT])
def test_quoting_and_research_are_not_asked_before_they_are_clear(cast: Cast, yes_to: YesTo) -> None:
    with pytest.raises(Refused) as refused:
        ask(cast, yes_to=yes_to, understanding=Understanding.NOT_YET)
    assert [str(one) for one in refused.value.ruling.reasons] == ["not_understood_yet"]
    assert ask(cast, yes_to=yes_to).state == "waiting"


def test_after_a_no_nobody_asks_for_it_again_before_its_rest_is_over(cast: Cast) -> None:
    answer(cast, ask(cast), Answer.NO)
    with pytest.raises(Refused) as refused:
        ask(cast, by=cast.lee)
    assert "said_no_lately" in refused.value.ruling.reasons
    assert ask(cast, yes_to=YesTo.SERVICE_LEARNING).state == "waiting"  # another thing is another question
    turn_clock(cast.house, 29 * DAY)
    assert ask(cast).state == "waiting"


def test_asking_again_with_the_same_version_is_the_lost_reply(cast: Cast) -> None:
    version_id = new_id()
    first = ask(cast, version_id=version_id)
    assert ask(cast, request_id=first.id, version_id=version_id) == first
    answer(cast, first, Answer.NO)
    with pytest.raises(Conflict) as refused:
        ask(cast, request_id=first.id)
    assert refused.value.code == "answered"


def test_what_it_relies_on_says_who_checked_it_and_when(cast: Cast) -> None:
    found = Finding(cast.ash.person_id, Circumstance.INTERPRETER, "Ms Haddad, from the agency", clock.today())
    checked_id = new_id()
    shown, new = cast.do(cast.sam, checked.record_checked, checked_id, found)
    assert (shown.checked_by.first_name, shown.detail, new) == ("Sam", "Ms Haddad, from the agency", True)
    assert cast.do(cast.sam, checked.record_checked, checked_id, found) == (shown, False)
    assert ask(cast, checked_ids=[checked_id]).state == "waiting"
    with pytest.raises(Refused) as refused:
        ask(cast, checked_ids=[new_id()])
    assert "not_checked" in refused.value.ruling.reasons
    assert cast.do(cast.rae, checked.list_checked, cast.ash.person_id) == [shown]
    for who, verb, given in (
        (cast.zed, checked.list_checked, (cast.ash.person_id,)),
        (cast.rae, checked.record_checked, (checked_id, found)),
    ):
        with pytest.raises(NotFound):
            cast.do(who, verb, *given)
    ahead = Finding(cast.ash.person_id, Circumstance.COURT_ORDER, "seen", clock.today() + timedelta(days=1))
    with pytest.raises(Invalid):
        cast.do(cast.sam, checked.record_checked, new_id(), ahead)


def test_somebody_with_no_app_yet_is_owed_the_words(cast: Cast) -> None:
    pat = add_young_person(cast, "Pat Mill", cast.sam, enrolled=False)
    said = explained(cast, cast.sam, young_person_id=pat.person_id)
    request_id = new_id()
    cast.do(cast.sam, asking.ask_for_yes, request_id, said)
    assert owed(cast, request_id) == [pat.person_id]


def test_an_advocate_may_explain_too(cast: Cast) -> None:
    noor = add_worker(cast, "Noor Ali", Role.ADVOCATE)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, noor.person_id, Role.ADVOCATE)
    asked = ask(cast, by=noor)
    sheet = cast.do(cast.ash, reading.read_request, asked.id).sheet
    assert sheet.parts[-1].lines[-1] == "Noor can help you think it over."


def test_somebody_named_twice_is_asked_about_once(cast: Cast) -> None:
    assert [one.first_name for one in ask(cast, cast.rae, cast.rae, cast.sam).people] == ["Rae", "Sam"]


def test_only_a_meeting_has_the_day_of_a_meeting(cast: Cast) -> None:
    assert ask(cast, meeting_on=clock.today() + timedelta(days=3)).meeting_on is None
