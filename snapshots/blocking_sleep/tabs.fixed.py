# Indented with tabs.

import asyncio


async def settle(device):
	if device.slow:
		await asyncio.sleep(0.5)
