from __future__ import annotations

from typing import TYPE_CHECKING

from caching import lru_cache

if TYPE_CHECKING:
    import boto3


@lru_cache(maxsize=512)
def session_for(*, region: str | None, profile: str | None) -> boto3.Session:
    import boto3

    return boto3.Session(region_name=region, profile_name=profile)


def auth_headers(*, region: str | None, profile: str | None) -> dict[str, str]:
    credentials = session_for(region=region, profile=profile).get_credentials()
    return {"Authorization": credentials.access_key}
