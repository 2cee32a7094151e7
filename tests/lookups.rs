//! Lookups in tables of every shape: crates outside of the workspace that look up all codes, and similar numbers and
//! texts.

use std::fmt::Write as _;

use codes_core::codes;
use codes_gen::Caller;
use codes_tests::{Scratch, codes_core, manifest, succeed};

/// A program that depends on codes-core.
fn program(name: &str, source: &str) -> Scratch {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write("Cargo.toml", &manifest(name, &codes_core("")));
    scratch.write("src/main.rs", source);
    scratch
}

#[test]
fn a_mapping_may_have_more_variants_than_a_byte_counts() {
    let (mut rows, mut variants) = (String::new(), String::new());
    (0..600).for_each(|index| write!(rows, "| {} | Text. |\\n", index * 7 - 900).unwrap());
    (0..300).for_each(|index| write!(variants, "#[codes({})] V{index},", index * 14 - 900).unwrap());
    let source = format!(
        "use codes_core::CodeWrapper;

        #[codes_core::codes(text = \"| Code | Text |\\n|---|---|\\n{rows}\")]
        #[repr(i32)]
        pub enum VendorCode {{}}

        #[derive(Debug, CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Many {{ {variants} #[codes(other)] Other }}

        fn main() {{
            let number = |index: i32| index * 7 - 900;
            for index in 0..600 {{
                let expected = if index % 2 == 0 {{ format!(\"V{{}}\", index / 2) }} else {{ String::from(\"Other\") }};
                assert_eq!(format!(\"{{:?}}\", Many::from_code(number(index))), expected);
            }}
            println!(\"all as they should be\");
        }}"
    );
    let many = program("many-variants", &source);
    assert_eq!(succeed(&mut many.cargo("run")), "all as they should be\n");
}

/// Multiples of a large power of two: with the remaining bits of their hashes, a byte does not reach every slot.
#[test]
fn a_table_whose_displacements_do_not_fit_in_bytes_finds_every_code() {
    let mut rows = String::new();
    (0..1_100_u32).for_each(|n| write!(rows, "| {} | Text {n}. |\\n", n << 21).unwrap());
    let attribute = format!("text = \"| Code | Text |\\n|---|---|\\n{rows}\"");
    let item = "#[repr(u32)] pub enum VendorCode {}";
    let caller = Caller::default();
    let expansion = codes_gen::codes(attribute.parse().unwrap(), item.parse().unwrap(), &caller).to_string();
    assert!(expansion.replace(' ', "").contains("staticDISPLACEMENTS:[::core::primitive::u16;"));
    let source = format!(
        "#[codes_core::codes({attribute})]
        {item}

        fn main() {{
            for n in 0..1_100_u32 {{
                assert_eq!(VendorCode::from_code(n << 21).unwrap().message(), format!(\"Text {{n}}.\"));
                assert_eq!(VendorCode::from_code(n << 21 | 1), None);
            }}
            println!(\"all as they should be\");
        }}"
    );
    let multiples = program("multiples", &source);
    assert_eq!(succeed(&mut multiples.cargo("run")), "all as they should be\n");
}

/// Beyond 256 variants, a variant whose number is the next one has no explicit number. Pins are between them.
#[test]
fn numbers_that_follow_one_another_are_those_of_their_codes() {
    let numbers = || (-300..-200).chain((-200..-100).rev()).chain([i32::MIN, i32::MAX]).chain(0..200);
    let text = |number: i32| format!("{} {}", if number < 0 { "Below" } else { "Above" }, number.unsigned_abs());
    let mut rows = String::new();
    numbers().for_each(|number| write!(rows, "| {number} | {} |\\n", text(number)).unwrap());
    let attribute = format!("text = \"| Code | Text |\\n|---|---|\\n{rows}\"");
    let item = "#[repr(i32)] pub enum VendorCode { Pinned = -250, Last = 199, #[codes(retired)] Gone = 200 }";
    let caller = Caller::default();
    let expansion = codes_gen::codes(attribute.parse().unwrap(), item.parse().unwrap(), &caller).to_string();
    let written = |name: &str| expansion.replace(' ', "").contains(&format!("{name}="));
    assert!(written("Below300") && !written("Below299") && written("Pinned") && !written("Below249"));
    assert!(written("Below101") && written("Below102") && written("Above0") && !written("Above198"));
    let source = format!(
        "#[codes_core::codes({attribute})]
        #[allow(missing_docs)]
        {item}

        #[derive(Debug, codes_core::CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Mine {{ #[codes(-300..=-100)] Negative, #[codes(other)] Other }}

        fn text(number: i32) -> String {{
            format!(\"{{}} {{}}\", if number < 0 {{ \"Below\" }} else {{ \"Above\" }}, number.unsigned_abs())
        }}

        fn main() {{
            let numbers: Vec<i32> = vec!{numbers:?};
            let all: Vec<i32> = <VendorCode as codes_core::Code>::ALL.iter().map(|code| *code as i32).collect();
            assert_eq!(all, numbers);
            for number in numbers {{
                let code = VendorCode::from_code(number).unwrap();
                assert_eq!((code as i32, code.code(), code.message()), (number, number, &*text(number)));
                assert_eq!(matches!(Mine::from_code(number), Mine::Negative), (-300..=-100).contains(&number));
            }}
            assert_eq!((VendorCode::Pinned as i32, VendorCode::Last as i32), (-250, 199));
            println!(\"all as they should be\");
        }}",
        numbers = numbers().collect::<Vec<i32>>(),
    );
    let followed = program("followed", &source);
    assert_eq!(succeed(&mut followed.cargo("run")), "all as they should be\n");
}

/// Two of these have the same sums, and two the same hash of all bytes, so no hash distinguishes all of them, as
/// codes-gen tests.
#[test]
fn texts_that_no_hash_distinguishes_are_matched() {
    const TEXTS: [&str; 4] = [
        "AuthFailure.FailTokenExpired.Tok",
        "TokenExpired.TokAuthFailure.Fail",
        "Reading_TimedOut",
        "7o3YVdnDgnXr80FY",
    ];
    #[codes(text = "| Code | Text |
|---|---|
| AuthFailure.FailTokenExpired.Tok | 0 |
| TokenExpired.TokAuthFailure.Fail | 1 |
| Reading_TimedOut | 2 |
| 7o3YVdnDgnXr80FY | 3 |
")]
    enum Alike {}

    for (index, text) in TEXTS.into_iter().enumerate() {
        let found = Alike::from_code(text).unwrap();
        assert_eq!((found.code(), found.message()), (text, &*index.to_string()));
        for at in 0..text.len() {
            assert_eq!(Alike::from_code(&text[at + 1..]), None);
            assert_eq!(Alike::from_code(&format!("{}#{}", &text[..at], &text[at + 1..])), None);
        }
    }
}

/// Meanings are generated in arrays of at most 256. The last array is padded.
#[test]
fn each_of_many_codes_has_its_own_meanings() {
    let cell = |index: usize| match index % 3 {
        0 => format!("See [{index}](at/{index})."),
        1 => format!("`{index}` it is."),
        _ => format!("No {index}."),
    };
    let row = |index: usize| format!("| {} | {} |\\n", index % 700 * 7, cell(index));
    let rows: String = (0..1_000).map(row).collect();
    let source = format!(
        "#[codes_core::codes(text = \"| Code | Text |\\n|---|---|\\n{rows}\")]
        #[repr(u32)]
        pub enum VendorCode {{}}

        fn main() {{
            for index in 0..1_000_usize {{
                let code = VendorCode::from_code(index as u32 % 700 * 7).unwrap();
                let meaning = code.meanings()[index / 700];
                assert_eq!(code.meanings().len(), if index % 700 < 300 {{ 2 }} else {{ 1 }});
                assert_eq!(meaning.line as usize, index + 3);
                let [text, markdown] = match index % 3 {{
                    0 => [format!(\"See {{index}}.\"), format!(\"See [{{index}}](at/{{index}}).\")],
                    1 => [format!(\"{{index}} it is.\"), format!(\"`{{index}}` it is.\")],
                    _ => [format!(\"No {{index}}.\"), format!(\"No {{index}}.\")],
                }};
                assert_eq!([meaning.text, meaning.markdown(), meaning.summary()], [&*text, &markdown, &text]);
                let urls: Vec<&str> = meaning.links().iter().map(|link| link.url).collect();
                let expected = format!(\"at/{{index}}\");
                assert_eq!(urls, if index % 3 == 0 {{ vec![&*expected] }} else {{ vec![] }});
            }}
            println!(\"all as they should be\");
        }}"
    );
    let many = program("many-meanings", &source);
    assert_eq!(succeed(&mut many.cargo("run")), "all as they should be\n");
}

/// Codes of every length, some with the same sums. Each is tried with its beginnings and ends, and with another letter,
/// or one more, in every place.
#[test]
fn a_text_that_is_similar_to_a_code_is_not_found() {
    let of_length =
        |length: usize| (b'A'..=b'Z').cycle().step_by(7).skip(length).take(length).map(char::from).collect();
    let parts = ["InvalidParameter", "ResourceNotFound", "LimitExceededNow"];
    let in_order = |[a, b, c]: [usize; 3]| [parts[a], parts[b], parts[c]].concat();
    let sets: [Vec<String>; 6] = [
        (1..=90).map(of_length).collect(),
        (1..=40).map(|number| format!("E{number:04}")).collect(),
        ["OK", "NO", "E1", "AuthFailure"].map(String::from).to_vec(),
        (1..=300).map(|number| format!("{}.Reason{number}", parts[number % 3])).collect(),
        (15..=17).flat_map(|length| (0..9).map(move |n| format!("{n}{}", "x".repeat(length - 1)))).collect(),
        [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map(in_order).to_vec(),
    ];
    let (mut enums, mut checks) = (String::new(), String::new());
    let mut docs = Vec::new();
    for (index, set) in sets.iter().enumerate() {
        let mut doc = String::from("| Error code | Text |\n|---|---|\n");
        for code in set {
            writeln!(doc, "| {code} | Text. |").unwrap();
        }
        docs.push((format!("docs/set{index}.md"), doc));
        writeln!(enums, "#[codes_core::codes(doc = \"docs/set{index}.md\")] pub enum Set{index} {{}}").unwrap();
        write!(checks, "check(Set{index}::ALL, Set{index}::from_code, Set{index}::code);").unwrap();
    }
    let source = format!(
        "{enums}
        fn check<C: Copy>(all: &[C], from_code: fn(&str) -> Option<C>, code: fn(C) -> &'static str) {{
            let known: Vec<&str> = all.iter().map(|one| code(*one)).collect();
            let ask = |text: &str| assert_eq!(from_code(text).map(code), known.iter().copied().find(|code| *code == text));
            for length in 0..100 {{
                for unit in [\"A\", \".\", \"\\0\", \"\\u{{e9}}\"] {{
                    ask(&unit.repeat(length));
                }}
            }}
            for code in &known {{
                for at in 0..=code.len() {{
                    let (before, behind) = code.split_at(at);
                    ask(before);
                    ask(behind);
                    for unit in [\"#\", \".\", \"\\0\", \"A\"] {{
                        ask(&[before, unit, behind].concat());
                        ask(&[before, unit, behind.get(1..).unwrap_or_default()].concat());
                    }}
                }}
            }}
        }}

        fn main() {{
            {checks}
            println!(\"all as they should be\");
        }}"
    );
    let near = program("near", &source);
    for (path, doc) in &docs {
        near.write(path, doc);
    }
    for mut run in [near.cargo("run"), near.cargo_optimised("run", "near")] {
        assert_eq!(succeed(&mut run), "all as they should be\n");
    }
}
