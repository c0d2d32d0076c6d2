from base import Base


class Signer(Base):
    async def sign(self, requests):
        if self._credentials is None:
            raise ValueError("no credentials")
        return [(request, self._credentials.secret_key) for request in requests]
