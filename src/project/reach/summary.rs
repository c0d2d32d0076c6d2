//! What calling a function does in the end: facts of leaves, carried up the call graph.

mod chain;
mod covers;
mod seldom;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::arguments::{Choice, Origin, given};
use super::effects::{Effect, FunctionEffects, Leaf, Receiver, Section, SiteEffects, keeps};
use super::hazards::{self, Hazard, Object};
use super::mutations::Assigned;
use super::runs::Run;
use super::solving::{Calls, Known, RunId, Summaries};
use super::watched::{GoneThrough, Watch, Watched};
use super::{CHUNK, Finding, Rivals, Root, SETS_CONTEXT, Tied, updates};
use crate::catalog::{Form, Gil, Kind, Weight};
use crate::project::{FunctionRef, Inference, Project};
use crate::semantic::{ChangedParameter, Handling, Parameter, SiteKind};

use chain::{called, chain, depends_on_state};
use covers::{Way, cover_all};
use seldom::{is_log, keeps_objects};

/// Where a function's worst leaf is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Via {
    /// The leaf itself, at the site with this index.
    Leaf(usize, Arc<Leaf>),
    /// A call at the site with this index.
    Call(usize, RunId),
}

/// Why what blocks on the way down weighs less than its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seldom {
    /// The first call does it and keeps the result.
    FirstCall,
    /// Only a branch does it that is seldom taken.
    Branch,
    /// A logger of the project appends a line.
    Log,
}

/// What calling a function does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Summary {
    /// The worst thing on the way down.
    pub weight: Weight,
    /// The same if it were not seldom.
    full: Weight,
    /// What the leaf waits for.
    pub kind: Kind,
    pub seldom: Option<Seldom>,
    /// Calls between the function and the leaf.
    pub depth: usize,
    /// How certain it is that the leaf is reached when the branches lead there.
    pub uncertain: bool,
    /// Of several functions that may run on the way down, all of them known, some do not block.
    pub mixed: bool,
    /// It is reached for some arguments only, or where something is configured; otherwise nothing blocks.
    pub choice: Option<Choice>,
    /// See [`Leaf::section`].
    section: Option<Section>,
    via: Via,
}

/// Facts that hold for a function when they hold for anything it calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits {
    loop_affine: Option<String>,
    assigned: Assigned,
    /// Parameters whose objects are changed.
    changes: Vec<ChangedParameter>,
    /// Containers that are gone through.
    watched: Watched,
    sets_context: bool,
    unknown_call: Option<String>,
    /// What asks for the exception that the caller handles.
    asks: Option<String>,
    hazards: BTreeSet<Hazard>,
    /// What keeps other Python code waiting most, and what it is called.
    computes: Option<(Gil, String)>,
}

/// Of two computations the one that keeps other Python code waiting more.
fn greater(own: Option<(Gil, String)>, other: Option<&(Gil, String)>) -> Option<(Gil, String)> {
    match (own, other) {
        (Some(own), Some(other)) if own.0 < other.0 => Some(other.clone()),
        (None, other) => other.cloned(),
        (own, _) => own,
    }
}

/// The computation that a leaf is.
fn computation(leaf: &Leaf) -> Option<(Gil, String)> {
    (leaf.blocking.gil > Gil::Released).then(|| (leaf.blocking.gil, leaf.name.clone()))
}

/// Calls between a function and its leaf, far above what programs have; a bound keeps recursion finite.
const DEPTH_LIMIT: usize = 100_000;

/// Names longer lists of assigned attributes are cut to.
const MUTATIONS: usize = 256;

impl Traits {
    /// What is not safe in a callee is not safe here.
    fn take_hazards(
        &mut self,
        project: &Project,
        function: FunctionRef,
        site: &SiteEffects,
        callee: FunctionRef,
        below: &Traits,
    ) {
        self.hazards.extend(
            below
                .hazards
                .iter()
                .filter_map(|hazard| hazards::through(project, function, site, callee, *hazard)),
        );
    }

    /// What a function assigns in a callee: an object that it has just made is shared with nobody.
    fn assign(
        &mut self,
        project: &Project,
        site: &SiteEffects,
        callee: FunctionRef,
        below: &Traits,
    ) {
        self.assigned.add_shared(&below.assigned.shared);
        self.assigned.add_closures(&below.assigned.closures);
        let own = &below.assigned.own;
        match site.receiver {
            Receiver::Fresh => {}
            Receiver::Same => self.assigned.add_own(own),
            // `Base.__init__(self)`
            Receiver::Other if is_constructor(&project.function(callee).name) => {
                self.assigned.add_own(own);
            }
            Receiver::Other => self.assigned.add_shared(own),
        }
    }

    /// What a function goes through in a callee.
    fn watch(
        &mut self,
        watch: &Watch<'_>,
        function: FunctionRef,
        site: &SiteEffects,
        callee: FunctionRef,
        below: &Traits,
    ) {
        let own = match site.receiver {
            Receiver::Same => &mut self.watched.own,
            _ => &mut self.watched.shared,
        };
        if own.is_none() {
            own.clone_from(&below.watched.own);
        }
        if self.watched.shared.is_none() {
            self.watched.shared.clone_from(&below.watched.shared);
        }
        watch.handed_on(
            function,
            site,
            callee,
            &below.watched.given,
            &mut self.watched,
        );
    }

    /// What a function changes by giving it to a callee that changes the parameters `changed`.
    fn hand_on(
        &mut self,
        project: &Project,
        function: FunctionRef,
        site: &SiteEffects,
        callee: FunctionRef,
        changed: &[ChangedParameter],
    ) {
        let changed = changed.iter();
        for origin in changed.flat_map(|it| given(project, function, site, callee, it)) {
            match origin {
                Origin::Parameter(parameter) if !self.changes.contains(&parameter) => {
                    self.changes.push(parameter);
                }
                Origin::Shared(name) => self.assigned.add_shared(&[name.to_string()]),
                Origin::Parameter(_) => {}
            }
        }
    }
}

/// Rank of a candidate: what is left alone where it is entered comes last, then heavier first, then certain, then nearer.
/// A pause before something is tried `again` says less than what is tried.
fn rank(
    summary: &Summary,
    again: bool,
) -> (bool, Reverse<Weight>, bool, Reverse<Weight>, bool, usize) {
    (
        summary.section.is_some(),
        Reverse(if again {
            summary.weight.min(Weight::Medium)
        } else {
            summary.weight
        }),
        again,
        Reverse(summary.full),
        summary.uncertain || summary.mixed || summary.choice.is_some(),
        summary.depth,
    )
}

pub(super) fn worst(
    project: &Project,
    run: Run,
    effects: &FunctionEffects,
    calls: &Calls,
    known: &Known<'_>,
) -> Option<Summary> {
    let mut best: Option<(Summary, bool)> = None;
    let mut blocking: Vec<(usize, bool)> = Vec::new();
    for (position, below) in calls.sites(effects) {
        let site = &effects.sites[position];
        let uncertain = site.uncertain || site.doubtful;
        for (effect, callee) in site.effects.iter().zip(below) {
            let Some(mut candidate) = candidate(position, effect, *callee, known) else {
                continue;
            };
            if is_section(site, &candidate) {
                continue;
            }
            candidate.uncertain |= uncertain;
            candidate.mixed |= some_block_less(site, below, candidate.weight, known);
            // What an exception handler does is not what a call costs, unless it waits on purpose.
            let waits = matches!(effect, Effect::Blocks(leaf) if leaf.blocking.kind == Kind::Sleep);
            let kept = [site.kept_by(effect), effects.kept]
                .into_iter()
                .flatten()
                .any(|kept| kept.runs_once(run.fresh, candidate.kind));
            let context = site.site.context;
            // What is done once, on some ways through the function only.
            if candidate.seldom == Some(Seldom::FirstCall) && !kept {
                candidate.mixed |= context.chosen || context.past_return;
            }
            if in_memory(site, effect, &candidate) {
                candidate.seldom = Some(Seldom::Branch);
                candidate.weight = Weight::Light;
            }
            if candidate.weight > Weight::Light {
                if context.rare && (!waits || context.switched) {
                    candidate.seldom = Some(Seldom::Branch);
                    candidate.weight = Weight::Light;
                } else if kept {
                    candidate.seldom = Some(Seldom::FirstCall);
                    candidate.weight = Weight::Light;
                }
            }
            if candidate.weight > Weight::Light {
                blocking.push((position, candidate.choice.is_some()));
            }
            let again = waits && context.rare;
            if best
                .as_ref()
                .is_none_or(|(best, paused)| rank(&candidate, again) < rank(best, *paused))
            {
                best = Some((candidate, again));
            }
        }
    }
    let mut best = best.map(|(best, _)| best);
    if let Some(worst) = best.as_mut() {
        worst.choice = chosen(worst, calls, &blocking);
    }
    let on_disk = |worst: &Summary| matches!(worst.kind, Kind::File | Kind::Metadata);
    if let Some(worst) = best.as_mut().filter(|worst| on_disk(worst))
        && is_log(project, run.function)
    {
        worst.weight = Weight::Light;
        worst.seldom = Some(Seldom::Log);
    }
    if let Some(worst) = best.as_mut().filter(|worst| worst.choice.is_some())
        && keeps_objects(project, effects, &worst.via)
    {
        worst.weight = Weight::Light;
        worst.seldom = Some(Seldom::FirstCall);
    }
    best
}

/// What decides whether the worst of a run is reached, if there is a way on which nothing blocks; `blocking` are the sites that
/// block, and whether that depends on something further down.
fn chosen(worst: &Summary, calls: &Calls, blocking: &[(usize, bool)]) -> Option<Choice> {
    let (Via::Leaf(position, _) | Via::Call(position, _)) = worst.via;
    let own = calls.choices(position).iter().map(|(.., choice)| *choice);
    let choice = own.max().max(worst.choice)?;
    let ways = blocking.iter().map(|(site, depends)| {
        let site_choices = calls.choices(*site).iter();
        let mut way: Way = site_choices
            .map(|(place, outcome, _)| (place.to_u32(), *outcome))
            .collect();
        // What it depends on further down is open here.
        way.extend(depends.then_some((u32::MAX, true)));
        way
    });
    (!cover_all(ways.collect())).then_some(choice)
}

/// Whether a helper is given a file that exists only in memory: it opens one only when it is given a name.
fn in_memory(site: &SiteEffects, effect: &Effect, summary: &Summary) -> bool {
    site.in_memory
        && matches!(summary.kind, Kind::File | Kind::Metadata)
        && matches!(effect, Effect::Runs(_))
}

/// What one effect of a site comes to; `callee` is what it runs, if it is no leaf.
fn candidate(
    position: usize,
    effect: &Effect,
    callee: RunId,
    known: &Known<'_>,
) -> Option<Summary> {
    match effect {
        Effect::Blocks(leaf) => Some(Summary {
            weight: leaf.blocking.weight,
            full: if leaf.blocking.first_call {
                leaf.blocking.kind.weight()
            } else {
                leaf.blocking.weight
            },
            kind: leaf.blocking.kind,
            seldom: leaf.blocking.first_call.then_some(Seldom::FirstCall),
            depth: 0,
            uncertain: false,
            mixed: false,
            choice: None,
            section: leaf.section,
            via: Via::Leaf(position, leaf.clone()),
        }),
        Effect::Runs(_) => {
            let below = known.worst(callee)?;
            Some(Summary {
                weight: below.weight,
                full: below.full,
                kind: below.kind,
                seldom: below.seldom,
                depth: (below.depth + 1).min(DEPTH_LIMIT),
                uncertain: below.uncertain,
                mixed: below.mixed,
                choice: below.choice,
                section: below.section,
                via: Via::Call(position, callee),
            })
        }
    }
}

/// Whether nobody else has the object of a method of this name yet.
fn is_constructor(method: &str) -> bool {
    matches!(method, "__init__" | "__post_init__")
}

/// What a run does besides blocking; `own` is what its function goes through and assigns itself.
pub(super) fn traits(
    watch: &Watch<'_>,
    run: Run,
    effects: &FunctionEffects,
    calls: &Calls,
    (watched, assigned): (Watched, Assigned),
    known: &Known<'_>,
) -> Traits {
    let project = watch.inference().project;
    let definition = project.function(run.function);
    let mut traits = Traits {
        loop_affine: effects.loop_affine.clone(),
        sets_context: effects.sets_context,
        unknown_call: effects.unknown_call.clone(),
        asks: effects.asks.clone(),
        watched,
        assigned,
        ..Traits::default()
    };
    if run.fresh || is_constructor(&definition.name) {
        traits.watched.own = None;
    }
    traits.changes.clone_from(&definition.changed_parameters);
    for (position, below) in calls.sites(effects) {
        let site = &effects.sites[position];
        for (effect, callee) in site.effects.iter().zip(below) {
            match effect {
                Effect::Blocks(leaf) => {
                    let inference = watch.inference();
                    let found = hazards::of_leaf(inference, run.function, site, leaf);
                    traits.hazards.extend(found);
                    if leaf.blocking.weight > Weight::Light {
                        traits.computes = greater(traits.computes, computation(leaf).as_ref());
                    }
                }
                Effect::Runs(function) => {
                    if let Some(below) = known.traits(*callee)
                        && *function != run.function
                    {
                        if traits.loop_affine.is_none() && !site.is_posted(effect) {
                            traits.loop_affine.clone_from(&below.loop_affine);
                        }
                        traits.sets_context |= below.sets_context;
                        if traits.unknown_call.is_none() {
                            traits.unknown_call.clone_from(&below.unknown_call);
                        }
                        if traits.asks.is_none() && site.site.context.handling != Handling::Handler
                        {
                            traits.asks.clone_from(&below.asks);
                        }
                        traits.take_hazards(project, run.function, site, *function, below);
                        traits.computes = greater(traits.computes, below.computes.as_ref());
                        traits.assign(project, site, *function, below);
                        traits.hand_on(project, run.function, site, *function, &below.changes);
                        traits.watch(watch, run.function, site, *function, below);
                    }
                }
            }
        }
    }
    if traits.hazards.iter().any(|hazard| hazard.lockable)
        && updates::is_locked(&Inference::new(project), run.function)
    {
        traits.hazards.retain(|hazard| !hazard.lockable);
    }
    // What a function makes itself is shared with nobody, but what is bound to its thread may be kept in another object.
    traits.hazards = std::mem::take(&mut traits.hazards)
        .into_iter()
        .filter_map(|hazard| match hazard.object {
            Object::Made(value)
                if hazard.pinned && keeps(&Inference::new(project), run.function, value) =>
            {
                Some(Hazard {
                    object: Object::Shared,
                    ..hazard
                })
            }
            Object::Made(_) => None,
            Object::Shared | Object::Parameter(_) | Object::File(_) => Some(hazard),
        })
        .collect();
    traits.changes.sort_unstable();
    traits.watched.given.sort_unstable();
    traits.assigned.drop_locals(project, run.function);
    traits.assigned.settle(MUTATIONS);
    traits
}

/// Where each of some functions on the loop goes through what others would change while it does so in another thread; those
/// that block, what their callers give them as well.
pub(super) fn gone_through(
    project: &Project,
    functions: &[FunctionRef],
    blocking: &FxHashSet<FunctionRef>,
) -> Vec<Vec<Tied>> {
    let pieces = functions.par_chunks(CHUNK).map(|functions| {
        let watch = Watch::new(project);
        let tied = |function: FunctionRef| {
            let found = watch
                .gone_through(function, blocking.contains(&function))
                .into_iter();
            found.map(move |(range, name)| Tied {
                function,
                range,
                loop_affine: None,
                why: format!(
                    "the worker thread goes through `{name}` while other tasks may change it"
                ),
                gone_through: Some(GoneThrough { name, own: false }),
            })
        };
        let all = functions.iter().map(|function| tied(*function).collect());
        all.collect::<Vec<Vec<Tied>>>()
    });
    pieces.flatten_iter().collect()
}

/// What is not the same in another thread at a site of a function on the loop where nothing blocks.
pub(super) fn tied(
    summaries: &mut Summaries<'_>,
    function: FunctionRef,
    site: &SiteEffects,
) -> Option<Tied> {
    let callees = summaries.below(function, site);
    let known = summaries.known();
    if callees.iter().any(|callee| known.worst(*callee).is_some()) {
        return None;
    }
    site.effects.iter().zip(&callees).find_map(|(effect, callee)| {
        let below = known.traits(*callee)?;
        let name = &site.callee;
        let loop_affine = below.loop_affine.as_ref();
        let loop_affine = loop_affine.filter(|_| !site.is_posted(effect));
        let hazard = below
            .hazards
            .iter()
            .find(|hazard| !matches!(hazard.object, Object::Made(_) | Object::File(_)));
        let assigned = || {
            let own = below.assigned.own.iter();
            let own = own.filter(|_| site.receiver != Receiver::Fresh);
            let seen = below.assigned.seen();
            seen.into_iter().chain(own.cloned()).next()
        };
        let mut gone_through = None;
        let why = if let Some(affine) = loop_affine {
            format!("`{name}` calls `{affine}`, which only the loop's own thread may do")
        } else if let Some(hazard) = hazard {
            format!("`{name}`: {}", hazard.why)
        } else if let Some(changed) = assigned() {
            format!("`{name}` assigns `{changed}` from the worker thread")
        } else if below.sets_context {
            format!("`{name}` {SETS_CONTEXT}")
        } else if let Some(call) = below.unknown_call.as_ref().or(below.asks.as_ref()) {
            call.clone()
        } else if let Some(gone) = below.watched.gone_through() {
            let why = format!(
                "`{name}` goes through `{}` in the worker thread while other tasks may change it",
                gone.name
            );
            gone_through = Some(gone);
            why
        } else {
            return None;
        };
        Some(Tied {
            function,
            range: site.site.range,
            loop_affine: loop_affine.cloned(),
            why,
            gone_through,
        })
    })
}

/// The finding at one site of a function on the loop, if what happens there blocks.
pub(super) fn finding(
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    summaries: &mut Summaries<'_>,
    function: FunctionRef,
    root: Root,
    site: &SiteEffects,
) -> Option<Finding> {
    let callees = summaries.below(function, site);
    let known = summaries.known();
    let mut best: Option<(Summary, &Effect)> = None;
    let mut harmless = false;
    let is_coroutine = summaries.project.function(function).is_async;
    for (effect, callee) in site.effects.iter().zip(&callees) {
        match candidate(0, effect, *callee, &known) {
            Some(summary)
                if is_section(site, &summary)
                    && (!is_coroutine || summary.section == Some(Section::OfCondition)) =>
            {
                harmless = true;
            }
            Some(mut summary) => {
                let kept = site.once_by(effect).is_some_and(|kept| {
                    kept.runs_once(site.receiver == Receiver::Fresh, summary.kind)
                });
                if kept && summary.weight > Weight::Light {
                    summary.weight = Weight::Light;
                    summary.seldom = Some(Seldom::FirstCall);
                }
                if best
                    .as_ref()
                    .is_none_or(|(other, _)| rank(&summary, false) < rank(other, false))
                {
                    best = Some((summary, effect));
                }
            }
            None => harmless = true,
        }
    }
    let (mut summary, effect) = best?;
    if in_memory(site, effect, &summary) {
        summary.weight = Weight::Light;
        summary.seldom = Some(Seldom::Branch);
    }
    let mut pinned: Option<(&str, &'static str)> = None;
    let mut assigns_made = Vec::new();
    let mut traits = Traits {
        unknown_call: site.caution.clone(),
        ..Traits::default()
    };
    for (effect, callee) in site.effects.iter().zip(&callees) {
        match effect {
            Effect::Runs(_) => {
                if let Some(below) = known.traits(*callee) {
                    if traits.loop_affine.is_none() && !site.is_posted(effect) {
                        traits.loop_affine.clone_from(&below.loop_affine);
                    }
                    traits.sets_context |= below.sets_context;
                    if traits.unknown_call.is_none() {
                        traits.unknown_call.clone_from(&below.unknown_call);
                    }
                    if traits.asks.is_none() {
                        traits.asks.clone_from(&below.asks);
                    }
                    traits.computes = greater(traits.computes, below.computes.as_ref());
                    if let Effect::Runs(callee) = effect {
                        let project = summaries.project;
                        if site.receiver == Receiver::Fresh {
                            assigns_made.extend(below.assigned.own.iter().cloned());
                        }
                        traits.assign(project, site, *callee, below);
                        traits.take_hazards(project, function, site, *callee, below);
                        traits.hand_on(project, function, site, *callee, &below.changes);
                        traits.watch(&summaries.watch, function, site, *callee, below);
                    }
                }
            }
            Effect::Blocks(leaf) => {
                let inference = summaries.watch.inference();
                let mut found = hazards::of_leaf(inference, function, site, leaf);
                found.retain(|hazard| !hazard.pinned);
                traits.hazards.extend(found);
                if let Form::Pinned(why) = leaf.blocking.form {
                    pinned = Some((&leaf.name, why));
                }
            }
        }
    }
    // A file that the coroutine itself is handed is not known to be anybody else's.
    let is_handed = |hazard: &Hazard| matches!(hazard.object, Object::File(_));
    traits.hazards.retain(|hazard| !is_handed(hazard));
    let behind = traits.hazards.iter().find(|hazard| hazard.pinned);
    pinned = pinned.or(behind.map(|hazard| (hazard.callee, hazard.why)));
    summaries
        .watch
        .handed_to_leaf(function, site, &mut traits.watched);
    let gone_through = match traits.unknown_call {
        None => traits.watched.gone_through_on_loop().or_else(|| {
            let given = &traits.watched.given;
            let name = summaries.watch.given_by_callers(function, given)?;
            Some(GoneThrough { name, own: false })
        }),
        Some(_) => None,
    };
    if let Some(gone) = &gone_through {
        traits.unknown_call = Some(format!(
            "`{}` goes through `{}` in the worker thread while other tasks may change it",
            site.callee, gone.name
        ));
    }
    for changed in &traits.changes {
        let parameters = &summaries.project.function(function).parameters;
        let parameter = parameters.get(changed.position as usize);
        // What is collected is new for every call, what it holds is not.
        let is_new = |it: &&Parameter| it.kind.collects() && changed.entry.is_none();
        if let Some(parameter) = parameter.filter(|it| !is_new(it)) {
            traits.assigned.add_shared(&[parameter.name.to_string()]);
        }
    }
    let (leaf, chain, helper) = match effect {
        Effect::Blocks(leaf) => (leaf.clone(), Vec::new(), None),
        Effect::Runs(callee) => {
            let Via::Call(_, start) = summary.via else {
                return None;
            };
            let (leaf, chain) = chain(graph, summaries, start)?;
            (leaf, chain, Some(*callee))
        }
    };
    let pinned = pinned.map(|(callee, why)| match callee {
        "" => (leaf.name.clone(), why),
        callee => (callee.to_owned(), why),
    });
    let mut pinned = pinned;
    if let Some(Section::OfLock(why)) = leaf.section
        && is_section(site, &summary)
    {
        pinned = Some((leaf.name.clone(), why));
        traits.hazards.insert(Hazard {
            callee: "",
            why,
            pinned: true,
            lockable: false,
            object: Object::Shared,
        });
    }
    if leaf.free
        && let Some(why) = leaf.caution()
    {
        traits.hazards.insert(Hazard {
            callee: "",
            why,
            pinned: false,
            lockable: false,
            object: Object::Shared,
        });
    }
    // What is read or computed twice is the same both times.
    let repeatable = matches!(
        leaf.blocking.kind,
        Kind::File | Kind::Metadata | Kind::Cpu | Kind::Import
    );
    if traits.unknown_call.is_none() && !repeatable {
        let cached = site.cached.as_ref().or_else(|| {
            chain.iter().find_map(|step| {
                let effects = graph.get(&step.function)?;
                let mut sites = effects.sites.iter();
                let called = sites
                    .find(|site| site.site.line == step.line && site.callee == step.callee)
                    .and_then(|site| site.cached.as_ref());
                effects.cached.as_ref().or(called)
            })
        });
        traits.unknown_call = cached.map(|name| {
            format!(
                "two tasks that are the first to ask for `{name}` both run it, and one result is dropped"
            )
        });
    }
    let in_branch = match summary.via {
        Via::Call(_, below) if site.site.kind == SiteKind::Read => {
            depends_on_state(graph, summaries, below)
        }
        _ => false,
    };
    let seen = traits.assigned.seen();
    let mutates = [traits.assigned.own, seen].concat();
    let several = site.alternatives && harmless;
    let less = some_block_less(site, &callees, summary.weight, &summaries.known());
    let computes = greater(computation(&leaf), traits.computes.as_ref());
    Some(Finding {
        function,
        root,
        site: site.site,
        callee: helper.map_or_else(
            || site.callee.clone(),
            |helper| called(summaries.project, site, helper),
        ),
        leaf,
        weight: summary.weight,
        seldom: summary.seldom,
        chain,
        helper,
        uncertain: site.uncertain,
        several,
        mixed: several || summary.mixed || less,
        doubtful: summary.uncertain || site.doubtful || in_branch,
        choice: summary.choice,
        unknown_call: traits.unknown_call,
        gone_through,
        asks: traits.asks,
        loop_affine: traits.loop_affine,
        mutates,
        assigns_made,
        sets_context: traits.sets_context,
        pinned: pinned.or_else(|| Some((site.callee.clone(), site.bound?))),
        hazards: traits.hazards.into_iter().collect(),
        updates: None,
        rivals: Rivals::default(),
        rewrites_file: false,
        lazy: site.lazy,
        live: site.live,
        loop_argument: site.loop_argument.clone(),
        computes,
        makers: site.makers.clone(),
        misplaced: site.misplaced,
        made_elsewhere: false,
    })
}

/// Whether a `with` statement enters a lock that the project makes: a short section that does not await is better left
/// alone.
fn is_section(site: &SiteEffects, candidate: &Summary) -> bool {
    candidate.section.is_some() && site.site.kind == SiteKind::With
}

/// Whether of the alternatives at a site some do not block, or for less long than one that weighs `most`.
fn some_block_less(site: &SiteEffects, callees: &[RunId], most: Weight, known: &Known<'_>) -> bool {
    site.alternatives
        && callees.iter().any(|callee| {
            let worst = known.worst(*callee);
            *callee != RunId::NONE && worst.is_none_or(|worst| worst.weight < most)
        })
}
