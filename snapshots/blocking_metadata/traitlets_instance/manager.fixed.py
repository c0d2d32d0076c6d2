# A trait holds an instance of the class it names, here of one whose subclass looks at files.
# asyncfix: flags --strict --unsafe-fixes

import asyncio

from checkpoints import Checkpoints
from traitlets import HasTraits, Instance


class Manager(HasTraits):
    checkpoints = Instance(Checkpoints, config=True)

    async def has_checkpoint(self, path):
        return await asyncio.to_thread(self.checkpoints.exists, path)
