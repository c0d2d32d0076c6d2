# Texts over several lines are not indented, and acquisitions over several lines are.
import aiohttp


async def answers(url, questions):
    async with aiohttp.ClientSession(
        base_url=url,
        headers={"accept": "text/plain"},
    ) as session:
        for question in questions:
            response = await session.post("/", data="""
            Answer in one line.
        """ + question)
            yield await response.text()
