# A client in a public attribute becomes asynchronous together with its annotation, the subclass in another file and
# whoever uses an object of the class.
# asyncfix: --prefer openai --unsafe-fixes
from openai import OpenAI


class Assistant:
    client: OpenAI

    def __init__(self, key: str) -> None:
        self.client: OpenAI = OpenAI(api_key=key)

    async def ask(self, text: str) -> str:
        answer = self.client.chat.completions.create(model="m", messages=[text])
        return answer.choices[0].message.content

    async def stop(self) -> None:
        if self.client is not None:
            self.client.close()
