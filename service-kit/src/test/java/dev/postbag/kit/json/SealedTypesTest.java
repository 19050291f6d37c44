package dev.postbag.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedTypesTest {

    sealed interface Parcel permits Letter, BoxParcel, ParcelOfBooks, Parcel.Odd {
        record Odd(List<Parcel> inside) implements Parcel {}
    }

    record Letter(String to) implements Parcel {}

    record BoxParcel(int width) implements Parcel {}

    sealed interface ParcelOfBooks extends Parcel permits Novel, OldParcelOfBooks {}

    record Novel(String title) implements ParcelOfBooks {}

    record OldParcelOfBooks(int year) implements ParcelOfBooks {}

    record Plain(String word) {}

    record Sack(Parcel first, List<List<Parcel>> others) {}

    private final ObjectMapper json = Json.mapper();

    @Test
    void aRecordIsNamedInCamelCaseWithoutItsInterfacesName() throws JsonProcessingException {
        assertThat(write(new Letter("Ada"))).isEqualTo("{'type':'letter','to':'Ada'}");
        assertThat(write(new BoxParcel(3))).isEqualTo("{'type':'box','width':3}");
    }

    @Test
    void aRecordOfASealedInterfaceWithinAnotherHasOneNameInBoth() throws JsonProcessingException {
        Parcel asParcel = new OldParcelOfBooks(1901);
        ParcelOfBooks asBooks = new OldParcelOfBooks(1901);
        String parcel = json.writerFor(Parcel.class).writeValueAsString(asParcel);
        String books = json.writerFor(ParcelOfBooks.class).writeValueAsString(asBooks);
        assertThat(parcel).isEqualTo(books).contains("\"type\":\"old\"");
        assertThat(json.readValue(parcel, Parcel.class)).isEqualTo(asParcel);
        assertThat(json.readValue(parcel, ParcelOfBooks.class)).isEqualTo(asBooks);
    }

    @Test
    void whatIsWrittenIsReadAgainHoweverDeepItLies() throws JsonProcessingException {
        Sack sack = new Sack(
                new Parcel.Odd(List.of(new Novel("Tides"), new Parcel.Odd(List.of()))),
                List.of(List.of(new Letter("Ada")), List.of(new BoxParcel(1), new OldParcelOfBooks(2))));
        assertThat(json.readValue(json.writeValueAsString(sack), Sack.class)).isEqualTo(sack);
    }

    @Test
    void aListOfThemIsWrittenWithTheirTypes() throws JsonProcessingException {
        String written =
                json.writerFor(new TypeReference<List<Parcel>>() {}).writeValueAsString(List.of(new Novel("x")));
        assertThat(written.replace('"', '\'')).isEqualTo("[{'type':'novel','title':'x'}]");
    }

    @Test
    void aTypeThatIsNotKnownOrNotSaidIsRefused() {
        assertThatThrownBy(() -> json.readValue("{\"type\":\"anvil\"}", Parcel.class))
                .isInstanceOf(InvalidTypeIdException.class);
        assertThatThrownBy(() -> json.readValue("{\"to\":\"Ada\"}", Parcel.class))
                .isInstanceOf(InvalidTypeIdException.class);
        assertThatThrownBy(() ->
                        json.readValue("{\"type\":\"dev.postbag.kit.json.SealedTypesTest$Letter\"}", Parcel.class))
                .isInstanceOf(InvalidTypeIdException.class);
    }

    @Test
    void aRecordOfNoSealedInterfaceHasNoType() throws JsonProcessingException {
        assertThat(write(new Plain("x"))).isEqualTo("{'word':'x'}");
    }

    private String write(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value).replace('"', '\'');
    }
}
