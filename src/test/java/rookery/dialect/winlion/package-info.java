@org.jspecify.annotations.NullMarked
package rookery.dialect.winlion;
