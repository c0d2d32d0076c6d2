# The name is imported under another one.
from time import sleep as pause


async def main():
    for step in range(2):
        pause(0.3)
        print("step", step)
