package gradus.similarity.explanation;

import gradus.similarity.verify.Channel;

/// One thing that two submissions share: the channel that saw it, its size in canonical tokens (or in keys, for
/// channels that know no tokens), in how many of how many submissions its rarest part occurs, and where it is on
/// both sides.
public record Match(Channel channel, int size, int submissions, int outOf, Span a, Span b) {
    /// For example "the same statement, in 2 of 312".
    public String why() {
        return channel.sentence() + ", in " + submissions + " of " + outOf;
    }

    /// What ranks matches: rare ones first, long ones before short ones.
    double rank() {
        return size * Math.log((outOf + 1.0) / submissions);
    }
}
