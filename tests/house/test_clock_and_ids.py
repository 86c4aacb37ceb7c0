"""The clock can be moved only by its file, and ids never tell when somebody wrote to better than an hour."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from youthvoice import clock
from youthvoice.ids import is_id, new_id


@pytest.fixture
def offset(tmp_path: Path):
    path = tmp_path / "clock"
    clock.set_offset_file(path)
    yield path
    clock.set_offset_file(None)


def test_the_clock_moves_by_its_file_and_only_so(offset: Path) -> None:
    real = datetime.now(UTC)
    assert abs((clock.now() - real).total_seconds()) < 2
    offset.write_text("86400")
    assert 86_398 < (clock.now() - real).total_seconds() < 86_402


def test_a_day_is_the_services_own_day() -> None:
    assert clock.day_of(datetime(2026, 6, 1, 23, 30, tzinfo=UTC)).isoformat() == "2026-06-02"
    assert clock.day_of(datetime(2026, 12, 1, 23, 30, tzinfo=UTC)).isoformat() == "2026-12-01"


def test_an_id_tells_the_hour_and_no_more() -> None:
    made = [new_id() for _ in range(200)]
    assert len(set(made)) == 200
    assert all(is_id(one) for one in made)
    hours = {int(one.replace("-", "")[:12], 16) for one in made}
    assert all(hour % 3_600_000 == 0 for hour in hours)
    assert len(hours) <= 2


@pytest.mark.parametrize(
    "text", ["", "x", new_id().upper(), new_id() + "0", new_id().replace("-7", "-4", 1), new_id() + "\n"]
)
def test_only_the_one_form_is_an_id(text: str) -> None:
    assert not is_id(text) or text.count("-7") > 1
