//! Imports that a fix needs: an existing binding is used, else one line is added where a person would put it.

mod twin;

use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Stmt, StmtImport, StmtImportFrom};
use ruff_text_size::{Ranged, TextSize};

use crate::edit::Edit;
use crate::semantic::{FileFacts, Function, FunctionId, ScopeId, Value};
use crate::source_file::SourceFile;

pub use twin::{exchanged, replaced, twin, unneeded};

/// A name that is in scope at the place where a fix needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// How the module (or its member) is spelled there.
    pub name: String,
    /// The line to add, when the name does not exist yet.
    pub insertion: Option<Insertion>,
}

/// A line that is to be added somewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Insertion {
    at: TextSize,
    line: String,
    /// What has to stand before and after all lines that are added at the place.
    before: String,
    after: String,
}

impl Insertion {
    /// Whether the line imports just this module, under its own name.
    pub fn is_import_of(&self, module: &str) -> bool {
        self.line.strip_prefix("import ") == Some(module)
    }
}

/// The edits that add the lines: those that go to one place, in the order of an import block.
pub fn edits(source: &SourceFile, mut insertions: Vec<Insertion>) -> Vec<Edit> {
    let newline = source.stylist().line_ending().as_str().to_owned();
    insertions.sort();
    insertions.dedup();
    let mut edits = Vec::new();
    for group in insertions.chunk_by(|left, right| left.at == right.at) {
        let lines: Vec<&str> = group
            .iter()
            .map(|insertion| insertion.line.as_str())
            .collect();
        let first = &group[0];
        edits.push(Edit::insertion(
            format!("{}{}{}", first.before, lines.join(&newline), first.after),
            first.at,
        ));
    }
    edits
}

/// Makes module `module` available inside `function`, or where the module's own code runs. `None` when every name for it
/// is taken.
pub fn module(
    source: &SourceFile,
    facts: &FileFacts,
    function: impl Into<Option<FunctionId>>,
    module: &str,
) -> Option<Imported> {
    let function = function.into();
    let lost = |name: &str| is_lost(source.body(), name.split('.').next().unwrap_or(name));
    for binding in bindings(source.body()) {
        if binding.imports(module, None)
            && is_visible(facts, function, &binding.name)
            && !lost(&binding.name)
        {
            return Some(Imported {
                name: binding.name,
                insertion: None,
            });
        }
    }
    if let Some(name) = function.and_then(|id| local_import(source, facts, id, module)) {
        return Some(Imported {
            name,
            insertion: None,
        });
    }
    // `import a.b` binds `a`, but spells the module `a.b`.
    let root = module.split('.').next().unwrap_or(module);
    // Importing the same module again (it may be imported for type checkers only) changes nothing.
    let same = |name: &str| {
        facts.scope(ScopeId::MODULE).bindings.get(name).is_some_and(|values| {
            values.iter().all(
                |value| matches!(facts.value(*value), Value::Module(bound) if bound.as_str() == name),
            )
        })
    };
    let taken = |name: &str| {
        facts.scope(ScopeId::MODULE).bindings.contains_key(name) && !(name == module && same(name))
            || !is_visible(facts, function, name)
            || lost(name)
    };
    let (name, line) = if !taken(root)
        || (root != module
            && imports_root(source.body(), root)
            && is_visible(facts, function, root)
            && !lost(root))
    {
        (module.to_owned(), format!("import {module}"))
    } else {
        let alias = ["_", "__"]
            .iter()
            .map(|prefix| format!("{prefix}{}", module.replace('.', "_")))
            .find(|alias| !taken(alias))?;
        let line = format!("import {module} as {alias}");
        (alias, line)
    };
    Some(Imported {
        name,
        insertion: Some(insertion(source, module, line)),
    })
}

/// Makes `member` of `module` available inside `function`, by its existing name where there is one, else through the
/// module.
pub fn member(
    source: &SourceFile,
    facts: &FileFacts,
    function: impl Into<Option<FunctionId>>,
    module_name: &str,
    member: &str,
) -> Option<Imported> {
    let function = function.into();
    for binding in bindings(source.body()) {
        if binding.imports(module_name, Some(member))
            && is_visible(facts, function, &binding.name)
            && !is_lost(source.body(), &binding.name)
        {
            return Some(Imported {
                name: binding.name,
                insertion: None,
            });
        }
    }
    let imported = module(source, facts, function, module_name)?;
    Some(Imported {
        name: format!("{}.{member}", imported.name),
        insertion: imported.insertion,
    })
}

/// One name bound by a top-level import.
struct ImportBinding {
    name: String,
    module: String,
    member: Option<String>,
}

impl ImportBinding {
    fn imports(&self, module: &str, member: Option<&str>) -> bool {
        // `from anyio import to_thread` binds a module as well.
        let full = match &self.member {
            Some(own) => format!("{}.{own}", self.module),
            None => self.module.clone(),
        };
        match member {
            Some(member) => full == format!("{module}.{member}"),
            None => full == module,
        }
    }
}

/// Names that hold for the whole run of the module: imports at the top level, or in a `try` there.
fn bindings(body: &[Stmt]) -> Vec<ImportBinding> {
    let mut result = Vec::new();
    for stmt in body {
        match stmt {
            Stmt::Import(import) => {
                for alias in &import.names {
                    match &alias.asname {
                        Some(name) => result.push(ImportBinding {
                            name: name.to_string(),
                            module: alias.name.to_string(),
                            member: None,
                        }),
                        // The plain form spells out the path, and binds every package on the way.
                        None => {
                            let mut path = alias.name.as_str();
                            loop {
                                result.push(ImportBinding {
                                    name: path.to_owned(),
                                    module: path.to_owned(),
                                    member: None,
                                });
                                match path.rsplit_once('.') {
                                    Some((outer, _)) => path = outer,
                                    None => break,
                                }
                            }
                        }
                    }
                }
            }
            Stmt::ImportFrom(import) if import.level == 0 => {
                for alias in &import.names {
                    result.push(ImportBinding {
                        name: alias.asname.as_ref().unwrap_or(&alias.name).to_string(),
                        module: import
                            .module
                            .as_ref()
                            .map(ToString::to_string)
                            .unwrap_or_default(),
                        member: Some(alias.name.to_string()),
                    });
                }
            }
            Stmt::Try(statement) => result.extend(bindings(&statement.body)),
            _ => {}
        }
    }
    result
}

/// Whether a module takes a name away that it has bound, or gives it to something else: `del asyncio`, `asyncio = None`.
fn is_lost(body: &[Stmt], name: &str) -> bool {
    let is_it = |expr: &Expr| matches!(expr, Expr::Name(bound) if bound.id.as_str() == name);
    body.iter().any(|stmt| match stmt {
        Stmt::Delete(statement) => statement.targets.iter().any(is_it),
        Stmt::Assign(statement) => statement.targets.iter().any(is_it),
        _ => false,
    })
}

fn imports_root(body: &[Stmt], root: &str) -> bool {
    bindings(body)
        .iter()
        .any(|binding| binding.name == root && binding.member.is_none() && binding.module == root)
}

/// An import of the module in the function itself or in one around it, before anything else that does.
fn local_import(
    source: &SourceFile,
    facts: &FileFacts,
    function: FunctionId,
    module: &str,
) -> Option<String> {
    let mut scope = facts.function(function).scope;
    while scope != ScopeId::MODULE {
        let around = facts
            .functions
            .iter()
            .find(|around| around.scope == scope && !around.is_lambda);
        let name = around.and_then(|around| import_at_start(source, facts, around, module));
        let parent = facts.scope(scope).parent?;
        match name {
            Some(name) if scope == facts.function(function).scope => return Some(name),
            Some(name) => {
                // No function in between has a meaning of its own for the name.
                let mut inner = facts.function(function).scope;
                let root = name.split('.').next().unwrap_or(&name);
                while inner != scope {
                    if facts.scope(inner).bindings.contains_key(root) {
                        return None;
                    }
                    inner = facts.scope(inner).parent?;
                }
                return Some(name);
            }
            None => scope = parent,
        }
    }
    None
}

/// An import of the module before anything else that a function does.
fn import_at_start(
    source: &SourceFile,
    facts: &FileFacts,
    function: &Function,
    module: &str,
) -> Option<String> {
    let range = function.range;
    let body = function_body(source.body(), range.start(), range.end())?;
    bindings(body)
        .into_iter()
        .find(|binding| {
            binding.imports(module, None)
                && facts
                    .scope(function.scope)
                    .bindings
                    .get(binding.name.split('.').next().unwrap_or_default())
                    .is_some_and(|values| values.len() == 1)
        })
        .filter(|binding| {
            // Only what stands at the very start certainly runs before the call.
            body.iter()
                .take_while(|stmt| {
                    matches!(stmt, Stmt::Import(_) | Stmt::ImportFrom(_))
                        || ruff_python_ast::helpers::is_docstring_stmt(stmt)
                })
                .any(|stmt| {
                    bindings(std::slice::from_ref(stmt))
                        .iter()
                        .any(|other| other.name == binding.name)
                })
        })
        .map(|binding| binding.name)
}

fn function_body(body: &[Stmt], start: TextSize, end: TextSize) -> Option<&[Stmt]> {
    for stmt in body {
        if stmt.end() <= start || stmt.start() >= end {
            continue;
        }
        match stmt {
            Stmt::FunctionDef(function) => {
                if function.start() == start {
                    return Some(&function.body);
                }
                return function_body(&function.body, start, end);
            }
            Stmt::ClassDef(class) => return function_body(&class.body, start, end),
            _ => {
                let mut found = None;
                for_each_block(stmt, &mut |block| {
                    found = found.or_else(|| function_body(block, start, end));
                });
                return found;
            }
        }
    }
    None
}

/// Calls `visit` with every suite directly inside a compound statement.
pub(crate) fn for_each_block<'a>(stmt: &'a Stmt, visit: &mut impl FnMut(&'a [Stmt])) {
    match stmt {
        Stmt::If(statement) => {
            visit(&statement.body);
            for clause in &statement.elif_else_clauses {
                visit(&clause.body);
            }
        }
        Stmt::For(statement) => {
            visit(&statement.body);
            visit(&statement.orelse);
        }
        Stmt::While(statement) => {
            visit(&statement.body);
            visit(&statement.orelse);
        }
        Stmt::With(statement) => visit(&statement.body),
        Stmt::Try(statement) => {
            visit(&statement.body);
            for handler in &statement.handlers {
                let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                visit(&handler.body);
            }
            visit(&statement.orelse);
            visit(&statement.finalbody);
        }
        Stmt::Match(statement) => {
            for case in &statement.cases {
                visit(&case.body);
            }
        }
        _ => {}
    }
}

/// Whether the module's binding of `name` is what `function` sees; the module's own code always does.
pub(crate) fn is_visible(
    facts: &FileFacts,
    function: impl Into<Option<FunctionId>>,
    name: &str,
) -> bool {
    let root = Name::new(name.split('.').next().unwrap_or(name));
    let mut scope = function.into().map(|id| facts.function(id).scope);
    while let Some(id) = scope {
        if id == ScopeId::MODULE {
            return true;
        }
        if facts.scope(id).bindings.contains_key(&root) {
            return false;
        }
        scope = facts.scope(id).parent;
    }
    true
}

/// Whether a file's module scope does not bind a name.
pub(crate) fn is_free(facts: &FileFacts, name: &str) -> bool {
    !facts
        .scope(ScopeId::MODULE)
        .bindings
        .contains_key(&Name::new(name))
}

/// Where `line`, which imports `module`, goes.
fn insertion(source: &SourceFile, module: &str, line: String) -> Insertion {
    let newline = source.stylist().line_ending().as_str().to_owned();
    let body = source.body();
    let groups = groups(source);
    let Some(block) = groups.first() else {
        return after_header(source, line, newline);
    };
    if !is_standard_module(module) {
        let others = |group: &&Vec<&Stmt>| group.iter().all(|stmt| is_of_others(stmt));
        if let Some(group) = groups.iter().find(others) {
            return among(source, group, module, line);
        }
        let standard = |group: &&Vec<&Stmt>| group.iter().all(|stmt| is_standard(stmt));
        if let Some(last) = groups.iter().take_while(standard).last()
            && let Some(stmt) = last.last()
            && stands_alone(source, body, stmt)
        {
            // A group of its own between the standard library and the project's own modules.
            return Insertion {
                at: source.statement_end(stmt.end()),
                line,
                before: format!("{newline}{newline}"),
                after: String::new(),
            };
        }
    }
    let first = block[0];
    if !block.iter().any(|stmt| is_standard(stmt)) && stands_alone(source, body, first) {
        // A group of other people's packages: the standard library goes above it, in a group of its own.
        return Insertion {
            at: source.line_start(first.start()),
            line,
            before: String::new(),
            after: format!("{newline}{newline}"),
        };
    }
    if is_standard_module(module) {
        return match among_standard(block) {
            Some(part) => among(source, part, module, line),
            None => in_front(source, first, line),
        };
    }
    among(source, block, module, line)
}

/// The part of a group that an import of the standard library joins: all of one that goes by name alone, else the first of
/// that library's imports that stand together. `None` when those are all `from x import y`, and no place is among them.
fn among_standard<'b, 's>(block: &'b [&'s Stmt]) -> Option<&'b [&'s Stmt]> {
    let parts: Vec<&[&Stmt]> = block
        .chunk_by(|left, right| is_standard(left) == is_standard(right))
        .collect();
    let is_above_others = is_standard(block[0]) && parts.len() <= 2;
    if !is_above_others && plain_names(block).is_sorted() {
        return Some(block);
    }
    parts
        .into_iter()
        .find(|part| is_standard(part[0]))
        .filter(|part| !plain_names(part).is_empty())
}

/// What the plain imports of a group import first, in the form by which they are sorted.
fn plain_names(block: &[&Stmt]) -> Vec<String> {
    block
        .iter()
        .filter_map(|stmt| Some(sorted_name(stmt.as_import_stmt()?)))
        .collect()
}

fn sorted_name(import: &StmtImport) -> String {
    import
        .names
        .first()
        .map(|alias| alias.name.to_lowercase())
        .unwrap_or_default()
}

/// The place in front of the first import of a group.
fn in_front(source: &SourceFile, first: &Stmt, line: String) -> Insertion {
    let newline = source.stylist().line_ending().as_str().to_owned();
    if !stands_alone(source, source.body(), first) {
        return after_header(source, line, newline);
    }
    Insertion {
        at: source.line_start(first.start()),
        line,
        before: String::new(),
        after: newline,
    }
}

/// A place in a group of imports.
fn among(source: &SourceFile, block: &[&Stmt], module: &str, line: String) -> Insertion {
    let newline = source.stylist().line_ending().as_str().to_owned();
    let body = source.body();
    let plain: Vec<&StmtImport> = block
        .iter()
        .filter_map(|stmt| stmt.as_import_stmt())
        .collect();
    // Several statements on one line, or a continued one: nothing can be put in between.
    if plain.is_empty() || !block.iter().all(|stmt| stands_alone(source, body, stmt)) {
        return in_front(source, block[0], line);
    }
    let target = module.to_lowercase();
    let place = if plain_names(block).is_sorted() {
        plain.iter().find(|import| sorted_name(import) > target)
    } else {
        None
    };
    match place {
        Some(next) => Insertion {
            at: source.line_start(next.start()),
            line,
            before: String::new(),
            after: newline,
        },
        None => {
            let last = plain[plain.len() - 1];
            Insertion {
                at: source.statement_end(last.end()),
                line,
                before: newline,
                after: String::new(),
            }
        }
    }
}

/// Puts an import of `new` beside that of `old`, whose place it takes, where the imports around are of all kinds and follow
/// no order of their names.
pub fn beside(source: &SourceFile, insertion: Insertion, old: &str, new: &str) -> Insertion {
    let body = source.body();
    let is_old = |stmt: &&Stmt| {
        matches!(stmt, Stmt::Import(import)
            if matches!(&*import.names, [alias] if alias.asname.is_none() && alias.name.as_str() == old))
    };
    let groups = groups(source);
    let Some((group, stmt)) = groups.iter().find_map(|group| {
        let stmt = group.iter().copied().find(is_old)?;
        Some((group, stmt))
    }) else {
        return insertion;
    };
    let names = plain_names(group);
    let first_other = group.iter().position(|stmt| !is_standard(stmt));
    let last_standard = group.iter().rposition(|stmt| is_standard(stmt));
    let is_mixed = last_standard.is_some();
    let is_by_name = names.is_sorted() && first_other < last_standard;
    if !is_mixed || is_by_name || !stands_alone(source, body, stmt) {
        return insertion;
    }
    let newline = source.stylist().line_ending().as_str().to_owned();
    if new < old {
        Insertion {
            at: source.line_start(stmt.start()),
            before: String::new(),
            after: newline,
            ..insertion
        }
    } else {
        Insertion {
            at: source.statement_end(stmt.end()),
            before: newline,
            after: String::new(),
            ..insertion
        }
    }
}

/// Whether a statement has its lines to itself.
fn stands_alone(source: &SourceFile, body: &[Stmt], stmt: &Stmt) -> bool {
    let start = source.line_start(stmt.start());
    let end = source.line_end(stmt.end());
    source.text()[start.to_usize()..stmt.start().to_usize()]
        .trim_start_matches('\u{feff}')
        .is_empty()
        && !body.iter().any(|other| {
            other.start() != stmt.start() && other.start() < end && other.end() > start
        })
}

/// Whether annotations of functions are not evaluated.
pub(crate) fn postpones_annotations(source: &SourceFile) -> bool {
    source.body().iter().any(|stmt| {
        matches!(stmt, Stmt::ImportFrom(import) if is_future(import)
            && import.names.iter().any(|alias| alias.name.as_str() == "annotations"))
    })
}

/// The runs of imports without a blank line between them at the top of the file, `__future__` aside.
fn groups(source: &SourceFile) -> Vec<Vec<&Stmt>> {
    let mut groups: Vec<Vec<&Stmt>> = Vec::new();
    for stmt in source.body() {
        let import = match stmt {
            Stmt::Import(_) => true,
            Stmt::ImportFrom(import) => !is_future(import),
            _ => false,
        };
        if !import {
            if groups.is_empty() {
                if ruff_python_ast::helpers::is_docstring_stmt(stmt)
                    || stmt.as_import_from_stmt().is_some_and(is_future)
                {
                    continue;
                }
                // Code before the first import (a `sys.path` line, a constant): the import goes above it.
                if !matches!(stmt, Stmt::Assign(_) | Stmt::AnnAssign(_)) {
                    break;
                }
                continue;
            }
            break;
        }
        let apart = groups
            .last()
            .and_then(|group| group.last())
            .is_none_or(|last| {
                let gap = &source.text()[last.end().to_usize()..stmt.start().to_usize()];
                let count = gap.matches('\n').count();
                gap.split('\n')
                    .skip(1)
                    .take(count.saturating_sub(1))
                    .any(|line| line.trim().is_empty())
            });
        if apart {
            groups.push(vec![stmt]);
        } else if let Some(group) = groups.last_mut() {
            group.push(stmt);
        }
    }
    groups
}

fn is_future(import: &StmtImportFrom) -> bool {
    import.level == 0 && import.module.as_deref() == Some("__future__")
}

fn root_of(module: &str) -> &str {
    module.split('.').next().unwrap_or(module)
}

/// Whether a statement imports from neither the standard library nor a place relative to the file.
fn is_of_others(stmt: &Stmt) -> bool {
    let relative = matches!(stmt, Stmt::ImportFrom(import) if import.level > 0);
    !relative && !is_standard(stmt)
}

/// Whether a module of the standard library has the name.
pub(crate) fn is_standard_module(name: &str) -> bool {
    STANDARD.binary_search(&root_of(name)).is_ok()
}

fn is_standard(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Import(import) => {
            let mut names = import.names.iter();
            names.any(|alias| is_standard_module(&alias.name))
        }
        Stmt::ImportFrom(import) => {
            import.level == 0 && import.module.as_deref().is_some_and(is_standard_module)
        }
        _ => false,
    }
}

/// In a file without imports: after the docstring and `__future__`, else at the top, below leading comments.
fn after_header(source: &SourceFile, line: String, newline: String) -> Insertion {
    let last_header = source
        .body()
        .iter()
        .rev()
        .find(|stmt| stmt.as_import_from_stmt().is_some_and(is_future));
    let docstring = source
        .body()
        .first()
        .filter(|stmt| ruff_python_ast::helpers::is_docstring_stmt(stmt));
    if let Some(stmt) = last_header.or(docstring) {
        let end = source.line_end(stmt.end());
        let rest = &source.text()[stmt.end().to_usize()..end.to_usize()];
        if let Some(semicolon) = rest.find(';') {
            // `from __future__ import annotations; x = 1`
            let at = stmt.end() + TextSize::try_from(semicolon + 1).unwrap_or_default();
            return Insertion {
                at,
                line,
                before: " ".to_owned(),
                after: ";".to_owned(),
            };
        }
        return Insertion {
            at: end,
            line,
            before: format!("{newline}{newline}"),
            after: String::new(),
        };
    }
    let mut at = TextSize::default();
    for text in source.text().split_inclusive('\n') {
        if !text.trim_start().starts_with('#') {
            break;
        }
        at += TextSize::of(text);
    }
    let text = &source.text()[at.to_usize()..];
    if at > TextSize::default() && text.trim_start_matches(['\r', '\n']).len() < text.len() {
        // A comment with a blank line below it is the file's header.
        let blank = text.split_inclusive('\n').next().unwrap_or_default();
        at += TextSize::of(blank);
        return Insertion {
            at,
            line,
            before: String::new(),
            after: format!("{newline}{newline}"),
        };
    }
    let text = &source.text()[at.to_usize()..];
    let definition = ["async def", "def ", "class ", "@"]
        .iter()
        .any(|keyword| text.starts_with(keyword));
    let blank = if definition { newline.as_str() } else { "" };
    Insertion {
        at,
        line,
        before: String::new(),
        after: format!("{newline}{newline}{blank}"),
    }
}

/// Top-level modules of the standard library of any Python 3, sorted.
#[rustfmt::skip]
const STANDARD: &[&str] = &[
    "__future__", "_thread", "abc", "aifc", "annotationlib", "antigravity", "argparse", "array", "ast",
    "asynchat", "asyncio", "asyncore", "atexit", "audioop", "base64", "bdb", "binascii", "bisect", "builtins",
    "bz2", "cProfile", "calendar", "cgi", "cgitb", "chunk", "cmath", "cmd", "code", "codecs", "codeop",
    "collections", "colorsys", "compileall", "compression", "concurrent", "configparser", "contextlib",
    "contextvars", "copy", "copyreg", "crypt", "csv", "ctypes", "curses", "dataclasses", "datetime", "dbm",
    "decimal", "difflib", "dis", "distutils", "doctest", "email", "encodings", "ensurepip", "enum", "errno",
    "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch", "fractions", "ftplib", "functools", "gc",
    "genericpath", "getopt", "getpass", "gettext", "glob", "graphlib", "grp", "gzip", "hashlib", "heapq",
    "hmac", "html", "http", "idlelib", "imaplib", "imghdr", "imp", "importlib", "inspect", "io", "ipaddress",
    "itertools", "json", "keyword", "lib2to3", "linecache", "locale", "logging", "lzma", "mailbox", "mailcap",
    "marshal", "math", "mimetypes", "mmap", "modulefinder", "msilib", "msvcrt", "multiprocessing", "netrc",
    "nis", "nntplib", "nt", "ntpath", "nturl2path", "numbers", "opcode", "operator", "optparse", "os",
    "ossaudiodev", "pathlib", "pdb", "pickle", "pickletools", "pipes", "pkgutil", "platform", "plistlib",
    "poplib", "posix", "posixpath", "pprint", "profile", "pstats", "pty", "pwd", "py_compile", "pyclbr",
    "pydoc", "pydoc_data", "pyexpat", "queue", "quopri", "random", "re", "readline", "reprlib", "resource",
    "rlcompleter", "runpy", "sched", "secrets", "select", "selectors", "shelve", "shlex", "shutil", "signal",
    "site", "smtpd", "smtplib", "sndhdr", "socket", "socketserver", "spwd", "sqlite3", "sre_compile",
    "sre_constants", "sre_parse", "ssl", "stat", "statistics", "string", "stringprep", "struct", "subprocess",
    "sunau", "symtable", "sys", "sysconfig", "syslog", "tabnanny", "tarfile", "telnetlib", "tempfile",
    "termios", "textwrap", "this", "threading", "time", "timeit", "tkinter", "token", "tokenize", "tomllib",
    "trace", "traceback", "tracemalloc", "tty", "turtle", "turtledemo", "types", "typing", "unicodedata",
    "unittest", "urllib", "uu", "uuid", "venv", "warnings", "wave", "weakref", "webbrowser", "winreg",
    "winsound", "wsgiref", "xdrlib", "xml", "xmlrpc", "zipapp", "zipfile", "zipimport", "zlib", "zoneinfo",
];
