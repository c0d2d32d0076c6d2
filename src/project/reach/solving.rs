//! Carries facts up the call graph: from what functions do themselves to what calling them does.
//!
//! First all ways to run a function are found that the roots lead to, in an order of their own: which contexts are kept apart
//! depends on it. What a run calls does not change afterwards, so it is worked out once and kept by number. Then every run
//! is summed up after all that it calls, those of one level of the graph in parallel; runs that call each other are summed
//! up again and again until nothing changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use ruff_text_size::TextSize;
use rustc_hash::FxHashMap;

use super::arguments::{Choice, Choices};
use super::effects::{FunctionEffects, SiteEffects};
use super::mutations::Assigned;
use super::runs::{Contexts, Overrides, Run};
use super::summary::{Summary, Traits, traits, worst};
use super::watched::{Watch, Watched};
use super::{CHUNK, Root};
use crate::project::{FunctionRef, Project};

/// Runs that are summed up by one task.
const PIECE: usize = 64;

/// A run, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct RunId(u32);

impl RunId {
    /// Where nothing of the project runs, or nothing that is known.
    pub const NONE: RunId = RunId(u32::MAX);

    fn index(self) -> usize {
        self.0 as usize
    }
}

/// What each way to run a function does that the roots lead to.
pub(super) struct Summaries<'a> {
    pub project: &'a Project,
    pub context: Contexts<'a>,
    pub watch: Watch<'a>,
    ids: FxHashMap<Run, RunId>,
    sums: Sums<'a>,
}

/// What is known of runs, by their numbers. Shared by the tasks that sum up.
struct Sums<'a> {
    project: &'a Project,
    runs: Vec<Run>,
    summed: Vec<Summed>,
    /// By function.
    own: FxHashMap<FunctionRef, Own>,
}

/// What a run does in the end.
#[derive(Clone, Default, PartialEq, Eq)]
struct Summed {
    /// `None` when there is nothing to say.
    traits: Option<Box<Traits>>,
    worst: Option<Summary>,
}

/// What a function does itself, whatever it calls.
struct Own {
    /// With any object and any arguments.
    watched: Watched,
    assigned: Assigned,
}

impl Own {
    /// Of every function, worked out in parallel.
    fn of_all(
        project: &Project,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
    ) -> FxHashMap<FunctionRef, Own> {
        let mut functions: Vec<FunctionRef> = graph.keys().copied().collect();
        functions.sort_unstable();
        let pieces: Vec<Vec<(FunctionRef, Own)>> = functions
            .par_chunks(CHUNK)
            .map(|functions| {
                let watch = Watch::new(project);
                let own = |function: FunctionRef| Own {
                    watched: watch.of(function, &graph[&function]),
                    assigned: Assigned::by(watch.inference(), function),
                };
                functions
                    .iter()
                    .map(|function| (*function, own(*function)))
                    .collect()
            })
            .collect();
        pieces.into_iter().flatten().collect()
    }
}

/// What a run calls.
pub(super) struct Calls {
    /// Sites that it can reach, by their index.
    sites: Box<[u32]>,
    /// What each effect of these sites runs.
    below: Box<[RunId]>,
    /// What these sites depend on and the call leaves open, by their index; only of those that depend on anything.
    choices: Box<[(u32, Choices)]>,
}

impl Calls {
    /// The sites, each with what its effects run.
    pub fn sites<'c>(
        &'c self,
        effects: &'c FunctionEffects,
    ) -> impl Iterator<Item = (usize, &'c [RunId])> {
        let mut rest = &*self.below;
        self.sites.iter().map(move |site| {
            let position = *site as usize;
            let (own, others) = rest.split_at(effects.sites[position].effects.len());
            rest = others;
            (position, own)
        })
    }

    /// What a site depends on that the call leaves open.
    pub fn choices(&self, position: usize) -> &[(TextSize, bool, Choice)] {
        let mut all = self.choices.iter();
        all.find(|(site, _)| *site as usize == position)
            .map_or(&[], |(_, choices)| choices)
    }
}

/// A run that is to be summed up.
struct Node {
    id: RunId,
    /// What its function does in this run, if that differs from what it does in any.
    variant: Option<Arc<FunctionEffects>>,
    calls: Calls,
}

/// What has been summed up so far.
pub(super) struct Known<'k> {
    all: &'k [Summed],
    /// The latest of runs that call each other.
    circle: FxHashMap<RunId, Summed>,
}

impl Known<'_> {
    fn of(&self, run: RunId) -> Option<&Summed> {
        self.circle.get(&run).or_else(|| self.all.get(run.index()))
    }

    pub fn worst(&self, run: RunId) -> Option<&Summary> {
        self.of(run)?.worst.as_ref()
    }

    pub fn traits(&self, run: RunId) -> Option<&Traits> {
        self.of(run)?.traits.as_deref()
    }
}

/// Propagates from the leaves until nothing changes.
pub(super) fn solve<'a>(
    project: &'a Project,
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    roots: &BTreeMap<FunctionRef, Root>,
    overrides: Overrides,
) -> Summaries<'a> {
    let mut summaries = Summaries {
        project,
        context: Contexts::new(project, graph, overrides),
        watch: Watch::new(project),
        ids: FxHashMap::default(),
        sums: Sums {
            project,
            runs: Vec::new(),
            summed: Vec::new(),
            own: Own::of_all(project, graph),
        },
    };
    summaries.follow(graph, roots.keys().copied());
    summaries
}

impl Summaries<'_> {
    /// Functions that behave in several ways, with all that they may do.
    pub fn widened(
        &self,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
    ) -> FxHashMap<FunctionRef, FunctionEffects> {
        self.context.widened(graph)
    }

    /// Takes in what functions do when they are called from anywhere.
    pub fn follow(
        &mut self,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
        functions: impl Iterator<Item = FunctionRef>,
    ) {
        let first = self.sums.runs.len();
        let nodes = self.discover(graph, functions);
        let sums = &mut self.sums;
        for level in levels(&nodes, first) {
            let shared: &Sums<'_> = sums;
            let pieces: Vec<Vec<(RunId, Summed)>> = level
                .par_chunks(PIECE)
                .map(|circles| {
                    let watch = Watch::new(shared.project);
                    let mut found = Vec::new();
                    for circle in circles {
                        let circle = circle.iter().map(|position| &nodes[*position]);
                        shared.sum_up(graph, &watch, &circle.collect::<Vec<_>>(), &mut found);
                    }
                    found
                })
                .collect();
            for (id, summed) in pieces.into_iter().flatten() {
                sums.summed[id.index()] = summed;
            }
        }
    }

    /// All that the functions lead to and that is not known yet.
    fn discover(
        &mut self,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
        functions: impl Iterator<Item = FunctionRef>,
    ) -> Vec<Node> {
        let mut queue: BTreeSet<Run> = BTreeSet::new();
        for function in functions.filter(|function| graph.contains_key(function)) {
            let run = Run::of_root(function);
            if !self.ids.contains_key(&run) {
                self.number(run);
                queue.insert(run);
            }
        }
        let mut nodes = Vec::new();
        while let Some(run) = queue.pop_first() {
            let variant = self.context.variant(run);
            let effects = variant.as_deref().unwrap_or(&graph[&run.function]);
            let calls = self.context.calls(effects, run);
            let mut sites = Vec::with_capacity(calls.len());
            let mut below = Vec::new();
            let mut choices = Vec::new();
            for (site, callees, open) in calls {
                let site = u32::try_from(site).unwrap_or(u32::MAX);
                sites.push(site);
                if !open.is_empty() {
                    choices.push((site, open));
                }
                for callee in callees {
                    below.push(match callee {
                        None => RunId::NONE,
                        Some(callee) => self.ids.get(&callee).copied().unwrap_or_else(|| {
                            if graph.contains_key(&callee.function) {
                                queue.insert(callee);
                            }
                            self.number(callee)
                        }),
                    });
                }
            }
            nodes.push(Node {
                id: self.ids[&run],
                variant,
                calls: Calls {
                    sites: sites.into(),
                    below: below.into(),
                    choices: choices.into(),
                },
            });
        }
        nodes
    }

    fn number(&mut self, run: Run) -> RunId {
        let sums = &mut self.sums;
        let id = RunId(u32::try_from(sums.runs.len()).unwrap_or(u32::MAX));
        self.ids.insert(run, id);
        sums.runs.push(run);
        sums.summed.push(Summed::default());
        id
    }

    /// What has been summed up.
    pub fn known(&self) -> Known<'_> {
        Known {
            all: &self.sums.summed,
            circle: FxHashMap::default(),
        }
    }

    /// What the effects of a site run when its function is called from anywhere.
    pub fn below(&mut self, function: FunctionRef, site: &SiteEffects) -> Vec<RunId> {
        let runs = self.context.runs(site, Run::of_root(function));
        runs.into_iter()
            .map(|run| self.ids.get(&run?).copied())
            .map(|id| id.unwrap_or(RunId::NONE))
            .collect()
    }

    pub fn run(&self, id: RunId) -> Run {
        self.sums.runs[id.index()]
    }
}

impl Sums<'_> {
    /// Sums up a run, or several that call each other, when all else that they call has been.
    fn sum_up(
        &self,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
        watch: &Watch<'_>,
        circle: &[&Node],
        found: &mut Vec<(RunId, Summed)>,
    ) {
        let mut known = Known {
            all: &self.summed,
            circle: FxHashMap::default(),
        };
        let sum = |node: &Node, known: &Known<'_>| {
            let run = self.runs[node.id.index()];
            let effects = node.variant.as_deref().unwrap_or(&graph[&run.function]);
            let own = &self.own[&run.function];
            let watched = match &node.variant {
                Some(variant) => watch.of(run.function, variant),
                None => own.watched.clone(),
            };
            let own = (watched, own.assigned.clone());
            let traits = traits(watch, run, effects, &node.calls, own, known);
            Summed {
                traits: (traits != Traits::default()).then(|| Box::new(traits)),
                worst: worst(self.project, run, effects, &node.calls, known),
            }
        };
        if let [node] = circle
            && !node.calls.below.contains(&node.id)
        {
            found.push((node.id, sum(node, &known)));
            return;
        }
        let nodes: BTreeMap<Run, &Node> = circle
            .iter()
            .map(|node| (self.runs[node.id.index()], *node))
            .collect();
        let mut callers: FxHashMap<RunId, Vec<Run>> = FxHashMap::default();
        for (run, node) in &nodes {
            for below in &node.calls.below {
                callers.entry(*below).or_default().push(*run);
            }
        }
        let mut queue: BTreeSet<Run> = nodes.keys().copied().collect();
        while let Some(run) = queue.pop_first() {
            let node = nodes[&run];
            let mut summed = sum(node, &known);
            let before = known.circle.get(&node.id);
            if before != Some(&summed) {
                if summed.worst.is_none() {
                    summed.worst = before.and_then(|before| before.worst.clone());
                }
                known.circle.insert(node.id, summed);
                queue.extend(callers.get(&node.id).into_iter().flatten());
            }
        }
        found.extend(known.circle);
    }
}

/// The runs in the order in which they can be summed up, by position: those of a level need nothing of each other. Runs that
/// call each other are together.
fn levels(nodes: &[Node], first: usize) -> Vec<Vec<Vec<usize>>> {
    let most = nodes.iter().map(|node| node.id.index() + 1).max();
    let mut positions: Vec<Option<usize>> = vec![None; most.unwrap_or(first) - first];
    for (position, node) in nodes.iter().enumerate() {
        positions[node.id.index() - first] = Some(position);
    }
    // What has been summed up before is no concern here, and neither is what no longer can be.
    let below = |position: usize, nth: usize| -> Option<Option<usize>> {
        let id = nodes[position].calls.below.get(nth)?;
        let known = id.index().checked_sub(first);
        Some(known.and_then(|known| *positions.get(known)?))
    };
    // Tarjan's algorithm, without recursion.
    const UNSEEN: usize = usize::MAX;
    let mut order = vec![UNSEEN; nodes.len()];
    let mut lowest = vec![UNSEEN; nodes.len()];
    let mut level_of = vec![UNSEEN; nodes.len()];
    let mut open: Vec<usize> = Vec::new();
    let mut seen = 0;
    let mut levels: Vec<Vec<Vec<usize>>> = Vec::new();
    for start in 0..nodes.len() {
        let mut path: Vec<(usize, usize)> = Vec::new();
        if order[start] == UNSEEN {
            path.push((start, 0));
        }
        while let Some((position, nth)) = path.last_mut() {
            let position = *position;
            if *nth == 0 && order[position] == UNSEEN {
                order[position] = seen;
                lowest[position] = seen;
                seen += 1;
                open.push(position);
            }
            if let Some(callee) = below(position, *nth) {
                let Some(callee) = callee else {
                    *nth += 1;
                    continue;
                };
                if order[callee] == UNSEEN {
                    path.push((callee, 0));
                    continue;
                }
                if level_of[callee] == UNSEEN {
                    lowest[position] = lowest[position].min(lowest[callee]);
                }
                *nth += 1;
                continue;
            }
            path.pop();
            if lowest[position] != order[position] {
                continue;
            }
            let own = open.iter().rposition(|other| *other == position);
            let circle = open.split_off(own.unwrap_or(0));
            let level = circle
                .iter()
                .flat_map(|position| (0..).map_while(|nth| below(*position, nth)))
                .flatten()
                .filter(|callee| level_of[*callee] != UNSEEN)
                .map(|callee| level_of[callee] + 1)
                .max()
                .unwrap_or(0);
            for position in &circle {
                level_of[*position] = level;
            }
            if levels.len() <= level {
                levels.resize_with(level + 1, Vec::new);
            }
            levels[level].push(circle);
        }
    }
    levels
}
