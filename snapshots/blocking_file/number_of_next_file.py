# The number of the next file comes from a method of its own, and two tasks that ask for it get the same one.
# asyncfix: refuses unsafe
import re
from pathlib import Path


class Designs:
    def __init__(self, root: Path):
        self.root = root

    def _next_number(self, theme):
        highest = 0
        for path in self.root.glob(f"{theme}-*.txt"):
            found = re.match(rf"{theme}-(\d+)", path.name)
            if found:
                highest = max(highest, int(found.group(1)))
        return highest + 1

    def create(self, theme, title):
        number = self._next_number(theme)
        path = self.root / f"{theme}-{number:02d}.txt"
        path.write_text(title)
        return path

    async def create_design(self, theme, title):
        return self.create(theme, title)
