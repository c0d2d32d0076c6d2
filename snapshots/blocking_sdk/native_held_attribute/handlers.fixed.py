from assistant import Assistant


async def embed(assistant: Assistant, texts: list[str]) -> list:
    return [
        await assistant.client.embeddings.create(model="m", input=text)
        for text in texts
    ]


async def other(request) -> str:
    return request.client.host
