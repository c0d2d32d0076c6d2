# Faces that are looked for, and rasters of maps.
import face_recognition
import rasterio
from insightface.app import FaceAnalysis


async def faces(path):
    image = face_recognition.load_image_file(path)
    return face_recognition.face_encodings(image)


async def analysed(app: FaceAnalysis, image):
    return app.get(image)


async def bands(path):
    with rasterio.open(path) as dataset:
        return dataset.read()
