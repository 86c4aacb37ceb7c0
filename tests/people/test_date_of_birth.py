"""A date of birth that adding left out or had wrong: a lead says it later. It is sealed, and told to nobody."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.people.a_service import LittleService, in_one_go, make_service
from tests.people.marking import set_person
from youthvoice import clock, errors
from youthvoice.audit import AuditEntry
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.models import PersonRow
from youthvoice.work import Work

BORN, CORRECTED = date(2012, 5, 4), date(2011, 5, 4)


def say(house: House, me: Me, young_person_id: str, born_on: date) -> None:
    """One request."""
    with in_one_go(house, me) as saying:
        people.set_date_of_birth(saying.it, young_person_id, born_on)


def adult_on(work: Work, young_person_id: str) -> date | None:
    return people.growing_up(work, [young_person_id])[young_person_id].adult_on


def test_a_lead_adds_it_then_corrects_it_and_the_day_they_turn_18_follows(house, little, work):
    young = little.young_person_id
    assert (adult_on(work(), young), people.find_person(work(), young).birthday_known) == (None, False)
    for born_on, adult in ((BORN, date(2030, 5, 4)), (CORRECTED, date(2029, 5, 4))):
        say(house, little.lead.me, young, born_on)
        assert (adult_on(work(), young), people.find_person(work(), young).birthday_known) == (adult, True)
    assert b"2011" not in work().session.get(PersonRow, young).date_of_birth_sealed


def test_it_is_audited_each_time_it_changes_and_never_with_the_day(house, little, work):
    for born_on in (BORN, BORN, CORRECTED):  # a reply that was lost is asked for again
        say(house, little.lead.me, little.young_person_id, born_on)
    found = select(AuditEntry).where(AuditEntry.action == "set_date_of_birth").order_by(AuditEntry.number)
    entries = work().session.scalars(found).all()
    assert [(one.actor_id, one.young_person_id, one.details) for one in entries] == [
        (little.lead.id, little.young_person_id, {}),
        (little.lead.id, little.young_person_id, {"corrected": "yes"}),
    ]


@pytest.mark.parametrize(
    "born_on",
    [date.max, date.min, clock.today(), clock.today() + timedelta(days=1), date(clock.today().year - 31, 12, 31)],
)
def test_a_day_that_cannot_be_is_refused_by_its_field_as_at_adding(house, little, work, born_on):
    say(house, little.lead.me, little.young_person_id, BORN)
    with pytest.raises(errors.Invalid) as invalid:
        say(house, little.lead.me, little.young_person_id, born_on)
    assert set(invalid.value.fields) == {"date_of_birth"}
    assert adult_on(work(), little.young_person_id) == date(2030, 5, 4)


def test_only_their_own_lead_says_it_and_only_of_a_young_person(house: House, little: LittleService, work):
    other = make_service(house, name="Other", prefix="other")
    for me, who in (
        (little.keyworker.me, little.young_person_id),
        (other.lead.me, little.young_person_id),
        (little.lead.me, little.keyworker.id),
        (little.lead.me, new_id()),
    ):
        with pytest.raises(errors.NotFound):
            say(house, me, who, BORN)
    assert adult_on(work(), little.young_person_id) is None


def test_what_somebody_wrote_into_the_row_is_not_made_good_by_it(house, little, work):
    with in_one_go(house) as forging:
        forging.it.begin_writing()
        forging.it.session.get(PersonRow, little.young_person_id).confirmed_at = clock.now()
    with pytest.raises(errors.Problem) as broken:
        say(house, little.lead.me, little.young_person_id, BORN)
    assert broken.value.code == "directory_broken"


def test_the_row_is_as_the_server_wrote_it_afterwards(house, little, work):
    set_person(house, little.young_person_id, enrolled_at=clock.now())
    say(house, little.lead.me, little.young_person_id, BORN)
    young = people.find_person(work(), little.young_person_id)
    assert (young.name, young.enrolled) == ("Sam Small Sampson", True)


def test_over_http_it_says_only_that_it_is_known(signed, little):
    lead, path = signed(little.lead), f"/people/young-people/{little.young_person_id}"
    assert [one["birthday_known"] for one in lead.call("GET", "/people/young-people").json["young_people"]] == [False]
    said = lead.call("PUT", f"{path}/date-of-birth", {"date_of_birth": "2012-05-04"})
    assert (said.status_code, said.json["birthday_known"]) == (200, True)
    for answer in (said, lead.call("GET", "/people/young-people"), lead.call("GET", f"/taking-part{path[7:]}")):
        assert answer.status_code == 200
        assert "2012" not in answer.text
        assert "2030" not in answer.text


@pytest.mark.parametrize("body", [{}, {"date_of_birth": None}, {"date_of_birth": "yesterday"}])
def test_bad_input_names_its_field_and_a_known_day_is_never_taken_away(house, signed, little, work, body):
    say(house, little.lead.me, little.young_person_id, BORN)
    answer = signed(little.lead).call("PUT", f"/people/young-people/{little.young_person_id}/date-of-birth", body)
    assert (answer.status_code, list(answer.json["fields"])) == (422, ["date_of_birth"])
    assert adult_on(work(), little.young_person_id) == date(2030, 5, 4)


def test_over_http_it_is_for_leads_of_their_service(signed, little, house):
    path, body = f"/people/young-people/{little.young_person_id}/date-of-birth", {"date_of_birth": "2012-05-04"}
    assert signed(little.keyworker).call("PUT", path, body).status_code == 403
    other = signed(make_service(house, name="Other", prefix="other").lead)
    assert other.call("PUT", path, body).status_code == 404
