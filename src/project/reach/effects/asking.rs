//! Code that asks for the exception that is being handled. Outside a handler of its own that is the one its caller handles,
//! and in another thread there is none.

use crate::project::{FunctionRef, Project, Type, Types};
use crate::semantic::{Call, FileFacts, Handling, SiteContext, Value};

/// What asks, whatever it is given.
const QUESTIONS: &[&str] = &[
    "sys.exc_info",
    "sys.exception",
    "traceback.format_exc",
    "traceback.print_exc",
    "logging.exception",
    "logging.Logger.exception",
    "logging.LoggerAdapter.exception",
];

/// What a call asks for the exception that the caller of its function handles.
pub(in crate::project::reach) fn asks(
    facts: &FileFacts,
    callee: &Types,
    call: &Call,
    context: SiteContext,
) -> Option<String> {
    if context.handling == Handling::Handler {
        return None;
    }
    // `logger.error("...", exc_info=True)`; an exception that is given is not asked for.
    let by_keyword = call.keywords.iter().any(|(name, value)| {
        name.as_str() == "exc_info"
            && matches!(facts.value(*value), Value::Bool(true) | Value::Int(1))
    });
    // A logger by whatever name: `log.exception("failed")`.
    if callee.is_blank()
        && let Value::Attribute(_, method) = facts.value(call.callee)
        && (by_keyword || method.as_str() == "exception" && !call.positional.is_empty())
    {
        return Some(format!("`{method}`"));
    }
    callee.present().find_map(|member| {
        let (Type::External(name) | Type::ExternalMethod(name, _)) = member else {
            return None;
        };
        let asks = QUESTIONS.contains(&name.as_str()) || by_keyword && name.starts_with("logging.");
        asks.then(|| format!("`{name}`"))
    })
}

/// The bare `raise` of a function that raises the exception its caller handles.
pub(super) fn raises(project: &Project, function: FunctionRef) -> Option<String> {
    let definition = project.function(function);
    let name = &definition.name;
    definition
        .reraises
        .then(|| format!("the bare `raise` in `{name}`"))
}
