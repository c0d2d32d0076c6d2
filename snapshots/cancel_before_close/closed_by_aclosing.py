# `aclosing` and an ordinary `with` close the stream, after the cancel.
# asyncfix: refuses closed-by-block
from contextlib import aclosing, closing


async def first_words(client, prompt, limit):
    async with aclosing(client.responses.stream(input=prompt)) as stream:
        async for event in stream:
            if event.number == limit:
                await client.responses.cancel(event.response.id)
                return


def first_words_at_once(client, prompt, limit):
    with closing(client.responses.stream(input=prompt)) as stream:
        for event in stream:
            if event.number == limit:
                client.responses.cancel(event.response.id)
                return
