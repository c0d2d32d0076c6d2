# asyncfix: refuses unsafe
# What is sent to the shell and what it answers belong together.
import paramiko


class Shell:
    def __init__(self, channel: paramiko.Channel):
        self.channel = channel

    async def write(self, line):
        self.channel.send(line)

    async def read(self):
        return self.channel.recv(1024)
