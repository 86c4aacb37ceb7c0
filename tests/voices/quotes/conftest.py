"""The cast of tests/voices, for words in use."""

from tests.voices.conftest import cast

__all__ = ["cast"]
