//! On which of its arguments it depends what a function does.

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

use super::{Argument, Given, conditions, parameter};
use crate::project::reach::effects::{Effect, FunctionEffects, SiteEffects};
use crate::project::{FunctionRef, Project};
use crate::semantic::{Change, Literal, Subject, Test, Value};

/// Something on which it depends what a function does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relevant {
    pub subject: Subject,
    /// Its class matters.
    pub by_class: bool,
    /// Its methods are called, and nothing else says what these are.
    pub untyped: bool,
    /// Texts that it is compared with, in order.
    pub asked: Vec<Name>,
}

/// The texts that a test compares with.
fn texts(test: &Test) -> Vec<Name> {
    match test {
        Test::Truth | Test::Instance(_) => Vec::new(),
        Test::OneOf(literals) => {
            let texts = literals.iter().filter_map(|literal| match literal {
                Literal::Str(text) => Some(text.clone()),
                _ => None,
            });
            texts.collect()
        }
        Test::Prefix(prefix) => {
            let changed = prefix.changes.iter().flat_map(|change| match change {
                Change::Replaced(old, new) => vec![old.clone(), new.clone()],
                Change::Cut(text) => vec![text.clone()],
                Change::Stripped => Vec::new(),
            });
            std::iter::once(prefix.text.clone())
                .chain(changed)
                .collect()
        }
    }
}

/// Adds the texts of one list to another; whether it has grown.
fn add(asked: &mut Vec<Name>, others: &[Name]) -> bool {
    let before = asked.len();
    asked.extend_from_slice(others);
    asked.sort_unstable();
    asked.dedup();
    asked.len() > before
}

/// What the conditions of a function ask about, or those of the functions that it hands its arguments on to.
pub(super) fn relevant(
    project: &Project,
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    order: &[FunctionRef],
) -> FxHashMap<FunctionRef, Vec<Relevant>> {
    let mut relevant: FxHashMap<FunctionRef, Vec<Relevant>> = FxHashMap::default();
    let mut callers: FxHashMap<FunctionRef, Vec<(FunctionRef, &SiteEffects)>> =
        FxHashMap::default();
    let mut pending: Vec<FunctionRef> = Vec::new();
    for &function in order {
        let mut subjects: Vec<Relevant> = Vec::new();
        // Whoever calls a coroutine does not wait for what it does.
        let is_awaited = project.function(function).is_async;
        for site in &graph[&function].sites {
            subjects.extend(
                conditions(project, function, site)
                    .filter(|condition| {
                        !is_awaited && condition.at_entry && condition.subject != Subject::Changed
                    })
                    .map(|condition| Relevant {
                        subject: condition.subject.clone(),
                        by_class: matches!(condition.test, Test::Instance(_)),
                        untyped: false,
                        asked: texts(&condition.test),
                    }),
            );
            for effect in &site.effects {
                match effect {
                    Effect::Runs(callee) => {
                        callers.entry(*callee).or_default().push((function, site));
                    }
                    Effect::Blocks(leaf) if !is_awaited => {
                        let told = leaf.never.iter().map(|(position, literal)| Relevant {
                            subject: Subject::Parameter(*position),
                            by_class: false,
                            untyped: false,
                            asked: match literal {
                                Literal::Str(text) => vec![text.clone()],
                                _ => Vec::new(),
                            },
                        });
                        subjects.extend(told);
                    }
                    Effect::Blocks(_) => {}
                }
            }
        }
        if !is_awaited {
            let untyped = graph[&function].untyped.iter();
            subjects.extend(untyped.map(|position| Relevant {
                subject: Subject::Parameter(*position),
                by_class: false,
                untyped: true,
                asked: Vec::new(),
            }));
        }
        subjects.sort_unstable();
        subjects.dedup_by(|later, earlier| {
            let same = later.subject == earlier.subject;
            earlier.by_class |= same && later.by_class;
            earlier.untyped |= same && later.untyped;
            if same {
                add(&mut earlier.asked, &later.asked);
            }
            same
        });
        if !subjects.is_empty() {
            relevant.insert(function, subjects);
            pending.push(function);
        }
    }
    while let Some(callee) = pending.pop() {
        for &(caller, site) in callers.get(&callee).into_iter().flatten() {
            let Some(given) = Given::of(project, caller.file, site, callee) else {
                continue;
            };
            let found: Vec<Relevant> = relevant[&callee]
                .iter()
                .filter_map(|asked| {
                    let Argument::Value(value) = given.argument(&asked.subject) else {
                        return None;
                    };
                    let facts = project.ready(caller.file);
                    let position = match facts.value(value) {
                        Value::Join(join) => {
                            let mut members = facts.join(*join).iter();
                            members.find_map(|member| parameter(project, caller, *member))?
                        }
                        _ => parameter(project, caller, value)?,
                    };
                    Some(Relevant {
                        subject: Subject::Parameter(position),
                        by_class: asked.by_class,
                        untyped: asked.untyped,
                        asked: asked.asked.clone(),
                    })
                })
                .collect();
            if found.is_empty() {
                continue;
            }
            let known = relevant.entry(caller).or_default();
            let mut grown = false;
            for new in found {
                match known.binary_search_by(|old| old.subject.cmp(&new.subject)) {
                    Ok(position) => {
                        let old = &mut known[position];
                        grown |= new.by_class && !old.by_class || new.untyped && !old.untyped;
                        old.by_class |= new.by_class;
                        old.untyped |= new.untyped;
                        grown |= add(&mut old.asked, &new.asked);
                    }
                    Err(position) => {
                        known.insert(position, new);
                        grown = true;
                    }
                }
            }
            if grown {
                pending.push(caller);
            }
        }
    }
    relevant
}
