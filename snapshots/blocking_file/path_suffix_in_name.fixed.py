# `settings_path` is the path of the settings: the function reads the settings.

import asyncio
import json


async def load(settings_path):
    def read_settings():
        with open(settings_path) as f:
            return json.load(f)

    return await asyncio.to_thread(read_settings)
