# `get_token` of a class of this file.
# asyncfix: clean

from azure.core.credentials import AccessToken


class StaticCredential:
    def __init__(self, token):
        self._token = token

    def get_token(self, *scopes):
        return AccessToken(self._token, 0)


async def headers(credential: StaticCredential, scope):
    return {"Authorization": credential.get_token(scope).token}
