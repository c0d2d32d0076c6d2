"""The request that signing fills in."""


class AWSRequest:
    def __init__(self, method=None, url=None, headers=None, data=None):
        self.method = method
        self.url = url
        self.headers = dict(headers or {})
        self.data = data

    def prepare(self):
        return self
