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
    SECOND_PERSON = "second_person", "the second person"
    ADVOCACY_SERVICE = "advocacy_service", "the advocacy service"
    WHO_DECIDES = "who_decides", "whoever decides about workers"


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
    END_THEIR_OWN_SESSION = (
        "end_their_own_session",
        "End the adult’s own session first; nothing of theirs stays open on the tablet.",
    )
    END_OTHER_SESSIONS = "end_other_sessions", "End every other session at once."
    SHOW_NO_WORDS = "show_no_words", "Show counts and dates only."
    HIDE_SMALL_NUMBERS = "hide_small_numbers", "Hide small numbers, and those that would give them away."
    CONFIRM_THE_KEY = "confirm_the_key", "Confirm the new key; until then it opens nothing."
    TELL_THE_WORKER = "tell_the_worker", "Tell the worker, in a way that does not need the new key."
    WAIT_FOR_THE_KEY = "wait_for_the_key", "The new key opens nothing before this time."
    CONFIRM_THE_WAY_BACK = (
        "confirm_the_way_back",
        "Confirm it was the young person, after seeing or speaking to them, by this day; until then it opens nothing.",
    )
    SHOW_ON_OLD_PHONES = (
        "show_on_old_phones",
        "Show it on every phone they had, with a way to stop it; only they themselves can put the notice away.",
    )
    SAY_WHAT_IS_LOST = "say_what_is_lost", "Say truly that what only they could see is lost."
    END_THE_NEW_KEY = "end_the_new_key", "The new key, its phone and its words open nothing, at once."
    # being asked, holding back, saying yes, passing on
    COUNT_THE_OFFER = "count_the_offer", "Count this offer, and each kind of help that comes with it."
    EXPLAIN_WITH_A_SHEET = "explain_with_a_sheet", "Explain it with the sheet for it, in a language they know."
    WAIT_BEFORE_ASKING_AGAIN = (
        "wait_before_asking_again",
        "Do not ask again before this day, unless the young person asks.",
    )
    MARK_AS_TYPED = "mark_as_typed", "Mark it as typed by a worker, wherever it is shown or counted."
    ASK_IF_IT_IS_RIGHT = (
        "ask_if_it_is_right",
        "Show it to the young person, with who typed it and the day, and ask if it is right.",
    )
    SECOND_PERSON_AGREES = (
        "second_person_agrees",
        "Agree or not, signed in as yourself, by this day; until then nothing is held back.",
    )
    ASK_SOMEBODY_OUTSIDE = "ask_somebody_outside", "Ask somebody who was no part of it to look before it begins."
    OFFER_SOMETHING_ELSE = "offer_something_else", "Offer meanwhile what was named."
    HOLD_ENDS_BY_ITSELF = "hold_ends_by_itself", "On this day the hold-back is over, whoever has looked or not."
    REVIEW_THE_HOLD = "review_the_hold", "Look at it again by this day: it is on the list of hold-backs to review."
    LOOK_AT_THE_HOLD = (
        "look_at_the_hold",
        "Look at the hold-back as somebody who was no part of it, and say by this day what you find.",
    )
    TELL_ABOUT_THE_HOLD = (
        "tell_about_the_hold",
        "Tell the young person that it happened and until when, with no name and none of its words.",
    )
    LOOK_AGAIN_AT_TELLING = "look_again_at_telling", "Look again whether telling is safe, by the time that was set."
    TELL_THE_SAFEGUARDING_LEAD = "tell_the_safeguarding_lead", "Tell a safeguarding lead."
    BACK_ON_THE_LIST = "back_on_the_list", "Put the young person back on the list of those who could be asked."
    KEEP_FROM_ITS_WRITERS = (
        "keep_from_its_writers",
        "Show the challenge to nobody who wrote or agreed to the hold-back.",
    )
    RECORD_WHO_WAS_THERE = (
        "record_who_was_there",
        "Write down who explained it, with which sheet, who was in the room, and how parents are part of it.",
    )
    GIVE_A_RECEIPT = "give_a_receipt", "Give the young person a receipt they can keep."
    YES_ENDS = "yes_ends", "The yes ends by itself on this day; ask again before it does."
    SHARE_ASK_ENDS = "share_ask_ends", "The ask ends by itself on this day, and nothing was shared by it."
    END_THE_YES = "end_the_yes", "From this moment nothing new may be done under the yes."
    SAY_WHAT_STAYS = "say_what_stays", "Say truly what cannot be un-read, and what must stay, and why."
    LIST_WHO_GOT_IT = "list_who_got_it", "Show the young person who got it from whom, and when."
    LEAVE_OUT_WHO = "leave_out_who", "Leave out the name, and whatever else would show who said it."
    ASK_AGAIN_BEFORE_USE = "ask_again_before_use", "Look again that the yes stands, just before the words are used."
    PASS_ON_AT_ONCE = "pass_on_at_once", "Pass it on now; nothing and nobody can make it wait."
    PASS_ON_ONLY_WHAT_IS_NEEDED = (
        "pass_on_only_what_is_needed",
        "Pass on only what is needed. That copy stays, and the young person can add a note to it.",
    )
    LOOK_AT_THE_WISH_AGAIN = "look_at_the_wish_again", "Look again whether their wish can now be followed, by this day."
    SEND_TO_AN_ADVOCATE = (
        "send_to_an_advocate",
        "Send the request to the advocacy service at once; no worker and no lead sees it first.",
    )
    ADVOCATE_ANSWERS = "advocate_answers", "Answer the young person by this day."
    SEND_IT_OUTSIDE = (
        "send_it_outside",
        "Send it now, to this one person: to no worker, to no lead, and not to the safeguarding key.",
    )
    KEEP_FROM_WHOM_IT_IS_ABOUT = (
        "keep_from_whom_it_is_about",
        "Show it, how many there are and who looked at it to nobody it is about.",
    )
    GET_IN_TOUCH = "get_in_touch", "Get in touch with the young person by this day."
    # choosing a worker
    ANSWER_THE_ASK = "answer_the_ask", "Say by this day what comes of the ask: yes, yes with help, or not now and why."
    TALK_TO_NOBODY_FIRST = "talk_to_nobody_first", "Talk to nobody they named before they say so."
    START_WITH_THE_WORKER = "start_with_the_worker", "From today this worker is their main worker."
    START_WITH_THE_HELPER = "start_with_the_helper", "From today this specialist stands behind their main worker."
    TELL_THE_WORKERS = "tell_the_workers", "Tell each worker it is about, in words, that it changed."
    ASK_IF_IT_IS_OK = "ask_if_it_is_ok", "Ask the young person whether that is OK."
    TELL_WHO_DECIDES = "tell_who_decides", "Tell whoever decides about workers."
    ASK_WHAT_PASSES_ON = "ask_what_passes_on", "Ask the young person what of theirs the new worker may see."
    PASS_ON_ONLY_WHAT_WAS_CHOSEN = (
        "pass_on_only_what_was_chosen",
        "Give the new worker the keys to what the young person chose, and to nothing more.",
    )


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: what, on whom, by which day, not before which time, and for which readers if not all."""

    code: DutyCode
    who: Who
    by: date | None = None
    not_before: datetime | None = None
    readers: tuple[Id, ...] = ()
