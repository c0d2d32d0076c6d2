# A transaction of dataset belongs to the thread that begins it.
# asyncfix: refuses thread-affine
import dataset


async def transfer(db: dataset.Database) -> None:
    db.begin()
    db.commit()
