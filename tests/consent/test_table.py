"""Exhaustive over the table: each action a rule, each way a granting case, each predicate a refusing one.

What each way stands on is said a second time, in what_each_yes_stands_on.txt: a line lost from the table is seen.
"""

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import NamedTuple

import pytest

from consent import terms
from consent.actions import Action
from consent.capabilities import CAPABILITIES, Capability, Role
from consent.codes import Code
from consent.duties import DutyCode
from consent.facts import Situation
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.rules import RULES
from consent.ruling import rule
from consent.table import Alternative, Rule
from tests.consent.cases import BREAKING, GRANTING

PROFILE = PracticeProfile()
TERMS = [one for one in vars(terms).values() if isinstance(one, type) and issubclass(one, Code)][1:]
PREDICATES = {test.name: test for rule_ in RULES.values() for way in rule_.alternatives for test in way.when}


class Way(NamedTuple):
    """One way to a yes as the text has it."""

    door: Capability
    because: Reason
    when: tuple[str, ...]


def stands_on() -> dict[tuple[Action, int], Way]:
    """Every way to a yes, as what_each_yes_stands_on.txt has it."""
    found: dict[tuple[Action, int], Way] = {}
    text = Path(__file__).with_name("what_each_yes_stands_on.txt").read_text("utf-8")
    for block in re.split(r"\n(?! )", text.strip()):
        head, *lines = block.split("\n")
        action, number, _, door, _, because = head.split()
        names = tuple(" ".join(lines).split())
        found[Action[action.upper()], int(number)] = Way(Capability[door.upper()], Reason[because.upper()], names)
    return found


STANDS_ON = stands_on()
WAYS = list(STANDS_ON)
TESTS = [
    pytest.param(action, number, name, id=f"{action}-{number}-{name}")
    for (action, number), way in STANDS_ON.items()
    for name in way.when
]


def way(action: Action, number: int) -> Alternative:
    return RULES[action].alternatives[number]


def only(action: Action, number: int) -> dict[Action, Rule]:
    """The table with this one way to a yes."""
    return {action: replace(RULES[action], alternatives=(way(action, number),))}


def test_every_action_has_a_rule():
    assert set(RULES) == set(Action)


def test_every_door_is_used_and_somebody_has_it():
    used = {alternative.door for one in RULES.values() for alternative in one.alternatives}
    assert used == set(Capability) == set().union(*CAPABILITIES.values())


def test_every_role_is_in_the_capability_table():
    assert set(CAPABILITIES) == set(Role)


def test_every_reason_and_duty_is_used():
    ways = [alternative for one in RULES.values() for alternative in one.alternatives]
    reasons = {one.because for one in ways} | {test.refusal for one in ways for test in one.when}
    assert reasons | {Reason.NOT_FOR_THIS_ROLE} == set(Reason)
    assert {duty.code for one in RULES.values() for duty in one.duties} == set(DutyCode)


def test_every_way_stands_on_what_the_text_says():
    written = [
        ((action, number), Way(way.door, way.because, tuple(test.name for test in way.when)))
        for action, rule_ in RULES.items()
        for number, way in enumerate(rule_.alternatives)
    ]
    assert written == list(STANDS_ON.items())


def test_every_way_has_a_granting_case():
    assert sorted(GRANTING) == sorted(WAYS)


@pytest.mark.parametrize(("action", "number"), WAYS)
def test_granted(action, number):
    question = GRANTING[action, number]
    ruling = rule(action, question.actor, question.situation, PROFILE)
    assert (ruling.allowed, ruling.reasons) == (True, (STANDS_ON[action, number].because,))
    assert not ruling.hides


@pytest.mark.parametrize(("action", "number", "name"), TESTS)
def test_refused(action: Action, number: int, name: str):
    question = BREAKING[name](GRANTING[action, number])
    ruling = rule(action, question.actor, question.situation, PROFILE, only(action, number))
    assert not ruling.allowed
    assert PREDICATES[name].refusal in ruling.reasons
    assert ruling.duties == ()


@pytest.mark.parametrize(("action", "number"), WAYS)
def test_nobody_without_the_door(action, number):
    question = GRANTING[action, number]
    for role in Role:
        if STANDS_ON[action, number].door not in CAPABILITIES[role]:
            actor = replace(question.actor, role=role)
            ruling = rule(action, actor, question.situation, PROFILE, only(action, number))
            assert (ruling.allowed, ruling.reasons, ruling.hides) == (
                False,
                (Reason.NOT_FOR_THIS_ROLE,),
                True,
            )


@pytest.mark.parametrize(("action", "number"), WAYS)
def test_what_is_not_known_is_denied(action, number):
    """Forgetting one fact never raises; forgetting every fact always takes the yes away."""
    question = GRANTING[action, number]
    for field in fields(Situation):
        forgotten = replace(question.situation, **{field.name: None})
        assert rule(action, question.actor, forgotten, PROFILE).reasons
    assert not rule(action, question.actor, Situation(), PROFILE).allowed


def test_each_name_of_a_predicate_is_its_own():
    every = [test for rule_ in RULES.values() for way in rule_.alternatives for test in way.when]
    assert all(test is PREDICATES[test.name] for test in every)
    assert set(PREDICATES) == set(BREAKING)


def test_an_action_not_in_the_table_is_refused():
    question = GRANTING[Action.SEND_VOICE, 0]
    assert rule(Action.SEND_VOICE, question.actor, question.situation, PROFILE, {}).allowed is False


def test_somebody_with_no_known_role_is_refused():
    question = GRANTING[Action.SEND_VOICE, 0]
    actor = replace(question.actor, role="boss")
    assert rule(Action.SEND_VOICE, actor, question.situation, PROFILE).reasons == (Reason.NOT_FOR_THIS_ROLE,)


def test_codes_and_sentences_are_all_different():
    for kind in (Action, Reason, DutyCode, Capability, Role, *TERMS):
        assert len({code.sentence for code in kind}) == len(kind), kind
        assert all(str(code) == code.name.lower() and code.sentence[0].isupper() for code in kind)
