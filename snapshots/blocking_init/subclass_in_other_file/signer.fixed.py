from base import Base


class Signer(Base):
    async def sign(self, requests):
        credentials = await self._get_credentials()
        if credentials is None:
            raise ValueError("no credentials")
        return [(request, credentials.secret_key) for request in requests]
