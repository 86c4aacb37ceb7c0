"""From when and until when a second yes counts. Counted in real hours, so no night the clocks change shortens it."""

from datetime import UTC, datetime, timedelta

from consent.profile import PracticeProfile


def counts_from(given_at: datetime, profile: PracticeProfile) -> datetime:
    """The first moment at which a second yes counts: the profile’s hours (24 at least) after the first, in UTC."""
    return given_at.astimezone(UTC) + timedelta(hours=profile.second_yes_wait_hours)


def is_forgotten_at(given_at: datetime, profile: PracticeProfile) -> datetime:
    """The moment from which a first yes that still waits is forgotten, in UTC."""
    return given_at.astimezone(UTC) + timedelta(days=profile.second_yes_lives_days)


def counts_now(given_at: datetime, now: datetime, profile: PracticeProfile) -> bool:
    """Whether a second yes at this moment is late enough, and not too late."""
    return counts_from(given_at, profile) <= now.astimezone(UTC) < is_forgotten_at(given_at, profile)
