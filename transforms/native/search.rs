//! `elasticsearch` and `opensearchpy`: the clients to their `Async` namesakes.

use crate::swap::{Arguments, Swap};

const ELASTICSEARCH: Swap = Swap {
    library: "elasticsearch",
    class: "elasticsearch.Elasticsearch",
    twin: "elasticsearch.AsyncElasticsearch",
    makers: &[],
    functions: &[],
    lost: &[],
    constructor: Arguments::AllBut(&[
        "node_class",
        "connection_class",
        "transport_class",
        "node_pool_class",
        "serializer",
        "serializers",
        "_transport",
    ]),
    positional: 1,
    awaited: &[
        "bulk",
        "cluster.health",
        "count",
        "create",
        "delete",
        "delete_by_query",
        "exists",
        "get",
        "get_source",
        "index",
        "indices.create",
        "indices.delete",
        "indices.exists",
        "indices.get_mapping",
        "indices.put_mapping",
        "indices.refresh",
        "info",
        "mget",
        "msearch",
        "ping",
        "scroll",
        "search",
        "update",
        "update_by_query",
    ],
    arguments: Arguments::AllBut(&[]),
    plain: &[],
    iterators: &[],
    close: ("close", "close"),
    collected: false,
    managed: false,
    waits: &[],
    any_runtime: false,
    caution: Some("the asynchronous client needs aiohttp"),
    preserved: "requests, results, exceptions",
    refused: "helpers, other classes of transport, a client that nothing closes",
};

pub static ROWS: &[Swap] = &[
    ELASTICSEARCH,
    Swap {
        library: "opensearchpy",
        class: "opensearchpy.OpenSearch",
        twin: "opensearchpy.AsyncOpenSearch",
        ..ELASTICSEARCH
    },
];
