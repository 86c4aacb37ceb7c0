"""What a service may set for itself, and the bounds it may set it in. It never lowers the floor."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from consent.capabilities import Role


@dataclass(frozen=True, slots=True)
class RoleName:
    """What a role is called: for staff, and in a young person's words."""

    staff: str
    young_person: str


@dataclass(frozen=True, slots=True)
class Bound:
    """The least and the most a number may be, and why, as one sentence for a service manager."""

    least: int
    most: int
    unit: str
    because: str


# Sources: architecture.md, the floor; answers.md. A number not named there is a default a service may change.
BOUNDS: Mapping[str, Bound] = MappingProxyType(
    {
        "answer_working_days": Bound(1, 15, "working days", "An answer is owed within three weeks of sending."),
        "unopened_working_days": Bound(
            1, 2, "working days", "Words must not lie unopened while somebody could read them."
        ),
        "on_it_working_days": Bound(1, 10, "working days", "“I am on it” is a promise of days, not of weeks."),
        "look_again_working_days": Bound(1, 15, "working days", "Another look must come while it still matters."),
        "invitation_days": Bound(1, 7, "days", "A way in left open for longer may be found by somebody else."),
        "confirm_enrolment_days": Bound(1, 14, "days", "Another adult must confirm soon that it was the young person."),
        "second_yes_wait_hours": Bound(24, 168, "hours", "A second yes needs a day, and a chance to be alone."),
        # more than the longest wait, so that no profile can make every first yes forgotten before a second one counts
        "second_yes_lives_days": Bound(8, 28, "days", "A yes that waits for longer is no longer meant."),
        "hold_max_days": Bound(1, 28, "days", "Not asking now is for four weeks at most each time."),
        "hold_in_a_row_days": Bound(1, 84, "days", "After 12 weeks in a row somebody independent must look."),
        "hold_gap_days": Bound(14, 90, "days", "A shorter gap between two holds does not start the count again."),
        "silence_days": Bound(1, 14, "days", "Neither asking nor holding back is silence, and silence has a limit."),
        "second_person_working_days": Bound(
            1, 5, "working days", "A hold-back nobody has agreed to holds nobody back."
        ),
        "offer_again_days": Bound(7, 91, "days", "Asking again too soon is pestering; too late is giving up."),
        "yes_lasts_days": Bound(1, 365, "days", "A yes is asked for again at least once a year."),
        "wish_again_days": Bound(1, 91, "days", "Their wish must be looked at again while it still matters."),
        "worker_key_wait_hours": Bound(24, 168, "hours", "A false request must have time to be noticed."),
        "worker_ask_working_days": Bound(1, 15, "working days", "Whoever asks for a worker hears within three weeks."),
        # about 7 to 10 in the report’s Oxfordshire (mission row 11)
        "caseload_least": Bound(1, 8, "young people", "A worker with fewer has room; more than 8 is most of a week."),
        "caseload_most": Bound(8, 25, "young people", "Nobody knows more than 25 young people well."),
        "way_back_wait_hours": Bound(24, 168, "hours", "They must have time to see it on an old phone, and stop it."),
        "staff_draft_days": Bound(1, 30, "days", "A draft only one person can read is no record of the service."),
    }
)

DEFAULT_NAMES: Mapping[Role, RoleName] = MappingProxyType(
    {
        Role.YOUNG_PERSON: RoleName("Young person", "you"),
        Role.KEYWORKER: RoleName("Keyworker", "your worker"),
        Role.SPECIALIST: RoleName("Specialist", "a worker who helps your worker"),
        Role.CHAIR: RoleName("Chair", "the person who runs your meetings"),
        Role.ADVOCATE: RoleName("Advocate", "someone on your side"),
        Role.LEAD: RoleName("Service lead", "your worker’s boss"),
        Role.SAFEGUARDING_LEAD: RoleName("Safeguarding lead", "a safety lead"),
        Role.INSPECTOR: RoleName("Inspector", "someone who checks on us"),
        Role.ADMINISTRATOR: RoleName("Administrator", "someone who looks after the app"),
    }
)


@dataclass(frozen=True, slots=True)
class PracticeProfile:
    """One service’s settings, in whole days and hours. `profile_files.load` refuses what is out of bounds."""

    code: str = "default"
    name: str = "Default"
    app_name: str = "My Say"
    answer_working_days: int = 5
    unopened_working_days: int = 1
    on_it_working_days: int = 10
    look_again_working_days: int = 10
    invitation_days: int = 7
    confirm_enrolment_days: int = 14
    second_yes_wait_hours: int = 24
    second_yes_lives_days: int = 28
    hold_max_days: int = 28
    hold_in_a_row_days: int = 84
    hold_gap_days: int = 14
    silence_days: int = 14
    second_person_working_days: int = 2
    offer_again_days: int = 28
    yes_lasts_days: int = 182
    wish_again_days: int = 28
    worker_key_wait_hours: int = 24
    way_back_wait_hours: int = 24
    staff_draft_days: int = 30
    worker_ask_working_days: int = 10
    caseload_least: int = 7
    caseload_most: int = 10
    who_decides_worker: Role = Role.LEAD
    how_workers_are_chosen: str = "You can ask who you work with. Your worker’s boss decides and tells you why."
    holidays: frozenset[date] = frozenset()
    names: Mapping[Role, RoleName] = field(default_factory=lambda: DEFAULT_NAMES)


def out_of_bounds(profile: PracticeProfile) -> list[str]:
    """A sentence for every number outside its bounds; an empty list when all are inside."""
    found = []
    for setting, bound in BOUNDS.items():
        number = getattr(profile, setting)
        if not bound.least <= number <= bound.most:
            allowed = f"Choose from {bound.least} to {bound.most} {bound.unit}."
            found.append(f"{setting} is {number}. {allowed} {bound.because}")
    return found
