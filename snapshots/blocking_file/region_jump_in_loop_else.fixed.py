# The `else` of a loop belongs to the loop around: its `continue` keeps the block from moving whole.
import asyncio


async def find(paths, words, send):
    for word in words:
        for path in paths:

            def read_text(path):
                with open(path) as stream:
                    return stream.read()

            text = await asyncio.to_thread(read_text, path)
            if word in text:
                break
        else:
            continue
        await send(word)
