# Indentation as the file has it.
# asyncfix: --unsafe-fixes
import asyncio


async def load(reader):
	try:
		return await reader.read()
	except asyncio.CancelledError:
		raise
	except:
		return None
