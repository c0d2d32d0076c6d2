# asyncfix: refuses shared-iteration
# A loop over a parameter for which another coroutine hands over what other tasks change.


class Room:
    def __init__(self):
        self._members = set()

    async def join(self, name):
        self._members.add(name)

    async def backup(self, path):
        await save(path, self._members)


async def save(path, names):
    with open(path, "w") as file:
        for name in names:
            file.write(f"{name}\n")
