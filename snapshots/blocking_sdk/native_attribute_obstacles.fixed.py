# What keeps a client in an attribute from becoming asynchronous is named; its calls go to a thread.
# asyncfix: --prefer openai,httpx
import asyncio

import httpx
from openai import OpenAI


class Public:
    def __init__(self):
        self.client = OpenAI()

    async def ask(self, text):
        return await asyncio.to_thread(
            self.client.embeddings.create, model="m", input=text
        )


class SynchronousToo:
    def __init__(self):
        self._client = OpenAI()

    def ask_now(self, text):
        return self._client.embeddings.create(model="m", input=text)

    async def ask(self, text):
        return await asyncio.to_thread(
            self._client.embeddings.create, model="m", input=text
        )


class NeverClosed:
    def __init__(self):
        self._http = httpx.Client()

    async def state(self):
        return (await asyncio.to_thread(self._http.get, "https://a.example")).json()


class MadeAgain:
    def __init__(self):
        self._again = OpenAI()

    async def reset(self):
        self._again = OpenAI()

    async def ask(self, text):
        return await asyncio.to_thread(
            self._again.embeddings.create, model="m", input=text
        )
