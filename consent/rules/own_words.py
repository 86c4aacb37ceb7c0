"""The table, first part: what young people write, share and take back."""

from consent import conditions as if_
from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import (
    after_second_yes_wait,
    after_staff_draft_days,
    after_waiting_days,
    answer_day,
)
from consent.conditions import readers as to
from consent.duties import DutyCode, Who
from consent.predicates import people as people
from consent.predicates import readers as readers
from consent.reasons import Reason
from consent.table import Alternative, Follows, Rule

# Every reader picked is in exactly one of the first four lines (a property test holds this).
EACH_READER = (
    Follows(
        DutyCode.WAIT_FOR_SECOND_YES,
        Who.YOUNG_PERSON,
        when=to.somebody_must_wait,
        by=after_waiting_days,
        not_before=after_second_yes_wait,
        readers=to.readers_who_wait,
    ),
    Follows(
        DutyCode.OWE_UNTIL_CONFIRMED,
        Who.SERVICE,
        when=to.somebody_waits_for_confirmation,
        readers=to.readers_owed_until_confirmed,
    ),
    Follows(DutyCode.OWE_TO_READERS, Who.SERVICE, when=to.somebody_has_no_key, readers=to.readers_without_a_key),
    Follows(DutyCode.GRANT_TO_READERS, Who.SERVICE, when=to.somebody_reads_now, readers=to.readers_now),
    Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE, when=to.an_adult_of_the_service_may_read),
    Follows(DutyCode.MARK_NOT_CONFIRMED, Who.SERVICE, when=if_.set_up_is_not_confirmed),
)
YES_RECORDED = Follows(DutyCode.PERMISSION_RECORDED, Who.SERVICE, readers=to.all_readers)

THEMSELVES = (p.speaks_for_themselves, p.is_fully_signed_in)
PICKED_WELL = (
    readers.somebody_is_picked,
    readers.every_reader_is_known,
    readers.every_reader_may_read_words,
    readers.every_cover_is_for_somebody_picked,
    readers.nobody_covers_what_is_about_them,
)

OWN_WORDS: dict[Action, Rule] = {
    Action.KEEP_DRAFT: Rule(
        (
            Alternative(
                Door.KEEP_OWN_VOICE,
                (p.speaks_for_themselves, p.has_keys_to_keep_it, p.wrote_the_record),
                Reason.OWN_WORDS,
            ),
            Alternative(Door.ANSWER_VOICE, (p.is_fully_signed_in, p.wrote_the_record), Reason.OWN_DRAFT),
        ),
        (Follows(DutyCode.DELETE_STAFF_DRAFT, Who.SERVICE, when=if_.an_adult_writes, by=after_staff_draft_days),),
    ),
    Action.SEND_VOICE: Rule(
        (
            Alternative(
                Door.KEEP_OWN_VOICE,
                (
                    p.speaks_for_themselves,
                    p.has_keys_to_keep_it,
                    p.wrote_the_record,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_draft_voice,
                    *PICKED_WELL,
                    p.day_and_time_are_known,
                ),
                Reason.OWN_CHOICE,
            ),
            Alternative(
                Door.KEEP_OWN_VOICE,
                (
                    p.speaks_for_themselves,
                    p.is_a_session_before_set_up,
                    people.has_not_set_up_yet,
                    p.wrote_the_record,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_draft_voice,
                    *PICKED_WELL,
                    readers.every_reader_works_with_them,
                    p.day_and_time_are_known,
                ),
                Reason.SAID_IN_A_SESSION,
            ),
        ),
        (
            Follows(DutyCode.NAME_AN_ADULT_AND_A_DATE, Who.NAMED_ADULT, by=answer_day),
            *EACH_READER,
            Follows(
                DutyCode.PERMISSION_RECORDED,
                Who.SERVICE,
                when=if_.is_signed_in_as_themselves,
                readers=to.all_readers,
            ),
            Follows(DutyCode.OWE_TO_YOUNG_PERSON, Who.SERVICE, when=if_.is_only_a_proposal),
            Follows(DutyCode.CONFIRM_THESE_WORDS, Who.YOUNG_PERSON, when=if_.is_only_a_proposal),
        ),
    ),
    Action.SHARE_MORE: Rule(
        (
            Alternative(
                Door.KEEP_OWN_VOICE,
                (
                    *THEMSELVES,
                    p.wrote_the_record,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_sent_voice,
                    *PICKED_WELL,
                    p.day_and_time_are_known,
                ),
                Reason.OWN_CHOICE,
            ),
        ),
        (*EACH_READER, YES_RECORDED),
    ),
    Action.TAKE_BACK: Rule(
        (
            Alternative(
                Door.TAKE_BACK,
                (*THEMSELVES, p.wrote_the_record),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.DELETE_GRANTS, Who.SERVICE),
            Follows(DutyCode.SAY_IT_WAS_TAKEN_BACK, Who.SERVICE),
            Follows(DutyCode.END_THE_DUTY_TO_ANSWER, Who.SERVICE),
        ),
    ),
    Action.STOP_SHARING: Rule(
        (
            Alternative(
                Door.TAKE_BACK,
                (*THEMSELVES, p.wrote_the_record),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.DELETE_READERS_GRANTS, Who.SERVICE, readers=to.all_readers),
            Follows(DutyCode.SAY_IT_WAS_TAKEN_BACK, Who.SERVICE, readers=to.all_readers),
            Follows(DutyCode.HAND_ON_THE_ANSWER, Who.SERVICE, when=to.the_named_adult_is_stopped),
        ),
    ),
}
