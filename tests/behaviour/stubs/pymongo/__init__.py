"""Stub of pymongo: collections that keep documents; the client itself connects lazily."""

import slow as _slow


class _Collection:
    def __init__(self, name):
        self._name = name
        self._documents = []

    def insert_one(self, document):
        _slow.call("pymongo insert_one {}".format(self._name))
        self._documents.append(document)

    def find_one(self, query):
        _slow.call("pymongo find_one {}".format(self._name))
        return next(iter(self._matching(query)), None)

    def find(self, query):
        # Nothing is asked before the cursor is read.
        return _Cursor(self, query)

    def count_documents(self, query):
        _slow.call("pymongo count_documents {}".format(self._name))
        return len(self._matching(query))

    def _matching(self, query):
        return [each for each in self._documents if query.items() <= each.items()]


class _Cursor:
    def __init__(self, collection, query):
        self._collection = collection
        self._query = query

    def __iter__(self):
        _slow.call("pymongo find {}".format(self._collection._name))
        return iter(self._collection._matching(self._query))


class _Database:
    def __init__(self):
        self._collections = {}

    def __getitem__(self, name):
        return self._collections.setdefault(name, _Collection(name))

    __getattr__ = __getitem__


class MongoClient:
    def __init__(self, host=None):
        self._databases = {}

    def __getitem__(self, name):
        return self._databases.setdefault(name, _Database())

    __getattr__ = __getitem__

    def close(self):
        pass
