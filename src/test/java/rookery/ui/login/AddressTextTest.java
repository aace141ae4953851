package rookery.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

final class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "chat.example.org, ws://chat.example.org:8080",
        "10.0.0.4:9000, ws://10.0.0.4:9000",
        "' 10.0.0.4 ', ws://10.0.0.4:8080",
        "[::1]:9000, ws://[::1]:9000",
        "wss://Chat.Example.org, wss://chat.example.org",
        "https://chat.example.org/some/page?x=1, wss://chat.example.org",
        "ws://localhost:8080/, ws://localhost:8080"
    })
    void whatPeopleTypeIsAnAddress(String typed, URI address) {
        assertThat(AddressText.parse(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "host:port", "host:0", "host:70000", "x@host", "../", "%00"})
    void whatIsNoneIsRefused(String typed) {
        assertThat(AddressText.parse(typed)).isEmpty();
    }
}
