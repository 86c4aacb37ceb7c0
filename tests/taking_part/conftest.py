"""The town of tests/records, for yeses; casts for being asked, holding back and speaking up, on both databases."""

from dataclasses import dataclass

import pytest

from consent.capabilities import Role
from tests.records.conftest import town
from tests.taking_part.hold_cast import HoldCast, make_hold_cast
from tests.voices.cast import Cast, add_worker, make_cast
from youthvoice.house import House
from youthvoice.me import Me

__all__ = ["town"]


@pytest.fixture
def here(house: House) -> HoldCast:
    """A service in which somebody can be asked and held back."""
    return make_hold_cast(house)


@dataclass
class Side:
    """Two advocates and a chair of the service. None of them works with ash."""

    ama: Me
    obi: Me
    jo: Me


@pytest.fixture
def cast(house: House) -> Cast:
    """A service with its people, their keys, and the hooks that app.py registers."""
    return make_cast(house)


@pytest.fixture
def side(cast: Cast) -> Side:
    """Ama and Obi, advocates, and Jo, who runs meetings."""
    ama, obi = (add_worker(cast, name, Role.ADVOCATE) for name in ("Ama Mensah", "Obi Eze"))
    return Side(ama, obi, add_worker(cast, "Jo Beale", Role.CHAIR))
