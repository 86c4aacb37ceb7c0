"""A cookie is handed over only with a session that was kept, and taken back only when locking was."""

from youthvoice.db import Unavailable
from youthvoice.work import Work


def test_neither_when_the_commit_failed(caller, little, monkeypatch):
    kay = caller()
    assert kay.passphrase(little.keyworker).status_code == 200
    before = kay.http.get_cookie("__Host-staff").value
    real = Work.finish

    def full(self, *, commit=False):
        real(self)
        if commit:
            raise Unavailable

    monkeypatch.setattr(Work, "finish", full)
    answer = kay.call("POST", "/sign-in/lock")
    assert (answer.status_code, answer.headers.getlist("Set-Cookie")) == (503, [])
    assert kay.http.get_cookie("__Host-staff").value == before
    monkeypatch.setattr(Work, "finish", real)
    assert kay.call("GET", "/sign-in/me").status_code == 200
