//! Under asyncio: what a process writes is read, and what it reads is written, piece by piece; and blocks around a process.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::{Argument, Object, Place, Process, Use, external, swap};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::strategy::exceptions::{caught, tries};
use crate::transform::Pass;

/// How long a line may be: by itself a stream of asyncio takes 64 KiB.
const LIMIT: &str = "2**20";

type Step = Result<(), String>;

/// The name of the process whose stream a finding works on.
pub(super) fn process_of<'a>(pass: &Pass<'a>, finding: &Finding) -> Option<&'a ast::ExprName> {
    if !finding.leaf.name.starts_with("io.") {
        return None;
    }
    let place = Place::of(pass, finding).ok()?;
    let mut expr = match place.node() {
        AnyNodeRef::ExprCall(call) => match &*call.arguments.args {
            // `iter(process.stdout.readline, "")`
            [function, _] if call.func.is_name_expr() => function,
            _ => &*call.func,
        },
        AnyNodeRef::ExprAttribute(attribute) => &*attribute.value,
        _ => return None,
    };
    while let Expr::Attribute(attribute) = expr {
        expr = &attribute.value;
    }
    let name = expr.as_name_expr()?;
    let types = pass.types_of(expr);
    let is_process =
        |member: &Type| matches!(member, Type::Instance(class, _) if class == "subprocess.Popen");
    types.present().any(is_process).then_some(name)
}

/// Whether a path leads to a stream of a process, or to what it has.
pub(super) fn is_stream(path: &str) -> bool {
    matches!(path.split('.').next(), Some("stdin" | "stdout" | "stderr"))
}

impl<'a> Process<'a, '_> {
    /// What starts the process is told how long a line may be, when lines are read.
    pub(super) fn limit_lines(&mut self, object: &Object<'a>) {
        let reads = |used: &&Use<'_>| {
            matches!(
                used.path.as_str(),
                "stdout" | "stderr" | "stdout.readline" | "stderr.readline"
            )
        };
        if object.uses.iter().any(|used| reads(&used)) {
            self.run.keywords.push(("limit", Argument::Text(LIMIT)));
            self.draft.cautions.push(
                "a line of more than 1 MiB raises `ValueError`, and only `\\n` ends one".to_owned(),
            );
        }
    }

    /// Rewrites one use of a stream.
    pub(super) fn stream(&mut self, used: &Use<'a>) -> Step {
        let line = self.line(used.range);
        let (stream, rest) = used.path.split_once('.').unwrap_or((&used.path, ""));
        let unknown = || format!("`{}` on line {line} has no counterpart", used.path);
        if !self.run.is_piped(stream) {
            return Err(format!("`{stream}` on line {line} is no pipe"));
        }
        if self.is_wide() {
            return Err("its encoding has other line ends".to_owned());
        }
        if used.updates {
            return Err(format!(
                "line {line} reads what it changes before the await and writes it after"
            ));
        }
        match (stream, rest, used.call) {
            (_, "", _) => self.whole_stream(used),
            ("stdin", "write", Some(call)) => self.write(call),
            ("stdin", "flush", Some(call)) if call.arguments.is_empty() => {
                self.check_statement(call)?;
                self.await_call(call)?;
                let method = call.func.as_attribute_expr().ok_or_else(unknown)?;
                self.draft.replace("drain", method.attr.range());
                Ok(())
            }
            ("stdin", "close", Some(call)) if call.arguments.is_empty() => {
                self.check_statement(call).map(drop)
            }
            ("stdin", ..) => Err(unknown()),
            (_, "readline" | "read", Some(call)) if call.arguments.is_empty() => {
                self.await_call(call)
            }
            (_, "readline", None) => self.read_until_nothing(used),
            _ => Err(unknown()),
        }
    }

    /// Whether the bytes of a line end are not one.
    fn is_wide(&self) -> bool {
        self.run
            .decode
            .as_deref()
            .is_some_and(|decode| decode.contains("16") || decode.contains("32"))
    }

    /// A stream itself: it is iterated over, or asked whether it is there.
    fn whole_stream(&mut self, used: &Use<'a>) -> Step {
        let line = self.line(used.range);
        let place = Place::at(self.pass, used.range)
            .ok_or_else(|| format!("line {line} cannot be located"))?;
        match place.parent() {
            Some(AnyNodeRef::StmtFor(statement))
                if !statement.is_async && statement.iter.range() == used.range =>
            {
                self.iterate(statement)
            }
            Some(AnyNodeRef::ExprCompare(compare))
                if compare.comparators.iter().all(Expr::is_none_literal_expr) =>
            {
                Ok(())
            }
            Some(AnyNodeRef::StmtAssert(_)) => Ok(()),
            _ => Err(format!("its stream is used as a whole on line {line}")),
        }
    }

    /// `for line in iter(process.stdout.readline, b""):`
    fn read_until_nothing(&mut self, used: &Use<'a>) -> Step {
        let line = self.line(used.range);
        let whole = || format!("its stream is used as a whole on line {line}");
        let place = Place::at(self.pass, used.range).ok_or_else(whole)?;
        let call = place.enclosing_call().ok_or_else(whole)?;
        let ends = match &*call.arguments.args {
            [function, Expr::StringLiteral(end)] => {
                function.range() == used.range && self.run.decode.is_some() && end.value.is_empty()
            }
            [function, Expr::BytesLiteral(end)] => {
                function.range() == used.range && self.run.decode.is_none() && end.value.is_empty()
            }
            _ => false,
        };
        let is_iter = external(self.pass, &call.func).is_some_and(|name| name == "builtins.iter");
        let outer = Place::at(self.pass, call.range()).ok_or_else(whole)?;
        match outer.parent() {
            Some(AnyNodeRef::StmtFor(statement))
                if ends
                    && is_iter
                    && !statement.is_async
                    && statement.iter.range() == call.range()
                    && !self.pass.source.has_comment(call.range()) =>
            {
                let stream = self.pass.source.slice(used.range);
                let stream = stream
                    .strip_suffix(".readline")
                    .ok_or_else(whole)?
                    .to_owned();
                self.draft.replace(&stream, call.range());
                self.iterate(statement)
            }
            _ => Err(whole()),
        }
    }

    /// A loop over lines becomes asynchronous, and makes text of each where it was text.
    fn iterate(&mut self, statement: &'a ast::StmtFor) -> Step {
        let place =
            Place::at(self.pass, statement.iter.range()).ok_or("a loop cannot be located")?;
        place
            .check_await(self.pass)
            .map_err(|unfixable| unfixable.message)?;
        swap::check_hazards(
            self.pass,
            self.finding,
            statement.iter.range(),
            &mut self.draft,
        )?;
        self.draft.before("async ", statement.start());
        let Some(decode) = self.run.decode.clone() else {
            return Ok(());
        };
        let line = self.line(statement);
        let source = self.pass.source;
        let header_end = source.full_line_end(statement.iter.end());
        let first = statement
            .body
            .first()
            .filter(|first| header_end <= source.line_start(first.start()));
        let (Expr::Name(name), Some(first)) = (&*statement.target, first) else {
            return Err(format!("the loop on line {line} gives its lines no name"));
        };
        let indentation = source.indentation(first.start());
        let newline = source.stylist().line_ending().as_str();
        let text = format!("{indentation}{0} = {0}.{decode}{newline}", name.id);
        self.draft.before(&text, header_end);
        Ok(())
    }

    /// `process.stdin.write(data)` also waits until there is room again.
    fn write(&mut self, call: &'a ast::ExprCall) -> Step {
        let line = self.line(call);
        let statement = self.check_statement(call)?;
        let [data] = &*call.arguments.args else {
            return Err(format!("the arguments on line {line} cannot be seen"));
        };
        if data.is_starred_expr() || !call.arguments.keywords.is_empty() {
            return Err(format!("the arguments on line {line} cannot be seen"));
        }
        self.check_pipe(call)?;
        let source = self.pass.source;
        if let Some(decode) = &self.run.decode {
            let encode = decode.replacen("decode", "encode", 1);
            let (open, close) = match data {
                Expr::Name(_)
                | Expr::Attribute(_)
                | Expr::Subscript(_)
                | Expr::Call(_)
                | Expr::StringLiteral(_)
                | Expr::FString(_) => ("", ""),
                _ => ("(", ")"),
            };
            self.draft.before(open, data.start());
            self.draft.after(&format!("{close}.{encode}"), data.end());
        }
        if self.is_flushed_next(statement) {
            return Ok(());
        }
        let stream = call
            .func
            .as_attribute_expr()
            .map(|method| source.slice(&*method.value).to_owned())
            .ok_or_else(|| format!("the call on line {line} cannot be read"))?;
        swap::check_hazards(self.pass, self.finding, call.range(), &mut self.draft)?;
        let newline = source.stylist().line_ending().as_str();
        let indentation = source.indentation(statement.start());
        self.draft.after(
            &format!("{newline}{indentation}await {stream}.drain()"),
            source.line_end(statement.end()),
        );
        Ok(())
    }

    /// Whether the statement after a write waits until there is room.
    fn is_flushed_next(&self, statement: TextRange) -> bool {
        let block = crate::strategy::rewriting::block_of(self.function, statement);
        let next = block.and_then(|block| {
            let position = block.iter().position(|stmt| stmt.range() == statement)?;
            block.get(position + 1)
        });
        let Some(Stmt::Expr(next)) = next else {
            return false;
        };
        let Expr::Call(call) = &*next.value else {
            return false;
        };
        let name = self.pass.source.slice(&*call.func);
        name.ends_with(".stdin.flush") && call.arguments.is_empty()
    }

    /// A process that reads no more is told of by another exception.
    fn check_pipe(&mut self, call: &ast::ExprCall) -> Step {
        let is_broken_pipe = |expr: &&Expr| {
            external(self.pass, expr).is_some_and(|name| name == "builtins.BrokenPipeError")
        };
        let clause = tries(&self.function.body)
            .into_iter()
            .flat_map(|statement| &statement.handlers)
            .find_map(|ast::ExceptHandler::ExceptHandler(handler)| {
                caught(handler).into_iter().find(is_broken_pipe)
            });
        if let Some(clause) = clause {
            return Err(format!(
                "line {} catches what line {} does not raise then",
                self.line(clause),
                self.line(call)
            ));
        }
        self.draft.cautions.push(
            "what is written to a process that reads no more raises `ConnectionResetError`, if anything".to_owned(),
        );
        Ok(())
    }

    /// The statement that a call is.
    fn check_statement(&self, call: &ast::ExprCall) -> Result<TextRange, String> {
        let line = self.line(call);
        let place = Place::at(self.pass, call.range());
        match place.as_ref().and_then(Place::parent) {
            Some(AnyNodeRef::StmtExpr(statement))
                if self.pass.source.stands_alone(statement.range()) =>
            {
                Ok(statement.range())
            }
            _ => Err(format!(
                "the call on line {line} is no statement of its own"
            )),
        }
    }

    /// Awaits a call that reads, and makes text of what it gives.
    fn await_call(&mut self, call: &'a ast::ExprCall) -> Step {
        let line = self.line(call);
        let place = Place::at(self.pass, call.range())
            .ok_or_else(|| format!("the call on line {line} cannot be located"))?;
        place
            .check_await(self.pass)
            .map_err(|unfixable| format!("on line {line}, {}", unfixable.message))?;
        swap::check_hazards(self.pass, self.finding, call.range(), &mut self.draft)?;
        let is_read = !matches!(place.parent(), Some(AnyNodeRef::StmtExpr(_)));
        let (open, close) = match self.run.decode.clone().filter(|_| is_read) {
            Some(decode) if decode.contains(['"', '\'']) && place.in_string() => {
                return Err(format!("what is decoded on line {line} stands in a string"));
            }
            Some(decode) => ("(", format!(").{decode}")),
            None => {
                let (open, close) = place.brackets(self.pass);
                (open, close.to_owned())
            }
        };
        self.draft.before(&format!("{open}await "), call.start());
        if !close.is_empty() {
            self.draft.after(&close, call.end());
        }
        Ok(())
    }

    /// `with Popen(...) as process:` becomes a `try` at whose end the process is waited for.
    pub(super) fn block(
        &mut self,
        name: &str,
        with: &'a ast::StmtWith,
        object: &Object<'a>,
    ) -> Step {
        let line = self.line(with);
        let source = self.pass.source;
        let unread = || format!("the block on line {line} cannot be read");
        let [item] = &*with.items else {
            return Err(unread());
        };
        let (Some(target), Some(first), Some(last)) = (
            item.optional_vars.as_deref(),
            with.body.first(),
            with.body.last(),
        ) else {
            return Err(unread());
        };
        let between = TextRange::new(with.start(), item.context_expr.start());
        let rest = TextRange::new(target.end(), source.line_end(target.end()));
        if source.slice(between) != "with "
            || !source.slice(rest).starts_with(':')
            || !source.stands_alone(last.range())
            || source.full_line_end(target.end()) > source.line_start(first.start())
        {
            return Err(unread());
        }
        let pipes = ["stdin", "stdout", "stderr"].map(|stream| self.run.is_piped(stream));
        let [feeds, writes, complains] = pipes;
        if writes || complains {
            self.check_read_to_the_end(with, object)?;
            self.draft.cautions.push(
                "an exception inside the block lets the process run to its end, where its output was closed".to_owned(),
            );
        }
        let place =
            Place::around_range(self.pass, with.range()).ok_or("a block cannot be located")?;
        place
            .check_await(self.pass)
            .map_err(|unfixable| unfixable.message)?;
        swap::check_hazards(self.pass, self.finding, with.range(), &mut self.draft)?;
        let indentation = source.indentation(with.start()).to_owned();
        let unit = source.unit_below(&indentation).to_owned();
        let newline = source.stylist().line_ending().as_str();
        let start = self.started(name, with.range())?;
        self.draft.replace(
            &format!("{start}{newline}{indentation}try"),
            TextRange::new(with.start(), target.end()),
        );
        let end = match (feeds, writes || complains) {
            (false, false) => "wait()",
            (false, true) => "communicate()",
            // Before Python 3.12, nothing else closes the pipe.
            (true, _) => "communicate(b\"\")",
        };
        self.draft.after(
            &format!(
                "{newline}{indentation}finally:{newline}{indentation}{unit}await {name}.{end}"
            ),
            source.line_end(last.end()),
        );
        Ok(())
    }

    /// Refuses blocks whose end closes what the process still writes to.
    fn check_read_to_the_end(&self, with: &'a ast::StmtWith, object: &Object<'a>) -> Step {
        let line = self.line(with);
        let communicates = object.uses.iter().any(|used| used.path == "communicate");
        if communicates {
            return Ok(());
        }
        let reads = |used: &&Use<'_>| {
            let is_read = used.path.ends_with(".read");
            let is_loop = matches!(used.path.as_str(), "stdout" | "stderr")
                && Place::at(self.pass, used.range)
                    .is_some_and(|place| matches!(place.parent(), Some(AnyNodeRef::StmtFor(_))))
                || used.path.ends_with(".readline") && used.call.is_none();
            is_read || is_loop
        };
        if !object.uses.iter().any(|used| reads(&used)) {
            return Err(format!(
                "the end of the block on line {line} closes what is not read to its end"
            ));
        }
        let mut exits = Exits { found: None };
        exits.visit_body(&with.body);
        match exits.found {
            Some(exit) => Err(format!(
                "line {} leaves the block, whose end closes what the process still writes to",
                self.line(exit)
            )),
            None => Ok(()),
        }
    }
}

/// Finds a statement that may leave a block, or a loop in it, before its end.
struct Exits {
    found: Option<TextRange>,
}

impl<'a> Visitor<'a> for Exits {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Return(_) | Stmt::Break(_) | Stmt::Raise(_) => {
                self.found = self.found.or(Some(stmt.range()));
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}
