//! Which calls touch files, which file that is, and in which direction.

use std::collections::BTreeMap;

use super::super::effects::{Effect, FunctionEffects, SiteEffects};
use super::tables::runs_sql;
use super::{Part, Path, Scan, Start, Touched};
use crate::catalog::Kind;
use crate::project::FunctionRef;
use crate::semantic::{Call, Handling, SiteKind, Value, ValueId};

/// How a call that opens or reads or writes a file says so.
#[derive(Clone, Copy)]
pub(super) enum Access {
    /// By a mode, with the position of that argument.
    Mode(usize),
    /// By flags of the operating system, with the position of that argument.
    Flags(usize),
    Read,
    /// Asks whether it is there, or what it is like.
    Check,
    /// Reads the names in a directory.
    List,
    /// Reads the names in a directory; the path ends with a pattern for them.
    Match,
    Write,
    /// Reads and writes the same file, as often as its user likes.
    Update,
    /// Reads what it writes elsewhere.
    Copy,
    /// Gives it another name.
    Move,
    /// Puts what has been written elsewhere in its place.
    Replace,
    /// Deletes a directory with all that it holds.
    Delete,
    /// Makes a directory.
    Make,
    /// Makes a directory and what is in it.
    Fill,
}

/// Where a call says which file it is.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    Receiver,
    Argument(usize),
    /// Nowhere: it makes a file of its own.
    Result,
}

/// What a call reads to write it elsewhere, by the position of that argument.
fn copied(name: &str) -> Option<Subject> {
    match name {
        "shutil.copy" | "shutil.copy2" | "shutil.copyfile" | "shutil.copytree" => {
            Some(Subject::Argument(0))
        }
        "shutil.make_archive" => Some(Subject::Argument(2)),
        _ => None,
    }
}

/// What a call gives another name.
fn moved(name: &str) -> Option<Subject> {
    match name {
        "pathlib.Path.replace" | "pathlib.Path.rename" => Some(Subject::Receiver),
        "os.replace" | "os.rename" | "shutil.move" => Some(Subject::Argument(0)),
        _ => None,
    }
}

/// What a call does to files, by its qualified name.
pub(super) fn access(name: &str) -> Option<(Access, Subject)> {
    use Subject::{Argument, Receiver, Result};
    Some(match name {
        "builtins.open" | "io.open" | "os.fdopen" => (Access::Mode(1), Argument(0)),
        _ if is_packed(name) => (Access::Mode(1), Argument(0)),
        "os.open" => (Access::Flags(1), Argument(0)),
        "os.write" => (Access::Write, Argument(0)),
        "tempfile.NamedTemporaryFile" => (Access::Write, Result),
        "pathlib.Path.open" => (Access::Mode(0), Receiver),
        "pathlib.Path.read_text" | "pathlib.Path.read_bytes" => (Access::Read, Receiver),
        "pathlib.Path.glob" | "pathlib.Path.rglob" | "pathlib.Path.iterdir" => {
            (Access::List, Receiver)
        }
        "os.listdir" | "os.scandir" => (Access::List, Argument(0)),
        "glob.glob" | "glob.iglob" => (Access::Match, Argument(0)),
        "pathlib.Path.write_text" | "pathlib.Path.write_bytes" => (Access::Write, Receiver),
        "pathlib.Path.replace" | "pathlib.Path.rename" => (Access::Replace, Argument(0)),
        "os.replace" | "os.rename" | "shutil.move" => (Access::Replace, Argument(1)),
        "shutil.copy" | "shutil.copy2" | "shutil.copyfile" => (Access::Write, Argument(1)),
        "urllib.request.urlretrieve" => (Access::Write, Argument(1)),
        "PIL.Image.open"
        | "configparser.RawConfigParser.read"
        | "docx.Document"
        | "frontmatter.load"
        | "joblib.load"
        | "numpy.load"
        | "openpyxl.load_workbook"
        | "pptx.Presentation" => (Access::Read, Argument(0)),
        "PIL.Image.Image.save"
        | "docx.document.Document.save"
        | "numpy.save"
        | "openpyxl.Workbook.save"
        | "pptx.presentation.Presentation.save" => (Access::Write, Argument(0)),
        "joblib.dump" => (Access::Write, Argument(1)),
        "dbm.open" | "shelve.open" => (Access::Update, Argument(0)),
        _ if name.starts_with("pandas.read_") || name.starts_with("polars.read_") => {
            (Access::Read, Argument(0))
        }
        _ if name.starts_with("pandas.DataFrame.to_")
            || name.starts_with("polars.DataFrame.write_") =>
        {
            (Access::Write, Argument(0))
        }
        "os.path.exists" | "os.path.lexists" | "os.path.isdir" | "os.path.isfile"
        | "os.path.getsize" | "os.stat" => (Access::Check, Argument(0)),
        "pathlib.Path.exists"
        | "pathlib.Path.is_dir"
        | "pathlib.Path.is_file"
        | "pathlib.Path.stat" => (Access::Check, Receiver),
        "shutil.rmtree" => (Access::Delete, Argument(0)),
        "pathlib.Path.mkdir" => (Access::Make, Receiver),
        "os.mkdir" | "os.makedirs" => (Access::Make, Argument(0)),
        "zipfile.ZipFile.extractall" | "tarfile.TarFile.extractall" => (Access::Fill, Argument(0)),
        "shutil.copytree" | "shutil.unpack_archive" | "git.Repo.clone_from" => {
            (Access::Fill, Argument(1))
        }
        _ => return None,
    })
}

/// Whether a call opens a file of which a part, as a check sum or a directory, is written when it is closed.
pub(super) fn is_packed(name: &str) -> bool {
    matches!(
        name,
        "bz2.open" | "gzip.open" | "lzma.open" | "tarfile.open" | "zipfile.ZipFile"
    )
}

/// Whether a site puts a file in the place of another.
pub(super) fn replaces(site: &SiteEffects) -> bool {
    site.effects.iter().any(|effect| {
        matches!(effect, Effect::Blocks(leaf)
            if matches!(access(&leaf.name), Some((Access::Replace, _))))
    })
}

impl Scan<'_, '_> {
    /// The files of one site: what it reads, and what it writes.
    pub(super) fn of_site(
        &self,
        site: &SiteEffects,
        known: &BTreeMap<FunctionRef, Touched>,
    ) -> Touched {
        let mut touched = Touched::default();
        let read;
        let call = match self.call_at(&site.site) {
            Some(call) => call,
            // A property is a method that takes nothing.
            None if site.site.kind == SiteKind::Read => {
                read = Call {
                    callee: site.site.value,
                    positional: Box::default(),
                    keywords: Box::default(),
                    starred: false,
                };
                &read
            }
            None => return touched,
        };
        for effect in &site.effects {
            match effect {
                Effect::Blocks(leaf) => {
                    self.reached_outside(leaf, call, &mut touched.outside);
                    if runs_sql(leaf) {
                        self.queried(call, &mut touched);
                    }
                    if leaf.blocking.kind == Kind::Subprocess {
                        touched.commands.insert(Path {
                            root: Start::Outside(leaf.name.as_str().into()),
                            rest: Vec::new(),
                        });
                    }
                    let copied = copied(&leaf.name).map(|subject| (Access::Copy, subject));
                    let moved = moved(&leaf.name).map(|subject| (Access::Move, subject));
                    let own = access(&leaf.name).into_iter();
                    for (access, subject) in own.chain(copied).chain(moved) {
                        if let Some(path) = self.subject(subject, call, site) {
                            if path.is_made()
                                && let Some(other) = self.spelled_out().subject(subject, call, site)
                            {
                                self.accessed(access, call, other, &mut touched);
                            }
                            self.accessed(access, call, path, &mut touched);
                        }
                    }
                }
                Effect::Runs(callee) => {
                    let Some(below) = known.get(callee) else {
                        continue;
                    };
                    let mut below = below.clone();
                    self.passed_up(&mut below, site, call, *callee, &mut touched);
                    let outside = &mut touched.outside;
                    self.passed_up_outside(&below.outside, site, call, *callee, outside);
                    for (all, inner) in touched.sets().into_iter().zip(below.sets()) {
                        for path in inner.iter() {
                            let Some(own) = self.translated(path, site, call, *callee) else {
                                continue;
                            };
                            if own.is_made() {
                                let other =
                                    self.spelled_out().translated(path, site, call, *callee);
                                all.extend(other);
                            }
                            all.insert(own);
                        }
                    }
                }
            }
        }
        if site.site.context.handling == Handling::Handler {
            touched.set_aside.append(&mut touched.moved);
        }
        touched
    }

    /// Whether the function asks for a file whose path it returns: `free_name(folder)`.
    pub(super) fn returns_checked(&self, effects: &FunctionEffects) -> bool {
        let each = |value: ValueId| match self.facts.value(value) {
            Value::Join(join) => self.facts.join(*join).to_vec(),
            _ => vec![value],
        };
        let function = self.inference.project.function(self.function);
        let returned = self.made_of(function.returned.clone());
        effects.sites.iter().any(|site| {
            let Some(call) = self.call_at(&site.site) else {
                return false;
            };
            let asked = site.effects.iter().find_map(|effect| match effect {
                Effect::Blocks(leaf) => match access(&leaf.name)? {
                    (Access::Check, Subject::Receiver) => self.receiver(call),
                    (Access::Check, Subject::Argument(position)) => {
                        call.positional.get(position).copied()
                    }
                    _ => None,
                },
                Effect::Runs(_) => None,
            });
            asked.is_some_and(|asked| each(asked).iter().any(|value| returned.contains(value)))
        })
    }

    fn subject(&self, subject: Subject, call: &Call, site: &SiteEffects) -> Option<Path> {
        match subject {
            Subject::Receiver => self.path(self.receiver(call)?, 0),
            Subject::Argument(position) => self.path(*call.positional.get(position)?, 0),
            Subject::Result => Some(Path {
                root: Start::Local(self.function, site.site.value),
                rest: Vec::new(),
            }),
        }
    }

    fn accessed(&self, access: Access, call: &Call, path: Path, touched: &mut Touched) {
        let (reads, writes) = match access {
            Access::Read => (true, false),
            Access::Write => (false, true),
            Access::Update => {
                touched.updated.insert(path);
                return;
            }
            Access::Copy => {
                touched.copied.insert(path);
                return;
            }
            Access::Move => {
                touched.moved.insert(path);
                return;
            }
            Access::Replace => {
                touched.replaced.insert(path);
                return;
            }
            Access::Mode(position) => self.by_mode(call, position),
            Access::Flags(position) => self.by_flags(call, position),
            Access::List => {
                touched.read.insert(path.then(Part::Listing));
                return;
            }
            Access::Match => {
                if let Some(folder) = path.above() {
                    touched.read.insert(folder.then(Part::Listing));
                }
                return;
            }
            Access::Check => {
                touched.checked.insert(path);
                return;
            }
            Access::Delete => {
                touched.deleted.insert(path);
                return;
            }
            Access::Make => {
                touched.made.insert(path);
                return;
            }
            Access::Fill => {
                touched.made.insert(path.clone());
                touched.filled.insert(path);
                return;
            }
        };
        if reads {
            touched.read.insert(path.clone());
        }
        if writes {
            touched.written.insert(path.clone());
        }
        if let Access::Mode(position) = access
            && self
                .modes(call, position)
                .iter()
                .any(|mode| mode.contains('a'))
        {
            touched.appended.insert(path);
        }
    }

    /// What the mode of a call to `open` can be, as far as it is known.
    pub(super) fn modes(&self, call: &Call, position: usize) -> Vec<&str> {
        let keyword = call
            .keywords
            .iter()
            .find(|(name, _)| name.as_str() == "mode");
        let mode = keyword
            .map(|(_, value)| *value)
            .or_else(|| call.positional.get(position).copied());
        match mode.map(|mode| self.facts.value(mode)) {
            None => vec!["r"],
            Some(Value::Join(join)) => self
                .facts
                .join(*join)
                .iter()
                .filter_map(|mode| self.facts.value(*mode).text())
                .collect(),
            Some(mode) => mode.text().into_iter().collect(),
        }
    }

    /// Whether a call to `open` may mean to read, and whether to write.
    fn by_mode(&self, call: &Call, position: usize) -> (bool, bool) {
        let (mut reads, mut writes) = (false, false);
        for mode in self.modes(call, position) {
            let both = mode.contains('+');
            reads |= mode.contains('r') || both && mode.contains('a');
            // By `x` only one makes the file, and the other is told.
            writes |= mode.contains('w') || both && !mode.contains('x');
        }
        (reads, writes)
    }

    /// Whether flags of `os.open` ask for reading, and whether what is in the file goes.
    fn by_flags(&self, call: &Call, position: usize) -> (bool, bool) {
        let mut names = Vec::new();
        let mut pending: Vec<ValueId> =
            call.positional.get(position).copied().into_iter().collect();
        while let Some(value) = pending.pop() {
            match self.facts.value(value) {
                Value::Operator(_, left, right) => pending.extend([*left, *right]),
                Value::Attribute(_, name) => names.push(name.as_str()),
                Value::Member(member) => names.push(member.name.as_str()),
                _ => {}
            }
        }
        (
            names.contains(&"O_RDONLY") || names.contains(&"O_RDWR"),
            names.contains(&"O_TRUNC"),
        )
    }
}
