//! Other databases: DB-API drivers, graphs, wide columns, caches, vectors.

use crate::catalog::{
    Argument, Gil, Kind, Row, Weight, alias, argument, attribute, blocks, class, pure,
};

const PEEWEE: &str = "peewee keeps one connection for each thread";
const CONNECTION: &str = "a connection must not be used by two threads at once";

/// The name and the password are sent with the first question.
const UNVERIFIED: &[Argument] = &[argument("verify", 3, "-"), argument("verify", 3, "False")];

/// Without a file the text is what the method gives.
const NOWHERE: &[Argument] = &[
    argument("destination", 0, "-"),
    argument("destination", 0, "None"),
];

pub static ROWS: &[Row] = &[
    blocks("pyodbc.connect", Kind::Database)
        .live()
        .returns("pyodbc.Connection"),
    class("pyodbc.Connection"),
    pure("pyodbc.Connection.__enter__").returns("Self"),
    pure("pyodbc.Connection.cursor").returns("pyodbc.Cursor"),
    blocks("pyodbc.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("pyodbc.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("pyodbc.Cursor"),
    pure("pyodbc.Cursor.__enter__").returns("Self"),
    blocks("pyodbc.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.tables", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.columns", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.procedures", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.statistics", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("pyodbc.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("pyodbc.Connection.execute", Kind::Database)
        .live()
        .returns("pyodbc.Cursor")
        .caution(CONNECTION),
    blocks("pyodbc.Cursor.commit", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.rollback", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.fetchval", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.skip", Kind::Database).caution(CONNECTION),
    blocks("pyodbc.Cursor.nextset", Kind::Database).caution(CONNECTION),
    blocks("oracledb.connect", Kind::Database)
        .live()
        .returns("oracledb.Connection"),
    blocks("cx_Oracle.connect", Kind::Database)
        .live()
        .returns("oracledb.Connection"),
    class("oracledb.Connection"),
    pure("oracledb.Connection.__enter__").returns("Self"),
    pure("oracledb.Connection.cursor").returns("oracledb.Cursor"),
    blocks("oracledb.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Connection.ping", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("oracledb.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("oracledb.Cursor"),
    pure("oracledb.Cursor.__enter__").returns("Self"),
    blocks("oracledb.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.callproc", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.callfunc", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.parse", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("oracledb.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("oracledb.Cursor.close", Kind::Database).weight(Weight::Light),
    pure("oracledb.create_pool").returns("oracledb.ConnectionPool"),
    class("oracledb.ConnectionPool"),
    blocks("oracledb.ConnectionPool.acquire", Kind::Database)
        .live()
        .returns("oracledb.Connection"),
    blocks("oracledb.ConnectionPool.close", Kind::Database).weight(Weight::Light),
    blocks("oracledb.ConnectionPool.release", Kind::Database).weight(Weight::Light),
    blocks("oracledb.ConnectionPool.drop", Kind::Database).weight(Weight::Light),
    alias("cx_Oracle.Connection", "oracledb.Connection"),
    alias("cx_Oracle.Cursor", "oracledb.Cursor"),
    blocks("snowflake.connector.connect", Kind::Database)
        .live()
        .returns("snowflake.connector.SnowflakeConnection"),
    class("snowflake.connector.SnowflakeConnection"),
    pure("snowflake.connector.SnowflakeConnection.__enter__").returns("Self"),
    pure("snowflake.connector.SnowflakeConnection.cursor")
        .returns("snowflake.connector.cursor.SnowflakeCursor"),
    blocks(
        "snowflake.connector.SnowflakeConnection.commit",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.SnowflakeConnection.rollback",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.SnowflakeConnection.execute_string",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.SnowflakeConnection.close",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks(
        "snowflake.connector.SnowflakeConnection.__exit__",
        Kind::Database,
    )
    .weight(Weight::Light),
    class("snowflake.connector.cursor.SnowflakeCursor"),
    pure("snowflake.connector.cursor.SnowflakeCursor.__enter__").returns("Self"),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.execute",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.executemany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.describe",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.get_results_from_sfqid",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.fetchone",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.fetchmany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.fetchall",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.__iter__",
        Kind::Database,
    )
    .lazy()
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.close",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.fetch_pandas_all",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "snowflake.connector.cursor.SnowflakeCursor.fetch_pandas_batches",
        Kind::Database,
    )
    .lazy()
    .caution(CONNECTION),
    blocks("duckdb.connect", Kind::Database)
        .weight(Weight::Medium)
        .live()
        .returns("duckdb.DuckDBPyConnection"),
    class("duckdb.DuckDBPyConnection"),
    pure("duckdb.DuckDBPyConnection.__enter__").returns("Self"),
    pure("duckdb.DuckDBPyConnection.cursor").returns("duckdb.DuckDBPyConnection"),
    blocks("duckdb.DuckDBPyConnection.execute", Kind::Database)
        .weight(Weight::Medium)
        .returns("duckdb.DuckDBPyConnection")
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.executemany", Kind::Database)
        .weight(Weight::Medium)
        .returns("duckdb.DuckDBPyConnection")
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.fetchone", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.fetchmany", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.fetchall", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.df", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.fetchdf", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.arrow", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.fetchnumpy", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.pl", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.commit", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.rollback", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.begin", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.checkpoint", Kind::Database)
        .weight(Weight::Medium)
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.close", Kind::Database).weight(Weight::Light),
    blocks("duckdb.DuckDBPyConnection.__exit__", Kind::Database).weight(Weight::Light),
    blocks("duckdb.DuckDBPyConnection.sql", Kind::Database)
        .weight(Weight::Light)
        .live()
        .caution(CONNECTION),
    blocks("duckdb.DuckDBPyConnection.query", Kind::Database)
        .weight(Weight::Light)
        .live()
        .caution(CONNECTION),
    blocks("pymssql.connect", Kind::Database)
        .live()
        .returns("pymssql.Connection"),
    class("pymssql.Connection"),
    pure("pymssql.Connection.__enter__").returns("Self"),
    pure("pymssql.Connection.cursor").returns("pymssql.Cursor"),
    blocks("pymssql.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("pymssql.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("pymssql.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("pymssql.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("pymssql.Cursor"),
    pure("pymssql.Cursor.__enter__").returns("Self"),
    blocks("pymssql.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("pymssql.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("pymssql.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("pymssql.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("pymssql.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("pymssql.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("pymssql.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("trino.dbapi.connect", Kind::Database)
        .live()
        .returns("trino.dbapi.Connection"),
    class("trino.dbapi.Connection"),
    pure("trino.dbapi.Connection.__enter__").returns("Self"),
    pure("trino.dbapi.Connection.cursor").returns("trino.dbapi.Cursor"),
    blocks("trino.dbapi.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("trino.dbapi.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("trino.dbapi.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("trino.dbapi.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("trino.dbapi.Cursor"),
    pure("trino.dbapi.Cursor.__enter__").returns("Self"),
    blocks("trino.dbapi.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("trino.dbapi.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("trino.dbapi.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("trino.dbapi.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("trino.dbapi.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("trino.dbapi.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("trino.dbapi.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("vertica_python.connect", Kind::Database)
        .live()
        .returns("vertica_python.Connection"),
    class("vertica_python.Connection"),
    pure("vertica_python.Connection.__enter__").returns("Self"),
    pure("vertica_python.Connection.cursor").returns("vertica_python.vertica.cursor.Cursor"),
    blocks("vertica_python.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("vertica_python.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("vertica_python.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("vertica_python.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("vertica_python.vertica.cursor.Cursor"),
    pure("vertica_python.vertica.cursor.Cursor.__enter__").returns("Self"),
    blocks(
        "vertica_python.vertica.cursor.Cursor.execute",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "vertica_python.vertica.cursor.Cursor.executemany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "vertica_python.vertica.cursor.Cursor.fetchone",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "vertica_python.vertica.cursor.Cursor.fetchmany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "vertica_python.vertica.cursor.Cursor.fetchall",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "vertica_python.vertica.cursor.Cursor.__iter__",
        Kind::Database,
    )
    .lazy()
    .caution(CONNECTION),
    blocks("vertica_python.vertica.cursor.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("databricks.sql.connect", Kind::Database)
        .live()
        .returns("databricks.sql.client.Connection"),
    class("databricks.sql.client.Connection"),
    pure("databricks.sql.client.Connection.__enter__").returns("Self"),
    pure("databricks.sql.client.Connection.cursor").returns("databricks.sql.client.Cursor"),
    blocks("databricks.sql.client.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("databricks.sql.client.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("databricks.sql.client.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("databricks.sql.client.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("databricks.sql.client.Cursor"),
    pure("databricks.sql.client.Cursor.__enter__").returns("Self"),
    blocks("databricks.sql.client.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("databricks.sql.client.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("databricks.sql.client.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("databricks.sql.client.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("databricks.sql.client.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("databricks.sql.client.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("databricks.sql.client.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("redshift_connector.connect", Kind::Database)
        .live()
        .returns("redshift_connector.Connection"),
    class("redshift_connector.Connection"),
    pure("redshift_connector.Connection.__enter__").returns("Self"),
    pure("redshift_connector.Connection.cursor").returns("redshift_connector.Cursor"),
    blocks("redshift_connector.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("redshift_connector.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("redshift_connector.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("redshift_connector.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("redshift_connector.Cursor"),
    pure("redshift_connector.Cursor.__enter__").returns("Self"),
    blocks("redshift_connector.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("redshift_connector.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("redshift_connector.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("redshift_connector.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("redshift_connector.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("redshift_connector.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("redshift_connector.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("clickhouse_driver.connect", Kind::Database)
        .live()
        .returns("clickhouse_driver.dbapi.connection.Connection"),
    class("clickhouse_driver.dbapi.connection.Connection"),
    pure("clickhouse_driver.dbapi.connection.Connection.__enter__").returns("Self"),
    pure("clickhouse_driver.dbapi.connection.Connection.cursor")
        .returns("clickhouse_driver.dbapi.cursor.Cursor"),
    blocks(
        "clickhouse_driver.dbapi.connection.Connection.commit",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.connection.Connection.rollback",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.connection.Connection.close",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks(
        "clickhouse_driver.dbapi.connection.Connection.__exit__",
        Kind::Database,
    )
    .weight(Weight::Light),
    class("clickhouse_driver.dbapi.cursor.Cursor"),
    pure("clickhouse_driver.dbapi.cursor.Cursor.__enter__").returns("Self"),
    blocks(
        "clickhouse_driver.dbapi.cursor.Cursor.execute",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.cursor.Cursor.executemany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.cursor.Cursor.fetchone",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.cursor.Cursor.fetchmany",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.cursor.Cursor.fetchall",
        Kind::Database,
    )
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.cursor.Cursor.__iter__",
        Kind::Database,
    )
    .lazy()
    .caution(CONNECTION),
    blocks(
        "clickhouse_driver.dbapi.cursor.Cursor.close",
        Kind::Database,
    )
    .weight(Weight::Light),
    blocks("pyhive.hive.connect", Kind::Database)
        .live()
        .returns("pyhive.hive.Connection"),
    class("pyhive.hive.Connection"),
    pure("pyhive.hive.Connection.cursor").returns("pyhive.hive.Cursor"),
    blocks("pyhive.hive.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("pyhive.hive.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("pyhive.hive.Connection.close", Kind::Database).weight(Weight::Light),
    class("pyhive.hive.Cursor"),
    pure("pyhive.hive.Cursor.__enter__").returns("Self"),
    blocks("pyhive.hive.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("pyhive.hive.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("pyhive.hive.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("pyhive.hive.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("pyhive.hive.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("pyhive.hive.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("pyhive.hive.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("prestodb.dbapi.connect", Kind::Database)
        .live()
        .returns("prestodb.dbapi.Connection"),
    class("prestodb.dbapi.Connection"),
    pure("prestodb.dbapi.Connection.__enter__").returns("Self"),
    pure("prestodb.dbapi.Connection.cursor").returns("prestodb.dbapi.Cursor"),
    blocks("prestodb.dbapi.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("prestodb.dbapi.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("prestodb.dbapi.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("prestodb.dbapi.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("prestodb.dbapi.Cursor"),
    pure("prestodb.dbapi.Cursor.__enter__").returns("Self"),
    blocks("prestodb.dbapi.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("prestodb.dbapi.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("prestodb.dbapi.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("prestodb.dbapi.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("prestodb.dbapi.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("prestodb.dbapi.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("prestodb.dbapi.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("ibm_db_dbi.connect", Kind::Database)
        .live()
        .returns("ibm_db_dbi.Connection"),
    class("ibm_db_dbi.Connection"),
    pure("ibm_db_dbi.Connection.__enter__").returns("Self"),
    pure("ibm_db_dbi.Connection.cursor").returns("ibm_db_dbi.Cursor"),
    blocks("ibm_db_dbi.Connection.commit", Kind::Database).caution(CONNECTION),
    blocks("ibm_db_dbi.Connection.rollback", Kind::Database).caution(CONNECTION),
    blocks("ibm_db_dbi.Connection.close", Kind::Database).weight(Weight::Light),
    blocks("ibm_db_dbi.Connection.__exit__", Kind::Database).weight(Weight::Light),
    class("ibm_db_dbi.Cursor"),
    pure("ibm_db_dbi.Cursor.__enter__").returns("Self"),
    blocks("ibm_db_dbi.Cursor.execute", Kind::Database).caution(CONNECTION),
    blocks("ibm_db_dbi.Cursor.executemany", Kind::Database).caution(CONNECTION),
    blocks("ibm_db_dbi.Cursor.fetchone", Kind::Database).caution(CONNECTION),
    blocks("ibm_db_dbi.Cursor.fetchmany", Kind::Database).caution(CONNECTION),
    blocks("ibm_db_dbi.Cursor.fetchall", Kind::Database).caution(CONNECTION),
    blocks("ibm_db_dbi.Cursor.__iter__", Kind::Database)
        .lazy()
        .caution(CONNECTION),
    blocks("ibm_db_dbi.Cursor.close", Kind::Database).weight(Weight::Light),
    blocks("ibm_db.connect", Kind::Database).live(),
    blocks("ibm_db.pconnect", Kind::Database).live(),
    blocks("ibm_db.exec_immediate", Kind::Database).caution(CONNECTION),
    blocks("ibm_db.execute", Kind::Database).caution(CONNECTION),
    blocks("ibm_db.fetch_assoc", Kind::Database).caution(CONNECTION),
    blocks("ibm_db.fetch_tuple", Kind::Database).caution(CONNECTION),
    blocks("ibm_db.fetch_row", Kind::Database).caution(CONNECTION),
    blocks("ibm_db.fetch_both", Kind::Database).caution(CONNECTION),
    blocks("ibm_db.prepare", Kind::Database).caution(CONNECTION),
    blocks("ibm_db.close", Kind::Database).caution(CONNECTION),
    class("clickhouse_driver.Client"),
    pure("clickhouse_driver.Client.__enter__").returns("Self"),
    blocks("clickhouse_driver.Client.execute", Kind::Database)
        .caution("a Client is one connection and not thread-safe"),
    blocks(
        "clickhouse_driver.Client.execute_with_progress",
        Kind::Database,
    )
    .caution("a Client is one connection and not thread-safe"),
    blocks("clickhouse_driver.Client.insert_dataframe", Kind::Database)
        .caution("a Client is one connection and not thread-safe"),
    blocks("clickhouse_driver.Client.query_dataframe", Kind::Database)
        .caution("a Client is one connection and not thread-safe"),
    blocks("clickhouse_driver.Client.execute_iter", Kind::Database)
        .lazy()
        .caution("a Client is one connection and not thread-safe"),
    blocks("clickhouse_connect.get_client", Kind::Database)
        .returns("clickhouse_connect.driver.client.Client"),
    blocks("clickhouse_connect.create_client", Kind::Database)
        .returns("clickhouse_connect.driver.client.Client"),
    class("clickhouse_connect.driver.client.Client"),
    pure("clickhouse_connect.driver.client.Client.__enter__").returns("Self"),
    blocks(
        "clickhouse_connect.driver.client.Client.query",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.query_df",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.query_np",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.query_arrow",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.raw_query",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.command",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.insert",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.insert_df",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.insert_arrow",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.raw_insert",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.ping",
        Kind::Database,
    )
    .caution("queries of one session must not overlap"),
    blocks(
        "clickhouse_connect.driver.client.Client.query_row_block_stream",
        Kind::Database,
    )
    .live(),
    blocks(
        "clickhouse_connect.driver.client.Client.query_column_block_stream",
        Kind::Database,
    )
    .live(),
    blocks(
        "clickhouse_connect.driver.client.Client.query_rows_stream",
        Kind::Database,
    )
    .live(),
    blocks(
        "clickhouse_connect.driver.client.Client.query_df_stream",
        Kind::Database,
    )
    .live(),
    blocks(
        "clickhouse_connect.driver.client.Client.query_np_stream",
        Kind::Database,
    )
    .live(),
    blocks(
        "clickhouse_connect.driver.client.Client.query_arrow_stream",
        Kind::Database,
    )
    .live(),
    blocks(
        "clickhouse_connect.driver.client.Client.raw_stream",
        Kind::Database,
    )
    .live(),
    blocks(
        "clickhouse_connect.driver.client.Client.close",
        Kind::Database,
    )
    .weight(Weight::Light),
    alias(
        "clickhouse_connect.driver.Client",
        "clickhouse_connect.driver.client.Client",
    ),
    pure("neo4j.GraphDatabase.driver").returns("neo4j.Driver"),
    pure("neo4j.GraphDatabase.bolt_driver").returns("neo4j.Driver"),
    pure("neo4j.GraphDatabase.neo4j_driver").returns("neo4j.Driver"),
    class("neo4j.Driver"),
    pure("neo4j.Driver.__enter__").returns("Self"),
    pure("neo4j.Driver.session").returns("neo4j.Session"),
    blocks("neo4j.Driver.execute_query", Kind::Database),
    blocks("neo4j.Driver.verify_connectivity", Kind::Database),
    blocks("neo4j.Driver.verify_authentication", Kind::Database),
    blocks("neo4j.Driver.get_server_info", Kind::Database),
    blocks("neo4j.Driver.supports_multi_db", Kind::Database),
    blocks("neo4j.Driver.close", Kind::Database).weight(Weight::Light),
    blocks("neo4j.Driver.__exit__", Kind::Database).weight(Weight::Light),
    class("neo4j.Session"),
    pure("neo4j.Session.__enter__").returns("Self"),
    blocks("neo4j.Session.run", Kind::Database)
        .live()
        .returns("neo4j.Result")
        .caution("a neo4j session must not be used by two threads at once"),
    blocks("neo4j.Session.begin_transaction", Kind::Database)
        .live()
        .returns("neo4j.Transaction")
        .caution("a neo4j session must not be used by two threads at once"),
    blocks("neo4j.Session.execute_read", Kind::Database)
        .warning("its function runs in the worker thread"),
    blocks("neo4j.Session.execute_write", Kind::Database)
        .warning("its function runs in the worker thread"),
    blocks("neo4j.Session.read_transaction", Kind::Database)
        .warning("its function runs in the worker thread"),
    blocks("neo4j.Session.write_transaction", Kind::Database)
        .warning("its function runs in the worker thread"),
    blocks("neo4j.Session.close", Kind::Database)
        .weight(Weight::Light)
        .caution("a neo4j session must not be used by two threads at once"),
    blocks("neo4j.Session.__exit__", Kind::Database)
        .weight(Weight::Light)
        .caution("a neo4j session must not be used by two threads at once"),
    class("neo4j.Transaction"),
    pure("neo4j.Transaction.__enter__").returns("Self"),
    blocks("neo4j.Transaction.run", Kind::Database)
        .live()
        .returns("neo4j.Result")
        .caution("a neo4j session must not be used by two threads at once"),
    blocks("neo4j.Transaction.commit", Kind::Database)
        .caution("a neo4j session must not be used by two threads at once"),
    blocks("neo4j.Transaction.rollback", Kind::Database)
        .caution("a neo4j session must not be used by two threads at once"),
    blocks("neo4j.Transaction.close", Kind::Database)
        .caution("a neo4j session must not be used by two threads at once"),
    blocks("neo4j.Transaction.__exit__", Kind::Database)
        .caution("a neo4j session must not be used by two threads at once"),
    class("neo4j.Result"),
    blocks("neo4j.Result.single", Kind::Database),
    blocks("neo4j.Result.data", Kind::Database),
    blocks("neo4j.Result.value", Kind::Database),
    blocks("neo4j.Result.values", Kind::Database),
    blocks("neo4j.Result.fetch", Kind::Database),
    blocks("neo4j.Result.peek", Kind::Database),
    blocks("neo4j.Result.consume", Kind::Database),
    blocks("neo4j.Result.to_df", Kind::Database),
    blocks("neo4j.Result.graph", Kind::Database),
    blocks("neo4j.Result.to_eager_result", Kind::Database),
    blocks("neo4j.Result.__next__", Kind::Database),
    blocks("neo4j.Result.__iter__", Kind::Database).lazy(),
    alias("neo4j.ManagedTransaction", "neo4j.Transaction"),
    class("cassandra.cluster.Cluster"),
    pure("cassandra.cluster.Cluster.__enter__").returns("Self"),
    blocks("cassandra.cluster.Cluster.connect", Kind::Database)
        .returns("cassandra.cluster.Session"),
    blocks("cassandra.cluster.Cluster.shutdown", Kind::Database).weight(Weight::Light),
    class("cassandra.cluster.Session"),
    pure("cassandra.cluster.Session.__enter__").returns("Self"),
    blocks("cassandra.cluster.Session.execute", Kind::Database)
        .returns("cassandra.cluster.ResultSet"),
    blocks("cassandra.cluster.Session.prepare", Kind::Database),
    blocks("cassandra.cluster.Session.execute_graph", Kind::Database),
    pure("cassandra.cluster.Session.execute_async").returns("cassandra.cluster.ResponseFuture"),
    blocks("cassandra.cluster.Session.shutdown", Kind::Database).weight(Weight::Light),
    class("cassandra.cluster.ResponseFuture"),
    blocks("cassandra.cluster.ResponseFuture.result", Kind::Wait)
        .returns("cassandra.cluster.ResultSet"),
    class("cassandra.cluster.ResultSet"),
    blocks("cassandra.cluster.ResultSet.__iter__", Kind::Database)
        .weight(Weight::Light)
        .lazy(),
    blocks("cassandra.cluster.ResultSet.all", Kind::Database).weight(Weight::Light),
    class("pymemcache.client.base.Client"),
    blocks("pymemcache.client.base.Client.get", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.gets", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.get_many", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.gets_many", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.get_multi", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.set", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.set_many", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.set_multi", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.add", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.replace", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.append", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.prepend", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.cas", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.delete", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.delete_many", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.incr", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.decr", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.touch", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.stats", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.version", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.flush_all", Kind::Database)
        .caution("this Client is one connection and not thread-safe"),
    blocks("pymemcache.client.base.Client.close", Kind::Database).weight(Weight::Light),
    blocks("pymemcache.client.base.Client.quit", Kind::Database).weight(Weight::Light),
    alias("pymemcache.Client", "pymemcache.client.base.Client"),
    class("pymemcache.client.base.PooledClient"),
    blocks("pymemcache.client.base.PooledClient.get", Kind::Database),
    blocks("pymemcache.client.base.PooledClient.gets", Kind::Database),
    blocks(
        "pymemcache.client.base.PooledClient.get_many",
        Kind::Database,
    ),
    blocks("pymemcache.client.base.PooledClient.set", Kind::Database),
    blocks(
        "pymemcache.client.base.PooledClient.set_many",
        Kind::Database,
    ),
    blocks("pymemcache.client.base.PooledClient.add", Kind::Database),
    blocks(
        "pymemcache.client.base.PooledClient.replace",
        Kind::Database,
    ),
    blocks("pymemcache.client.base.PooledClient.append", Kind::Database),
    blocks(
        "pymemcache.client.base.PooledClient.prepend",
        Kind::Database,
    ),
    blocks("pymemcache.client.base.PooledClient.cas", Kind::Database),
    blocks("pymemcache.client.base.PooledClient.delete", Kind::Database),
    blocks(
        "pymemcache.client.base.PooledClient.delete_many",
        Kind::Database,
    ),
    blocks("pymemcache.client.base.PooledClient.incr", Kind::Database),
    blocks("pymemcache.client.base.PooledClient.decr", Kind::Database),
    blocks("pymemcache.client.base.PooledClient.touch", Kind::Database),
    blocks("pymemcache.client.base.PooledClient.stats", Kind::Database),
    blocks(
        "pymemcache.client.base.PooledClient.flush_all",
        Kind::Database,
    ),
    alias(
        "pymemcache.PooledClient",
        "pymemcache.client.base.PooledClient",
    ),
    class("pymemcache.client.hash.HashClient"),
    blocks("pymemcache.client.hash.HashClient.get", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.gets", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.get_many", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.set", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.set_many", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.add", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.replace", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.append", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.prepend", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.cas", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.delete", Kind::Database),
    blocks(
        "pymemcache.client.hash.HashClient.delete_many",
        Kind::Database,
    ),
    blocks("pymemcache.client.hash.HashClient.incr", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.decr", Kind::Database),
    blocks("pymemcache.client.hash.HashClient.touch", Kind::Database),
    blocks(
        "pymemcache.client.hash.HashClient.flush_all",
        Kind::Database,
    ),
    alias("pymemcache.HashClient", "pymemcache.client.hash.HashClient"),
    class("pylibmc.Client"),
    blocks("pylibmc.Client.get", Kind::Database).caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.set", Kind::Database).caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.get_multi", Kind::Database)
        .caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.set_multi", Kind::Database)
        .caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.add", Kind::Database).caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.replace", Kind::Database).caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.delete", Kind::Database).caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.incr", Kind::Database).caution("a pylibmc client is not thread-safe"),
    blocks("pylibmc.Client.decr", Kind::Database).caution("a pylibmc client is not thread-safe"),
    class("peewee.Database"),
    blocks("peewee.Database.connect", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Database.execute_sql", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Database.create_tables", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Database.drop_tables", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Database.close", Kind::Database).pinned(PEEWEE),
    pure("peewee.Database.atomic"),
    pure("peewee.Database.connection_context"),
    pure("peewee.Database.manual_commit"),
    pure("peewee.Database.transaction"),
    pure("peewee.Model.delete").returns("peewee.BaseQuery"),
    pure("peewee.Model.insert").returns("peewee.BaseQuery"),
    pure("peewee.Model.insert_many").returns("peewee.BaseQuery"),
    pure("peewee.Model.replace").returns("peewee.BaseQuery"),
    pure("peewee.Model.replace_many").returns("peewee.BaseQuery"),
    pure("peewee.Model.select").returns("peewee.BaseQuery"),
    pure("peewee.Model.update").returns("peewee.BaseQuery"),
    class("peewee.BaseQuery"),
    pure("peewee.BaseQuery.dicts").returns("Self"),
    pure("peewee.BaseQuery.distinct").returns("Self"),
    pure("peewee.BaseQuery.from_").returns("Self"),
    pure("peewee.BaseQuery.group_by").returns("Self"),
    pure("peewee.BaseQuery.having").returns("Self"),
    pure("peewee.BaseQuery.join").returns("Self"),
    pure("peewee.BaseQuery.limit").returns("Self"),
    pure("peewee.BaseQuery.namedtuples").returns("Self"),
    pure("peewee.BaseQuery.offset").returns("Self"),
    pure("peewee.BaseQuery.on_conflict").returns("Self"),
    pure("peewee.BaseQuery.order_by").returns("Self"),
    pure("peewee.BaseQuery.paginate").returns("Self"),
    pure("peewee.BaseQuery.returning").returns("Self"),
    pure("peewee.BaseQuery.switch").returns("Self"),
    pure("peewee.BaseQuery.tuples").returns("Self"),
    pure("peewee.BaseQuery.where").returns("Self"),
    blocks("peewee.BaseQuery.__getitem__", Kind::Database).pinned(PEEWEE),
    blocks("peewee.BaseQuery.__iter__", Kind::Database).pinned(PEEWEE),
    blocks("peewee.BaseQuery.__len__", Kind::Database).pinned(PEEWEE),
    blocks("peewee.BaseQuery.count", Kind::Database).pinned(PEEWEE),
    blocks("peewee.BaseQuery.execute", Kind::Database).pinned(PEEWEE),
    blocks("peewee.BaseQuery.exists", Kind::Database).pinned(PEEWEE),
    blocks("peewee.BaseQuery.first", Kind::Database)
        .pinned(PEEWEE)
        .returns("peewee.Model"),
    blocks("peewee.BaseQuery.get", Kind::Database)
        .pinned(PEEWEE)
        .returns("peewee.Model"),
    blocks("peewee.BaseQuery.get_or_none", Kind::Database)
        .pinned(PEEWEE)
        .returns("peewee.Model"),
    blocks("peewee.BaseQuery.peek", Kind::Database).pinned(PEEWEE),
    blocks("peewee.BaseQuery.scalar", Kind::Database).pinned(PEEWEE),
    class("peewee.Model"),
    blocks("peewee.Model.get", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.get_or_none", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.get_by_id", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.set_by_id", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.delete_by_id", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.get_or_create", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.create", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.save", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.delete_instance", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.bulk_create", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.bulk_update", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.create_table", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.drop_table", Kind::Database).pinned(PEEWEE),
    blocks("peewee.Model.table_exists", Kind::Database).pinned(PEEWEE),
    class("peewee.SqliteDatabase").bases(&["peewee.Database"]),
    class("peewee.PostgresqlDatabase").bases(&["peewee.Database"]),
    class("peewee.MySQLDatabase").bases(&["peewee.Database"]),
    class("diskcache.Cache"),
    pure("diskcache.Cache.__enter__").returns("Self"),
    blocks("diskcache.Cache.get", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.set", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.delete", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.add", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.pop", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.incr", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.decr", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.touch", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.expire", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.evict", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.clear", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.__getitem__", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.__setitem__", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.__delitem__", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.__contains__", Kind::File).weight(Weight::Light),
    blocks("diskcache.Cache.transact", Kind::File)
        .pinned("the transaction belongs to the thread that opens it"),
    class("diskcache.FanoutCache"),
    blocks("diskcache.FanoutCache.get", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.set", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.delete", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.add", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.pop", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.incr", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.decr", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.touch", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.expire", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.evict", Kind::File).weight(Weight::Light),
    blocks("diskcache.FanoutCache.clear", Kind::File).weight(Weight::Light),
    blocks("etcd3.client", Kind::Database).returns("etcd3.client.Etcd3Client"),
    class("etcd3.client.Etcd3Client").methods_block(Kind::Database),
    pure("etcd3.client.Etcd3Client.__enter__").returns("Self"),
    pure("etcd3.client.Etcd3Client.__exit__"),
    pure("etcd3.client.Etcd3Client.lock"),
    pure("etcd3.client.Etcd3Client.cancel_watch"),
    pure("etcd3.client.Etcd3Client.close"),
    pure("etcd3.client.Etcd3Client.add_watch_callback"),
    blocks("etcd3.client.Etcd3Client.watch", Kind::Database).lazy(),
    blocks("etcd3.client.Etcd3Client.watch_prefix", Kind::Database).lazy(),
    blocks("etcd3.client.Etcd3Client.get_all", Kind::Database).lazy(),
    blocks("etcd3.client.Etcd3Client.get_prefix", Kind::Database).lazy(),
    blocks("etcd3.client.Etcd3Client.get_range", Kind::Database).lazy(),
    blocks("qdrant_client.QdrantClient", Kind::Sdk)
        .returns("qdrant_client.QdrantClient")
        .weight(Weight::Medium),
    blocks("qdrant_client.QdrantClient.search", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.search_batch", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.query_points", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.query_batch_points", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.query_points_groups", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.scroll", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.count", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.retrieve", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.upsert", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.delete", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.get_collections", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.get_collection", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.collection_exists", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.create_collection", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.recreate_collection", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.delete_collection", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.update_collection", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.create_payload_index", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.delete_payload_index", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.set_payload", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.overwrite_payload", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.delete_payload", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.clear_payload", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.upload_points", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.upload_collection", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.upload_records", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.recommend", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.discover", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.create_snapshot", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.list_snapshots", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.query", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.add", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.batch_update_points", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.update_vectors", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.info", Kind::Sdk),
    blocks("qdrant_client.QdrantClient.close", Kind::Sdk).weight(Weight::Light),
    alias(
        "qdrant_client.qdrant_client.QdrantClient",
        "qdrant_client.QdrantClient",
    ),
    blocks("weaviate.connect_to_local", Kind::Sdk).returns("weaviate.WeaviateClient"),
    blocks("weaviate.connect_to_weaviate_cloud", Kind::Sdk).returns("weaviate.WeaviateClient"),
    blocks("weaviate.connect_to_custom", Kind::Sdk).returns("weaviate.WeaviateClient"),
    blocks("weaviate.connect_to_wcs", Kind::Sdk).returns("weaviate.WeaviateClient"),
    blocks("weaviate.connect_to_embedded", Kind::Sdk).returns("weaviate.WeaviateClient"),
    class("weaviate.WeaviateClient"),
    pure("weaviate.WeaviateClient.__enter__").returns("Self"),
    blocks("weaviate.WeaviateClient.connect", Kind::Sdk),
    blocks("weaviate.WeaviateClient.is_ready", Kind::Sdk),
    blocks("weaviate.WeaviateClient.is_live", Kind::Sdk),
    blocks("weaviate.WeaviateClient.get_meta", Kind::Sdk),
    blocks("weaviate.WeaviateClient.close", Kind::Sdk).weight(Weight::Light),
    class("influxdb_client.InfluxDBClient"),
    pure("influxdb_client.InfluxDBClient.__enter__").returns("Self"),
    blocks("influxdb_client.InfluxDBClient.ping", Kind::Sdk),
    blocks("influxdb_client.InfluxDBClient.health", Kind::Sdk),
    blocks("influxdb_client.InfluxDBClient.ready", Kind::Sdk),
    blocks("influxdb_client.InfluxDBClient.version", Kind::Sdk),
    pure("influxdb_client.InfluxDBClient.query_api").returns("influxdb_client.QueryApi"),
    pure("influxdb_client.InfluxDBClient.write_api").returns("influxdb_client.WriteApi"),
    class("influxdb_client.QueryApi"),
    blocks("influxdb_client.QueryApi.query", Kind::Sdk),
    blocks("influxdb_client.QueryApi.query_csv", Kind::Sdk),
    blocks("influxdb_client.QueryApi.query_raw", Kind::Sdk),
    blocks("influxdb_client.QueryApi.query_data_frame", Kind::Sdk),
    blocks("influxdb_client.QueryApi.query_stream", Kind::Sdk).lazy(),
    blocks(
        "influxdb_client.QueryApi.query_data_frame_stream",
        Kind::Sdk,
    )
    .lazy(),
    class("influxdb_client.WriteApi"),
    pure("influxdb_client.WriteApi.__enter__").returns("Self"),
    blocks("influxdb_client.WriteApi.write", Kind::Sdk),
    blocks("influxdb_client.WriteApi.flush", Kind::Sdk),
    blocks("influxdb_client.WriteApi.close", Kind::Sdk),
    blocks("influxdb_client.WriteApi.__exit__", Kind::Sdk),
    blocks("chromadb.HttpClient", Kind::Sdk).returns("chromadb.api.ClientAPI"),
    blocks("chromadb.PersistentClient", Kind::File)
        .weight(Weight::Medium)
        .returns("chromadb.api.ClientAPI"),
    class("chromadb.api.ClientAPI"),
    blocks("chromadb.api.ClientAPI.get_collection", Kind::Sdk).returns("chromadb.Collection"),
    blocks("chromadb.api.ClientAPI.create_collection", Kind::Sdk).returns("chromadb.Collection"),
    blocks("chromadb.api.ClientAPI.get_or_create_collection", Kind::Sdk)
        .returns("chromadb.Collection"),
    blocks("chromadb.api.ClientAPI.list_collections", Kind::Sdk),
    blocks("chromadb.api.ClientAPI.delete_collection", Kind::Sdk),
    blocks("chromadb.api.ClientAPI.heartbeat", Kind::Sdk),
    blocks("chromadb.api.ClientAPI.reset", Kind::Sdk),
    blocks("chromadb.api.ClientAPI.count_collections", Kind::Sdk),
    class("chromadb.Collection"),
    blocks("chromadb.Collection.add", Kind::Sdk),
    blocks("chromadb.Collection.query", Kind::Sdk),
    blocks("chromadb.Collection.get", Kind::Sdk),
    blocks("chromadb.Collection.upsert", Kind::Sdk),
    blocks("chromadb.Collection.update", Kind::Sdk),
    blocks("chromadb.Collection.delete", Kind::Sdk),
    blocks("chromadb.Collection.count", Kind::Sdk),
    blocks("chromadb.Collection.peek", Kind::Sdk),
    blocks("chromadb.Collection.modify", Kind::Sdk),
    class("pinecone.Pinecone"),
    blocks("pinecone.Pinecone.create_index", Kind::Sdk),
    blocks("pinecone.Pinecone.delete_index", Kind::Sdk),
    blocks("pinecone.Pinecone.list_indexes", Kind::Sdk),
    blocks("pinecone.Pinecone.describe_index", Kind::Sdk),
    blocks("pinecone.Pinecone.has_index", Kind::Sdk),
    blocks("pinecone.Pinecone.configure_index", Kind::Sdk),
    blocks("pinecone.Pinecone.Index", Kind::Sdk).returns("pinecone.Index"),
    class("pinecone.Index"),
    blocks("pinecone.Index.query", Kind::Sdk),
    blocks("pinecone.Index.upsert", Kind::Sdk),
    blocks("pinecone.Index.delete", Kind::Sdk),
    blocks("pinecone.Index.fetch", Kind::Sdk),
    blocks("pinecone.Index.update", Kind::Sdk),
    blocks("pinecone.Index.describe_index_stats", Kind::Sdk),
    blocks("pinecone.Index.upsert_from_dataframe", Kind::Sdk),
    blocks("pinecone.Index.list", Kind::Sdk).lazy(),
    class("pymilvus.MilvusClient"),
    blocks("pymilvus.MilvusClient.create_collection", Kind::Sdk),
    blocks("pymilvus.MilvusClient.drop_collection", Kind::Sdk),
    blocks("pymilvus.MilvusClient.has_collection", Kind::Sdk),
    blocks("pymilvus.MilvusClient.load_collection", Kind::Sdk),
    blocks("pymilvus.MilvusClient.create_index", Kind::Sdk),
    blocks("pymilvus.MilvusClient.flush", Kind::Sdk),
    blocks("pymilvus.MilvusClient.insert", Kind::Sdk),
    blocks("pymilvus.MilvusClient.upsert", Kind::Sdk),
    blocks("pymilvus.MilvusClient.delete", Kind::Sdk),
    blocks("pymilvus.MilvusClient.get", Kind::Sdk),
    blocks("pymilvus.MilvusClient.query", Kind::Sdk),
    blocks("pymilvus.MilvusClient.search", Kind::Sdk),
    blocks("pymilvus.MilvusClient.hybrid_search", Kind::Sdk),
    // ArangoDB.
    class("arango.ArangoClient"),
    blocks("arango.ArangoClient.db", Kind::Database)
        .unless(UNVERIFIED)
        .returns("arango.database.StandardDatabase"),
    class("arango.database.StandardDatabase").methods_block(Kind::Database),
    pure("arango.database.StandardDatabase.__getitem__")
        .returns("arango.collection.StandardCollection"),
    pure("arango.database.StandardDatabase.collection")
        .returns("arango.collection.StandardCollection"),
    blocks(
        "arango.database.StandardDatabase.create_collection",
        Kind::Database,
    )
    .returns("arango.collection.StandardCollection"),
    pure("arango.database.StandardDatabase.graph").returns("arango.graph.Graph"),
    attribute("arango.database.StandardDatabase.aql", "arango.aql.AQL"),
    pure("arango.database.StandardDatabase.begin_async_execution"),
    pure("arango.database.StandardDatabase.begin_batch_execution"),
    pure("arango.database.StandardDatabase.fetch_transaction"),
    pure("arango.database.StandardDatabase.begin_controlled_execution"),
    class("arango.aql.AQL").methods_block(Kind::Database),
    blocks("arango.aql.AQL.execute", Kind::Database).returns("arango.cursor.Cursor"),
    class("arango.collection.StandardCollection").methods_block(Kind::Database),
    blocks("arango.collection.StandardCollection.all", Kind::Database)
        .returns("arango.cursor.Cursor"),
    blocks("arango.collection.StandardCollection.find", Kind::Database)
        .returns("arango.cursor.Cursor"),
    blocks(
        "arango.collection.StandardCollection.find_in_box",
        Kind::Database,
    )
    .returns("arango.cursor.Cursor"),
    blocks(
        "arango.collection.StandardCollection.find_in_radius",
        Kind::Database,
    )
    .returns("arango.cursor.Cursor"),
    blocks(
        "arango.collection.StandardCollection.find_in_range",
        Kind::Database,
    )
    .returns("arango.cursor.Cursor"),
    blocks(
        "arango.collection.StandardCollection.find_near",
        Kind::Database,
    )
    .returns("arango.cursor.Cursor"),
    blocks(
        "arango.collection.StandardCollection.find_by_text",
        Kind::Database,
    )
    .returns("arango.cursor.Cursor"),
    blocks("arango.collection.StandardCollection.keys", Kind::Database)
        .returns("arango.cursor.Cursor"),
    class("arango.graph.Graph").methods_block(Kind::Database),
    pure("arango.graph.Graph.edge_collection"),
    pure("arango.graph.Graph.vertex_collection"),
    class("arango.cursor.Cursor"),
    pure("arango.cursor.Cursor.__enter__").returns("Self"),
    pure("arango.cursor.Cursor.batch"),
    pure("arango.cursor.Cursor.cached"),
    pure("arango.cursor.Cursor.count"),
    pure("arango.cursor.Cursor.empty"),
    pure("arango.cursor.Cursor.has_more"),
    pure("arango.cursor.Cursor.pop"),
    pure("arango.cursor.Cursor.profile"),
    pure("arango.cursor.Cursor.statistics"),
    pure("arango.cursor.Cursor.type"),
    pure("arango.cursor.Cursor.warnings"),
    blocks("arango.cursor.Cursor.close", Kind::Database).weight(Weight::Medium),
    blocks("arango.cursor.Cursor.fetch", Kind::Database).weight(Weight::Medium),
    blocks("arango.cursor.Cursor.next", Kind::Database).weight(Weight::Medium),
    // Clients of Chroma that keep what they hold in memory.
    pure("chromadb.Client").returns("chromadb.api.ClientAPI"),
    pure("chromadb.EphemeralClient").returns("chromadb.api.ClientAPI"),
    blocks("chromadb.CloudClient", Kind::Sdk).returns("chromadb.api.ClientAPI"),
    blocks("chromadb.Collection.fork", Kind::Sdk),
    blocks("chromadb.Collection.search", Kind::Sdk),
    // Collections of Weaviate.
    attribute(
        "weaviate.WeaviateClient.collections",
        "weaviate.collections.collections._Collections",
    ),
    class("weaviate.collections.collections._Collections"),
    blocks(
        "weaviate.collections.collections._Collections.create",
        Kind::Sdk,
    )
    .returns("weaviate.collections.Collection"),
    blocks(
        "weaviate.collections.collections._Collections.create_from_config",
        Kind::Sdk,
    )
    .returns("weaviate.collections.Collection"),
    blocks(
        "weaviate.collections.collections._Collections.create_from_dict",
        Kind::Sdk,
    )
    .returns("weaviate.collections.Collection"),
    pure("weaviate.collections.collections._Collections.get")
        .returns("weaviate.collections.Collection"),
    pure("weaviate.collections.collections._Collections.use")
        .returns("weaviate.collections.Collection"),
    blocks(
        "weaviate.collections.collections._Collections.delete",
        Kind::Sdk,
    ),
    blocks(
        "weaviate.collections.collections._Collections.delete_all",
        Kind::Sdk,
    ),
    blocks(
        "weaviate.collections.collections._Collections.exists",
        Kind::Sdk,
    ),
    blocks(
        "weaviate.collections.collections._Collections.export_config",
        Kind::Sdk,
    ),
    blocks(
        "weaviate.collections.collections._Collections.list_all",
        Kind::Sdk,
    ),
    class("weaviate.collections.Collection"),
    blocks("weaviate.collections.Collection.exists", Kind::Sdk),
    blocks("weaviate.collections.Collection.shards", Kind::Sdk),
    blocks("weaviate.collections.Collection.iterator", Kind::Sdk).lazy(),
    pure("weaviate.collections.Collection.with_consistency_level").returns("Self"),
    pure("weaviate.collections.Collection.with_tenant").returns("Self"),
    attribute(
        "weaviate.collections.Collection.aggregate",
        "weaviate.collections.aggregate._AggregateCollection",
    ),
    attribute(
        "weaviate.collections.Collection.config",
        "weaviate.collections.config._ConfigCollection",
    ),
    attribute(
        "weaviate.collections.Collection.data",
        "weaviate.collections.data._DataCollection",
    ),
    attribute(
        "weaviate.collections.Collection.generate",
        "weaviate.collections.generate._GenerateCollection",
    ),
    attribute(
        "weaviate.collections.Collection.query",
        "weaviate.collections.query._QueryCollection",
    ),
    attribute(
        "weaviate.collections.Collection.tenants",
        "weaviate.collections.tenants._Tenants",
    ),
    class("weaviate.collections.aggregate._AggregateCollection").methods_block(Kind::Sdk),
    class("weaviate.collections.config._ConfigCollection").methods_block(Kind::Sdk),
    class("weaviate.collections.data._DataCollection").methods_block(Kind::Sdk),
    class("weaviate.collections.generate._GenerateCollection").methods_block(Kind::Sdk),
    class("weaviate.collections.query._QueryCollection").methods_block(Kind::Sdk),
    class("weaviate.collections.tenants._Tenants").methods_block(Kind::Sdk),
    // Tables that lie in files, graphs, series of a clock.
    blocks("deltalake.DeltaTable", Kind::File).returns("deltalake.DeltaTable"),
    blocks("deltalake.DeltaTable.create_checkpoint", Kind::File),
    blocks("deltalake.DeltaTable.delete", Kind::File),
    blocks("deltalake.DeltaTable.history", Kind::File),
    blocks("deltalake.DeltaTable.load_as_version", Kind::File),
    blocks("deltalake.DeltaTable.merge", Kind::File),
    blocks("deltalake.DeltaTable.repair", Kind::File),
    blocks("deltalake.DeltaTable.restore", Kind::File),
    blocks("deltalake.DeltaTable.to_pandas", Kind::File),
    blocks("deltalake.DeltaTable.to_pyarrow_table", Kind::File),
    blocks("deltalake.DeltaTable.update", Kind::File),
    blocks("deltalake.DeltaTable.update_incremental", Kind::File),
    blocks("deltalake.DeltaTable.vacuum", Kind::File),
    blocks("deltalake.write_deltalake", Kind::File).weight(Weight::Heavy),
    blocks("influxdb.InfluxDBClient.alter_retention_policy", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.create_database", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.create_retention_policy", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.create_user", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.delete_series", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.drop_database", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.drop_measurement", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.get_list_database", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.get_list_measurements", Kind::Sdk),
    blocks(
        "influxdb.InfluxDBClient.get_list_retention_policies",
        Kind::Sdk,
    ),
    blocks("influxdb.InfluxDBClient.get_list_series", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.ping", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.query", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.request", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.write", Kind::Sdk),
    blocks("influxdb.InfluxDBClient.write_points", Kind::Sdk),
    class("influxdb.InfluxDBClient"),
    pure("influxdb.InfluxDBClient.__enter__").returns("Self"),
    class("influxdb_client_3.InfluxDBClient3"),
    pure("influxdb_client_3.InfluxDBClient3.__enter__").returns("Self"),
    blocks("influxdb_client_3.InfluxDBClient3.flush", Kind::Sdk),
    blocks(
        "influxdb_client_3.InfluxDBClient3.get_server_version",
        Kind::Sdk,
    ),
    blocks("influxdb_client_3.InfluxDBClient3.query", Kind::Sdk),
    blocks(
        "influxdb_client_3.InfluxDBClient3.query_dataframe",
        Kind::Sdk,
    ),
    blocks("influxdb_client_3.InfluxDBClient3.write", Kind::Sdk),
    blocks(
        "influxdb_client_3.InfluxDBClient3.write_dataframe",
        Kind::Sdk,
    ),
    blocks("influxdb_client_3.InfluxDBClient3.write_file", Kind::Sdk),
    blocks("py2neo.Graph", Kind::Database).returns("py2neo.Graph"),
    blocks("py2neo.Graph.create", Kind::Database),
    blocks("py2neo.Graph.delete", Kind::Database),
    blocks("py2neo.Graph.delete_all", Kind::Database),
    blocks("py2neo.Graph.evaluate", Kind::Database),
    blocks("py2neo.Graph.exists", Kind::Database),
    blocks("py2neo.Graph.merge", Kind::Database),
    blocks("py2neo.Graph.pull", Kind::Database),
    blocks("py2neo.Graph.push", Kind::Database),
    blocks("py2neo.Graph.query", Kind::Database),
    blocks("py2neo.Graph.run", Kind::Database),
    blocks("py2neo.Graph.separate", Kind::Database),
    blocks("py2neo.Graph.update", Kind::Database),
    class("rdflib.Graph"),
    blocks("rdflib.Graph.parse", Kind::File).returns("Self"),
    blocks("rdflib.Graph.query", Kind::Cpu)
        .weight(Weight::Medium)
        .gil(Gil::Shared),
    blocks("rdflib.Graph.update", Kind::Cpu)
        .weight(Weight::Medium)
        .gil(Gil::Shared),
    blocks("rdflib.Graph.serialize", Kind::File).unless(NOWHERE),
    blocks("sqlalchemy_utils.create_database", Kind::Database),
    blocks("sqlalchemy_utils.database_exists", Kind::Database),
    blocks("sqlalchemy_utils.drop_database", Kind::Database),
    blocks("whoosh.index.create_in", Kind::File),
    blocks("whoosh.index.exists_in", Kind::File),
    blocks("whoosh.index.open_dir", Kind::File),
    // Couchbase, drivers of Java.
    blocks("couchbase.cluster.Cluster", Kind::Database).returns("couchbase.cluster.Cluster"),
    blocks("couchbase.cluster.Cluster.connect", Kind::Database)
        .returns("couchbase.cluster.Cluster"),
    blocks("couchbase.cluster.Cluster.close", Kind::Database),
    blocks("couchbase.cluster.Cluster.ping", Kind::Database),
    blocks("couchbase.cluster.Cluster.wait_until_ready", Kind::Database),
    blocks("couchbase.cluster.Cluster.bucket", Kind::Database).returns("couchbase.bucket.Bucket"),
    class("couchbase.bucket.Bucket"),
    pure("couchbase.bucket.Bucket.collection").returns("couchbase.collection.Collection"),
    pure("couchbase.bucket.Bucket.default_collection").returns("couchbase.collection.Collection"),
    pure("couchbase.bucket.Bucket.default_scope").returns("couchbase.scope.Scope"),
    pure("couchbase.bucket.Bucket.scope").returns("couchbase.scope.Scope"),
    class("couchbase.scope.Scope"),
    pure("couchbase.scope.Scope.collection").returns("couchbase.collection.Collection"),
    class("couchbase.collection.Collection"),
    blocks("couchbase.collection.Collection.exists", Kind::Database),
    blocks("couchbase.collection.Collection.get", Kind::Database),
    blocks(
        "couchbase.collection.Collection.get_and_lock",
        Kind::Database,
    ),
    blocks(
        "couchbase.collection.Collection.get_and_touch",
        Kind::Database,
    ),
    blocks(
        "couchbase.collection.Collection.get_any_replica",
        Kind::Database,
    ),
    blocks("couchbase.collection.Collection.get_multi", Kind::Database),
    blocks("couchbase.collection.Collection.insert", Kind::Database),
    blocks(
        "couchbase.collection.Collection.insert_multi",
        Kind::Database,
    ),
    blocks("couchbase.collection.Collection.lookup_in", Kind::Database),
    blocks("couchbase.collection.Collection.mutate_in", Kind::Database),
    blocks("couchbase.collection.Collection.remove", Kind::Database),
    blocks(
        "couchbase.collection.Collection.remove_multi",
        Kind::Database,
    ),
    blocks("couchbase.collection.Collection.replace", Kind::Database),
    blocks("couchbase.collection.Collection.touch", Kind::Database),
    blocks("couchbase.collection.Collection.unlock", Kind::Database),
    blocks("couchbase.collection.Collection.upsert", Kind::Database),
    blocks(
        "couchbase.collection.Collection.upsert_multi",
        Kind::Database,
    ),
    blocks("jaydebeapi.connect", Kind::Database).returns("jaydebeapi.Connection"),
    class("jaydebeapi.Connection"),
    class("jaydebeapi.Cursor"),
    blocks("jaydebeapi.Connection.commit", Kind::Database),
    blocks("jaydebeapi.Connection.rollback", Kind::Database),
    pure("jaydebeapi.Connection.cursor").returns("jaydebeapi.Cursor"),
    pure("jaydebeapi.Cursor.__enter__").returns("Self"),
    blocks("jaydebeapi.Cursor.execute", Kind::Database),
    blocks("jaydebeapi.Cursor.executemany", Kind::Database),
    blocks("jaydebeapi.Cursor.fetchall", Kind::Database),
    blocks("jaydebeapi.Cursor.fetchmany", Kind::Database),
    blocks("jaydebeapi.Cursor.fetchone", Kind::Database),
];
