/// Who this desktop is on which server, and the conversations it has there.
@org.jspecify.annotations.NullMarked
package rookery.client.session;
