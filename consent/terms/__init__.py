"""The closed lists of words that facts are told in. What is not listed here is refused, never guessed."""

from consent.codes import Code

Id = str


class Scope(Code):
    """How far a session reaches."""

    FULL = "full", "Signed in on their own phone or browser."
    WRITE = "write", "On a shared tablet after the six words: writes, shows nothing earlier, changes no keys."
    PROPOSAL = "proposal", "On a shared tablet before set-up: what is said is a proposal, never a yes."


class RecordKind(Code):
    """What a sealed record is."""

    VOICE = "voice", "What a young person says."
    PLAN = "plan", "A safety plan in plain words."
    DECISION = "decision", "What adults settled about a voice."
    SAY_BACK = "say_back", "What a young person says to a decision."
    HOLD = "hold", "Why adults hold back; the young person reads none of its words."
    EXPLANATION = "explanation", "How a worker explained something, before they asked for a yes."
    COMPLAINT = "complaint", "What a young person says is wrong with a worker."
    CONCERN = "concern", "A worry about safety that an adult passed on."
    WORKER_ASK = "worker_ask", "Whom a young person would like to work with, and why."
    WORKER_ANSWER = "worker_answer", "What came of an ask for a worker, and why."
    HANDOVER = "handover", "What a new worker should know, in words the young person reads."
    QUOTATION = "quotation", "A young person’s exact words, for one adult to use without their name."


class RecordState(Code):
    """Where a record stands."""

    DRAFT = "draft", "Just its writer can read it."
    PROPOSAL = "proposal", "Said in a session, not confirmed by the young person."
    SENT = "sent", "Sent by a young person to people they picked."
    SAVED = "saved", "Saved by an adult, not shown to the young person yet."
    SHOWN = "shown", "Shown to the young person."
    TAKEN_BACK = "taken_back", "Taken back by the young person."


class Basis(Code):
    """What a grant stands on."""

    OWN = "own", "It is the reader’s own."
    PERMISSION = "permission", "The young person said yes to this reader."
    DUTY = "duty", "A record adults wrote as part of the work."
    SAFEGUARDING = "safeguarding", "The safeguarding key; opens only by the emergency rule."


class PermissionState(Code):
    """Where a yes stands."""

    WAITING = "waiting", "Waits for a second yes, given alone."
    STANDING = "standing", "Given by the young person, and in force."
    WITHDRAWN = "withdrawn", "Taken back by the young person."
    EXPIRED = "expired", "Ended by itself."


class Purpose(Code):
    """What a yes is for."""

    ANSWER = "answer", "To read it, answer it and act on it in the plan."
    MEETING = "meeting", "To bring it to a meeting."
    SERVICE_LEARNING = "service_learning", "For the service to learn from it."
    RESEARCH = "research", "For research."


class Use(Code):
    """What may be done under a yes."""

    READ_AND_ANSWER = "read_and_answer", "Read and answer."
    QUOTE = "quote", "Use the words, without the name."
    CONTACT = "contact", "Get in touch and ask."


class InvitationState(Code):
    """Where an invitation stands."""

    OPEN = "open", "Not used yet."
    USED = "used", "Taken up."
    ENDED = "ended", "Ended by a newer one, or by an adult."


class WayBackState(Code):
    """Where letting a young person back in stands."""

    NONE = "none", "Nobody started one."
    OPEN = "open", "Its words are out, and nobody has used them."
    TAKEN_UP = "taken_up", "Used on a phone; another adult has still to confirm that it was the young person."
    CONFIRMED = "confirmed", "Confirmed by another adult; in its waiting time."
    DONE = "done", "The young person is back in."
    STOPPED = "stopped", "Stopped by the young person."
    ENDED = "ended", "Ended by an adult, or it ran out."


class Company(Code):
    """What a young person answers to “Is an adult with you?”. No answer counts as yes."""

    ALONE = "alone", "Nobody is with them, or sees what they do."
    WITH_ADULT = "with_adult", "An adult is with them."
    NOT_SURE = "not_sure", "They are not sure."


class Outcome(Code):
    """What was decided, in the five states a young person is shown."""

    DOING = "doing", "Doing it."
    DONE = "done", "Done."
    PART = "part", "Part of it."
    NOT_DOING = "not_doing", "Not doing it."
    THINKING = "thinking", "Still thinking."


class SayBack(Code):
    """What a young person says to a decision."""

    FAIR = "fair", "That’s fair."
    DISAGREE = "disagree", "I get it, but I don’t agree."
    DONT_UNDERSTAND = "dont_understand", "I don’t understand."
    WANT_TO_TALK = "want_to_talk", "I want to talk."
    LOOK_AGAIN = "look_again", "I want someone to look again."


class KeyState(Code):
    """Where a worker’s key stands."""

    NONE = "none", "No key yet."
    PENDING = "pending", "Made after a reset, not confirmed yet."
    WAITING = "waiting", "Confirmed, in its waiting time."
    CURRENT = "current", "In use."
