"""The town in each test of records/, on both databases."""

import pytest

from tests.records.town import Town, build
from youthvoice.app import create_app
from youthvoice.house import House


@pytest.fixture
def town(house: House) -> Town:
    create_app(house)  # registers the hooks
    return build(house)
