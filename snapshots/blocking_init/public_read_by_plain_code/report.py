from client import Storage


def report():
    storage = Storage()
    return storage.s3.meta
