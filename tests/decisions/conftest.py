"""What these tests may ask for: a house with its people in it, on both databases."""

import pytest

from tests.decisions.decide import MARK
from tests.voices.cast import Cast, make_cast
from tests.voices.say import put, said
from youthvoice.house import House
from youthvoice.voices.shown import OwnVoice


@pytest.fixture
def cast(house: House) -> Cast:
    """A service with its people, their keys, and the hooks that app.py registers."""
    return make_cast(house)


@pytest.fixture
def voice(cast: Cast) -> OwnVoice:
    """Ash said something to Sam and Rae."""
    return put(cast, cast.ash, said(MARK, cast.sam, cast.rae))
