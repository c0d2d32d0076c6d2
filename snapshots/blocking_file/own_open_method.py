# A method that is called `open`, of a class that has no files.
# asyncfix: clean


class Valve:
    def open(self, degrees):
        self.degrees = degrees


async def turn(valve: Valve):
    valve.open(90)
