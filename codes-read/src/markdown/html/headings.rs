//! Headings in HTML.

use std::ops::Range;

use pulldown_cmark::Parser;

use super::super::cell::TextBuilder;
use super::token::{Token, tokens};
use crate::text::LINE_ENDS;

/// A heading in a block of HTML: where it begins, its level, and its text.
pub(in super::super) struct HtmlHeading {
    pub(in super::super) at: usize,
    pub(in super::super) level: usize,
    pub(in super::super) text: String,
}

/// The headings in a block of HTML, outside of its tables: `<h1>` to `<h6>`, and Markdown's own right below the tag of a
/// component, where MDX reads them.
pub(in super::super) fn headings(html: &str) -> Vec<HtmlHeading> {
    let mut headings: Vec<HtmlHeading> = Vec::new();
    let mut tables = 0_usize;
    let mut open: Option<(usize, usize)> = None;
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) if tag.name == "table" => tables += 1,
            Token::EndTag { name, .. } if name == "table" => tables = tables.saturating_sub(1),
            Token::StartTag(tag) if tables == 0 && level(&tag.name).is_some() => {
                open = Some((tag.range.start, tag.range.end));
            }
            Token::EndTag { name, range } => {
                if let (Some(level), Some((at, start))) = (level(&name), open.take_if(|_| level(&name).is_some())) {
                    let mut text = TextBuilder::default();
                    text.html(html.get(start..range.start).unwrap_or_default());
                    headings.push(HtmlHeading { at, level, text: text.finish().0 });
                }
            }
            Token::Text { range, .. } if tables == 0 && open.is_none() => {
                add_markdown_headings(html, range, &mut headings);
            }
            _ => {}
        }
    }
    headings
}

fn level(name: &str) -> Option<usize> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(usize::from(digit - b'0')),
        _ => None,
    }
}

/// Lines of `# text` between tags.
fn add_markdown_headings(html: &str, range: Range<usize>, headings: &mut Vec<HtmlHeading>) {
    let mut end = range.start;
    for line in html.get(range).unwrap_or_default().split_inclusive(LINE_ENDS) {
        let at = end;
        end += line.len();
        let text = line.trim_start_matches('#');
        let level = line.len() - text.len();
        if matches!(level, 1..=6) && (text.starts_with(' ') || text.starts_with('\t')) {
            let mut builder = TextBuilder::default();
            for event in Parser::new(text.trim().trim_end_matches('#')) {
                builder.event(&event);
            }
            headings.push(HtmlHeading { at, level, text: builder.finish().0 });
        }
    }
}
