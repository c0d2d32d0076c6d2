# The synchronous client of a service, used in a coroutine.
import openai

client = openai.OpenAI()


async def summarise(text: str) -> str:
    answer = client.chat.completions.create(
        model="gpt-5-mini",
        messages=[{"role": "user", "content": f"Summarise: {text}"}],
    )
    return answer.choices[0].message.content
