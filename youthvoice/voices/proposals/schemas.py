"""The shapes of typed words on the wire."""

from marshmallow import fields

from consent.terms import Company
from youthvoice.schemas import Code, Day, IdField, Schema, Time, Words
from youthvoice.voices.said import MOST_CHARACTERS, AboutKind, Feeling, Typing
from youthvoice.voices.schemas import AboutShownSchema, NamedSchema, YoungPersonSchema


class TypedAboutSchema(Schema):
    """What typed words are about: the plan, or anything."""

    kind = Code(AboutKind, required=True)
    id = IdField(allow_none=True)


class TypedSchema(Schema):
    """What a worker types for a young person, word for word."""

    young_person_id = IdField(required=True)
    version_id = IdField(required=True)
    about = fields.Nested(TypedAboutSchema, required=True)
    feeling = Code(Feeling, allow_none=True)
    words = Words(at_most=MOST_CHARACTERS, allow_none=True)
    interpreter = fields.Boolean(required=True)


class ConfirmSchema(Schema):
    """Which words exactly they say yes to."""

    version_id = IdField(required=True)
    with_adult = Code(Company, allow_none=True)


class WhoseSchema(Schema):
    """Of one young person only."""

    young_person_id = IdField()


class TypedBySchema(NamedSchema):
    """Who typed it."""

    works_with_me = fields.Boolean(required=True)


class ProposalSchema(Schema):
    """Typed words: for the young person with `typed_by` and the words, for who typed them with `young_person`."""

    id = IdField(required=True)
    version_id = IdField(required=True)
    about = fields.Nested(AboutShownSchema, required=True)
    feeling = fields.String(allow_none=True)
    words = fields.String(allow_none=True)
    interpreter = fields.Boolean(required=True)
    typed_at = Time(required=True)
    state = fields.String(required=True)
    typed_by = fields.Nested(TypedBySchema)
    young_person = fields.Nested(YoungPersonSchema)
    ended_at = Time(allow_none=True)
    in_session = fields.Boolean(required=True)
    typing = fields.String(allow_none=True)
    due_on = Day(allow_none=True)


class SaidInSessionSchema(Schema):
    """What somebody says on a shared tablet before they have set up their app."""

    version_id = IdField(required=True)
    about = fields.Nested(TypedAboutSchema, required=True)
    feeling = Code(Feeling, allow_none=True)
    words = Words(at_most=MOST_CHARACTERS, allow_none=True)
    typing = Code(Typing, required=True)
    interpreter = fields.Boolean(required=True)


class KeptInSessionSchema(Schema):
    """That it was kept: no word of it comes back."""

    id = IdField(required=True)
    version_id = IdField(required=True)
    goes_to = fields.Nested(NamedSchema, required=True)
    due_on = Day(required=True)


class ProposalsSchema(Schema):
    """A list of them."""

    proposals = fields.List(fields.Nested(ProposalSchema), required=True)


class NotMineSchema(Schema):
    """It ended; who heard it all the same."""

    state = fields.String(required=True)
    heard_by = fields.Nested(NamedSchema, required=True)
