/// Recording, playing and the Ogg Opus files between.
@org.jspecify.annotations.NullMarked
package rookery.client.voice;
