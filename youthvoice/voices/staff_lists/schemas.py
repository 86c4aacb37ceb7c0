"""The shapes of staff lists, and of “I am on it”. No field here could carry anybody's words."""

from marshmallow import fields

from youthvoice.schemas import Day, IdField, Schema, Time
from youthvoice.voices.schemas import CoveredSchema, NamedWorkerSchema, YoungPersonSchema


class SentLineSchema(Schema):
    """One line of a staff list."""

    id = IdField(required=True)
    young_person = fields.Nested(YoungPersonSchema, required=True)
    about_kind = fields.String(required=True)
    sent_at = Time(required=True)
    due_on = Day(allow_none=True)
    days_late = fields.Integer(required=True)
    state = fields.String(required=True)
    decision_id = IdField(allow_none=True)
    decided_at = Time(allow_none=True)
    seen_at = Time(allow_none=True)
    say_back = fields.String(allow_none=True)
    answer_again_by = Day(allow_none=True)
    talk_by = Day(allow_none=True)
    look_again_by = Day(allow_none=True)
    on_it_by = Day(allow_none=True)
    unopened_since = Day(allow_none=True)


class ToAnswerLineSchema(SentLineSchema):
    """One line of “to answer”."""

    ways = fields.List(fields.String(), required=True)
    opened_at = Time(allow_none=True)
    owed = fields.Boolean(required=True)
    taken_back_on = Day(allow_none=True)
    is_named_adult = fields.Boolean(required=True)
    covering_for = fields.Nested(CoveredSchema, allow_none=True)
    can_open = fields.Boolean(required=True)
    opens_on = Day(allow_none=True)


class ToAnswerSchema(Schema):
    """What somebody was sent."""

    voices = fields.List(fields.Nested(ToAnswerLineSchema), required=True)
    last_received_at = Time(allow_none=True)


class OverviewLineSchema(SentLineSchema):
    """One line of the lead's overview: no words, no ways."""

    named_adult = fields.Nested(NamedWorkerSchema, allow_none=True)
    look_again_person = fields.Nested(NamedWorkerSchema, allow_none=True)


class OverviewSchema(Schema):
    """What is waiting in the service."""

    voices = fields.List(fields.Nested(OverviewLineSchema), required=True)


class OnItInSchema(Schema):
    """By which day there will be an answer."""

    by = Day(required=True)


class OnItOutSchema(Schema):
    """The day that was said."""

    on_it_by = Day(required=True)
