# A comment that a formatter would write in another way goes along as it is.
# asyncfix: --unsafe-fixes --target-version 3.11

import boto3


class AsyncClient:
    def __init__(self, region: str) -> None:
        self._region = region
        self._credentials = boto3.Session(region_name=region).get_credentials()#once

    async def token(self) -> str:
        return self._credentials.token
