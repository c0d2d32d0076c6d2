//! `boto3` to `aioboto3`: sessions, clients, paginators, waiters and bodies.

use crate::family::Member::{Call, Iterated, Lost, Object, Read};
use crate::family::{Block, Class, End, Family, Given, Items, Maker, Member};
use crate::swap::Arguments;

const AWAITED: Member = Call(Given::Awaited);
const AWAITED_OBJECT: Member = Object(Given::Awaited);

const ONE_BY_ONE: Option<Items> = Some(Items {
    all: None,
    at_once: &[],
});

const CLIENT: Maker = Maker {
    name: "boto3.client",
    twin: "aioboto3.Session",
    method: false,
    suffix: "().client",
    arguments: Arguments::AllBut(&["config"]),
    positional: 2,
    names: &[],
    given: Given::Block,
    block: Block::Unknown,
};

const SESSION: Maker = Maker {
    name: "boto3.Session",
    method: false,
    suffix: "",
    arguments: Arguments::AllBut(&["botocore_session"]),
    positional: 4,
    names: &[],
    given: Given::AtOnce,
    ..CLIENT
};

/// An answer with a body that is read later.
const fn answer(name: &'static str) -> Class {
    Class {
        members: &[("get", Object(Given::AtOnce))],
        named: true,
        ..Class::new(name)
    }
}

pub static ROWS: &[Family] = &[Family {
    library: "aioboto3",
    module: "boto3",
    defined: &["botocore"],
    other: true,
    makers: &[CLIENT, SESSION],
    classes: &[
        Class {
            members: &[
                ("client", Object(Given::Block)),
                ("profile_name", Read),
                ("region_name", Read),
            ],
            ..Class::new("boto3.Session")
        },
        Class {
            members: &[
                ("get_paginator", Object(Given::AtOnce)),
                ("get_waiter", Object(Given::AtOnce)),
                ("get_object", AWAITED_OBJECT),
                ("invoke", AWAITED_OBJECT),
                ("invoke_endpoint", AWAITED_OBJECT),
                ("invoke_model", AWAITED_OBJECT),
                ("synthesize_speech", AWAITED_OBJECT),
                ("can_paginate", Call(Given::AtOnce)),
                ("exceptions", Read),
                ("meta", Read),
                ("converse_stream", Lost),
                ("copy", Lost),
                ("download_fileobj", Lost),
                ("get_object_torrent", Lost),
                ("invoke_agent", Lost),
                ("invoke_endpoint_with_response_stream", Lost),
                ("invoke_flow", Lost),
                ("invoke_inline_agent", Lost),
                ("invoke_model_with_response_stream", Lost),
                ("invoke_with_response_stream", Lost),
                ("retrieve_and_generate_stream", Lost),
                ("select_object_content", Lost),
                ("start_live_tail", Lost),
                ("subscribe_to_shard", Lost),
                ("upload_file", Lost),
                ("upload_fileobj", Lost),
                ("waiter_names", Lost),
            ],
            others: Some(AWAITED),
            end: End::Block("close"),
            ..Class::new("botocore.client.BaseClient")
        },
        answer("mypy_boto3_s3.type_defs.GetObjectOutputTypeDef"),
        answer("mypy_boto3_lambda.type_defs.InvocationResponseTypeDef"),
        answer("mypy_boto3_bedrock_runtime.type_defs.InvokeModelResponseTypeDef"),
        answer("mypy_boto3_sagemaker_runtime.type_defs.InvokeEndpointOutputTypeDef"),
        answer("mypy_boto3_polly.type_defs.SynthesizeSpeechOutputTypeDef"),
        Class {
            members: &[
                ("read", AWAITED),
                ("readlines", AWAITED),
                ("iter_chunks", Iterated),
                ("iter_lines", Iterated),
                ("close", Call(Given::AtOnce)),
            ],
            items: ONE_BY_ONE,
            ..Class::new("botocore.response.StreamingBody")
        },
        Class {
            members: &[("paginate", Object(Given::AtOnce))],
            ..Class::new("botocore.paginate.Paginator")
        },
        Class {
            members: &[("build_full_result", AWAITED), ("search", Iterated)],
            items: ONE_BY_ONE,
            ..Class::new("botocore.paginate.PageIterator")
        },
        Class {
            members: &[("wait", AWAITED)],
            ..Class::new("botocore.waiter.Waiter")
        },
    ],
    handed: &[],
    left: &[],
    dialect: None,
    statements: &[],
    reading: &[],
    drivers: &[],
    kept: false,
    any_runtime: false,
    caution: "aioboto3 reads the description of a service on the event loop when a client is made, does not know the session that `setup_default_session` sets up, and needs the version of botocore that it names",
    preserved: "operations, their answers and exceptions, bodies, paginators, waiters; a client lives in a block around its uses",
    refused: "resources, `config=`, event streams, `upload_file`, `upload_fileobj`, `download_fileobj` and `copy`; clients, bodies and answers with a body that leave the function",
}];
