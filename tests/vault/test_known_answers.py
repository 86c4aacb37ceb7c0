"""Answers published by others, and one written out again from the RFCs: ours must be the standards' own."""

import hashlib
import hmac

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from youthvoice.vault.content import new_data_key
from youthvoice.vault.encoding import pack_binding
from youthvoice.vault.grants import seal_grant
from youthvoice.vault.hybrid import HybridPrivate
from youthvoice.vault.sealing import decrypt, hkdf
from youthvoice.vault.stretch import Stretching, stretch

HPKE_SUITE = b"HPKE" + b"\x64\x7a" + b"\x00\x01" + b"\x00\x02"  # MLKEM768-X25519, HKDF-SHA256, AES-256-GCM
XWING_LABEL = rb"\./" + rb"/^" + b"\\"


def test_hkdf_is_rfc_5869_case_3():
    answer = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    assert hkdf(b"\x0b" * 22, b"", 42).hex() == answer


def test_argon2id_is_the_reference_implementation():
    answer = "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"
    assert stretch(b"password", b"somesalt", Stretching(memory_kib=256, iterations=2), 32).hex() == answer


def test_aes_256_gcm_is_the_specifications_case_16():
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    sealed = bytes.fromhex(
        "cafebabefacedbaddecaf888"
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )
    bound = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    assert decrypt(key, sealed, bound).hex() == (
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )


def test_the_public_key_is_x_wings_first_published_one():
    seed = hashlib.shake_128(b"").digest(32)  # 7f9c2ba4…, draft-connolly-cfrg-xwing-kem, appendix C
    public = HybridPrivate.from_bytes(hashlib.shake_256(seed).digest(96)).public_key
    assert public.hex().startswith("e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5b19cfc3d")
    assert public.hex().endswith("570216223593d4ba32d9abac8cd049040ef6534")


def extract(salt: bytes, label: bytes, secret: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + HPKE_SUITE + label + secret, "sha256")


def expand(key: bytes, label: bytes, bound: bytes, length: int) -> bytes:
    labelled = length.to_bytes(2, "big") + b"HPKE-v1" + HPKE_SUITE + label + bound
    return hmac.digest(key, labelled + b"\x01", "sha256")[:length]


def x_wing(private: HybridPrivate, encapsulated: bytes) -> bytes:
    lattice, point = encapsulated[:1088], encapsulated[1088:]
    x25519 = X25519PrivateKey.from_private_bytes(private.x25519_private)
    shared = MLKEM768PrivateKey.from_seed_bytes(private.mlkem_seed).decapsulate(lattice)
    shared += x25519.exchange(X25519PublicKey.from_public_bytes(point))
    return hashlib.sha3_256(shared + point + x25519.public_key().public_bytes_raw() + XWING_LABEL).digest()


def test_a_grant_opens_with_hpke_written_out_from_rfc_9180_and_x_wing(bundle, grant_binding):
    data_key = new_data_key()
    blob = seal_grant(data_key, bundle.public_key, grant_binding)
    encapsulated, ciphertext = blob[1:1121], blob[1121:]
    bound = pack_binding(b"\x01", "grant", grant_binding)
    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", bound)
    secret = extract(x_wing(bundle.hybrid, encapsulated), b"secret", b"")
    key, nonce = expand(secret, b"key", context, 32), expand(secret, b"base_nonce", context, 12)
    assert AESGCM(key).decrypt(nonce, ciphertext, b"") == data_key
