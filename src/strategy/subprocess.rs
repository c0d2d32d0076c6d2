//! A process that a coroutine waits for, started by the runtime itself instead of in a thread.
//!
//! Only when the runtime is preferred (`--prefer asyncio`): what comes of a cancellation, and of the text that a process
//! writes, is not quite the same. What the runtime does not do, or does only with more code than a thread needs, is an
//! obstacle, which is named, and the call goes to a thread.

mod arguments;
mod popen;
mod runner;
mod statements;
mod streams;

use ruff_python_ast::{self as ast, AnyNodeRef, Expr};
use ruff_text_size::Ranged;

use super::place::Place;
use super::swap::uses::{Birth, Object, Occurrences, Use, is_parameter, is_taken};
use super::{Draft, layout, runtime, swap};
use crate::diagnostic::Fix;
use crate::project::Type;
use crate::project::reach::Finding;
use crate::transform::{Pass, Runtime};

/// Functions of `subprocess` that start a process; all but the last run it to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Run,
    Call,
    CheckCall,
    CheckOutput,
    GetOutput,
    GetStatusOutput,
    Popen,
}

impl Function {
    fn named(name: &str) -> Option<Function> {
        Some(match name {
            "subprocess.run" => Function::Run,
            "subprocess.call" => Function::Call,
            "subprocess.check_call" => Function::CheckCall,
            "subprocess.check_output" => Function::CheckOutput,
            "subprocess.getoutput" => Function::GetOutput,
            "subprocess.getstatusoutput" => Function::GetStatusOutput,
            _ => return None,
        })
    }
}

/// What a call of one of them asks for.
struct Run<'a> {
    function: Function,
    command: &'a Expr,
    shape: Shape<'a>,
    /// What else the process is started with, in the order of the call.
    keywords: Vec<(&'a str, Argument<'a>)>,
    input: Option<&'a Expr>,
    timeout: Option<&'a Expr>,
    check: bool,
    /// How what the process writes becomes text: `decode()`.
    decode: Option<String>,
}

/// What a command is.
enum Shape<'a> {
    /// A program and its arguments, one by one.
    Display(&'a [Expr]),
    /// A list of them.
    Sequence,
    /// The name of a program.
    Program,
    /// A line for the shell.
    Shell,
}

/// What a process is started with.
#[derive(Clone, Copy)]
enum Argument<'a> {
    Same(&'a Expr),
    /// A stream of a pipe, or what else `subprocess` has a name for.
    Stream(&'static str),
    /// What the runtime is told besides.
    Text(&'static str),
}

impl Run<'_> {
    fn is_piped(&self, stream: &str) -> bool {
        self.keywords
            .iter()
            .any(|(name, value)| *name == stream && matches!(value, Argument::Stream("PIPE")))
    }
}

/// The fix that lets the preferred runtime run the process of a finding, or what stands in its way; `None` when the
/// runtime is not preferred, or runs nothing like it.
pub(super) fn run(pass: &Pass<'_>, finding: &Finding) -> Option<(Runtime, Result<Fix, String>)> {
    let is_ours = finding.leaf.name.starts_with("subprocess.")
        || streams::process_of(pass, finding).is_some();
    if finding.helper.is_some() || !is_ours {
        return None;
    }
    let runtime = runtime(pass).ok()?;
    if !pass
        .settings
        .prefer
        .iter()
        .any(|name| name == runtime.module())
    {
        return None;
    }
    Some((runtime, fix(pass, finding, runtime)))
}

fn fix(pass: &Pass<'_>, finding: &Finding, runtime: Runtime) -> Result<Fix, String> {
    let name = &finding.leaf.name;
    if popen::is_about(name) || streams::process_of(pass, finding).is_some() {
        return popen::fix(pass, finding, runtime);
    }
    let function = Function::named(name)
        .filter(|_| finding.is_call())
        .ok_or_else(|| format!("`{name}` has no counterpart"))?;
    let place = Place::of(pass, finding).map_err(|unfixable| unfixable.message)?;
    let call = place.call.ok_or("the call cannot be located")?;
    if !finding.is_certain() || finding.misplaced {
        return Err("what is called is not certain".to_owned());
    }
    if pass.source.has_comment(call.range()) {
        return Err("a comment stands inside the call".to_owned());
    }
    let around = place
        .function()
        .filter(|function| function.is_async)
        .ok_or("it is not called in a coroutine")?;
    place
        .check_await(pass)
        .map_err(|unfixable| unfixable.message)?;
    let mut draft = Draft::default();
    swap::check_hazards(pass, finding, call.range(), &mut draft)?;
    let run = arguments::read(pass, function, call)?;
    let mut process = Process {
        pass,
        finding,
        function: around,
        place,
        call,
        run,
        draft,
    };
    process.check_handlers()?;
    if runtime == Runtime::Asyncio {
        process.write_statements()?;
    } else {
        process.write_call(runtime)?;
    }
    Ok(process.finished())
}

/// A call on its way to the runtime.
struct Process<'a, 'p> {
    pass: &'p Pass<'a>,
    finding: &'p Finding,
    function: &'a ast::StmtFunctionDef,
    place: Place<'a>,
    call: &'a ast::ExprCall,
    run: Run<'a>,
    draft: Draft,
}

impl<'a> Process<'a, '_> {
    fn line(&self, range: impl Ranged) -> usize {
        self.pass.source.line(range.start())
    }

    fn import(&mut self, module: &str, member: &str) -> Result<String, String> {
        super::import(
            self.pass,
            self.finding,
            &mut self.draft,
            module,
            Some(member),
        )
        .map_err(|unfixable| unfixable.message)
    }

    /// The fix that all edits make.
    fn finished(mut self) -> Fix {
        if self.run.decode.is_some() {
            self.draft.cautions.push(
                "what the process writes is decoded as UTF-8 where no encoding is named, and its line ends are kept".to_owned(),
            );
        }
        let mut fix = self.draft.finish(self.pass);
        fix.leaves = Some("subprocess".to_owned());
        fix
    }

    /// The text of an argument that stands alone on a line of this indentation.
    fn argument(&self, expr: &Expr, indentation: &str) -> Result<String, String> {
        layout::moved_text(self.pass, expr.range(), &[], indentation)
            .ok_or_else(|| format!("an argument on line {} spans lines", self.line(expr)))
    }

    /// What a process is given, whose text is spelled so, as bytes.
    fn encoded(&self, input: &Expr, text: String) -> String {
        let Some(decode) = &self.run.decode else {
            return text;
        };
        let encode = decode.replacen("decode", "encode", 1);
        match input {
            Expr::BinOp(_) => format!("({text}).{encode}"),
            _ => format!("{text}.{encode}"),
        }
    }

    /// Where the result of `run` is read, when it is bound to a name: only its attributes are.
    fn uses(&self, name: &str) -> Result<Vec<Use<'a>>, String> {
        let all = Occurrences::of(&self.function.body, name);
        if all.stores != 1 || all.declared || is_parameter(self.function, name) {
            return Err(format!("`{name}` is bound more than once"));
        }
        for used in &all.uses {
            let is_read = Place::at(self.pass, used.range).is_some_and(|place| {
                matches!(place.node(), AnyNodeRef::ExprAttribute(attribute) if attribute.ctx.is_load())
            });
            let line = self.line(used.range);
            if used.path.is_empty() {
                return Err(format!("`{name}` is used as a whole on line {line}"));
            }
            let known = matches!(
                used.path.split('.').next(),
                Some("returncode" | "stdout" | "stderr")
            );
            if !known || !is_read {
                return Err(format!(
                    "`{name}.{}` on line {line} has no counterpart",
                    used.path
                ));
            }
        }
        Ok(all.uses)
    }

    /// Refuses clauses that read what the exception of the runtime's own way does not have.
    fn check_handlers(&self) -> Result<(), String> {
        if self.run.timeout.is_none() || !self.run.is_piped("stdout") {
            return Ok(());
        }
        for (node, _) in self.place.enclosing() {
            let AnyNodeRef::StmtTry(statement) = node else {
                continue;
            };
            for ast::ExceptHandler::ExceptHandler(handler) in &statement.handlers {
                let Some(name) = &handler.name else { continue };
                let partial = Occurrences::of(&handler.body, name)
                    .uses
                    .into_iter()
                    .find(|used| {
                        matches!(
                            used.path.split('.').next(),
                            Some("output" | "stdout" | "stderr")
                        )
                    });
                if let Some(used) = partial {
                    return Err(format!(
                        "line {} reads what the process wrote before its time was over",
                        self.line(used.range)
                    ));
                }
            }
        }
        Ok(())
    }

    /// The first of some names that the function does not use.
    fn free(&self, names: &[&str]) -> Result<String, String> {
        names
            .iter()
            .find(|name| !is_taken(self.function, name))
            .map(|name| (*name).to_owned())
            .ok_or_else(|| format!("`{}` and its like are taken", names[0]))
    }
}

/// The qualified name that an expression has outside of the project.
fn external(pass: &Pass<'_>, expr: &Expr) -> Option<String> {
    match pass.types_of(expr).members.as_slice() {
        [Type::External(name)] => Some(name.to_string()),
        _ => None,
    }
}
