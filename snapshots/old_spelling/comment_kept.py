# A comment in what would go.
# asyncfix: --select old-spelling
# asyncfix: refuses comment-in-the-way
import asyncio


async def read(path):
    return await asyncio.get_running_loop().run_in_executor(
        None,  # the default pool
        path.read_text,
    )
