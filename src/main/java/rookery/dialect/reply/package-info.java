/// What a server answers to the one who asked.
@org.jspecify.annotations.NullMarked
package rookery.dialect.reply;
