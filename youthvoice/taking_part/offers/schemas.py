"""The shapes of being asked on the wire."""

from marshmallow import fields

from consent.terms.taking_part import Activity, Understanding
from youthvoice.schemas import Code, Day, IdField, Schema
from youthvoice.taking_part.offers.kinds import Help, OwnAnswer


class AskedYoungPersonSchema(Schema):
    """Whose it is, as staff lists show them."""

    id = IdField(required=True)
    nickname = fields.String(allow_none=True)
    initials = fields.String(required=True)
    confirmed = fields.Boolean(required=True)


class AdultSeenSchema(Schema):
    """A worker, by name, for other staff."""

    id = IdField(required=True)
    name = fields.String(required=True)
    role = fields.String(required=True)


class AskedBySchema(Schema):
    """An adult, as a young person knows them."""

    id = IdField(required=True)
    first_name = fields.String(required=True)


class AskingSchema(Schema):
    """Whom somebody asks, to take part in what, with which kinds of help."""

    young_person_id = IdField(required=True)
    activity = Code(Activity, required=True)
    help = fields.List(Code(Help), required=True)
    understanding = Code(Understanding, allow_none=True)


class OfferMadeSchema(Schema):
    """It was offered; the sheet to explain it with."""

    id = IdField(required=True)
    explain_with = fields.String(required=True)


class OwnAnswerSchema(Schema):
    """A young person's own answer."""

    answer = Code(OwnAnswer, required=True)


class TypedNoInSchema(Schema):
    """On which day they said no."""

    said_on = Day(required=True)


class IsRightSchema(Schema):
    """Whether a typed no is right."""

    right = fields.Boolean(required=True)


class AskedSchema(Schema):
    """Somebody asks them."""

    id = IdField(required=True)
    activity = fields.String(required=True)
    help = fields.List(fields.String(), required=True)
    asked_by = fields.Nested(AskedBySchema, required=True)
    asked_on = Day(required=True)
    answer = fields.String(allow_none=True)


class TypedNoSchema(Schema):
    """A no that somebody typed for them."""

    id = IdField(required=True)
    activity = fields.String(required=True)
    typed_by = fields.Nested(AskedBySchema, required=True)
    said_on = Day(required=True)


class HeldBackSchema(Schema):
    """That an adult held back, and until when: no name, none of its words."""

    id = IdField(required=True)
    activity = fields.String(required=True)
    check_by = Day(required=True)
    stands = fields.Boolean(required=True)
    asked_to_look = fields.Boolean(required=True)
    was_looked_at = fields.Boolean(required=True)
    hear_by = Day(allow_none=True)


class AskedOfMeSchema(Schema):
    """All that a young person is asked and told."""

    offers = fields.List(fields.Nested(AskedSchema), required=True)
    typed_noes = fields.List(fields.Nested(TypedNoSchema), required=True)
    held_back = fields.List(fields.Nested(HeldBackSchema), required=True)


class OfferLineSchema(Schema):
    """One time they were asked, for staff."""

    id = IdField(required=True)
    activity = fields.String(required=True)
    asked_by = fields.Nested(AdultSeenSchema, required=True)
    offered_on = Day(required=True)
    help = fields.List(fields.String(), required=True)
    answer = fields.String(allow_none=True)
    answered_on = Day(allow_none=True)
    typed_by = fields.Nested(AdultSeenSchema, allow_none=True)
    by_invitation = fields.Boolean(required=True)
    may_record_no = fields.Boolean(required=True)
