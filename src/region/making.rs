//! Something that is made only to make something else, as a session is for its client: one thread hop for both.

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::{Planner, Run, flow, is_simple, movable};
use crate::catalog::Weight;
use crate::laziness::uses;
use crate::project::reach::Finding;

impl<'p> Planner<'p, '_> {
    /// The run from the statement in which `finding` makes an object to the last that uses it. Only for objects that
    /// should not be shared between threads: they never leave the one that made them.
    pub(super) fn making(&self, finding: &Finding) -> Option<Run<'p>> {
        if !finding.is_call() || !finding.is_certain() || finding.weight == Weight::Light {
            return None;
        }
        let levels = self.levels(finding.range())?;
        let level = &levels[levels.len() - 1];
        let first = level.index;
        let name = match &level.block[first] {
            Stmt::Assign(assign) if assign.value.range() == finding.range() => {
                match &*assign.targets {
                    [Expr::Name(name)] => name.id.as_str(),
                    _ => return None,
                }
            }
            _ => return None,
        };
        let uses_it = |stmt: &Stmt| {
            let mut inside = self.inside(stmt.range()).peekable();
            inside.peek().is_some()
                && is_simple(stmt)
                && inside.all(|other| {
                    let works_on_it = self
                        .pass
                        .source
                        .slice(other.range())
                        .strip_prefix(name)
                        .is_some_and(|rest| rest.starts_with('.'));
                    works_on_it
                        && other.leaf.own_receiver
                        && other.leaf.blocking.caution.is_some()
                        && other.helper.is_none()
                        && other.is_certain()
                })
        };
        let count = level.block[first + 1..]
            .iter()
            .take_while(|stmt| uses_it(stmt))
            .count();
        let run = Run {
            block: level.block,
            first,
            last: first + count,
            function: self.function,
            parent: level.parent,
            hands_on: false,
        };
        let is_kept_inside = uses(self.pass.source, name, true)
            .iter()
            .filter(|place| self.function.range().contains_range(place.expr.range()))
            .all(|place| run.range().contains_range(place.expr.range()));
        let moves = count > 0
            && is_kept_inside
            && movable::check(self.pass, &self.findings, run, &[]).is_ok()
            && movable::cautions(self.pass, &self.findings, run)
                .iter()
                .all(|caution| finding.cautions().any(|known| known == caution))
            && flow::outcome(self.pass, run).is_ok();
        moves.then(|| self.handed_on(run))
    }
}
