/// What a server keeps, in one SQLite file and a folder of attachments.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server;
