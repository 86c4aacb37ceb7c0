"""The table, first part: what young people write, share, take back, see and say back."""

from consent import conditions as if_
from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import (
    after_second_yes_wait,
    after_staff_draft_days,
    after_waiting_days,
    all_readers,
    answer_day,
    look_again_day,
    readers_now,
    readers_owed_until_confirmed,
    readers_who_wait,
    readers_without_a_key,
)
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
        when=if_.somebody_must_wait,
        by=after_waiting_days,
        not_before=after_second_yes_wait,
        readers=readers_who_wait,
    ),
    Follows(
        DutyCode.OWE_UNTIL_CONFIRMED,
        Who.SERVICE,
        when=if_.somebody_waits_for_confirmation,
        readers=readers_owed_until_confirmed,
    ),
    Follows(DutyCode.OWE_TO_READERS, Who.SERVICE, when=if_.somebody_has_no_key, readers=readers_without_a_key),
    Follows(DutyCode.GRANT_TO_READERS, Who.SERVICE, when=if_.somebody_reads_now, readers=readers_now),
    Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE, when=if_.an_adult_of_the_service_may_read),
    Follows(DutyCode.MARK_NOT_CONFIRMED, Who.SERVICE, when=if_.set_up_is_not_confirmed),
)
YES_RECORDED = Follows(DutyCode.PERMISSION_RECORDED, Who.SERVICE, readers=all_readers)

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
            Follows(DutyCode.PERMISSION_RECORDED, Who.SERVICE, when=if_.is_signed_in_as_themselves, readers=all_readers),
            Follows(DutyCode.OWE_TO_YOUNG_PERSON, Who.SERVICE, when=if_.is_only_a_proposal),
            Follows(DutyCode.CONFIRM_THESE_WORDS, Who.YOUNG_PERSON, when=if_.is_only_a_proposal),
        ),
    ),
    Action.SHARE_MORE: Rule(
        (
            Alternative(
                Door.KEEP_OWN_VOICE,
                (
                    p.speaks_for_themselves,
                    p.is_fully_signed_in,
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
                (p.speaks_for_themselves, p.is_fully_signed_in, p.wrote_the_record),
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
                (p.speaks_for_themselves, p.is_fully_signed_in, p.wrote_the_record),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.DELETE_READERS_GRANTS, Who.SERVICE, readers=all_readers),
            Follows(DutyCode.SAY_IT_WAS_TAKEN_BACK, Who.SERVICE, readers=all_readers),
            Follows(DutyCode.HAND_ON_THE_ANSWER, Who.SERVICE, when=if_.the_named_adult_is_stopped),
        ),
    ),
    Action.OPEN_RECORD: Rule(
        (
            Alternative(
                Door.READ_OWN,
                (p.speaks_for_themselves, p.is_fully_signed_in, p.wrote_the_record),
                Reason.OWN_WORDS,
            ),
            Alternative(
                Door.READ_OWN,
                (
                    p.speaks_for_themselves,
                    p.is_fully_signed_in,
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
        (Alternative(Door.SEE_WHO_LOOKED, (p.speaks_for_themselves, p.is_fully_signed_in), Reason.OWN_RIGHT),),
    ),
    Action.OPEN_DECISION: Rule(
        (
            Alternative(
                Door.READ_OWN,
                (
                    p.speaks_for_themselves,
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_shown_decision,
                ),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.AUDIT_OPENING, Who.SERVICE),
            Follows(DutyCode.MARK_DECISION_SEEN, Who.SERVICE),
        ),
    ),
    Action.SAY_BACK: Rule(
        (
            Alternative(
                Door.SAY_BACK,
                (
                    p.speaks_for_themselves,
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_shown_decision,
                ),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.SHOW_TO_WHO_ANSWERED, Who.SERVICE),
            Follows(DutyCode.EXPLAIN_AGAIN, Who.NAMED_ADULT, when=if_.they_want_to_talk, by=look_again_day),
        ),
    ),
    Action.ASK_FOR_ANOTHER_LOOK: Rule(
        (
            Alternative(
                Door.SAY_BACK,
                (
                    p.speaks_for_themselves,
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_shown_decision,
                ),
                Reason.OWN_RIGHT,
            ),
        ),
        (
            Follows(DutyCode.LOOK_AGAIN, Who.SOMEONE_NOT_PART_OF_IT, by=look_again_day),
            Follows(DutyCode.OFFER_AN_ADVOCATE, Who.SERVICE),
            Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE),
        ),
    ),
}
