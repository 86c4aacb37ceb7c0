"""The shapes of people/'s requests and answers. Nothing here decides who may see them."""

from marshmallow import fields, validate

from consent.capabilities import Role
from consent.terms import KeyState
from youthvoice.schemas import Code, Day, IdField, Schema, ShortText, Time


class CoverNamed(Schema):
    """Somebody’s cover, as a young person knows them."""

    id = fields.String()
    first_name = fields.String()


class ListedAdultOut(Schema):
    """An adult a young person may send to."""

    id = fields.String()
    first_name = fields.String()
    what = Code(Role)
    works_with_me = fields.Boolean()
    ready = fields.Boolean()
    answers_by = Day()
    away_until = Day(allow_none=True)
    cover = fields.Nested(CoverNamed, allow_none=True)


class MyAdults(Schema):
    """A young person's adults."""

    adults = fields.List(fields.Nested(ListedAdultOut))


class WorkerOfOut(Schema):
    """A worker beside a young person."""

    id = fields.String(attribute="person.id")
    name = fields.String(attribute="person.name")
    role = Code(Role)
    is_named_adult = fields.Boolean()


class YoungPersonOut(Schema):
    """A young person on a staff list."""

    id = fields.String(attribute="person.id")
    nickname = fields.String(attribute="person.nickname", allow_none=True)
    initials = fields.String(attribute="person.initials")
    name = fields.String(attribute="person.name")
    case_reference = fields.String(attribute="person.case_reference", allow_none=True)
    birthday_known = fields.Boolean(attribute="person.birthday_known")
    enrolled = fields.Boolean(attribute="person.enrolled")
    confirmed = fields.Boolean(attribute="person.confirmed")
    invitation = fields.String(attribute="invitation.state")
    invitation_expires_at = Time(attribute="invitation.expires_at", allow_none=True)
    workers = fields.List(fields.Nested(WorkerOfOut))


class YoungPeople(Schema):
    """The young people somebody works with."""

    young_people = fields.List(fields.Nested(YoungPersonOut))


class YoungPersonIn(Schema):
    """A young person to add."""

    name = ShortText(at_most=120, required=True)
    date_of_birth = Day(allow_none=True, load_default=None)
    case_reference = ShortText(at_most=60, allow_none=True, load_default=None)
    keyworker_id = IdField(required=True)


class DateOfBirthIn(Schema):
    """The day a young person was born. No answer ever gives it back."""

    date_of_birth = Day(required=True)


class LinkIn(Schema):
    """What a worker is to a young person, and whether they now are the one adult named for them."""

    role = Code(Role, required=True)
    is_named_adult = fields.Boolean(load_default=False)


class StaffNamed(Schema):
    """A worker, by name, for other staff."""

    id = fields.String()
    name = fields.String()


class WorkerOut(Schema):
    """A worker on a lead's list."""

    id = fields.String(attribute="person.id")
    name = fields.String(attribute="person.name")
    role = Code(Role, attribute="person.role")
    username = fields.String()
    agency = fields.String(allow_none=True)
    ready = fields.Boolean()
    key_state = Code(KeyState, attribute="seen.key_state")
    last_signed_in_at = Time(attribute="seen.last_signed_in_at", allow_none=True)
    cover = fields.Nested(StaffNamed, allow_none=True)
    away_from = Day(attribute="person.away_from", allow_none=True)
    away_until = Day(attribute="person.away_until", allow_none=True)


class Workers(Schema):
    """A service's workers."""

    workers = fields.List(fields.Nested(WorkerOut))


class WorkerIn(Schema):
    """A worker to add."""

    name = ShortText(at_most=120, required=True)
    role = Code(Role, required=True)
    username = ShortText(at_most=60, required=True)
    agency_id = IdField(allow_none=True, load_default=None)


class WorkerTakenOn(WorkerOut):
    """The worker, and their six words: told to whoever added them, once."""

    passphrase = fields.String(allow_none=True)


class AccountOut(WorkerOut):
    """A worker's account, as an administrator sees it. `state`: active or left."""

    state = fields.String(attribute="person.state")


class Accounts(Schema):
    """A service's accounts."""

    accounts = fields.List(fields.Nested(AccountOut))


class HelpNumberIn(Schema):
    """Whom young people call when help cannot wait: digits as they are dialled, or null for nobody."""

    help_number = ShortText(
        at_most=30,
        required=True,
        allow_none=True,
        validate=validate.Regexp(r"^\+?[0-9][0-9 ()-]{1,28}$", error="Give the number as it is dialled, in digits."),
    )


class AgencyOut(Schema):
    """Who employs workers from outside the service."""

    id = fields.String()
    name = fields.String()


class Agencies(Schema):
    """A service's agencies."""

    agencies = fields.List(fields.Nested(AgencyOut))


class AgencyIn(Schema):
    """An agency to add."""

    name = ShortText(at_most=120, required=True)


class CoverIn(Schema):
    """Who covers for a worker from now on; null for nobody."""

    cover_id = IdField(required=True, allow_none=True)


class AwayIn(Schema):
    """The days a worker is away: `until` is the first day back, or null when it is not known. Both null ends it."""

    away_from = Day(data_key="from", required=True, allow_none=True)
    away_until = Day(data_key="until", required=True, allow_none=True)


class CoverOut(Schema):
    """Who covers for a worker, and the days they are away."""

    worker_id = fields.String()
    cover = fields.Nested(StaffNamed, allow_none=True)
    away_from = Day(allow_none=True)
    away_until = Day(allow_none=True)


class CoveredOut(StaffNamed):
    """Somebody covered for."""

    away_from = Day(allow_none=True)
    away_until = Day(allow_none=True)


class OwnCoverOut(CoverOut):
    """The same for whoever is signed in, and for whom they cover."""

    covering = fields.List(fields.Nested(CoveredOut))
