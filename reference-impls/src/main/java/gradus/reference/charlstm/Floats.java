package gradus.reference.charlstm;

import gradus.api.Device;
import gradus.api.NdArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// Single-precision tensors and ids on one device, from Java arrays and back.
///
/// Every method belongs inside a [gradus.reference.torch.TensorScope].
public final class Floats {
    private final String device;

    /// One thread for the whole process, so that sums come out the same, bit by bit, in every run.
    public Floats(Device device) {
        this.device = device.name();
        torch.set_num_threads(1);
    }

    /// Copies an array to a tensor of the same shape.
    public Tensor tensor(NdArray array) {
        long[] shape = new long[array.rank()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = array.shape()[axis];
        }
        return onDevice(AbstractTensor.create(array.data(), shape), ScalarType.Float);
    }

    /// Copies named arrays to tensors, in their order.
    public Map<String, Tensor> tensors(Map<String, NdArray> arrays) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tensors.put(name, tensor(array)));
        return tensors;
    }

    /// Copies rows of ids to a tensor [T, B].
    public Tensor ids(int[][] rows) {
        int width = rows[0].length;
        long[] flat = new long[rows.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / width][i % width];
        }
        return onDevice(AbstractTensor.create(flat, rows.length, width), ScalarType.Long);
    }

    /// Copies a tensor to an array of the same shape.
    public static NdArray array(Tensor tensor) {
        float[] data = new float[Math.toIntExact(tensor.numel())];
        if (data.length > 0) {
            tensor.detach().cpu().contiguous().data_ptr_float().get(data);
        }
        long[] sizes = tensor.shape();
        int[] shape = new int[sizes.length];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = Math.toIntExact(sizes[axis]);
        }
        return new NdArray(data, shape);
    }

    /// Copies named tensors to arrays, in their order.
    public static Map<String, NdArray> arrays(Map<String, Tensor> tensors) {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> arrays.put(name, array(tensor)));
        return arrays;
    }

    /// Lists the tensors for a native call.
    public static TensorVector vector(Iterable<Tensor> tensors) {
        TensorVector vector = new TensorVector();
        tensors.forEach(vector::push_back);
        return vector;
    }

    private Tensor onDevice(Tensor tensor, ScalarType type) {
        return tensor.to(new org.bytedeco.pytorch.Device(device), type);
    }
}
