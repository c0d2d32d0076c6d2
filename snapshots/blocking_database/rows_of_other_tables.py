# Counter-cases of `rows_asked_then_stored`: another table, a change first, rows that are locked, one statement.
import sqlite3

import psycopg2


class Shows:
    def __init__(self, path):
        self._path = path

    def visit(self, show):
        with sqlite3.connect(self._path) as connection:
            row = connection.execute("SELECT title FROM shows WHERE id = ?", (show,)).fetchone()
            connection.execute("INSERT INTO visits VALUES (?, ?)", (show, row[0]))

    def grow(self, show):
        with sqlite3.connect(self._path) as connection:
            connection.execute("UPDATE shows SET size = size + 1 WHERE id = ?", (show,))
            return connection.execute("SELECT size FROM shows WHERE id = ?", (show,)).fetchone()[0]

    def take(self, show):
        connection = psycopg2.connect("dbname=shows")
        cursor = connection.cursor()
        cursor.execute("SELECT taken FROM shows WHERE id = %s FOR UPDATE", (show,))
        taken = cursor.fetchone()[0]
        cursor.execute("UPDATE shows SET taken = %s WHERE id = %s", (taken + 1, show))
        connection.commit()
        connection.close()

    async def visited(self, show):
        self.visit(show)

    async def grown(self, show):
        return self.grow(show)

    async def taken(self, show):
        self.take(show)
