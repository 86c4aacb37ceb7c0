"""The table: an adult asks whether one person more may read something. The young person shows it, or does not.

Asking gives nobody a key. The yes is `share_more`: the young person’s own act, with its own wait (docs/adr/0013).
"""

from consent import conditions as also_if
from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import taking_part as if_
from consent.conditions.taking_part import day_of_asking_again, last_day_of_the_share_ask
from consent.duties import DutyCode, Who
from consent.predicates import readers as readers
from consent.predicates import sharing_on as on
from consent.reasons import Reason
from consent.rules.passing_on import HOLDS_THE_WORDS
from consent.table import Alternative, Follows, Rule

SHARING_ON: dict[Action, Rule] = {
    Action.ASK_TO_SHARE_ON: Rule(
        (
            Alternative(
                Door.READ_SHARED,
                (
                    *HOLDS_THE_WORDS,
                    on.holds_it_in_their_own_right,
                    on.one_person_is_asked_for,
                    readers.every_reader_is_known,
                    readers.every_reader_may_read_words,
                    on.they_did_not_say_yes_to_that_person,
                    readers.no_reader_is_whom_it_is_about,
                    on.it_says_why_somebody_more_may_read_it,
                    on.they_are_not_being_asked_this,
                    on.a_former_no_to_that_person_has_rested,
                ),
                Reason.ONLY_ASKS,
            ),
        ),
        (
            Follows(DutyCode.GRANT_TO_YOUNG_PERSON, Who.SERVICE, when=also_if.young_person_has_a_key),
            Follows(DutyCode.OWE_TO_YOUNG_PERSON, Who.SERVICE, when=also_if.young_person_has_no_key),
            Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE, when=if_.an_adult_of_the_service_asks),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
            Follows(DutyCode.SHARE_ASK_ENDS, Who.SERVICE, by=last_day_of_the_share_ask),
        ),
    ),
    Action.ANSWER_SHARE_ON: Rule(
        (
            Alternative(
                Door.SAY_YES,
                (p.speaks_for_themselves, p.has_keys_to_keep_it, on.they_were_asked_this),
                Reason.OWN_ANSWER,
            ),
        ),
        (Follows(DutyCode.WAIT_BEFORE_ASKING_AGAIN, Who.SERVICE, by=day_of_asking_again),),
    ),
}
