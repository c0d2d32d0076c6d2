//! What runs coroutines otherwise than by an `await`: functions that step them by hand, threads that wait for what the loop
//! does for them, functions that make a loop for them, and modules that run them while they are imported.
//!
//! ```python
//! def sync(coroutine):  # no event loop
//!     try:
//!         coroutine.send(None)
//!     except StopIteration as end:
//!         return end.value
//!
//! def tool(path):  # given to `asyncio.to_thread`
//!     return asyncio.run_coroutine_threadsafe(load(path), loop).result()
//! ```

mod loops;

use std::collections::BTreeSet;

use ruff_python_ast::name::Name;
use rustc_hash::{FxHashMap, FxHashSet};

use super::arguments::{Argument, Given};
use super::files::{Reader, is_unread};
use crate::project::{FileId, FunctionRef, Held, Inference, Project, Type, Types};
use crate::semantic::{Call, CallId, FileFacts, Function, SiteKind, Subject, Value, ValueId};

/// Rounds of reading files after which no further ones are looked for.
const ROUNDS: usize = 8;

/// Values that are looked through on the way to what a function was given.
const VALUES: usize = 64;

/// Functions that are followed from what a pool is given; beyond, nothing is said of the rest.
const LIMIT: usize = 20_000;

/// What is looked for in files that nothing has asked for: those without a word of asyncio that run coroutines.
const SPELLINGS: &[&str] = &[
    ".__await__()",
    ".send(None)",
    "ensureDeferred",
    "fromCoroutine",
    "task.react",
];

/// Functions of libraries that run what their first argument is or gives.
const RUNNERS: &[(&str, How)] = &[
    ("anyio.from_thread.run", How::Function(By::Thread)),
    ("anyio.run", How::Function(By::Loop)),
    ("asgiref.sync.async_to_sync", How::Function(By::Thread)),
    ("asgiref.sync.async_to_sync", How::Function(By::Loop)),
    (
        "asyncio.AbstractEventLoop.run_until_complete",
        How::Coroutine(By::Loop),
    ),
    ("asyncio.Runner.run", How::Coroutine(By::Loop)),
    ("asyncio.run", How::Coroutine(By::Loop)),
    (
        "asyncio.run_coroutine_threadsafe",
        How::Coroutine(By::Thread),
    ),
    ("trio.from_thread.run", How::Function(By::Thread)),
    (
        "twisted.internet.defer.Deferred.fromCoroutine",
        How::Coroutine(By::Hand),
    ),
    (
        "twisted.internet.defer.ensureDeferred",
        How::Coroutine(By::Hand),
    ),
    ("twisted.internet.task.react", How::Function(By::Hand)),
    ("uvloop.run", How::Coroutine(By::Loop)),
];

/// Calls that hand a function to threads: the name, the place of the function, and whose threads they are.
const POOLS: &[(&str, usize, Pool)] = &[
    ("anyio.to_thread.run_sync", 0, Pool::Anyio),
    ("asyncio.to_thread", 0, Pool::Asyncio),
    ("fastapi.concurrency.run_in_threadpool", 0, Pool::Anyio),
    ("starlette.concurrency.run_in_threadpool", 0, Pool::Anyio),
    ("trio.to_thread.run_sync", 0, Pool::Trio),
];

/// Threads that a runtime keeps for blocking calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Pool {
    /// The default executor of the event loop.
    Asyncio,
    Anyio,
    Trio,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// Step by step, without an event loop that asyncio knows.
    Hand,
    /// The loop does it, and a thread waits.
    Thread,
    /// A loop that is made for it, or that belongs to whoever runs it.
    Loop,
}

/// What a function runs of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// The argument itself.
    Coroutine(By),
    /// What the argument gives when it is called.
    Function(By),
}

impl How {
    fn by(self) -> By {
        match self {
            How::Coroutine(by) | How::Function(by) => by,
        }
    }
}

/// A function of any revision of a file: its qualified name there.
type Key = (FileId, String);

/// Coroutines of the project that are run in such ways.
#[derive(Debug, Default)]
pub(crate) struct Drivers {
    /// With the name of what steps them.
    by_hand: FxHashMap<Key, String>,
    /// With the name of the function that waits for them in such a thread.
    waited: FxHashMap<(Key, Pool), String>,
    /// While the module is imported that runs them.
    importing: FxHashSet<Key>,
    /// With the name of the function that runs them in a loop of its own each time it is called.
    looped: FxHashMap<Key, String>,
}

impl Drivers {
    /// What runs a coroutine without an event loop.
    pub fn stepped_by(&self, project: &Project, function: FunctionRef) -> Option<&str> {
        let found = self.by_hand.get(&key(project, function));
        found.map(String::as_str)
    }

    /// The function that waits for a coroutine in a thread of the pool.
    pub fn waiter(&self, project: &Project, function: FunctionRef, pool: Pool) -> Option<&str> {
        let found = self.waited.get(&(key(project, function), pool));
        found.map(String::as_str)
    }

    /// Whether a coroutine runs while a module of its package is being imported.
    pub fn runs_at_import(&self, project: &Project, function: FunctionRef) -> bool {
        self.importing.contains(&key(project, function))
    }

    /// The function that runs a coroutine in a loop of its own, while the program may have others as well, where the object
    /// that the coroutine belongs to is not made for that.
    pub fn looped_by(&self, project: &Project, function: FunctionRef) -> Option<&str> {
        let found = self.looped.get(&key(project, function));
        found.map(String::as_str)
    }

    pub(super) fn find(project: &mut Project, reader: &Reader<'_>) -> Drivers {
        let mut names: BTreeSet<String> = SPELLINGS.iter().map(|name| (*name).to_owned()).collect();
        let mut searched: BTreeSet<String> = BTreeSet::new();
        let mut wanted: BTreeSet<_> = BTreeSet::new();
        let mut drivers = Drivers::default();
        for _ in 0..ROUNDS {
            if !names.is_empty() {
                wanted.extend((reader.mentioning)(&names));
                searched.append(&mut names);
            }
            wanted.retain(|path| is_unread(project, path));
            (reader.read)(project, &wanted);
            project.index();
            let inference = Inference::new(project);
            let mut search = Search::of(&inference);
            search.run();
            names = search.spellings();
            names.retain(|name| !searched.contains(name));
            drivers = search.found();
            wanted = inference.take_wanted();
            wanted.retain(|path| is_unread(project, path));
            if names.is_empty() && wanted.is_empty() {
                break;
            }
        }
        drivers
    }
}

fn key(project: &Project, function: FunctionRef) -> Key {
    let name = &project.function(function).qualified_name;
    (function.file, name.clone())
}

struct Search<'a, 'p> {
    inference: &'a Inference<'p>,
    /// Functions of the project that run what they are given, by the position of the parameter.
    drivers: Vec<(FunctionRef, u32, How)>,
    /// Coroutines with what runs them, and the function whose call that is.
    stepped: Vec<(FunctionRef, String)>,
    waited: Vec<(FunctionRef, FunctionRef)>,
    importing: Vec<FunctionRef>,
    /// Coroutines that a function runs in a loop of its own; with whether their objects are made there.
    looped: Vec<(FunctionRef, bool, FunctionRef)>,
}

impl<'a, 'p> Search<'a, 'p> {
    fn of(inference: &'a Inference<'p>) -> Search<'a, 'p> {
        Search {
            inference,
            drivers: Vec::new(),
            stepped: Vec::new(),
            waited: Vec::new(),
            importing: Vec::new(),
            looped: Vec::new(),
        }
    }

    fn project(&self) -> &'p Project {
        self.inference.project
    }

    fn run(&mut self) {
        self.step();
        for (name, how) in RUNNERS {
            let last = name.rsplit('.').next().unwrap_or(name);
            for call in self.calls(last) {
                let is_meant = last == "run_until_complete"
                    || call.callees.present().any(|callee| {
                        matches!(callee, Type::External(called) | Type::ExternalMethod(called, _)
                            if called.as_str() == *name)
                    });
                let starts_only = *name == "asyncio.run_coroutine_threadsafe"
                    && !call.around.is_some_and(|around| self.waits(around));
                if is_meant
                    && !starts_only
                    && let Some(given) = call.call(self.project()).positional.first()
                {
                    self.take(&call, *given, *how, name);
                }
            }
        }
        let mut done = 0;
        while let Some((driver, position, how)) = self.drivers.get(done).copied() {
            done += 1;
            let definition = self.project().function(driver);
            for call in self.calls(&definition.name) {
                let implicit = call.callees.present().find_map(|callee| match callee {
                    Type::Function(function) if *function == driver => Some(0),
                    Type::Method(function, _) if *function == driver => Some(1),
                    _ => None,
                });
                let Some(implicit) = implicit else {
                    continue;
                };
                let given = Given {
                    call: call.call(self.project()),
                    callee: definition,
                    implicit,
                };
                if let Argument::Value(value) = given.argument(&Subject::Parameter(position)) {
                    self.take(&call, value, how, &definition.name);
                }
            }
        }
        self.import();
    }

    /// Functions that step what they are given: `coroutine.send(None)`.
    fn step(&mut self) {
        let project = self.project();
        for (file, facts) in read(project) {
            let sent = facts.driver_calls.iter().filter_map(|id| {
                match facts.value(facts.call(*id).callee) {
                    Value::Attribute(driven, method) if method.as_str() == "send" => Some(*driven),
                    _ => None,
                }
            });
            for driven in sent.chain(facts.stepped()) {
                self.given(file, driven, How::Coroutine(By::Hand));
            }
        }
    }

    /// What a value may be, without the names it has had.
    fn meant(&self, file: FileId, value: ValueId) -> Vec<ValueId> {
        let facts = self.project().ready(file);
        let mut pending = vec![value];
        let mut seen: Vec<ValueId> = Vec::new();
        let mut meant = Vec::new();
        while let Some(value) = pending.pop() {
            if seen.contains(&value) || seen.len() > VALUES {
                continue;
            }
            seen.push(value);
            match facts.value(value) {
                Value::Narrow { value, .. } | Value::Declared { value, .. } => pending.push(*value),
                Value::Join(join) => pending.extend(facts.join(*join)),
                _ => meant.push(value),
            }
        }
        meant
    }

    /// Notes the parameters that a value may be.
    fn given(&mut self, file: FileId, value: ValueId, how: How) {
        let facts = self.project().ready(file);
        for value in self.meant(file, value) {
            if let Value::Parameter(function, position) = facts.value(value) {
                let function = *function;
                let driver = (FunctionRef { file, function }, *position, how);
                if !self.drivers.contains(&driver) {
                    self.drivers.push(driver);
                }
            }
        }
    }

    /// Notes what is run of an argument that `runner` is called with.
    fn take(&mut self, call: &Called, value: ValueId, how: How, runner: &str) {
        self.given(call.file, value, how);
        let facts = self.project().ready(call.file);
        for value in self.meant(call.file, value) {
            let callee = match (how, facts.value(value)) {
                (How::Coroutine(_), Value::Call(id)) => facts.call(*id).callee,
                (How::Coroutine(_), _) => continue,
                (How::Function(_), _) => value,
            };
            let callees = self.inference.value(call.file, callee);
            for coroutine in callees.present().filter_map(function_of) {
                if !self.project().function(coroutine).is_async {
                    continue;
                }
                match (how.by(), call.around) {
                    (By::Hand, _) => self.stepped.push((coroutine, runner.to_owned())),
                    (By::Thread, Some(around)) => self.waited.push((coroutine, around)),
                    (By::Loop, Some(around)) => {
                        let made = self.is_of_made(call.file, callee);
                        self.looped.push((coroutine, made, around));
                    }
                    (By::Thread | By::Loop, None) => {}
                }
            }
        }
    }

    /// Coroutines that modules of packages run where they are imported.
    fn import(&mut self) {
        let project = self.project();
        for (file, facts) in read(project) {
            if project.file(file).package.is_empty() {
                continue;
            }
            for site in &facts.sites {
                let Value::Call(id) = facts.value(site.value) else {
                    continue;
                };
                if site.kind != SiteKind::Call || site.context.conditional {
                    continue;
                }
                let call = facts.call(*id);
                let runs = self.inference.value(file, call.callee).present().any(|callee| {
                    matches!(callee, Type::External(name) | Type::ExternalMethod(name, _)
                        if matches!(name.as_str(), "asyncio.run" | "asyncio.AbstractEventLoop.run_until_complete"))
                });
                let Some(Value::Call(coroutine)) =
                    call.positional.first().map(|value| facts.value(*value))
                else {
                    continue;
                };
                if runs {
                    let callees = self.inference.value(file, facts.call(*coroutine).callee);
                    self.importing
                        .extend(callees.present().filter_map(function_of));
                }
            }
        }
    }

    /// Whether a function waits for a future: `future.result()`.
    fn waits(&self, function: FunctionRef) -> bool {
        let facts = self.project().ready(function.file);
        let mut sites = facts.function(function.function).sites.iter();
        sites.any(|site| match facts.value(site.value) {
            Value::Call(id) if site.kind == SiteKind::Call => {
                matches!(facts.value(facts.call(*id).callee), Value::Attribute(_, method)
                    if matches!(method.as_str(), "result" | "exception"))
            }
            _ => false,
        })
    }

    /// All calls of something by its name.
    fn calls(&self, name: &str) -> Vec<Called> {
        let project = self.project();
        let name = Name::new(name);
        let mut found = Vec::new();
        for file in project.files_with(Held::Called, &name) {
            let facts = project.ready(file);
            for named in facts.call_names().of_name(&name) {
                let site = named.site(facts);
                if let (SiteKind::Call, Value::Call(id)) = (site.kind, facts.value(site.value)) {
                    found.push(Called {
                        file,
                        around: named
                            .function
                            .map(|function| FunctionRef { file, function }),
                        id: *id,
                        callees: self.inference.value(file, facts.call(*id).callee),
                    });
                }
            }
        }
        found
    }

    /// How calls are written of what steps coroutines.
    fn spellings(&self) -> BTreeSet<String> {
        let drivers = self.drivers.iter();
        drivers
            .filter(|(_, _, how)| how.by() == By::Hand)
            .map(|(driver, ..)| format!("{}(", self.project().function(*driver).name))
            .collect()
    }

    fn found(&self) -> Drivers {
        let project = self.project();
        let mut drivers = Drivers::default();
        for (coroutine, runner) in &self.stepped {
            for function in self.with_awaited(*coroutine) {
                drivers
                    .by_hand
                    .entry(key(project, function))
                    .or_insert_with(|| runner.clone());
            }
        }
        for coroutine in &self.importing {
            let awaited = self.with_awaited(*coroutine).into_iter();
            drivers
                .importing
                .extend(awaited.map(|function| key(project, function)));
        }
        for (coroutine, waiter) in self.in_loops() {
            let name = project.function(waiter).name.to_string();
            drivers
                .looped
                .entry(key(project, coroutine))
                .or_insert(name);
        }
        if !self.waited.is_empty() {
            let pools = self.pools();
            for (coroutine, waiter) in &self.waited {
                for pool in pools.get(waiter).into_iter().flatten() {
                    for function in self.with_awaited(*coroutine) {
                        drivers
                            .waited
                            .entry((key(project, function), *pool))
                            .or_insert_with(|| project.function(*waiter).name.to_string());
                    }
                }
            }
        }
        drivers
    }

    /// A coroutine, and the coroutines that it awaits.
    fn with_awaited(&self, coroutine: FunctionRef) -> FxHashSet<FunctionRef> {
        self.below(coroutine, |function| function.is_async)
    }

    /// A function, and those that its calls run for which `counts` holds.
    fn below(
        &self,
        function: FunctionRef,
        counts: impl Fn(&Function) -> bool,
    ) -> FxHashSet<FunctionRef> {
        let project = self.project();
        let mut found: FxHashSet<FunctionRef> = FxHashSet::default();
        let mut pending = vec![function];
        while let Some(function) = pending.pop() {
            if found.len() > LIMIT || !found.insert(function) {
                continue;
            }
            let facts = project.ready(function.file);
            for site in &facts.function(function.function).sites {
                if let (SiteKind::Call, Value::Call(id)) = (site.kind, facts.value(site.value)) {
                    let callees = self.inference.value(function.file, facts.call(*id).callee);
                    let callees = callees.present().filter_map(function_of);
                    pending.extend(callees.filter(|callee| counts(project.function(*callee))));
                }
            }
        }
        found
    }

    /// Plain functions that the project gives to threads, with those that they call.
    fn pools(&self) -> FxHashMap<FunctionRef, Vec<Pool>> {
        let mut given: Vec<(FunctionRef, Pool)> = Vec::new();
        let mut give = |call: &Called, position: usize, pool: Pool| {
            let call_facts = call.call(self.project());
            if let Some(function) = call_facts.positional.get(position) {
                let types = self.inference.value(call.file, *function);
                given.extend(types.present().filter_map(function_of).map(|it| (it, pool)));
            }
        };
        for (name, position, pool) in POOLS {
            let last = name.rsplit('.').next().unwrap_or(name);
            for call in self.calls(last) {
                let mut callees = call.callees.present();
                if callees
                    .any(|callee| matches!(callee, Type::External(it) if it.as_str() == *name))
                {
                    give(&call, *position, *pool);
                }
            }
        }
        // `group.start_soon(anyio.to_thread.run_sync, tool, path)`
        for call in ["partial", "start_soon"]
            .iter()
            .flat_map(|name| self.calls(name))
        {
            let first = call.call(self.project()).positional.first();
            let types = first.map(|first| self.inference.value(call.file, *first));
            for member in types.iter().flat_map(Types::present) {
                let pool = POOLS.iter().find(
                    |(name, ..)| matches!(member, Type::External(it) if it.as_str() == *name),
                );
                if let Some((_, position, pool)) = pool {
                    give(&call, position + 1, *pool);
                }
            }
        }
        for call in self.calls("run_in_executor") {
            let facts = self.project().ready(call.file);
            let executor = call.call(self.project()).positional.first();
            if executor.is_some_and(|executor| matches!(facts.value(*executor), Value::None)) {
                give(&call, 1, Pool::Asyncio);
            }
        }
        let mut pools: FxHashMap<FunctionRef, Vec<Pool>> = FxHashMap::default();
        for (function, pool) in given {
            for run in self.below(function, |function| !function.is_async) {
                let known = pools.entry(run).or_default();
                if !known.contains(&pool) {
                    known.push(pool);
                }
            }
        }
        pools
    }
}

/// A call, and what it may call.
struct Called {
    file: FileId,
    /// The function that makes it; `None` for the body of the module.
    around: Option<FunctionRef>,
    id: CallId,
    callees: Types,
}

impl Called {
    fn call<'p>(&self, project: &'p Project) -> &'p Call {
        project.ready(self.file).call(self.id)
    }
}

/// Files that have been read.
fn read(project: &Project) -> impl Iterator<Item = (FileId, &FileFacts)> {
    project
        .files()
        .filter_map(|(file, _)| Some((file, &**project.facts(file)?)))
}

fn function_of(callee: &Type) -> Option<FunctionRef> {
    match callee {
        Type::Function(function) | Type::Method(function, _) => Some(*function),
        Type::Partial(inner) => inner.present().find_map(function_of),
        _ => None,
    }
}
