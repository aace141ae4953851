/// One open room: header, timeline, composer and members.
@org.jspecify.annotations.NullMarked
package rookery.ui.room;
