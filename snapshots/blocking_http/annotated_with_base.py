# What the methods make says more than their annotation: one makes the class that only plans, the other the one that asks.

from abc import ABC, abstractmethod

import requests


class Parser(ABC):
    @abstractmethod
    def parse(self, url): ...


class Fetching(Parser):
    def parse(self, url):
        return requests.get(url, timeout=5).text


class Planned(Parser):
    def parse(self, url):
        return self.later(url)

    async def later(self, url):
        return url


class Direct:
    def parser(self) -> "Parser":
        return Fetching()


class Planning:
    def parser(self, options: dict | None = None) -> Parser:
        made = Planned()
        return made


class Sketching:
    def parser(self) -> Parser:
        return Planned()


class Checking(Sketching):
    def parser(self) -> Parser:
        return Fetching()


class Either:
    def parser(self, fast) -> Parser:
        if fast:
            return Fetching()
        return self.other()

    def other(self): ...


async def ask(url):
    parser = Direct().parser()
    return parser.parse(url)


async def plan(url):
    parser = Planning().parser()
    return await parser.parse(url)


async def ask_either(url):
    parser = Either().parser(True)
    return parser.parse(url)


async def sketch(sketching: Sketching, url):
    parser = sketching.parser()
    return parser.parse(url)
