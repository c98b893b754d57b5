package gradus.reference.torch;

import gradus.api.Device;
import gradus.api.NdArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// Carries ids, masks and numbers to one device and back. Every method belongs inside a [TensorScope].
///
/// @param type of the numbers: Float; tests take Double for finite differences
public record Values(Device device, ScalarType type) {
    /// Copies rows of ids to a tensor with as many rows.
    ///
    /// @throws IllegalArgumentException when the rows are not equally long, or there is nothing in them
    public Tensor ids(int[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        if (width == 0) {
            throw new IllegalArgumentException("there are no ids: a batch has at least one row with at least one id");
        }
        long[] flat = new long[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " ids, row 0 has " + width
                        + ": fill up short rows with " + 0);
            }
            for (int j = 0; j < width; j++) {
                flat[i * width + j] = rows[i][j];
            }
        }
        return move(AbstractTensor.create(flat, rows.length, width), ScalarType.Long);
    }

    /// Copies rows of flags to a tensor [rows, columns]; true is masked.
    public Tensor mask(boolean[][] rows) {
        int width = rows[0].length;
        boolean[] flat = new boolean[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return move(AbstractTensor.create(flat, rows.length, width), ScalarType.Bool);
    }

    /// Copies an array to a tensor of the same shape.
    public Tensor numbers(NdArray array) {
        long[] shape = Arrays.stream(array.shape()).asLongStream().toArray();
        return move(AbstractTensor.create(array.data(), shape), type);
    }

    /// Copies named arrays to tensors, in their order.
    public Map<String, Tensor> numbers(Map<String, NdArray> arrays) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tensors.put(name, numbers(array)));
        return tensors;
    }

    /// Copies a tensor to an array of the same shape.
    public static NdArray toArray(Tensor tensor) {
        Tensor plain = tensor.detach().cpu().to(ScalarType.Float).contiguous();
        float[] data = new float[Math.toIntExact(plain.numel())];
        if (data.length > 0) {
            plain.data_ptr_float().get(data);
        }
        return new NdArray(
                data, Arrays.stream(plain.shape()).mapToInt(Math::toIntExact).toArray());
    }

    /// Copies named tensors to arrays, in their order.
    public static Map<String, NdArray> toArrays(Map<String, Tensor> tensors) {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> arrays.put(name, toArray(tensor)));
        return arrays;
    }

    /// Copies a tensor [B] of ids.
    public static int[] toIds(Tensor tensor) {
        long[] ids = new long[Math.toIntExact(tensor.numel())];
        tensor.cpu().contiguous().data_ptr_long().get(ids);
        return Arrays.stream(ids).mapToInt(Math::toIntExact).toArray();
    }

    /// Brings a tensor to the device.
    public Tensor move(Tensor tensor, ScalarType to) {
        return tensor.to(new org.bytedeco.pytorch.Device(device.name()), to);
    }
}
