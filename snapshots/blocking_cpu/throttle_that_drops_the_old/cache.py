from time import monotonic


class Cache:
    def __init__(self):
        self._values = {}

    def get(self, key):
        value = self._values.get(key)
        if value is not None:
            if value[0] > monotonic():
                return value[1]
            self._values.pop(key)
        return None

    def set(self, key, value):
        self._values[key] = (monotonic() + 10, value)


cache = Cache()
