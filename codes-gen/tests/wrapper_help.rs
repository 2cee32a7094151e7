//! Types the text that help lines of `#[derive(CodeWrapper)]` tell users to type, after which the derive has no error.
#![allow(clippy::disallowed_methods)] // The tests may write chains of iterators.

use std::path::{Path, PathBuf};

use codes_gen::code_wrapper;

/// A type with a mistake, and a function from the type and the help line's text between backticks to the corrected
/// types.
type Case = (&'static str, fn(&str, &[&str]) -> Vec<String>);

/// The messages of the errors of the derive.
fn errors(item: &str) -> Vec<String> {
    let expansion: syn::File = syn::parse2(code_wrapper(item.parse().unwrap())).unwrap();
    let errors = expansion.items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(call) => Some(call.mac.parse_body::<syn::LitStr>().unwrap().value()),
        _ => None,
    });
    errors.collect()
}

const CASES: &[Case] = &[
    ("#[codes(1008003)] enum E { Server(ServerCode) }", |item, _| {
        vec![item.replace("#[codes(1008003)] enum E { ", "#[codes(wraps = ServerCode)] enum E { #[codes(1008003)] ")]
    }),
    ("#[codes(display = \"no\")] enum E { Server(ServerCode) }", |item, _| {
        vec![item.replace("#[codes(display = \"no\")] ", "").replace("{ ", "{ #[codes(display = \"no\")] ")]
    }),
    ("#[codes(repr = i33)] struct E(ServerCode);", |item, snippets| {
        snippets.iter().map(|repr| item.replace("repr = i33", repr)).collect()
    }),
    ("struct E(ServerCode, ServerCode);", |_, snippets| vec![snippets[0].to_owned()]),
    ("enum E { #[codes(1008003)] Late(ServerCode) }", |item, snippets| vec![format!("{} {item}", snippets[0])]),
    ("enum E { Empty }", |item, snippets| {
        let mapping = item.replace("Empty", "#[codes(other)] Empty");
        vec![item.replace("Empty", snippets[0]), format!("{} {mapping}", snippets[1])]
    }),
    ("#[codes(wraps = ServerCode)] enum E { Late }", |item, snippets| {
        snippets.iter().map(|attribute| item.replace("Late", &format!("{attribute} Late"))).collect()
    }),
    ("#[codes(wraps = ServerCode)] enum E { #[codes(other)] Other(ServerCode) }", |item, snippets| {
        vec![item.replace("Other(ServerCode)", snippets[0])]
    }),
    ("#[codes(wraps = ServerCode)] enum E { #[codes(other)] Other(#[codes(7)] i32) }", |item, _| {
        vec![item.replace("#[codes(7)] ", "").replace("{ ", "{ #[codes(7)] Late, ")]
    }),
    ("struct E(i32);", |item, snippets| {
        assert_eq!(snippets, ["#[codes(..)]"]);
        vec![item.replace("i32", "ServerCode")]
    }),
    ("#[error(\"late\")] #[codes(display = \"no\")] struct E(ServerCode);", |item, snippets| {
        vec![item.replace(&format!("#[codes({} = \"no\")] ", snippets[0]), "")]
    }),
    ("#[codes(display = \"{self}\")] struct E(ServerCode);", |item, snippets| {
        snippets.iter().map(|hole| item.replace("{self}", hole)).collect()
    }),
    ("#[codes(wrap = ServerCode)] enum E { #[codes(other)] Other }", |item, snippets| {
        vec![item.replace("wrap ", &format!("{} ", snippets[0]))]
    }),
    ("#[codes(wraps = ServerCode)] enum E { #[codes(RateLimited)] Late }", |item, snippets| {
        vec![item.replace("RateLimited", snippets[0])]
    }),
    ("#[codes(what)] struct E(ServerCode);", |item, _| vec![item.replace("what", "serde")]),
    ("#[codes(wraps = ServerCode)] enum E { #[codes(\"a\"..=\"b\")] Late }", |item, _| vec![item.replace("..=", ", ")]),
    ("#[codes(wraps = ServerCode)] enum E { #[codes(5..=1)] Late }", |item, _| vec![item.replace("5..=1", "1..=5")]),
    ("#[codes(wraps = ServerCode)] enum E { #[codes(1.5)] Late }", |item, snippets| {
        snippets.iter().chain([&"7", &"\"Late\""]).map(|code| item.replace("1.5", code)).collect()
    }),
    (
        "#[codes(wraps = ServerCode)] enum E { #[codes(skip)] Silent(u8, u8), #[codes(other)] Other }",
        |item, snippets| {
            let attribute = snippets[0].replace("..", "silent");
            vec![item.replace("#[codes(skip)]", &format!("#[codes(skip)] {attribute}"))]
        },
    ),
    (
        "#[codes(wraps = ServerCode, serde)] enum E { #[codes(1, 2)] Late, #[codes(other)] Other(i32) }",
        |item, snippets| {
            let field = snippets[0].replace("..", "ServerCode");
            vec![item.replace("Late", &field), item.replace(&format!(", {}", snippets[1]), "")]
        },
    ),
];

#[test]
fn the_derive_accepts_the_suggestions_of_its_help_lines() {
    let mut helps = Vec::new();
    for (item, way) in CASES {
        let errors_before = errors(item);
        let [error] = &*errors_before else { panic!("{item}: {errors_before:?}") };
        let (_, help) = error.split_once("\n  = help: ").unwrap_or_else(|| panic!("{item}: {error}"));
        let snippets: Vec<&str> = help.split('`').skip(1).step_by(2).collect();
        for told in way(item, &snippets) {
            assert_ne!(told, *item, "{help}");
            assert_eq!(errors(&told), [""; 0], "{help}\n{told}");
        }
        helps.push(help.to_owned());
    }
    // Every help line of the derive has a case.
    let lines = lines_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wrapper"));
    assert!(lines.len() >= CASES.len() - 3, "{lines:?}");
    for line in lines {
        assert!(helps.iter().any(|help| help.contains(&*line)), "no case has the help line `{line}`");
    }
}

/// The beginnings of all help lines in the sources of a folder, up to the first variable part.
fn lines_in(folder: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            lines.extend(lines_in(&path));
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for help in source.split(".help(").skip(1).chain(source.split("let help = ").skip(1)) {
            let text = help.trim_start().trim_start_matches("format!(").trim_start();
            if let Some(text) = text.strip_prefix('"') {
                lines.push(text.chars().take_while(|c| !"{`\"\\\n".contains(*c)).collect());
            }
        }
    }
    lines
}
