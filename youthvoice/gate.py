"""The bridge to the rule book, and the only caller of `consent.rule`. A refusal is audited before anybody hears."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Situation
from consent.ruling import Ruling, rule
from consent.terms import Scope
from youthvoice import audit, errors
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work

# A secret given this recently still counts for weighty acts (architecture.md, step-up).
STEP_UP_LASTS = timedelta(minutes=5)


@dataclass(frozen=True)
class Me:
    """Who is signed in, in which app, and the keys this session holds. Never logged. `ends_at`: unless it is used."""

    person_id: str
    role: Role
    service_id: str
    door: str  # young | staff
    scope: Scope
    stepped_up_at: datetime | None = None
    session_id: bytes = field(default=b"", repr=False)
    bundle: Bundle | None = field(default=None, repr=False)
    ends_at: datetime | None = None

    def stepped_up(self, now: datetime) -> bool:
        """Whether the secret was given in the last five minutes."""
        return self.stepped_up_at is not None and now - self.stepped_up_at <= STEP_UP_LASTS

    def actor(self, now: datetime) -> Actor:
        """The same person as the rules see them."""
        return Actor(self.person_id, self.role, self.service_id, self.scope, self.stepped_up(now))


def ask(
    work: Work, action: Action, situation: Situation, *, about: str | None = None, by: Actor | None = None
) -> Ruling:
    """May they? The ruling, with the duties that must follow.

    `about` is the young person's id, `by` somebody else than whoever is signed in (a redeemer, the command line).
    Raises `NotFound` when the refusal's very words would show that a thing exists, else `Refused` with its reasons.
    """
    actor = by or _signed_in(work).actor(work.now)
    ruling = rule(action, actor, situation, work.house.profile)
    if ruling.allowed:
        return ruling
    with work.apart() as apart:
        _write_down(apart, action, actor, ruling, about)
    if ruling.hides:
        raise errors.NotFound
    raise errors.Refused(ruling)


def ask_each(work: Work, action: Action, asked: Sequence[tuple[Situation, str]]) -> list[Ruling]:
    """The same for many questions, each with the young person's id: a ruling for each, in their order.

    Raises nothing: the caller looks at each. All refusals are audited in one transaction of their own.
    """
    actor = _signed_in(work).actor(work.now)
    rulings = [rule(action, actor, situation, work.house.profile) for situation, _ in asked]
    refused = [(ruling, about) for ruling, (_, about) in zip(rulings, asked, strict=True) if not ruling.allowed]
    if refused:
        with work.apart() as apart:
            audit.hold(apart, *{about for _, about in refused})
            for ruling, about in refused:
                _write_down(apart, action, actor, ruling, about)
    return rulings


def _write_down(apart: Work, action: Action, actor: Actor, ruling: Ruling, about: str | None) -> None:
    reasons = [str(reason) for reason in ruling.reasons]
    audit.write(
        apart, f"refused.{action}", young_person_id=about, actor_id=actor.person_id, details={"reasons": reasons}
    )


def _signed_in(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me
