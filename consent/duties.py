"""What must follow a yes. Services carry duties out; a duty that nobody carries out is a broken promise."""

from dataclasses import dataclass
from datetime import date, datetime

from consent.codes import Code
from consent.terms import Id


class Who(Code):
    """On whom a duty falls."""

    SERVICE = "service", "the software, at once"
    ACTOR = "actor", "whoever did it"
    YOUNG_PERSON = "young_person", "the young person"
    NAMED_ADULT = "named_adult", "the named adult"
    LEAD = "lead", "the lead"
    ANOTHER_LEAD = "another_lead", "a lead who did not start it"
    ANOTHER_ADULT = "another_adult", "another adult who knows the young person"
    SOMEONE_NOT_PART_OF_IT = "someone_not_part_of_it", "someone who was not part of it"


class DutyCode(Code):
    """What must follow."""

    PERMISSION_RECORDED = (
        "permission_recorded",
        "Record the yes to these people: read and answer, until taken back; waiting where it must wait.",
    )
    GRANT_TO_READERS = "grant_to_readers", "Give these readers the key now."
    OWE_TO_READERS = "owe_to_readers", "Promise these readers the key; they cannot hold it yet."
    OWE_UNTIL_CONFIRMED = (
        "owe_until_confirmed",
        "Promise these readers the key; it waits until another adult has confirmed the set-up.",
    )
    WAIT_FOR_SECOND_YES = (
        "wait_for_second_yes",
        "Give these readers nothing before a second yes, given alone, after the wait.",
    )
    GRANT_TO_SAFEGUARDING = "grant_to_safeguarding", "Give the safeguarding key its own way in."
    GRANT_TO_YOUNG_PERSON = "grant_to_young_person", "Give the young person the key now."
    OWE_TO_YOUNG_PERSON = "owe_to_young_person", "Promise the young person the key; they cannot hold it yet."
    NAME_AN_ADULT_AND_A_DATE = (
        "name_an_adult_and_a_date",
        "Name the adult who owes the answer, and the day, counted from sending.",
    )
    MARK_NOT_CONFIRMED = (
        "mark_not_confirmed",
        "Mark it not confirmed wherever staff see it; it counts nowhere.",
    )
    CONFIRM_THESE_WORDS = (
        "confirm_these_words",
        "Ask the young person to confirm exactly these words; until then it is no yes.",
    )
    REPLACE_THE_TYPISTS_KEY = (
        "replace_the_typists_key",
        "End the key that typing gave; from now on only the young person’s yes gives one.",
    )
    END_THE_PROPOSAL = (
        "end_the_proposal",
        "Delete the words and every key to them, at once; whoever typed them keeps one line.",
    )
    SAY_WHO_HEARD_IT = "say_who_heard_it", "Say truthfully that whoever typed it heard it, and may still have to act."
    DELETE_STAFF_DRAFT = "delete_staff_draft", "Delete the draft when it is saved, or on this day."
    DELETE_GRANTS = "delete_grants", "Delete every key but the writer’s own, promised ones too, at once."
    DELETE_READERS_GRANTS = "delete_readers_grants", "Delete these readers’ keys and promised keys, at once."
    SAY_IT_WAS_TAKEN_BACK = (
        "say_it_was_taken_back",
        "Whoever opened it keeps one line: taken back, and the day.",
    )
    END_THE_DUTY_TO_ANSWER = (
        "end_the_duty_to_answer",
        "Nobody owes an answer any more; a decision already made stays.",
    )
    HAND_ON_THE_ANSWER = (
        "hand_on_the_answer",
        "Ask the young person who should answer instead; the day stays as it is.",
    )
    AUDIT_OPENING = "audit_opening", "Write down who opened it and when, before the words leave."
    LIST_IN_WHO_LOOKED = "list_in_who_looked", "Show this opening to the young person in “who looked”."
    MARK_DECISION_SEEN = "mark_decision_seen", "Note that the young person has seen the decision."
    TELL_THE_YOUNG_PERSON = "tell_the_young_person", "Tell the young person."
    QUOTE_ONLY_TO_HOLDERS = (
        "quote_only_to_holders",
        "Point at the young person’s words; only readers who hold them see them.",
    )
    ANSWER_AGAIN = "answer_again", "Still thinking is not the end: answer again by this day."
    RESEAL_TO_PRESENT_READERS = (
        "reseal_to_present_readers",
        "Ask again for each present reader, and give the new version to those still allowed.",
    )
    SHOW_TO_WHO_ANSWERED = "show_to_who_answered", "Show what the young person says back to whoever answered."
    EXPLAIN_AGAIN = "explain_again", "Talk it over or explain it again, by this day."
    LOOK_AGAIN = "look_again", "Look at the decision again, and answer by this day."
    OFFER_AN_ADVOCATE = "offer_an_advocate", "Offer an advocate."
    END_FORMER_INVITATIONS = "end_former_invitations", "End every former invitation of this young person."
    INVITATION_RUNS_OUT = "invitation_runs_out", "The invitation runs out by itself on this day."
    END_THE_INVITATION = "end_the_invitation", "End the invitation; it opens nothing again."
    TELL_THE_LEAD = "tell_the_lead", "Tell the lead."
    CONFIRM_THE_ENROLMENT = (
        "confirm_the_enrolment",
        "Confirm it was the young person, after seeing or speaking to them, by this day.",
    )
    RECORD_WHO_CONFIRMED = (
        "record_who_confirmed",
        "Write down who confirmed, and when and how they saw or spoke to the young person.",
    )
    CARRY_OUT_OWED = "carry_out_owed", "Pass on the promised keys, each after a fresh ruling."
    LINK_A_WORKER = "link_a_worker", "Say who works with the young person."
    TELL_THE_OTHER_LEADS = "tell_the_other_leads", "Tell the other leads."
    END_DUTY_GRANTS = "end_duty_grants", "Delete the keys this worker had only because of the work."
    END_ALL_WAYS_IN = "end_all_ways_in", "End every session and way in of this worker, everywhere, at once."
    END_FORMER_COVER = "end_former_cover", "Delete the keys the former cover had only as cover; no new ones are made."
    TELL_WHO_COVERS = "tell_who_covers", "Tell the worker, their cover and the former cover."
    TELL_THEIR_OTHER_PHONES = "tell_their_other_phones", "Show a notice on their other phones."
    END_FORMER_PHRASE = "end_former_phrase", "The former words open nothing any more."
    END_OTHER_SESSIONS = "end_other_sessions", "End every other session at once."
    SHOW_NO_WORDS = "show_no_words", "Show counts and dates only."
    HIDE_SMALL_NUMBERS = "hide_small_numbers", "Hide small numbers, and those that would give them away."
    CONFIRM_THE_KEY = "confirm_the_key", "Confirm the new key; until then it opens nothing."
    TELL_THE_WORKER = "tell_the_worker", "Tell the worker, in a way that does not need the new key."
    WAIT_FOR_THE_KEY = "wait_for_the_key", "The new key opens nothing before this time."


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: what, on whom, by which day, not before which time, and for which readers if not all."""

    code: DutyCode
    who: Who
    by: date | None = None
    not_before: datetime | None = None
    readers: tuple[Id, ...] = ()
