"""The little service, and callers who speak HTTP, for the tests of sign_in/."""

import pytest
from flask import Flask

from tests.people.a_service import LittleService, make_service
from tests.sign_in.calling import Caller
from tests.sign_in.the_way_back import Story
from youthvoice.house import House


@pytest.fixture
def little(house: House) -> LittleService:
    """A service with a lead, a keyworker, an advocate and a young person who is not enrolled yet."""
    return make_service(house)


@pytest.fixture
def caller(app: Flask):
    """Call it for a fresh browser or phone."""
    return lambda: Caller(app)


@pytest.fixture
def phone(caller, little):
    """A young person's phone, set up; `six_words` are theirs."""
    kay = caller()
    kay.passphrase(little.keyworker)
    made = caller()
    answer = made.redeem(kay.invite(little))
    assert answer.status_code == 201
    made.six_words = answer.json["six_words"]
    return made


@pytest.fixture
def kay(caller, little):
    """The keyworker's browser, signed in."""
    browser = caller()
    assert browser.passphrase(little.keyworker).status_code == 200
    return browser


@pytest.fixture
def story(app: Flask, house: House, little: LittleService, phone: Caller) -> Story:
    """A young person who is in, about to lose every way in."""
    return Story(app, house, little, phone, phone.six_words)
