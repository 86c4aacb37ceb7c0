"""Whether an adult's “because” is a reason. It asks for words, never judges them."""

import re

# “We do not do it because we do not do it”: these say that there is a rule, not why (experience.md, K6).
NOT_A_REASON = frozenset({"policy", "policies", "procedure", "procedures", "protocol", "rule", "rules", "na", "none"})
# Words that carry no reason of their own, so “because it is our policy” is still “policy”.
_SMALL = (
    "a an and as at be because by company due for from i in is it its of on or our per s service so t that the "
    "there this to under was we with you your"
)
SMALL_WORDS = frozenset(_SMALL.split())
# “Not safe yet” is the shortest reason met in trying out; two words never said why.
FEWEST_WORDS = 3

NO_REASON = "Say why, in words they will understand."
ONLY_POLICY = (
    "“Policy” is not a reason to them. Say what the policy is for, and why it means no this time. "
    "If you are not sure yet, choose “Still thinking”."
)
TOO_SHORT = (
    "A “no” needs a reason they can understand. Write a short sentence that says why. "
    "If you are not sure yet, choose “Still thinking”."
)


def real_words(because: str) -> set[str]:
    """The different words in it that can carry a reason, in any script."""
    words = re.findall(r"[^\W\d_]+", because.casefold().replace("n/a", "na"))
    return set(words) - SMALL_WORDS - NOT_A_REASON


def what_is_missing(because: str, *, says_no: bool) -> str | None:
    """The sentence for the adult when `because` is not a reason, or None when it is.

    Every answer says why (experience.md, K6); one that says no needs a short sentence of it (architecture.md, floor 6).
    """
    words = real_words(because)
    if words and (len(words) >= FEWEST_WORDS or not says_no):
        return None
    if set(re.findall(r"[^\W\d_]+", because.casefold())) & NOT_A_REASON:
        return ONLY_POLICY
    return TOO_SHORT if says_no and words else NO_REASON
