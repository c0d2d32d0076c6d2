# A comment above the first statement of the condition goes with it.
# asyncfix: --unsafe-fixes --target-version 3.11

import boto3


class AsyncClient:
    def __init__(self, *, use_sigv4: bool, region: str | None = None) -> None:
        self._region = region
        self._credentials = None
        if use_sigv4:
            # One session for one client.
            session = boto3.Session(region_name=region)
            # Asks the metadata service when nothing else knows.
            self._credentials = session.get_credentials()

    async def token(self):
        return self._credentials.token


class OtherClient:
    def __init__(self, *, use_sigv4: bool, region: str | None = None) -> None:
        self._region = region
        self._credentials = None
        if use_sigv4:
            # Asks the metadata service when nothing else knows.
            self._credentials = boto3.Session(region_name=region).get_credentials()

    async def token(self):
        return self._credentials.token
