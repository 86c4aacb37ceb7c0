from dataclasses import replace

import pytest

from tests.vault.moved import opens_nowhere_else
from youthvoice.vault import slots
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.slots import (
    KINDS,
    derive_slot,
    device_secret,
    invitation_secret,
    make_phrase_slot,
    make_slot,
    open_phrase_slot,
    open_slot,
    open_with,
    phrase_keys,
)
from youthvoice.vault.words import WordsNotRight, six_words, word_list

SALT = b"the deployment's"


@pytest.fixture
def opened_ciphers(monkeypatch):
    calls = []

    def spy(key, sealed, bound):
        calls.append(key)
        return real(key, sealed, bound)

    real = slots.decrypt
    monkeypatch.setattr(slots, "decrypt", spy)
    return calls


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_right_secret_opens_every_kind(bundle, slot_binding, cheap, kind):
    binding = replace(slot_binding, kind=kind)
    slot = make_slot(kind, b"secret", bundle, binding, cheap)
    assert open_slot(b"secret", slot, binding, cheap) == bundle
    assert (len(slot.salt), len(slot.commitment), len(slot.sealed_bundle)) == (16, 32, 1 + 12 + 161 + 16)


def test_a_wrong_secret_never_reaches_the_cipher(bundle, slot_binding, cheap, opened_ciphers):
    slot = make_slot("device", b"secret", bundle, slot_binding, cheap)
    for wrong in (b"", b"secreT", b"secret ", b"s"):
        with pytest.raises(WrongSecret):
            open_slot(wrong, slot, slot_binding, cheap)
    assert opened_ciphers == []
    open_slot(b"secret", slot, slot_binding, cheap)
    assert len(opened_ciphers) == 1


def test_a_wrong_phrase_never_reaches_the_cipher(bundle, slot_binding, cheap, opened_ciphers):
    binding = replace(slot_binding, kind="phrase")
    slot = make_phrase_slot(phrase_keys("acorn badge camel daisy eagle fern", SALT, cheap), bundle, binding)
    with pytest.raises(WrongSecret):
        open_phrase_slot(phrase_keys("fern eagle daisy camel badge acorn", SALT, cheap), slot, binding)
    assert opened_ciphers == []


def test_another_cost_is_another_secret(bundle, slot_binding, cheap):
    slot = make_slot("device", b"secret", bundle, slot_binding, cheap)
    with pytest.raises(WrongSecret):
        open_slot(b"secret", slot, slot_binding, replace(cheap, iterations=2))


def test_a_slot_moved_elsewhere_does_not_open(bundle, slot_binding, cheap):
    slot = make_slot("device", b"secret", bundle, slot_binding, cheap)
    keys = derive_slot(b"secret", slot.salt, cheap)
    opens_nowhere_else(slot_binding, lambda moved: open_with(keys, slot, moved))


def test_a_slot_relabelled_or_mixed_with_another_does_not_open(bundle, slot_binding, cheap):
    slot = make_slot("device", b"secret", bundle, slot_binding, cheap)
    keys = derive_slot(b"secret", slot.salt, cheap)
    other = make_slot("device", b"other", bundle, slot_binding, cheap)
    for changed in (
        replace(slot, kind="passphrase"),
        replace(slot, salt=b""),
        replace(slot, sealed_bundle=other.sealed_bundle),
    ):
        with pytest.raises(Unopenable):
            open_with(keys, changed, slot_binding)


def test_key_and_commitment_are_unrelated_and_each_slot_has_its_salt(bundle, slot_binding, cheap):
    slots_made = [make_slot("device", b"secret", bundle, slot_binding, cheap) for _ in range(2)]
    keys = [derive_slot(b"secret", slot.salt, cheap) for slot in slots_made]
    assert len({keys[0].key, keys[0].commitment, keys[1].key, keys[1].commitment}) == 4


@pytest.mark.parametrize("change", [{"kind": "phrase"}, {"public_key_sha256": bytes(32)}])
def test_a_binding_for_something_else_is_a_mistake(bundle, slot_binding, cheap, change):
    with pytest.raises(ValueError):
        make_slot("device", b"secret", bundle, replace(slot_binding, **change), cheap)


def test_there_are_four_kinds(bundle, slot_binding, cheap):
    assert sorted(KINDS) == ["device", "invitation", "passphrase", "phrase"]
    with pytest.raises(ValueError):
        make_slot("passkey", b"secret", bundle, replace(slot_binding, kind="passkey"), cheap)


@pytest.mark.parametrize("kind", ["phrase", "invitation"])
def test_a_phrase_finds_and_opens_its_slot(bundle, slot_binding, cheap, kind):
    words, binding = six_words(), replace(slot_binding, kind=kind)
    keys = phrase_keys(words, SALT, cheap)
    slot = make_phrase_slot(keys, bundle, binding)
    typed = phrase_keys(words.upper().replace(" ", "-"), SALT, cheap)
    assert (typed.locator, slot.salt) == (keys.locator, b"")
    assert open_phrase_slot(typed, slot, binding) == bundle
    assert (len(keys.locator), len(keys.key), len(keys.commitment)) == (16, 32, 32)


def test_the_locator_tells_nothing_of_the_key(cheap):
    keys = phrase_keys(six_words(), SALT, cheap)
    assert len({keys.locator, keys.key[:16], keys.key[16:], keys.commitment[:16], keys.commitment[16:]}) == 5


def test_another_deployment_finds_nothing(cheap):
    words = six_words()
    assert phrase_keys(words, SALT, cheap).locator != phrase_keys(words, SALT[::-1], cheap).locator


def test_words_that_cannot_be_a_phrase_are_not_stretched(cheap, monkeypatch):
    monkeypatch.setattr(slots, "stretch", lambda *_: pytest.fail("stretched"))
    with pytest.raises(WordsNotRight):
        phrase_keys("acorn badge", SALT, cheap)


def test_a_pin_is_bound_to_its_phone_and_slot():
    phone = bytes(range(32))
    secrets = {device_secret(phone, "slot 1", "123456"), device_secret(phone, "slot 1", "123457")}
    secrets |= {device_secret(phone, "slot 11", "23456"), device_secret(bytes(32), "slot 1", "123456")}
    assert len(secrets) == 4
    assert {len(secret) for secret in secrets} == {32}


def test_an_invitation_wants_its_spoken_word_when_it_has_one(bundle, slot_binding, cheap):
    words, binding = six_words(), replace(slot_binding, kind="invitation")
    slot = make_slot("invitation", invitation_secret(words, "kite"), bundle, binding, cheap)
    assert open_slot(invitation_secret(words.title(), " Kite. "), slot, binding, cheap) == bundle
    for check2 in (None, *[word for word in word_list()[:5] if word != "kite"]):
        with pytest.raises(WrongSecret):
            open_slot(invitation_secret(words, check2), slot, binding, cheap)


@pytest.mark.parametrize("check2", ["", "blue kite", "kyte"])
def test_a_spoken_word_not_in_the_list_is_named(check2):
    with pytest.raises(WordsNotRight):
        invitation_secret(six_words(), check2)
