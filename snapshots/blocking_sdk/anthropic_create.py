# One answer, complete when it comes.

import anthropic

client = anthropic.Anthropic()


async def answer(question: str) -> str:
    message = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=1024,
        messages=[{"role": "user", "content": question}],
    )
    return message.content[0].text
