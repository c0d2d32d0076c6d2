# The check is acted upon after the await: both tasks pass it.
import asyncio

import requests
import slow


class Account:
    def __init__(self):
        self.balance = 100

    async def withdraw(self, amount):
        if self.balance < amount:
            return "refused"
        await asyncio.to_thread(requests.post, "https://bank.example/withdraw", json={"amount": amount})
        self.balance -= amount
        return "paid"


async def main():
    account = Account()
    answers = await asyncio.gather(account.withdraw(80), account.withdraw(80))
    print(answers, account.balance, len(slow.calls))
