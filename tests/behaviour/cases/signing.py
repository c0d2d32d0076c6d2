# Signing asks for credentials, and changes the request it is given.
# asyncfix: flags --unsafe-fixes
import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest

SESSION = boto3.Session(profile_name="dev", region_name="eu-central-1")


async def main():
    request = AWSRequest(method="POST", url="https://bedrock.example/", data=b"{}")
    credentials = SESSION.get_credentials()
    SigV4Auth(credentials, "bedrock", "eu-central-1").add_auth(request)
    print(dict(request.prepare().headers))
