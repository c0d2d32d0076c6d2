# asyncfix: --unsafe-fixes
# The attribute that tells whether both are there is assigned last: a thread never sees one without the other.
import asyncio

from google.cloud import storage


class Storage:
    def __init__(self, bucket_name: str, project=None):
        self.client = storage.Client(project=project)
        self.bucket = self.client.bucket(bucket_name)

    def sync_get_read_url(self, key):
        return self.bucket.blob(key).generate_signed_url(version="v4")

    async def get_read_url(self, key):
        return await asyncio.to_thread(self.sync_get_read_url, key)

    async def close(self):
        self.client.close()
