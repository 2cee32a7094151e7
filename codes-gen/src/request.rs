//! What the user asks for: the arguments of `#[codes(..)]` and the enum below it, as a [`Request`].

mod arguments;
mod item;

use proc_macro2::{Ident, Span, TokenStream};
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Expr, ExprLit, ExprUnary, Lit, Result, UnOp, Visibility};

pub(crate) use arguments::parse as parse_arguments;
pub(crate) use item::parse as parse_item;

/// The arguments, each checked by itself.
pub(crate) struct Arguments {
    pub(crate) origin: Option<Origin>,
    pub(crate) selection: Selection,
    pub(crate) columns: ColumnNames,
    pub(crate) success: Option<Spanned<i128>>,
    pub(crate) duplicates: Duplicates,
    pub(crate) exhaustive: bool,
    /// The path of codes-core; `::codes_core` unless `crate = ..` says otherwise.
    pub(crate) krate: TokenStream,
}

/// Where the Markdown comes from.
pub(crate) enum Origin {
    /// `doc = "path"`
    Path(Spanned<String>),
    /// `text = include_str!("path")`
    Included(Spanned<String>),
    /// `text = "Markdown"`
    Inline(Spanned<String>),
}

impl Origin {
    /// Where problems of the document are shown in the user's Rust.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Path(path) | Self::Included(path) => path.span,
            Self::Inline(text) => text.span,
        }
    }
}

/// A value and its place in the user's Rust.
#[derive(Clone, Copy)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// Which of a document's tables is meant.
pub(crate) enum Selection {
    /// The only one.
    Only,
    /// The one below this heading, or path of headings with ` / ` between them.
    Heading(Spanned<String>),
    /// The nth code table, from 1.
    Ordinal(Spanned<usize>),
}

/// The header cells of columns that the user names.
#[derive(Default)]
pub(crate) struct ColumnNames {
    pub(crate) code: Option<Spanned<String>>,
    pub(crate) message: Option<Spanned<String>>,
    pub(crate) name: Option<Spanned<String>>,
}

/// What to do with a code that is listed twice with different texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Duplicates {
    /// It has several meanings.
    Meanings,
    Error,
}

/// The enum as the user writes it.
pub(crate) struct Item {
    /// All attributes but those that the macro takes for itself.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) repr: Repr,
    pub(crate) pins: Vec<Pin>,
    /// Traits that the user derives, by the last segment of their paths.
    pub(crate) derives: Vec<String>,
    /// The user wrote `#[non_exhaustive]`.
    pub(crate) non_exhaustive: bool,
}

/// `Name = code`: a name that belongs to a code for good.
pub(crate) struct Pin {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) code: Spanned<i128>,
    /// The document need not have it any more.
    pub(crate) retired: bool,
}

/// The integer type of an enum's `#[repr(..)]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repr {
    pub(crate) name: &'static str,
    min: i128,
    max: i128,
}

impl Repr {
    pub(crate) const I32: Self = Self { name: "i32", min: i32::MIN as i128, max: i32::MAX as i128 };

    const ALL: [Self; 10] = [
        Self { name: "i8", min: i8::MIN as i128, max: i8::MAX as i128 },
        Self { name: "i16", min: i16::MIN as i128, max: i16::MAX as i128 },
        Self::I32,
        Self { name: "i64", min: i64::MIN as i128, max: i64::MAX as i128 },
        Self { name: "isize", min: i32::MIN as i128, max: i32::MAX as i128 },
        Self { name: "u8", min: 0, max: u8::MAX as i128 },
        Self { name: "u16", min: 0, max: u16::MAX as i128 },
        Self { name: "u32", min: 0, max: u32::MAX as i128 },
        Self { name: "u64", min: 0, max: u64::MAX as i128 },
        Self { name: "usize", min: 0, max: u32::MAX as i128 },
    ];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|repr| repr.name == name)
    }

    pub(crate) fn is_at_most_32_bits(self) -> bool {
        matches!(self.name, "i8" | "i16" | "i32" | "u8" | "u16" | "u32")
    }

    pub(crate) fn holds(self, code: i128) -> bool {
        (self.min..=self.max).contains(&code)
    }

    /// The type to suggest for these codes: `i32` if it will do, since that is what return codes mostly are.
    pub(crate) fn that_holds(codes: &[i128]) -> Option<&'static str> {
        ["i32", "i64", "u64"]
            .into_iter()
            .find(|name| Self::named(name).is_some_and(|repr| codes.iter().all(|code| repr.holds(*code))))
    }
}

/// An integer literal with its sign. What a `macro_rules!` passes on stands in invisible brackets.
fn integer(expression: &Expr) -> Result<Spanned<i128>> {
    let mut is_negative = false;
    let mut inner = expression;
    let literal = loop {
        inner = match inner {
            Expr::Group(group) => &group.expr,
            Expr::Paren(paren) => &paren.expr,
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) if !is_negative => {
                is_negative = true;
                expr
            }
            Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => break literal,
            _ => {
                let message = "a code is an integer literal\n  = help: write the number itself";
                return Err(Error::new_spanned(expression, message));
            }
        };
    };
    let sign = if is_negative { "-" } else { "" };
    let value = format!("{sign}{}", literal.base10_digits())
        .parse()
        .map_err(|_| Error::new_spanned(expression, "this number is too large for a code"))?;
    Ok(Spanned { value, span: expression.span() })
}
