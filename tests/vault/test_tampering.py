"""Every kind of blob, damaged in every byte, cut at every length and grown: one refusal, always the same."""

from dataclasses import replace

import pytest

from youthvoice.vault.bundle import Bundle
from youthvoice.vault.content import new_data_key, open_content, seal_content
from youthvoice.vault.drafts import open_draft, seal_draft
from youthvoice.vault.grants import open_grant, seal_grant
from youthvoice.vault.mac import check_mac, mac_row
from youthvoice.vault.outer import open_column, open_text, seal_column, seal_text
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.safeguarding import join, split_key
from youthvoice.vault.session import open_session_bundle, seal_session_bundle
from youthvoice.vault.slots import derive_slot, make_slot, open_slot, open_with

EVERY_BIT_UP_TO = 400  # bytes; above it one bit of every byte, a different one each


def flips(blob: bytes):
    for place in range(len(blob)):
        for bit in range(8) if len(blob) <= EVERY_BIT_UP_TO else (place % 8,):
            yield blob[:place] + bytes([blob[place] ^ (1 << bit)]) + blob[place + 1 :]


def cuts(blob: bytes):
    yield from (blob[:length] for length in range(0, len(blob), 1 + len(blob) // EVERY_BIT_UP_TO))
    yield from (blob[:-1], blob + b"\0", blob + blob, b"\0" + blob)


@pytest.fixture
def blobs(server, column, bundle, cheap, content_binding, grant_binding, slot_binding):
    """Each kind of blob with the call that opens it."""
    key, secret = new_data_key(), bytes(32)
    slot = make_slot("device", b"secret", bundle, slot_binding, cheap)
    keys = derive_slot(b"secret", slot.salt, cheap)
    session = (bundle, bytes(32), "person 1", "ours")
    return {
        "column": (seal_column(server, column, b"words"), lambda blob: open_column(server, column, blob)),
        "text": (seal_text(server, column, "Ash"), lambda blob: open_text(server, column, blob)),
        "mark": (mac_row(server, "t", "a"), lambda blob: check_mac(server, blob, "t", "a")),
        "content": (
            seal_content(key, b"words", content_binding),
            lambda blob: open_content(key, blob, content_binding),
        ),
        "grant": (
            seal_grant(key, bundle.public_key, grant_binding),
            lambda blob: open_grant(blob, bundle, grant_binding),
        ),
        "slot": (
            slot.sealed_bundle,
            lambda blob: open_with(keys, replace(slot, sealed_bundle=blob), slot_binding),
        ),
        "session": (
            seal_session_bundle(secret, secret, *session),
            lambda blob: open_session_bundle(secret, secret, blob, *session[1:]),
        ),
        "draft": (
            seal_draft(bundle.draft_public, b"words", b"1"),
            lambda blob: open_draft(bundle.draft_private, blob, b"1"),
        ),
    }


@pytest.mark.parametrize("kind", ["column", "text", "mark", "content", "grant", "slot", "session", "draft"])
@pytest.mark.parametrize("damage", [flips, cuts])
def test_a_damaged_blob_never_opens(blobs, kind, damage):
    blob, opening = blobs[kind]
    opening(blob)
    assert blob[0] == 1, "every blob starts with its version"
    for damaged in damage(blob):
        with pytest.raises(Unopenable) as refusal:
            opening(damaged)
        assert refusal.value.args == Unopenable().args


@pytest.mark.parametrize("damage", [flips, cuts])
def test_a_damaged_commitment_or_salt_is_a_wrong_secret(bundle, slot_binding, cheap, damage):
    slot = make_slot("device", b"secret", bundle, slot_binding, cheap)
    for commitment in damage(slot.commitment):
        with pytest.raises(WrongSecret):
            open_slot(b"secret", replace(slot, commitment=commitment), slot_binding, cheap)
    for salt in flips(slot.salt):
        with pytest.raises(WrongSecret):
            open_slot(b"secret", replace(slot, salt=salt), slot_binding, cheap)


@pytest.mark.parametrize("damage", [flips, cuts])
def test_a_damaged_safeguarding_file_never_joins(cheap, damage):
    _, (file_1, words_1), (file_2, words_2) = split_key(cheap)
    for damaged in damage(file_1):
        if damaged == file_1[:-1]:
            continue  # only the last line's end is gone: still the same file
        with pytest.raises((Unopenable, WrongSecret)):
            join(damaged, words_1, file_2, words_2)


def test_a_blob_of_one_kind_does_not_open_as_another(blobs):
    for kind, (blob, _) in blobs.items():
        for other, (_, opening) in blobs.items():
            if other != kind and {kind, other} != {"text", "column"}:  # a text is a padded column, by design
                with pytest.raises(Unopenable):
                    opening(blob)


def test_a_bundle_is_only_a_bundle_at_its_length(bundle):
    for damaged in cuts(bundle.to_bytes()):
        with pytest.raises(Unopenable):
            Bundle.from_bytes(damaged)
