"""The town in each test of records/, on both databases."""

import pytest

from tests.records.town import Town, build
from youthvoice.app import connect
from youthvoice.house import House


@pytest.fixture
def town(house: House) -> Town:
    connect()
    return build(house)
