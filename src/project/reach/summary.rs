//! What calling a function does in the end: facts of leaves, carried up the call graph.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::effects::{Effect, FunctionEffects, Kept, Leaf, Receiver, SiteEffects};
use super::{Finding, Root, Step};
use crate::catalog::{Form, Kind, Weight};
use crate::project::{FunctionRef, Project};

/// Where a function's worst leaf is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Via {
    /// The leaf itself, at the site with this index.
    Leaf(usize, Arc<Leaf>),
    /// A call at the site with this index.
    Call(usize, FunctionRef),
}

/// Why what blocks on the way down weighs less than its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seldom {
    /// The first call does it and keeps the result.
    FirstCall,
    /// Only a branch does it that is seldom taken.
    Branch,
}

/// What calling a function does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The worst thing on the way down.
    pub weight: Weight,
    /// What the leaf waits for.
    pub kind: Kind,
    pub seldom: Option<Seldom>,
    /// Calls between the function and the leaf.
    pub depth: usize,
    /// How certain it is that the leaf is reached when the branches lead there.
    pub uncertain: bool,
    pub via: Via,
}

/// Facts that hold for a function when they hold for anything it calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Traits {
    loop_affine: Option<String>,
    mutates: Vec<String>,
    sets_context: bool,
    unknown_call: Option<String>,
    pinned: Option<&'static str>,
}

/// A function, and whether its object has just been made, so that nothing is kept in it yet.
type Run = (FunctionRef, bool);

/// Summaries of every function of a graph.
pub struct Summaries {
    worst: FxHashMap<Run, Summary>,
    traits: FxHashMap<FunctionRef, Traits>,
}

/// Calls between a function and its leaf, far above what programs have; a bound keeps recursion finite.
const DEPTH_LIMIT: usize = 100_000;

/// Names longer lists of assigned attributes are cut to.
const MUTATIONS: usize = 256;

/// Propagates from the leaves until nothing changes.
pub(super) fn solve(
    project: &Project,
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
) -> Summaries {
    let mut order: Vec<FunctionRef> = graph.keys().copied().collect();
    order.sort_unstable();
    let mut summaries = Summaries {
        worst: FxHashMap::default(),
        traits: FxHashMap::default(),
    };
    let mut callers: FxHashMap<FunctionRef, Vec<FunctionRef>> = FxHashMap::default();
    for &function in &order {
        for callee in graph[&function].callees() {
            callers.entry(callee).or_default().push(function);
        }
    }
    let mut queue: std::collections::BTreeSet<FunctionRef> = order.iter().copied().collect();
    while let Some(function) = queue.pop_first() {
        let effects = &graph[&function];
        let traits = traits(project, function, effects, &summaries.traits);
        let mut changed = summaries.traits.get(&function) != Some(&traits);
        for fresh in [false, true] {
            let run = (function, fresh);
            let worst = worst(project, effects, fresh, &summaries.worst);
            changed |= summaries.worst.get(&run) != worst.as_ref();
            if let Some(worst) = worst {
                summaries.worst.insert(run, worst);
            }
        }
        if changed {
            summaries.traits.insert(function, traits);
            queue.extend(callers.get(&function).into_iter().flatten());
        }
    }
    summaries
}

/// Rank of a candidate: heavier first, then certain, then nearer.
fn rank(summary: &Summary) -> (std::cmp::Reverse<Weight>, bool, usize) {
    (
        std::cmp::Reverse(summary.weight),
        summary.uncertain,
        summary.depth,
    )
}

fn worst(
    project: &Project,
    effects: &FunctionEffects,
    fresh: bool,
    known: &FxHashMap<Run, Summary>,
) -> Option<Summary> {
    let mut best: Option<Summary> = None;
    for (position, site) in effects.sites.iter().enumerate() {
        let below = is_fresh(site, fresh);
        let uncertain = site.uncertain || some_do_not_block(project, site, known);
        for effect in &site.effects {
            let Some(mut candidate) = candidate(position, effect, below, known) else {
                continue;
            };
            candidate.uncertain |= uncertain;
            // What an exception handler does is not what a call costs, unless it waits on purpose.
            let waits = matches!(effect, Effect::Blocks(leaf) if leaf.blocking.kind == Kind::Sleep);
            let kept = [site.kept, effects.kept]
                .into_iter()
                .flatten()
                .any(|kept| runs_once(kept, fresh, candidate.kind));
            if candidate.weight > Weight::Light {
                if site.site.context.rare && !waits {
                    candidate.seldom = Some(Seldom::Branch);
                    candidate.weight = Weight::Light;
                } else if kept {
                    candidate.seldom = Some(Seldom::FirstCall);
                    candidate.weight = Weight::Light;
                }
            }
            if best
                .as_ref()
                .is_none_or(|best| rank(&candidate) < rank(best))
            {
                best = Some(candidate);
            }
        }
    }
    best
}

/// Whether the method that runs at a site works on an object that has just been made.
fn is_fresh(site: &SiteEffects, fresh: bool) -> bool {
    match site.receiver {
        Receiver::Fresh => true,
        Receiver::Same => fresh,
        Receiver::Other => false,
    }
}

/// Whether work that keeps its result is done once as far as the loop is concerned. What is fetched for every key comes
/// from elsewhere as often as there are keys; what is read or computed for every key is soon complete.
fn runs_once(kept: Kept, fresh: bool, kind: Kind) -> bool {
    let bounded = matches!(kind, Kind::File | Kind::Metadata | Kind::Cpu | Kind::Import);
    !(kept.of_instance && fresh) && (!kept.by_key || bounded)
}

fn candidate(
    position: usize,
    effect: &Effect,
    fresh: bool,
    known: &FxHashMap<Run, Summary>,
) -> Option<Summary> {
    match effect {
        Effect::Blocks(leaf) => Some(Summary {
            weight: leaf.blocking.weight,
            kind: leaf.blocking.kind,
            seldom: leaf.blocking.first_call.then_some(Seldom::FirstCall),
            depth: 0,
            uncertain: false,
            via: Via::Leaf(position, leaf.clone()),
        }),
        Effect::Runs(function) => {
            let below = known.get(&(*function, fresh))?;
            Some(Summary {
                weight: below.weight,
                kind: below.kind,
                seldom: below.seldom,
                depth: (below.depth + 1).min(DEPTH_LIMIT),
                uncertain: below.uncertain,
                via: Via::Call(position, *function),
            })
        }
    }
}

fn traits(
    project: &Project,
    function: FunctionRef,
    effects: &FunctionEffects,
    known: &FxHashMap<FunctionRef, Traits>,
) -> Traits {
    let definition = project.function(function);
    let mut traits = Traits {
        loop_affine: effects.loop_affine.clone(),
        sets_context: effects.sets_context,
        unknown_call: effects.unknown_call.clone(),
        ..Traits::default()
    };
    // A constructor assigns to an object that nobody else has yet.
    if !matches!(
        definition.name.as_str(),
        "__init__" | "__new__" | "__post_init__"
    ) {
        traits.mutates = definition
            .assigned_shared
            .iter()
            .map(ToString::to_string)
            .collect();
    }
    for site in &effects.sites {
        for effect in &site.effects {
            match effect {
                Effect::Blocks(leaf) => {
                    if let Form::Pinned(why) = leaf.blocking.form
                        && !leaf.own_receiver
                    {
                        traits.pinned = traits.pinned.or(Some(why));
                    }
                }
                Effect::Runs(callee) => {
                    if let Some(below) = known.get(callee)
                        && *callee != function
                    {
                        if traits.loop_affine.is_none() {
                            traits.loop_affine.clone_from(&below.loop_affine);
                        }
                        traits.sets_context |= below.sets_context;
                        if traits.unknown_call.is_none() {
                            traits.unknown_call.clone_from(&below.unknown_call);
                        }
                        traits.pinned = traits.pinned.or(below.pinned);
                        for name in &below.mutates {
                            if !traits.mutates.contains(name) {
                                traits.mutates.push(name.clone());
                            }
                        }
                    }
                }
            }
        }
    }
    traits.mutates.sort();
    traits.mutates.truncate(MUTATIONS);
    traits
}

/// The finding at one site of a function on the loop, if what happens there blocks.
pub(super) fn finding(
    project: &Project,
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    summaries: &Summaries,
    function: FunctionRef,
    root: Root,
    site: &SiteEffects,
) -> Option<Finding> {
    let mut best: Option<(Summary, &Effect)> = None;
    let mut harmless = false;
    for effect in &site.effects {
        match candidate(0, effect, is_fresh(site, false), &summaries.worst) {
            Some(summary) => {
                if best
                    .as_ref()
                    .is_none_or(|(other, _)| rank(&summary) < rank(other))
                {
                    best = Some((summary, effect));
                }
            }
            None => harmless = true,
        }
    }
    let (mut summary, effect) = best?;
    let on_disk = matches!(summary.kind, Kind::File | Kind::Metadata);
    if site.in_memory && on_disk && matches!(effect, Effect::Runs(_)) {
        // It opens a file only when it is given a name.
        summary.weight = Weight::Light;
        summary.seldom = Some(Seldom::Branch);
    }
    let mut traits = Traits {
        unknown_call: site.caution.clone(),
        ..Traits::default()
    };
    for effect in &site.effects {
        match effect {
            Effect::Runs(callee) => {
                if let Some(below) = summaries.traits.get(callee) {
                    if traits.loop_affine.is_none() {
                        traits.loop_affine.clone_from(&below.loop_affine);
                    }
                    traits.sets_context |= below.sets_context;
                    if traits.unknown_call.is_none() {
                        traits.unknown_call.clone_from(&below.unknown_call);
                    }
                    traits.pinned = traits.pinned.or(below.pinned);
                    traits.mutates.extend(below.mutates.iter().cloned());
                }
            }
            Effect::Blocks(leaf) => {
                if let Form::Pinned(why) = leaf.blocking.form {
                    traits.pinned = Some(why);
                }
            }
        }
    }
    let (leaf, chain, helper) = match effect {
        Effect::Blocks(leaf) => (leaf.clone(), Vec::new(), None),
        Effect::Runs(callee) => {
            let start = (*callee, is_fresh(site, false));
            let (leaf, chain) = chain(graph, summaries, start)?;
            (leaf, chain, Some(*callee))
        }
    };
    // What is read or computed twice is the same both times.
    let repeatable = matches!(
        leaf.blocking.kind,
        Kind::File | Kind::Metadata | Kind::Cpu | Kind::Import
    );
    if traits.unknown_call.is_none() && !repeatable {
        let cached = chain
            .iter()
            .find_map(|step| graph.get(&step.function)?.cached.as_ref());
        traits.unknown_call = cached.map(|name| {
            format!(
                "two tasks that are the first to ask for `{name}` both run it, and one result is dropped"
            )
        });
    }
    // Several classes may implement a constructor's parts; only what blocks was collected.
    let several = site.effects.len() > 1 && harmless && helper_kinds_differ(project, site);
    Some(Finding {
        function,
        root,
        site: site.site,
        callee: site.callee.clone(),
        leaf,
        weight: summary.weight,
        seldom: summary.seldom,
        chain,
        helper,
        uncertain: site.uncertain || several,
        doubtful: summary.uncertain,
        unknown_call: traits.unknown_call,
        loop_affine: traits.loop_affine,
        mutates: traits.mutates,
        sets_context: traits.sets_context,
        pinned: traits.pinned.or(site.bound),
        lazy: site.lazy,
        live: site.live,
        loop_argument: site.loop_argument.clone(),
        makers: site.makers.clone(),
        misplaced: site.misplaced,
    })
}

/// Whether of the alternatives at a site some do not block.
fn some_do_not_block(
    project: &Project,
    site: &SiteEffects,
    known: &FxHashMap<Run, Summary>,
) -> bool {
    site.effects.len() > 1
        && site
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Runs(function) if !known.contains_key(&(*function, false))))
        && helper_kinds_differ(project, site)
}

/// Whether the functions that may run at a site are alternatives, and not parts of one thing (`__enter__`, `__exit__`).
fn helper_kinds_differ(project: &Project, site: &SiteEffects) -> bool {
    let mut names = site.effects.iter().filter_map(|effect| match effect {
        Effect::Runs(function) => Some(&project.function(*function).name),
        Effect::Blocks(_) => None,
    });
    let first = names.next();
    first.is_some_and(|first| names.all(|name| name == first))
}

/// From a helper down to its worst leaf.
fn chain(
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    summaries: &Summaries,
    start: Run,
) -> Option<(Arc<Leaf>, Vec<Step>)> {
    let mut steps = Vec::new();
    let (mut function, mut fresh) = start;
    // Each step is nearer to the leaf than the one before.
    for _ in 0..=2 * graph.len() {
        let summary = summaries.worst.get(&(function, fresh))?;
        let effects = graph.get(&function)?;
        match &summary.via {
            Via::Leaf(position, leaf) => {
                steps.push(Step {
                    function,
                    line: effects.sites.get(*position)?.site.line,
                    callee: leaf.name.clone(),
                });
                return Some((leaf.clone(), steps));
            }
            Via::Call(position, callee) => {
                let site = effects.sites.get(*position)?;
                steps.push(Step {
                    function,
                    line: site.site.line,
                    callee: site.callee.clone(),
                });
                function = *callee;
                fresh = is_fresh(site, fresh);
            }
        }
    }
    None
}
