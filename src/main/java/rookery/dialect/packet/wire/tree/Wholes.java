package rookery.dialect.packet.wire.tree;

/// Numbers as both formats take them.
final class Wholes {
    private Wholes() {}

    static Node of(long number) {
        return number > Node.MAX_WHOLE || number < -Node.MAX_WHOLE
                ? new Node.Other("a number beyond 2^53")
                : new Node.Whole(number);
    }

    /// Some languages write every number with a point.
    static Node of(double number) {
        if (Math.rint(number) != number) {
            return new Node.Other("a fraction");
        }
        return Math.abs(number) > Node.MAX_WHOLE
                ? new Node.Other("a number beyond 2^53")
                : new Node.Whole((long) number);
    }
}
