# Nothing could interrupt the clean-up so far: what follows the new await in it is left out when a cancellation comes then.
# asyncfix: --target-version 3.11

import asyncio
import logging
import shutil

logger = logging.getLogger(__name__)


class Worker:
    def __init__(self, client):
        self.client = client
        self.busy = False

    async def work(self, folder):
        self.busy = True
        try:
            await asyncio.sleep(1)
        finally:
            shutil.rmtree(folder)
            self.busy = False

    async def work_and_close(self, folder):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            shutil.rmtree(folder)
            self.client.close()
            raise

    async def last(self, folder):
        self.busy = True
        try:
            await asyncio.sleep(1)
        finally:
            self.busy = False
            shutil.rmtree(folder)
            logger.info("removed %s", folder)

    async def awaited_before(self, folder):
        try:
            await asyncio.sleep(1)
        finally:
            await self.client.aclose()
            shutil.rmtree(folder)
            self.busy = False

    async def held(self, folder):
        try:
            await asyncio.sleep(1)
        finally:
            try:
                shutil.rmtree(folder)
            finally:
                self.busy = False

    async def failed(self, folder):
        try:
            await asyncio.sleep(1)
        except ValueError:
            shutil.rmtree(folder)
            self.busy = False
            raise
