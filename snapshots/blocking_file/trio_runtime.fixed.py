# The same under trio.

import json

import trio


async def load(path):
    def read_config():
        with open(path) as f:
            return json.load(f)

    config = await trio.to_thread.run_sync(read_config)
    await trio.sleep(0)
    return config
