# asyncfix: --unsafe-fixes
# The attribute that tells whether both are there is assigned last: a thread never sees one without the other.
import asyncio
import threading

from google.cloud import storage


class Storage:
    def __init__(self, bucket_name: str, project=None):
        self._project = project
        self._bucket_name = bucket_name
        self.bucket = None
        self.client = None
        self._client_lock = threading.Lock()

    def get_client(self):
        if self.client is None:
            with self._client_lock:
                if self.client is None:
                    self.bucket, self.client = self._resolve_client()
        return self.client

    def get_bucket(self):
        self.get_client()
        return self.bucket

    def _resolve_client(self):
        client = storage.Client(project=self._project)
        bucket = client.bucket(self._bucket_name)
        return bucket, client

    def sync_get_read_url(self, key):
        return self.get_bucket().blob(key).generate_signed_url(version="v4")

    async def get_read_url(self, key):
        return await asyncio.to_thread(self.sync_get_read_url, key)

    async def close(self):
        if self.client is not None:
            self.client.close()
