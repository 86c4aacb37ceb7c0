"""The shapes of sign_in/'s requests and answers. Lengths are checked here, before anything is looked up or derived."""

from marshmallow import fields, validate

from consent.capabilities import Capability, Role
from consent.terms import KeyState, Scope
from youthvoice.schemas import B64, Code, Day, IdField, Schema, ShortText, Time, Words
from youthvoice.sign_in.sessions import SECRET_BYTES
from youthvoice.sign_in.tablet.schemas import TicketIn

# Six of our words are at most 53 characters; room for commas and slips.
_MOST_WORDS = 200
_MOST_NAME = 200


class SlotIn(Schema):
    """This phone: a slot id it chose, and 32 bytes made from its own key and the PIN."""

    id = IdField(required=True)
    secret = B64(SECRET_BYTES, required=True)


class RedeemIn(Schema):
    """Taking up an invitation. Without `invitation_id` the words were typed from a card."""

    invitation_id = IdField(load_default=None)
    words = Words(at_most=_MOST_WORDS, required=True)
    check2 = Words(at_most=40, load_default=None, allow_none=True)
    nickname = ShortText(at_most=_MOST_NAME, required=True)
    on = fields.String(validate=validate.OneOf(("phone", "tablet")), load_default="phone")
    slot = fields.Nested(SlotIn, load_default=None, allow_none=True)
    hand_over = fields.Nested(TicketIn, load_default=None, allow_none=True)


class DeviceIn(Schema):
    """A phone set up before."""

    slot_id = IdField(required=True)
    secret = B64(SECRET_BYTES, required=True)


class PhraseIn(Schema):
    """Six words, and this phone when it is to be set up. On a tablet the session only writes."""

    six_words = Words(at_most=_MOST_WORDS, required=True)
    on = fields.String(validate=validate.OneOf(("phone", "tablet")), load_default="phone")
    slot = fields.Nested(SlotIn, load_default=None, allow_none=True)
    hand_over = fields.Nested(TicketIn, load_default=None, allow_none=True)


class PassphraseIn(Schema):
    """A worker's username and passphrase."""

    username = ShortText(at_most=_MOST_NAME, required=True)
    passphrase = Words(at_most=_MOST_WORDS, required=True)


class StepUpIn(Schema):
    """One's own secret again: a phone's, or the six words, or the passphrase."""

    slot_id = IdField(load_default=None)
    secret = B64(SECRET_BYTES, load_default=None)
    six_words = Words(at_most=_MOST_WORDS, load_default=None)
    passphrase = Words(at_most=_MOST_WORDS, load_default=None)


class ServiceOut(Schema):
    """The service somebody belongs to."""

    name = fields.String()
    help_number = fields.String(allow_none=True)
    help_checked_on = Day(allow_none=True)
    is_demo = fields.Boolean()


class MeOut(Schema):
    """Who is signed in."""

    person_id = fields.String()
    role = Code(Role)
    door = fields.String()
    scope = Code(Scope)
    nickname = fields.String(allow_none=True)
    name = fields.String(allow_none=True)
    first_name = fields.String(allow_none=True)
    service = fields.Nested(ServiceOut)
    draft_public = B64(SECRET_BYTES, allow_none=True)
    draft_private = B64(SECRET_BYTES, allow_none=True)
    words_confirmed = fields.Boolean()
    confirmed = fields.Boolean()
    capabilities = fields.List(Code(Capability))
    idle_seconds = fields.Integer()
    expires_at = Time()


class SignedInOut(Schema):
    """Signed in: the header's half of the session, who they are, and six words when they are new."""

    session = B64(SECRET_BYTES)
    me = fields.Nested(MeOut)
    six_words = fields.String(allow_none=True)


class SeenOut(Schema):
    """When the session ends unless it is used."""

    expires_at = Time()


class SixWordsOut(Schema):
    """Fresh words, shown once."""

    six_words = fields.String()


class PhoneOut(Schema):
    """One phone."""

    slot_id = fields.String()
    added_at = Time()
    last_used_at = Time(allow_none=True)
    this_one = fields.Boolean()


class Phones(Schema):
    """My phones."""

    phones = fields.List(fields.Nested(PhoneOut))


class InviteIn(Schema):
    """Whom to invite, and how they get it."""

    young_person_id = IdField(required=True)
    how = fields.String(validate=validate.OneOf(("qr", "link", "card")), required=True)


class InvitedOut(Schema):
    """What a worker hands over, told once."""

    id = fields.String()
    url = fields.String()
    words = fields.String()
    check_words = fields.List(fields.String())
    second_word_by_voice = fields.Boolean()
    qr = fields.List(fields.String())
    expires_at = Time()


class ConfirmIn(Schema):
    """How, and on which day, an adult saw or spoke to a young person who set their app up."""

    how = fields.String(validate=validate.OneOf(("saw", "spoke")), required=True)
    seen_on = Day(required=True)


class ColleagueOut(Schema):
    """A worker by name."""

    id = fields.String()
    name = fields.String()


class EnrolmentOut(Schema):
    """A young person who set up their app and whom nobody else has confirmed yet."""

    young_person_id = fields.String(attribute="person.id")
    nickname = fields.String(attribute="person.nickname", allow_none=True)
    initials = fields.String(attribute="person.initials")
    redeemed_at = Time(allow_none=True)
    invited_by = fields.Nested(ColleagueOut, allow_none=True)
    confirm_by = Day(allow_none=True)
    overdue = fields.Boolean()
    mine_to_confirm = fields.Boolean()


class Enrolments(Schema):
    """The list to confirm."""

    enrolments = fields.List(fields.Nested(EnrolmentOut))


class PassphraseOut(Schema):
    """A fresh passphrase, shown once."""

    passphrase = fields.String()


class WorkerKeyOut(Schema):
    """Where a worker's key stands. `opens_at`: the earliest sign-in with a new one."""

    worker_id = fields.String()
    state = Code(KeyState)
    reset_by = fields.Nested(ColleagueOut, allow_none=True)
    reset_at = Time(allow_none=True)
    confirmed_at = Time(allow_none=True)
    opens_at = Time(allow_none=True)


class WorkerKeys(Schema):
    """A service's workers' keys."""

    keys = fields.List(fields.Nested(WorkerKeyOut))


class InvitationStateOut(Schema):
    """open, used or ended."""

    state = fields.String()
