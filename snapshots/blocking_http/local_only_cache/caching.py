import redis


class DualCache:
    def __init__(self):
        self.local = {}
        self.remote = redis.Redis()

    def increment(self, key, by, local_only: bool = False):
        self.local[key] = self.local.get(key, 0) + by
        if self.remote is not None and local_only is False:
            return self.remote.incr(key, by)
        return self.local[key]
