# What is copied is not the object, or the copy shares the lock.
import asyncio
import copy
import pickle

import boto3


class Client:
    def __init__(self):
        self._session = None
        self._session_lock = asyncio.Lock()
        self.settings = {}

    def with_settings(self):
        return copy.deepcopy(self.settings)

    def twin(self):
        return copy.copy(self)

    async def session(self):
        if self._session is None:
            async with self._session_lock:
                if self._session is None:
                    self._session = await asyncio.to_thread(boto3.Session)
        return self._session


class Job:
    def __init__(self, name):
        self.name = name


def stored(job: Job):
    return pickle.dumps(job)
