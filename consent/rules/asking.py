"""The table: being asked to take part, asking again, and saying no.

What a young person does by themselves is elsewhere, and nothing here can hold it back.
"""

from consent import predicates as p
from consent.actions import Action
from consent.asking import Predicate
from consent.capabilities import Capability as Door
from consent.conditions import taking_part as if_
from consent.conditions.taking_part import day_of_asking_again
from consent.duties import DutyCode, Who
from consent.predicates import asking as asking
from consent.reasons import Reason
from consent.table import Alternative, Follows, Rule

_WELL_ASKED = (
    asking.it_says_what_it_is_about,
    p.day_and_time_are_known,
    asking.nobody_holds_it_back_today,
    asking.no_former_no_must_rest,
    asking.nobody_asked_them_this_today,
    asking.research_is_not_beyond_them,
)
_ASKED = (
    Follows(DutyCode.COUNT_THE_OFFER, Who.SERVICE),
    Follows(DutyCode.EXPLAIN_WITH_A_SHEET, Who.ACTOR),
)
_REST = Follows(DutyCode.WAIT_BEFORE_ASKING_AGAIN, Who.SERVICE, when=if_.they_say_no, by=day_of_asking_again)


def _either(*when: Predicate) -> tuple[Alternative, ...]:
    """Whoever works with the young person may ask, and so may the lead of the service."""
    return (
        Alternative(
            Door.INVITE,
            (p.is_fully_signed_in, p.works_with_the_young_person, *when),
            Reason.EVERYBODY_MAY_BE_ASKED,
        ),
        Alternative(
            Door.INVITE,
            (p.is_fully_signed_in, p.leads_the_young_persons_service, *when),
            Reason.EVERYBODY_MAY_BE_ASKED,
        ),
    )


ASKING: dict[Action, Rule] = {
    Action.ASK_TO_TAKE_PART: Rule(_either(*_WELL_ASKED), _ASKED),
    Action.OFFER_AGAIN: Rule(_either(*_WELL_ASKED, asking.it_was_offered_before), _ASKED),
    Action.ANSWER_OFFER: Rule(
        (
            Alternative(
                Door.SAY_YES,
                (p.speaks_for_themselves, p.has_keys_to_keep_it, asking.it_was_offered_before),
                Reason.OWN_ANSWER,
            ),
        ),
        (_REST, Follows(DutyCode.EXPLAIN_WITH_A_SHEET, Who.NAMED_ADULT, when=if_.they_say_yes)),
    ),
    Action.RECORD_NO: Rule(
        (
            Alternative(
                Door.INVITE,
                (
                    p.is_fully_signed_in,
                    p.works_with_the_young_person,
                    asking.it_says_what_it_is_about,
                    asking.it_was_offered_before,
                    asking.day_of_the_no_is_known,
                ),
                Reason.HEARD_THEIR_NO,
            ),
        ),
        (
            Follows(DutyCode.MARK_AS_TYPED, Who.SERVICE),
            Follows(DutyCode.ASK_IF_IT_IS_RIGHT, Who.SERVICE),
            Follows(DutyCode.WAIT_BEFORE_ASKING_AGAIN, Who.SERVICE, by=day_of_asking_again),
        ),
    ),
}
