//! A file that stays open while its coroutine waits for something else: each step on it goes to a thread by itself.
//!
//! `with open(path, "wb") as f:` around `async for chunk in response: f.write(chunk)` cannot move. Opening the file can, and
//! so can each write. The end of the `with` stays: it only empties the buffer, and it closes the file whatever happens. A
//! buffered file lets one thread in at a time, so after a cancellation the end waits for the step that is still on its way,
//! and a step that comes later finds the file closed.

use ruff_python_ast::{self as ast, AnyNodeRef, Arguments, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use super::{Draft, hazards, offload, runtime, spelling, usually_fast};
use crate::catalog::Weight;
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::SiteKind;
use crate::transform::Pass;

/// What opens a file that is buffered unless it is told otherwise, and the position of its mode among the arguments.
const OPENERS: &[(&str, usize)] = &[
    ("builtins.open", 1),
    ("io.open", 1),
    ("pathlib.Path.open", 0),
    (NAMED_TEMPORARY, 0),
];

const NAMED_TEMPORARY: &str = "tempfile.NamedTemporaryFile";

/// Methods that leave nothing of the file behind, and the attributes of a file.
const USES: &[&str] = &[
    "close",
    "closed",
    "encoding",
    "fileno",
    "flush",
    "mode",
    "name",
    "read",
    "readable",
    "readline",
    "readlines",
    "seek",
    "seekable",
    "tell",
    "truncate",
    "writable",
    "write",
    "writelines",
];

pub(super) const BUFFERED: &str =
    "goes through the buffer of the file: usually done in less time than a thread hop takes";

/// The fix of one step on a file that the coroutine keeps open; `None` for anything else.
pub(super) fn step(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<Result<Draft, Unfixable>> {
    if finding.helper.is_some() || finding.uncertain || finding.context().awaited {
        return None;
    }
    let file = File::of(pass, finding, place)?;
    let asked_for = pass.settings.strict && finding.leaf.live;
    if finding.site.kind == SiteKind::With || finding.weight == Weight::Light && !asked_for {
        return (!pass.settings.strict || finding.site.kind == SiteKind::With)
            .then(|| Err(usually_fast()));
    }
    if !pass.settings.strict && file.is_small(pass, place) {
        return Some(Err(Unfixable::new(Reason::UsuallyFast, BUFFERED)));
    }
    Some(file.draft(pass, finding, place))
}

/// Whether a line goes into the buffer of a file that was opened elsewhere, once for each round of a loop:
/// `self.file.write(f"{name}\n")`.
pub(super) fn is_line_in_loop(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> bool {
    let Some(call) = place.call else {
        return false;
    };
    let [text] = &*call.arguments.args else {
        return false;
    };
    let around = place.enclosing().find_map(|(node, _)| match node {
        AnyNodeRef::StmtFor(statement) => Some(statement.iter.range()),
        AnyNodeRef::StmtWhile(statement) => Some(statement.test.range()),
        _ => None,
    });
    let formats = matches!(text, Expr::FString(_))
        && matches!(text, Expr::FString(text) if text.value.elements().last().is_some_and(
            |element| matches!(element, ast::InterpolatedStringElement::Literal(end) if end.value.ends_with('\n'))
        ));
    finding.helper.is_none()
        && finding.leaf.name == "io.IOBase.write"
        && around.is_some_and(|around| {
            formats
                || text.is_literal_expr()
                || gives_lines(pass.source.slice(around))
                || gives_lines(pass.source.slice(text))
        })
}

/// A file that a coroutine opens, keeps to itself, and has open while it waits for something else.
struct File<'a> {
    name: &'a str,
    opener: Opener<'a>,
    /// The statements in which it is open, as far as they say its name.
    body: &'a [Stmt],
    /// Something goes over it line by line.
    by_line: bool,
}

/// `open(path, "wb")`, also as what a thread is told to do.
struct Opener<'a> {
    name: &'static str,
    arguments: &'a [Expr],
    keywords: &'a [ast::Keyword],
    /// Where the mode stands among the arguments.
    mode: usize,
}

impl<'a> File<'a> {
    /// The file that a finding opens or works on.
    fn of(pass: &Pass<'a>, finding: &Finding, place: &Place<'a>) -> Option<File<'a>> {
        let function = place.function()?;
        let opens = place
            .call
            .is_some_and(|call| opening(pass, &call.func).is_some());
        let worked_on = match (finding.site.kind, place.call, place.node()) {
            (SiteKind::Call, Some(call), _) if !opens => match &*call.func {
                Expr::Attribute(method) if finding.leaf.name.starts_with("io.") => {
                    method.value.as_name_expr()
                }
                _ => call.arguments.args.iter().find_map(given_file),
            },
            (SiteKind::Iterate, None, AnyNodeRef::ExprName(name)) => Some(name),
            _ => None,
        };
        // A `with` around it, or the assignment in the same function.
        for (node, below) in place.enclosing() {
            let AnyNodeRef::StmtWith(with) = node else {
                continue;
            };
            for item in with.items.iter().filter(|_| !with.is_async) {
                let Some(Expr::Name(name)) = item.optional_vars.as_deref() else {
                    continue;
                };
                let is_opener = item.context_expr.range().contains_range(place.range);
                let works = worked_on.is_some_and(|on| on.id == name.id)
                    && below.start() > item.context_expr.end();
                if is_opener || works {
                    let opener = Opener::of(pass, &item.context_expr)?;
                    return File::new(pass, name.id.as_str(), opener, &with.body, 0);
                }
            }
        }
        let mut assigned = None;
        let mut stores = 0;
        let opened_here = match place.parent() {
            Some(AnyNodeRef::StmtAssign(assign)) => match &*assign.targets {
                [Expr::Name(name)] => Some(name),
                _ => None,
            },
            _ => None,
        };
        let name = worked_on.or(opened_here)?.id.as_str();
        scan::each_stmt(&function.body, |stmt| {
            if let Stmt::Assign(assign) = stmt
                && matches!(&*assign.targets, [Expr::Name(target)] if target.id.as_str() == name)
            {
                assigned = Some(assign);
            }
        });
        scan::each_expr(&function.body, true, |expr| {
            stores += usize::from(matches!(expr, Expr::Name(target)
                if target.id.as_str() == name && !target.ctx.is_load()));
        });
        let assigned = assigned.filter(|_| stores == 1)?;
        let opener = Opener::of(pass, &assigned.value)?;
        // Nobody deletes one that was made for a task that has gone.
        if opener.name == NAMED_TEMPORARY {
            return None;
        }
        File::new(pass, name, opener, &function.body, 1)
    }

    /// The file, when its coroutine keeps it to itself and waits while it is open; `assigned` times its name is given to
    /// it in the body.
    fn new(
        pass: &Pass<'a>,
        name: &'a str,
        opener: Opener<'a>,
        body: &'a [Stmt],
        assigned: usize,
    ) -> Option<File<'a>> {
        let mut by_line = false;
        let mut known = Vec::new();
        let mut waits = false;
        let is_it = |expr: &Expr| matches!(expr, Expr::Name(found) if found.id.as_str() == name);
        scan::each_stmt(body, |stmt| match stmt {
            Stmt::For(statement) => {
                waits |= statement.is_async;
                if !statement.is_async && is_it(&statement.iter) {
                    known.push(statement.iter.range());
                    by_line = true;
                }
            }
            Stmt::With(statement) => waits |= statement.is_async,
            _ => {}
        });
        scan::each_expr(body, false, |expr| match expr {
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => waits = true,
            Expr::Attribute(attribute)
                if is_it(&attribute.value) && USES.contains(&attribute.attr.as_str()) =>
            {
                known.push(attribute.value.range());
            }
            Expr::Call(call) => {
                let reads_or_writes = pass.findings_in(call.range()).any(|finding| {
                    finding.range() == call.range()
                        && finding.is_certain()
                        && finding.helper.is_none()
                        && finding.leaf.free
                        && !finding.lazy
                        && !finding.live
                        && !finding.leaf.live
                });
                if reads_or_writes {
                    let given = call.arguments.args.iter().filter(|given| is_it(given));
                    known.extend(given.map(Ranged::range));
                }
            }
            _ => {}
        });
        let mut mentions = 0;
        let mut stores = 0;
        scan::each_expr(body, true, |expr| {
            if let Expr::Name(found) = expr
                && found.id.as_str() == name
            {
                mentions += usize::from(found.ctx.is_load());
                stores += usize::from(!found.ctx.is_load());
            }
        });
        (waits && stores == assigned && mentions > 0 && mentions == known.len()).then_some(File {
            name,
            opener,
            body,
            by_line,
        })
    }

    /// Whether a step only moves some bytes to or from the buffer of the file.
    fn is_small(&self, pass: &Pass<'_>, place: &Place<'_>) -> bool {
        let Some(call) = place.call else {
            return false;
        };
        let Expr::Attribute(method) = &*call.func else {
            return false;
        };
        let repeated = self.repeated(place);
        match method.attr.as_str() {
            "readline" => repeated.is_some(),
            "read" => {
                let size = call.arguments.args.first();
                repeated.is_some() && size.is_some_and(|size| !is_piece(pass, size))
            }
            "write" => {
                let text = call.arguments.args.first();
                text.is_some_and(Expr::is_literal_expr)
                    || repeated.is_some_and(|around| {
                        !self.opener.is_binary()
                            || gives_lines(pass.source.slice(around))
                            || text.is_some_and(|text| gives_lines(pass.source.slice(text)))
                    })
            }
            _ => false,
        }
    }

    /// What says how often the innermost loop around a place runs, if that loop runs while the file is open.
    fn repeated(&self, place: &Place<'_>) -> Option<TextRange> {
        let first = self.body.first()?.start();
        place
            .enclosing()
            .find_map(|(node, _)| match node {
                AnyNodeRef::StmtFor(statement) => Some((statement.range(), statement.iter.range())),
                AnyNodeRef::StmtWhile(statement) => {
                    Some((statement.range(), statement.test.range()))
                }
                _ => None,
            })
            .filter(|(range, _)| range.start() >= first)
            .map(|(_, around)| around)
    }

    fn draft(
        &self,
        pass: &Pass<'_>,
        finding: &Finding,
        place: &Place<'_>,
    ) -> Result<Draft, Unfixable> {
        let mut draft = Draft::default();
        place.check_await(pass)?;
        hazards::check(pass, finding, place, &mut draft.cautions)?;
        let runtime = runtime(pass)?;
        match place.call {
            Some(call) => offload(pass, finding, place, call, runtime, &mut draft)?,
            None => {
                let offload = spelling(pass, finding, runtime, false, &mut draft)?;
                let lines = offload.of_arguments(&[&format!("{}.readlines", self.name)]);
                let edit = Edit::range_replacement(format!("await {lines}"), place.range);
                draft.edits.push(edit);
            }
        }
        hazards::split(pass, finding, place, &mut draft)?;
        draft.cautions.extend(finding.cautions().map(str::to_owned));
        if self.by_line && (place.call.is_none() || finding.leaf.live) {
            draft
                .cautions
                .push("all of it is read before the first line is used".to_owned());
        }
        if finding.leaf.live
            && self.opener.name == NAMED_TEMPORARY
            && self.opener.keyword("delete").is_some()
        {
            draft.cautions.push(
                "when the task is cancelled, the file is made all the same and nobody deletes it"
                    .to_owned(),
            );
        }
        if finding.leaf.live
            && !self.only_reads()
            && let Some(line) = self.clean_up(pass, place)
        {
            draft.cautions.push(format!(
                "when the task is cancelled, the clean-up on line {line} may come before the file is made"
            ));
        }
        if !finding.leaf.live && self.is_handled(place) {
            draft.cautions.push(format!(
                "when the task is cancelled, the clean-up uses `{}` while the worker thread may not have begun",
                self.name
            ));
        }
        draft.say_once();
        Ok(draft)
    }

    /// Whether a handler or a `finally` around a step goes on with the file.
    fn is_handled(&self, place: &Place<'_>) -> bool {
        let first = self.body.first().map(Ranged::start);
        place.enclosing().any(|(node, below)| {
            let AnyNodeRef::StmtTry(statement) = node else {
                return false;
            };
            let in_body = statement
                .body
                .iter()
                .any(|stmt| stmt.range().contains_range(below.range()));
            let mut handlers = statement.handlers.iter();
            in_body
                && first.is_some_and(|first| statement.start() >= first)
                && (self.is_used_in(&statement.finalbody)
                    || handlers.any(|handler| {
                        let ast::ExceptHandler::ExceptHandler(handler) = handler;
                        self.is_used_in(&handler.body)
                    }))
        })
    }

    /// The line of a handler or a `finally` around all of it that speaks of what the file is called.
    fn clean_up(&self, pass: &Pass<'_>, place: &Place<'_>) -> Option<usize> {
        let mut names = Vec::new();
        for argument in self.opener.arguments {
            scan::each_part(argument, |part| names.extend(part.as_name_expr()));
        }
        if let Some(Expr::Attribute(method)) = place.call.map(|call| &*call.func) {
            scan::each_part(&method.value, |part| names.extend(part.as_name_expr()));
        }
        place.enclosing().find_map(|(node, below)| {
            let AnyNodeRef::StmtTry(statement) = node else {
                return None;
            };
            let mut body = statement.body.iter();
            if !body.any(|stmt| stmt.range().contains_range(below.range())) {
                return None;
            }
            let mut line = None;
            let mut look = |clause: &[Stmt]| {
                scan::each_expr(clause, true, |expr| {
                    let speaks = matches!(expr, Expr::Name(name)
                        if names.iter().any(|known| known.id == name.id));
                    if speaks {
                        line.get_or_insert(pass.source.line(expr.start()));
                    }
                });
            };
            for handler in &statement.handlers {
                let ast::ExceptHandler::ExceptHandler(handler) = handler;
                look(&handler.body);
            }
            look(&statement.finalbody);
            line
        })
    }

    /// Whether opening it makes and empties nothing.
    fn only_reads(&self) -> bool {
        let opener = &self.opener;
        match opener
            .arguments
            .get(opener.mode)
            .or_else(|| opener.keyword("mode"))
        {
            Some(Expr::StringLiteral(mode)) => !mode.value.to_str().contains(['w', 'a', 'x', '+']),
            Some(_) => false,
            None => opener.name != NAMED_TEMPORARY,
        }
    }

    /// Whether statements do more with the file than closing it.
    fn is_used_in(&self, body: &[Stmt]) -> bool {
        let mut used = false;
        scan::each_expr(body, false, |expr| {
            used |= matches!(expr, Expr::Attribute(attribute)
                if attribute.attr.as_str() != "close"
                    && attribute.attr.as_str() != "name"
                    && matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == self.name));
        });
        used
    }
}

impl<'a> Opener<'a> {
    /// The call that opens a buffered file in an expression: the expression itself, or what a thread is told to call.
    fn of(pass: &Pass<'a>, expr: &'a Expr) -> Option<Opener<'a>> {
        let mut found = None;
        scan::each_part(expr, |part| {
            let Expr::Call(call) = part else {
                return;
            };
            let Arguments { args, keywords, .. } = &call.arguments;
            let direct = opening(pass, &call.func).map(|known| (known, &args[..]));
            let told = || {
                let position = args
                    .iter()
                    .position(|given| opening(pass, given).is_some())?;
                Some((opening(pass, &args[position])?, &args[position + 1..]))
            };
            if let Some(((name, mode), arguments)) = direct.or_else(told) {
                found.get_or_insert(Opener {
                    name,
                    arguments,
                    keywords,
                    mode,
                });
            }
        });
        let is_whole = match expr {
            Expr::Call(_) => true,
            Expr::Await(awaited) => awaited.value.is_call_expr(),
            _ => false,
        };
        let opener = found.filter(|_| is_whole)?;
        let buffered = opener.arguments.len() <= opener.mode + 1
            && opener.keyword("buffering").is_none()
            && opener.keyword("opener").is_none()
            && opener.keywords.iter().all(|keyword| keyword.arg.is_some())
            && !opener.arguments.iter().any(Expr::is_starred_expr);
        buffered.then_some(opener)
    }

    fn keyword(&self, name: &str) -> Option<&'a Expr> {
        let mut keywords = self.keywords.iter();
        keywords
            .find(|keyword| keyword.arg.as_ref().is_some_and(|arg| arg.as_str() == name))
            .map(|keyword| &keyword.value)
    }

    /// Whether it gives bytes for certain.
    fn is_binary(&self) -> bool {
        match self
            .arguments
            .get(self.mode)
            .or_else(|| self.keyword("mode"))
        {
            Some(Expr::StringLiteral(mode)) => mode.value.to_str().contains('b'),
            Some(_) => false,
            None => self.name == NAMED_TEMPORARY,
        }
    }
}

/// Whether as many bytes are worth a hop: some thousand, or as many as a name says that a chunk has.
fn is_piece(pass: &Pass<'_>, size: &Expr) -> bool {
    match size {
        Expr::NumberLiteral(literal) => literal
            .value
            .as_int()
            .and_then(ast::Int::as_u64)
            .is_some_and(|bytes| bytes >= 4096),
        // `1024 * 1024`, `1 << 20`
        Expr::BinOp(operation) => {
            matches!(operation.op, ast::Operator::Mult | ast::Operator::LShift)
        }
        other => {
            let name = pass.source.slice(other.range()).to_ascii_lowercase();
            ["block", "buf", "chunk"]
                .iter()
                .any(|word| name.contains(word))
        }
    }
}

/// Whether an expression gives something line by line, as streams of asyncio and of aiohttp do that are iterated over.
fn gives_lines(text: &str) -> bool {
    text.contains("line")
        || ["stdout", "stderr", ".content"]
            .iter()
            .any(|stream| text.ends_with(stream))
}

/// A name that is an argument, or whose file descriptor is.
fn given_file(argument: &Expr) -> Option<&ast::ExprName> {
    match argument {
        Expr::Name(name) => Some(name),
        Expr::Call(call) => match &*call.func {
            Expr::Attribute(method) if method.attr.as_str() == "fileno" => {
                method.value.as_name_expr()
            }
            _ => None,
        },
        _ => None,
    }
}

/// What an expression names, when that opens files.
fn opening(pass: &Pass<'_>, expr: &Expr) -> Option<(&'static str, usize)> {
    if !matches!(expr, Expr::Name(_) | Expr::Attribute(_)) {
        return None;
    }
    let types = pass.types_of(expr);
    let mut present = types.present();
    let name = match (present.next()?, present.next()) {
        (Type::External(name) | Type::ExternalMethod(name, _), None) => name.as_str(),
        _ => return None,
    };
    OPENERS.iter().find(|(known, _)| *known == name).copied()
}
