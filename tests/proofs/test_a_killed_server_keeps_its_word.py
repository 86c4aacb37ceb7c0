"""SIGKILL in the middle of mixed writes, a few times (`make kills`: 100): what was acknowledged is there, and whole."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.caller import close_all
from tests.kills.mixed_writes import kill_and_look
from tests.kills.whole import assert_nothing_half_written
from tests.proofs.demo_house import DemoHouse
from youthvoice.ids import new_id

KILLS = 5


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    close_all()


def test_a_server_killed_in_mixed_writes_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    found = kill_and_look(tmp_path, KILLS, within=300)
    assert found.kills == KILLS
    assert found.acknowledged >= 6 * KILLS
    assert found.sent
    assert found.taken_back
    assert found.decided


def test_a_half_written_voice_would_be_seen(sqlite_house: DemoHouse) -> None:
    """The look itself: each row taken away on purpose is missed."""
    file = sqlite_house.folder / "youthvoice.db"
    kestrel, voice = sqlite_house.in_as("kestrel"), new_id()
    kestrel.put(f"voices/{voice}", about={"kind": "anything"}, words="Whole.", send_to=[sqlite_house.ids["sam"]])
    sqlite_house.close()
    assert_nothing_half_written(file)
    for lost in ("DELETE FROM permissions WHERE record_id = ?", "DELETE FROM voice_readers WHERE voice_id = ?",
                 "DELETE FROM grants WHERE record_id = ?", "DELETE FROM voices WHERE id = ?"):  # fmt: skip
        with closing(sqlite3.connect(file)) as connection:
            connection.execute(lost, (voice,))
            connection.commit()
        with pytest.raises(AssertionError):
            assert_nothing_half_written(file)
