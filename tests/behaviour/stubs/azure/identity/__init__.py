"""Stub of azure.identity; `azure` is a namespace package, here as there."""

from collections import namedtuple

import slow as _slow

AccessToken = namedtuple("AccessToken", "token expires_on")


class DefaultAzureCredential:
    def get_token(self, *scopes):
        _slow.call("azure get_token")
        return AccessToken("token for {}".format(scopes[0]), 1700000000)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class ClientSecretCredential(DefaultAzureCredential):
    def __init__(self, tenant_id, client_id, client_secret):
        self.tenant_id = tenant_id
