package gradus.runner.grade;

import gradus.api.Device;
import gradus.runner.fault.PlatformFault;
import java.lang.reflect.Constructor;

/// Creates references and mistakes the way the student host creates submissions: `(Device)` first, else `()`.
final class Instances {
    private Instances() {}

    static Object create(Class<?> type, Device device) {
        try {
            for (Constructor<?> constructor : type.getConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Device.class) {
                    return constructor.newInstance(device);
                }
            }
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new PlatformFault(
                    PlatformFault.Code.ASSIGNMENT_BROKEN,
                    type.getName() + " has no usable public constructor () or (Device): " + e,
                    e);
        }
    }
}
