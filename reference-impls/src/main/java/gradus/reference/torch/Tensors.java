package gradus.reference.torch;

import gradus.api.Device;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// Double-precision tensors on one device, from Java arrays and back.
///
/// Every method belongs inside a [TensorScope].
public final class Tensors {
    private final String device;

    public Tensors(Device device) {
        this.device = device.name();
    }

    /// Copies N numbers to a tensor [N].
    public Tensor vector(double[] values) {
        return onDevice(AbstractTensor.create(values, values.length));
    }

    /// Copies N rows of P numbers to a tensor [N, P].
    ///
    /// @throws IllegalArgumentException when the rows are not equally long
    public Tensor matrix(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] flat = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " numbers, row 0 has " + columns);
            }
            System.arraycopy(rows[i], 0, flat, i * columns, columns);
        }
        return onDevice(AbstractTensor.create(flat, rows.length, columns));
    }

    /// Makes a tensor of zeros.
    public Tensor zeros(long... shape) {
        return onDevice(torch.zeros(shape));
    }

    /// Copies a tensor [N] to N numbers.
    public double[] toVector(Tensor tensor) {
        double[] values = new double[Math.toIntExact(tensor.numel())];
        if (values.length > 0) {
            tensor.detach().cpu().contiguous().data_ptr_double().get(values);
        }
        return values;
    }

    /// Copies a tensor [N, P] to N rows of P numbers.
    public double[][] toMatrix(Tensor tensor) {
        int columns = Math.toIntExact(tensor.size(1));
        double[][] rows = new double[Math.toIntExact(tensor.size(0))][columns];
        double[] flat = toVector(tensor);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(flat, i * columns, rows[i], 0, columns);
        }
        return rows;
    }

    private Tensor onDevice(Tensor tensor) {
        return tensor.to(new org.bytedeco.pytorch.Device(device), ScalarType.Double);
    }
}
