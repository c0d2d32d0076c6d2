# What is checked or read before the call is changed after it: other tasks would run in between.
import asyncio

import requests

accounts = {}
failures = {}


def check_attempts(name):
    if failures.get(name, 0) > 3:
        raise PermissionError(name)


def record_attempt(name):
    failures[name] = failures.get(name, 0) + 1


class Bank:
    def __init__(self):
        self.balance = 100
        self.sent = 0
        self.is_open = False
        self.pending = []
        self.tickets = {}

    async def withdraw(self, url, amount):
        if self.balance < amount:
            raise ValueError(amount)
        requests.post(url, json={"amount": amount})
        self.balance -= amount

    async def count(self, url):
        sent = self.sent
        requests.post(url)
        self.sent = sent + 1

    async def open_once(self, url, remote):
        if not self.is_open:
            if remote:
                requests.post(url)
        self.is_open = True

    async def hand_in(self, url):
        requests.post(url, json=self.pending)
        self.pending.clear()

    async def redeem(self, url, number):
        ticket = self.tickets[number]
        requests.post(url, json=ticket)
        del self.tickets[number]


async def register(name, url):
    if name in accounts:
        raise ValueError(name)
    profile = requests.get(url).json()
    accounts[name] = profile


async def log_in(name, url):
    check_attempts(name)
    if requests.get(url).status_code == 403:
        record_attempt(name)


async def greet(url):
    return (await asyncio.to_thread(requests.get, url)).text
