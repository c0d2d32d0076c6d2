"""A loop over what other tasks change may only wait in rounds that wait anyway, or that end it."""

import asyncio
from pathlib import Path


class Hub:
    def __init__(self):
        self.projects = {}

    async def add(self, project):
        self.projects[project.id] = project

    async def where_it_matches(self, compute):
        for project in self.projects.values():
            if compute in Path(project.path).read_text():
                await project.close()

    async def where_it_fails(self):
        for project in self.projects.values():
            try:
                Path(project.path).read_text()
            except OSError:
                await project.close()

    async def where_it_goes_on(self, compute):
        for project in self.projects.values():
            if compute not in Path(project.path).read_text():
                continue
            await project.close()

    async def where_both_hold(self, compute):
        for project in self.projects.values():
            if compute in Path(project.path).read_text() and await project.is_open():
                print(project)

    async def each_time(self, compute):
        for project in self.projects.values():
            if compute in await asyncio.to_thread(Path(project.path).read_text):
                print(project)
            await project.check()

    async def each_time_or_it_ends(self, compute):
        for project in self.projects.values():
            if compute in await asyncio.to_thread(Path(project.path).read_text):
                await project.close()
            elif project.is_last:
                break
            else:
                await asyncio.sleep(0)

    async def each_time_in_a_try(self, compute):
        for project in self.projects.values():
            try:
                if compute in await asyncio.to_thread(Path(project.path).read_text):
                    print(project)
                await project.check()
            except OSError:
                print("gone")
