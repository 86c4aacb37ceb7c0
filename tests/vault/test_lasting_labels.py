"""What everything is derived and bound with, written out: another label would lock up whatever was sealed before."""

import json
from itertools import pairwise

import pytest

from youthvoice.vault.content import attachment_key
from youthvoice.vault.encoding import pack, pack_binding
from youthvoice.vault.refusal import WrongSecret
from youthvoice.vault.safeguarding import split_key
from youthvoice.vault.sealing import decrypt, hkdf
from youthvoice.vault.server_key import ServerKey
from youthvoice.vault.session import new_session_secrets, seal_session_bundle, session_row_id
from youthvoice.vault.slots import derive_slot, invitation_secret, make_slot, phrase_keys
from youthvoice.vault.stretch import Stretching, stretch
from youthvoice.vault.words import WordsNotRight, six_words, word_list

SECRET = bytes(range(32))
SALT = b"sixteen bytes..."


def test_six_words_give_a_key_a_commitment_and_a_locator(cheap):
    words = six_words()
    keys, stretched = phrase_keys(words.upper(), SALT, cheap), stretch(words.encode(), SALT, cheap, 32)
    assert keys.key == hkdf(stretched, pack("phrase key"))
    assert keys.commitment == hkdf(stretched, pack("phrase commitment"))
    assert keys.locator == hkdf(stretched, pack("phrase locator"), 16)


def test_a_slot_is_bound_to_its_binding_its_kind_and_its_salt(bundle, slot_binding, cheap):
    slot = make_slot("device", b"secret", bundle, slot_binding, cheap)
    keys = derive_slot(b"secret", slot.salt, cheap)
    bound = pack(pack_binding(b"\x01", "slot", slot_binding), "device", slot.salt)
    assert slot.sealed_bundle[:1] == b"\x01"
    assert decrypt(keys.key, slot.sealed_bundle[1:], bound) == bundle.to_bytes()


def test_a_session_is_sealed_under_both_its_secrets(bundle):
    cookie, header = new_session_secrets()
    row_id = session_row_id(cookie)
    blob = seal_session_bundle(cookie, header, bundle, row_id, "person", "ours")
    key = hkdf(pack(cookie, header), pack("session bundle"))
    assert row_id == hkdf(cookie, pack("id"))
    assert decrypt(key, blob[1:], pack(b"\x01", "session", "ours", row_id, "person")) == bundle.to_bytes()


def test_an_invitation_is_its_words_and_the_spoken_one():
    words, spoken = six_words(), word_list()[0]
    assert invitation_secret(words, None) == pack("invitation", words, None)
    assert invitation_secret(words.upper(), spoken.upper()) == pack("invitation", words, spoken)


def test_an_attachment_has_a_key_of_its_own():
    assert attachment_key(SECRET, "photo") == hkdf(SECRET, pack("attachment", "photo"))


def test_the_server_keys_of_rows_look_ups_and_what_lasts():
    key = ServerKey({1: SECRET, 2: bytes(32)})
    assert key.row_key(2, "voices") == hkdf(bytes(32), pack("row", 2, "voices"))
    assert key.index_key("email") == hkdf(SECRET, pack("index", 1, "email"))
    assert key.derive_lasting("poll", "wave", 3) == hkdf(SECRET, pack("poll", 1, "wave", 3))
    assert key.row_key(2, "voices") is key.row_key(2, "voices")
    assert key.row_key(1, "voices") != key.row_key(2, "voices")


def test_equal_server_keys_have_one_hash_and_others_another():
    key = ServerKey({1: SECRET})
    assert hash(key) == hash(ServerKey({1: SECRET})) != hash(ServerKey({1: bytes(32)}))


def test_a_server_key_is_written_without_padding_and_numbered_to_the_last():
    last = ServerKey({2**32 - 1: SECRET})
    assert last.to_text() == "4294967295:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n"
    assert ServerKey.from_text(last.to_text()) == last
    with pytest.raises(ValueError, match="entry 2 of the server key"):
        ServerKey.from_text(f"{last.to_text()} nonsense")


@pytest.mark.parametrize("length", [0, 1, 255, 256, 257, 70_000])
def test_a_text_of_any_length_is_packed_alike(length):
    assert pack("a" * length) == b"\x02" + length.to_bytes(4, "big") + b"a" * length


@pytest.mark.parametrize(
    ("memory_kib", "lanes", "is_fine"),
    [(8, 1, True), (7, 1, False), (16, 2, True), (15, 2, False), (1_048_576, 1, True), (1_048_577, 1, False)],
)
def test_how_much_memory_stretching_may_take(memory_kib, lanes, is_fine):
    if is_fine:
        assert Stretching(memory_kib, 1, lanes).lanes == lanes
    else:
        with pytest.raises(ValueError, match="8 KiB a lane"):
            Stretching(memory_kib, 1, lanes)


def test_the_halves_are_numbered_and_can_be_read_by_people(cheap):
    _, *halves = split_key(cheap)
    for number, (file, _) in enumerate(halves, 1):
        assert file.startswith(
            b'{\n  "version": 1,\n  "format": "youthvoice safeguarding key half",\n  "half": %d,\n' % number
        )
        assert file.endswith(b'"\n}\n')
        assert len(json.loads(file)["salt"]) == len("sixteen bytes in base64:")


def test_a_refusal_says_what_it_is_and_no_more():
    assert str(WrongSecret()) == "that was not the secret"
    assert str(WordsNotRight(5, 6, ("xyzzy",))) == "5 words typed, 6 needed, 1 not in the list"


def test_things_come_before_the_other_words():
    things, others = word_list()[:686], word_list()[686:]
    assert [one for one in pairwise(things) if one[0] > one[1]] == []
    assert [one for one in pairwise(others) if one[0] > one[1]] == []
