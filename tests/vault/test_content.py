import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vault.moved import opens_nowhere_else
from youthvoice.vault.content import ContentBinding, attachment_key, new_data_key, open_content, seal_content
from youthvoice.vault.encoding import pack, pack_binding
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import decrypt, hkdf

KEY, BINDING = new_data_key(), ContentBinding("ours", "r", "v", None, "o", "voice")


@given(st.binary(max_size=3000))
def test_what_is_sealed_opens(content):
    assert open_content(KEY, seal_content(KEY, content, BINDING), BINDING) == content


def test_content_moved_elsewhere_does_not_open(content_binding):
    blob = seal_content(KEY, b"words", content_binding)
    opens_nowhere_else(content_binding, lambda moved: open_content(KEY, blob, moved))


def test_another_data_key_does_not_open(content_binding):
    with pytest.raises(Unopenable):
        open_content(new_data_key(), seal_content(KEY, b"words", content_binding), content_binding)


@pytest.mark.parametrize(
    ("shortest", "longest", "class_bytes"),
    [
        (0, 508, 512),
        (509, 1020, 1024),
        (32_765, 65_532, 65_536),
        (65_533, 131_068, 131_072),
        (131_069, 196_604, 196_608),
    ],
)
def test_contents_of_one_class_have_one_length(shortest, longest, class_bytes):
    lengths = {len(seal_content(KEY, bytes(length), BINDING)) for length in (shortest, longest)}
    assert lengths == {1 + 12 + class_bytes + 16}


def test_an_attachment_has_a_key_of_its_own():
    keys = {KEY, attachment_key(KEY, "a"), attachment_key(KEY, "b"), attachment_key(new_data_key(), "a")}
    assert len(keys) == 4
    blob = seal_content(attachment_key(KEY, "a"), b"sound", BINDING)
    assert open_content(attachment_key(KEY, "a"), blob, BINDING) == b"sound"
    for wrong in (KEY, attachment_key(KEY, "b")):
        with pytest.raises(Unopenable):
            open_content(wrong, blob, BINDING)


@pytest.mark.parametrize("key", [b"", bytes(16), bytes(33)])
def test_a_data_key_of_another_size_is_a_mistake(key):
    with pytest.raises(ValueError):
        seal_content(key, b"words", BINDING)
    with pytest.raises(ValueError):
        attachment_key(key, "a")


def test_content_is_sealed_under_a_subkey_and_not_the_data_key():
    sealed = seal_content(KEY, b"words", BINDING)[1:]
    bound = pack_binding(b"\x01", "content", BINDING)
    assert decrypt(hkdf(KEY, pack("content")), sealed, bound)[4:9] == b"words"
