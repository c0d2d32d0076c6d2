//! `sqlalchemy`, `sqlmodel`, and `alembic`.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

const CONNECTION: &str = "a Connection must not be used by two threads at once";
const SESSION: &str =
    "a Session must not be used by two threads at once, and its objects may load attributes later";
const PER_THREAD: &str =
    "the Session behind a scoped_session belongs to the thread that asks for it";

pub static ROWS: &[Row] = &[
    pure("sqlalchemy.create_engine").returns("sqlalchemy.engine.Engine"),
    pure("sqlalchemy.engine_from_config").returns("sqlalchemy.engine.Engine"),
    pure("sqlalchemy.inspect").returns("sqlalchemy.engine.reflection.Inspector"),
    class("sqlalchemy.engine.Engine"),
    blocks("sqlalchemy.engine.Engine.connect", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.Connection"),
    blocks("sqlalchemy.engine.Engine.begin", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.Connection"),
    blocks("sqlalchemy.engine.Engine.raw_connection", Kind::Database).live(),
    blocks("sqlalchemy.engine.Engine.dispose", Kind::Database).weight(Weight::Light),
    pure("sqlalchemy.engine.Engine.execution_options").returns("sqlalchemy.engine.Engine"),
    class("sqlalchemy.engine.Connection"),
    pure("sqlalchemy.engine.Connection.__enter__").returns("Self"),
    blocks("sqlalchemy.engine.Connection.execute", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.Result")
        .caution(CONNECTION),
    blocks(
        "sqlalchemy.engine.Connection.exec_driver_sql",
        Kind::Database,
    )
    .live()
    .returns("sqlalchemy.engine.Result")
    .caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.scalars", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.ScalarResult")
        .caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.scalar", Kind::Database).caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.begin", Kind::Database)
        .weight(Weight::Light)
        .returns("sqlalchemy.engine.Transaction")
        .caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.begin_nested", Kind::Database)
        .weight(Weight::Light)
        .returns("sqlalchemy.engine.Transaction")
        .caution(CONNECTION),
    blocks(
        "sqlalchemy.engine.Connection.begin_twophase",
        Kind::Database,
    )
    .weight(Weight::Light)
    .returns("sqlalchemy.engine.Transaction")
    .caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.close", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.invalidate", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.detach", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    blocks("sqlalchemy.engine.Connection.__exit__", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    pure("sqlalchemy.engine.Connection.execution_options").returns("sqlalchemy.engine.Connection"),
    attribute(
        "sqlalchemy.engine.Connection.engine",
        "sqlalchemy.engine.Engine",
    ),
    class("sqlalchemy.engine.Transaction"),
    pure("sqlalchemy.engine.Transaction.__enter__").returns("Self"),
    blocks("sqlalchemy.engine.Transaction.commit", Kind::Database).caution(CONNECTION),
    blocks("sqlalchemy.engine.Transaction.rollback", Kind::Database).caution(CONNECTION),
    blocks("sqlalchemy.engine.Transaction.__exit__", Kind::Database).caution(CONNECTION),
    blocks("sqlalchemy.engine.Transaction.close", Kind::Database)
        .weight(Weight::Light)
        .caution(CONNECTION),
    // Most drivers have fetched every row by now; those with server-side cursors have not.
    class("sqlalchemy.engine.Result"),
    blocks("sqlalchemy.engine.Result.all", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.fetchall", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.fetchmany", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.fetchone", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.first", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.one", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.one_or_none", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.scalar", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.scalar_one", Kind::Database).weight(Weight::Light),
    blocks(
        "sqlalchemy.engine.Result.scalar_one_or_none",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.__next__", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.partitions", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.Result.__iter__", Kind::Database)
        .weight(Weight::Light)
        .lazy(),
    pure("sqlalchemy.engine.Result.scalars").returns("sqlalchemy.engine.ScalarResult"),
    pure("sqlalchemy.engine.Result.mappings").returns("Self"),
    pure("sqlalchemy.engine.Result.tuples").returns("Self"),
    pure("sqlalchemy.engine.Result.columns").returns("Self"),
    pure("sqlalchemy.engine.Result.unique").returns("Self"),
    pure("sqlalchemy.engine.Result.yield_per").returns("Self"),
    pure("sqlalchemy.engine.Result.freeze").returns("Self"),
    pure("sqlalchemy.engine.Result.keys"),
    pure("sqlalchemy.engine.Result.close"),
    class("sqlalchemy.engine.ScalarResult"),
    blocks("sqlalchemy.engine.ScalarResult.all", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.fetchall", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.fetchmany", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.first", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.one", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.one_or_none", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.__next__", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.partitions", Kind::Database).weight(Weight::Light),
    blocks("sqlalchemy.engine.ScalarResult.__iter__", Kind::Database)
        .weight(Weight::Light)
        .lazy(),
    pure("sqlalchemy.engine.ScalarResult.unique").returns("Self"),
    class("sqlalchemy.MetaData"),
    blocks("sqlalchemy.MetaData.create_all", Kind::Database),
    blocks("sqlalchemy.MetaData.drop_all", Kind::Database),
    blocks("sqlalchemy.MetaData.reflect", Kind::Database),
    class("sqlalchemy.Table"),
    blocks("sqlalchemy.Table.create", Kind::Database),
    blocks("sqlalchemy.Table.drop", Kind::Database),
    class("sqlalchemy.engine.reflection.Inspector"),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_materialized_view_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_check_constraints",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_foreign_keys",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_indexes",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_pk_constraint",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_table_comment",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_table_options",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_unique_constraints",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_sorted_table_and_fkc_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_table_comment",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_temp_table_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_temp_view_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_view_definition",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.from_engine",
        Kind::Database,
    )
    .returns("sqlalchemy.engine.reflection.Inspector"),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_table_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_view_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_schema_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_columns",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_indexes",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_foreign_keys",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_pk_constraint",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_unique_constraints",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_check_constraints",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_table_options",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_multi_columns",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.has_table",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.has_index",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.has_sequence",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.has_schema",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.get_sequence_names",
        Kind::Database,
    ),
    blocks(
        "sqlalchemy.engine.reflection.Inspector.reflect_table",
        Kind::Database,
    ),
    class("sqlalchemy.orm.Session"),
    pure("sqlalchemy.orm.Session.__enter__").returns("Self"),
    blocks("sqlalchemy.orm.Session.execute", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.Result")
        .caution(SESSION),
    blocks("sqlalchemy.orm.Session.scalars", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.ScalarResult")
        .caution(SESSION),
    blocks("sqlalchemy.orm.Session.scalar", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.get", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.get_one", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.flush", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.commit", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.rollback", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.refresh", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.merge", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.prepare", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Session.bulk_save_objects", Kind::Database).caution(SESSION),
    blocks(
        "sqlalchemy.orm.Session.bulk_insert_mappings",
        Kind::Database,
    )
    .caution(SESSION),
    blocks(
        "sqlalchemy.orm.Session.bulk_update_mappings",
        Kind::Database,
    )
    .caution(SESSION),
    blocks("sqlalchemy.orm.Session.delete", Kind::Database)
        .weight(Weight::Light)
        .caution(SESSION),
    blocks("sqlalchemy.orm.Session.connection", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.Connection")
        .caution(SESSION),
    blocks("sqlalchemy.orm.Session.close", Kind::Database)
        .weight(Weight::Light)
        .caution(SESSION),
    blocks("sqlalchemy.orm.Session.invalidate", Kind::Database)
        .weight(Weight::Light)
        .caution(SESSION),
    blocks("sqlalchemy.orm.Session.reset", Kind::Database)
        .weight(Weight::Light)
        .caution(SESSION),
    blocks("sqlalchemy.orm.Session.__exit__", Kind::Database)
        .weight(Weight::Light)
        .caution(SESSION),
    pure("sqlalchemy.orm.Session.begin").returns("sqlalchemy.orm.SessionTransaction"),
    pure("sqlalchemy.orm.Session.begin_nested").returns("sqlalchemy.orm.SessionTransaction"),
    pure("sqlalchemy.orm.Session.query").returns("sqlalchemy.orm.Query"),
    pure("sqlalchemy.orm.Session.add"),
    pure("sqlalchemy.orm.Session.add_all"),
    pure("sqlalchemy.orm.Session.expire"),
    pure("sqlalchemy.orm.Session.expire_all"),
    pure("sqlalchemy.orm.Session.expunge"),
    pure("sqlalchemy.orm.Session.expunge_all"),
    pure("sqlalchemy.orm.Session.get_bind"),
    class("sqlalchemy.orm.SessionTransaction"),
    pure("sqlalchemy.orm.SessionTransaction.__enter__").returns("Self"),
    blocks("sqlalchemy.orm.SessionTransaction.commit", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.SessionTransaction.rollback", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.SessionTransaction.__exit__", Kind::Database).caution(SESSION),
    class("sqlalchemy.orm.sessionmaker"),
    pure("sqlalchemy.orm.sessionmaker.__call__").returns("sqlalchemy.orm.Session"),
    blocks("sqlalchemy.orm.sessionmaker.begin", Kind::Database)
        .live()
        .returns("sqlalchemy.orm.Session")
        .caution(SESSION),
    pure("sqlalchemy.orm.sessionmaker.configure"),
    class("sqlalchemy.orm.scoped_session"),
    pure("sqlalchemy.orm.scoped_session.__call__").returns("sqlalchemy.orm.Session"),
    pure("sqlalchemy.orm.scoped_session.query").returns("sqlalchemy.orm.Query"),
    blocks("sqlalchemy.orm.scoped_session.execute", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.scalars", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.scalar", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.get", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.get_one", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.flush", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.commit", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.rollback", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.refresh", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.merge", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.delete", Kind::Database).pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.connection", Kind::Database).pinned(PER_THREAD),
    blocks(
        "sqlalchemy.orm.scoped_session.bulk_save_objects",
        Kind::Database,
    )
    .pinned(PER_THREAD),
    blocks(
        "sqlalchemy.orm.scoped_session.bulk_insert_mappings",
        Kind::Database,
    )
    .pinned(PER_THREAD),
    blocks(
        "sqlalchemy.orm.scoped_session.bulk_update_mappings",
        Kind::Database,
    )
    .pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.close", Kind::Database)
        .weight(Weight::Light)
        .pinned(PER_THREAD),
    blocks("sqlalchemy.orm.scoped_session.remove", Kind::Database)
        .weight(Weight::Light)
        .pinned(PER_THREAD),
    class("sqlalchemy.orm.Query"),
    pure("sqlalchemy.orm.Query.filter").returns("Self"),
    pure("sqlalchemy.orm.Query.filter_by").returns("Self"),
    pure("sqlalchemy.orm.Query.where").returns("Self"),
    pure("sqlalchemy.orm.Query.order_by").returns("Self"),
    pure("sqlalchemy.orm.Query.limit").returns("Self"),
    pure("sqlalchemy.orm.Query.offset").returns("Self"),
    pure("sqlalchemy.orm.Query.join").returns("Self"),
    pure("sqlalchemy.orm.Query.outerjoin").returns("Self"),
    pure("sqlalchemy.orm.Query.options").returns("Self"),
    pure("sqlalchemy.orm.Query.group_by").returns("Self"),
    pure("sqlalchemy.orm.Query.having").returns("Self"),
    pure("sqlalchemy.orm.Query.distinct").returns("Self"),
    pure("sqlalchemy.orm.Query.with_for_update").returns("Self"),
    pure("sqlalchemy.orm.Query.select_from").returns("Self"),
    pure("sqlalchemy.orm.Query.select_entity_from").returns("Self"),
    pure("sqlalchemy.orm.Query.populate_existing").returns("Self"),
    pure("sqlalchemy.orm.Query.execution_options").returns("Self"),
    pure("sqlalchemy.orm.Query.with_entities").returns("Self"),
    pure("sqlalchemy.orm.Query.add_columns").returns("Self"),
    pure("sqlalchemy.orm.Query.add_entity").returns("Self"),
    pure("sqlalchemy.orm.Query.union").returns("Self"),
    pure("sqlalchemy.orm.Query.union_all").returns("Self"),
    pure("sqlalchemy.orm.Query.intersect").returns("Self"),
    pure("sqlalchemy.orm.Query.except_").returns("Self"),
    pure("sqlalchemy.orm.Query.slice").returns("Self"),
    pure("sqlalchemy.orm.Query.yield_per").returns("Self"),
    pure("sqlalchemy.orm.Query.correlate").returns("Self"),
    pure("sqlalchemy.orm.Query.enable_eagerloads").returns("Self"),
    blocks("sqlalchemy.orm.Query.all", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.first", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.one", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.one_or_none", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.scalar", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.count", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.get", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.delete", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.update", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.__getitem__", Kind::Database).caution(SESSION),
    blocks("sqlalchemy.orm.Query.__iter__", Kind::Database)
        .lazy()
        .caution(SESSION),
    alias(
        "sqlalchemy.engine.create_engine",
        "sqlalchemy.create_engine",
    ),
    alias(
        "sqlalchemy.engine.create.create_engine",
        "sqlalchemy.create_engine",
    ),
    alias("sqlalchemy.Engine", "sqlalchemy.engine.Engine"),
    alias("sqlalchemy.engine.base.Engine", "sqlalchemy.engine.Engine"),
    alias("sqlalchemy.Connection", "sqlalchemy.engine.Connection"),
    alias(
        "sqlalchemy.engine.base.Connection",
        "sqlalchemy.engine.Connection",
    ),
    alias("sqlalchemy.Transaction", "sqlalchemy.engine.Transaction"),
    alias(
        "sqlalchemy.engine.base.Transaction",
        "sqlalchemy.engine.Transaction",
    ),
    alias(
        "sqlalchemy.engine.base.RootTransaction",
        "sqlalchemy.engine.Transaction",
    ),
    alias("sqlalchemy.Result", "sqlalchemy.engine.Result"),
    alias("sqlalchemy.CursorResult", "sqlalchemy.engine.Result"),
    alias("sqlalchemy.engine.CursorResult", "sqlalchemy.engine.Result"),
    alias(
        "sqlalchemy.engine.result.Result",
        "sqlalchemy.engine.Result",
    ),
    alias(
        "sqlalchemy.engine.cursor.CursorResult",
        "sqlalchemy.engine.Result",
    ),
    alias("sqlalchemy.ScalarResult", "sqlalchemy.engine.ScalarResult"),
    alias(
        "sqlalchemy.engine.result.ScalarResult",
        "sqlalchemy.engine.ScalarResult",
    ),
    alias("sqlalchemy.schema.MetaData", "sqlalchemy.MetaData"),
    alias("sqlalchemy.sql.schema.MetaData", "sqlalchemy.MetaData"),
    alias("sqlalchemy.schema.Table", "sqlalchemy.Table"),
    alias("sqlalchemy.sql.schema.Table", "sqlalchemy.Table"),
    alias(
        "sqlalchemy.Inspector",
        "sqlalchemy.engine.reflection.Inspector",
    ),
    alias("sqlalchemy.orm.session.Session", "sqlalchemy.orm.Session"),
    alias(
        "sqlalchemy.orm.session.sessionmaker",
        "sqlalchemy.orm.sessionmaker",
    ),
    alias(
        "sqlalchemy.orm.session.SessionTransaction",
        "sqlalchemy.orm.SessionTransaction",
    ),
    alias(
        "sqlalchemy.orm.scoping.scoped_session",
        "sqlalchemy.orm.scoped_session",
    ),
    alias("sqlalchemy.orm.query.Query", "sqlalchemy.orm.Query"),
    alias("sqlmodel.create_engine", "sqlalchemy.create_engine"),
    class("sqlmodel.Session").bases(&["sqlalchemy.orm.Session"]),
    blocks("sqlmodel.Session.exec", Kind::Database)
        .live()
        .returns("sqlalchemy.engine.ScalarResult")
        .caution(SESSION),
    alias("sqlmodel.orm.session.Session", "sqlmodel.Session"),
    blocks("alembic.command.upgrade", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    blocks("alembic.command.downgrade", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    blocks("alembic.command.current", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    blocks("alembic.command.stamp", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    blocks("alembic.command.revision", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    blocks("alembic.command.history", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    blocks("alembic.command.check", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    blocks("alembic.command.ensure_version", Kind::Database)
        .warning("its environment script runs in the worker thread"),
    // Statements are put together and sent by somebody else.
    pure("sqlalchemy.select").returns("sqlalchemy.Select"),
    alias("sqlalchemy.future.select", "sqlalchemy.select"),
    alias("sqlalchemy.sql.select", "sqlalchemy.select"),
    class("sqlalchemy.Select"),
    pure("sqlalchemy.Select.*").returns("sqlalchemy.Select"),
    pure("sqlalchemy.update").returns("sqlalchemy.Update"),
    alias("sqlalchemy.future.update", "sqlalchemy.update"),
    alias("sqlalchemy.sql.update", "sqlalchemy.update"),
    class("sqlalchemy.Update"),
    pure("sqlalchemy.Update.*").returns("sqlalchemy.Update"),
    pure("sqlalchemy.delete").returns("sqlalchemy.Delete"),
    alias("sqlalchemy.future.delete", "sqlalchemy.delete"),
    alias("sqlalchemy.sql.delete", "sqlalchemy.delete"),
    class("sqlalchemy.Delete"),
    pure("sqlalchemy.Delete.*").returns("sqlalchemy.Delete"),
    pure("sqlalchemy.insert").returns("sqlalchemy.Insert"),
    alias("sqlalchemy.future.insert", "sqlalchemy.insert"),
    alias("sqlalchemy.sql.insert", "sqlalchemy.insert"),
    class("sqlalchemy.Insert"),
    pure("sqlalchemy.Insert.*").returns("sqlalchemy.Insert"),
];
