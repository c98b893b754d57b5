package gradus.runner.command;

import gradus.runner.fault.BadInput;

/// Reads the seed of hidden inputs: up to 16 hexadecimal digits.
final class Seeds {
    private Seeds() {}

    static long parse(String hex) throws BadInput {
        try {
            return Long.parseUnsignedLong(hex, 16);
        } catch (NumberFormatException e) {
            throw new BadInput("The seed must be 1 to 16 hexadecimal digits, such as 1f; it was '" + hex + "'.");
        }
    }
}
