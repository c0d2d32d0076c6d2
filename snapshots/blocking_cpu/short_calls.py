# Short, or no faster in a thread.
# asyncfix: clean

import hashlib
import json
import re


async def digest(record):
    text = json.dumps(record, sort_keys=True)
    words = sorted(re.findall(r"\w+", text))
    return hashlib.sha256(" ".join(words).encode()).hexdigest()
