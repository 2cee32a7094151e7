//! [`Role`]: what a column holds. This module is a leaf.

/// The role of a column.
///
/// ```
/// use codes_tool::Role;
/// assert_eq!(Role::Message.name(), "message");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It holds the codes.
    Code,
    /// It holds their meanings.
    Message,
    /// It holds their names.
    Name,
    /// It holds descriptions that are longer than the messages.
    Details,
    /// It holds advice.
    Advice,
    /// It holds short texts that name the codes, if no column has names.
    Title,
}

impl Role {
    /// The roles that `columns(..)` names.
    pub const NAMED: [Self; 5] = [Self::Code, Self::Message, Self::Name, Self::Details, Self::Advice];

    /// The role that `columns(..)` names by this word.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|role| role.name() == name)
    }

    /// The role in lower case, as it is shown.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Message => "message",
            Self::Name => "name",
            Self::Details => "details",
            Self::Advice => "advice",
            Self::Title => "title",
        }
    }
}
