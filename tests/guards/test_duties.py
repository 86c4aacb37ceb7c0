"""Every duty that the rule table promises is carried out by a function that is there."""

import importlib

from consent.actions import Action
from consent.duties import DutyCode
from consent.rules import RULES
from tests.guards.carried_out.people_and_keys import PEOPLE_AND_KEYS
from tests.guards.carried_out.speaking_up import SPEAKING_UP
from tests.guards.carried_out.taking_part import TAKING_PART
from tests.guards.carried_out.words import WORDS
from tests.guards.tree import code_files, text_of

A, D = Action, DutyCode
CARRIED_OUT = WORDS | TAKING_PART | SPEAKING_UP | PEOPLE_AND_KEYS
# Duties of an asked action that follow only in a case no service reaches yet, and why.
NOT_REACHED = {
    (A.KEEP_DRAFT, D.DELETE_STAFF_DRAFT): "only young people’s drafts are kept: no service keeps an adult’s",
}


def promised() -> set[tuple[Action, DutyCode]]:
    """Every duty of the table, with the action it follows."""
    return {(action, duty.code) for action, rule in RULES.items() for duty in rule.duties}


def listed() -> set[tuple[Action, DutyCode]]:
    return {(action, code) for action, duties in CARRIED_OUT.items() for code in duties}


def asked() -> set[Action]:
    """The actions some service asks a ruling for."""
    texts = [text_of(path) or "" for path in code_files() if path.parts[0] == "youthvoice"]
    return {action for action in Action if any(f"Action.{action.name}" in text for text in texts)}


def test_every_duty_of_the_table_says_who_carries_it_out() -> None:
    assert listed() | NOT_REACHED.keys() == promised()
    assert not listed() & NOT_REACHED.keys()
    assert {code for _, code in promised()} == set(DutyCode)


def test_some_service_asks_for_every_action_of_the_table() -> None:
    assert asked() == set(RULES)


def test_whoever_carries_a_duty_out_is_there() -> None:
    for path in {path for duties in CARRIED_OUT.values() for path in duties.values()}:
        module, _, name = path.rpartition(".")
        assert callable(getattr(importlib.import_module(f"youthvoice.{module}"), name)), path
