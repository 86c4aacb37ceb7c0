"""Who is signed in, in which app, and until when: what every request knows of whoever asks."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from consent.capabilities import Role
from consent.facts import Actor
from consent.terms import Scope
from youthvoice.vault.bundle import Bundle

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
