/// xpro.im's xnest: rooms over WebSocket, JSON text frames, guests only. Facts and deviations stand
/// on the page protocol/xnest.
@org.jspecify.annotations.NullMarked
package rookery.dialect.xnest;
