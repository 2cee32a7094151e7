//! [`Role`]: what a column holds, and [`Roles`]: something for each role. This module is a leaf.

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

/// Something for each role: the index of its column, or the title that the user names.
///
/// ```
/// use codes_tool::{Role, Roles};
/// let roles = Roles { code: 1, advice: 7, ..Roles::default() };
/// assert_eq!((roles.get(Role::Code), roles.get(Role::Name)), (&1, &0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles<T> {
    /// That of the codes.
    pub code: T,
    /// That of the meanings.
    pub message: T,
    /// That of the names.
    pub name: T,
    /// That of the longer descriptions beside the meanings.
    pub details: T,
    /// That of the advice.
    pub advice: T,
    /// That of the short texts from which codes get their names, if no column has names.
    pub title: T,
}

impl<T> Roles<T> {
    /// That of a role.
    #[must_use]
    pub fn get(&self, role: Role) -> &T {
        match role {
            Role::Code => &self.code,
            Role::Message => &self.message,
            Role::Name => &self.name,
            Role::Details => &self.details,
            Role::Advice => &self.advice,
            Role::Title => &self.title,
        }
    }

    /// That of a role, to change it.
    pub fn get_mut(&mut self, role: Role) -> &mut T {
        match role {
            Role::Code => &mut self.code,
            Role::Message => &mut self.message,
            Role::Name => &mut self.name,
            Role::Details => &mut self.details,
            Role::Advice => &mut self.advice,
            Role::Title => &mut self.title,
        }
    }
}
