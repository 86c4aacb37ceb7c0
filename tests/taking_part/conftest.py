"""The town of tests/records, for yeses."""

from tests.records.conftest import town

__all__ = ["town"]
