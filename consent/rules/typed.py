"""The table, part of its own: what a worker types for a young person is no yes until they confirm exactly that."""

from consent import conditions as if_
from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import answer_day
from consent.conditions import readers as to
from consent.duties import DutyCode, Who
from consent.predicates import typed as typed
from consent.reasons import Reason
from consent.rules.own_words import EACH_READER, PICKED_WELL, YES_RECORDED
from consent.table import Alternative, Follows, Rule

TYPED: dict[Action, Rule] = {
    Action.TYPE_FOR: Rule(
        (
            Alternative(
                Door.TYPE_FOR,
                (
                    p.is_fully_signed_in,
                    p.works_with_the_young_person,
                    p.record_belongs_to_the_young_person,
                    typed.words_belong_to_the_young_person,
                    typed.record_is_a_proposal,
                    typed.typed_it_themselves,
                ),
                Reason.WORKS_WITH_THEM,
            ),
        ),
        (
            Follows(DutyCode.GRANT_TO_YOUNG_PERSON, Who.SERVICE, when=if_.young_person_has_a_key),
            Follows(DutyCode.OWE_TO_YOUNG_PERSON, Who.SERVICE, when=if_.young_person_has_no_key),
            Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE, when=to.an_adult_of_the_service_wrote_or_reads_it),
            Follows(DutyCode.CONFIRM_THESE_WORDS, Who.YOUNG_PERSON),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),
        ),
    ),
    Action.HAND_OVER: Rule(
        (
            Alternative(
                Door.TYPE_FOR,
                (p.is_fully_signed_in, p.works_with_the_young_person),
                Reason.WORKS_WITH_THEM,
            ),
        ),
        (Follows(DutyCode.END_THEIR_OWN_SESSION, Who.SERVICE),),
    ),
    Action.CONFIRM_WORDS: Rule(
        (
            Alternative(
                Door.KEEP_OWN_VOICE,
                (
                    p.speaks_for_themselves,
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    typed.words_belong_to_the_young_person,
                    typed.record_is_a_proposal,
                    typed.means_the_newest_version,
                    *PICKED_WELL,
                    p.day_and_time_are_known,
                ),
                Reason.OWN_CHOICE,
            ),
        ),
        (
            Follows(DutyCode.NAME_AN_ADULT_AND_A_DATE, Who.NAMED_ADULT, by=answer_day),
            *EACH_READER,
            YES_RECORDED,
            Follows(DutyCode.REPLACE_THE_TYPISTS_KEY, Who.SERVICE),
        ),
    ),
    Action.DISOWN_WORDS: Rule(
        (
            Alternative(
                Door.KEEP_OWN_VOICE,
                (
                    p.speaks_for_themselves,
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    typed.record_is_a_proposal,
                ),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.END_THE_PROPOSAL, Who.SERVICE),
            Follows(DutyCode.SAY_WHO_HEARD_IT, Who.SERVICE),
        ),
    ),
    # Not only while they work with the young person: words typed for the wrong one are the first to go.
    Action.DELETE_TYPED: Rule(
        (
            Alternative(
                Door.TYPE_FOR,
                (p.is_fully_signed_in, typed.record_is_a_proposal, typed.typed_it_themselves),
                Reason.WROTE_IT,
            ),
        ),
        (Follows(DutyCode.END_THE_PROPOSAL, Who.SERVICE),),
    ),
}
