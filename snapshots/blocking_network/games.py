# Servers of games answer over the network, engines that play are processes, and windows belong to the main thread.
import a2s
import chess
import chess.engine
import pygame
from mcrcon import MCRcon
from mcstatus import JavaServer
from stockfish import Stockfish


async def players(address: str):
    server = JavaServer.lookup(address)
    return server.status().players.online + len(a2s.players((address, 27015)))


async def order(address: str):
    with MCRcon(address, "password") as console:
        # It sets a signal.
        return console.command("/list")


async def move(board: chess.Board):
    with chess.engine.SimpleEngine.popen_uci("stockfish") as engine:
        return engine.play(board, chess.engine.Limit(time=1))


class Opponent:
    def __init__(self, engine: Stockfish):
        self.engine = engine

    async def move(self):
        # One question after the other.
        return self.engine.get_best_move()


async def frames(clock: pygame.time.Clock):
    clock.tick(60)
    pygame.time.wait(10)
