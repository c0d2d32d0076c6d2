# In a cancelled scope of trio the goodbye is never sent, since awaiting it raises at once.
# asyncfix: flags --unsafe-fixes --select slow-cleanup
# runtime: trio
# needs: trio
# shows: sent: hello => sent: hello, bye
import trio


async def send(sent, text):
    await trio.sleep(0.001)
    sent.append(text)


async def chat(sent):
    await send(sent, "hello")
    try:
        await trio.sleep(30)
    finally:
        await send(sent, "bye")


async def main():
    sent = []
    with trio.move_on_after(0.05):
        await chat(sent)
    print("sent:", ", ".join(sent))
