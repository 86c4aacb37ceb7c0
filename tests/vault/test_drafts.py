import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from youthvoice.vault.bundle import Bundle
from youthvoice.vault.drafts import _seal_draft_with, open_draft, seal_draft
from youthvoice.vault.encoding import pack
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.slots import device_secret

PHONE = Bundle.generate()
VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))


@given(st.binary(max_size=500), st.binary(max_size=50))
def test_what_a_phone_seals_opens(plaintext, context):
    blob = seal_draft(PHONE.draft_public, plaintext, context)
    assert open_draft(PHONE.draft_private, blob, context) == plaintext
    assert len(blob) == len(plaintext) + 61


def test_a_draft_is_for_one_phone_and_one_place(stranger):
    blob = seal_draft(PHONE.draft_public, b"words", b"draft 1")
    for private, context in (
        (stranger.draft_private, b"draft 1"),
        (PHONE.draft_private, b"draft 2"),
        (PHONE.draft_private, b""),
    ):
        with pytest.raises(Unopenable):
            open_draft(private, blob, context)


def test_a_draft_with_a_worthless_ephemeral_key_does_not_open():
    for point in (bytes(32), b"\x01" + bytes(31)):
        with pytest.raises(Unopenable):
            open_draft(PHONE.draft_private, b"\x01" + point + bytes(28), b"")


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(32)])
def test_sealing_to_what_is_no_key_is_a_mistake(public):
    with pytest.raises(ValueError):
        seal_draft(public, b"words", b"")


@pytest.mark.parametrize("case", VECTORS["drafts"], ids=lambda case: case["name"])
def test_draft_vectors(case):
    raw = {name: bytes.fromhex(text) for name, text in case.items() if name not in ("name", "plaintext_text")}
    ephemeral = X25519PrivateKey.from_private_bytes(raw["ephemeral_private"])
    sealed = _seal_draft_with(ephemeral, raw["nonce"], raw["draft_public"], raw["plaintext"], raw["context"])
    assert sealed == raw["sealed"]
    assert open_draft(raw["draft_private"], raw["sealed"], raw["context"]) == raw["plaintext"]


@pytest.mark.parametrize("case", VECTORS["device_secret"], ids=lambda case: case["pin"])
def test_device_secret_vectors(case):
    assert device_secret(bytes.fromhex(case["device_key"]), case["slot_id"], case["pin"]).hex() == case["secret"]


@pytest.mark.parametrize("case", VECTORS["pack"], ids=lambda case: case["packed"])
def test_pack_vectors(case):
    parts = [bytes.fromhex(part["hex"]) if isinstance(part, dict) else part for part in case["parts"]]
    assert pack(*parts).hex() == case["packed"]
