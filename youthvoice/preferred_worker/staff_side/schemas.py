"""The shapes of an ask for a worker for whoever decides. A line has dates and no words."""

from marshmallow import fields

from consent.terms.workers import WorkerOutcome
from youthvoice.preferred_worker.schemas import OutcomeSchema, SomeoneSchema, WishedSchema
from youthvoice.schemas import Code, Day, IdField, Schema, Time, Words


class YoungSchema(Schema):
    """Whose ask."""

    id = IdField(required=True)
    nickname = fields.String(allow_none=True)
    initials = fields.String(required=True)
    confirmed = fields.Boolean(required=True)


class AskLineSchema(Schema):
    """One line for whoever decides: no word of it, and not whom it names."""

    id = IdField(required=True)
    young_person = fields.Nested(YoungSchema, required=True)
    state = fields.String(required=True)
    asked_at = Time(required=True)
    hear_by = Day(required=True)
    answered_at = Time(allow_none=True)
    is_ok = fields.String(allow_none=True)
    talk_by = Day(allow_none=True)
    can_open = fields.Boolean(required=True)


class AskLinesSchema(Schema):
    """Who waits to hear, and who heard."""

    asks = fields.List(fields.Nested(AskLineSchema), required=True)
    decides_here = fields.Boolean(required=True)


class PossibleSchema(Schema):
    """One worker who could be somebody’s."""

    id = IdField(required=True)
    name = fields.String(required=True)
    role = fields.String(required=True)
    caseload = fields.Integer(required=True)
    room = fields.String(required=True)
    days = fields.List(fields.String(), required=True)
    languages = fields.List(fields.String(), required=True)
    away_until = Day(allow_none=True)


class OpenedAskSchema(AskLineSchema):
    """An ask opened by whoever decides."""

    wishes = fields.List(fields.Nested(WishedSchema), required=True)
    why = fields.List(fields.String(), required=True)
    someone = fields.Nested(SomeoneSchema, allow_none=True)
    talk_asked = fields.Boolean(required=True)
    may_talk = fields.Boolean(allow_none=True)
    outcome = fields.Nested(OutcomeSchema, allow_none=True)
    possible = fields.List(fields.Nested(PossibleSchema), required=True)


class AnsweredSchema(Schema):
    """What comes of an ask. “Not now” needs its reason in plain words."""

    version_id = IdField(required=True)
    outcome = Code(WorkerOutcome, required=True)
    worker_id = IdField(allow_none=True, load_default=None)
    helper_id = IdField(allow_none=True, load_default=None)
    because = Words(at_most=2_000, load_default="")
