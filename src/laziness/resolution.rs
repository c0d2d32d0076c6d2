//! What a constructor of an asynchronous class waits for, resolved when a coroutine first wants it.

use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::moved::{Traffic, returning};
use super::readers::Attribute;
use super::{class_at, constructed, lock, text, uses};
use crate::catalog::{Form, Kind, Weight};
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{ClassRef, Inference, Type};
use crate::strategy::{self, Draft};
use crate::transform::Pass;

/// Functions that always give an object, though they are no classes.
const FACTORIES: &[&str] = &[
    "boto3.client",
    "boto3.resource",
    "boto3.Session.client",
    "boto3.Session.resource",
    "botocore.session.get_session",
    "botocore.session.Session.create_client",
];

/// What blocks in the constructors of the file's asynchronous classes, with what can be done about it.
pub(crate) fn resolutions<'a>(pass: &Pass<'a>) -> Vec<(&'a Finding, Result<Fix, Unfixable>)> {
    let mut found = Vec::new();
    let mut reported: Vec<TextRange> = Vec::new();
    for finding in pass.constructions {
        let Some(constructor) = Constructor::of(pass, finding) else {
            continue;
        };
        // What a base class waits for is said there.
        let inherited = finding.helper.is_some_and(|helper| {
            super::is_constructor(pass.project.function(helper).name.as_str())
                && pass.source.slice(finding.range()).contains("super()")
        });
        let light = finding.weight == Weight::Light && !pass.settings.strict;
        if inherited || light || reported.contains(&constructor.top().range()) {
            continue;
        }
        if constructed::is_only_made_before_the_loop(pass, constructor.class) {
            continue;
        }
        let outcome = match constructor.kept() {
            Ok((name, run)) => {
                let is_wanted = constructor.attribute(&name, "", &[]).is_read_in_coroutine();
                if !is_wanted {
                    continue;
                }
                constructor.fix(&name, run)
            }
            // Reading a file once is not worth a word where nothing can be done.
            Err(_) if finding.weight < Weight::Heavy => continue,
            Err(unfixable) => Err(unfixable),
        };
        reported.push(constructor.top().range());
        found.push((finding, outcome));
    }
    found
}

/// A constructor with something in it that blocks.
struct Constructor<'p, 'a> {
    pass: &'p Pass<'a>,
    finding: &'a Finding,
    class: ClassRef,
    statement: &'a ast::StmtClassDef,
    function: &'a ast::StmtFunctionDef,
    receiver: &'a str,
    /// The statement of its body that holds what blocks.
    index: usize,
}

impl<'p, 'a> Constructor<'p, 'a> {
    fn of(pass: &'p Pass<'a>, finding: &'a Finding) -> Option<Constructor<'p, 'a>> {
        let definition = pass.project.function(finding.function);
        let statement = class_at(pass.source.body(), definition.range)?;
        let function = statement.body.iter().find_map(|stmt| match stmt {
            Stmt::FunctionDef(function) if function.range() == definition.range => Some(function),
            _ => None,
        })?;
        Some(Constructor {
            pass,
            finding,
            class: ClassRef {
                file: pass.file,
                class: definition.class?,
            },
            statement,
            function,
            receiver: function
                .parameters
                .iter_non_variadic_params()
                .next()?
                .name()
                .as_str(),
            index: function
                .body
                .iter()
                .position(|stmt| stmt.range().contains_range(finding.range()))?,
        })
    }

    fn top(&self) -> &'a Stmt {
        &self.function.body[self.index]
    }

    fn attribute<'s>(
        &'s self,
        name: &'s str,
        getter: &'s str,
        resolved: &'s [TextRange],
    ) -> Attribute<'s, 'a> {
        Attribute {
            pass: self.pass,
            finding: self.finding,
            class: self.class,
            name,
            getter,
            resolved,
        }
    }

    /// The attribute that is assigned what blocks, and the statements that lead from the one to the other.
    fn kept(&self) -> Result<(String, (usize, usize)), Unfixable> {
        let body = &self.function.body;
        let refused = |why: &str| {
            Err(Unfixable::new(
                Reason::EagerConstructor,
                format!("`{}` {why}", self.finding.callee),
            ))
        };
        let mut last = self.index;
        loop {
            let run = &body[self.index..=last];
            let traffic = Traffic::of(run, self.receiver);
            if let Some(odd) = traffic.odd {
                return refused(&format!("stands with {odd}, which cannot move to a method"));
            }
            let stored: Vec<&str> = traffic.stored.iter().copied().collect();
            match stored.as_slice() {
                [name] => {
                    // Locals of the run end with it.
                    let after = Traffic::of(&body[last + 1..], self.receiver);
                    let leaks = after
                        .read
                        .iter()
                        .find(|(read, _)| traffic.bound.contains(read));
                    if let Some((leaked, range)) = leaks {
                        let line = self.pass.source.line(range.start());
                        return refused(&format!(
                            "gives `{leaked}`, which the constructor uses again on line {line}"
                        ));
                    }
                    return Ok(((*name).to_owned(), (self.index, last)));
                }
                [] => {}
                _ => return refused("gives several attributes at once"),
            }
            if traffic.bound.is_empty() {
                return refused("gives no attribute that could be resolved later");
            }
            last += 1;
            if last == body.len() {
                return refused("gives no attribute that could be resolved later");
            }
        }
    }

    /// The fix that resolves `name` when a coroutine first wants it.
    fn fix(&self, name: &str, (first, last): (usize, usize)) -> Result<Fix, Unfixable> {
        let pass = self.pass;
        let source = pass.source;
        self.check(name)?;
        let run = &self.function.body[first..=last];
        let range = TextRange::new(run[0].start(), run[last - first].end());
        if !text::stands_alone(source, range) {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "the statements share a line with others",
            ));
        }
        let base = name.trim_matches('_');
        let getter = lock::free(pass, &format!("_get_{base}"), self.statement);
        let resolver = lock::free(pass, &format!("_resolve_{base}"), self.statement);
        let mut draft = Draft::default();
        let condition = self.condition(run, name);
        let moved: &[Stmt] = match condition {
            Some((_, body)) => body,
            None => run,
        };
        let mut values = Vec::new();
        let mut edits = Vec::new();
        let inline = self.conditional_value(run);
        if inline.is_none() {
            returning(pass, moved, self.receiver, name, &mut edits, &mut values)?;
        }
        let values: Vec<&Expr> = match inline {
            Some((_, value)) => vec![value],
            None => values,
        };
        let test = inline
            .map(|(test, _)| test)
            .or(condition.map(|(test, _)| test));
        let inputs = self.inputs(moved, inline.map(|(_, value)| value), first, last)?;
        let optional = test.is_some() || !values.iter().all(|value| self.is_object(value));
        let (class, made) = lock::constructor(pass, self.finding, &mut draft)?;
        let lock = lock::free(pass, &format!("{name}_lock"), self.statement);
        let flag = lock::free(pass, &format!("{name}_resolved"), self.statement);

        let before: Vec<TextRange> = self.earlier(name, first);
        let mut resolved = vec![range];
        resolved.extend(before.iter().copied());
        let readers = self
            .attribute(name, &getter, &resolved)
            .edits(&mut draft.cautions)?;
        draft.edits.extend(readers);

        let newline = source.stylist().line_ending().as_str().to_owned();
        let own = &self.receiver;
        let indent = source.indentation(range.start()).to_owned();
        let mut lines: Vec<String> = Vec::new();
        lines.extend(inputs.iter().filter_map(|input| input.stored.clone()));
        if before.is_empty() {
            let annotation = annotation(source, run);
            lines.push(format!("{own}.{name}{annotation} = None"));
        }
        if optional {
            let state = test.map_or_else(|| "False".to_owned(), |test| negated(source, test));
            lines.push(format!("{own}.{flag} = {state}"));
        }
        let value = if made {
            format!("{class}()")
        } else {
            "None".to_owned()
        };
        lines.push(format!("{own}.{lock} = {value}"));
        let start = text::with_comments(source, range.start());
        let comments =
            source.text()[TextRange::new(start, source.line_start(range.start()))].to_owned();
        let new: Vec<String> = lines.iter().map(|line| format!("{indent}{line}")).collect();
        let tail = &source.text()[TextRange::new(range.end(), source.line_end(range.end()))];
        if tail.contains('#') {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "a comment stands behind the statement",
            ));
        }
        draft.edits.push(Edit::range_replacement(
            format!("{comments}{}", new.join(&newline)),
            TextRange::new(start, source.line_end(range.end())),
        ));

        let mut methods = String::new();
        let unit = source.stylist().indentation().as_str().to_owned();
        let outer = source.indentation(self.function.start()).to_owned();
        let offload = strategy::spelling(
            pass,
            self.finding,
            strategy::runtime(pass)?,
            false,
            &mut draft,
        )?;
        let missing = |flag: &str| {
            if optional {
                format!("not {own}.{flag}")
            } else {
                format!("{own}.{name} is None")
            }
        };
        let unresolved = missing(&flag);
        let deep = |depth: usize| format!("{outer}{}", unit.repeat(depth));
        let mut push = |depth: usize, line: &str| {
            methods.push_str(&format!("{}{line}{newline}", deep(depth)));
        };
        let call = format!("{}{own}.{name} = ", deep(4));
        let call = strategy::call_of(pass, &offload, &format!("{own}.{resolver}"), &call);
        push(0, &format!("async def {getter}({own}):"));
        push(1, &format!("if {unresolved}:"));
        if !made {
            push(2, &format!("if {own}.{lock} is None:"));
            push(3, &format!("{own}.{lock} = {class}()"));
        }
        push(2, &format!("async with {own}.{lock}:"));
        push(3, &format!("if {unresolved}:"));
        push(4, &format!("{own}.{name} = {call}"));
        if optional {
            push(4, &format!("{own}.{flag} = True"));
        }
        push(1, &format!("return {own}.{name}"));
        methods.push_str(&newline);
        methods.push_str(&format!("{outer}def {resolver}({own}):{newline}"));
        for input in &inputs {
            if let Some(line) = &input.prelude {
                methods.push_str(&format!("{}{line}{newline}", deep(1)));
            }
            edits.extend(input.edits.iter().cloned());
        }
        let body = match inline {
            Some((_, value)) => {
                let text = text::replaced(source, value.range(), &edits)?;
                if text.contains('\n') {
                    return Err(Unfixable::new(
                        Reason::CommentInTheWay,
                        "the value spans several lines inside a larger expression",
                    ));
                }
                format!("{}return {text}", deep(1))
            }
            None => {
                let span = TextRange::new(moved[0].start(), moved[moved.len() - 1].end());
                let from = source.indentation(span.start()).to_owned();
                let lines =
                    TextRange::new(source.line_start(span.start()), source.line_end(span.end()));
                text::moved(source, lines, &edits, &from, &deep(1))?
            }
        };
        methods.push_str(&body);
        draft.edits.push(Edit::insertion(
            format!("{newline}{newline}{methods}"),
            source.line_end(self.function.end()),
        ));
        self.caution(name, moved, &mut draft);
        draft.covers = Some(range);
        Ok(draft.finish(pass))
    }

    /// Whether what blocks may run later, elsewhere, and the class may have the attributes for it.
    fn check(&self, name: &str) -> Result<(), Unfixable> {
        let finding = self.finding;
        if finding.uncertain {
            return Err(Unfixable::new(
                Reason::UncertainType,
                format!(
                    "what is called here may be `{}`, but not on every path as far as can be seen",
                    finding.callee
                ),
            ));
        }
        if let Some(affine) = &finding.loop_affine {
            return Err(Unfixable::new(
                Reason::LoopAffine,
                format!(
                    "`{}` calls `{affine}`, which only the loop's own thread may do",
                    finding.callee
                ),
            ));
        }
        if let Some(why) = finding.pinned {
            return Err(Unfixable::new(
                Reason::ThreadAffine,
                format!("`{}`: {why}", finding.leaf.name),
            ));
        }
        let open = finding.leaf.live || finding.leaf.blocking.form == Form::Live;
        if open && finding.helper.is_none() && finding.leaf.blocking.kind == Kind::File {
            return Err(Unfixable::new(
                Reason::LiveResult,
                format!(
                    "the result of `{}` blocks again when it is used",
                    finding.callee
                ),
            ));
        }
        if let Some(problem) = lock::unextendable(self.pass, self.class, self.statement) {
            return Err(Unfixable::new(Reason::UnknownBase, problem));
        }
        if let Some(other) = lock::silent_subclass(self.pass, self.class) {
            return Err(Unfixable::new(
                Reason::UnknownBase,
                format!(
                    "`{other}` has a constructor that does not call this one, where the lock would be made"
                ),
            ));
        }
        if name.starts_with("__") {
            return Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!("`{name}` has another name outside its class"),
            ));
        }
        Ok(())
    }

    /// Statements before the run that set the attribute to None, as the unresolved state does.
    fn earlier(&self, name: &str, first: usize) -> Vec<TextRange> {
        self.function.body[..first]
            .iter()
            .filter(|stmt| {
                let (target, value) = match stmt {
                    Stmt::Assign(assign) => match &*assign.targets {
                        [target] => (target, Some(&*assign.value)),
                        _ => return false,
                    },
                    Stmt::AnnAssign(assign) => (&*assign.target, assign.value.as_deref()),
                    _ => return false,
                };
                self.is_target(target, name) && value.is_some_and(Expr::is_none_literal_expr)
            })
            .map(Ranged::range)
            .collect()
    }

    fn is_target(&self, target: &Expr, name: &str) -> bool {
        matches!(target, Expr::Attribute(attribute)
            if attribute.attr.as_str() == name
                && matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == self.receiver))
    }

    /// `if <test>: <assigns>`, with None otherwise: the test stays in the constructor.
    fn condition(&self, run: &'a [Stmt], name: &str) -> Option<(&'a Expr, &'a [Stmt])> {
        let [Stmt::If(statement)] = run else {
            return None;
        };
        let otherwise = match &*statement.elif_else_clauses {
            [] => {
                let first = self
                    .function
                    .body
                    .iter()
                    .position(|stmt| stmt.range() == statement.range())?;
                !self.earlier(name, first).is_empty()
            }
            [clause] if clause.test.is_none() => match &*clause.body {
                [Stmt::Assign(assign)] => {
                    assign.targets.len() == 1
                        && self.is_target(&assign.targets[0], name)
                        && assign.value.is_none_literal_expr()
                }
                _ => false,
            },
            _ => false,
        };
        (otherwise
            && super::guard::is_repeatable(&statement.test)
            && !statement.test.range().contains_range(self.finding.range()))
        .then_some((&*statement.test, &*statement.body))
    }

    /// `self._x = <value> if <test> else None`
    fn conditional_value(&self, run: &'a [Stmt]) -> Option<(&'a Expr, &'a Expr)> {
        let value = match run {
            [Stmt::Assign(assign)] => &*assign.value,
            [Stmt::AnnAssign(assign)] => assign.value.as_deref()?,
            _ => return None,
        };
        let Expr::If(choice) = value else {
            return None;
        };
        let blocking_body = choice.body.range().contains_range(self.finding.range());
        (choice.orelse.is_none_literal_expr()
            && blocking_body
            && super::guard::is_repeatable(&choice.test))
        .then_some((&*choice.test, &*choice.body))
    }

    /// Whether a value is certainly not None: what a class makes.
    fn is_object(&self, value: &Expr) -> bool {
        let Expr::Call(call) = value else {
            return false;
        };
        let callee = self.pass.types_of(&call.func);
        let callee = if callee.is_blank() {
            self.callee(call)
        } else {
            callee
        };
        !callee.unknown
            && !callee.is_blank()
            && callee.present().all(|member| match member {
                Type::Class(_) => true,
                Type::External(name) | Type::ExternalMethod(name, _) => {
                    FACTORIES.contains(&name.as_str()) || self.pass.project.catalog.is_class(name)
                }
                _ => false,
            })
    }

    /// What is called, from the site of the call.
    fn callee(&self, call: &ast::ExprCall) -> crate::project::Types {
        let inference = Inference::new(self.pass.project);
        let function = self.pass.project.function(self.finding.function);
        let site = function
            .sites
            .iter()
            .find(|site| site.range == call.range());
        match site.map(|site| self.pass.facts.value(site.value)) {
            Some(crate::semantic::Value::Call(id)) => {
                inference.value(self.pass.file, self.pass.facts.call(*id).callee)
            }
            _ => crate::project::Types::unknown(),
        }
    }

    /// Parameters and locals of the constructor that what moves needs.
    fn inputs(
        &self,
        moved: &'a [Stmt],
        inline: Option<&'a Expr>,
        first: usize,
        last: usize,
    ) -> Result<Vec<Input>, Unfixable> {
        let pass = self.pass;
        let traffic = Traffic::of(moved, self.receiver);
        let scope = pass.project.function(self.finding.function).scope;
        let mut inputs: Vec<Input> = Vec::new();
        let mut taken: Vec<String> = Vec::new();
        for (name, range) in &traffic.read {
            if inline.is_some_and(|value| !value.range().contains_range(*range)) {
                continue;
            }
            let Some(bindings) = pass.facts.scope(scope).bindings.get(*name) else {
                continue;
            };
            if *name == self.receiver {
                continue;
            }
            let parameter = self
                .function
                .parameters
                .iter()
                .any(|parameter| parameter.name().as_str() == *name);
            let rebound = traffic.bound.contains(name);
            let before = Traffic::of(&self.function.body[..first], self.receiver);
            // Bound by what moves alone.
            if rebound && !parameter && !before.bound.contains(name) {
                continue;
            }
            if let Some(input) = inputs.iter_mut().find(|input| input.name == *name) {
                if input.prelude.is_none() {
                    let text = format!("{}.{}", self.receiver, input.attribute);
                    input.edits.push(Edit::range_replacement(text, *range));
                }
                continue;
            }
            let known = (parameter && bindings.len() == 1)
                .then(|| self.stored_as(name, first, last))
                .flatten();
            let stored = known.is_none();
            let attribute = known.unwrap_or_else(|| {
                self.free_attribute(&format!("_{}", name.trim_matches('_')), &taken)
            });
            taken.push(attribute.clone());
            let spelled = format!("{}.{attribute}", self.receiver);
            inputs.push(Input {
                name: (*name).to_owned(),
                stored: stored.then(|| format!("{spelled} = {name}")),
                prelude: rebound.then(|| format!("{name} = {spelled}")),
                edits: if rebound {
                    Vec::new()
                } else {
                    vec![Edit::range_replacement(spelled, *range)]
                },
                attribute,
            });
        }
        Ok(inputs)
    }

    /// The attribute in which the constructor keeps a parameter, when nothing else assigns it.
    fn stored_as(&self, name: &str, first: usize, last: usize) -> Option<String> {
        let body = &self.function.body;
        body.iter().enumerate().find_map(|(position, stmt)| {
            if (first..=last).contains(&position) {
                return None;
            }
            let (target, value) = match stmt {
                Stmt::Assign(assign) => match &*assign.targets {
                    [target] => (target, &*assign.value),
                    _ => return None,
                },
                Stmt::AnnAssign(assign) => (&*assign.target, assign.value.as_deref()?),
                _ => return None,
            };
            let (Expr::Attribute(attribute), Expr::Name(stored)) = (target, value) else {
                return None;
            };
            let kept = attribute.attr.as_str();
            let once = uses(self.pass.source, kept, false)
                .iter()
                .filter(|place| place.store)
                .count()
                == 1;
            (stored.id.as_str() == name
                && matches!(stored.ctx, ExprContext::Load)
                && self.is_target(target, kept)
                && once)
                .then(|| kept.to_owned())
        })
    }

    fn free_attribute(&self, name: &str, taken: &[String]) -> String {
        let inference = Inference::new(self.pass.project);
        let inherited = |name: &str| {
            inference
                .linearised(self.class)
                .iter()
                .any(|ancestor| match ancestor {
                    Type::Class(ancestor) => {
                        let class = self.pass.project.class(*ancestor);
                        class.attributes.contains_key(name)
                            || self
                                .pass
                                .project
                                .ready(ancestor.file)
                                .scope(class.scope)
                                .bindings
                                .contains_key(name)
                    }
                    _ => false,
                })
        };
        let free = lock::free(self.pass, name, self.statement);
        if inherited(&free) || taken.contains(&free) {
            return lock::free(self.pass, &format!("{name}_argument"), self.statement);
        }
        free
    }

    /// What a reader has to know before this is applied.
    fn caution(&self, name: &str, moved: &'a [Stmt], draft: &mut Draft) {
        let traffic = Traffic::of(moved, self.receiver);
        for loaded in &traffic.loaded {
            let later = uses(self.pass.source, loaded, false)
                .into_iter()
                .filter(|place| {
                    place.store
                        && (!place.in_constructor() || place.expr.start() > moved[0].start())
                })
                .collect::<Vec<_>>();
            if !later.is_empty() {
                let later: Vec<_> = later.iter().collect();
                draft.cautions.push(format!(
                    "`{loaded}` is read when `{name}` is first wanted, and may have been assigned anew by then: {}",
                    super::places(self.pass.source, &later)
                ));
            }
        }
        if !self.finding.mutates.is_empty() {
            draft.cautions.push(format!(
                "`{}` assigns {} from the worker thread",
                self.finding.callee,
                self.finding
                    .mutates
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ));
        }
        draft.cautions.extend(
            self.finding
                .leaf
                .blocking
                .caution
                .map(|caution| caution.why.to_owned()),
        );
        draft.cautions.push(format!(
            "`{name}` is resolved on first use: what fails there no longer fails in the constructor, and code that is not seen here must not read it directly"
        ));
    }
}

/// A value of the constructor that the method needs.
struct Input {
    name: String,
    attribute: String,
    /// The statement that keeps it, when none does yet.
    stored: Option<String>,
    /// The statement that makes it a local again, where what moves assigns it.
    prelude: Option<String>,
    edits: Vec<Edit>,
}

/// `: T | None`, when the attribute was declared.
fn annotation(source: &crate::source_file::SourceFile, run: &[Stmt]) -> String {
    let Some(Stmt::AnnAssign(assign)) = run.last() else {
        return String::new();
    };
    let text = source.slice(assign.annotation.range());
    if text.contains("None") || text.contains("Optional") || text == "Any" {
        format!(": {text}")
    } else if text.starts_with(['"', '\'']) || text.contains("Final") {
        String::new()
    } else {
        format!(": {text} | None")
    }
}

/// What is true where the condition is not.
fn negated(source: &crate::source_file::SourceFile, test: &Expr) -> String {
    let text = source.slice(test.range());
    match test {
        Expr::Name(_) | Expr::Attribute(_) | Expr::Call(_) | Expr::Subscript(_) => {
            format!("not {text}")
        }
        Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
            format!("bool({})", source.slice(operation.operand.range()))
        }
        _ => format!("not ({text})"),
    }
}
