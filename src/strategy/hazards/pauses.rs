//! Where a coroutine gives way to other tasks of its own accord.
//!
//! What was one step so far is one no longer when there is a path through it on which nothing waits: an await that some
//! paths do not come by, or that goes on at once when a lock is free or a result is there, leaves it one step on the others.

use super::*;
use crate::semantic::has_items;
use rustc_hash::FxHashSet;

/// Whether the coroutine waits on every path from one position to a later one.
pub(super) fn waits_between(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    start: TextSize,
    end: TextSize,
) -> bool {
    start < end && waits(pass, function, start, Some(end))
}

/// Whether the coroutine waits on every path through a range, from where it begins to where it returns.
pub(super) fn waits_around(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    range: TextRange,
) -> bool {
    let mut awaits = false;
    scan::each_expr(&function.body, false, |expr| {
        awaits |= expr.is_await_expr() && range.contains_range(expr.range());
    });
    // A block may be left in the middle of it.
    let from = if awaits { range.end() } else { range.start() };
    waits(pass, function, function.start(), Some(range.start()))
        || waits(pass, function, from, None)
}

/// Where the file awaits a coroutine that has given way to no other task so far on a path that comes by a place, itself or
/// through others like it.
pub(super) fn awaited_by<'a>(
    pass: &Pass<'a>,
    function: FunctionRef,
    place: &Place<'_>,
) -> Vec<&'a QuietAwait> {
    let mut found: Vec<&QuietAwait> = Vec::new();
    let mut pending: Vec<FunctionRef> = Vec::new();
    if is_one_step(pass, place) {
        pending.push(function);
    }
    let mut seen = FxHashSet::default();
    while let Some(function) = pending.pop() {
        if !seen.insert(function) {
            continue;
        }
        for awaited in pass.awaits {
            if !awaited.coroutines.contains(&function) {
                continue;
            }
            found.push(awaited);
            if is_awaited_in_one_step(pass, awaited) {
                pending.push(awaited.function);
            }
        }
    }
    found
}

/// Whether the function around a place has a path through it, by that place, on which it gives way to no other task.
fn is_one_step(pass: &Pass<'_>, place: &Place<'_>) -> bool {
    place
        .function()
        .is_some_and(|function| !waits_around(pass, function, place.range))
}

/// The same of an await, which many findings may lead to.
fn is_awaited_in_one_step(pass: &Pass<'_>, awaited: &QuietAwait) -> bool {
    let known = &pass.memory.states.one_step;
    if let Some(known) = known.borrow().get(&awaited.range) {
        return *known;
    }
    let place = Place::at(pass, awaited.range);
    let answer = place.is_some_and(|place| is_one_step(pass, &place));
    known.borrow_mut().insert(awaited.range, answer);
    answer
}

fn waits(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    from: TextSize,
    to: Option<TextSize>,
) -> bool {
    let mut paths = Paths {
        quiet: pass.awaits,
        from,
        to,
        arrived: Ways::default(),
        loops: Vec::new(),
    };
    let begin = Ways {
        earlier: true,
        ..Ways::default()
    };
    let rest = paths.block(&function.body, begin);
    if to.is_none_or(|to| to >= function.end()) {
        paths.arrived.join(rest);
    }
    // Where no path is seen that leads there, nothing is known of a wait; who never gets to the end keeps nobody.
    let is_lost = to.is_some() && paths.arrived.is_none();
    !(paths.arrived.at_once || is_lost)
}

/// The kinds of paths by which a place is reached.
#[derive(Clone, Copy, Default)]
struct Ways {
    /// Not by the first position.
    earlier: bool,
    /// By it, and without a wait since.
    at_once: bool,
    /// By it, and after a wait.
    waited: bool,
}

impl Ways {
    fn join(&mut self, other: Ways) {
        self.earlier |= other.earlier;
        self.at_once |= other.at_once;
        self.waited |= other.waited;
    }

    fn and(mut self, other: Ways) -> Ways {
        self.join(other);
        self
    }

    fn passes(&mut self) {
        self.at_once |= self.earlier;
        self.earlier = false;
    }

    fn waits(&mut self) {
        self.waited |= self.at_once;
        self.at_once = false;
    }

    fn is_none(self) -> bool {
        !(self.earlier || self.at_once || self.waited)
    }
}

struct Paths<'q> {
    /// Awaits that do not count.
    quiet: &'q [QuietAwait],
    from: TextSize,
    /// Where the paths end; the end of the function when it is not given.
    to: Option<TextSize>,
    /// How that is reached.
    arrived: Ways,
    /// What leaves the loops around, or goes on to their next round.
    loops: Vec<Ways>,
}

impl Paths<'_> {
    fn block(&mut self, block: &[Stmt], mut ways: Ways) -> Ways {
        for stmt in block {
            if ways.is_none() {
                break;
            }
            if stmt.start() >= self.from {
                ways.passes();
            }
            if self.to.is_some_and(|to| stmt.start() >= to) {
                self.arrived.join(ways);
                return Ways::default();
            }
            ways = self.statement(stmt, ways);
        }
        ways
    }

    fn statement(&mut self, stmt: &Stmt, ways: Ways) -> Ways {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => ways,
            Stmt::If(statement) => {
                let mut ways = self.evaluate(&statement.test, ways);
                let mut result = self.block(&statement.body, ways);
                for clause in &statement.elif_else_clauses {
                    if let Some(test) = &clause.test {
                        ways = self.evaluate(test, ways);
                        result.join(self.block(&clause.body, ways));
                    } else {
                        return result.and(self.block(&clause.body, ways));
                    }
                }
                result.and(ways)
            }
            Stmt::Match(statement) => {
                let ways = self.evaluate(&statement.subject, ways);
                let mut result = Ways::default();
                for case in &statement.cases {
                    result.join(self.block(&case.body, ways));
                }
                let last = statement.cases.last();
                let is_whole =
                    last.is_some_and(|case| case.guard.is_none() && case.pattern.is_irrefutable());
                if is_whole { result } else { result.and(ways) }
            }
            Stmt::For(statement) => {
                let mut ways = self.evaluate(&statement.iter, ways);
                if statement.is_async && !may_go_on(self.quiet, &statement.iter) {
                    ways.waits();
                }
                let past = if has_items(&statement.iter) {
                    Ways::default()
                } else {
                    ways
                };
                self.repeat(&statement.body, &statement.orelse, ways, past, false)
            }
            Stmt::While(statement) => {
                let ways = self.evaluate(&statement.test, ways);
                let is_endless = is_endless(&statement.test);
                let past = if is_endless { Ways::default() } else { ways };
                self.repeat(&statement.body, &statement.orelse, ways, past, is_endless)
            }
            Stmt::With(statement) => {
                let mut ways = ways;
                let mut suspends = false;
                for item in &statement.items {
                    ways = self.evaluate(&item.context_expr, ways);
                    if statement.is_async && !may_go_on(self.quiet, &item.context_expr) {
                        suspends = true;
                        ways.waits();
                    }
                }
                let mut ways = self.block(&statement.body, ways);
                if suspends {
                    ways.waits();
                }
                ways
            }
            Stmt::Try(statement) => self.attempt(statement, ways),
            Stmt::Break(_) | Stmt::Continue(_) => {
                if let Some(left) = self.loops.last_mut() {
                    left.join(ways);
                }
                Ways::default()
            }
            simple => {
                let mut awaits = Unconditional::default();
                awaits.visit_stmt(simple);
                let ways = self.span(simple.range(), &awaits.found, ways);
                if matches!(simple, Stmt::Return(_)) && self.to.is_none_or(|to| to == simple.end())
                {
                    self.arrived.join(ways);
                }
                if matches!(simple, Stmt::Return(_) | Stmt::Raise(_)) {
                    return Ways::default();
                }
                ways
            }
        }
    }

    /// A loop that is entered, and one that is not.
    fn repeat(
        &mut self,
        body: &[Stmt],
        orelse: &[Stmt],
        into: Ways,
        past: Ways,
        is_endless: bool,
    ) -> Ways {
        self.loops.push(Ways::default());
        let round = self.block(body, into);
        let left = self.loops.pop().unwrap_or_default();
        let mut result = past;
        if !is_endless {
            result.join(round);
        }
        self.block(orelse, result).and(left)
    }

    fn attempt(&mut self, statement: &ast::StmtTry, ways: Ways) -> Ways {
        let round = self.block(&statement.body, ways);
        // What fails is what was waited for, if there was anything.
        let mut failed = ways;
        let body = TextRange::new(
            statement.start(),
            statement.body.last().map_or(statement.start(), Ranged::end),
        );
        if body.contains(self.from) {
            failed.passes();
        }
        if hands_over(self.quiet, &statement.body, true) {
            failed.waits();
        }
        failed.join(round);
        let mut result = self.block(&statement.orelse, round);
        for handler in &statement.handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            result.join(self.block(&handler.body, failed));
        }
        if statement.finalbody.is_empty() {
            return result;
        }
        if result.is_none() {
            self.block(&statement.finalbody, failed);
            return result;
        }
        self.block(&statement.finalbody, result)
    }

    fn evaluate(&mut self, expr: &Expr, ways: Ways) -> Ways {
        let mut awaits = Unconditional::default();
        awaits.visit_expr(expr);
        self.span(expr.range(), &awaits.found, ways)
    }

    /// What is evaluated in one go: the positions and the awaits in it, in their order.
    fn span(&mut self, range: TextRange, awaits: &[&Expr], mut ways: Ways) -> Ways {
        let mut passed = !(range.start() <= self.from && self.from <= range.end());
        let to = self.to.filter(|to| range.contains(*to));
        let mut ends: Vec<TextSize> = awaits
            .iter()
            .filter(|awaited| !may_go_on(self.quiet, awaited))
            .map(|awaited| awaited.end())
            .collect();
        ends.sort_unstable();
        for end in ends {
            if !passed && self.from < end {
                ways.passes();
                passed = true;
            }
            if to.is_some_and(|to| to < end) {
                break;
            }
            ways.waits();
        }
        if !passed {
            ways.passes();
        }
        if to.is_some() {
            self.arrived.join(ways);
            return Ways::default();
        }
        ways
    }
}

/// `while True`
pub(super) fn is_endless(test: &Expr) -> bool {
    matches!(test, Expr::BooleanLiteral(test) if test.value) || test.is_number_literal_expr()
}

/// Awaits that are come by whenever what they are in is evaluated.
#[derive(Default)]
pub(super) struct Unconditional<'a> {
    pub found: Vec<&'a Expr>,
}

impl<'a> Visitor<'a> for Unconditional<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Lambda(_) => {}
            Expr::If(conditional) => self.visit_expr(&conditional.test),
            Expr::BoolOp(operation) => {
                if let Some(first) = operation.values.first() {
                    self.visit_expr(first);
                }
            }
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::Generator(ast::ExprGenerator { generators, .. }) => {
                if let Some(first) = generators.first() {
                    self.visit_expr(&first.iter);
                }
            }
            _ => {
                if expr.is_await_expr() {
                    self.found.push(expr);
                }
                visitor::walk_expr(self, expr);
            }
        }
    }
}

/// Whether a block suspends anyway, so that nothing new can happen there.
pub(super) fn already_awaits(pass: &Pass<'_>, body: &[Stmt], place: &Place<'_>) -> bool {
    let mut finder = AwaitFinder {
        quiet: pass.awaits,
        certain: false,
        found: false,
        except: place.range,
    };
    finder.visit_body(body);
    finder.found
}

struct AwaitFinder<'q> {
    /// Awaits that do not count.
    quiet: &'q [QuietAwait],
    /// Those that may go on at once do not count either.
    certain: bool,
    found: bool,
    except: TextRange,
}

impl<'a> Visitor<'a> for AwaitFinder<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::For(statement)
                if statement.is_async
                    && !(self.certain && may_go_on(self.quiet, &statement.iter)) =>
            {
                self.found = true;
            }
            Stmt::With(statement) if statement.is_async => {
                let mut items = statement.items.iter();
                if self.certain && items.all(|item| may_go_on(self.quiet, &item.context_expr)) {
                    visitor::walk_stmt(self, stmt);
                } else {
                    self.found = true;
                }
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if expr.is_await_expr() && !expr.range().contains_range(self.except) {
            let goes_on = if self.certain {
                may_go_on(self.quiet, expr)
            } else {
                is_quiet(self.quiet, expr)
            };
            self.found |= !goes_on;
        }
        if !expr.is_lambda_expr() {
            visitor::walk_expr(self, expr);
        }
    }
}

/// Whether a block can hand control to the event loop.
pub(in crate::strategy) fn block_awaits(pass: &Pass<'_>, body: &[Stmt]) -> bool {
    hands_over(pass.awaits, body, false)
}

/// Whether a block hands control to the event loop, where it awaits anything on its way.
pub(super) fn block_waits(pass: &Pass<'_>, body: &[Stmt]) -> bool {
    hands_over(pass.awaits, body, true)
}

fn hands_over(quiet: &[QuietAwait], body: &[Stmt], certain: bool) -> bool {
    let mut finder = AwaitFinder {
        quiet,
        certain,
        found: false,
        except: TextRange::default(),
    };
    finder.visit_body(body);
    finder.found
}

/// Whether an await always goes on at once, as the code is.
pub(super) fn is_quiet(quiet: &[QuietAwait], expr: &Expr) -> bool {
    find(quiet, expr).is_some_and(|awaited| awaited.always)
}

/// Whether an await, what `async with` enters, or what `async for` goes through, goes on at once now and then.
pub(super) fn may_go_on(quiet: &[QuietAwait], expr: &Expr) -> bool {
    find(quiet, expr).is_some()
}

/// They stand in the order of their places.
fn find<'q>(quiet: &'q [QuietAwait], expr: &Expr) -> Option<&'q QuietAwait> {
    let place = |range: TextRange| (range.start(), range.end());
    let position = quiet.binary_search_by_key(&place(expr.range()), |awaited| place(awaited.range));
    quiet.get(position.ok()?)
}
