//! A coroutine leaves a blocking library for the asynchronous client of another one, in one fix: the client around the
//! statements that need it, every request, what is done with the answers, and the `except` clauses.
//!
//! All requests of a function go together or none does. What the row of the library does not know is an obstacle, which
//! is named, and the calls go to a thread.

mod answers;
mod arguments;
mod blocks;
mod doubles;
mod handlers;
mod held;
mod scope;
mod state;

use ruff_python_ast::{self as ast, AnyNodeRef, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use super::rewriting::Nothing;
use super::swap::held::Holder;
use super::swap::uses::{Birth, Object, Occurrences, Use, is_parameter, is_taken};
use super::swap::{self, root};
use super::{Draft, import, runtime};
use crate::diagnostic::Fix;
use crate::migration::{Method, Migration};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::transform::{Pass, Runtime};

/// The fix that moves the function of a finding to the asynchronous client of a preferred library, or what stands in its
/// way; `None` when no row speaks of what blocks.
pub(super) fn migrate(
    pass: &Pass<'_>,
    finding: &Finding,
) -> Option<(&'static Migration, Result<Fix, String>)> {
    if finding.helper.is_some() {
        return None;
    }
    let rows = pass.project.catalog.migrations(&finding.leaf.name);
    let mut preferred = pass.settings.prefer.iter();
    let row = preferred.find_map(|name| rows.iter().find(|row| row.library == name))?;
    // A function goes with the session that it uses and that others use as well.
    let mut own = pass
        .findings
        .iter()
        .filter(|other| other.function == finding.function);
    let fix = match own.find_map(|other| holder(pass, other, row)) {
        Some(holder) => held::fix(pass, finding, row, &holder),
        None => Migrant::fix(pass, finding, row),
    };
    Some((row, fix))
}

/// What holds the session on which a finding works, when it lives longer than the function.
fn holder(pass: &Pass<'_>, finding: &Finding, row: &Migration) -> Option<Holder> {
    let method = finding.leaf.name.strip_prefix(row.session)?;
    if !method.starts_with('.') || finding.helper.is_some() {
        return None;
    }
    let call = Place::of(pass, finding).ok()?.call?;
    Holder::of(pass, &call.func.as_attribute_expr()?.value)
}

/// A function on its way to the other library.
struct Migrant<'a, 'p> {
    pass: &'p Pass<'a>,
    finding: &'p Finding,
    row: &'static Migration,
    function: &'a ast::StmtFunctionDef,
    draft: Draft,
    requests: Vec<Request<'a>>,
    groups: Vec<Group<'a>>,
    /// Names that are bound to nothing but answers.
    answers: Vec<&'a str>,
    /// Those among them that are `None` at times.
    optional: Vec<&'a str>,
    /// Places that name the old library and are rewritten.
    gone: Vec<TextRange>,
    /// Blocks that statements move into, with their answers or their client.
    blocks: Vec<blocks::Block<'a>>,
    /// What the file does with the session that lives longer than the function.
    held: &'p [Use<'a>],
}

/// One request.
struct Request<'a> {
    call: &'a ast::ExprCall,
    method: &'static Method,
    place: Place<'a>,
    group: usize,
    /// Whether redirects are followed.
    follows: bool,
    /// Whether what is sent to is a literal with its scheme.
    literal: bool,
}

/// Requests that one client makes.
struct Group<'a> {
    /// The name of the client.
    name: String,
    origin: Origin<'a>,
    /// Arguments of the client.
    arguments: Vec<(&'static str, String)>,
}

/// What makes requests before.
enum Origin<'a> {
    /// Functions of the module.
    Functions,
    /// A session that lives in the function, until its client is opened.
    Session(Option<Object<'a>>),
    /// A session that lives longer.
    Held,
}

type Step = Result<(), String>;

impl<'a, 'p> Migrant<'a, 'p> {
    fn fix(
        pass: &'p Pass<'a>,
        finding: &'p Finding,
        row: &'static Migration,
    ) -> Result<Fix, String> {
        let function = Place::of(pass, finding)
            .ok()
            .and_then(|place| place.function())
            .filter(|function| function.is_async)
            .ok_or("it is not used in a coroutine")?;
        let mut migrant = Migrant::new(pass, finding, row, function, &[])?;
        migrant.run()?;
        let Migrant {
            mut draft, gone, ..
        } = migrant;
        replace_import(pass, row, &gone, &mut draft);
        Ok(finish(pass, row, draft))
    }

    fn new(
        pass: &'p Pass<'a>,
        finding: &'p Finding,
        row: &'static Migration,
        function: &'a ast::StmtFunctionDef,
        held: &'p [Use<'a>],
    ) -> Result<Migrant<'a, 'p>, String> {
        if !row.any_runtime && runtime(pass).ok() != Some(Runtime::Asyncio) {
            return Err(format!("`{}` needs asyncio", row.client));
        }
        Ok(Migrant {
            pass,
            finding,
            row,
            function,
            draft: Draft {
                strategy: row.client.to_owned(),
                cautions: vec![row.caution.to_owned()],
                ..Draft::default()
            },
            requests: Vec::new(),
            groups: Vec::new(),
            answers: Vec::new(),
            optional: Vec::new(),
            gone: Vec::new(),
            blocks: Vec::new(),
            held,
        })
    }

    /// Rewrites the function.
    fn run(&mut self) -> Step {
        self.check_doubles()?;
        self.collect()?;
        self.name_answers()?;
        match self.row.block {
            None => {
                for index in 0..self.requests.len() {
                    self.request(index)?;
                }
            }
            Some(block) => self.find_blocks(&block)?,
        }
        self.rewrite_answers()?;
        self.rewrite_handlers()?;
        self.check_rest()?;
        if let Some(block) = self.row.block {
            self.write_requests(&block)?;
        }
        for index in 0..self.groups.len() {
            self.open(index)?;
        }
        self.write_blocks()
    }

    fn line(&self, range: impl Ranged) -> usize {
        self.pass.source.line(range.start())
    }

    fn text(&self, range: impl Ranged) -> &'p str {
        self.pass.source.slice(range)
    }

    /// Finds all requests of the function, and what makes them.
    fn collect(&mut self) -> Step {
        let prefix = format!("{}.", self.row.module);
        for finding in self.pass.findings {
            if finding.function != self.finding.function
                || finding.helper.is_some()
                || !finding.leaf.name.starts_with(&prefix)
            {
                continue;
            }
            let line = finding.site.line;
            let leaf = &finding.leaf.name;
            let place = Place::of(self.pass, finding)
                .map_err(|_| format!("line {line} cannot be located"))?;
            let name = leaf.rsplit('.').next().unwrap_or(leaf);
            let method = self.row.methods.iter().find(|method| method.name == name);
            let is_session = leaf.strip_suffix(name) == Some(&format!("{}.", self.row.session));
            let is_module = leaf.strip_suffix(name) == Some(&prefix);
            let Some(method) = method.filter(|_| is_session || is_module) else {
                return Err(format!("`{leaf}` on line {line} has no counterpart"));
            };
            let Some(call) = place.call.filter(|_| finding.is_call()) else {
                return Err(format!("`{leaf}` is used on line {line} without a call"));
            };
            if !finding.is_certain() || finding.misplaced {
                return Err(format!("what line {line} calls is not certain"));
            }
            let receiver = match &*call.func {
                Expr::Attribute(method) => method.value.as_name_expr(),
                _ => None,
            };
            let is_held =
                |used: &&Use<'_>| used.call.is_some_and(|held| held.range() == call.range());
            let group = match receiver {
                _ if self.held.iter().any(|used| is_held(&used)) => self.held_group(&call.func),
                Some(name) if is_session => self.session(name, line)?,
                None if is_session => {
                    return Err(format!(
                        "the session of line {line} does not live in the function"
                    ));
                }
                _ => self.module_group(),
            };
            place
                .check_await(self.pass)
                .map_err(|unfixable| format!("on line {line}, {}", unfixable.message))?;
            swap::check_hazards(self.pass, finding, call.range(), &mut self.draft)?;
            self.requests.push(Request {
                call,
                method,
                place,
                group,
                follows: method.follows,
                literal: false,
            });
        }
        Ok(())
    }

    fn module_group(&mut self) -> usize {
        if let Some(index) = self
            .groups
            .iter()
            .position(|group| matches!(group.origin, Origin::Functions))
        {
            return index;
        }
        self.groups.push(Group {
            name: String::new(),
            origin: Origin::Functions,
            arguments: Vec::new(),
        });
        self.groups.len() - 1
    }

    /// The group of the session that lives longer than the function.
    fn held_group(&mut self, func: &Expr) -> usize {
        let is_held = |group: &Group<'_>| matches!(group.origin, Origin::Held);
        if let Some(index) = self.groups.iter().position(is_held) {
            return index;
        }
        let name = match func {
            Expr::Attribute(method) => self.text(&*method.value).to_owned(),
            _ => String::new(),
        };
        self.groups.push(Group {
            name,
            origin: Origin::Held,
            arguments: Vec::new(),
        });
        self.groups.len() - 1
    }

    /// The group of a session that is made in the function.
    fn session(&mut self, name: &ast::ExprName, line: u32) -> Result<usize, String> {
        let name = name.id.as_str();
        if let Some(index) = self
            .groups
            .iter()
            .position(|group| matches!(group.origin, Origin::Session(_)) && group.name == name)
        {
            return Ok(index);
        }
        let object = Object::find(self.pass, self.function, name)
            .map_err(|why| format!("{why} (line {line})"))?;
        check_made(self.pass, self.row, object.call)?;
        self.groups.push(Group {
            name: name.to_owned(),
            origin: Origin::Session(Some(object)),
            arguments: Vec::new(),
        });
        Ok(self.groups.len() - 1)
    }

    /// Names that are bound to answers; a name that is bound to anything else as well is refused.
    fn name_answers(&mut self) -> Step {
        let nothing = Nothing::of(&self.function.body);
        let mut bound: Vec<(&'a str, usize)> = Vec::new();
        for request in &self.requests {
            let Some(AnyNodeRef::StmtAssign(assign)) = request.place.parent() else {
                continue;
            };
            let [Expr::Name(name)] = &*assign.targets else {
                return Err(format!(
                    "the answer of line {} is stored",
                    self.line(request.call)
                ));
            };
            match bound
                .iter_mut()
                .find(|(known, _)| *known == name.id.as_str())
            {
                Some((_, times)) => *times += 1,
                None => bound.push((name.id.as_str(), 1)),
            }
        }
        for (name, times) in bound {
            let all = Occurrences::of(&self.function.body, name);
            let nothing = nothing.times(name);
            if all.declared || is_parameter(self.function, name) || all.stores != times + nothing {
                return Err(format!("`{name}` is also bound to something else"));
            }
            if nothing > 0 {
                self.optional.push(name);
            }
            self.answers.push(name);
        }
        Ok(())
    }

    /// How the function spells a member of a module.
    fn import(&mut self, dotted: &str) -> Result<String, String> {
        let (module, member) = dotted.rsplit_once('.').unwrap_or(("builtins", dotted));
        import(
            self.pass,
            self.finding,
            &mut self.draft,
            module,
            Some(member),
        )
        .map_err(|unfixable| unfixable.message)
    }

    fn caution(&mut self, text: String) {
        if !self.draft.cautions.contains(&text) {
            self.draft.cautions.push(text);
        }
    }

    /// The qualified name that an expression has in the old library, without the module of its exceptions.
    fn old_name(&self, expr: &Expr) -> Option<String> {
        let types = self.pass.types_of(expr);
        let [Type::External(name)] = types.members.as_slice() else {
            return None;
        };
        let rest = name.strip_prefix(self.row.module)?.strip_prefix('.')?;
        Some(rest.strip_prefix("exceptions.").unwrap_or(rest).to_owned())
    }
}

/// The old library's import goes when nothing else in the file needs it.
fn replace_import(pass: &Pass<'_>, row: &Migration, gone: &[TextRange], draft: &mut Draft) {
    let new = row.client.split('.').next().unwrap_or_default();
    let is_spelled =
        |range: &&TextRange| pass.source.slice(**range).split('.').next() == Some(row.module);
    let spelled = gone.iter().filter(is_spelled).count();
    draft.exchange_import(pass, row.module, new, spelled);
}

fn finish(pass: &Pass<'_>, row: &'static Migration, mut draft: Draft) -> Fix {
    draft.cautions.sort();
    draft.cautions.dedup();
    let mut fix = draft.finish(pass);
    fix.leaves = Some(row.module.to_owned());
    fix
}

/// Refuses a session that is made in another way than by its class alone.
fn check_made(pass: &Pass<'_>, row: &Migration, call: &ast::ExprCall) -> Step {
    let made = pass.callee(call);
    if !made.is_some_and(|made| row.session_makers.contains(&made.as_str()))
        || !call.arguments.is_empty()
    {
        return Err(format!(
            "line {} does not make it by `{}` itself",
            pass.source.line(call.start()),
            row.session
        ));
    }
    Ok(())
}

/// A new client.
fn client(name: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<String> = arguments
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!("{name}({})", arguments.join(", "))
}

/// Whether the object is left to its block.
fn is_block(birth: &Birth<'_>) -> bool {
    matches!(birth, Birth::With(_))
}
