package attack;

/**
 * Doubles a string constant 24 times. The compiler must end in the sandbox, within its limits, and never in the
 * grader.
 */
public final class Solution extends Wrong {
    static final String a = "0123456789abcdef";
    static final String b = a + a;
    static final String c = b + b;
    static final String d = c + c;
    static final String e = d + d;
    static final String f = e + e;
    static final String g = f + f;
    static final String h = g + g;
    static final String i = h + h;
    static final String j = i + i;
    static final String k = j + j;
    static final String l = k + k;
    static final String m = l + l;
    static final String n = m + m;
    static final String o = n + n;
    static final String p = o + o;
    static final String q = p + p;
    static final String r = q + q;
    static final String s = r + r;
    static final String t = s + s;
    static final String u = t + t;
    static final String v = u + u;
    static final String w = v + v;
    static final String x = w + w;
    static final String y = x + x;
}
