/// The attack corpus: hostile submissions, each graded by the real grader in the real sandbox, and what must be
/// seen when it held.
///
/// # Theory of operation
/// [Decoys] puts things beside the sandbox that no submission may reach: a token in the environment, a file and
/// a neighbour's submission that everybody on the machine may read, doors that count who knocks. Their places
/// are written into the sources of an attack, so that it need not guess. Every case gets student processes of
/// its own, which all have to be gone afterwards. An attack says "broke: …" when something worked that must
/// not, and "held: …" when it did not: the first is looked for everywhere, the second proves that the attack
/// was tried at all.
@NullMarked
package gradus.runner.attack;

import org.jspecify.annotations.NullMarked;
