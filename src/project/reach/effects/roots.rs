//! Functions that the event loop runs itself.

use super::*;
use crate::semantic::Function;

/// Methods that asyncio calls on subclasses of its protocols.
pub(super) const PROTOCOL_METHODS: &[&str] = &[
    "connection_made",
    "connection_lost",
    "data_received",
    "eof_received",
    "buffer_updated",
    "get_buffer",
    "pause_writing",
    "resume_writing",
    "datagram_received",
    "error_received",
    "pipe_data_received",
    "pipe_connection_lost",
    "process_exited",
];

pub(super) const PROTOCOLS: &[&str] = &[
    "asyncio.BaseProtocol",
    "asyncio.Protocol",
    "asyncio.BufferedProtocol",
    "asyncio.DatagramProtocol",
    "asyncio.SubprocessProtocol",
];

/// Functions of `file` that the event loop runs itself.
pub(in crate::project::reach) fn roots_of(
    inference: &Inference<'_>,
    file: FileId,
) -> Vec<(FunctionRef, Root)> {
    let facts = inference.project.ready(file);
    let mut roots = Vec::new();
    let asynchronous: rustc_hash::FxHashSet<crate::semantic::ClassId> = facts
        .functions
        .iter()
        .filter(|function| function.is_async)
        .filter_map(|function| function.class)
        .collect();
    for (position, function) in facts.functions.iter().enumerate() {
        let reference = FunctionRef {
            file,
            function: crate::semantic::FunctionId(u32::try_from(position).unwrap_or(0)),
        };
        if function.is_async {
            roots.push((reference, Root::Coroutine));
        } else if let Some(class) = function.class
            && asynchronous.contains(&class)
            && (matches!(
                function.name.as_str(),
                "__init__" | "__post_init__" | "__new__"
            ) || is_set_up(facts, function))
        {
            roots.push((reference, Root::Construction));
        } else if let Some(class) = function.class
            && PROTOCOL_METHODS.contains(&function.name.as_str())
        {
            let order = inference.linearised(ClassRef { file, class });
            if order.iter().any(|ancestor| {
                matches!(ancestor, Type::External(name) if PROTOCOLS.contains(&name.as_str()))
            }) {
                roots.push((reference, Root::Callback));
            }
        }
    }
    for &id in &facts.callback_calls {
        let call = facts.call(id);
        let Value::Attribute(receiver, method) = facts.value(call.callee) else {
            continue;
        };
        let receiver = inference.value(file, *receiver);
        if !runs_on_loop(&receiver, method) {
            continue;
        }
        let position = match method.as_str() {
            "call_later" | "call_at" | "add_reader" | "add_writer" | "add_signal_handler" => 1,
            _ => 0,
        };
        if let Some(&callback) = call.positional.get(position) {
            for member in inference.value(file, callback).members {
                if let Some(function) = plain_function(inference, &member) {
                    roots.push((function, Root::Callback));
                }
            }
        }
    }
    roots
}

/// Whether a plain method is part of the construction: constructors of its class call it as a statement, and the file
/// mentions it nowhere else.
fn is_set_up(facts: &FileFacts, method: &Function) -> bool {
    if method.name.starts_with("__") || !method.decorators.is_empty() || method.is_generator {
        return false;
    }
    let is_called = |value: ValueId| match facts.value(value) {
        Value::Call(id) => {
            let callee = facts.call(*id).callee;
            matches!(facts.value(callee), Value::Attribute(base, name)
                if *name == method.name && matches!(facts.value(*base), Value::Parameter(_, 0)))
        }
        _ => false,
    };
    let calls = facts
        .functions
        .iter()
        .filter(|function| {
            function.class == method.class
                && matches!(function.name.as_str(), "__init__" | "__post_init__")
        })
        .flat_map(|function| &function.sites)
        .filter(|site| site.kind == SiteKind::Call && is_called(site.value))
        .count();
    if calls != 1 {
        return false;
    }
    let mentions = facts
        .values
        .iter()
        .filter(|value| matches!(value, Value::Attribute(_, name) if *name == method.name))
        .count();
    mentions == 1
}

/// Whether a callback registered by `method` runs on an event loop. The names of the loop's own methods are telling
/// enough when the receiver's type is not known; `add_done_callback` is not, since futures of threads have it as well.
pub(super) fn runs_on_loop(receiver: &Types, method: &Name) -> bool {
    let known = receiver.present().any(|member| match member {
        Type::Instance(name, _) => name.starts_with("asyncio."),
        Type::Coroutine(_) => true,
        _ => false,
    });
    let other = receiver
        .present()
        .any(|member| !matches!(member, Type::Instance(name, _) if name.starts_with("asyncio.")));
    known || (method.as_str() != "add_done_callback" && !other)
}

pub(super) fn plain_function(inference: &Inference<'_>, member: &Type) -> Option<FunctionRef> {
    match member {
        Type::Function(function) | Type::Method(function, _) => {
            let definition = inference.project.function(*function);
            (!definition.is_async
                && !definition.is_generator
                && inference.decoration(*function) != Decoration::Unknown)
                .then_some(*function)
        }
        Type::Partial(inner) => inner
            .present()
            .find_map(|member| plain_function(inference, member)),
        _ => None,
    }
}
