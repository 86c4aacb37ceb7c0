"""What ash sent to Sam, and Sam asking whether somebody more may read it."""

import pytest

from tests.voices.cast import Cast
from tests.voices.say import put, said


@pytest.fixture
def voice(cast: Cast) -> str:
    """What ash sent to Sam; gives its id."""
    return put(cast, cast.ash, said("I want to see my brother.", cast.sam)).id
