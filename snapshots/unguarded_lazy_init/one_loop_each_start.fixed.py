# What starts the program runs the only loop, and whoever makes the object for the call shares it with nobody.
import asyncio
from pathlib import Path


class Checker:
    def __init__(self):
        self._client = None
        self._client_lock = asyncio.Lock()

    async def user_of(self, token):
        if self._client is None:
            async with self._client_lock:
                if self._client is None:
                    self._client = await asyncio.to_thread(Path("keys.json").read_bytes)
        return f"{self._client}-{token}"


async def serve(tokens):
    checker = Checker()
    return [await checker.user_of(token) for token in tokens]


def once(token):
    return asyncio.run(Checker().user_of(token))


def start(tokens):
    print(asyncio.run(serve(tokens)))


def main():
    start(["a", "b"])


if __name__ == "__main__":
    main()
