//! Methods that a class of the file inherits from other files: what they do to the object, they do to this class's as well.

use std::cell::OnceCell;
use std::rc::Rc;

use ruff_python_ast::StmtFunctionDef;
use ruff_text_size::TextSize;

use crate::cleanup::scan;
use crate::open_file::OpenFile;
use crate::project::{ClassRef, FileId, FunctionRef, Held, Type};
use crate::semantic::ClassId;
use crate::transform::{Memory, Pass};

/// Another file with a class that one of this file derives from, opened when it is first asked for.
pub(crate) struct Above {
    file: FileId,
    opened: OnceCell<Option<Rc<OpenFile>>>,
}

impl<'a> Pass<'a> {
    /// The functions of the file whose text holds the last word of one of the paths, and the methods that the class around
    /// a place inherits from other files, where they do so.
    pub(crate) fn functions_reaching(
        &self,
        place: TextSize,
        paths: &[&str],
    ) -> impl Iterator<Item = &'a StmtFunctionDef> + use<'a> {
        let inherited = self.inherited_with(place, paths);
        self.functions_with(paths).chain(inherited)
    }

    /// Methods that the class around a place inherits from other files, whose text holds the attribute that a path begins
    /// with.
    pub(crate) fn inherited_with(
        &self,
        place: TextSize,
        paths: &[&str],
    ) -> Vec<&'a StmtFunctionDef> {
        let methods = self.facts.functions.iter();
        let around = methods
            .filter(|method| method.class.is_some() && method.range.contains(place))
            .min_by_key(|method| method.range.len());
        let Some((class, receiver)) =
            around.and_then(|method| method.class.zip(method.parameters.first()))
        else {
            return Vec::new();
        };
        let words: Vec<&str> = paths
            .iter()
            .filter_map(|path| path.strip_prefix(receiver.name.as_str())?.strip_prefix('.'))
            .filter_map(|path| {
                path.split(|c: char| !(c.is_alphanumeric() || c == '_'))
                    .next()
            })
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for base in self.bases_elsewhere(class) {
            let functions = &self.project.ready(base.file).functions;
            let is_held = |word: &&str| {
                let mut assigned = functions.iter().flat_map(|it| &it.assigned_own);
                assigned.any(|(name, _)| name == word)
                    || self
                        .project
                        .files_with(Held::Read, word)
                        .contains(&base.file)
            };
            if !words.iter().any(is_held) {
                continue;
            }
            let Some(above) = self.above(base.file) else {
                continue;
            };
            for method in &above.facts().functions {
                let is_own = method.class == Some(base.class);
                let text = above.source().slice(method.range);
                let own = method.parameters.first();
                if is_own
                    && own.is_some_and(|own| own.name == receiver.name)
                    && words.iter().any(|word| text.contains(word))
                {
                    found.extend(scan::function_at(above.source().body(), method.range));
                }
            }
        }
        found
    }

    /// The classes of other files that one of this file derives from.
    pub(crate) fn bases_elsewhere(&self, class: ClassId) -> Vec<ClassRef> {
        let file = self.file;
        let order = self.inference.linearised(ClassRef { file, class });
        let bases = order.iter().filter_map(|base| match base {
            Type::Class(base) if base.file != file => Some(*base),
            _ => None,
        });
        bases.collect()
    }

    /// The text of a function of the file, or of one with a class that one of this file derives from.
    pub(crate) fn definition(&self, function: FunctionRef) -> Option<&'a StmtFunctionDef> {
        let range = self.project.function(function).range;
        let body = match function.file {
            file if file == self.file => self.source.body(),
            file => self.above(file)?.source().body(),
        };
        scan::function_at(body, range)
    }

    /// Another file with a class that one of this file derives from.
    pub(crate) fn above(&self, file: FileId) -> Option<&'a OpenFile> {
        let memory: &'a Memory = self.memory;
        let files = memory.above.get_or_init(|| {
            let methods = self.facts.functions.iter();
            let mut files: Vec<FileId> = methods
                .filter_map(|method| method.class)
                .flat_map(|class| self.bases_elsewhere(class))
                .map(|base| base.file)
                .collect();
            files.sort_unstable();
            files.dedup();
            let files = files.into_iter().map(|file| Above {
                file,
                opened: OnceCell::new(),
            });
            files.collect()
        });
        let above = files.iter().find(|above| above.file == file)?;
        let opened = above.opened.get_or_init(|| self.look_into(file).ok());
        opened.as_deref()
    }
}
