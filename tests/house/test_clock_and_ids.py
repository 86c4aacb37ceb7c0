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


ONE = "0199f000-1234-7abc-8def-0123456789ab"


def test_the_one_form_is_an_id() -> None:
    assert is_id(ONE)


@pytest.mark.parametrize(
    "text", ["", "x", ONE.upper(), ONE + "0", ONE.replace("-7", "-4"), ONE.replace("-8", "-c"), ONE + "\n"]
)
def test_nothing_else_is_an_id(text: str) -> None:
    assert not is_id(text)
