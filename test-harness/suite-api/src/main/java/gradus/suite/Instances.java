package gradus.suite;

import gradus.api.Device;

/// Creates references, mistakes and a student's own class the way the student's process creates submissions.
public final class Instances {
    private Instances() {}

    /// Calls the public constructor that takes a device, else the one that takes nothing.
    ///
    /// @throws ReflectiveOperationException when there is neither, or it fails
    public static <A> A create(Class<? extends A> type, Device device) throws ReflectiveOperationException {
        try {
            return type.getConstructor(Device.class).newInstance(device);
        } catch (NoSuchMethodException _) {
            return type.getConstructor().newInstance();
        }
    }
}
