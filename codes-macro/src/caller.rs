//! The place where a macro is called, as far as stable Rust knows it.

use std::path::PathBuf;

use codes_gen::Caller;
use proc_macro::Span;

/// The caller of the macro that is running.
pub(crate) fn caller() -> Caller {
    let working_dir = std::env::current_dir().ok();
    let manifest_dir = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let span = Span::call_site();
    let file = span
        .local_file()
        .and_then(|file| codes_gen::calling_file(file, working_dir.as_deref(), manifest_dir.as_deref()));
    let before = file.as_ref().and_then(|file| source_before(file, span));
    Caller {
        derives_above: before.map(|before| codes_gen::derives_at_end(&before)).unwrap_or_default(),
        file,
        manifest_dir,
        working_dir,
        ..Caller::default()
    }
}

/// The source above the attribute, which the macro is not given.
fn source_before(file: &std::path::Path, span: Span) -> Option<String> {
    let source = std::fs::read_to_string(file).ok()?;
    let mut lines = source.split_inclusive('\n');
    let above: String = lines.by_ref().take(span.line().checked_sub(1)?).collect();
    let same_line: String = lines.next()?.chars().take(span.column().checked_sub(1)?).collect();
    Some(above + &same_line)
}
