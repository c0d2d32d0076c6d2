from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bot import Bot

    Base = Bot
else:
    Base = object


class Commands(Base):
    commands: dict[str, Any]


class Database(Base):
    database: Any


class Events(Base):
    listeners: list[Any]


class Modules(Base):
    modules: list[Any]


class Settings(Base):
    def load(self):
        with open(self.path) as f:
            return f.read()
