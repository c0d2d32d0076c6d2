# What the check has granted is taken before the call, and so it stays granted to one task only.
import asyncio

import requests
import slow


class Account:
    def __init__(self):
        self.balance = 100

    async def withdraw(self, amount):
        if self.balance < amount:
            return "refused"
        self.balance -= amount
        requests.post("https://bank.example/withdraw", json={"amount": amount})
        return "paid"


async def main():
    account = Account()
    answers = await asyncio.gather(account.withdraw(80), account.withdraw(80))
    print(answers, account.balance, len(slow.calls))
