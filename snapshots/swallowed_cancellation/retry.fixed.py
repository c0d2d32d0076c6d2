# Only the last attempt raises: a cancelled task tries again.
# asyncfix: --unsafe-fixes
import asyncio


async def fetch(client, url):
    for attempt in range(3):
        try:
            return await client.get(url)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            if attempt == 2:
                raise
            print(f"attempt {attempt}: {error}")
