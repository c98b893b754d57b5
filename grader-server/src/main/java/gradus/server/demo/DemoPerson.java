package gradus.server.demo;

import gradus.server.course.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Somebody of the demo course; nobody real has such a name.
record DemoPerson(String username, String name, Role role) {
    private static final int STUDENTS = 12;
    private static final int ASSISTANTS = 2;

    static List<DemoPerson> all() {
        List<DemoPerson> people = new ArrayList<>();
        for (int i = 1; i <= STUDENTS; i++) {
            String number = String.format(Locale.ROOT, "%02d", i);
            people.add(new DemoPerson("student" + number, "Student " + number, Role.STUDENT));
        }
        for (int i = 1; i <= ASSISTANTS; i++) {
            people.add(new DemoPerson("ta" + i, "TA " + i, Role.TA));
        }
        people.add(new DemoPerson("instructor", "Instructor", Role.INSTRUCTOR));
        return people;
    }

    String email() {
        return username + "@example.org";
    }
}
