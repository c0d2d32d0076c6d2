# A client in an attribute that only coroutines of its class use becomes asynchronous with all of them.
# asyncfix: --prefer openai,httpx --unsafe-fixes
import httpx
from openai import OpenAI


class Assistant:
    def __init__(self, key: str):
        self._model = "m"
        self._client = OpenAI(api_key=key)

    async def ask(self, text):
        answer = self._client.chat.completions.create(model=self._model, messages=[text])
        return answer.choices[0].message.content

    async def models(self, texts):
        return [self._client.embeddings.create(model=self._model, input=text) for text in texts]


class Service:
    def __init__(self, address):
        self._http = httpx.Client(base_url=address, timeout=5)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        self._http.close()

    async def state(self):
        return self._http.get("/state").json()
