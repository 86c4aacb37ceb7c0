"""A service's safeguarding key, split in two: each half in a file of its own under six printed words.

The whole private key exists only while two people open a record together; it never touches the server.
"""

import base64
import hmac
import json
import secrets
from collections.abc import Mapping

from youthvoice.vault.encoding import pack
from youthvoice.vault.hybrid import PRIVATE_BYTES, PUBLIC_BYTES, HybridPrivate, fingerprint
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.sealing import decrypt, encrypt
from youthvoice.vault.slots import derive_slot
from youthvoice.vault.stretch import PRODUCTION_COST, SALT_BYTES, Stretching
from youthvoice.vault.words import normalise_words, six_words

_HALF = "youthvoice safeguarding key half"
_PUBLIC = "youthvoice safeguarding public key"
_VERSION = 1


def split_key(cost: Stretching = PRODUCTION_COST) -> tuple[bytes, tuple[bytes, str], tuple[bytes, str]]:
    """Make a key: (public key 1,216 bytes, (file 1, its words), (file 2, its words)).

    The private half is XOR-split: either file alone, opened, is random bytes.
    """
    private = HybridPrivate.generate()
    first = secrets.token_bytes(PRIVATE_BYTES)
    halves = (first, _xor(first, private.to_bytes()))
    made = [_made_half(number, half, private.public_key, cost) for number, half in enumerate(halves, start=1)]
    return private.public_key, made[0], made[1]


def join(file_1: bytes, words_1: str, file_2: bytes, words_2: str) -> HybridPrivate:
    """Put the two halves together, in either order; what it gives opens grants.

    Raises WrongSecret when the words of a file are not its words, WordsNotRight when they cannot be,
    Unopenable when a file is damaged, is the same half twice or belongs to another key.
    """
    parts = (_parsed(file_1, _HALF), _parsed(file_2, _HALF))
    halves = [_opened_half(part, words) for part, words in zip(parts, (words_1, words_2), strict=True)]
    private = HybridPrivate.from_bytes(_xor(*halves))
    if fingerprint(private.public_key).hex() != parts[0].get("key"):  # the same half twice, or two keys' halves
        raise Unopenable
    return private


def public_file(public_key: bytes) -> bytes:
    """Give the public half as a small JSON file."""
    return _file({"format": _PUBLIC, "key": fingerprint(public_key).hex(), "public_key": _text(public_key)})


def read_public_file(file: bytes) -> bytes:
    """Read what `public_file` gives: 1,216 bytes. Raises Unopenable when it is damaged or something else."""
    parsed = _parsed(file, _PUBLIC)
    public_key = _bytes(parsed, "public_key")
    if len(public_key) != PUBLIC_BYTES or fingerprint(public_key).hex() != parsed.get("key"):
        raise Unopenable
    return public_key


def _made_half(number: int, half: bytes, public_key: bytes, cost: Stretching) -> tuple[bytes, str]:
    words, salt, key = six_words(), secrets.token_bytes(SALT_BYTES), fingerprint(public_key).hex()
    keys = derive_slot(words.encode("ascii"), salt, cost)
    fields: dict[str, str | int] = {"format": _HALF, "half": number, "key": key}
    fields |= {"stretching": cost.code, "salt": _text(salt), "commitment": _text(keys.commitment)}
    fields["sealed"] = _text(encrypt(keys.key, half, _bound(str(number), key, cost.code, salt)))
    return _file(fields), words


def _opened_half(parsed: Mapping[str, object], words: str) -> bytes:
    code, salt = str(parsed.get("stretching")), _bytes(parsed, "salt")
    commitment, sealed = _bytes(parsed, "commitment"), _bytes(parsed, "sealed")
    secret = normalise_words(words).encode("ascii")
    try:
        keys = derive_slot(secret, salt, Stretching.from_code(code))
    except ValueError:  # a salt or cost that `split_key` never wrote
        raise Unopenable from None
    if not hmac.compare_digest(keys.commitment, commitment):
        raise WrongSecret
    return decrypt(keys.key, sealed, _bound(str(parsed.get("half")), str(parsed.get("key")), code, salt))


def _bound(number: str, key: str, code: str, salt: bytes) -> bytes:
    return pack(_VERSION, _HALF, number, key, code, salt)


def _file(fields: Mapping[str, str | int]) -> bytes:
    return (json.dumps({"version": _VERSION, **fields}, indent=2) + "\n").encode("ascii")


def _parsed(file: bytes, expected: str) -> dict[str, object]:
    try:
        parsed = json.loads(file)
    except (ValueError, RecursionError):
        raise Unopenable from None
    if not isinstance(parsed, dict) or (parsed.get("version"), parsed.get("format")) != (_VERSION, expected):
        raise Unopenable
    return parsed


def _bytes(parsed: Mapping[str, object], name: str) -> bytes:
    text = str(parsed.get(name))
    try:
        content = base64.b64decode(text, validate=True)
    except ValueError:
        raise Unopenable from None
    if _text(content) != text:  # base64 has several spellings of some bytes; we write one
        raise Unopenable
    return content


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _xor(first: bytes, second: bytes) -> bytes:
    if len(first) != len(second):
        raise Unopenable
    return bytes(left ^ right for left, right in zip(first, second, strict=True))
