"""The table, second part: what adults write and answer, who comes in, and who works with whom."""

from consent import conditions as if_
from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.conditions import after_confirm_days, after_invitation_days, look_again_day
from consent.conditions import readers as to
from consent.duties import DutyCode, Who
from consent.predicates import asking as asking
from consent.predicates import people as people
from consent.predicates import workers as workers
from consent.reasons import Reason
from consent.table import Alternative, Follows, Rule

CAN_OPEN_IT = (
    p.record_belongs_to_the_young_person,
    p.record_is_nobody_elses_draft,
    p.holds_a_key_to_it,
    p.what_the_key_stands_on_still_stands,
    p.cover_may_open_it_now,
)
_SAFEGUARDING = Follows(DutyCode.GRANT_TO_SAFEGUARDING, Who.SERVICE, when=to.an_adult_of_the_service_wrote_or_reads_it)
_YOUNG_PERSON_READS = (
    Follows(DutyCode.GRANT_TO_YOUNG_PERSON, Who.SERVICE, when=if_.young_person_has_a_key),
    Follows(DutyCode.OWE_TO_YOUNG_PERSON, Who.SERVICE, when=if_.young_person_has_no_key),
    Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),
)
_ANSWERED = (
    *_YOUNG_PERSON_READS,
    _SAFEGUARDING,
    Follows(DutyCode.QUOTE_ONLY_TO_HOLDERS, Who.SERVICE),
    Follows(DutyCode.ANSWER_AGAIN, Who.NAMED_ADULT, when=if_.still_thinking, by=look_again_day),
)
# An invitation asks them to say how they see their plan. It can be made again on one day: a card or its words get lost.
_WELL_INVITED = (
    people.has_not_set_up_yet,
    asking.it_says_what_it_is_about,
    asking.nobody_holds_it_back_today,
    asking.no_former_no_must_rest,
)

ADULTS: dict[Action, Rule] = {
    Action.WRITE_PLAN: Rule(
        (
            Alternative(
                Door.WRITE_PLAN,
                (
                    p.is_fully_signed_in,
                    p.works_with_the_young_person,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_plan,
                ),
                Reason.WORKS_WITH_THEM,
            ),
        ),
        (
            _SAFEGUARDING,
            Follows(DutyCode.RESEAL_TO_PRESENT_READERS, Who.SERVICE, when=if_.it_was_shown_before),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE, when=if_.it_was_shown_before),
        ),
    ),
    Action.SHOW_PLAN: Rule(
        (
            Alternative(
                Door.WRITE_PLAN,
                (p.is_fully_signed_in, p.works_with_the_young_person, p.record_is_a_plan, *CAN_OPEN_IT),
                Reason.WORKS_WITH_THEM,
            ),
        ),
        (*_YOUNG_PERSON_READS, _SAFEGUARDING),
    ),
    Action.ANSWER_VOICE: Rule(
        (
            Alternative(
                Door.ANSWER_VOICE,
                (
                    p.is_fully_signed_in,
                    p.record_is_a_sent_voice,
                    *CAN_OPEN_IT,
                    p.it_is_not_about_them,
                    p.outcome_is_named,
                    p.a_no_has_its_reason,
                ),
                Reason.WAS_ASKED_TO_ANSWER,
            ),
        ),
        _ANSWERED,
    ),
    Action.EDIT_DECISION: Rule(
        (
            Alternative(
                Door.ANSWER_VOICE,
                (
                    p.is_fully_signed_in,
                    p.record_belongs_to_the_young_person,
                    p.record_is_a_shown_decision,
                    p.wrote_the_record,
                    p.outcome_is_named,
                    p.a_no_has_its_reason,
                ),
                Reason.WROTE_IT,
            ),
            Alternative(
                Door.ANSWER_VOICE,
                (
                    p.is_fully_signed_in,
                    p.leads_the_young_persons_service,
                    p.record_is_a_shown_decision,
                    *CAN_OPEN_IT,
                    p.it_is_not_about_them,
                    p.outcome_is_named,
                    p.a_no_has_its_reason,
                ),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (*_ANSWERED, Follows(DutyCode.RESEAL_TO_PRESENT_READERS, Who.SERVICE)),
    ),
    Action.INVITE: Rule(
        (
            Alternative(
                Door.INVITE,
                (p.is_fully_signed_in, p.works_with_the_young_person, *_WELL_INVITED),
                Reason.WORKS_WITH_THEM,
            ),
            Alternative(
                Door.INVITE,
                (p.is_fully_signed_in, p.leads_the_young_persons_service, *_WELL_INVITED),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (
            Follows(DutyCode.END_FORMER_INVITATIONS, Who.SERVICE),
            Follows(DutyCode.INVITATION_RUNS_OUT, Who.SERVICE, by=after_invitation_days),
        ),
    ),
    Action.ENROL: Rule(
        (
            Alternative(
                Door.MANAGE_OWN_KEYS,
                (
                    p.speaks_for_themselves,
                    people.has_not_set_up_yet,
                    people.invitation_is_open,
                    p.day_and_time_are_known,
                ),
                Reason.HOLDS_THE_INVITATION,
            ),
        ),
        (
            Follows(DutyCode.END_THE_INVITATION, Who.SERVICE),
            Follows(DutyCode.MARK_NOT_CONFIRMED, Who.SERVICE),
            Follows(DutyCode.TELL_THE_LEAD, Who.SERVICE),
            Follows(DutyCode.CONFIRM_THE_ENROLMENT, Who.ANOTHER_ADULT, by=after_confirm_days),
        ),
    ),
    Action.CONFIRM_ENROLMENT: Rule(
        (
            Alternative(
                Door.CONFIRM_ENROLMENT,
                (
                    p.is_fully_signed_in,
                    p.works_with_the_young_person,
                    people.has_set_up,
                    people.set_up_waits_to_be_confirmed,
                    people.somebody_else_invited_them,
                    people.saw_or_spoke_to_them_since,
                ),
                Reason.SAW_OR_SPOKE_TO_THEM,
            ),
            Alternative(
                Door.CONFIRM_ENROLMENT,
                (
                    p.is_fully_signed_in,
                    p.leads_the_young_persons_service,
                    people.has_set_up,
                    people.set_up_waits_to_be_confirmed,
                    people.somebody_else_invited_them,
                    people.saw_or_spoke_to_them_since,
                ),
                Reason.SAW_OR_SPOKE_TO_THEM,
            ),
        ),
        (
            Follows(DutyCode.RECORD_WHO_CONFIRMED, Who.ACTOR),
            Follows(DutyCode.CARRY_OUT_OWED, Who.SERVICE),
        ),
    ),
    Action.ADD_YOUNG_PERSON: Rule(
        (
            Alternative(
                Door.ADD_YOUNG_PERSON,
                (
                    p.is_fully_signed_in,
                    p.gave_secret_just_now,
                    p.is_in_their_own_service,
                    people.service_has_a_safeguarding_key,
                ),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (Follows(DutyCode.LINK_A_WORKER, Who.ACTOR),),
    ),
    Action.LINK_WORKER: Rule(
        (
            Alternative(
                Door.LINK_WORKER,
                (
                    p.is_fully_signed_in,
                    p.gave_secret_just_now,
                    p.leads_the_young_persons_service,
                    people.worker_is_of_their_service,
                    people.worker_can_work_with_young_people,
                    workers.no_ask_of_theirs_waits,
                ),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),),
    ),
    Action.UNLINK_WORKER: Rule(
        (
            Alternative(
                Door.LINK_WORKER,
                (
                    p.is_fully_signed_in,
                    p.gave_secret_just_now,
                    p.leads_the_young_persons_service,
                    people.worker_works_with_them,
                ),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        (
            Follows(DutyCode.END_DUTY_GRANTS, Who.SERVICE),
            Follows(DutyCode.HAND_ON_THE_ANSWER, Who.SERVICE),
            Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),
        ),
    ),
}
