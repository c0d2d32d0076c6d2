# The object is made for the call, but its folder is everybody's: what a property asks for, a method makes.
# asyncfix: refuses unsafe
import secrets
from pathlib import Path


class Keys:
    def __init__(self, root: Path):
        self.root = root

    @property
    def exist(self):
        return (self.root / "private").exists()

    def generate(self):
        (self.root / "private").write_bytes(secrets.token_bytes(200_000))


class Repo:
    def __init__(self, root: str):
        self.root = Path(root)


REPO = Repo(".")


async def prove():
    keys = Keys(REPO.root)
    if not keys.exist:
        keys.generate()
