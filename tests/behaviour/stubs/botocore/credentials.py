"""Static credentials are at hand; refreshable ones ask a server."""

from collections import namedtuple

import slow as _slow

ReadOnlyCredentials = namedtuple("ReadOnlyCredentials", "access_key secret_key token")


class Credentials:
    def __init__(self, access_key, secret_key, token=None):
        self.access_key = access_key
        self.secret_key = secret_key
        self.token = token

    def get_frozen_credentials(self):
        return ReadOnlyCredentials(self.access_key, self.secret_key, self.token)


class RefreshableCredentials(Credentials):
    def get_frozen_credentials(self):
        _slow.call("botocore refresh")
        return super().get_frozen_credentials()
