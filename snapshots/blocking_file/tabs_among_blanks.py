# asyncfix: refuses comment-in-the-way
"""Deeper by four blanks, a line whose tab follows a blank is deeper by eight columns."""

import json


async def load(path):
    if path:
      	with open(path) as file:
              settings = json.load(file)
    return settings
