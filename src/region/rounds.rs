//! Loops whose rounds wait for a file each: the loop moves as a whole, not with a hop for every round.
//!
//! ```python
//! for path in sorted(folder.glob("*.txt")):
//!     if path.name not in skipped:
//!         texts.append(path.read_text())
//! ```

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextSize};

use super::{Planner, Run, blocks, flow, movable, waits_for_disk};
use crate::catalog::Weight;
use crate::cleanup::scan;
use crate::project::Type;
use crate::project::reach::Finding;

/// Statements of a loop that still reads as one step when it becomes a function.
const STATEMENTS_LIMIT: usize = 8;

/// Classes whose objects never change, and no code of others runs when they are used.
const VALUES: &[&str] = &[
    "builtins.bytes",
    "builtins.float",
    "builtins.int",
    "builtins.str",
    "os.DirEntry",
    "pathlib.Path",
    "pathlib.PurePath",
];

/// Containers whose items are at hand when the loop begins.
const AT_HAND: &[&str] = &[
    "builtins.dict",
    "builtins.frozenset",
    "builtins.list",
    "builtins.range",
    "builtins.set",
    "builtins.str",
    "builtins.tuple",
];

impl<'p> Planner<'p, '_> {
    /// The outermost loop around a finding that does nothing but wait for files and work on what the coroutine alone has.
    pub(super) fn rounds(&self, finding: &Finding, above: TextSize) -> Option<Run<'p>> {
        let is_seed = finding.is_call()
            && waits_for_disk(finding)
            && finding.is_certain()
            && (finding.weight > Weight::Light || self.pass.settings.strict);
        if !is_seed {
            return None;
        }
        let levels = self.levels(finding.range())?;
        levels.iter().find_map(|level| {
            let Stmt::For(statement) = &level.block[level.index] else {
                return None;
            };
            let is_inside = statement.body.first()?.start() <= finding.range().start();
            let run = Run {
                block: level.block,
                first: level.index,
                last: level.index,
                function: self.function,
                parent: level.parent,
                hands_on: false,
            };
            if !is_inside || !self.moves_whole(run) {
                return None;
            }
            let run = self.widened(run, above);
            let moves = flow::outcome(self.pass, run).is_ok_and(|flow| flow.nonlocal.is_empty())
                && crate::strategy::moves_unseen(self.pass, run.range());
            moves.then_some(run)
        })
    }

    /// Whether the items of a loop are values that are known when it begins.
    fn is_at_hand(&self, statement: &ast::StmtFor, run: Run<'_>) -> bool {
        let of = |expr: &Expr, classes: &[&str]| {
            let types = self.pass.types_of(expr);
            let is_such = |member: &Type| matches!(member, Type::Instance(name, _) if classes.contains(&name.as_str()));
            !types.is_blank() && !types.unknown && types.present().all(is_such)
        };
        let is_display = statement.iter.is_list_expr() || statement.iter.is_tuple_expr();
        if statement.is_async || !is_display && !of(&statement.iter, AT_HAND) {
            return false;
        }
        let mut items = Vec::new();
        flow::target_names(&statement.target, &mut items);
        let mut are_values = true;
        scan::each_expr(run.statements(), true, |expr| {
            if let Expr::Name(name) = expr
                && name.ctx.is_load()
                && items.iter().any(|item| item == name.id.as_str())
            {
                are_values &= of(expr, VALUES);
            }
        });
        are_values
    }

    /// Whether a loop moves with less ado than its rounds would.
    fn moves_whole(&self, run: Run<'_>) -> bool {
        let mut statements = 0;
        let mut at_hand = true;
        scan::each_stmt(run.statements(), |stmt| {
            statements += usize::from(blocks(stmt).iter().all(|block| block.is_empty()));
            if let Stmt::For(statement) = stmt {
                at_hand &= self.is_at_hand(statement, run);
            }
        });
        at_hand
            && statements <= STATEMENTS_LIMIT
            && self
                .inside(run.range())
                .all(|other| waits_for_disk(other) && !other.uncertain)
            && movable::check(self.pass, &self.findings, run, &[]).is_ok()
            && movable::is_plain(self.pass, &self.findings, run)
            && movable::cautions(self.pass, &self.findings, run).is_empty()
            && self.parameters(run).is_empty()
    }
}
