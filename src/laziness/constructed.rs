//! Who makes objects of a class, and whether an event loop can be running then.

use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;

use crate::project::{ClassRef, FileId, FunctionRef, Inference, Type};
use crate::semantic::{FunctionId, Site, SiteKind, Value, ValueId};
use crate::transform::Pass;

/// Functions that start an event loop, and so cannot run on one.
const RUNNERS: &[&str] = &[
    "asyncio.run",
    "asyncio.Runner.run",
    "asyncio.AbstractEventLoop.run_until_complete",
    "asyncio.AbstractEventLoop.run_forever",
    "anyio.run",
    "trio.run",
    "uvicorn.run",
];

/// Callers followed before a function counts as one that anybody may call.
const DEPTH_LIMIT: usize = 6;

/// Whether every place that makes an object of the class runs before an event loop does: at import time, or in a
/// function that starts the loop itself. A class that nobody makes here is made by others, wherever they like.
pub(crate) fn is_only_made_before_the_loop(pass: &Pass<'_>, class: ClassRef) -> bool {
    let search = Search {
        pass,
        inference: Inference::new(pass.project),
    };
    let makers = search.makers(class);
    !makers.is_empty()
        && makers
            .into_iter()
            .all(|maker| search.is_before(maker, &mut FxHashSet::default(), 0))
}

struct Search<'p, 'a> {
    pass: &'p Pass<'a>,
    inference: Inference<'a>,
}

impl Search<'_, '_> {
    /// Functions that make an object; `None` for the body of a module.
    fn makers(&self, class: ClassRef) -> Vec<Option<FunctionRef>> {
        let mut names = FxHashSet::default();
        names.insert(self.pass.project.class(class).name.clone());
        for (file, _) in self.pass.project.files() {
            let Some(facts) = self.pass.project.facts(file) else {
                continue;
            };
            for (position, other) in facts.classes.iter().enumerate() {
                let other_ref = ClassRef {
                    file,
                    class: crate::semantic::ClassId(u32::try_from(position).unwrap_or(0)),
                };
                if !other.bases.is_empty()
                    && self
                        .inference
                        .linearised(other_ref)
                        .contains(&Type::Class(class))
                {
                    names.insert(other.name.clone());
                }
            }
        }
        self.callers(&names, |callee| match callee {
            Type::Class(made) => {
                *made == class
                    || self
                        .inference
                        .linearised(*made)
                        .contains(&Type::Class(class))
            }
            _ => false,
        })
    }

    /// Functions with a call of something that has one of the names and that `is` recognises.
    fn callers(
        &self,
        names: &FxHashSet<Name>,
        is: impl Fn(&Type) -> bool,
    ) -> Vec<Option<FunctionRef>> {
        let mut found = Vec::new();
        for (file, _) in self.pass.project.files() {
            let Some(facts) = self.pass.project.facts(file) else {
                continue;
            };
            let mut names = names.clone();
            for scope in &facts.scopes {
                for (bound, values) in &scope.bindings {
                    let renames = values.iter().any(|value| {
                        matches!(facts.value(*value), Value::Member(member) if names.contains(&member.name))
                    });
                    if renames {
                        names.insert(bound.clone());
                    }
                }
            }
            // A factory of the class itself.
            names.insert(Name::new("cls"));
            let calls = |site: &Site| {
                site.kind == SiteKind::Call && self.calls(file, site.value, &names, &is)
            };
            if facts.sites.iter().any(calls) {
                found.push(None);
            }
            for (position, function) in facts.functions.iter().enumerate() {
                if function.sites.iter().any(calls) {
                    found.push(Some(FunctionRef {
                        file,
                        function: FunctionId(u32::try_from(position).unwrap_or(0)),
                    }));
                }
            }
        }
        found
    }

    fn calls(
        &self,
        file: FileId,
        value: ValueId,
        names: &FxHashSet<Name>,
        is: &impl Fn(&Type) -> bool,
    ) -> bool {
        let facts = self.pass.project.ready(file);
        let Value::Call(id) = facts.value(value) else {
            return false;
        };
        let callee = facts.call(*id).callee;
        let name = match facts.value(callee) {
            Value::Name { name, .. } | Value::Attribute(_, name) => Some(name),
            Value::Member(member) => Some(&member.name),
            _ => None,
        };
        if name.is_some_and(|name| !names.contains(name)) {
            return false;
        }
        self.inference.value(file, callee).present().any(is)
    }

    fn is_before(
        &self,
        maker: Option<FunctionRef>,
        seen: &mut FxHashSet<FunctionRef>,
        depth: usize,
    ) -> bool {
        let Some(reference) = maker else {
            return true;
        };
        let function = self.pass.project.function(reference);
        if function.is_async || depth > DEPTH_LIMIT || !seen.insert(reference) {
            return false;
        }
        let facts = self.pass.project.ready(reference.file);
        let starts = function.sites.iter().any(|site| match facts.value(site.value) {
            Value::Call(id) if site.kind == SiteKind::Call => {
                let callee = facts.call(*id).callee;
                self.inference
                    .value(reference.file, callee)
                    .present()
                    .any(|member| matches!(member, Type::External(name) | Type::ExternalMethod(name, _) if RUNNERS.contains(&name.as_str())))
            }
            _ => false,
        });
        if starts {
            return true;
        }
        let mut names = FxHashSet::default();
        names.insert(function.name.clone());
        let callers = self.callers(&names, |callee| {
            matches!(callee, Type::Function(called) | Type::Method(called, _) if *called == reference)
        });
        !callers.is_empty()
            && callers
                .into_iter()
                .all(|caller| self.is_before(caller, seen, depth + 1))
    }
}
