from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from hypothesis import given
from hypothesis import strategies as st

from tests.vault.moved import opens_nowhere_else
from youthvoice.vault.bundle import Bundle, fingerprint
from youthvoice.vault.content import new_data_key
from youthvoice.vault.encoding import pack_binding
from youthvoice.vault.grants import GrantBinding, open_grant, seal_grant
from youthvoice.vault.hybrid import parse_public
from youthvoice.vault.refusal import Unopenable

READER, KEY = Bundle.generate(), new_data_key()
IDS = st.none() | st.text(max_size=10)


@given(st.binary(min_size=32, max_size=32), IDS, IDS, IDS)
def test_what_is_granted_opens(data_key, young_person_id, permission_id, expires_at):
    binding = GrantBinding(
        "ours",
        "g",
        "r",
        "v",
        young_person_id,
        "o",
        "me",
        fingerprint(READER.public_key),
        "own",
        permission_id,
        None,
        expires_at,
    )
    assert open_grant(seal_grant(data_key, READER.public_key, binding), READER, binding) == data_key


def test_a_grant_is_1169_bytes_and_never_twice_the_same(bundle, grant_binding):
    blobs = {seal_grant(KEY, bundle.public_key, grant_binding) for _ in range(3)}
    assert {len(blob) for blob in blobs} == {1169}
    assert len(blobs) == 3


def test_a_grant_moved_elsewhere_does_not_open(bundle, grant_binding):
    blob = seal_grant(KEY, bundle.public_key, grant_binding)
    opens_nowhere_else(grant_binding, lambda moved: open_grant(blob, bundle, moved))


def test_a_grant_opens_for_its_reader_only(bundle, stranger, grant_binding):
    blob = seal_grant(KEY, bundle.public_key, grant_binding)
    assert open_grant(blob, bundle.hybrid, grant_binding) == KEY
    for binding in (
        grant_binding,
        replace(grant_binding, reader_key_sha256=fingerprint(stranger.public_key)),
    ):
        with pytest.raises(Unopenable):
            open_grant(blob, stranger, binding)


def test_sealing_to_another_key_than_the_binding_names_is_a_mistake(stranger, grant_binding):
    with pytest.raises(ValueError):
        seal_grant(KEY, stranger.public_key, grant_binding)


def test_sealing_to_what_is_no_key_is_a_mistake(grant_binding):
    nonsense = b"\xff" * 1216
    with pytest.raises(ValueError):
        seal_grant(KEY, nonsense, replace(grant_binding, reader_key_sha256=fingerprint(nonsense)))


@pytest.mark.parametrize("data_key", [b"", bytes(31), bytes(33)])
def test_only_a_data_key_is_granted(bundle, grant_binding, data_key):
    with pytest.raises(ValueError):
        seal_grant(data_key, bundle.public_key, grant_binding)


def test_what_anybody_sealed_to_the_reader_is_only_taken_as_a_data_key(bundle, grant_binding):
    bound = pack_binding(b"\x01", "grant", grant_binding)
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    for plaintext in (b"", bytes(31), bytes(33)):
        with pytest.raises(Unopenable):
            open_grant(
                b"\x01" + suite.encrypt(plaintext, parse_public(bundle.public_key), bound),
                bundle,
                grant_binding,
            )
