"""Nobody gains sight when a young person is let back in: every grant in the database is tried with every key."""

import pytest
from sqlalchemy import select, text

from consent.capabilities import Role
from tests.people.a_service import Staff, in_one_go
from tests.sign_in.the_way_back import DAY, Story, say
from youthvoice.people import service as people
from youthvoice.records import granting
from youthvoice.records.models import GrantRow, OwedGrantRow
from youthvoice.records.store import list_sealed_to
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.refusal import Unopenable

JUST_ME, TO_KAY, TO_ADA = "Nobody knows this.", "I want to see my brother.", "They do not listen to me."


@pytest.fixture
def story(app, house, little, phone) -> Story:
    """Something kept, something sent to the keyworker, something sent to the advocate alone."""
    made = Story(app, house, little, phone, phone.six_words)
    body = {"how": "saw", "seen_on": made.today()}
    answer = made.browser(little.lead).call("POST", f"/sign-in/enrolments/{little.young_person_id}/confirm", body)
    assert answer.status_code == 204, answer.json
    with in_one_go(house, little.lead.me) as work:
        people.link_worker(work.it, little.young_person_id, little.advocate.id, Role.ADVOCATE)
    made.kept = say(phone, JUST_ME)
    made.to_kay = say(phone, TO_KAY, little.keyworker.id)
    made.to_ada = say(phone, TO_ADA, little.advocate.id)
    return made


def bundle_of(house, staff: Staff):
    with in_one_go(house) as work:
        return sign_in.open_by_passphrase(work.it, staff.username, staff.passphrase).me.bundle


def opened_by(work, reader_id: str, bundle) -> set[str]:
    """Every record of which some grant in the database opens with this key, whoever the row says it is for."""
    found = set()
    readers = set(work.session.scalars(select(GrantRow.reader_id)))
    for reader in readers:
        for row in list_sealed_to(work.session, reader):
            try:
                granting.open_data_key(work.house, granting.place_of(row), row, reader_id, bundle.public_key, bundle)
            except Unopenable:
                continue
            found.add(row.record_id)
    return found


def voices(phone) -> dict[str, str | None]:
    return {one["id"]: one["words"] for one in phone.call("GET", "/voices/").json["voices"]}


def staff_of(story: Story) -> list[Staff]:
    return [story.little.keyworker, story.little.lead, story.little.advocate]


def test_nobody_opens_anything_new_at_any_step_and_what_was_shared_comes_back(story: Story, house) -> None:
    bundles = {one.id: bundle_of(house, one) for one in staff_of(story)}

    def sight() -> dict[str, set[str]]:
        with in_one_go(house) as one:
            return {who: opened_by(one.it, who, bundle) for who, bundle in bundles.items()}

    before = sight()
    assert before[story.little.keyworker.id] == {story.to_kay}
    assert before[story.little.advocate.id] == {story.to_ada}
    assert before[story.little.lead.id] == set()
    for step in (story.start, story.take_up, story.confirm):
        assert step().status_code in (200, 201)
        assert sight() == before
    story.pass_time(DAY + 60)
    assert story.pin().status_code == 200
    assert sight() == before
    assert voices(story.new) == {story.kept: None, story.to_kay: None, story.to_ada: None}
    story.browser(story.little.keyworker)  # each adult passes on what they hold, by signing in
    assert voices(story.new) == {story.kept: None, story.to_kay: TO_KAY, story.to_ada: None}
    story.browser(story.little.lead)
    assert voices(story.new) == {story.kept: None, story.to_kay: TO_KAY, story.to_ada: None}
    story.browser(story.little.advocate)
    assert voices(story.new) == {story.kept: None, story.to_kay: TO_KAY, story.to_ada: TO_ADA}
    assert sight() == before
    lost = story.new.call("GET", f"/voices/{story.kept}").json
    assert (lost["words"], lost["shut"], lost["readers"]) == (None, True, [])
    assert story.new.call("GET", f"/voices/{story.to_kay}").json["shut"] is False


def test_each_key_is_passed_on_after_a_ruling_of_its_own(story: Story, work) -> None:
    story.let_in()
    owed = {row.record_id for row in work().session.scalars(select(OwedGrantRow))}
    assert owed == {story.to_kay, story.to_ada}  # never what nobody else holds
    story.browser(story.little.keyworker)
    given = text("SELECT count(*) FROM audit_entries WHERE action = 'record.owed_given'")
    assert work().session.execute(given).scalar() == 1
    assert {row.record_id for row in work().session.scalars(select(OwedGrantRow))} == {story.to_ada}


def test_the_new_phone_holds_nothing_while_it_waits(story: Story, house, work) -> None:
    story.start()
    story.take_up()
    story.confirm()
    pending = people.pending_key(work(), story.little.young_person_id)
    sealed_to = set(work().session.scalars(select(GrantRow.reader_key_id)))
    assert pending is not None
    assert pending.id not in sealed_to
    say(story.old, "One more thing.", story.little.keyworker.id)  # said meanwhile, with the key in use
    story.browser(story.little.keyworker)
    assert pending.id not in set(work().session.scalars(select(GrantRow.reader_key_id)))


def test_what_was_shared_with_the_service_stays_with_its_safeguarding_key_as_it_was(story: Story, work) -> None:
    def safeguarded() -> set[tuple[str, bytes]]:
        rows = work().session.scalars(select(GrantRow).where(GrantRow.basis == "safeguarding"))
        return {(row.record_id, row.sealed) for row in rows}

    before = safeguarded()
    assert {record for record, _ in before} == {story.to_kay}
    story.let_in()
    for one in staff_of(story):
        story.browser(one)
    assert safeguarded() == before


def test_out_of_reach_is_counted_truly(story: Story) -> None:
    story.let_in()
    said = story.new.call("GET", "/records/out-of-reach").json
    assert (said["promised"], said["shut"]) == (2, 1)
    story.browser(story.little.keyworker)
    said = story.new.call("GET", "/records/out-of-reach").json
    assert (said["promised"], said["shut"]) == (1, 1)


def test_what_comes_after_is_theirs_again(story: Story) -> None:
    story.let_in()
    fresh = say(story.new, "I am back.", story.little.keyworker.id)
    mine = say(story.new, "Just for me.")
    assert voices(story.new)[fresh] == "I am back."
    assert voices(story.new)[mine] == "Just for me."
    kay = story.browser(story.little.keyworker)
    assert kay.call("GET", f"/voices/{fresh}").json["words"] == "I am back."
    assert kay.call("GET", f"/voices/{mine}").status_code == 404
    answer = story.new.call("DELETE", f"/voices/{story.kept}")
    assert answer.status_code == 204  # what cannot be opened can still be thrown away
    taken = story.new.call("POST", f"/voices/{story.to_ada}/take-back")
    assert taken.status_code == 200, taken.json


CHANGES = {
    "confirmed by nobody": "state = 'confirmed', opens_at = started_at",
    "the wait made short": "opens_at = started_at",
    "put away for them": "put_away_at = started_at, state = 'ended'",
    "another's start": "started_by_id = young_person_id",
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_database_writer_neither_confirms_it_nor_shortens_it_nor_puts_the_notice_away(
    story: Story, house, change: str
) -> None:
    story.start()
    story.take_up()
    if change == "the wait made short":
        story.confirm()
    with house.database.writing() as session:
        session.execute(text(f"UPDATE ways_back SET {CHANGES[change]}"))
    story.pass_time(2 * DAY)
    answer = story.pin()
    assert (answer.status_code, answer.json["code"], answer.json["key_state"]) == (409, "key_waits", "ended")
    assert story.notice() is not None
    assert story.confirm().status_code == 403
    assert story.start().status_code == 201  # the way out: start again
