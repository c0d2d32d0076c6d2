//! What the path of a file is made of, as far as two paths have to be told apart.

use ruff_python_ast::name::Name;

use super::super::effects::{Receiver, SiteEffects, handed_function};
use super::Scan;
use crate::imports::is_standard_module;
use crate::project::{ClassRef, FileId, FunctionRef, Type};
use crate::semantic::{Call, Function, Operator, ScopeId, Value, ValueId};

/// Joined parts of a path that are told apart; functions that call themselves can join them without end.
const PARTS_LIMIT: usize = 8;

/// Values that are looked through to find where a path starts.
const DEPTH_LIMIT: usize = 8;

/// Functions that give the same path for as long as nobody changes the process.
const SETTLED: &[&str] = &[
    "os.getcwd",
    "pathlib.Path.cwd",
    "pathlib.Path.home",
    "tempfile.gettempdir",
];

/// Methods that give what a request brings.
const REQUEST_BODIES: &[&str] = &["body", "form", "get_json", "json", "post", "text"];

/// Methods of a path that give the same file in other words.
const SAME_FILE: &[&str] = &[".absolute", ".expanduser", ".resolve"];

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Path {
    pub root: Start,
    pub rest: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Start {
    /// The object that the method belongs to, or its class.
    Own,
    /// A name of a module.
    Global(FileId, Name),
    /// A name of the function around.
    Free(FileId, ScopeId, Name),
    /// A name of the function around, which has handed out the one that reads it.
    Kept(FileId, ScopeId, Name),
    /// What a function of the project gives.
    Made(FunctionRef),
    /// What a library keeps, or gives whenever it is asked: `os.environ`, `Path.home()`.
    Outside(Name),
    Literal(Name),
    /// A class of the project, for the table that it is mapped to.
    Class(ClassRef),
    /// An argument of the function.
    Parameter(u32),
    /// Another value of a function.
    Local(FunctionRef, ValueId),
}

/// What follows the start of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Part {
    Attribute(Name),
    /// `path / name`.
    Joined(Path),
    /// An argument of the function that gives the path.
    Argument(Path),
    /// The names in the directory, not one file.
    Listing,
    /// One of the files in the directory, whichever it is.
    Entry,
    /// Rows of a table with this text in a column.
    Row(Name, Path),
}

impl Path {
    fn new(root: Start) -> Path {
        let rest = Vec::new();
        Path { root, rest }
    }

    /// The path with one more part.
    pub(super) fn then(mut self, part: Part) -> Path {
        self.rest.push(part);
        self
    }

    /// The directory that the last joined part is in.
    pub(super) fn above(mut self) -> Option<Path> {
        matches!(self.rest.pop()?, Part::Joined(_)).then_some(self)
    }

    /// Whether nothing in it depends on a call's arguments, or on what else a function works out.
    pub(super) fn is_constant(&self) -> bool {
        let mut starts = Vec::new();
        self.starts(&mut starts);
        !starts.iter().any(|start| {
            matches!(
                start,
                Start::Parameter(_) | Start::Free(..) | Start::Local(..)
            )
        }) && !self.has_entry()
    }

    /// Whether nothing in it depends on a call's arguments, or on what else the function itself works out.
    pub(super) fn is_fixed(&self) -> bool {
        let mut starts = Vec::new();
        self.starts(&mut starts);
        let is_own = |start: &&Start| matches!(start, Start::Parameter(_) | Start::Local(..));
        !starts.iter().any(is_own) && !self.has_entry()
    }

    /// Whether a function of the project gives it, or a part of it.
    pub(super) fn is_made(&self) -> bool {
        let mut starts = Vec::new();
        self.starts(&mut starts);
        starts.iter().any(|start| matches!(start, Start::Made(_)))
    }

    /// Whether it starts with what a function works out.
    pub(super) fn is_local(&self) -> bool {
        matches!(self.root, Start::Local(..))
    }

    /// Whether a function that is called again with the same arguments means the same path.
    pub(super) fn is_repeatable(&self) -> bool {
        let mut starts = Vec::new();
        self.starts(&mut starts);
        !starts.iter().any(|start| matches!(start, Start::Local(..))) && !self.has_entry()
    }

    /// Whether it is one of the files in a directory, or is made of the name of one.
    fn has_entry(&self) -> bool {
        self.rest.iter().any(|part| match part {
            Part::Entry => true,
            Part::Joined(inner) | Part::Argument(inner) => inner.has_entry(),
            Part::Attribute(_) | Part::Listing | Part::Row(..) => false,
        })
    }

    /// Whether the function makes it of its arguments, the same each time it is given the same: `path.with_suffix(".tmp")`.
    pub(super) fn is_derived(&self) -> bool {
        matches!(self.root, Start::Parameter(_)) && !self.rest.is_empty() && self.is_repeatable()
    }

    /// Whether it depends on the object of a method.
    pub(super) fn is_of_object(&self) -> bool {
        let mut starts = Vec::new();
        self.starts(&mut starts);
        starts.contains(&&Start::Own)
    }

    pub(super) fn starts<'a>(&'a self, starts: &mut Vec<&'a Start>) {
        starts.push(&self.root);
        for part in &self.rest {
            if let Part::Joined(inner) | Part::Argument(inner) = part {
                inner.starts(starts);
            }
        }
    }

    /// What paths have in common that differ only in what calls give for their parts; `None` if it does not outlive a call.
    pub(super) fn family(&self) -> Option<Path> {
        if matches!(
            self.root,
            Start::Parameter(_) | Start::Free(..) | Start::Kept(..) | Start::Local(..)
        ) {
            return None;
        }
        let mut family = Path::new(self.root.clone());
        for part in &self.rest {
            // What a helper gives for a part may be anything, as what the caller gives may.
            let is_given = |inner: &&Path| !matches!(inner.root, Start::Made(_));
            let inner = |inner: &Path| {
                let known = Some(inner).filter(is_given).and_then(Path::family);
                known.unwrap_or(Path::new(Start::Parameter(0)))
            };
            family = family.then(match part {
                Part::Joined(path) => Part::Joined(inner(path)),
                Part::Argument(path) => Part::Argument(inner(path)),
                other => other.clone(),
            });
        }
        Some(family)
    }

    fn parts(&self) -> usize {
        let inner = self.rest.iter().map(|part| match part {
            Part::Joined(inner) | Part::Argument(inner) => 1 + inner.parts(),
            Part::Attribute(_) | Part::Listing | Part::Entry => 1,
            Part::Row(..) => 0,
        });
        inner.sum()
    }

    /// Whether a change of `written` changes what is read here: the same file, or a directory's listing and a file in it.
    pub(super) fn sees(&self, written: &Path) -> bool {
        match self.rest.split_last() {
            Some((Part::Listing, folder)) => {
                let inside = written.rest.split_last();
                self.root == written.root
                    && inside.is_some_and(|(last, above)| {
                        above == folder && matches!(last, Part::Joined(_))
                    })
            }
            _ => self == written,
        }
    }

    /// Whether the two may be one file that two functions spell in their own words: `folder / f"{name}.json"` and
    /// `folder / f"{item.name}.json"`.
    pub(super) fn may_be(&self, other: &Path) -> bool {
        let may_be = |(left, right): (&Part, &Part)| match (left, right) {
            (Part::Joined(left), Part::Joined(right))
            | (Part::Argument(left), Part::Argument(right)) => {
                let is_named = |path: &Path| match path.root {
                    Start::Literal(_) => true,
                    Start::Parameter(_) => path.rest.is_empty(),
                    _ => false,
                };
                !(is_named(left) && is_named(right)) || left.may_be(right)
            }
            (Part::Listing, _) | (_, Part::Listing) => false,
            (Part::Entry, Part::Joined(_) | Part::Entry) | (Part::Joined(_), Part::Entry) => true,
            (left, right) => left == right,
        };
        self.root == other.root
            && self.rest.len() == other.rest.len()
            && self.rest.iter().zip(&other.rest).all(may_be)
    }

    /// Whether it is beneath a directory.
    pub(super) fn is_below(&self, folder: &Path) -> bool {
        let inside = self.rest.strip_prefix(folder.rest.as_slice());
        self.root == folder.root
            && inside.is_some_and(|inside| matches!(inside, [Part::Joined(_), ..]))
    }

    /// The folder that it is a file of.
    pub(super) fn folder(&self) -> Option<Path> {
        let (Part::Entry | Part::Joined(_), above) = self.rest.split_last()? else {
            return None;
        };
        Some(Path {
            root: self.root.clone(),
            rest: above.to_vec(),
        })
    }

    pub(super) fn is_entry(&self) -> bool {
        self.rest.last() == Some(&Part::Entry)
    }

    pub(super) fn is_listing(&self) -> bool {
        self.rest.last() == Some(&Part::Listing)
    }

    /// The directory whose names it stands for.
    pub(super) fn listed(&self) -> Option<Path> {
        let (Part::Listing, rest) = self.rest.split_last()? else {
            return None;
        };
        Some(Path {
            root: self.root.clone(),
            rest: rest.to_vec(),
        })
    }
}

impl Scan<'_, '_> {
    /// Whether two calls that are told the same make the same path: nothing in it is new each time.
    pub(super) fn is_repeated(&self, path: &Path) -> bool {
        let mut starts = Vec::new();
        path.starts(&mut starts);
        !path.rest.is_empty()
            && starts.iter().all(|start| match start {
                Start::Local(function, value) => {
                    *function == self.function && self.is_told(*value, 0)
                }
                Start::Free(..) | Start::Kept(..) => false,
                _ => true,
            })
    }

    /// Whether a value comes from what a function is told, and from nothing that is new each time.
    fn is_told(&self, value: ValueId, depth: usize) -> bool {
        if depth > DEPTH_LIMIT {
            return false;
        }
        let told = |value: &ValueId| self.is_told(*value, depth + 1);
        match self.facts.value(value) {
            Value::Parameter(..) | Value::Str(Some(_)) | Value::Int(_) => true,
            Value::Name { scope, .. } => *scope == ScopeId::MODULE,
            Value::Attribute(base, _)
            | Value::Item(base, _)
            | Value::Await(base)
            | Value::Declared { value: base, .. }
            | Value::Narrow { value: base, .. } => told(base),
            Value::Join(join) => self.facts.join(*join).iter().all(told),
            Value::Call(id) => {
                let call = self.facts.call(*id);
                let callee = self.inference.value(self.function.file, call.callee);
                let is_new = callee.present().any(|member| {
                    matches!(member, Type::External(name) | Type::ExternalMethod(name, _)
                        if is_standard_module(name))
                });
                let mut given = call.positional.iter();
                let asks = match self.facts.value(call.callee) {
                    // `await request.json()`
                    Value::Attribute(base, method) => {
                        REQUEST_BODIES.contains(&method.as_str()) && told(base)
                    }
                    _ => false,
                };
                !is_new && (asks || !call.positional.is_empty() && given.all(told))
            }
            _ => false,
        }
    }

    /// A callee's path in terms of its caller.
    pub(super) fn translated(
        &self,
        path: &Path,
        site: &SiteEffects,
        call: &Call,
        callee: FunctionRef,
    ) -> Option<Path> {
        let mut rest = path.rest.as_slice();
        let start = match &path.root {
            Start::Global(..)
            | Start::Free(..)
            | Start::Kept(..)
            | Start::Made(_)
            | Start::Outside(_)
            | Start::Literal(_)
            | Start::Class(_)
            | Start::Local(..) => Path::new(path.root.clone()),
            Start::Own if site.receiver == Receiver::Same => Path::new(Start::Own),
            Start::Own => {
                let object = self.receiver(call)?;
                if let [Part::Attribute(name), ..] = path.rest.as_slice()
                    && let Some(given) = self.attribute_of(object, name, 0)
                {
                    rest = &path.rest[1..];
                    given
                } else {
                    self.path(object, 0)?
                }
            }
            Start::Parameter(position) => match self.argument(*position, site, call, callee) {
                Some(value) => self.path(value, 0)?,
                None => {
                    let project = self.inference.project;
                    let position = usize::try_from(*position).ok()?;
                    let parameter = project.function(callee).parameters.get(position)?;
                    match project.ready(callee.file).value(parameter.default?) {
                        Value::Str(Some(text)) if !call.starred => {
                            Path::new(Start::Literal(text.clone()))
                        }
                        _ => return None,
                    }
                }
            },
        };
        let mut result = start;
        for part in rest {
            let part = match part {
                Part::Joined(inner) => Part::Joined(self.translated(inner, site, call, callee)?),
                Part::Argument(inner) => {
                    Part::Argument(self.translated(inner, site, call, callee)?)
                }
                other => other.clone(),
            };
            result = result.then(part);
        }
        (result.parts() <= PARTS_LIMIT).then_some(result)
    }

    /// What a call gives for a parameter of its callee.
    pub(super) fn argument(
        &self,
        position: u32,
        site: &SiteEffects,
        call: &Call,
        callee: FunctionRef,
    ) -> Option<ValueId> {
        let position = usize::try_from(position).ok()?;
        let given = call.positional.get(position.checked_sub(site.implicit?)?);
        let definition = self.inference.project.function(callee);
        let parameter = definition.parameters.get(position)?;
        let by_name = || {
            let mut keywords = call.keywords.iter();
            keywords.find_map(|(name, value)| (*name == parameter.name).then_some(value))
        };
        given.or_else(by_name).copied()
    }

    /// What a path is made of.
    pub(super) fn path(&self, value: ValueId, depth: usize) -> Option<Path> {
        if depth > DEPTH_LIMIT {
            return None;
        }
        let start = |root| Some(Path::new(root));
        let local = || start(Start::Local(self.function, value));
        match self.facts.value(value) {
            Value::Parameter(function, position) => {
                let owner = FunctionRef {
                    function: *function,
                    ..self.function
                };
                let is_own = *position == 0 && self.inference.has_receiver(owner);
                if owner != self.function && !is_own {
                    return local();
                }
                start(if is_own {
                    Start::Own
                } else {
                    Start::Parameter(*position)
                })
            }
            Value::Attribute(base, name) => {
                if let Some(given) = self.attribute_of(*base, name, depth + 1) {
                    return Some(given);
                }
                let base = self.path(*base, depth + 1)?;
                Some(base.then(Part::Attribute(name.clone())))
            }
            Value::Name { scope, name } => {
                let bound = self.facts.scope(*scope).bindings.get(name);
                // The object of a method around, or what a module of the project keeps, by whatever name it is imported.
                if let Some([bound]) = bound.map(Vec::as_slice)
                    && matches!(
                        self.facts.value(*bound),
                        Value::Parameter(..) | Value::Member(_)
                    )
                    && let Some(known) = self.path(*bound, depth + 1)
                    && (known.root == Start::Own || matches!(known.root, Start::Global(..)))
                {
                    return Some(known);
                }
                let (file, name) = (self.function.file, name.clone());
                start(match *scope {
                    ScopeId::MODULE => Start::Global(file, name),
                    scope if self.is_kept(scope) => Start::Kept(file, scope, name),
                    scope => Start::Free(file, scope, name),
                })
            }
            Value::Member(member) => {
                let module = self.inference.module(self.function.file, &member.module);
                let file = module.present().find_map(|module| match module {
                    Type::Module(file) => Some(*file),
                    _ => None,
                });
                match file {
                    Some(file) => start(Start::Global(file, member.name.clone())),
                    None => {
                        let outside = Path::new(Start::Outside(member.module.clone()));
                        Some(outside.then(Part::Attribute(member.name.clone())))
                    }
                }
            }
            Value::Module(name) => start(Start::Outside(name.clone())),
            // `self.config["file"]`, `os.environ["FILE"]`
            Value::Item(base, key) => {
                let base = self.path(*base, depth + 1)?;
                Some(base.then(Part::Argument(self.path(*key, depth + 1)?)))
            }
            Value::Str(Some(text)) => start(Start::Literal(text.clone())),
            Value::Str(None) | Value::Prefix(_) | Value::Sql(_) => {
                let filling = self.facts.filling(value);
                let Some(filling) = filling.filter(|filling| !filling.pattern.is_empty()) else {
                    return local();
                };
                let mut path = Path::new(Start::Literal(filling.pattern.clone()));
                for part in &filling.values {
                    path = path.then(Part::Argument(self.path(*part, depth + 1)?));
                }
                Some(path)
            }
            Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                self.path(*value, depth + 1)
            }
            // `path or default_path()`: what everybody means who gives none. `self.root or "."`: what is set once for all.
            Value::Join(join) => {
                let mut others: Vec<ValueId> = self.facts.join(*join).to_vec();
                others.retain(|member| {
                    !matches!(
                        self.facts.value(*member),
                        Value::None | Value::Parameter(..)
                    )
                });
                if others.len() > 1 {
                    others
                        .retain(|member| !matches!(self.facts.value(*member), Value::Str(Some(_))));
                }
                match *others {
                    [only] => self.path(only, depth + 1),
                    _ => local(),
                }
            }
            // `folder / name`, `folder + "/name"`
            Value::Operator(Operator::Divide | Operator::Other, left, right) => {
                let base = self.path(*left, depth + 1)?;
                Some(base.then(Part::Joined(self.path(*right, depth + 1)?)))
            }
            Value::Element(listing) => self.entry_of(*listing).or_else(local),
            Value::Call(id) => self.path_of_call(value, self.facts.call(*id), depth),
            // What a thread has worked out is what it would have been here: so the first run leaves for the next one.
            Value::Await(awaited) => match self.facts.value(*awaited) {
                Value::Call(id) => match self.handed_on(self.facts.call(*id)) {
                    Some(call) => self.path_of_call(value, &call, depth),
                    None if self.is_of_project(self.facts.call(*id).callee) => {
                        self.path_of_call(value, self.facts.call(*id), depth)
                    }
                    None => local(),
                },
                _ => local(),
            },
            _ => local(),
        }
    }

    /// Whether names are those of a plain function that hands out one of those in it, to be called again and again, which
    /// may call the one that reads them.
    fn is_kept(&self, scope: ScopeId) -> bool {
        let functions = &self.facts.functions;
        let mut around = functions
            .iter()
            .filter(|function| function.scope == scope && !function.is_async);
        around.any(|around| {
            let is_inside = |inner: &Function| self.facts.scope(inner.scope).parent == Some(scope);
            let hands_out = around.returned.iter().any(|value| {
                matches!(self.facts.value(*value), Value::Function(given)
                    if is_inside(self.facts.function(*given)))
            });
            hands_out
                || functions
                    .iter()
                    .any(|inner| is_inside(inner) && !inner.decorators.is_empty())
        })
    }

    /// What a function of the project gives that does nothing but put a path together, in terms of its caller.
    fn given_by(
        &self,
        function: FunctionRef,
        bound: bool,
        call: &Call,
        depth: usize,
    ) -> Option<Path> {
        let project = self.inference.project;
        let definition = project.function(function);
        let [returned] = definition.returned.as_slice() else {
            return None;
        };
        if definition.is_async || definition.is_generator {
            return None;
        }
        let inner = Scan {
            spells_out: true,
            ..self.of(function)
        };
        let path = inner.path(*returned, depth + 1)?;
        // What it makes of an argument, `validated(path)`, is best known by its own name.
        if matches!(path.root, Start::Parameter(_)) {
            return None;
        }
        self.called(&path, function, bound, call, depth)
    }

    pub(super) fn called(
        &self,
        path: &Path,
        function: FunctionRef,
        bound: bool,
        call: &Call,
        depth: usize,
    ) -> Option<Path> {
        let mut result = match &path.root {
            Start::Own => self.path(self.receiver(call)?, depth + 1)?,
            Start::Parameter(position) => {
                let position = usize::try_from(*position).ok()?;
                let parameter = &self.inference.project.function(function).parameters[position];
                let mut keywords = call.keywords.iter();
                let by_name = keywords.find(|(name, _)| *name == parameter.name);
                let given = call
                    .positional
                    .get(position.checked_sub(usize::from(bound))?);
                self.path(*given.or(by_name.map(|(_, value)| value))?, depth + 1)?
            }
            Start::Local(..) | Start::Free(..) => return None,
            root => Path::new(root.clone()),
        };
        for part in &path.rest {
            let inner = |inner: &Path| self.called(inner, function, bound, call, depth);
            result = result.then(match part {
                Part::Joined(path) => Part::Joined(inner(path)?),
                Part::Argument(path) => Part::Argument(inner(path)?),
                other => other.clone(),
            });
        }
        (result.parts() <= PARTS_LIMIT).then_some(result)
    }

    /// The call that a thread is asked for: `f(x)` of `asyncio.to_thread(f, x)`.
    fn handed_on(&self, call: &Call) -> Option<Call> {
        let callee = self.inference.value(self.function.file, call.callee);
        let function = handed_function(&callee, call)?;
        let position = call.positional.iter().position(|it| *it == function)?;
        Some(Call {
            callee: function,
            positional: call.positional[position + 1..].into(),
            keywords: call.keywords.clone(),
            starred: call.starred,
        })
    }

    fn path_of_call(&self, value: ValueId, call: &Call, depth: usize) -> Option<Path> {
        let arguments = |values: &[ValueId]| -> Option<Vec<Path>> {
            let each = values.iter().map(|value| self.path(*value, depth + 1));
            each.collect()
        };
        let callee = self.inference.value(self.function.file, call.callee);
        for member in callee.present() {
            match member {
                Type::Function(function) | Type::Method(function, _) => {
                    let bound = matches!(member, Type::Method(..));
                    if self.spells_out
                        && let Some(given) = self.given_by(*function, bound, call, depth)
                    {
                        return Some(given);
                    }
                    let arguments = arguments(&call.positional)?;
                    return Some(Path {
                        root: Start::Made(*function),
                        rest: arguments.into_iter().map(Part::Argument).collect(),
                    });
                }
                Type::External(name) | Type::ExternalMethod(name, _)
                    if SETTLED.contains(&name.as_str()) =>
                {
                    return Some(Path::new(Start::Outside(name.clone())));
                }
                // A file of its own each time.
                Type::External(name) if name.starts_with("tempfile.") => break,
                // `str(path)`, `Path(path)`, `os.path.expanduser(path)`, `os.path.join(folder, name)`.
                Type::External(_) if !call.positional.is_empty() => {
                    let base = self.path(call.positional[0], depth + 1)?;
                    let rest = arguments(&call.positional[1..])?;
                    return Some(
                        rest.into_iter()
                            .fold(base, |path, part| path.then(Part::Joined(part))),
                    );
                }
                // `path.resolve()`
                Type::ExternalMethod(name, _)
                    if name.starts_with("pathlib.")
                        && SAME_FILE.iter().any(|method| name.ends_with(method)) =>
                {
                    let Value::Attribute(base, _) = self.facts.value(call.callee) else {
                        continue;
                    };
                    return self.path(*base, depth + 1);
                }
                // `path.with_suffix(".tmp")`, `folder.joinpath(name)`.
                Type::ExternalMethod(name, _)
                    if name.starts_with("pathlib.")
                        && (name.ends_with(".joinpath") || name.contains(".with_")) =>
                {
                    let Value::Attribute(base, method) = self.facts.value(call.callee) else {
                        continue;
                    };
                    let mut path = self.path(*base, depth + 1)?;
                    if method != "joinpath" {
                        path = path.then(Part::Attribute(method.clone()));
                    }
                    let rest = arguments(&call.positional)?;
                    return Some(
                        rest.into_iter()
                            .fold(path, |path, part| path.then(Part::Joined(part))),
                    );
                }
                _ => {}
            }
        }
        // `self.config.get("file")`
        if let (Value::Attribute(base, method), [key, ..]) =
            (self.facts.value(call.callee), &*call.positional)
            && method == "get"
        {
            let base = self.path(*base, depth + 1)?;
            return Some(base.then(Part::Argument(self.path(*key, depth + 1)?)));
        }
        Some(Path::new(Start::Local(self.function, value)))
    }
}
