"""The table: letting a young person back in who lost phone, PIN and six words. Nobody gains sight by it."""

from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import after_confirm_days, after_invitation_days, after_way_back_wait
from consent.duties import DutyCode, Who
from consent.predicates import back as back
from consent.predicates import people as people
from consent.reasons import Reason
from consent.table import Alternative, Follows, Rule

_SHOWN = Follows(DutyCode.SHOW_ON_OLD_PHONES, Who.SERVICE)
_LEAD_HEARS = Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE)
_CONFIRMED_BY_ANOTHER = Follows(DutyCode.CONFIRM_THE_WAY_BACK, Who.ANOTHER_ADULT, by=after_confirm_days)
_LOST = Follows(DutyCode.SAY_WHAT_IS_LOST, Who.SERVICE)
_STARTING = (p.is_fully_signed_in, p.gave_secret_just_now)
_NONE_UNDER_WAY = (people.has_set_up, back.no_way_back_is_under_way, back.somebody_else_starts_after_a_stop)
_CONFIRMING = (
    people.has_set_up,
    back.way_back_waits_to_be_confirmed,
    back.somebody_else_started_the_way_back,
    back.no_one_hand_is_behind_both,
    back.saw_or_spoke_to_them_since_the_new_phone,
    p.day_and_time_are_known,
)

COMING_BACK: dict[Action, Rule] = {
    Action.LET_BACK_IN: Rule(
        (
            Alternative(
                Door.LET_BACK_IN,
                (*_STARTING, p.works_with_the_young_person, *_NONE_UNDER_WAY),
                Reason.LOST_EVERY_WAY_IN,
            ),
            Alternative(
                Door.LET_BACK_IN,
                (*_STARTING, p.leads_the_young_persons_service, *_NONE_UNDER_WAY),
                Reason.LOST_EVERY_WAY_IN,
            ),
        ),
        (
            Follows(DutyCode.INVITATION_RUNS_OUT, Who.SERVICE, by=after_invitation_days),
            _CONFIRMED_BY_ANOTHER,
            _SHOWN,
            _LEAD_HEARS,
            _LOST,
        ),
    ),
    Action.TAKE_UP_WAY_BACK: Rule(
        (
            Alternative(
                Door.MANAGE_OWN_KEYS,
                (
                    p.speaks_for_themselves,
                    people.has_set_up,
                    people.invitation_is_open,
                    back.way_back_was_not_used,
                    p.day_and_time_are_known,
                ),
                Reason.HOLDS_THE_WORDS,
            ),
        ),
        (Follows(DutyCode.END_THE_INVITATION, Who.SERVICE), _CONFIRMED_BY_ANOTHER, _SHOWN, _LEAD_HEARS, _LOST),
    ),
    Action.CONFIRM_WAY_BACK: Rule(
        (
            Alternative(
                Door.CONFIRM_ENROLMENT,
                (*_STARTING, p.works_with_the_young_person, *_CONFIRMING),
                Reason.SAW_OR_SPOKE_TO_THEM,
            ),
            Alternative(
                Door.CONFIRM_ENROLMENT,
                (*_STARTING, p.leads_the_young_persons_service, *_CONFIRMING),
                Reason.SAW_OR_SPOKE_TO_THEM,
            ),
        ),
        (
            Follows(DutyCode.RECORD_WHO_CONFIRMED, Who.ACTOR),
            Follows(DutyCode.WAIT_FOR_THE_KEY, Who.SERVICE, not_before=after_way_back_wait),
            _SHOWN,
            _LEAD_HEARS,
        ),
    ),
    Action.STOP_WAY_BACK: Rule(
        (
            Alternative(
                Door.MANAGE_OWN_KEYS,
                (p.speaks_for_themselves, p.has_keys_to_keep_it, back.way_back_is_under_way),
                Reason.CAN_ALWAYS_BE_STOPPED,
            ),
            Alternative(
                Door.CONFIRM_ENROLMENT,
                (p.is_fully_signed_in, p.works_with_the_young_person, back.way_back_is_under_way),
                Reason.CAN_ALWAYS_BE_STOPPED,
            ),
            Alternative(
                Door.CONFIRM_ENROLMENT,
                (p.is_fully_signed_in, p.leads_the_young_persons_service, back.way_back_is_under_way),
                Reason.CAN_ALWAYS_BE_STOPPED,
            ),
        ),
        (Follows(DutyCode.END_THE_NEW_KEY, Who.SERVICE), _SHOWN, _LEAD_HEARS),
    ),
    Action.COME_BACK_IN: Rule(
        (
            Alternative(
                Door.MANAGE_OWN_KEYS,
                (p.speaks_for_themselves, back.way_back_has_waited),
                Reason.CONFIRMED_AND_WAITED,
            ),
        ),
        (
            Follows(DutyCode.END_OTHER_SESSIONS, Who.SERVICE),
            Follows(DutyCode.END_FORMER_PHRASE, Who.SERVICE),
            Follows(DutyCode.CARRY_OUT_OWED, Who.SERVICE),
            _LOST,
        ),
    ),
}
