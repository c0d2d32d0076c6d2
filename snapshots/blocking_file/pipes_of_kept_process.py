# asyncfix: refuses unsafe
# A program that stays open answers one question after the other.
import subprocess


class Engine:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()

    async def move(self, question):
        return self.ask(question)
