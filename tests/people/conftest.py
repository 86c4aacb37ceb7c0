"""The little service, for the tests of people/."""

import pytest

from tests.people.a_service import LittleService, make_service
from tests.sign_in.calling import Caller
from youthvoice.house import House


@pytest.fixture
def little(house: House) -> LittleService:
    """A service with a lead, a keyworker, an advocate and a young person who is not enrolled yet."""
    return make_service(house)


@pytest.fixture
def signed(app):
    """Call it with a worker for their browser, signed in."""

    def sign(staff):
        browser = Caller(app)
        assert browser.passphrase(staff).status_code == 200
        return browser

    return sign
