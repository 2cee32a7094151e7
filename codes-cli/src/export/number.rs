//! Numbers in source code: the type that a language has for codes, and literals of it.

use minijinja::{Error, Value};

use super::environment::invalid;
use super::language::Language;

/// The number up to which a `number` of TypeScript holds every integer.
const SAFE: u128 = 9_007_199_254_740_991;

/// The requirements of codes of a Rust type in another language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    I32,
    U32,
    I64,
    U64,
    I128,
}

impl Width {
    fn new(repr: Option<&str>) -> Self {
        match repr {
            Some("i8" | "i16" | "i32" | "u8" | "u16") => Self::I32,
            Some("u32") => Self::U32,
            Some("i64" | "isize") => Self::I64,
            Some("u64" | "usize") => Self::U64,
            _ => Self::I128,
        }
    }

    /// The least and the greatest number.
    fn ends(self) -> (i128, i128) {
        match self {
            Self::I32 => (i32::MIN.into(), i32::MAX.into()),
            Self::U32 => (0, u32::MAX.into()),
            Self::I64 => (i64::MIN.into(), i64::MAX.into()),
            Self::U64 => (0, u64::MAX.into()),
            Self::I128 => (i128::MIN, i128::MAX),
        }
    }
}

/// The type of a language for the codes of a Rust type.
pub(super) fn type_of(repr: &str, language: Language) -> Result<&'static str, Error> {
    let names = match language {
        Language::TypeScript => return Ok("number"),
        Language::Python => return Ok("int"),
        Language::Go => ["int32", "uint32", "int64", "uint64"],
        // `long` holds numbers that `int` does not; the greatest ones are negative in it, as in
        // `Long.parseUnsignedLong`.
        Language::Java => ["int", "long", "long", "long"],
        Language::Kotlin => ["Int", "Long", "Long", "ULong"],
        Language::Swift => ["Int32", "UInt32", "Int64", "UInt64"],
        Language::C => ["int32_t", "uint32_t", "int64_t", "uint64_t"],
    };
    let [i32, u32, i64, u64] = names;
    match Width::new(Some(repr)) {
        Width::I32 => Ok(i32),
        Width::U32 => Ok(u32),
        Width::I64 => Ok(i64),
        Width::U64 => Ok(u64),
        Width::I128 => Err(invalid("the language has no integers of more than 64 bits, which these codes need")),
    }
}

fn integer(value: &Value) -> Option<i128> {
    i128::try_from(value.clone()).ok().filter(|_| value.is_integer())
}

/// A number as a literal; `spelling` is how the document writes it.
pub(super) fn literal(
    value: &Value,
    language: Language,
    repr: Option<&str>,
    spelling: Option<&str>,
) -> Result<String, Error> {
    let Some(number) = integer(value) else { return Err(invalid(format!("{value} is not an integer"))) };
    let width = Width::new(repr);
    let hexadecimal = spelling.and_then(|text| text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")));
    let is_hexadecimal =
        number >= 0 && hexadecimal.is_some_and(|digits| i128::from_str_radix(digits, 16) == Ok(number));
    let digits = if is_hexadecimal { format!("0x{number:X}") } else { number.to_string() };
    let is_least = |least: i128| number == least;
    Ok(match (language, width) {
        (Language::TypeScript, _) if number.unsigned_abs() > SAFE => digits + "n",
        // 2147483648 is a `Long`, and `-` does not change that.
        (Language::Kotlin, Width::I32) if is_least(i32::MIN.into()) => "Int.MIN_VALUE".to_owned(),
        (Language::TypeScript | Language::Python | Language::Go | Language::Swift, _)
        | (Language::Java | Language::Kotlin | Language::C, Width::I32) => digits,
        (Language::Kotlin, _) if is_least(i64::MIN.into()) => "Long.MIN_VALUE".to_owned(),
        (Language::Kotlin, Width::U64) => digits + "uL",
        (Language::Java, Width::U64) if number > i64::MAX.into() => format!("0x{number:X}L"),
        (Language::Java | Language::Kotlin, _) => digits + "L",
        (Language::C, Width::U32) => format!("UINT32_C({digits})"),
        (Language::C, Width::U64) => format!("UINT64_C({digits})"),
        (Language::C, _) if is_least(i64::MIN.into()) => "(-INT64_C(9223372036854775807) - 1)".to_owned(),
        (Language::C, _) => format!("INT64_C({digits})"),
    })
}

/// The ranges, the narrowest first. Ends beyond which the type has no number are null: compilers warn about comparisons
/// with them. Ranges without any number of the type are left out.
pub(super) fn narrowest_first(ranges: &Value, repr: Option<&str>) -> Result<Value, Error> {
    let (least, greatest) = Width::new(repr).ends();
    let mut found = Vec::new();
    for range in ranges.try_iter()? {
        let first = integer(&range.get_attr("first")?).unwrap_or(i128::MIN).max(least);
        let end = integer(&range.get_attr("last")?).unwrap_or(i128::MAX).min(greatest);
        if first <= end {
            found.push((end.abs_diff(first), first, end, range));
        }
    }
    found.sort_by_key(|(width, ..)| *width);
    let end = |number: i128, beyond: i128| if number == beyond { Value::from(()) } else { Value::from(number) };
    let ranges = found.into_iter().map(|(_, first, last, range)| {
        super::named::with(range, [("first", end(first, least)), ("last", end(last, greatest))])
    });
    Ok(Value::from(ranges.collect::<Vec<_>>()))
}
