//! Under asyncio: a process that a coroutine starts, talks to and waits for.
//!
//! The object is exchanged whole, when the function knows all that happens to it. A timeout that a clause around the call
//! catches is caught there as that of asyncio.

use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Number};
use ruff_text_size::{Ranged, TextRange};

use super::{Birth, Draft, Function, Object, Occurrences, Place, Process, Runtime, Shape};
use super::{arguments, external, statements, streams, swap};
use crate::diagnostic::Fix;
use crate::project::reach::Finding;
use crate::strategy::exceptions::{another, raises_again};
use crate::transform::Pass;

/// Names of a task that reads what a process writes; the first free one is taken.
const TASK: &[&str] = &["communication", "reading"];

/// A call that waits for the process.
struct Talk<'a> {
    call: &'a ast::ExprCall,
    /// What the process is given, and for how long it is waited for.
    input: Option<&'a Expr>,
    timeout: Option<&'a Expr>,
    communicates: bool,
}

/// A clause that catches the timeout of a call.
#[derive(Clone, Copy)]
struct Clause<'a> {
    statement: &'a ast::StmtTry,
    class: &'a Expr,
    body: &'a [ast::Stmt],
}

impl Clause<'_> {
    fn holds(&self, call: &ast::ExprCall) -> bool {
        let around = |stmt: &ast::Stmt| stmt.range().contains_range(call.range());
        self.body.iter().any(around)
    }
}

/// Whether what blocks makes such a process, or is one of its methods.
pub(super) fn is_about(leaf: &str) -> bool {
    leaf == "subprocess.Popen" || leaf.starts_with("subprocess.Popen.")
}

/// The fix that exchanges the process on which a finding works, or what stands in its way.
pub(super) fn fix(pass: &Pass<'_>, finding: &Finding, runtime: Runtime) -> Result<Fix, String> {
    if runtime != Runtime::Asyncio {
        return Err("`subprocess.Popen` has no counterpart".to_owned());
    }
    let place = Place::of(pass, finding).map_err(|unfixable| unfixable.message)?;
    if finding.uncertain || finding.misplaced {
        return Err("what is called is not certain".to_owned());
    }
    let function = place
        .function()
        .filter(|function| function.is_async)
        .ok_or("it is not called in a coroutine")?;
    let is_maker = |call: &ast::ExprCall| {
        external(pass, &call.func).is_some_and(|name| name == "subprocess.Popen")
    };
    let bound = |maker: &'_ ast::ExprCall| match Place::at(pass, maker.range())?.parent()? {
        AnyNodeRef::StmtAssign(assign) => match &*assign.targets {
            [Expr::Name(name)] => Some(name),
            _ => None,
        },
        AnyNodeRef::WithItem(item) => item.optional_vars.as_deref()?.as_name_expr(),
        _ => None,
    };
    let receiver = place
        .call
        .and_then(|call| Some(&*call.func.as_attribute_expr()?.value));
    let name = match (streams::process_of(pass, finding), place.call, receiver) {
        (Some(name), ..) => Ok(name),
        (None, Some(call), _) if is_maker(call) => bound(call).ok_or(call),
        (None, _, Some(Expr::Name(name))) => Ok(name),
        (None, _, Some(Expr::Call(maker))) if is_maker(maker) => Err(maker),
        _ => return Err("it lives longer than the function".to_owned()),
    };
    let (maker, object) = match name {
        Ok(name) => {
            let object = Object::find(pass, function, &name.id)?;
            (object.call, Some((name.id.as_str(), object)))
        }
        Err(maker) => (maker, None),
    };
    if !is_maker(maker) {
        return Err("what makes it is not certain".to_owned());
    }
    if pass.source.has_comment(maker.range()) {
        return Err("a comment stands inside the call".to_owned());
    }
    let place = Place::at(pass, maker.range()).ok_or("the call cannot be located")?;
    place
        .check_await(pass)
        .map_err(|unfixable| unfixable.message)?;
    let mut draft = Draft::default();
    swap::check_hazards(pass, finding, maker.range(), &mut draft)?;
    let run = arguments::read(pass, Function::Popen, maker)?;
    let mut process = Process {
        pass,
        finding,
        function,
        place,
        call: maker,
        run,
        draft,
    };
    match object {
        Some((name, object)) => process.exchange(name, &object)?,
        None => {
            let outer = process.outer_call()?;
            process.chain(outer)?;
        }
    }
    Ok(process.finished())
}

impl<'a> Process<'a, '_> {
    /// The call of a method of what the call makes.
    fn outer_call(&self) -> Result<&'a ast::ExprCall, String> {
        match self.place.parent() {
            Some(AnyNodeRef::StmtExpr(_)) => return Err("nothing waits for it".to_owned()),
            Some(AnyNodeRef::WithItem(_)) => return Err("a block ends it".to_owned()),
            _ => {}
        }
        let method = self.place.around(self.place.position() - 1);
        match (method.node(), method.parent()) {
            (AnyNodeRef::ExprAttribute(attribute), Some(AnyNodeRef::ExprCall(outer)))
                if attribute.value.range() == self.call.range()
                    && outer.func.range() == attribute.range() =>
            {
                Ok(outer)
            }
            _ => Err(format!(
                "it is used as a whole on line {}",
                self.line(self.call)
            )),
        }
    }

    /// `Popen(...).communicate()`: the process gets a name and a statement of its own.
    fn chain(&mut self, outer: &'a ast::ExprCall) -> Result<(), String> {
        let statement = self.statement()?;
        let method = outer
            .func
            .as_attribute_expr()
            .map_or("", |method| method.attr.as_str());
        let talk = self.talk(outer, method)?;
        if talk.timeout.is_some() {
            return Err(format!(
                "nothing ends it after the timeout of line {}",
                self.line(outer)
            ));
        }
        let name = self.free(statements::PROCESS)?;
        let start = self.started(&name, statement)?;
        self.talk_to(&name, &talk, None)?;
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        let indentation = source.indentation(statement.start());
        self.draft
            .before(&format!("{start}{newline}{indentation}"), statement.start());
        Ok(())
    }

    /// `process = Popen(...)`, with all that happens to it.
    fn exchange(&mut self, name: &str, object: &Object<'a>) -> Result<(), String> {
        let statement = match object.birth {
            Birth::Assigned(statement) => statement.range(),
            Birth::With(with) => with.range(),
        };
        let mut talks = Vec::new();
        let mut signals = Vec::new();
        let mut streams = Vec::new();
        for used in &object.uses {
            let line = self.line(used.range);
            if used.elsewhere {
                return Err(format!("line {line} uses it where nothing can await"));
            }
            match (used.path.as_str(), used.call) {
                ("", _) => return Err(format!("it is used as a whole on line {line}")),
                ("communicate" | "wait", Some(_)) if used.updates => {
                    return Err(format!(
                        "line {line} reads what it changes before the await and writes it after"
                    ));
                }
                (method @ ("communicate" | "wait"), Some(call)) => {
                    talks.push(self.talk(call, method)?);
                }
                ("kill" | "terminate" | "send_signal", Some(call)) => signals.push(call),
                ("returncode" | "pid", None) => {}
                (path, _) if streams::is_stream(path) => streams.push(used),
                (path, _) => return Err(format!("`{path}` on line {line} has no counterpart")),
            }
        }
        if talks.is_empty() && matches!(object.birth, Birth::Assigned(_)) {
            return Err("nothing waits for it".to_owned());
        }
        let mut own: Vec<TextRange> = object
            .uses
            .iter()
            .filter_map(|used| Some(used.call?.range()))
            .collect();
        own.push(self.call.range());
        let mut clauses = Vec::new();
        for talk in &talks {
            clauses.push(match talk.timeout {
                Some(_) => Some(self.clause(talk.call, &own)?),
                None => None,
            });
        }
        for signal in &signals {
            let is_caught = clauses.iter().flatten().any(|clause| clause.holds(signal));
            if !is_caught {
                return Err(format!(
                    "the process may have ended before line {}, which raises then",
                    self.line(*signal)
                ));
            }
        }
        self.limit_lines(object);
        for used in streams {
            self.stream(used)?;
        }
        for (talk, clause) in talks.iter().zip(&clauses) {
            let again = match clause {
                Some(clause) => self.again(talk, clause, &talks, statement)?,
                None => None,
            };
            if let Some(clause) = clause {
                self.catch(clause)?;
            }
            match again {
                Some((clause, again)) if !self.is_ended_before(clause, again, &signals) => {
                    self.shield(name, talk, clause, again)?;
                }
                Some((_, again)) => {
                    self.talk_to(name, talk, None)?;
                    self.talk_to(name, again, None)?;
                }
                None if self.is_again(talk, &talks, &clauses) => {}
                None => self.talk_to(name, talk, None)?,
            }
        }
        if let Birth::With(with) = object.birth {
            return self.block(name, with, object);
        }
        let start = self.started(name, statement)?;
        self.draft.replace(&start, statement);
        Ok(())
    }

    /// The call that reads on what a timed one left unread, in the clause of that; refuses others.
    fn again<'t>(
        &self,
        talk: &Talk<'a>,
        clause: &'t Clause<'a>,
        talks: &'t [Talk<'a>],
        birth: TextRange,
    ) -> Result<Option<(&'t Clause<'a>, &'t Talk<'a>)>, String> {
        if !talk.communicates {
            return Ok(None);
        }
        let mut others = talks
            .iter()
            .filter(|other| other.communicates && other.call.range() != talk.call.range());
        let place = self.place_of(talk.call)?;
        let repeats = place.enclosing().any(|(node, _)| {
            matches!(node, AnyNodeRef::StmtFor(_) | AnyNodeRef::StmtWhile(_))
                && !node.range().contains_range(birth)
        });
        match (others.next(), others.next()) {
            _ if repeats => {}
            (None, _) => return Ok(None),
            (Some(other), None) if clause.holds(other.call) && other.timeout.is_none() => {
                return Ok(Some((clause, other)));
            }
            _ => {}
        }
        Err(format!(
            "what was read before the timeout of line {} would be lost",
            self.line(talk.call)
        ))
    }

    /// Whether a call is one that [`Process::again`] finds for another.
    fn is_again(
        &self,
        talk: &Talk<'a>,
        talks: &[Talk<'a>],
        clauses: &[Option<Clause<'a>>],
    ) -> bool {
        talk.communicates
            && talks.iter().zip(clauses).any(|(other, clause)| {
                other.communicates && clause.is_some_and(|clause| clause.holds(talk.call))
            })
    }

    /// Whether the process has got a signal before it is read on, and nobody wants what is read.
    fn is_ended_before(
        &self,
        clause: &Clause<'a>,
        again: &Talk<'a>,
        signals: &[&ast::ExprCall],
    ) -> bool {
        let is_dropped = clause.body.iter().any(|stmt| {
            stmt.as_expr_stmt()
                .is_some_and(|stmt| stmt.value.range() == again.call.range())
        });
        is_dropped
            && signals
                .iter()
                .any(|signal| clause.holds(signal) && signal.end() < again.call.start())
    }

    /// A timed call and the one that reads on wait for one task.
    fn shield(
        &mut self,
        name: &str,
        talk: &Talk<'a>,
        clause: &Clause<'a>,
        again: &Talk<'a>,
    ) -> Result<(), String> {
        let place = self.place_of(talk.call)?;
        let statement = place.leading_statement(self.pass).ok_or_else(|| {
            format!(
                "line {} waits in the middle of a statement",
                self.line(talk.call)
            )
        })?;
        let is_first =
            (clause.statement.body.first()).is_some_and(|first| first.start() == statement.start());
        let at = match is_first {
            true => clause.statement.start(),
            false => statement.start(),
        };
        let task = self.free(TASK)?;
        let create = self.import("asyncio", "create_task")?;
        let shield = self.import("asyncio", "shield")?;
        let reads = self.spoken(name, talk)?;
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        let indentation = source.indentation(at).to_owned();
        self.talk_to(name, talk, Some(&format!("{shield}({task})")))?;
        self.talk_to(name, again, Some(&task))?;
        self.draft.before(
            &format!("{task} = {create}({reads}){newline}{indentation}"),
            at,
        );
        Ok(())
    }

    fn place_of(&self, call: &ast::ExprCall) -> Result<Place<'a>, String> {
        Place::at(self.pass, call.range())
            .ok_or_else(|| format!("the call on line {} cannot be located", self.line(call)))
    }

    /// Reads a call that waits.
    fn talk(&self, call: &'a ast::ExprCall, method: &str) -> Result<Talk<'a>, String> {
        let line = self.line(call);
        let names: &[&str] = match method {
            "communicate" => &["input", "timeout"],
            "wait" => &["timeout"],
            _ => return Err(format!("`{method}` on line {line} has no counterpart")),
        };
        let unseen = || format!("the arguments on line {line} cannot be seen");
        let mut talk = Talk {
            call,
            input: None,
            timeout: None,
            communicates: method == "communicate",
        };
        let positional = call.arguments.args.iter().enumerate().map(|(nth, value)| {
            let name = names.get(nth).copied();
            (name.filter(|_| !value.is_starred_expr()), value)
        });
        let keywords = call.arguments.keywords.iter().map(|keyword| {
            let name = keyword.arg.as_ref().map(ast::Identifier::as_str);
            (name, &keyword.value)
        });
        for (name, value) in positional.chain(keywords) {
            let given = Some(value).filter(|value| !value.is_none_literal_expr());
            match name {
                Some("input") => talk.input = given,
                Some("timeout") => talk.timeout = given,
                _ => return Err(unseen()),
            }
        }
        if self.pass.source.has_comment(call.range()) {
            return Err(format!("a comment stands inside the call on line {line}"));
        }
        if let Some(input) = talk.input {
            if !self.run.is_piped("stdin") {
                return Err(format!("what line {line} sends has no pipe"));
            }
            arguments::check_input(self.pass, input, self.run.decode.is_some())?;
        }
        // A coroutine that waits no time does not even look.
        if let Some(Expr::NumberLiteral(number)) = talk.timeout
            && matches!(&number.value, Number::Int(value) if *value == 0)
        {
            return Err(format!("line {line} does not wait"));
        }
        let is_shell = matches!(self.run.shape, Shape::Shell);
        let is_piped = self.run.is_piped("stdout") || self.run.is_piped("stderr");
        if talk.timeout.is_some() && is_shell && is_piped {
            return Err(arguments::SHELL_KEEPS_OUTPUT.to_owned());
        }
        Ok(talk)
    }

    /// The coroutine that waits, as it is called afterwards.
    fn spoken(&self, name: &str, talk: &Talk<'a>) -> Result<String, String> {
        if !talk.communicates {
            return Ok(format!("{name}.wait()"));
        }
        let indentation = self.pass.source.indentation(talk.call.start());
        let input = match talk.input {
            Some(input) => self.encoded(input, self.argument(input, indentation)?),
            // Before Python 3.12, nothing else closes the pipe.
            None if self.run.is_piped("stdin") => "b\"\"".to_owned(),
            None => String::new(),
        };
        Ok(format!("{name}.communicate({input})"))
    }

    /// Rewrites a call that waits; `instead` is what is awaited when that is not its own coroutine.
    fn talk_to(
        &mut self,
        name: &str,
        talk: &Talk<'a>,
        instead: Option<&str>,
    ) -> Result<(), String> {
        let place = self.place_of(talk.call)?;
        place.check_await(self.pass).map_err(|unfixable| {
            format!("on line {}, {}", self.line(talk.call), unfixable.message)
        })?;
        swap::check_hazards(self.pass, self.finding, talk.call.range(), &mut self.draft)?;
        let waiting = match instead {
            Some(text) => text.to_owned(),
            None => self.spoken(name, talk)?,
        };
        let awaited = match talk.timeout {
            Some(timeout) => {
                let wait_for = self.import("asyncio", "wait_for")?;
                let timeout = self.pass.source.slice(timeout);
                format!("{wait_for}({waiting}, timeout={timeout})")
            }
            None => waiting,
        };
        let (open, close) = place.brackets(self.pass);
        self.draft
            .replace(&format!("{open}await {awaited}{close}"), talk.call.range());
        if talk.communicates && self.run.decode.is_some() {
            self.decode(talk, &place)?;
        }
        Ok(())
    }

    /// Makes text of what a process has written, where it was text before.
    fn decode(&mut self, talk: &Talk<'a>, place: &Place<'a>) -> Result<(), String> {
        let Some(decode) = self.run.decode.clone() else {
            return Ok(());
        };
        let streams = ["stdout", "stderr"];
        let whole = || {
            format!(
                "the result is used as a whole on line {}",
                self.line(talk.call)
            )
        };
        match place.parent() {
            Some(AnyNodeRef::StmtExpr(_)) => Ok(()),
            Some(AnyNodeRef::ExprSubscript(subscript)) => {
                let stream = statements::index(&subscript.slice)
                    .and_then(|nth| streams.get(nth))
                    .ok_or_else(whole)?;
                if decode.contains(['"', '\'']) && place.in_string() {
                    return Err(whole());
                }
                if self.run.is_piped(stream) {
                    self.draft.after(&format!(".{decode}"), subscript.end());
                }
                Ok(())
            }
            Some(AnyNodeRef::StmtAssign(assign)) => {
                let [Expr::Tuple(tuple)] = &*assign.targets else {
                    return Err(whole());
                };
                let [Expr::Name(out), Expr::Name(err)] = &*tuple.elts else {
                    return Err(whole());
                };
                if !self.pass.source.stands_alone(assign.range()) {
                    return Err(whole());
                }
                self.decode_names(&streams, [out, err], assign, tuple.range(), &decode)
            }
            _ => Err(whole()),
        }
    }

    /// `out, err = await process.communicate()` gets names for the bytes, and a statement for the text.
    fn decode_names(
        &mut self,
        streams: &[&str; 2],
        names: [&'a ast::ExprName; 2],
        assign: &'a ast::StmtAssign,
        targets: TextRange,
        decode: &str,
    ) -> Result<(), String> {
        let mut raw = Vec::new();
        let mut texts = Vec::new();
        let mut values = Vec::new();
        let pairs = [statements::STDOUT, statements::STDERR];
        for ((stream, name), free) in streams.iter().zip(names).zip(pairs) {
            let is_read = !Occurrences::of(&self.function.body, &name.id)
                .uses
                .is_empty();
            if !self.run.is_piped(stream) || !is_read {
                raw.push(name.id.to_string());
                continue;
            }
            let bytes = self.free(free)?;
            values.push(format!("{bytes}.{decode}"));
            raw.push(bytes);
            texts.push(name.id.to_string());
        }
        if texts.is_empty() {
            return Ok(());
        }
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        let indentation = source.indentation(assign.start());
        let text = format!(
            "{newline}{indentation}{} = {}",
            texts.join(", "),
            values.join(", ")
        );
        self.draft.replace(&raw.join(", "), targets);
        self.draft.after(&text, source.line_end(assign.end()));
        Ok(())
    }

    /// The statement that starts the process, and a caution.
    pub(super) fn started(&mut self, name: &str, statement: TextRange) -> Result<String, String> {
        let source = self.pass.source;
        let command = source.slice(self.run.command).to_owned();
        let indentation = source.indentation(statement.start()).to_owned();
        let text = self.start(name, &command, false, &indentation)?;
        self.say_what_runs();
        Ok(text)
    }

    /// The clause that catches the timeout of a call, and no other.
    fn clause(&self, call: &'a ast::ExprCall, own: &[TextRange]) -> Result<Clause<'a>, String> {
        let line = self.line(call);
        let place = self.place_of(call)?;
        let unseen = || format!("what catches the timeout of line {line} cannot be seen");
        let statement = place.enclosing().find_map(|(node, below)| match node {
            AnyNodeRef::StmtTry(statement) => statement
                .body
                .iter()
                .any(|stmt| stmt.range().contains_range(below.range()))
                .then_some(statement),
            _ => None,
        });
        let statement = statement
            .filter(|statement| self.function.range().contains_range(statement.range()))
            .filter(|statement| !statement.is_star)
            .ok_or_else(unseen)?;
        let Some(ast::ExceptHandler::ExceptHandler(handler)) = statement.handlers.first() else {
            return Err(unseen());
        };
        let class = handler.type_.as_deref().ok_or_else(unseen)?;
        if external(self.pass, class).as_deref() != Some("subprocess.TimeoutExpired") {
            return Err(unseen());
        }
        if let Some(name) = &handler.name
            && !Occurrences::of(&handler.body, name).uses.is_empty()
        {
            return Err(format!("line {} reads the exception", self.line(name)));
        }
        if let Some(again) = raises_again(&handler.body) {
            return Err(format!(
                "line {} raises the exception again, which is another one then",
                self.line(again)
            ));
        }
        if let Some(other) = another(self.pass, &statement.body, own) {
            return Err(format!(
                "line {} may run out of time in the same `try`",
                self.line(other)
            ));
        }
        Ok(Clause {
            statement,
            class,
            body: &handler.body,
        })
    }

    /// Lets a clause catch the timeout of asyncio.
    fn catch(&mut self, clause: &Clause<'a>) -> Result<(), String> {
        let error = self.timeout_error()?;
        let known = self
            .draft
            .edits
            .iter()
            .any(|edit| edit.range() == clause.class.range());
        if !known {
            self.draft.replace(&error, clause.class.range());
        }
        Ok(())
    }
}
