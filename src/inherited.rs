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

/// Another file with a class of the same objects, and those that were opened after it.
pub(crate) struct Above {
    file: FileId,
    opened: Option<Rc<OpenFile>>,
    next: OnceCell<Box<Above>>,
}

impl<'a> Pass<'a> {
    /// The functions of the file whose text holds the last word of one of the paths, and the methods that the objects of the
    /// class around a place have from other files, where they do so.
    pub(crate) fn functions_reaching(
        &self,
        place: TextSize,
        paths: &[&str],
    ) -> impl Iterator<Item = &'a StmtFunctionDef> + use<'a> {
        let inherited = self.inherited_with(place, paths);
        self.functions_with(paths).chain(inherited)
    }

    /// Methods that the objects of the class around a place have from other files, whose text holds the attribute that a path begins
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
        for base in self.relatives_elsewhere(class) {
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

    /// The classes of other files that one of this file derives from, and the one below it that its objects are of.
    pub(crate) fn relatives_elsewhere(&self, class: ClassId) -> Vec<ClassRef> {
        let file = self.file;
        let own = ClassRef { file, class };
        let order = self.inference.linearised(own);
        let bases = order.iter().filter_map(|base| match base {
            Type::Class(base) => Some(*base),
            _ => None,
        });
        let below = self.below.filter(|below| {
            let above = self.inference.linearised(*below);
            above.contains(&Type::Class(own))
        });
        let all = bases.chain(below);
        all.filter(|class| class.file != file).collect()
    }

    /// The text of a function of the file, or of one with a class of the same objects.
    pub(crate) fn definition(&self, function: FunctionRef) -> Option<&'a StmtFunctionDef> {
        let range = self.project.function(function).range;
        let body = match function.file {
            file if file == self.file => self.source.body(),
            file => self.above(file)?.source().body(),
        };
        scan::function_at(body, range)
    }

    /// Whether a method of another file runs for the object that a function belongs to.
    pub(crate) fn is_inherited(&self, method: FunctionRef, by: FunctionRef) -> bool {
        let class = self.project.function(by).class;
        let relatives = class.map(|class| self.relatives_elsewhere(class));
        let owner = self.project.function(method).class;
        relatives.is_some_and(|relatives| {
            let mut relatives = relatives.into_iter();
            relatives.any(|it| it.file == method.file && Some(it.class) == owner)
        })
    }

    /// Another file with a class of the same objects.
    pub(crate) fn above(&self, file: FileId) -> Option<&'a OpenFile> {
        let memory: &'a Memory = self.memory;
        let mut slot = &memory.above;
        loop {
            let above = slot.get_or_init(|| {
                Box::new(Above {
                    file,
                    opened: self.look_into(file).ok(),
                    next: OnceCell::new(),
                })
            });
            if above.file == file {
                return above.opened.as_deref();
            }
            slot = &above.next;
        }
    }
}
