"""Nothing secret shows when a thing is printed, logged or raised."""

import base64
import traceback

import pytest

from youthvoice.vault.outer import open_column, seal_column
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.safeguarding import join, split_key
from youthvoice.vault.slots import derive_slot, phrase_keys
from youthvoice.vault.words import six_words


def spellings(secret: bytes) -> list[str]:
    encoded = (base64.b64encode(secret).decode(), base64.urlsafe_b64encode(secret).decode())
    return [repr(secret)[2:-1], secret.hex(), *(text.rstrip("=") for text in encoded)]


def test_no_repr_shows_a_secret(server, bundle, cheap):
    _, (file_1, words_1), (file_2, words_2) = split_key(cheap)
    joined, keys = join(file_1, words_1, file_2, words_2), derive_slot(b"secret", bytes(16), cheap)
    phrase = phrase_keys(six_words(), bytes(16), cheap)
    holders = [
        (server, [server.versions[1]]),
        (
            bundle,
            [
                bundle.hybrid.mlkem_seed,
                bundle.hybrid.x25519_private,
                bundle.evidence_key,
                bundle.draft_private,
            ],
        ),
        (bundle.hybrid, [bundle.hybrid.mlkem_seed, bundle.hybrid.x25519_private]),
        (joined, [joined.mlkem_seed, joined.x25519_private]),
        (keys, [keys.key, keys.commitment]),
        (phrase, [phrase.key, phrase.commitment, phrase.locator]),
    ]
    for holder, secrets in holders:
        for shown in (repr(holder), str(holder), f"{holder}"):
            assert not any(spelling in shown for secret in secrets for spelling in spellings(secret))


def test_a_refusal_says_nothing_of_why(server, column):
    blob = seal_column(server, column, b"words")
    for damaged in (blob[:-1], b"", b"\x02" + blob[1:], blob[:1] + bytes(4) + blob[5:]):
        with pytest.raises(Unopenable) as refusal:
            open_column(server, column, damaged)
        assert str(refusal.value) == "this does not open here"
        assert "InvalidTag" not in "".join(traceback.format_exception(refusal.value))
    assert not issubclass(WrongSecret, Unopenable)
