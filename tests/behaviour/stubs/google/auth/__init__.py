"""Stub of google.auth; `google` is a namespace package, here as there."""

import slow as _slow


class Credentials:
    def __init__(self):
        self.token = None

    @property
    def valid(self):
        return self.token is not None

    def refresh(self, request):
        _slow.call("google refresh")
        self.token = "ya29.token"


def default(scopes=None):
    _slow.call("google.auth.default")
    return Credentials(), "project-1"
