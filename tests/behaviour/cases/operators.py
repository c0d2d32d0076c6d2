# Operators call methods of the class that they work on, and give what these return.
# asyncfix: flags --unsafe-fixes
import asyncio
import time


class Store:
    def __init__(self):
        self.items = {}

    def __contains__(self, key):
        time.sleep(0.1)
        return key in self.items

    def __getitem__(self, key):
        time.sleep(0.1)
        return self.items[key]

    def __setitem__(self, key, value):
        time.sleep(0.1)
        self.items[key] = value

    def __delitem__(self, key):
        time.sleep(0.1)
        del self.items[key]

    def __add__(self, other):
        time.sleep(0.1)
        return [*self.items, other]

    def __eq__(self, other):
        time.sleep(0.1)
        return self.items == other


async def main():
    store = Store()
    store["a"] = 1
    store["b"] = [2]
    print("a" in store, "c" not in store, store["b"][0])
    store["a"] += 1
    print(store["a"], store + "d")
    if "b" in store:
        del store["b"]
    print(store == {"a": 2}, store != {"a": 2})
    try:
        store["missing"]
    except KeyError as error:
        print("no", error)


asyncio.run(main())
