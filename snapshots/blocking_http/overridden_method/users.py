# The class overrides the blocking method with one that reads from memory.
# asyncfix: clean

from base import Resource


class Users(Resource):
    def __init__(self, known):
        self.known = known

    def _load(self, path):
        return self.known[path]

    async def name(self, user_id):
        return self._load(f"users/{user_id}")["name"]


async def main():
    return await Users({"users/1": {"name": "Ada"}}).name(1)
