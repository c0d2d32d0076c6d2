//! Follows every call made by code on the event loop, through helpers and across files, down to what blocks.
//!
//! Starting from the coroutines of the given files, each function that is reached is asked once what its sites do: a
//! leaf that the catalogue knows, or another function of the project. Files are read when an answer needs them, in
//! rounds, so the outcome depends neither on threads nor on the order of paths. Then summaries are propagated from the
//! leaves back up the call graph until nothing changes, which also settles recursion.

mod arguments;
mod drivers;
mod effects;
mod files;
mod hazards;
mod makers;
mod mutations;
mod runs;
mod solving;
mod streams;
mod summary;
mod suspensions;
mod updates;
mod watched;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;
use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

pub use arguments::Choice;
pub(in crate::project) use arguments::{Argument, Given};
pub(crate) use drivers::{Drivers, Pool};
pub(crate) use effects::SETS_CONTEXT;
pub use effects::{Effect, FunctionEffects, Leaf, Section, SiteEffects};
pub use effects::{is_loop_object, loop_affine};
pub(crate) use effects::{keeps_bound, sensitive};
pub use files::Reader;
pub(crate) use files::{follow_imports, is_unread};
pub use hazards::{Hazard, Object};
pub use summary::Seldom;
pub use suspensions::QuietAwait;
pub use updates::{Rivals, Update};
pub use watched::GoneThrough;

use files::Known;
use runs::Overrides;
use suspensions::Suspensions;

use super::{ClassRef, FileId, FunctionRef, Inference, Project};
use crate::catalog::{Gil, Weight};
use crate::semantic::{Site, SiteContext, SiteKind};

/// Rounds of reading files after which chains are cut.
const ROUND_LIMIT: usize = 64;

/// Functions that share one memory of answers, in the order of their files: enough for the answers to be worth sharing, few
/// enough for all threads to have work.
const CHUNK: usize = 256;

/// Why code runs on the event loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Root {
    /// An `async def`.
    Coroutine,
    /// A plain function that the loop calls.
    Callback,
    /// What builds an object of a class with coroutine methods; whether that happens on a loop is up to whoever does it.
    Construction,
}

/// One step of a chain: a call, made by a function of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub function: FunctionRef,
    pub line: u32,
    pub callee: String,
}

/// Something on the event loop that blocks.
#[derive(Clone, Debug)]
pub struct Finding {
    pub function: FunctionRef,
    pub root: Root,
    pub site: Site,
    /// Qualified name of what is called at the site.
    pub callee: String,
    /// What blocks in the end.
    pub leaf: Arc<Leaf>,
    pub weight: Weight,
    /// Why it weighs less than its kind.
    pub seldom: Option<Seldom>,
    /// Calls below the site, down to the leaf; empty when the site is the leaf.
    pub chain: Vec<Step>,
    /// The callee, when it is a function of the project.
    pub helper: Option<FunctionRef>,
    /// Not every possible callee blocks.
    pub uncertain: bool,
    /// Of the functions of the project that may be called, some do not block.
    pub several: bool,
    /// The same, here or on the way down.
    pub mixed: bool,
    /// What is called is not known for certain, or the helper runs, but what it reaches in the end is one of several
    /// possibilities.
    pub doubtful: bool,
    /// The helper blocks for some arguments only, or where something is configured.
    pub choice: Option<Choice>,
    /// A call in the helper that may mean something else in another thread, as a sentence.
    pub unknown_call: Option<String>,
    /// The container that this call goes through, where that is what makes it another thing in another thread.
    pub gone_through: Option<GoneThrough>,
    /// What in the helper asks for the exception that its caller handles.
    pub asks: Option<String>,
    /// What the helper does to the running loop, if anything: the name of the call.
    pub loop_affine: Option<String>,
    /// Attributes and module-level names that the helper assigns.
    pub mutates: Vec<String>,
    /// Attributes that it assigns of an object which the coroutine has made.
    pub assigns_made: Vec<String>,
    /// The helper sets a context variable, which only its own thread's copy of the context would keep.
    pub sets_context: bool,
    /// The helper reaches something bound to its thread that it did not make itself.
    /// What that is called, and why it is bound.
    pub pinned: Option<(String, &'static str)>,
    /// All that is not safe in another thread: of the call itself, or of everything that the helper runs.
    pub hazards: Vec<Hazard>,
    /// Why two tasks that do this at the same time lose something: it reads a file and writes what it made of that into the
    /// same file, or is one half of that, or does the like.
    pub updates: Option<Update>,
    /// Who else writes what it updates.
    pub rivals: Rivals,
    /// It writes a file that is the same for every call.
    pub rewrites_file: bool,
    /// The callee gives an iterator or awaitable that works when it is used.
    pub lazy: bool,
    /// The helper gives back something that blocks again when it is used.
    pub live: bool,
    /// An argument that belongs to the running loop, by its class.
    pub loop_argument: Option<String>,
    /// What computes there without letting other Python code run as it would, and what it is called.
    pub computes: Option<(Gil, String)>,
    /// Calls that made what the call works on.
    pub makers: Vec<crate::semantic::ValueId>,
    /// The call's result is handed to something that wants a function.
    pub misplaced: bool,
    /// It is in what makes objects of a class that the project makes, but nowhere on the loop.
    pub made_elsewhere: bool,
}

impl Finding {
    pub fn range(&self) -> TextRange {
        self.site.range
    }

    pub fn context(&self) -> SiteContext {
        self.site.context
    }

    /// Whether nothing else can be called here than what is known.
    pub fn is_certain(&self) -> bool {
        !self.uncertain && !self.several && (!self.doubtful || self.helper.is_some())
    }

    pub fn is_call(&self) -> bool {
        self.site.kind == SiteKind::Call
    }

    /// When the helper blocks, if it need not, as a sentence.
    pub fn chosen(&self) -> Option<String> {
        let when = match self.choice? {
            Choice::Content => "only for some arguments",
            Choice::Setting => "only where something is configured",
        };
        Some(format!(
            "`{}` blocks {when}, and is fast otherwise",
            self.callee
        ))
    }

    /// The function that is called here, if it does what belongs on the loop and nobody outside of the project should call
    /// it: it can be a coroutine.
    pub(crate) fn helper_that_must_stay(&self, project: &Project) -> Option<FunctionRef> {
        let stays = !self.mutates.is_empty() || self.loop_affine.is_some() || self.sets_context;
        let helper = self.helper.filter(|_| stays && self.is_call())?;
        let definition = project.function(helper);
        let name = definition.name.as_str();
        let is_private = name.starts_with('_') && !name.ends_with("__");
        let is_plain = !definition.is_async
            && !definition.is_generator
            && !definition.is_lambda
            && !definition.is_local
            && !definition.is_stub
            && definition.decorators.is_empty();
        (is_private && is_plain).then_some(helper)
    }

    /// Why moving what happens there is not safe by itself.
    pub fn cautions(&self) -> impl Iterator<Item = &'static str> {
        self.hazards
            .iter()
            .filter(|hazard| !hazard.pinned && !hazard.lockable)
            .filter(|hazard| !matches!(hazard.object, Object::Made(_)))
            .map(|hazard| hazard.why)
    }

    /// Why moving what happens there is not safe outside of a lock of the loop, beside what it updates.
    pub fn races(&self) -> impl Iterator<Item = &'static str> {
        self.hazards
            .iter()
            .filter(|hazard| hazard.lockable && !matches!(hazard.object, Object::Made(_)))
            .map(|hazard| hazard.why)
    }
}

/// What blocks in one file, in source order.
#[derive(Debug, Default)]
pub struct FileFindings {
    /// While objects of its own asynchronous classes are built.
    pub constructions: Vec<Finding>,
    /// On the event loop.
    pub blocking: Vec<Finding>,
    /// In plain functions that coroutines call and that could be coroutines themselves, as if they were.
    pub helpers: Vec<Finding>,
    /// Awaits that hand nothing to the event loop, or not always, as long as what blocks in their coroutines is not awaited;
    /// by their places.
    pub awaits: Vec<QuietAwait>,
    /// Calls beside what blocks that had better stay where they are.
    pub tied: Vec<Tied>,
}

/// A call on the event loop that does not block, of a function that is not the same in another thread.
#[derive(Debug)]
pub struct Tied {
    pub function: FunctionRef,
    pub range: TextRange,
    /// What it does to the running loop.
    pub loop_affine: Option<String>,
    /// Why another thread makes a difference, as a sentence.
    pub why: String,
    /// The container that it goes through, if that is why.
    pub gone_through: Option<GoneThrough>,
}

impl FileFindings {
    /// What there is to say of a file in which nothing blocks.
    pub const NOTHING: &FileFindings = &FileFindings {
        constructions: Vec::new(),
        blocking: Vec::new(),
        helpers: Vec::new(),
        awaits: Vec::new(),
        tied: Vec::new(),
    };
}

/// All that blocks the event loop in the files for which `wanted` holds, by file and in source order.
pub fn findings(
    project: &mut Project,
    wanted: &dyn Fn(FileId) -> bool,
    read: &Reader<'_>,
) -> BTreeMap<FileId, FileFindings> {
    let files: Vec<FileId> = project
        .files()
        .map(|(id, _)| id)
        .filter(|id| wanted(*id) && project.facts(*id).is_some())
        .collect();
    project.index();
    if project.drivers().is_none() {
        let drivers = Drivers::find(project, read);
        project.note_drivers(drivers);
    }
    let roots = roots(project, &files, read);
    let (mut graph, overrides) = explore(project, &roots, read);
    let project: &Project = project;
    let (mut summaries, suspensions) = rayon::join(
        || solving::solve(project, &graph, &roots, overrides),
        || Suspensions::find(project, &graph),
    );
    // Whatever an object or an argument may turn out to be counts for what two tasks do to one file.
    let mut narrow = summaries.widened(&graph);
    for (function, effects) in &mut narrow {
        if let Some(open) = graph.get_mut(function) {
            std::mem::swap(open, effects);
        }
    }
    let updates = updates::find(project, &graph, &suspensions);
    graph.extend(narrow);
    let made_elsewhere = makers::made_elsewhere(project, &graph, &roots);
    let mut result: BTreeMap<FileId, FileFindings> = BTreeMap::new();
    let mut helpers: BTreeSet<FunctionRef> = BTreeSet::new();
    for (&function, &root) in &roots {
        let Some(effects) = graph.get(&function) else {
            continue;
        };
        for site in &effects.sites {
            let found = summary::finding(&graph, &mut summaries, function, root, site);
            if let Some(mut finding) = found {
                finding.updates = updates.race(project, function, site);
                if finding.updates.is_some() {
                    finding.rivals = updates.rivals(project, function, effects, site);
                }
                finding.made_elsewhere = made_elsewhere.contains(&function);
                helpers.extend(finding.helper_that_must_stay(project));
                finding.rewrites_file = updates.rewrites(function, site);
                let found = result.entry(function.file).or_default();
                match root {
                    Root::Construction => found.constructions.push(finding),
                    Root::Coroutine | Root::Callback => found.blocking.push(finding),
                }
            }
        }
    }
    let mut known = helpers.clone();
    while !helpers.is_empty() {
        summaries.follow(&graph, helpers.iter().copied());
        for function in std::mem::take(&mut helpers) {
            let sites = graph.get(&function).into_iter().flat_map(|it| &it.sites);
            for site in sites {
                let root = Root::Coroutine;
                let found = summary::finding(&graph, &mut summaries, function, root, site);
                if let Some(finding) = found {
                    let below = finding.helper_that_must_stay(project);
                    helpers.extend(below.filter(|helper| known.insert(*helper)));
                    let found = result.entry(function.file).or_default();
                    found.helpers.push(finding);
                }
            }
        }
    }
    let functions: Vec<FunctionRef> = roots
        .keys()
        .filter(|function| graph.contains_key(function) && result.contains_key(&function.file))
        .copied()
        .collect();
    let found = result.values();
    let blocking: FxHashSet<FunctionRef> = found
        .flat_map(|found| found.blocking.iter().chain(&found.helpers))
        .map(|finding| finding.function)
        .collect();
    let gone_through = summary::gone_through(project, &functions, &blocking);
    for (&function, gone_through) in functions.iter().zip(gone_through) {
        if let (Some(effects), Some(found)) = (graph.get(&function), result.get_mut(&function.file))
        {
            let awaits = suspensions.awaits(project, function, effects);
            found.awaits.extend(awaits);
            let tied = effects.sites.iter();
            let tied = tied.filter_map(|site| summary::tied(&mut summaries, function, site));
            found.tied.extend(tied);
            found
                .tied
                .extend(effects.tied.iter().map(|(range, why)| Tied {
                    function,
                    range: *range,
                    loop_affine: None,
                    why: why.clone(),
                    gone_through: None,
                }));
            found.tied.extend(gone_through);
        }
    }
    for found in result.values_mut() {
        found
            .awaits
            .sort_by_key(|awaited| (awaited.range.start(), awaited.range.end()));
        for findings in [
            &mut found.constructions,
            &mut found.blocking,
            &mut found.helpers,
        ] {
            findings.sort_by_key(|finding| {
                let range = finding.range();
                (range.start(), std::cmp::Reverse(range.end()))
            });
        }
    }
    result
}

/// Roots of one file, and the files that the answer would have needed.
type RootsAnswer = (Vec<(FunctionRef, Root)>, BTreeSet<PathBuf>);

/// Functions that the event loop runs itself.
fn roots(
    project: &mut Project,
    files: &[FileId],
    read: &Reader<'_>,
) -> BTreeMap<FunctionRef, Root> {
    let mut roots = BTreeMap::new();
    let mut pending: Vec<FileId> = files.to_vec();
    for round in 0..ROUND_LIMIT {
        let shared: &Project = project;
        let answers: Vec<RootsAnswer> = pending
            .par_iter()
            .map(|&file| {
                let inference = Inference::new(shared);
                (effects::roots_of(&inference, file), inference.take_wanted())
            })
            .collect();
        let mut wanted = BTreeSet::new();
        let mut again = Vec::new();
        for (file, (found, asked)) in pending.into_iter().zip(answers) {
            let unread: Vec<PathBuf> = asked
                .into_iter()
                .filter(|path| is_unread(project, path))
                .collect();
            if !unread.is_empty() && round + 1 < ROUND_LIMIT {
                wanted.extend(unread);
                again.push(file);
                continue;
            }
            for (function, root) in found {
                let entry = roots.entry(function).or_insert(root);
                *entry = root.min(*entry);
            }
        }
        if wanted.is_empty() {
            break;
        }
        (read.read)(project, &wanted);
        pending = again;
    }
    roots
}

/// What every function does that the roots reach.
fn explore(
    project: &mut Project,
    roots: &BTreeMap<FunctionRef, Root>,
    read: &Reader<'_>,
) -> (FxHashMap<FunctionRef, FunctionEffects>, Overrides) {
    let mut graph: FxHashMap<FunctionRef, FunctionEffects> = FxHashMap::default();
    let mut overrides = Overrides::default();
    let mut pending: BTreeSet<FunctionRef> = roots.keys().copied().collect();
    let mut refused: BTreeSet<PathBuf> = BTreeSet::new();
    let mut seen: FxHashSet<FunctionRef> = pending.iter().copied().collect();
    let mut known = Known::of(project);
    let mut searched: BTreeSet<String> = BTreeSet::new();
    for _ in 0..ROUND_LIMIT * 4 {
        if pending.is_empty() {
            // A method that a class leaves open may be implemented in files that nothing else asks for: all that mention
            // the class are read, so that the answer does not depend on what other calls happened to ask for.
            let fresh: BTreeSet<String> = graph
                .values()
                .flat_map(|effects| &effects.open_methods)
                .filter_map(|method| {
                    let definition = project.function(*method);
                    let facts = project.facts(method.file)?;
                    Some(match definition.class {
                        Some(class) if definition.is_stub => facts.class(class).name.to_string(),
                        _ => definition.name.to_string(),
                    })
                })
                .filter(|name| searched.insert(name.clone()))
                .collect();
            if !fresh.is_empty() {
                let mut found = (read.mentioning)(&fresh);
                found.retain(|path| is_unread(project, path));
                if !found.is_empty() {
                    (read.read)(project, &found);
                }
            }
            let added = known.update(project);
            pending = graph
                .iter()
                .filter(|(_, effects)| {
                    let mut open = effects.open_methods.iter();
                    open.any(|method| added.contains(&project.function(*method).name))
                })
                .map(|(function, _)| *function)
                .collect();
            if pending.is_empty() {
                overrides = Overrides::of(project, &graph);
                let reached = overrides.reached(project, &graph);
                pending = reached.into_iter().filter(|it| seen.insert(*it)).collect();
            }
            if pending.is_empty() {
                break;
            }
        }
        project.index();
        let shared: &Project = project;
        let functions: Vec<FunctionRef> = std::mem::take(&mut pending).into_iter().collect();
        let answers: Vec<Vec<(FunctionRef, FunctionEffects, BTreeSet<PathBuf>)>> = functions
            // The same pieces whatever the number of threads: what an inference remembers must not depend on it.
            .par_chunks(CHUNK)
            .map(|functions| {
                let inference = Inference::new(shared);
                functions
                    .iter()
                    .map(|&function| {
                        let effects = effects::of(&inference, function);
                        (function, effects, inference.take_wanted())
                    })
                    .collect()
            })
            .collect();
        let mut wanted = BTreeSet::new();
        for (function, effects, asked) in answers.into_iter().flatten() {
            if asked.iter().all(|path| refused.contains(path)) {
                for callee in effects.callees() {
                    if seen.insert(callee) {
                        pending.insert(callee);
                    }
                }
            } else {
                // Answered again when the files it needs have been read.
                wanted.extend(asked);
                pending.insert(function);
            }
            graph.insert(function, effects);
        }
        if !wanted.is_empty() {
            (read.read)(project, &wanted);
            // What could not be had now will not be had later.
            refused.extend(wanted.into_iter().filter(|path| is_unread(project, path)));
        }
    }
    (graph, overrides)
}

/// Names by which other files use what may change: of the classes that wait for something while their objects are built,
/// and of the helpers that could be coroutines.
pub(crate) fn made(
    project: &Project,
    findings: &BTreeMap<FileId, FileFindings>,
) -> BTreeSet<String> {
    let classes = findings
        .values()
        .flat_map(|found| &found.constructions)
        .filter(|finding| finding.weight > Weight::Light)
        .filter_map(|finding| {
            let file = finding.function.file;
            let class = project.function(finding.function).class?;
            Some(project.class(ClassRef { file, class }).name.to_string())
        });
    let helpers = findings
        .values()
        .flat_map(|found| &found.helpers)
        .map(|finding| project.function(finding.function).name.to_string());
    classes.chain(helpers).collect()
}
