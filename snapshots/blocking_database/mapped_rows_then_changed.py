# asyncfix: refuses unsafe
# Rows are read as objects, and written back as objects or by a statement.
from sqlalchemy import create_engine, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Gallery(Base):
    __tablename__ = "gallery"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    views: Mapped[int]


engine = create_engine("sqlite:///galleries.db")


class Store:
    def find(self, model, owner):
        with Session(engine, expire_on_commit=False) as session:
            return session.scalars(select(model).where(model.owner == owner)).all()

    def keep(self, row):
        with Session(engine, expire_on_commit=False) as session:
            session.merge(row)
            session.commit()


def viewed(key):
    with Session(engine) as session:
        gallery = session.get(Gallery, key)
        gallery.views += 1
        session.commit()


def first_of(owner):
    with Session(engine) as session:
        if session.query(Gallery).filter_by(owner=owner).first() is None:
            session.add(Gallery(owner=owner, views=0))
            session.commit()


def counted(key):
    with engine.begin() as connection:
        views = connection.execute(select(Gallery.views).where(Gallery.id == key)).scalar()
        connection.execute(update(Gallery).where(Gallery.id == key).values(views=views + 1))


async def view(key):
    viewed(key)


async def ensure(owner):
    first_of(owner)


async def count(key):
    counted(key)


async def galleries(store: Store, owner):
    rows = store.find(Gallery, owner)
    if not rows:
        store.keep(Gallery(owner=owner, views=0))


async def visit(store: Store, owner):
    row = store.find(Gallery, owner)[0]
    row.views += 1
    store.keep(row)
