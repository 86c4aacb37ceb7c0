"""What is written in one commit is in the database together or not at all: every row has its other half."""

import sqlite3
from contextlib import closing
from pathlib import Path

# A row that cannot be without its other half: what one commit writes is there together or not at all.
WHOLE = {
    "a record without its version": "SELECT id FROM records"
    " WHERE current_version_id NOT IN (SELECT id FROM record_versions)",
    "a version without a record": "SELECT id FROM record_versions WHERE record_id NOT IN (SELECT id FROM records)",
    "a version nobody has a key to": "SELECT id FROM record_versions WHERE id NOT IN (SELECT version_id FROM grants)",
    "a voice without its record": "SELECT id FROM voices WHERE id NOT IN (SELECT id FROM records)",
    "a voice record without its voice": "SELECT id FROM records WHERE kind = 'voice'"
    " AND id NOT IN (SELECT id FROM voices) AND id NOT IN (SELECT id FROM proposals)",
    "a sent voice without reader or date": "SELECT id FROM voices WHERE state = 'sent' AND (sent_at IS NULL"
    " OR id NOT IN (SELECT voice_id FROM voice_readers))",
    "a sent voice without a yes": "SELECT id FROM voices WHERE state = 'sent'"
    " AND id NOT IN (SELECT record_id FROM permissions WHERE record_id IS NOT NULL)",
    "a key left after taking back": "SELECT v.id FROM voices v JOIN grants g ON g.record_id = v.id"
    " WHERE v.state = 'taken_back' AND g.reader_id <> v.young_person_id",
    "a decision without its record": "SELECT id FROM decisions WHERE id NOT IN (SELECT id FROM records)",
}  # fmt: skip


def assert_nothing_half_written(database: Path) -> None:
    """Raise AssertionError for a row whose other half is missing, or a file SQLite itself finds fault with."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for what, asked in WHOLE.items():
            found = connection.execute(asked).fetchall()
            assert not found, f"{what}: {found[:3]}"
