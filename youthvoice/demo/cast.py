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
    """A young person and their keyworker. `nickname` None: not here yet. `came`: how many days ago they set it up."""

    key: str
    name: str
    nickname: str | None
    case_reference: str
    keyworker: str = "sam"
    came: int = 35


WORKERS = (
    Worker("sam", Role.KEYWORKER, "Sam Okafor", "sam"),
    Worker("lena", Role.KEYWORKER, "Lena Brook", "lena"),
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
# Finch's set-up waits for a second adult. Moss has an invitation nobody has used; Juno's ran out; Aspen has none.
YOUNG = (
    Young("kestrel", "Jamie Marsh", "Kestrel", "RB-104"),
    Young("blue", "Tia Adams", "Blue", "RB-117"),
    Young("fern", "Maya Osei", "Fern", "RB-093", keyworker="lena", came=118),
    Young("ziggy", "Owen Pryce", "Ziggy", "RB-111", keyworker="lena", came=76),
    Young("finch", "Kai Lowe", "Finch", "RB-125", came=3),
    Young("aspen", "Noa Birch", None, "RB-119", keyworker="lena", came=24),
    Young("moss", "Robin Kent", None, "RB-122"),
    Young("juno", "Ella Frost", None, "RB-120", keyworker="lena"),
)
NOT_CONFIRMED = ("finch",)
