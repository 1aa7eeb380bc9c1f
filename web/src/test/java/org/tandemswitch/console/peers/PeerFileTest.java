package org.tandemswitch.console.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerFileTest {
    private static final PeerRow<String> NORTH = Peers.choosing(
            Peers.client(1, "=north, \"n\"", "192.0.2.7"), Map.of("lines", "5", "calleeRewriting", "00 >\n0 > 49"));
    private static final PeerRow<String> SOUTH = Peers.client(2, "Süd", "");

    @Test
    @DisplayName("a file has a column for each field and each option that somebody chose, and no formulas")
    void head() {
        String text = PeerFile.write(Kind.CLIENT, List.of(NORTH, SOUTH));

        assertThat(text.lines().findFirst())
                .contains("name,addresses,user,processing,sessionTimer,locked,option:lines,option:calleeRewriting");
        assertThat(text).contains("\"'=north, \"\"n\"\"\",192.0.2.7,,,yes,no,").contains("Süd,,,,yes,no,,\r\n");
    }

    @Test
    @DisplayName("what was exported changes nothing when it is imported")
    void round_trip() throws Unreadable {
        String text = PeerFile.write(Kind.CLIENT, List.of(NORTH, SOUTH));

        List<Wish<String>> wishes = read(text).wishes(List.of(SOUTH, NORTH));

        assertThat(wishes).extracting(Wish::sheet).containsExactly(NORTH.sheet(), SOUTH.sheet());
        assertThat(wishes).allMatch(wish -> wish.seen().isPresent());
    }

    @Test
    @DisplayName(
            "a missing column changes nothing, the empty cell of an option is its default, that of a field is empty")
    void partial_file() throws Unreadable {
        Wish<String> wish = read("name,option:lines,addresses\r\n\"'=north, \"\"n\"\"\",,\r\n")
                .wishes(List.of(NORTH))
                .get(0);

        assertThat(wish.sheet()).isEqualTo(NORTH.sheet().choosing("lines", "").with("addresses", ""));
    }

    @Test
    @DisplayName("a new one has what is usual where the file does not say, and its password from the file")
    void fresh() throws Unreadable {
        Wish<String> wish = read("name,password\n2001,not to be seen\n")
                .wishes(List.<PeerRow<String>>of())
                .get(0);

        assertThat(wish.seen()).isEmpty();
        assertThat(wish.sheet()).isEqualTo(Kind.CLIENT.fresh().with("name", "2001"));
        assertThat(wish.password()).isEqualTo("not to be seen");
        assertThat(wish.toString()).doesNotContain("not to be seen");
        assertThat(wish.line()).isEqualTo(2);
    }

    @Test
    @DisplayName("semicolons and a mark before the first sign are read as spreadsheets write them")
    void other_spreadsheets() throws Unreadable {
        Wish<String> wish =
                read("\uFEFFname;locked\nSüd;yes\n").wishes(List.of(SOUTH)).get(0);

        assertThat(wish.sheet()).isEqualTo(SOUTH.sheet().with("locked", "yes"));
    }

    @Test
    @DisplayName("a file of the directory has the name and each option that somebody chose, and no passwords")
    void directory() throws Unreadable {
        PeerRow<String> account = Peers.account(1, "reseller", State.USED);
        String text = PeerFile.write(account.kind(), List.of(account));

        assertThat(text.lines()).containsExactly("name,option:agent", "reseller,Big agent");
        assertThat(PeerFile.read(account.kind(), text.getBytes(StandardCharsets.UTF_8))
                        .wishes(List.of(account)))
                .extracting(Wish::sheet)
                .containsExactly(account.sheet());
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> PeerFile.read(
                                        account.kind(), "name,password\na,b\n".getBytes(StandardCharsets.UTF_8)))
                        .key())
                .isEqualTo("file.unknown_columns");
    }

    @Test
    @DisplayName("a phone is meant by its number however that is spelt, also twice in one file")
    void spelling_of_numbers() throws Unreadable {
        PeerRow<String> phone = Peers.phone(1, "0301234", "none");
        PeerRow<String> named = Peers.phone(2, "front-desk", "none");

        List<Wish<String>> wishes = PeerFile.read(
                        Kind.PHONE, "number,lock\n030-1234,both\nFront-Desk,both\n".getBytes(StandardCharsets.UTF_8))
                .wishes(List.of(phone, named));

        assertThat(wishes).extracting(wish -> wish.seen().orElseThrow()).containsExactly(phone, named);
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> PeerFile.read(
                                        Kind.PHONE, "number\n030-1234\n0301234\n".getBytes(StandardCharsets.UTF_8)))
                        .key())
                .isEqualTo("file.twice");
    }

    @ParameterizedTest
    @CsvSource({
        "'',file.empty",
        "'addresses\n192.0.2.7',file.no_name",
        "'name,colour\na,b',file.unknown_columns",
        "'name,option:nothing\na,b',file.unknown_columns",
        "'name,name\na,b',file.column_twice",
        "'name,locked\na',file.cells",
        "'name\nA\na',file.twice"
    })
    @DisplayName("a file that is no list of clients is refused as a whole, with the reason")
    void unreadable(String text, String reason) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).key()).isEqualTo(reason);
    }

    @Test
    @DisplayName("a file in another encoding is refused")
    void encoding() {
        assertThat(refusal("name\nSüd\n".getBytes(StandardCharsets.ISO_8859_1)).key())
                .isEqualTo("file.not_utf8");
    }

    @Test
    @DisplayName("10 000 rows are read, 10 001 are refused")
    void limit() throws Unreadable {
        assertThat(read(rows(10_000)).wishes(List.<PeerRow<String>>of())).hasSize(10_000);
        assertThat(refusal(rows(10_001).getBytes(StandardCharsets.UTF_8)).key()).isEqualTo("file.too_long");
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder("name\n");
        for (int row = 0; row < count; row++) {
            text.append("client ").append(row).append('\n');
        }
        return text.toString();
    }

    private static PeerFile read(String text) throws Unreadable {
        return PeerFile.read(Kind.CLIENT, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Unreadable refusal(byte[] bytes) {
        return catchThrowableOfType(Unreadable.class, () -> PeerFile.read(Kind.CLIENT, bytes));
    }
}
