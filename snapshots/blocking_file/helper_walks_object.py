# The helper makes dictionaries of an object and all that it holds, to which coroutines add, or of one that nobody changes.
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass
class Player:
    name: str
    points: list[int] = field(default_factory=list)


@dataclass
class Board:
    players: dict[str, Player] = field(default_factory=dict)


@dataclass
class Rules:
    limits: dict[str, int] = field(default_factory=dict)


class Game:
    def __init__(self):
        self.board = Board()
        self.rules = Rules()

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self.board)))

    def save_rules(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self.rules)))

    async def autosave(self, path: Path) -> None:
        self.save(path)

    async def save_once(self, path: Path) -> None:
        self.save_rules(path)

    async def score(self, name: str, points: int) -> None:
        self.board.players[name].points.append(points)
