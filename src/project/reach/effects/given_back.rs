//! What a helper gives back that still has something to wait for.

use super::affinity::keeps_bound;
use super::literals::given;
use super::origin::MAKERS_LIMIT;
use super::*;

impl Collector<'_, '_> {
    /// Whether a function gives back a generator expression: whoever iterates over it runs what stands in it.
    pub(super) fn gives_generator(&self, function: FunctionRef) -> bool {
        let facts = self.inference.project.ready(function.file);
        let definition = self.inference.project.function(function);
        definition
            .sites
            .iter()
            .any(|site| site.context.generator_expression)
            && definition.returned.iter().any(|value| {
                let iterates =
                    |value: &ValueId| matches!(facts.value(*value), Value::Container("iter", _));
                match facts.value(*value) {
                    Value::Join(join) => facts.join(*join).iter().any(iterates),
                    _ => iterates(value),
                }
            })
    }

    /// Whether what a function returns came from a call whose result is live.
    pub(super) fn returns_live(&self, function: FunctionRef) -> bool {
        let file = function.file;
        let facts = self.inference.project.ready(file);
        self.inference
            .project
            .function(function)
            .returned
            .iter()
            .any(|value| {
                let mut pending = vec![*value];
                let mut seen = Vec::new();
                while let Some(value) = pending.pop() {
                    if seen.len() > MAKERS_LIMIT || seen.contains(&value) {
                        continue;
                    }
                    seen.push(value);
                    match facts.value(value) {
                        Value::Call(id) => {
                            let call = facts.call(*id);
                            let callee = self.inference.value(file, call.callee);
                            let live = callee.present().any(|member| match member {
                                Type::Class(class) => keeps_bound(self.inference, *class).is_some(),
                                Type::External(name) | Type::ExternalMethod(name, _) => {
                                    self.inference.project.catalog.blocking(name).is_some_and(
                                        |blocking| {
                                            blocking.form == Form::Live
                                                || given(facts, call, blocking.live_if)
                                        },
                                    )
                                }
                                _ => false,
                            });
                            if live {
                                return true;
                            }
                        }
                        Value::Join(join) => pending.extend(facts.join(*join)),
                        Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                            pending.push(*value);
                        }
                        _ => {}
                    }
                }
                false
            })
    }
}
