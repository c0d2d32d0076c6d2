# The loop goes over a dictionary that other tasks change: not from another thread.
# asyncfix: refuses shared-iteration


class Registry:
    def __init__(self):
        self.names = {}

    async def register(self, name, address):
        self.names[name] = address

    async def save(self, path):
        with open(path, "w") as f:
            for name, address in self.names.items():
                f.write(f"{name} {address}\n")
