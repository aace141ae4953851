/// The settings of a room: who may come in, and who may write.
@org.jspecify.annotations.NullMarked
package rookery.ui.rule;
