# A helper goes from one object to the next, which is made of the one before.
import asyncio
import json


class Node:
    def __init__(self, parent):
        self.parent = parent
        self.items = []

    def add(self, item):
        self.items.append(item)


def save(node, path):
    while node.parent:
        if node.items:
            node = node.parent
        else:
            node = node.parent.parent
    with open(path, "w") as stream:
        json.dump(node.items, stream)


async def main(node, path):
    node.add(1)
    await asyncio.to_thread(save, node, path)
