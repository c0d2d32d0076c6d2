//! Who makes objects of a class, and whether an event loop can be running then.

use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;

use crate::project::{ClassRef, FileId, FunctionRef, Held, Inference, Type};
use crate::semantic::{SiteKind, Value};
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
        inference: pass.inference,
    };
    let makers = search.makers(class);
    !makers.is_empty()
        && makers
            .into_iter()
            .all(|maker| search.is_before(maker, &mut FxHashSet::default(), 0))
}

struct Search<'p, 'a> {
    pass: &'p Pass<'a>,
    inference: &'a Inference<'a>,
}

impl Search<'_, '_> {
    /// Functions that make an object; `None` for the body of a module.
    fn makers(&self, class: ClassRef) -> Vec<Option<FunctionRef>> {
        let is = |made: ClassRef| {
            made == class
                || self
                    .inference
                    .linearised(made)
                    .contains(&Type::Class(class))
        };
        let mut names = self.subclass_names(class);
        // A factory of the class itself.
        names.push(Name::new("cls"));
        self.callers(
            &names,
            |callee| matches!(callee, Type::Class(made) if is(*made)),
        )
    }

    /// The names of the class and of all that may be derived from it.
    fn subclass_names(&self, class: ClassRef) -> Vec<Name> {
        let project = self.pass.project;
        let mut names = vec![project.class(class).name.clone()];
        let mut next = 0;
        while let Some(name) = names.get(next) {
            for derived in project.derived_names(name) {
                if !names.contains(derived) {
                    names.push(derived.clone());
                }
            }
            next += 1;
        }
        names
    }

    /// Functions with a call of something that has one of the names and that `is` recognises.
    fn callers(&self, names: &[Name], is: impl Fn(&Type) -> bool) -> Vec<Option<FunctionRef>> {
        let mut found = Vec::new();
        let project = self.pass.project;
        let mut files: Vec<FileId> = names
            .iter()
            .flat_map(|name| project.files_with(Held::Called, name))
            .collect();
        files.sort_unstable();
        files.dedup();
        for file in files {
            let facts = project.ready(file);
            let calls = facts.call_names();
            for call in names.iter().flat_map(|name| calls.of_name(name)) {
                let site = call.site(facts);
                let Value::Call(id) = facts.value(site.value) else {
                    continue;
                };
                let maker = call.function.map(|function| FunctionRef { file, function });
                if site.kind == SiteKind::Call
                    && !found.contains(&maker)
                    && self
                        .inference
                        .value(file, facts.call(*id).callee)
                        .present()
                        .any(&is)
                {
                    found.push(maker);
                }
            }
        }
        found
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
        let callers = self.callers(std::slice::from_ref(&function.name), |callee| {
            matches!(callee, Type::Function(called) | Type::Method(called, _) if *called == reference)
        });
        !callers.is_empty()
            && callers
                .into_iter()
                .all(|caller| self.is_before(caller, seen, depth + 1))
    }
}
