# asyncfix: refuses thread-affine
# SQLite without a file is another database in each thread, as long as the engine has a connection for each.
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite://")
sessions = sessionmaker(engine)
URL = "sqlite+pysqlite:///:memory:"
other = create_engine(URL, echo=True)


def count(engine):
    with engine.connect() as connection:
        return connection.execute(text("select count(*) from jobs")).scalar_one()


async def report():
    return count(engine)


async def add(name):
    with sessions() as session:
        session.execute(text("insert into jobs values (:name)"), {"name": name})
        session.commit()


async def clear():
    with Session(other) as session:
        session.execute(text("delete from jobs"))
        session.commit()


async def shrink():
    with other.begin() as connection:
        connection.execute(text("vacuum"))
