# A client in an attribute that only coroutines of its class use becomes asynchronous with all of them.
# asyncfix: --prefer openai,httpx --unsafe-fixes
import httpx
from openai import AsyncOpenAI


class Assistant:
    def __init__(self, key: str):
        self._model = "m"
        self._client = AsyncOpenAI(api_key=key)

    async def ask(self, text):
        answer = await self._client.chat.completions.create(model=self._model, messages=[text])
        return answer.choices[0].message.content

    async def models(self, texts):
        return [
            await self._client.embeddings.create(model=self._model, input=text) for text in texts
        ]


class Service:
    def __init__(self, address):
        self._http = httpx.AsyncClient(base_url=address, timeout=5)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self._http.aclose()

    async def state(self):
        return (await self._http.get("/state")).json()
