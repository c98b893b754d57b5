package gradus.server.course;

import gradus.server.identity.Person;
import gradus.server.identity.SignedInPerson;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/// Lets a request pass only as its method's [Allowed] says.
///
/// Who is not a member of a course learns nothing about it, not even that it exists.
@ApplicationScoped
class Guard {
    static final String NOTHING_HERE = "There is nothing at this address.";

    private final Courses courses;
    private final Memberships memberships;
    private final Instance<Locator> locators;
    private final SignedInPerson signedIn;
    private final Caller caller;

    Guard(
            Courses courses,
            Memberships memberships,
            Instance<Locator> locators,
            SignedInPerson signedIn,
            Caller caller) {
        this.courses = courses;
        this.memberships = memberships;
        this.locators = locators;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    void check(Allowed allowed, MultivaluedMap<String, String> path) {
        switch (allowed.value()) {
            case ANYONE -> {}
            case SIGNED_IN -> signedIn.get();
            case ANY_INSTRUCTOR -> anyInstructor(signedIn.get());
            case MEMBER, OWNER, TA, INSTRUCTOR -> {
                Person person = signedIn.get();
                Place place = locators.select(allowed.in()).get().locate(path).orElseThrow(Guard::hidden);
                Role role = enter(person, place);
                enough(allowed.value(), role, person, place);
            }
        }
    }

    private void anyInstructor(Person person) {
        boolean teaches = person.admin
                || memberships.ofPerson(person.id).stream().anyMatch(place -> place.role == Role.INSTRUCTOR);
        if (!teaches) {
            throw needs(Role.INSTRUCTOR);
        }
    }

    private Role enter(Person person, Place place) {
        Optional<Role> own = memberships.of(place.courseId(), person.id).map(membership -> membership.role);
        Role role = person.admin ? Role.INSTRUCTOR : own.orElseThrow(Guard::hidden);
        caller.enter(courses.byId(place.courseId()).orElseThrow(Guard::hidden), role);
        return role;
    }

    private static void enough(Access access, Role role, Person person, Place place) {
        switch (access) {
            case ANYONE, SIGNED_IN, ANY_INSTRUCTOR, MEMBER -> {}
            case OWNER -> {
                if (!person.id.equals(place.ownerId()) && !role.atLeast(Role.TA)) {
                    throw hidden();
                }
            }
            case TA -> require(role, Role.TA);
            case INSTRUCTOR -> require(role, Role.INSTRUCTOR);
        }
    }

    private static void require(Role role, Role least) {
        if (!role.atLeast(least)) {
            throw needs(least);
        }
    }

    private static Problem needs(Role least) {
        String who = least == Role.TA ? "teaching assistants and instructors" : "instructors";
        return Problem.forbidden("Only " + who + " of this course may do this.");
    }

    private static Problem hidden() {
        return Problem.notFound(NOTHING_HERE);
    }
}
