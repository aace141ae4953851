/// Who may be whom on a server: registration, logins, tokens, and limits on guessing.
@org.jspecify.annotations.NullMarked
package rookery.server.account;
