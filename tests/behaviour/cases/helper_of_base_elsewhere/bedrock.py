from base import SigningClient


class Bedrock(SigningClient):
    async def invoke(self, body):
        self._sign(body)
        return self.header
