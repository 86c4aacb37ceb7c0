"""The table: holding back, which is not asking now. It takes two people and a reason, is short, and ends by itself.

It never touches what a young person does by themselves: writing, seeing decisions, taking back, an advocate.
"""

from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import taking_part as if_
from consent.conditions.taking_part import last_day_to_look, review_day, second_persons_day, telling_day
from consent.duties import DutyCode, Who
from consent.predicates import holds as hold
from consent.predicates import people as people
from consent.predicates import reviewing as look
from consent.reasons import Reason
from consent.table import Alternative, Follows, Rule

_WELL_REASONED = (
    hold.hold_is_about_this_young_person,
    hold.hold_names_one_activity,
    hold.hold_has_a_reason_that_is_enough,
    hold.hold_says_why_in_words,
    hold.hold_says_what_would_change_it,
    hold.hold_offers_something_meanwhile,
    hold.second_person_is_somebody_else,
    hold.second_person_may_agree,
    hold.review_day_is_ahead,
    hold.hold_is_short_enough,
    hold.hold_ends_by_the_day_they_turn_18,
    hold.what_it_relies_on_was_checked,
)
_TOLD = (
    Follows(DutyCode.TELL_ABOUT_THE_HOLD, Who.SERVICE, when=if_.telling_is_safe),
    Follows(DutyCode.LOOK_AGAIN_AT_TELLING, Who.LEAD, when=if_.telling_waits, by=telling_day),
)
_FROM_OUTSIDE = (
    Follows(DutyCode.ASK_SOMEBODY_OUTSIDE, Who.LEAD, when=if_.it_takes_the_row_too_far),
    Follows(DutyCode.TELL_THE_SAFEGUARDING_LEAD, Who.SERVICE, when=if_.it_takes_the_row_too_far),
    Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
)
_ENDED = (
    Follows(DutyCode.BACK_ON_THE_LIST, Who.SERVICE),
    Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE, when=if_.telling_is_safe),
)
_NOT_SAFE_TO_TELL = (
    look.it_says_why_telling_is_not_safe,
    look.a_second_person_finds_so_too,
    hold.second_person_may_agree,
    look.telling_is_looked_at_soon,
    hold.what_it_relies_on_was_checked,
)
_TOLD_IN_PERSON = (
    look.hold_stands_today,
    people.has_not_set_up_yet,
    look.telling_does_not_wait,
    look.it_says_when_they_were_told_of_the_hold,
)
_MAY_REVIEW = (p.is_fully_signed_in, hold.hold_is_about_this_young_person, look.hold_is_open)
_ITS_WORDS = (p.is_fully_signed_in, hold.hold_is_about_this_young_person)
_DAILY_LOOK = (look.did_not_write_the_hold, look.nobody_from_outside_must_look, look.it_says_what_was_found)

HOLDING: dict[Action, Rule] = {
    Action.HOLD_BACK: Rule(
        (
            Alternative(
                Door.HOLD_BACK,
                (p.is_fully_signed_in, p.works_with_the_young_person, hold.wrote_the_hold_themselves, *_WELL_REASONED),
                Reason.REASONED_AND_SHORT,
            ),
            Alternative(
                Door.HOLD_BACK,
                (
                    p.is_fully_signed_in,
                    p.leads_the_young_persons_service,
                    hold.wrote_the_hold_themselves,
                    *_WELL_REASONED,
                ),
                Reason.REASONED_AND_SHORT,
            ),
        ),
        (
            Follows(DutyCode.SECOND_PERSON_AGREES, Who.SECOND_PERSON, by=second_persons_day),
            *_FROM_OUTSIDE,
            Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE),
        ),
    ),
    Action.AGREE_TO_HOLD: Rule(
        (
            Alternative(
                Door.HOLD_BACK,
                (
                    p.is_fully_signed_in,
                    look.is_the_second_person,
                    look.hold_waits_to_be_agreed,
                    *_WELL_REASONED,
                    hold.its_writer_still_may,
                    hold.somebody_outside_looked_where_needed,
                ),
                Reason.TWO_PEOPLE_AGREE,
            ),
        ),
        (
            Follows(DutyCode.HOLD_ENDS_BY_ITSELF, Who.SERVICE, by=review_day),
            Follows(DutyCode.REVIEW_THE_HOLD, Who.LEAD, by=review_day),
            Follows(DutyCode.OFFER_SOMETHING_ELSE, Who.NAMED_ADULT),
            *_TOLD,
            Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
        ),
    ),
    Action.WAIT_TO_TELL: Rule(
        (
            Alternative(
                Door.HOLD_BACK,
                (*_MAY_REVIEW, p.works_with_the_young_person, *_NOT_SAFE_TO_TELL),
                Reason.TELLING_IS_NOT_SAFE,
            ),
            Alternative(
                Door.HOLD_BACK,
                (*_MAY_REVIEW, p.leads_the_young_persons_service, *_NOT_SAFE_TO_TELL),
                Reason.TELLING_IS_NOT_SAFE,
            ),
        ),
        (
            Follows(DutyCode.LOOK_AGAIN_AT_TELLING, Who.LEAD, by=telling_day),
            Follows(DutyCode.TELL_THE_SAFEGUARDING_LEAD, Who.SERVICE),
            Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE),
        ),
    ),
    Action.TELL_IN_PERSON: Rule(
        (
            Alternative(
                Door.HOLD_BACK, (*_ITS_WORDS, p.works_with_the_young_person, *_TOLD_IN_PERSON), Reason.WORKS_WITH_THEM
            ),
            Alternative(
                Door.HOLD_BACK,
                (*_ITS_WORDS, p.leads_the_young_persons_service, *_TOLD_IN_PERSON),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),),
    ),
    Action.OPEN_HOLD: Rule(
        (
            Alternative(Door.HOLD_BACK, (*_ITS_WORDS, hold.wrote_the_hold_themselves), Reason.WROTE_IT),
            Alternative(Door.HOLD_BACK, (*_ITS_WORDS, look.is_the_second_person), Reason.TWO_PEOPLE_AGREE),
            Alternative(Door.HOLD_BACK, (*_ITS_WORDS, p.leads_the_young_persons_service), Reason.LEADS_THE_SERVICE),
            Alternative(Door.REVIEW_FROM_OUTSIDE, (*_ITS_WORDS, look.was_asked_to_look), Reason.LOOKED_AT_FROM_OUTSIDE),
        ),
        (Follows(DutyCode.AUDIT_OPENING, Who.SERVICE),),
    ),
    Action.REVIEW_HOLD: Rule(
        (
            Alternative(
                Door.HOLD_BACK, (*_MAY_REVIEW, p.works_with_the_young_person, *_DAILY_LOOK), Reason.LOOKED_AT_BY_ANOTHER
            ),
            Alternative(
                Door.HOLD_BACK,
                (*_MAY_REVIEW, p.leads_the_young_persons_service, *_DAILY_LOOK),
                Reason.LOOKED_AT_BY_ANOTHER,
            ),
            Alternative(
                Door.REVIEW_FROM_OUTSIDE,
                (*_MAY_REVIEW, look.was_asked_to_look, look.was_no_part_of_it, look.it_says_what_was_found),
                Reason.LOOKED_AT_FROM_OUTSIDE,
            ),
        ),
        (
            Follows(DutyCode.BACK_ON_THE_LIST, Who.SERVICE, when=if_.it_is_to_end_now),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE, when=if_.telling_is_safe),
            Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE),
            Follows(DutyCode.TELL_THE_SAFEGUARDING_LEAD, Who.SERVICE, when=if_.it_takes_the_row_too_far),
        ),
    ),
    Action.CHALLENGE_HOLD: Rule(
        (
            Alternative(
                Door.CHALLENGE_HOLD,
                (*_MAY_REVIEW, p.works_with_the_young_person, look.did_not_write_the_hold),
                Reason.SPEAKS_UP_FOR_THEM,
            ),
            Alternative(
                Door.CHALLENGE_HOLD,
                (*_MAY_REVIEW, p.leads_the_young_persons_service, look.did_not_write_the_hold),
                Reason.SPEAKS_UP_FOR_THEM,
            ),
            Alternative(
                Door.SAY_BACK,
                (p.speaks_for_themselves, p.has_keys_to_keep_it, hold.hold_is_about_this_young_person),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.KEEP_FROM_ITS_WRITERS, Who.SERVICE),
            Follows(DutyCode.LOOK_AT_THE_HOLD, Who.SOMEONE_NOT_PART_OF_IT, by=last_day_to_look),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
        ),
    ),
    Action.END_HOLD: Rule(
        (
            Alternative(Door.HOLD_BACK, (*_MAY_REVIEW, p.works_with_the_young_person), Reason.ASKING_IS_THE_RULE),
            Alternative(Door.HOLD_BACK, (*_MAY_REVIEW, p.leads_the_young_persons_service), Reason.ASKING_IS_THE_RULE),
        ),
        _ENDED,
    ),
}
