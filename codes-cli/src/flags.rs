//! The arguments of `#[codes(..)]` as flags of the tool: how users give them, and how help lines name them.

use codes_gen::Diagnostic;
use codes_tool::{Role, Roles, Wanted};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Expr, ExprAssign, ExprLit, Lit, Token};

use crate::escape;

/// Columns by their titles.
#[derive(Clone, Default, clap::Args)]
pub(crate) struct ColumnArguments {
    /// The column of this role, by its title: `code=Status`, `message="What it means"`, `name=Symbol`, `details=Notes` or
    /// `advice=Solution`; may be given several times
    #[arg(long, value_name = "ROLE=TITLE", value_parser = titles)]
    columns: Vec<Roles<Option<String>>>,
}

/// Codes in headings or lists, instead of tables.
#[derive(Clone, Default, clap::Args)]
pub(crate) struct ListingArguments {
    /// Read headings instead of tables: all that are codes, or those below this heading; may be given several times
    #[arg(
        long,
        value_name = "HEADING",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        conflicts_with_all = ["table", "list"]
    )]
    headings: Vec<String>,

    /// Read the lists below this heading instead of tables; may be given several times. "" reads every list of codes
    #[arg(long, value_name = "HEADING", conflicts_with = "table")]
    list: Vec<String>,
}

impl ListingArguments {
    pub(crate) fn wanted(&self) -> Option<Wanted> {
        let all_but_empty = |names: &[String]| names.iter().filter(|name| !name.is_empty()).cloned().collect();
        match (&*self.headings, &*self.list) {
            ([], []) => None,
            ([], names) => Some(Wanted::Lists(all_but_empty(names))),
            (names, _) => Some(Wanted::Headings(all_but_empty(names))),
        }
    }

    pub(crate) fn new(wanted: &Wanted) -> Self {
        let given = |names: &[String]| if names.is_empty() { vec![String::new()] } else { names.to_vec() };
        match wanted {
            Wanted::Headings(names) => Self { headings: given(names), list: Vec::new() },
            Wanted::Lists(names) => Self { headings: Vec::new(), list: given(names) },
        }
    }

    /// The argument of the attribute.
    pub(crate) fn written(&self) -> Option<String> {
        let wanted = self.wanted()?;
        let (one, many, names) = match &wanted {
            Wanted::Headings(names) => ("headings", "headings", names),
            Wanted::Lists(names) => ("list", "lists", names),
        };
        Some(match &**names {
            [] => one.to_owned(),
            [only] => format!("{one} = {only:?}"),
            several => format!("{many} = {several:?}"),
        })
    }
}

impl ColumnArguments {
    /// All titles; the last one of a kind counts.
    pub(crate) fn titles(&self) -> Roles<Option<String>> {
        let mut all = Roles::default();
        for (titles, role) in self.columns.iter().flat_map(|titles| Role::NAMED.map(|role| (titles, role))) {
            if let Some(title) = titles.get(role) {
                *all.get_mut(role) = Some(title.clone());
            }
        }
        all
    }
}

/// `code=Status`, or as in the attribute: `code = "Status", message = "Text"`.
pub(crate) fn titles(text: &str) -> Result<Roles<Option<String>>, String> {
    let pairs = match syn::parse_str::<ColumnPairs>(text) {
        Ok(ColumnPairs(pairs)) => pairs,
        Err(_) => {
            let (role, title) = text.split_once('=').ok_or("write ROLE=TITLE, such as `code=Status`")?;
            vec![(role.trim().to_owned(), title.trim().to_owned())]
        }
    };
    let mut titles = Roles::default();
    for (role, title) in pairs {
        let unknown = || format!("unknown role `{role}`: use code, message, name, details or advice");
        *titles.get_mut(Role::of_name(&role).ok_or_else(unknown)?) = Some(title).filter(|title| !title.is_empty());
    }
    Ok(titles)
}

/// `code = "Status", message = "Text"`
struct ColumnPairs(Vec<(String, String)>);

impl Parse for ColumnPairs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let pairs = Punctuated::<ExprAssign, Token![,]>::parse_terminated(input)?;
        let pair = |pair: &ExprAssign| match (&*pair.left, &*pair.right) {
            (Expr::Path(role), Expr::Lit(ExprLit { lit: Lit::Str(title), .. })) => {
                Some((role.path.get_ident()?.to_string(), title.value()))
            }
            _ => None,
        };
        let pairs: Option<Vec<_>> = pairs.iter().map(pair).collect();
        pairs.map(Self).ok_or_else(|| input.error("no titles"))
    }
}

/// How a command takes the arguments that have no flag of their own in every command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// Not at all: it only takes `--lenient`, and reads the rest from enums.
    None,
    /// Columns by `--columns`.
    Columns,
    /// Everything by `--argument`.
    Argument,
}

/// Turns arguments of the attribute in notes and help lines into flags of the tool, which are what users type here.
pub(crate) fn in_help(diagnostics: &mut [Diagnostic], others: Others) {
    for diagnostic in diagnostics {
        for text in diagnostic.notes.iter_mut().chain(&mut diagnostic.help) {
            *text = flags(text, others);
        }
    }
}

/// The text with a flag in place of each argument between backticks.
pub(crate) fn flags(text: &str, others: Others) -> String {
    let (mut written, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('`')
        && let Some((argument, behind)) = code_end(after).and_then(|end| after.split_at_checked(end))
    {
        let flag = flag(argument, others).unwrap_or_else(|| argument.to_owned());
        // What is removed may have had any value.
        let flag = if before.ends_with("remove ") { flag.trim_end_matches(" \"\"") } else { &flag };
        written.extend([before, "`", flag, "`"]);
        rest = behind.strip_prefix('`').unwrap_or(behind);
    }
    let text = written + rest;
    match text.split_once("put `--repr ") {
        Some((before, after)) => format!("{before}write `--repr {}", after.replacen(" above the enum", "", 1)),
        None => text,
    }
}

/// The place of the backtick that ends a piece of code: a heading that it quotes may have backticks of its own.
fn code_end(code: &str) -> Option<usize> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, c) in code.char_indices() {
        match c {
            '`' if !is_quoted => return Some(at),
            '"' if !is_escaped => is_quoted = !is_quoted,
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    code.find('`')
}

/// `lenient` as `--lenient`, `table = 2` as `--table 2`, `columns(code = "Status")` as `--columns code="Status"`, or as
/// `--argument 'columns(code = "Status")'`.
fn flag(argument: &str, others: Others) -> Option<String> {
    if others == Others::None {
        return (argument == "lenient").then(|| "--lenient".to_owned());
    }
    match argument {
        "lenient" | "table" | "headings" => return Some(format!("--{argument}")),
        // It may be given several times.
        "tables" => return Some("--table".to_owned()),
        "list" => return Some("--list \"\"".to_owned()),
        _ => {}
    }
    let (argument, columns) = match argument.split_once(", columns(") {
        Some((argument, columns)) => (argument, Some(flag(&format!("columns({columns}"), others)?)),
        None => (argument, None),
    };
    for (prefix, flag) in [
        ("list = ", "--list "),
        ("lists = ", "--list "),
        ("headings = ", "--headings="),
        ("table = ", "--table "),
        ("tables = ", "--table "),
    ] {
        let Some(names) = argument.strip_prefix(prefix) else { continue };
        let names = match syn::parse_str::<Expr>(names).ok()? {
            Expr::Array(several) => several.elems.into_iter().collect(),
            one => vec![one],
        };
        let chosen = names.iter().map(|name| match name {
            Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => Some(format!("{flag}{}", escape::quoted(&name.value()))),
            Expr::Lit(ExprLit { lit: Lit::Int(place), .. }) => Some(format!("{flag}{place}")),
            _ => None,
        });
        return chosen.chain(columns.map(Some)).collect::<Option<Vec<_>>>().map(|flags| flags.join(" "));
    }
    if others == Others::Argument {
        if let Some(repr) = argument.strip_prefix("#[repr(").and_then(|rest| rest.strip_suffix(")]")) {
            return Some(format!("--repr {repr}"));
        }
        let is_other = ["columns(", "fields(", "kind = "].iter().any(|start| argument.starts_with(start));
        return is_other.then(|| format!("--argument {}", escape::quoted(argument)));
    }
    let columns = argument.strip_prefix("columns(")?.strip_suffix(')')?;
    let ColumnPairs(pairs) = syn::parse_str(columns).ok()?;
    let flags = pairs.iter().map(|(kind, title)| format!("--columns {kind}={}", escape::quoted(title)));
    Some(flags.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_named_as_in_a_shell_and_as_in_the_attribute() {
        let of = |text: &str| titles(text).map(|titles| (titles.code, titles.message, titles.name));
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(of("code=Error Code"), Ok((some("Error Code"), None, None)));
        assert_eq!(of("message = A=B, C"), Ok((None, some("A=B, C"), None)));
        assert_eq!(of("code = \"A, B\", name = \"C\""), Ok((some("A, B"), None, some("C"))));
        assert!(of("codes=A").is_err_and(|error| error.contains("use code, message, name, details or advice")));
        assert!(of("A").is_err());
    }

    #[test]
    fn help_names_the_flags_of_the_tool() {
        for (text, expected) in [
            ("use `lenient` to", "use `--lenient` to"),
            ("write `table = 1` (line 5) or `table = \"A b\"`", "write `--table 1` (line 5) or `--table \"A b\"`"),
            ("write `headings = [\"A\", \"B\"]`", "write `--headings=\"A\" --headings=\"B\"`"),
            ("write `headings = \"A b\"` or `headings`", "write `--headings=\"A b\"` or `--headings`"),
            ("write `lists = [\"A\", \"B\"]` or `list = \"A\"`", "write `--list \"A\" --list \"B\"` or `--list \"A\"`"),
            ("leave `table` out", "leave `--table` out"),
            ("remove `list` or write `list`", "remove `--list` or write `--list \"\"`"),
            ("for several tables, `tables`", "for several tables, `--table`"),
            ("write `table = \"A $(b) \\\"c\\\"\"`", "write `--table 'A $(b) \"c\"'`"),
            ("name it: `columns(code = \"A b\")`, one of `A b`", "name it: `--columns code=\"A b\"`, one of `A b`"),
            ("`table = \"h\", columns(code = \"c\")`", "`--table \"h\" --columns code=\"c\"`"),
            ("use `#[repr(i32)]`, `\\|` or `4000`", "use `#[repr(i32)]`, `\\|` or `4000`"),
            ("write `table = \"A `b\\\" `\"` or `\"`, `table`", "write `--table 'A `b\" `'` or `\"`, `--table`"),
        ] {
            assert_eq!(flags(text, Others::Columns), expected);
        }
        let text = "write `headings`, `table = 2` or `lenient`";
        assert_eq!(flags(text, Others::None), "write `headings`, `table = 2` or `--lenient`");
        for (text, expected) in [
            ("write `table = \"A b\"` or `lenient`", "write `--table \"A b\"` or `--lenient`"),
            ("write `tables = [\"A\", \"B\"]`", "write `--table \"A\" --table \"B\"`"),
            ("write `columns(code = \"A's\")`", r#"write `--argument 'columns(code = "A'\''s")'`"#),
            ("`table = \"h\", columns(code = \"c\")`", "`--table \"h\" --argument 'columns(code = \"c\")'`"),
            ("put `#[repr(i32)]` above the enum, or stay", "write `--repr i32`, or stay"),
            ("write `kind = \"text\"` or `4000`", "write `--argument 'kind = \"text\"'` or `4000`"),
        ] {
            assert_eq!(flags(text, Others::Argument), expected);
        }
    }
}
