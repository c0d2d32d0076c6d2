# Session, credentials and their frozen form: each may ask a server.
# asyncfix: flags --unsafe-fixes
import boto3
import slow


async def main():
    credentials = boto3.Session(profile_name="dev").get_credentials().get_frozen_credentials()
    print(credentials.access_key, credentials.token)
    print(slow.calls)
