//! Locks of threads in coroutines: what a lock is kept in, where it is made, and everything that uses it.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{AnyNodeRef, Expr, ExprCall, Stmt, StmtFunctionDef, StmtWith};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::cancellation;
use crate::project::reach::Finding;
use crate::project::{ClassRef, FileId, Held, Inference, Type};
use crate::semantic::{ScopeId, SiteKind, Value};
use crate::strategy::Place;
use crate::transform::Pass;

pub(crate) use crate::strategy::LOCKS;

/// Whether a finding is the entry into a section under a lock of the project in which the coroutine does not wait: such a
/// section is better left alone.
pub(crate) fn is_short_section(pass: &Pass<'_>, finding: &Finding) -> bool {
    if finding.site.kind != SiteKind::With || finding.leaf.section.is_none() {
        return false;
    }
    let Ok(place) = Place::of(pass, finding) else {
        return false;
    };
    place.enclosing().any(|(node, _)| {
        matches!(node, AnyNodeRef::StmtWith(with)
            if with.items.iter().any(|item| item.context_expr.range() == finding.range())
                && cancellation::suspensions(&with.body).is_empty())
    })
}

/// What keeps a lock for those who use it.
#[derive(Clone, Debug)]
pub enum Subject {
    /// An attribute of the instances of a class, or of the class.
    Attribute(ClassRef, Name),
    /// A name of this scope.
    Name(ScopeId, Name),
}

impl Subject {
    /// What an expression names, when that is certain.
    pub fn of(pass: &Pass<'_>, expr: &Expr) -> Option<Subject> {
        match expr {
            Expr::Attribute(attribute) => {
                let types = pass.types_of(&attribute.value);
                match types.members.as_slice() {
                    [Type::Object(class) | Type::Class(class)] if !types.unknown => {
                        Some(Subject::Attribute(*class, attribute.attr.id.clone()))
                    }
                    _ => None,
                }
            }
            Expr::Name(name) => {
                let scope = owner(pass, expr.start(), &name.id);
                Some(Subject::Name(scope, name.id.clone()))
            }
            _ => None,
        }
    }

    const fn name(&self) -> &Name {
        match self {
            Subject::Attribute(_, name) | Subject::Name(_, name) => name,
        }
    }

    /// Whether an expression of the file may name the same thing.
    fn matches(&self, pass: &Pass<'_>, expr: &Expr) -> bool {
        match (self, expr) {
            (Subject::Attribute(class, name), Expr::Attribute(attribute)) => {
                if attribute.attr.id != *name {
                    return false;
                }
                let types = pass.types_of(&attribute.value);
                let inference = pass.inference;
                types.is_blank()
                    || types
                        .present()
                        .any(|member| is_related(inference, member, *class))
            }
            (Subject::Name(scope, name), Expr::Name(used)) => {
                used.id == *name && owner(pass, expr.start(), name) == *scope
            }
            // `getattr(self, "_lock")`
            (Subject::Attribute(_, name), Expr::StringLiteral(literal)) => {
                literal.value.to_str() == name.as_str()
            }
            _ => false,
        }
    }
}

/// The scope to which a name belongs at a position.
fn owner(pass: &Pass<'_>, position: TextSize, name: &Name) -> ScopeId {
    let mut scope = pass.function_at(position).map(|function| function.scope);
    while let Some(id) = scope {
        if pass.facts.scope(id).bindings.contains_key(name) {
            return id;
        }
        scope = pass.facts.scope(id).parent;
    }
    ScopeId::MODULE
}

/// Whether an object can be an instance of the class, of one that derives from it, or of one that it derives from.
pub(crate) fn is_related(inference: &Inference<'_>, member: &Type, class: ClassRef) -> bool {
    let (Type::Object(other) | Type::Class(other) | Type::Super(other)) = member else {
        return false;
    };
    let derives = |from: ClassRef, to: ClassRef| {
        inference
            .linearised(from)
            .iter()
            .any(|base| matches!(base, Type::Class(base) | Type::Object(base) if *base == to))
    };
    *other == class || derives(*other, class) || derives(class, *other)
}

/// Everything that a file does with a lock.
#[derive(Default)]
pub struct Uses<'a> {
    /// Where it is made, with the annotation that stands there.
    pub made: Vec<(&'a ExprCall, Option<&'a Expr>)>,
    /// `with lock:` in coroutines.
    pub sections: Vec<&'a StmtWith>,
    /// All else.
    pub others: Vec<TextRange>,
}

/// Collects what the file does with it.
pub fn uses<'a>(pass: &Pass<'a>, subject: &Subject) -> Uses<'a> {
    let mut collector = Collector {
        pass,
        subject,
        functions: Vec::new(),
        class_body: None,
        uses: Uses::default(),
    };
    collector.visit_body(pass.source.body());
    collector.uses
}

/// The first file, other than the one of the pass, in which something may use the lock. Of what is private by its name,
/// only uses on objects that are known count.
pub fn used_in_other_file(pass: &Pass<'_>, subject: &Subject) -> Option<String> {
    if let Subject::Name(scope, _) = subject
        && *scope != ScopeId::MODULE
    {
        return None;
    }
    let private = subject.name().starts_with('_');
    let module = &pass.project.file(pass.file).module;
    let inference = pass.inference;
    let using = pass.project.files_with(Held::Read, subject.name());
    let is_used = |file: FileId| {
        let Some(facts) = pass.project.facts(file) else {
            // What has not been read holds no coroutine, and a lock of coroutines would be of no use to it.
            return !private && pass.project.file(file).given;
        };
        if using.binary_search(&file).is_err() {
            return false;
        }
        facts.values.iter().any(|value| match (value, subject) {
            (Value::Member(member), Subject::Name(_, name)) => {
                member.name == *name && member.module.as_str() == module
            }
            (Value::Attribute(base, used), _) if used == subject.name() => {
                let types = inference.value(file, *base);
                types.is_blank() && !private
                    || types.present().any(|member| match subject {
                        Subject::Attribute(class, _) => is_related(inference, member, *class),
                        Subject::Name(..) => *member == Type::Module(pass.file),
                    })
            }
            _ => false,
        })
    };
    let mut files = pass.project.files();
    files
        .find(|(file, _)| *file != pass.file && is_used(*file))
        .map(|(_, file)| file.display.clone())
}

struct Collector<'p, 'a> {
    pass: &'p Pass<'a>,
    subject: &'p Subject,
    functions: Vec<&'a StmtFunctionDef>,
    /// The class whose body is being walked.
    class_body: Option<Name>,
    uses: Uses<'a>,
}

impl<'a> Collector<'_, 'a> {
    fn matches(&self, expr: &Expr) -> bool {
        self.subject.matches(self.pass, expr) || self.declares(expr)
    }

    /// `lock = ...` in the body of the class.
    fn declares(&self, expr: &Expr) -> bool {
        let (Subject::Attribute(class, name), Expr::Name(target)) = (self.subject, expr) else {
            return false;
        };
        let class = self.pass.project.class(*class);
        self.class_body.as_ref() == Some(&class.name) && target.id == *name
    }

    /// Takes in a statement that makes the lock, or one that holds it in a coroutine.
    fn takes(&mut self, stmt: &'a Stmt) -> bool {
        let (target, value, annotation) = match stmt {
            Stmt::Assign(assign) => match assign.targets.as_slice() {
                [target] => (target, Some(&*assign.value), None),
                _ => return false,
            },
            Stmt::AnnAssign(assign) => (
                &*assign.target,
                assign.value.as_deref(),
                Some(&*assign.annotation),
            ),
            Stmt::With(with) => {
                let [item] = with.items.as_slice() else {
                    return false;
                };
                let is_section = !with.is_async
                    && item.optional_vars.is_none()
                    && self
                        .functions
                        .last()
                        .is_some_and(|function| function.is_async)
                    && self.matches(&item.context_expr);
                if is_section {
                    self.uses.sections.push(with);
                    self.visit_body(&with.body);
                }
                return is_section;
            }
            _ => return false,
        };
        let Some(Expr::Call(call)) = value else {
            return false;
        };
        if !self.matches(target) {
            return false;
        }
        self.uses.made.push((call, annotation));
        true
    }
}

impl<'a> Visitor<'a> for Collector<'_, 'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => {
                let class_body = self.class_body.take();
                self.functions.push(function);
                visitor::walk_stmt(self, stmt);
                self.functions.pop();
                self.class_body = class_body;
            }
            Stmt::ClassDef(class) => {
                let class_body = self.class_body.replace(class.name.id.clone());
                visitor::walk_stmt(self, stmt);
                self.class_body = class_body;
            }
            _ if self.takes(stmt) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.matches(expr) {
            self.uses.others.push(expr.range());
        }
        // `lock.locked()` is the same for both.
        if let Expr::Call(call) = expr
            && let Expr::Attribute(method) = &*call.func
            && method.attr.as_str() == "locked"
            && self.matches(&method.value)
        {
            return;
        }
        visitor::walk_expr(self, expr);
    }
}
