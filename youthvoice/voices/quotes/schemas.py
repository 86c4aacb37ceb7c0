"""The shapes of words in use."""

from marshmallow import fields

from consent.capabilities import Role
from youthvoice.schemas import Code, Day, IdField, Schema, ShortText, Time, Words

# Long enough for what somebody wants to show, short enough that it is read again before it is used.
MOST_CHARACTERS = 1_000


class WhichVoiceSchema(Schema):
    """Of which voice."""

    voice_id = IdField(required=True)


class MayUseSchema(Schema):
    """Whether words of it may be used, and how many characters at most."""

    may = fields.Boolean(required=True)
    at_most = fields.Integer(required=True)


class PickedSchema(Schema):
    """Words to use and what for. `read_again`: nothing here shows who said it."""

    version_id = IdField(required=True)
    voice_id = IdField(required=True)
    words = Words(at_least=2, at_most=MOST_CHARACTERS, required=True)
    what_for = ShortText(at_least=3, at_most=120, required=True)
    read_again = fields.Boolean(required=True)


class PickedOutSchema(Schema):
    """They are kept, under this id."""

    id = IdField(required=True)


class QuoteSchema(Schema):
    """Words a worker picked; no words: they are not to be used."""

    id = IdField(required=True)
    picked_on = Day(required=True)
    ended_on = Day(required=True, allow_none=True)
    words = fields.String(required=True, allow_none=True)
    what_for = fields.String(required=True, allow_none=True)


class PageSchema(Schema):
    """Where a page starts: before this one, as `next` of the page before says."""

    before = IdField()


class OwnPageSchema(PageSchema):
    """The same; and by which yes."""

    request_id = IdField()


class QuotesSchema(Schema):
    """A page of what a worker picked."""

    quotes = fields.List(fields.Nested(QuoteSchema), required=True)
    next = IdField(required=True, allow_none=True)


class WhoUsesSchema(Schema):
    """The adult who uses them."""

    id = IdField(required=True)
    first_name = fields.String(required=True)
    what = Code(Role, required=True)


class OwnQuoteSchema(Schema):
    """One use of a young person’s words: which, by whom, what for and when."""

    id = IdField(required=True)
    request_id = IdField(required=True, allow_none=True)
    voice_id = IdField(required=True)
    worker = fields.Nested(WhoUsesSchema, required=True)
    picked_at = Time(required=True)
    ended_at = Time(required=True, allow_none=True)
    words = fields.String(required=True, allow_none=True)
    what_for = fields.String(required=True, allow_none=True)


class OwnQuotesSchema(Schema):
    """A page of the uses of their words."""

    quotes = fields.List(fields.Nested(OwnQuoteSchema), required=True)
    next = IdField(required=True, allow_none=True)
