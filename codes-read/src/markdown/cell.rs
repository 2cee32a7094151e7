//! Turns the inline events of a cell or a heading into the plain text that a reader sees.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::Link;
use super::html::{Token, tokens};
use crate::script::{self, Script};

/// Collects a cell's text: lines without trailing space, and single spaces between words.
#[derive(Debug, Default)]
pub(super) struct TextBuilder {
    text: String,
    /// Whether there is a space between the text so far and the next text.
    space: bool,
    links: Vec<Link>,
    /// The open link: its index in `links`, and the beginning of its text. As in HTML, a link ends where the next one
    /// begins.
    open: Option<(usize, usize)>,
    /// The open superscript or subscript, and its beginning.
    raised: Option<(Script, usize)>,
    /// The end of the last text that was struck out.
    struck_end: usize,
    /// Whether code contains a text that looks like a footnote reference elsewhere: `[^0]`.
    has_code_like_note: bool,
}

impl TextBuilder {
    pub(super) fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => self.push(text),
            Event::Code(text) => {
                self.has_code_like_note |= text.contains("[^");
                self.push(text);
            }
            Event::SoftBreak => self.space = true,
            Event::HardBreak => self.line(""),
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(dest_url.to_string()),
            Event::End(TagEnd::Link) => self.close_link(),
            Event::End(TagEnd::Strikethrough) => self.struck_end = self.text.len(),
            Event::InlineHtml(html) | Event::Html(html) => self.html(html),
            // This occurs in a cell that is written in HTML and contains Markdown.
            Event::Start(Tag::Item) => self.line("- "),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_)) if !self.is_at_item() => {
                self.line("");
            }
            _ => {}
        }
    }

    /// Adds a piece of HTML.
    pub(super) fn html(&mut self, html: &str) {
        for token in tokens(html) {
            let (name, is_end, range, href) = match token {
                Token::Text { value, .. } => {
                    self.push(&value);
                    continue;
                }
                Token::StartTag(tag) => {
                    let href = tag.attribute("href").map(|url| url.trim().to_owned()).filter(|url| !url.is_empty());
                    (tag.name, false, tag.range, href)
                }
                Token::EndTag { name, range } => (name, true, range, None),
            };
            let script = if &*name == "sup" { Script::Super } else { Script::Sub };
            match (&*name, is_end) {
                ("br" | "hr", _) => self.line(""),
                ("li", false) => self.line("- "),
                ("a", false) => {
                    if let Some(url) = href {
                        self.open_link(url);
                    }
                }
                ("a", true) => self.close_link(),
                ("sup" | "sub", false) => self.raised = Some((script, self.text.len())),
                ("sup" | "sub", true) => self.close_script(script),
                ("del" | "s" | "strike", true) => self.struck_end = self.text.len(),
                (name, _) if BLOCKS.contains(&name) => self.line(""),
                (name, _) if INLINES.contains(&name) => {}
                // This is not HTML: the author wrote `<your_app_id>` as text.
                _ => self.push(html.get(range).unwrap_or_default()),
            }
        }
    }

    /// Adds the content of a cell that is written in HTML. Below a blank line it is Markdown.
    pub(super) fn html_or_markdown(&mut self, inside: &str) {
        // Text beside the tags is not a line of its own.
        let lines = inside.split_once('\n').and_then(|(_, below)| below.rsplit_once('\n'));
        if !lines.is_some_and(|(lines, _)| lines.split('\n').any(|line| line.trim().is_empty())) {
            self.html(inside);
            return;
        }
        // The lines are indented like HTML, which must not make them code in Markdown.
        let mut markdown = String::with_capacity(inside.len());
        for (index, line) in inside.lines().enumerate() {
            markdown.push_str(if index == 0 { "" } else { "\n" });
            markdown.push_str(line.trim());
        }
        self.markdown(&markdown);
    }

    /// Adds a text in Markdown.
    pub(super) fn markdown(&mut self, markdown: &str) {
        for event in Parser::new(markdown) {
            self.event(&event);
        }
    }

    /// The text of a piece of HTML.
    pub(super) fn of_html(html: &str) -> Self {
        let mut builder = Self::default();
        builder.html(html);
        builder
    }

    /// A builder of a text with about this many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// Whether an item has begun and has no text yet.
    fn is_at_item(&self) -> bool {
        self.text == "- " || self.text.ends_with("\n- ")
    }

    /// The bytes of text so far.
    pub(super) fn length(&self) -> usize {
        self.text.len()
    }

    pub(super) fn finish(mut self) -> (String, Vec<Link>) {
        self.close_link();
        self.drop_empty_item();
        while self.text.ends_with(['\n', ' ']) {
            self.text.pop();
        }
        if !self.has_code_like_note && self.text.contains('[') && self.text.contains("[^") {
            self.text = script::with_raised_notes(&self.text);
        }
        (self.text, self.links)
    }

    fn push(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let (part, after) = rest.split_at_checked(length_of_plain(rest)).unwrap_or((rest, ""));
            self.push_part(part);
            rest = after;
            if let Some(c) = after.chars().next() {
                rest = after.get(c.len_utf8()..).unwrap_or_default();
                if is_space(c) {
                    self.space = true;
                } else {
                    self.push_part(after.get(..c.len_utf8()).unwrap_or_default());
                }
            }
        }
    }

    /// Adds a part of a word or of a line.
    fn push_part(&mut self, part: &str) {
        if part.is_empty() {
            return;
        }
        let at_line_start = matches!(self.text.as_bytes().last(), None | Some(b'\n' | b' '));
        // `<del>404</del>405` must not become 404405.
        let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let is_corrected = self.struck_end == self.text.len()
            && is_digit(self.text.as_bytes().last())
            && is_digit(part.as_bytes().first());
        if (self.space || is_corrected) && !at_line_start {
            self.text.push(' ');
        }
        self.space = false;
        self.text.push_str(part);
    }

    /// Begins a line, unless the text is at the beginning of one: cells have no blank lines.
    fn line(&mut self, start: &str) {
        self.drop_empty_item();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push_str(start);
        self.space = false;
    }

    fn drop_empty_item(&mut self) {
        if let Some(before) = self.text.strip_suffix("- ")
            && (before.is_empty() || before.ends_with('\n'))
        {
            self.text.truncate(before.len());
        }
    }

    fn open_link(&mut self, url: String) {
        self.close_link();
        self.open = Some((self.links.len(), self.text.len()));
        self.links.push(Link { text: String::new(), url });
    }

    fn close_link(&mut self) {
        let Some((index, start)) = self.open.take() else { return };
        let written = self.text.get(start..).unwrap_or_default();
        let text = written.trim().to_owned();
        let Some(link) = self.links.get_mut(index) else { return };
        let before = self.text.get(..start).unwrap_or_default();
        if let Some(note) = script::note(before, written, &link.url) {
            self.text.truncate(start);
            self.text.push_str(&note);
        }
        link.text = text;
    }

    fn close_script(&mut self, closed: Script) {
        let Some((script, start)) = self.raised.take_if(|(script, _)| *script == closed) else { return };
        let text = self.text.split_off(start.min(self.text.len()));
        let inside = text.trim_start();
        self.text.push_str(text.strip_suffix(inside).unwrap_or_default());
        let text = script::written(script, &self.text, inside);
        self.text.push_str(&text);
    }
}

/// Space of any width, except line and paragraph separators of other scripts.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Elements that begin and end a line.
const BLOCKS: [&str; 30] = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "tr", "ul",
];

/// Inline elements, and elements that are not shown.
const INLINES: [&str; 53] = [
    "abbr", "acronym", "b", "bdi", "bdo", "big", "body", "button", "cite", "code", "data", "del", "dfn", "em", "font",
    "head", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "link", "mark", "meta", "nobr", "object",
    "path", "picture", "q", "s", "samp", "script", "select", "small", "source", "span", "strike", "strong", "style",
    "svg", "tbody", "td", "textarea", "th", "thead", "time", "tt", "u", "var", "wbr",
];

/// The length of the text that can be copied as it is: words with single spaces between them. All of the document's
/// text passes here, unoptimised.
fn length_of_plain(text: &str) -> usize {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        match byte {
            b' ' if rest.len() < text.len() && after.first().is_some_and(u8::is_ascii_graphic) => {}
            // A space, or the first byte of one.
            b' ' | b'\t' | b'\n' | b'\r' | 0xC2 | 0xE1..=0xE3 => break,
            _ => {}
        }
        rest = after;
    }
    text.len() - rest.len()
}
