"""THE table: who may do what, when, why, and what must then follow. Meant to be read aloud and signed.

Whoever has the door may go through it when every line is true; the first that is wholly true gives the
reason. `python -m consent table` prints it. A change wants a case in tests/consent and a changelog line.
"""

from collections.abc import Mapping
from types import MappingProxyType

from consent.actions import Action
from consent.rules.adults import ADULTS
from consent.rules.asking import ASKING
from consent.rules.back import COMING_BACK
from consent.rules.cover import COVER
from consent.rules.explaining import EXPLAINING
from consent.rules.holding import HOLDING
from consent.rules.keys import KEYS
from consent.rules.own_words import OWN_WORDS
from consent.rules.passing_on import PASSING_ON
from consent.rules.seeing import SEEING
from consent.rules.sharing_on import SHARING_ON
from consent.rules.speaking_up import SPEAKING_UP
from consent.rules.typed import TYPED
from consent.rules.workers import WORKERS
from consent.rules.yeses import YESES
from consent.table import Rule

# In the order in which a policy is read: first the young person, then those who stand around them, last the keys.
PARTS: tuple[tuple[str, Mapping[Action, Rule]], ...] = (
    ("What a young person says, shares and takes back", OWN_WORDS),
    ("What a young person sees, and says back", SEEING),
    ("What a worker types for them", TYPED),
    ("Being asked to take part", ASKING),
    ("Holding back: not asking now", HOLDING),
    ("Explaining, and asking for a yes", EXPLAINING),
    ("Saying yes, and changing it", YESES),
    ("Asking whether somebody more may read it", SHARING_ON),
    ("Passing on, and going against a wish", PASSING_ON),
    ("Somebody on their side, and something wrong with a worker", SPEAKING_UP),
    ("What adults write and answer, and who comes in", ADULTS),
    ("Choosing a worker", WORKERS),
    ("Letting a young person back in who lost every way in", COMING_BACK),
    ("When a worker is away: cover", COVER),
    ("Keys, accounts and numbers", KEYS),
)

RULES: Mapping[Action, Rule] = MappingProxyType({action: rule for _, part in PARTS for action, rule in part.items()})
