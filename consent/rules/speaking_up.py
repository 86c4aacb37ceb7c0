"""The table: somebody on their side, and something wrong with a worker. Nobody can make either wait."""

from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import answer_day, set_up_is_not_confirmed
from consent.duties import DutyCode, Who
from consent.predicates import speaking_up as up
from consent.reasons import Reason
from consent.rules.own_words import YES_RECORDED
from consent.table import Alternative, Follows, Rule

SPEAKING_UP: dict[Action, Rule] = {
    Action.ASK_FOR_ADVOCATE: Rule(
        (Alternative(Door.SAY_YES, (p.speaks_for_themselves,), Reason.OWN_RIGHT),),
        (
            Follows(DutyCode.SEND_TO_AN_ADVOCATE, Who.SERVICE),
            Follows(DutyCode.ADVOCATE_ANSWERS, Who.ADVOCACY_SERVICE, by=answer_day),
        ),
    ),
    Action.ACCEPT_ADVOCATE: Rule(
        (
            Alternative(
                Door.BE_AN_ADVOCATE,
                (p.is_fully_signed_in, up.they_asked_for_an_advocate, up.nobody_else_said_yes),
                Reason.THEY_ASKED_FOR_ONE,
            ),
        ),
        (
            Follows(DutyCode.LINK_A_WORKER, Who.SERVICE),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),
        ),
    ),
    Action.SAY_IN_TOUCH: Rule(
        (
            Alternative(
                Door.HEAR_COMPLAINT,
                (p.is_fully_signed_in, up.they_wait_to_hear_from_them),
                Reason.THEY_ASKED_FOR_ONE,
            ),
        ),
        (Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),),
    ),
    Action.COMPLAIN: Rule(
        (
            Alternative(
                Door.KEEP_OWN_VOICE,
                (
                    p.speaks_for_themselves,
                    p.has_keys_to_keep_it,
                    up.record_is_a_complaint,
                    p.wrote_the_record,
                    p.record_belongs_to_the_young_person,
                    up.it_says_what_is_wrong,
                    up.it_says_whom_it_is_about,
                    up.it_goes_to_somebody_outside_the_line,
                ),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.SEND_IT_OUTSIDE, Who.SERVICE),
            YES_RECORDED,
            Follows(DutyCode.KEEP_FROM_WHOM_IT_IS_ABOUT, Who.SERVICE),
            Follows(DutyCode.MARK_NOT_CONFIRMED, Who.SERVICE, when=set_up_is_not_confirmed),
            Follows(DutyCode.GET_IN_TOUCH, Who.SOMEONE_NOT_PART_OF_IT, by=answer_day),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
        ),
    ),
}
