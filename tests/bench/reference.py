"""L, what everything is compared with: bare Flask, the crypto a send needs at least, one insert committed at FULL.

No session, no ruling, no audit. The same database settings, locks and server as ours, so that only the app differs.
"""

import json
import os
import secrets
import threading
from contextlib import closing, nullcontext
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from flask import Flask, request
from sqlalchemy import Column, LargeBinary, MetaData, String, Table

from tests.bench.pile import Pile, gather
from youthvoice.config import Config
from youthvoice.db import Database
from youthvoice.opening import open_house
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.hybrid import parse_public
from youthvoice.vault.stretch import SALT_BYTES, Stretching, stretch
from youthvoice.work import Work

READERS = 3
# Set where a server process loads this file: the reference's database, and the settings of the house beside it.
URL, OURS = "YOUTHVOICE_BENCH_REFERENCE", "YOUTHVOICE_BENCH_OURS"
SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
WORDS = Table("words", MetaData(), Column("id", String(36), primary_key=True), Column("sealed", LargeBinary))
_ADD = WORDS.insert()


def make_app(url: str) -> Flask:
    """The application on this database, which has the table `words`."""
    app, database = Flask(__name__, static_folder=None), Database(url)
    readers = [parse_public(Bundle.generate().public_key) for _ in range(READERS)]
    one_writer = threading.Lock() if database.is_sqlite else nullcontext()

    @app.put("/words/<words_id>")
    def keep(words_id: str) -> Any:
        key, nonce, said = secrets.token_bytes(32), secrets.token_bytes(12), request.get_json()
        sealed = nonce + AESGCM(key).encrypt(nonce, said["words"].encode(), words_id.encode())
        grants = [SUITE.encrypt(key, reader, info=words_id.encode()) for reader in readers]
        with one_writer, database.engine.connect().execution_options(writing=True) as connection:
            connection.execute(_ADD, {"id": words_id, "sealed": b"".join([sealed, *grants])})
            connection.commit()
        return {"id": words_id}, 201

    @app.get("/json")
    def read() -> dict[str, Any]:
        return {"expires_at": "2026-11-22T12:00:00Z"}

    _add_slow_step(app)
    _add_pile(app)
    return app


def _add_slow_step(app: Flask) -> None:
    """The bare derivation `sign_in` is compared with, as many at once as are asked for."""

    @app.post("/stretch")
    def derive() -> Any:
        stretch(secrets.token_bytes(32), secrets.token_bytes(SALT_BYTES), Stretching(**request.get_json()), 32)
        return "", 204


def _add_pile(app: Flask) -> None:
    """The bare opening `inbox` is compared with: told once whose voices, then they are opened again and again."""
    piles: list[Pile] = []

    @app.put("/pile")
    def make_pile() -> Any:
        asked, house = request.get_json(), open_house(Config.from_env(json.loads(os.environ[OURS])))
        with closing(Work(house)) as work:
            me = sign_in.open_by_device(work, asked["slot_id"], bytes.fromhex(asked["secret"])).me
        assert me.bundle is not None
        piles[:] = [gather(house, me.person_id, me.bundle, asked["number"])]
        return "", 204

    @app.get("/pile")
    def open_pile() -> dict[str, Any]:
        return {"seconds": piles[0].open()}


if URL in os.environ:
    app = make_app(os.environ[URL])
