//! Pairs of acquiring and releasing around the `yield`s of a generator.

use ruff_python_ast::{Expr, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use super::held;
use super::resources::{self, Acquisition, Certainty, Release};
use super::scan::{self, Block};
use crate::transform::Pass;

/// An acquisition and its release, by their places in one block.
pub(crate) struct Pair<'a> {
    pub acquired: usize,
    pub acquisition: Acquisition<'a>,
    /// The first and the last statement that release it.
    pub first: usize,
    pub last: usize,
    pub release: Release<'a>,
}

/// Whether a consumer may stop at the function's `yield`s, as opposed to one that always comes back.
pub(crate) fn is_left_early(pass: &Pass<'_>, function: &StmtFunctionDef) -> bool {
    let decorators: Vec<String> = function
        .decorator_list
        .iter()
        .filter_map(|decorator| {
            let expr = match &decorator.expression {
                Expr::Call(call) => &*call.func,
                other => other,
            };
            scan::dotted(expr)
        })
        .collect();
    if decorators.iter().any(|name| name.contains("fixture")) {
        return false;
    }
    let is_manager = decorators
        .iter()
        .any(|name| name.ends_with("contextmanager"));
    let mut empty = 0;
    let mut all = 0;
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Yield(yielded) = expr {
            all += 1;
            empty += usize::from(yielded.value.is_none());
        }
    });
    let has_app = function.parameters.iter().any(|parameter| {
        matches!(
            parameter.name().as_str(),
            "app" | "_app" | "_" | "application"
        )
    });
    if is_manager && has_app || all == 1 && empty == 1 && !is_manager {
        return false;
    }
    function.is_async || !is_manager && held::used_by_coroutines(pass, function)
}

/// The pairs of a block with a `yield` in between, in the order of their releases.
pub(crate) fn all<'a>(pass: &Pass<'_>, block: &Block<'a>) -> Vec<Pair<'a>> {
    let statements = block.statements;
    let mut pairs = Vec::new();
    let mut next = 0;
    while next < statements.len() {
        let first = next;
        next += 1;
        let Some(release) = resources::release(&statements[first]) else {
            continue;
        };
        let same = |stmt: &Stmt| {
            resources::completes(stmt, &release.path)
                || resources::release(stmt).is_some_and(|other| other.path == release.path)
        };
        while next < statements.len() && same(&statements[next]) {
            next += 1;
        }
        // The latest acquisition counts: what is constructed and then connected is held from there on.
        let all: Vec<Release<'_>> = statements[first..next]
            .iter()
            .filter_map(resources::release)
            .collect();
        let found = (0..first).rev().find_map(|acquired| {
            let acquisition = all
                .iter()
                .find_map(|release| resources::acquisition(&statements[acquired], release))?;
            Some((acquired, acquisition))
        });
        let Some((acquired, acquisition)) = found else {
            continue;
        };
        if !scan::yields(&statements[acquired + 1..first])
            || matches!(
                resources::certainty(pass, &acquisition, &release),
                Certainty::NoResource | Certainty::Unclear
            )
        {
            continue;
        }
        pairs.push(Pair {
            acquired,
            acquisition,
            first,
            last: next - 1,
            release,
        });
    }
    pairs
}

/// A name that the release reads and that is bound only after the acquisition.
pub(crate) fn maybe_unbound(
    function: &StmtFunctionDef,
    block: &Block<'_>,
    pair: &Pair<'_>,
) -> Option<String> {
    let start = block.statements[pair.acquired].end();
    let releasing = &block.statements[pair.first..=pair.last];
    let locals = crate::semantic::bound_names(&function.body);
    scan::names_read(releasing).into_iter().find(|name| {
        let is_parameter = function
            .parameters
            .iter()
            .any(|parameter| parameter.name().as_str() == name);
        locals.contains(name)
            && !is_parameter
            && !scan::is_bound_in(&function.body, name, TextRange::up_to(start))
            && !scan::is_bound_in(releasing, name, TextRange::up_to(function.end()))
    })
}
