# Only the plain client resolves credentials; the other one gets them from outside.
# asyncfix: clean

from auth import session_token


class Client:
    def headers(self):
        return {"X-Token": session_token()}


class AsyncClient:
    def __init__(self, token):
        self.token = token

    async def headers(self):
        return {"X-Token": self.token}
