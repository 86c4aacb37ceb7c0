import hashlib

import pytest

from youthvoice.vault.bundle import Bundle, fingerprint
from youthvoice.vault.hybrid import HybridPrivate, parse_public
from youthvoice.vault.refusal import Unopenable


def test_a_bundle_reads_back(bundle):
    again = Bundle.from_bytes(bundle.to_bytes())
    assert again == bundle
    assert (again.public_key, again.draft_public) == (bundle.public_key, bundle.draft_public)
    assert (len(bundle.to_bytes()), len(bundle.public_key), len(bundle.draft_public)) == (161, 1216, 32)


def test_every_secret_of_every_bundle_is_its_own():
    first, second = Bundle.generate(), Bundle.generate()
    secrets = [
        secret
        for each in (first, second)
        for secret in (
            each.hybrid.mlkem_seed,
            each.hybrid.x25519_private,
            each.evidence_key,
            each.draft_private,
        )
    ]
    assert len(set(secrets)) == 8


@pytest.mark.parametrize(
    "blob", [b"", b"\x01", b"\x02" + bytes(160), bytes(161), b"\x01" + bytes(159), b"\x01" + bytes(161)]
)
def test_bytes_of_another_shape_are_no_bundle(blob):
    with pytest.raises(Unopenable):
        Bundle.from_bytes(blob)


def test_a_key_of_another_size_is_a_mistake(bundle):
    with pytest.raises(ValueError):
        Bundle(bundle.hybrid, bytes(31), bytes(32))
    with pytest.raises(ValueError):
        HybridPrivate(bytes(63), bytes(33))
    with pytest.raises(Unopenable):
        HybridPrivate.from_bytes(bytes(95))


def test_the_fingerprint_is_sha_256(bundle):
    assert fingerprint(bundle.public_key) == hashlib.sha256(bundle.public_key).digest()


def test_parsed_keys_are_kept_but_not_without_bound(bundle):
    assert parse_public(bundle.public_key) is parse_public(bytes(bytearray(bundle.public_key)))
    assert parse_public.cache_parameters()["maxsize"] == 1024


@pytest.mark.parametrize("public_key", [b"", bytes(1215), bytes(1217), b"\xff" * 1216])
def test_bytes_that_are_no_public_key_are_a_mistake(public_key):
    with pytest.raises(ValueError):
        parse_public(public_key)
