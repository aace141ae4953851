/// The client's half of packet for accounts: requests out; answers and news in.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.account;
