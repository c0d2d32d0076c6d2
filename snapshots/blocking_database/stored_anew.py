# An entry is read, changed and stored: with an await in between, two tasks lose one of their changes.
# asyncfix: refuses unsafe
import json

import redis


class Preferences:
    def __init__(self):
        self.client = redis.Redis()

    def get(self, key):
        return json.loads(self.client.get(key) or "{}")

    def put(self, key, value):
        self.client.set(key, json.dumps(value))

    def _get_groups(self):
        return self.get("groups")

    def _save_groups(self, groups):
        self.put("groups", groups)

    async def add_group(self, name):
        groups = self._get_groups()
        groups[name] = {}
        self._save_groups(groups)


preferences = Preferences()


async def create_group(name):
    groups = preferences.get("groups")
    groups[name] = {}
    preferences.put("groups", groups)


async def count(client: redis.Redis, key):
    value = int(client.get(key) or 0)
    client.set(key, value + 1)
