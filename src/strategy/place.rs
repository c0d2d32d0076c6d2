//! Where in the tree a finding stands, and whether an `await` may stand there.

use ruff_python_ast::find_node::covering_node;
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::catalog::Kind;
use crate::diagnostic::{Reason, Unfixable};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::SiteKind;
use crate::transform::Pass;

/// From the module down to the innermost node that covers a range.
fn ancestors<'a>(pass: &Pass<'a>, range: TextRange) -> Option<Vec<AnyNodeRef<'a>>> {
    let mut root = AnyNodeRef::from(pass.source.module());
    if !root.range().contains_range(range) {
        return None;
    }
    let mut nodes = Vec::new();
    // Bodies are searched by position: visiting every statement of a long one takes too long.
    let mut body = pass.source.body();
    loop {
        let next = body.partition_point(|stmt| stmt.end() < range.end());
        let Some(stmt) = body
            .get(next)
            .filter(|stmt| stmt.range().contains_range(range))
        else {
            break;
        };
        nodes.push(root);
        root = AnyNodeRef::from(stmt);
        body = match stmt {
            Stmt::FunctionDef(function) => &function.body,
            Stmt::ClassDef(class) => &class.body,
            _ => break,
        };
    }
    let covering = covering_node(root, range);
    let first = nodes.len();
    nodes.extend(covering.ancestors());
    nodes[first..].reverse();
    Some(nodes)
}

/// A node with everything around it.
pub(crate) struct Place<'a> {
    /// From the module down to the node itself.
    nodes: Vec<AnyNodeRef<'a>>,
    /// The node, when it is a call.
    pub call: Option<&'a ast::ExprCall>,
    /// Of several statements, the first: the node is the one that holds them all.
    first: Option<AnyNodeRef<'a>>,
    pub range: TextRange,
}

impl<'a> Place<'a> {
    /// Finds the node of a finding.
    pub(crate) fn of(pass: &Pass<'a>, finding: &Finding) -> Result<Place<'a>, Unfixable> {
        Place::at(pass, finding.range()).ok_or_else(|| {
            Unfixable::new(Reason::FrameDependent, "the expression cannot be located")
        })
    }

    /// The innermost node around statements.
    pub(crate) fn around_range(pass: &Pass<'a>, range: TextRange) -> Option<Place<'a>> {
        let mut nodes = ancestors(pass, range)?;
        // A single statement and its expression have the same range.
        while nodes
            .last()
            .is_some_and(|node| node.range() == range && !node.is_statement())
        {
            nodes.pop();
        }
        let holds_more = nodes.last().is_some_and(|node| node.range() != range);
        let first = holds_more
            .then(|| {
                let beginning = ancestors(pass, TextRange::empty(range.start()))?;
                beginning
                    .into_iter()
                    .find(|node| node.is_statement() && range.contains_range(node.range()))
            })
            .flatten();
        Some(Place {
            nodes,
            call: None,
            first,
            range,
        })
    }

    pub(crate) fn at(pass: &Pass<'a>, range: TextRange) -> Option<Place<'a>> {
        let nodes = ancestors(pass, range)?;
        let node = *nodes.last()?;
        if node.range() != range {
            return None;
        }
        let call = match node {
            AnyNodeRef::ExprCall(call) => Some(call),
            _ => None,
        };
        Some(Place {
            nodes,
            call,
            first: None,
            range,
        })
    }

    pub(crate) fn node(&self) -> AnyNodeRef<'a> {
        self.nodes[self.nodes.len() - 1]
    }

    /// Where the node is among all from the module down.
    pub(super) fn position(&self) -> usize {
        self.nodes.len() - 1
    }

    pub(super) fn node_at(&self, position: usize) -> AnyNodeRef<'a> {
        self.nodes[position]
    }

    /// The innermost expression around the node at `position`, in the same statement.
    pub(super) fn expression_around(&self, position: usize) -> Option<usize> {
        for outer in (0..position).rev() {
            match self.nodes[outer] {
                AnyNodeRef::Arguments(_)
                | AnyNodeRef::Keyword(_)
                | AnyNodeRef::Comprehension(_)
                | AnyNodeRef::FString(_)
                | AnyNodeRef::InterpolatedElement(_)
                | AnyNodeRef::InterpolatedStringFormatSpec(_) => {}
                AnyNodeRef::ExprLambda(_) => return None,
                node if node.is_expression() => return Some(outer),
                _ => return None,
            }
        }
        None
    }

    pub(crate) fn parent(&self) -> Option<AnyNodeRef<'a>> {
        self.nodes
            .len()
            .checked_sub(2)
            .map(|position| self.nodes[position])
    }

    /// Nodes around the node, innermost first, up to the function whose body it is in; each with the node below it.
    pub(crate) fn enclosing(&self) -> impl Iterator<Item = (AnyNodeRef<'a>, AnyNodeRef<'a>)> + '_ {
        let end = self.nodes.len();
        let start = self.function_position().map_or(0, |position| position + 1);
        let innermost = self.nodes.last().filter(|node| node.range() != self.range);
        let own = innermost.filter(|_| end > start);
        let own = own.map(|node| (*node, self.first.unwrap_or(*node)));
        own.into_iter().chain(
            (start + 1..end)
                .rev()
                .map(|position| (self.nodes[position - 1], self.nodes[position])),
        )
    }

    /// The function in whose body the node is.
    pub(crate) fn function(&self) -> Option<&'a ast::StmtFunctionDef> {
        match self.nodes[self.function_position()?] {
            AnyNodeRef::StmtFunctionDef(function) => Some(function),
            _ => None,
        }
    }

    fn function_position(&self) -> Option<usize> {
        self.nodes.iter().rposition(|node| match node {
            AnyNodeRef::StmtFunctionDef(function) => function
                .body
                .first()
                .is_some_and(|first| first.start() <= self.range.start()),
            _ => false,
        })
    }

    /// The innermost statement around the node, with the position of its node.
    pub(crate) fn statement(&self) -> Option<AnyNodeRef<'a>> {
        self.nodes
            .iter()
            .rev()
            .copied()
            .find(|node| node.is_statement())
    }

    /// Whether `range` is the simple statement around the node, on one line.
    pub(super) fn is_short_statement(&self, pass: &Pass<'_>, range: Option<TextRange>) -> bool {
        self.statement().is_some_and(|statement| {
            Some(statement.range()) == range
                && matches!(
                    statement,
                    AnyNodeRef::StmtReturn(_)
                        | AnyNodeRef::StmtAssert(_)
                        | AnyNodeRef::StmtAssign(_)
                        | AnyNodeRef::StmtAnnAssign(_)
                )
                && !pass.source.slice(statement.range()).contains('\n')
        })
    }

    /// The call one of whose arguments is the node itself.
    pub(crate) fn enclosing_call(&self) -> Option<&'a ast::ExprCall> {
        self.nodes.iter().rev().skip(1).find_map(|node| match node {
            AnyNodeRef::ExprCall(call) => Some(*call),
            _ => None,
        })
    }

    /// The calls of the statement among whose arguments the node is, the outermost first.
    pub(super) fn outer_calls(&self) -> impl DoubleEndedIterator<Item = &'a ast::ExprCall> {
        let statement = self.nodes.iter().rposition(|node| node.is_statement());
        self.nodes[statement.unwrap_or_default()..self.nodes.len() - 1]
            .iter()
            .filter_map(|node| match node {
                AnyNodeRef::ExprCall(call) if call.arguments.range().contains_range(self.range) => {
                    Some(*call)
                }
                _ => None,
            })
    }

    /// When the node is what an attribute of is handed to a thread as if it were a function, as in
    /// `await to_thread(get(u).text)`: the pieces of that.
    pub(crate) fn offloaded_value(&self, pass: &Pass<'_>) -> Option<OffloadedValue> {
        let mut position = self.nodes.len() - 1;
        while position > 0
            && matches!(self.nodes[position - 1], AnyNodeRef::ExprAttribute(attribute)
                if attribute.value.range() == self.nodes[position].range())
        {
            position -= 1;
        }
        if position == self.nodes.len() - 1 {
            return None;
        }
        let argument = self.nodes[position].range();
        let outer = match self.nodes.get(position.checked_sub(2)?)? {
            AnyNodeRef::ExprCall(call) => *call,
            _ => return None,
        };
        let AnyNodeRef::ExprAwait(awaited) = self.nodes.get(position.checked_sub(3)?)? else {
            return None;
        };
        let is_to_thread = match &*outer.func {
            Expr::Attribute(attribute) => attribute.attr.as_str() == "to_thread",
            Expr::Name(name) => name.id.as_str() == "to_thread",
            _ => false,
        };
        let only = outer.arguments.args.len() == 1 && outer.arguments.keywords.is_empty();
        let function = pass
            .findings
            .iter()
            .find(|other| other.range() == self.range)?
            .function;
        let inference = pass.inference;
        let read = pass
            .project
            .function(function)
            .sites
            .iter()
            .find(|site| site.kind == SiteKind::Read && site.range == argument)?;
        let types = inference.value(pass.file, read.value);
        let is_method = |member: &Type| match member {
            Type::ExternalMethod(name, _) => {
                let catalog = &pass.project.catalog;
                catalog.row(name).is_some() || catalog.blocking(name).is_some()
            }
            Type::Method(..) => true,
            _ => false,
        };
        let is_plain = |member: &Type| matches!(member, Type::Instance(name, _) if name.starts_with("builtins."));
        let is_method = types.present().all(is_method);
        // Of a value that may be a function, only the receiver is worked out ahead.
        if !is_to_thread
            || !only
            || types.is_blank()
            || !is_method && !types.present().all(is_plain)
        {
            return None;
        }
        Some(OffloadedValue {
            awaited: awaited.range(),
            argument,
            is_method,
        })
    }

    /// Columns that go from the line when the value gets a statement of its own: `self.total += ` becomes a short name.
    pub(crate) fn own_line(&self, pass: &Pass<'_>) -> Option<usize> {
        if let Some(taken_out) = super::hazards::columns_taken_out(pass, self) {
            return Some(taken_out);
        }
        let target = match self.statement()? {
            AnyNodeRef::StmtAugAssign(assign) => assign.target.range(),
            AnyNodeRef::StmtAssign(assign) => match (&*assign.targets, &*assign.value) {
                ([target], Expr::BinOp(operation))
                    if pass.source.slice(target.range())
                        == pass.source.slice(operation.left.range()) =>
                {
                    TextRange::new(target.start(), operation.left.end())
                }
                _ => return None,
            },
            _ => return None,
        };
        Some(pass.source.slice(target).chars().count())
    }

    /// Whether the value of the node is what `async for` or `async with` works on.
    pub(crate) fn is_iterated_asynchronously(&self) -> bool {
        match self.parent() {
            Some(AnyNodeRef::StmtFor(statement)) => {
                statement.is_async && statement.iter.range() == self.range
            }
            Some(AnyNodeRef::Comprehension(comprehension)) => {
                comprehension.is_async && comprehension.iter.range() == self.range
            }
            Some(AnyNodeRef::WithItem(_)) => self
                .nodes
                .iter()
                .rev()
                .find_map(|node| match node {
                    AnyNodeRef::StmtWith(statement) => Some(statement.is_async),
                    _ => None,
                })
                .unwrap_or(false),
            _ => false,
        }
    }

    /// The statement that evaluates the node before anything else, so that others can be put in front of it; it shares
    /// its lines with nothing but a comment.
    pub(super) fn leading_statement(&self, pass: &Pass<'_>) -> Option<TextRange> {
        for (node, below) in self.enclosing() {
            let range = below.range();
            let first = match node {
                AnyNodeRef::ExprAttribute(_) | AnyNodeRef::ExprUnaryOp(_) => true,
                AnyNodeRef::ExprSubscript(subscript) => subscript.value.range() == range,
                AnyNodeRef::Arguments(arguments) => arguments
                    .args
                    .first()
                    .is_some_and(|argument| argument.range() == range),
                AnyNodeRef::ExprCall(call) => {
                    call.func.range() == range || super::swap::root(&call.func).is_some()
                }
                AnyNodeRef::ExprCompare(compare) => compare.left.range() == range,
                AnyNodeRef::ExprBinOp(operation) => operation.left.range() == range,
                AnyNodeRef::ExprBoolOp(operation) => operation.values[0].range() == range,
                AnyNodeRef::ExprIf(choice) => choice.test.range() == range,
                AnyNodeRef::StmtIf(statement) => statement.test.range() == range,
                AnyNodeRef::StmtFor(statement) => statement.iter.range() == range,
                AnyNodeRef::StmtExpr(_)
                | AnyNodeRef::StmtReturn(_)
                | AnyNodeRef::StmtAssign(_)
                | AnyNodeRef::StmtAnnAssign(_) => true,
                _ => false,
            };
            if !first {
                return None;
            }
            if node.is_statement() {
                return pass.source.stands_alone(node.range()).then(|| node.range());
            }
        }
        None
    }

    /// The plain name that is called.
    pub(crate) fn call_name(&self) -> Option<&'a str> {
        match &*self.call?.func {
            Expr::Name(name) => Some(name.id.as_str()),
            _ => None,
        }
    }

    /// Whether the node is a call that consumes an iterable by itself (`list(...)`), not one that makes it.
    pub(crate) fn consumes(&self) -> bool {
        let Some(call) = self.call else {
            return false;
        };
        match &*call.func {
            Expr::Name(name) => crate::semantic::consumes(name.id.as_str()),
            Expr::Attribute(attribute) => {
                attribute.attr.as_str() == "join" && attribute.value.is_string_literal_expr()
            }
            _ => false,
        }
    }

    /// Whether line breaks would change the meaning: inside an interpolation of a string.
    pub(crate) fn in_string(&self) -> bool {
        self.nodes
            .iter()
            .any(|node| matches!(node, AnyNodeRef::InterpolatedElement(_)))
    }

    /// Brackets that an `await` in place of the node needs.
    pub(crate) fn brackets(&self, pass: &Pass<'_>) -> (&'static str, &'static str) {
        let Some(parent) = self.parent() else {
            return ("", "");
        };
        let needed = match parent {
            AnyNodeRef::ExprAttribute(attribute) => attribute.value.range() == self.range,
            AnyNodeRef::ExprSubscript(subscript) => subscript.value.range() == self.range,
            AnyNodeRef::ExprCall(call) => call.func.range() == self.range,
            AnyNodeRef::ExprAwait(_) => true,
            _ => false,
        };
        if !needed {
            return ("", "");
        }
        let own = self
            .node()
            .as_expr_ref()
            .is_some_and(|expr| super::bracketed(pass, expr, parent));
        if own { ("", "") } else { ("(", ")") }
    }

    /// Whether it is evaluated once for each item of a comprehension.
    pub(super) fn is_for_each_item(&self) -> bool {
        let mut around = self
            .enclosing()
            .take_while(|(node, _)| !node.is_statement());
        around.any(|(node, _)| match node {
            AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
            | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
            | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. }) => generators
                .first()
                .is_some_and(|first| !first.iter.range().contains_range(self.range)),
            _ => false,
        })
    }

    /// Refuses where Python allows no `await`, or gives it another meaning.
    pub(crate) fn check_await(&self, pass: &Pass<'_>) -> Result<(), Unfixable> {
        let mut comprehensions = 0;
        for (node, below) in self.enclosing() {
            match node {
                AnyNodeRef::StmtClassDef(class)
                    if class
                        .body
                        .first()
                        .is_some_and(|first| first.start() <= below.start()) =>
                {
                    return Err(Unfixable::new(
                        Reason::InsideClassBody,
                        format!("the body of class `{}` cannot await", class.name),
                    ));
                }
                AnyNodeRef::ExprGenerator(ast::ExprGenerator { generators, .. })
                    if !generators
                        .first()
                        .is_some_and(|first| first.iter.range().contains_range(self.range)) =>
                {
                    return Err(Unfixable::new(
                        Reason::InsideGeneratorExpression,
                        "an await in a generator expression makes it an asynchronous generator, which its consumer cannot take",
                    ));
                }
                AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
                | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
                | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. }) => {
                    let outside = generators
                        .first()
                        .is_some_and(|first| first.iter.range().contains_range(self.range));
                    if !outside {
                        comprehensions += 1;
                    }
                }
                AnyNodeRef::InterpolatedElement(element) if element.debug_text.is_some() => {
                    return Err(Unfixable::new(
                        Reason::FrameDependent,
                        "`{...=}` prints the text of the expression",
                    ));
                }
                _ => {}
            }
        }
        if comprehensions > 1 && pass.settings.target < PythonVersion::PY311 {
            return Err(Unfixable::new(
                Reason::InsideNestedComprehension,
                "a comprehension inside another cannot await before Python 3.11",
            ));
        }
        Ok(())
    }

    /// Whether the callee cannot be passed by reference, because reaching it blocks as well: `open(p).read`.
    pub(crate) fn needs_lambda(
        &self,
        pass: &Pass<'_>,
        finding: &Finding,
        call: &ast::ExprCall,
    ) -> bool {
        // `json.load(path.open())`, whatever `path` is: what is read there is a file.
        let reads_file = finding.helper.is_none()
            && finding.leaf.free
            && finding.leaf.blocking.kind == Kind::File
            && call.arguments.args.iter().any(opens);
        reads_file
            || pass.findings_in(call.range()).any(|other| {
                other.range() != finding.range()
                    && matches!(other.site.kind, SiteKind::Call | SiteKind::Read)
                    && (call.func.range().contains_range(other.range())
                    // An argument that is open while the call works on it: `json.load(open(p))`.
                    || other.is_call()
                        && (other.live || other.leaf.live)
                        && call.arguments.range().contains_range(other.range()))
            })
    }

    /// The range of the expression together with plain accesses to its result (`.decode("utf-8")`, `["id"]`), which a
    /// lambda can do as well.
    pub(crate) fn with_tail(&self) -> (TextRange, usize) {
        let mut position = self.nodes.len() - 1;
        loop {
            let node = self.nodes[position];
            let Some(parent) = position.checked_sub(1).map(|outer| self.nodes[outer]) else {
                break;
            };
            let absorbed = match parent {
                AnyNodeRef::ExprAttribute(attribute) => {
                    // Only a method that is called: a bare attribute may be stored and used later.
                    attribute.value.range() == node.range()
                        && position >= 2
                        && matches!(self.nodes[position - 2],
                            AnyNodeRef::ExprCall(call)
                                if call.func.range() == attribute.range()
                                    && call.arguments.args.iter().all(is_plain)
                                    && call.arguments.keywords.iter().all(|keyword| is_plain(&keyword.value)))
                }
                AnyNodeRef::ExprCall(call) => call.func.range() == node.range(),
                AnyNodeRef::ExprSubscript(subscript) => {
                    subscript.value.range() == node.range()
                        && is_plain(&subscript.slice)
                        && subscript.ctx.is_load()
                }
                _ => false,
            };
            if !absorbed || position == self.nodes.len() - 1 && self.call.is_none() {
                break;
            }
            position -= 1;
        }
        (self.nodes[position].range(), position)
    }

    /// The place of the node at `position`, which is around this one.
    pub(crate) fn around(&self, position: usize) -> Place<'a> {
        let nodes = self.nodes[..=position].to_vec();
        let node = nodes[position];
        Place {
            call: match node {
                AnyNodeRef::ExprCall(call) => Some(call),
                _ => None,
            },
            first: None,
            range: node.range(),
            nodes,
        }
    }

    pub(crate) fn start(&self) -> TextSize {
        self.range.start()
    }
}

/// The pieces of `await to_thread(get(u).text)`.
pub(crate) struct OffloadedValue {
    /// All of it.
    pub awaited: TextRange,
    /// `get(u).text`.
    pub argument: TextRange,
    /// It is a method, which the thread calls: only its receiver is worked out on the loop.
    pub is_method: bool,
}

/// An expression that has the same value whenever it is evaluated.
fn is_plain(expr: &Expr) -> bool {
    expr.is_literal_expr()
}

/// `path.open("rb")`.
fn opens(argument: &Expr) -> bool {
    fn is_named(expr: &Expr) -> bool {
        match expr {
            Expr::Name(_) => true,
            Expr::Attribute(attribute) => is_named(&attribute.value),
            _ => false,
        }
    }
    let is_simple = |expr: &Expr| is_plain(expr) || is_named(expr);
    matches!(argument, Expr::Call(call) if matches!(&*call.func, Expr::Attribute(method)
        if method.attr.as_str() == "open" && is_named(&method.value))
        && call.arguments.args.iter().all(is_simple)
        && call.arguments.keywords.iter().all(|keyword| is_simple(&keyword.value)))
}
