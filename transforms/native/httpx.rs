//! `httpx`, and `httpx2`, which has the same surface: `Client` to `AsyncClient`.

use crate::swap::{Arguments, Swap};

/// Transports, mounts, hooks and flows of authentication have a colour of their own.
const CONSTRUCTOR: Arguments = Arguments::Only(&[
    ("headers", &[]),
    ("params", &[]),
    ("cookies", &[]),
    ("timeout", &[]),
    ("follow_redirects", &[]),
    ("max_redirects", &[]),
    ("base_url", &[]),
    ("verify", &[]),
    ("cert", &[]),
    ("http1", &[]),
    ("http2", &[]),
    ("proxy", &[]),
    ("limits", &[]),
    ("trust_env", &[]),
    ("default_encoding", &[]),
    ("auth", &["tuple"]),
]);

/// An asynchronous client takes no plain iterator or open file as a body.
const REQUEST: Arguments = Arguments::Only(&[
    ("method", &[]),
    ("url", &[]),
    ("params", &[]),
    ("headers", &[]),
    ("cookies", &[]),
    ("json", &[]),
    ("timeout", &[]),
    ("follow_redirects", &[]),
    ("extensions", &[]),
    ("auth", &["tuple"]),
    ("data", &["builtins.dict"]),
    ("content", &["builtins.str", "builtins.bytes"]),
]);

const fn client(library: &'static str, class: &'static str, twin: &'static str) -> Swap {
    Swap {
        library,
        class,
        twin,
        makers: &[],
        functions: &[],
        lost: &["httpx.Response.close", "httpx.Response.iter_raw"],
        constructor: CONSTRUCTOR,
        positional: 0,
        awaited: &[
            "get", "options", "head", "post", "put", "patch", "delete", "request",
        ],
        arguments: REQUEST,
        plain: &["build_request"],
        iterators: &[],
        close: ("close", "aclose"),
        collected: false,
        managed: false,
        waits: &[],
        any_runtime: true,
        caution: None,
        preserved: "requests, responses, exceptions, cookies, redirects, timeouts",
        refused: "`stream`, `send`; transports, mounts, hooks, custom authentication; open files and iterators as bodies",
    }
}

pub static ROWS: &[Swap] = &[
    client("httpx", "httpx.Client", "httpx.AsyncClient"),
    client("httpx2", "httpx2.Client", "httpx2.AsyncClient"),
];
