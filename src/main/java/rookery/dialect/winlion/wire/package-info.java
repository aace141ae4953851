/// The bytes of winlion: chat messages in text frames, forms and answers by HTTP.
@org.jspecify.annotations.NullMarked
package rookery.dialect.winlion.wire;
