//! A stream that a coroutine hands on item by item: a thread fetches each item, and the coroutine goes on with it.
//!
//! ```python
//! chunks = iter(await asyncio.to_thread(client.stream, prompt))
//! end = object()
//! while (chunk := await asyncio.to_thread(next, chunks, end)) is not end:
//!     yield chunk.text
//! ```
//!
//! The loop cannot move, since it awaits or yields. What comes over a network is worth a hop for each item; the lines of a
//! file and rows that are there are not.

use ruff_python_ast::{self as ast, AnyNodeRef, Expr, ExprRef, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use super::stepping::Stepping;
use super::{Draft, hazards, live_maker, offload, refuse_by_callee, runtime, spelling};
use crate::catalog::{Form, Kind, Weight};
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{FunctionRef, Type, Types};
use crate::region::is_taken;
use crate::semantic::{MUTATORS, SiteKind, Value, bound_names};
use crate::transform::Pass;

/// Functions of a generator that are looked through for what belongs to one thread.
const FUNCTIONS_LIMIT: usize = 200;

/// What stands for the end of the items.
const END: &str = "end";

/// The fix of a loop over a stream that cannot move; `None` for anything else.
pub(super) fn one_by_one<'a>(
    pass: &Pass<'a>,
    finding: &'a Finding,
    place: &Place<'a>,
) -> Option<Result<Draft, Unfixable>> {
    let kind = finding.leaf.blocking.kind;
    if !matches!(kind, Kind::Http | Kind::Sdk | Kind::Network)
        || finding.weight == Weight::Light
        || finding.context().awaited
    {
        return None;
    }
    let stream = Stream::of(pass, finding, place)?;
    Some(stream.draft(pass, finding, place))
}

/// A loop over a stream, and where that comes from.
struct Stream<'a> {
    function: &'a ast::StmtFunctionDef,
    statement: &'a ast::StmtFor,
    /// The call that blocks before the first item, if that does, and what is known of it.
    made: Option<(&'a ast::ExprCall, &'a Finding)>,
    /// The name of what the items are asked of: `response` of `response.iter_lines()`.
    asked: Option<&'a str>,
}

impl<'a> Stream<'a> {
    fn of(pass: &Pass<'a>, finding: &'a Finding, place: &Place<'a>) -> Option<Self> {
        let function = place.function().filter(|function| function.is_async)?;
        let (made, asked) = match finding.site.kind {
            SiteKind::Iterate => {
                let asked = asked(place);
                (maker(pass, finding, place, asked).ok()?, asked)
            }
            SiteKind::Call if finding.live || finding.leaf.live => {
                (Some((place.call?, finding)), None)
            }
            _ => return None,
        };
        let statement = match place.parent()? {
            AnyNodeRef::StmtFor(statement) if statement.iter.range() == place.range => statement,
            AnyNodeRef::StmtAssign(assign) if finding.is_call() => only_loop(function, assign)?,
            _ => return None,
        };
        if let Some((call, _)) = made {
            // What blocks in between has a fix of its own.
            let start = call.start().min(statement.start());
            let between = TextRange::new(start, statement.iter.end());
            let mut others = pass.findings_in(between);
            if others.any(|other| {
                other.range() != call.range() && other.range() != statement.iter.range()
            }) {
                return None;
            }
        }
        // What neither waits nor hands anything on has another reason not to move.
        let mut hands_on = false;
        scan::each_expr(&statement.body, false, |expr| {
            hands_on |= matches!(expr, Expr::Await(_) | Expr::Yield(_));
        });
        scan::each_stmt(&statement.body, |stmt| {
            hands_on |= matches!(stmt, Stmt::For(inner) if inner.is_async)
                || matches!(stmt, Stmt::With(inner) if inner.is_async);
        });
        let starts_line = pass.source.text()[..statement.body.first()?.start().to_usize()]
            .trim_end_matches([' ', '\t'])
            .ends_with('\n');
        (!statement.is_async && hands_on && starts_line).then_some(Stream {
            function,
            statement,
            made,
            asked,
        })
    }

    fn draft(
        &self,
        pass: &Pass<'_>,
        finding: &Finding,
        place: &Place<'_>,
    ) -> Result<Draft, Unfixable> {
        let mut draft = Draft::default();
        refuse_by_callee(pass, finding)?;
        let generator = finding.helper.filter(|_| !finding.is_call());
        if let Some(bound) = generator.and_then(|generator| bound_inside(pass, generator)) {
            return Err(Unfixable::new(
                Reason::ThreadAffine,
                format!(
                    "each item comes from whatever thread is free, and `{bound}` stays with one"
                ),
            ));
        }
        place.check_await(pass)?;
        hazards::check(pass, finding, place, &mut draft.cautions)?;
        draft.cautions.extend(self.changes_between(pass));
        draft.cautions.extend(self.leaves_open(pass));
        draft.cautions.extend(self.closed_meanwhile(pass, place));
        draft.cautions.extend(finding.cautions().map(str::to_owned));
        draft.say_once();
        let Some(stepping) = Stepping::of(pass, finding.function, self.function, self.statement)
        else {
            return Err(Unfixable::new(
                Reason::LazyResult,
                "the head of the loop cannot be written anew",
            ));
        };
        let runtime = runtime(pass)?;
        if let Some((call, maker)) = self.made {
            let made = Place::of(pass, maker)?;
            if made.range != place.range {
                refuse_by_callee(pass, maker)?;
                hazards::check(pass, maker, &made, &mut draft.cautions)?;
                draft.cautions.extend(maker.cautions().map(str::to_owned));
            }
            offload(pass, maker, &made, call, runtime, &mut draft)?;
            if made.range != place.range {
                draft.covers = Some(call.range().cover(self.statement.iter.range()));
            }
        }
        let next = spelling(pass, finding, runtime, false, &mut draft)?;
        draft.say_once();
        let end = stepping.free_name(END, 0);
        let target = stepping.target();
        let item = match target {
            Some(target) => target.to_owned(),
            None => stepping.free_name("item", self.earlier()),
        };
        let source = pass.source;
        let newline = source.stylist().line_ending().as_str();
        let outer = source.indentation(self.statement.start());
        let iter = &*self.statement.iter;
        let is_iterator = !finding.is_call() && is_iterator(pass, iter);
        let head = |iterator: &str| {
            let head = stepping.head(&next, &item, iterator, &end);
            format!("{end} = object(){newline}{outer}{head}")
        };
        match iter {
            // It has a name that goes on meaning it.
            Expr::Name(name) if is_iterator && !self.binds(&name.id) => {
                draft.edits.push(Edit::range_replacement(
                    head(&name.id),
                    TextRange::new(self.statement.start(), iter.end()),
                ));
            }
            _ => {
                let items = self.items();
                let is_free = !is_taken(pass, finding.function, self.function, &items);
                let items = if is_free { &items } else { "items" };
                let iterator = stepping.free_name(items, self.earlier());
                let (opening, closing) = if is_iterator {
                    ("", "")
                } else {
                    ("iter(", ")")
                };
                draft.edits.push(Edit::range_replacement(
                    format!("{iterator} = {opening}"),
                    TextRange::new(self.statement.start(), iter.start()),
                ));
                draft.edits.push(Edit::insertion(
                    format!("{closing}{newline}{outer}{}", head(&iterator)),
                    iter.end(),
                ));
            }
        }
        if target.is_none()
            && let Some(first) = self.statement.body.first()
        {
            let inner = source.indentation(first.start());
            draft.edits.push(Edit::insertion(
                format!(
                    "{} = {item}{newline}{inner}",
                    source.slice(self.statement.target.range())
                ),
                first.start(),
            ));
        }
        Ok(draft)
    }

    /// What the items are called together: `chunks` of `for chunk in ...`.
    fn items(&self) -> String {
        let Expr::Name(target) = &*self.statement.target else {
            return "items".to_owned();
        };
        let name = target.id.as_str();
        let is_noun = name.starts_with(char::is_alphabetic) && name == name.to_lowercase();
        if name.len() < 3 || !is_noun || name.ends_with("data") {
            return "items".to_owned();
        }
        let sibilant = ["s", "x", "z", "ch", "sh"];
        if let Some(stem) = name.strip_suffix('y')
            && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
        {
            return format!("{stem}ies");
        }
        if sibilant.iter().any(|end| name.ends_with(end)) {
            return format!("{name}es");
        }
        format!("{name}s")
    }

    /// Whether a round binds a name anew.
    fn binds(&self, name: &str) -> bool {
        let bound = bound_names(&self.statement.body);
        bound.iter().any(|bound| bound == name)
    }

    /// Loops before this one whose items may be called the same.
    fn earlier(&self) -> usize {
        let mut earlier = 0;
        scan::each_stmt(&self.function.body, |stmt| {
            if let Stmt::For(other) = stmt
                && !other.is_async
                && other.start() < self.statement.start()
            {
                let other = Stream {
                    statement: other,
                    ..*self
                };
                earlier += usize::from(other.items() == self.items());
            }
        });
        earlier
    }

    /// What a round changes that other tasks now find between two of them, as a sentence.
    fn changes_between(&self, pass: &Pass<'_>) -> Option<String> {
        let mut changed = None;
        let mut note = |target: &Expr| {
            let mut root = target;
            loop {
                root = match root {
                    Expr::Attribute(attribute) => &attribute.value,
                    Expr::Subscript(subscript) => &subscript.value,
                    _ => break,
                };
            }
            let is_local = root.as_name_expr().is_some_and(|name| {
                !self.function.parameters.includes(&name.id)
                    && bound_names(&self.function.body)
                        .iter()
                        .any(|bound| *bound == name.id.as_str())
            });
            if root.range() != target.range() && !is_local {
                changed
                    .get_or_insert((pass.source.slice(target.range()).to_owned(), target.start()));
            }
        };
        scan::each_stmt(&self.statement.body, |stmt| match stmt {
            Stmt::Assign(assign) => assign.targets.iter().for_each(&mut note),
            Stmt::AugAssign(assign) => note(&assign.target),
            Stmt::Delete(delete) => delete.targets.iter().for_each(&mut note),
            _ => {}
        });
        scan::each_expr(&self.statement.body, false, |expr| {
            if let Expr::Call(call) = expr
                && let Expr::Attribute(method) = &*call.func
                && MUTATORS.contains(&method.attr.as_str())
                && method.value.is_attribute_expr()
            {
                note(&method.value);
            }
        });
        let (name, at) = changed?;
        Some(format!(
            "`{name}` is changed on line {}: other tasks run between two items now",
            pass.source.line(at)
        ))
    }

    /// What the coroutine closes when it is cancelled, as a sentence.
    fn closed_meanwhile(&self, pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
        let asked = self.asked?;
        let line = place.enclosing().find_map(|(node, below)| match node {
            AnyNodeRef::StmtWith(with) if below.start() >= with.body.first()?.start() => {
                let mut items = with.items.iter();
                let closes = items.any(|item| {
                    let target = item.optional_vars.as_deref();
                    target
                        .into_iter()
                        .chain([&item.context_expr])
                        .any(|expr| scan::expr_reads(expr, asked) || is_name(expr, asked))
                });
                closes.then(|| with.start())
            }
            AnyNodeRef::StmtTry(statement) => {
                let closes = scan::reads(&statement.finalbody, asked) > 0;
                closes.then(|| statement.finalbody.first().map(Ranged::start))?
            }
            _ => None,
        })?;
        Some(format!(
            "a cancelled task closes `{asked}` (line {}) while the thread still reads from it",
            pass.source.line(line)
        ))
    }

    /// What is left before its end is closed later than so far, as a sentence.
    fn leaves_open(&self, pass: &Pass<'_>) -> Option<String> {
        let left = leaves(&self.statement.body)?;
        Some(format!(
            "where line {} leaves the loop, the stream stays open until `{}` ends",
            pass.source.line(left.start()),
            self.function.name
        ))
    }
}

/// What a generator keeps between two items that belongs to one thread: a connection, a lock, a browser.
fn bound_inside(pass: &Pass<'_>, generator: FunctionRef) -> Option<String> {
    let catalog = &pass.project.catalog;
    let bound = |types: &Types| {
        types.present().find_map(|member| match member {
            Type::Instance(name, _) => catalog.bound_to_thread(name).map(|_| name.to_string()),
            Type::External(name) | Type::ExternalMethod(name, _) => catalog
                .blocking(name)
                .filter(|blocking| matches!(blocking.form, Form::Pinned(_)))
                .map(|_| name.to_string()),
            _ => None,
        })
    };
    let mut pending = vec![generator];
    let mut seen = Vec::new();
    while let Some(function) = pending.pop() {
        if seen.contains(&function) || seen.len() > FUNCTIONS_LIMIT {
            continue;
        }
        seen.push(function);
        let facts = pass.project.ready(function.file);
        for site in &facts.function(function.function).sites {
            let mut types = pass.inference.value(function.file, site.value);
            if let Value::Call(id) = facts.value(site.value) {
                types.add(pass.inference.value(function.file, facts.call(*id).callee));
            }
            if let Some(bound) = bound(&types) {
                return Some(bound);
            }
            pending.extend(types.present().filter_map(|member| match member {
                Type::Function(callee) | Type::Method(callee, _) | Type::ContextManager(callee) => {
                    Some(*callee)
                }
                _ => None,
            }));
        }
    }
    None
}

fn is_name(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Name(other) if other.id.as_str() == name)
}

/// The name that an expression starts with.
fn asked<'a>(place: &Place<'a>) -> Option<&'a str> {
    let mut root = place.node().as_expr_ref()?;
    loop {
        root = match root {
            ExprRef::Attribute(attribute) => (&*attribute.value).into(),
            ExprRef::Call(call) => (&*call.func).into(),
            ExprRef::Subscript(subscript) => (&*subscript.value).into(),
            ExprRef::Name(name) => return Some(name.id.as_str()),
            _ => return None,
        };
    }
}

/// The call that made what the items are asked of, where that blocks as well: `requests.get(url).iter_lines()`, the manager
/// of the `with` around, or what is assigned to the name. An error where it cannot move along.
fn maker<'a>(
    pass: &Pass<'a>,
    finding: &Finding,
    place: &Place<'a>,
    asked: Option<&str>,
) -> Result<Option<(&'a ast::ExprCall, &'a Finding)>, ()> {
    let mut inside = pass.findings_in(place.range);
    if let Some(opened) = inside.find(|it| it.is_call() && it.range() != place.range) {
        let made = Place::of(pass, opened).map_err(|_| ())?;
        let call = made
            .call
            .filter(|call| call.start() == place.start() && (opened.live || opened.leaf.live));
        return call.map(|call| Some((call, opened))).ok_or(());
    }
    let manager = place.enclosing().find_map(|(node, below)| match node {
        AnyNodeRef::StmtWith(with)
            if !with.is_async && below.start() >= with.body.first()?.start() =>
        {
            let mut items = with.items.iter();
            let item = items.find(|item| {
                let target = item.optional_vars.as_deref();
                target.is_some_and(|target| asked.is_some_and(|asked| is_name(target, asked)))
            })?;
            let call = item.context_expr.as_call_expr()?;
            let mut calls = pass.findings_in(call.range());
            let found = calls.find(|it| it.range() == call.range() && it.is_call())?;
            Some((call, found))
        }
        _ => None,
    });
    if manager.is_some() {
        return Ok(manager);
    }
    if let Some(assigned) = asked.and_then(|asked| assigned(pass, finding, place, asked)) {
        return Ok(Some(assigned));
    }
    match live_maker(pass, finding) {
        Some(_) => Err(()),
        None => Ok(None),
    }
}

/// The call that opens what a name stands for, when nothing else is ever assigned to it.
fn assigned<'a>(
    pass: &Pass<'a>,
    finding: &Finding,
    place: &Place<'a>,
    name: &str,
) -> Option<(&'a ast::ExprCall, &'a Finding)> {
    let function = place.function()?;
    let mut stored = 0;
    scan::each_expr(&function.body, true, |expr| {
        stored += usize::from(matches!(expr, Expr::Name(other)
            if other.id.as_str() == name && !other.ctx.is_load()));
    });
    let mut before = pass.findings_in(function.range).filter(|other| {
        let is_open = other.live || other.leaf.live;
        is_open
            && other.is_call()
            && other.function == finding.function
            && other.range().end() <= place.start()
    });
    before.find_map(|opened| {
        let made = Place::of(pass, opened).ok()?;
        let is_assigned = matches!(made.parent(), Some(AnyNodeRef::StmtAssign(assign))
            if matches!(&*assign.targets, [target] if is_name(target, name)));
        let call = made.call.filter(|_| is_assigned && stored == 1)?;
        Some((call, opened))
    })
}

/// The `break` that leaves a loop, of those in its body.
fn leaves(body: &[Stmt]) -> Option<TextRange> {
    body.iter().find_map(|stmt| match stmt {
        Stmt::Break(found) => Some(found.range()),
        Stmt::For(inner) => leaves(&inner.orelse),
        Stmt::While(inner) => leaves(&inner.orelse),
        _ => crate::region::blocks(stmt).into_iter().find_map(leaves),
    })
}

/// The loop over what a statement assigns to a name, when that is all that the name is for.
fn only_loop<'a>(
    function: &'a ast::StmtFunctionDef,
    assign: &ast::StmtAssign,
) -> Option<&'a ast::StmtFor> {
    let [Expr::Name(name)] = &*assign.targets else {
        return None;
    };
    let mut loops: Vec<&ast::StmtFor> = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::For(statement) = stmt
            && matches!(&*statement.iter, Expr::Name(iter) if iter.id == name.id)
        {
            loops.push(statement);
        }
    });
    let mut uses = 0;
    scan::each_expr(&function.body, true, |expr| {
        uses += usize::from(matches!(expr, Expr::Name(other) if other.id == name.id));
    });
    match *loops {
        // The target, and the loop.
        [only] if uses == 2 && only.start() > assign.end() => Some(only),
        _ => None,
    }
}

/// Whether what an expression gives is its own iterator.
fn is_iterator(pass: &Pass<'_>, expr: &Expr) -> bool {
    let types = pass.types_of(expr);
    !types.unknown
        && !types.is_blank()
        && types
            .present()
            .all(|member| matches!(member, Type::Generator(_)))
}
