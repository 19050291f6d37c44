package dev.postbag.kit.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsRequestTest {

    private record Lamp(String id, String title, List<String> lit, String links) {}

    private static final Lamp LAMP = new Lamp("l1", "North", List.of("dusk"), "/lamps/l1");

    @Test
    void whoAsksForNoneGetsAll() {
        assertThat(asking(null).of(Lamp.class).apply(LAMP)).isSameAs(LAMP);
    }

    @Test
    void onlyWhatIsAskedForIsLeftAndWhereItIs() {
        assertThat(asking("title").of(Lamp.class).apply(LAMP))
                .hasToString("{\"id\":\"l1\",\"title\":\"North\",\"links\":\"/lamps/l1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title,colour", "colour", "title,", "Title", "title, lit"})
    void aFieldThatThereIsNotIsRefusedByItsName(String fields) {
        assertThatThrownBy(() -> asking(fields).of(Lamp.class))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    Problem.Fault fault = refused.problem().errors().getFirst();
                    assertThat(refused.problem().status()).isEqualTo(400);
                    assertThat(fault.pointer()).isEqualTo("fields");
                    assertThat(fault.detail()).contains("there are: id, title, lit, links");
                });
    }

    @Test
    void anAnswerWithOtherFieldsIsAnotherAnswer() {
        String whole = asking(null).state("state");

        assertThat(whole).isEqualTo("state");
        assertThat(asking("title").state("state")).isNotEqualTo(whole);
        assertThat(asking("title").state("state")).isNotEqualTo(asking("lit").state("state"));
        assertThat(asking("lit,title").state("state"))
                .isEqualTo(asking("title,lit").state("state"));
    }

    private static FieldsRequest asking(String fields) {
        FieldsRequest request = new FieldsRequest();
        request.fields = fields;
        return request;
    }
}
