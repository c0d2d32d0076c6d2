# The loop counts in an attribute that other tasks see and change.
# asyncfix: refuses live-result


class Statistics:
    def __init__(self):
        self.lines = 0

    async def add(self, path):
        with open(path) as f:
            for line in f:
                self.lines += 1
