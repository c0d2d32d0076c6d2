//! `urllib3`, `pycurl`, and `httplib2`: HTTP below `requests`.

use crate::catalog::{Argument, Kind, Row, alias, blocks, class, keyword, pure};

const UNREAD: &[Argument] = &[keyword("preload_content", "False")];

pub static ROWS: &[Row] = &[
    blocks("urllib3.request", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC210"]),
    pure("urllib3.connection_from_url").returns("urllib3.HTTPConnectionPool"),
    pure("urllib3.proxy_from_url").returns("urllib3.ProxyManager"),
    class("urllib3.PoolManager"),
    pure("urllib3.PoolManager.__enter__").returns("Self"),
    blocks("urllib3.PoolManager.request", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    blocks("urllib3.PoolManager.request_encode_url", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    blocks("urllib3.PoolManager.request_encode_body", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    blocks("urllib3.PoolManager.urlopen", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    pure("urllib3.PoolManager.connection_from_url").returns("urllib3.HTTPConnectionPool"),
    pure("urllib3.PoolManager.connection_from_host").returns("urllib3.HTTPConnectionPool"),
    pure("urllib3.PoolManager.connection_from_context").returns("urllib3.HTTPConnectionPool"),
    pure("urllib3.PoolManager.clear"),
    class("urllib3.ProxyManager").bases(&["urllib3.PoolManager"]),
    class("urllib3.contrib.socks.SOCKSProxyManager").bases(&["urllib3.PoolManager"]),
    class("urllib3.HTTPConnectionPool"),
    pure("urllib3.HTTPConnectionPool.__enter__").returns("Self"),
    blocks("urllib3.HTTPConnectionPool.request", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    blocks("urllib3.HTTPConnectionPool.request_encode_url", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    blocks("urllib3.HTTPConnectionPool.request_encode_body", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    blocks("urllib3.HTTPConnectionPool.urlopen", Kind::Http)
        .returns("urllib3.HTTPResponse")
        .live_if(UNREAD)
        .codes(&["ASYNC212"]),
    pure("urllib3.HTTPConnectionPool.close"),
    class("urllib3.HTTPSConnectionPool").bases(&["urllib3.HTTPConnectionPool"]),
    class("urllib3.HTTPResponse"),
    pure("urllib3.HTTPResponse.__enter__").returns("Self"),
    blocks("urllib3.HTTPResponse.read", Kind::Http),
    blocks("urllib3.HTTPResponse.read1", Kind::Http),
    blocks("urllib3.HTTPResponse.readinto", Kind::Http),
    blocks("urllib3.HTTPResponse.readline", Kind::Http),
    blocks("urllib3.HTTPResponse.readlines", Kind::Http),
    blocks("urllib3.HTTPResponse.drain_conn", Kind::Http),
    blocks("urllib3.HTTPResponse.stream", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    blocks("urllib3.HTTPResponse.read_chunked", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    blocks("urllib3.HTTPResponse.__iter__", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    pure("urllib3.HTTPResponse.close"),
    pure("urllib3.HTTPResponse.release_conn"),
    alias("urllib3.BaseHTTPResponse", "urllib3.HTTPResponse"),
    alias("urllib3.response.HTTPResponse", "urllib3.HTTPResponse"),
    alias("urllib3.response.BaseHTTPResponse", "urllib3.HTTPResponse"),
    alias("urllib3.poolmanager.PoolManager", "urllib3.PoolManager"),
    alias("urllib3.poolmanager.ProxyManager", "urllib3.ProxyManager"),
    alias(
        "urllib3.poolmanager.proxy_from_url",
        "urllib3.proxy_from_url",
    ),
    alias(
        "urllib3.connectionpool.HTTPConnectionPool",
        "urllib3.HTTPConnectionPool",
    ),
    alias(
        "urllib3.connectionpool.HTTPSConnectionPool",
        "urllib3.HTTPSConnectionPool",
    ),
    alias(
        "urllib3.connectionpool.connection_from_url",
        "urllib3.connection_from_url",
    ),
    class("pycurl.Curl"),
    blocks("pycurl.Curl.perform", Kind::Http).warning("its callbacks run in the worker thread"),
    blocks("pycurl.Curl.perform_rb", Kind::Http).warning("its callbacks run in the worker thread"),
    blocks("pycurl.Curl.perform_rs", Kind::Http).warning("its callbacks run in the worker thread"),
    class("pycurl.CurlMulti"),
    blocks("pycurl.CurlMulti.select", Kind::Http),
    class("httplib2.Http"),
    blocks("httplib2.Http.request", Kind::Http).caution("an Http object is not thread-safe"),
];
