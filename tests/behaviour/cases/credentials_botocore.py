# The session of botocore, step by step.
# asyncfix: flags --unsafe-fixes
import botocore.session


async def main():
    session = botocore.session.get_session()
    credentials = session.get_credentials()
    frozen = credentials.get_frozen_credentials()
    print(frozen.access_key, frozen.secret_key)
