import sqlite3


async def refund(user: str) -> None:
    try:
        await ask(user)
    except ValueError as error:
        with sqlite3.connect("users.db") as connection:
            connection.execute("UPDATE users SET points = points + 1 WHERE name = ?", (user,))
            connection.execute("INSERT INTO log VALUES (?)", (f"refund for {error}",))


async def note(user: str) -> None:
    try:
        await ask(user)
    except ValueError as error:
        open("log.txt", "a").write(str(error))


async def taken_away(user: str) -> None:
    try:
        await ask(user)
    except ValueError as error:
        try:
            await ask(user)
        except ValueError as error:
            print(error)
        with open("log.txt", "a") as log:
            log.write(f"{user}: {error}")


async def ask(user: str) -> None:
    raise ValueError("no answer")
