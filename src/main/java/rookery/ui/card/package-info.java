/// Contents that are cards: links, news, contacts, red packets.
@org.jspecify.annotations.NullMarked
package rookery.ui.card;
