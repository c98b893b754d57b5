package gradus.runner.attack;

import java.util.List;

/// One case and what was not as it must be; empty when it was held.
record Trial(AttackCase attack, List<String> problems, double seconds) {
    Trial {
        problems = List.copyOf(problems);
    }

    boolean held() {
        return problems.isEmpty();
    }
}
