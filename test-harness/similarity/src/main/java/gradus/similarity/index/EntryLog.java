package gradus.similarity.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The submissions of an index in the order of their numbers, as a text file that only grows: `+`, id and author
/// for one that came, `-` and a number for one that went.
final class EntryLog implements Closeable {
    private final Path file;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> removed = new HashSet<>();
    private Writer out;

    private EntryLog(Path file) throws IOException {
        this.file = file;
        String text = Files.exists(file) ? Files.readString(file) : "";
        for (String line : text.split("\n", -1)) {
            read(line);
        }
        this.out = writer(file);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            rewrite();
        }
    }

    static EntryLog open(Path file) throws IOException {
        return new EntryLog(file);
    }

    private static Writer writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// A line that a crash cut short is none.
    private void read(String line) {
        String[] parts = line.split("\t", -1);
        if (parts[0].equals("+") && parts.length == 4) {
            remember(new Entry(parts[1], parts[2]));
        } else if (parts[0].equals("-") && parts.length == 3) {
            removed.add(Integer.parseInt(parts[1]));
        }
    }

    private void remember(Entry entry) {
        numbers.put(entry.id(), entries.size());
        entries.add(entry);
    }

    int size() {
        return entries.size();
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    /// The number of an id, or -1.
    int numberOf(String id) {
        return numbers.getOrDefault(id, -1);
    }

    Set<Integer> removed() {
        return removed;
    }

    /// Forgets entries whose postings never arrived.
    void dropBeyond(int submissions) throws IOException {
        if (entries.size() <= submissions) {
            return;
        }
        entries.subList(submissions, entries.size()).clear();
        numbers.values().removeIf(number -> number >= submissions);
        removed.removeIf(number -> number >= submissions);
        rewrite();
    }

    /// Leaves in the file what is in memory.
    private void rewrite() throws IOException {
        out.close();
        Files.delete(file);
        out = writer(file);
        for (Entry entry : entries) {
            write(entry);
        }
        for (int number : removed) {
            remove(number);
        }
    }

    void add(Entry entry) throws IOException {
        write(entry);
        remember(entry);
    }

    private void write(Entry entry) throws IOException {
        // The last field is empty: with it a line is known to be whole.
        out.write("+\t" + entry.id() + "\t" + entry.author() + "\t\n");
        out.flush();
    }

    void remove(int number) throws IOException {
        out.write("-\t" + number + "\t\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
