from pathlib import Path


class Client:
    def __init__(self, path: Path):
        self.path = path
        self.pending = {}

    async def answer(self, number: int) -> None:
        future = self.pending.pop(number)
        future.set_result(self.path.read_text())
        with open(self.path) as file:
            text = file.read()
        print(text)

    async def tell(self, number: int) -> None:
        event = self.pending.get(number)
        event.set(self.path.read_text())
        with open(self.path) as file:
            text = file.read()
        print(text)

    async def own(self) -> list[str]:
        lines = []
        lines.append(self.path.read_text())
        with open(self.path) as file:
            lines.append(file.read())
        return lines
