/// Rookery's home dialect: everything it can do has a word here.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet;
