//! Who uses an attribute that is about to be resolved later, and what becomes of each use.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{Use, places, uses};
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{ClassRef, FunctionRef, Inference, Type};
use crate::semantic::{FunctionId, Value};
use crate::strategy::{self, Place};
use crate::transform::Pass;

/// The attribute, and what resolves it.
pub(super) struct Attribute<'p, 'a> {
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
    /// The edits by which every reader awaits the value.
    pub fn edits(&self, cautions: &mut Vec<String>) -> Result<Vec<Edit>, Unfixable> {
        let source = self.pass.source;
        if !self.name.starts_with('_') {
            return Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!(
                    "`{}` is public: whoever has the object can read it without an await",
                    self.name
                ),
            ));
        }
        if ["\"", "'"].iter().any(|quote| {
            source
                .text()
                .contains(&format!("{quote}{}{quote}", self.name))
        }) {
            return Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!(
                    "`{}` is also named in a string, by which it may be read",
                    self.name
                ),
            ));
        }
        let all = uses(source, self.name, false);
        let ours: Vec<&Use<'a>> = all
            .iter()
            .filter(|place| self.is_ours(place))
            .filter(|place| {
                !self
                    .resolved
                    .iter()
                    .any(|range| range.contains_range(place.expr.range()))
            })
            .collect();
        let written: Vec<&Use<'a>> = ours.iter().copied().filter(|place| place.store).collect();
        if !written.is_empty() {
            return Err(Unfixable::new(
                Reason::WrittenElsewhere,
                format!(
                    "`{}` is assigned elsewhere as well: {}",
                    self.name,
                    places(source, &written)
                ),
            ));
        }
        self.check_other_files()?;
        let mut methods: Vec<(&ast::StmtFunctionDef, Vec<&Use<'a>>)> = Vec::new();
        let mut synchronous: Vec<&Use<'a>> = Vec::new();
        for place in ours {
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
        let mut edits = Vec::new();
        for (method, reads) in &methods {
            match self.shared(method, reads) {
                Some(shared) => {
                    self.check(reads[0], cautions)?;
                    edits.extend(shared);
                }
                None => {
                    for place in reads {
                        let innermost = place.function().is_some_and(|function| function.is_async);
                        if place.deferred || !innermost {
                            synchronous.push(place);
                            continue;
                        }
                        self.check(place, cautions)?;
                        edits.push(self.awaited(place)?);
                    }
                }
            }
        }
        if !synchronous.is_empty() {
            return Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!(
                    "`{}` is read where nothing can await: {}",
                    self.name,
                    places(source, &synchronous)
                ),
            ));
        }
        Ok(edits)
    }

    /// Whether any coroutine of the file reads the attribute: else nothing is gained.
    pub fn is_read_in_coroutine(&self) -> bool {
        uses(self.pass.source, self.name, false)
            .iter()
            .any(|place| {
                !place.store
                    && self.is_ours(place)
                    && place.functions.iter().any(|function| function.is_async)
            })
    }

    fn is_ours(&self, place: &Use<'_>) -> bool {
        let Expr::Attribute(attribute) = place.expr else {
            return false;
        };
        let types = self.pass.types_of(&attribute.value);
        let known = types
            .present()
            .any(|member| matches!(member, Type::Object(_) | Type::Class(_) | Type::Super(_)));
        if !known {
            return true;
        }
        let inference = Inference::new(self.pass.project);
        types.present().any(|member| match member {
            Type::Object(class) | Type::Class(class) | Type::Super(class) => {
                // An object of a base class may be one of this class.
                inference
                    .linearised(*class)
                    .contains(&Type::Class(self.class))
                    || inference
                        .linearised(self.class)
                        .contains(&Type::Class(*class))
            }
            _ => false,
        })
    }

    /// Edits reach one file only.
    fn check_other_files(&self) -> Result<(), Unfixable> {
        match used_elsewhere(self.pass, self.class, self.name) {
            Some(file) => Err(Unfixable::new(
                Reason::SynchronousReaders,
                format!(
                    "`{}` is also used in `{file}`, which would have to change with it",
                    self.name
                ),
            )),
            None => Ok(()),
        }
    }

    /// What a new await at a place would break.
    fn check(&self, place: &Use<'a>, cautions: &mut Vec<String>) -> Result<(), Unfixable> {
        let range = place.expr.range();
        let function = place
            .functions
            .iter()
            .rev()
            .find_map(|function| self.reference(function));
        let mut reader = self.finding.clone();
        reader.function = function.unwrap_or(reader.function);
        reader.mutates.clear();
        reader.unknown_call = None;
        reader.sets_context = false;
        reader.doubtful = false;
        let node = Place::at(self.pass, range).ok_or_else(|| {
            Unfixable::new(Reason::FrameDependent, "the expression cannot be located")
        })?;
        node.check_await(self.pass)?;
        strategy::check_await(self.pass, &reader, &node, cautions)
    }

    fn reference(&self, function: &ast::StmtFunctionDef) -> Option<FunctionRef> {
        let position = self
            .pass
            .facts
            .functions
            .iter()
            .position(|other| other.range == function.range())?;
        Some(FunctionRef {
            file: self.pass.file,
            function: FunctionId(u32::try_from(position).ok()?),
        })
    }

    fn call(&self, place: &Use<'_>) -> String {
        let base = match place.expr {
            Expr::Attribute(attribute) => self.pass.source.slice(attribute.value.range()),
            _ => "self",
        };
        format!("await {base}.{}()", self.getter)
    }

    fn awaited(&self, place: &Use<'a>) -> Result<Edit, Unfixable> {
        let range = place.expr.range();
        let node = Place::at(self.pass, range).ok_or_else(|| {
            Unfixable::new(Reason::FrameDependent, "the expression cannot be located")
        })?;
        let (left, right) = node.brackets(self.pass);
        Ok(Edit::range_replacement(
            format!("{left}{}{right}", self.call(place)),
            range,
        ))
    }

    /// Several reads in one method share a local, where the first of them comes before anything else happens.
    fn shared(&self, method: &'a ast::StmtFunctionDef, reads: &[&Use<'a>]) -> Option<Vec<Edit>> {
        let source = self.pass.source;
        let [first, _, ..] = reads else {
            return None;
        };
        let base = |place: &Use<'a>| match place.expr {
            Expr::Attribute(attribute) => source.slice(attribute.value.range()),
            _ => "",
        };
        let whole = reads
            .iter()
            .map(|place| place.expr.range())
            .reduce(TextRange::cover)?;
        let block = innermost_block(&method.body, whole)?;
        let stmt = block
            .iter()
            .find(|stmt| stmt.range().contains_range(first.expr.range()))?;
        let expr: &Expr = match stmt {
            Stmt::If(statement) => &statement.test,
            Stmt::Return(statement) => statement.value.as_deref()?,
            Stmt::Assign(statement) => &statement.value,
            Stmt::Expr(statement) => &statement.value,
            Stmt::AnnAssign(statement) => statement.value.as_deref()?,
            _ => return None,
        };
        let local = self.name.trim_start_matches('_');
        let function = self.reference(method)?;
        let function = self.pass.project.function(function);
        let taken = function.is_local
            || self
                .pass
                .facts
                .scopes
                .iter()
                .any(|scope| scope.bindings.contains_key(local));
        let same = reads
            .iter()
            .all(|place| base(place) == base(first) && !base(place).contains('.'));
        let alone = source.line_start(stmt.start())
            + TextSize::of(source.indentation(stmt.start()))
            == stmt.start();
        if taken || !same || !alone || first.deferred || !is_leftmost(expr, first.expr.range()) {
            return None;
        }
        let newline = source.stylist().line_ending().as_str().to_owned();
        let indent = source.indentation(stmt.start());
        let mut edits = vec![Edit::insertion(
            format!("{indent}{local} = {}{newline}", self.call(first)),
            source.line_start(stmt.start()),
        )];
        edits.extend(
            reads
                .iter()
                .map(|place| Edit::range_replacement(local.to_owned(), place.expr.range())),
        );
        Some(edits)
    }
}

/// Another file that uses an attribute of the class's objects.
pub(crate) fn used_elsewhere(pass: &Pass<'_>, class: ClassRef, name: &str) -> Option<String> {
    let project = pass.project;
    let inference = Inference::new(project);
    let ours = |other: ClassRef| inference.linearised(other).contains(&Type::Class(class));
    project.files().find_map(|(file, description)| {
        let facts = project.facts(file).filter(|_| file != pass.file)?;
        let reads = facts.values.iter().any(|value| match value {
            Value::Attribute(base, read) if read.as_str() == name => {
                inference.value(file, *base).present().any(
                    |member| matches!(member, Type::Object(class) | Type::Super(class) if ours(*class)),
                )
            }
            _ => false,
        });
        let writes = facts.classes.iter().enumerate().any(|(position, class)| {
            class.attributes.contains_key(name)
                && ours(ClassRef {
                    file,
                    class: crate::semantic::ClassId(u32::try_from(position).unwrap_or(0)),
                })
        });
        (reads || writes).then(|| description.display.to_string())
    })
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

/// `a`, `a.b.c`: nothing happens when it is evaluated.
fn is_path(expr: &Expr) -> bool {
    match expr {
        Expr::Name(_) => true,
        Expr::Attribute(attribute) => is_path(&attribute.value),
        _ => false,
    }
}

/// Whether what stands at `range` is the first thing that evaluating the expression evaluates.
fn is_leftmost(expr: &Expr, range: TextRange) -> bool {
    if expr.range() == range {
        return true;
    }
    match expr {
        Expr::Attribute(attribute) => is_leftmost(&attribute.value, range),
        Expr::Subscript(subscript) => is_leftmost(&subscript.value, range),
        Expr::Call(call) => {
            let first = call.arguments.args.first();
            is_leftmost(&call.func, range)
                || is_path(&call.func) && first.is_some_and(|first| is_leftmost(first, range))
        }
        Expr::Await(awaited) => is_leftmost(&awaited.value, range),
        Expr::UnaryOp(operation) => is_leftmost(&operation.operand, range),
        Expr::BinOp(operation) => is_leftmost(&operation.left, range),
        Expr::BoolOp(operation) => is_leftmost(&operation.values[0], range),
        Expr::Compare(comparison) => is_leftmost(&comparison.left, range),
        _ => false,
    }
}
