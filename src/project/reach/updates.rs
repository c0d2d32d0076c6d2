//! Files that are read and written anew: what somebody else writes in between is lost.
//!
//! While such code runs on the event loop, no other task runs between the read and the write. In a worker thread, or with
//! an await in between, another task may. What is written has to be made of what was read: a file that is only written, or
//! copied from another one, is the same whoever comes first.

use std::collections::{BTreeMap, BTreeSet};

use ruff_python_ast::name::Name;
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};

use super::effects::{Effect, FunctionEffects, Receiver, SiteEffects};
use crate::project::{FileId, FunctionRef, Inference, Project, Type};
use crate::semantic::{Call, CallId, FileFacts, Site, SiteKind, Value, ValueId};

/// Files that are told apart in one function.
const FILES_LIMIT: usize = 16;

/// Joined parts of a path that are told apart; functions that call themselves can join them without end.
const PARTS_LIMIT: usize = 8;

/// Values that are looked through on the way from what is written to what was read.
const VALUES_LIMIT: usize = 400;

/// Context managers under which only one thread updates a file.
const LOCKS: &[&str] = &[
    "threading.Lock",
    "threading.RLock",
    "threading.Semaphore",
    "threading.BoundedSemaphore",
    "multiprocessing.Lock",
    "multiprocessing.RLock",
    "filelock.FileLock",
    "portalocker.Lock",
    "fasteners.InterProcessLock",
];

/// What a path is made of, as far as two paths have to be told apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Path {
    root: Start,
    /// Attributes and what is joined to them.
    rest: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Start {
    /// The object that the method belongs to, or its class.
    Own,
    /// A name of a module.
    Global(FileId, Name),
    /// What a function of the project gives.
    Made(FunctionRef),
    /// A literal.
    Literal,
    /// An argument of the function.
    Parameter(u32),
    /// Another value of the function.
    Local(ValueId),
}

/// What is known of the files that a function touches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Touched {
    read: BTreeSet<Path>,
    written: BTreeSet<Path>,
}

impl Touched {
    /// Takes in what is new, as far as there is room: what is known never shrinks, so that asking for it comes to an end.
    fn grow(&mut self, other: Touched) -> bool {
        let before = self.read.len() + self.written.len();
        for (known, found) in [
            (&mut self.read, other.read),
            (&mut self.written, other.written),
        ] {
            for path in found {
                if known.len() < FILES_LIMIT {
                    known.insert(path);
                }
            }
        }
        self.read.len() + self.written.len() > before
    }
}

/// Where files are updated.
#[derive(Default)]
pub(super) struct Updates {
    /// Functions that do so, in themselves or in what they call.
    functions: FxHashSet<FunctionRef>,
    /// From the read to the write of coroutines that do so with nothing awaited in between.
    spans: FxHashMap<FunctionRef, Vec<TextRange>>,
    /// Calls by coroutines of functions that write a file which is the same for every call.
    rewrites: FxHashSet<(FunctionRef, ValueId)>,
}

impl Updates {
    /// Whether a site of a coroutine runs a function that writes the same file each time.
    pub(super) fn rewrites(&self, function: FunctionRef, site: &SiteEffects) -> bool {
        self.rewrites.contains(&(function, site.site.value))
    }

    /// Whether a site of a function updates a file, or is part of that.
    pub(super) fn has(&self, function: FunctionRef, site: &SiteEffects) -> bool {
        let spans = self.spans.get(&function).into_iter().flatten();
        spans
            .into_iter()
            .any(|span| span.contains_range(site.site.range))
            || site.effects.iter().any(
                |effect| matches!(effect, Effect::Runs(callee) if self.functions.contains(callee)),
            )
    }
}

/// Looks for updates in all functions of the graph.
pub(super) fn find(project: &Project, graph: &FxHashMap<FunctionRef, FunctionEffects>) -> Updates {
    let inference = Inference::new(project);
    let mut callers: FxHashMap<FunctionRef, BTreeSet<FunctionRef>> = FxHashMap::default();
    let mut queue: BTreeSet<FunctionRef> = BTreeSet::new();
    for (&function, effects) in graph {
        for callee in effects.callees() {
            callers.entry(callee).or_default().insert(function);
        }
        let touches = effects.sites.iter().any(|site| {
            site.effects.iter().any(
                |effect| matches!(effect, Effect::Blocks(leaf) if access(&leaf.name).is_some()),
            )
        });
        if touches {
            queue.insert(function);
        }
    }
    let mut known: BTreeMap<FunctionRef, Touched> = BTreeMap::new();
    while let Some(function) = queue.pop_first() {
        let scan = Scan {
            inference: &inference,
            function,
            facts: project.ready(function.file),
        };
        let touched = scan.touched(&graph[&function], &known);
        if known.entry(function).or_default().grow(touched) {
            queue.extend(callers.get(&function).into_iter().flatten());
        }
    }
    let mut updates = Updates::default();
    let mut pending: Vec<FunctionRef> = Vec::new();
    for &function in known.keys() {
        let scan = Scan {
            inference: &inference,
            function,
            facts: project.ready(function.file),
        };
        if project.function(function).is_async {
            let sites = graph[&function].sites.iter();
            let same = sites.filter(|site| scan.writes_same_file(site, &known));
            updates
                .rewrites
                .extend(same.map(|site| (function, site.site.value)));
        }
        let spans = scan.updates(&graph[&function], &known);
        if spans.is_empty() {
            continue;
        }
        if project.function(function).is_async {
            updates.spans.insert(function, spans);
        } else if updates.functions.insert(function) {
            pending.push(function);
        }
    }
    while let Some(function) = pending.pop() {
        for &caller in callers.get(&function).into_iter().flatten() {
            if !project.function(caller).is_async && updates.functions.insert(caller) {
                pending.push(caller);
            }
        }
    }
    updates
}

/// How a call that opens or reads or writes a file says so.
enum Access {
    /// By a mode, with the position of that argument.
    Mode(usize),
    Read,
    Write,
    /// Puts what has been written elsewhere in its place, which is the argument at this position.
    Replace(usize),
}

/// By the qualified name of a call; the file is its receiver if it is a method, else its first argument.
fn access(name: &str) -> Option<Access> {
    Some(match name {
        "builtins.open" | "io.open" => Access::Mode(1),
        "pathlib.Path.open" => Access::Mode(0),
        "pathlib.Path.read_text" | "pathlib.Path.read_bytes" => Access::Read,
        "pathlib.Path.write_text" | "pathlib.Path.write_bytes" => Access::Write,
        "pathlib.Path.replace" | "pathlib.Path.rename" => Access::Replace(0),
        "os.replace" | "os.rename" | "shutil.move" => Access::Replace(1),
        _ => return None,
    })
}

fn replaces(site: &SiteEffects) -> bool {
    site.effects.iter().any(|effect| {
        matches!(effect, Effect::Blocks(leaf)
            if matches!(access(&leaf.name), Some(Access::Replace(_))))
    })
}

/// One function whose files are followed.
struct Scan<'a, 'p> {
    inference: &'a Inference<'p>,
    function: FunctionRef,
    facts: &'a FileFacts,
}

impl Scan<'_, '_> {
    fn call_at(&self, site: &Site) -> Option<&Call> {
        match self.facts.value(site.value) {
            Value::Call(id) if site.kind == SiteKind::Call => Some(self.facts.call(*id)),
            _ => None,
        }
    }

    /// The files of one site: what it reads, and what it writes.
    fn of_site(&self, site: &SiteEffects, known: &BTreeMap<FunctionRef, Touched>) -> Touched {
        let mut touched = Touched::default();
        let Some(call) = self.call_at(&site.site) else {
            return touched;
        };
        for effect in &site.effects {
            match effect {
                Effect::Blocks(leaf) => {
                    let Some(access) = access(&leaf.name) else {
                        continue;
                    };
                    let subject = match access {
                        Access::Replace(position) => call.positional.get(position).copied(),
                        _ if leaf.name.starts_with("pathlib.") => self.receiver(call),
                        _ => call.positional.first().copied(),
                    };
                    let Some(path) = subject.and_then(|value| self.path(value, 0)) else {
                        continue;
                    };
                    let (reads, writes) = self.directions(&access, call);
                    if reads {
                        touched.read.insert(path.clone());
                    }
                    if writes {
                        touched.written.insert(path);
                    }
                }
                Effect::Runs(callee) => {
                    let Some(below) = known.get(callee) else {
                        continue;
                    };
                    let own = |path: &Path| self.translated(path, site, call);
                    touched.read.extend(below.read.iter().filter_map(own));
                    touched.written.extend(below.written.iter().filter_map(own));
                }
            }
        }
        touched
    }

    fn directions(&self, access: &Access, call: &Call) -> (bool, bool) {
        let position = match access {
            Access::Read => return (true, false),
            Access::Write | Access::Replace(_) => return (false, true),
            Access::Mode(position) => *position,
        };
        let keyword = call
            .keywords
            .iter()
            .find(|(name, _)| name.as_str() == "mode");
        let mode = keyword
            .map(|(_, value)| *value)
            .or_else(|| call.positional.get(position).copied());
        match mode.map(|mode| self.facts.value(mode)) {
            None => (true, false),
            Some(Value::Str(Some(mode))) => {
                let both = mode.contains('+');
                (
                    mode.contains('r') || both && mode.contains('a'),
                    mode.contains(['w', 'x']) || both,
                )
            }
            Some(_) => (false, false),
        }
    }

    fn receiver(&self, call: &Call) -> Option<ValueId> {
        match self.facts.value(call.callee) {
            Value::Attribute(base, _) => Some(*base),
            _ => None,
        }
    }

    /// A callee's path in terms of its caller.
    fn translated(&self, path: &Path, site: &SiteEffects, call: &Call) -> Option<Path> {
        let start = match &path.root {
            Start::Global(..) | Start::Made(_) | Start::Literal => return Some(path.clone()),
            Start::Local(_) => return None,
            Start::Own if site.receiver == Receiver::Same => return Some(path.clone()),
            Start::Own => self.path(self.receiver(call)?, 0)?,
            Start::Parameter(position) => {
                let position = usize::try_from(*position).ok()?;
                let position = position.checked_sub(site.implicit?)?;
                self.path(*call.positional.get(position)?, 0)?
            }
        };
        let rest = format!("{}{}", start.rest, path.rest);
        let parts = rest.matches(['/', '.', '(']).count();
        (parts <= PARTS_LIMIT).then_some(Path { rest, ..start })
    }

    /// What a path is made of.
    fn path(&self, value: ValueId, depth: usize) -> Option<Path> {
        if depth > 8 {
            return None;
        }
        let start = |root| {
            Some(Path {
                root,
                rest: String::new(),
            })
        };
        let extended = |base: ValueId, piece: &str| {
            let path = self.path(base, depth + 1)?;
            Some(Path {
                rest: format!("{}{piece}", path.rest),
                ..path
            })
        };
        match self.facts.value(value) {
            Value::Parameter(function, position) => {
                if *function != self.function.function {
                    return start(Start::Local(value));
                }
                let is_own = *position == 0 && self.inference.has_receiver(self.function);
                start(if is_own {
                    Start::Own
                } else {
                    Start::Parameter(*position)
                })
            }
            Value::Attribute(base, name) => extended(*base, &format!(".{name}")),
            Value::Name { scope, name } if *scope == crate::semantic::ScopeId::MODULE => {
                start(Start::Global(self.function.file, name.clone()))
            }
            Value::Member(member) => {
                let module = self.inference.module(self.function.file, &member.module);
                let file = module.present().find_map(|module| match module {
                    Type::Module(file) => Some(*file),
                    _ => None,
                });
                start(match file {
                    Some(file) => Start::Global(file, member.name.clone()),
                    None => Start::Local(value),
                })
            }
            Value::Str(Some(text)) => Some(Path {
                root: Start::Literal,
                rest: text.to_string(),
            }),
            Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                self.path(*value, depth + 1)
            }
            Value::Operator(crate::semantic::Operator::Divide, left, right) => {
                extended(*left, &format!("/{}", self.piece(*right)))
            }
            Value::Call(id) => self.path_of_call(value, *id, depth),
            _ => start(Start::Local(value)),
        }
    }

    fn path_of_call(&self, value: ValueId, id: CallId, depth: usize) -> Option<Path> {
        let call = self.facts.call(id);
        let arguments: Vec<String> = call
            .positional
            .iter()
            .map(|argument| self.piece(*argument))
            .collect();
        let callee = self.inference.value(self.function.file, call.callee);
        for member in callee.present() {
            match member {
                Type::Function(function) | Type::Method(function, _) => {
                    return Some(Path {
                        root: Start::Made(*function),
                        rest: format!("({})", arguments.join(",")),
                    });
                }
                // `str(path)`, `Path(path)`, `os.path.expanduser(path)`, `os.path.join(folder, name)`.
                Type::External(_) if !call.positional.is_empty() => {
                    let path = self.path(call.positional[0], depth + 1)?;
                    let rest: String = arguments[1..]
                        .iter()
                        .map(|part| format!("/{part}"))
                        .collect();
                    return Some(Path {
                        rest: format!("{}{rest}", path.rest),
                        ..path
                    });
                }
                _ => {}
            }
        }
        Some(Path {
            root: Start::Local(value),
            rest: String::new(),
        })
    }

    /// A part that is joined to a path.
    fn piece(&self, value: ValueId) -> String {
        match self.facts.value(value) {
            Value::Str(Some(text)) => text.to_string(),
            _ => format!("{{{}}}", value.0),
        }
    }

    fn touched(
        &self,
        effects: &FunctionEffects,
        known: &BTreeMap<FunctionRef, Touched>,
    ) -> Touched {
        let mut touched = Touched::default();
        for site in &effects.sites {
            let found = self.of_site(site, known);
            touched.read.extend(found.read);
            touched.written.extend(found.written);
        }
        for paths in [&mut touched.read, &mut touched.written] {
            paths.retain(|path| !matches!(path.root, Start::Local(_)));
        }
        touched
    }

    /// Whether a site runs functions of the project that write a file whose path depends on nothing that the call gives.
    fn writes_same_file(&self, site: &SiteEffects, known: &BTreeMap<FunctionRef, Touched>) -> bool {
        let is_locked = |callee: FunctionRef| {
            let scan = Scan {
                inference: self.inference,
                function: callee,
                facts: self.inference.project.ready(callee.file),
            };
            scan.is_locked()
        };
        let runs = site
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Runs(callee) if !is_locked(*callee)));
        runs && self.of_site(site, known).written.iter().any(|path| {
            !matches!(path.root, Start::Parameter(_) | Start::Local(_)) && !path.rest.contains('{')
        })
    }

    /// From where a file is read to where what was made of that is written into it.
    fn updates(
        &self,
        effects: &FunctionEffects,
        known: &BTreeMap<FunctionRef, Touched>,
    ) -> Vec<TextRange> {
        if self.is_locked() {
            return Vec::new();
        }
        let mut reads: Vec<(ValueId, Path, TextRange)> = Vec::new();
        let mut writes: Vec<(ValueId, Path)> = Vec::new();
        let mut replaced: Vec<Path> = Vec::new();
        for site in &effects.sites {
            let found = self.of_site(site, known);
            if replaces(site) {
                replaced.extend(found.written);
                continue;
            }
            for path in found.read {
                reads.push((site.site.value, path, site.site.range));
            }
            for path in found.written {
                writes.push((site.site.value, path));
            }
        }
        let handles: Vec<ValueId> = writes.iter().map(|(handle, _)| *handle).collect();
        for path in replaced {
            writes.extend(handles.iter().map(|handle| (*handle, path.clone())));
        }
        let mut spans = Vec::new();
        for (handle, path) in &writes {
            let same: Vec<&(ValueId, Path, TextRange)> =
                reads.iter().filter(|(_, read, _)| read == path).collect();
            if same.is_empty() {
                continue;
            }
            for sink in self.sinks(*handle) {
                let sources = self.sources(sink.value);
                for (read, _, range) in &same {
                    let starts_before = range.start() <= sink.range.end();
                    if starts_before
                        && sources.contains(read)
                        && !self.awaits_between(range.end(), sink.range.start())
                    {
                        spans.push(range.cover(sink.range));
                    }
                }
            }
        }
        spans
    }

    fn function_sites(&self) -> impl Iterator<Item = &Site> {
        self.facts.function(self.function.function).sites.iter()
    }

    /// Only one thread at a time gets here.
    fn is_locked(&self) -> bool {
        self.function_sites().any(|site| {
            site.kind == SiteKind::With
                && self
                    .inference
                    .value(self.function.file, site.value)
                    .present()
                    .any(|member| {
                        matches!(member, Type::Instance(name, _) if LOCKS.contains(&name.as_str()))
                    })
        })
    }

    fn awaits_between(
        &self,
        start: ruff_text_size::TextSize,
        end: ruff_text_size::TextSize,
    ) -> bool {
        self.function_sites().any(|site| {
            matches!(
                site.kind,
                SiteKind::Await | SiteKind::AsyncWith | SiteKind::AsyncIterate
            ) && start <= site.range.start()
                && site.range.end() <= end
        })
    }

    /// Calls that write: the one itself, or those that are given the file that it opens.
    fn sinks(&self, handle: ValueId) -> Vec<&Site> {
        self.function_sites()
            .filter(|site| site.kind == SiteKind::Call)
            .filter(|site| {
                if site.value == handle {
                    return true;
                }
                let Some(call) = self.call_at(site) else {
                    return false;
                };
                self.receiver(call)
                    .into_iter()
                    .chain(call.positional.iter().copied())
                    .chain(call.keywords.iter().map(|(_, value)| *value))
                    .any(|value| self.is_opened_by(value, handle))
            })
            .collect()
    }

    fn is_opened_by(&self, value: ValueId, handle: ValueId) -> bool {
        match self.facts.value(value) {
            Value::Enter(inner) => *inner == handle,
            _ => value == handle,
        }
    }

    /// Everything that the arguments of a call are made of.
    fn sources(&self, sink: ValueId) -> FxHashSet<ValueId> {
        let mut sources = FxHashSet::default();
        let mut pending = Vec::new();
        if let Value::Call(id) = self.facts.value(sink) {
            let call = self.facts.call(*id);
            pending.extend(call.positional.iter().copied());
            pending.extend(call.keywords.iter().map(|(_, value)| *value));
        }
        while let Some(value) = pending.pop() {
            if sources.len() > VALUES_LIMIT || !sources.insert(value) {
                continue;
            }
            match self.facts.value(value) {
                Value::Call(id) => {
                    let call = self.facts.call(*id);
                    pending.extend(self.receiver(call));
                    pending.extend(call.positional.iter().copied());
                    pending.extend(call.keywords.iter().map(|(_, value)| *value));
                }
                Value::Attribute(inner, _)
                | Value::Container(_, inner)
                | Value::Await(inner)
                | Value::Element(inner)
                | Value::Enter(inner)
                | Value::Declared { value: inner, .. }
                | Value::Narrow { value: inner, .. } => pending.push(*inner),
                Value::Dict(left, right)
                | Value::Item(left, right)
                | Value::Operator(_, left, right) => pending.extend([*left, *right]),
                Value::Tuple(items) => pending.extend(items.iter().copied()),
                Value::Join(join) => pending.extend(self.facts.join(*join).iter().copied()),
                _ => {}
            }
        }
        sources
    }
}
