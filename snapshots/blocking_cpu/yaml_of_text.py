# A short text is parsed in less time than it takes to change threads.
# asyncfix: refuses usually-fast

import yaml


async def parse(text):
    return yaml.safe_load(text)
