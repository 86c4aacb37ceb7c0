"""The table with one rule broken on purpose, so that a proof can be seen to fail."""

from dataclasses import replace

from consent.reasons import Reason
from consent.rules import RULES
from consent.table import Alternative


def without(action, *names, number=None):
    """The table with some predicates left out of one way to a yes, or of every way."""
    found = RULES[action]
    ways = [
        replace(way, when=tuple(test for test in way.when if test.name not in names)) if number in (None, at) else way
        for at, way in enumerate(found.alternatives)
    ]
    assert tuple(ways) != found.alternatives
    return {**RULES, action: replace(found, alternatives=tuple(ways))}


def with_way(action, door, because=Reason.OWN_YES):
    found = RULES[action]
    return {**RULES, action: replace(found, alternatives=(*found.alternatives, Alternative(door, (), because)))}


def with_one_more(action, predicate):
    found = RULES[action]
    ways = tuple(replace(way, when=(*way.when, predicate)) for way in found.alternatives)
    return {**RULES, action: replace(found, alternatives=ways)}


def dropping(action, *codes):
    found = RULES[action]
    kept = tuple(duty for duty in found.duties if duty.code not in codes)
    assert len(kept) < len(found.duties)
    return {**RULES, action: replace(found, duties=kept)}


def changing(action, code, **changed):
    found = RULES[action]
    duties = tuple(replace(duty, **changed) if duty.code is code else duty for duty in found.duties)
    assert duties != found.duties
    return {**RULES, action: replace(found, duties=duties)}


def adding(action, *duties):
    return {**RULES, action: replace(RULES[action], duties=(*RULES[action].duties, *duties))}
