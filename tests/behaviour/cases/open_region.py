# A loop over the lines of a file, with names that flow out of the block.
# asyncfix: flags --unsafe-fixes
import slow

SOURCE = slow.source("one\ntwo\n\nthree\n")


async def main():
    words = []
    empty = 0
    with open(SOURCE, encoding="utf-8") as file:
        for line in file:
            word = line.strip()
            if not word:
                empty += 1
                continue
            words.append(word)
    print(words, empty, file.closed)
