# The incident that this tool began with: headers are signed in a helper, before every request of an async client.
# asyncfix: flags --unsafe-fixes
import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest


def get_auth_headers(method, url, data, *, profile):
    session = boto3.Session(profile_name=profile)
    request = AWSRequest(method=method, url=url, data=data)
    SigV4Auth(session.get_credentials(), "bedrock", "eu-central-1").add_auth(request)
    return dict(request.headers)


class AsyncClient:
    async def _prepare_request(self, method, url, data):
        headers = get_auth_headers(method, url, data, profile="prod")
        print(headers["Authorization"])

    async def post(self, url, data):
        await self._prepare_request("POST", url, data)


async def main():
    await AsyncClient().post("https://bedrock.example/", b"{}")
