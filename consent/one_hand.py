"""Whether two adults are one: the accounts and keys that one hand gave out lately are that hand’s."""

from datetime import date, timedelta

from consent.facts.workers import GaveKey
from consent.terms import Id

# So long the other leads, who hear of every new account and key, have to ask whose it is.
ONE_HAND_FOR = timedelta(days=14)


def is_behind_both(one: Id, other: Id, given: tuple[GaveKey, ...], today: date) -> bool:
    """Whether one of them gave the other their account or key lately, or somebody gave it to both, by any steps."""
    lately = [gift for gift in given if gift.on > today - ONE_HAND_FOR]
    return bool(_hands(one, lately) & _hands(other, lately))


def _hands(person_id: Id, lately: list[GaveKey]) -> set[Id]:
    """Somebody, whoever gave them their account or key, and whoever gave it to those."""
    hands, more = set[Id](), {person_id}
    while more:
        hands |= more
        more = {gift.by_id for gift in lately if gift.to_id in hands} - hands
    return hands
