package attack;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Makes proxy classes in ever new loaders and keeps them. The limit of class memory must end the process. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        List<Object> hog = new ArrayList<>();
        while (true) {
            ClassLoader loader = new ClassLoader(Solution.class.getClassLoader()) {};
            hog.add(Proxy.newProxyInstance(
                    loader,
                    new Class<?>[] {gradus.polynomial.PolynomialRegression.class},
                    (proxy, method, arguments) -> null));
        }
    }
}
