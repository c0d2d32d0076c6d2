# Indented with tabs.

import asyncio
import time


async def settle(device):
	if device.slow:
		await asyncio.sleep(0.5)
