//! What the calls in a file give to functions whose parameters say nothing.

use super::reach::{Argument, Given};
use super::{FunctionRef, Inference, Types};
use crate::semantic::{FileFacts, Subject, Value, ValueId};

/// Calls of one function that are looked at.
const CALLS_LIMIT: usize = 16;

impl Inference<'_> {
    /// What a parameter of a coroutine or constructor is in the calls of its own file; others may call it as well.
    pub(super) fn passed_in_file(&self, reference: FunctionRef, position: u32) -> Types {
        let facts = self.project.ready(reference.file);
        let function = facts.function(reference.function);
        let is_constructor = function.name.as_str() == "__init__";
        if !function.is_async && !is_constructor {
            return Types::default();
        }
        let called = match function.class {
            Some(class) if is_constructor => &facts.class(class).name,
            _ => &function.name,
        };
        let calls = facts.call_names().of_name(called).take(CALLS_LIMIT);
        let given = calls.filter_map(|named| {
            let Value::Call(id) = facts.value(named.site(facts).value) else {
                return None;
            };
            let call = facts.call(*id);
            let given = Given {
                call,
                callee: function,
                implicit: implicit(facts, reference, call.callee)?,
            };
            match given.argument(&Subject::Parameter(position)) {
                Argument::Value(value) => Some(value),
                Argument::Default(_) | Argument::Absent | Argument::Unknown => None,
            }
        });
        Types::union(given.map(|value| self.value(reference.file, value)))
    }
}

/// How many parameters a call of `callee` fills by itself, if that is the function.
fn implicit(facts: &FileFacts, function: FunctionRef, callee: ValueId) -> Option<usize> {
    let definition = facts.function(function.function);
    let is_it = |value: &Value| match value {
        Value::Function(called) => *called == function.function && definition.class.is_none(),
        Value::Class(class) => {
            definition.class == Some(*class) && definition.name.as_str() == "__init__"
        }
        _ => false,
    };
    match facts.value(callee) {
        Value::Name { scope, name } => {
            let bound = facts.scope(*scope).bindings.get(name)?;
            let mut values = bound.iter().map(|value| facts.value(*value));
            values
                .all(is_it)
                .then_some(usize::from(definition.class.is_some()))
        }
        Value::Attribute(own, name) => {
            let Value::Parameter(caller, 0) = facts.value(*own) else {
                return None;
            };
            let same = definition.class.is_some()
                && facts.function(*caller).class == definition.class
                && *name == definition.name
                && definition.decorators.is_empty();
            same.then_some(1)
        }
        value => is_it(value).then_some(usize::from(definition.class.is_some())),
    }
}
