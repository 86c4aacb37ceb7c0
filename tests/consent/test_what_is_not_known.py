"""What is not known is not true: every fact a predicate looks at is taken away, and the predicate then says no."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from consent.asking import Ask, Predicate
from consent.facts import Situation
from consent.profile import PracticeProfile
from consent.rules import RULES
from consent.witnesses.people import ACTORS
from tests.consent.cases import GRANTING

PROFILE = PracticeProfile()
PREDICATES = {one.name: one for rule in RULES.values() for way in rule.alternatives for one in way.when}
# True of whoever asks, or of nobody picked: another predicate of the same rule says that somebody was picked.
TRUE_OF_NOTHING = {
    "every_cover_is_for_somebody_picked": "of no reader",
    "every_reader_is_known": "of no reader",
    "every_reader_may_read_words": "of no reader",
    "every_reader_works_with_them": "of no reader",
    "no_reader_waits_for_confirmation": "of no reader",
    "gave_secret_just_now": "of whoever asks",
    "has_keys_to_keep_it": "of whoever asks",
    "is_a_session_before_set_up": "of whoever asks",
    "is_fully_signed_in": "of whoever asks",
    "help_comes_from_a_specialist": "no other answer names a helper",
    "they_let_us_talk_to_them": "they named nobody who is not listed",
}
# Parts whose absence says something: (what it says, who may rely on that). Everything else that is missing is a no.
ABSENCE_SAYS: dict[str, tuple[str, set[str]]] = {
    "readers": (
        "nobody is picked",
        {
            *TRUE_OF_NOTHING,
            "a_former_no_to_that_person_has_rested",
            "no_reader_is_whom_it_is_about",
            "nobody_covers_what_is_about_them",
            "they_are_not_being_asked_this",
            "they_did_not_say_yes_to_that_person",
        },
    ),
    "record.about_id": ("it is about nobody", {"it_is_not_about_them", "no_reader_is_whom_it_is_about"}),
    "hold.ended_on": (
        "it was not ended early",
        {
            "hold_is_open",
            "hold_stands_today",
            "hold_waits_to_be_agreed",
            "nobody_from_outside_must_look",
            "somebody_outside_looked_where_needed",
        },
    ),
    "hold.finding": ("nobody looked yet", {"hold_waits_to_be_agreed", "somebody_outside_looked_where_needed"}),
    "hold.starts_on": ("it did not begin, so that it is no part of a row", {"was_no_part_of_it"}),
    "young_person.adult_on": (
        "they are no adult yet; that the day is known is a line of its own",
        {
            "hold_is_open",
            "hold_stands_today",
            "nobody_from_outside_must_look",
            "nobody_holds_it_back_today",
            "somebody_outside_looked_where_needed",
            "was_no_part_of_it",
        },
    ),
    "young_person": (
        "nothing rests and nobody waits, for nobody",
        {"no_former_no_must_rest", "no_reader_waits_for_confirmation"},
    ),
    "occasion": ("it is no research", {"research_is_not_beyond_them"}),
    "occasion.activity": (
        "it is no research, and nothing that is held back or was asked before",
        {"research_is_not_beyond_them", "nobody_holds_it_back_today", "nobody_asked_them_this_today"},
    ),
    "occasion.about_id": ("it is not told apart from another such meeting", {"nobody_asked_them_this_today"}),
    "occasion.they_asked": (
        "they did not ask for it",
        {"no_former_no_must_rest", "nobody_asked_them_this_today", "nobody_holds_it_back_today"},
    ),
    "awaited.who_id": ("nobody said yes yet", {"nobody_else_said_yes"}),
    "telling.told": ("they are not told, by two people", {"they_are_told_or_another_passed_it_on"}),
    "telling.looked_at_before": ("nobody looked yet, which is the shorter time", {"telling_is_looked_at_soon"}),
    "outcome": ("it is no “no”", {"a_no_has_its_reason"}),
    "worker_answer": (
        "nobody is chosen",
        {"chosen_worker_is_here", "it_is_whom_they_asked_for", "they_let_us_talk_to_them"},
    ),
    "worker_answer.outcome": (
        "nobody is chosen",
        {
            "a_not_now_has_its_reason",
            "chosen_worker_is_here",
            "it_is_whom_they_asked_for",
            "they_let_us_talk_to_them",
        },
    ),
    "worker_ask": ("they named nobody who is not listed", {"they_let_us_talk_to_them"}),
    "worker_ask.somebody_else": (
        "they named nobody who is not listed",
        {"it_is_whom_they_asked_for", "they_let_us_talk_to_them"},
    ),
    "worker": ("nobody is chosen", {"nobody_decides_about_themselves"}),
    "helper": ("nobody helps", {"nobody_decides_about_themselves"}),
    # these have another way to a yes: the worker who owes it, or a way to open it that needs no cover
    "permissions": ("no yes to cover", {"cover_may_open_it_now", "owes_the_answer_or_covers_it"}),
    "today": ("no cover is needed", {"cover_may_open_it_now"}),
    "now": ("no cover is needed", {"owes_the_answer_or_covers_it"}),
    "grants": ("no cover is needed", {"owes_the_answer_or_covers_it"}),
}


def test_knowing_nothing_is_never_enough() -> None:
    empty = [Ask(actor, Situation(), PROFILE) for actor in ACTORS]
    assert {name for name, one in PREDICATES.items() if any(one.holds(ask) for ask in empty)} == set(TRUE_OF_NOTHING)


class Looked:
    """A fact that remembers which of its parts were looked at."""

    def __init__(self, fact: Any, seen: set[str], path: str = "") -> None:
        self._fact, self._seen, self._path = fact, seen, path

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._fact, name)
        path = f"{self._path}{name}"
        self._seen.add(path)
        return Looked(value, self._seen, f"{path}.") if is_dataclass(value) else value


def looked_at(predicate: Predicate, asked: Any) -> set[str]:
    """The parts of the situation this predicate looks at here, such as `invitation.expires_at`."""
    seen: set[str] = set()
    predicate.holds(Ask(asked.actor, Looked(asked.situation, seen), PROFILE))  # type: ignore[arg-type]
    return seen


def without(situation: Any, path: str) -> Any:
    """The same facts, and this one not known."""
    name, _, rest = path.partition(".")
    return replace(situation, **{name: without(getattr(situation, name), rest) if rest else None})


def cases() -> list[tuple[str, str]]:
    """Every predicate with every fact it looks at in some question that it lets through."""
    found = set()
    for (action, number), asked in GRANTING.items():
        for predicate in RULES[action].alternatives[number].when:
            found |= {
                (predicate.name, path) for path in looked_at(predicate, asked) if may_be_missing(asked.situation, path)
            }
    return sorted(found)


def may_be_missing(situation: Any, path: str) -> bool:
    """Ids of people who are there, and the like, are always known."""
    outer, _, name = path.rpartition(".")
    holder = situation
    for one in filter(None, outer.split(".")):
        holder = getattr(holder, one)
    return next(one for one in fields(holder) if one.name == name).default is None


@pytest.mark.parametrize(("name", "path"), cases())
def test_without_a_fact_it_looks_at_it_says_no(name: str, path: str) -> None:
    said = []
    for (action, number), asked in GRANTING.items():
        if PREDICATES[name] in RULES[action].alternatives[number].when and path in looked_at(PREDICATES[name], asked):
            said.append(PREDICATES[name].holds(Ask(asked.actor, without(asked.situation, path), PROFILE)))
    assert any(said) is (name in ABSENCE_SAYS.get(path, ("", set()))[1])
