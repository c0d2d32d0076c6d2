# A client that blocks: the result of the cancel is returned, and the stream is never closed on this way.
# asyncfix: --unsafe-fixes --select cancel-before-close
def first_words(client, prompt, limit):
    stream = client.responses.create(input=prompt, stream=True)
    words = []
    for event in stream:
        words.append(event.text)
        if len(words) == limit:
            try:
                stream.close()
            finally:
                result = client.responses.cancel(event.response.id)
            return result
    stream.close()
    return words


async def idle():
    pass
