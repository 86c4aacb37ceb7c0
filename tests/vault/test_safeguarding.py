import base64
import json
from dataclasses import replace

import pytest

from youthvoice.vault.bundle import fingerprint
from youthvoice.vault.content import new_data_key
from youthvoice.vault.grants import open_grant, seal_grant
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.safeguarding import join, public_file, read_public_file, split_key
from youthvoice.vault.stretch import Stretching
from youthvoice.vault.words import WordsNotRight, normalise_words

PUBLIC, (FILE_1, WORDS_1), (FILE_2, WORDS_2) = split_key(Stretching(memory_kib=8, iterations=1))


def changed(file: bytes, **fields) -> bytes:
    return json.dumps({**json.loads(file), **fields}).encode()


def test_two_people_together_open_a_grant(grant_binding):
    data_key, binding = (
        new_data_key(),
        replace(grant_binding, basis="safeguarding", reader_key_sha256=fingerprint(PUBLIC)),
    )
    blob = seal_grant(data_key, PUBLIC, binding)
    assert open_grant(blob, join(FILE_1, WORDS_1, FILE_2, WORDS_2), binding) == data_key
    assert open_grant(blob, join(FILE_2, WORDS_2.upper(), FILE_1, WORDS_1), binding) == data_key


def test_one_person_twice_opens_nothing():
    for file, words in ((FILE_1, WORDS_1), (FILE_2, WORDS_2)):
        with pytest.raises(Unopenable):
            join(file, words, file, words)


@pytest.mark.parametrize(
    ("words_1", "words_2"),
    [(WORDS_2, WORDS_1), (WORDS_1, WORDS_1), (WORDS_2, WORDS_2)],
    ids=["swapped", "the first twice", "the second twice"],
)
def test_each_half_wants_its_own_words(words_1, words_2):
    with pytest.raises(WrongSecret):
        join(FILE_1, words_1, FILE_2, words_2)
    with pytest.raises(WordsNotRight):
        join(FILE_1, "six words that are not ours", FILE_2, WORDS_2)


def test_halves_of_two_keys_do_not_join(cheap):
    _, _, (other_file, other_words) = split_key(cheap)
    with pytest.raises(Unopenable):
        join(FILE_1, WORDS_1, other_file, other_words)
    relabelled = changed(other_file, key=json.loads(FILE_1)["key"])
    with pytest.raises(Unopenable):
        join(FILE_1, WORDS_1, relabelled, other_words)


@pytest.mark.parametrize("file", [b"", b"{}", b"[]", b"null", b"\xff", b"[" * 100_000, public_file(PUBLIC)])
def test_a_file_of_another_kind_is_no_half(file):
    with pytest.raises(Unopenable):
        join(file, WORDS_1, FILE_2, WORDS_2)


@pytest.mark.parametrize(
    "fields",
    [
        {"version": 2},
        {"half": 2},
        {"half": True},
        {"half": 1.0},
        {"half": [1]},
        {"half": None},
        {"key": None},
        {"key": "00"},
        {"salt": ""},
        {"salt": None},
        {"salt": "é"},
        {"commitment": 5},
        {"sealed": ""},
        {"sealed": {}},
        {"stretching": "none"},
        {"stretching": None},
        {"stretching": "argon2id:99999999:9:1"},
        {"format": "youthvoice safeguarding public key"},
    ],
)
def test_a_changed_file_does_not_open(fields):
    with pytest.raises((Unopenable, WrongSecret)):
        join(changed(FILE_1, **fields), WORDS_1, FILE_2, WORDS_2)


def test_files_are_plain_text_and_hold_neither_words_nor_key():
    private = join(FILE_1, WORDS_1, FILE_2, WORDS_2).to_bytes()
    for file, words in ((FILE_1, WORDS_1), (FILE_2, WORDS_2), (public_file(PUBLIC), WORDS_1)):
        assert file.isascii()
        assert private not in file
        assert not any(word.encode() in file.replace(b"safeguarding", b"") for word in words.split() if len(word) > 4)
        assert normalise_words(words) == words


def test_the_public_half_reads_back():
    assert read_public_file(public_file(PUBLIC)) == PUBLIC


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"{}",
        FILE_1,
        changed(public_file(PUBLIC), key="00"),
        changed(public_file(PUBLIC), public_key="AAAA"),
    ],
)
def test_a_damaged_public_half_is_refused(file):
    with pytest.raises(Unopenable):
        read_public_file(file)


def test_another_spelling_of_the_same_bytes_is_refused():
    sealed = json.loads(FILE_1)["sealed"]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    respelt = sealed[:-3] + alphabet[alphabet.index(sealed[-3]) + 1] + "=="
    assert base64.b64decode(respelt) == base64.b64decode(sealed)
    with pytest.raises(Unopenable):
        join(changed(FILE_1, sealed=respelt), WORDS_1, FILE_2, WORDS_2)
