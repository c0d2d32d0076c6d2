# Many first callers resolve the credentials once, and a later loop finds them resolved.
# asyncfix: flags --unsafe-fixes
import asyncio
import threading

import boto3
import slow


class Client:
    def __init__(self, profile):
        self.profile = profile
        self._credentials = boto3.Session(profile_name=profile).get_credentials()

    async def key(self):
        return self._credentials.access_key

    async def both(self):
        return (self.profile, self._credentials.access_key, self._credentials.secret_key)


def in_another_loop(client):
    async def ask():
        return await asyncio.gather(client.key(), client.both())

    answers = []
    thread = threading.Thread(target=lambda: answers.append(asyncio.run(ask())))
    thread.start()
    return thread, answers


async def main():
    client = Client("dev")
    print(await asyncio.gather(*(client.key() for _ in range(5)), client.both()))
    thread, answers = in_another_loop(client)
    while thread.is_alive():
        await asyncio.sleep(0.01)
    print(answers)
    print(slow.calls)
