//! The way from a helper down to what blocks in the end.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::Step;
use super::super::arguments::conditions;
use super::super::effects::{FunctionEffects, Leaf, SiteEffects};
use super::super::solving::{RunId, Summaries};
use super::{DEPTH_LIMIT, Via, is_constructor};
use crate::project::{ClassRef, FunctionRef, Project};
use crate::semantic::{SiteKind, Subject};

/// Whether what a property waits for depends on the state that its object is in: `if self._status == "closed": load()`.
pub(super) fn depends_on_state(
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    summaries: &Summaries<'_>,
    property: RunId,
) -> bool {
    let function = summaries.run(property).function;
    let known = summaries.known();
    let Some(Via::Leaf(position, _) | Via::Call(position, _)) =
        known.worst(property).map(|worst| &worst.via)
    else {
        return false;
    };
    let site = graph
        .get(&function)
        .and_then(|effects| effects.sites.get(*position));
    site.is_some_and(|site| {
        conditions(summaries.project, function, site)
            .any(|condition| matches!(condition.subject, Subject::State(_)))
    })
}

/// What is called at a site: where one of several functions is meant, the one that the effect runs.
pub(super) fn called(project: &Project, site: &SiteEffects, effect: FunctionRef) -> String {
    let definition = project.function(effect);
    if !site.alternatives || site.open || site.site.kind != SiteKind::Call {
        return site.callee.clone();
    }
    match definition.class {
        Some(class) if is_constructor(&definition.name) => {
            let file = effect.file;
            let class = project.class(ClassRef { file, class });
            format!("{}.{}", project.file(file).module, class.qualified_name)
        }
        _ => project.full_name(effect),
    }
}

/// From a helper down to its worst leaf.
pub(super) fn chain(
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    summaries: &mut Summaries<'_>,
    start: RunId,
) -> Option<(Arc<Leaf>, Vec<Step>)> {
    let mut steps = Vec::new();
    let mut id = start;
    // Each step is nearer to the leaf than the one before.
    for _ in 0..DEPTH_LIMIT {
        let run = summaries.run(id);
        let function = run.function;
        let variant = summaries.context.variant(run);
        let known = summaries.known();
        let summary = known.worst(id)?;
        let effects = variant.as_deref().or_else(|| graph.get(&function))?;
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
                id = *callee;
                steps.push(Step {
                    function,
                    line: site.site.line,
                    callee: called(summaries.project, site, summaries.run(id).function),
                });
            }
        }
    }
    None
}
