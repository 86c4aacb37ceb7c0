"""The shapes of taking_part/'s requests and answers."""

from marshmallow import fields

from consent.capabilities import Role
from consent.terms import Company, PermissionState
from youthvoice.schemas import Code, Schema


class SecondYesIn(Schema):
    """Who is with them while they say it."""

    with_adult = Code(Company, required=True)


class PermissionOut(Schema):
    """Where a yes stands now."""

    id = fields.String()
    record_id = fields.String()
    reader_id = fields.String()
    state = Code(PermissionState)


class NamedOut(Schema):
    """An adult by first name, and what they do."""

    id = fields.String(required=True)
    first_name = fields.String(required=True)
    what = Code(Role, required=True)


class WhoseOut(Schema):
    """The young person who spoke up, for whoever has to get in touch with them."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    nickname = fields.String(required=True, allow_none=True)
    initials = fields.String(required=True)
    confirmed = fields.Boolean(required=True)
