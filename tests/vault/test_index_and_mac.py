import pytest

from youthvoice.vault.index import lookup
from youthvoice.vault.mac import check_mac, mac_row
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.server_key import ServerKey

FIELDS = ("record 1", "reader 1", None, 3, b"\x01")


def test_equal_texts_are_found_in_their_column_only(server):
    assert lookup(server, "username", "ash") == lookup(server, "username", "ash")
    others = {
        lookup(server, "username", "Ash"),
        lookup(server, "email", "ash"),
        lookup(ServerKey.generate(), "username", "ash"),
    }
    assert lookup(server, "username", "ash") not in others
    assert len(lookup(server, "username", "")) == 32


def test_a_new_server_key_version_loses_no_look_up(server):
    assert lookup(server.rotated(), "username", "ash") == lookup(server, "username", "ash")


def test_a_row_keeps_its_mark_through_a_rotation(server):
    newer = server.rotated()
    mark = mac_row(server, "owed_grants", *FIELDS)
    check_mac(server, mark, "owed_grants", *FIELDS)
    check_mac(newer, mark, "owed_grants", *FIELDS)
    check_mac(newer, mac_row(newer, "owed_grants", *FIELDS), "owed_grants", *FIELDS)
    with pytest.raises(Unopenable):
        check_mac(ServerKey({2: newer.versions[2]}), mark, "owed_grants", *FIELDS)


@pytest.mark.parametrize("place", range(len(FIELDS)))
@pytest.mark.parametrize("other", ["", "other", b"", 4, None])
def test_a_changed_field_breaks_the_mark(server, place, other):
    if FIELDS[place] is other:
        other = "not none"
    changed = (*FIELDS[:place], other, *FIELDS[place + 1 :])
    with pytest.raises(Unopenable):
        check_mac(server, mac_row(server, "owed_grants", *FIELDS), "owed_grants", *changed)


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("permissions", FIELDS),
        ("owed_grants", FIELDS[:-1]),
        ("owed_grants", (*FIELDS, None)),
        ("owed_grants", FIELDS[::-1]),
    ],
)
def test_a_mark_is_for_one_row_of_one_table(server, table, fields):
    with pytest.raises(Unopenable):
        check_mac(server, mac_row(server, "owed_grants", *FIELDS), table, *fields)


def test_another_server_key_marks_otherwise(server):
    with pytest.raises(Unopenable):
        check_mac(ServerKey.generate(), mac_row(server, "t", "a"), "t", "a")


def test_a_number_is_not_its_spelling(server):
    for spelt in (("record 1", "reader 1", None, "3", b"\x01"), ("record 1", "reader 1", "None", 3, b"\x01")):
        with pytest.raises(Unopenable):
            check_mac(server, mac_row(server, "owed_grants", *FIELDS), "owed_grants", *spelt)
