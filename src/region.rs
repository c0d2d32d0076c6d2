//! Moves a group of statements into one local function that runs in a thread.
//!
//! The unit that an expert moves is rarely one call: a file is opened, read and closed in one thread hop. A region is a run
//! of statements of one block. It starts from something that cannot move alone (an open file, a cursor, an iterator that
//! works when it is consumed), grows until every use of that is inside, and then takes in what stands beside it and waits
//! for the same disk. What flows out is returned; what cannot move is refused by name.

mod flow;
mod growth;
mod making;
mod modes;
mod movable;
mod naming;
mod rounds;
pub(crate) mod text;

use std::cell::OnceCell;
use std::rc::Rc;

use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::catalog::{Kind, Weight};
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::project::reach::Finding;
use crate::strategy::{Draft, Place, looped};
use crate::transform::Pass;

pub(crate) use flow::certainly_bound;
pub(crate) use modes::{THREAD_MODES, thread_mode};
pub(crate) use naming::is_taken;

/// A run of statements in one block of a coroutine.
#[derive(Clone, Copy)]
pub(crate) struct Run<'a> {
    /// The block.
    pub block: &'a [Stmt],
    pub first: usize,
    pub last: usize,
    /// The coroutine.
    pub function: &'a ast::StmtFunctionDef,
    /// The statement that holds the block, unless it is the coroutine itself.
    pub parent: Option<&'a Stmt>,
    /// The statement behind the run is a `return` of what the run assigns last; both become one.
    pub hands_on: bool,
}

impl<'a> Run<'a> {
    pub(crate) fn statements(&self) -> &'a [Stmt] {
        &self.block[self.first..=self.last]
    }

    pub(crate) fn range(&self) -> TextRange {
        TextRange::new(self.block[self.first].start(), self.block[self.last].end())
    }

    /// The range together with the `return` that hands the value on.
    pub(crate) fn replaced(&self) -> TextRange {
        let last = self.last + usize::from(self.hands_on);
        TextRange::new(self.block[self.first].start(), self.block[last].end())
    }

    fn with(&self, first: usize, last: usize) -> Run<'a> {
        Run {
            first,
            last,
            ..*self
        }
    }
}

/// Something that cannot move alone, and the region that it grew to.
pub(crate) struct Seed {
    range: TextRange,
    grown: Result<Extent, Unfixable>,
    /// What the function of the region would be called if no other were called so; `None` when it cannot be written.
    name: OnceCell<Option<String>>,
}

/// A [`Run`] by its positions.
#[derive(Clone, Copy)]
struct Extent {
    range: TextRange,
    /// The first statement.
    first: TextRange,
    count: usize,
    hands_on: bool,
}

/// One block on the way from the coroutine down to an expression, and the statement in it.
struct Level<'a> {
    block: &'a [Stmt],
    index: usize,
    parent: Option<&'a Stmt>,
}

/// The fix that moves the region around `finding`; `None` when there is none.
pub(crate) fn unblock(
    pass: &Pass<'_>,
    finding: &Finding,
    function: &ast::StmtFunctionDef,
) -> Option<Result<Draft, Unfixable>> {
    let planner = Planner {
        pass,
        function,
        findings: pass
            .findings
            .iter()
            .filter(|other| other.function == finding.function)
            .collect(),
    };
    let run = match planner.region(finding)? {
        Ok(run) => run,
        Err(unfixable) => return Some(Err(unfixable)),
    };
    if planner.is_only_the_call(finding, run) {
        return None;
    }
    if !pass.settings.strict && planner.only_opens(run) {
        return Some(Err(crate::strategy::usually_fast()));
    }
    if let Some(asks) = crate::strategy::looks_up_names(pass, finding, function) {
        // A call that moves alone leaves all names where they are.
        return crate::strategy::is_bound_to_block(pass, finding).then(|| {
            Err(Unfixable::new(
                Reason::FrameDependent,
                format!("`{asks}` looks up the names of the coroutine, and those of the moved statements would be missing"),
            ))
        });
    }
    Some(planner.fix(finding, run))
}

struct Planner<'p, 'a> {
    pass: &'p Pass<'a>,
    function: &'p ast::StmtFunctionDef,
    findings: Vec<&'p Finding>,
}

impl<'p, 'a> Planner<'p, 'a> {
    /// The region that a finding belongs to, the same for every finding in it.
    fn region(&self, finding: &Finding) -> Option<Result<Run<'p>, Unfixable>> {
        let mut refusal = None;
        for seed in self.seeds().iter() {
            match &seed.grown {
                Ok(extent) if extent.range.contains_range(finding.range()) => {
                    return self.run(extent).map(Ok);
                }
                Err(unfixable) if seed.range == finding.range() => {
                    refusal = Some(Err(unfixable.clone()));
                }
                _ => {}
            }
        }
        refusal
    }

    /// Whether a region opens a file, which takes no longer than a hop, and calls nothing else: a temporary file that others
    /// fill.
    fn only_opens(&self, run: Run<'_>) -> bool {
        let inside = || self.inside(run.range());
        let mut is_all = true;
        scan::each_expr(run.statements(), true, |expr| {
            is_all &= !expr.is_call_expr() || inside().any(|it| it.range() == expr.range());
        });
        is_all
            && inside().all(|finding| finding.weight == Weight::Light)
            && inside().any(|finding| finding.leaf.live && finding.leaf.blocking.kind == Kind::File)
    }

    /// Whether a region came to nothing more than one call, which moves as well alone.
    fn is_only_the_call(&self, finding: &Finding, run: Run<'_>) -> bool {
        run.first == run.last
            && !run.hands_on
            && self.modal(finding).is_none()
            && self.rounds(finding, TextSize::default()).is_none()
            && !crate::strategy::is_bound_to_block(self.pass, finding)
            && self
                .inside(run.range())
                .all(|other| other.range() == finding.range())
    }

    /// The regions of the function, in source order.
    fn seeds(&self) -> Rc<[Seed]> {
        let Some(function) = self.findings.first().map(|finding| finding.function) else {
            return Rc::from([]);
        };
        if let Some(known) = self.pass.memory.regions.borrow().get(&function) {
            return Rc::clone(known);
        }
        let mut findings: Vec<&Finding> = self
            .findings
            .iter()
            .copied()
            .filter(|finding| self.is_seed(finding))
            .collect();
        findings.sort_by_key(|seed| (seed.range().start(), std::cmp::Reverse(seed.range().end())));
        let mut seeds: Vec<Seed> = Vec::new();
        let mut end = TextSize::default();
        for finding in findings {
            // A region is the same from wherever in it one starts.
            if finding.range().end() <= end {
                continue;
            }
            let whole = self.modal(finding).or_else(|| self.making(finding));
            let whole = whole.or_else(|| self.rounds(finding, end));
            let grown = whole.map_or_else(|| self.grown(finding, end), Ok);
            let grown = grown.map(|run| Extent {
                range: run.range(),
                first: run.block[run.first].range(),
                count: run.statements().len(),
                hands_on: run.hands_on,
            });
            if let Ok(extent) = &grown {
                end = end.max(extent.range.end());
                // What has to hold a region above is that region from now on.
                seeds.retain(|seed| {
                    !matches!(&seed.grown, Ok(above) if extent.range.contains_range(above.range))
                });
                if let Some(Seed {
                    grown: Ok(last), ..
                }) = seeds.last_mut()
                    && let Some(both) = self.both(last, extent)
                {
                    *last = both;
                    continue;
                }
            }
            seeds.push(Seed {
                range: finding.range(),
                grown,
                name: OnceCell::new(),
            });
        }
        let seeds: Rc<[Seed]> = Rc::from(seeds);
        self.pass
            .memory
            .regions
            .borrow_mut()
            .insert(function, Rc::clone(&seeds));
        seeds
    }

    /// Two regions right behind each other that wait for the same database, as one.
    fn both(&self, one: &Extent, next: &Extent) -> Option<Extent> {
        let (one, next) = (self.run(one)?, self.run(next)?);
        let first = self.inside(one.range()).next().and_then(driver)?;
        let both = one.with(one.first, next.last);
        let joins = one.block.as_ptr() == next.block.as_ptr()
            && one.last + 1 == next.first
            && !one.hands_on
            && self
                .inside(both.range())
                .all(|other| driver(other) == Some(first))
            && movable::check(self.pass, &self.findings, both, &[]).is_ok()
            && movable::cautions(self.pass, &self.findings, both).is_empty()
            && flow::outcome(self.pass, both).is_ok_and(|flow| flow.nonlocal.is_empty())
            && crate::strategy::moves_unseen(self.pass, both.range());
        joins.then(|| Extent {
            range: both.range(),
            first: both.block[both.first].range(),
            count: both.statements().len(),
            hands_on: next.hands_on,
        })
    }

    /// The statements at the positions of a run.
    fn run(&self, extent: &Extent) -> Option<Run<'p>> {
        let mut block: &'p [Stmt] = &self.function.body;
        let mut parent = None;
        loop {
            let first = position(block, extent.first)?;
            let stmt = &block[first];
            if stmt.range() == extent.first {
                return Some(Run {
                    block,
                    first,
                    last: first + extent.count - 1,
                    function: self.function,
                    parent,
                    hands_on: extent.hands_on,
                });
            }
            block = blocks(stmt)
                .into_iter()
                .find(|inner| position(inner, extent.first).is_some())?;
            parent = Some(stmt);
        }
    }

    /// What blocks in the function inside a range.
    fn inside(&self, range: TextRange) -> impl Iterator<Item = &'p Finding> + use<'p, 'a> {
        let function = self.findings.first().map(|finding| finding.function);
        self.pass
            .findings_in(range)
            .filter(move |finding| Some(finding.function) == function)
    }

    /// What cannot move alone, or should not.
    fn is_seed(&self, finding: &Finding) -> bool {
        crate::strategy::is_bound_to_block(self.pass, finding)
            || self.shares_a_hop(finding)
            || self.making(finding).is_some()
            || self.modal(finding).is_some()
            || self.rounds(finding, TextSize::default()).is_some()
            || self.unit_of_work(finding).is_some()
    }

    /// The local that holds the session of a database call, when the coroutine makes that session itself, without waiting
    /// for anything: what it stands for begins and ends with it, and belongs to one thread.
    fn unit_of_work(&self, finding: &Finding) -> Option<&'p str> {
        let leaf = &finding.leaf;
        let is_session = finding.is_call()
            && finding.helper.is_none()
            && leaf.own_receiver
            && !leaf.free
            && leaf.blocking.kind == Kind::Database
            && leaf.blocking.caution.is_some()
            && finding.pinned.is_none();
        if !is_session {
            return None;
        }
        let mut called = None;
        scan::each_expr(&self.function.body, false, |expr| {
            if let Expr::Call(call) = expr
                && call.range() == finding.range()
                && let Expr::Attribute(method) = &*call.func
            {
                called = method.value.as_name_expr();
            }
        });
        let name = called?.id.as_str();
        let mut made = 0;
        let mut stored = 0;
        scan::each_stmt(&self.function.body, |stmt| {
            made += usize::from(matches!(stmt, Stmt::Assign(assign)
                if assign.value.is_call_expr()
                    && matches!(&*assign.targets, [Expr::Name(target)] if target.id.as_str() == name)));
        });
        scan::each_expr(&self.function.body, true, |expr| {
            stored += usize::from(matches!(expr, Expr::Name(target)
                if target.id.as_str() == name && !target.ctx.is_load()));
        });
        (made == 1 && stored == 1).then_some(name)
    }

    /// A call on the file system or a database with another one right beside it.
    fn shares_a_hop(&self, finding: &Finding) -> bool {
        let light = finding.weight == Weight::Light && !self.pass.settings.strict;
        let Some(resource) = resource(finding).filter(|_| finding.is_call() && !light) else {
            return false;
        };
        let Some(levels) = self.levels(finding.range()) else {
            return false;
        };
        let level = &levels[levels.len() - 1];
        let own = &level.block[level.index];
        // The test and the branch of one `if`, or the statement before or after.
        let around = |stmt: &Stmt| {
            self.inside(stmt.range()).any(|other| {
                self::resource(other) == Some(resource)
                    && !other.uncertain
                    && other.range() != finding.range()
            })
        };
        let beside = [level.index.checked_sub(1), Some(level.index + 1)]
            .into_iter()
            .flatten()
            .filter_map(|index| level.block.get(index))
            .any(|stmt| is_simple(stmt) && around(stmt));
        let checked = matches!(level.parent, Some(Stmt::If(statement))
        if level.block.len() == 1 && is_disk(finding) && self.inside(statement.test.range()).any(is_disk));
        is_simple(own) && beside || checked
    }

    /// From the coroutine's body down to the innermost block around `range`.
    fn levels(&self, range: TextRange) -> Option<Vec<Level<'p>>> {
        let mut levels = Vec::new();
        let mut block: &'p [Stmt] = &self.function.body;
        let mut parent = None;
        loop {
            let index = position(block, range)?;
            levels.push(Level {
                block,
                index,
                parent,
            });
            let stmt = &block[index];
            if matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
                return None;
            }
            let inner = blocks(stmt)
                .into_iter()
                .find(|inner| position(inner, range).is_some());
            match inner {
                Some(inner) => {
                    block = inner;
                    parent = Some(stmt);
                }
                None => return Some(levels),
            }
        }
    }

    /// The run, and what it becomes with the statements around it where they are one step with it: a loop over files, a
    /// `try` whose handler cleans up on the same disk, an `if` that asks the disk first.
    fn climbed(
        &self,
        levels: &[Level<'p>],
        depth: usize,
        run: Run<'p>,
        tainted: &[String],
        above: TextSize,
    ) -> Vec<Run<'p>> {
        let mut climbed = vec![run];
        let mut current = run;
        for level in levels[..depth].iter().rev() {
            let outer = Run {
                block: level.block,
                first: level.index,
                last: level.index,
                function: self.function,
                parent: level.parent,
                hands_on: false,
            };
            let stmt = &level.block[level.index];
            let beside = self
                .inside(stmt.range())
                .any(|other| !current.range().contains_range(other.range()) && is_disk(other));
            let wanted = match stmt {
                Stmt::For(statement) => !statement.is_async,
                // A test that asks no disk stays where it is when its branch is all that waits.
                Stmt::If(_) => {
                    let branch = self.widened(current, above).range();
                    beside
                        && !self.is_better_alone(current, outer)
                        && self
                            .inside(stmt.range())
                            .any(|other| !branch.contains_range(other.range()))
                }
                Stmt::Try(_) => beside,
                Stmt::While(_) => beside,
                _ => false,
            };
            let heavy = self
                .inside(stmt.range())
                .any(|other| !current.range().contains_range(other.range()) && !is_disk(other));
            if !wanted
                || heavy
                || movable::check(self.pass, &self.findings, outer, tainted).is_err()
            {
                break;
            }
            if matches!(stmt, Stmt::For(_)) && !movable::is_plain(self.pass, &self.findings, outer)
            {
                break;
            }
            current = outer;
            climbed.push(outer);
        }
        climbed
    }

    /// Whether a branch is one assignment that needs no function, and the `if` around it would need one that assigns names
    /// of the coroutine.
    fn is_better_alone(&self, branch: Run<'p>, outer: Run<'p>) -> bool {
        let [stmt] = branch.statements() else {
            return false;
        };
        let mut inside = self.inside(stmt.range());
        is_simple(stmt)
            && inside.next().is_some_and(Finding::is_call)
            && inside.next().is_none()
            && flow::outcome(self.pass, outer).is_ok_and(|flow| !flow.nonlocal.is_empty())
    }

    /// Takes in neighbours that wait for the same disk or database, what prepares the run, and a plain `return` behind it:
    /// as many neighbours as move without ado.
    fn widened(&self, run: Run<'p>, above: TextSize) -> Run<'p> {
        let (firsts, lasts) = self.neighbours(run);
        let furthest = lasts[lasts.len() - 1];
        let fewer_above = firsts.iter().rev().map(|first| (*first, furthest));
        let fewer_below = lasts.iter().rev().skip(1).map(|last| (run.first, *last));
        let runs = fewer_above
            .chain(fewer_below)
            .map(|(first, last)| self.handed_on(self.prepared(run.with(first, last))));
        self.calmest(runs, above).unwrap_or(run)
    }

    /// The first run that moves without a caution; else the first from which the coroutine goes on; else the first. Only the
    /// one without a caution takes in the regions that end at `above`.
    fn calmest(&self, runs: impl Iterator<Item = Run<'p>>, above: TextSize) -> Option<Run<'p>> {
        let mut best: Option<(Run<'p>, bool)> = None;
        for run in runs {
            let moves = flow::outcome(self.pass, run).is_ok();
            if moves && movable::cautions(self.pass, &self.findings, run).is_empty() {
                return Some(run);
            }
            let is_better = best.is_none_or(|(_, known)| moves && !known);
            if is_better && run.range().start() >= above {
                best = Some((run, moves));
            }
        }
        best.map(|(run, _)| run)
    }

    /// Where a run begins and where it ends with more and more neighbours that wait for the same disk or database.
    fn neighbours(&self, run: Run<'p>) -> (Vec<usize>, Vec<usize>) {
        let (mut firsts, mut lasts) = (vec![run.first], vec![run.last]);
        let mut resources = self.inside(run.range()).map(resource);
        let resource = resources.next().flatten();
        if resource.is_none() || !resources.all(|other| other == resource) {
            return (firsts, lasts);
        }
        let waits = |index: usize| {
            let stmt = &run.block[index];
            let inside: Vec<&Finding> = self.inside(stmt.range()).collect();
            !inside.is_empty()
                && inside
                    .iter()
                    .all(|finding| self::resource(finding) == resource && !finding.uncertain)
                && movable::check(self.pass, &self.findings, run.with(index, index), &[]).is_ok()
                && movable::is_plain(self.pass, &self.findings, run.with(index, index))
                && !flow::terminates(stmt)
        };
        let pure = |index: usize| {
            matches!(run.block[index], Stmt::Assign(_) | Stmt::AnnAssign(_))
                && movable::is_pure(self.pass, &self.findings, &run.block[index])
        };
        let mut last = run.last;
        while let Some(next) = (last + 1..run.block.len()).find(|index| !pure(*index))
            && waits(next)
        {
            last = next;
            lasts.push(last);
        }
        let mut first = run.first;
        while let Some(before) = (0..first).rev().find(|index| !pure(*index))
            && waits(before)
        {
            first = before;
            firsts.push(first);
        }
        (firsts, lasts)
    }

    /// Takes in what prepares a run: `texts = []` right above the loop that fills it, or the cursor that the statements alone
    /// use.
    fn prepared(&self, mut run: Run<'p>) -> Run<'p> {
        let resource = self.inside(run.range()).next().and_then(resource);
        let on_database = resource.is_some_and(|resource| resource != DISK)
            && self
                .inside(run.range())
                .all(|other| self::resource(other) == resource);
        let is_pure = |stmt: &Stmt| movable::is_pure(self.pass, &self.findings, stmt);
        while run.first > 0
            && (flow::prepares(&run.block[run.first - 1], run, is_pure)
                || on_database && flow::serves(&run.block[run.first - 1], run, is_pure))
        {
            run = run.with(run.first - 1, run.last);
        }
        run
    }

    /// Takes in a plain `return` behind the run.
    fn handed_on(&self, mut run: Run<'p>) -> Run<'p> {
        if let Some(next) = run.block.get(run.last + 1) {
            // A comment in between would have no place.
            let after_value =
                TextRange::new(run.range().end(), self.pass.source.line_end(next.end()));
            if flow::hands_on(self.pass, next, run) && !self.pass.source.has_comment(after_value) {
                run.hands_on = true;
            } else if flow::is_plain_end(next, run) {
                let whole = run.with(run.first, run.last + 1);
                // A `return` of what others see as well stays behind the assignment.
                if flow::outcome(self.pass, whole).is_ok() {
                    run = whole;
                }
            }
        }
        run
    }

    /// Writes the region.
    fn fix(&self, finding: &Finding, mut run: Run<'p>) -> Result<Draft, Unfixable> {
        movable::check(self.pass, &self.findings, run, &[])?;
        let cautions = movable::cautions(self.pass, &self.findings, run);
        let outcome = flow::outcome(self.pass, run)?;
        // What gives nothing has nothing to hand on.
        run.hands_on &= matches!(
            outcome.outcome,
            flow::Outcome::Last(_) | flow::Outcome::Names(_)
        );
        let earlier = self.earlier_names(run);
        let name = naming::name(self.pass, &self.findings, run, &outcome, finding, &earlier);
        let mut parameters = outcome.given.clone();
        parameters.extend(self.parameters(run));
        let called: Vec<&str> = std::iter::once(name.as_str())
            .chain(parameters.iter().map(String::as_str))
            .collect();
        crate::strategy::region_fix(
            self.pass,
            finding,
            run.replaced(),
            cautions,
            &called.join(", "),
            |callee, edits| {
                text::write(
                    self.pass,
                    &self.findings,
                    run,
                    &outcome,
                    (&name, &parameters),
                    callee,
                    edits,
                )
            },
        )
    }
}

impl Planner<'_, '_> {
    /// What a run reads that changes with each round of a loop around it.
    fn parameters(&self, run: Run<'_>) -> Vec<String> {
        let Some(place) = Place::around_range(self.pass, run.range()) else {
            return Vec::new();
        };
        let own = crate::semantic::bound_names(run.statements());
        let mut names = looped::changing_names(&place);
        names.retain(|name| !own.contains(name));
        looped::read_in(run.statements().iter().map(AnyNodeRef::from), &names)
    }

    /// What the functions of the regions above one are called.
    fn earlier_names(&self, run: Run<'_>) -> Vec<String> {
        let seeds = self.seeds();
        let above = seeds.iter().filter_map(|seed| {
            let extent = seed.grown.as_ref().ok()?;
            (extent.range.end() <= run.range().start()).then_some((seed, extent))
        });
        above
            .filter_map(|(seed, extent)| {
                seed.name
                    .get_or_init(|| {
                        let other = self.run(extent)?;
                        movable::check(self.pass, &self.findings, other, &[]).ok()?;
                        // What is not written takes no name.
                        let stays = !movable::cautions(self.pass, &self.findings, other).is_empty()
                            || !crate::strategy::moves_unseen(self.pass, other.range());
                        if stays && !self.pass.settings.unsafe_fixes {
                            return None;
                        }
                        let outcome = flow::outcome(self.pass, other).ok()?;
                        Some(naming::base(self.pass, &self.findings, other, &outcome))
                    })
                    .clone()
            })
            .collect()
    }
}

/// Which statement of a block holds a range.
fn position(block: &[Stmt], range: TextRange) -> Option<usize> {
    let index = block.partition_point(|stmt| stmt.end() < range.end());
    block
        .get(index)
        .is_some_and(|stmt| stmt.range().contains_range(range))
        .then_some(index)
}

const DISK: &str = "disk";

/// Operations of a connection to a database and of its cursors, by the names that all drivers give them, and of the
/// sessions on top of them.
const CONNECTION_OPERATIONS: &[&str] = &[
    "callproc",
    "close",
    "commit",
    "execute",
    "executemany",
    "executescript",
    "fetchall",
    "fetchmany",
    "fetchone",
    "flush",
    "refresh",
    "rollback",
];

/// What a call waits for itself, where neighbours that wait for the same had better wait together.
fn resource(finding: &Finding) -> Option<&str> {
    let leaf = &finding.leaf;
    match leaf.blocking.kind {
        _ if finding.helper.is_some() => None,
        Kind::File | Kind::Metadata => Some(DISK),
        // Its statements, what they give, and the end of their transaction. What opens the connection, or is kept to
        // one thread, has its own reasons to move.
        Kind::Database if finding.pinned.is_none() && !finding.live && !leaf.live => {
            let (owner, operation) = leaf.name.rsplit_once('.')?;
            let driver = owner.split('.').next();
            driver.filter(|_| CONNECTION_OPERATIONS.contains(&operation))
        }
        _ => None,
    }
}

/// The library through which a call itself waits for a database.
fn driver(finding: &Finding) -> Option<&str> {
    let leaf = &finding.leaf;
    let waits = finding.helper.is_none() && leaf.blocking.kind == Kind::Database;
    waits.then(|| leaf.name.split('.').next()).flatten()
}

/// Waits for a file system.
fn is_disk(finding: &Finding) -> bool {
    resource(finding) == Some(DISK)
}

/// Waits for a file system, itself or in a helper.
fn waits_for_disk(finding: &Finding) -> bool {
    matches!(finding.leaf.blocking.kind, Kind::File | Kind::Metadata)
}

fn is_simple(stmt: &Stmt) -> bool {
    matches!(
        stmt,
        Stmt::Expr(_) | Stmt::Assign(_) | Stmt::AnnAssign(_) | Stmt::Return(_)
    )
}

/// Blocks directly inside a compound statement.
pub(crate) fn blocks(stmt: &Stmt) -> Vec<&[Stmt]> {
    let mut result: Vec<&[Stmt]> = Vec::new();
    match stmt {
        Stmt::If(statement) => {
            result.push(&statement.body);
            for clause in &statement.elif_else_clauses {
                result.push(&clause.body);
            }
        }
        Stmt::For(ast::StmtFor { body, orelse, .. })
        | Stmt::While(ast::StmtWhile { body, orelse, .. }) => {
            result.push(body);
            result.push(orelse);
        }
        Stmt::With(statement) => result.push(&statement.body),
        Stmt::Try(statement) => {
            result.push(&statement.body);
            for handler in &statement.handlers {
                let ast::ExceptHandler::ExceptHandler(handler) = handler;
                result.push(&handler.body);
            }
            result.push(&statement.orelse);
            result.push(&statement.finalbody);
        }
        Stmt::Match(statement) => {
            for case in &statement.cases {
                result.push(&case.body);
            }
        }
        _ => {}
    }
    result
}
