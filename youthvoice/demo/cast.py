"""Who the demo's people are. Names are made up; nobody here is anybody."""

from dataclasses import dataclass

from consent.capabilities import Role

SERVICE = "Riverbank"
HELP_NUMBER = "01632 960 123"  # from the range kept for made-up numbers


@dataclass(frozen=True)
class Worker:
    """A member of staff."""

    key: str
    role: Role
    name: str
    username: str


@dataclass(frozen=True)
class Young:
    """A young person; `nickname` None: not here yet, an invitation is waiting."""

    key: str
    name: str
    nickname: str | None
    case_reference: str


WORKERS = (
    Worker("sam", Role.KEYWORKER, "Sam Okafor", "sam"),
    Worker("noor", Role.SPECIALIST, "Noor Rahman", "noor"),
    Worker("jo", Role.CHAIR, "Jo Beale", "jo"),
    Worker("ama", Role.ADVOCATE, "Ama Mensah", "ama"),
    Worker("priya", Role.LEAD, "Priya Shah", "priya"),
    Worker("tom", Role.LEAD, "Tom Ellis", "tom"),
    Worker("ruth", Role.SAFEGUARDING_LEAD, "Ruth Kaye", "ruth"),
    Worker("dev", Role.SAFEGUARDING_LEAD, "Dev Patel", "dev"),
    Worker("ines", Role.INSPECTOR, "Ines Costa", "ines"),
    Worker("alex", Role.ADMINISTRATOR, "Alex Winter", "alex"),
)
YOUNG = (
    Young("kestrel", "Jamie Marsh", "Kestrel", "RB-104"),
    Young("blue", "Tia Adams", "Blue", "RB-117"),
    Young("moss", "Robin Kent", None, "RB-122"),
)
