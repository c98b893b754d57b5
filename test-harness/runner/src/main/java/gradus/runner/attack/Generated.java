package gradus.runner.attack;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sources that are too long to be kept: each is written when its attack is graded.
enum Generated {
    /// No source beside those of the folder.
    NONE {
        @Override
        String body() {
            return "";
        }
    },
    /// More than a megabyte of text.
    PADDING {
        @Override
        String body() {
            return "// answers answers answers answers answers answers answers\n".repeat(19_000);
        }
    },
    /// An expression as deep as the stack of a compiler.
    NESTED_PARENTHESES {
        @Override
        String body() {
            return "static int deep = " + "(".repeat(9_000) + "1" + ")".repeat(9_000) + ";";
        }
    },
    /// A source that does not compile, under a name that no editor and no checkout should ever meet.
    HOSTILE_NAME {
        @Override
        String body() {
            return "String tag = \"<script>\" + undefined;";
        }

        @Override
        String path() {
            return "attack/<img src=x onerror=alert(1)>.java";
        }
    },
    /// An enum whose initialiser is larger than a method may be.
    MANY_CONSTANTS {
        @Override
        String body() {
            return IntStream.range(0, 20_000)
                    .mapToObj(i -> "C" + i)
                    .collect(Collectors.joining(",", "enum Many {", "}"));
        }
    },
    /// Arrays whose initialisers are code, 900 KB of it.
    ARRAY_INITIALISERS {
        @Override
        String body() {
            String numbers = "1.5,".repeat(9_000);
            return IntStream.range(0, 25)
                    .mapToObj(i -> "static double[] a" + i + " = {" + numbers + "};\n")
                    .collect(Collectors.joining());
        }
    };

    /// What stands between the braces of the class.
    abstract String body();

    String path() {
        return "attack/Generated.java";
    }

    String source() {
        return "package attack;\n\nclass Generated {\n" + body() + "\n}\n";
    }
}
