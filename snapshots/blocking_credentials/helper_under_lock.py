# asyncfix: --unsafe-fixes
# asyncfix: refuses holds-lock
# One of the calls holds a lock of threads, which no other task could get while that one waits.
import threading

import boto3


class Client:
    def __init__(self, profile):
        self.profile = profile
        self._key = None
        self._lock = threading.Lock()

    def _refresh(self):
        self._key = boto3.Session(profile_name=self.profile).get_credentials().access_key

    async def header(self):
        with self._lock:
            self._refresh()
        return {"Authorization": self._key}
