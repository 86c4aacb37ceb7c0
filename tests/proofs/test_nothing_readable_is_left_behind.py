"""Fifty marks written through every text field of the API: not one is in the database's files, its rows or the log."""

import json
import secrets
import sqlite3
from base64 import b64encode, urlsafe_b64decode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.databases.postgres import create_database, drop_database
from tests.journeys.caller import Caller, Phone, close_all
from tests.journeys.server import Running, running
from tests.proofs.marks import find, forms
from youthvoice.ids import new_id

# Every mark begins with the same twelve random characters and ends with the same wild ones, so that two searches find
# any of them, in any spelling. All small letters: a username is folded before it is looked up.
TAG = "zk" + secrets.token_hex(5)
WILD = f"é🙂\u200f{secrets.token_hex(4)}"
_BORN = "2009-03-14"  # no other date in a house of today looks like it


class Marker:
    """Hands out marks, no two alike, and keeps the secrets that were met on the way."""

    def __init__(self) -> None:
        self.given: list[str] = []
        self.secrets: dict[str, str | bytes] = {}
        self.fields: set[str] = set()

    def line(self) -> str:
        """A mark that fits a nickname."""
        self.given.append(f"{TAG}{len(self.given):03d}")
        return self.given[-1]

    def text(self) -> str:
        """A mark with letters beyond ASCII at its end."""
        return f"{self.line()} {WILD}"

    def keep(self, name: str, secret: str | bytes) -> None:
        """A secret to look for as well."""
        self.secrets[name] = secret

    def keep_session(self, name: str, caller: Caller) -> None:
        """Cookie, header and the draft key that a sign-in handed over."""
        self.keep(f"{name}’s header", _bytes(caller.session))
        self.keep(f"{name}’s cookie", _bytes(caller.cookie.split("=", 1)[1]))
        if caller.me["draft_private"]:
            self.keep(f"{name}’s draft key", _bytes(caller.me["draft_private"]))

    def note(self, body: Any) -> Any:
        """Note which fields carried a mark or a secret; gives the body as it is."""
        self.fields |= set(_fields_of(body))
        return body


def _fields_of(body: Any) -> Iterator[str]:
    if isinstance(body, dict):
        for name, value in body.items():
            if isinstance(value, str):
                yield name
            yield from _fields_of(value)
    elif isinstance(body, list):
        for one in body:
            yield from _fields_of(one)


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    close_all()


def write_marks(house: Running, marker: Marker) -> None:
    """Through every text field of the API, by young person, keyworker and lead; right and wrong secrets alike."""
    put = marker.note
    priya, sam = Caller(house.url), Caller(house.url)
    priya.sign_in("passphrase", **house.secret("priya"))
    answer = sam.call("POST", "sign-in/passphrase", house.secret("sam"))
    sam.sign_in("passphrase", **put(house.secret("sam")))
    marker.keep("Sam’s browser", _bytes(answer.headers["set-cookie"].split("__Host-browser=", 1)[1].split(";")[0]))
    for name, caller in (("Sam", sam), ("Priya", priya)):
        marker.keep_session(name, caller)
    young_id = new_id()
    priya.put(
        f"people/young-people/{young_id}",
        put({
            "name": f"{marker.line()} {marker.text()}", "case_reference": marker.text(), "date_of_birth": _BORN,
            "keyworker_id": sam.me["person_id"],
        }),
    )  # fmt: skip
    young = enrol(house, marker, sam, young_id)
    plan = write_plans(marker, sam, young_id)
    voice = say(marker, young, sam, plan)
    decide(marker, sam, young, voice)
    get_it_wrong(house, marker, young)


def enrol(house: Running, marker: Marker, sam: Caller, young_id: str) -> Caller:
    """By a link that ended, then by QR; a wrong try on each."""
    for how in ("link", "card", "qr"):
        invited = sam.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": how})
        marker.keep(f"the {how} words", invited["words"])
        marker.keep(f"the {how} words and check words", " ".join([invited["words"], *invited["check_words"]]))
        wrong = Phone()
        body = {
            "invitation_id": invited["id"], "words": "able " * 5 + "able", "check2": invited["check_words"][-1],
            "nickname": marker.line(), "on": "phone", "slot": wrong.slot("000000"),
        }  # fmt: skip
        assert Caller(house.url).call("POST", "sign-in/redeem", marker.note(body)).status_code in (422, 429)
        marker.keep(f"the wrong PIN on the {how}", _bytes(wrong.secret("000000")))
    phone, young = Phone(), Caller(house.url)
    body = {"invitation_id": invited["id"], "words": invited["words"], "nickname": marker.line(), "on": "phone"}
    signed = young.sign_in("redeem", **marker.note(body | {"slot": phone.slot("482913")}))
    marker.keep("the PIN", _bytes(phone.secret("482913")))
    marker.keep("the phone’s key", phone.key)
    marker.keep("the six words", signed["six_words"])
    marker.keep_session("the young person at first", young)
    fresh = young.post("sign-in/words")["six_words"]
    marker.keep("the fresh six words", fresh)
    again, second = Caller(house.url), Phone()
    again.sign_in("phrase", **marker.note({"six_words": fresh, "slot": second.slot("111333")}))
    marker.keep("the second PIN", _bytes(second.secret("111333")))
    marker.keep_session("the young person", again)
    again.post("sign-in/step-up", marker.note({"six_words": fresh}), status=204)
    return again


def write_plans(marker: Marker, sam: Caller, young_id: str) -> str:
    """A plan, and its next version."""
    plan, steps = new_id(), [new_id(), new_id()]
    for _ in range(2):
        body = {
            "young_person_id": young_id, "version_id": new_id(), "title": marker.text(), "summary": marker.text(),
            "worries": marker.text(),
            "steps": [{"id": one, "kind": "step", "words": marker.text(), "who": marker.text()} for one in steps],
        }  # fmt: skip
        sam.put(f"plans/{plan}", marker.note(body))
    return plan


def say(marker: Marker, young: Caller, sam: Caller, plan: str) -> str:
    """A draft, its next version, one deleted, one taken back, one sent; gives the one sent."""

    def body(**more: Any) -> dict[str, Any]:
        about = {"kind": "plan", "id": plan}
        return marker.note({"version_id": new_id(), "about": about, "words": marker.text()} | more)

    kept, deleted, back, sent = (new_id() for _ in range(4))
    to = {"send_to": [sam.me["person_id"]]}
    for _ in range(3):
        young.put(f"voices/{kept}", body())
    young.put(f"voices/{deleted}", body(feeling="not_well"))
    assert young.call("DELETE", f"voices/{deleted}").status_code == 204
    young.put(f"voices/{back}", body(**to))
    sam.get(f"voices/{back}")
    young.post(f"voices/{back}/take-back")
    young.put(f"voices/{sent}", body(**to))
    for _ in range(4):
        young.put(f"voices/{new_id()}", body(**to))
    sam.get(f"voices/{sent}")
    young.get("voices/")
    return sent


def decide(marker: Marker, sam: Caller, young: Caller, voice: str) -> None:
    """An answer, corrected once, opened and answered back."""
    decision = new_id()
    for _ in range(2):
        names = ("we_decided", "because", "who_decided", "could_do_instead", "told")
        body = {name: marker.text() for name in names} | {"voice_id": voice, "version_id": new_id(), "status": "part"}
        steps = [{"what": marker.text(), "who": marker.text(), "by_on": "2031-01-04"} for _ in range(2)]
        sam.put(f"decisions/{decision}", marker.note(body | {"next": steps}))
    young.get(f"decisions/{decision}")
    young.post(f"decisions/{decision}/say-back", {"say_back": "disagree"})


def get_it_wrong(house: Running, marker: Marker, young: Caller) -> None:
    """What is refused is not written down either: unknown people, fields, addresses, headers, and too much."""
    stranger = Caller(house.url)
    body = {"username": marker.line(), "passphrase": marker.text()}
    assert stranger.call("POST", "sign-in/passphrase", marker.note(body)).status_code == 422
    body = {"username": "sam", "passphrase": marker.text()}
    assert stranger.call("POST", "sign-in/passphrase", body).status_code == 422
    for words in (marker.text(), marker.text() * 2000):
        refused = {"version_id": new_id(), "about": {"kind": "anything"}, "words": words, marker.line(): marker.text()}
        assert young.call("PUT", f"voices/{new_id()}", refused).status_code == 422
    assert young.call("GET", f"voices/{marker.line()}").status_code == 404
    assert young.call("GET", f"voices/?before={marker.line()}").status_code == 422
    odd = {"X-Session": marker.line(), "User-Agent": marker.line(), "Referer": f"http://x/{marker.line()}"}
    assert young.call("GET", "voices/", **odd).status_code == 401
    assert young.call("PUT", f"voices/{new_id()}", [marker.text()]).status_code == 422


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
    for name, secret in (marker.secrets | {"the date of birth": _BORN}).items():
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


def test_the_search_finds_a_mark_in_sqlite_files(tmp_path: Path) -> None:
    """The control: one mark, planted as a careless log or column would, is found in the file."""
    planted = f"planted{secrets.token_hex(6)} é"
    for spelled in (planted.encode(), json.dumps({"words": planted}).encode(), b64encode(b"x" + planted.encode())):
        with closing(sqlite3.connect(tmp_path / "control.db")) as session:
            session.execute("CREATE TABLE IF NOT EXISTS planted (words)")
            session.execute("DELETE FROM planted")
            session.execute("INSERT INTO planted VALUES (?)", [spelled])
            session.commit()
        assert find(planted, (tmp_path / "control.db").read_bytes()), spelled


@pytest.mark.parametrize("mark", ["zk0123456789", "é🙂\u200fab12", bytes(range(200, 232))])
def test_the_search_finds_every_spelling_wherever_it_begins(mark: str | bytes) -> None:
    raws = [mark] if isinstance(mark, bytes) else [mark.encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be")]
    for raw in raws:
        for before in range(6):
            padded = secrets.token_bytes(before) + raw + secrets.token_bytes(5)
            for spelled in (padded, padded.hex().encode(), padded.hex().upper().encode(), b64encode(padded)):
                assert find(mark, spelled), (raw, before)
            assert find(mark, b64encode(padded).replace(b"+", b"-").replace(b"/", b"_"))
    if isinstance(mark, str):
        for spelled_text in (json.dumps(mark), quote(mark), quote_plus(mark), quote(mark).lower()):
            assert find(mark, spelled_text.encode())
    assert not find(mark, secrets.token_bytes(4096))
    assert len(forms(mark)) >= 9
