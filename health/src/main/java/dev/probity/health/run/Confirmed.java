package dev.probity.health.run;

/// A status that changes only when enough results in a row ask for it: a pure state machine.
///
/// It goes only as far as all of these results agree: after `HEALTHY`, the results `UNHEALTHY DEGRADED UNHEALTHY`
/// with a threshold of three make `DEGRADED`.
///
/// @param status the confirmed one
/// @param candidate the status the running results would change it to; the confirmed one when there are none
/// @param streak how many results in a row, so far, were worse (or better) than the confirmed one
public record Confirmed<S extends Comparable<S>>(S status, S candidate, int streak) {
    public static <S extends Comparable<S>> Confirmed<S> of(S status) {
        return new Confirmed<>(status, status, 0);
    }

    public Confirmed<S> next(S seen, Thresholds thresholds) {
        int direction = Integer.signum(seen.compareTo(status));
        if (direction == 0) {
            return of(status);
        }
        boolean goesOn = Integer.signum(candidate.compareTo(status)) == direction;
        int count = goesOn ? streak + 1 : 1;
        S mildest = goesOn ? nearer(seen, direction) : seen;
        return count >= thresholds.needed(direction) ? of(mildest) : new Confirmed<>(status, mildest, count);
    }

    /// Of the candidate and what was seen now, the one that is less of a change.
    private S nearer(S seen, int direction) {
        return direction * seen.compareTo(candidate) < 0 ? seen : candidate;
    }
}
