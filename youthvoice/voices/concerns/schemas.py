"""The shapes of a worry passed on."""

from marshmallow import fields, validate

from consent.capabilities import Role
from youthvoice.schemas import Code, Day, IdField, Schema, Time, Words
from youthvoice.voices.schemas import NamedSchema, NamedWorkerSchema, YoungPersonSchema


class TellingIn(Schema):
    """The young person was told, and on which day; or why not, and in how many hours somebody looks again."""

    told_on = Day(required=True, allow_none=True)
    why_not = Words(at_most=2_000, required=True, allow_none=True)
    look_again_hours = fields.Integer(
        required=True,
        allow_none=True,
        strict=True,
        validate=validate.Range(1, 168, error="Look again within 72 hours, and then every seven days."),
    )


class WorryIn(TellingIn):
    """What is passed on, to whom, and about whom (null: nobody who works here)."""

    version_id = IdField(required=True)
    voice_id = IdField(required=True)
    receiver_id = IdField(required=True)
    about_id = IdField(allow_none=True, load_default=None)
    worry = Words(at_most=5_000, required=True)
    their_words = Words(at_most=10_000, allow_none=True, load_default=None)


class WhichVoice(Schema):
    """From which voice."""

    voice_id = IdField(required=True)


class ReceiverOut(NamedWorkerSchema):
    """Somebody who must act on a worry about safety."""

    role = Code(Role, required=True)


class ReceiversOut(Schema):
    """Who can receive it."""

    receivers = fields.List(fields.Nested(ReceiverOut), required=True)


class ConcernOut(Schema):
    """For staff a line, with words only where it was opened; for the young person what they were told of."""

    id = IdField(required=True)
    voice_id = IdField()
    young_person = fields.Nested(YoungPersonSchema)
    young_person_name = fields.String()
    passed_on_at = Time(required=True)
    told_on = Day(required=True, allow_none=True)
    look_by = Time(allow_none=True)
    late = fields.Boolean()
    has_note = fields.Boolean()
    is_mine_to_act_on = fields.Boolean()
    receiver_left = fields.Boolean()
    worry = fields.String(allow_none=True)
    their_words = fields.String(allow_none=True)
    why_not = fields.String(allow_none=True)
    note = fields.String(allow_none=True)
    note_at = Time(allow_none=True)


class StaffConcernOut(ConcernOut):
    """With names as staff know them."""

    passed_on_by = fields.Nested(NamedWorkerSchema, required=True)
    receiver = fields.Nested(NamedWorkerSchema, required=True)


class ToldConcernOut(ConcernOut):
    """With first names, for the young person."""

    passed_on_by = fields.Nested(NamedSchema, required=True)
    receiver = fields.Nested(NamedSchema, required=True)


class StaffConcernsOut(Schema):
    """What somebody passed on or received."""

    concerns = fields.List(fields.Nested(StaffConcernOut), required=True)


class ToldConcernsOut(Schema):
    """What a young person was told of."""

    concerns = fields.List(fields.Nested(ToldConcernOut), required=True)


class NoteIn(Schema):
    """Their own note."""

    version_id = IdField(required=True)
    note = Words(at_most=5_000, required=True)
