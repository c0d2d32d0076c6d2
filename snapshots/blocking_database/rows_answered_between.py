"""Whoever has too little is told so and leaves; the others get by without a wait between what is read and written."""
# asyncfix: refuses unsafe

import asyncio
import sqlite3

connection = sqlite3.connect("shop.db", check_same_thread=False)


def coins(user: int) -> int:
    return connection.execute("SELECT coins FROM users WHERE id = ?", (user,)).fetchone()[0]


def pay(user: int, left: int) -> None:
    connection.execute("UPDATE users SET coins = ? WHERE id = ?", (left, user))


async def answer(text: str) -> None:
    await asyncio.sleep(0.1)


async def buy(user: int, price: int) -> None:
    left = coins(user)
    if left < price:
        await answer("not enough")
        return
    pay(user, left - price)
