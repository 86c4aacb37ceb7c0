"""The little service, for the tests of people/."""

import pytest

from tests.people.a_service import LittleService, make_service
from youthvoice.house import House


@pytest.fixture
def little(house: House) -> LittleService:
    """A service with a lead, a keyworker, an advocate and a young person who is not enrolled yet."""
    return make_service(house)
