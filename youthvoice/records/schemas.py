"""The shapes of records/'s answers. Ids, codes, names of adults and times; never a word of what was said."""

from marshmallow import fields

from consent.capabilities import Role
from consent.terms import RecordKind
from youthvoice.schemas import Code, IdField, Schema, Time


class CoveredFor(Schema):
    """Whom somebody stands in for, as a young person knows them."""

    id = fields.String()
    first_name = fields.String()


class SharedThing(Schema):
    """One thing somebody can open; with `cover_for`, only while that worker is away or it lies unopened."""

    record_id = fields.String()
    kind = Code(RecordKind)
    opened_at = Time(allow_none=True)
    owed = fields.Boolean()
    cover_for = fields.Nested(CoveredFor, allow_none=True)


class PersonWhoCanSee(Schema):
    """Somebody, and how many things of theirs they can open."""

    id = fields.String()
    first_name = fields.String()
    what = Code(Role)
    count = fields.Integer()
    last_opened_at = Time(allow_none=True)
    records = fields.List(fields.Nested(SharedThing))


class LookOut(Schema):
    """That somebody opened something."""

    at = Time()
    id = fields.String()
    first_name = fields.String()
    what = Code(Role)
    kind = Code(RecordKind)
    record_id = fields.String()


class WhoCanSee(Schema):
    """Who can see my things, and who looked."""

    people = fields.List(fields.Nested(PersonWhoCanSee))
    looked = fields.List(fields.Nested(LookOut))
    just_me_count = fields.Integer()


class StopSharingIn(Schema):
    """With whom."""

    reader_id = IdField(required=True)


class StoppedSharing(Schema):
    """Whether they had read it already: nobody can make them forget."""

    already_opened_at = Time(allow_none=True)


class CarriedOutOut(Schema):
    """How many promised keys were given now, and how many are left for another call."""

    sealed = fields.Integer()
    left = fields.Integer()


class OutOfReachOut(Schema):
    """How many of somebody's records their new key does not open: still promised to them, or shut for good."""

    promised = fields.Integer()
    shut = fields.Integer()
