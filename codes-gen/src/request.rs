//! The user's request: the arguments of `#[codes(..)]` and the enum below it, as a [`Request`].

mod arguments;
mod fields;
mod item;
mod translations;

use proc_macro2::{Ident, Span, TokenStream};
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Expr, ExprLit, ExprUnary, Lit, LitInt, LitStr, Result, UnOp, Visibility};

use crate::code_value::CodeValue;
use crate::diagnostic::{Argument, Checked, Place, ProblemId, Problems, SourceProblem};
use crate::select::Selection;
pub(crate) use codes_read::syntax::Wanted;
pub(crate) use codes_read::types::{CodeType, Duplicates, FieldType, FieldValueType, Repr};
pub(crate) use fields::Field;
pub(crate) use translations::Translation;
pub use translations::is_language;

/// The arguments and the enum.
pub(crate) struct Request {
    pub(crate) arguments: Arguments,
    /// Whether one of the arguments is not understood.
    pub(crate) are_misread: bool,
    /// `None` if it is not an enum.
    pub(crate) item: Option<Item>,
}

impl Request {
    /// Parses both. `derives_above` are the traits that are derived above the attribute.
    pub(crate) fn parse(
        arguments: TokenStream,
        item: &TokenStream,
        derives_above: &[String],
        problems: &mut Problems,
    ) -> Self {
        let mut arguments = arguments::parse(arguments, problems);
        let are_misread = problems.count_in_rust() > 0;
        let item = item::parse(item, derives_above, problems);
        if let (Some(success), Some(item)) = (&mut arguments.success, &item) {
            success.as_pattern_of(item.code_type);
        }
        Self { arguments, are_misread, item }
    }

    /// The place in the user's Rust where a problem is shown.
    pub(crate) fn span_of(&self, place: &Place) -> Option<Span> {
        let argument = |wanted: Argument| {
            self.arguments.places.iter().find(|(argument, _)| *argument == wanted).map(|(_, span)| *span)
        };
        let pin = |index: usize| self.item.as_ref().and_then(|item| item.pins.get(index));
        match *place {
            // Headings and lists that are not named have the place of their argument.
            Place::Argument(of @ Argument::Headings(_)) => argument(of).or_else(|| argument(Argument::Headings(0))),
            Place::Argument(of @ Argument::List(_)) => argument(of).or_else(|| argument(Argument::List(0))),
            Place::Argument(of) => argument(of),
            Place::Enum => self.item.as_ref().map(|item| item.ident.span()),
            Place::PinName(index) => pin(index).map(|pin| pin.ident.span()),
            Place::PinCode(index) => pin(index).map(|pin| pin.code.span),
            _ => None,
        }
    }
}

/// The arguments, each checked by itself.
pub(crate) struct Arguments {
    pub(crate) origin: Option<Origin>,
    /// The tables and columns that the user asks for.
    pub(crate) selection: Selection,
    /// `headings`, `list = ".."` or `lists = [..]`, if the codes are not in a table.
    pub(crate) listing: Option<Wanted>,
    /// The places of the arguments in the user's Rust.
    places: Vec<(Argument, Span)>,
    /// Further columns that become functions.
    pub(crate) fields: Vec<Field>,
    pub(crate) success: Option<WrittenCode>,
    /// The same codes in other languages.
    pub(crate) translations: Vec<Translation>,
    /// The prefix of the vendor's names that variants leave out.
    pub(crate) strip_prefix: Option<Spanned<String>>,
    pub(crate) duplicates: Duplicates,
    /// Whether rows that Markdown does not read as part of a table are read as a careful human would.
    pub(crate) lenient: bool,
    /// `kind = "text"`: codes that look like numbers are read as text.
    pub(crate) is_text: bool,
    pub(crate) exhaustive: bool,
    /// The path of codes-core; `::codes_core` unless `crate = ..` says otherwise.
    pub(crate) krate: TokenStream,
}

impl Arguments {
    /// The prefix of the vendor's names that variants leave out.
    pub(crate) fn prefix(&self) -> Option<&str> {
        self.strip_prefix.as_ref().map(|prefix| &*prefix.value)
    }
}

/// The source of the Markdown.
pub(crate) enum Origin {
    /// `doc = "path"`, or `doc = ["path", "another"]`; at least one.
    Paths(Vec<Spanned<String>>),
    /// `text = include_str!("path")`
    Included(Spanned<String>),
    /// `text = "Markdown"`
    Inline(Spanned<String>),
}

impl Origin {
    /// The place in the user's Rust where problems of the document with this index are shown.
    pub(crate) fn span_of(&self, index: usize) -> Span {
        match self {
            Self::Paths(paths) => paths.get(index).or(paths.first()).map_or_else(Span::call_site, |path| path.span),
            Self::Included(written) | Self::Inline(written) => written.span,
        }
    }

    /// The documents as the user names them.
    pub(crate) fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        match self {
            Self::Paths(paths) => {
                for path in paths {
                    names.push(&*path.value);
                }
            }
            Self::Included(path) => names.push(&*path.value),
            Self::Inline(_) => names.push("text"),
        }
        names
    }
}

/// The error of a document that is named twice.
pub(crate) fn given_twice(path: &Spanned<String>) -> SourceProblem {
    let message = format!("the document `{}` is given twice", path.value);
    SourceProblem::new(path.span, message).id(ProblemId::Contradiction).help("remove it here")
}

/// A value and its place in the user's Rust.
#[derive(Clone, Copy)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// A code as the user writes it.
pub(crate) struct WrittenCode {
    pub(crate) value: CodeValue,
    pub(crate) span: Span,
    /// The literal with its sign, or the text.
    pub(crate) spelling: String,
    /// The number of its digits, if it is a hexadecimal number without a sign.
    hexadecimal_digits: Option<usize>,
}

impl WrittenCode {
    /// Takes a hexadecimal number with all digits of a signed type for the negative number of these bits.
    pub(crate) fn as_pattern_of(&mut self, code_type: CodeType) {
        if let (CodeType::Integer(repr), CodeValue::Integer(number), Some(digits)) =
            (code_type, &mut self.value, self.hexadecimal_digits)
        {
            *number = repr.of_pattern(*number, digits).unwrap_or(*number);
        }
    }
}

/// The enum as the user writes it.
pub(crate) struct Item {
    /// All attributes except those that the macro uses itself.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) code_type: CodeType,
    pub(crate) pins: Vec<Pin>,
    /// Traits that the user derives, by the last segment of their paths.
    pub(crate) derives: Vec<String>,
    /// The user wrote `#[non_exhaustive]`.
    pub(crate) non_exhaustive: bool,
}

/// `Name = code`: a name that stays with its code in all later versions of the document.
pub(crate) struct Pin {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) code: WrittenCode,
    /// Whether the document no longer has the code.
    pub(crate) retired: bool,
}

/// An integer literal with its sign, or a string literal. Tokens that a `macro_rules!` passes on are in invisible
/// brackets.
fn code(expression: &Expr) -> Checked<WrittenCode> {
    let mut is_negative = false;
    let mut inner = expression;
    let mut digits = None;
    let (value, spelling) = loop {
        inner = match inner {
            Expr::Group(group) => &group.expr,
            Expr::Paren(paren) => &paren.expr,
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) if !is_negative => {
                is_negative = true;
                expr
            }
            Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => {
                digits = hexadecimal_digits(literal).filter(|_| !is_negative);
                let sign = if is_negative { "-" } else { "" };
                break (integer(literal, is_negative)?, format!("{sign}{literal}"));
            }
            Expr::Lit(ExprLit { lit: Lit::Str(literal), .. }) if !is_negative => {
                break (text(literal)?, literal.value());
            }
            _ => {
                let message = "a code is an integer literal or a string literal";
                return Err(SourceProblem::spanned(expression, message).help("write the code itself: `0`, `\"OK\"`"));
            }
        };
    };
    Ok(WrittenCode { value, span: expression.span(), spelling, hexadecimal_digits: digits })
}

/// The number of digits of a literal, if it is hexadecimal.
pub(crate) fn hexadecimal_digits(literal: &LitInt) -> Option<usize> {
    let text = literal.to_string();
    let digits = text.strip_prefix("0x")?;
    let digits = digits.strip_suffix(literal.suffix()).unwrap_or(digits);
    Some(digits.bytes().filter(u8::is_ascii_hexdigit).count())
}

pub(crate) fn integer(literal: &LitInt, is_negative: bool) -> Result<CodeValue> {
    let sign = if is_negative { "-" } else { "" };
    let number = format!("{sign}{}", literal.base10_digits()).parse();
    number.map(CodeValue::Integer).map_err(|_| Error::new(literal.span(), "this number is too large for a code"))
}

pub(crate) fn text(literal: &LitStr) -> Result<CodeValue> {
    let text = literal.value();
    if text.is_empty() { Err(Error::new(literal.span(), "a code cannot be empty")) } else { Ok(CodeValue::Text(text)) }
}
