import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthvoice.vault.encoding import pack, pack_binding

PARTS = st.lists(st.none() | st.binary(max_size=6) | st.text("a\x00é", max_size=4) | st.integers(-300, 300), max_size=4)


def typed(parts):
    return [(type(part), part) for part in parts]


@given(PARTS, PARTS)
def test_two_different_lists_never_pack_alike(first, second):
    assert (pack(*first) == pack(*second)) == (typed(first) == typed(second))


@given(PARTS)
def test_a_packed_list_reads_back_as_its_parts(parts):
    packed, read = pack(*parts), []
    while packed:
        end = 5 + int.from_bytes(packed[1:5], "big")
        kind, content, packed = packed[0], packed[5:end], packed[end:]
        read.append([lambda _: None, bytes, bytes.decode, int][kind](content))
    assert typed(read) == typed(parts)


def test_nothing_empty_and_zero_all_differ():
    assert len({pack(), pack(None), pack(""), pack(b""), pack(0), pack("0"), pack(None, None)}) == 7


def test_the_layout_is_the_one_the_app_writes():
    assert (
        pack("pin1", b"\x07", None, 12).hex() == "020000000470696e31" + "010000000107" + "0000000000" + "03000000023132"
    )


@pytest.mark.parametrize("part", [True, 1.5, ["a"], ("a",), object()])
def test_anything_else_is_a_mistake(part):
    with pytest.raises(TypeError):
        pack(part)


def test_a_binding_is_its_version_its_label_and_its_fields(slot_binding):
    fields = ("ours", "slot 1", "person 1", 1, "device", slot_binding.public_key_sha256)
    assert pack_binding(b"\x01", "slot", slot_binding) == pack(b"\x01", "slot", *fields)
