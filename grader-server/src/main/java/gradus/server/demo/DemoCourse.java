package gradus.server.demo;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.PolicyTerms;
import gradus.server.assignment.Publishing;
import gradus.server.assignment.Templates;
import gradus.server.course.Course;
import gradus.server.course.Courses;
import gradus.server.course.Membership;
import gradus.server.course.Role;
import gradus.server.course.Section;
import gradus.server.demo.DemoSignIns.SignIn;
import gradus.server.identity.Passwords;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sets the demo course up when a server with `gradus.demo` starts for the first time; later starts change nothing.
@ApplicationScoped
public class DemoCourse {
    public static final String SLUG = "dll";

    private static final Logger LOG = Logger.getLogger(DemoCourse.class);

    private final boolean wanted;
    private final Courses courses;
    private final Templates templates;
    private final Publishing publishing;
    private final Tokens tokens;
    private final DemoSignIns signIns;
    private final InstantSource time;

    DemoCourse(
            @ConfigProperty(name = "gradus.demo") boolean wanted,
            Courses courses,
            Templates templates,
            Publishing publishing,
            Tokens tokens,
            DemoSignIns signIns,
            InstantSource time) {
        this.wanted = wanted;
        this.courses = courses;
        this.templates = templates;
        this.publishing = publishing;
        this.tokens = tokens;
        this.signIns = signIns;
        this.time = time;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) {
        if (wanted) {
            setUp();
        }
    }

    /// Makes the course unless it is there, and says whether it did.
    @Transactional
    public boolean setUp() {
        if (courses.bySlug(SLUG).isPresent()) {
            return false;
        }
        Course course = new Course(SLUG, "Deep Learning Lab", DemoCalendar.ZONE);
        course.persist();
        List<SignIn> all = signIns.make(DemoPerson.all());
        String hash = Passwords.hash(all.getFirst().password());
        List<Section> groups = List.of(new Section(course.id, "Group A"), new Section(course.id, "Group B"));
        groups.forEach(group -> group.persist());
        for (int i = 0; i < all.size(); i++) {
            enrol(all.get(i), hash, course, groups.get(i % groups.size()));
        }
        DemoCalendar calendar = new DemoCalendar(time.instant());
        DemoSheet.ALL.forEach(sheet -> add(sheet, course, calendar));
        signIns.write(all);
        return true;
    }

    private void enrol(SignIn signIn, String passwordHash, Course course, Section section) {
        DemoPerson demo = signIn.person();
        Person person = new Person(demo.username(), demo.name(), demo.email(), time.instant());
        person.passwordHash = passwordHash;
        person.persist();
        Membership membership = new Membership(course.id, person.id, demo.role());
        membership.sectionId = demo.role() == Role.STUDENT ? section.id : null;
        membership.persist();
        tokens.keep(person, "demo", signIn.token());
    }

    private void add(DemoSheet sheet, Course course, DemoCalendar calendar) {
        Assignment assignment = new Assignment(
                course.id,
                sheet.slug(),
                sheet.title(),
                sheet.position(),
                sheet.weightPercent(),
                PolicyTerms.of(calendar.policy(sheet)).write());
        assignment.opensAt = calendar.opensAt(sheet);
        assignment.persist();
        if (templates.all().stream().anyMatch(template -> template.folder().equals(sheet.slug()))) {
            publishing.publish(assignment, sheet.slug(), "first version", null);
        } else if (sheet.position() == 1) {
            LOG.errorf(
                    "the template folder '%s' is missing below gradus.dist: the demo has no open sheet", sheet.slug());
        }
    }
}
