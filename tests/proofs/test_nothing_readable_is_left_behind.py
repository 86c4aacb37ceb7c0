"""Fifty marks written through every text field of the API: not one is in the database's files, its rows or the log."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.databases.postgres import create_database, drop_database
from tests.journeys.caller import Caller, close_all
from tests.journeys.server import Running, running
from tests.proofs.marker import BORN, TAG, WILD, Marker
from tests.proofs.marks import find
from tests.proofs.writing_marks import write_marks


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    close_all()


def assert_every_text_field_was_marked(house: Running, marker: Marker) -> None:
    """No text field of the API was left out: the description itself says which there are."""
    described = Caller(house.url).get("openapi.json")
    taken = {
        name
        for path in described["paths"].values()
        for verb in ("put", "post")
        if verb in path
        for name in _texts(described, path[verb].get("requestBody"))
    }
    assert {"words", "nickname", "because"} <= taken
    assert taken <= marker.fields, f"nothing was written through {taken - marker.fields}"


def _texts(described: Any, node: Any) -> Iterator[str]:
    """The names of fields somebody can write freely."""
    if isinstance(node, dict):
        if "$ref" in node:
            yield from _texts(described, described["components"]["schemas"][node["$ref"].rsplit("/", 1)[-1]])
        for name, field in node.get("properties", {}).items():
            kind = field.get("type", ())
            is_text = "string" in ([kind] if isinstance(kind, str) else kind)
            if is_text and not {"enum", "pattern", "format"} & set(field):
                yield name
        for inner in node.values():
            yield from _texts(described, inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(described, inner)


def assert_nothing_readable(where: str, content: bytes, marker: Marker, *, quick: bool = False) -> None:
    """Raise AssertionError for the first mark or secret that is there. `quick`: secrets as bytes only."""
    for mark in (TAG, WILD):
        for form in find(mark, content):
            at = content.index(form)
            raise AssertionError(f"{where}: a mark, as {content[max(0, at - 80) : at + 80]!r}")
    for name, secret in (marker.secrets | {"the date of birth": BORN}).items():
        if isinstance(secret, bytes) or not quick:
            spelled = [secret] if isinstance(secret, bytes) else _spelled(secret)
            assert not any(find(one, content) for one in spelled), f"{where}: {name}"


def _spelled(words: str) -> list[str]:
    """Six words however they are joined."""
    return [words] if " " not in words else [words.replace(" ", join) for join in (" ", "-", ".", "")]


def files_of(house: Running) -> dict[str, bytes]:
    """What a thief of the disk has: the database's files and the log, and never the demo's own notes of its secrets."""
    return {path.name: path.read_bytes() for path in house.folder.iterdir() if path.is_file()}


def test_nothing_readable_in_the_files_of_sqlite(tmp_path: Path) -> None:
    marker = Marker()
    with running(tmp_path) as house:
        write_marks(house, marker)
        assert len(set(marker.given)) >= 50
        assert_every_text_field_was_marked(house, marker)
        while_running = files_of(house)
    assert {"youthvoice.db", "youthvoice.db-wal", "youthvoice.db-shm", "server.log"} <= while_running.keys()
    for when, files in (("running", while_running), ("stopped", files_of(house))):
        for name, content in files.items():
            assert_nothing_readable(f"{name} ({when})", content, marker)
    whole = while_running["youthvoice.db-wal"] + while_running["youthvoice.db"]
    assert b"record.opened" in whole, "these are not the files that were written to"


def test_nothing_readable_in_the_rows_and_files_of_postgresql(postgres_server: str, tmp_path: Path) -> None:
    marker, name = Marker(), f"marks_{secrets.token_hex(4)}"
    url = create_database(postgres_server, name)
    try:
        with running(tmp_path, url) as house:
            write_marks(house, marker)
            with psycopg.connect(url, autocommit=True) as session:
                rows, files = rows_of(session), postgres_files(session)
                assert_nothing_readable("rows", rows, marker)
                assert_control(session)
            for file, content in {**files, **files_of(house)}.items():
                assert_nothing_readable(file, content, marker, quick=file.startswith("pg"))
    finally:
        drop_database(postgres_server, name)


def rows_of(session: psycopg.Connection[Any]) -> bytes:
    """Every column of every row, as its text and, for bytes, as they are."""
    named = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
    tables = session.execute(named).fetchall()
    assert len(tables) > 15
    found = []
    for (table,) in tables:
        for row in session.execute(SQL("SELECT * FROM {}").format(Identifier(table))):
            found += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(found)


def postgres_files(session: psycopg.Connection[Any]) -> dict[str, bytes]:
    """This database's files, the server's write-ahead log and its own log, without their empty pages."""
    session.execute("CHECKPOINT")
    (folder, oid) = session.execute(
        "SELECT current_setting('data_directory'), oid::text FROM pg_database WHERE datname = current_database()"
    ).fetchone() or ("", "")
    places = [*Path(folder, "base", oid).iterdir(), *Path(folder, "pg_wal").iterdir(), *Path(folder).glob("*log*")]
    files = [path for path in places if path.is_file()]
    assert len(files) > 20
    return {"pg " + str(path.relative_to(folder)): _without_empty_pages(path.read_bytes()) for path in files}


def _without_empty_pages(content: bytes) -> bytes:
    empty, size = bytes(8192), 8192
    pages = (content[at : at + size] for at in range(0, len(content), size))
    return b"".join(page for page in pages if page != empty)


def assert_control(session: psycopg.Connection[Any]) -> None:
    """The same two looks find a mark that was planted."""
    planted = f"planted{secrets.token_hex(6)}"
    session.execute("CREATE TABLE planted (words text, sealed bytea)")
    session.execute("INSERT INTO planted VALUES ('', %s)", [planted.encode("utf-16-le")])
    assert find(planted, rows_of(session))
    assert any(find(planted, content) for content in postgres_files(session).values())
