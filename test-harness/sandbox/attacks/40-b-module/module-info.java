/** Would change what the sources may see. */
open module attack {
    requires jdk.compiler;
    requires jdk.attach;

    provides com.sun.source.util.Plugin with
            attack.Solution;
}
