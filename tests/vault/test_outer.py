import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthvoice.vault.encoding import pack
from youthvoice.vault.outer import Column, open_column, open_text, seal_column, seal_text
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import decrypt
from youthvoice.vault.server_key import ServerKey

SERVER, COLUMN = ServerKey.generate(), Column("ours", "people", "name_sealed", "row 1")


@given(st.binary(max_size=200), st.text(max_size=100))
def test_what_is_sealed_opens(plaintext, text):
    assert open_column(SERVER, COLUMN, seal_column(SERVER, COLUMN, plaintext)) == plaintext
    assert open_text(SERVER, COLUMN, seal_text(SERVER, COLUMN, text)) == text


@pytest.mark.parametrize("place", Column._fields)
@pytest.mark.parametrize("elsewhere", ["other", ""])
def test_a_value_moved_elsewhere_does_not_open(server, column, place, elsewhere):
    blob = seal_column(server, column, b"words")
    with pytest.raises(Unopenable):
        open_column(server, column._replace(**{place: elsewhere}), blob)


def test_swapping_table_and_column_does_not_open(server):
    blob = seal_column(server, Column("ours", "a", "bc", "1"), b"words")
    for other in (Column("ours", "ab", "c", "1"), Column("ours", "bc", "a", "1")):
        with pytest.raises(Unopenable):
            open_column(server, other, blob)


def test_another_server_key_opens_nothing(server, column):
    with pytest.raises(Unopenable):
        open_column(ServerKey.generate(), column, seal_column(server, column, b"words"))


def test_a_rotated_key_opens_old_and_seals_new(server, column):
    old, newer = seal_column(server, column, b"words"), server.rotated()
    new = seal_column(newer, column, b"words")
    assert open_column(newer, column, old) == open_column(newer, column, new) == b"words"
    assert (old[1:5], new[1:5]) == (b"\0\0\0\x01", b"\0\0\0\x02")
    with pytest.raises(Unopenable):
        open_column(server, column, new)
    with pytest.raises(Unopenable):
        open_column(ServerKey({2: newer.versions[2]}), column, old)


def test_the_same_value_twice_looks_different(server, column):
    assert seal_text(server, column, "Ash") != seal_text(server, column, "Ash")


@pytest.mark.parametrize(("shorter", "longer", "blob_bytes"), [(0, 60, 97), (61, 124, 161), (125, 252, 289)])
def test_short_texts_of_one_class_have_one_length(server, column, shorter, longer, blob_bytes):
    lengths = {len(seal_text(server, column, "a" * length)) for length in (shorter, (shorter + longer) // 2, longer)}
    assert lengths == {blob_bytes}


@pytest.mark.parametrize("plaintext", [b"", b"\0\0\0", b"\0\0\0\x05abc", b"\0\0\0\x01ab\0", b"\0\0\0\x01\xff\0"])
def test_a_column_that_is_no_padded_text_does_not_open_as_one(server, column, plaintext):
    blob = seal_column(server, column, plaintext)
    with pytest.raises(Unopenable):
        open_text(server, column, blob)


def test_each_cell_has_a_key_of_its_own(server, column):
    key = server.derive_from(1, "outer", "grants", "sealed", "row 1")
    bound = pack(b"\x01", 1, "ours", "grants", "sealed", "row 1")
    assert decrypt(key, seal_column(server, column, b"words")[5:], bound) == b"words"
