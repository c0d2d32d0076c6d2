# While a database file is open and locked, or a transaction belongs to everybody who uses the connection, no other task
# may run.
# asyncfix: refuses holds-lock

import dbm
import shelve
import sqlite3

import bcrypt
import peewee

database = peewee.SqliteDatabase("app.db")


async def register(path, name, password, notify):
    with dbm.open(path, "c") as users:
        if name in users:
            return False
        users[name] = bcrypt.hashpw(password, bcrypt.gensalt())
        await notify(name)
        return True


async def register_in_shelf(path, name, password, notify):
    with shelve.open(path) as users:
        users[name] = bcrypt.hashpw(password, bcrypt.gensalt())
        await notify(name)


async def register_in_table(path, name, password, notify):
    connection = sqlite3.connect(path)
    with connection:
        hashed = bcrypt.hashpw(password, bcrypt.gensalt())
        connection.execute("insert into users values (?, ?)", (name, hashed))
        await notify(name)


async def register_in_transaction(users, name, password):
    with database.atomic():
        users.add(name, bcrypt.hashpw(password, bcrypt.gensalt()))
