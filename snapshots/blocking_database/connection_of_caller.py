# asyncfix: refuses thread-affine
# A helper that is given a connection may use it only in the thread that has made it.
import sqlite3


def names(connection):
    return [name for (name,) in connection.execute("select name from people")]


async def people(path):
    connection = sqlite3.connect(path)
    await connected(path)
    found = names(connection)
    await connected(path)
    connection.close()
    return found


async def connected(path):
    print(path)
