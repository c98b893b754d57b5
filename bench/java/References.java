import gradus.api.Device;
import gradus.api.Images;
import gradus.api.Pairs;
import gradus.charlstm.CharLanguageModel;
import gradus.cnn.CnnClassifier;
import gradus.host.TorchNatives;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.cnn.TorchCnnClassifier;
import gradus.reference.polynomial.TorchPolynomialRegression;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Trains one reference at its cpu-tier sizes through its own interface; prints CPU seconds of the process per step.
///
/// Arguments: folder of the natives, `polynomial`, `cnn`, `lstm` or `transformer`, number of steps.
public final class References {
    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    private References() {}

    public static void main(String[] arguments) {
        TorchNatives.load(Path.of(arguments[0]));
        org.bytedeco.pytorch.global.torch.set_num_threads(1);
        int steps = Integer.parseInt(arguments[2]);
        IntConsumer train = switch (arguments[1]) {
            case "polynomial" -> polynomial();
            case "cnn" -> cnn();
            case "lstm" -> lstm(2 * steps + 40);
            case "transformer" -> transformer();
            default -> throw new IllegalArgumentException("no model " + arguments[1]);
        };
        train.accept(Math.max(20, steps / 5));
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        train.accept(steps);
        System.out.println((system.getProcessCpuTime() - before) / 1e9 / steps);
    }

    private static IntConsumer polynomial() {
        TorchPolynomialRegression model = new TorchPolynomialRegression(Device.CPU);
        double[] w = {0, -5, 2, 1, 0.05};
        Sample train = model.sample(w, -3, 3, 500, 0.5, 1);
        Sample validation = model.sample(w, -3, 3, 500, 0.5, 2);
        return steps -> model.fit(train, validation, new GdConfig(1e-3, steps), new double[5]);
    }

    private static IntConsumer cnn() {
        TorchCnnClassifier model = new TorchCnnClassifier(Device.CPU);
        model.build(new CnnClassifier.Arch(3, 32, 16, 32, 128, 10), 1);
        model.startTraining(
                images(20 * 64), images(64), new CnnClassifier.TrainConfig("SGD", 0.02, 0.9, 64, 1000, 0), 1);
        return steps -> model.trainLeg(steps / 20);
    }

    private static Images images(int count) {
        byte[] pixels = new byte[count * 3 * 32 * 32];
        RANDOM.nextBytes(pixels);
        return new Images(pixels, count, 3, 32, 32, RANDOM.ints(count, 0, 10).toArray());
    }

    private static IntConsumer lstm(int updates) {
        StringBuilder text = new StringBuilder();
        RANDOM.ints((long) updates * 32 * 64, 'A', 'A' + 65).forEach(symbol -> text.append((char) symbol));
        TorchCharLanguageModel model = new TorchCharLanguageModel(Device.CPU);
        model.build(new CharLanguageModel.LmConfig(CharLanguageModel.Cell.LSTM, 67, 32, 128, 1), 1);
        model.startTraining(text.toString(), new CharLanguageModel.LmTrainConfig(32, 64, 5e-3, 1), 1);
        return model::trainLeg;
    }

    private static IntConsumer transformer() {
        List<String> questions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int n = RANDOM.nextInt(1, 10_001);
            int place = RANDOM.nextInt(Integer.toString(n).length());
            String name = List.of("units", "tens", "hundreds", "thousands", "ten thousands").get(place);
            questions.add("What is the " + name + " digit of " + n + "?");
            answers.add(String.valueOf(Integer.toString(n).charAt(Integer.toString(n).length() - 1 - place)));
        }
        TorchSeq2SeqTransformer model = new TorchSeq2SeqTransformer(Device.CPU);
        model.build(new Seq2SeqTransformer.TransformerConfig(54, 25, 64, 4, 128, 2, 2, 0), 1);
        model.startTraining(
                new Pairs(questions, answers),
                new Pairs(List.of(), List.of()),
                new Seq2SeqTransformer.TrainConfig(64, 1, 1e-3, 1, 4, false),
                1);
        return model::trainLeg;
    }
}
