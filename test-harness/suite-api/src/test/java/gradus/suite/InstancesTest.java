package gradus.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.api.Device;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

final class InstancesTest {
    private static final Device DEVICE = new Device("cuda:1");

    public record OnDevice(Device device) {
        public OnDevice() {
            this(Device.CPU);
        }
    }

    public record Plain() {}

    public record Named(String name) {}

    public static final class Broken {
        public Broken() {
            throw new IllegalStateException("no data");
        }
    }

    @Test
    void theConstructorThatTakesADeviceComesFirst() throws ReflectiveOperationException {
        assertEquals(DEVICE, Instances.create(OnDevice.class, DEVICE).device());
    }

    @Test
    void aClassThatNeedsNoDeviceIsCreatedWithoutOne() throws ReflectiveOperationException {
        assertEquals(new Plain(), Instances.create(Plain.class, DEVICE));
    }

    @Test
    void aClassWithNeitherConstructorIsRefused() {
        assertThrows(NoSuchMethodException.class, () -> Instances.create(Named.class, DEVICE));
    }

    @Test
    void whatTheConstructorThrowsIsTheCause() {
        InvocationTargetException e =
                assertThrows(InvocationTargetException.class, () -> Instances.create(Broken.class, DEVICE));
        assertEquals("no data", e.getCause().getMessage());
    }
}
