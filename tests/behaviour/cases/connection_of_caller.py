# A helper without annotations uses the connection that the coroutine makes: all of it stays in one thread.
import os
import sqlite3
import tempfile
import time

FOLDER = tempfile.TemporaryDirectory()
PATH = os.path.join(FOLDER.name, "people")


def prepare():
    connection = sqlite3.connect(PATH)
    connection.execute("create table people (name text)")
    connection.executemany("insert into people values (?)", [("ada",), ("grace",)])
    connection.commit()
    connection.close()


def names(connection):
    connection.create_function("slowly", 1, lambda name: time.sleep(0.15) or name)
    return [name for (name,) in connection.execute("select slowly(name) from people")]


async def people():
    connection = sqlite3.connect(PATH)
    found = names(connection)
    connection.close()
    return found


prepare()


async def main():
    print(await people())
