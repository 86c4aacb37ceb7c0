"""Choosing a worker: when a duty follows, by which day, and for which of those who decide. Nothing here says no."""

from datetime import date

from consent.asking import Ask, condition
from consent.facts import Reader
from consent.standing import is_early_or_confirmed
from consent.terms import Id
from consent.terms.workers import WorkerOutcome, WorkerSayBack
from consent.working_days import add_working_days

# An ask goes to whoever decides by its nature, and to nobody else: it is no yes to new people, so it waits for no
# second one, whoever is in the room. Being stuck with the worker in the room is what it is there to end.


def _deciders(ask: Ask, *, confirmed: bool, keyed: bool = True) -> tuple[Id, ...]:
    person = ask.situation.young_person

    def fits(one: Reader) -> bool:
        is_ready = is_early_or_confirmed(one, person)
        return (is_ready and (one.has_key is True) is keyed) if confirmed else not is_ready

    return tuple(one.person_id for one in ask.situation.readers or () if fits(one))


def deciders_now(ask: Ask) -> tuple[Id, ...]:
    """Those who decide and can hold the key now."""
    return _deciders(ask, confirmed=True)


def deciders_without_a_key(ask: Ask) -> tuple[Id, ...]:
    """Those who decide and cannot hold a key yet."""
    return _deciders(ask, confirmed=True, keyed=False)


def deciders_owed_until_confirmed(ask: Ask) -> tuple[Id, ...]:
    """Those who decide, while another adult has not confirmed the set-up."""
    return _deciders(ask, confirmed=False)


@condition
def a_decider_reads_now(ask: Ask) -> bool:
    """somebody who decides can hold the key now"""
    return bool(deciders_now(ask))


@condition
def a_decider_has_no_key(ask: Ask) -> bool:
    """somebody who decides has no working key yet"""
    return bool(deciders_without_a_key(ask))


@condition
def deciders_wait_for_confirmation(ask: Ask) -> bool:
    """the set-up is not confirmed"""
    return bool(deciders_owed_until_confirmed(ask))


@condition
def they_want_to_be_asked_first(ask: Ask) -> bool:
    """they named somebody not listed, and did not switch off being asked first"""
    asked = ask.situation.worker_ask
    return asked is not None and asked.somebody_else is True and asked.ask_me_first is not False


@condition
def a_worker_is_given(ask: Ask) -> bool:
    """the answer is a yes, with help or without"""
    answer = ask.situation.worker_answer
    return answer is not None and answer.outcome in (WorkerOutcome.YES, WorkerOutcome.WITH_HELP)


@condition
def a_specialist_helps(ask: Ask) -> bool:
    """the answer is yes with help"""
    answer = ask.situation.worker_answer
    return answer is not None and answer.outcome is WorkerOutcome.WITH_HELP


@condition
def it_is_not_ok(ask: Ask) -> bool:
    """it is not really OK, or they want to talk about it"""
    return ask.situation.worker_say_back in (WorkerSayBack.NOT_REALLY, WorkerSayBack.TALK)


def worker_ask_day(ask: Ask) -> date | None:
    """the profile’s working days for an ask for a worker, counted from asking"""
    today = ask.situation.today
    return add_working_days(today, ask.profile.worker_ask_working_days, ask.profile) if today else None
