import asyncio

import ansible_runner
import ffmpeg
import plotly.express as px


async def draw(values: list, path: str) -> None:
    figure = px.line(values)
    figure.update_layout(title="values")
    await asyncio.to_thread(figure.write_image, path)


async def encode(source: str, target: str) -> list[str]:
    duration = (await asyncio.to_thread(ffmpeg.probe, source))["format"]["duration"]
    stream = ffmpeg.input(source).filter("scale", 640, -1).output(target)
    await asyncio.to_thread(stream.overwrite_output().run, quiet=True)
    return [duration, *stream.compile()]


async def play(folder: str):
    return await asyncio.to_thread(
        ansible_runner.run, private_data_dir=folder, playbook="site.yml"
    )
