# Faces that are looked for, and rasters of maps.
import asyncio

import face_recognition
import rasterio
from insightface.app import FaceAnalysis


async def faces(path):
    image = await asyncio.to_thread(face_recognition.load_image_file, path)
    return await asyncio.to_thread(face_recognition.face_encodings, image)


async def analysed(app: FaceAnalysis, image):
    return app.get(image)


async def bands(path):
    def read_file():
        with rasterio.open(path) as dataset:
            return dataset.read()

    return await asyncio.to_thread(read_file)
