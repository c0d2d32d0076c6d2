# asyncfix: refuses unknown-base
# Objects that the project pickles or copies with all they have: a lock among their attributes could not follow.
import copy
import pickle

import boto3


class Client:
    def __init__(self):
        self._session = None

    def snapshot(self):
        return pickle.dumps(self)

    async def session(self):
        if self._session is None:
            self._session = boto3.Session()
        return self._session


class Inner:
    def __init__(self):
        self._session = None

    async def session(self):
        if self._session is None:
            self._session = boto3.Session()
        return self._session


class Outer:
    def __init__(self):
        self.inner = Inner()


def duplicate(outer: Outer):
    return copy.deepcopy(outer)
