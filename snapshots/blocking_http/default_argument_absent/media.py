import base64

import requests


class Image:
    def __init__(self, content, reference):
        self.content = content
        self.reference = reference

    def to_base64(self):
        return base64.b64encode(self.get_bytes() or b"")

    def get_bytes(self, storage=None):
        if self.content is not None:
            return self.content
        return resolved(self.reference, storage)


def resolved(reference, storage):
    if storage is None or reference is None:
        return None
    return requests.get(f"{storage}/{reference}", timeout=5).content
