//! An object that lives longer than a function: in an attribute of a class, or in a name of a module. All files that use
//! it change together.

use std::collections::BTreeSet;

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::uses::Use;
use crate::imports;
use crate::laziness::{self, is_looked_up, is_public};
use crate::locks::is_related;
use crate::project::reach::Finding;
use crate::project::{ClassRef, FileId, Inference, Project, Type};
use crate::semantic::{FunctionId, ScopeId, Value, ValueId};
use crate::strategy::Draft;
use crate::strategy::place::Place;
use crate::transform::Pass;

/// What holds an object longer than a function runs.
pub(in crate::strategy) enum Holder {
    /// An attribute of the objects of a class, which assigns it.
    Attribute(ClassRef, Name),
    /// A name at the top of a module.
    Module(FileId, Name),
}

/// What one file has to do with an object.
#[derive(Default)]
pub(in crate::strategy) struct Part<'a> {
    /// The call that makes it.
    pub made: Option<&'a ast::ExprCall>,
    /// Annotations of what holds it.
    pub annotations: Vec<&'a Expr>,
    pub uses: Vec<Use<'a>>,
}

/// What a swap does in one file.
pub(in crate::strategy) type Write<'w> =
    dyn for<'x, 'y> FnMut(&'y Pass<'x>, &Part<'x>, &mut Draft) -> Result<(), String> + 'w;

/// What is known of the members of an object, by the paths that lead to them.
pub(in crate::strategy) struct Members<'k> {
    /// Whether such an object has it.
    pub has: &'k dyn Fn(&str) -> bool,
    /// Whether to use it is to await it, afterwards.
    pub awaits: &'k dyn Fn(&str) -> bool,
}

/// Whether what is done with an attribute of something unknown may be done with the object.
fn is_possible(path: &str, called: bool, is_named: bool, knows: &dyn Fn(&str) -> bool) -> bool {
    if path.is_empty() {
        return is_named;
    }
    knows(path) || called && is_named
}

/// Where a text has a name as a whole word.
fn words<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(name)
        .map(|(at, _)| at)
        .filter(move |at| !text[..*at].ends_with(is_word))
        .filter(move |at| !text[*at + name.len()..].starts_with(is_word))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// How often a name may be passed on from module to module.
const HOPS: usize = 8;

impl Holder {
    /// What holds the object of an expression in a function; `None` for what lives in the function itself, or of what that
    /// cannot be told.
    pub fn of(pass: &Pass<'_>, expr: &Expr) -> Option<Holder> {
        let value = pass.value_of(expr);
        if let Some((file, name)) = origin(pass.project, pass.file, value, HOPS) {
            return Some(Holder::Module(file, name));
        }
        let attribute = expr.as_attribute_expr()?;
        let types = pass.types_of(&attribute.value);
        let [Type::Object(class)] = types.members.as_slice() else {
            return None;
        };
        let name = &attribute.attr.id;
        let inference = pass.inference;
        let order = inference.linearised(*class);
        let mut owners = order.iter().filter_map(|base| {
            let Type::Class(base) = *base else {
                return None;
            };
            let is_own = pass.project.class(base).attributes.contains_key(name);
            is_own.then_some(base)
        });
        match (owners.next(), owners.next()) {
            (Some(owner), None) if !types.unknown => Some(Holder::Attribute(owner, name.clone())),
            _ => None,
        }
    }

    pub fn name(&self) -> &Name {
        match self {
            Holder::Attribute(_, name) | Holder::Module(_, name) => name,
        }
    }

    /// The file that makes the object.
    fn home(&self) -> FileId {
        match self {
            Holder::Attribute(class, _) => class.file,
            Holder::Module(file, _) => *file,
        }
    }

    /// What all files together become, when `write` rewrites the part of each; the file that makes the object comes last.
    pub fn rewrite(
        &self,
        pass: &Pass<'_>,
        members: &Members<'_>,
        write: &mut Write<'_>,
    ) -> Result<Draft, String> {
        let mut files = self.users(pass, members.has)?;
        files.push(self.home());
        self.check_waits(pass, &files, members)?;
        let mut all = Draft::default();
        for file in files {
            if file == pass.file {
                let part = self.part(pass, members.has)?;
                write(pass, &part, &mut all)?;
                continue;
            }
            let opened = pass.open(file).map_err(|unfixable| unfixable.message)?;
            let there = opened.pass(pass);
            let mut draft = Draft::default();
            self.part(&there, members.has)
                .and_then(|part| write(&there, &part, &mut draft))
                .map_err(|why| format!("in `{}`, {why}", there.source.display()))?;
            all.cautions.extend(draft.cautions);
            let mut edits = draft.edits;
            edits.extend(imports::edits(there.source, draft.imports));
            if !edits.is_empty() {
                all.elsewhere.push(opened.changes(edits));
            }
        }
        all.elsewhere
            .sort_by(|left, right| left.display.cmp(&right.display));
        if is_public(self.name()) {
            all.cautions.push(format!(
                "`{}` is public: code outside of these files that uses it has to await",
                self.name()
            ));
        }
        Ok(all)
    }

    /// Names every use that would have to await and cannot.
    fn check_waits(
        &self,
        pass: &Pass<'_>,
        files: &[FileId],
        members: &Members<'_>,
    ) -> Result<(), String> {
        let mut stuck: Vec<String> = Vec::new();
        for file in files {
            let opened = match *file == pass.file {
                true => None,
                false => Some(pass.open(*file).map_err(|unfixable| unfixable.message)?),
            };
            let elsewhere = opened.as_ref().map(|opened| opened.pass(pass));
            let there = elsewhere.as_ref().unwrap_or(pass);
            // What else is wrong with a part is said when it is rewritten.
            let Ok(part) = self.part(there, members.has) else {
                continue;
            };
            for used in &part.uses {
                if used.elsewhere && (members.awaits)(&used.path) {
                    let line = there.source.line(used.range.start());
                    stuck.push(match *file == pass.file {
                        true => format!("line {line}"),
                        false => format!("line {line} of `{}`", there.source.display()),
                    });
                }
            }
        }
        match stuck.as_slice() {
            [] => Ok(()),
            [only] => Err(format!("{only} uses it where nothing can await")),
            [first @ .., last] => Err(format!(
                "{} and {last} use it where nothing can await",
                first.join(", ")
            )),
        }
    }

    /// The other files that use the object, in the order of their paths.
    fn users(&self, pass: &Pass<'_>, knows: &dyn Fn(&str) -> bool) -> Result<Vec<FileId>, String> {
        let project = pass.project;
        let mut found = Vec::new();
        let mut unread: Vec<String> = Vec::new();
        for (file, described) in project.files() {
            if file == self.home() {
                continue;
            }
            if project.facts(file).is_none() {
                // Files without coroutines are not read before something calls them.
                if described.given && self.is_mentioned(pass, file, knows) {
                    unread.push(format!("`{}`", described.display));
                }
            } else if file == pass.file || self.is_used(project, file, described.given)? {
                found.push(file);
            }
        }
        if !unread.is_empty() {
            unread.sort();
            return Err(format!(
                "`{}` may be used in {}, where nothing can await",
                self.name(),
                unread.join(", ")
            ));
        }
        found.sort_by(|left, right| project.file(*left).path.cmp(&project.file(*right).path));
        Ok(found)
    }

    /// Whether a file may use the object, as its facts say.
    fn is_used(&self, project: &Project, file: FileId, given: bool) -> Result<bool, String> {
        let Some(facts) = project.facts(file) else {
            return Ok(false);
        };
        let inference = Inference::new(project);
        let display = &project.file(file).display;
        match self {
            Holder::Attribute(class, name) => Ok(facts.values.iter().any(|value| match value {
                Value::Attribute(base, used) if used == name => {
                    let types = inference.value(file, *base);
                    given && (types.unknown || types.is_blank())
                        || types
                            .present()
                            .any(|member| is_related(&inference, member, *class))
                }
                _ => false,
            }) || given
                && facts
                    .classes
                    .iter()
                    .any(|class| class.attributes.contains_key(name))),
            Holder::Module(home, name) => {
                let starred = facts
                    .scopes
                    .iter()
                    .flat_map(|scope| &scope.stars)
                    .any(|star| {
                        inference
                            .module(file, star)
                            .present()
                            .any(|module| *module == Type::Module(*home))
                    });
                if starred && is_public(name) {
                    return Err(format!("`{display}` imports everything of its module"));
                }
                let is_ours = |id: ValueId| {
                    origin(project, file, id, HOPS)
                        .is_some_and(|(file, other)| file == *home && other == *name)
                };
                Ok((0..).map(ValueId).zip(&facts.values).any(|(id, value)| {
                    matches!(value, Value::Member(_) | Value::Attribute(..)) && is_ours(id)
                }))
            }
        }
    }

    /// Whether the text of a file that is not known any better names something of such an object.
    fn is_mentioned(&self, pass: &Pass<'_>, file: FileId, knows: &dyn Fn(&str) -> bool) -> bool {
        let Ok(text) = (pass.files.text)(file) else {
            return false;
        };
        let is_named = self.is_named(pass.project, &text);
        words(&text, self.name()).any(|at| {
            let rest = &text[at + self.name().len()..];
            let path = rest.strip_prefix('.').unwrap_or_default();
            let end = path.find(|c| !is_word(c) && c != '.').unwrap_or(path.len());
            let called = path[end..].starts_with('(');
            match self {
                Holder::Module(..) => is_named,
                Holder::Attribute(..) => {
                    text[..at].ends_with('.') && is_possible(&path[..end], called, is_named, knows)
                }
            }
        })
    }

    /// Whether a text names the class or the module of the object, without which one seldom has it.
    fn is_named(&self, project: &Project, text: &str) -> bool {
        match self {
            Holder::Attribute(class, _) => {
                words(text, &project.class(*class).name).next().is_some()
            }
            Holder::Module(home, _) => {
                let path = &project.file(*home).path;
                let stem = path.file_stem().and_then(|stem| stem.to_str());
                // A package is named by its folder.
                stem.is_none_or(|stem| stem == "__init__" || words(text, stem).next().is_some())
            }
        }
    }

    /// What a file does with the object; refuses what cannot be seen.
    fn part<'a>(&self, pass: &Pass<'a>, knows: &dyn Fn(&str) -> bool) -> Result<Part<'a>, String> {
        self.check_strings(pass)?;
        let is_home = pass.file == self.home();
        let is_named = is_home || self.is_named(pass.project, pass.source.text());
        let mut part = Part::default();
        let mut made = 0;
        for found in self.places(pass)? {
            let line = pass.source.line(found.expr.start());
            let place = Place::at(pass, found.expr.range())
                .ok_or_else(|| format!("line {line} cannot be located"))?;
            let mut used = used(&place);
            match self.owns(pass, found.expr, found.functions.is_empty()) {
                Some(false) => continue,
                Some(true) => {}
                None if is_possible(&used.path, used.call.is_some(), is_named, knows) => {
                    return Err(format!(
                        "it cannot be seen whose `{}` line {line} uses",
                        self.name()
                    ));
                }
                None => continue,
            }
            let asks_for_none = matches!(place.parent(), Some(AnyNodeRef::ExprCompare(compare))
                if compare.left.range() == found.expr.range()
                    && compare.comparators.iter().all(Expr::is_none_literal_expr));
            if asks_for_none {
                continue;
            }
            if !found.store {
                let awaits = found.function().is_some_and(|function| function.is_async);
                used.elsewhere = found.deferred || !awaits;
                part.uses.push(used);
                continue;
            }
            let in_birthplace = is_home
                && match self {
                    Holder::Attribute(..) => found.in_constructor(),
                    Holder::Module(..) => found.functions.is_empty(),
                };
            let (value, annotation) = match place.statement() {
                Some(AnyNodeRef::StmtAssign(assign)) if assign.targets.len() == 1 => {
                    (Some(&*assign.value), None)
                }
                Some(AnyNodeRef::StmtAnnAssign(assign)) => {
                    (assign.value.as_deref(), Some(&*assign.annotation))
                }
                _ => return Err(format!("line {line} assigns it together with others")),
            };
            part.annotations.extend(annotation);
            match value {
                Some(Expr::Call(call)) if in_birthplace => {
                    made += 1;
                    part.made = Some(call);
                }
                Some(_) if in_birthplace => {
                    return Err(format!("line {line} assigns something else to it"));
                }
                Some(_) => {
                    return Err(format!(
                        "line {line} assigns it outside of {}",
                        self.birthplace()
                    ));
                }
                None => {}
            }
        }
        if is_home && made != 1 {
            return Err(format!(
                "`{}` is not made once, in {}",
                self.name(),
                self.birthplace()
            ));
        }
        if is_home {
            part.annotations.extend(self.declared(pass)?);
        }
        Ok(part)
    }

    fn birthplace(&self) -> &'static str {
        match self {
            Holder::Attribute(..) => "the constructor",
            Holder::Module(..) => "the module",
        }
    }

    /// Occurrences in a file of everything that could be the object, by their names.
    fn places<'a>(&self, pass: &Pass<'a>) -> Result<Vec<laziness::Use<'a>>, String> {
        let Holder::Module(home, name) = self else {
            return Ok(laziness::uses(pass.source, self.name(), false));
        };
        let mut spelled: BTreeSet<&str> = BTreeSet::new();
        if pass.file == *home {
            spelled.insert(name);
        }
        for scope in &pass.facts.scopes {
            for (bound, values) in &scope.bindings {
                let ours = values.iter().any(|value| {
                    matches!(pass.facts.value(*value), Value::Member(_) | Value::Join(_))
                        && self.is_origin(pass, *value)
                });
                let imported =
                    |value: &ValueId| matches!(pass.facts.value(*value), Value::Member(_));
                if ours && !(values.len() == 1 && values.iter().all(imported)) {
                    return Err(format!("`{bound}` is not always the object of that module"));
                }
                if ours {
                    spelled.insert(bound);
                }
            }
        }
        let mut found = laziness::uses(pass.source, name, false);
        for name in spelled {
            found.extend(laziness::uses(pass.source, name, true));
        }
        Ok(found)
    }

    /// Whether other files use the object, or look it up by its name.
    pub fn is_used_elsewhere(&self, pass: &Pass<'_>) -> Result<bool, String> {
        self.check_strings(pass)?;
        Ok(!self.users(pass, &|_| true)?.is_empty())
    }

    /// Annotations of the attribute in the body of its class, which gives it no value there.
    pub fn declared<'a>(&self, pass: &Pass<'a>) -> Result<Vec<&'a Expr>, String> {
        let Holder::Attribute(class, name) = self else {
            return Ok(Vec::new());
        };
        let mut declared = Declared {
            class: &pass.project.class(*class).name,
            name,
            within: false,
            found: Vec::new(),
            value: None,
        };
        declared.visit_body(pass.source.body());
        match declared.value {
            Some(range) => {
                let line = pass.source.line(range.start());
                Err(format!("line {line} gives the class one as well"))
            }
            None => Ok(declared.found),
        }
    }

    /// Whether an expression is the object; `None` when that cannot be told.
    pub fn owns(&self, pass: &Pass<'_>, expr: &Expr, at_top: bool) -> Option<bool> {
        match self {
            Holder::Attribute(class, name) => {
                let types = pass.types_of(&expr.as_attribute_expr()?.value);
                if types.is_blank() {
                    // Nobody else's objects have private attributes of that name.
                    return (!is_public(name) && pass.file == class.file).then_some(true);
                }
                let inference = pass.inference;
                let derives = |member: &Type| match member {
                    Type::Object(other) | Type::Class(other) | Type::Super(other) => {
                        inference.linearised(*other).contains(&Type::Class(*class))
                    }
                    _ => false,
                };
                if !types.unknown && types.present().all(derives) {
                    return Some(true);
                }
                // An object of a base class may be one of another class.
                let related = |member: &Type| is_related(inference, member, *class);
                (!types.unknown && !types.present().any(related)).then_some(false)
            }
            Holder::Module(home, name) => match expr {
                Expr::Name(_) if pass.file == *home && at_top => Some(true),
                Expr::Name(used) if used.ctx.is_load() => {
                    Some(self.is_origin(pass, pass.value_of(expr)))
                }
                // A local of the same name; what `global` declares is a binding of the module.
                Expr::Name(used) => {
                    Some(pass.function_id_at(expr.start()).is_some_and(|function| {
                        imports::is_visible(pass.facts, function, &used.id)
                    }))
                }
                Expr::Attribute(attribute) => {
                    let base = pass.types_of(&attribute.value);
                    let ours = base.present().any(|member| match member {
                        Type::Module(file) => exported(pass.project, *file, name, HOPS)
                            .is_some_and(|(file, other)| file == *home && other == *name),
                        _ => false,
                    });
                    Some(ours)
                }
                _ => Some(false),
            },
        }
    }

    fn is_origin(&self, pass: &Pass<'_>, value: ValueId) -> bool {
        let Holder::Module(home, name) = self else {
            return false;
        };
        origin(pass.project, pass.file, value, HOPS)
            .is_some_and(|(file, other)| file == *home && other == *name)
    }

    /// Refuses what looks the object up by its name.
    fn check_strings(&self, pass: &Pass<'_>) -> Result<(), String> {
        let name = self.name().as_str();
        let text = pass.source.text();
        let quoted = ["\"", "'"]
            .iter()
            .any(|quote| text.contains(&format!("{quote}{name}{quote}")));
        // A word like `client` is a key of dictionaries as well.
        if quoted && (!is_public(name) || is_looked_up(pass.source.body(), name)) {
            return Err(format!("`{name}` is also named in a string"));
        }
        Ok(())
    }
}

impl<'a> Part<'a> {
    /// The parts of the annotations that name a class.
    pub fn annotated(&self, pass: &Pass<'_>, class: &str) -> Result<Vec<&'a Expr>, String> {
        let mut named = Named {
            pass,
            class,
            found: Vec::new(),
            quoted: None,
        };
        for annotation in &self.annotations {
            named.visit_expr(annotation);
        }
        match named.quoted {
            Some(range) => Err(format!(
                "the annotation on line {} is a string",
                pass.source.line(range.start())
            )),
            None => Ok(named.found),
        }
    }
}

/// Finds the expressions that name a class.
struct Named<'a, 'p> {
    pass: &'p Pass<'p>,
    class: &'p str,
    found: Vec<&'a Expr>,
    quoted: Option<TextRange>,
}

impl<'a> Visitor<'a> for Named<'a, '_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(_) | Expr::Attribute(_) => {
                let is_class = matches!(self.pass.types_of(expr).members.as_slice(),
                    [Type::External(name)] if name.as_str() == self.class);
                if is_class {
                    self.found.push(expr);
                }
            }
            Expr::StringLiteral(literal) => self.quoted = Some(literal.range()),
            _ => visitor::walk_expr(self, expr),
        }
    }
}

/// The module-level name from which a value of a file comes, through imports.
fn origin(project: &Project, file: FileId, value: ValueId, hops: usize) -> Option<(FileId, Name)> {
    let facts = project.facts(file)?;
    match facts.value(value) {
        Value::Name { scope, name } if *scope == ScopeId::MODULE => {
            exported(project, file, name, hops)
        }
        Value::Name { scope, name } => {
            let [bound] = facts.scope(*scope).bindings.get(name)?.as_slice() else {
                return None;
            };
            matches!(facts.value(*bound), Value::Member(_))
                .then(|| origin(project, file, *bound, hops.checked_sub(1)?))?
        }
        Value::Member(member) => {
            let module = Inference::new(project).module(file, &member.module);
            module.present().find_map(|module| match module {
                Type::Module(target) => {
                    exported(project, *target, &member.name, hops.checked_sub(1)?)
                }
                _ => None,
            })
        }
        Value::Join(id) => facts.joins[id.index()]
            .iter()
            .find_map(|value| origin(project, file, *value, hops.checked_sub(1)?)),
        Value::Attribute(base, name) => {
            let base = Inference::new(project).value(file, *base);
            base.present().find_map(|member| match member {
                Type::Module(target) => exported(project, *target, name, hops.checked_sub(1)?),
                _ => None,
            })
        }
        _ => None,
    }
}

/// The module and the name in it that bind what a module calls so.
fn exported(project: &Project, file: FileId, name: &Name, hops: usize) -> Option<(FileId, Name)> {
    let facts = project.facts(file)?;
    let bound = facts.scope(ScopeId::MODULE).bindings.get(name)?;
    let hops = hops.checked_sub(1)?;
    let passed_on = bound
        .iter()
        .filter(|value| matches!(facts.value(**value), Value::Member(_) | Value::Join(_)))
        .find_map(|value| origin(project, file, *value, hops));
    passed_on.or_else(|| (!bound.is_empty()).then(|| (file, name.clone())))
}

/// A finding as it would be at another place, in this file or in another: what holds of its own call is left out.
pub(in crate::strategy) fn finding_at(
    pass: &Pass<'_>,
    finding: &Finding,
    function: FunctionId,
) -> Finding {
    let mut there = finding.clone();
    there.function.file = pass.file;
    there.function.function = function;
    there.site.value = ValueId::UNBOUND;
    there.mutates.clear();
    there.unknown_call = None;
    there.asks = None;
    there.sets_context = false;
    there.doubtful = false;
    there
}

/// What is done with the object at a place.
fn used<'a>(place: &Place<'a>) -> Use<'a> {
    let mut path: Vec<&str> = Vec::new();
    let mut call = None;
    let mut iterated = None;
    let mut callee = place.around(place.position());
    loop {
        match callee.parent() {
            Some(AnyNodeRef::ExprAttribute(attribute))
                if attribute.value.range() == callee.range =>
            {
                path.push(attribute.attr.as_str());
                callee = callee.around(callee.position() - 1);
            }
            Some(AnyNodeRef::ExprCall(outer)) if outer.func.range() == callee.range => {
                call = Some(outer);
                let result = callee.around(callee.position() - 1);
                iterated = match result.parent() {
                    Some(AnyNodeRef::StmtFor(statement))
                        if !statement.is_async && statement.iter.range() == outer.range() =>
                    {
                        Some(statement.start())
                    }
                    Some(AnyNodeRef::Comprehension(comprehension))
                        if !comprehension.is_async
                            && comprehension.iter.range() == outer.range() =>
                    {
                        Some(comprehension.start())
                    }
                    _ => None,
                };
                break;
            }
            _ => break,
        }
    }
    Use {
        range: callee.range,
        path: path.join("."),
        call,
        elsewhere: false,
        iterated,
        managed: managed(place),
        updates: matches!(place.statement(), Some(AnyNodeRef::StmtAugAssign(assign))
            if !assign.target.is_name_expr()),
    }
}

/// The plain `with` statement around a place alone, which binds nothing.
fn managed(place: &Place<'_>) -> Option<TextRange> {
    match place.statement()? {
        AnyNodeRef::StmtWith(with) if !with.is_async => match &*with.items {
            [item]
                if item.optional_vars.is_none()
                    && item.context_expr.range() == place.node().range() =>
            {
                Some(with.range())
            }
            _ => None,
        },
        _ => None,
    }
}

/// Finds what the body of a class says of one of its attributes.
struct Declared<'n, 'a> {
    class: &'n Name,
    name: &'n Name,
    /// In the body of the class itself.
    within: bool,
    /// Annotations.
    found: Vec<&'a Expr>,
    /// Something is assigned there.
    value: Option<TextRange>,
}

impl<'a> Visitor<'a> for Declared<'_, 'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let is_named = |target: &Expr| {
            target
                .as_name_expr()
                .is_some_and(|name| name.id == *self.name)
        };
        match stmt {
            Stmt::ClassDef(class) => {
                let outer = self.within;
                self.within = class.name.id == *self.class;
                visitor::walk_stmt(self, stmt);
                self.within = outer;
            }
            Stmt::FunctionDef(_) => {
                let outer = std::mem::take(&mut self.within);
                visitor::walk_stmt(self, stmt);
                self.within = outer;
            }
            Stmt::AnnAssign(assign) if self.within && is_named(&assign.target) => {
                self.found.push(&assign.annotation);
                self.value = self.value.or(assign.value.as_deref().map(Ranged::range));
            }
            Stmt::Assign(assign) if self.within && assign.targets.iter().any(is_named) => {
                self.value = Some(assign.range());
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}
