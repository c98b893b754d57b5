package gradus.server.demo;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Publishing;
import gradus.server.assignment.Templates;
import gradus.server.audit.Act;
import gradus.server.audit.AuditLog;
import gradus.server.course.Course;
import gradus.server.course.Courses;
import gradus.server.course.Membership;
import gradus.server.course.Role;
import gradus.server.course.Section;
import gradus.server.identity.Passwords;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import gradus.server.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Sets the demo course up, once per database.
@ApplicationScoped
class DemoCourse {
    static final String SLUG = "dll";

    private static final String TITLE = "Deep Learning Lab";
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final int STUDENTS = 12;

    private final Courses courses;
    private final Publishing publishing;
    private final Templates templates;
    private final Tokens tokens;
    private final AuditLog audit;
    private final DemoConfig config;
    private final InstantSource time;

    DemoCourse(
            Courses courses,
            Publishing publishing,
            Templates templates,
            Tokens tokens,
            AuditLog audit,
            DemoConfig config,
            InstantSource time) {
        this.courses = courses;
        this.publishing = publishing;
        this.templates = templates;
        this.tokens = tokens;
        this.audit = audit;
        this.config = config;
        this.time = time;
    }

    @Transactional
    boolean exists() {
        return courses.bySlug(SLUG).isPresent();
    }

    /// Creates everything in one transaction, so that a start that is interrupted leaves nothing half made.
    @Transactional
    DemoSecrets create() {
        Course course = new Course(SLUG, TITLE, ZONE);
        course.persist();
        audit.record(new Act(Act.SYSTEM, "create course", SLUG, course.id, "demo course of the first start"));
        DemoSecrets secrets = people(course);
        sheets(course);
        return secrets;
    }

    private DemoSecrets people(Course course) {
        String password = config.password().orElseGet(() -> Secrets.token().substring(0, 16));
        // All demo people share the password, so one slow hash serves them all.
        String hash = Passwords.hash(password);
        Map<String, String> secrets = new TreeMap<>();
        List<Section> sections = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> section(course, "Group " + number))
                .toList();
        for (int i = 1; i <= STUDENTS; i++) {
            String number = String.format(Locale.ROOT, "%02d", i);
            Person student = person("student" + number, "Student " + number, hash, secrets);
            join(course, student, Role.STUDENT, sections.get((i - 1) % sections.size()));
        }
        for (int i = 1; i <= sections.size(); i++) {
            join(course, person("ta" + i, "TA " + i, hash, secrets), Role.TA, sections.get(i - 1));
        }
        Person instructor = person("instructor", "Instructor", hash, secrets);
        new Membership(course.id, instructor.id, Role.INSTRUCTOR).persist();
        return new DemoSecrets(SLUG, password, secrets);
    }

    private static Section section(Course course, String name) {
        Section section = new Section(course.id, name);
        section.persist();
        return section;
    }

    private Person person(String username, String name, String hash, Map<String, String> secrets) {
        Person person = new Person(username, name, username + "@example.org", time.instant());
        person.passwordHash = hash;
        person.persist();
        secrets.put(username, tokens.make(person, "demo").secret());
        return person;
    }

    private static void join(Course course, Person person, Role role, Section section) {
        Membership membership = new Membership(course.id, person.id, role);
        membership.sectionId = section.id;
        membership.persist();
    }

    private void sheets(Course course) {
        Instant now = time.instant();
        List<String> shipped =
                templates.all().stream().map(Templates.Template::folder).toList();
        for (DemoSheet sheet : DemoSheet.values()) {
            Assignment assignment = new Assignment(
                    course.id,
                    sheet.slug(),
                    sheet.title(),
                    sheet.position(),
                    sheet.weightPercent(),
                    sheet.terms(now, ZONE));
            assignment.opensAt = sheet.opensAt(now, ZONE);
            assignment.persist();
            if (shipped.contains(sheet.slug())) {
                publishing.publish(assignment, sheet.slug(), "first version", null);
            }
        }
    }
}
