"""The table, third part: keys, sign-ins, promised keys, accounts and numbers."""

from consent import predicates as p
from consent.actions import Action
from consent.asking import Predicate
from consent.capabilities import Capability as Door
from consent.conditions import after_worker_key_wait
from consent.conditions import readers as to
from consent.duties import DutyCode, Who
from consent.predicates import people as people
from consent.predicates import readers as readers
from consent.reasons import Reason
from consent.table import Alternative, Follows, Rule

_OWN_KEYS = Alternative(
    Door.MANAGE_OWN_KEYS,
    (p.account_is_their_own, p.is_fully_signed_in, p.gave_secret_just_now),
    Reason.OWN_ACCOUNT,
)


def _numbers(door: Door, because: Reason, *duties: Follows) -> Rule:
    """Somebody sees numbers or accounts of their own service; no words."""
    when: tuple[Predicate, ...] = (p.is_fully_signed_in, p.is_in_their_own_service)
    return Rule((Alternative(door, when, because),), (Follows(DutyCode.SHOW_NO_WORDS, Who.SERVICE), *duties))


KEYS: dict[Action, Rule] = {
    Action.NEW_PHONE: Rule((_OWN_KEYS,), (Follows(DutyCode.TELL_THEIR_OTHER_PHONES, Who.SERVICE),)),
    Action.NEW_PHRASE: Rule(
        (_OWN_KEYS,),
        (
            Follows(DutyCode.END_FORMER_PHRASE, Who.SERVICE),
            Follows(DutyCode.TELL_THEIR_OTHER_PHONES, Who.SERVICE),
        ),
    ),
    Action.SIGN_OUT_OTHERS: Rule((_OWN_KEYS,), (Follows(DutyCode.END_OTHER_SESSIONS, Who.SERVICE),)),
    Action.CARRY_OUT_OWED: Rule(
        (
            Alternative(
                Door.CARRY_OUT_OWED,
                (
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    p.holds_a_key_to_it,
                    p.what_the_key_stands_on_still_stands,
                    readers.every_reader_has_a_key,
                    readers.every_promise_still_stands,
                    readers.no_reader_waits_for_confirmation,
                    readers.no_reader_is_whom_it_is_about,
                ),
                Reason.PROMISE_STANDS,
            ),
        ),
        (Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE, when=to.the_reader_is_of_the_service),),
    ),
    Action.SEE_OVERVIEW: _numbers(Door.SEE_OVERVIEW, Reason.COUNTS_ONLY),
    Action.SEE_ACCOUNTS: _numbers(Door.SEE_ACCOUNTS, Reason.ACCOUNTS_ONLY),
    Action.READ_EVIDENCE: _numbers(
        Door.READ_EVIDENCE, Reason.COUNTS_ONLY, Follows(DutyCode.HIDE_SMALL_NUMBERS, Who.SERVICE)
    ),
    Action.ADD_WORKER: Rule(
        (
            Alternative(
                Door.ADD_WORKER,
                (p.is_fully_signed_in, p.gave_secret_just_now, p.is_in_their_own_service),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (Follows(DutyCode.TELL_THE_OTHER_LEADS, Who.SERVICE),),
    ),
    Action.ADD_AGENCY: Rule(
        (Alternative(Door.ADD_WORKER, (p.is_fully_signed_in, p.is_in_their_own_service), Reason.LEADS_THE_SERVICE),),
    ),
    Action.SET_HELP_NUMBER: Rule(
        (Alternative(Door.ADD_WORKER, (p.is_fully_signed_in, p.is_in_their_own_service), Reason.LEADS_THE_SERVICE),),
    ),
    Action.WORKER_LEAVES: Rule(
        (
            Alternative(
                Door.ADD_WORKER,
                (
                    p.is_fully_signed_in,
                    p.gave_secret_just_now,
                    people.worker_is_of_their_service,
                    people.leaver_is_somebody_else,
                ),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (
            Follows(DutyCode.END_ALL_WAYS_IN, Who.SERVICE),
            Follows(DutyCode.END_DUTY_GRANTS, Who.SERVICE),
            Follows(DutyCode.HAND_ON_THE_ANSWER, Who.SERVICE),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),
            Follows(DutyCode.TELL_THE_OTHER_LEADS, Who.SERVICE),
        ),
    ),
    Action.RESET_WORKER_KEY: Rule(
        (
            Alternative(
                Door.RESET_WORKER_KEY,
                (
                    p.is_fully_signed_in,
                    p.gave_secret_just_now,
                    people.worker_is_of_their_service,
                    people.worker_is_somebody_else,
                ),
                Reason.LOOKS_AFTER_ACCOUNTS,
            ),
        ),
        (
            Follows(DutyCode.CONFIRM_THE_KEY, Who.ANOTHER_LEAD),
            Follows(DutyCode.TELL_THE_WORKER, Who.SERVICE),
            Follows(DutyCode.END_OTHER_SESSIONS, Who.SERVICE),
        ),
    ),
    Action.CONFIRM_WORKER_KEY: Rule(
        (
            Alternative(
                Door.CONFIRM_WORKER_KEY,
                (
                    p.is_fully_signed_in,
                    p.gave_secret_just_now,
                    people.worker_is_of_their_service,
                    people.worker_is_somebody_else,
                    people.a_new_key_waits,
                    people.somebody_else_started_it,
                    people.no_one_hand_is_behind_the_key,
                    p.day_and_time_are_known,
                ),
                Reason.SECOND_PAIR_OF_EYES,
            ),
        ),
        (
            Follows(DutyCode.WAIT_FOR_THE_KEY, Who.SERVICE, not_before=after_worker_key_wait),
            Follows(DutyCode.CARRY_OUT_OWED, Who.SERVICE),
        ),
    ),
}
