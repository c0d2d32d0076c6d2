//! Every occurrence of a local name in one function.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::made_by;
use crate::semantic::ScopeId;
use crate::transform::Pass;

/// An object that lives in one name of one function.
pub(in crate::strategy) struct Object<'a> {
    pub birth: Birth<'a>,
    /// The call that makes it.
    pub call: &'a ast::ExprCall,
    pub uses: Vec<Use<'a>>,
}

/// The statement that makes an object.
pub(in crate::strategy) enum Birth<'a> {
    Assigned(&'a Stmt),
    With(&'a ast::StmtWith),
}

/// One occurrence of the name, with the attributes that follow it.
pub(in crate::strategy) struct Use<'a> {
    pub range: TextRange,
    /// `a.b` of `name.a.b(...)`.
    pub path: String,
    /// The call of the path; `None` when it is not called.
    pub call: Option<&'a ast::ExprCall>,
    /// In code that does not run as a part of the function: a lambda, a nested function, a generator expression.
    pub elsewhere: bool,
    /// Start of the `for` whose iterable is the call.
    pub iterated: Option<TextSize>,
    /// The plain `with` statement around it alone, which binds nothing.
    pub managed: Option<TextRange>,
    /// In the value of an augmented assignment to something other than a local name.
    pub updates: bool,
}

impl<'a> Object<'a> {
    /// Finds the object in `name`.
    pub(in crate::strategy) fn find(
        pass: &Pass<'_>,
        function: &'a ast::StmtFunctionDef,
        name: &str,
    ) -> Result<Object<'a>, String> {
        let finder = Finder::walk(&function.body, name);
        let [(statement, call)] = finder.made.as_slice() else {
            return Err(if finder.made.is_empty() {
                format!("`{name}` is not made in `{}`", function.name)
            } else {
                format!("`{name}` is made in several places")
            });
        };
        if is_parameter(function, name) || finder.declared || finder.stores != 1 {
            return Err(format!("`{name}` is bound more than once"));
        }
        let birth = match statement {
            Stmt::With(with) => Birth::With(with),
            statement => Birth::Assigned(statement),
        };
        let in_loop_or_branch = pass.source.indentation(statement.start())
            != pass.source.indentation(
                function
                    .body
                    .first()
                    .map_or(function.start(), Ranged::start),
            );
        if matches!(birth, Birth::Assigned(_))
            && in_loop_or_branch
            && finder
                .uses
                .iter()
                .any(|used| used.range.start() < statement.start())
        {
            return Err(format!("`{name}` is used before it is made"));
        }
        Ok(Object {
            birth,
            call,
            uses: finder.uses,
        })
    }
}

/// Whether a name in a function is not bound by the function or its module, as that of a builtin is not.
pub(in crate::strategy) fn is_unbound(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    name: &str,
) -> bool {
    let bindings = &pass.facts.scope(ScopeId::MODULE).bindings;
    !bindings.contains_key(name) && Occurrences::of(&function.body, name).stores == 0
}

/// Every occurrence of a name in some statements.
pub(in crate::strategy) struct Occurrences<'a> {
    pub uses: Vec<Use<'a>>,
    /// Bindings of any kind.
    pub stores: usize,
    /// `global` or `nonlocal`.
    pub declared: bool,
}

impl<'a> Occurrences<'a> {
    pub(in crate::strategy) fn of(body: &'a [Stmt], name: &str) -> Occurrences<'a> {
        let finder = Finder::walk(body, name);
        Occurrences {
            uses: finder.uses,
            stores: finder.stores,
            declared: finder.declared,
        }
    }
}

/// Whether a function uses a name in any way.
pub(in crate::strategy) fn is_taken(function: &ast::StmtFunctionDef, name: &str) -> bool {
    let all = Occurrences::of(&function.body, name);
    !all.uses.is_empty() || all.stores > 0 || all.declared || is_parameter(function, name)
}

/// Whether a function has a parameter of a name.
pub(in crate::strategy) fn is_parameter(function: &ast::StmtFunctionDef, name: &str) -> bool {
    function
        .parameters
        .iter()
        .any(|parameter| parameter.name().as_str() == name)
}

struct Finder<'a, 'n> {
    name: &'n str,
    made: Vec<(&'a Stmt, &'a ast::ExprCall)>,
    uses: Vec<Use<'a>>,
    /// Bindings of any kind.
    stores: usize,
    /// `global` or `nonlocal`.
    declared: bool,
    elsewhere: u32,
    updates: bool,
    /// The call that is being iterated over, with the start of its `for`.
    iterated: Option<(TextRange, TextSize)>,
}

impl<'a, 'n> Finder<'a, 'n> {
    fn walk(body: &'a [Stmt], name: &'n str) -> Finder<'a, 'n> {
        let mut finder = Finder {
            name,
            made: Vec::new(),
            uses: Vec::new(),
            stores: 0,
            declared: false,
            elsewhere: 0,
            updates: false,
            iterated: None,
        };
        finder.visit_body(body);
        finder
    }

    fn apart(&mut self, walk: impl FnOnce(&mut Self)) {
        self.elsewhere += 1;
        walk(self);
        self.elsewhere -= 1;
    }

    fn note(&mut self, range: TextRange, path: String, call: Option<&'a ast::ExprCall>) {
        let iterated = call.and_then(|call| {
            self.iterated
                .filter(|(range, _)| *range == call.range())
                .map(|(_, start)| start)
        });
        self.uses.push(Use {
            range,
            path,
            call,
            elsewhere: self.elsewhere > 0,
            iterated,
            managed: None,
            updates: self.updates,
        });
    }

    /// `a.b` when the expression is `name.a.b`.
    fn path(&self, expr: &Expr) -> Option<String> {
        let attribute = expr.as_attribute_expr()?;
        match &*attribute.value {
            Expr::Name(name) if name.id.as_str() == self.name => Some(attribute.attr.to_string()),
            other => Some(format!("{}.{}", self.path(other)?, attribute.attr)),
        }
    }

    fn comprehension(&mut self, generators: &'a [ast::Comprehension], lazy: bool) {
        for (position, generator) in generators.iter().enumerate() {
            let outer = self.iterated;
            self.iterated =
                (!generator.is_async && !lazy).then(|| (generator.iter.range(), generator.start()));
            if lazy && position > 0 {
                self.apart(|finder| finder.visit_expr(&generator.iter));
            } else {
                self.visit_expr(&generator.iter);
            }
            self.iterated = outer;
            self.visit_expr(&generator.target);
            for condition in &generator.ifs {
                if lazy {
                    self.apart(|finder| finder.visit_expr(condition));
                } else {
                    self.visit_expr(condition);
                }
            }
        }
    }
}

impl<'a> Visitor<'a> for Finder<'a, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Some((name, call)) = made_by(stmt)
            && name == self.name
            && self.elsewhere == 0
        {
            self.made.push((stmt, call));
        }
        match stmt {
            Stmt::FunctionDef(function) => {
                self.stores += usize::from(function.name.as_str() == self.name);
                self.apart(|finder| visitor::walk_stmt(finder, stmt));
            }
            Stmt::ClassDef(class) => {
                self.stores += usize::from(class.name.as_str() == self.name);
                self.apart(|finder| visitor::walk_stmt(finder, stmt));
            }
            Stmt::Global(ast::StmtGlobal { names, .. })
            | Stmt::Nonlocal(ast::StmtNonlocal { names, .. }) => {
                self.declared |= names.iter().any(|name| name.as_str() == self.name);
            }
            Stmt::Import(import) => {
                self.stores += import
                    .names
                    .iter()
                    .filter(|alias| {
                        alias.asname.as_ref().unwrap_or(&alias.name).as_str() == self.name
                    })
                    .count();
            }
            Stmt::ImportFrom(import) => {
                self.stores += import
                    .names
                    .iter()
                    .filter(|alias| {
                        alias.asname.as_ref().unwrap_or(&alias.name).as_str() == self.name
                    })
                    .count();
            }
            Stmt::AugAssign(assign) => {
                let outer = self.updates;
                self.updates |= !assign.target.is_name_expr();
                visitor::walk_stmt(self, stmt);
                self.updates = outer;
            }
            Stmt::For(statement) if !statement.is_async => {
                let outer = self.iterated;
                self.iterated = Some((statement.iter.range(), statement.start()));
                self.visit_expr(&statement.iter);
                self.iterated = outer;
                self.visit_expr(&statement.target);
                self.visit_body(&statement.body);
                self.visit_body(&statement.orelse);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        self.stores += usize::from(
            inner
                .name
                .as_ref()
                .is_some_and(|name| name.as_str() == self.name),
        );
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        let name = match pattern {
            ast::Pattern::MatchAs(pattern) => pattern.name.as_ref(),
            ast::Pattern::MatchStar(pattern) => pattern.name.as_ref(),
            ast::Pattern::MatchMapping(pattern) => pattern.rest.as_ref(),
            _ => None,
        };
        self.stores += usize::from(name.is_some_and(|name| name.as_str() == self.name));
        visitor::walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if name.id.as_str() == self.name => {
                if name.ctx.is_load() {
                    self.note(expr.range(), String::new(), None);
                } else {
                    self.stores += 1;
                }
            }
            Expr::Call(call) => {
                if let Some(path) = self.path(&call.func) {
                    self.note(call.func.range(), path, Some(call));
                    self.visit_arguments(&call.arguments);
                } else {
                    visitor::walk_expr(self, expr);
                }
            }
            Expr::Attribute(_) => match self.path(expr) {
                Some(path) => self.note(expr.range(), path, None),
                None => visitor::walk_expr(self, expr),
            },
            Expr::Lambda(_) => self.apart(|finder| visitor::walk_expr(finder, expr)),
            Expr::Generator(generator) => {
                self.comprehension(&generator.generators, true);
                self.apart(|finder| finder.visit_expr(&generator.elt));
            }
            Expr::ListComp(comprehension) => {
                self.comprehension(&comprehension.generators, false);
                self.visit_expr(&comprehension.elt);
            }
            Expr::SetComp(comprehension) => {
                self.comprehension(&comprehension.generators, false);
                self.visit_expr(&comprehension.elt);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
