"""A stolen sessions table, half a session, a database without the server key, or the key without anybody's secret."""

import secrets
from base64 import urlsafe_b64decode
from dataclasses import replace
from typing import Any

import pytest

from tests.proofs.demo_house import COOKIES, DemoHouse, Somebody
from youthvoice.config import ConfigError
from youthvoice.inventory import COLUMNS, KEY, SERVER, WORDS
from youthvoice.opening import open_house
from youthvoice.records import granting, store
from youthvoice.sign_in.identity import to_text
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.outer import open_column
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.server_key import ServerKey
from youthvoice.vault.session import open_session_bundle, session_row_id

GUESSES = 50
# What the demo's people wrote (demo/story.py): none of it may be in anything a thief has.
SAID = ("hate waiting", "sister", "school", "meeting", "phone", "lift", "first Friday", "Things I might")


def assert_signed_out(answer: Any) -> None:
    """The one 401, whatever was wrong with the two halves."""
    assert answer.status_code == 401, answer.text
    assert answer.json["code"] == "signed_out"


@pytest.mark.parametrize("name", ["kestrel", "sam"])
def test_half_a_session_or_somebody_elses_other_half_is_nobody(demo: DemoHouse, name: str) -> None:
    me, other, again = demo.in_as(name), demo.in_as("blue" if name == "kestrel" else "jo"), demo.in_as(name)
    assert me.call("GET", "sign-in/me").status_code == 200
    door = me.cookie.split("=", 1)[0]
    wrong_door = f"{next(one for one in COOKIES if one != door)}={other.cookie.split('=', 1)[1]}"
    pairs = [
        (me.cookie, ""), ("", me.session), (me.cookie, other.session), (other.cookie, me.session),
        (me.cookie, again.session),  # one's own other phone is another session
        (me.cookie, me.cookie.split("=", 1)[1]), (f"{door}={me.session}", me.session), (wrong_door, me.session),
    ]  # fmt: skip
    for cookie, header in pairs:
        assert_signed_out(me.call("GET", "sign-in/me", cookie=cookie, header=header))
    assert me.call("GET", "sign-in/me").status_code == 200


def test_a_stolen_sessions_table_and_a_guessed_header_open_nothing(demo: DemoHouse) -> None:
    me = demo.in_as("kestrel")
    stolen = [bytes(row.id) for row in demo.rows("SELECT id FROM sessions")]
    columns = demo.rows("SELECT id, proof, bundle_sealed FROM sessions")
    assert session_row_id(_bytes(me.cookie.split("=", 1)[1])) in stolen
    for row_id in stolen:  # what the table holds is no cookie
        for header in (me.session, to_text(row_id), to_text(secrets.token_bytes(32))):
            assert_signed_out(me.call("GET", "sign-in/me", cookie=f"__Host-young={to_text(row_id)}", header=header))
    for _ in range(GUESSES):
        assert_signed_out(me.call("GET", "sign-in/me", header=to_text(secrets.token_bytes(32))))
    for row in columns:
        for value in (row.proof, row.bundle_sealed):
            header = to_text(bytes(value)[:32])
            assert_signed_out(me.call("GET", "sign-in/me", header=header))
    assert me.call("GET", "sign-in/me").status_code == 200


def test_a_session_row_given_to_somebody_else_signs_nobody_in(demo: DemoHouse) -> None:
    """A thief who signs in as themselves and can write to the database does not become somebody else."""
    jo, sam = demo.in_as("jo"), demo.in_as("sam")
    mine, theirs = (session_row_id(_bytes(one.cookie.split("=", 1)[1])) for one in (jo, sam))
    demo.rows("UPDATE sessions SET person_id = :sam WHERE id = :mine", sam=demo.ids["sam"], mine=mine)
    assert_signed_out(jo.call("GET", "voices/to-answer"))
    (row,) = demo.rows("SELECT bundle_sealed, person_id FROM sessions WHERE id = :theirs", theirs=theirs)
    demo.rows("UPDATE sessions SET bundle_sealed = :it WHERE id = :mine", it=bytes(row.bundle_sealed), mine=mine)
    assert_signed_out(jo.call("GET", "voices/to-answer"))


def test_a_session_row_turned_to_another_person_without_its_keys_signs_nobody_in(demo: DemoHouse) -> None:
    """Neither does taking the keys out of the row, which would make it a session that only writes."""
    blue = demo.in_as("blue")
    mine = session_row_id(_bytes(blue.cookie.split("=", 1)[1]))
    demo.rows(
        "UPDATE sessions SET person_id = :kestrel, scope = 'write', bundle_sealed = NULL WHERE id = :mine",
        kestrel=demo.ids["kestrel"], mine=mine,
    )  # fmt: skip
    assert_signed_out(blue.call("GET", "sign-in/me"))


def sealed_values(demo: DemoHouse) -> list[tuple[str, str, str, bytes]]:
    """Everything sealed there is: table, column, row id as text, blob."""
    places = [
        (table, name)
        for table, columns in COLUMNS.items()
        for name, kind in columns.items()
        if kind in (WORDS, SERVER) or (kind == KEY and "sealed" in name)
    ]
    found = []
    for table, name in places:
        for row in demo.rows(f"SELECT id, {name} FROM {table} WHERE {name} IS NOT NULL"):
            row_id = row.id if isinstance(row.id, str) else bytes(row.id).hex()
            found.append((table, name, row_id, bytes(row[1])))
    return found


def test_a_database_without_its_server_key_opens_nothing(demo: DemoHouse) -> None:
    thief = ServerKey.generate()
    values = sealed_values(demo)
    assert len({(table, name) for table, name, *_ in values}) >= 10
    for table, name, row_id, blob in values:
        column = demo.house.column(table, name, row_id)
        open_column(demo.house.server_key, column, blob)  # the right key does open each
        with pytest.raises(Unopenable):
            open_column(thief, column, blob)
    config = demo.house.config
    with pytest.raises(ConfigError, match="did not make this database"):
        open_house(replace(config, server_key=thief.to_text()), demo.house.database)


def test_the_server_key_and_the_database_without_anybodys_secret_show_no_words(demo: DemoHouse) -> None:
    """Names are the server's to show, and so its key opens them; words, keys and sessions lie one layer deeper."""
    for name in ("kestrel", "sam"):
        demo.in_as(name)
    thief, inner = Bundle.generate(), {}
    for table, name, row_id, blob in sealed_values(demo):
        inner[table, name, row_id] = open_column(demo.house.server_key, demo.house.column(table, name, row_id), blob)
    names = [text for (table, name, _), text in inner.items() if (table, name) == ("people", "name_sealed")]
    assert any(b"Jamie Marsh" in text for text in names), "the outer layer was not what was opened"
    deeper = {place: blob for place, blob in inner.items() if COLUMNS[place[0]][place[1]] != SERVER}
    assert {place[0] for place in deeper} >= {"record_versions", "grants", "key_slots", "sessions"}
    for place, blob in deeper.items():
        for word in SAID:
            assert word.encode() not in blob, place
    row = demo.rows("SELECT id, person_id FROM sessions")[0]
    sealed = inner["sessions", "bundle_sealed", bytes(row.id).hex()]
    for cookie, header in ((bytes(row.id), bytes(row.id)), (bytes(32), bytes(32))):
        with pytest.raises(Unopenable):
            open_session_bundle(cookie, header, sealed, bytes(row.id), row.person_id, demo.house.deployment)
    assert_no_grant_opens(demo, thief)


def assert_no_grant_opens(demo: DemoHouse, thief: Bundle) -> None:
    """A key pair of the thief's own opens no grant, whoever's it is."""
    tried = 0
    with demo.work() as work:
        for reader in {row.reader_id for row in demo.rows("SELECT DISTINCT reader_id FROM grants")}:
            for row in store.list_sealed_to(work.session, reader):
                tried += 1
                with pytest.raises(Unopenable):
                    granting.open_data_key(demo.house, granting.place_of(row), row, reader, thief.public_key, thief)
    assert tried >= 20


def test_a_thief_with_a_session_of_their_own_sees_only_their_own(demo: DemoHouse) -> None:
    """The control of the controls: Blue's session opens Blue's voices and none of Kestrel's."""
    blue: Somebody = demo.in_as("blue")
    theirs = {row.id for row in demo.rows("SELECT id FROM voices WHERE young_person_id = :k", k=demo.ids["kestrel"])}
    mine = {one["id"] for one in blue.get("voices/")["voices"]}
    assert mine
    assert theirs
    assert not mine & theirs
    for voice in theirs:
        assert blue.call("GET", f"voices/{voice}").status_code == 404


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
