# asyncfix: --strict
# Where what is usually fast is asked for, a temporary file is made in a thread too.
import asyncio
import tempfile


async def converted(response, convert):
    with await asyncio.to_thread(tempfile.NamedTemporaryFile, suffix=".mp3") as file:
        await asyncio.to_thread(file.write, await response.read())
        return await convert(file.name)
