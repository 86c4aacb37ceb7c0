"""The table: what young people see, who else opens it, and what they say back to an answer."""

from consent import conditions as if_
from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import look_again_day
from consent.duties import DutyCode, Who
from consent.reasons import Reason
from consent.rules.own_words import THEMSELVES
from consent.table import Alternative, Follows, Rule

_OF_AN_ANSWER = (*THEMSELVES, p.record_belongs_to_the_young_person, p.record_is_a_shown_decision)

SEEING: dict[Action, Rule] = {
    Action.OPEN_RECORD: Rule(
        (
            Alternative(
                Door.READ_OWN,
                (*THEMSELVES, p.wrote_the_record),
                Reason.OWN_WORDS,
            ),
            Alternative(
                Door.READ_OWN,
                (
                    *THEMSELVES,
                    p.record_belongs_to_the_young_person,
                    p.record_is_shown_to_them,
                    p.holds_a_key_to_it,
                ),
                Reason.SHOWN_TO_THEM,
            ),
            Alternative(
                Door.READ_SHARED,
                (
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    p.record_was_left_standing,
                    p.record_is_nobody_elses_draft,
                    p.holds_a_key_to_it,
                    p.what_the_key_stands_on_still_stands,
                    p.it_is_not_about_them,
                    p.cover_may_open_it_now,
                ),
                Reason.SHARED_WITH_THEM,
            ),
        ),
        (
            Follows(DutyCode.AUDIT_OPENING, Who.SERVICE),
            Follows(DutyCode.LIST_IN_WHO_LOOKED, Who.SERVICE, when=if_.an_adult_opens_what_they_did_not_write),
        ),
    ),
    Action.SEE_WHO_LOOKED: Rule(
        (Alternative(Door.SEE_WHO_LOOKED, THEMSELVES, Reason.OWN_RIGHT),),
    ),
    Action.OPEN_DECISION: Rule(
        (Alternative(Door.READ_OWN, _OF_AN_ANSWER, Reason.OWN_RIGHT),),
        (
            Follows(DutyCode.AUDIT_OPENING, Who.SERVICE),
            Follows(DutyCode.MARK_DECISION_SEEN, Who.SERVICE),
        ),
    ),
    Action.SAY_BACK: Rule(
        (Alternative(Door.SAY_BACK, _OF_AN_ANSWER, Reason.OWN_RIGHT),),
        (
            Follows(DutyCode.SHOW_TO_WHO_ANSWERED, Who.SERVICE),
            Follows(DutyCode.EXPLAIN_AGAIN, Who.NAMED_ADULT, when=if_.they_want_to_talk, by=look_again_day),
        ),
    ),
    Action.ASK_FOR_ANOTHER_LOOK: Rule(
        (Alternative(Door.SAY_BACK, _OF_AN_ANSWER, Reason.OWN_RIGHT),),
        (
            Follows(DutyCode.LOOK_AGAIN, Who.SOMEONE_NOT_PART_OF_IT, by=look_again_day),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
            Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE),
        ),
    ),
}
