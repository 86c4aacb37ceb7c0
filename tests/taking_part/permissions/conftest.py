"""The cast of tests/voices, for yeses to being asked."""

from tests.voices.conftest import cast

__all__ = ["cast"]
