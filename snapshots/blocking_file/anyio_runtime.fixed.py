# The same under AnyIO.

import anyio


async def save(path, text):
    def write_file():
        with open(path, "w") as f:
            f.write(text)

    await anyio.to_thread.run_sync(write_file)
    await anyio.sleep(0)
