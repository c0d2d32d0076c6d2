//! How a region grows from what cannot move alone until it holds every use of that.

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextSize};

use super::{Level, Planner, Run, flow, movable};
use crate::diagnostic::{Reason, Unfixable};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::SiteKind;

impl<'p> Planner<'p, '_> {
    /// The region around a seed, below the regions that end at `above`.
    pub(super) fn grown(&self, seed: &Finding, above: TextSize) -> Result<Run<'p>, Unfixable> {
        let live = Unfixable::new(
            Reason::LiveResult,
            format!(
                "the result of `{}` blocks again when it is used",
                seed.callee
            ),
        );
        let levels = self.levels(seed.range()).ok_or_else(|| live.clone())?;
        let innermost = &levels[levels.len() - 1];
        let mut names = self.bound_names(&innermost.block[innermost.index], seed)?;
        names.extend(self.unit_of_work(seed).map(str::to_owned));
        let run = loop {
            let tainted = flow::tainted(self.pass, self.function, &self.findings, names);
            let run = self.grown_with(seed, &levels, &tainted, (&live, above))?;
            // What else in it belongs to the thread that makes it stays in it as well.
            let more = self.bound_to_thread(run, seed, &tainted)?;
            if more.is_empty() {
                break run;
            }
            names = tainted;
            names.extend(more);
        };
        for finding in self.inside(run.range()) {
            if let Some((tied, why)) = &finding.pinned
                && self.is_made_outside(finding, run)
            {
                return Err(Unfixable::new(
                    Reason::ThreadAffine,
                    format!(
                        "`{tied}`: {why}, and the object is made before the statements that would move",
                    ),
                ));
            }
            if let Some(maker) = crate::strategy::live_maker(self.pass, finding)
                && !run.range().contains_range(maker.range())
            {
                return Err(Unfixable::new(
                    Reason::LiveResult,
                    format!(
                        "it works on the result of `{}` (line {}), which has to move with it",
                        maker.callee, maker.site.line
                    ),
                ));
            }
        }
        Ok(run)
    }

    /// The region around a seed that holds every mention of the names.
    fn grown_with(
        &self,
        seed: &Finding,
        levels: &[Level<'p>],
        tainted: &[String],
        (live, above): (&Unfixable, TextSize),
    ) -> Result<Run<'p>, Unfixable> {
        let mut depth = levels.len() - 1;
        let run = loop {
            let level = &levels[depth];
            let run = Run {
                block: level.block,
                first: level.index,
                last: level.index,
                function: self.function,
                parent: level.parent,
                hands_on: false,
            };
            if let Some(run) = flow::holding(run, tainted) {
                break run;
            }
            depth = depth.checked_sub(1).ok_or_else(|| live.clone())?;
        };
        movable::check(self.pass, &self.findings, run, tainted).map_err(|unfixable| {
            // What is iterated over lazily is refused as that.
            if seed.site.kind == SiteKind::Iterate && unfixable.reason == Reason::LiveResult {
                return Unfixable::new(Reason::LazyResult, unfixable.message);
            }
            unfixable
        })?;
        flow::check_escape(self.pass, &self.findings, run, tainted)?;
        let runs = self.climbed(levels, depth, run, tainted, above);
        let widened = runs.into_iter().rev().map(|run| self.widened(run, above));
        Ok(self.calmest(widened, above).unwrap_or(run))
    }

    /// Names that other statements of a run give to objects which one thread alone may use, without those known.
    fn bound_to_thread(
        &self,
        run: Run<'_>,
        seed: &Finding,
        known: &[String],
    ) -> Result<Vec<String>, Unfixable> {
        let catalog = &self.pass.project.catalog;
        let mut names = Vec::new();
        for other in self.inside(run.range()) {
            let made = self.pass.types_of_value(other.site.value);
            let is_bound = made.present().any(|member| {
                matches!(member, Type::Instance(class, _) if catalog.bound_to_thread(class).is_some())
            });
            if is_bound
                && other.range() != seed.range()
                && let Some(levels) = self.levels(other.range())
                && let Some(level) = levels.last()
            {
                names.extend(self.bound_names(&level.block[level.index], other)?);
            }
        }
        names.retain(|name| !known.contains(name));
        Ok(names)
    }

    /// Whether what a finding works on comes from a call outside of a run.
    fn is_made_outside(&self, finding: &Finding, run: Run<'_>) -> bool {
        let function = self.pass.project.function(finding.function);
        let mut makers = function
            .sites
            .iter()
            .filter(|site| site.kind == SiteKind::Call && finding.makers.contains(&site.value));
        makers.any(|maker| !run.range().contains_range(maker.range))
    }

    /// Names that the statement of a seed gives to something live.
    fn bound_names(&self, stmt: &Stmt, seed: &Finding) -> Result<Vec<String>, Unfixable> {
        if !crate::strategy::is_bound_to_block(self.pass, seed)
            || seed.site.kind != SiteKind::Call
            || !(seed.live || seed.leaf.live)
        {
            return Ok(Vec::new());
        }
        let mut names = Vec::new();
        let escapes = |what: &str| {
            Err(Unfixable::new(
                Reason::LiveResult,
                format!(
                    "the result of `{}` is {what}, and blocks again when it is used",
                    seed.callee
                ),
            ))
        };
        match stmt {
            Stmt::Return(statement)
                if statement
                    .value
                    .as_ref()
                    .is_some_and(|value| !self.consumed(value, seed)) =>
            {
                return escapes("returned");
            }
            Stmt::Assign(assign) if !self.consumed(&assign.value, seed) => {
                for target in &assign.targets {
                    if matches!(target, Expr::Attribute(_) | Expr::Subscript(_)) {
                        return escapes("kept");
                    }
                    flow::target_names(target, &mut names);
                }
            }
            Stmt::AnnAssign(assign)
                if assign
                    .value
                    .as_ref()
                    .is_some_and(|value| !self.consumed(value, seed)) =>
            {
                flow::target_names(&assign.target, &mut names);
            }
            _ => {}
        }
        Ok(names)
    }

    /// Whether the value of an assignment is what a blocking call made of the live thing, and not the thing.
    fn consumed(&self, value: &Expr, seed: &Finding) -> bool {
        value.range() != seed.range() && flow::is_self_contained(self.pass, &self.findings, value)
    }
}
