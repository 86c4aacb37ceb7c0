"""The table: explaining something, and asking for a yes. What an adult writes here waits for the young person.

None of it is a yes, none of it is the law’s basis for keeping a record, and no parent’s yes stands in for theirs.
"""

from consent import conditions as also_if
from consent import predicates as p
from consent.actions import Action
from consent.asking import Predicate
from consent.capabilities import Capability as Door
from consent.conditions import look_again_day
from consent.conditions import readers as to
from consent.conditions import taking_part as if_
from consent.conditions.taking_part import day_of_asking_again
from consent.duties import DutyCode, Who
from consent.predicates import explaining as explaining
from consent.predicates import holds as hold
from consent.predicates import readers as readers
from consent.predicates import yeses as yes
from consent.reasons import Reason
from consent.table import Alternative, Follows, Rule

_WELL_EXPLAINED = (
    yes.the_yes_is_theirs,
    yes.the_use_is_on_the_list,
    yes.it_was_explained_with_its_sheet,
    explaining.it_may_be_asked_before_it_is_clear,
    yes.it_says_why_they_are_thought_to_understand,
    yes.the_yes_has_an_end,
    explaining.a_former_no_to_this_has_rested,
    hold.what_it_relies_on_was_checked,
    readers.somebody_is_picked,
    readers.every_reader_is_known,
    readers.every_reader_may_read_words,
    p.day_and_time_are_known,
)
_CHECKED = (explaining.it_says_what_was_checked, hold.what_it_relies_on_was_checked)


def _either(*when: Predicate) -> tuple[Alternative, ...]:
    """Whoever works with the young person may explain and check, and so may the lead of the service."""
    return (
        Alternative(Door.INVITE, (p.is_fully_signed_in, p.works_with_the_young_person, *when), Reason.WORKS_WITH_THEM),
        Alternative(
            Door.INVITE, (p.is_fully_signed_in, p.leads_the_young_persons_service, *when), Reason.LEADS_THE_SERVICE
        ),
    )


EXPLAINING: dict[Action, Rule] = {
    Action.ASK_FOR_YES: Rule(
        _either(*_WELL_EXPLAINED),
        (
            Follows(DutyCode.GRANT_TO_YOUNG_PERSON, Who.SERVICE, when=also_if.young_person_has_a_key),
            Follows(DutyCode.OWE_TO_YOUNG_PERSON, Who.SERVICE, when=also_if.young_person_has_no_key),
            Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE, when=to.an_adult_of_the_service_wrote_or_reads_it),
            Follows(DutyCode.RECORD_WHO_WAS_THERE, Who.ACTOR),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE, when=if_.they_understand_it),
            Follows(DutyCode.EXPLAIN_AGAIN, Who.ACTOR, when=if_.they_do_not_understand_it_yet, by=look_again_day),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE, when=if_.they_do_not_understand_it_yet),
        ),
    ),
    Action.ANSWER_ASK: Rule(
        (
            Alternative(
                Door.SAY_YES,
                (p.speaks_for_themselves, p.has_keys_to_keep_it, yes.the_yes_is_theirs),
                Reason.OWN_ANSWER,
            ),
        ),
        (
            Follows(DutyCode.WAIT_BEFORE_ASKING_AGAIN, Who.SERVICE, when=if_.they_say_no, by=day_of_asking_again),
            Follows(DutyCode.EXPLAIN_AGAIN, Who.NAMED_ADULT, when=if_.they_do_not_understand_it_yet, by=look_again_day),
        ),
    ),
    Action.RECORD_CHECKED: Rule(_either(*_CHECKED)),
    Action.SET_LAWFUL_BASIS: Rule(
        (Alternative(Door.ADD_WORKER, (p.is_fully_signed_in, p.is_in_their_own_service), Reason.LEADS_THE_SERVICE),),
    ),
}
