//! Who makes the objects whose constructors wait for something.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Root;
use super::effects::FunctionEffects;
use crate::project::{ClassRef, FunctionRef, Held, Inference, Project, Type};
use crate::semantic::{SiteKind, Value};

/// Constructors that run in what the project does beside the loop, and nowhere on it.
pub(super) fn made_elsewhere(
    project: &Project,
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    roots: &BTreeMap<FunctionRef, Root>,
) -> FxHashSet<FunctionRef> {
    let constructors = || {
        let roots = roots.iter();
        roots.filter_map(|(function, root)| (*root == Root::Construction).then_some(*function))
    };
    let mut on_loop: FxHashSet<FunctionRef> = FxHashSet::default();
    let mut pending: Vec<FunctionRef> = roots
        .iter()
        .filter_map(|(function, root)| (*root != Root::Construction).then_some(*function))
        .collect();
    while let Some(function) = pending.pop() {
        if on_loop.insert(function)
            && let Some(effects) = graph.get(&function)
        {
            pending.extend(effects.callees());
        }
    }
    let inference = Inference::new(project);
    constructors()
        .filter(|constructor| !on_loop.contains(constructor))
        .filter(|constructor| is_made(&inference, *constructor))
        .collect()
}

/// Whether something in the project calls the class that a constructor belongs to.
fn is_made(inference: &Inference<'_>, constructor: FunctionRef) -> bool {
    let project = inference.project;
    let Some(class) = project.function(constructor).class else {
        return false;
    };
    let file = constructor.file;
    let class = ClassRef { file, class };
    let name = &project.class(class).name;
    project
        .files_with(Held::Called, name)
        .into_iter()
        .any(|file| {
            let Some(facts) = project.facts(file) else {
                return false;
            };
            facts.call_names().of_name(name).any(|call| {
                let site = call.site(facts);
                let Value::Call(id) = facts.value(site.value) else {
                    return false;
                };
                site.kind == SiteKind::Call
                    && inference
                        .value(file, facts.call(*id).callee)
                        .members
                        .contains(&Type::Class(class))
            })
        })
}
