package rookery.server.net.upload;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.netty.util.ReferenceCountUtil;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.dialect.reply.Reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form with parts, as far as it has come; files lie on the disk meanwhile. Blocking; for one
/// thread at a time.
final class ReceivedForm {
    static final Reply NO_FILE =
            new Reply.Denied(Reply.Problem.EMPTY, "There is no file in this form.");

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedForm.class);
    private static final int MOST_FIELDS = 32;
    private static final int LONGEST_FIELD = 4 << 10;
    private static final int LONGEST_HEAD = 16 << 10;
    private static final int KEPT_IN_MEMORY = 1 << 20;

    /// Empty for what is no form, and once it is forgotten.
    private Optional<HttpPostMultipartRequestDecoder> decoder;

    private final long largest;
    private final boolean isTooLarge;

    /// @param largest the most bytes of its file
    ReceivedForm(HttpRequest request, long largest) {
        this.largest = largest;
        isTooLarge = HttpUtil.getContentLength(request, -1L) > largest + LONGEST_HEAD;
        decoder = HttpPostRequestDecoder.isMultipart(request) ? decoder(request) : Optional.empty();
    }

    private Optional<HttpPostMultipartRequestDecoder> decoder(HttpRequest request) {
        DefaultHttpDataFactory disk = new DefaultHttpDataFactory(true, StandardCharsets.UTF_8);
        disk.setMaxLimit(largest);
        disk.setDeleteOnExit(false);
        try {
            HttpPostMultipartRequestDecoder made =
                    new HttpPostMultipartRequestDecoder(
                            disk, request, StandardCharsets.UTF_8, MOST_FIELDS, LONGEST_HEAD);
            made.setDiscardThreshold(KEPT_IN_MEMORY);
            return Optional.of(made);
        } catch (RuntimeException noForm) {
            return Optional.empty();
        }
    }

    /// What is wrong with its head.
    Optional<Fault> fault() {
        if (isTooLarge) {
            return Optional.of(tooLarge());
        }
        return decoder.isPresent() ? Optional.empty() : Optional.of(Fault.NO_FORM);
    }

    private Fault tooLarge() {
        return new Fault(Reply.Problem.TOO_LARGE, "A file has " + largest + " bytes here at most.");
    }

    /// The next stretch, which is released.
    Optional<Fault> take(List<HttpContent> stretch) {
        try {
            for (HttpContent content : stretch) {
                decoder.orElseThrow().offer(content);
            }
            return Optional.empty();
        } catch (RuntimeException problem) {
            LOG.debug("a form could not be read", problem);
            return Optional.of(
                    problem.getCause() instanceof IOException ? tooLarge() : Fault.NO_FORM);
        } finally {
            stretch.forEach(ReferenceCountUtil::release);
        }
    }

    /// @param field the one that is the file
    Whole whole(String field) {
        Map<String, String> fields = new HashMap<>();
        Optional<FileUpload> file = Optional.empty();
        try {
            for (InterfaceHttpData part : decoder.orElseThrow().getBodyHttpDatas()) {
                if (part instanceof FileUpload upload && upload.getName().equals(field)) {
                    file = file.or(() -> Optional.of(upload));
                } else if (part instanceof Attribute value && value.length() <= LONGEST_FIELD) {
                    fields.putIfAbsent(value.getName(), value.getValue());
                }
            }
            return new Whole(
                    fields,
                    file.map(FileUpload::getFilename).orElse(""),
                    file.isPresent() && file.get().length() > 0
                            ? Optional.of(file.get().getFile().toPath())
                            : Optional.empty());
        } catch (IOException | RuntimeException problem) {
            LOG.debug("a form could not be read", problem);
            return new Whole(fields, "", Optional.empty());
        }
    }

    /// Forgets its files, once or twice.
    void close() {
        decoder.ifPresent(HttpPostMultipartRequestDecoder::destroy);
        decoder = Optional.empty();
    }

    /// @param file empty: there is none, or nothing in it
    record Whole(Map<String, String> fields, String fileName, Optional<Path> file) {
        Whole {
            fields = Map.copyOf(fields);
        }
    }

    record Fault(Reply.Problem problem, String sentence) {
        static final Fault NO_FORM =
                new Fault(Reply.Problem.MALFORMED, "Send a form of the type multipart/form-data.");
    }
}
