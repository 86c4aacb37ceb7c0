"""Every hook there is, and what app.py puts on it: a new one, or one nobody listens to, is a decision written here."""

import importlib
import pkgutil

import pytest
from flask import Flask

import youthvoice
from youthvoice.people.service import Hook

# hook -> the functions that run, in this order, in the transaction of their cause
LISTENING = {
    "people.on_accounts_asked": ["sign_in.accounts.accounts_seen"],
    "people.on_cover_ended": ["taking_part.cover.end_cover"],
    "people.on_invitations_asked": ["sign_in.invitations.invitations_seen"],
    "people.on_key_changed": ["records.owed.keeping.on_key_changed"],
    "people.on_worker_asks_asked": ["preferred_worker.facts.ask_waits"],
    "people.on_worker_left": [
        "people.cover.end_covers_of",
        "sign_in.phones.end_worker",
        "records.passing_on.end_every_duty",
        "voices.handing_on.ask_everybody_who_answers",
        "voices.quotes.ending.worker_left",
        "taking_part.holds.outside.reviewer_left",
        "voices.concerns.handing_on.receiver_left",
        "preferred_worker.facts.decider_left",
    ],
    "people.on_worker_linked": ["plans.service.worker_linked"],
    "people.on_worker_taken_on": ["sign_in.accounts.first_words"],
    "people.on_worker_unlinked": [
        "records.passing_on.end_duty",
        "voices.handing_on.ask_who_answers",
        "voices.quotes.ending.worker_unlinked",
    ],
    "records.on_about_asked": [
        "voices.about.workers_told_of",
        "voices.concerns.facts.workers_told_of",
        "decisions.reaching.workers_told_of",
        "taking_part.complaints.facts.workers_told_of",
    ],
    "records.on_permissions_asked": ["taking_part.service.permissions_of"],
    "records.on_promises_kept": ["decisions.reaching.promises_kept"],
    "records.on_stopped_sharing": [
        "taking_part.service.reader_was_stopped",
        "voices.sending.stop_reader",
        "voices.quotes.ending.reader_stopped",
    ],
    "records.on_taken_back": ["taking_part.service.withdraw_for_record", "voices.quotes.ending.voice_taken_back"],
    "sign_in.on_invited": ["records.owed.keeping.on_invited"],
    "sign_in.on_inviting_asked": ["taking_part.offers.facts.about_inviting"],
    "sign_in.on_redeemed": ["records.owed.keeping.on_redeemed"],
    "sign_in.on_signed_in": ["taking_part.permissions.giving.end_what_is_over", "records.owed.keeping.keep_promises"],
    "taking_part.on_came_of_asked": ["voices.came_of.what_came_of"],
    "taking_part.on_cover_yes_ended": ["voices.sending.cover_ended", "voices.quotes.ending.cover_ended"],
    "taking_part.on_second_yes": ["voices.sending.second_yes_given"],
    "taking_part.on_yes_covers": ["voices.standing.yes_covers"],
    "taking_part.on_yes_ended": ["voices.standing.yes_ended", "voices.quotes.ending.reader_stopped"],
}


def hooks_in_the_tree() -> dict[str, Hook]:
    """Every Hook a service offers, by feature and name."""
    found = {}
    for module in pkgutil.iter_modules(youthvoice.__path__):
        if module.ispkg and importlib.util.find_spec(f"youthvoice.{module.name}.service"):
            service = importlib.import_module(f"youthvoice.{module.name}.service")
            named = {name: one for name, one in vars(service).items() if isinstance(one, Hook)}
            found |= {f"{module.name}.{name}": one for name, one in named.items()}
    return found


def every_hook_made() -> set[int]:
    """Every Hook in any module, so that none hides from its service."""
    made = set()
    for module in pkgutil.walk_packages(youthvoice.__path__, "youthvoice."):
        if ".migrations" not in module.name and not module.name.endswith(("__main__", "wsgi")):
            made |= {id(one) for one in vars(importlib.import_module(module.name)).values() if isinstance(one, Hook)}
    return made


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)
def test_every_hook_is_listed_with_who_listens(app: Flask) -> None:
    listening = {
        name: [f"{one.__module__}.{one.__qualname__}".removeprefix("youthvoice.") for one in hook.registered]
        for name, hook in hooks_in_the_tree().items()
    }
    assert listening == LISTENING


def test_no_hook_hides_from_its_service() -> None:
    assert every_hook_made() == {id(one) for one in hooks_in_the_tree().values()}


def test_nobody_waits_for_a_hook_that_nobody_listens_to() -> None:
    assert all(LISTENING.values())


def test_a_hook_says_its_own_name() -> None:
    assert all(name.split(".")[1] == hook.name for name, hook in hooks_in_the_tree().items())
