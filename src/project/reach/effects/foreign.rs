//! Objects of libraries of which nothing is known: what their methods touch is not known either.

use super::affinity::HARMLESS_METHODS;
use super::*;
use crate::catalog::Catalog;
use crate::imports::is_standard_module;

/// Libraries without rows whose objects any thread may use.
const FOR_ALL_THREADS: &[&str] = &[
    "dateutil",
    "loguru",
    "opentelemetry",
    "prometheus_client",
    "pydantic",
    "pytz",
    "regex",
    "rich",
    "structlog",
    "tqdm",
    "yarl",
];

/// Attributes that are looked through to the name of an object.
const NAMES_LIMIT: usize = 8;

/// A method call on something shared whose class a library defines that the catalogue says nothing of.
pub(super) fn foreign_method(
    inference: &Inference<'_>,
    file: FileId,
    callee: &Types,
    call: &Call,
) -> Option<String> {
    let facts = inference.project.ready(file);
    let catalog = &inference.project.catalog;
    let Value::Attribute(base, method) = facts.value(call.callee) else {
        return None;
    };
    let is_foreign = callee.present().any(|member| match member {
        Type::ExternalMethod(name, object) => match &**object {
            Type::Instance(class, _) => {
                is_foreign_class(catalog, class) && name.starts_with(class.as_str())
            }
            _ => false,
        },
        _ => false,
    });
    if !is_foreign || HARMLESS_METHODS.contains(&method.as_str()) || method.starts_with("is_") {
        return None;
    }
    let object = shared_name(facts, *base, 0)?;
    Some(format!(
        "`{object}.{method}` would run in the worker thread, and what it touches is not known"
    ))
}

fn is_foreign_class(catalog: &Catalog, class: &str) -> bool {
    let library = class.split_once('.').map(|(library, _)| library);
    library.is_some_and(|library| {
        !catalog.speaks_of(library)
            && !is_standard_module(library)
            && !FOR_ALL_THREADS.contains(&library)
    })
}

/// The name of an object that the function has not made itself.
fn shared_name(facts: &FileFacts, value: ValueId, depth: usize) -> Option<String> {
    if depth > NAMES_LIMIT {
        return None;
    }
    match facts.value(value) {
        Value::Attribute(base, name) => {
            let object = shared_name(facts, *base, depth + 1)?;
            Some(format!("{object}.{name}"))
        }
        Value::Declared { value, .. } | Value::Narrow { value, .. } => {
            shared_name(facts, *value, depth + 1)
        }
        Value::Parameter(function, position) => {
            let parameter = &facts.function(*function).parameters[*position as usize];
            Some(parameter.name.to_string())
        }
        Value::Name { name, .. } => Some(name.to_string()),
        Value::Member(member) => Some(member.name.to_string()),
        _ => None,
    }
}
