package gradus.reference.cnn;

import gradus.api.Device;
import gradus.api.NdArray;
import java.util.Arrays;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/// Single-precision tensors on one device, from Java arrays and back. Every method belongs inside a scope.
final class FloatTensors {
    private final org.bytedeco.pytorch.Device device;

    FloatTensors(Device device) {
        this.device = new org.bytedeco.pytorch.Device(device.name());
    }

    Tensor of(NdArray array) {
        return of(array.data(), array.shape());
    }

    Tensor of(float[] data, int... shape) {
        return here(
                AbstractTensor.create(data, Arrays.stream(shape).asLongStream().toArray()));
    }

    /// Copies class indices to a tensor of whole numbers.
    Tensor labels(int[] labels) {
        long[] wide = Arrays.stream(labels).asLongStream().toArray();
        return here(AbstractTensor.create(wide, wide.length));
    }

    /// Brings a tensor that was made on the CPU to this device.
    Tensor here(Tensor tensor) {
        return tensor.to(device, tensor.scalar_type());
    }

    NdArray toArray(Tensor tensor) {
        int[] shape = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
        float[] data = new float[Math.toIntExact(tensor.numel())];
        if (data.length > 0) {
            tensor.detach().cpu().contiguous().data_ptr_float().get(data);
        }
        return new NdArray(data, shape);
    }
}
