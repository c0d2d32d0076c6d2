//! Under trio and anyio: one call, whose result is the same object.

use ruff_python_ast::{AnyNodeRef, Expr};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{Argument, Function, Place, Process, Runtime, Shape, layout};
use crate::edit::Edit;

/// Names of the result; the first free one is taken.
const RESULT: &[&str] = &["result", "completed", "process"];

impl Process<'_, '_> {
    pub(super) fn write_call(&mut self, runtime: Runtime) -> Result<(), String> {
        let source = self.pass.source;
        if self.run.timeout.is_some() {
            return Err("a timeout raises another exception there".to_owned());
        }
        if matches!(
            self.run.function,
            Function::GetOutput | Function::GetStatusOutput
        ) {
            return Err(format!("`{}` has no counterpart", self.finding.leaf.name));
        }
        let indentation = source.indentation(self.call.start()).to_owned();
        let inner = format!("{indentation}{}", source.unit_below(&indentation));
        let mut arguments = vec![self.argument(self.run.command, &inner)?];
        let is_trio = runtime == Runtime::Trio;
        match self.run.shape {
            Shape::Display(_) | Shape::Sequence => {}
            Shape::Shell if is_trio => arguments.push("shell=True".to_owned()),
            Shape::Shell => {}
            Shape::Program => return Err("the command is not a list".to_owned()),
        }
        for stream in ["stdout", "stderr"] {
            let is_piped = self.run.is_piped(stream);
            if is_trio && is_piped {
                arguments.push(format!("capture_{stream}=True"));
            } else if !is_trio && !self.run.keywords.iter().any(|(name, _)| *name == stream) {
                arguments.push(format!("{stream}=None"));
            }
        }
        let keywords = std::mem::take(&mut self.run.keywords);
        for (name, value) in &keywords {
            match value {
                Argument::Stream("PIPE") => {}
                Argument::Stream(stream) => {
                    let stream = self.import("subprocess", stream)?;
                    arguments.push(format!("{name}={stream}"));
                }
                Argument::Text(text) => arguments.push(format!("{name}={text}")),
                Argument::Same(value) => {
                    arguments.push(format!("{name}={}", self.argument(value, &inner)?));
                }
            }
        }
        let given = keywords.iter().any(|(name, _)| *name == "stdin");
        self.run.keywords = keywords;
        if let Some(input) = self.run.input {
            let text = self.encoded(input, source.slice(input).to_owned());
            let keyword = if is_trio { "stdin" } else { "input" };
            arguments.push(format!("{keyword}={text}"));
        } else if is_trio && !given {
            arguments.push("stdin=None".to_owned());
        }
        if !self.run.check {
            arguments.push("check=False".to_owned());
        }
        let name = self.import(runtime.module(), "run_process")?;
        self.draft.strategy = format!("{}.run_process", runtime.module());
        self.draft.cautions.push(
            "a task that is cancelled ends the process, where it went on in a thread".to_owned(),
        );
        self.draft.covers = Some(self.call.range());

        let is_statement = matches!(self.place.parent(), Some(AnyNodeRef::StmtExpr(_)));
        let read = match self.run.function {
            _ if is_statement => "",
            Function::Call | Function::CheckCall => ".returncode",
            Function::CheckOutput => ".stdout",
            _ => "",
        };
        let decode = match (&self.run.decode, read) {
            (Some(decode), ".stdout") => format!(".{decode}"),
            _ => String::new(),
        };
        if !read.is_empty() {
            // What is read of the result gets the statement that makes it above its own.
            let statement = self.statement()?;
            let result = self.free(RESULT)?;
            let head = format!("{result} = await {name}");
            let text = layout::call_text(self.pass, &indentation, &head, &arguments);
            self.replace_above(
                statement,
                &text,
                &format!("{result}{read}{decode}"),
                self.call.range(),
            );
            return Ok(());
        }
        let (open, close) = self.place.brackets(self.pass);
        let line = TextRange::new(source.line_start(self.call.start()), self.call.start());
        let before = source.slice(line)[indentation.len()..].to_owned();
        let head = format!("{before}{open}await {name}");
        let text = layout::call_text(self.pass, &indentation, &head, &arguments);
        self.draft.edits.push(Edit::range_replacement(
            format!("{}{close}", &text[before.len()..]),
            self.call.range(),
        ));
        if self.run.function == Function::Run && self.run.decode.is_some() {
            self.decode_uses()?;
        }
        Ok(())
    }

    /// The result holds bytes: what reads it decodes them.
    fn decode_uses(&mut self) -> Result<(), String> {
        let Some(decode) = self.run.decode.clone() else {
            return Ok(());
        };
        let ends: Vec<(TextRange, TextSize)> = match self.place.parent() {
            Some(AnyNodeRef::ExprAttribute(attribute)) => match attribute.attr.as_str() {
                "stdout" | "stderr" => vec![(attribute.range(), attribute.end())],
                _ => Vec::new(),
            },
            Some(AnyNodeRef::StmtExpr(_)) => Vec::new(),
            Some(AnyNodeRef::StmtAssign(assign)) => match &*assign.targets {
                [Expr::Name(name)] => self
                    .uses(&name.id)?
                    .iter()
                    .filter_map(|used| {
                        let first = used.path.split('.').next()?;
                        let rest = TextSize::of(&used.path[first.len()..]);
                        matches!(first, "stdout" | "stderr")
                            .then(|| (used.range, used.range.end() - rest))
                    })
                    .collect(),
                _ => return Err("the result is used as a whole".to_owned()),
            },
            _ => return Err("the result is used as a whole".to_owned()),
        };
        for (range, end) in ends {
            let quotes = decode.contains(['"', '\'']);
            let place = Place::at(self.pass, range);
            if quotes && place.is_none_or(|place| place.in_string()) {
                return Err(format!(
                    "what is decoded on line {} stands in a string",
                    self.line(range)
                ));
            }
            self.draft
                .edits
                .push(Edit::insertion(format!(".{decode}"), end));
        }
        Ok(())
    }
}
