/// What connections ask about files, and the files that they mention.
@org.jspecify.annotations.NullMarked
package rookery.server.session.file;
