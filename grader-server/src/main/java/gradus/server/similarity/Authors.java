package gradus.server.similarity;

import java.util.UUID;

/// Two people as one key, whoever of them is named first.
final class Authors {
    private Authors() {}

    static String of(UUID one, UUID other) {
        String a = one.toString();
        String b = other.toString();
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
