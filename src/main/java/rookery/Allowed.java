package rookery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An exception to an architecture rule, with its reason, in the code that needs it.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Allowed {
    /// Why the rule does not hold here.
    String value();
}
