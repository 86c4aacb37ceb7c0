"""A service that signs in over HTTP, as the tests of sign_in/ have it."""

from tests.sign_in.conftest import caller, kay, little, phone

__all__ = ["caller", "kay", "little", "phone"]
