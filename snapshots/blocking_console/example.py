# The prompt waits for a person, the loop goes on.
# asyncfix: flags --unsafe-fixes
async def confirm(question: str) -> bool:
    return input(f"{question} [y/N] ").strip().lower() == "y"
