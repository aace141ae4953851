/// Measurements beside a baseline in the same run. Not part of the tests: `mvn -Pbench verify`.
@org.jspecify.annotations.NullMarked
package rookery.bench;
