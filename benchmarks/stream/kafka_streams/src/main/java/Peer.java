import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The trivial decision in Kafka Streams: parse, look up the opt-out, let through or reject; exactly once.
 *
 * <p>Settings come from the environment, as for every contender: KAFKA_BOOTSTRAP_SERVERS, STOPGATE_TOPIC_PREFIX,
 * STOPGATE_APP_ID, STOPGATE_DATA_DIR, and BENCH_COMMIT_MS.
 */
public final class Peer {
  private static final String OPT_OUTS = "opt-outs";

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Message(
      String account, @JsonProperty("from") String from, @JsonProperty("to") String to, String body) {}

  /** Applies replies to the store, judges everything else. */
  static final class Judge implements Processor<byte[], byte[], byte[], byte[]> {
    private final String replies;
    private final ObjectReader reader = new ObjectMapper().readerFor(Message.class);
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, byte[]> optOuts;

    Judge(String replies) {
      this.replies = replies;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
      this.context = context;
      this.optOuts = context.getStateStore(OPT_OUTS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      Message message = parse(record.value());
      if (context.recordMetadata().orElseThrow().topic().equals(replies)) {
        if (message.body().equals("STOP")) {
          optOuts.put(message.account() + "|" + message.from(), record.value());
        }
      } else if (optOuts.get(message.account() + "|" + message.to()) != null) {
        context.forward(record, "rejections");
      } else {
        context.forward(record, "delivery");
      }
    }

    private Message parse(byte[] value) {
      try {
        return reader.readValue(value);
      } catch (IOException fault) {
        throw new IllegalArgumentException(fault);
      }
    }
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.put("application.id", setting("STOPGATE_APP_ID"));
    settings.put("bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS"));
    settings.put("state.dir", setting("STOPGATE_DATA_DIR"));
    settings.put("commit.interval.ms", setting("BENCH_COMMIT_MS"));
    settings.put("processing.guarantee", "exactly_once_v2");
    settings.put("num.stream.threads", "1");
    settings.put("replication.factor", "1");
    settings.put("consumer.auto.offset.reset", "earliest");
    settings.put("default.key.serde", Serdes.ByteArraySerde.class);
    settings.put("default.value.serde", Serdes.ByteArraySerde.class);
    return settings;
  }

  private static Topology topology(String prefix) {
    return new Topology()
        .addSource("inputs", prefix + "outbound", prefix + "replies")
        .addProcessor("judge", () -> new Judge(prefix + "replies"), "inputs")
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(OPT_OUTS), Serdes.String(), Serdes.ByteArray()),
            "judge")
        .addSink("delivery", prefix + "delivery", "judge")
        .addSink("rejections", prefix + "rejections", "judge");
  }

  public static void main(String[] arguments) {
    KafkaStreams streams = new KafkaStreams(topology(setting("STOPGATE_TOPIC_PREFIX")), settings());
    streams.setUncaughtExceptionHandler(
        fault -> {
          System.err.println(fault);
          Runtime.getRuntime().halt(1);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(10))));
    streams.start();
  }
}
