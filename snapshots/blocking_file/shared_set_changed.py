# The set belongs to everybody; from a thread it would be changed while others look at it.
# asyncfix: refuses unsafe


class Crawler:
    def __init__(self):
        self.seen = set()

    async def load(self, path):
        with open(path) as f:
            for line in f:
                self.seen.add(line.strip())
