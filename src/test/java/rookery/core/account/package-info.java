/// Names, profiles and passwords, against their laws.
@org.jspecify.annotations.NullMarked
package rookery.core.account;
