//! Arbitrary bytes as a document: the reader ends, does not panic, and each problem is shown at a place in the document;
//! and what the macro makes of it is Rust.

#![no_main]

use codes_gen::{Caller, Document, SurveyOptions, codes, render, survey};
use libfuzzer_sys::fuzz_target;
use quote::quote;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes).into_owned();
    for (name, lenient) in [("vendor.md", false), ("vendor.md", true), ("vendor.mdx", false)] {
        let document = Document::new(name, text.clone());
        let survey = survey(&document, &SurveyOptions { table: None, lenient });
        for diagnostic in &survey.diagnostics {
            let ranges = diagnostic.range.iter().chain(diagnostic.related.iter().map(|(range, _)| range));
            for range in ranges {
                assert!(document.text().get(range.clone()).is_some(), "{range:?} of {diagnostic:?}");
            }
            assert!(!render(&document, diagnostic).is_empty());
        }
        for table in &survey.tables {
            assert_eq!(table.names.len(), table.set.codes.len());
            assert!(table.set.codes.iter().all(|entry| !entry.meanings.is_empty()));
        }
    }
    for (arguments, item) in [
        (quote!(text = #text, table = 1), quote!(#[repr(i32)] enum VendorCode { Pinned = -5 })),
        (quote!(text = #text, table = 1, lenient), quote!(enum VendorCode { Pinned = "Pinned" })),
    ] {
        let expansion = codes(arguments, item, &Caller::default());
        assert!(syn::parse2::<syn::File>(expansion.clone()).is_ok(), "{expansion}");
    }
});
