"""Why yes and why no, as codes. A ruling without a reason does not exist; sentences here are for adults."""

from consent.codes import HidingCode


class Reason(HidingCode):
    """A reason. `hides` marks a refusal whose very words would show that a thing exists: answered as 404."""

    # why yes
    OWN_WORDS = "own_words", "They are the young person’s own words."
    OWN_CHOICE = "own_choice", "It is the young person’s own choice who reads their words."
    OWN_RIGHT = "own_right", "It is the young person’s right, and nobody can lower it."
    SAID_IN_A_SESSION = "said_in_a_session", "It was said in a session; the young person has still to confirm it."
    OWN_DRAFT = "own_draft", "It is the writer’s own draft."
    SHOWN_TO_THEM = "shown_to_them", "It was shown to the young person."
    SHARED_WITH_THEM = "shared_with_them", "It was shared with this person and that still stands."
    WORKS_WITH_THEM = "works_with_them", "This person works with the young person."
    LEADS_THE_SERVICE = "leads_the_service", "This person leads the young person’s service."
    WAS_ASKED_TO_ANSWER = "was_asked_to_answer", "The young person picked this person to read and answer."
    WROTE_IT = "wrote_it", "This person wrote it."
    HOLDS_THE_INVITATION = "holds_the_invitation", "They hold an open invitation made for them."
    SAW_OR_SPOKE_TO_THEM = "saw_or_spoke_to_them", "Another adult saw or spoke to the young person."
    OWN_ACCOUNT = "own_account", "It is their own account."
    PROMISE_STANDS = "promise_stands", "The promise to this reader still stands."
    COUNTS_ONLY = "counts_only", "It shows counts and dates, and no words."
    ACCOUNTS_ONLY = "accounts_only", "It shows accounts, and no words."
    LOOKS_AFTER_ACCOUNTS = "looks_after_accounts", "It is part of looking after the service’s accounts."
    LOST_EVERY_WAY_IN = "lost_every_way_in", "The young person lost every way in, and this adult knows them."
    HOLDS_THE_WORDS = "holds_the_words", "They hold the words that were given to them."
    CAN_ALWAYS_BE_STOPPED = "can_always_be_stopped", "Letting somebody in can always be stopped before it opens."
    CONFIRMED_AND_WAITED = "confirmed_and_waited", "Another adult confirmed it, and the wait is over."
    SECOND_PAIR_OF_EYES = "second_pair_of_eyes", "A lead confirms what somebody else started."
    # why no: who is asking
    NOT_FOR_THIS_ROLE = "not_for_this_role", "This is not something this role does.", True
    NOT_THE_YOUNG_PERSON = "not_the_young_person", "Only the young person can do this for themselves.", True
    NOT_WORKING_WITH_THEM = "not_working_with_them", "This person does not work with the young person now.", True
    NOT_THEIR_LEAD = "not_their_lead", "This person does not lead the young person’s service.", True
    OUTSIDE_THE_SERVICE = "outside_the_service", "This belongs to another service.", True
    NOT_THEIR_ACCOUNT = "not_their_account", "This is somebody else’s account.", True
    # why no: this session
    SESSION_IS_NOT_FULL = "session_is_not_full", "This session can only write; it shows nothing and changes no keys."
    SESSION_CANNOT_KEEP = (
        "session_cannot_keep",
        "Nothing can be kept here before the young person has keys of their own.",
    )
    NEEDS_SECRET_AGAIN = (
        "needs_secret_again",
        "Give the PIN or secret words again first; the last time was over 5 minutes ago.",
    )
    CLOCK_IS_MISSING = "clock_is_missing", "The day and time of the request are not known."
    # why no: the record
    NOT_THEIR_RECORD = "not_their_record", "Somebody else wrote this.", True
    NOT_ABOUT_THEM = "not_about_them", "This does not belong to this young person.", True
    NOT_SHARED_WITH_THEM = "not_shared_with_them", "This was not shared with this person, or not for this time.", True
    SHARING_HAS_ENDED = "sharing_has_ended", "What the sharing stood on was never given, or has ended.", True
    ABOUT_THEM = "about_them", "It is about this person, and the young person did not pick them by name.", True
    COVER_MUST_WAIT = "cover_must_wait", "Cover opens this only while the worker is away, or after it lay unopened."
    WAS_TAKEN_BACK = "was_taken_back", "The young person took this back."
    NOT_A_DRAFT_VOICE = "not_a_draft_voice", "Only a voice that was not sent yet can be sent."
    NOT_A_SENT_VOICE = "not_a_sent_voice", "This is not a voice that was sent."
    NOT_A_PROPOSAL = "not_a_proposal", "These are not words that wait to be confirmed."
    NOT_TYPED_BY_THEM = "not_typed_by_them", "Somebody else typed this.", True
    NOT_THE_NEWEST = "not_the_newest", "The words were changed since; only the newest can be confirmed."
    NOT_A_SHOWN_DECISION = "not_a_shown_decision", "This is not a decision that was shown."
    NOT_A_PLAN = "not_a_plan", "This is not a safety plan."
    # why no: the readers
    NOBODY_PICKED = "nobody_picked", "Nobody was picked to read it."
    READER_IS_NOT_KNOWN = "reader_is_not_known", "Something about a picked reader is not known."
    READER_MAY_NOT_READ = "reader_may_not_read", "A picked reader has a role that never reads words."
    COVERS_FOR_NOBODY_PICKED = "covers_for_nobody_picked", "Cover reads only what was sent to the worker they cover."
    READER_HAS_NO_KEY = "reader_has_no_key", "The reader has no working key yet."
    PROMISE_HAS_ENDED = "promise_has_ended", "Nothing promises this record to this reader any more."
    ENROLMENT_NOT_CONFIRMED = (
        "enrolment_not_confirmed",
        "Another adult has not confirmed the young person’s set-up yet.",
    )
    READER_COVERS_WHAT_IS_ABOUT_THEM = (
        "reader_covers_what_is_about_them",
        "Nobody reads as cover what is about themselves.",
    )
    READER_WORKS_ELSEWHERE = (
        "reader_works_elsewhere",
        "In a session before set-up, words go only to workers of the young person.",
    )
    # why no: answering
    OUTCOME_IS_MISSING = "outcome_is_missing", "Say what was decided."
    NO_NEEDS_A_REASON = "no_needs_a_reason", "A no, in whole or in part, needs a plain reason."
    NOT_THEIRS_TO_ANSWER = "not_theirs_to_answer", "Only whoever owes the answer, or their cover, says they are on it."
    DAY_IS_OUT_OF_REACH = "day_is_out_of_reach", "Say a day from today on, and no later than the service allows."
    # why no: coming in
    ALREADY_ENROLLED = "already_enrolled", "The young person has set up their app already."
    NOT_ENROLLED = "not_enrolled", "The young person has not set up their app yet."
    ALREADY_CONFIRMED = "already_confirmed", "The set-up was confirmed already."
    INVITATION_IS_OVER = "invitation_is_over", "The invitation was used, ended or has run out."
    INVITED_THEM_THEMSELVES = "invited_them_themselves", "Whoever invited them cannot also confirm it was them."
    NOT_SEEN_SINCE = "not_seen_since", "Say on which day since the set-up this adult saw or spoke to the young person."
    NO_SAFEGUARDING_KEY = "no_safeguarding_key", "The service has no safeguarding key yet."
    WAY_BACK_WAITS = "way_back_waits", "Letting them back in was started already. End that first."
    STOPPED_THEIRS = "stopped_theirs", "The young person stopped the last one this adult started: another adult starts."
    WAY_BACK_IS_OVER = "way_back_is_over", "This was used, stopped or ended, or nobody started it."
    WAY_BACK_NOT_TO_CONFIRM = "way_back_not_to_confirm", "No new phone of theirs waits to be confirmed."
    ONE_HAND = "one_hand", "One of these adults gave the other their account or key lately, or one gave it to both."
    WAY_BACK_MUST_WAIT = "way_back_must_wait", "Another adult confirms it first, and then it waits."
    # why no: workers
    WORKER_CANNOT_BE_LINKED = "worker_cannot_be_linked", "Somebody in this role does not work with young people here."
    CANNOT_COVER_THEMSELVES = "cannot_cover_themselves", "Nobody covers for themselves."
    CANNOT_COVER = (
        "cannot_cover",
        "Cover is a worker who reads words. A lead is not: young people are told a lead reads only if picked.",
    )
    ON_THE_OTHER_SIDE = "on_the_other_side", "An advocate is covered by an advocate, and nobody else by one."
    OWN_KEY = "own_key", "Nobody resets or confirms their own key."
    OWN_LEAVING = "own_leaving", "Another lead records that somebody has left, so that a lead always stays."
    NO_KEY_WAITING = "no_key_waiting", "No new key is waiting for this worker."
    STARTED_IT_THEMSELVES = "started_it_themselves", "Whoever started the new key cannot also confirm it."
    # being asked, holding back, saying yes, passing on: why yes
    EVERYBODY_MAY_BE_ASKED = "everybody_may_be_asked", "Being asked is the young person’s right."
    OWN_ANSWER = "own_answer", "It is the young person’s own answer, and no answer costs anything."
    HEARD_THEIR_NO = "heard_their_no", "It keeps a no that was said aloud; the young person can say it is wrong."
    REASONED_AND_SHORT = "reasoned_and_short", "It says why, what would change it and until when."
    TWO_PEOPLE_AGREE = "two_people_agree", "Two different people think it right, for a short time."
    TELLING_IS_NOT_SAFE = "telling_is_not_safe", "Two people find telling unsafe now, and look again soon."
    LOOKED_AT_BY_ANOTHER = "looked_at_by_another", "Somebody other than the writer looks at it."
    LOOKED_AT_FROM_OUTSIDE = "looked_at_from_outside", "Somebody who was no part of it looks at it."
    SPEAKS_UP_FOR_THEM = "speaks_up_for_them", "Whoever knows the young person may speak up."
    ASKING_IS_THE_RULE = "asking_is_the_rule", "Asking is the rule, so a hold-back can always end."
    OWN_YES = "own_yes", "It is the young person’s own signed-in act."
    OWN_YES_ALONE = "own_yes_alone", "It is the young person’s own yes, given alone, after a day."
    ONLY_ASKS = "only_asks", "It only asks. Nobody reads it before the young person shows it themselves."
    THEY_SAID_YES = "they_said_yes", "The young person said yes to this, for these people."
    KEEPS_SOMEBODY_SAFE = "keeps_somebody_safe", "It keeps somebody safe, and that never waits."
    SAID_OPENLY = "said_openly", "It says openly that it goes against their wish, and why."
    PASSED_ON_TO_THEM = "passed_on_to_them", "The worry was passed on to this person, who must act on it."
    THEY_ASKED_FOR_ONE = "they_asked_for_one", "The young person asked for an advocate."
    # why no: asking
    ACTIVITY_IS_MISSING = "activity_is_missing", "Say what it is about."
    HELD_BACK_NOW = "held_back_now", "A hold-back stands, and the young person has not asked for this themselves."
    SAID_NO_LATELY = (
        "said_no_lately",
        "The young person said no. Wait until the day set for asking again, or until they ask.",
    )
    WAS_NOT_OFFERED = "was_not_offered", "The young person was not asked this yet."
    DAY_OF_THE_NO_IS_MISSING = "day_of_the_no_is_missing", "Say on which day, since they were asked, they said no."
    ASKED_TODAY = "asked_today", "They were asked this today. Ask again another day, or talk with them."
    NOT_UNDERSTOOD_YET = "not_understood_yet", "They do not understand this yet. Explain it again or offer an advocate."
    # why no: holding back
    HOLD_NEEDS_A_REASON = (
        "hold_needs_a_reason",
        "Give a reason that is enough. A parent’s no, or that they see it differently, is not enough alone.",
    )
    HOLD_NEEDS_WORDS = "hold_needs_words", "Say why in your own words, in 20 letters or more."
    HOLD_NEEDS_WHAT_WOULD_CHANGE_IT = "hold_needs_what_would_change_it", "Say what would change it."
    HOLD_NEEDS_SOMETHING_ELSE = "hold_needs_something_else", "Say what is offered to the young person meanwhile."
    SECOND_PERSON_IS_MISSING = "second_person_is_missing", "Name a second person, other than the one who writes it."
    SECOND_PERSON_MAY_NOT = (
        "second_person_may_not",
        "The second person must work with the young person, or lead the service.",
    )
    WRITER_MAY_NOT = "writer_may_not", "Whoever wrote this no longer works with them. Is it needed? Write it anew."
    REVIEW_DAY_IS_PAST = "review_day_is_past", "The review day must be after today."
    REVIEW_DAY_IS_TOO_LATE = "review_day_is_too_late", "The review day is later than a hold-back may last."
    HOLD_PASSES_18 = "hold_passes_18", "The hold-back would go past the day they turn 18, or that day is not known."
    NOT_CHECKED = "not_checked", "Say who checked what this relies on, and when."
    NOT_THE_SECOND_PERSON = "not_the_second_person", "Only the named second person can agree.", True
    HOLD_IS_NOT_WAITING = "hold_is_not_waiting", "This hold-back does not wait for anybody to agree."
    NEEDS_AN_OUTSIDE_LOOK = (
        "needs_an_outside_look",
        "Somebody who was no part of it must look first: it was challenged, or they were held back for too long.",
    )
    HOLD_IS_OVER = "hold_is_over", "This hold-back is over, or was never agreed."
    WROTE_THE_HOLD = "wrote_the_hold", "Whoever wrote a hold-back cannot review or challenge it."
    NOT_ASKED_TO_REVIEW = "not_asked_to_review", "Somebody else was asked to look at this.", True
    WAS_PART_OF_THE_HOLD = "was_part_of_the_hold", "Whoever wrote or agreed to a hold-back in this row is part of it."
    FINDING_IS_MISSING = "finding_is_missing", "Say what you find: end it now, or it may stand until its day."
    TELLING_WAITS = "telling_waits", "Two adults found that telling is not safe now. Look at that first."
    SAY_WHY_NOT_TOLD = "say_why_not_told", "Tell the young person, or say in words why telling is not safe."
    TELLING_NEEDS_A_SECOND_PERSON = (
        "telling_needs_a_second_person",
        "Not telling a young person needs a second person, other than the one who decides it.",
    )
    TELLING_NEEDS_A_SOON_LOOK = (
        "telling_needs_a_soon_look",
        "Look again at not telling within 72 hours, and then every seven days.",
    )
    # why no: saying yes
    USE_IS_NOT_KNOWN = "use_is_not_known", "Nobody can say yes to a use that is not on the list."
    SHEET_IS_MISSING = "sheet_is_missing", "Say which sheet was used to explain it, and in which language."
    UNDERSTANDING_NEEDS_WORDS = "understanding_needs_words", "Say why you think they understood this."
    YES_NEEDS_AN_END = "yes_needs_an_end", "A yes has an end, no later than the profile’s days from now."
    NO_SUCH_YES = "no_such_yes", "There is no yes of theirs in force to add to."
    NO_YES_WAITING = "no_yes_waiting", "No yes of theirs waits for a second one."
    SECOND_YES_IS_TOO_SOON = "second_yes_is_too_soon", "A second yes counts a day after the first, or later."
    FIRST_YES_IS_FORGOTTEN = "first_yes_is_forgotten", "The first yes waited for too long, and is forgotten."
    ADULT_MAY_BE_THERE = "adult_may_be_there", "A second yes counts only when they are alone."
    SAME_ADULT_IS_NEAR = (
        "same_adult_is_near",
        "On a shared tablet, the adult nearby must be another one, and out of sight.",
    )
    # why no: passing on
    ONE_PERSON_AT_A_TIME = "one_person_at_a_time", "Ask for one person at a time."
    READER_CAN_READ_IT = "reader_can_read_it", "The young person said yes to this person already."
    COVER_MAY_NOT_ASK = "cover_may_not_ask", "Whoever reads it only as cover does not ask to show it to others."
    ASK_NEEDS_WORDS = "ask_needs_words", "Say why, in plain words. The young person reads them."
    ASKED_ALREADY = "asked_already", "The young person was asked this already, and has not answered yet."
    NO_YES_TO_QUOTE = "no_yes_to_quote", "The young person did not say yes to their words being used."
    QUOTE_IS_NOT_EXACT = "quote_is_not_exact", "Use their exact words, or none."
    QUOTE_SHOWS_WHO = "quote_shows_who", "These words could show who said them."
    CONCERN_NEEDS_WORDS = "concern_needs_words", "Say what the worry is."
    RECEIVER_MAY_NOT = "receiver_may_not", "A worry about safety goes to a safeguarding lead or a lead of the service."
    CONCERN_IS_ABOUT_THE_RECEIVER = "concern_is_about_the_receiver", "The worry is about this person. Choose another."
    WISH_IS_MISSING = "wish_is_missing", "Say what the young person wants."
    WHY_AGAINST_IS_MISSING = "why_against_is_missing", "Say why their wish could not be followed."
    NOT_TOLD_YET = "not_told_yet", "Say on which day the young person was told."
    WHAT_WOULD_CHANGE_IT_IS_MISSING = "what_would_change_it_is_missing", "Say what would change the decision."
    LOOK_AGAIN_DAY_IS_WRONG = "look_again_day_is_wrong", "Name a day to look at it again, within the profile’s days."
    LEFT_TO_THEM = "left_to_them", "Whoever it was passed on to has left, so it falls to who must act in their place."
    NOT_PASSED_ON_TO_THEM = "not_passed_on_to_them", "This worry was passed on to somebody else.", True
    TOLD_ALREADY = "told_already", "The young person was told already."
    # why no: speaking up
    NOBODY_ASKED = "nobody_asked", "No young person of this service waits for an advocate here.", True
    ASKED_SOMEBODY_ELSE = "asked_somebody_else", "The young person waits to hear from somebody else.", True
    ANOTHER_SAID_YES = "another_said_yes", "Another advocate said yes to them already."
    COMPLAINT_NEEDS_WORDS = "complaint_needs_words", "Say what is wrong. One word is enough."
    WHOM_IT_IS_ABOUT_IS_MISSING = "whom_it_is_about_is_missing", "Say whom it is about, or that they are not listed."
    RECEIVER_IS_IN_THE_LINE = "receiver_is_in_the_line", "It goes to somebody outside the line, and not about them."
    # choosing a worker
    DECIDES_ABOUT_WORKERS = "decides_about_workers", "The service named this role to decide about workers."
    PROFILE_IS_NOT_PLAIN = "profile_is_not_plain", "Use short, plain words that label nobody. Young people read this."
    NOBODY_ASKED_FOR = "nobody_asked_for", "Say who they would like, or who not."
    WORKER_IS_NOT_HERE = "worker_is_not_here", "This worker does not work here now. Pick somebody else."
    AN_ASK_WAITS = "an_ask_waits", "An ask for a worker waits for its answer. Answer that first."
    NOBODY_ELSE_DECIDES = "nobody_else_decides", "Nobody else can decide about this worker yet. Pick somebody else."
    NOT_THEIR_ASK = "not_their_ask", "This is another young person’s ask.", True
    ASK_IS_SETTLED = "ask_is_settled", "This ask was answered or taken back."
    ASK_IS_NOT_ANSWERED = "ask_is_not_answered", "This ask was not answered yet."
    NOBODY_TO_TALK_TO = "nobody_to_talk_to", "This ask names nobody who is not listed."
    NOT_WHO_DECIDES = "not_who_decides", "Somebody else decides about workers here.", True
    DECIDES_ABOUT_THEMSELVES = "decides_about_themselves", "Somebody else decides where it is about you."
    NOT_WHOM_THEY_ASKED_FOR = (
        "not_whom_they_asked_for",
        "A yes is to somebody they asked for. Else say not now, and why.",
    )
    HELP_IS_A_SPECIALIST = (
        "help_is_a_specialist",
        "Help comes from a specialist who works here, other than the main worker.",
    )
    NOT_TALKED_TO_YET = "not_talked_to_yet", "Ask the young person first whether you may talk to whom they named."
    NOTE_IS_MISSING = "note_is_missing", "Write a note for the new worker. The young person reads it too."
    CHANGE_IS_SETTLED = "change_is_settled", "It was chosen already what the new worker sees."
    NEW_WORKER_IS_GONE = "new_worker_is_gone", "The new worker does not work with them now."
