//! [`Table`]: the codes of a table, or of an enum, with the facts that other languages need.

use std::sync::Arc;

use codes_gen::{CodeEntry, CodeSet, CodeValue, FieldType, Preview};
use codes_tool::{Repr, SurveyedTable};
use schemars::JsonSchema;
use serde::Serialize;

use super::translation::Translated;
use crate::json;

/// The codes of a table, or of an enum.
pub(super) struct Table {
    /// The name of a type for them, as in Rust.
    pub(super) type_name: String,
    pub(super) path: Vec<Arc<str>>,
    pub(super) line: usize,
    pub(super) set: CodeSet,
    /// The names of its documents, if there are several.
    pub(super) documents: Vec<String>,
    pub(super) names: Vec<String>,
    /// The other columns.
    pub(super) fields: Vec<Field>,
    /// Their names.
    pub(super) field_names: Vec<String>,
    /// The integer type of the codes; `None` if they are text.
    pub(super) repr: Option<String>,
    pub(super) success: Option<CodeValue>,
    /// The codes that the document no longer has, and their names.
    pub(super) retired: Vec<(CodeValue, String)>,
    pub(super) translations: Vec<Translated>,
}

/// Another column.
#[derive(Serialize, JsonSchema)]
pub(super) struct Field {
    /// The name of the field: the key of its values.
    name: String,
    /// The header cell.
    column: String,
    /// The type of its values: `bool`, `str`, or an integer type of Rust.
    #[serde(rename = "type")]
    value_type: String,
    /// Whether a value may be null.
    optional: bool,
}

impl Table {
    /// A table of a document, with all its columns as texts.
    pub(super) fn from_surveyed(table: SurveyedTable, type_name: String, success: Option<CodeValue>) -> Self {
        let field_names = json::field_names(&table);
        let fields = field_names.iter().zip(&table.fields).map(|(name, column)| Field {
            name: name.clone(),
            column: column.clone(),
            value_type: "str".to_owned(),
            optional: false,
        });
        let repr = table.is_integer.then(|| repr_of(&table.set).to_owned());
        let names = table.named().iter().map(|code| plain(code.name)).collect();
        Self { success, ..Self::new(type_name, table.set, names, fields.collect(), repr) }
    }

    /// An enum below `#[codes(..)]`.
    pub(super) fn from_preview(preview: Preview) -> Self {
        let names = preview.named().iter().map(|code| plain(code.name)).collect();
        let retired = preview.retired().map(|pin| (pin.code.clone(), plain(&pin.name))).collect();
        let fields = preview.functions.into_iter().map(|function| Field {
            name: plain(&function.name),
            column: function.column,
            value_type: FieldType { is_optional: false, ..function.of_type }.name(),
            optional: function.of_type.is_optional,
        });
        let table = Self::new(preview.ident, preview.set, names, fields.collect(), preview.repr);
        let translations = preview.translations.into_iter().map(|found| Translated {
            language: found.language,
            documents: found.documents,
            meanings: found.meanings,
        });
        let (translations, documents) = (translations.collect(), preview.documents);
        Self { success: preview.success, documents, retired, translations, ..table }
    }

    /// With further translations, which take the place of those in the same language.
    pub(super) fn translated(mut self, added: impl IntoIterator<Item = Translated>) -> Self {
        for added in added {
            self.translations.retain(|earlier| !earlier.language.eq_ignore_ascii_case(&added.language));
            self.translations.push(added);
        }
        self
    }

    /// The codes with their names.
    pub(super) fn codes(&self) -> impl Iterator<Item = (&CodeEntry, &str)> {
        self.set.codes.iter().zip(self.names.iter().map(|name| &**name))
    }

    fn new(type_name: String, set: CodeSet, names: Vec<String>, fields: Vec<Field>, repr: Option<String>) -> Self {
        let place = set.tables.first();
        Self {
            type_name,
            path: place.map(|place| place.path.clone()).unwrap_or_default(),
            line: place.map_or(0, |place| place.line),
            names,
            set,
            field_names: fields.iter().map(|field| field.name.clone()).collect(),
            fields,
            repr,
            success: None,
            documents: Vec::new(),
            retired: Vec::new(),
            translations: Vec::new(),
        }
    }
}

/// A name without the `r#` of a raw identifier.
fn plain(name: &str) -> String {
    name.trim_start_matches("r#").to_owned()
}

/// The type that holds all codes and the ends of all ranges.
fn repr_of(set: &CodeSet) -> &'static str {
    let codes = set.codes.iter().filter_map(|entry| entry.code.number());
    let ends = set.ranges.iter().flat_map(|range| [range.first, range.last]).flatten();
    Repr::that_holds(&codes.chain(ends).collect::<Vec<_>>()).unwrap_or("i128")
}
