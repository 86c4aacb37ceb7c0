"""The demo's house in this process: its app, its people signed in over HTTP, its tables open to a thief."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import Row, text

from tests.house_fixtures import CHEAP, quick
from youthvoice import clock, migrations
from youthvoice.app import create_app
from youthvoice.config import Config
from youthvoice.db import Database
from youthvoice.demo import service as demo
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.opening import open_house
from youthvoice.vault.server_key import ServerKey
from youthvoice.work import Work

COOKIES = ("__Host-young", "__Host-staff")


class Somebody:
    """Somebody who calls the API with both halves of a session; either half can be left out."""

    def __init__(self, app: Flask) -> None:
        self._client = app.test_client(use_cookies=False)
        self.cookie, self.session, self.me = "", "", {}

    def sign_in(self, way: str, secret: dict[str, Any]) -> dict[str, Any]:
        """By phrase, passphrase, device or redeem."""
        answer = self._client.post(f"/api/sign-in/{way}", json=secret)
        assert answer.status_code in (200, 201), answer.text
        said = (line.split(";", 1)[0] for line in answer.headers.getlist("Set-Cookie"))
        self.cookie = next(one for one in said if one.startswith(COOKIES))
        self.session, self.me = answer.json["session"], answer.json["me"]
        found: dict[str, Any] = answer.json
        return found

    def call(self, verb: str, path: str, body: Any = None, *, cookie: str | None = None, header: str | None = None):
        """What the API answers; `cookie` and `header` take the place of one's own ("" sends none)."""
        halves = {
            "Cookie": self.cookie if cookie is None else cookie,
            "X-Session": self.session if header is None else header,
        }
        kept = {name: value for name, value in halves.items() if value}
        more = {} if body is None else {"json": body}
        return self._client.open(f"/api/{path}", method=verb, headers=kept, **more)

    def get(self, path: str) -> Any:
        """What was asked for; anything else than 200 fails the test."""
        return self._done(self.call("GET", path))

    def put(self, path: str, **body: Any) -> Any:
        """Put it with a version id of its own, unless one is given."""
        return self._done(self.call("PUT", path, {"version_id": new_id()} | body))

    def post(self, path: str, **body: Any) -> Any:
        """Post it."""
        return self._done(self.call("POST", path, body))

    def _done(self, answer: Any) -> Any:
        assert answer.status_code in (200, 201, 204), f"{answer.request.path}: {answer.text}"
        return answer.json if answer.status_code != 204 else None


@dataclass
class DemoHouse:
    """The demo: its house, how its people sign in, and where its files are."""

    house: House
    folder: Path
    known: dict[str, Any]

    @cached_property
    def app(self) -> Flask:
        """The WSGI application on it."""
        return create_app(self.house)

    @property
    def ids(self) -> dict[str, str]:
        """People's ids by their short names."""
        found: dict[str, str] = self.known["ids"]
        return found

    def nobody(self) -> Somebody:
        """Not signed in."""
        return Somebody(self.app)

    def in_as(self, name: str) -> Somebody:
        """This person, signed in afresh."""
        caller = self.nobody()
        for one in self.known["staff"]:
            if one["username"] == name:
                caller.sign_in("passphrase", {key: one[key] for key in ("username", "passphrase")})
                return caller
        words = next(one["six_words"] for one in self.known["young_people"] if one["nickname"].lower() == name)
        caller.sign_in("phrase", {"six_words": words})
        return caller

    def rows(self, statement: str, **values: Any) -> list[Row[Any]]:
        """Run SQL as a thief or a tamperer does: past the application. Gives the rows of a SELECT."""
        with self.house.database.engine.connect() as connection:
            found = connection.execution_options(writing=not statement.startswith("SELECT")).execute(
                text(statement), values
            )
            rows = list(found.all()) if found.returns_rows else []
            connection.commit()
            return rows

    def value(self, statement: str, **values: Any) -> Any:
        """The first column of the one row."""
        (row,) = self.rows(statement, **values)
        return row[0]

    def set(self, table: str, row_id: str, **columns: Any) -> None:
        """Change columns of one row behind the application's back."""
        named = ", ".join(f"{name} = :{name}" for name in columns)
        self.rows(f"UPDATE {table} SET {named} WHERE id = :row_id", row_id=row_id, **columns)

    def copy_row(self, table: str, row_id: str, **changed: Any) -> str:
        """Put in a copy of a row with a new id and some other columns; gives the id."""
        (row,) = self.rows(f"SELECT * FROM {table} WHERE id = :row_id", row_id=row_id)
        values = dict(row._mapping) | {"id": new_id()} | changed
        names = ", ".join(values)
        marks = ", ".join(f":{name}" for name in values)
        self.rows(f"INSERT INTO {table} ({names}) VALUES ({marks})", **values)
        return str(values["id"])

    @contextmanager
    def work(self) -> Iterator[Work]:
        """A unit of work of nobody's."""
        work = Work(self.house)
        try:
            yield work
        finally:
            work.close()

    def turn_clock(self, seconds: float) -> None:
        """Set how far ahead of the real time the house is."""
        assert self.house.config.clock_offset_file is not None
        self.house.config.clock_offset_file.write_text(str(int(seconds)))

    def close(self) -> None:
        """Give the database back."""
        self.house.database.engine.dispose()
        clock.set_offset_file(None)


def make_demo(folder: Path, url: str) -> dict[str, Any]:
    """Make the demo once, to be copied for each test: gives what its people sign in with, and the server key."""
    database = quick(Database(url))
    migrations.upgrade(database.engine)
    key = ServerKey.generate().to_text()
    config = _config(folder, url, key)
    house = open_house(config, database)
    demo.make(house)
    if database.is_sqlite:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("BEGIN")
    database.engine.dispose()
    clock.set_offset_file(None)
    known: dict[str, Any] = json.loads((folder / "demo" / "secrets.json").read_text())
    return known | {"server_key": key}


def copy_demo(made: dict[str, Any], template: Path, folder: Path, url: str) -> DemoHouse:
    """A house of its own: the demo's files beside a database that already is a copy of the demo's."""
    shutil.copytree(template / "demo", folder / "demo", dirs_exist_ok=True)
    return DemoHouse(open_house(_config(folder, url, made["server_key"]), quick(Database(url))), folder, made)


def _config(folder: Path, url: str, key: str) -> Config:
    return Config(
        database_url=url,
        server_key=key,
        base_url="http://localhost",
        mode="test",
        var_dir=folder,
        clock_offset_file=folder / "clock",
        cost=CHEAP,
    )
