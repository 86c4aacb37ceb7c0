"""The table, part of its own: who a young person works with. They ask; somebody who decides answers, and says why.

Source: mission row 9 (Sandwell: they ask; a specialist stands behind whoever is outside the team) and experience 1.5.
Nothing here knows of a level or a band of risk, and no rule ranks anybody.
"""

from consent import conditions as if_
from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import look_again_day
from consent.conditions import workers as when
from consent.duties import DutyCode, Who
from consent.predicates import workers as w
from consent.reasons import Reason
from consent.rules.own_words import THEMSELVES, YES_RECORDED
from consent.table import Alternative, Follows, Rule

_SAFEGUARDING = Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE)
_YOUNG_PERSON_READS = (
    Follows(DutyCode.GRANT_TO_YOUNG_PERSON, Who.SERVICE, when=if_.young_person_has_a_key),
    Follows(DutyCode.OWE_TO_YOUNG_PERSON, Who.SERVICE, when=if_.young_person_has_no_key),
    Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),
    _SAFEGUARDING,
)
_DECIDES = (p.is_fully_signed_in, w.decides_about_workers_here)

WORKERS: dict[Action, Rule] = {
    Action.SHOW_WORKER_PROFILE: Rule(
        (
            Alternative(
                Door.SHOW_OWN_PROFILE,
                (p.is_fully_signed_in, p.account_is_their_own, w.profile_is_in_plain_words),
                Reason.OWN_ACCOUNT,
            ),
        ),
    ),
    Action.HIDE_WORKER_PROFILE: Rule(
        (Alternative(Door.SHOW_OWN_PROFILE, (p.is_fully_signed_in, p.account_is_their_own), Reason.OWN_ACCOUNT),),
    ),
    # Asking again is asking: no wait, and no new reason is wanted.
    Action.ASK_FOR_WORKER: Rule(
        (
            Alternative(
                Door.ASK_FOR_WORKER,
                (
                    *THEMSELVES,
                    w.ask_is_their_own,
                    w.somebody_is_asked_for,
                    w.everybody_named_is_here,
                    w.somebody_not_named_decides,
                    w.no_ask_of_theirs_waits,
                    p.day_and_time_are_known,
                ),
                Reason.OWN_CHOICE,
            ),
        ),
        (
            Follows(DutyCode.ANSWER_THE_ASK, Who.WHO_DECIDES, by=when.worker_ask_day),
            Follows(
                DutyCode.OWE_UNTIL_CONFIRMED,
                Who.SERVICE,
                when=when.deciders_wait_for_confirmation,
                readers=when.deciders_owed_until_confirmed,
            ),
            Follows(
                DutyCode.OWE_TO_READERS,
                Who.SERVICE,
                when=when.a_decider_has_no_key,
                readers=when.deciders_without_a_key,
            ),
            Follows(DutyCode.GRANT_TO_READERS, Who.SERVICE, when=when.a_decider_reads_now, readers=when.deciders_now),
            _SAFEGUARDING,
            YES_RECORDED,
            Follows(DutyCode.TALK_TO_NOBODY_FIRST, Who.WHO_DECIDES, when=when.they_want_to_be_asked_first),
            Follows(DutyCode.TELL_WHO_DECIDES, Who.SERVICE),
        ),
    ),
    Action.SEE_WORKER_ASKS: Rule(
        (Alternative(Door.DECIDE_WORKER, _DECIDES, Reason.COUNTS_ONLY),),
        (Follows(DutyCode.SHOW_NO_WORDS, Who.SERVICE),),
    ),
    Action.ANSWER_WORKER_ASK: Rule(
        (
            Alternative(
                Door.DECIDE_WORKER,
                (
                    *_DECIDES,
                    p.gave_secret_just_now,
                    p.record_belongs_to_the_young_person,
                    w.ask_is_their_own,
                    w.ask_still_waits,
                    p.holds_a_key_to_it,
                    p.what_the_key_stands_on_still_stands,
                    w.nobody_decides_about_themselves,
                    w.it_says_what_comes_of_it,
                    w.a_not_now_has_its_reason,
                    w.chosen_worker_is_here,
                    w.it_is_whom_they_asked_for,
                    w.help_comes_from_a_specialist,
                    w.they_let_us_talk_to_them,
                ),
                Reason.DECIDES_ABOUT_WORKERS,
            ),
        ),
        (
            *_YOUNG_PERSON_READS,
            Follows(DutyCode.START_WITH_THE_WORKER, Who.SERVICE, when=when.a_worker_is_given),
            Follows(DutyCode.START_WITH_THE_HELPER, Who.SERVICE, when=when.a_specialist_helps),
            Follows(DutyCode.TELL_THE_WORKERS, Who.SERVICE, when=when.a_worker_is_given),
            Follows(DutyCode.ASK_IF_IT_IS_OK, Who.YOUNG_PERSON),
        ),
    ),
    Action.ASK_TO_TALK: Rule(
        (
            Alternative(
                Door.DECIDE_WORKER,
                (*_DECIDES, w.ask_is_their_own, w.ask_still_waits, w.somebody_not_listed_is_named),
                Reason.DECIDES_ABOUT_WORKERS,
            ),
        ),
        (Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),),
    ),
    Action.LET_TALK: Rule(
        (
            Alternative(
                Door.ASK_FOR_WORKER,
                (*THEMSELVES, w.ask_is_their_own, w.ask_still_waits, w.somebody_not_listed_is_named),
                Reason.OWN_CHOICE,
            ),
        ),
        (Follows(DutyCode.TELL_WHO_DECIDES, Who.SERVICE),),
    ),
    Action.SAY_IF_WORKER_IS_OK: Rule(
        (Alternative(Door.ASK_FOR_WORKER, (*THEMSELVES, w.ask_is_their_own, w.ask_was_answered), Reason.OWN_RIGHT),),
        (
            Follows(DutyCode.SHOW_TO_WHO_ANSWERED, Who.SERVICE),
            Follows(DutyCode.EXPLAIN_AGAIN, Who.WHO_DECIDES, when=when.it_is_not_ok, by=look_again_day),
        ),
    ),
    Action.CHANGE_WORKER: Rule(
        (
            Alternative(
                Door.DECIDE_WORKER,
                (
                    *_DECIDES,
                    p.gave_secret_just_now,
                    w.former_worker_worked_with_them,
                    w.new_worker_is_here,
                    w.nobody_hands_over_to_themselves,
                    w.a_note_is_written,
                    w.no_ask_of_theirs_waits,
                ),
                Reason.DECIDES_ABOUT_WORKERS,
            ),
        ),
        (
            *_YOUNG_PERSON_READS,
            Follows(DutyCode.START_WITH_THE_WORKER, Who.SERVICE),
            Follows(DutyCode.END_DUTY_GRANTS, Who.SERVICE),
            Follows(DutyCode.HAND_ON_THE_ANSWER, Who.SERVICE),
            Follows(DutyCode.TELL_THE_WORKERS, Who.SERVICE),
            Follows(DutyCode.ASK_WHAT_PASSES_ON, Who.YOUNG_PERSON),
        ),
    ),
    Action.CHOOSE_WHAT_PASSES_ON: Rule(
        (
            Alternative(
                Door.ASK_FOR_WORKER,
                (*THEMSELVES, w.change_waits_for_them, w.new_worker_works_with_them),
                Reason.OWN_CHOICE,
            ),
        ),
        (Follows(DutyCode.PASS_ON_ONLY_WHAT_WAS_CHOSEN, Who.SERVICE),),
    ),
}
