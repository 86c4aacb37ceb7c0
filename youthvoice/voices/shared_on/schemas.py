"""The shapes of asking to show somebody more."""

from marshmallow import fields

from consent.capabilities import Role
from youthvoice.schemas import Code, Day, IdField, Schema, Time, Words
from youthvoice.voices.schemas import NamedSchema, NamedWorkerSchema
from youthvoice.voices.shared_on.answering import Answer
from youthvoice.voices.shared_on.standing import State


class WhichSentVoice(Schema):
    """About which voice."""

    voice_id = IdField(required=True)


class ShareAskIn(Schema):
    """Which voice, the one person more, and why: the young person reads it."""

    version_id = IdField(required=True)
    voice_id = IdField(required=True)
    reader_id = IdField(required=True)
    why = Words(at_least=3, at_most=300, required=True)


class ShareAnswerIn(Schema):
    """No, or not now. A yes is sharing the voice with somebody more."""

    answer = Code(Answer, required=True)


class PersonOut(NamedWorkerSchema):
    """Somebody, as other staff know them."""

    role = Code(Role, required=True)


class ShareAskOut(Schema):
    """For whoever asked. `on`: since which day it stands so; `ask_again_on`: the first day after a no."""

    id = IdField(required=True)
    person = fields.Nested(PersonOut, required=True)
    asked_at = Time(required=True)
    state = Code(State, required=True)
    on = Day(required=True)
    ask_again_on = Day(required=True, allow_none=True)


class BesideVoiceOut(Schema):
    """Whom they may ask for, and their asks about one voice."""

    people = fields.List(fields.Nested(PersonOut), required=True)
    asks = fields.List(fields.Nested(ShareAskOut), required=True)


class SomebodyOut(NamedSchema):
    """Somebody, by first name, and what they are."""

    what = Code(Role, required=True)


class AskedOfOut(Schema):
    """For the young person. `why`: the asker’s words, once opened. `alive`: it can still be shown by this."""

    id = IdField(required=True)
    voice_id = IdField(required=True)
    asked_by = fields.Nested(SomebodyOut, required=True)
    person = fields.Nested(SomebodyOut, required=True)
    asked_at = Time(required=True)
    sent_at = Time(required=True, allow_none=True)
    state = Code(State, required=True)
    on = Day(required=True)
    alive = fields.Boolean(required=True)
    why = fields.String(allow_none=True)


class AskedOfsOut(Schema):
    """What waits for a young person."""

    asks = fields.List(fields.Nested(AskedOfOut), required=True)
