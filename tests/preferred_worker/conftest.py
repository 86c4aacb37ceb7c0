"""What these tests may ask for: a house with its people in it, on both databases."""

from tests.voices.conftest import cast

__all__ = ["cast"]
