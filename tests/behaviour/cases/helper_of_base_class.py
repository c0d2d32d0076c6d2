# The method is inherited and called through super().
# asyncfix: flags --unsafe-fixes
import requests


class Base:
    def load(self):
        return requests.get("https://service.example/base").json()["path"]


class Derived(Base):
    def load(self):
        raise AssertionError("the base class was asked")

    async def show(self):
        print(super().load())


async def main():
    await Derived().show()
