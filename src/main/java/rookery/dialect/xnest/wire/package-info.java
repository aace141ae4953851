/// The texts of xnest's wire, by themselves: ids, times, addresses, words, JSON.
@org.jspecify.annotations.NullMarked
package rookery.dialect.xnest.wire;
