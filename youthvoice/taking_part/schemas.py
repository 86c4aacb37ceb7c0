"""The shapes of taking_part/'s requests and answers."""

from marshmallow import fields

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
