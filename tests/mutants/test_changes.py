"""What is tried: decorated functions and methods too, each change with the words a reason stands beside."""

from pathlib import Path

from tests.mutants.changes import changes

SOURCE = '''
LIMIT = 3


@refused_as(Reason.TOO_LATE)
# a comment between
def is_early(ask, least=1):
    """It is early."""
    return ask.day < LIMIT


def counts(day):
    least = LIMIT

    # a comment between
    def fits(one):
        return one < least

    return fits(day)


class Day:
    @property
    def is_over(self):
        return self.number > 0
'''


def test_decorated_functions_and_methods_are_changed(tmp_path: Path):
    path = tmp_path / "days.py"
    path.write_text(SOURCE)
    found = [(one.name, one.said, one.is_of_the_head) for one in changes(path)]
    assert found == [
        ("is_early", "- def is_early(ask, least=1): + def is_early(ask, least=2):", True),
        ("is_early", "- return ask.day < LIMIT + return ask.day <= LIMIT", False),
        ("counts", "- least = LIMIT + least = None", False),
        ("counts", "- return one < least + return one <= least", False),
        ("counts", "- return fits(day) + return fits(None)", False),
        ("Day.is_over", "- return self.number > 0 + return self.number >= 0", False),
        ("Day.is_over", "- return self.number > 0 + return self.number > 1", False),
    ]
    assert all(SOURCE.count(one.before) == 1 for one in changes(path))
