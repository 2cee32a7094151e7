//! Writes the sets of codes: the shipped ones, and generated ones of 1,000 and 10,000 codes. Each is a Markdown
//! document for codes, and Rust for its peers.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use codes_core::tpns::{ClientCode, ServerCode};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=CODES_BENCHES_LARGEST");
    // `.ci/full` asks for small sets: the benchmarks have to compile there, and some peers take a minute for large ones.
    let largest = env::var("CODES_BENCHES_LARGEST").map_or(usize::MAX, |largest| largest.parse().expect("a number"));
    let out_dir = env::var("OUT_DIR").expect("cargo sets it");
    let out_dir = Path::new(&out_dir);
    let mut rust = String::new();
    let client: Vec<i32> = ClientCode::ALL.iter().map(|code| code.code()).collect();
    let server: Vec<i32> = ServerCode::ALL.iter().map(|code| code.code()).collect();
    rust += &integers("client_44", "pub use codes_core::tpns::ClientCode as Code;", &client);
    rust += &integers("server_28", "pub use codes_core::tpns::ServerCode as Code;", &server);
    for (name, count) in [("made_1000", 1_000), ("made_10000", 10_000)] {
        let numbers = made_numbers(count.min(largest));
        let shown: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let code = document(out_dir, name, &shown, "#[repr(i32)]");
        rust += &integers(name, &code, &numbers);
    }
    for (name, count) in [("text_30", 30), ("text_1000", 1_000), ("text_10000", 10_000)] {
        let texts = made_texts(count.min(largest));
        let code = document(out_dir, name, &texts, "");
        rust += &text(name, &code, &texts);
    }
    fs::write(out_dir.join("sets.rs"), rust).expect("the output directory is ours");
}

/// The nth of a fixed sequence of random numbers (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }
}

/// Clusters of 5 to 60 codes with small steps, and gaps between them. The first codes are negative.
fn made_numbers(count: usize) -> Vec<i32> {
    let mut random = Random(1);
    let mut numbers = Vec::new();
    let mut number = -i32::try_from(count / 7).expect("a small set");
    while numbers.len() < count {
        for _ in 0..5 + random.below(56) {
            numbers.push(number);
            number += [1, 1, 1, 1, 2, 3][random.below(6) as usize];
        }
        number += [10, 50, 100, 1_000, 10_000][random.below(5) as usize];
    }
    numbers.truncate(count);
    numbers
}

/// Texts of a family and a reason: `InvalidParameter.InstanceNotFound`.
fn made_texts(count: usize) -> Vec<String> {
    const FAMILIES: [&str; 8] = [
        "AuthFailure", "InvalidParameter", "InvalidParameterValue", "ResourceNotFound", "LimitExceeded",
        "InternalError", "UnsupportedOperation", "FailedOperation",
    ];
    const WORDS: [&str; 16] = [
        "Instance", "Token", "Id", "Region", "Quota", "Image", "Disk", "Network", "Format", "Name", "Expired",
        "Missing", "Locked", "Limit", "Type", "Db",
    ];
    let mut random = Random(2);
    let mut texts = BTreeSet::new();
    let mut in_order = Vec::new();
    while in_order.len() < count {
        let mut text = FAMILIES[random.below(8) as usize].to_owned() + ".";
        for _ in 0..1 + random.below(5) {
            text += WORDS[random.below(16) as usize];
        }
        if texts.insert(text.clone()) {
            in_order.push(text);
        }
    }
    in_order
}

/// Writes a document, and returns the enum that codes generates from it.
fn document(out_dir: &Path, name: &str, codes: &[String], repr: &str) -> String {
    let mut markdown = String::from("| Error Code | Description |\n|---|---|\n");
    for (index, code) in codes.iter().enumerate() {
        let _ =
            writeln!(markdown, "| {code} | Step {index} went wrong. Please try again after {} seconds. |", index % 60);
    }
    let path = out_dir.join(format!("{name}.md"));
    fs::write(&path, markdown).expect("the output directory is ours");
    format!("#[codes_core::codes(doc = {:?})] {repr} pub enum Code {{}}", path.to_str().expect("a path of UTF-8"))
}

/// A module with the peers for a set of numbers. If a peer needs a value, that is the code's index, the cheapest value.
fn integers(name: &str, code: &str, numbers: &[i32]) -> String {
    let mut variants = String::new();
    let mut arms = String::new();
    let mut map = phf_codegen::Map::new();
    for (index, number) in numbers.iter().enumerate() {
        let _ = write!(variants, "V{index} = {number},");
        let _ = write!(arms, "{number} => Some({index}),");
        map.entry(*number, index.to_string());
    }
    let map = map.build();
    let mapping = mapping(numbers);
    format!(
        "pub mod {name} {{
            {code}
            {mapping}
            pub static CODES: [i32; {count}] = {numbers:?};
            #[derive(Clone, Copy, strum::FromRepr, num_enum::TryFromPrimitive)]
            #[repr(i32)]
            pub enum Peer {{ {variants} }}
            pub static PHF: phf::Map<i32, u16> = {map};
            pub fn by_match(code: i32) -> Option<u16> {{ match code {{ {arms} _ => None }} }}
        }}\n",
        count = numbers.len(),
    )
}

/// A mapping onto an error of five variants, and its handwritten equivalent: ranges, single numbers, and a variant for
/// all others.
fn mapping(numbers: &[i32]) -> String {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let parts: Vec<&[i32]> = sorted.chunks(sorted.len().div_ceil(7)).collect();
    let range = |part: usize| format!("{}..={}", parts[part][0], parts[part][parts[part].len() - 1]);
    let singles: Vec<String> = parts[1].iter().step_by(2).take(40).map(ToString::to_string).collect();
    let claims = [range(0), range(2), range(4), singles.join(", ")];
    let variants = ["Wait", "Mend", "Renew", "Busy"];
    let (mut mapped, mut by_hand) = (String::new(), String::new());
    for ((variant, claim), payload) in variants.iter().zip(&claims).zip(["(Code)", "(Code)", "", ""]) {
        let _ = write!(mapped, "#[codes({claim})] {variant}{payload},");
        let value = if payload.is_empty() { "" } else { "(code)" };
        let _ = write!(by_hand, "{} => ByHand::{variant}{value},", claim.replace(", ", " | "));
    }
    let by_hand_type = mapped.split("#[codes(").map(|part| part.split_once("] ").map_or("", |(_, variant)| variant));
    let by_hand_type: String = by_hand_type.collect::<String>().replace("(Code)", "(i32)");
    format!(
        "#[derive(Debug, codes_core::CodeWrapper)]
        #[codes(wraps = Code)]
        pub enum Failure {{ {mapped} #[codes(other)] Other(codes_core::Status<Code>) }}

        #[derive(Debug)]
        pub enum ByHand {{ {by_hand_type} Other(i32) }}
        pub fn by_hand(code: i32) -> ByHand {{ match code {{ {by_hand} _ => ByHand::Other(code) }} }}"
    )
}

fn text(name: &str, code: &str, texts: &[String]) -> String {
    let mut arms = String::new();
    let mut map = phf_codegen::Map::new();
    for (index, text) in texts.iter().enumerate() {
        let _ = write!(arms, "{text:?} => Some({index}),");
        map.entry(&**text, index.to_string());
    }
    // rustc compares one text after the other.
    let by_match = match texts.len() {
        ..=1_000 => format!("pub fn by_match(code: &str) -> Option<u16> {{ match code {{ {arms} _ => None }} }}"),
        _ => String::new(),
    };
    format!(
        "pub mod {name} {{
            {code}
            pub static CODES: [&str; {count}] = {texts:?};
            pub static PHF: phf::Map<&str, u16> = {map};
            {by_match}
        }}\n",
        count = texts.len(),
        map = map.build(),
    )
}
