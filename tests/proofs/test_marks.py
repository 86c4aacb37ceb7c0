"""The control of the search: a mark that was planted is found, however it is spelled."""

import json
import secrets
import sqlite3
from base64 import b64encode
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from tests.proofs.marks import find, forms


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
