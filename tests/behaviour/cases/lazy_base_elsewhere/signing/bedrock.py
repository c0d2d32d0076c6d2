from .base import SigningClient


class BedrockClient(SigningClient):
    service = "bedrock"

    def __init__(self, profile, model):
        super().__init__(profile)
        self.model = model

    async def sign(self, number):
        if not self._credentials:
            raise RuntimeError("no credentials")
        return (number, self.model, self._credentials.secret_key)
