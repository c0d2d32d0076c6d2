# `settings_path` is the path of the settings: the function reads the settings.

import json


async def load(settings_path):
    with open(settings_path) as f:
        return json.load(f)
