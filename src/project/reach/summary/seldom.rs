//! What is done too seldom to be worth a thread hop.

use super::Via;
use crate::project::FunctionRef;
use crate::project::Project;
use crate::project::reach::effects::{Effect, FunctionEffects};

/// Methods by which a class of the project is known to be a logger, if it has several of them.
const LOG_METHODS: &[&str] = &[
    "critical",
    "debug",
    "error",
    "exception",
    "info",
    "log",
    "success",
    "trace",
    "warn",
    "warning",
];

/// Whether a function is a method of a logger.
pub(super) fn is_log(project: &Project, function: FunctionRef) -> bool {
    let definition = project.function(function);
    let Some(class) = definition.class else {
        return false;
    };
    let facts = project.ready(function.file);
    let methods = &facts.scope(facts.class(class).scope).bindings;
    LOG_METHODS.contains(&definition.name.as_str())
        && LOG_METHODS
            .iter()
            .filter(|name| methods.contains_key(**name))
            .count()
            > 2
}

/// Whether a decorator keeps what the function gives back, and what blocks is that an object of the project is made: a program
/// has few engines and clients, however many arguments say which.
pub(super) fn keeps_objects(project: &Project, effects: &FunctionEffects, via: &Via) -> bool {
    let Via::Call(position, _) = via else {
        return false;
    };
    let makes_object = |effect: &Effect| match effect {
        Effect::Runs(function) => project.function(*function).name.as_str() == "__init__",
        Effect::Blocks(_) => false,
    };
    effects.cached.is_some() && effects.sites[*position].effects.iter().any(makes_object)
}
