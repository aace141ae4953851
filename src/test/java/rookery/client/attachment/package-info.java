@org.jspecify.annotations.NullMarked
package rookery.client.attachment;
