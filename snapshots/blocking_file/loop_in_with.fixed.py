# The empty list moves with the loop that fills it; the break stays inside.

import asyncio


async def head(path, limit):
    def read_lines():
        lines = []
        with open(path) as f:
            for line in f:
                if len(lines) == limit:
                    break
                lines.append(line.rstrip())
        return lines

    lines = await asyncio.to_thread(read_lines)
    print(limit, lines)
    return len(lines)
