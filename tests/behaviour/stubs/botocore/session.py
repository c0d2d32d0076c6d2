"""A session resolves credentials through its chain of providers."""

import slow as _slow

from .credentials import RefreshableCredentials


class Session:
    def __init__(self, profile=None):
        self.profile = profile

    def get_credentials(self):
        _slow.call("botocore get_credentials")
        return RefreshableCredentials("KEY-{}".format(self.profile), "SECRET", "TOKEN")


def get_session():
    return Session()
