//! Who uses an attribute that is about to be resolved later, and what becomes of each use.

use std::collections::BTreeSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::callers::Callers;
use super::elsewhere::users;
use super::{Use, places, uses};
use crate::diagnostic::{FileEdits, Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{ClassRef, Type};
use crate::semantic::ValueId;
use crate::source_file::SourceFile;
use crate::strategy::{self, Place};
use crate::transform::Pass;

/// What becomes of the places that read an attribute.
pub(super) struct Readers<'a> {
    pub edits: Vec<Edit>,
    /// What other files get.
    pub elsewhere: Vec<FileEdits>,
    /// Whether some of them await the value.
    pub awaited: bool,
    /// Those that cannot await, and have to call a plain method.
    pub synchronous: Vec<Use<'a>>,
}

/// Methods that release what their object holds.
const CLOSERS: &[&str] = &[
    "__aexit__",
    "__exit__",
    "aclose",
    "cleanup",
    "close",
    "disconnect",
    "dispose",
    "shutdown",
    "stop",
    "teardown",
    "terminate",
];

/// Whose attribute a place uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    Ours,
    /// An object of the class or one of another.
    Mixed,
    Other,
    Unknown,
}

/// The attribute, and what resolves it.
pub(crate) struct Attribute<'p, 'a> {
    pub pass: &'p Pass<'a>,
    pub finding: &'p Finding,
    pub class: ClassRef,
    pub name: &'p str,
    /// The coroutine that gives the value.
    pub getter: &'p str,
    /// Statements of the constructor that may assign it.
    pub resolved: &'p [TextRange],
}

impl<'a> Attribute<'_, 'a> {
    /// The edits by which readers await the value, and the readers that cannot.
    pub(super) fn readers(&self, cautions: &mut Vec<String>) -> Result<Readers<'a>, Unfixable> {
        self.check_name(cautions)?;
        let source = self.pass.source;
        let all = uses(source, self.name, false);
        let ours: Vec<&Use<'a>> = self
            .ours(&all, cautions)?
            .into_iter()
            .filter(|place| {
                !self
                    .resolved
                    .iter()
                    .any(|range| range.contains_range(place.expr.range()))
            })
            .collect();
        let elsewhere = self.elsewhere(cautions)?;
        let written: Vec<&Use<'a>> = ours.iter().copied().filter(|place| place.store).collect();
        if let Some(places) = listed(source, &written, &elsewhere.written) {
            return Err(Unfixable::new(
                Reason::WrittenElsewhere,
                format!("`{}` is assigned elsewhere as well: {places}", self.name),
            ));
        }
        let (edits, synchronous) = self.awaiting(&ours, cautions)?;
        self.check_synchronous(&synchronous, &elsewhere.synchronous, cautions)?;
        if !synchronous.is_empty() {
            cautions.push(format!(
                "what cannot await makes `{}` where it stands: {}",
                self.name,
                places(source, &synchronous)
            ));
        }
        let getter = format!("{}()", self.getter);
        let calls = |edit: &Edit| edit.content().is_some_and(|text| text.contains(&getter));
        Ok(Readers {
            awaited: edits.iter().any(calls) || !elsewhere.changes.is_empty(),
            edits,
            elsewhere: elsewhere.changes,
            synchronous: synchronous.into_iter().cloned().collect(),
        })
    }

    /// The edits by which places of this file await the value, and the places that cannot.
    pub(super) fn awaiting<'u>(
        &self,
        ours: &[&'u Use<'a>],
        cautions: &mut Vec<String>,
    ) -> Result<(Vec<Edit>, Vec<&'u Use<'a>>), Unfixable> {
        if let Some(place) = ours.iter().find(|place| self.is_used_asynchronously(place)) {
            return Err(Unfixable::new(
                Reason::LoopAffine,
                format!(
                    "`{}` is used with `await` in {}: what makes it may need the running loop",
                    self.name,
                    places(self.pass.source, &[place])
                ),
            ));
        }
        let mut edits = Vec::new();
        let mut methods: Vec<(&'a ast::StmtFunctionDef, Vec<&'u Use<'a>>)> = Vec::new();
        let mut synchronous: Vec<&'u Use<'a>> = Vec::new();
        for &place in ours {
            if let Some(release) = self.released(place) {
                edits.extend(release);
                continue;
            }
            match place.functions.iter().find(|function| function.is_async) {
                // What is nested in a coroutine sees the names of that.
                Some(method) if !place.in_constructor() => {
                    match methods
                        .iter_mut()
                        .find(|(other, _)| other.range() == method.range())
                    {
                        Some((_, reads)) => reads.push(place),
                        None => methods.push((method, vec![place])),
                    }
                }
                _ => synchronous.push(place),
            }
        }
        for (method, reads) in &methods {
            match self.shared(method, reads) {
                Some((statement, shared)) => {
                    let node = Place::around_range(self.pass, statement);
                    self.check(method, node, cautions)?;
                    edits.extend(shared);
                }
                None => {
                    for place in reads {
                        let innermost = place.function().is_some_and(|function| function.is_async);
                        if place.deferred || !innermost {
                            synchronous.push(place);
                            continue;
                        }
                        let node = Place::at(self.pass, place.expr.range());
                        self.check(place.function().unwrap_or(method), node, cautions)?;
                        edits.push(self.awaited(place)?);
                    }
                }
            }
        }
        Ok((edits, synchronous))
    }

    /// The uses of the attribute among those of the name.
    fn ours<'u>(
        &self,
        all: &'u [Use<'a>],
        cautions: &mut Vec<String>,
    ) -> Result<Vec<&'u Use<'a>>, Unfixable> {
        let mut ours = Vec::new();
        let mut mixed = Vec::new();
        let mut unknown = Vec::new();
        for place in all {
            match self.owner(place) {
                Owner::Ours => ours.push(place),
                Owner::Mixed => mixed.push(place),
                Owner::Unknown => unknown.push(place),
                Owner::Other => {}
            }
        }
        if !mixed.is_empty() {
            return Err(Unfixable::new(
                Reason::UncertainType,
                format!(
                    "`{}` is used of what may be an object of another class: {}",
                    self.name,
                    places(self.pass.source, &mixed)
                ),
            ));
        }
        if !unknown.is_empty() {
            cautions.push(format!(
                "whose `{}` this is cannot be seen: {}",
                self.name,
                places(self.pass.source, &unknown)
            ));
        }
        Ok(ours)
    }

    /// Whether nobody reads the attribute in a way that cannot be seen.
    fn check_name(&self, cautions: &mut Vec<String>) -> Result<(), Unfixable> {
        let text = self.pass.source.text();
        let is_public = is_public(self.name);
        let quoted = ["\"", "'"]
            .iter()
            .any(|quote| text.contains(&format!("{quote}{}{quote}", self.name)));
        // A word like `client` is a key of dictionaries as well.
        if quoted && (!is_public || is_looked_up(self.pass.source.body(), self.name)) {
            return Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!(
                    "`{}` is also named in a string, by which it may be read",
                    self.name
                ),
            ));
        }
        if is_public {
            cautions.push(format!(
                "`{}` is public: code outside of this project that reads it finds None until `{}` has been called",
                self.name, self.getter
            ));
        }
        Ok(())
    }

    /// Whether the places that cannot await are plain methods of the class that no coroutine of it calls.
    fn check_synchronous(
        &self,
        synchronous: &[&Use<'a>],
        elsewhere: &[String],
        cautions: &mut Vec<String>,
    ) -> Result<(), Unfixable> {
        let refused = |own: &[&Use<'a>], why: &str| {
            let places = listed(self.pass.source, own, elsewhere).unwrap_or_default();
            Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!(
                    "`{}` is read where nothing can await{why}: {places}",
                    self.name
                ),
            ))
        };
        if !elsewhere.is_empty() {
            return refused(synchronous, "");
        }
        let class = super::class_at(self.pass.source.body(), self.resolved[0]);
        let is_method = |place: &Use<'a>| {
            let own = place.method().filter(|method| {
                class.is_some_and(|class| {
                    class.body.iter().any(|stmt| stmt.range() == method.range())
                })
            });
            own.is_some_and(|method| {
                let first = method.parameters.iter_non_variadic_params().next();
                !method.is_async
                    && !self
                        .resolved
                        .iter()
                        .any(|range| method.range().contains_range(*range))
                    && !place.in_constructor()
                    && first.is_some_and(|first| first.name().as_str() == self.base(place))
            })
        };
        let outside: Vec<&Use<'a>> = synchronous
            .iter()
            .copied()
            .filter(|place| !is_method(place))
            .collect();
        if !outside.is_empty() {
            return refused(&outside, "");
        }
        let callers = class
            .map(|class| Callers::of(self.pass, class))
            .unwrap_or_default();
        let run_by = |methods: &BTreeSet<&str>| -> Vec<&Use<'a>> {
            let runs = |place: &&Use<'a>| {
                let method = place.method();
                method.is_some_and(|method| methods.contains(method.name.as_str()))
            };
            synchronous.iter().copied().filter(runs).collect()
        };
        let called = run_by(&callers.on_loop);
        if !called.is_empty() {
            return refused(&called, ", in what coroutines of the class call");
        }
        let called = run_by(&callers.in_constructor);
        if !called.is_empty() {
            return refused(&called, ", in what the constructor calls");
        }
        for (method, callee) in &callers.doubtful {
            let reads = |place: &&Use<'a>| {
                let own = place.method();
                own.is_some_and(|own| own.name.as_str() == *method)
            };
            if synchronous.iter().any(reads) {
                cautions.push(format!(
                    "whether `{callee}` runs `{method}` in a thread cannot be seen"
                ));
            }
        }
        Ok(())
    }

    /// `await self._x.f()`, `async with self._x`: the object works with the running loop.
    fn is_used_asynchronously(&self, place: &Use<'a>) -> bool {
        let Some(node) = Place::at(self.pass, place.expr.range()) else {
            return false;
        };
        for (around, below) in node.enclosing() {
            match around {
                AnyNodeRef::ExprAttribute(_) => {}
                AnyNodeRef::ExprCall(call) if call.func.range() == below.range() => {}
                AnyNodeRef::ExprAwait(_) => return true,
                AnyNodeRef::WithItem(_) => {}
                AnyNodeRef::StmtWith(with) => return with.is_async,
                AnyNodeRef::StmtFor(statement) => {
                    return statement.is_async && statement.iter.range() == below.range();
                }
                _ => return false,
            }
        }
        false
    }

    /// What is left of a release: it has nothing to do where the value was never wanted. No edit where a check says so.
    fn released(&self, place: &Use<'a>) -> Option<Vec<Edit>> {
        let method = place.function()?;
        if !CLOSERS.contains(&method.name.as_str()) || place.deferred {
            return None;
        }
        let source = self.pass.source;
        let text = source.slice(place.expr.range());
        let is_check = |test: &Expr| {
            let test = source.slice(test.range());
            test == text || test == format!("{text} is not None")
        };
        let node = Place::at(self.pass, place.expr.range())?;
        let mut statement = None;
        for (around, _) in node.enclosing() {
            match around {
                AnyNodeRef::StmtIf(check) if is_check(&check.test) => return Some(Vec::new()),
                AnyNodeRef::StmtExpr(stmt) => statement = Some(stmt),
                _ => {}
            }
        }
        let stmt = statement?;
        let call = match &*stmt.value {
            Expr::Await(awaited) => &awaited.value,
            other => other,
        };
        let Expr::Call(call) = call else {
            return None;
        };
        let Expr::Attribute(release) = &*call.func else {
            return None;
        };
        let ours = release.value.range() == place.expr.range()
            && CLOSERS.contains(&release.attr.as_str())
            && !source.slice(stmt.range()).contains('\n')
            && super::text::stands_alone(source, stmt.range());
        let stylist = source.stylist();
        let newline = stylist.line_ending().as_str();
        let indent = source.indentation(stmt.start());
        let unit = stylist.indentation().as_str();
        ours.then(|| {
            vec![Edit::insertion(
                format!("if {text} is not None:{newline}{indent}{unit}"),
                stmt.start(),
            )]
        })
    }

    /// Whether a coroutine of the file reads the attribute, or what it hands to a thread, or another file does: else
    /// nothing is gained.
    pub fn is_read_in_coroutine(&self) -> bool {
        let constructor = self.pass.project.function(self.finding.function).range;
        let callers = super::class_at(self.pass.source.body(), constructor)
            .map(|class| Callers::of(self.pass, class))
            .unwrap_or_default();
        let is_handed = |place: &Use<'a>| {
            let method = place.method();
            method.is_some_and(|method| callers.in_threads.contains(method.name.as_str()))
        };
        uses(self.pass.source, self.name, false)
            .iter()
            .any(|place| {
                let awaits = place.functions.iter().any(|function| function.is_async);
                !place.store && self.owner(place) != Owner::Other && (awaits || is_handed(place))
            })
            || !users(self.pass, self.class, self.name).is_empty()
    }

    /// Whose attribute is used at a place.
    pub(crate) fn owner(&self, place: &Use<'_>) -> Owner {
        let Expr::Attribute(attribute) = place.expr else {
            return Owner::Other;
        };
        if attribute.value.is_literal_expr() {
            return Owner::Other;
        }
        let types = self.pass.types_of(&attribute.value);
        let inference = self.pass.inference;
        let classes: Vec<Option<ClassRef>> = types
            .present()
            .map(|member| match member {
                Type::Object(class) | Type::Class(class) | Type::Super(class) => Some(*class),
                _ => None,
            })
            .collect();
        let is_own_file = self.pass.file == self.class.file;
        if classes.iter().all(Option::is_none) {
            return match is_public(self.name) || !is_own_file {
                // Nobody else's objects have private attributes of that name.
                false => Owner::Ours,
                true if types.unknown || types.is_blank() => Owner::Unknown,
                true => Owner::Other,
            };
        }
        let is_derived = |class: &ClassRef| {
            let bases = inference.linearised(*class);
            bases.contains(&Type::Class(self.class))
        };
        if classes
            .iter()
            .all(|class| class.as_ref().is_some_and(is_derived))
        {
            return Owner::Ours;
        }
        // An object of a base class may be one of this class.
        let own_bases = inference.linearised(self.class);
        let is_possible =
            |class: &ClassRef| is_derived(class) || own_bases.contains(&Type::Class(*class));
        if classes.iter().flatten().any(is_possible) {
            Owner::Mixed
        } else {
            Owner::Other
        }
    }

    /// What a new await at a place in a coroutine would break.
    fn check(
        &self,
        function: &ast::StmtFunctionDef,
        node: Option<Place<'a>>,
        cautions: &mut Vec<String>,
    ) -> Result<(), Unfixable> {
        let mut reader = self.finding.clone();
        reader.function = self.pass.reference(function).unwrap_or(reader.function);
        reader.mutates.clear();
        reader.site.value = ValueId::UNBOUND;
        reader.unknown_call = None;
        reader.asks = None;
        reader.sets_context = false;
        reader.doubtful = false;
        let node = node.ok_or_else(|| {
            Unfixable::new(Reason::FrameDependent, "the expression cannot be located")
        })?;
        node.check_await(self.pass)?;
        strategy::check_await(self.pass, &reader, &node, cautions)
    }

    /// Whether a place says what an `except` catches.
    fn is_caught(&self, place: &Use<'a>) -> bool {
        let Some(node) = Place::at(self.pass, place.expr.range()) else {
            return false;
        };
        for (around, below) in node.enclosing() {
            match around {
                AnyNodeRef::ExceptHandlerExceptHandler(handler) => {
                    let caught = handler.type_.as_deref();
                    return caught.is_some_and(|caught| caught.range() == below.range());
                }
                other if other.is_statement() => return false,
                _ => {}
            }
        }
        false
    }

    fn base(&self, place: &Use<'_>) -> &'a str {
        match place.expr {
            Expr::Attribute(attribute) => self.pass.source.slice(attribute.value.range()),
            _ => "self",
        }
    }

    fn call(&self, place: &Use<'_>) -> String {
        format!("await {}.{}()", self.base(place), self.getter)
    }

    fn awaited(&self, place: &Use<'a>) -> Result<Edit, Unfixable> {
        let range = place.expr.range();
        let node = Place::at(self.pass, range).ok_or_else(|| {
            Unfixable::new(Reason::FrameDependent, "the expression cannot be located")
        })?;
        if self.pass.source.has_comment(range) {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "a comment stands in what is read",
            ));
        }
        let (left, right) = node.brackets(self.pass);
        Ok(Edit::range_replacement(
            format!("{left}{}{right}", self.call(place)),
            range,
        ))
    }

    /// A name for a local of a method that nothing in it has.
    fn local(&self, method: &ast::StmtFunctionDef) -> Option<String> {
        let facts = self.pass.facts;
        let function = self.pass.project.function(self.pass.reference(method)?);
        let base = self.name.trim_start_matches('_');
        let is_free = |name: &String| {
            let bound = facts.functions.iter().any(|inner| {
                method.range().contains_range(inner.range)
                    && facts
                        .scope(inner.scope)
                        .bindings
                        .contains_key(name.as_str())
            });
            let used = uses(self.pass.source, name, true)
                .iter()
                .any(|place| method.range().contains_range(place.expr.range()));
            !bound && !used
        };
        [base.to_owned(), format!("own_{base}")]
            .into_iter()
            .find(is_free)
            .filter(|_| !function.is_local)
    }

    /// Several reads in one method share a local, where the first of them comes before anything else happens, or where one
    /// of them cannot await.
    /// Gives the statement before which the local is bound as well.
    fn shared(
        &self,
        method: &'a ast::StmtFunctionDef,
        reads: &[&Use<'a>],
    ) -> Option<(TextRange, Vec<Edit>)> {
        let source = self.pass.source;
        let first = reads.first()?;
        let nested = |place: &Use<'a>| {
            place.deferred
                || place
                    .function()
                    .is_none_or(|function| function.range() != method.range())
        };
        // What catches names it again for each exception that it names.
        let caught = reads.iter().any(|place| self.is_caught(place));
        let hidden = caught || reads.iter().any(|place| nested(place));
        if reads.len() == 1 && !hidden {
            return None;
        }
        let whole = reads
            .iter()
            .map(|place| place.expr.range())
            .reduce(TextRange::cover)?;
        let block = innermost_block(&method.body, whole)?;
        let stmt = block
            .iter()
            .find(|stmt| stmt.range().contains_range(first.expr.range()))?;
        let is_first = match stmt {
            Stmt::If(statement) => Some(&*statement.test),
            Stmt::Return(statement) => statement.value.as_deref(),
            Stmt::Assign(statement) => Some(&*statement.value),
            Stmt::Expr(statement) => Some(&*statement.value),
            Stmt::AnnAssign(statement) => statement.value.as_deref(),
            _ => None,
        }
        .is_some_and(|expr| !nested(first) && is_certain(expr, first.expr.range()));
        let local = self.local(method)?;
        let base = self.base(first);
        let same = reads
            .iter()
            .all(|place| self.base(place) == base && !base.contains('.'));
        let alone = source.line_start(stmt.start())
            + TextSize::of(source.indentation(stmt.start()))
            == stmt.start();
        let commented = reads
            .iter()
            .any(|place| source.has_comment(place.expr.range()));
        if !same || !alone || commented || !(is_first || hidden) {
            return None;
        }
        let newline = source.stylist().line_ending().as_str().to_owned();
        let indent = source.indentation(stmt.start());
        // A definition is set off.
        let blank = if stmt.is_function_def_stmt() {
            newline.as_str()
        } else {
            ""
        };
        let mut edits = vec![Edit::insertion(
            format!("{indent}{local} = {}{newline}{blank}", self.call(first)),
            source.line_start(stmt.start()),
        )];
        edits.extend(
            reads
                .iter()
                .map(|place| Edit::range_replacement(local.clone(), place.expr.range())),
        );
        Some((stmt.range(), edits))
    }
}

/// Places of this file and of others, as a list for a sentence; `None` when there are none.
fn listed(source: &SourceFile, own: &[&Use<'_>], elsewhere: &[String]) -> Option<String> {
    let mut parts = Vec::new();
    if !own.is_empty() {
        parts.push(places(source, own));
    }
    parts.extend(elsewhere.iter().cloned());
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Whether code outside of the class is meant to use an attribute.
pub(crate) fn is_public(name: &str) -> bool {
    !name.starts_with('_')
}

/// Whether something looks attributes up by this name: `getattr(x, "name")`, `patch.object(x, "name")`.
pub(crate) fn is_looked_up(body: &[Stmt], name: &str) -> bool {
    const LOOKUPS: &[&str] = &[
        "attrgetter",
        "delattr",
        "getattr",
        "hasattr",
        "object",
        "setattr",
    ];
    struct Lookups<'n> {
        name: &'n str,
        found: bool,
    }
    impl<'a> Visitor<'a> for Lookups<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            if let Expr::Call(call) = expr {
                let callee = match &*call.func {
                    Expr::Name(name) => name.id.as_str(),
                    Expr::Attribute(attribute) => attribute.attr.as_str(),
                    _ => "",
                };
                let names = |argument: &Expr| {
                    argument
                        .as_string_literal_expr()
                        .is_some_and(|text| text.value.to_str() == self.name)
                };
                self.found |= LOOKUPS.contains(&callee) && call.arguments.args.iter().any(names);
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut lookups = Lookups { name, found: false };
    lookups.visit_body(body);
    lookups.found
}

/// The innermost block of statements that holds a range.
fn innermost_block(block: &[Stmt], range: TextRange) -> Option<&[Stmt]> {
    let whole = TextRange::new(block.first()?.start(), block.last()?.end());
    if !whole.contains_range(range) {
        return None;
    }
    for stmt in block {
        if !stmt.range().contains_range(range) || matches!(stmt, Stmt::FunctionDef(_)) {
            continue;
        }
        for inner in crate::region::blocks(stmt) {
            if let Some(found) = innermost_block(inner, range) {
                return Some(found);
            }
        }
    }
    Some(block)
}

/// Whether what stands at `range` is evaluated whenever the whole expression is.
fn is_certain(expr: &Expr, range: TextRange) -> bool {
    struct Certain {
        range: TextRange,
        found: bool,
    }
    impl<'a> Visitor<'a> for Certain {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.found |= expr.range() == self.range;
            match expr {
                Expr::BoolOp(operation) => self.visit_expr(&operation.values[0]),
                Expr::If(choice) => self.visit_expr(&choice.test),
                Expr::Compare(comparison) => {
                    self.visit_expr(&comparison.left);
                    self.visit_expr(&comparison.comparators[0]);
                }
                Expr::Lambda(_)
                | Expr::ListComp(_)
                | Expr::SetComp(_)
                | Expr::DictComp(_)
                | Expr::Generator(_) => {}
                _ => visitor::walk_expr(self, expr),
            }
        }
    }
    let mut certain = Certain {
        range,
        found: false,
    };
    certain.visit_expr(expr);
    certain.found
}
