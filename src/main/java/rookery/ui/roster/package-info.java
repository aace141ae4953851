/// Contacts: who they are, how they can be reached, who asks to become one.
@org.jspecify.annotations.NullMarked
package rookery.ui.roster;
