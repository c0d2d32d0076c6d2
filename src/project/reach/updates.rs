//! What is read and written anew, a file above all: what somebody else writes in between is lost.
//!
//! While such code runs on the event loop, no other task runs between the read and the write. In a worker thread, or with
//! an await in between, another task may. What is written has to be made of what was read: a file that is only written, or
//! copied from another one, is the same whoever comes first.

mod access;
mod alone;
mod mapped;
mod objects;
mod outside;
mod pairs;
mod paths;
mod records;
mod rows;
mod seen;
mod steps;
mod tables;
mod writers;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::CHUNK;
use super::effects::{Effect, FunctionEffects, SiteEffects};
use super::suspensions::{Suspensions, coroutines};
use crate::catalog::Kind;
use crate::project::{FunctionRef, Inference, Project, Type};
use crate::semantic::{Call, FileFacts, MUTATORS, Site, SiteKind, Value, ValueId};
use access::access;
use outside::Outside;
use pairs::Pair;
pub use pairs::Update;
use paths::{Part, Path, Start};
use seen::{Meeting, Seen, Step};
pub use writers::Rivals;
use writers::Writers;

const FILE: &str = "a file is read and written anew: two tasks that do so at the same time lose one change unless they hold a lock";
const DECIDED: &str = "a file is read before it is written: two tasks that do so at the same time go by the same text unless they hold a lock";
const TORN: &str = "the file is written where others read it: a task that reads it while the thread writes finds a part of it";
const READ_TORN: &str = "the file is read where others write it: what a thread reads while they write may be a part of it";
const EMPTIED: &str = "the folder is deleted while another task makes and fills it: what is written there meanwhile finds no folder, or goes with it";
const FOLDER: &str = "the files of a folder are counted before one is added: two tasks that do so at the same time give the same number unless they hold a lock";

/// Files that are told apart in one function.
const FILES_LIMIT: usize = 16;

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
];

/// What is known of the files that a function touches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Touched {
    read: BTreeSet<Path>,
    /// Files that are written where they are: whoever reads one meanwhile finds a part of it.
    written: BTreeSet<Path>,
    /// Files at whose end something is added.
    appended: BTreeSet<Path>,
    /// Files that are opened to be read and written in turns.
    updated: BTreeSet<Path>,
    /// Files in whose place others are put.
    replaced: BTreeSet<Path>,
    /// Files that get other names.
    moved: BTreeSet<Path>,
    /// Files that get other names only where something has failed, such as those that cannot be read.
    set_aside: BTreeSet<Path>,
    /// Files and directories that are read to be written elsewhere.
    copied: BTreeSet<Path>,
    /// Files of which it is asked whether they are there.
    checked: BTreeSet<Path>,
    /// Directories that are deleted with all that they hold.
    deleted: BTreeSet<Path>,
    /// Directories that are made or filled.
    made: BTreeSet<Path>,
    /// Directories that an archive, a repository or another directory is put into.
    filled: BTreeSet<Path>,
    /// Tables of a database whose rows are read.
    queried: BTreeSet<Path>,
    /// Tables of a database whose rows are changed.
    stored: BTreeSet<Path>,
    /// Other processes that are run.
    commands: BTreeSet<Path>,
    /// Arguments that are statements of SQL.
    statements: BTreeSet<Path>,
    /// What is asked and changed in stores outside of the process.
    outside: Outside,
}

impl Touched {
    fn is_empty(&self) -> bool {
        *self == Touched::default()
    }

    /// Files that are another afterwards, in whatever way, but for those that only grow.
    fn changed(&self) -> impl Iterator<Item = &Path> {
        self.written.iter().chain(&self.replaced)
    }

    fn sets(&mut self) -> [&mut BTreeSet<Path>; 16] {
        let Touched {
            read,
            written,
            appended,
            updated,
            replaced,
            moved,
            set_aside,
            copied,
            checked,
            deleted,
            made,
            filled,
            queried,
            stored,
            commands,
            statements,
            outside: _,
        } = self;
        [
            read, written, appended, updated, replaced, moved, set_aside, copied, checked, deleted,
            made, filled, queried, stored, commands, statements,
        ]
    }

    /// Takes in what is new, as far as there is room: what is known never shrinks, so that asking for it comes to an end.
    fn grow(&mut self, mut other: Touched) -> bool {
        let mut grown = self.outside.grow(std::mem::take(&mut other.outside));
        for (known, found) in self.sets().into_iter().zip(other.sets()) {
            for path in std::mem::take(found) {
                let path = path.within(known.len());
                if known.len() < FILES_LIMIT {
                    grown |= known.insert(path);
                }
            }
        }
        grown
    }
}

/// What two tasks that run at the same time would do to each other, as a sentence.
type Race = &'static str;

/// Where files and other things are updated.
#[derive(Default)]
pub(super) struct Updates {
    /// Functions that do so, in themselves or in what they call.
    functions: FxHashMap<FunctionRef, Update>,
    /// From the read to the write of coroutines that do so with nothing awaited in between.
    spans: FxHashMap<FunctionRef, Vec<Update>>,
    /// Where coroutines read or write a file that another task may find half written, or fill a folder that another deletes.
    torn: FxHashMap<Step, Meeting>,
    /// Calls by coroutines of functions that write a file which is the same for every call.
    rewrites: FxHashSet<(FunctionRef, ValueId)>,
    writers: Writers,
}

impl Updates {
    /// Whether a site of a coroutine runs a function that writes the same file each time.
    pub(super) fn rewrites(&self, function: FunctionRef, site: &SiteEffects) -> bool {
        self.rewrites.contains(&(function, site.site.value))
    }

    /// Who else writes what a site of a coroutine updates, or is part of updating.
    pub(super) fn rivals(
        &self,
        project: &Project,
        function: FunctionRef,
        effects: &FunctionEffects,
        site: &SiteEffects,
    ) -> Rivals {
        let spans = self.spans.get(&function).into_iter().flatten();
        let around: Vec<&Update> = spans
            .filter(|span| span.is_around(project, site.site.range))
            .collect();
        let parts = effects.sites.iter().filter(|part| {
            let is_part = |span: &&Update| span.is_around(project, part.site.range);
            part.site.value == site.site.value || around.iter().any(is_part)
        });
        self.writers
            .rivals(function, parts.map(|part| part.site.value))
    }

    /// What happens when a site of a function updates something, or is part of that.
    pub(super) fn race(
        &self,
        project: &Project,
        function: FunctionRef,
        site: &SiteEffects,
    ) -> Option<Update> {
        let mut spans = self.spans.get(&function).into_iter().flatten();
        let around = spans.find(|span| span.is_around(project, site.site.range));
        let below = || {
            site.effects.iter().find_map(|effect| match effect {
                Effect::Runs(callee) => self.functions.get(callee),
                Effect::Blocks(_) => None,
            })
        };
        let torn = || {
            let Meeting { why, other } = *self.torn.get(&(function, site.site.value))?;
            let mut sites = project.function(other.0).sites.iter();
            let line = sites.find(|site| site.value == other.1)?.line;
            Some(Update {
                other: Some((other.0, line)),
                ..Update::at(function, site.site.range, why)
            })
        };
        around.or_else(below).cloned().or_else(torn)
    }
}

/// Looks for updates in all functions of the graph.
pub(super) fn find(
    project: &Project,
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    suspensions: &Suspensions,
) -> Updates {
    let inference = Inference::new(project);
    let scan = |function: FunctionRef| Scan::new(&inference, function, graph, suspensions);
    let mut callers: FxHashMap<FunctionRef, Vec<FunctionRef>> = FxHashMap::default();
    let mut queue: BTreeSet<FunctionRef> = BTreeSet::new();
    for (&function, effects) in graph {
        let awaited = suspensions.awaited(effects).flat_map(coroutines);
        for callee in effects.callees().chain(awaited) {
            callers.entry(callee).or_default().push(function);
        }
        let touches = effects.sites.iter().any(|site| {
            site.effects.iter().any(|effect| {
                matches!(effect, Effect::Blocks(leaf) if access(&leaf.name).is_some()
                    || tables::runs_sql(leaf)
                    || mapped::is_of_mapper(&leaf.name)
                    || project.catalog.nature(leaf.blocking.kind, &leaf.name).is_some()
                    || leaf.blocking.kind == Kind::Subprocess)
            })
        });
        if touches || !scan(function).statements_of_unknown(effects).is_empty() {
            queue.insert(function);
        }
    }
    for callers in callers.values_mut() {
        callers.sort_unstable();
        callers.dedup();
    }
    let mut known: BTreeMap<FunctionRef, Touched> = BTreeMap::new();
    while let Some(function) = queue.pop_first() {
        let scan = scan(function);
        let touched = scan.touched(&graph[&function], &known);
        if known.entry(function).or_default().grow(touched) {
            queue.extend(callers.get(&function).into_iter().flatten());
        }
    }
    let mut updates = Updates::default();
    let mut seen = Seen::default();
    let mut pending: Vec<FunctionRef> = Vec::new();
    let mut parts: BTreeMap<(FunctionRef, Race), Update> = BTreeMap::new();
    let async_functions = known
        .keys()
        .filter(|function| project.function(**function).is_async);
    for &function in async_functions {
        let scan = scan(function);
        seen.add(&scan, &graph[&function], &known);
        updates.writers.add(&scan, &graph[&function], &known);
        let is_repeated = scan.around().is_some_and(|around| {
            let started = graph.get(&around);
            started.is_some_and(|effects| {
                Scan::new(&inference, around, graph, suspensions).starts_several(effects, function)
            })
        });
        let sites = graph[&function].sites.iter();
        let same = sites.filter(|site| scan.writes_same_file(site, &known, is_repeated));
        updates
            .rewrites
            .extend(same.map(|site| (function, site.site.value)));
    }
    let mut functions: Vec<FunctionRef> = graph.keys().copied().collect();
    functions.sort_unstable();
    let found: Vec<Vec<_>> = functions
        .par_chunks(CHUNK)
        .map(|functions| {
            let inference = Inference::new(project);
            let updates = functions.iter().map(|&function| {
                let scan = Scan::new(&inference, function, graph, suspensions);
                let pairs = scan.updates(&graph[&function], &known).into_iter();
                let (spans, apart): (Vec<Pair>, Vec<Pair>) =
                    pairs.partition(|pair| scan.may_follow(pair.first, pair.second));
                let told = |pairs: Vec<Pair>| -> Vec<Update> {
                    let each = pairs.into_iter();
                    each.map(|pair| pair.told(project, function)).collect()
                };
                (function, told(spans), told(apart))
            });
            updates
                .filter(|(_, spans, apart)| !(spans.is_empty() && apart.is_empty()))
                .collect()
        })
        .collect();
    let mut apart: BTreeMap<FunctionRef, Update> = BTreeMap::new();
    for (function, spans, others) in found.into_iter().flatten() {
        if let Some(first) = others.into_iter().next() {
            apart.insert(function, first);
        }
        let Some(update) = spans.first() else {
            continue;
        };
        if project.function(function).is_async {
            let quiet = suspensions.awaited(&graph[&function]);
            let awaited = quiet.flat_map(|call| {
                let mut spans = spans.iter();
                let around = spans.find(|span| span.is_around(project, call.site.range));
                around.into_iter().flat_map(|span| {
                    coroutines(call).map(|coroutine| ((coroutine, span.why), span.clone()))
                })
            });
            parts.extend(awaited);
            updates.spans.entry(function).or_default().extend(spans);
        } else {
            updates.functions.insert(function, update.clone());
            pending.push(function);
        }
    }
    let met = pairs::meet(&inference, graph, suspensions, apart);
    let met_coroutines = met.coroutines.into_iter();
    parts.extend(met_coroutines.map(|(coroutine, update)| ((coroutine, update.why), update)));
    for update in met.sites {
        let spans = updates.spans.entry(update.function).or_default();
        spans.push(update);
    }
    for (function, update) in met.functions {
        updates.functions.entry(function).or_insert_with(|| {
            pending.push(function);
            update
        });
    }
    updates.torn = seen.torn(&inference);
    // All that touches files in coroutines that are part of an update.
    let mut done: BTreeSet<(FunctionRef, Race)> = BTreeSet::new();
    while let Some(((function, race), update)) = parts.pop_first() {
        if !done.insert((function, race)) {
            continue;
        }
        let (scan, effects) = (scan(function), &graph[&function]);
        parts.extend(
            scan.quiet
                .iter()
                .flat_map(|call| coroutines(call))
                .map(|inner| ((inner, race), update.clone())),
        );
        let touching = effects.sites.iter();
        let touching = touching.filter(|site| !scan.of_site(site, &known).is_empty());
        updates
            .spans
            .entry(function)
            .or_default()
            .extend(touching.map(|site| Update::at(function, site.site.range, race)));
    }
    pending.sort_unstable();
    while let Some(function) = pending.pop() {
        let update = updates.functions[&function].clone();
        for &caller in callers.get(&function).into_iter().flatten() {
            if !project.function(caller).is_async && !updates.functions.contains_key(&caller) {
                updates.functions.insert(caller, update.clone());
                pending.push(caller);
            }
        }
    }
    updates
}

/// Whether only one thread at a time gets through a function.
pub(super) fn is_locked(inference: &Inference<'_>, function: FunctionRef) -> bool {
    locks(inference, function).next().is_some()
}

/// Where a function holds a lock of threads or processes.
fn locks(inference: &Inference<'_>, function: FunctionRef) -> impl Iterator<Item = TextRange> {
    let managed = inference.project.function(function).managed.iter();
    let locks = managed.filter(move |(manager, _)| {
        let types = inference.value(function.file, *manager);
        types.present().any(
            |member| matches!(member, Type::Instance(name, _) if LOCKS.contains(&name.as_str())),
        )
    });
    locks.map(|(_, held)| *held)
}

/// `len`, `max`
fn is_count(callee: &Type) -> bool {
    matches!(callee, Type::External(name)
        if matches!(name.as_str(), "builtins.len" | "builtins.max"))
}

/// One function whose files are followed.
struct Scan<'a, 'p> {
    inference: &'a Inference<'p>,
    function: FunctionRef,
    facts: &'a FileFacts,
    /// Calls of coroutines whose await hands nothing to the event loop.
    quiet: Vec<&'a SiteEffects>,
    /// Where it gives way to others.
    waits: Option<(&'a Suspensions, &'a FunctionEffects)>,
    /// A function that puts a path together stands for that path, not for itself.
    spells_out: bool,
}

impl<'a, 'p> Scan<'a, 'p> {
    fn new(
        inference: &'a Inference<'p>,
        function: FunctionRef,
        graph: &'a FxHashMap<FunctionRef, FunctionEffects>,
        suspensions: &'a Suspensions,
    ) -> Scan<'a, 'p> {
        let effects = graph.get(&function);
        Scan {
            inference,
            function,
            facts: inference.project.ready(function.file),
            quiet: effects
                .into_iter()
                .flat_map(|effects| suspensions.awaited(effects))
                .collect(),
            waits: effects.map(|effects| (suspensions, effects)),
            spells_out: false,
        }
    }

    /// Another function, of which it is only asked what its values are.
    fn of(&self, function: FunctionRef) -> Scan<'a, 'p> {
        Scan {
            inference: self.inference,
            function,
            facts: self.inference.project.ready(function.file),
            quiet: Vec::new(),
            waits: None,
            spells_out: self.spells_out,
        }
    }

    /// The same function, in whose paths others that put paths together are spelled out.
    fn spelled_out(&self) -> Scan<'a, 'p> {
        Scan {
            spells_out: true,
            ..self.of(self.function)
        }
    }

    /// What the function runs with nothing else in between.
    fn sites<'e>(&'e self, effects: &'e FunctionEffects) -> impl Iterator<Item = &'e SiteEffects> {
        effects.sites.iter().chain(self.quiet.iter().copied())
    }

    /// The call of a site, or the one that gave what is entered or iterated over there.
    fn call_at(&self, site: &Site) -> Option<&Call> {
        match self.facts.value(site.value) {
            Value::Call(id) if matches!(site.kind, SiteKind::Call | SiteKind::Iterate) => {
                Some(self.facts.call(*id))
            }
            _ => None,
        }
    }

    fn receiver(&self, call: &Call) -> Option<ValueId> {
        match self.facts.value(call.callee) {
            Value::Attribute(base, _) => Some(*base),
            _ => None,
        }
    }

    fn touched(
        &self,
        effects: &FunctionEffects,
        known: &BTreeMap<FunctionRef, Touched>,
    ) -> Touched {
        let mut touched = Touched::default();
        for site in self.sites(effects) {
            let mut found = self.of_site(site, known);
            touched.outside.grow(std::mem::take(&mut found.outside));
            for (all, new) in touched.sets().into_iter().zip(found.sets()) {
                all.append(new);
            }
        }
        touched.outside.keep_known();
        for step in self.mapped(&[]) {
            touched.queried.extend(step.touched.queried);
            touched.stored.extend(step.touched.stored);
        }
        for (_, mut found) in self.statements_of_unknown(effects) {
            for (all, new) in touched.sets().into_iter().zip(found.sets()) {
                all.append(new);
            }
        }
        if self.returns_checked(effects) {
            let own = Path {
                root: Start::Made(self.function),
                rest: Vec::new(),
            };
            touched.checked.insert(own);
        }
        for paths in touched.sets() {
            paths.retain(|path| !path.is_local());
        }
        touched
    }

    /// From where something is read to where what was made of that is written back.
    fn updates(
        &self,
        effects: &FunctionEffects,
        known: &BTreeMap<FunctionRef, Touched>,
    ) -> Vec<Pair> {
        let mut spans = Vec::new();
        if known.contains_key(&self.function) {
            let found: Vec<(&SiteEffects, Touched)> = self
                .sites(effects)
                .map(|site| (site, self.of_site(site, known)))
                .collect();
            let files = self.files(&found).into_iter();
            let (decided, made): (Vec<_>, Vec<_>) = files.partition(|pair| pair.race == DECIDED);
            spans.extend(made);
            spans.extend(found.iter().filter_map(|(site, touched)| {
                let is_direct = !site.effects.iter().any(|it| it.is_of_project());
                let path = touched.updated.first().filter(|_| is_direct)?;
                Some(Pair::new(site.site.range, site.site.range, FILE).of(path))
            }));
            spans.extend(self.checked(&found));
            spans.extend(self.put_by_answer(&found));
            spans.extend(self.carried(&found));
            spans.extend(self.commanded(&found));
            spans.extend(self.renamed(&found));
            spans.extend(self.rebuilt(&found));
            spans.extend(self.appended(effects));
            spans.extend(self.pieces(&found));
            spans.extend(self.rows(&found, &self.statements_of_unknown(effects)));
            spans.extend(self.mapped_rows(&found, &self.mapped(&found)));
            spans.extend(self.outside(&found));
            spans.extend(decided);
            spans.extend(self.stores(effects, &found));
        } else {
            spans.extend(self.stores(effects, &[]));
        }
        spans.extend(self.commands(effects));
        if !spans.is_empty() {
            self.leave_unlocked(&mut spans);
        }
        spans
    }

    /// Leaves what is not kept by one lock from its start to its end. Who asks again under the lock may have asked before.
    fn leave_unlocked(&self, spans: &mut Vec<Pair>) {
        let locked: Vec<TextRange> = locks(self.inference, self.function).collect();
        let around = |span: TextRange| locked.iter().any(|held| held.contains_range(span));
        let all = spans.clone();
        spans.retain(|pair| {
            let whole = pair.whole();
            let again = |other: &Pair| {
                let same = other.race == pair.race && other.whole().end() == whole.end();
                same && around(other.whole())
            };
            !around(whole) && !all.iter().any(again)
        });
    }

    /// From where a file is read to where what was made of that is written into it.
    fn files(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let mut reads: Vec<(ValueId, &Path, TextRange)> = Vec::new();
        let mut writes: Vec<(ValueId, &Path)> = Vec::new();
        let by_helper: FxHashSet<ValueId> = found
            .iter()
            .filter(|(site, _)| site.effects.iter().any(|it| it.is_of_project()))
            .map(|(site, _)| site.site.value)
            .collect();
        let mut replaced: Vec<&Path> = Vec::new();
        for (site, found) in found {
            if access::replaces(site) {
                replaced.extend(&found.replaced);
                continue;
            }
            for path in &found.read {
                reads.push((site.site.value, path, site.site.range));
            }
            for path in found.changed().chain(&found.appended) {
                writes.push((site.site.value, path));
            }
        }
        let handles: Vec<ValueId> = writes.iter().map(|(handle, _)| *handle).collect();
        for path in replaced {
            writes.extend(handles.iter().map(|handle| (*handle, path)));
        }
        let mut spans = Vec::new();
        for (handle, path) in &writes {
            let same: Vec<&(ValueId, &Path, TextRange)> = reads
                .iter()
                .filter(|(reading, read, _)| {
                    let in_other_words = read.is_entry()
                        || by_helper.contains(reading) && by_helper.contains(handle);
                    read.sees(path) || in_other_words && read.may_be(path)
                })
                .collect();
            if same.is_empty() {
                continue;
            }
            for sink in self.sinks(*handle) {
                let sources = self.sources_with_receiver(sink);
                for (read, from, range) in &same {
                    let (is_part, race) = if from.is_listing() {
                        // The number may be in the name.
                        let is_number = || {
                            sources.contains(read)
                                && found.iter().any(|(site, _)| {
                                    site.site.value == *read && self.gives_number(site)
                                })
                        };
                        (self.is_counted(*read, &sources) || is_number(), FOLDER)
                    } else if sources.contains(read) {
                        (true, FILE)
                    } else {
                        (*from == *path && range.end() <= sink.range.start(), DECIDED)
                    };
                    if is_part && self.follows(*range, sink.range) {
                        spans.push(Pair::new(*range, sink.range, race).of(path));
                    }
                }
            }
        }
        spans
    }

    /// Whether `second` comes after `first`, on a path on which the task does not wait in between.
    fn follows(&self, first: TextRange, second: TextRange) -> bool {
        first.start() <= second.end()
            && !self.waits.is_some_and(|(suspensions, effects)| {
                suspensions.waits_between(
                    self.inference.project,
                    self.function,
                    effects,
                    first,
                    second,
                )
            })
    }

    /// Whether the number of what was listed, or the greatest of it, is among the values.
    fn is_counted(&self, listed: ValueId, values: &FxHashSet<ValueId>) -> bool {
        values.iter().any(|value| {
            let Value::Call(id) = self.facts.value(*value) else {
                return false;
            };
            let callee = self.facts.call(*id).callee;
            let callee = self.inference.value(self.function.file, callee);
            let counts = callee.present().any(is_count);
            counts && self.sources(*value).contains(&listed)
        })
    }

    /// Whether a helper gives the number of what it has listed, or the greatest of it.
    fn gives_number(&self, site: &SiteEffects) -> bool {
        let inference = self.inference;
        site.effects.iter().any(|effect| {
            let Effect::Runs(callee) = effect else {
                return false;
            };
            let facts = inference.project.ready(callee.file);
            let returned = inference.project.function(*callee).returned.clone();
            let values = self.of(*callee).made_of(returned).into_iter();
            values.into_iter().any(|value| match facts.value(value) {
                Value::Call(id) => {
                    let counts = inference.value(callee.file, facts.call(*id).callee);
                    counts.present().any(is_count)
                }
                _ => false,
            })
        })
    }

    fn function_sites(&self) -> impl Iterator<Item = &Site> {
        self.facts.function(self.function.function).sites.iter()
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
        let mut arguments = Vec::new();
        if let Value::Call(id) = self.facts.value(sink) {
            let call = self.facts.call(*id);
            arguments.extend(call.positional.iter().copied());
            arguments.extend(call.keywords.iter().map(|(_, value)| *value));
        }
        self.made_of(arguments)
    }

    /// Everything that a call is given and called on is made of.
    fn sources_with_receiver(&self, sink: &Site) -> FxHashSet<ValueId> {
        let mut sources = self.sources(sink.value);
        let receiver = self.call_at(sink).and_then(|call| self.receiver(call));
        sources.extend(self.made_of(receiver.into_iter().collect()));
        sources
    }

    /// Everything that some values are made of, themselves included.
    fn made_of(&self, mut pending: Vec<ValueId>) -> FxHashSet<ValueId> {
        let mut sources = FxHashSet::default();
        while let Some(value) = pending.pop() {
            if sources.len() > VALUES_LIMIT || !sources.insert(value) {
                continue;
            }
            if let Value::Container(..) | Value::Dict(..) = self.facts.value(value) {
                pending.extend(self.put_into(value));
            }
            match self.facts.value(value) {
                Value::Str(_) | Value::Prefix(_) | Value::Sql(_) => {
                    let filling = self.facts.filling(value);
                    pending.extend(filling.into_iter().flat_map(|it| it.values.iter()));
                }
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

    /// What is put into a container after it has been made: `lines.append(line)`.
    fn put_into(&self, container: ValueId) -> impl Iterator<Item = ValueId> {
        self.function_sites()
            .filter_map(|site| self.call_at(site))
            .filter(move |call| {
                matches!(self.facts.value(call.callee), Value::Attribute(base, method)
                    if *base == container && MUTATORS.contains(&method.as_str()))
            })
            .flat_map(|call| call.positional.iter().copied())
    }
}
