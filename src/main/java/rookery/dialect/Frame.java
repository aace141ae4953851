package rookery.dialect;

import java.util.Arrays;

/// One whole message on the wire.
public sealed interface Frame {
    record Text(String text) implements Frame {}

    /// Owns its bytes: nobody writes to them after construction.
    record Binary(byte[] bytes) implements Frame {
        @Override
        public boolean equals(Object other) {
            return other instanceof Binary(byte[] theirs) && Arrays.equals(bytes, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Binary[" + bytes.length + " bytes]";
        }
    }
}
