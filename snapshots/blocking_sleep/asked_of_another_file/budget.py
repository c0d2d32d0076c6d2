class Budget:
    def __init__(self, left):
        self.left = left
        self.limit = left

    def __bool__(self):
        return self.left > 0

    def __int__(self):
        return self.left

    def __eq__(self, other):
        return self.left == other

    def __len__(self):
        return self.limit

    def spend(self):
        self.left -= 1


class Stack:
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def __contains__(self, item):
        return item in self.items

    def take(self):
        return self.items.pop()

    def remove(self, item):
        self.items.remove(item)
