//! What an expression reads that outlives the call.

use super::*;

/// Methods that answer from what their object holds.
const READERS: &[&str] = &[
    "copy", "count", "done", "empty", "full", "get", "index", "is_set", "items", "keys", "locked",
    "qsize", "values",
];

pub(super) struct Reads<'n, 's, 'p> {
    names: &'n Names<'s, 'p>,
    /// Also what methods are called on.
    pub receivers: bool,
    /// Also what functions of the project ask for that are called.
    pub helpers: bool,
    /// Also what locals stand for that are only mentioned.
    pub locals: bool,
    pub except: Option<TextRange>,
    pub found: Vec<State>,
}

impl<'n, 's, 'p> Reads<'n, 's, 'p> {
    pub(super) fn new(names: &'n Names<'s, 'p>) -> Self {
        Reads {
            names,
            receivers: true,
            helpers: true,
            locals: true,
            except: None,
            found: Vec::new(),
        }
    }

    /// What the keys on the way to a state are worked out from: `self.urls[self.next]`.
    fn keys(&mut self, expr: &Expr) {
        let mut inner = expr;
        loop {
            inner = match inner {
                Expr::Attribute(attribute) => &attribute.value,
                Expr::Subscript(subscript) => {
                    self.visit_expr(&subscript.slice);
                    &subscript.value
                }
                // `sorted(self.workers, key=load)[0]`
                Expr::Call(call) if call.func.is_name_expr() => return self.visit_expr(inner),
                Expr::ListComp(_) => return self.visit_expr(inner),
                _ => return,
            };
        }
    }

    fn runs(&mut self, runs: &[Run<'_, '_, '_>]) {
        let runs = runs.iter().filter(|run| !run.is_constructor);
        self.found.extend(runs.flat_map(Run::reads));
    }

    /// What special methods of the project ask for.
    fn special(&mut self, expr: &Expr) {
        if self.helpers {
            self.runs(&self.names.runs(expr));
        }
    }

    fn decides(&mut self, test: &Expr) {
        if self.helpers {
            self.runs(&self.names.decides(test));
        }
    }

    fn key(&mut self, container: &Expr, key: &Expr) -> bool {
        let states = self.names.states(container);
        let is_state = !states.is_empty();
        self.found.extend(parts(states, &self.names.item(key)));
        is_state
    }
}

impl<'v> Visitor<'v> for Reads<'_, '_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::If(ast::StmtIf { test, .. })
            | Stmt::While(ast::StmtWhile { test, .. })
            | Stmt::Assert(ast::StmtAssert { test, .. }) => self.decides(test),
            Stmt::For(statement) if self.helpers => {
                self.runs(&self.names.iterates(&statement.iter));
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        if self.except == Some(expr.range()) {
            return;
        }
        match expr {
            Expr::Call(call) => {
                match &*call.func {
                    Expr::Attribute(method) => {
                        let name = method.attr.as_str();
                        let key = call
                            .arguments
                            .args
                            .first()
                            .filter(|_| KEYED.contains(&name));
                        let part = match (name, call.arguments.len()) {
                            ("pop" | "popleft", 0) => Some(Step::End),
                            ("is_set", 0) => Some(Step::Attribute(Name::new("is_set()"))),
                            _ => None,
                        };
                        if let Some(part) = part {
                            let objects = self.names.states(&method.value);
                            self.found.extend(parts(objects, &part));
                        }
                        let by_key = key.is_some_and(|key| self.key(&method.value, key));
                        let is_state = !self.names.states(&method.value).is_empty();
                        if !by_key && (self.receivers || READERS.contains(&name) || !is_state) {
                            self.visit_expr(&method.value);
                        }
                    }
                    Expr::Name(name) if matches!(name.id.as_str(), "hasattr" | "getattr") => {
                        if let [object, Expr::StringLiteral(text), ..] = &*call.arguments.args {
                            let name = Step::Attribute(Name::new(text.value.to_str()));
                            self.found.extend(parts(self.names.states(object), &name));
                        }
                    }
                    Expr::Name(_) => {}
                    other => self.visit_expr(other),
                }
                if self.helpers {
                    self.found.extend(self.names.read_to_choose(call));
                    self.found.extend(self.names.states(expr));
                    self.runs(&self.names.runs(expr));
                    self.found.extend(self.names.reads_elsewhere(expr));
                }
                self.visit_arguments(&call.arguments);
            }
            Expr::Compare(comparison) => {
                self.special(expr);
                self.visit_expr(&comparison.left);
                let lefts = std::iter::once(&*comparison.left).chain(&comparison.comparators);
                for ((left, operator), right) in
                    lefts.zip(&comparison.ops).zip(&comparison.comparators)
                {
                    let membership = matches!(operator, ast::CmpOp::In | ast::CmpOp::NotIn);
                    if !(membership && self.key(right, left)) {
                        self.visit_expr(right);
                    }
                }
            }
            Expr::Attribute(attribute) if attribute.ctx.is_store() => {
                self.visit_expr(&attribute.value);
            }
            Expr::Subscript(subscript) if subscript.ctx.is_store() => {
                self.visit_expr(&subscript.slice);
            }
            Expr::Attribute(_) | Expr::Subscript(_) => {
                self.special(expr);
                let states = self.names.states(expr);
                if states.is_empty() {
                    visitor::walk_expr(self, expr);
                } else {
                    self.keys(expr);
                }
                self.found.extend(states);
                if self.helpers
                    && let Expr::Attribute(attribute) = expr
                {
                    self.found.extend(self.names.read_by_properties(attribute));
                }
            }
            Expr::Name(name) if name.ctx.is_store() => {}
            Expr::Name(name) if !self.locals && self.names.is_local(&name.id) => {}
            // The object of a method by itself says nothing of its state.
            Expr::Name(name) => {
                let states = self.names.states(expr).into_iter();
                self.found
                    .extend(states.filter(|state| !state.is_name() || !is_receiver(name)));
            }
            // Its defaults are worked out where it stands, its body where it is called.
            Expr::Lambda(lambda) => {
                for parameter in lambda
                    .parameters
                    .iter()
                    .flat_map(|it| it.iter_non_variadic_params())
                {
                    if let Some(default) = &parameter.default {
                        self.visit_expr(default);
                    }
                }
            }
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::Generator(ast::ExprGenerator { generators, .. }) => {
                let names = self.names.inside(generators);
                let mut inside = Reads {
                    names: &names,
                    receivers: self.receivers,
                    helpers: self.helpers,
                    locals: self.locals,
                    except: self.except,
                    found: Vec::new(),
                };
                visitor::walk_expr(&mut inside, expr);
                let found = inside.found;
                self.found.extend(found);
            }
            Expr::BoolOp(_) | Expr::UnaryOp(_) => {
                self.decides(expr);
                visitor::walk_expr(self, expr);
            }
            Expr::If(conditional) => {
                self.decides(&conditional.test);
                visitor::walk_expr(self, expr);
            }
            Expr::BinOp(_) => {
                self.special(expr);
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

fn is_receiver(name: &ast::ExprName) -> bool {
    matches!(name.id.as_str(), "self" | "cls")
}
