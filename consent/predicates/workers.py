"""What must be true when a young person chooses a worker and somebody answers. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.capabilities import Capability, Role, may_knock
from consent.facts import Worker
from consent.reasons import Reason
from consent.standing import different, same, works_with
from consent.terms.workers import AskState, WorkerOutcome

# --- a worker's own words about themselves


@refused_as(Reason.PROFILE_IS_NOT_PLAIN)
def profile_is_in_plain_words(ask: Ask) -> bool:
    """What they wrote about themselves is in plain words, and labels nobody."""
    return ask.situation.profile_is_plain is True


# --- asking


@refused_as(Reason.NOBODY_ASKED_FOR)
def somebody_is_asked_for(ask: Ask) -> bool:
    """They say something of at least one worker, or name somebody who is not listed."""
    asked = ask.situation.worker_ask
    return asked is not None and (bool(asked.named_ids) or asked.somebody_else is True)


@refused_as(Reason.WORKER_IS_NOT_HERE)
def everybody_named_is_here(ask: Ask) -> bool:
    """Each worker they name works in their service today, with young people."""
    asked, workers = ask.situation.worker_ask, {one.person_id: one for one in ask.situation.named_workers or ()}
    if asked is None or asked.named_ids is None:
        return False
    return all(_is_here(ask, workers.get(one)) for one in asked.named_ids)


@refused_as(Reason.AN_ASK_WAITS)
def no_ask_of_theirs_waits(ask: Ask) -> bool:
    """No ask of theirs for a worker still waits to be answered."""
    return ask.situation.ask_waits is False


@refused_as(Reason.NOBODY_ELSE_DECIDES)
def somebody_not_named_decides(ask: Ask) -> bool:
    """It goes to those who decide about workers here, and to none of them whom it names."""
    asked, readers = ask.situation.worker_ask, ask.situation.readers or ()
    if asked is None or asked.named_ids is None:
        return False
    return bool(readers) and all(
        _decides(ask, one.role) and one.inside_service is True and one.person_id not in asked.named_ids
        for one in readers
    )


@refused_as(Reason.NOT_THEIR_ASK)
def ask_is_their_own(ask: Ask) -> bool:
    """It is about this young person’s own ask."""
    asked, person = ask.situation.worker_ask, ask.situation.young_person
    return asked is not None and person is not None and same(asked.young_person_id, person.id)


@refused_as(Reason.ASK_IS_SETTLED)
def ask_still_waits(ask: Ask) -> bool:
    """The ask still waits to be answered."""
    asked = ask.situation.worker_ask
    return asked is not None and asked.state is AskState.WAITING


@refused_as(Reason.ASK_IS_NOT_ANSWERED)
def ask_was_answered(ask: Ask) -> bool:
    """The ask was answered."""
    asked = ask.situation.worker_ask
    return asked is not None and asked.state is AskState.ANSWERED


@refused_as(Reason.NOBODY_TO_TALK_TO)
def somebody_not_listed_is_named(ask: Ask) -> bool:
    """The ask names somebody who is not listed."""
    asked = ask.situation.worker_ask
    return asked is not None and asked.somebody_else is True


# --- deciding


@refused_as(Reason.NOT_WHO_DECIDES)
def decides_about_workers_here(ask: Ask) -> bool:
    """They have the role that decides about workers in this service; or lead it, and nobody of that role is here."""
    return _decides(ask, ask.actor.role) and same(ask.situation.service_id, ask.actor.service_id)


@refused_as(Reason.DECIDES_ABOUT_THEMSELVES)
def nobody_decides_about_themselves(ask: Ask) -> bool:
    """Neither the ask nor what comes of it is about whoever decides."""
    situation, me = ask.situation, ask.actor.person_id
    asked, chosen = situation.worker_ask, (situation.worker, situation.helper)
    if asked is None or asked.named_ids is None:
        return False
    return me not in asked.named_ids | {one.person_id for one in chosen if one is not None}


@refused_as(Reason.OUTCOME_IS_MISSING)
def it_says_what_comes_of_it(ask: Ask) -> bool:
    """It says what comes of the ask: yes, yes with help, or not right now."""
    answer = ask.situation.worker_answer
    return answer is not None and answer.outcome is not None


@refused_as(Reason.NO_NEEDS_A_REASON)
def a_not_now_has_its_reason(ask: Ask) -> bool:
    """“Not right now” carries its reason in plain words."""
    answer = ask.situation.worker_answer
    return answer is not None and (_gives_a_worker(ask) or answer.reason_given is True)


@refused_as(Reason.WORKER_IS_NOT_HERE)
def chosen_worker_is_here(ask: Ask) -> bool:
    """A yes names a worker who works in their service today, with young people."""
    return not _gives_a_worker(ask) or _is_here(ask, ask.situation.worker)


@refused_as(Reason.NOT_WHOM_THEY_ASKED_FOR)
def it_is_whom_they_asked_for(ask: Ask) -> bool:
    """A yes is to somebody they asked for, or to anybody but those they do not want where they asked for nobody."""
    asked, worker = ask.situation.worker_ask, ask.situation.worker
    if not _gives_a_worker(ask):
        return True
    if asked is None or worker is None or asked.wanted_ids is None or asked.unwanted_ids is None:
        return False
    if asked.wanted_ids and asked.somebody_else is not True:
        return worker.person_id in asked.wanted_ids
    return worker.person_id not in asked.unwanted_ids


@refused_as(Reason.HELP_IS_A_SPECIALIST)
def help_comes_from_a_specialist(ask: Ask) -> bool:
    """Yes with help names a specialist who works here, other than the main worker; no other answer names one."""
    answer, worker, helper = ask.situation.worker_answer, ask.situation.worker, ask.situation.helper
    if answer is None or answer.outcome is not WorkerOutcome.WITH_HELP:
        return helper is None
    if helper is None or worker is None or helper.role is not Role.SPECIALIST:
        return False
    return _is_here(ask, helper) and different(helper.person_id, worker.person_id)


@refused_as(Reason.NOT_TALKED_TO_YET)
def they_let_us_talk_to_them(ask: Ask) -> bool:
    """Where they named somebody not listed and want to be asked first, a yes waits until they said so."""
    asked = ask.situation.worker_ask
    if not _gives_a_worker(ask) or asked is None or asked.somebody_else is not True:
        return True
    return asked.ask_me_first is False or asked.may_talk is True


# --- changing worker


@refused_as(Reason.NOT_WORKING_WITH_THEM)
def former_worker_worked_with_them(ask: Ask) -> bool:
    """The worker who hands over works with the young person, or did."""
    change = ask.situation.change
    return change is not None and change.from_worked_with_them is True


@refused_as(Reason.WORKER_IS_NOT_HERE)
def new_worker_is_here(ask: Ask) -> bool:
    """The new worker is another one, who works in their service today, with young people."""
    change, worker = ask.situation.change, ask.situation.worker
    if change is None or worker is None or not _is_here(ask, worker):
        return False
    return same(change.to_id, worker.person_id) and different(change.from_id, change.to_id)


@refused_as(Reason.DECIDES_ABOUT_THEMSELVES)
def nobody_hands_over_to_themselves(ask: Ask) -> bool:
    """Whoever decides is neither the old worker nor the new one."""
    change, me = ask.situation.change, ask.actor.person_id
    return change is not None and different(change.from_id, me) and different(change.to_id, me)


@refused_as(Reason.NOTE_IS_MISSING)
def a_note_is_written(ask: Ask) -> bool:
    """There is a note for the new worker, which the young person reads too."""
    change = ask.situation.change
    return change is not None and change.note_given is True


@refused_as(Reason.CHANGE_IS_SETTLED)
def change_waits_for_them(ask: Ask) -> bool:
    """It is their own change of worker, and they have not chosen yet."""
    change, person = ask.situation.change, ask.situation.young_person
    if change is None or person is None:
        return False
    return same(change.young_person_id, person.id) and change.waits is True


@refused_as(Reason.NEW_WORKER_IS_GONE)
def new_worker_works_with_them(ask: Ask) -> bool:
    """The new worker works with the young person today."""
    change = ask.situation.change
    return change is not None and change.to_id is not None and works_with(ask, change.to_id)


def _decides(ask: Ask, role: Role | None) -> bool:
    if role is ask.profile.who_decides_worker:
        return True
    return role is Role.LEAD and ask.situation.no_decider_here is True


def _gives_a_worker(ask: Ask) -> bool:
    answer = ask.situation.worker_answer
    return answer is None or answer.outcome is not WorkerOutcome.NOT_NOW


def _is_here(ask: Ask, worker: Worker | None) -> bool:
    if worker is None or worker.role is None or worker.here is not True:
        return False
    return same(worker.service_id, ask.situation.service_id) and may_knock(worker.role, Capability.SHOW_OWN_PROFILE)
