"""THE table: who may do what, when, why, and what must then follow. Meant to be read aloud and signed.

Whoever has the door may go through it when every line is true; the first that is wholly true gives the
reason. `python -m consent table` prints it. A change wants a case in tests/consent and a changelog line.
"""

from collections.abc import Mapping
from types import MappingProxyType

from consent.actions import Action
from consent.rules_adults import ADULTS
from consent.rules_asking import ASKING
from consent.rules_holding import HOLDING
from consent.rules_keys import KEYS
from consent.rules_own_words import OWN_WORDS
from consent.rules_passing_on import PASSING_ON
from consent.rules_yeses import YESES
from consent.table import Rule

RULES: Mapping[Action, Rule] = MappingProxyType(OWN_WORDS | ASKING | HOLDING | YESES | PASSING_ON | ADULTS | KEYS)
