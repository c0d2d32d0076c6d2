//! Under asyncio: statements that start the process and wait for it, in front of the one that uses its result.

use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Number, PythonVersion};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{Argument, Function, Occurrences, Process, Shape, layout};
use crate::edit::Edit;

/// Names of the process, of what it wrote, and of that as text; the first free ones are taken.
pub(super) const PROCESS: &[&str] = &["process", "proc", "child"];
pub(super) const STDOUT: &[&str] = &["stdout", "out"];
pub(super) const STDERR: &[&str] = &["stderr", "err"];
const OUTPUT: &[&str] = &["output", "text"];
const ERRORS: &[&str] = &["errors", "messages"];
const COMMAND: &[&str] = &["command", "cmd", "argv"];

/// What is done with the result.
enum Target<'a> {
    Nothing,
    /// It is bound to a name, whose attributes are read.
    Bound(&'a str),
    /// One attribute is read at once, or a function gave one: the expression that reads it.
    Value(&'static str, TextRange),
    /// A function gave the return code together with what was written.
    Both(TextRange),
}

/// A stream of the process that is a pipe, in the function.
struct Written {
    /// The name of what was written; `_` when nobody wants it.
    name: String,
    /// What takes the place of the attribute of the result.
    text: String,
    /// A statement that makes text of it, when that is read several times.
    decoded: Option<String>,
}

impl<'a> Process<'a, '_> {
    pub(super) fn write_statements(&mut self) -> Result<(), String> {
        let statement = self.statement()?;
        let source = self.pass.source;
        let indentation = source.indentation(statement.start()).to_owned();
        let target = self.target(statement)?;
        let uses = match target {
            Target::Bound(name) => self.uses(name)?,
            _ => Vec::new(),
        };
        let alone = !self.pass.findings.iter().any(|other| {
            other.function == self.finding.function
                && other.range() != self.finding.range()
                && Function::named(&other.leaf.name).is_some()
        });
        let process = match target {
            Target::Bound(name) if !alone => name.to_owned(),
            _ => self.free(PROCESS)?,
        };
        let attribute = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
        let reads = |stream: &str| match &target {
            Target::Value(read, _) => usize::from(*read == stream),
            Target::Both(_) => usize::from(stream == "stdout"),
            _ => uses
                .iter()
                .filter(|used| attribute(&used.path) == stream)
                .count(),
        };
        let communicates = ["stdin", "stdout", "stderr"]
            .iter()
            .any(|stream| self.run.is_piped(stream));
        let prefix = match target {
            Target::Bound(name) if !alone => Some(name),
            _ => None,
        };
        let stdout = self.written("stdout", reads("stdout"), prefix)?;
        let stderr = self.written("stderr", reads("stderr"), prefix)?;
        let newline = source.stylist().line_ending().as_str().to_owned();
        let unit = source.unit_below(&indentation).to_owned();
        let mut lines: Vec<String> = Vec::new();

        // What is said of the command again is named first.
        let repeated = self.run.check || self.run.timeout.is_some();
        let mut command = source.slice(self.run.command).to_owned();
        let named = self.run.command.is_name_expr() || self.run.command.is_attribute_expr();
        if repeated && !named {
            let name = self.free(COMMAND)?;
            lines.push(format!(
                "{name} = {}",
                self.argument(self.run.command, &indentation)?
            ));
            command = name;
        }
        let start = self.start(&process, &command, repeated && !named, &indentation)?;
        lines.push(start);

        let waiting = if communicates {
            let input = match self.run.input {
                Some(input) => self.encoded(input, source.slice(input).to_owned()),
                None => String::new(),
            };
            format!("{process}.communicate({input})")
        } else {
            format!("{process}.wait()")
        };
        // `output = check_output(command)` binds what was written itself.
        let binds = match (&target, self.place.parent()) {
            (Target::Value("stdout", range), Some(AnyNodeRef::StmtAssign(assign)))
                if *range == self.call.range() && self.run.decode.is_none() =>
            {
                match &*assign.targets {
                    [Expr::Name(name)] => Some(name.id.to_string()),
                    _ => None,
                }
            }
            _ => None,
        };
        let out = match &binds {
            Some(name) => name.clone(),
            None => stdout.name.clone(),
        };
        let results = if out == "_" && stderr.name == "_" {
            String::new()
        } else {
            format!("{out}, {} = ", stderr.name)
        };
        // `return await process.wait()` needs no statement of its own.
        let at_once =
            matches!(target, Target::Value("returncode", _)) && !communicates && !repeated;
        match self.run.timeout {
            Some(timeout) => {
                let timeout = source.slice(timeout).to_owned();
                let wait_for = self.import("asyncio", "wait_for")?;
                let expired = self.import("subprocess", "TimeoutExpired")?;
                let error = self.timeout_error()?;
                lines.push("try:".to_owned());
                lines.push(format!(
                    "{unit}{results}await {wait_for}({waiting}, timeout={timeout})"
                ));
                lines.push(format!("except {error}:"));
                lines.push(format!("{unit}{process}.kill()"));
                lines.push(format!("{unit}await {process}.wait()"));
                lines.push(format!(
                    "{unit}raise {expired}({command}, {timeout}) from None"
                ));
            }
            None if at_once => {}
            None => lines.push(format!("{results}await {waiting}")),
        }
        lines.extend(stdout.decoded.iter().chain(&stderr.decoded).cloned());
        if self.run.check {
            let error = self.import("subprocess", "CalledProcessError")?;
            let mut arguments = vec![format!("{process}.returncode"), command];
            if self.run.is_piped("stdout") {
                arguments.push(binds.clone().unwrap_or(stdout.text.clone()));
            }
            if self.run.is_piped("stderr") {
                let keyword = if arguments.len() == 3 { "" } else { "stderr=" };
                arguments.push(format!("{keyword}{}", stderr.text));
            }
            lines.push(format!("if {process}.returncode:"));
            let inner = format!("{indentation}{unit}");
            let raise = layout::call_text(self.pass, &inner, &format!("raise {error}"), &arguments);
            lines.push(format!("{unit}{raise}"));
        }
        self.say_what_runs();
        self.draft.covers = Some(self.call.range());
        let text = lines.join(&format!("{newline}{indentation}"));
        let stays = match &target {
            Target::Value(read, range) => (binds.is_none()).then_some((*read, *range)),
            Target::Both(range) => Some(("both", *range)),
            _ => None,
        };
        match stays {
            None => self
                .draft
                .edits
                .push(Edit::range_replacement(text, statement)),
            Some((read, range)) => {
                let value = match read {
                    "stdout" => stdout.text.clone(),
                    "stderr" => stderr.text.clone(),
                    "both" => {
                        let text = self.trimmed(stdout.text.clone(), range)?;
                        let both = format!("{process}.returncode, {text}");
                        match self.place.parent() {
                            Some(AnyNodeRef::StmtAssign(_) | AnyNodeRef::StmtReturn(_)) => both,
                            _ => format!("({both})"),
                        }
                    }
                    _ if at_once => self.waited(range, &process)?,
                    _ => format!("{process}.returncode"),
                };
                let value = match read {
                    "stdout" => self.trimmed(value, range)?,
                    _ => value,
                };
                self.replace_above(statement, &text, &value, range);
            }
        }
        for used in &uses {
            let name = attribute(&used.path);
            let length = used.range.len();
            let rest = TextSize::of(&used.path[name.len()..]);
            let range = TextRange::at(used.range.start(), length - rest);
            let value = match name.as_str() {
                "stdout" => stdout.text.clone(),
                "stderr" => stderr.text.clone(),
                _ => format!("{process}.returncode"),
            };
            if source.slice(range) != value {
                self.draft.edits.push(Edit::range_replacement(value, range));
            }
        }
        Ok(())
    }

    /// How a timeout of asyncio is spelled.
    pub(super) fn timeout_error(&mut self) -> Result<String, String> {
        if self.pass.settings.target >= PythonVersion::PY311 {
            return Ok("TimeoutError".to_owned());
        }
        self.import("asyncio", "TimeoutError")
    }

    /// Names what takes the place of the call, and what it does otherwise.
    pub(super) fn say_what_runs(&mut self) {
        self.draft.strategy = if matches!(self.run.shape, Shape::Shell) {
            "asyncio.create_subprocess_shell".to_owned()
        } else {
            "asyncio.create_subprocess_exec".to_owned()
        };
        self.draft.cautions.push(
            "a process that is still running is not waited for when the program ends, and the event loops of Windows may not run any".to_owned(),
        );
    }

    /// Puts statements above the one that holds a range, and a value in the place of that.
    pub(super) fn replace_above(
        &mut self,
        statement: TextRange,
        text: &str,
        value: &str,
        range: TextRange,
    ) {
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        let indentation = source.indentation(statement.start());
        let above = format!("{text}{newline}{indentation}");
        let edits = &mut self.draft.edits;
        if statement.start() == range.start() {
            edits.push(Edit::range_replacement(format!("{above}{value}"), range));
        } else {
            edits.push(Edit::insertion(above, statement.start()));
            edits.push(Edit::range_replacement(value.to_owned(), range));
        }
    }

    /// The statement in front of which others can be put.
    pub(super) fn statement(&self) -> Result<TextRange, String> {
        self.place.leading_statement(self.pass).ok_or_else(|| {
            format!(
                "the call on line {} is evaluated in the middle of a statement",
                self.line(self.call)
            )
        })
    }

    fn target(&self, statement: TextRange) -> Result<Target<'a>, String> {
        let whole = || {
            Err(format!(
                "the result is used as a whole on line {}",
                self.line(self.call)
            ))
        };
        let call = self.call.range();
        if self.place.statement().is_some_and(|node| {
            matches!(node, AnyNodeRef::StmtExpr(expression) if expression.value.range() == call)
        }) {
            return match self.run.function {
                Function::GetOutput | Function::GetStatusOutput => whole(),
                _ => Ok(Target::Nothing),
            };
        }
        match self.run.function {
            Function::Run | Function::Popen => {}
            Function::GetStatusOutput => {
                return Ok(match self.place.parent() {
                    Some(AnyNodeRef::ExprSubscript(subscript)) => match index(&subscript.slice) {
                        Some(0) => Target::Value("returncode", subscript.range()),
                        Some(1) => Target::Value("stdout", subscript.range()),
                        _ => Target::Both(call),
                    },
                    _ => Target::Both(call),
                });
            }
            Function::Call | Function::CheckCall => return Ok(Target::Value("returncode", call)),
            Function::CheckOutput | Function::GetOutput => {
                return Ok(Target::Value("stdout", call));
            }
        }
        match self.place.parent() {
            Some(AnyNodeRef::ExprAttribute(attribute)) => {
                let name = match attribute.attr.as_str() {
                    "returncode" => "returncode",
                    "stdout" => "stdout",
                    "stderr" => "stderr",
                    _ => return whole(),
                };
                Ok(Target::Value(name, attribute.range()))
            }
            Some(AnyNodeRef::StmtAssign(assign)) if assign.range() == statement => {
                match &*assign.targets {
                    [Expr::Name(name)] => Ok(Target::Bound(name.id.as_str())),
                    _ => whole(),
                }
            }
            _ => whole(),
        }
    }

    /// How the function has what the process writes to a stream, which it reads so many times.
    fn written(&self, stream: &str, reads: usize, prefix: Option<&str>) -> Result<Written, String> {
        if !self.run.is_piped(stream) {
            if reads > 0 {
                return Err(format!("`{stream}` is read, and is no pipe"));
            }
            return Ok(Written {
                name: "_".to_owned(),
                text: String::new(),
                decoded: None,
            });
        }
        let (names, texts) = if stream == "stdout" {
            (STDOUT, OUTPUT)
        } else {
            (STDERR, ERRORS)
        };
        let ignored = Occurrences::of(&self.function.body, "_");
        let is_ignored = ignored.uses.is_empty()
            && !ignored.declared
            && !super::is_parameter(self.function, "_");
        if reads == 0 && !self.run.check && is_ignored {
            return Ok(Written {
                name: "_".to_owned(),
                text: String::new(),
                decoded: None,
            });
        }
        let pick = |names: &[&str]| match prefix {
            Some(prefix) => self.free(&[format!("{prefix}_{}", names[0]).as_str()]),
            None => self.free(names),
        };
        let name = pick(names)?;
        let Some(decode) = &self.run.decode else {
            return Ok(Written {
                text: name.clone(),
                name,
                decoded: None,
            });
        };
        if reads < 2 && !decode.contains(['"', '\'']) {
            let text = format!("{name}.{decode}");
            return Ok(Written {
                name,
                text,
                decoded: None,
            });
        }
        let text = pick(texts)?;
        Ok(Written {
            decoded: Some(format!("{text} = {name}.{decode}")),
            name,
            text,
        })
    }

    /// The statement that starts the process.
    pub(super) fn start(
        &mut self,
        process: &str,
        command: &str,
        named: bool,
        indentation: &str,
    ) -> Result<String, String> {
        let unit = self.pass.source.unit_below(indentation);
        let inner = format!("{indentation}{unit}");
        let function = match self.run.shape {
            Shape::Shell => "create_subprocess_shell",
            _ => "create_subprocess_exec",
        };
        let function = self.import("asyncio", function)?;
        let mut arguments = Vec::new();
        match self.run.shape {
            Shape::Display(elements) if !named => {
                for element in elements {
                    arguments.push(self.argument(element, &inner)?);
                }
            }
            Shape::Display(_) => arguments.push(format!("*{command}")),
            Shape::Sequence if !named && self.run.command.is_bin_op_expr() => {
                arguments.push(format!("*({command})"));
            }
            Shape::Sequence => arguments.push(format!("*{command}")),
            Shape::Program | Shape::Shell => arguments.push(command.to_owned()),
        }
        let keywords = std::mem::take(&mut self.run.keywords);
        for (name, value) in &keywords {
            arguments.push(match value {
                Argument::Same(value) => format!("{name}={}", self.argument(value, &inner)?),
                Argument::Text(text) => format!("{name}={text}"),
                Argument::Stream(stream) => {
                    format!("{name}={}.{stream}", self.import("asyncio", "subprocess")?)
                }
            });
        }
        self.run.keywords = keywords;
        Ok(layout::call_text(
            self.pass,
            indentation,
            &format!("{process} = await {function}"),
            &arguments,
        ))
    }

    /// `await process.wait()` in the place of what read the return code.
    fn waited(&self, range: TextRange, process: &str) -> Result<String, String> {
        let place = super::Place::at(self.pass, range).ok_or("the call cannot be located")?;
        let (open, close) = place.brackets(self.pass);
        Ok(format!("{open}await {process}.wait(){close}"))
    }

    /// `getoutput` drops the last line end; a method that strips does so too.
    fn trimmed(&self, value: String, range: TextRange) -> Result<String, String> {
        if !matches!(
            self.run.function,
            Function::GetOutput | Function::GetStatusOutput
        ) {
            return Ok(value);
        }
        let place = super::Place::at(self.pass, range).ok_or("the call cannot be located")?;
        let strips = match place.parent() {
            Some(AnyNodeRef::ExprAttribute(attribute)) => {
                matches!(attribute.attr.as_str(), "strip" | "rstrip" | "split")
                    && matches!(place.around(place.position() - 1).parent(),
                        Some(AnyNodeRef::ExprCall(call)) if call.arguments.is_empty())
            }
            _ => false,
        };
        if strips {
            return Ok(value);
        }
        if self.pass.settings.target < PythonVersion::PY39 {
            return Err("`removesuffix` needs Python 3.9".to_owned());
        }
        Ok(format!("{value}.removesuffix(\"\\n\")"))
    }
}

/// The index that a literal is.
pub(super) fn index(slice: &Expr) -> Option<usize> {
    match slice {
        Expr::NumberLiteral(ast::ExprNumberLiteral {
            value: Number::Int(nth),
            ..
        }) => nth.as_usize(),
        _ => None,
    }
}
