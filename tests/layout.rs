//! The modules of the engine and of the tool do not import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;

/// The imports between the top modules of a crate, without imports that only tests use.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_modules_import_each_other_in_a_circle() {
    for crate_name in ["codes-read", "codes-gen", "codes-tool", "codes-cli"] {
        let imports = imports_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(crate_name).join("src"));
        assert!(imports.values().any(|imported| !imported.is_empty()), "{crate_name} was not read");
        for module in imports.keys() {
            if let Some(way) = way_back(&imports, module) {
                panic!("{crate_name} has a circle of imports: {}", way.join(" -> "));
            }
        }
    }
}

#[test]
fn a_circle_of_imports_is_found() {
    let imports = |pairs: &[(&str, &str)]| {
        let mut imports = Imports::new();
        for (module, imported) in pairs {
            imports.entry((*module).to_owned()).or_default().insert((*imported).to_owned());
        }
        imports
    };
    assert_eq!(way_back(&imports(&[("a", "b"), ("b", "c")]), "a"), None);
    let way = way_back(&imports(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]), "a");
    assert_eq!(way.unwrap(), ["a", "b", "c", "a"]);
}

fn imports_of(source: &Path) -> Imports {
    let root = ["lib.rs", "main.rs"].map(|name| source.join(name)).into_iter().find(|file| file.is_file()).unwrap();
    let exported = exported_by(&root);
    let mut imports = Imports::new();
    for file in rust_files(source) {
        let inner = file.strip_prefix(source).unwrap();
        let module = inner.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        if file == root || file.ends_with("tests.rs") {
            continue;
        }
        let mut named = BTreeSet::new();
        names_in_crate(tokens_without_tests(&file), inner.iter().count() == 1, &mut named);
        let named = named.into_iter().map(|name| exported.get(&name).cloned().unwrap_or(name));
        imports.entry(module.clone()).or_default().extend(named.filter(|name| *name != module));
    }
    let modules: BTreeSet<String> = imports.keys().cloned().collect();
    for named in imports.values_mut() {
        named.retain(|name| modules.contains(name));
    }
    imports
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The names that the crate's root exports from its modules, with the module of each.
fn exported_by(root: &Path) -> BTreeMap<String, String> {
    let mut exported = BTreeMap::new();
    for item in syn::parse_file(&fs::read_to_string(root).unwrap()).unwrap().items {
        let syn::Item::Use(item) = item else { continue };
        let syn::UseTree::Path(path) = &item.tree else { continue };
        let mut names = BTreeSet::new();
        identifiers(path.tree.to_token_stream(), &mut names);
        exported.extend(names.into_iter().map(|name| (name, path.ident.to_string())));
    }
    exported
}

fn identifiers(tokens: TokenStream, names: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => drop(names.insert(name.to_string())),
            TokenTree::Group(group) => identifiers(group.stream(), names),
            _ => {}
        }
    }
}

fn tokens_without_tests(file: &Path) -> TokenStream {
    let mut file = syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap();
    let is_test = |item: &syn::Item| matches!(item, syn::Item::Mod(module) if module.ident == "tests");
    file.items.retain(|item| !is_test(item));
    file.items.into_iter().map(|item| item.to_token_stream()).collect()
}

/// The path after `crate::`, and, in a file at the top, after `super::`.
fn names_in_crate(tokens: TokenStream, is_at_top: bool, names: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            names_in_crate(group.stream(), is_at_top, names);
        }
        let TokenTree::Ident(root) = token else { continue };
        let is_root = root == "crate" || is_at_top && root == "super";
        let Some([TokenTree::Punct(colon), TokenTree::Punct(second), behind]) = tokens.get(at + 1..at + 4) else {
            continue;
        };
        if !is_root || colon.as_char() != ':' || second.as_char() != ':' {
            continue;
        }
        match behind {
            TokenTree::Ident(name) => drop(names.insert(name.to_string())),
            TokenTree::Group(group) => names.extend(first_of_each(group.stream())),
            _ => {}
        }
    }
}

/// The first name of each part between commas.
fn first_of_each(tokens: TokenStream) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_first = true;
    for token in tokens {
        match token {
            TokenTree::Ident(name) if is_first => names.push(name.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                is_first = true;
                continue;
            }
            _ => {}
        }
        is_first = false;
    }
    names
}

/// The path from a module through its imports back to itself.
fn way_back(imports: &Imports, module: &str) -> Option<Vec<String>> {
    let mut ways = vec![vec![module.to_owned()]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for next in way.last().and_then(|last| imports.get(last)).into_iter().flatten() {
            let mut longer = way.clone();
            longer.push(next.clone());
            if next == module {
                return Some(longer);
            }
            if seen.insert(next.clone()) {
                ways.push(longer);
            }
        }
    }
    None
}
