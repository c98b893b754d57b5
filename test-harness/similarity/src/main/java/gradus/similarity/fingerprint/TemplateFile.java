package gradus.similarity.fingerprint;

import gradus.similarity.primitive.Ints;
import gradus.similarity.tokens.FileTokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// One file of the template as a sequence of units, ready to be compared with what students made of it.
final class TemplateFile {
    /// A unit that occurs more often says nothing about where it came from.
    private static final int OCCURRENCES = 12;
    /// The share of a template's units that a file under another name must still have to count as that file.
    private static final double MOVED = 0.3;

    private final String path;
    private final int units;
    private final Map<Long, int[]> places = new HashMap<>();

    TemplateFile(FileTokens file) {
        path = file.path();
        units = file.units();
        Map<Long, Ints> found = new HashMap<>();
        for (int unit = 0; unit < file.units(); unit++) {
            found.computeIfAbsent(file.unitKey(unit), _ -> new Ints(4)).add(unit);
        }
        found.forEach((key, at) -> places.put(key, at.toArray()));
    }

    /// Whether a file is this one: by its path, or by its content where it was moved.
    boolean isLike(FileTokens file) {
        if (file.path().equals(path)) {
            return true;
        }
        int shared = 0;
        for (int unit = 0; unit < file.units(); unit++) {
            shared += places.containsKey(file.unitKey(unit)) ? 1 : 0;
        }
        return shared >= MOVED * units && shared > 1;
    }

    /// The units of a longest common subsequence, by Hunt and Szymanski (1977): fast where most units occur once.
    boolean[] unchanged(FileTokens file) {
        int[] ends = new int[Math.min(units, file.units()) + 1];
        int[] links = new int[ends.length];
        Arrays.fill(ends, Integer.MAX_VALUE);
        Ints unitOf = new Ints();
        Ints before = new Ints();
        int longest = 0;
        for (int unit = 0; unit < file.units(); unit++) {
            int[] at = places.getOrDefault(file.unitKey(unit), new int[0]);
            for (int k = Math.min(at.length, OCCURRENCES) - 1; k >= 0; k--) {
                int length = Arrays.binarySearch(ends, 0, longest, at[k]);
                length = length < 0 ? -length - 1 : length;
                if (length >= ends.length) {
                    continue;
                }
                ends[length] = at[k];
                unitOf.add(unit);
                before.add(length == 0 ? -1 : links[length - 1]);
                links[length] = unitOf.size() - 1;
                longest = Math.max(longest, length + 1);
            }
        }
        return chain(file, longest == 0 ? -1 : links[longest - 1], unitOf, before);
    }

    private static boolean[] chain(FileTokens file, int last, Ints unitOf, Ints before) {
        boolean[] unchanged = new boolean[file.units()];
        for (int link = last; link >= 0; link = before.get(link)) {
            unchanged[unitOf.get(link)] = true;
        }
        return unchanged;
    }
}
