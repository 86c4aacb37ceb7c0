"""Who is here and who works with whom: sealed names, look-ups by any spelling, lists that strangers do not have."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from consent.capabilities import Role
from tests.people.a_service import add_young_person, in_one_go, make_service
from youthvoice import clock, errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.people.models import PersonRow, ServiceRow, WorkingRelationshipRow
from youthvoice.vault.refusal import Unopenable


def test_nobody_is_added_without_a_safeguarding_key(house, little, work):
    bare = work()
    service_id = people.add_service(bare, "Bare")
    bare.finish(commit=True)
    lead = work(little.lead.me)
    with pytest.raises(errors.Conflict) as refused:
        people.add_young_person(lead, new_id(), service_id=service_id, name="Sam", keyworker_id=little.keyworker.id)
    assert refused.value.code == "no_safeguarding_key"


def test_names_are_sealed_and_read_again(house, little, work):
    person = people.find_person(work(), little.keyworker.id)
    assert (person.name, person.first_name, person.initials) == ("Kay Worker", "Kay", "KW")
    assert "Kay" not in repr(person)
    row = work().session.get(PersonRow, little.keyworker.id)
    assert b"Kay" not in row.name_sealed
    assert b"kay" not in row.username_index


def test_a_sealed_name_moved_to_another_row_does_not_open(little, work):
    moving = work()
    moving.begin_writing()
    taken = moving.session.get(PersonRow, little.lead.id).name_sealed
    moving.session.execute(update(PersonRow).where(PersonRow.id == little.keyworker.id).values(name_sealed=taken))
    moving.finish(commit=True)
    with pytest.raises(Unopenable):
        people.find_person(work(), little.keyworker.id)


def test_a_username_is_one_however_it_is_typed(little, work):
    for typed in ("KAY", " kay ", "ｋａｙ"):
        assert people.find_by_username(work(), typed).id == little.keyworker.id
    adding = work()
    with pytest.raises(errors.Conflict) as refused:
        people.add_worker(adding, little.id, name="Other", role=Role.KEYWORKER, username="Kay ")
    assert refused.value.code == "username_taken"


def test_the_same_young_person_twice_is_one_and_a_strangers_id_is_not_found(house, little, work):
    again = work(little.lead.me)
    same = people.add_young_person(
        again, little.young_person_id, service_id=little.id, name="Else", keyworker_id=little.keyworker.id
    )
    assert same.name == "Sam Small Sampson"
    other = make_service(house, name="Other", prefix="other")
    with pytest.raises(errors.NotFound):
        people.add_young_person(
            work(other.lead.me),
            little.young_person_id,
            service_id=other.id,
            name="Sam",
            keyworker_id=other.keyworker.id,
        )


def test_a_keyworker_is_of_the_same_service_and_works_with_young_people(house, little):
    other = make_service(house, name="Other", prefix="other")
    for wrong in (other.keyworker.id, little.young_person_id, new_id()):
        with pytest.raises(errors.Invalid) as refused, in_one_go(house, little.lead.me) as adding:
            people.add_young_person(adding.it, new_id(), service_id=little.id, name="Sam", keyworker_id=wrong)
        assert list(refused.value.fields) == ["keyworker_id"]


def test_who_works_with_whom_begins_and_ends(house, little, work):
    young, ada = little.young_person_id, little.advocate.id
    assert people.works_with(work(), little.keyworker.id, young)
    assert not people.works_with(work(), ada, young)
    with in_one_go(house, little.lead.me) as linking:
        people.link_worker(linking.it, young, ada, Role.ADVOCATE)
    assert people.works_with(work(), ada, young)
    assert [one.id for one in people.list_young_people_of(work(), ada)] == [young]
    with in_one_go(house, little.lead.me) as unlinking:
        people.unlink_worker(unlinking.it, young, ada)
    assert not people.works_with(work(), ada, young)
    with in_one_go(house, little.lead.me) as linking:
        people.link_worker(linking.it, young, ada, Role.ADVOCATE)
    assert people.works_with(work(), ada, young)


def test_only_their_own_lead_says_who_works_with_whom(house, little, work):
    other = make_service(house, name="Other", prefix="other")
    for me in (other.lead.me, little.keyworker.me):
        with pytest.raises((errors.NotFound, errors.Refused)):
            people.link_worker(work(me), little.young_person_id, little.advocate.id, Role.ADVOCATE)
    with pytest.raises(errors.NotFound):
        people.link_worker(work(little.lead.me), new_id(), little.advocate.id, Role.ADVOCATE)


def test_a_worker_of_another_service_is_nobody_to_link(house, little, work):
    other = make_service(house, name="Other", prefix="other")
    for stranger in (other.keyworker, other.lead, other.advocate):
        with pytest.raises(errors.NotFound):
            people.link_worker(work(little.lead.me), little.young_person_id, stranger.id, Role.KEYWORKER)


def test_linking_the_named_adult_again_leaves_them_the_named_adult(house, little, work):
    young, kay = little.young_person_id, little.keyworker.id
    with in_one_go(house, little.lead.me) as linking:
        people.link_worker(linking.it, young, kay, Role.SPECIALIST)
    adult = people.list_adults_of(work(), young)[0]
    assert (adult.person.id, adult.role, adult.is_named_adult) == (kay, Role.SPECIALIST, True)


def test_a_relationship_written_in_the_database_counts_for_nothing(little, work):
    forging = work()
    forging.begin_writing()
    forging.session.add(
        WorkingRelationshipRow(
            id=new_id(),
            young_person_id=little.young_person_id,
            worker_id=little.advocate.id,
            role="advocate",
            starts_on=forging.today,
            is_named_adult=True,
            mac=b"\x01" * 37,
        )
    )
    forging.finish(commit=True)
    assert not people.works_with(work(), little.advocate.id, little.young_person_id)
    adults = people.list_adults_of(work(), little.young_person_id)
    assert little.advocate.id not in [adult.person.id for adult in adults]


def test_a_young_persons_adults_are_theirs_then_the_leads(little, work):
    adults = people.list_adults_of(work(), little.young_person_id)
    assert [(one.person.first_name, one.role, one.works_with) for one in adults] == [
        ("Kay", Role.KEYWORKER, True),
        ("Lena", Role.LEAD, False),
    ]


def test_whoever_left_is_not_listed_and_has_no_key(house, little, work):
    with in_one_go(house) as leaving:
        people.worker_leaves(leaving.it, little.keyworker.id)
    assert [one.person.first_name for one in people.list_adults_of(work(), little.young_person_id)] == ["Lena"]
    assert people.current_keys(work(), [little.keyworker.id, little.lead.id]).keys() == {little.lead.id}


def test_away_is_told_by_day(house, little, work):
    today = work().today
    with in_one_go(house) as going:
        people.set_away(going.it, little.keyworker.id, today, today + timedelta(days=3))
    person = people.find_person(work(), little.keyworker.id)
    assert person.is_away(today)
    assert person.is_away(today + timedelta(days=2))
    assert not person.is_away(today + timedelta(days=3))


def test_facts_for_the_rules(little, work):
    young = people.consent_young_person(work(), little.young_person_id)
    assert (young.service_id, young.enrolled, young.confirmed, young.has_key) == (little.id, False, False, False)
    assert people.consent_young_person(work(), little.keyworker.id) is None
    [relationship] = people.list_relationships(work(), little.young_person_id)
    assert (relationship.worker_id, relationship.confirmed) == (little.keyworker.id, True)


def test_a_services_name_is_sealed(little, work):
    row = work().session.get(ServiceRow, little.id)
    assert b"Harbour" not in row.name_sealed
    assert people.find_service(work(), little.id).name == "Harbour"


def test_a_crowd_adding_one_young_person_adds_one(house, little):
    from concurrent.futures import ThreadPoolExecutor

    young_person_id = new_id()

    def add(_):
        with in_one_go(house, little.lead.me) as adding:
            added = adding.it.carry_out(
                lambda: people.add_young_person(
                    adding.it, young_person_id, service_id=little.id, name="Robin", keyworker_id=little.keyworker.id
                )
            )
            return added.id

    with ThreadPoolExecutor(5) as pool:
        assert set(pool.map(add, range(5))) == {young_person_id}


def test_the_helper_adds_through_the_real_service(house, little, work):
    added = add_young_person(house, little.lead.me, little.id, little.keyworker.id, "Robin Other")
    assert people.find_person(work(), added).initials == "RO"


@pytest.mark.parametrize(
    "born_on",
    [
        date.max,
        date.min,
        clock.today(),
        clock.today() + timedelta(days=1),
        date(clock.today().year - 31, 12, 31),
    ],
)
def test_a_birthday_that_cannot_be_is_refused_and_nobody_is_added(little, work, born_on):
    lead, young_id = work(little.lead.me), new_id()
    given = {"name": "Sam", "keyworker_id": little.keyworker.id, "date_of_birth": born_on}
    with pytest.raises(errors.Invalid) as invalid:
        people.add_young_person(lead, young_id, service_id=little.lead.me.service_id, **given)
    assert set(invalid.value.fields) == {"date_of_birth"}
    assert people.find_person(work(), young_id) is None
