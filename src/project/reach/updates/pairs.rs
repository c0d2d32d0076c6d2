//! The two steps of an update, and what runs between them.
//!
//! A function may take one of two steps or the other, and never both: a command that reads a file, and one that writes it.
//! Then they are an update only for who runs the function twice with nothing awaited in between.

use std::collections::{BTreeMap, BTreeSet};

use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;

use super::super::effects::{Effect, FunctionEffects, SiteEffects};
use super::super::suspensions::{Suspensions, coroutines};
use super::{Part, Path, Race, Scan, Start};
use crate::project::{FunctionRef, Inference, Project, Type};
use crate::semantic::SiteKind;

/// What two tasks that run at the same time would do to each other, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// As a sentence, which begins with what is done.
    pub why: Race,
    /// The file, the table or the folder, where it has a name.
    pub what: Option<String>,
    /// The function that takes both steps.
    pub function: FunctionRef,
    pub first: TextRange,
    pub second: TextRange,
    /// The coroutine that it meets, with the line there.
    pub other: Option<(FunctionRef, u32)>,
}

/// Two steps of one function: something is looked at, and then changed.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub first: TextRange,
    pub second: TextRange,
    pub race: Race,
    /// What both are about.
    of: Option<Path>,
}

impl Pair {
    pub(super) fn new(first: TextRange, second: TextRange, race: Race) -> Pair {
        Pair {
            first,
            second,
            race,
            of: None,
        }
    }

    pub(super) fn of(self, path: &Path) -> Pair {
        Pair {
            of: Some(path.clone()),
            ..self
        }
    }

    /// From the one to the other.
    pub(super) fn whole(&self) -> TextRange {
        self.first.cover(self.second)
    }

    pub(super) fn told(self, project: &Project, function: FunctionRef) -> Update {
        Update {
            why: self.race,
            what: self.of.and_then(|path| told(project, function, &path)),
            function,
            first: self.first,
            second: self.second,
            other: None,
        }
    }
}

impl Update {
    /// Of a single step.
    pub(super) fn at(function: FunctionRef, place: TextRange, why: Race) -> Update {
        Update {
            why,
            what: None,
            function,
            first: place,
            second: place,
            other: None,
        }
    }

    /// Whether something of the function runs between the two steps, or is one of them.
    pub(super) fn is_around(&self, project: &Project, place: TextRange) -> bool {
        let touches = |step: TextRange| step.contains_range(place) || place.contains_range(step);
        let order = &project.function(self.function).order;
        let follows = |first, second| order.may_follow(first, second, &|_, _| false);
        self.first.cover(self.second).contains_range(place)
            && (touches(self.first)
                || touches(self.second)
                || follows(self.first, place) && follows(place, self.second))
    }
}

/// What the code calls a file, a folder or a table.
fn told(project: &Project, function: FunctionRef, path: &Path) -> Option<String> {
    let mut text = match &path.root {
        Start::Own => "self".to_owned(),
        Start::Global(_, name) | Start::Free(_, _, name) | Start::Kept(_, _, name) => {
            name.to_string()
        }
        Start::Literal(text) if !text.contains("{}") && text.len() <= NAME_LIMIT => {
            text.to_string()
        }
        Start::Class(class) => project.class(*class).name.to_string(),
        Start::Parameter(position) => {
            let position = usize::try_from(*position).ok()?;
            let parameter = project.function(function).parameters.get(position)?;
            parameter.name.to_string()
        }
        _ => return None,
    };
    for part in &path.rest {
        match part {
            Part::Attribute(name) if !name.starts_with("with_") => {
                text.push('.');
                text.push_str(name);
            }
            Part::Listing => {}
            _ => return None,
        }
    }
    Some(text)
}

/// Longer texts say less than the lines.
const NAME_LIMIT: usize = 40;

impl Scan<'_, '_> {
    /// Whether one run of the function takes both steps, with nothing awaited in between.
    pub(super) fn may_follow(&self, first: TextRange, second: TextRange) -> bool {
        let order = &self.facts.function(self.function.function).order;
        order.may_follow(first, second, &|around, place| self.rests(around, place))
    }

    /// Whether each round of a loop waits before it gets to a place.
    fn rests(&self, around: TextRange, place: TextRange) -> bool {
        self.waits.is_some_and(|(suspensions, effects)| {
            let project = self.inference.project;
            suspensions.waits_within(project, self.function, effects, around, place)
        })
    }

    /// Whether the function runs another one twice with nothing awaited in between.
    fn runs_twice(&self, sites: &[&SiteEffects], function: FunctionRef) -> bool {
        let order = &self.facts.function(self.function.function).order;
        let rests = |around: TextRange, place: TextRange| self.rests(around, place);
        sites
            .iter()
            .any(|site| order.is_repeated(site.site.range, &rests) || self.hands_on(site, function))
            || sites.iter().any(|first| {
                sites.iter().any(|second| {
                    let (first, second) = (first.site.range, second.site.range);
                    first.start() < second.start()
                        && self.follows(first, second)
                        && self.may_follow(first, second)
                })
            })
    }

    /// Whether a function is given to what is called, which runs it as often as it likes: `map(handle, commands)`.
    pub(super) fn hands_on(&self, site: &SiteEffects, function: FunctionRef) -> bool {
        if site.site.kind != SiteKind::Call {
            return false;
        }
        let Some(call) = self.call_at(&site.site) else {
            return true;
        };
        let callee = self.inference.value(self.function.file, call.callee);
        !callee.present().any(|member| match member {
            Type::Function(called) | Type::Method(called, _) => *called == function,
            Type::Class(_) => true,
            _ => false,
        })
    }
}

/// Functions whose steps exclude each other, as far as they are an update for who runs them twice.
#[derive(Default)]
pub(super) struct Met {
    /// Plain functions that run one twice.
    pub functions: BTreeMap<FunctionRef, Update>,
    /// Coroutines that run one twice, and where.
    pub sites: Vec<Update>,
    /// Coroutines that are awaited twice.
    pub coroutines: Vec<(FunctionRef, Update)>,
}

/// Follows functions whose steps exclude each other to those that run them.
pub(super) fn meet<'a, 'p>(
    inference: &'a Inference<'p>,
    graph: &'a FxHashMap<FunctionRef, FunctionEffects>,
    suspensions: &'a Suspensions,
    apart: BTreeMap<FunctionRef, Update>,
) -> Met {
    let mut met = Met::default();
    if apart.is_empty() {
        return met;
    }
    let project = inference.project;
    let mut callers: FxHashMap<FunctionRef, BTreeSet<FunctionRef>> = FxHashMap::default();
    for (&function, effects) in graph {
        let awaited = effects.coroutines.iter().flat_map(coroutines);
        for callee in effects.callees().chain(awaited) {
            callers.entry(callee).or_default().insert(function);
        }
    }
    let mut known = apart;
    let mut pending: Vec<FunctionRef> = known.keys().copied().collect();
    while let Some(function) = pending.pop() {
        let is_async = project.function(function).is_async;
        if is_async && !suspensions.is_hasty(function) {
            continue;
        }
        let update = known[&function].clone();
        for &caller in callers.get(&function).into_iter().flatten() {
            let effects = &graph[&caller];
            let runs = |site: &&SiteEffects| site.effects.contains(&Effect::Runs(function));
            let sites = effects.sites.iter().chain(&effects.coroutines);
            let sites: Vec<&SiteEffects> = sites.filter(runs).collect();
            let scan = Scan::new(inference, caller, graph, suspensions);
            if !scan.runs_twice(&sites, function) {
                known.entry(caller).or_insert_with(|| {
                    pending.push(caller);
                    update.clone()
                });
            } else if is_async {
                met.coroutines.push((function, update.clone()));
            } else if project.function(caller).is_async {
                met.sites.extend(sites.iter().map(|site| Update {
                    what: update.what.clone(),
                    ..Update::at(caller, site.site.range, update.why)
                }));
            } else {
                met.functions
                    .entry(caller)
                    .or_insert_with(|| update.clone());
            }
        }
    }
    met
}
