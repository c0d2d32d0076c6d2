//! Waits for a limited time, or for none at all, which the twin is not told of: `asyncio.wait_for` limits them.
//!
//! What tells that the time is over is another exception then, so a clause around the call has to catch it, and nothing
//! else in the body of that may raise either of the two.

use ruff_python_ast::{self as ast, AnyNodeRef, ExceptHandler, Expr, Number, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::uses::{Occurrences, Use};
use super::{Place, check_hazards};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::strategy::Draft;
use crate::strategy::exceptions::{another, another_in, caught, raises_again};
use crate::strategy::rewriting::block_of;
use crate::swap::{Expiry, Swap, Wait};
use crate::transform::Pass;

/// Classes that include the timeouts of asyncio, beside those that include everything.
const TIMEOUTS: &[&str] = &[
    "builtins.OSError",
    "builtins.IOError",
    "builtins.EnvironmentError",
    "builtins.TimeoutError",
    "asyncio.TimeoutError",
    "socket.timeout",
    "concurrent.futures.TimeoutError",
];

/// Classes that include both what is raised before and what is raised afterwards.
const EVERYTHING: &[&str] = &["builtins.Exception", "builtins.BaseException"];

type Step = Result<(), String>;

/// What the limited waits of an object come to, in all files.
#[derive(Default)]
pub(super) struct Limits {
    /// A line that looks whether what it has waited for has come to pass.
    looks: Option<usize>,
    /// A line after which that is forgotten.
    forgets: Option<usize>,
}

impl Limits {
    /// Refuses what would look too late.
    pub(super) fn check(&self) -> Step {
        match (self.looks, self.forgets) {
            (Some(looks), Some(forgets)) => Err(format!(
                "line {forgets} may clear it before line {looks} sees that it was set"
            )),
            _ => Ok(()),
        }
    }

    /// Rewrites the limited waits of a part, and the clauses around them; gives the calls that are done with.
    pub(super) fn rewrite(
        &mut self,
        pass: &Pass<'_>,
        finding: &Finding,
        uses: &[Use<'_>],
        row: &'static Swap,
        draft: &mut Draft,
    ) -> Result<Vec<TextRange>, String> {
        let own: Vec<TextRange> = uses
            .iter()
            .filter_map(|used| Some(used.call?.range()))
            .collect();
        let mut waiting = Waiting {
            pass,
            finding,
            row,
            draft,
            own,
            clauses: Vec::new(),
        };
        let mut done = Vec::new();
        for used in uses {
            let forgets = |wait: &Wait| matches!(wait.end, Expiry::Tells(by) if by == used.path);
            let line = pass.source.line(used.range.start());
            if row.waits.iter().any(forgets) {
                self.forgets = Some(line);
            }
            let (Some(wait), Some(call)) = (row.wait(&used.path), used.call) else {
                continue;
            };
            let given = waiting.read(wait, used, call)?;
            let (Some(limit), false) = (given.limit, used.elsewhere) else {
                continue;
            };
            if let (Expiry::Tells(_), Limit::Seconds(_)) = (wait.end, limit)
                && !waiting.is_statement(call)
            {
                self.looks = Some(line);
            }
            done.extend(waiting.limit(wait, used, &given, limit)?);
        }
        waiting.write_clauses()?;
        Ok(done)
    }
}

/// For how long a call waits, when it is told.
#[derive(Clone, Copy)]
enum Limit<'a> {
    None,
    Seconds(&'a Expr),
    Forever,
}

/// The arguments of a call.
struct Given<'a> {
    call: &'a ast::ExprCall,
    /// What is left of them.
    kept: Option<TextRange>,
    limit: Option<Limit<'a>>,
}

/// The waits of one part of the program.
struct Waiting<'a, 'p, 'd> {
    pass: &'p Pass<'a>,
    finding: &'p Finding,
    row: &'static Swap,
    draft: &'d mut Draft,
    /// Calls of methods of the object.
    own: Vec<TextRange>,
    /// What is caught, with the exceptions that are raised in its place.
    clauses: Vec<(TextRange, Vec<String>)>,
}

impl<'a> Waiting<'a, '_, '_> {
    fn line(&self, range: impl Ranged) -> usize {
        self.pass.source.line(range.start())
    }

    /// Reads the arguments of a call of a method that waits, or of the one that does not.
    fn read(
        &self,
        wait: &Wait,
        used: &Use<'_>,
        call: &'a ast::ExprCall,
    ) -> Result<Given<'a>, String> {
        let mut given = Given {
            call,
            kept: None,
            limit: None,
        };
        if used.path == wait.at_once {
            let raises = matches!(wait.end, Expiry::Raises(..));
            given.limit = raises.then_some(Limit::None);
            let first = call.arguments.iter_source_order().next();
            given.kept = first.map(|argument| argument.range());
            return Ok(given);
        }
        let line = self.line(call);
        let unseen = || format!("the arguments on line {line} cannot be seen");
        let positional = call.arguments.args.iter().enumerate().map(|(nth, value)| {
            let name = wait.arguments.get(nth).copied();
            let name = name.filter(|_| !value.is_starred_expr());
            (name, value, value.range())
        });
        let keywords = call.arguments.keywords.iter().map(|keyword| {
            let name = keyword.arg.as_ref().map(ast::Identifier::as_str);
            (name, &keyword.value, keyword.range())
        });
        let mut seconds = Limit::Forever;
        let mut is_told = false;
        let mut blocks = true;
        for (name, value, range) in positional.chain(keywords) {
            match (name, value) {
                (Some("block"), Expr::BooleanLiteral(literal)) => blocks = literal.value,
                (Some("block"), _) => {
                    return Err(format!("whether line {line} waits cannot be seen"));
                }
                (Some("timeout"), Expr::NoneLiteral(_)) => {}
                (Some("timeout"), _) => seconds = Limit::Seconds(value),
                (Some(name), _) if wait.arguments.contains(&name) => {
                    given.kept = Some(range);
                    continue;
                }
                _ => return Err(unseen()),
            }
            is_told = true;
        }
        if is_told && self.pass.source.has_comment(call.range()) {
            return Err(format!("a comment stands inside the call on line {line}"));
        }
        given.limit = match seconds {
            _ if !is_told => None,
            Limit::Seconds(value) if blocks && is_zero(value) != Some(true) => {
                Some(Limit::Seconds(value))
            }
            Limit::Seconds(_) => Some(Limit::None),
            _ if !blocks => Some(Limit::None),
            forever => Some(forever),
        };
        Ok(given)
    }

    /// Rewrites a call; gives its range when nothing else is to be done to it.
    fn limit(
        &mut self,
        wait: &Wait,
        used: &Use<'_>,
        given: &Given<'a>,
        limit: Limit<'a>,
    ) -> Result<Option<TextRange>, String> {
        let call = given.call;
        let line = self.line(call);
        let place = Place::at(self.pass, call.range())
            .ok_or_else(|| format!("the call on line {line} cannot be located"))?;
        if place.parent().is_some_and(|node| node.is_expr_await()) {
            return Err(format!("line {line} awaits already what it gives"));
        }
        if used.updates {
            return Err(format!(
                "line {line} reads what it changes before the await and writes it after"
            ));
        }
        match limit {
            Limit::None => {
                if let Expiry::Raises(before, after) = wait.end {
                    self.catch(&place, before, Some(after))?;
                }
                if used.path != wait.at_once {
                    self.tell_nothing(given);
                    let Expr::Attribute(method) = &*call.func else {
                        return Err(format!("the call on line {line} cannot be read"));
                    };
                    self.draft.replace(wait.at_once, method.attr.range());
                }
                return Ok(Some(call.range()));
            }
            Limit::Seconds(_) | Limit::Forever => {}
        }
        place
            .check_await(self.pass)
            .map_err(|unfixable| format!("on line {line}, {}", unfixable.message))?;
        check_hazards(self.pass, self.finding, call.range(), self.draft)?;
        let Limit::Seconds(seconds) = limit else {
            self.tell_nothing(given);
            self.await_call(&place, call, "", "");
            return Ok(Some(call.range()));
        };
        let is_own = |range: &TextRange| seconds.range().contains_range(*range);
        if seconds.is_await_expr() || self.own.iter().any(is_own) {
            return Err(format!("the timeout on line {line} waits itself"));
        }
        match wait.end {
            Expiry::Raises(before, _) => {
                self.catch(&place, before, None)?;
                self.wait_or_raise(&place, given, seconds)?;
            }
            Expiry::Tells(_) => self.wait_and_look(wait, &place, given, seconds)?,
        }
        Ok(Some(call.range()))
    }

    /// Takes out what the twin is not told.
    fn tell_nothing(&mut self, given: &Given<'_>) {
        let arguments = given.call.arguments.range();
        let inner = TextRange::new(
            arguments.start() + TextSize::new(1),
            arguments.end() - TextSize::new(1),
        );
        let gaps = match given.kept {
            Some(kept) => [
                TextRange::new(inner.start(), kept.start()),
                TextRange::new(kept.end(), inner.end()),
            ],
            None => [inner, TextRange::empty(inner.end())],
        };
        for gap in gaps.into_iter().filter(|gap| !gap.is_empty()) {
            self.draft.replace("", gap);
        }
    }

    /// `await` in front of a call, with something around the call.
    fn await_call(&mut self, place: &Place<'_>, call: &ast::ExprCall, head: &str, tail: &str) {
        let (open, close) = place.brackets(self.pass);
        self.draft
            .before(&format!("{open}await {head}"), call.start());
        let tail = format!("{tail}{close}");
        if !tail.is_empty() {
            self.draft.after(&tail, call.end());
        }
    }

    /// `await asyncio.wait_for(call, seconds)`.
    fn wait_for(&mut self, place: &Place<'_>, given: &Given<'_>, seconds: &Expr) -> Step {
        let wait_for = self.spelled(given.call, "asyncio.wait_for")?;
        let seconds = self.pass.source.slice(seconds).to_owned();
        self.tell_nothing(given);
        self.await_call(
            place,
            given.call,
            &format!("{wait_for}("),
            &format!(", {seconds})"),
        );
        Ok(())
    }

    /// The end of the time is an exception, as before.
    fn wait_or_raise(&mut self, place: &Place<'a>, given: &Given<'a>, seconds: &'a Expr) -> Step {
        if is_zero(seconds) == Some(false) {
            return self.wait_for(place, given, seconds);
        }
        // `wait_for` gives up a wait of no time before it has begun.
        let line = self.line(given.call);
        if self.pass.settings.target < PythonVersion::PY311 {
            return Err(format!(
                "the timeout on line {line} may be 0, and before Python 3.11 nothing of asyncio takes what is there then"
            ));
        }
        let value = given.call.range();
        let statement = place.parent().filter(|parent| match parent {
            AnyNodeRef::StmtExpr(statement) => statement.value.range() == value,
            AnyNodeRef::StmtReturn(_) => true,
            AnyNodeRef::StmtAssign(statement) => statement.value.range() == value,
            AnyNodeRef::StmtAnnAssign(_) => true,
            _ => false,
        });
        let statement = statement.ok_or_else(|| {
            format!("the timeout on line {line} may be 0, and stands in the middle of a statement")
        })?;
        let timeout = self.spelled(given.call, "asyncio.timeout")?;
        let seconds = self.pass.source.slice(seconds);
        let header = format!("async with {timeout}({seconds}):");
        self.tell_nothing(given);
        self.await_call(place, given.call, "", "");
        self.indent(place, statement.range(), &header)
    }

    /// Puts a statement into a block.
    fn indent(&mut self, place: &Place<'a>, statement: TextRange, header: &str) -> Step {
        let unseen = || format!("line {} cannot be moved into a block", self.line(statement));
        let function = place.function().ok_or_else(unseen)?;
        let block = block_of(function, statement).ok_or_else(unseen)?;
        let position = block.iter().position(|stmt| stmt.range() == statement);
        let position = position.ok_or_else(unseen)?;
        self.draft.indent(
            self.pass,
            self.finding,
            &block[position..=position],
            self.pass.source.line_start(statement.start()),
            Some(header),
        )
    }

    /// The end of the time is nothing to be told of; who asks looks at the object.
    fn wait_and_look(
        &mut self,
        wait: &Wait,
        place: &Place<'a>,
        given: &Given<'a>,
        seconds: &'a Expr,
    ) -> Step {
        let call = given.call;
        let line = self.line(call);
        if another_in(self.pass, seconds).is_some() {
            return Err(format!(
                "the timeout on line {line} comes from a call, whose exceptions would be suppressed"
            ));
        }
        let suppress = self.spelled(call, "contextlib.suppress")?;
        let error = self.timeout_error(call)?;
        let header = format!("with {suppress}({error}):");
        if let Some(AnyNodeRef::StmtExpr(statement)) = place.parent() {
            self.wait_for(place, given, seconds)?;
            return self.indent(place, statement.range(), &header);
        }
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        let object = &given
            .call
            .func
            .as_attribute_expr()
            .ok_or_else(|| format!("the call on line {line} cannot be read"))?
            .value;
        let object = source.slice(&**object).to_owned();
        let wait_for = self.spelled(call, "asyncio.wait_for")?;
        let awaited = format!(
            "await {wait_for}({object}.{}(), {})",
            wait.method,
            source.slice(seconds)
        );
        let look = format!("{object}.{}()", wait.at_once);
        if let Some(statement) = place.leading_statement(self.pass) {
            let indent = source.indentation(statement.start()).to_owned();
            let unit = source.unit_below(&indent).to_owned();
            self.draft.before(
                &format!("{header}{newline}{indent}{unit}{awaited}{newline}{indent}"),
                statement.start(),
            );
            self.draft.replace(&look, call.range());
            return Ok(());
        }
        let (statement, negated) = looped(place)
            .filter(|(statement, _)| {
                statement.body.first().is_some_and(|first| {
                    source.full_line_end(statement.test.end()) <= source.line_start(first.start())
                })
            })
            .ok_or_else(|| format!("line {line} waits in the middle of a statement"))?;
        let indent = source.indentation(statement.body[0].start()).to_owned();
        let unit = source.unit_below(&indent).to_owned();
        let not = if negated { "" } else { "not " };
        let lines = [
            header,
            format!("{unit}{awaited}"),
            format!("if {not}{look}:"),
            format!("{unit}break"),
        ];
        let text: String = lines
            .iter()
            .map(|line| format!("{indent}{line}{newline}"))
            .collect();
        self.draft.replace("True", statement.test.range());
        self.draft
            .before(&text, source.full_line_end(statement.test.end()));
        Ok(())
    }

    /// Whether a call is a statement of its own.
    fn is_statement(&self, call: &ast::ExprCall) -> bool {
        Place::at(self.pass, call.range())
            .is_some_and(|place| matches!(place.parent(), Some(AnyNodeRef::StmtExpr(_))))
    }

    /// How the code at a call spells something, which is made available.
    fn spelled(&mut self, call: &ast::ExprCall, name: &str) -> Result<String, String> {
        self.draft
            .twin(self.pass, call.start(), (self.row.class, name), 0)
    }

    /// How the timeout of asyncio is spelled.
    fn timeout_error(&mut self, call: &ast::ExprCall) -> Result<String, String> {
        if self.pass.settings.target >= PythonVersion::PY311 {
            return Ok("TimeoutError".to_owned());
        }
        self.spelled(call, "asyncio.TimeoutError")
    }

    /// Finds what catches an exception around a call, where another one is raised: that of a timeout, or `after`.
    fn catch(&mut self, place: &Place<'a>, before: &str, after: Option<&str>) -> Step {
        let call = place.call.ok_or("the call cannot be located")?;
        let (element, body) = self.catching(place, before, after.is_none())?;
        // A clause that catches everything catches both.
        let Some(element) = element else {
            return Ok(());
        };
        if let Some(other) = another(self.pass, body, &self.own) {
            return Err(format!(
                "what catches `{before}` of line {} is around line {} as well, which may raise the same",
                self.line(call),
                self.line(other)
            ));
        }
        let raised = match after {
            Some(after) => self.spelled(call, after)?,
            None => self.timeout_error(call)?,
        };
        match self.clauses.iter_mut().find(|(known, _)| *known == element) {
            Some((_, all)) if all.contains(&raised) => {}
            Some((_, all)) => all.push(raised),
            None => self.clauses.push((element, vec![raised])),
        }
        Ok(())
    }

    /// What catches an exception around a call, when it is named there, and the statements around which it does.
    fn catching(
        &self,
        place: &Place<'a>,
        before: &str,
        is_timeout: bool,
    ) -> Result<(Option<TextRange>, &'a [Stmt]), String> {
        let line = self.line(place.range);
        let uncaught = || format!("nothing around line {line} catches `{before}`");
        for (node, below) in place.enclosing() {
            match node {
                AnyNodeRef::StmtTry(statement)
                    if statement
                        .body
                        .iter()
                        .any(|stmt| stmt.range() == below.range())
                        && !statement.handlers.is_empty() =>
                {
                    if statement.is_star {
                        return Err(uncaught());
                    }
                    for ExceptHandler::ExceptHandler(handler) in &statement.handlers {
                        let elements = caught(handler);
                        let element = elements
                            .iter()
                            .find(|element| self.is_class(element, &[before]));
                        let all = handler.type_.is_none()
                            || elements
                                .iter()
                                .any(|element| self.is_class(element, EVERYTHING));
                        if element.is_some() || all {
                            self.check_handler(handler)?;
                            let named = element.filter(|_| !all).map(|element| element.range());
                            return Ok((named, &statement.body));
                        }
                        let first = elements.into_iter().find(|element| {
                            is_timeout && self.is_class(element, TIMEOUTS)
                                || self.class(element).is_none()
                        });
                        if let Some(first) = first {
                            return Err(format!(
                                "line {} may catch the exception of asyncio first",
                                self.line(first)
                            ));
                        }
                    }
                    return Err(uncaught());
                }
                AnyNodeRef::StmtWith(with)
                    if with.body.iter().any(|stmt| stmt.range() == below.range()) =>
                {
                    return self
                        .suppressed(with, before)
                        .map(|element| (Some(element), &*with.body))
                        .ok_or_else(|| {
                            format!(
                                "the block on line {} may do something about `{before}`",
                                self.line(with)
                            )
                        });
                }
                _ => {}
            }
        }
        Err(uncaught())
    }

    /// The class in `with contextlib.suppress(class):`.
    fn suppressed(&self, with: &ast::StmtWith, before: &str) -> Option<TextRange> {
        let [item] = &*with.items else {
            return None;
        };
        let call = item.context_expr.as_call_expr()?;
        if self.pass.callee(call)? != "contextlib.suppress" || with.is_async {
            return None;
        }
        call.arguments
            .args
            .iter()
            .find(|element| self.is_class(element, &[before]))
            .map(Ranged::range)
    }

    /// Refuses a clause that does something with the exception.
    fn check_handler(&self, handler: &ast::ExceptHandlerExceptHandler) -> Step {
        if let Some(again) = raises_again(&handler.body) {
            return Err(format!(
                "line {} raises the exception again, which is another one then",
                self.line(again)
            ));
        }
        if let Some(name) = &handler.name
            && let Some(used) = Occurrences::of(&handler.body, name).uses.first()
        {
            return Err(format!(
                "line {} reads the exception",
                self.line(used.range)
            ));
        }
        Ok(())
    }

    /// The qualified name of a class that is caught.
    fn class(&self, expr: &Expr) -> Option<String> {
        match self.pass.types_of(expr).members.as_slice() {
            [Type::External(name)] => Some(name.to_string()),
            _ => None,
        }
    }

    fn is_class(&self, expr: &Expr, classes: &[&str]) -> bool {
        self.class(expr)
            .is_some_and(|name| classes.contains(&name.as_str()))
    }

    /// Lets the clauses catch what is raised now.
    fn write_clauses(&mut self) -> Step {
        for (element, raised) in std::mem::take(&mut self.clauses) {
            let place = Place::at(self.pass, element).ok_or("a clause cannot be located")?;
            let is_alone = matches!(
                place.parent(),
                Some(AnyNodeRef::ExceptHandlerExceptHandler(_))
            );
            let text = raised.join(", ");
            let text = match is_alone && raised.len() > 1 {
                true => format!("({text})"),
                false => text,
            };
            self.draft.replace(&text, element);
        }
        Ok(())
    }
}

/// The loop whose condition a call is, or the opposite of it.
fn looped<'a>(place: &Place<'a>) -> Option<(&'a ast::StmtWhile, bool)> {
    let mut enclosing = place.enclosing();
    let (first, _) = enclosing.next()?;
    let (statement, negated) = match first {
        AnyNodeRef::StmtWhile(statement) => (statement, false),
        AnyNodeRef::ExprUnaryOp(unary) if unary.op == ast::UnaryOp::Not => {
            match enclosing.next()? {
                (AnyNodeRef::StmtWhile(statement), _) => (statement, true),
                _ => return None,
            }
        }
        _ => return None,
    };
    let is_test = statement.test.range().contains_range(place.range);
    (is_test && statement.orelse.is_empty()).then_some((statement, negated))
}

/// Whether a number that is written out is 0; `None` for everything else.
fn is_zero(expr: &Expr) -> Option<bool> {
    match &expr.as_number_literal_expr()?.value {
        Number::Int(value) => Some(*value == 0),
        Number::Float(value) => Some(*value == 0.0),
        Number::Complex { .. } => None,
    }
}
