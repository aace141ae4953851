@org.jspecify.annotations.NullMarked
package rookery.client.session.guest;
