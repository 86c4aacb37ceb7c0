"""What these tests may ask for: a house with its people in it, on both databases."""

import pytest

from tests.voices.cast import Cast, make_cast
from youthvoice.house import House


@pytest.fixture
def cast(house: House) -> Cast:
    """A service with its people, their keys, and the hooks that app.py registers."""
    return make_cast(house)
