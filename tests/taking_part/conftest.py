"""The town of tests/records, for yeses; and a cast for being asked and holding back, on both databases."""

import pytest

from tests.records.conftest import town
from tests.taking_part.hold_cast import HoldCast, make_hold_cast
from youthvoice.house import House

__all__ = ["town"]


@pytest.fixture
def here(house: House) -> HoldCast:
    """A service in which somebody can be asked and held back."""
    return make_hold_cast(house)
