//! Functions that run coroutines in an event loop of their own, beside others that the program has.
//!
//! ```python
//! def interceptor(token):  # in the threads of a server
//!     return asyncio.run(CHECKER.user_of(token))
//! ```
//!
//! What starts the program does so too, but nobody else has a loop then. A `asyncio.Lock` on `CHECKER` would be met by tasks
//! of several loops, and those cannot wait for each other.

use std::ffi::OsStr;

use rustc_hash::FxHashSet;

use super::{Called, LIMIT, Search, function_of};
use crate::project::{FileId, FunctionRef, ProjectFile, Type};
use crate::semantic::{SiteKind, Value, ValueId};

/// What functions are called that start a program.
const ENTRIES: &[&str] = &["_main", "cli", "handle", "main"];

/// Decorators of functions that are commands of a program.
const COMMANDS: &[&str] = &["callback", "cli", "command", "group"];

/// Calls that hand a function to a thread, or to the threads of a pool.
const THREADS: &[&str] = &[
    "Thread",
    "Timer",
    "map",
    "run_in_executor",
    "start_new_thread",
    "submit",
    "to_thread",
];

/// Callers that are followed up to what starts the program.
const CALLERS: usize = 8;

impl Search<'_, '_> {
    /// Coroutines that run in loops beside others, with the function that makes the loop.
    pub(super) fn in_loops(&self) -> Vec<(FunctionRef, FunctionRef)> {
        if self.looped.is_empty() {
            return Vec::new();
        }
        let threaded = self.threaded();
        let mut found = Vec::new();
        for (coroutine, made, runner) in &self.looped {
            if !self.starts(*runner, &threaded, CALLERS) {
                let shared = self.shared_below(*coroutine, *made).into_iter();
                found.extend(shared.map(|coroutine| (coroutine, *runner)));
            }
        }
        found
    }

    /// Whether a function runs when the program starts, and only then; or a test does so, one after the other.
    fn starts(
        &self,
        function: FunctionRef,
        threaded: &FxHashSet<FunctionRef>,
        depth: usize,
    ) -> bool {
        let project = self.project();
        let definition = project.function(function);
        let name = definition.name.as_str();
        if threaded.contains(&function) {
            return false;
        }
        let facts = project.ready(function.file);
        let is_command = definition.decorators.iter().any(|decorator| {
            let decorator = match facts.value(*decorator) {
                Value::Call(id) => facts.call(*id).callee,
                _ => *decorator,
            };
            matches!(facts.value(decorator), Value::Attribute(_, name) if COMMANDS.contains(&name.as_str()))
        });
        if ENTRIES.contains(&name)
            || name.starts_with("test")
            || is_command
            || definition.is_async
            || is_of_tests(project.file(function.file))
        {
            return true;
        }
        let calls = self.calls(name).into_iter();
        let callers: Vec<Option<FunctionRef>> = calls
            .filter(|call| {
                let mut callees = call.callees.present().filter_map(function_of);
                callees.any(|callee| callee == function)
            })
            .map(|call| call.around)
            .collect();
        if callers.is_empty() {
            let own = usize::from(self.inference.has_receiver(function));
            return definition.parameters.len() <= own;
        }
        callers.into_iter().flatten().all(|caller| {
            caller != function && depth > 0 && self.starts(caller, threaded, depth - 1)
        })
    }

    /// Functions that are handed to threads.
    fn threaded(&self) -> FxHashSet<FunctionRef> {
        let project = self.project();
        let calls = THREADS.iter().flat_map(|name| self.calls(name));
        let given = calls.flat_map(|call: Called| {
            let call_facts = call.call(project);
            let by_name = call_facts.keywords.iter().map(|(_, value)| *value);
            let given = call_facts.positional.iter().copied().chain(by_name);
            let types = given.map(|value| self.inference.value(call.file, value));
            let functions = types.flat_map(|types| {
                let functions: Vec<FunctionRef> = types.present().filter_map(function_of).collect();
                functions
            });
            functions.collect::<Vec<FunctionRef>>()
        });
        given.collect()
    }

    /// A coroutine and what it runs, but for the methods of objects that one of them makes for itself.
    fn shared_below(&self, coroutine: FunctionRef, made: bool) -> FxHashSet<FunctionRef> {
        let project = self.project();
        let mut seen: FxHashSet<(FunctionRef, bool)> = FxHashSet::default();
        let mut pending = vec![(coroutine, made)];
        while let Some((function, made)) = pending.pop() {
            if seen.len() > LIMIT || !seen.insert((function, made)) {
                continue;
            }
            let facts = project.ready(function.file);
            for site in &facts.function(function.function).sites {
                let (SiteKind::Call, Value::Call(id)) = (site.kind, facts.value(site.value)) else {
                    continue;
                };
                let callee = facts.call(*id).callee;
                let below = self.inference.value(function.file, callee);
                let is_of_own = made && self.is_of_own(function, callee);
                let made = is_of_own || self.is_of_made(function.file, callee);
                let below = below.present().filter_map(function_of);
                pending.extend(below.map(|below| (below, made)));
            }
        }
        let shared = seen.into_iter().filter(|(_, made)| !made);
        shared.map(|(function, _)| function).collect()
    }

    /// Whether a method is one of an object that is made where it is called.
    pub(super) fn is_of_made(&self, file: FileId, callee: ValueId) -> bool {
        let facts = self.project().ready(file);
        let Value::Attribute(object, _) = facts.value(callee) else {
            return false;
        };
        self.meant(file, *object).into_iter().all(|object| {
            let object = match facts.value(object) {
                Value::Enter(inner) | Value::AsyncEnter(inner) => *inner,
                _ => object,
            };
            let Value::Call(id) = facts.value(object) else {
                return false;
            };
            let class = self.inference.value(file, facts.call(*id).callee);
            class.present().all(|it| matches!(it, Type::Class(_)))
        })
    }

    /// Whether a method is one of the function's own object, or of what that holds.
    fn is_of_own(&self, function: FunctionRef, callee: ValueId) -> bool {
        let facts = self.project().ready(function.file);
        let mut value = callee;
        while let Value::Attribute(base, _) = facts.value(value) {
            value = *base;
        }
        matches!(facts.value(value), Value::Parameter(owner, 0) if *owner == function.function)
            && self.inference.has_receiver(function)
    }
}

/// `tests/conftest.py`, `test_client.py`
fn is_of_tests(file: &ProjectFile) -> bool {
    let inside = file.path.strip_prefix(&file.root).unwrap_or(&file.path);
    let parts = file.root.file_name().into_iter().chain(inside.iter());
    parts.map(OsStr::to_string_lossy).any(|part| {
        matches!(&*part, "conftest.py" | "test" | "tests")
            || part.starts_with("test_")
            || part.ends_with("_test.py")
    })
}
