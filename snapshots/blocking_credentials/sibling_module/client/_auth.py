from __future__ import annotations


def get_auth_headers(*, method: str, url: str, profile: str | None) -> dict[str, str]:
    import boto3
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest

    session = boto3.Session(profile_name=profile, region_name="us-east-1")
    request = AWSRequest(method=method, url=url)
    SigV4Auth(session.get_credentials(), "bedrock", "us-east-1").add_auth(request)
    return dict(request.headers)
