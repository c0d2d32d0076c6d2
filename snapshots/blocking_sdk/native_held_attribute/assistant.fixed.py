# A client in a public attribute becomes asynchronous together with its annotation, the subclass in another file and
# whoever uses an object of the class.
# asyncfix: --prefer openai --unsafe-fixes
from openai import AsyncOpenAI


class Assistant:
    client: AsyncOpenAI

    def __init__(self, key: str) -> None:
        self.client: AsyncOpenAI = AsyncOpenAI(api_key=key)

    async def ask(self, text: str) -> str:
        answer = await self.client.chat.completions.create(model="m", messages=[text])
        return answer.choices[0].message.content

    async def stop(self) -> None:
        if self.client is not None:
            await self.client.close()
