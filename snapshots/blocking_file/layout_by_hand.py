# What no formatter has written keeps its line breaks, and gets no comma before a bracket.

import asyncio


class Store:
    def read_json_file(self, path, default_value=None, raise_exception=True):
        with open(path) as file:
            return file.read() or default_value or raise_exception

    async def read(self, file_path_in_bucket, default_value=None, raise_exception=False):
        await asyncio.sleep(0)
        return self.read_json_file(
            file_path_in_bucket, default_value=default_value, raise_exception=raise_exception)
