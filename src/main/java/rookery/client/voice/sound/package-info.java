/// What sound is here, and how files hold it. Pure but for the libraries' own streams: no device,
/// no thread.
@org.jspecify.annotations.NullMarked
package rookery.client.voice.sound;
