# asyncfix: refuses unsafe
"""An amount is taken from one place and given to another: nobody may see one without the other."""

from pathlib import Path


class Bank:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.balance = {}

    async def transfer(self, one: str, other: str, amount: int) -> None:
        self.balance[one] -= amount
        print(self.path.read_text())
        self.balance[other] += amount


async def pay(path: Path, one, other, amount: int) -> None:
    one.coins -= amount
    print(path.read_text())
    other.coins += amount
