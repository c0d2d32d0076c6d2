# asyncfix: refuses comment-in-the-way
"""A comment behind the condition would be lost with it."""

import boto3


class Client:
    def __init__(self, *, use_sigv4: bool, region: str | None = None) -> None:
        self._credentials = None
        if use_sigv4:        # Asks the metadata service when nothing else knows.
            self._credentials = boto3.Session(region_name=region).get_credentials()

    async def token(self):
        return self._credentials.token
