//! `columns(..)`: the columns that an enum is made from, by their titles.
//!
//! An enum that names its columns reads these or none: neither a renamed header nor a later version of codes makes it
//! read another column unnoticed.

use codes_gen::{Document, Preview};
use codes_tool::Role;
use proc_macro2::TokenTree;

use crate::Failure;
use crate::request::Request;

/// The argument that names the columns of an enum, of which all its tables have the titles.
pub(crate) fn named(preview: &Preview) -> Result<String, Failure> {
    let Some((table, others)) = preview.set.tables.split_first() else {
        return Err(Failure::Message(format!("`{}` has no table whose columns could be named", preview.ident)));
    };
    let named = Role::NAMED.into_iter().filter_map(|role| {
        let title = table.columns.get(role).as_ref().filter(|title| !title.is_empty())?;
        let is_everywhere = others.iter().all(|other| other.columns.get(role).as_ref() == Some(title));
        is_everywhere.then(|| format!("{} = {title:?}", role.name()))
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() {
        return Err(Failure::Message(format!("the columns of `{}` have no titles", preview.ident)));
    }
    Ok(format!("columns({})", named.join(", ")))
}

/// The argument that an enum lacks; `None` if it already names columns.
pub(super) fn missing(request: &Request, preview: &Preview, document: &Document) -> Result<Option<String>, Failure> {
    let is_columns = |token: TokenTree| matches!(token, TokenTree::Ident(ident) if ident == "columns");
    if request.arguments.clone().into_iter().any(is_columns) {
        return Ok(None);
    }
    let columns = named(preview)?;
    let with = request.with_argument(&columns).preview(document)?;
    check(document, &with)?;
    if with.set.codes != preview.set.codes {
        return Err(ambiguous(&columns, document));
    }
    Ok(Some(columns))
}

/// Whether an enum whose columns are named can be made.
pub(crate) fn check(document: &Document, with: &Preview) -> Result<(), Failure> {
    super::report(document, with)
}

/// Titles that mean other columns.
fn ambiguous(columns: &str, document: &Document) -> Failure {
    let name = crate::escape::name(document.name());
    Failure::Message(format!("`{columns}` means other columns of {name}: its tables have titles twice"))
}
