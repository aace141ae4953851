/// What can be asked by an `iq`, one record for each question.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.query;
