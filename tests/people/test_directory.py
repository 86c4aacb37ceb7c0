"""The directory of public keys: a row changed in the database is refused, and nothing is sealed to it."""

import pytest
from sqlalchemy import text

from tests.people.a_service import in_one_go
from youthvoice import errors
from youthvoice.people import service as people
from youthvoice.vault.bundle import Bundle


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("public_keys", {"public_key": Bundle.generate().public_key}),
        ("public_keys", {"version": 7}),
        ("public_keys", {"draft_public": b"\x00" * 32}),
        ("public_keys", {"mac": b"\x01" * 37}),
        ("people", {"role": "lead"}),
    ],
)
def test_a_changed_directory_row_is_refused_and_nothing_sealed_to_it(little, work, table, change):
    owner = "owner_id" if table == "public_keys" else "id"
    [(column, value)] = change.items()
    forging = work()
    forging.begin_writing()
    forging.session.execute(
        text(f"UPDATE {table} SET {column} = :value WHERE {owner} = :id"),
        {"value": value, "id": little.keyworker.id},
    )
    forging.finish(commit=True)
    with pytest.raises(errors.Problem) as broken:
        people.current_key(work(), little.keyworker.id)
    assert (broken.value.status, broken.value.code) == (503, "directory_broken")
    with pytest.raises(errors.Problem):
        people.current_keys(work(), [little.lead.id, little.keyworker.id])


def test_a_key_of_one_person_put_under_another_is_refused(little, work):
    forging = work()
    forging.begin_writing()
    forging.session.execute(
        text("UPDATE public_keys SET owner_id = :new, version = 9 WHERE owner_id = :id"),
        {"new": little.lead.id, "id": little.keyworker.id},
    )
    forging.finish(commit=True)
    with pytest.raises(errors.Problem, match="directory_broken"):
        people.current_key(work(), little.lead.id)


def test_a_retired_key_cannot_be_made_current_again_in_the_database(house, little, work):
    fresh = Bundle.generate()
    with in_one_go(house) as changing:
        people.put_key(
            changing.it,
            little.keyworker.id,
            public_key=fresh.public_key,
            draft_public=fresh.draft_public,
            version=people.next_version(changing.it, little.keyworker.id),
        ) if changing.it.begin_writing() is None else None
    assert people.current_key(work(), little.keyworker.id).public_key == fresh.public_key
    forging = work()
    forging.begin_writing()
    forging.session.execute(text("UPDATE public_keys SET state = 'current' WHERE state = 'retired'"))
    forging.finish(commit=True)
    with pytest.raises(errors.Problem, match="directory_broken"):
        people.current_key(work(), little.keyworker.id)


def test_a_new_safeguarding_key_is_used_from_now_on(house, little, work):
    before = people.safeguarding_key(work(), little.id)
    fresh = Bundle.generate().public_key
    with in_one_go(house) as setting:
        people.set_safeguarding_key(setting.it, little.id, fresh)
    after = people.safeguarding_key(work(), little.id)
    assert (after.public_key, after.version) == (fresh, before.version + 1)
    assert people.find_key(work(), little.id, before.id).state == "retired"


def test_bytes_that_are_no_key_are_refused(little, work):
    for wrong in (b"", b"\x00" * 1215, b"\xff" * 1216):
        with pytest.raises(ValueError, match=r".*"):
            people.set_safeguarding_key(work(), little.id, wrong)
